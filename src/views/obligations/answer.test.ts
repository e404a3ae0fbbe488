import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { decisionsOf } from '#analysis/testing/decision-of.ts';
import { type Document, modelOf } from '#analysis/testing/model-of.ts';
import { testM } from '#analysis/testing/test-m.ts';
import { checks } from '#checks/index.ts';
import { runChecks } from '#checks/run-checks.ts';
import { compile } from '#model/compile.ts';
import { packs } from '#model/packs.generated.js';
import type { ObligationPackQuestion as Question } from '#model/types.generated.ts';
import { packRegister } from '../registers/pack-register.ts';
import type { RegisterSource } from '../registers/register-source.ts';
import { registerTables } from '../registers/register-tables.ts';
import { createAnswers } from './answer.ts';
import { valuesAt } from './values-at.ts';

function source(documents: readonly Document[], ...decisions: readonly string[]): RegisterSource {
	const architecture = { model: modelOf(documents), decisions: decisionsOf(...decisions) };
	const facts = computeFacts(architecture);
	return { architecture, facts, findings: runChecks(architecture, facts) };
}
const answer = (documents: readonly Document[], question: Omit<Question, 'ask'>, ...decisions: readonly string[]) =>
	createAnswers(source(documents, ...decisions))({ ask: 'It does', ...question });
const third = (id: string, more: object = {}): Document => ({ kind: 'third-party', id, ...more }) as Document;

describe('what is declared', () => {
	test.each<[string, Document[], Omit<Question, 'ask'>, [number, number, number, number]]>([
		['nothing of the kind: nothing is asked', [], { every: 'third-party', has: ['owner'] }, [0, 0, 0, 0]],
		[
			'a field that is there, empty, unknown, or not there',
			[
				third('a', { service: 'x' }),
				third('b', { service: '' }),
				third('c', { substitutability: 'unknown' }),
				third('d'),
			],
			{ every: 'third-party', has: ['service'] },
			[4, 1, 3, 0],
		],
		[
			'every item of a list, and at least one',
			[
				third('a', { contacts: [{ kind: 'phone', value: '1' }, { kind: 'mail' }] }),
				third('b', { contacts: [{ kind: 'phone', value: '1' }] }),
				third('c', { contacts: [] }),
			],
			{ every: 'third-party', has: ['contacts[].value'] },
			[3, 1, 2, 0],
		],
		[
			'a day that is late enough, on the very limit, too old, or no day',
			[
				third('a', { lastAssessed: '2026-11-23' }),
				third('b', { lastAssessed: '2025-11-23' }),
				third('c', { lastAssessed: '2025-11-22' }),
				third('d', { lastAssessed: 'some day' }),
			],
			{ every: 'third-party', has: ['lastAssessed'], within: '365d' },
			[4, 2, 1, 1],
		],
		[
			'only those with a value',
			[third('a', { substitutability: 'none', exitPlan: 'x' }), third('b', { substitutability: 'easy' })],
			{ every: 'third-party', where: { substitutability: ['none', 'hard'] }, has: ['exitPlan'] },
			[1, 1, 0, 0],
		],
		[
			'named by something of a kind',
			[
				third('a'),
				third('b'),
				{ kind: 'business-service', id: 's', thirdParties: ['third-party:a'] } as unknown as Document,
				{ kind: 'system', id: 'y', description: 'third-party:b' } as Document,
			],
			{ every: 'third-party', namedBy: 'business-service' },
			[2, 1, 1, 0],
		],
	])('%s', (_what, documents, question, [asked, holds, fails, unknown]) => {
		const told = answer(documents, question);
		expect([told.asked.length, told.holds.length, told.fails.length, told.unknown.length]).toEqual([
			asked,
			holds,
			fails,
			unknown,
		]);
	});
});

