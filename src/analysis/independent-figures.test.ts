import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dependency, Step } from '#model/types.generated.ts';
import { backlogs } from './backlog.ts';
import { computeFacts } from './facts.ts';
import { recoveryPoints } from './recovery-points.ts';
import { retryAmplification } from './retry-amplification.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { timeoutBudget } from './timeout-budget.ts';

/**
 * A8, A9, A10, A11 and A14 computed a second time on random models, as plainly as their formulas stand in the definition of the
 * domain and from the numbers that were written, not from anything the analyses read: by following every path, by trying every
 * order, or by letting time pass. What they share with the analyses is the documents.
 */

const random = { numRuns: 200 };
const perTry = fc.integer({ min: 1, max: 2000 });

/** Calls among c0 to c5, each to a later one, so that no call comes back. */
const calls = fc.array(
	fc.record({
		from: fc.nat(4),
		further: fc.nat(4),
		calls: fc.integer({ min: 1, max: 3 }),
		retries: fc.nat(3),
		budget: fc.option(fc.constantFrom(5, 10, 50), { nil: undefined }),
	}),
	{ maxLength: 9 },
);

test('A11: the load and the largest product of attempts, by following every path of calls', () => {
	fc.assert(
		fc.property(calls, (drawn) => {
			const edges = drawn.map((one) => ({
				...one,
				to: one.from + 1 + (one.further % (5 - one.from)),
				attempts: one.budget === undefined ? 1 + one.retries : Math.min(1 + one.retries, 1 + one.budget / 100),
			}));
			const documents = Array.from(
				{ length: 6 },
				(_, n): Document => ({
					kind: 'component',
					id: `c${n}`,
					dependencies: edges
						.filter(({ from }) => from === n)
						.map(({ to, calls, retries, budget }) => ({
							to: `c${to}`,
							callsPerRequest: calls,
							resilience: { retry: { max: retries, ...(budget === undefined ? {} : { budgetPct: budget }) } },
						})),
				}),
			);
			const load = new Array<number>(6).fill(0);
			const product = new Array<number>(6).fill(1);
			const follow = (at: number, sum: number[], reaching: number, attempts: number): void => {
				sum[at]! += reaching;
				product[at] = Math.max(product[at]!, attempts);
				for (const edge of edges.filter(({ from }) => from === at))
					follow(edge.to, sum, reaching * edge.calls * edge.attempts, attempts * edge.attempts);
			};
			for (let entry = 0; entry < 6; entry++) {
				const sum = new Array<number>(6).fill(0);
				follow(entry, sum, 1, 1);
				const isEntry = edges.some(({ from }) => from === entry) && !edges.some(({ to }) => to === entry);
				if (isEntry) for (const [at, here] of sum.entries()) load[at] = Math.max(load[at]!, here);
			}
			const found = new Map(retryAmplification(modelOf(documents)).components.map((one) => [one.component, one]));
			for (let at = 0; at < 6; at++) {
				const one = found.get(`component:c${at}`);
				if (one === undefined) expect(product[at]).toBeCloseTo(1, 12);
				else expect([one.product, one.load]).toEqual([product[at], load[at]].map((of) => expect.closeTo(of!, 8)));
			}
		}),
		random,
	);
});

const call = fc.record({
	perTry,
	total: fc.option(perTry, { nil: undefined }),
	retries: fc.nat(4),
	base: fc.integer({ min: 1, max: 300 }),
	factor: fc.constantFrom(1, 2, 3),
	cap: fc.integer({ min: 1, max: 1500 }),
	group: fc.constantFrom(undefined, 'g', 'h'),
});

