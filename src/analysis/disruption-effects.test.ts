import { expect, test } from 'vitest';
import { computeFacts } from './facts.ts';
import { recoveryTimesReport } from './recovery-reports.ts';
import { scenarioExpectation } from './scenario-expectation.ts';
import { damagedStore } from './testing/damaged-store.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const minutes = 60_000;
const ledger: readonly Document[] = [
	{ kind: 'failure-domain', id: 'r', type: 'region' },
	...damagedStore({ corruptionDetection: '60m' }, [{ id: '1', domains: ['region:r'] }]),
	{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'ledger', to: 'ledger' }] },
	{
		kind: 'business-service',
		id: 's',
		owner: 'team:t',
		flows: ['flow:pay'],
		impactTolerances: [{ metric: 'duration', limit: '90m' }],
	},
];

test.each([
	['a loss is over with the event', 'region:r', 30, 'end of the event', 'within'],
	['damage to data stays until it is put right', 'failure-mode:twice', 195, 'recovery', 'exceeds'],
])('%s', (_name, event, end, endBasis, verdict) => {
	const scenario: Document = { kind: 'scenario', id: 'bad-day', events: [event], duration: '30m' };
	const { reports } = computeFacts({ model: modelOf([...ledger, scenario]), decisions: [] }).disruptionReports;
	const report = reports.find(({ disruption }) => disruption === 'scenario:bad-day')!;
	expect(report.effects.find(({ target }) => target === 'business-service:s')?.clock).toMatchObject({
		endMs: end * minutes,
		endBasis,
		verdict,
	});
});

test.each([
	['80m', 'within'],
	['79m', 'only-if-first'],
	['50m', 'only-if-first'],
	['49m', 'exceeds'],
])('one person and two services of half an hour each: a tolerance of %s is %s', (limit, verdict) => {
	const half = (id: string): readonly Document[] => [
		{
			kind: 'component',
			id,
			deployment: { prod: { replicas: [{ id: '1', domains: ['region:r'] }] } },
			recovery: { restoreTime: '30m' },
		},
		{ kind: 'flow', id: `f${id}`, steps: [{ seq: 1, from: id, to: id }] },
		{
			kind: 'business-service',
			id: `s${id}`,
			owner: 'team:t',
			flows: [`flow:f${id}`],
			impactTolerances: [{ metric: 'duration', limit }],
		},
	];
	const scenario: Document = {
		kind: 'scenario',
		id: 'fire',
		events: ['region:r'],
		recovery: { detect: '5m', decide: '10m', verify: '5m', responders: 1 },
	};
	const model = modelOf([{ kind: 'failure-domain', id: 'r', type: 'region' }, ...half('a'), ...half('b'), scenario]);
	const facts = computeFacts({ model, decisions: [] });
	const report = facts.disruptionReports.reports.find(({ disruption }) => disruption === 'scenario:fire')!;
	// 5 + 10 minutes until the decision, 30 for itself or 60 for both, 5 to check.
	const clocks = report.effects.flatMap(({ clock }) => clock ?? []);
	expect(clocks.map(({ endMs, endAmongAllMs }) => [endMs, endAmongAllMs])).toEqual([
		[50 * minutes, 80 * minutes],
		[50 * minutes, 80 * minutes],
	]);
	expect(clocks.map((clock) => clock.verdict)).toEqual([verdict, verdict]);
	const report8 = recoveryTimesReport.targets!.of(facts, 'scenario:fire') as { tolerances: readonly object[] };
	expect(report8.tolerances).toMatchObject(
		['sa', 'sb'].map((id) => ({ disruption: 'scenario:fire', service: `business-service:${id}`, verdict })),
	);
	const { computedWithin, onlyIfFirst } = scenarioExpectation(model, model.byKind.scenario[0]!, report);
	expect([computedWithin, onlyIfFirst.length]).toEqual(
		verdict === 'within' ? [true, 0] : verdict === 'exceeds' ? [false, 0] : [undefined, 2],
	);
});

test('what is degraded for certain and DOWN if what nobody declares does harm says both', () => {
	const parts = (criticality: 'soft' | undefined): readonly Document[] => [
		{ kind: 'failure-domain', id: 'a', type: 'az' },
		{ kind: 'component', id: 'fraud', deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } } },
		{
			kind: 'component',
			id: 'api',
			deployment: { prod: { replicas: [{ id: '1' }] } },
			dependencies: [
				{
					to: 'fraud',
					...(criticality === undefined ? {} : { criticality }),
					resilience: { fallback: { type: 'rule', tested: '2026-06-30' } },
				},
			],
		},
		{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'api', to: 'api' }] },
	];
	const effectOf = (criticality: 'soft' | undefined) =>
		computeFacts({ model: modelOf(parts(criticality)), decisions: [] }).disruptionReports.reports.find(
			({ disruption }) => disruption === 'failure-domain:a',
		)!.effects[0];
	expect(effectOf(undefined)).toMatchObject({ state: 'degraded', certainty: 'certain', couldBe: 'down' });
	expect(effectOf('soft')).toEqual(expect.not.objectContaining({ couldBe: 'down' }));
});
