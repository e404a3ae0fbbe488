import { describe, expect, test } from 'vitest';
import type { Component, Slo } from '#model/types.generated.ts';
import { burnRate, outageDetectedAfter } from './burn-rate.ts';
import { contractFit, endOfLife, releaseOf, supportState, versionOfImage } from './end-of-life.ts';
import { hasStopCondition } from './experiment-coverage.ts';
import { computeFacts, type Facts } from './facts.ts';
import { errorBudgetMs, productOf } from './target-coherence.ts';
import { decisionsOf } from './testing/decision-of.ts';
import { type Document, modelOf } from './testing/model-of.ts';

/** A16 to A21: the golden numbers and real positives of DOMAIN 2.2, and what is at their edges. */

const component = (id: string, more: Partial<Component> = {}): Document => ({
	kind: 'component',
	id,
	owner: 'team:t',
	...more,
});
const slo = (id: string, target: number, more: Partial<Slo> = {}): Document => ({
	kind: 'slo',
	id: `slo-${id}`,
	for: `component:${id}`,
	sli: { type: 'availability' },
	target,
	window: '30d',
	...more,
});
const facts = (documents: readonly Document[], frontMatters: readonly string[] = []): Facts =>
	computeFacts({ model: modelOf(documents), decisions: decisionsOf(...frontMatters) });
const day = 86_400_000;

describe('A16 target coherence', () => {
	const five = (target: number): readonly Document[] => [
		component('api', { dependencies: [1, 2, 3, 4, 5].map((i) => ({ to: `d${i}`, criticality: 'hard' })) }),
		...[1, 2, 3, 4, 5].flatMap((i) => [component(`d${i}`), slo(`d${i}`, target)]),
		slo('api', 99.99),
	];
	test('99.99 with five dependencies at 99.999 leaves 5.0e-5 of 1e-4', () => {
		const [ceiling] = facts(five(99.999)).targetCoherence.ceilings;
		expect(ceiling).toMatchObject({ verdict: 'feasible', missing: [] });
		expect(ceiling!.left).toBeCloseTo(5e-5, 8);
		expect(ceiling!.budget).toBeCloseTo(1e-4, 12);
	});
	test('five at 99.99 give 99.95: infeasible', () => {
		expect(productOf([0.9999, 0.9999, 0.9999, 0.9999, 0.9999])).toBeCloseTo(0.9995, 6);
		const { ceilings, weaker } = facts(five(99.99)).targetCoherence;
		expect(ceilings[0]!.verdict).toBe('infeasible');
		expect(weaker).toEqual([]);
	});
	test('a dependency that promises nothing makes it an upper bound, and no more', () => {
		const documents = [...five(99.999), component('d6')].map((one) =>
			one.kind === 'component' && one.id === 'api'
				? { ...one, dependencies: [...one.dependencies!, { to: 'd6', criticality: 'hard' as const }] }
				: one,
		);
		expect(facts(documents).targetCoherence.ceilings[0]).toMatchObject({
			verdict: 'gap',
			missing: ['component:d6'],
		});
	});
	test('99.95 % of 30 days is 21.6 min; 60 min spends 2.78 budgets, 4.38 a year are allowed', () => {
		expect(errorBudgetMs(0.9995, 30 * day)).toBe(21.6 * 60_000);
		const { budgets } = facts([
			component('api', { resiliencePolicy: 'resilience-policy:p' }),
			{ kind: 'resilience-policy', id: 'p', multiRegion: { rto: '1h' } },
			slo('api', 99.95),
		]).targetCoherence;
		expect(budgets[0]!.budgets).toBeCloseTo(2.78, 2);
		expect(budgets[0]!.eventsPerYear).toBeCloseTo(4.38, 2);
	});
	test('a promise of everything has no budget to spend, and no number without end', () => {
		const { budgets } = facts([
			component('api', { resiliencePolicy: 'resilience-policy:p' }),
			{ kind: 'resilience-policy', id: 'p', multiAz: { rto: '1h' } },
			slo('api', 100),
		]).targetCoherence;
		expect(budgets).toEqual([]);
	});
	const service = (rto: string, limit: string): readonly Document[] => [
		component('api', { recovery: { detect: '5m', decide: '10m' }, resiliencePolicy: 'resilience-policy:slow' }),
		{ kind: 'resilience-policy', id: 'slow', multiAz: { rto: '2h' } },
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'api', to: 'api' }] },
		{
			kind: 'business-service',
			id: 's',
			owner: 'team:t',
			flows: ['flow:f'],
			policy: { multiAz: { rto } },
			impactTolerances: [{ metric: 'duration', limit }],
		},
	];
	test.each([
		['2h', '4h', []],
		['2h', '2h', ['repeats-tolerance']],
		['2h', '130m', ['beyond-tolerance']],
		['1h', '4h', ['component-slower']],
	])('RTO %s against a tolerance of %s', (rto, limit, expected) => {
		expect(facts(service(rto, limit)).targetCoherence.conflicts.map(({ kind }) => kind)).toEqual(expected);
	});
	// DOMAIN A14: 200/s arrive and 300/s are worked off, so an outage of 1800 s is normal after 5400 s.
	test.each([
		['25m', { rate: '200/s', drainRate: '300/s' }, 'fits', 1_500_000],
		['26m', { rate: '200/s', drainRate: '300/s' }, 'beyond', 1_500_000],
		['1m', { rate: '200/s', drainRate: '200/s' }, 'never-drains', 0],
		['26m', { rate: '200/s' }, 'gap', 5_100_000],
	])('RTO %s, a queue %o and a tolerance of 90 min: %s', (rto, buffer, verdict, limitMs) => {
		const { recovery, conflicts } = facts([
			component('api', {
				recovery: { detect: '2m', decide: '3m' },
				dependencies: [{ to: 'ledger', criticality: 'soft', async: { buffer: 'queue', ...buffer } }],
			}),
			component('ledger', {}),
			{
				kind: 'flow',
				id: 'f',
				steps: [
					{ seq: 1, from: 'api', to: 'api' },
					{ seq: 2, from: 'api', to: 'ledger', mode: 'async' },
				],
			},
			{
				kind: 'business-service',
				id: 's',
				owner: 'team:t',
				flows: ['flow:f'],
				policy: { multiAz: { rto } },
				impactTolerances: [{ metric: 'duration', limit: '90m' }],
			},
		]).targetCoherence;
		expect(recovery.map((one) => [one.verdict, one.limitMs, one.startMs])).toEqual([[verdict, limitMs, 300_000]]);
		expect(recovery[0]!.missing.map(({ field }) => field)).toEqual(
			verdict === 'gap' ? ['dependencies[].async.drainRate'] : [],
		);
		expect(conflicts.map(({ kind }) => kind)).toEqual(verdict === 'beyond' ? ['beyond-tolerance'] : []);
	});
	test('a dependency of a lower tier, and one with a lower objective', () => {
		const { weaker } = facts([
			component('a', { tier: 1, dependencies: [{ to: 'b', criticality: 'hard' }] }),
			component('b', { tier: 2 }),
			slo('a', 99.9),
			slo('b', 99.5),
		]).targetCoherence;
		expect(weaker.map(({ kind, own, other }) => [kind, own, other])).toEqual([
			['tier', 1, 2],
			['objective', expect.closeTo(0.999, 12), expect.closeTo(0.995, 12)],
		]);
	});
});

