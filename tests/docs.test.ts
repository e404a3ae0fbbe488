import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Example, examplesOf, withAnswers } from './doctest.ts';
import { answerOf, type Suite } from './doctest-answers.ts';

/** Every documented example is a test. `UPDATE=1 npx vitest run tests/docs.test.ts` writes the answers anew. */

const root = join(import.meta.dirname, '..');
const update = process.env['UPDATE'] === '1';

const suites: readonly { folder: string; suite: Suite; atLeast: number; everyPage?: false }[] = [
	{ folder: 'tests/cases', suite: 'reading', atLeast: 120 },
	{ folder: 'src/model/codes', suite: 'reading', atLeast: 20 },
	{ folder: 'src/decisions/codes', suite: 'reading', atLeast: 2, everyPage: false },
	{ folder: 'src/checks', suite: 'check', atLeast: 15 },
	{ folder: 'src/analysis', suite: 'analysis', atLeast: 6 },
];

for (const { folder, suite, atLeast, everyPage = true } of suites) {
	const pages = existsSync(join(root, folder))
		? readdirSync(join(root, folder))
				.filter((name) => name.endsWith('.md'))
				.filter((name) => everyPage || readFileSync(join(root, folder, name), 'utf8').includes('```diagnostics'))
				.sort()
		: [];
	let count = 0;
	for (const name of pages) {
		describe(`${folder}/${name}`, () => {
			count += checkPage(join(root, folder, name), suite);
		});
	}
	test(`${folder} holds its examples`, () => expect(count).toBeGreaterThanOrEqual(atLeast));
}

/** Declares the tests of one page and gives their number; every page of a rule has an example. */
function checkPage(path: string, suite: Suite): number {
	const page = readFileSync(path, 'utf8');
	const examples = examplesOf(page);
	const answers: { example: Example; text: string }[] = [];
	test('has an example', () => expect(examples.length).toBeGreaterThan(0));
	for (const example of examples) {
		test(`line ${example.line}: ${example.heading}`, () => {
			const text = answerOf(example, suite, basename(path, '.md'));
			if (update) answers.push({ example, text });
			else expect(text).toBe(example.expected);
		});
	}
	afterAll(() => {
		if (answers.length > 0) writeFileSync(path, withAnswers(page, answers));
	});
	return examples.length;
}
