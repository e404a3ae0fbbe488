import fc from 'fast-check';
import { type Compiled, compile } from '#model/compile.ts';

/**
 * Random valid architectures with most of what failures, recoveries and calls depend on: copies in zones of two regions, shared
 * lines and certificates, failovers, groups, buffers, timeouts and retries, stores, scenarios and policies; much of it left out
 * at random, since what is not declared is the hard part.
 */

/** One file of it. */
export type MadeDocument = { readonly kind: string; readonly id: string; readonly [field: string]: unknown };

const components = 6;
const zones = ['za', 'zb', 'zc'];
const places = [
	...zones.map((id) => `az:${id}`),
	'region:r1',
	'region:r2',
	'network:net',
	'provider:cloud',
	'cert:tls',
];
const anyComponent = fc.nat(components - 1);
const maybe = <T>(value: fc.Arbitrary<T>, declared = 2): fc.Arbitrary<T | undefined> =>
	fc.option(value, { nil: undefined, freq: declared });
const share = fc.constantFrom(0.0004, 0.001, 0.01, 0.05);

const dependency = fc.record({
	from: anyComponent,
	to: anyComponent,
	criticality: fc.constantFrom('hard', 'hard', 'soft', 'unknown', undefined),
	reach: fc.constantFrom(undefined, undefined, undefined, 'flows', 'component'),
	phase: fc.constantFrom(undefined, undefined, undefined, 'run', 'startup', 'recovery'),
	group: maybe(fc.record({ id: fc.constantFrom('g', 'h'), require: fc.integer({ min: 1, max: 2 }) }), 1),
	callsPerRequest: maybe(fc.integer({ min: 1, max: 3 })),
	async: maybe(
		fc.record({
			absorbs: maybe(fc.constantFrom('10s', '2h')),
			maxMessages: maybe(fc.constantFrom(1000, 100_000)),
			rate: maybe(fc.constantFrom('10/s', '100/s')),
			drainRate: maybe(fc.constantFrom('20/s', '300/s')),
			afterBuffer: fc.constantFrom('up', 'degraded', 'down', undefined),
		}),
		1,
	),
	timeout: fc.constantFrom(undefined, 'none', { perTry: '300ms' }, { perTry: '500ms', total: '900ms' }),
	retry: fc.constantFrom(undefined, 'none', { max: 1 }, { max: 3, backoff: { base: '100ms', factor: 2, cap: '1s' } }),
	fallback: fc.constantFrom(undefined, undefined, 'none', { type: 'cache', tested: '2026-10-01' }, { type: 'rule' }),
});

const replica = fc.record({
	domains: fc.subarray(places, { maxLength: 2 }),
	role: fc.constantFrom(undefined, undefined, 'primary', 'standby', 'member'),
	unavailability: maybe(share, 4),
});

const deployment = fc.record({
	replicas: fc.array(replica, { minLength: 1, maxLength: 3 }),
	requireK: maybe(fc.integer({ min: 1, max: 3 })),
	domains: fc.subarray(places, { maxLength: 1 }),
	instanceUnavailability: maybe(share, 4),
	commonCause: maybe(fc.record({ unavailability: maybe(share, 5) })),
	strategy: fc.constantFrom(undefined, 'active-active', 'hot-standby', 'warm-standby', 'single'),
	failover: fc.constantFrom(
		undefined,
		undefined,
		'none',
		{ mode: 'automatic', time: '30s', coverage: 0.95 },
		{ mode: 'manual', time: '10m' },
		{ mode: 'automatic', coverage: 0.9 },
	),
});

const minutes = (...values: readonly number[]) => maybe(fc.constantFrom(...values.map((value) => `${value}m`)), 6);

const component = fc.record({
	owner: fc.constantFrom('team:ta', 'team:tb'),
	tier: fc.integer({ min: 1, max: 3 }),
	deployment: maybe(deployment, 6),
	capacity: maybe(
		fc.record({ unitCapacity: fc.constantFrom('100/s', '300/s'), peak: maybe(fc.constantFrom('50/s', '250/s'), 5) }),
		1,
	),
	recovery: maybe(
		fc.record({
			restoreTime: minutes(5, 30),
			detect: minutes(1, 10),
			decide: minutes(5),
			verify: minutes(2),
			responders: maybe(fc.integer({ min: 1, max: 3 })),
		}),
		3,
	),
	dataStore: maybe(
		fc.record({
			systemOfRecord: fc.boolean(),
			replication: fc.constantFrom(undefined, 'none', { mode: 'sync', members: ['az:za', 'az:zb'] }),
			backup: fc.constantFrom(undefined, 'none', { interval: '1h', copyDelay: '15m', location: 'region:r2' }),
		}),
		1,
	),
});

const step = fc.record({
	flow: fc.nat(2),
	from: anyComponent,
	to: anyComponent,
	mode: fc.constantFrom(undefined, 'sync', 'async'),
	optional: fc.constantFrom(undefined, undefined, true),
	serviceTime: maybe(fc.constantFrom({ p99: '10ms' }, { p99: '80ms' })),
});

