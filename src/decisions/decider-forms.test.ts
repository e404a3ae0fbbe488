import { describe, expect, test } from 'vitest';
import { alone, deciders, header, seven } from './testing/record-texts.ts';

/** Who decided, as records name them. */

describe('people', () => {
	test.each([
		['in French without accents', header('- **Decideurs :** Ada, Bob')],
		['in Taiwanese', header('- 決策者：Ada、Bob')],
	])('who decided, %s', (_, text) => {
		expect(deciders(alone(text))).toEqual(['Ada', 'Bob']);
	});

	test('people end where a sentence begins', () => {
		const { people } = seven(
			header(
				'- Status: accepted\n- Decisor final: **Ann B.** (board, 2024-05-06). The rest of it, as it was told to all, was drafted by others, who are named elsewhere',
			),
		);
		expect(people[0]).toMatchObject({ role: 'deciders', names: ['**Ann B.** (board, 2024-05-06)'] });
	});

	test('people all in brackets are several', () => {
		expect(seven(header('- Status: accepted\n- Deciders: (@ann, bob)')).people[0]?.names).toEqual(['@ann', 'bob']);
	});

	test('who only helped did not decide', () => {
		const text = header(`* **Deciders:** Ann, Bo (contributors: Cy, Di)&#x20;`);
		expect(alone(text).people).toMatchObject([{ role: 'deciders', names: ['Ann', 'Bo'] }]);
	});

	test('people are no words of the template, and have no full stop', () => {
		expect(seven(header('- Status: accepted\n- Approvers: {who approves it}')).people).toEqual([]);
		const { people } = seven(header('- Status: accepted\n- Deciders: The team of payments.'));
		expect(people.flatMap(({ names }) => names)).toEqual(['The team of payments']);
		expect(seven(header('- Deciders: Example Ltd.')).people[0]?.names).toEqual(['Example Ltd.']);
	});

	test('people are named up to those who were heard', () => {
		const record = seven(
			header('- Status: accepted\n- Deciders: Ada Low, Bob, and Cleo, with additional input from Dan, Eve'),
		);
		expect(record.people.flatMap(({ names }) => names)).toEqual(['Ada Low', 'Bob', 'Cleo']);
	});

	test('people in brackets are several', () => {
		const { people } = seven(header('- Status: [accepted]\n- Deciders: [Ann B., Carl D.] <!-- optional -->'));
		expect(people[0]?.names).toEqual(['Ann B.', 'Carl D.']);
		expect(seven(header('- Deciders: @ann @bob')).people[0]?.names).toEqual(['@ann', '@bob']);
	});

	test('who decided may stand at the end, beside the day', () => {
		const record = alone(
			`${header('## Status\n\nAccepted')}\n---\n\n**Date:** 2026-05-04\n**Decision Makers:** Ada, Bob\n`,
		);
		expect(record.date?.iso).toBe('2026-05-04');
		expect(record.people.filter(({ role }) => role === 'deciders').flatMap(({ names }) => names)).toEqual([
			'Ada',
			'Bob',
		]);
	});

	test('to be filled in by hand are none, in any language', () => {
		expect(seven(header('- Решение приняли: [заполняется вручную]')).people).toEqual([]);
		expect(seven(header('- Deciders: [to be filled in]')).people).toEqual([]);
		expect(seven(header('- Deciders: [ada]')).people[0]?.names).toEqual(['[ada]']);
	});
});
