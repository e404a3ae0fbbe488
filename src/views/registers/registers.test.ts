import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { decisionsOf } from '#analysis/testing/decision-of.ts';
import { type Document, modelOf } from '#analysis/testing/model-of.ts';
import { testM } from '#analysis/testing/test-m.ts';
import { runChecks } from '#checks/run-checks.ts';
import type { Commit } from '#decisions/history/commit.ts';
import type { History } from '#decisions/history/history.ts';
import { controlRegister } from './control-register.ts';
import { decisionRegister } from './decision-register.ts';
import type { RegisterSource } from './register-source.ts';
import { registerTables } from './register-tables.ts';
import { waiverEntries } from './waiver-register.ts';

function source(documents: readonly Document[], decisions: readonly string[], history?: History): RegisterSource {
	const architecture = { model: modelOf(documents), decisions: decisionsOf(...decisions), history };
	const facts = computeFacts(architecture);
	return { architecture, facts, findings: runChecks(architecture, facts) };
}

const gateway = 'single-point-of-failure:component:gateway';
const waives = (status: string, until: string | undefined, finding = gateway): string =>
	`status: ${status}\ndate: 2026-01-05\ndecision-makers: [Ada]\nwaives:\n  - finding: ${finding}${until === undefined ? '' : `\n    until: ${until}`}`;

describe('waivers', () => {
	test('what is over comes first, then what cannot hold, then by its end', () => {
		const entries = waiverEntries(
			source(testM(), [
				waives('accepted', '2027-06-01', 'single-point-of-failure:failure-domain:euw1-a'),
				waives('proposed', '2027-01-01', 'single-point-of-failure:failure-domain:euw1'),
				waives('accepted', undefined, 'single-point-of-failure:common-cause:ledger-db/sw-led'),
				waives('accepted', '2026-11-01'),
			]),
		);
		expect(entries.map(({ waiver }) => waiver.state)).toEqual(['lapsed', 'no-date', 'not-accepted', 'active']);
		expect(entries[0]).toMatchObject({
			acceptedBy: 'Ada',
			granted: '2026-01-05',
			covers: 'component:gateway',
			lapse: 'It waives nothing today: the finding counts as error.',
		});
		expect(entries[0]!.endangers).toContain('business-service:uk-chaps-outbound');
		expect(entries[3]!.lapse).toMatch(/^From the day after 2027-06-01 the finding counts again as error/);
	});
	test('the last day of a waiver still holds, and a longer one of another decision is named', () => {
		const [first, second] = waiverEntries(
			source(testM(), [waives('accepted', '2026-11-23'), waives('accepted', '2027-01-01')]),
		);
		expect(first).toMatchObject({
			waiver: { state: 'active', daysLeft: 0 },
			lapse: 'ADR-0002 waives the finding until 2027-01-01 all the same.',
		});
		expect(second!.lapse).toBe('From the day after 2027-01-01 the finding counts again as error.');
	});
	test('a waiver of nothing says so, and whether there is such a check', () => {
		const [known, unknown] = waiverEntries(
			source(
				[],
				[waives('accepted', '2027-01-01', 'missing-owner:component:x'), waives('accepted', '2027-02-01', 'mising:x')],
			),
		);
		expect(known).toMatchObject({ isKnownCheck: true, finding: undefined, covers: undefined, endangers: [] });
		expect(known!.lapse).toBe('Nothing: no check reports this finding today.');
		expect(unknown!.isKnownCheck).toBe(false);
	});
});

const commit: Commit = {
	id: 'a'.repeat(40),
	author: 'Ada',
	committer: 'Ada',
	authored: '2026-02-01',
	committed: '2026-02-01',
	subject: 'A record',
	signature: 'ssh',
};
const same = { parts: [], sections: [], linesAdded: 0, linesRemoved: 0, isCompared: true } as const;