describe('what checks say', () => {
	const question: Omit<Question, 'ask'> = { every: 'component', findings: ['single-point-of-failure'] };
	const waiver =
		'status: accepted\nwaives:\n  - finding: single-point-of-failure:component:gateway\n    until: 2027-01-01';
	test('a finding speaks against what it is about, and against what it endangers', () => {
		expect(answer(testM(), question).fails.map(({ ref }) => ref)).toContain('component:gateway');
		const service = answer(testM(), { ...question, every: 'business-service' });
		expect(service.fails.map(({ ref }) => ref)).toContain('business-service:uk-chaps-outbound');
	});
	test('what a decision accepts is counted apart, and nothing else is', () => {
		const told = answer(testM(), question, waiver);
		expect(told.accepted.map(({ ref }) => ref)).toEqual(['component:gateway']);
		expect(told.accepted[0]!.why).toContain('ADR-0001 accepts it until 2027-01-01');
		const lapsed = answer(testM(), question, waiver.replace('2027', '2026'));
		expect(lapsed.accepted).toEqual([]);
		expect(lapsed.fails.map(({ ref }) => ref)).toContain('component:gateway');
	});
	test('a check that is not there says nothing, which is not known', () => {
		const told = answer(testM(), { every: 'component', findings: ['no-such-check'] });
		expect(told.unknown).toHaveLength(told.asked.length);
	});
});

describe('what analyses work out', () => {
	const [model] = [testM()];
	test('a single failure speaks against the service that it stops', () => {
		const told = answer(model, { every: 'business-service', compute: 'survives-single-failures' });
		expect(told.fails.map(({ ref }) => ref)).toEqual(['business-service:uk-chaps-outbound']);
		expect(told.fails[0]!.why).toMatch(/alone take/);
	});
	test.each([
		['80m', 'holds', undefined],
		['79m', 'unknown', 'after `scenario:fire` it takes 1 h 20 min if others come first'],
		['50m', 'unknown', 'after `scenario:fire` it takes 1 h 20 min if others come first'],
		['49m', 'fails', 'after `failure-domain:r` it takes 50 min'],
	] as const)('back within %s with one person and two services of half an hour each: %s', (limit, kind, why) => {
		const half = (id: string): readonly Document[] => [
			{
				kind: 'component',
				id,
				deployment: { prod: { replicas: [{ id: '1', domains: ['region:r'] }] } },
				recovery: { detect: '5m', decide: '10m', restoreTime: '30m', verify: '5m' },
			},
			{ kind: 'flow', id: `f${id}`, steps: [{ seq: 1, from: id, to: id }] },
			{ kind: 'business-service', id: `s${id}`, owner: 'team:t', flows: [`flow:f${id}`] },
		];
		const fire: Document = {
			kind: 'scenario',
			id: 'fire',
			events: ['region:r'],
			recovery: { detect: '5m', decide: '10m', verify: '5m', responders: 1 },
		};
		const region: Document = { kind: 'failure-domain', id: 'r', type: 'region' };
		// 5 + 10 + 30 + 5 minutes if it comes first, 60 instead of 30 where the other does; of the bare region nobody says how many people.
		const told = answer([region, ...half('a'), ...half('b'), fire], {
			every: 'business-service',
			compute: 'back-in-time',
			limit,
		});
		if (kind === 'holds') expect(told.holds).toHaveLength(2);
		else expect(told[kind].map((one) => one.why)).toEqual([why, why]);
	});
	test('of a scenario the newest test counts', () => {
		const scenario = (id: string, ...tests: object[]) => ({ kind: 'scenario', id, tests }) as unknown as Document;
		const told = answer(
			[
				scenario(
					'better',
					{ date: '2025-01-01', withinTolerance: false },
					{ date: '2026-01-01', withinTolerance: true },
				),
				scenario(
					'worse',
					{ date: '2026-01-01', withinTolerance: false, observed: 'two hours' },
					{ date: '2025-01-01', withinTolerance: true },
				),
				scenario('never'),
				scenario('silent', { date: '2026-01-01' }),
				scenario('planned', { date: '2026-11-24', withinTolerance: true }),
				scenario(
					'hoped',
					{ date: '2026-11-24', withinTolerance: true },
					{ date: '2026-11-23', withinTolerance: false },
				),
			],
			{ every: 'scenario', compute: 'scenario-held' },
		);
		expect(told.holds).toEqual(['scenario:better']);
		expect(told.fails).toEqual([
			{ ref: 'scenario:hoped', why: 'the test of 2026-11-23 did not stay within: no more is said' },
			{ ref: 'scenario:worse', why: 'the test of 2026-01-01 did not stay within: two hours' },
		]);
		expect(told.unknown.map(({ ref }) => ref)).toEqual(['scenario:never', 'scenario:planned', 'scenario:silent']);
	});
	test('an undertaking is late while what it is about is still found', () => {
		const plan = (id: string, finding: string, due?: string) =>
			({ kind: 'remediation', id, findings: [finding], due }) as unknown as Document;
		const gateway = 'single-point-of-failure:component:gateway';
		const told = answer(
			[
				...model,
				plan('late', gateway, '2026-11-22'),
				plan('today', gateway, '2026-11-23'),
				plan('done', 'x:y', '2026-01-01'),
				plan('open', gateway),
			],
			{ every: 'remediation', compute: 'in-time' },
		);
		expect(told.fails).toEqual([{ ref: 'remediation:late', why: 'due 2026-11-22, 1 day ago' }]);
		expect(told.holds).toEqual(['remediation:done', 'remediation:today']);
		expect(told.unknown.map(({ ref }) => ref)).toEqual(['remediation:open']);
	});
});