const scenario = fc.record({
	events: fc.subarray([...places, 'component:c0', 'component:c1'], { minLength: 1, maxLength: 2 }),
	duration: maybe(fc.constant('1h')),
	recovery: maybe(fc.record({ detect: maybe(fc.constant('5m')), responders: fc.integer({ min: 1, max: 3 }) })),
});

/** Valid architectures of six components, each as its documents. */
export const richArchitecture: fc.Arbitrary<readonly MadeDocument[]> = fc
	.record({
		components: fc.array(component, { minLength: components, maxLength: components }),
		dependencies: fc.array(dependency, { maxLength: 12 }),
		steps: fc.array(step, { minLength: 1, maxLength: 8 }),
		peakRates: fc.array(maybe(fc.constantFrom('50/s', '300/s'), 3), { minLength: 3, maxLength: 3 }),
		combine: fc.constantFrom(undefined, 'all', 'any', { atLeast: 2 }),
		shares: fc.array(maybe(fc.constantFrom(0.0001, 0.0004), 6), { minLength: 8, maxLength: 8 }),
		scenarios: fc.array(scenario, { maxLength: 2 }),
		policy: fc.constantFrom(undefined, { availabilitySlo: 99.9, multiAz: { rto: '5m', rpo: '0s' } }),
		tolerance: maybe(fc.constantFrom('1h', '4h'), 3),
	})
	.map((drawn) => {
		// No component depends on itself, and no group asks for more members than it has: those are errors of the model.
		const edges = drawn.dependencies.filter(({ from, to }) => from !== to);
		const groupOf = ({ from, group }: (typeof edges)[number]): object | undefined => {
			const members = edges.filter((one) => one.from === from && group !== undefined && one.group?.id === group.id);
			return group && { id: group.id, require: Math.min(members.length, members[0]!.group!.require) };
		};
		const steps = drawn.steps.filter(({ from, to }) => from !== to);
		const flows = [0, 1, 2].filter((flow) => steps.some((one) => one.flow === flow));
		const domain = (id: string, type: string, at: number, parent?: string): MadeDocument => ({
			kind: 'failure-domain',
			id,
			type,
			parent,
			unavailability: drawn.shares[at],
		});
		const documents: readonly MadeDocument[] = [
			domain('cloud', 'provider', 0),
			domain('r1', 'region', 1, 'provider:cloud'),
			domain('r2', 'region', 2),
			...zones.map((id, at) => domain(id, 'az', 3 + at, id === 'zc' ? 'region:r2' : 'region:r1')),
			domain('net', 'network', 6),
			domain('tls', 'cert', 7),
			{ kind: 'team', id: 'ta', oncall: { rota: 'a', people: 3 } },
			{ kind: 'team', id: 'tb', oncall: { rota: 'b', people: 1 } },
			...drawn.components.map(
				({ deployment: own, ...more }, at): MadeDocument => ({
					kind: 'component',
					id: `c${at}`,
					name: `Component ${at}`,
					type: 'service',
					lifecycle: 'production',
					interfaces: [{ id: 'main', protocol: 'HTTPS', style: 'sync' }],
					...more,
					deployment: own && {
						prod: {
							...own,
							replicas: own.replicas.map((one, copy) => ({ id: `r${copy}`, ...one })),
							requireK: own.requireK && Math.min(own.requireK, own.replicas.length),
							commonCause: own.commonCause && [{ id: 'sw', kind: 'release', ...own.commonCause }],
						},
					},
					dependencies: edges
						.filter(({ from }) => from === at)
						.map(({ from: _, to, timeout, retry, fallback, ...edge }, index, all) => ({
							...edge,
							to: `interface:c${to}/main`,
							group: groupOf({ ...all[index]!, from: at }),
							resilience: { timeout, retry, fallback },
						})),
				}),
			),
			...flows.map(
				(flow): MadeDocument => ({
					kind: 'flow',
					id: `f${flow}`,
					name: `Flow ${flow}`,
					peakRate: drawn.peakRates[flow],
					steps: steps
						.filter((one) => one.flow === flow)
						.map(({ flow: _, from, to, ...one }, index) => ({
							...one,
							seq: index + 1,
							from: `c${from}`,
							to: `interface:c${to}/main`,
						})),
				}),
			),
			{
				kind: 'business-service',
				id: 'svc',
				name: 'Service',
				owner: 'team:ta',
				externalUsers: ['clients'],
				importanceRationale: 'they pay with it',
				tier: 1,
				combine: typeof drawn.combine === 'object' && flows.length < 2 ? 'all' : drawn.combine,
				flows: flows.map((flow) => `flow:f${flow}`),
				policy: drawn.policy,
				impactTolerances: drawn.tolerance && [{ metric: 'duration', limit: drawn.tolerance }],
			},
			...drawn.scenarios.map(
				(one, at): MadeDocument => ({ kind: 'scenario', id: `sc${at}`, name: `Scenario ${at}`, ...one }),
			),
		];
		return JSON.parse(JSON.stringify(documents)) as readonly MadeDocument[];
	});

/** The documents read as files are. JSON is YAML. */
export function compiledOf(documents: readonly MadeDocument[]): Compiled {
	const files = documents.map((one) => ({ path: `content/${one.kind}-${one.id}.yaml`, text: JSON.stringify(one) }));
	return compile(files, { asOf: '2026-11-23', environment: 'prod', workspace: {} });
}
