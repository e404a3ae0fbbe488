import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedLines } from '../adr/changed-lines.ts';
import { withExercise } from './append-exercise.ts';

const record = { date: '2026-11-28', result: 'passed', duration: '14m', by: 'team:a' };
const line = '{ date: 2026-11-28, result: passed, duration: 14m, by: team:a }';
const edited = (text: string, path = 'content/x.yaml', id = 'r') => withExercise({ path, text }, id, record);

describe('one more exercise, every other byte as it was', () => {
	test.each([
		[
			'no list: below the last day',
			'kind: runbook\nid: r\nlastExercised: 2026-01-01 # then\nsteps: []\n',
			`exercises:\n  - ${line}`,
			4,
		],
		['no list and no day: as the last field', 'kind: runbook\nid: r\nname: R\n\n# end\n', `exercises:\n  - ${line}`, 4],
		['an empty list', 'kind: runbook\nid: r\nexercises: []\nname: R\n', `exercises: [${line}]`, 3],
		['no value', 'kind: runbook\nid: r\nexercises:\nname: R\n', `  - ${line}`, 4],
		[
			'a list on one line, oldest first',
			'kind: runbook\nid: r\nexercises: [{ date: 2026-01-01 }] # c\n',
			`exercises: [{ date: 2026-01-01 }, ${line}] # c`,
			3,
		],
		[
			'a list on one line, newest first',
			'kind: runbook\nid: r\nexercises: [{ date: 2026-02-01 }, { date: 2026-01-01 }]\n',
			`exercises: [${line}, { date: 2026-02-01 }, { date: 2026-01-01 }]`,
			3,
		],
		[
			'newest first',
			'kind: runbook\nid: r\nexercises:\n  - { date: 2026-02-01 } # x\n  - { date: 2026-01-01 }\nname: R\n',
			`  - ${line}`,
			4,
		],
		[
			'oldest first',
			'kind: runbook\nid: r\nexercises:\n- { date: 2026-01-01 }\n- { date: 2026-02-01 } # last\n\nname: R\n',
			`- ${line}`,
			6,
		],
		[
			'fields one below the other',
			'kind: runbook\nid: r\nexercises:\n  - date: 2026-01-01\n    notes: |\n      a\n      b\n\nname: R\n',
			'  - date: 2026-11-28\n    result: passed\n    duration: 14m\n    by: team:a',
			8,
		],
	])('%s', (_, text, added, at) => {
		const result = edited(text);
		if (!('text' in result)) throw new Error(result.refused);
		const changes = changedLines(text, result.text);
		expect(changes).toHaveLength(1);
		expect([changes[0]!.line, changes[0]!.added.join('\n')]).toEqual([at, added]);
	});

	test('several documents, a list of entities, front matter, JSON, other line ends', () => {
		const documents = 'kind: runbook\nid: q\n---\nkind: runbook\nid: r\n---\nkind: runbook\nid: s\n';
		expect(edited(documents)).toEqual({ text: documents.replace('id: r\n', `id: r\nexercises:\n  - ${line}\n`) });
		const items = '- kind: runbook\n  id: r\n  name: R\n- kind: runbook\n  id: s\n';
		expect(edited(items)).toEqual({ text: items.replace('name: R\n', `name: R\n  exercises:\n    - ${line}\n`) });
		const page = '---\r\nname: R\r\n---\r\n\r\nexercises: none\r\n';
		expect(edited(page, 'content/runbooks/r.md')).toEqual({
			text: page.replace('name: R\r\n', `name: R\r\nexercises:\r\n  - ${line}\r\n`),
		});
		expect(edited('{ "kind": "runbook", "id": "r" }', 'content/x.json')).toEqual({
			text: '{ "kind": "runbook", "id": "r", "exercises": [{ "date": "2026-11-28", "result": "passed", "duration": "14m", "by": "team:a" }] }',
		});
		expect(edited('\uFEFFkind: runbook\nid: r\n')).toMatchObject({ text: expect.stringMatching(/^\uFEFFkind/) });
	});

	test('what cannot be added to without changing the rest is left alone, with the line to add', () => {
		const shared =
			'kind: runbook\nid: q\nexercises: &all\n  - { date: 2026-01-01 }\n---\nkind: runbook\nid: r\nexercises: 3\n';
		expect(edited(shared)).toEqual({
			refused: '`content/x.yaml` is written in a way that cannot be added to without changing the rest',
			hint: `add it by hand, under \`exercises:\`: - ${line}`,
		});
	});

	test('any text of notes reads back as it was written', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (notes) => {
				const text = 'kind: runbook\nid: r\nexercises:\n  - { date: 2026-01-01 }\nname: R\n';
				const result = withExercise({ path: 'x.yaml', text }, 'r', { ...record, notes });
				// The edit reads its own result again: it refuses rather than writing another text.
				expect('text' in result).toBe(true);
			}),
		);
	});
});
