import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFacts } from './facts.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { timeoutBudget } from './timeout-budget.ts';

/**
 * Times and attempts of nested calls, once more, from a tree that was drawn as one: who waits for whom is known here, not
 * read out of a list of steps. Each call goes to a component of its own, so that the list means just this tree.
 */

interface Call {
	readonly own: number;
	readonly calls: number;
	/** Whether the caller states the calls at its dependency, or the step does. */
	readonly byCaller: boolean;
	readonly parallel: boolean;
	/** A declared timeout, `none`, or nothing. */
	readonly perTry: number | 'none' | undefined;
	readonly total: number | undefined;
	readonly retries: number | undefined;
	readonly base: number;
	readonly factor: number;
	readonly cap: number;
	readonly budgetPct: number | undefined;
	readonly inner: readonly Call[];
}

const { calls } = fc.letrec<{ calls: readonly Call[] }>((tie) => ({
	calls: fc.array(
		fc.record({
			own: fc.integer({ min: 1, max: 400 }),
			calls: fc.integer({ min: 1, max: 3 }),
			byCaller: fc.boolean(),
			parallel: fc.boolean(),
			perTry: fc.option(fc.oneof(fc.integer({ min: 50, max: 900 }), fc.constant('none' as const)), { nil: undefined }),
			total: fc.option(fc.integer({ min: 100, max: 3000 }), { nil: undefined }),
			retries: fc.option(fc.nat(3), { nil: undefined }),
			base: fc.integer({ min: 10, max: 200 }),
			factor: fc.integer({ min: 1, max: 3 }),
			cap: fc.integer({ min: 50, max: 500 }),
			budgetPct: fc.option(fc.constantFrom(10, 50), { nil: undefined }),
			inner: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: tie('calls') }),
		}),
		{ minLength: 1, maxLength: 3, depthIdentifier: 'calls' },
	),
}));

interface Found {
	readonly wait: number;
	readonly endless: boolean;
}

/** One after another; those of the parallel group of a caller, wherever they stand, as long as the longest of them. */
function waitForAll(all: readonly Call[]): Found {
	const alone = all.filter(({ parallel }) => !parallel).map(waitFor);
	const together = all.filter(({ parallel }) => parallel).map(waitFor);
	return {
		wait: alone.reduce((sum, { wait }) => sum + wait, 0) + Math.max(0, ...together.map(({ wait }) => wait)),
		endless: [...alone, ...together].some(({ endless }) => endless),
	};
}

/** By the formula of A10, or the work itself where nothing ends the waiting. */
function waitFor(call: Call): Found {
	const inside = waitForAll(call.inner);
	const work = { wait: call.own + inside.wait, endless: inside.endless };
	if (call.perTry === 'none') return { wait: call.calls * work.wait, endless: true };
	if (call.perTry === undefined && call.total === undefined) return { ...work, wait: call.calls * work.wait };
	let once = call.total ?? Number.POSITIVE_INFINITY;
	if (call.perTry !== undefined) {
		let tries = call.perTry;
		for (let again = 0; again < (call.retries ?? 0); again++)
			tries += Math.min(call.cap, call.base * call.factor ** again) + call.perTry;
		// Nobody says how often it is tried: then only the total is sure to end it.
		if (call.retries !== undefined || call.total === undefined) once = Math.min(once, tries);
	}
	return { wait: call.calls * once, endless: false };
}

interface Written {
	readonly steps: readonly Record<string, unknown>[];
	readonly documents: readonly Document[];
	/** Attempts that reach each step, in order, by multiplying along the way to it. */
	readonly reaching: readonly number[];
	/** Waits in the order of the steps. */
	readonly waits: readonly Found[];
}

