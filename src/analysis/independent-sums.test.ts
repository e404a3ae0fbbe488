import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTo } from '#graph/lists-by-key.ts';
import { compile } from '#model/compile.ts';
import { concentration } from './concentration.ts';
import { latencyBudget } from './latency-budget.ts';
import { targetCoherence } from './target-coherence.ts';
import { targetsOf } from './targets.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { throughput } from './throughput.ts';

/**
 * A12, A13 (visits), A16 (tiers) and A22 (what teams, regions and third parties carry) computed a second time on random models, as plainly as
 * they are told: from the tree or the tables that were drawn, by trying everything. Only the documents are shared with the analyses.
 */

interface Call {
	readonly own: number | undefined;
	readonly calls: number;
	readonly group: 'g' | 'h' | undefined;
	readonly inner: readonly Call[];
}

const { trees } = fc.letrec<{ trees: readonly Call[] }>((tie) => ({
	trees: fc.array(
		fc.record({
			own: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined, freq: 6 }),
			calls: fc.constantFrom(1, 1, 2, 3),
			group: fc.constantFrom(undefined, undefined, 'g' as const, 'h' as const),
			inner: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: tie('trees') }),
		}),
		{ minLength: 1, maxLength: 3, depthIdentifier: 'trees' },
	),
}));

/** How long all of them take at p99: alone one after another, of each group the longest. */
function timeOf(all: readonly Call[]): number {
	const whole = (call: Call): number => call.calls * ((call.own ?? 0) + timeOf(call.inner));
	const longest = (name: 'g' | 'h'): number => Math.max(0, ...all.filter(({ group }) => group === name).map(whole));
	const alone = all.filter(({ group }) => group === undefined).map(whole);
	return alone.reduce((sum, one) => sum + one, 0) + longest('g') + longest('h');
}

/** Every single call with a p99 that one run makes: a loop, so a list that is counted. */
function made(all: readonly Call[]): number {
	let count = 0;
	for (const { own, calls, inner } of all)
		for (let again = 0; again < calls; again++) count += (own === undefined ? 0 : 1) + made(inner);
	return count;
}

test('A12: the sum of a drawn tree of calls, how many calls it is made of, and the verdict', () => {
	fc.assert(
		fc.property(trees, fc.option(fc.nat(2000), { nil: undefined }), (roots, budget) => {
			const steps: object[] = [];
			const holes: number[] = [];
			const visit = (from: string, all: readonly Call[]): void => {
				for (const { own, calls, group, inner } of all) {
					const seq = steps.length + 1;
					if (own === undefined) holes.push(seq);
					steps.push({
						seq,
						from,
						to: `c${seq}`,
						...(calls === 1 ? {} : { calls }),
						...(group === undefined ? {} : { parallelGroup: group }),
						...(own === undefined ? {} : { serviceTime: { p99: `${own}ms` } }),
					});
					visit(`c${seq}`, inner);
				}
			};
			visit('role:client', roots);
			fc.pre(steps.length <= 40);
			const latency = budget === undefined ? {} : { latencyBudget: { p99: `${budget}ms` } };
			const flow = latencyBudget(
				modelOf([
					{ kind: 'role', id: 'client' },
					...steps.map((_, at): Document => ({ kind: 'component', id: `c${at + 1}` })),
					{ kind: 'flow', id: 'f', steps, ...latency } as unknown as Document,
				]),
			).flows[0]!;
			const sum = timeOf(roots);
			const calls = made(roots);
			expect(flow.sumOfP99Ms).toBe(sum);
			expect(flow.steps.reduce((total, { countsMs }) => total + countsMs, 0)).toBe(sum);
			expect(flow.missing).toEqual(holes);
			expect(flow.calls).toBe(calls);
			expect(flow.holdsFor).toBeCloseTo(Math.max(0, 1 - 0.01 * calls), 12);
			const known = holes.length === 0 ? 'within' : 'gap';
			expect(flow.verdict).toBe(budget === undefined ? 'no-budget' : sum > budget ? 'over' : known);
		}),
		{ numRuns: 300 },
	);
});

interface Visit {
	/** Written at the step, at the dependency, or nowhere. */
	readonly at: 'step' | 'dependency' | 'nowhere';
	readonly calls: number;
	readonly optional: boolean;
	readonly inner: readonly Visit[];
}

