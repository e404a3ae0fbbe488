import fc from 'fast-check';
import { load, type YAMLException } from 'js-yaml';
import { expect, test } from 'vitest';
import { openMarkAt } from './open-mark.ts';

/** The line and the rest of it from the mark that is named, for what js-yaml says of a text. */
function named(text: string): string | undefined {
	try {
		load(text);
	} catch (error) {
		const { reason, mark } = error as YAMLException;
		const open = openMarkAt(text, reason, mark?.position ?? 0);
		return open && `${text.slice(0, open.start).split('\n').length}: ${text.slice(open.start, open.end)}`;
	}
	return 'valid';
}

test('the quote or bracket is named where it opens, however far below the parser gives up', () => {
	expect(named('a: 1\nb: "never\n')).toBe('2: "never');
	expect(named('a: 1\nb: "never\nc: 2\nd: "x"\n')).toBe('2: "never');
	expect(named("a: 'it''s\nb: 2\n")).toBe("1: 'it''s");
	expect(named('a: [x, y\nb: 1\n')).toBe('1: [x, y');
	expect(named('a: [x, [y, z]\nb: 1\n')).toBe('1: [x, [y, z]');
	expect(named('a: { b: [1, 2], c: "d"\r\ne: 1\r\n')).toBe('1: { b: [1, 2], c: "d"');
	expect(named('a: [x, y')).toBe('1: [x, y');
	expect(named('- a: 1\n  b: [x\n- c\n')).toBe('2: [x');
});

test('what stands in words, comments and block texts opens nothing', () => {
	expect(named('a: don\'t [see] "it"\n# "open [\nb: |\n  "text [\nc: &x !!str "ok"\nd: "never\n')).toBe('6: "never');
	expect(named("a: 1\n---\n# it's\nb: {c: 1\nd: 2\n")).toBe('4: {c: 1');
	expect(named('a: b: c\n')).toBeUndefined();
	expect(named('a:\n\tb: 1\n')).toBeUndefined();
});

test('anything is answered, with a mark that is there', () => {
	const pieces = ['a', ' ', '\n', '"', "'", '[', ']', '{', ',', ': ', '- ', '#', '|\n', '\\'];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
			const text = parts.join('');
			expect(openMarkAt(text, 'another reason', text.length)).toBeUndefined();
			const open = openMarkAt(text, 'deficient indentation', text.length);
			if (open) expect(text[open.start]).toBe(open.mark);
		}),
	);
});
