import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeFacts, impactsOf } from './facts.ts';
import { networkOf, type Reading } from './network.ts';
import { createPropagation } from './propagation.ts';
import type { TimeToImpact } from './state.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { randomArchitecture as architecture } from './testing/random-architecture.ts';

/** The example of DOMAIN A6. */
const example: readonly Document[] = [
	{ kind: 'component', id: 'web', dependencies: [{ to: 'api', criticality: 'hard' }] },
	{
		kind: 'component',
		id: 'api',
		dependencies: [
			{ to: 'ledger', criticality: 'hard' },
			{ to: 'fraud', criticality: 'soft', resilience: { fallback: { type: 'rule', tested: '2026-06-30' } } },
			{ to: 'notify', criticality: 'soft', async: { maxMessages: 1_440_000, rate: '200/s', afterBuffer: 'degraded' } },
		],
	},
	{ kind: 'component', id: 'notify', dependencies: [{ to: 'sms', criticality: 'hard' }] },
	...['ledger', 'fraud', 'sms'].map((id): Document => ({ kind: 'component', id })),
	{ kind: 'flow', id: 'pay', peakRate: '200/s', steps: [{ seq: 1, from: 'web', to: 'api' }] },
	{ kind: 'flow', id: 'text', peakRate: '50/s', steps: [{ seq: 1, from: 'notify', to: 'sms' }] },
	{ kind: 'business-service', id: 'payments', owner: 'team:pay', flows: ['flow:pay'] },
];

describe('blast radius (DOMAIN A6)', () => {
	const radii = computeFacts({ model: modelOf(example), decisions: [] }).blastRadius;
	const shown = (id: string): string[] => {
		const { components, flows, services } = radii.of(`component:${id}`)!;
		return [...components, ...flows, ...services].map(({ ref, state, atOnce, timeToState, certainty }) => {
			const time = timeToState.kind === 'after' ? `${timeToState.milliseconds / 3_600_000} h` : timeToState.kind;
			return `${certainty === 'possible' ? 'possibly ' : ''}${ref} ${atOnce} -> ${state} ${time}`;
		});
	};
	test('fraud down: api and web degraded', () => {
		expect(shown('fraud')).toEqual([
			'component:api degraded -> degraded at-once',
			'component:web degraded -> degraded at-once',
			'flow:pay degraded -> degraded at-once',
			'business-service:payments degraded -> degraded at-once',
		]);
	});
	test('ledger down: api and web down', () => {
		expect(shown('ledger')).toEqual([
			'component:api down -> down at-once',
			'component:web down -> down at-once',
			'flow:pay down -> down at-once',
			'business-service:payments down -> down at-once',
		]);
	});
	test('sms down: notify down at once, api up until the buffer is full after 2 h', () => {
		expect(shown('sms')).toEqual([
			'component:notify down -> down at-once',
			'component:api up -> degraded 2 h',
			'component:web up -> degraded 2 h',
			'flow:text down -> down at-once',
			'flow:pay up -> degraded 2 h',
			'business-service:payments up -> degraded 2 h',
		]);
		expect(radii.of('component:sms')!.peakTraffic).toMatchObject({
			downPerSecond: 50,
			degradedPerSecond: 200,
			downShare: 0.2,
		});
	});
	test('the overview holds the same numbers', () => {
		expect(radii.overview.find((row) => row.subject === 'component:sms')).toMatchObject({
			componentsDown: 1,
			componentsDegraded: 2,
			flowsDown: 1,
			flowsDegraded: 1,
			servicesDegraded: 1,
			downShare: 0.2,
			time: { kind: 'at-once' },
		});
		expect(radii.overview[0]).toMatchObject({
			subject: 'component:ledger',
			servicesDown: 1,
			flowsDown: 1,
			componentsDown: 2,
		});
	});
});

describe('what is not declared', () => {
	const chain = (dependency: object): readonly Document[] => [
		{ kind: 'component', id: 'a', dependencies: [{ to: 'b', ...dependency }] },
		{ kind: 'component', id: 'b' },
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'a', to: 'a' }] },
	];
	const radius = (dependency: object) =>
		computeFacts({ model: modelOf(chain(dependency)), decisions: [] }).blastRadius.of('component:b')!.components[0];
	test('an unknown criticality certainly degrades and possibly stops', () => {
		expect(radius({})).toMatchObject({ state: 'degraded', certainty: 'certain', couldBe: 'down' });
	});
	test('a soft dependency without a tested fallback may be hard', () => {
		expect(radius({ criticality: 'soft' })).toMatchObject({ state: 'degraded', certainty: 'certain', couldBe: 'down' });
		expect(
			radius({ criticality: 'soft', resilience: { fallback: { type: 'cache', tested: '2026-01-01' } } })!.couldBe,
		).toBeUndefined();
	});
	test('a buffer of unknown size gives an unknown time, never no effect', () => {
		expect(radius({ criticality: 'hard', async: { afterBuffer: 'down' } })).toMatchObject({
			state: 'down',
			certainty: 'certain',
			atOnce: 'up',
			timeToState: { kind: 'unknown' },
		});
	});
	test('a start-up dependency takes no part', () => {
		expect(radius({ criticality: 'hard', phase: 'startup' })).toBeUndefined();
	});
});