describe('decisions', () => {
	const written = ['status: accepted\ndate: 2025-12-01\ndecision-makers: [Ada]\naffects: [component:gateway]', ''];
	test('nothing is said of a history that nobody looked at', () => {
		const [first, second] = decisionRegister(source(testM(), written));
		expect(first).toMatchObject({
			label: 'ADR-0001',
			state: 'accepted',
			date: '2025-12-01',
			decidedBy: 'Ada',
			affects: ['component:gateway'],
			history: { known: false, why: 'not asked' },
		});
		expect(second).toMatchObject({ state: 'unknown', date: undefined, decidedBy: undefined });
	});
	test('the folders stand as the workspace lists them, and one that it does not list after them', () => {
		const asked = source([], ['status: accepted', 'status: accepted', 'status: accepted']);
		const { model, decisions } = asked.architecture;
		const scopes = ['tool', 'bank', 'attic'];
		const entries = decisionRegister({
			...asked,
			architecture: {
				model: {
					...model,
					workspace: {
						...model.workspace,
						adr: [
							{ path: 'b', scope: 'bank' },
							{ path: 't', scope: 'tool' },
						],
					},
				},
				decisions: decisions.map((one, at) => ({ ...one, scope: scopes[at]! })),
			},
		});
		expect(entries.map(({ scope }) => scope)).toEqual(['bank', 'tool', 'attic']);
	});
	test('what the repository says: first commit, signatures, changes after acceptance, dates before it', () => {
		const changed = {
			...same,
			commit,
			action: 'changed',
			before: 'accepted',
			parts: ['text'],
			sections: ['Decision'],
		} as const;
		const added = { ...same, commit, action: 'added', before: undefined } as const;
		const records = new Map([
			[
				'decision:0001',
				{ changes: [changed, added], first: commit, last: commit, authors: [], isUncommitted: false } as const,
			],
		]);
		const history: History = {
			known: true,
			head: commit.id,
			isShallow: false,
			records,
			files: new Map(),
			subjects: [],
		};
		const [first, second] = decisionRegister(source(testM(), written, history));
		expect(first!.history).toMatchObject({ known: true, commits: 2, signed: 2, signature: 'ssh', backDatedDays: 62 });
		expect(first!.history.known && first!.history.lateChanges.map(({ parts }) => parts)).toEqual([['text']]);
		expect(second!.history).toEqual({ known: false, why: 'not committed' });
	});
});

describe('controls', () => {
	const control = (id: string, more: object): Document => ({ kind: 'control', id, ...more }) as Document;
	const entries = controlRegister(
		source(
			[
				...testM(),
				{ kind: 'obligation', id: 'o', source: 'Law', text: 'Do', controls: ['control:late'] },
				{
					kind: 'chaos-experiment',
					id: 'drill',
					lastRun: '2026-01-01',
					result: 'failed',
					runs: [{ date: '2026-03-01', result: 'passed' }, { date: '2026-01-01' }],
				},
				control('in-time', { cadence: '30d', lastTested: '2026-10-24' }),
				control('late', {
					cadence: '30d',
					lastTested: '2026-10-23',
					appliesTo: ['component:gateway'],
					evidence: [{ query: 'single-point-of-failure' }, { ref: 'chaos-experiment:drill' }, { query: 'any words' }],
				}),
				control('never', { cadence: '30d' }),
				control('unsaid', { lastTested: '2026-10-23' }),
			],
			[],
		),
	);
	const of = (id: string) => entries.find(({ ref }) => ref === `control:${id}`)!;
	test('late ones first; a control without cadence is neither late nor in time', () => {
		expect(entries.map(({ state }) => state)).toEqual(['late', 'never', 'not known', 'in time']);
		expect(of('late')).toMatchObject({ daysLate: 1, nextDue: '2026-11-22' });
		expect(of('in-time')).toMatchObject({ daysLate: undefined, nextDue: '2026-11-23' });
		expect(of('unsaid').nextDue).toBeUndefined();
	});
	test('the newest of all declared checks counts, also for what is late; one that failed comes first', () => {
		const [first, second] = controlRegister(
			source(
				[
					control('good', {
						cadence: '30d',
						lastTested: '2026-01-01',
						history: [{ date: '2026-11-01', result: 'passed' }],
					}),
					control('bad', {
						cadence: '90d',
						lastTested: '2026-11-20',
						history: [
							{ date: '2026-06-01', result: 'passed' },
							{ date: '2026-11-20', result: 'failed' },
						],
					}),
				],
				[],
			),
		);
		expect(first).toMatchObject({
			ref: 'control:bad',
			state: 'in time',
			lastTested: '2026-11-20',
			lastResult: 'failed',
		});
		expect(first!.history.map(({ date }) => date)).toEqual(['2026-11-20', '2026-06-01']);
		expect(second).toMatchObject({
			state: 'in time',
			lastTested: '2026-11-01',
			nextDue: '2026-12-01',
			daysLate: undefined,
		});
	});
	test('an obligation that names its control is one of the control', () => {
		expect(of('late').obligations).toEqual(['obligation:o']);
		expect(of('in-time').gaps).toEqual(['owner', 'obligations', 'what it applies to', 'evidence']);
	});
	test('evidence is answered: a check by its findings on what the control is about, an experiment by its newest run', () => {
		const [check, drill, words] = of('late').evidence;
		expect(check!.findings!.map(({ id }) => id)).toContain(gateway);
		expect(check!.findings!.every(({ rule }) => rule === 'single-point-of-failure')).toBe(true);
		expect(drill).toMatchObject({ ref: 'chaos-experiment:drill', day: '2026-03-01', result: 'passed' });
		expect(words).toMatchObject({ query: 'any words', findings: undefined });
	});
});

test('tables hold the same entries, a text a cell, and nothing where nothing is known', () => {
	for (const { columns, rows } of registerTables(source(testM(), [waives('accepted', '2027-01-01'), '']))) {
		expect(new Set(columns).size).toBe(columns.length);
		for (const row of rows) {
			expect(row).toHaveLength(columns.length);
			expect(row.join()).not.toMatch(/undefined|NaN|\[object/);
		}
	}
});