test('A10: how long the caller of a flow waits, tries and waits one after another', () => {
	fc.assert(
		fc.property(fc.array(call, { minLength: 1, maxLength: 6 }), fc.nat(500), fc.nat(9000), (drawn, own, deadline) => {
			const dependencies = drawn.map(
				(one, n): Dependency => ({
					to: `c${n}`,
					criticality: 'hard',
					resilience: {
						timeout: { perTry: `${one.perTry}ms`, ...(one.total === undefined ? {} : { total: `${one.total}ms` }) },
						retry: {
							max: one.retries,
							backoff: { base: `${one.base}ms`, factor: one.factor, cap: `${one.cap}ms`, jitter: 'full' },
						},
					},
				}),
			);
			const steps: Step[] = [
				{ seq: 1, from: 'role:client', to: 'api', serviceTime: { p99: `${own}ms` } },
				...drawn.map(
					({ group }, n): Step => ({
						seq: n + 2,
						from: 'api',
						to: `c${n}`,
						...(group === undefined ? {} : { parallelGroup: group }),
					}),
				),
			];
			// A clock that every try and every wait moves on; `total` stops it.
			const waits = drawn.map((one) => {
				let clock = 0;
				let wait = one.base;
				for (let attempt = 0; attempt <= one.retries; attempt++) {
					if (attempt > 0) {
						clock += Math.min(one.cap, wait);
						wait *= one.factor;
					}
					clock += one.perTry;
				}
				return Math.min(clock, one.total ?? Number.POSITIVE_INFINITY);
			});
			// Own time, the sum of what runs alone, and the longest of each group.
			const alone = waits.filter((_, n) => drawn[n]!.group === undefined);
			const longest = (name: string): number => Math.max(0, ...waits.filter((_, n) => drawn[n]!.group === name));
			const expected = alone.reduce((sum, wait) => sum + wait, own) + longest('g') + longest('h');
			const flow = timeoutBudget(
				modelOf([
					{ kind: 'component', id: 'api', dependencies },
					...drawn.map((_, n): Document => ({ kind: 'component', id: `c${n}` })),
					{ kind: 'role', id: 'client' },
					{ kind: 'flow', id: 'pay', latencyBudget: { deadline: `${deadline}ms` }, steps },
				]),
			).flows[0]!;
			expect(flow.steps.slice(1).map(({ wait }) => wait.ms)).toEqual(waits);
			expect(flow.wait).toMatchObject({ ms: expected, complete: true });
			expect(flow.verdict).toBe(expected > deadline ? 'over' : 'within');
		}),
		random,
	);
});

const minute = 60_000;
const work = fc.record({ minutes: fc.integer({ min: 0, max: 60 }), needs: fc.array(fc.nat(4), { maxLength: 3 }) });
const frame = fc.record({ detect: fc.nat(10), decide: fc.nat(10), verify: fc.nat(10) });