test('buffers on the way add up', () => {
	const buffered = (to: string, absorbs: string) =>
		({ to, criticality: 'hard', async: { absorbs, afterBuffer: 'down' } }) as const;
	const documents: readonly Document[] = [
		{ kind: 'component', id: 'a', dependencies: [buffered('b', '1h')] },
		{ kind: 'component', id: 'b', dependencies: [buffered('c', '30m')] },
		{ kind: 'component', id: 'c' },
	];
	const radius = computeFacts({ model: modelOf(documents), decisions: [] }).blastRadius.of('component:c')!;
	expect(radius.components.map(({ ref, timeToState }) => [ref, timeToState])).toEqual([
		['component:b', { kind: 'after', milliseconds: 1_800_000 }],
		['component:a', { kind: 'after', milliseconds: 5_400_000 }],
	]);
});

describe('both times are told where what is not declared lets a certain effect come sooner', () => {
	const [fiveMinutes, twoHours] = [5, 120].map((time) => ({ kind: 'after', milliseconds: time * 60_000 }) as const);
	/** A way on which x certainly stops after two hours, and one that stops it too if its criticality, which nobody declares, is hard. */
	const documents = (second: object): readonly Document[] => [
		{
			kind: 'component',
			id: 'x',
			dependencies: [
				{ to: 'z', criticality: 'hard', async: { absorbs: '2h', afterBuffer: 'down' } },
				{ to: 'z', ...second },
			],
		},
		{ kind: 'component', id: 'z', deployment: { prod: { replicas: [{ id: '1', domains: [] }] } } },
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'x', to: 'x' }] },
		{
			kind: 'business-service',
			id: 's',
			owner: 'team:t',
			flows: ['flow:f'],
			impactTolerances: [{ metric: 'duration', limit: '1h' }],
		},
		{ kind: 'scenario', id: 'outage', events: ['component:z'], duration: '150m' },
	];
	const factsOf = (second: object) => computeFacts({ model: modelOf(documents(second)), decisions: [] });
	const unknown = factsOf({ async: { absorbs: '5m', afterBuffer: 'down' } });

	test('in the blast radius: DEGRADED after 5 minutes for certain, DOWN after two hours, possibly after 5 minutes', () => {
		const radius = unknown.blastRadius.of('component:z')!;
		for (const one of [...radius.components, ...radius.flows, ...radius.services])
			expect(one).toMatchObject({
				state: 'down',
				certainty: 'certain',
				couldBe: undefined,
				time: fiveMinutes,
				possibleTime: undefined,
				timeToState: twoHours,
				possibleTimeToState: fiveMinutes,
			});
		expect(radius.services).toHaveLength(1);
	});

	test('in the overview the soonest of both readings', () => {
		const rowOf = (second: object) =>
			factsOf(second).blastRadius.overview.find((one) => one.subject === 'component:z')!;
		const row = rowOf({ async: { absorbs: '5m', afterBuffer: 'down' } });
		expect([row.time, row.possibleTime]).toEqual([fiveMinutes, undefined]);
		// Nobody says how long this buffer absorbs: at worst it is full already.
		const open = rowOf({ criticality: 'hard', async: { afterBuffer: 'down' } });
		expect([open.time, open.possibleTime]).toEqual([twoHours, { kind: 'at-once' }]);
	});

	test('among the single points of failure', () => {
		const [line] = unknown.singlePointsOfFailure.of('flow:f')!.down;
		expect(line).toMatchObject({ certainty: 'certain', time: twoHours, possibleTime: fiveMinutes });
	});

	test('a tolerance is kept only if it is in both readings', () => {
		const clockOf = ({ disruptionReports }: typeof unknown) =>
			disruptionReports.reports
				.find(({ disruption }) => disruption === 'scenario:outage')!
				.effects.find(({ target }) => target === 'business-service:s')!;
		// Down from 2 h until the event is over after 2 h 30 min; possibly from 5 min, which is longer than an hour.
		expect(clockOf(unknown)).toMatchObject({
			time: twoHours,
			possibleTime: fiveMinutes,
			clock: { startMs: 7_200_000, possibleStartMs: 300_000, endMs: 9_000_000, verdict: 'unknown' },
		});
		expect(clockOf(factsOf({ async: { absorbs: '5m', afterBuffer: 'degraded' } })).clock).toMatchObject({
			possibleStartMs: undefined,
			verdict: 'within',
		});
	});

	test('what is possible comes no later than what is certain', () => {
		const at = (time: TimeToImpact): number =>
			time.kind === 'at-once' ? 0 : time.kind === 'after' ? time.milliseconds : Number.POSITIVE_INFINITY;
		fc.assert(
			fc.property(architecture, (made) => {
				const { blastRadius, singlePointsOfFailure } = computeFacts({ model: modelOf(made), decisions: [] });
				const pairs: (readonly [TimeToImpact, TimeToImpact | undefined])[] = [];
				for (const { subject, time, possibleTime } of blastRadius.overview) {
					if (time !== undefined) pairs.push([time, possibleTime]);
					const { components, flows, services } = blastRadius.of(subject)!;
					for (const one of [...components, ...flows, ...services])
						pairs.push([one.time, one.possibleTime], [one.timeToState, one.possibleTimeToState]);
				}
				for (const { down, degraded } of singlePointsOfFailure.events)
					for (const one of [...down, ...degraded]) pairs.push([one.time, one.possibleTime]);
				for (const [certain, possible] of pairs)
					if (possible !== undefined) expect(at(possible)).toBeLessThan(at(certain));
			}),
			{ numRuns: 60 },
		);
	});
});

