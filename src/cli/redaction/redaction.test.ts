import { join } from 'node:path';
import { expect, test } from 'vitest';
import { redactRecords } from '#decisions/redact-records.ts';
import { compile } from '#model/compile.ts';
import { kinds } from '#model/kinds.ts';
import { markedFields } from '#model/redaction/plan.ts';
import { analyse, readArchitecture } from '../pipeline.ts';

const root = join(import.meta.dirname, '../../..');

test('no finding of the worked example depends on what is left out', () => {
	const findingsFor = (profile: 'internal' | 'auditor' | 'public') => {
		const { facts, findings } = analyse(readArchitecture(root, { asOf: '2026-11-28', profile }));
		const numbers = [facts.availability, facts.singlePointsOfFailure, facts.blastRadius].map((one) =>
			JSON.stringify(one),
		);
		return {
			findings: findings.map(({ rule, subject, severity, waiver }) => [rule, subject, severity, waiver?.decision]),
			numbers,
		};
	};
	const inside = findingsFor('internal');
	expect(inside.findings.length).toBeGreaterThan(50);
	expect(findingsFor('auditor')).toEqual(inside);
	expect(findingsFor('public')).toEqual(inside);
}, 120_000);

test('what a template does is left out where `fis.actions` is, and shown where that is shown', () => {
	const text = JSON.stringify({ actions: { kill: { actionId: 'aws:eks:pod-delete' } }, stopConditions: [] });
	const actionsFor = (except: readonly string[]) =>
		compile([], {
			asOf: '2026-11-28',
			experimentTemplates: [{ path: 't.json', text }],
			redaction: { profile: 'public', also: [], except, words: [] },
		}).model.faultTemplates.map(({ actions }) => actions);
	expect(actionsFor([])).toEqual([[{ name: '(redacted)', actionId: '(redacted)', targets: [] }]]);
	expect(actionsFor(['chaos-experiment.fis.actions'])).toEqual([
		[{ name: '(redacted)', actionId: 'aws:eks:pod-delete', targets: [] }],
	]);
});

test('every field that the schemas mark can be left out', () => {
	const also = kinds.flatMap((kind) => markedFields(kind).map(({ field }) => field));
	expect(also.length).toBeGreaterThan(20);
	const problems = (fields: readonly string[]): readonly string[] =>
		compile([{ path: 'lintel.yaml', text: JSON.stringify({ title: 'T', redaction: { public: { also: fields } } }) }], {
			asOf: '2026-11-28',
			checks: [],
		}).diagnostics.map(({ message }) => message);
	// A mark on a name, a number or a fixed word would be a promise that is not kept.
	expect(problems(['component.id'])).toEqual(['`component.id` holds no words that could be left out']);
	expect(problems(also)).toEqual([]);
});

test('persons go from records in whatever form they are written, teams stay, and nothing else changes', () => {
	const options = { people: true, placeholder: '(redacted)', mask: (text: string) => text };
	const redacted = (text: string) => redactRecords([{ path: 'adr/0001-a.md', text }], {}, options)[0]!.text;
	expect(
		redacted('---\nstatus: accepted\ndeciders: [Ada Lovelace, team:core]\n---\n# A\n\nAda Lovelace said so.\n'),
	).toBe('---\nstatus: accepted\ndeciders: [(redacted), team:core]\n---\n# A\n\n(redacted) said so.\n');
	expect(redacted('---\nconsulted:\n  - Ada Lovelace\n  - "@grace"\n---\n# A\n')).not.toMatch(/Ada|grace/);
	expect(redacted('# A\n\n* Status: accepted\n* Deciders: Ada Lovelace, Grace\n')).toBe(
		'# A\n\n* Status: accepted\n* Deciders: (redacted), (redacted)\n',
	);
	expect(redacted('# A\n\n| Status | accepted |\n|---|---|\n| Author | Ada Lovelace |\n')).not.toContain('Ada');
	expect(redacted('# A\n\n## Status\n\nAccepted\n\n## Deciders\n\n- Ada Lovelace\n- Grace Hopper\n')).not.toMatch(
		/Ada|Grace/,
	);
	expect(redacted('# A\n\n## Status\n\nAccepted\n')).toBe('# A\n\n## Status\n\nAccepted\n');
});