test('property: whatever is asked, each is counted once, and every reason is a sentence', () => {
	const full = source(testM());
	const answers = createAnswers(full);
	const compute = fc.constantFrom<NonNullable<Question['compute']>>(
		'traced',
		'recovery-known',
		'back-in-time',
		'survives-single-failures',
	);
	const questions = fc.record<Question>(
		{
			ask: fc.constant('It does'),
			every: fc.constant('business-service' as const),
			has: fc.array(fc.constantFrom('owner', 'tier', 'impactTolerances[].limit', 'reviewed'), {
				minLength: 1,
				maxLength: 3,
			}),
			within: fc.constantFrom('1d', '365d'),
			namedBy: fc.constantFrom('flow' as const, 'scenario' as const),
			findings: fc.array(fc.constantFrom(...checks.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
			compute,
			limit: fc.constantFrom('1m', '30d'),
		},
		{ requiredKeys: ['ask', 'every', 'compute'] },
	);
	fc.assert(
		fc.property(questions, (question) => {
			const { asked, holds, fails, unknown, accepted, basis } = answers(question);
			const all = [...holds, ...[...fails, ...unknown, ...accepted].map(({ ref }) => ref)];
			expect([...all].sort()).toEqual([...asked].sort());
			for (const { why } of [...fails, ...unknown, ...accepted]) expect(why).toMatch(/\S/);
			expect(basis).not.toMatch(/undefined|NaN/);
		}),
	);
});

test('paths: fields, items of lists, and nothing that is not the value’s own', () => {
	const data = { a: { b: [{ c: 1 }, { d: 2 }] }, list: [], text: 'x' };
	expect(valuesAt(data, 'a.b[].c')).toEqual([1, undefined]);
	expect(valuesAt(data, 'list[].c')).toEqual([]);
	expect(valuesAt(data, 'text.length')).toEqual([undefined]);
	expect(valuesAt(data, 'constructor.name')).toEqual([undefined]);
	expect(valuesAt(data, 'a.b.c')).toEqual([undefined]);
});

describe.each(Object.keys(packs))('the pack %s', (id) => {
	const compiled = compile([{ path: 'lintel.yaml', text: `audit: { packs: [${id}] }` }], { asOf: '2026-11-23' });
	const [pack] = compiled.model.byKind['obligation-pack'];
	test('is valid, has the name of its file, and asks only of checks and fields that there are', () => {
		expect(compiled.diagnostics.filter(({ code }) => code !== 'workspace-missing')).toEqual([]);
		expect(pack!.id).toBe(id);
		const known = new Set(checks.map((check) => check.id));
		for (const { evidence = [] } of pack!.data.clauses)
			for (const { findings = [] } of evidence) expect(findings.filter((rule) => !known.has(rule))).toEqual([]);
	});
	test('shows no data to any clause where nothing is declared', () => {
		const architecture = { model: compiled.model, decisions: [] };
		const facts = computeFacts(architecture);
		const clauses = packRegister({ architecture, facts, findings: runChecks(architecture, facts) })[0]!.clauses;
		expect(clauses.length).toBeGreaterThan(5);
		expect(clauses.filter(({ hasData }) => hasData)).toEqual([]);
		const table = registerTables({ architecture, facts, findings: [] }).find((one) => one.id === 'obligation-answers')!;
		const data = table.columns.indexOf('data');
		expect(new Set(table.rows.map((row) => row[data]))).toEqual(new Set(['no data']));
	});
	test('paraphrases: short, in sentences, and no verdict', () => {
		for (const { text, evidence = [] } of pack!.data.clauses) {
			expect(text).toMatch(/^[A-Z].*\.$/s);
			expect(text.length).toBeLessThan(320);
			expect(text).not.toMatch(/complian/i);
			for (const { ask } of evidence) expect(ask).toMatch(/^[A-Z].*[^.]$/);
		}
	});
});
