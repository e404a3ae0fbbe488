import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '#model/compile.ts';
import type { Model } from '#model/model.ts';
import { capacityAfterLoss } from './capacity-after-loss.ts';
import { computeFacts, impactsOf } from './facts.ts';
import { ownershipGaps } from './ownership.ts';
import { placement } from './placement.ts';
import { releaseWindows } from './release-window.ts';

/**
 * Ownership (A22), placement (A5), capacity after a loss (A7), experiments (A20) and rollouts (A24) computed a second time on random models, from
 * the tables that were drawn. What they share with the analyses is the files, which the program reads as it reads everybody's.
 */

const asOf = '2026-11-23';
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const few = [0, 1, 2, 3];

function read(documents: readonly object[]): Model {
	const text = documents.map((one) => JSON.stringify(one)).join('\n---\n');
	const { model, diagnostics } = compile([{ path: 'all.yaml', text }], { asOf, environment: 'prod' });
	expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
	return model;
}
const named = (kind: string, id: string, more: object = {}): object => ({ kind, id, name: id, ...more });

const owner = fc.constantFrom('team:t0', 'team:t1', 'role:boss');
const owned = fc.record({
	teams: fc.tuple(
		...[0, 1].map(() =>
			fc.record({
				oncall: fc.constantFrom<unknown>(undefined, 'unknown', 'none', { rota: 'r' }, { people: 1 }, { people: 2 }),
				escalation: fc.array(fc.constantFrom('team:t0', 'team:t1', 'role:boss'), { maxLength: 2 }),
			}),
		),
	),
	components: fc.tuple(...few.map(() => owner)),
	calls: fc.uniqueArray(
		fc.record({ from: fc.constantFrom(...few), to: fc.constantFrom(...few), isAtStart: fc.boolean() }),
		{ maxLength: 5, selector: ({ from, to, isAtStart }) => `${from} ${to} ${isAtStart}` },
	),
	flows: fc.tuple(
		...[0, 1, 2].map(() =>
			fc.record({ owner: maybe(owner), service: maybe(fc.constantFrom(0, 1)), at: fc.constantFrom(...few) }),
		),
	),
	services: fc.tuple(...[0, 1].map(() => fc.record({ owner, flows: fc.subarray([0, 1, 2]) }))),
});

test('A22: who owns nothing, and which teams behind a service have no rota or no ladder that ends at a role', () => {
	fc.assert(
		fc.property(owned, ({ teams, components, calls, flows, services }) => {
			const model = read([
				...teams.map((one, at) =>
					named('team', `t${at}`, {
						oncall: one.oncall,
						escalation: one.escalation.length === 0 ? undefined : one.escalation.map((to) => ({ after: '5m', to })),
					}),
				),
				named('role', 'boss', { team: 'team:t0' }),
				...components.map((own, at) =>
					named('component', `c${at}`, {
						owner: own,
						dependencies: calls
							.filter(({ from, to }) => from === at && to !== at)
							.map(({ to, isAtStart }) => ({
								to: `component:c${to}`,
								criticality: 'hard',
								phase: isAtStart ? 'startup' : 'run',
							})),
					}),
				),
				...flows.map((one, at) =>
					named('flow', `f${at}`, {
						owner: one.owner,
						businessService: one.service === undefined ? undefined : `business-service:s${one.service}`,
						steps: [{ seq: 1, from: `component:c${one.at}`, to: `component:c${one.at}` }],
					}),
				),
				...services.map((one, at) =>
					named('business-service', `s${at}`, { owner: one.owner, flows: one.flows.map((flow) => `flow:f${flow}`) }),
				),
			]);
			const flowsOf = (service: number) =>
				flows.flatMap((one, at) => (one.service === service || services[service]!.flows.includes(at) ? [one] : []));
			const reaches = (service: number): ReadonlySet<number> => {
				const reached = new Set(flowsOf(service).map(({ at }) => at));
				for (const _ of few)
					for (const { from, to, isAtStart } of calls) if (!isAtStart && reached.has(from)) reached.add(to);
				return reached;
			};
			const expected: string[] = [];
			// Files without an owner of a component or service are refused; a flow may leave its owner to its service.
			for (const [at, one] of flows.entries()) {
				const isDelivered = services.some(
					({ flows: listed }, service) => one.service === service || listed.includes(at),
				);
				if (one.owner === undefined && !isDelivered) expected.push(`no-owner flow:f${at}`);
			}
			/** The team that is called: the owner, or the team that its role belongs to. */
			const called = (ref: string | undefined): string | undefined => (ref === 'role:boss' ? 'team:t0' : ref);
			for (const [at, { oncall, escalation }] of teams.entries()) {
				const serves = [0, 1].some(
					(service) =>
						called(services[service]!.owner) === `team:t${at}` ||
						[...reaches(service)].some((component) => called(components[component]) === `team:t${at}`),
				);
				if (!serves) continue;
				if (oncall === undefined || oncall === 'unknown') expected.push(`rota-unknown team:t${at}`);
				else if (oncall === 'none') expected.push(`no-on-call team:t${at}`);
				else if (!('people' in (oncall as object))) expected.push(`rota-unknown team:t${at}`);
				else if ((oncall as { people: number }).people < 2) expected.push(`rota-of-one team:t${at}`);
				if (escalation.length === 0) expected.push(`no-escalation team:t${at}`);
				else if (escalation.at(-1) !== 'role:boss') expected.push(`escalation-without-role team:t${at}`);
			}
			expect(
				ownershipGaps(model)
					.map(({ kind, ref }) => `${kind} ${ref}`)
					.sort(),
			).toEqual(expected.sort());
		}),
		{ numRuns: 300 },
	);
});

