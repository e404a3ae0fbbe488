import { describe, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';
import { below, header, seven } from './testing/record-texts.ts';

/** What a record may say twice without a finding. */

describe('nothing is told as wrong', () => {
	const codes = (text: string): readonly string[] =>
		readDecisions([{ path: 'adr/0007-title.md', text }], {})
			.diagnostics.map(({ code }) => code)
			.filter((code) => /conflict|unknown/.test(code));

	test('of a topic that sounds like a state', () => {
		const text = `---\nstatus: accepted\ntags: [review, live]\n---\n${header('x')}`;
		expect(codes(text)).toEqual([]);
		expect(seven(`---\ntags: [review]\n---\n${header('x')}`).status.state).toBe('unknown');
	});

	test('of a status that is named again', () => {
		expect(
			codes(
				`---\nstatus: proposed\n---\n${below('x').replace('Accepted', '**Current Status**: Proposed — in review')}`,
			),
		).toEqual([]);
	});

	test('of the day of the proposal beside that of the decision', () => {
		expect(codes(header('- Status: accepted\n- Date: 2024-05-01\n- Accepted: 2024-05-06'))).toEqual([]);
		expect(codes(header('- Status: accepted\n- Date: 2024-05-01\n- Decision date: 2024-05-06'))).toHaveLength(1);
	});

	test('of the state of an amendment', () => {
		expect(
			codes(`---\nstatus: proposed\n---\n${header('x')}\n## Amendment: writes\n\n**Status:** accepted, 2024-05-06\n`),
		).toEqual([]);
	});

	test('translations are no second records of their number', () => {
		const text = '# A\n\n## Status\n\naccepted\n\n## Decision\n\nx\n';
		const codes = (...paths: string[]) =>
			readDecisions(
				paths.map((path) => ({ path, text })),
				{},
			).diagnostics.map(({ code }) => code);
		expect(codes('adr/0001-a.md', 'adr/0001-a.ja.md')).toEqual([]);
		expect(codes('adr/0001-a.md', 'adr/0001-b.md')).toEqual(['decision-number-duplicate']);
	});
});