test('A8: time to recover by finishing what is needed first, and plans against the best of all orders', () => {
	fc.assert(
		fc.property(
			fc.array(work, { minLength: 1, maxLength: 5 }),
			frame,
			fc.integer({ min: 1, max: 3 }),
			(drawn, { detect, decide, verify }, people) => {
				const tasks = drawn.map(({ minutes, needs }, n) => ({
					minutes,
					needs: [...new Set(needs.filter((one) => one < n))],
				}));
				const documents: Document[] = [
					{ kind: 'failure-domain', id: 'r', type: 'region' },
					{
						kind: 'scenario',
						id: 'loss',
						events: ['region:r'],
						recovery: { detect: `${detect}m`, decide: `${decide}m`, verify: `${verify}m`, responders: people },
					},
					...tasks.map(
						({ minutes, needs }, n): Document => ({
							kind: 'component',
							id: `c${n}`,
							deployment: { prod: { replicas: [{ id: '1', domains: ['region:r'] }] } },
							recovery: { restoreTime: `${minutes}m` },
							dependencies: needs.map((one) => ({ to: `c${one}`, criticality: 'hard', phase: 'recovery' })),
						}),
					),
				];
				const finish = (n: number): number => tasks[n]!.minutes + Math.max(0, ...tasks[n]!.needs.map(finish));
				const critical = Math.max(...tasks.map((_, n) => finish(n)));
				const sum = tasks.reduce((total, { minutes }) => total + minutes, 0);
				const best = shortestPlan(tasks, people);
				const around = detect + decide + verify;
				const { recoveryTimes } = computeFacts({ model: modelOf(documents), decisions: [] });
				const found = recoveryTimes.disruptions.find(({ disruption }) => disruption === 'scenario:loss')!;
				expect(found.recoveredMs).toBe((critical + around) * minute);
				expect(found.workMs).toBe(sum * minute);
				const plan = found.plan!;
				expect(plan.lowerBoundMs).toBeCloseTo((Math.max(critical, sum / people) + around) * minute, 3);
				expect(plan.lowerBoundMs).toBeLessThanOrEqual((best + around) * minute);
				// Graham 1966: a list schedule takes at most 2 - 1/m times the best.
				expect(plan.makespanMs).toBeGreaterThanOrEqual((best + around) * minute);
				expect(plan.makespanMs).toBeLessThanOrEqual(((2 - 1 / people) * best + around) * minute + 1e-6);
				const at = new Map(plan.tasks.map((one) => [one.subject, one]));
				for (const [n, { minutes, needs }] of tasks.entries()) {
					const one = at.get(`component:c${n}`)!;
					expect(one.finishMs - one.startMs).toBe(minutes * minute);
					for (const need of needs) expect(at.get(`component:c${need}`)!.finishMs).toBeLessThanOrEqual(one.startMs);
					const busy = plan.tasks.filter(({ startMs, finishMs }) => startMs <= one.startMs && one.startMs < finishMs);
					expect(busy.length).toBeLessThanOrEqual(people);
				}
			},
		),
		random,
	);
});

const noticed = fc.record({
	minutes: fc.integer({ min: 1, max: 60 }),
	needs: fc.array(fc.nat(4), { maxLength: 2 }),
	detect: fc.option(fc.nat(40), { nil: undefined, freq: 5 }),
	decide: fc.option(fc.nat(20), { nil: undefined, freq: 5 }),
	verify: fc.option(fc.nat(20), { nil: undefined, freq: 5 }),
	stays: fc.boolean(),
});