describe('A17 observability gaps', () => {
	test.each([
		[0.02, day / 24, 14.4],
		[0.05, day / 4, 6],
		[0.1, 3 * day, 1],
	])('%f of the budget of 30 days in %i ms burns at %f', (share, window, rate) => {
		expect(burnRate(share, 30 * day, window)).toBeCloseTo(rate, 12);
	});
	test('a total outage at 99.9 is seen after .864 min', () => {
		expect(outageDetectedAfter(14.4, 0.999, 3_600_000) / 60_000).toBeCloseTo(0.864, 9);
	});
	test('Bank of Anthos: six alerts, none with a runbook, none about either database', () => {
		const alerts = ['frontend', 'contacts', 'userservice', 'ledgerwriter', 'balancereader', 'transactionhistory'];
		const { observabilityGaps } = facts([
			...alerts.map((id) =>
				component(id, {
					observability: {
						alerts: [{ name: `${id}-down`, severity: 'page', kind: 'cause', detects: [`fm:${id}-down`] }],
					},
				}),
			),
			component('accounts-db', { type: 'store' }),
			component('ledger-db', { type: 'store' }),
			...['accounts-db', 'ledger-db'].map(
				(id): Document => ({ kind: 'failure-mode', id: `${id}-loss`, component: `component:${id}` }),
			),
		]);
		expect(observabilityGaps.pageAlerts).toHaveLength(6);
		expect(observabilityGaps.pageAlerts.filter(({ runbook }) => runbook !== undefined)).toEqual([]);
		expect(observabilityGaps.failureModes.map(({ verdict }) => verdict)).toEqual(['none', 'none']);
	});
	test('an objective is covered by a fast and a slow alert; a burn rate that does not fit is told', () => {
		const of = (burnAlerts: Slo['burnAlerts']) =>
			facts([component('a'), slo('a', 99.9, burnAlerts === undefined ? {} : { burnAlerts })]).observabilityGaps
				.objectives[0]!;
		expect(of(undefined).verdict).toBe('none');
		expect(of([{ budgetPct: 2, window: '1h' }]).verdict).toBe('partly');
		expect(
			of([
				{ budgetPct: 2, window: '1h' },
				{ budgetPct: 10, window: '3d' },
			]).verdict,
		).toBe('covered');
		expect(of([{ budgetPct: 2, window: '1h', burnRate: 10 }]).alerts[0]!.contradiction).toBe(true);
		expect(of([{ window: '0s', budgetPct: 2 }]).alerts[0]!.computedRate).toBeUndefined();
	});
	test('a trace is broken where one end does not hand it on', () => {
		const traced = (id: string, propagates?: boolean) =>
			component(id, propagates === undefined ? {} : { observability: { traces: { propagates } } });
		const [flow] = facts([
			traced('a', true),
			traced('b', true),
			traced('c', true),
			traced('d', false),
			traced('e'),
			{
				kind: 'flow',
				id: 'f',
				steps: [
					{ seq: 1, from: 'a', to: 'b' },
					{ seq: 2, from: 'b', to: 'c' },
					{ seq: 3, from: 'c', to: 'd', mode: 'async' },
					{ seq: 4, from: 'c', to: 'e' },
				],
			},
		]).observabilityGaps.flows;
		expect(flow).toMatchObject({ longestRun: 2, steps: 4, continuity: 0.5 });
		expect(flow!.breaks.map(({ seq, why, asynchronous }) => [seq, why, asynchronous])).toEqual([
			[3, 'none', true],
			[4, 'undeclared', false],
		]);
	});
});