function written(roots: readonly Call[]): Written {
	const steps: Record<string, unknown>[] = [];
	const documents: Document[] = [];
	const reaching: number[] = [];
	const waits: Found[] = [];
	let count = 0;
	const visit = (caller: string, all: readonly Call[], reached: number): void => {
		const dependencies = all.map((call) => ({ call, id: `c${++count}` }));
		documents.push({
			kind: 'component',
			id: caller,
			dependencies: dependencies.map(({ call, id }) => ({
				to: id,
				criticality: 'hard',
				...(call.byCaller ? { callsPerRequest: call.calls } : {}),
				resilience: resilienceOf(call),
			})),
		} as Document);
		for (const { call, id } of dependencies) {
			const tries = 1 + (call.retries ?? 0);
			const most =
				call.budgetPct === undefined || call.retries === undefined ? tries : Math.min(tries, 1 + call.budgetPct / 100);
			const here = reached * call.calls * most;
			steps.push({
				seq: steps.length + 1,
				from: caller,
				to: id,
				...(call.byCaller ? {} : { calls: call.calls }),
				serviceTime: { p99: `${call.own}ms` },
				...(call.parallel ? { parallelGroup: `of ${caller}` } : {}),
			});
			reaching.push(here);
			waits.push(waitFor(call));
			visit(id, call.inner, here);
		}
	};
	visit('c0', roots, 1);
	return { steps, documents, reaching, waits };
}

function resilienceOf({ perTry, total, retries, base, factor, cap, budgetPct }: Call): object {
	const ms = (time: number | 'none' | undefined) => (typeof time === 'number' ? `${time}ms` : time);
	const timeout =
		perTry === 'none'
			? 'none'
			: perTry === undefined && total === undefined
				? undefined
				: { perTry: ms(perTry), total: ms(total) };
	const retry =
		retries === undefined ? undefined : { max: retries, budgetPct, backoff: { base: ms(base), factor, cap: ms(cap) } };
	return JSON.parse(JSON.stringify({ timeout, retry }));
}

test('waits and attempts of nested calls are those of the tree that the steps were written from', () => {
	fc.assert(
		fc.property(calls, (roots) => {
			const { steps, documents, reaching, waits } = written(roots);
			fc.pre(steps.length <= 40);
			const model = modelOf([...documents, { kind: 'flow', id: 'f', steps } as unknown as Document]);
			const { timeoutBudget, retryAmplification } = computeFacts({ model, decisions: [] });
			const flow = timeoutBudget.flows[0]!;
			const all = waitForAll(roots);
			expect([flow.wait!.ms, flow.wait!.unbounded]).toEqual([all.wait, all.endless]);
			expect(flow.steps.map(({ wait }) => [wait.ms, wait.unbounded])).toEqual(
				waits.map(({ wait, endless }) => [wait, endless]),
			);
			const attempts = retryAmplification.flows[0]!.steps;
			for (const [at, one] of attempts.entries()) expect(one.reaching).toBeCloseTo(reaching[at]!, 6);
		}),
		{ numRuns: 300 },
	);
});

test('the effect told of a shorter timeout is what the analysis says of the changed model, and no longer one would do', () => {
	let told = 0;
	fc.assert(
		fc.property(calls, fc.integer({ min: 100, max: 4000 }), (roots, deadline) => {
			const { steps, documents } = written(roots);
			fc.pre(steps.length <= 40);
			const flow = {
				kind: 'flow',
				id: 'f',
				latencyBudget: { deadline: `${deadline}ms` },
				steps,
			} as unknown as Document;
			const waitWith = (all: readonly Document[]) => {
				const { wait, change } = timeoutBudget(modelOf([...all, flow])).flows[0]!;
				return { ms: wait!.ms, change };
			};
			const { ms, change } = waitWith(documents);
			if (change === undefined) return;
			told++;
			expect(change.sumBeforeMs).toBe(ms);
			const changed = (value: number): number =>
				waitWith(
					documents.map((document) => {
						const copy = structuredClone(document) as {
							id: string;
							dependencies?: { to: string; resilience: Timed }[];
						};
						for (const { to, resilience } of copy.dependencies ?? [])
							if (`component:${copy.id}` === change.from && `component:${to}` === change.to)
								resilience.timeout = { ...resilience.timeout, [change.field]: `${value}ms` };
						return copy as Document;
					}),
				).ms;
			expect(changed(change.afterMs)).toBe(change.sumAfterMs);
			expect(change.sumAfterMs).toBeLessThanOrEqual(deadline);
			expect(changed(change.afterMs + 1)).toBeGreaterThan(deadline);
		}),
		{ numRuns: 500 },
	);
	expect(told).toBeGreaterThan(20);
});

interface Timed {
	timeout: object;
}