/** Zones z0 and z1 in region r0, z2 in region r1; a certificate of its own. */
const places = [
	named('failure-domain', 'r0', { type: 'region' }),
	named('failure-domain', 'r1', { type: 'region' }),
	named('failure-domain', 'z0', { type: 'az', parent: 'region:r0' }),
	named('failure-domain', 'z1', { type: 'az', parent: 'region:r0' }),
	named('failure-domain', 'z2', { type: 'az', parent: 'region:r1' }),
	named('failure-domain', 'c0', { type: 'cert' }),
];
const above: Readonly<Record<string, string>> = { z0: 'r0', z1: 'r0', z2: 'r1' };
const typeOf = (id: string): string => (id.startsWith('z') ? 'az' : id.startsWith('r') ? 'region' : 'cert');
const place = fc.constantFrom('z0', 'z1', 'z2', 'c0', 'r0');
const domainsOf = (own: readonly string[]): ReadonlySet<string> =>
	new Set(own.flatMap((one) => [one, ...(above[one] === undefined ? [] : [above[one]])]));
const refsOf = (own: readonly string[]): readonly string[] => own.map((one) => `${typeOf(one)}:${one}`);

const placed = fc.record({
	copies: fc.array(fc.uniqueArray(place, { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
	require: maybe(fc.integer({ min: 1, max: 4 })),
	common: fc.uniqueArray(place, { maxLength: 1 }),
	capacity: maybe(
		fc.record({
			unit: fc.integer({ min: 1, max: 50 }),
			peak: fc.integer({ min: 1, max: 120 }),
			target: maybe(fc.constantFrom(0.5, 0.75, 1)),
		}),
	),
});
type Placed = typeof placed extends fc.Arbitrary<infer T> ? T : never;

const componentOf = ({ copies, require, common, capacity }: Placed, at: number): object =>
	named('component', `c${at}`, {
		owner: 'team:house',
		deployment: {
			prod: {
				replicas: copies.map((own, copy) => ({ id: `copy${copy}`, domains: refsOf(own) })),
				requireK: require === undefined || require > copies.length ? undefined : require,
				domains: refsOf(common),
				strategy: 'active-active',
			},
		},
		capacity: capacity && {
			unitCapacity: `${capacity.unit}/s`,
			peak: `${capacity.peak}/s`,
			targetUtilisation: capacity.target,
		},
	});
/** k from what is required and what the load needs, where both are known (DOMAIN 0.5); never more than there are. */
const needed = ({ copies, require, capacity }: Placed): number => {
	const written = require === undefined || require > copies.length ? 1 : require;
	const byLoad = capacity === undefined ? 1 : Math.ceil(capacity.peak / capacity.unit);
	return Math.max(written, byLoad);
};

test('A5: domains that take more copies than can be spared, with their parents and what the component shares', () => {
	fc.assert(
		fc.property(fc.array(placed, { minLength: 1, maxLength: 3 }), (drawn) => {
			const model = read([named('team', 'house'), ...places, ...drawn.map(componentOf)]);
			const expected: string[] = [];
			for (const [at, one] of drawn.entries()) {
				const { copies, common } = one;
				const require = needed(one);
				if (copies.length <= require) continue;
				for (const domain of ['r0', 'r1', 'z0', 'z1', 'z2', 'c0']) {
					const inside = copies.filter((own) => domainsOf([...own, ...common]).has(domain)).length;
					const left = copies.length - inside;
					if (inside > 0 && left < require)
						expected.push(`c${at} ${domain} ${left === 0 ? 'all' : 'too-many'} ${require - left}`);
				}
			}
			const found = placement(model).shared.map(
				({ group, domain, extent, leaveAtLeast }) =>
					`${group.ref.slice('component:'.length)} ${domain.slice('failure-domain:'.length)} ${extent} ${leaveAtLeast}`,
			);
			expect(found.sort()).toEqual(expected.sort());
		}),
		{ numRuns: 300 },
	);
});

test('A7: what is left after each loss of a domain, and how the load stands to it', () => {
	fc.assert(
		fc.property(fc.array(placed, { minLength: 1, maxLength: 3 }), (drawn) => {
			const model = read([named('team', 'house'), ...places, ...drawn.map(componentOf)]);
			const expected: Record<string, unknown> = {};
			for (const [at, { copies, common, capacity }] of drawn.entries()) {
				if (capacity === undefined) continue;
				for (const domain of ['r0', 'r1', 'z0', 'z1', 'z2', 'c0']) {
					const left = copies.filter((own) => !domainsOf([...own, ...common]).has(domain)).length;
					if (left === copies.length) continue;
					const rho = left === 0 ? undefined : capacity.peak / (left * capacity.unit);
					const status =
						rho === undefined
							? 'lost'
							: rho > 1
								? 'overload'
								: capacity.target === undefined
									? 'fits'
									: rho > capacity.target + 1e-12
										? 'hot'
										: 'ok';
					expected[`c${at} ${domain}`] = [left, rho === undefined ? undefined : expect.closeTo(rho, 9), status];
				}
			}
			const { rows } = capacityAfterLoss(model);
			const found = Object.fromEntries(
				rows.map(({ component, disruption, left, rho, status }) => [
					`${component.slice('component:'.length)} ${disruption.slice('failure-domain:'.length)}`,
					[left, rho, status],
				]),
			);
			expect(found).toEqual(expected);
		}),
		{ numRuns: 300 },
	);
});

const day = fc.constantFrom('2026-11-24', '2026-11-23', '2026-01-01', '2025-11-23', '2025-11-22', '2024-01-01');
const result = fc.constantFrom('passed', 'failed', 'never-run', 'unknown');
const trials = fc.record({
	experiments: fc.array(
		fc.record({
			environment: maybe(fc.constantFrom('prod', 'lab')),
			stops: fc.constantFrom(undefined, ['none'], ['errors rise']),
			last: maybe(fc.record({ date: day, result })),
			runs: fc.array(fc.record({ date: day, result: fc.constantFrom('passed', 'failed') }), { maxLength: 2 }),
			modes: fc.subarray([0, 1, 2]),
		}),
		{ maxLength: 3 },
	),
	/** Failure modes that name experiments themselves. */
	naming: fc.tuple(...[0, 1, 2].map(() => fc.subarray([0, 1, 2]))),
});

test('A20: a failure mode is tried if an experiment about it passed lately, near production, with a way to stop, and has not failed since', () => {
	fc.assert(
		fc.property(trials, ({ experiments, naming }) => {
			const known = (at: number): boolean => at < experiments.length;
			const model = read([
				named('team', 'house'),
				named('environment', 'prod', { stage: 'production' }),
				named('environment', 'lab', { stage: 'development' }),
				named('component', 'c0', { owner: 'team:house' }),
				...naming.map((own, at) =>
					named('failure-mode', `m${at}`, {
						component: 'component:c0',
						effect: 'it stops',
						experiments: own.filter(known).map((one) => `chaos-experiment:e${one}`),
					}),
				),
				...experiments.map(({ environment, stops, last, runs, modes }, at) =>
					named('chaos-experiment', `e${at}`, {
						hypothesis: 'it holds',
						environment: environment && `environment:${environment}`,
						stopConditions: stops,
						lastRun: last?.date,
						result: last?.result,
						runs: runs.length === 0 ? undefined : runs,
						failureModes: modes.map((one) => `failure-mode:m${one}`),
					}),
				),
			]);
			const isProof = experiments.map(({ environment, stops, last, runs }) => {
				const all = [...runs, ...(last === undefined ? [] : [last])].filter(({ date }) => date <= asOf);
				const newest = (what: string): string =>
					all.reduce((best, one) => (one.result === what && one.date > best ? one.date : best), '');
				// The result of the last run may say that it never ran: then it did not, whatever else is written.
				return (
					environment === 'prod' &&
					stops?.[0] === 'errors rise' &&
					last?.result !== 'never-run' &&
					newest('passed') >= '2025-11-23' &&
					newest('failed') <= newest('passed')
				);
			});
			const { failureModes } = computeFacts({ model, decisions: [] }).experimentCoverage;
			const expected = naming.map((own, at) => {
				const about = experiments.flatMap(({ modes }, one) => (modes.includes(at) || own.includes(one) ? [one] : []));
				return [
					`failure-mode:m${at}`,
					about.map((one) => `chaos-experiment:e${one}`),
					about.some((one) => isProof[one]),
				];
			});
			expect(failureModes.map(({ subject, experiments: by, covered }) => [subject, by, covered])).toEqual(expected);
		}),
		{ numRuns: 300 },
	);
});

const rollout = fc.record({
	copies: fc.integer({ min: 1, max: 5 }),
	require: fc.integer({ min: 1, max: 5 }),
	chance: maybe(fc.constantFrom(0.01, 0.2, 0.5)),
	strategy: fc.constantFrom('rolling', 'canary', 'blue-green', 'recreate', undefined),
	away: fc.constantFrom(undefined, 0, 1, 2, 9, '25%', '50%', '100%'),
	share: maybe(fc.constantFrom(5, 20)),
	bakeMinutes: maybe(fc.constantFrom(1, 30)),
	alertMinutes: fc.array(fc.constantFrom(1, 5, 45), { maxLength: 2 }),
	least: maybe(fc.integer({ min: 0, max: 5 })),
	peak: maybe(fc.constantFrom(40, 550)),
});

test('A24: what a rollout leaves, how likely that is too few, and what does not fit, by trying every state of the copies', () => {
	fc.assert(
		fc.property(
			rollout,
			({ copies, require, chance, strategy, away, share, bakeMinutes, alertMinutes, least, peak }) => {
				fc.pre(require <= copies);
				const unit = 1000;
				const model = read([
					named('team', 'house'),
					...alertMinutes.map((minutes, at) =>
						named('failure-mode', `m${at}`, {
							component: 'component:c0',
							effect: 'it is slow',
							detection: [{ alert: `Alert${at}`, expectedWithin: `${minutes}m` }],
						}),
					),
					named('component', 'c0', {
						owner: 'team:house',
						deployment: {
							prod: {
								replicas: Array.from({ length: copies }, (_, at) => ({ id: `copy${at}` })),
								requireK: require,
								instanceUnavailability: chance,
								strategy: 'active-active',
								minAvailable: least,
							},
						},
						capacity: peak === undefined ? undefined : { unitCapacity: `${unit}/s`, peak: `${peak}/s` },
						release: {
							strategy,
							maxUnavailable: away,
							canarySharePct: share,
							bakeTime: bakeMinutes === undefined ? undefined : `${bakeMinutes}m`,
							autoRollbackOn: alertMinutes.length === 0 ? undefined : alertMinutes.map((_, at) => `Alert${at}`),
						},
					}),
				]);
				let taken: number | undefined;
				if (strategy === 'recreate') taken = copies;
				else if (typeof away === 'number') taken = away;
				else if (away === '25%') taken = Math.floor(copies / 4);
				else if (away === '50%') taken = Math.floor(copies / 2);
				else if (away === '100%') taken = copies;
				else if (strategy === 'blue-green') taken = 0;
				const left = taken === undefined ? undefined : Math.max(0, copies - taken);
				/** Every state of so many copies, each up or down. */
				const tooFew = (n: number): number => {
					let sum = 0;
					for (let state = 0; state < 2 ** n; state++) {
						const up = Array.from({ length: n }, (_, at) => (state >> at) & 1);
						const working = up.filter((one) => one === 1).length;
						if (working < require) sum += chance! ** (n - working) * (1 - chance!) ** working;
					}
					return sum;
				};
				const [window] = releaseWindows(model, impactsOf(model)).windows;
				expect(window!.during).toBe(left);
				if (chance === undefined) expect([window!.failUsually, window!.failDuring]).toEqual([undefined, undefined]);
				else {
					expect(window!.failUsually).toBeCloseTo(tooFew(copies), 12);
					if (left !== undefined) expect(window!.failDuring).toBeCloseTo(tooFew(left), 12);
				}
				expect(window!.rhoDuring).toEqual(
					peak === undefined || !left ? undefined : expect.closeTo(peak / (left * unit), 12),
				);
				const meets = strategy === 'canary' && share !== undefined && bakeMinutes !== undefined && peak !== undefined;
				expect(window!.exposure?.requests).toEqual(
					meets ? expect.closeTo((share / 100) * bakeMinutes * 60 * peak, 6) : undefined,
				);
				const rules: string[] = [];
				if (left !== undefined && left < require) rules.push('takes-needed-copies');
				else if (left !== undefined && left < copies && left === require) rules.push('no-spare');
				if (bakeMinutes !== undefined && alertMinutes.some((minutes) => minutes > bakeMinutes))
					rules.push('bake-too-short');
				if (least !== undefined && least < require) rules.push('budget-below-need');
				else if (least !== undefined && least >= copies) rules.push('budget-blocks');
				expect(window!.hazards.map(({ rule }) => rule)).toEqual(rules);
			},
		),
		{ numRuns: 300 },
	);
});
