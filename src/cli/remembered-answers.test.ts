import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRememberedAnswers } from './remembered-answers.ts';

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-answers-'));
	file = join(folder, 'cache/analyses.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build that asks these questions; gives the answers and which of them were computed. */
function build(questions: readonly string[], answerOf: (question: string) => unknown = (of) => of, program = 'one') {
	const remembered = openRememberedAnswers(file, program);
	const computed: string[] = [];
	const answers = questions.map((question) =>
		remembered.recall(question, () => {
			computed.push(question);
			return answerOf(question);
		}),
	);
	remembered.endBuild();
	return { answers, computed };
}

test('what was asked is not computed again, what was not is', () => {
	expect(build(['a', 'b', 'a']).computed).toEqual(['a', 'b']);
	expect(build(['b', 'c'])).toEqual({ answers: ['b', 'c'], computed: ['c'] });
});

test('an answer comes back as it was, to the last bit of every number', () => {
	fc.assert(
		// Minus zero is among the values below that are computed each time.
		fc.property(fc.jsonValue(), fc.double({ noNaN: true, noDefaultInfinity: true, min: 5e-324 }), (value, number) => {
			rmSync(file, { force: true });
			const answer = { value, number, list: [-number, { number }] };
			build(['q'], () => answer);
			expect(build(['q'], () => answer).answers).toEqual([answer]);
		}),
		{ numRuns: 100 },
	);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -0, [undefined], new Float64Array(2), new Map(), () => 1])(
	'what JSON would change is computed each time: %s',
	(value) => {
		build(['q'], () => ({ value }));
		const again = build(['q'], () => ({ value }));
		expect(again.computed).toEqual(['q']);
		expect(again.answers).toEqual([{ value }]);
	},
);

test('another program, and a file with any bit changed, know nothing', () => {
	build(['a', 'b'], (of) => of.repeat(40));
	expect(build(['a'], undefined, 'two').computed).toEqual(['a']);
	build(['a', 'b'], (of) => of.repeat(40));
	const whole = readFileSync(file);
	fc.assert(
		fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
			const damaged = Buffer.from(whole);
			damaged[at]! ^= flip;
			writeFileSync(file, damaged);
			expect(build(['a'], () => 'new').answers).toEqual(['new']);
			writeFileSync(file, whole.subarray(0, at));
			expect(build(['a'], () => 'new').answers).toEqual(['new']);
		}),
		{ numRuns: 60 },
	);
});

test('an answer nobody asks for leaves after five builds; a file that would be too large is not kept', () => {
	build(['old', 'x']);
	for (let count = 0; count < 4; count++) build(['x']);
	expect(build(['old', 'x']).computed).toEqual([]);
	for (let count = 0; count < 5; count++) build(['x']);
	expect(build(['old', 'x']).computed).toEqual(['old']);
	const large = (of: string): string => of.repeat(12_000_000);
	build(['1', '2'], large);
	build(['3', '4'], large);
	expect(statSync(file).size).toBeLessThan(32 * 1024 * 1024);
	expect(build(['3', '4'], large).computed).toEqual([]);
	build(['5', '6', '7'], large);
	expect(existsSync(file)).toBe(false);
});

test('where the file cannot be kept, the build only computes again', () => {
	writeFileSync(join(folder, 'cache'), 'no folder');
	expect(build(['a']).answers).toEqual(['a']);
	expect(build(['a']).computed).toEqual(['a']);
	expect(readFileSync(join(folder, 'cache'), 'utf8')).toBe('no folder');
});