test('A8: each is noticed, decided on and checked by itself; one detection for all takes no less, and fewer losses no more', () => {
	fc.assert(
		fc.property(
			fc.array(noticed, { minLength: 1, maxLength: 5 }),
			fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
			(drawn, people) => {
				const tasks = drawn.map((one, n) => ({ ...one, needs: [...new Set(one.needs.filter((other) => other < n))] }));
				const responders = people === undefined ? {} : { responders: people };
				const scenario = (id: string, zones: readonly number[], recovery: object): Document => ({
					kind: 'scenario',
					id,
					events: zones.map((zone) => `az:z${zone}`),
					recovery: { ...recovery, ...responders },
				});
				const everywhere = tasks.map((_, n) => n);
				const left = everywhere.filter((n) => !tasks[n]!.stays);
				const slowestOf = (lost: readonly number[], field: 'detect' | 'decide' | 'verify'): number | undefined => {
					const said = lost.flatMap((n) => tasks[n]![field] ?? []);
					return said.length === 0 ? undefined : Math.max(...said);
				};
				const [detect, decide, verify] = (['detect', 'decide', 'verify'] as const).map((field) =>
					slowestOf(everywhere, field),
				);
				fc.pre(detect !== undefined && decide !== undefined && verify !== undefined);
				const facts = computeFacts({
					model: modelOf([
						...everywhere.map((n): Document => ({ kind: 'failure-domain', id: `z${n}`, type: 'az' })),
						...tasks.map(({ minutes, needs, stays: _, ...frame }, n): Document => {
							const said = Object.entries(frame).filter(([, time]) => time !== undefined);
							return {
								kind: 'component',
								id: `c${n}`,
								deployment: { prod: { replicas: [{ id: '1', domains: [`az:z${n}`] }] } },
								recovery: {
									restoreTime: `${minutes}m`,
									...Object.fromEntries(said.map(([field, time]) => [field, `${time}m`])),
								},
								dependencies: needs.map((one) => ({ to: `c${one}`, criticality: 'hard', phase: 'recovery' })),
							};
						}),
						...tasks.map(
							(_, n): Document => ({ kind: 'flow', id: `f${n}`, steps: [{ seq: 1, from: `c${n}`, to: `c${n}` }] }),
						),
						scenario('own', everywhere, {}),
						scenario('one', everywhere, { detect: `${detect}m`, decide: `${decide}m`, verify: `${verify}m` }),
						...(left.length === 0 ? [] : [scenario('less', left, {})]),
					]),
					decisions: [],
				});
				const timesOf = (id: string) => {
					const found = facts.recoveryTimes.disruptions.find(({ disruption }) => disruption === `scenario:${id}`)!;
					return { ...found, targets: new Map(found.targets.map((one) => [one.target as string, one])) };
				};
				const own = timesOf('own');
				const one = timesOf('one');
				const begin = (n: number): number => (tasks[n]!.detect ?? detect) + (tasks[n]!.decide ?? decide);
				const finish = (n: number): number => tasks[n]!.minutes + Math.max(begin(n), ...tasks[n]!.needs.map(finish));
				const checked = everywhere.map((n) => finish(n) + (tasks[n]!.verify ?? verify));
				expect(own.recoveredMs).toBe(Math.max(...checked) * minute);
				const frame = own.criticalFrame;
				const around = [frame.detect, frame.decide, frame.verify].map((figure) => figure!.milliseconds);
				expect(around.reduce((sum, time) => sum + time, own.criticalMs)).toBe(own.recoveredMs);
				for (const n of everywhere) {
					const found = own.targets.get(`flow:f${n}`)!;
					const together = one.targets.get(`flow:f${n}`)!;
					if (found.kind !== 'value' || together.kind !== 'value') throw new Error('a time is missing');
					expect(found.milliseconds).toBe(checked[n]! * minute);
					expect(found.milliseconds).toBeLessThanOrEqual(together.milliseconds);
					// What is told of it adds up to its time, and names who is silent.
					const work = found.path.map((ref) => tasks[Number(ref.at(-1))]!.minutes * minute);
					const said = [found.detect, found.decide, found.verify].map((figure) => figure!.milliseconds);
					expect([...work, ...said].reduce((sum, time) => sum + time, 0)).toBe(found.milliseconds);
					expect(found.verify!.silent).toEqual(tasks[n]!.verify === undefined ? [`component:c${n}`] : []);
					if (left.length === 0) continue;
					const fewer = timesOf('less').targets.get(`flow:f${n}`);
					if (fewer?.kind === 'value') expect(fewer.milliseconds).toBeLessThanOrEqual(found.milliseconds);
				}
			},
		),
		random,
	);
});

/** The shortest of all plans: every order of the tasks, each given to the person who is free first. */
function shortestPlan(
	tasks: readonly { readonly minutes: number; readonly needs: readonly number[] }[],
	people: number,
): number {
	let best = Number.POSITIVE_INFINITY;
	const place = (done: ReadonlyMap<number, number>, free: readonly number[], end: number): void => {
		if (done.size === tasks.length) best = Math.min(best, end);
		for (const [n, { minutes, needs }] of tasks.entries()) {
			if (done.has(n) || needs.some((need) => !done.has(need))) continue;
			const [first = 0, ...others] = [...free].sort((a, b) => a - b);
			const finish = Math.max(first, ...needs.map((need) => done.get(need)!)) + minutes;
			place(new Map([...done, [n, finish]]), [...others, finish], Math.max(end, finish));
		}
	};
	place(new Map(), new Array<number>(people).fill(0), 0);
	return best;
}