const { visits } = fc.letrec<{ visits: readonly Visit[] }>((tie) => ({
	visits: fc.array(
		fc.record({
			at: fc.constantFrom('step' as const, 'dependency' as const, 'nowhere' as const),
			calls: fc.constantFrom(0.5, 2, 3),
			optional: fc.constantFrom(false, false, true),
			inner: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: tie('visits') }),
		}),
		{ minLength: 1, maxLength: 3, depthIdentifier: 'visits' },
	),
}));

test('A13: what a flow can carry, by following each request down a drawn tree of calls', () => {
	fc.assert(
		fc.property(visits, (roots) => {
			const steps: object[] = [];
			const dependencies = new Map<string, object[]>();
			// Each call goes to a component of its own, so that the list of steps means this tree and no other.
			const visit = (from: string, all: readonly Visit[], times: number, isLeftOut: boolean): void => {
				for (const { at, calls, optional, inner } of all) {
					const name = `c${steps.length + 1}`;
					const here = times * (at === 'nowhere' ? 1 : calls);
					const own = { to: name, criticality: 'hard', ...(at === 'dependency' ? { callsPerRequest: calls } : {}) };
					addTo(dependencies, from, own);
					steps.push({
						seq: steps.length + 1,
						from,
						to: name,
						...(at === 'step' ? { calls } : {}),
						...(optional ? { optional } : {}),
					});
					counted.push({ name, visits: here, isLeftOut: isLeftOut || optional });
					visit(name, inner, here, isLeftOut || optional);
				}
			};
			const counted: { readonly name: string; readonly visits: number; readonly isLeftOut: boolean }[] = [];
			visit('front', roots, 1, false);
			fc.pre(steps.length <= 40);
			const component = (id: string): Document =>
				({
					kind: 'component',
					id,
					capacity: { unitCapacity: '1200/s', peak: '1/s' },
					deployment: { prod: { replicas: [{ id: 'one' }] } },
					dependencies: dependencies.get(id) ?? [],
				}) as unknown as Document;
			const flow = throughput(
				modelOf([
					component('front'),
					...counted.map(({ name }) => component(name)),
					{ kind: 'flow', id: 'f', steps } as unknown as Document,
				]),
			).flows[0]!;
			const expected = Object.fromEntries(
				counted.flatMap(({ name, visits: count, isLeftOut }) => (isLeftOut ? [] : [[`component:${name}`, count]])),
			);
			const found = Object.fromEntries(flow.stations.map((one) => [one.component, one.visits]));
			expect(found).toEqual({ ...expected, 'component:front': 1 });
			const most = Math.max(1, ...Object.values(expected));
			const mostOfAll = Math.max(1, ...counted.map((one) => one.visits));
			expect(flow.maxPerSecond).toBeCloseTo(1200 / most, 6);
			expect(flow.withOptional?.flowPerSecond).toBe(mostOfAll > most ? 1200 / mostOfAll : undefined);
		}),
		{ numRuns: 300 },
	);
});

const few = [0, 1, 2, 3, 4];
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const drawnModel = fc.record({
	components: fc.tuple(
		...few.map(() =>
			fc.record({
				tier: maybe(fc.integer({ min: 1, max: 4 })),
				owner: fc.constantFrom('team:t0', 'team:t1', 'team:t2', 'role:boss'),
				promise: maybe(fc.constantFrom(99, 99.5, 99.9)),
				thirdParty: maybe(fc.constantFrom('third-party:p0', 'third-party:p1')),
				zone: maybe(fc.constantFrom('z0', 'z1')),
			}),
		),
	),
	calls: fc.uniqueArray(
		fc
			.record({
				from: fc.constantFrom(...few),
				to: fc.constantFrom(...few),
				criticality: fc.constantFrom('hard', 'hard', 'soft', 'unknown'),
				phase: fc.constantFrom('run', 'run', 'run', 'startup', 'recovery'),
				isBuffered: fc.constantFrom(false, false, true),
				isOneOfSome: fc.constantFrom(false, false, true),
			})
			.filter(({ from, to }) => from !== to),
		{ maxLength: 8, selector: ({ from, to, phase }) => `${from} ${to} ${phase}` },
	),
	flows: fc.tuple(
		...few.map(() =>
			fc.record({
				criticality: maybe(fc.constantFrom('critical', 'important', 'standard', 'unknown')),
				service: maybe(fc.constantFrom('s0', 's1', 's2')),
				steps: fc.array(fc.tuple(fc.constantFrom(...few), fc.constantFrom(...few)), { minLength: 1, maxLength: 2 }),
			}),
		),
	),
	services: fc.tuple(
		...[0, 1, 2].map(() =>
			fc.record({
				tier: maybe(fc.integer({ min: 1, max: 4 })),
				isCritical: fc.boolean(),
				flows: fc.subarray(few, { maxLength: 2 }),
				thirdParties: fc.subarray(['third-party:p0', 'third-party:p2'], { maxLength: 1 }),
			}),
		),
	),
});
type Drawn = typeof drawnModel extends fc.Arbitrary<infer T> ? T : never;