describe('properties', () => {
	const readings: readonly Reading[] = ['optimistic', 'pessimistic'];
	const times = (documents: readonly Document[], reading: Reading, failed: readonly number[]): number[][] => {
		const network = networkOf(modelOf(documents), reading);
		const propagation = createPropagation(network);
		propagation.run(failed);
		const known = network.refs.slice(0, network.viewStart);
		return known.map((_, node) => [propagation.degradedAt(node), propagation.downAt(node)]);
	};

	test('more failures never improve a state, at any time', () => {
		fc.assert(
			fc.property(architecture, fc.subarray([0, 1, 2, 3, 4, 5]), fc.nat(5), (documents, failed, more) => {
				for (const reading of readings) {
					const before = times(documents, reading, failed);
					const after = times(documents, reading, [...new Set([...failed, more])]);
					for (const [node, [degraded, down]] of after.entries()) {
						expect(degraded).toBeLessThanOrEqual(before[node]![0]!);
						expect(down).toBeLessThanOrEqual(before[node]![1]!);
						expect(degraded).toBeLessThanOrEqual(down!);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('the pessimistic reading is never better than the optimistic one', () => {
		fc.assert(
			fc.property(architecture, fc.subarray([0, 1, 2, 3, 4, 5]), (documents, failed) => {
				const sure = times(documents, 'optimistic', failed);
				const worst = times(documents, 'pessimistic', failed);
				for (const [node, [degraded, down]] of worst.entries()) {
					expect(degraded).toBeLessThanOrEqual(sure[node]![0]!);
					expect(down).toBeLessThanOrEqual(sure[node]![1]!);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('a run leaves nothing behind for the next', () => {
		fc.assert(
			fc.property(
				architecture,
				fc.subarray([0, 1, 2, 3, 4, 5]),
				fc.subarray([0, 1, 2, 3, 4, 5]),
				(documents, first, second) => {
					const network = networkOf(modelOf(documents), 'optimistic');
					const used = createPropagation(network);
					used.run(first);
					used.run(second);
					expect(
						network.refs.slice(0, network.viewStart).map((_, node) => [used.degradedAt(node), used.downAt(node)]),
					).toEqual(times(documents, 'optimistic', second));
				},
			),
			{ numRuns: 200 },
		);
	});

	test('single points of failure are exactly the minimal cut sets of order 1, in both readings', () => {
		fc.assert(
			fc.property(architecture, (documents) => {
				const { singlePointsOfFailure, minimalCutSets } = computeFacts({ model: modelOf(documents), decisions: [] });
				for (const target of singlePointsOfFailure.targets) {
					const { down } = singlePointsOfFailure.of(target)!;
					const refs = (lines: typeof down): string[] => [...new Set(lines.map((line) => line.event.ref))].sort();
					const single = (sets: ReturnType<typeof minimalCutSets.of>): string[] =>
						sets!.sets
							.filter((set) => set.length === 1)
							.map((set) => set[0]!.ref)
							.sort();
					expect(refs(down.filter((line) => line.certainty === 'certain'))).toEqual(single(minimalCutSets.of(target)));
					expect(refs(down)).toEqual(single(minimalCutSets.possibleOf(target)));
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('every line of the report has a path that starts at the event and ends at the target, with the states of then', () => {
		fc.assert(
			fc.property(architecture, (documents) => {
				const model = modelOf(documents);
				const { singlePointsOfFailure: found } = computeFacts({ model, decisions: [] });
				const impacts = impactsOf(model);
				for (const target of found.targets) {
					const { down, degraded } = found.of(target)!;
					for (const line of [...down, ...degraded]) {
						const path = found.evidence(line.event.ref, target);
						expect(path[0]!.ref).toBe(line.event.ref);
						if (line.state === 'down')
							expect(path.at(-1)).toMatchObject({ ref: target, state: 'down', time: line.time });
						const reading = line.certainty === 'certain' ? 'optimistic' : 'pessimistic';
						const after = impacts.run(reading, line.event.takesDown);
						for (const { ref, state, time } of path.slice(1)) {
							if (path.at(-1)!.state !== line.state || time.kind !== 'at-once') continue;
							// A component may be worse for the flows that the chain is about than it is for others.
							const { indexOf, viewOf } = impacts[reading];
							const own = indexOf.get(ref)!;
							const seen = [...viewOf.keys()].filter((node) => viewOf[node] === own);
							expect(seen.map((node) => (after.downAt(node) === 0 ? 'down' : 'degraded'))).toContain(state);
						}
					}
				}
			}),
			{ numRuns: 150 },
		);
	});

	test('the order of the files changes nothing', () => {
		fc.assert(
			fc.property(architecture, (documents) => {
				const overview = (list: readonly Document[]) =>
					computeFacts({ model: modelOf(list), decisions: [] }).blastRadius.overview;
				expect(overview([...documents].reverse())).toEqual(overview(documents));
			}),
			{ numRuns: 50 },
		);
	});
});

test('impacts of both readings are one object where nothing is undeclared', () => {
	const impacts = impactsOf(modelOf(example));
	const ledger = impacts.optimistic.indexOf.get('component:ledger')!;
	const impact = impacts.of([ledger]);
	expect(impact.possible).toBe(impact.certain);
});

test('the same states, times and causes as when every edge is counted at its gate', () => {
	fc.assert(
		fc.property(
			architecture,
			fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), { minLength: 1, maxLength: 6 }),
			fc.constantFrom<Reading>('optimistic', 'pessimistic'),
			(documents, lists, reading) => {
				const network = networkOf(modelOf(documents), reading);
				const [quick, plain] = [createPropagation(network), createPropagation(network, true)];
				for (const failed of lists) {
					quick.run(failed);
					plain.run(failed);
					const told = (run: typeof quick) =>
						run
							.affected()
							.map((node) => [
								node,
								run.downAt(node),
								run.degradedAt(node),
								run.causeOf(node, 'down'),
								run.causeOf(node, 'degraded'),
							]);
					expect(told(quick)).toEqual(told(plain));
				}
			},
		),
	);
});

describe('a step that hands over, where there are two buffers to the same component', () => {
	const topic = { to: 'notify/topic', criticality: 'soft', async: { absorbs: '2h', afterBuffer: 'down' } } as const;
	const audit = { to: 'notify/audit', criticality: 'soft', async: { absorbs: '1m', afterBuffer: 'degraded' } } as const;
	const plain = {
		to: 'notify/query',
		criticality: 'soft',
		resilience: { fallback: { type: 'rule', tested: '2026-06-30' } },
	};
	/** What the loss of notify does to the flow, and after how many minutes. */
	const effect = (to: string, dependencies: readonly object[]): string => {
		const documents: readonly Document[] = [
			{ kind: 'component', id: 'api', dependencies: dependencies as never },
			{ kind: 'component', id: 'notify', interfaces: ['topic', 'audit', 'query'].map((id) => ({ id })) as never },
			{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'api', to, mode: 'async' }] },
		];
		const [flow] = computeFacts({ model: modelOf(documents), decisions: [] }).blastRadius.of('component:notify')!.flows;
		const time = flow!.timeToState;
		return `${flow!.state} ${time.kind === 'after' ? time.milliseconds / 60_000 : time.kind}`;
	};
	/** In whatever order the dependencies are written. */
	const effects = (to: string, all: readonly object[]): readonly string[] => [
		...new Set([effect(to, all), effect(to, [...all].reverse())]),
	];

	test('waits in the one whose interface it names', () => {
		expect(effects('notify/topic', [topic, audit])).toEqual(['down 120']);
		expect(effects('notify/audit', [topic, audit])).toEqual(['degraded 1']);
	});

	test('and in the one that does most where it names none', () => {
		expect(effects('notify', [topic, audit])).toEqual(['down 120']);
	});

	test('has none where it goes over another interface', () => {
		expect(effects('notify/query', [topic, audit, plain])).toEqual(['down at-once']);
	});
});