describe('A18 runbook coverage', () => {
	const documents: readonly Document[] = [
		{ kind: 'team', id: 't' },
		{ kind: 'failure-domain', id: 'a', type: 'az' },
		component('sso', { deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } } }),
		component('db', { deployment: { prod: { requireK: 1, replicas: [{ id: '1', domains: ['az:a'] }, { id: '2' }] } } }),
		{ kind: 'failure-mode', id: 'loss', component: 'component:db', mitigation: [{ runbook: 'runbook:failover' }] },
		{ kind: 'failure-mode', id: 'slow', component: 'component:db' },
		{
			kind: 'runbook',
			id: 'failover',
			owner: 'team:t',
			domains: ['failure-domain:a'],
			needs: ['component:sso'],
			steps: [{ id: 's', kind: 'mutate', verify: 'yes' }],
		},
	];
	test('a runbook that needs what is lost with the zone it is for', () => {
		const { unusable, coverage, runbooks } = facts(documents).runbookCoverage;
		expect(unusable).toMatchObject([
			{ runbook: 'runbook:failover', disruption: 'failure-domain:a', status: 'blocked' },
		]);
		expect(coverage).toBe(0.5);
		expect(runbooks[0]).toMatchObject({ withoutVerify: [], withoutRollback: ['s'], tooOld: true });
	});
	test('an exercise that is yet to come has shown nothing', () => {
		const planned: Document = {
			kind: 'runbook',
			id: 'failover',
			exercises: [{ date: '2999-01-01', result: 'passed', duration: '5m' }],
		};
		const { runbooks, exercises } = facts([planned]).runbookCoverage;
		expect(runbooks[0]).toMatchObject({ exercisedDaysAgo: undefined, tooOld: true });
		expect(exercises[0]).toMatchObject({ timed: undefined });
	});
	test('no failure mode, no share', () => {
		expect(facts([]).runbookCoverage.coverage).toBeUndefined();
	});
});

test('an experiment that is yet to run covers nothing', () => {
	const { experiments } = facts([
		{ kind: 'chaos-experiment', id: 'planned', stopConditions: ['errors'], lastRun: '2999-01-01', result: 'passed' },
	]).experimentCoverage;
	expect(experiments[0]).toMatchObject({ lastPassed: undefined });
	expect(experiments[0]!.defects).toContain('never-ran');
});