/** The drawn tables as files, read by the program itself: references are resolved as they are for everybody. */
function read({ components, calls, flows, services }: Drawn) {
	const named = (kind: string, id: string, more: object = {}): object => ({ kind, id, name: id, ...more });
	const documents = [
		...['t0', 't1', 't2'].map((id) => named('team', id)),
		named('role', 'boss', { team: 'team:t0' }),
		named('environment', 'prod'),
		...['p0', 'p1', 'p2'].map((id) => named('third-party', id)),
		named('failure-domain', 'r0', { type: 'region', thirdParty: 'third-party:p2' }),
		named('failure-domain', 'r1', { type: 'region' }),
		named('failure-domain', 'z0', { type: 'az', parent: 'region:r0' }),
		named('failure-domain', 'z1', { type: 'az', parent: 'region:r1' }),
		...components.map(({ tier, owner, thirdParty, zone }, at) =>
			named('component', `c${at}`, {
				tier,
				owner,
				thirdParty,
				deployment: zone && { prod: { replicas: [{ id: 'one', domains: [`az:${zone}`] }] } },
				dependencies: calls
					.filter(({ from }) => from === at)
					.map(({ to, criticality, phase, isBuffered, isOneOfSome }) => ({
						to: `component:c${to}`,
						criticality,
						phase,
						async: isBuffered ? { absorbs: '1m', afterBuffer: 'down' } : undefined,
						group: isOneOfSome ? { id: 'g', require: 1 } : undefined,
					})),
			}),
		),
		...components.flatMap(({ promise }, at) =>
			promise === undefined
				? []
				: [named('slo', `o${at}`, { for: `component:c${at}`, target: promise, window: '30d' })],
		),
		...flows.map(({ criticality, service, steps }, at) =>
			named('flow', `f${at}`, {
				criticality,
				owner: 'team:t0',
				businessService: service && `business-service:${service}`,
				steps: steps.map(([from, to], index) => ({
					seq: index + 1,
					from: `component:c${from}`,
					to: `component:c${to}`,
				})),
			}),
		),
		...services.map(({ tier, isCritical, flows: own, thirdParties }, at) =>
			named('business-service', `s${at}`, {
				tier,
				owner: `team:t${at}`,
				criticalFunctionId: isCritical ? 'F1' : undefined,
				flows: own.map((flow) => `flow:f${flow}`),
				thirdParties,
			}),
		),
	];
	const text = documents.map((one) => JSON.stringify(one)).join('\n---\n');
	const { model, diagnostics } = compile([{ path: 'all.yaml', text }], { asOf: '2026-11-23', environment: 'prod' });
	return { model, wrong: diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message) };
}

/**
 * Components that a service reaches: of each of its flows from the ends of the steps along calls while it runs, until nothing is new,
 * without what is called for others alone.
 */
function reachedBy(service: number, { flows, services, calls }: Drawn): ReadonlySet<number> {
	const running = calls.filter(({ phase }) => phase === 'run');
	type Call = Drawn['calls'][number];
	type Flow = Drawn['flows'][number];
	const goesOver = ({ steps }: Flow, some: readonly Call[]): boolean =>
		steps.some(([a, b]) => some.some(({ from, to }) => a === from && b === to));
	const all = new Set<number>();
	for (const [at, own] of flows.entries()) {
		if (own.service !== `s${service}` && !services[service]!.flows.includes(at)) continue;
		// A soft call that flows of others name, and this one does not although it says what its caller calls, is theirs alone.
		const isOfOthers = (call: Call): boolean => {
			const siblings = running.filter(({ from }) => from === call.from);
			const together = call.isOneOfSome ? siblings.filter(({ isOneOfSome }) => isOneOfSome) : [call];
			return (
				together.every(({ criticality }) => criticality === 'soft') &&
				flows.some((flow) => goesOver(flow, together)) &&
				goesOver(own, siblings) &&
				!goesOver(own, together)
			);
		};
		const reached = new Set(own.steps.flat());
		for (const _ of few)
			for (const call of running) if (reached.has(call.from) && !isOfOthers(call)) reached.add(call.to);
		for (const one of reached) all.add(one);
	}
	return all;
}

