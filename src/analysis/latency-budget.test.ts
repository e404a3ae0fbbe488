import { describe, expect, test } from 'vitest';
import type { Step } from '#model/types.generated.ts';
import { type FlowLatency, latencyBudget, levelNeeded, shareWithinSum, slowestOfMany } from './latency-budget.ts';
import { type Document, modelOf } from './testing/model-of.ts';

describe('golden numbers (DOMAIN A12)', () => {
	test('of 5 calls at p99 one is slow in .0490 of runs, of 100 in .6340', () => {
		expect(slowestOfMany(5)).toBeCloseTo(0.049, 4);
		expect(slowestOfMany(100)).toBeCloseTo(0.634, 4);
	});

	test('five p99 in series: at least 95 % of runs; for p99 over five calls each needs p99.80', () => {
		expect(shareWithinSum(5)).toBe(0.95);
		expect(levelNeeded(5)).toBeCloseTo(0.998, 4);
		expect(shareWithinSum(7)).toBe(0.93);
		expect(shareWithinSum(250)).toBe(0);
	});
});

const component = (id: string): Document => ({ kind: 'component', id, owner: 'team:t' });
const only = (steps: readonly Step[], budget?: string): FlowLatency =>
	latencyBudget(
		modelOf([
			...['a', 'b', 'c', 'd'].map(component),
			{ kind: 'role', id: 'client' },
			{ kind: 'flow', id: 'f', steps: [...steps], ...(budget === undefined ? {} : { latencyBudget: { p99: budget } }) },
		]),
	).flows[0]!;
const p99 = (ms: number) => ({ serviceTime: { p99: `${ms}ms` } });

describe('a flow', () => {
	const steps: Step[] = [
		{ seq: 1, from: 'role:client', to: 'a', ...p99(100) },
		{ seq: 2, from: 'a', to: 'b', parallelGroup: 'g', ...p99(180) },
		{ seq: 3, from: 'a', to: 'c', parallelGroup: 'g', ...p99(140) },
		{ seq: 4, from: 'a', to: 'd', calls: 2, ...p99(30) },
	];
	test('series add, a parallel group counts its longest, calls multiply', () => {
		const result = only(steps, '340ms');
		expect(result).toMatchObject({ sumOfP99Ms: 340, calls: 5, holdsFor: 0.95, verdict: 'within', largest: 2 });
		expect(result.steps.map(({ countsMs }) => countsMs)).toEqual([100, 180, 0, 60]);
	});

	test('over, unknown, without a budget', () => {
		expect(only(steps, '300ms')).toMatchObject({ verdict: 'over', overMs: 40 });
		expect(only(steps).verdict).toBe('no-budget');
		expect(only([])).toMatchObject({ verdict: 'no-steps', holdsFor: 1, sumOfP99Ms: 0 });
		const hole = only([...steps.slice(0, 3), { seq: 4, from: 'a', to: 'd' }], '1s');
		expect(hole).toMatchObject({ verdict: 'gap', missing: [4] });
	});

	test('the longest branch is the one with what it waits for below', () => {
		const nested: Step[] = [
			{ seq: 1, from: 'role:client', to: 'a', ...p99(1) },
			{ seq: 2, from: 'a', to: 'b', parallelGroup: 'g', ...p99(50) },
			{ seq: 3, from: 'b', to: 'd', ...p99(60) },
			{ seq: 4, from: 'a', to: 'c', parallelGroup: 'g', ...p99(100) },
		];
		expect(only(nested, '1s').steps.map(({ countsMs }) => countsMs)).toEqual([1, 50, 60, 0]);
		expect(only(nested, '1s').sumOfP99Ms).toBe(111);
	});

	test('a call below one that is made several times is measured as often: Boole over 3 + 3 x 2 calls', () => {
		const nested: Step[] = [
			{ seq: 1, from: 'role:client', to: 'a', calls: 3, ...p99(10) },
			{ seq: 2, from: 'a', to: 'b', calls: 2, ...p99(5) },
		];
		expect(only(nested)).toMatchObject({ sumOfP99Ms: 60, calls: 9, holdsFor: 0.91 });
	});

	test('what is handed over is in the budget only where nobody waits', () => {
		const handed: Step[] = [
			{ seq: 1, from: 'role:client', to: 'a', ...p99(10) },
			{ seq: 2, from: 'a', to: 'b', mode: 'async', ...p99(500) },
		];
		expect(only(handed, '1s')).toMatchObject({ sumOfP99Ms: 10, withoutQueues: false });
		const asynchronous = handed.map((step) => ({ ...step, mode: 'async' as const }));
		expect(only(asynchronous, '1s')).toMatchObject({ sumOfP99Ms: 510, withoutQueues: true });
	});

	test('what a repeated call hands over is worked on as often: 3 x 2 messages of 5 ms, each with 2 calls of 7 ms', () => {
		const handed: Step[] = [
			{ seq: 1, from: 'role:client', to: 'a', mode: 'async', calls: 3, ...p99(10) },
			{ seq: 2, from: 'a', to: 'b', ...p99(20) },
			{ seq: 3, from: 'b', to: 'c', mode: 'async', calls: 2, ...p99(5) },
			{ seq: 4, from: 'c', to: 'd', calls: 2, ...p99(7) },
		];
		// 3 x 10 + 3 x 20 + 6 x 5 + 12 x 7, of 3 + 3 + 6 + 12 calls.
		expect(only(handed, '1s')).toMatchObject({ sumOfP99Ms: 204, calls: 24, holdsFor: 0.76 });
		expect(only(handed, '1s').steps.map(({ countsMs }) => countsMs)).toEqual([30, 60, 30, 84]);
	});

	test('a consumer written as the caller of its queue goes on in the run that fetched', () => {
		const fetched: Step[] = [
			{ seq: 1, from: 'a', to: 'b', mode: 'async', calls: 3, ...p99(10) },
			{ seq: 2, from: 'a', to: 'c', ...p99(20) },
		];
		expect(only(fetched, '1s')).toMatchObject({ sumOfP99Ms: 50, calls: 4 });
	});

	test('a call that one run in eight makes takes its whole p99 in that run', () => {
		const seldom: Step[] = [{ seq: 1, from: 'role:client', to: 'a', calls: 0.125, ...p99(80) }];
		expect(only(seldom)).toMatchObject({ sumOfP99Ms: 80, calls: 1 });
	});
});