describe('A19 decision integrity', () => {
	const accepted = (more: string) => `status: accepted\n${more}`;
	const problems = (...records: string[]) =>
		facts([], records).decisionIntegrity.faults.map(({ problem, decision }) => `${problem} ${decision}`);
	test('A <- B <- C, all accepted: A and B have to be superseded', () => {
		const found = problems(accepted(''), accepted('supersedes: "0001"'), accepted('supersedes: "0002"'));
		expect(found.filter((one) => one.startsWith('still'))).toEqual([
			'still-in-force decision:0001',
			'still-in-force decision:0002',
		]);
	});
	test('a chain that is stated by both sides has one decision in force and no fault', () => {
		const { faults, chains } = facts(
			[],
			['status: superseded by 0002\ndate: 2024-01-01', accepted('date: 2025-01-01\nsupersedes: "0001"')],
		).decisionIntegrity;
		expect(faults).toEqual([]);
		expect(chains).toEqual([{ members: ['decision:0001', 'decision:0002'], liveHeads: ['decision:0002'] }]);
	});
	test('what a proposal would replace is in force until it is accepted, and need not name it', () => {
		const { faults, chains } = facts(
			[],
			[accepted('date: 2024-01-01'), 'status: proposed\ndate: 2025-01-01\nsupersedes: "0001"'],
		).decisionIntegrity;
		expect(faults).toEqual([]);
		expect(chains).toEqual([{ members: ['decision:0001', 'decision:0002'], liveHeads: ['decision:0001'] }]);
	});
	test('A -> B -> A is a cycle', () => {
		expect(problems(accepted('supersedes: "0002"'), accepted('supersedes: "0001"'))).toContain('cycle decision:0001');
	});
	test('a replacement that is only proposed, and one that is older', () => {
		const found = problems(
			'status: superseded by 0002\ndate: 2025-01-01',
			'status: proposed\ndate: 2024-01-01\nsupersedes: "0001"',
		);
		expect(found).toEqual(
			expect.arrayContaining(['successor-not-accepted decision:0001', 'successor-earlier decision:0001']),
		);
	});
	test('a component of tier 1, a fallback with a note, a review that has passed', () => {
		const { needs, stale, withoutReview } = facts(
			[
				component('a', {
					tier: 1,
					dependencies: [{ to: 'b', resilience: { fallback: { type: 'rule', correctnessNote: 'small ones pass' } } }],
				}),
				component('b', { tier: 1 }),
			],
			[accepted('affects: [component:a]\nreviewBy: 2026-11-01'), accepted('')],
		).decisionIntegrity;
		expect(needs.map(({ why, subject, decisions }) => [why, subject, decisions])).toEqual([
			['tier', 'component:a', ['decision:0001']],
			['tier', 'component:b', []],
			['fallback', 'component:a', []],
		]);
		expect(stale).toMatchObject([{ decision: 'decision:0001', daysOverdue: 22 }]);
		expect(withoutReview).toEqual(['decision:0002']);
	});
});

describe('A20 experiment coverage', () => {
	test('23 templates with `stopConditions: [{ source: none }]` in production are 23 findings', () => {
		const templates = Array.from(
			{ length: 23 },
			(_, i): Document => ({
				kind: 'chaos-experiment',
				id: `fis-${i}`,
				environment: 'environment:prod',
				fis: { stopConditions: [{ source: 'none' }] },
				lastRun: '2026-11-01',
				result: 'passed',
			}),
		);
		const { experiments } = facts([
			{ kind: 'environment', id: 'prod', stage: 'production' },
			...templates,
		]).experimentCoverage;
		expect(experiments.filter(({ defects }) => defects.includes('no-stop-condition'))).toHaveLength(23);
		expect(experiments[0]!.defects).toEqual(['no-stop-condition']);
	});
	test.each([
		[{ stopConditions: ['errors above 1 %'] }, true],
		[{ stopConditions: ['none'] }, false],
		[{ fis: { stopConditions: [{ source: 'aws:cloudwatch:alarm' as const }] } }, true],
		[{ fis: { stopConditions: [{ source: 'none' as const }] } }, false],
		[{}, false],
	])('%j can be stopped: %s', (data, expected) => {
		expect(hasStopCondition({ kind: 'chaos-experiment', id: 'x', ...data })).toBe(expected);
	});
	test('never ran, failed, too old, too far from production: said as such; one that counts is enough', () => {
		const experiment = (id: string, more: object): Document => ({
			kind: 'chaos-experiment',
			id,
			failureModes: ['failure-mode:loss'],
			environment: 'environment:prod',
			stopConditions: ['errors'],
			...more,
		});
		const run = (...experiments: Document[]) =>
			facts([
				{ kind: 'environment', id: 'prod', stage: 'production' },
				{ kind: 'environment', id: 'dev', stage: 'development' },
				component('db'),
				{ kind: 'failure-mode', id: 'loss', component: 'component:db' },
				...experiments,
			]).experimentCoverage.failureModes[0]!;
		expect(run().because).toBe('none');
		expect(run(experiment('e', {})).because).toEqual(['never-ran']);
		expect(run(experiment('e', { lastRun: '2026-11-01', result: 'failed' })).because).toEqual(['not-passed']);
		expect(run(experiment('e', { lastRun: '2024-11-01', result: 'passed' })).because).toEqual(['too-old']);
		const far = { lastRun: '2026-11-01', result: 'passed', environment: 'environment:dev' };
		expect(run(experiment('e', far)).because).toEqual(['environment']);
		const since = { runs: [{ date: '2026-10-01', result: 'passed' }], lastRun: '2026-11-01', result: 'failed' };
		expect(run(experiment('e', since)).because).toEqual(['failed-since']);
		const mended = { runs: [{ date: '2026-10-01', result: 'failed' }], lastRun: '2026-11-01', result: 'passed' };
		expect(run(experiment('e', mended))).toMatchObject({ covered: true, failed: [] });
		const good = experiment('good', { lastRun: '2026-11-01', result: 'passed' });
		expect(run(experiment('e', { lastRun: '2026-11-01', result: 'failed' }), good)).toMatchObject({
			covered: true,
			failed: ['chaos-experiment:e'],
		});
		expect(run(experiment('e', far), good)).toMatchObject({
			covered: true,
			experiments: ['chaos-experiment:e', 'chaos-experiment:good'],
		});
	});
});

