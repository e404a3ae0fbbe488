import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checks } from '#checks/index.ts';
import { recipeAnswer } from './cookbook-answers.ts';
import { isRoundedTo, type RecipeAnswer, readRecipe, sumOf } from './cookbook-page.ts';

/** Every recipe says what the program says. `UPDATE=1 npx vitest run tests/cookbook.test.ts` writes the answers anew. */

const folder = join(import.meta.dirname, '..', 'cookbook');
const update = process.env['UPDATE'] === '1';
const names = readdirSync(folder).sort();

describe('the cookbook', () => {
	test('holds at least twenty recipes, and nothing else', () => {
		expect(names.filter((name) => !name.endsWith('.md'))).toEqual([]);
		expect(names.length).toBeGreaterThanOrEqual(20);
	});

	test('a sum that is wrong, or no sum, is seen', () => {
		expect(isRoundedTo(sumOf('200 * (1800 - 600) / 2^2'), '60000')).toBe(true);
		expect(isRoundedTo(sumOf('ceil(550 / 300)'), '2')).toBe(true);
		expect(isRoundedTo(sumOf('1 / 3'), '0.333')).toBe(true);
		expect(isRoundedTo(sumOf('1 / 3'), '0.334')).toBe(false);
		expect(isRoundedTo(sumOf('max(1, 2, 3) - min(1, 2)'), '2')).toBe(true);
		expect(() => sumOf('2 apples')).toThrow();
		expect(readRecipe('```sum\nabout an hour\n```\n').notSums).toEqual(['about an hour']);
	});
});

for (const name of names) {
	describe(basename(name, '.md'), () => {
		const page = readFileSync(join(folder, name), 'utf8');
		const { answers, sums, notSums, headings } = readRecipe(page);
		const given: { readonly answer: RecipeAnswer; readonly text: string }[] = [];

		test('has all that a recipe has', () => {
			expect(headings).toEqual(['The model', 'What it gives', 'The sum', 'What to change, and what then happens']);
			const [first, second] = ['What it gives', 'What to change, and what then happens'].map((heading) =>
				answers.filter((one) => one.heading === heading).map(({ kind }) => kind),
			);
			expect(first).toEqual(expect.arrayContaining(['mermaid', 'words', 'diagnostics', 'result']));
			expect(second).toContain('diagnostics');
		});

		test('answers findings of checks that there are', () => {
			const codes = [.../^Answers: (.+)$/m.exec(page)![1]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
			expect(codes.length).toBeGreaterThan(0);
			expect(codes.filter((code) => !checks.some(({ id }) => id === code))).toEqual([]);
		});

		for (const [at, answer] of answers.entries()) {
			test(`line ${answer.line}: ${answer.kind} ${answer.about.join(' ')}`, () => {
				const text = recipeAnswer(answer, answers[at - 1]);
				if (update) given.push({ answer, text });
				else expect(text).toBe(answer.expected);
			});
		}

		test('its sums are right, and the program says the same', () => {
			expect(notSums).toEqual([]);
			expect(sums.filter(({ left, right }) => !isRoundedTo(sumOf(left), right))).toEqual([]);
			const told = sums.flatMap(({ toldAs }) => toldAs ?? []);
			expect(told.length).toBeGreaterThan(0);
			const said = answers.map(({ expected }) => expected).join('\n');
			if (!update) expect(told.filter((phrase) => !said.includes(phrase))).toEqual([]);
		});

		afterAll(() => {
			if (given.length === 0) return;
			const text = given.reduceRight(
				(whole, { answer, text: said }) =>
					whole.slice(0, answer.start) + (said === '' ? '' : `${said}\n`) + whole.slice(answer.end),
				page,
			);
			writeFileSync(join(folder, name), text);
		});
	});
}
