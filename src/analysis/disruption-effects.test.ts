import { expect, test } from 'vitest';
import { computeFacts } from './facts.ts';
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
