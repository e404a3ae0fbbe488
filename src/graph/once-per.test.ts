import { expect, test } from 'vitest';
import { oncePer } from './once-per.ts';

test('works an answer out once for each object, and gives the same one each time', () => {
	const asked: string[] = [];
	const lettersOf = oncePer(({ name }: { readonly name: string }) => {
		asked.push(name);
		return [...name];
	});
	const [one, alike] = [{ name: 'ab' }, { name: 'ab' }];
	expect(lettersOf(one)).toBe(lettersOf(one));
	expect(lettersOf(one)).not.toBe(lettersOf(alike));
	expect(lettersOf(alike)).toEqual(['a', 'b']);
	expect(asked).toEqual(['ab', 'ab']);
});

test('an answer that was not given is asked for again', () => {
	let times = 0;
	const failsOnce = oncePer((_of: object) => {
		times++;
		if (times === 1) throw new Error('not yet');
		return times;
	});
	const about = {};
	expect(() => failsOnce(about)).toThrow('not yet');
	expect(failsOnce(about)).toBe(2);
	expect(failsOnce(about)).toBe(2);
});