const zones = ['a', 'b', 'c'] as const;
const store = fc.record({
	members: fc.subarray([...zones], { minLength: 1 }),
	lag: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
	backup: fc.option(
		fc.record({
			interval: fc.integer({ min: 1, max: 600 }),
			delay: fc.nat(60),
			at: fc.constantFrom('az:a', 'az:b', 'az:c', 'region:r2'),
		}),
		{ nil: undefined },
	),
});

test('A9: what is lost of a store, from the copies and backups that are left', () => {
	fc.assert(
		fc.property(store, ({ members, lag, backup }) => {
			const found = recoveryPoints(
				modelOf([
					{ kind: 'failure-domain', id: 'r1', type: 'region' },
					{ kind: 'failure-domain', id: 'r2', type: 'region' },
					...zones.map((id): Document => ({ kind: 'failure-domain', id, type: 'az', parent: 'region:r1' })),
					{
						kind: 'component',
						id: 'books',
						dataStore: {
							systemOfRecord: true,
							replication: {
								mode: 'sync',
								members: members.map((zone) => `az:${zone}`),
								...(lag === undefined ? {} : { asyncMembers: ['region:r2'], lagP99: `${lag}s` }),
							},
							backup:
								backup === undefined
									? 'none'
									: { interval: `${backup.interval}m`, copyDelay: `${backup.delay}m`, location: backup.at },
						},
						deployment: { prod: { replicas: members.map((zone) => ({ id: zone, domains: [`az:${zone}`] })) } },
					},
				]),
			).points;
			for (const lost of [...zones.map((zone) => [zone]), [...zones]]) {
				if (!members.some((zone) => lost.includes(zone))) continue;
				const disruption = lost.length > 1 ? 'failure-domain:r1' : `failure-domain:${lost[0]}`;
				const isLeft = (place: string): boolean => !lost.some((zone) => place === `az:${zone}`);
				const expected = members.some((zone) => !lost.includes(zone))
					? 0
					: lag !== undefined
						? lag * 1000
						: backup !== undefined && isLeft(backup.at)
							? (backup.interval + backup.delay) * minute
							: undefined;
				const point = found.find((one) => one.disruption === disruption);
				if (expected === undefined) expect(point).toMatchObject({ kind: 'lost' });
				else expect(point).toMatchObject({ kind: 'value', milliseconds: expected });
			}
		}),
		random,
	);
});

test('A14: what waits and when it is gone, by letting the seconds pass', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 120 }), (arrival, drain) => {
			const queue = { arrivalRate: `${arrival}/s`, drainRate: `${drain}/s`, maxMessages: 40_000, retention: '2h' };
			const { buffers } = backlogs(modelOf([{ kind: 'component', id: 'q', capacity: { queue } }]));
			for (const outage of buffers[0]!.outages) {
				let waiting = 0;
				let second = 0;
				let arrived = 0;
				for (; second < outage.outageMs / 1000; second++) {
					arrived += arrival;
					// What finds no room does not wait.
					waiting = Math.min(40_000, waiting + arrival);
				}
				expect([outage.messages, outage.waiting]).toEqual([arrived, waiting]);
				expect(outage.fits).toBe(arrived <= 40_000);
				const day = second + 30 * 86_400;
				for (; waiting > 0 && second < day; second++) waiting += arrival - drain;
				if (waiting > 0) expect(outage).toMatchObject({ drainMs: undefined, withinRetention: false });
				else {
					// The last second is begun and not always used up.
					expect(outage.normalAfterMs! / 1000).toBeGreaterThan(second - 1);
					expect(outage.normalAfterMs! / 1000).toBeLessThanOrEqual(second);
					expect(outage.withinRetention).toBe(outage.normalAfterMs! <= 7_200_000);
				}
			}
		}),
		{ numRuns: 50 },
	);
});
