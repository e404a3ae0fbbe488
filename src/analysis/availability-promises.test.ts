import { describe, expect, test } from 'vitest';
import {
	judgePromise,
	outagesOfToleranceAYear,
	promisesOf,
	strictestOf,
	toleratedOutages,
} from './availability-promises.ts';
import { targetCoherence } from './target-coherence.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { testM } from './testing/test-m.ts';

const documents: readonly Document[] = [
	...testM().filter(({ kind }) => kind !== 'business-service'),
	{
		kind: 'business-service',
		id: 'uk-chaps-outbound',
		name: 'UK high-value payments',
		owner: 'team:payments',
		policy: { availabilitySlo: 99.95 },
		impactTolerances: [
			{ metric: 'duration', limit: '4h' },
			{ metric: 'paymentsUnrecoverable', limit: 0 },
		],
	},
	{ kind: 'slo', id: 'up', for: 'flow:submit-payment', sli: { type: 'availability' }, target: 99.9, window: '7d' },
	{ kind: 'slo', id: 'fast', for: 'flow:submit-payment', sli: { type: 'latency' }, target: 99, window: '7d' },
];
const model = modelOf(documents);

describe('promises', () => {
	test('the objectives about availability of a flow, then the policy of its service', () => {
		expect(promisesOf(model, 'flow:submit-payment')).toMatchObject([
			{ ref: 'slo:up', of: 'own', target: expect.closeTo(0.999, 12), windowMinutes: 10_080, windowDeclared: true },
			{
				ref: 'business-service:uk-chaps-outbound',
				of: 'service',
				target: expect.closeTo(0.9995, 12),
				windowDeclared: false,
			},
		]);
		expect(promisesOf(model, 'business-service:uk-chaps-outbound')).toMatchObject([
			{ of: 'own', target: expect.closeTo(0.9995, 12) },
		]);
	});
	test('99.95 % in 30 days is a budget of 21.6 minutes (DOMAIN A16), which Test M spends 3.48 times', () => {
		const [promise] = promisesOf(model, 'business-service:uk-chaps-outbound');
		const judged = judgePromise(promise!, 0.0017395604);
		expect(judged.budgetMinutes).toBeCloseTo(21.6, 9);
		expect(judged.expectedMinutes).toBeCloseTo(75.15, 2);
		expect(judged.budgetsSpent).toBeCloseTo(75.149 / 21.6, 3);
		expect(judged.kept).toBe(false);
		expect(judgePromise(promise!, 0.0005 - 1e-12).kept).toBe(true);
	});
	test('the strictest is the one broken first: 99.95 % in 30 days, not 99.9 % in a week with fewer minutes', () => {
		const promises = promisesOf(model, 'flow:submit-payment');
		const strictest = strictestOf(promises)!;
		expect(strictest.ref).toBe('business-service:uk-chaps-outbound');
		expect(promises.map((promise) => [judgePromise(promise, 0.0007).kept, promise === strictest])).toEqual([
			[true, false],
			[false, true],
		]);
		expect(strictestOf([])).toBeUndefined();
	});
	test('a promise of 100 % has no budget to spend', () => {
		const [promise] = promisesOf(model, 'business-service:uk-chaps-outbound');
		expect(judgePromise({ ...promise!, target: 1 }, 1e-9)).toMatchObject({ budgetsSpent: undefined, kept: false });
	});
});

test('a tolerance of 4 h against 60 minutes of outage a day on average: 91.25 of them a year', () => {
	const [tolerance, ...others] = toleratedOutages(model, 'flow:submit-payment');
	expect(others).toEqual([]);
	expect(tolerance).toMatchObject({ service: 'business-service:uk-chaps-outbound', minutes: 240, limit: '4h' });
	expect(outagesOfToleranceAYear(tolerance!, 1 / 24)).toBeCloseTo(91.25, 10);
});

test.each([
	['share of requests answered without a server error', true],
	['answers within 200 ms', false],
	[{ good: 'ok', total: 'all' }, true],
	[{ type: 'freshness' }, false],
	[undefined, true],
] as const)(
	'an objective with the measure %j is a promise here exactly if it is one for the coherence of targets',
	(sli, is) => {
		const documents: readonly Document[] = [
			{ kind: 'component', id: 'x' },
			{ kind: 'component', id: 'y' },
			{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'x', to: 'y' }] },
			{ kind: 'slo', id: 'f-up', for: 'flow:f', target: 99.9, ...(sli === undefined ? {} : { sli }) },
			{ kind: 'slo', id: 'y-up', for: 'component:y', target: 99.99, sli: { type: 'availability' } },
		];
		const one = modelOf(documents);
		expect(promisesOf(one, 'flow:f').map(({ ref }) => ref)).toEqual(is ? ['slo:f-up'] : []);
		expect(targetCoherence(one).ceilings.map(({ subject }) => subject)).toEqual(is ? ['flow:f'] : []);
	},
);