test('tiers: of every flow and service, and hard calls to what is less important or promises less', () => {
	fc.assert(
		fc.property(drawnModel, (drawn) => {
			const { components, calls, flows, services } = drawn;
			const { model, wrong } = read(drawn);
			expect(wrong).toEqual([]);
			const tierOf = (at: number): number | undefined =>
				services[at]!.tier ?? (services[at]!.isCritical ? 1 : undefined);
			const words: Record<string, number> = { critical: 1, important: 2, standard: 3 };
			const expected: Record<string, number | undefined> = {};
			for (const [at, { criticality, service }] of flows.entries()) {
				let tier = words[criticality ?? ''];
				if (tier === undefined)
					for (const [of, { flows: listed }] of services.entries())
						if ((service === `s${of}` || listed.includes(at)) && tierOf(of) !== undefined)
							tier = tier === undefined ? tierOf(of) : Math.min(tier, tierOf(of)!);
				expected[`flow:f${at}`] = tier;
			}
			for (const at of services.keys()) expected[`business-service:s${at}`] = tierOf(at);
			expect(Object.fromEntries(targetsOf(model).map(({ ref, tier }) => [ref, tier]))).toEqual(expected);

			const told = (from: number, to: number, kind: string): string => `${from} ${to} ${kind}`;
			const weaker: string[] = [];
			for (const { from, to, criticality, phase, isBuffered, isOneOfSome } of calls) {
				if (criticality !== 'hard' || phase !== 'run' || isBuffered || isOneOfSome) continue;
				const [own, other] = [components[from]!, components[to]!];
				if ((own.tier ?? 9) < (other.tier ?? 0)) weaker.push(told(from, to, 'tier'));
				if (own.promise !== undefined && other.promise !== undefined && other.promise < own.promise)
					weaker.push(told(from, to, 'objective'));
			}
			const found = targetCoherence(model).weaker.map(({ from, to, kind }) =>
				told(Number(from.at(-1)), Number(to.at(-1)), kind),
			);
			expect(found.sort()).toEqual(weaker.sort());
		}),
		{ numRuns: 300 },
	);
});

test('A22: what each team, region and third party carries of the services, and how even that is', () => {
	fc.assert(
		fc.property(drawnModel, (drawn) => {
			const { model, wrong } = read(drawn);
			expect(wrong).toEqual([]);
			const holders = (at: number, by: string): readonly string[] => {
				const { owner, thirdParty, zone } = drawn.components[at]!;
				const region = zone === undefined ? [] : [zone === 'z0' ? 'r0' : 'r1'];
				if (by === 'team') return owner.startsWith('team:') ? [owner] : [];
				if (by === 'region') return region.map((id) => `failure-domain:${id}`);
				return [...(thirdParty === undefined ? [] : [thirdParty]), ...(zone === 'z0' ? ['third-party:p2'] : [])];
			};
			for (const { by, holders: found, hhi, without } of concentration(model).tables) {
				const load = new Map<string, string[]>();
				const nobody: string[] = [];
				for (const [at, { thirdParties }] of drawn.services.entries()) {
					const carrying = new Set([...reachedBy(at, drawn)].flatMap((component) => holders(component, by)));
					if (by === 'third-party') for (const party of thirdParties) carrying.add(party);
					if (carrying.size === 0) nobody.push(`business-service:s${at}`);
					for (const one of carrying) addTo(load, one, `business-service:s${at}`);
				}
				const all = [...load.values()].flat().length;
				expect(Object.fromEntries(found.map(({ ref, services }) => [ref, services]))).toEqual(Object.fromEntries(load));
				for (const { ref, share } of found) expect(share).toBeCloseTo(load.get(ref)!.length / all, 12);
				expect(without).toEqual(nobody);
				const squares = [...load.values()].map((list) => ((list.length / all) * 100) ** 2);
				if (all === 0) expect(hhi).toBeUndefined();
				else
					expect(hhi).toBeCloseTo(
						squares.reduce((sum, one) => sum + one, 0),
						6,
					);
			}
		}),
		{ numRuns: 300 },
	);
});