describe('A21 versions and end of support', () => {
	test('38 days are under 90', () => {
		const { versions } = endOfLife(
			modelOf([
				component('db', { tech: [{ name: 'postgres', version: '15.4' }] }),
				{
					kind: 'end-of-life',
					id: 's',
					products: [{ name: 'postgresql', aliases: ['postgres'], releases: [{ name: '15', eolFrom: '2026-12-31' }] }],
				},
			]),
		);
		expect(versions).toMatchObject([{ daysLeft: 38, state: 'soon', release: '15' }]);
	});
	test.each([
		[-1, 'over'],
		[0, 'over'],
		[89, 'soon'],
		[90, 'coming'],
		[179, 'coming'],
		[180, 'supported'],
	])('%i days left: %s', (days, state) => expect(supportState(days, [0, 90, 180])).toBe(state));
	test.each([
		['3.12.7', '3.12'],
		['3.1.2', '3.1'],
		['v3', '3'],
		['16.10', undefined],
		['3.120', '3'],
	])('%s belongs to %s', (version, release) => {
		const product = { releases: [{ name: '3' }, { name: '3.1' }, { name: '3.12' }] };
		expect(releaseOf(product, version)?.name).toBe(release);
	});
	test.each([
		['4.1', '4.2', undefined, 'fits'],
		['4.3', '4.2', undefined, 'too-new'],
		['3.9', '4.2', 'n-1', 'fits'],
		['2.0', '4.2', 'n-1', 'too-old'],
		['2.0', '4.2', 'n-2', 'fits'],
		['3.0', '4.2', 'none', 'too-old'],
		['5.0', '4.2', 'n-2', 'too-new'],
		['draft', '4.2', undefined, 'fits'],
	])('built for %s, provider at %s (%s): %s', (consumer, provider, promised, expected) => {
		expect(contractFit(consumer, provider, promised)).toBe(expected);
	});
	test('what an image carries, and a skew between production and its stand-by', () => {
		expect(versionOfImage('registry.example:5000/pay/api:4.2.7')).toBe('4.2.7');
		expect(versionOfImage('registry.example:5000/api')).toBeUndefined();
		expect(versionOfImage('api@sha256:ab')).toBe('sha256:ab');
		const { skew } = endOfLife(
			modelOf([
				{ kind: 'environment', id: 'prod', stage: 'production' },
				{ kind: 'environment', id: 'dr', stage: 'disaster-recovery' },
				{ kind: 'environment', id: 'dev', stage: 'development' },
				component('api', {
					deployment: { prod: { image: 'api:2' }, dr: { image: 'api:1' }, dev: { image: 'api:3' } },
				}),
				component('web', { deployment: { prod: { image: 'web:2' }, dr: { image: 'web:2' } } }),
			]),
		);
		expect(skew).toMatchObject([
			{
				component: 'component:api',
				versions: [
					{ environment: 'prod', version: '2' },
					{ environment: 'dr', version: '1' },
				],
			},
		]);
	});
	test('a product that nobody lists, and one without a version, are unknown', () => {
		const { versions } = endOfLife(modelOf([component('a', { tech: [{ name: 'own', version: '1' }, { name: 'x' }] })]));
		expect(versions.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
	});
});
