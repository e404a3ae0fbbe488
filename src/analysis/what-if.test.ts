import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model, Ref } from '#model/model.ts';
import { decodeFailureModel, encodeFailureModel } from './compact-failure-model.ts';
import { evaluatedTargets } from './evaluated-targets.ts';
import { impactsOf } from './facts.ts';
import { failureModelOf } from './failure-model.ts';
import { importance } from './importance.ts';
import { type Reading, unknownDelay } from './network.ts';
import { failablesOf, nothingFailed, readSituation, type Situation } from './situation.ts';
import { rankOfState, type State } from './state.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { probabilitiesOfTestM, withProbabilities } from './testing/probabilities.ts';
import { randomArchitecture } from './testing/random-architecture.ts';
import { testM } from './testing/test-m.ts';
import { createWhatIf, type Then } from './what-if.ts';

const hour = 3_600_000;

const asked = (documents: readonly Document[]) => {
	const model = failureModelOf(modelOf(documents));
	const failables = failablesOf(model);
	const ask = createWhatIf(model);
	return (failed: readonly string[], load?: string, at?: string) => {
		const { situation, complaints } = readSituation({ failed, load, at }, failables);
		expect(complaints).toEqual([]);
		return ask(situation);
	};
};
const words = (all: readonly Then[]): string[] =>
	all.map(({ ref, now, state, certainty }) => `${ref} ${certainty} ${now} ${state}`);

describe('the example of DOMAIN A6', () => {
	const ask = asked([
		{ kind: 'component', id: 'web', dependencies: [{ to: 'api', criticality: 'hard' }] },
		{
			kind: 'component',
			id: 'api',
			dependencies: [
				{ to: 'ledger', criticality: 'hard' },
				{ to: 'fraud', criticality: 'soft', resilience: { fallback: { type: 'rule', tested: '2026-06-30' } } },
				{
					to: 'notify',
					criticality: 'soft',
					async: { maxMessages: 1_440_000, rate: '200/s', afterBuffer: 'degraded' },
				},
			],
		},
		{ kind: 'component', id: 'notify', dependencies: [{ to: 'sms', criticality: 'hard' }] },
		...['ledger', 'fraud', 'sms'].map((id): Document => ({ kind: 'component', id })),
		{ kind: 'flow', id: 'pay', peakRate: '200/s', steps: [{ seq: 1, from: 'web', to: 'api' }] },
		{ kind: 'business-service', id: 'payments', owner: 'team:pay', flows: ['flow:pay'] },
	]);

	test('sms down: notify DOWN, api UP before two hours and DEGRADED from then on', () => {
		expect(words(ask(['sms'], undefined, '119m').components)).toEqual([
			'component:notify certain down down',
			'component:sms certain down down',
			'component:api certain up degraded',
			'component:web certain up degraded',
		]);
		expect(words(ask(['sms'], undefined, '2h').services)).toEqual([
			'business-service:payments certain degraded degraded',
		]);
		expect(ask(['sms']).components.find(({ ref }) => ref === 'component:api')!.time).toEqual({
			kind: 'after',
			milliseconds: 2 * hour,
		});
	});

	test('twice the load fills the buffer in half the time', () => {
		const { time } = ask(['sms'], '2x').components.find(({ ref }) => ref === 'component:api')!;
		expect(time).toEqual({ kind: 'after', milliseconds: hour });
	});

	test('two failures at once, and the proof of each effect begins with one of them', () => {
		const answer = ask(['ledger', 'sms']);
		expect(words(answer.services)).toEqual(['business-service:payments certain down down']);
		expect(answer.proof('business-service:payments').map(({ ref, because }) => `${ref}: ${because}`)).toEqual([
			'component:ledger: all copies are lost',
			'component:api: hard dependency',
			'flow:pay: step 1 needs it',
			'business-service:payments: its only flow',
		]);
		expect(answer.proof('component:notify')[0]!.ref).toBe('component:sms');
		expect(answer.peakTraffic).toMatchObject({ downPerSecond: 200, downShare: 1 });
	});

	test('nothing failed: nothing is said, and the answer is there', () => {
		const answer = ask([]);
		expect([answer.services, answer.flows, answer.components, answer.capacity]).toEqual([[], [], [], []]);
		expect(answer.proof('flow:pay')).toEqual([]);
	});
});

describe('Test M: capacity and load (DOMAIN A7, decision 5)', () => {
	const ask = asked(testM());
	const api = (failed: readonly string[], load?: string) =>
		ask(failed, load).capacity.find(({ component }) => component === 'component:payment-api');

	test('3 × 300/s at 550/s: .6111 with all, .9167 with two, overload with one', () => {
		expect(api(['az:euw1-b'])!.utilisation).toBeCloseTo(0.9167, 4);
		expect(api(['az:euw1-b'])).toMatchObject({ left: 2, copies: 3, require: 2, verdict: 'ok' });
		expect(api(['az:euw1-b', 'az:euw1-c'])).toMatchObject({ left: 1, verdict: 'overload' });
	});

	test('650/s on two copies is an overload of 1.0833, and the third copy is needed then', () => {
		const answer = ask(['az:euw1-b'], (650 / 550).toFixed(6));
		const one = answer.capacity.find(({ component }) => component === 'component:payment-api')!;
		expect(one.utilisation).toBeCloseTo(1.0833, 4);
		expect(one).toMatchObject({ require: 3, verdict: 'overload' });
		expect(answer.components.map(({ ref }) => ref)).toContain('component:payment-api');
		expect(ask(['az:euw1-b']).components.map(({ ref }) => ref)).not.toContain('component:payment-api');
	});

	test('more load than all copies carry takes the component down by itself', () => {
		const answer = ask([], '2x');
		expect(answer.proof('business-service:uk-chaps-outbound')[0]).toMatchObject({
			ref: 'component:payment-api',
			because: 'it needs 4 copies at 2 times the peak and has 3',
		});
		expect(answer.availability('business-service:uk-chaps-outbound')).toEqual({ kind: 'exact', unavailability: 1 });
	});

	test('one of two zones with both sanctions copies takes the service down, and says so', () => {
		const [first] = ask(['az:euw1-a']).proof('business-service:uk-chaps-outbound');
		expect(first).toMatchObject({
			ref: 'component:sanctions',
			because: '2 of its 2 copies are lost, it needs 1',
			via: 'instance:sanctions/s1',
		});
	});
});

test('nobody says which copy is at work: a range, also while one copy is lost', () => {
	const ask = asked([
		{
			kind: 'component',
			id: 'store',
			deployment: {
				prod: {
					instanceUnavailability: 1e-3,
					replicas: [{ id: 'a' }, { id: 'b' }, { id: 'c', role: 'standby' }],
					failover: { mode: 'automatic', coverage: 0.95 },
				},
			},
		},
		{ kind: 'flow', id: 'write', steps: [{ seq: 1, from: 'store', to: 'store' }] },
	]);
	// All three lost: q^3. Worst: a or b lost and no failover, .05 * q(2 - q), or a, b and c lost with one: .95 * q^3.
	expect(ask([]).availability('flow:write')).toEqual({
		kind: 'range',
		best: expect.closeTo(1e-9, 15),
		worst: expect.closeTo(0.05 * 1.999e-3 + 0.95 * 1e-9, 12),
	});
	// With a lost: the others are lost too, or perhaps a was at work and nothing took over.
	expect(ask(['instance:store/a']).availability('flow:write')).toEqual({
		kind: 'range',
		best: expect.closeTo(1e-6, 12),
		worst: expect.closeTo(0.05 + 0.95 * 1e-6, 12),
	});
	// The failover does not work and b is lost: b did the work, or a and c have to be lost as well. Nothing is certain.
	const stuck = ask(['failover:store', 'instance:store/b']);
	expect(words(stuck.flows)).toEqual(['flow:write possible up down']);
	expect(stuck.flows[0]!.nowCouldBe).toBe('down');
	expect(stuck.proof('flow:write')[0]).toMatchObject({
		because: 'a copy that may do the work is lost, and the failover does not work',
		via: 'instance:store/b',
	});
	expect(stuck.availability('flow:write')).toEqual({ kind: 'range', best: expect.closeTo(1e-6, 15), worst: 1 });
	// c stands by for certain: its loss needs no failover. Best: a and b lost. Worst: either of them.
	const standby = ask(['failover:store', 'instance:store/c']);
	expect(standby.flows).toEqual([]);
	expect(standby.availability('flow:write')).toEqual({
		kind: 'range',
		best: expect.closeTo(1e-6, 15),
		worst: expect.closeTo(1.999e-3, 15),
	});
});

describe('a failover that does not work (DOMAIN A5: A and (B or F))', () => {
	const zone = (id: string): Document => ({ kind: 'failure-domain', id, type: 'az', unavailability: 4e-4 }) as Document;
	const ask = asked([
		zone('a'),
		zone('b'),
		{
			kind: 'component',
			id: 'ledger-db',
			name: 'Ledger database',
			deployment: {
				prod: {
					instanceUnavailability: 1e-3,
					strategy: 'hot-standby',
					replicas: [
						{ id: 'p', role: 'primary', domains: ['az:a'] },
						{ id: 's', role: 'standby', domains: ['az:b'] },
					],
					failover: { mode: 'automatic', coverage: 0.95 },
				},
			},
		},
		{ kind: 'flow', id: 'write', steps: [{ seq: 1, from: 'ledger-db', to: 'ledger-db' }] },
	]);
	// Either copy is up with its zone: 0.999 x 0.9996 = 0.9986004, so A = B = 0.0013996; the failover fails in 0.05.
	const lost = 0.0013996;
	const down = (failed: readonly string[]): number => {
		const found = ask(failed).availability('flow:write');
		if (found.kind !== 'exact') throw new Error(found.kind);
		return found.unavailability;
	};

	test('the copy at work and the failover together take the component down, and the proof says so', () => {
		const answer = ask(['az:a', 'failover:ledger-db']);
		expect(words(answer.components)).toEqual(['component:ledger-db certain down down']);
		expect(words(answer.flows)).toEqual(['flow:write certain down down']);
		expect(answer.proof('flow:write').map(({ ref, because }) => `${ref}: ${because}`)).toEqual([
			'component:ledger-db: a copy that does the work is lost, and the failover does not work',
			'flow:write: step 1 needs it',
		]);
		expect(answer.proof('flow:write')[0]).toMatchObject({ via: 'instance:ledger-db/p' });
	});

	test.each<readonly [readonly string[], number]>([
		[[], lost * (lost + 0.05 * (1 - lost))],
		// Until a copy is lost nothing is down; then it is for as long as the copy at work is.
		[['failover:ledger-db'], lost],
		[['az:a'], lost + 0.05 * (1 - lost)],
		[['az:a', 'failover:ledger-db'], 1],
		[['instance:ledger-db/p', 'failover:ledger-db'], 1],
		// The loss of the copy that stands by asks for no failover.
		[['az:b', 'failover:ledger-db'], lost],
		[['az:b'], lost],
	])('%j: down for the share worked out by hand', (failed, share) => {
		expect(down(failed)).toBeCloseTo(share, 14);
		expect(ask(failed).flows.length).toBe(share === 1 ? 1 : 0);
	});

	test('it is called by its reference, as its id is that of its component', () => {
		expect(words(ask(['ledger-db']).components)).toEqual(['component:ledger-db certain down down']);
		expect(failablesOf(failureModelOf(modelOf(testM()))).filter(({ ref }) => ref.startsWith('failover:'))).toEqual([]);
	});
});

describe('the availability that is left', () => {
	const model = modelOf(withProbabilities(testM(), probabilitiesOfTestM));
	const failureModel = failureModelOf(model);
	const ask = createWhatIf(failureModel);
	const evaluated = evaluatedTargets(model, impactsOf(model));
	const service = 'business-service:uk-chaps-outbound';
	const unavailability = (failed: readonly Ref[]): number => {
		const found = ask({ ...nothingFailed, failed }).availability(service);
		if (found.kind !== 'exact') throw new Error(found.kind);
		return found.unavailability;
	};

	test('nothing failed: U of Test M', () => {
		expect(unavailability([])).toBeCloseTo(0.0017395604, 10);
	});

	test('zone b lost, worked out by hand: everything that is left must be up', () => {
		const up = (1 - 1e-4) ** 2 * (1 - 5e-4) * (1 - 2e-4) * (1 - 4e-4) ** 2 * 0.99 ** 2 * 0.995 * (1 - 1e-4);
		expect(unavailability(['failure-domain:euw1-b'])).toBeCloseTo(1 - up, 12);
	});

	test('each event alone: P(t|e), as the risk achievement worth has it', () => {
		const found = importance(evaluated).of(service)!;
		expect(found.events.length).toBeGreaterThan(10);
		for (const { event, riskAchievement } of found.events)
			expect(unavailability([event.ref])).toBeCloseTo(riskAchievement * found.unavailability, 12);
	});

	test('lost for certain in the worse reading only is no number: the better one still lacks a probability', () => {
		const gate = asked([
			{ kind: 'component', id: 'cards', deployment: { prod: { replicas: [{ id: '1' }] } } },
			{ kind: 'component', id: 'ledger', deployment: { prod: { replicas: [{ id: '1' }] } } },
			{
				kind: 'component',
				id: 'edge',
				dependencies: [
					{ to: 'cards', criticality: 'soft' },
					{ to: 'ledger', criticality: 'hard' },
				],
			},
			{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'edge', to: 'ledger' }] },
		])(['cards']);
		expect(words(gate.flows)).toEqual(['flow:pay certain degraded degraded']);
		expect(gate.availability('flow:pay')).toMatchObject({ kind: 'not-computable' });
	});

	test('a number that is missing is named, until what lacks it has failed', () => {
		const gap = createWhatIf(
			failureModelOf(modelOf(withProbabilities(testM(), { ...probabilitiesOfTestM, 'sw-led': undefined }))),
		);
		const missing = gap(nothingFailed).availability(service);
		expect(missing).toMatchObject({
			kind: 'not-computable',
			missing: [{ field: 'deployment.prod.commonCause.sw-led.unavailability' }],
		});
		const failed = gap({ ...nothingFailed, failed: ['common-cause:ledger-db/sw-led'] });
		expect(failed.availability(service)).toEqual({ kind: 'exact', unavailability: 1 });
	});
});

/** A random set of things to fail. */
const pick = (model: Model, dice: readonly number[]): Ref[] => {
	const all = failablesOf(failureModelOf(model)).map(({ ref }) => ref);
	return [...new Set(dice.map((die) => all[die % all.length]!))].sort();
};

/** DOMAIN 2.1 as it is written, for one component: itself, then all places of every copy, then k. */
function isLostBySpec(model: Model, component: Ref, failed: ReadonlySet<Ref>): boolean {
	const { domains, replicas, commonCauses, require } = model.deployments[component]!;
	const placeLost = (domain: Ref | undefined): boolean =>
		domain !== undefined && (failed.has(domain) || placeLost(model.domainParents[domain]));
	if (failed.has(component) || domains.some(placeLost) || commonCauses.some(({ ref }) => failed.has(ref))) return true;
	const up = replicas.filter(({ ref, domains: own }) => !failed.has(ref) && !own.some(placeLost)).length;
	return up < Math.min(require, replicas.length);
}

describe('on random architectures', () => {
	const dice = fc.array(fc.nat(1000), { maxLength: 6 });

	test('the compact form comes back whole, also through JSON', () => {
		fc.assert(
			fc.property(randomArchitecture, (documents) => {
				const model = failureModelOf(modelOf(documents));
				const compact = encodeFailureModel(model);
				expect(decodeFailureModel(JSON.parse(JSON.stringify(compact)))).toEqual(model);
				expect(JSON.stringify(encodeFailureModel(failureModelOf(modelOf([...documents].reverse()))))).toBe(
					JSON.stringify(compact),
				);
			}),
			{ numRuns: 150 },
		);
	});

	test('any set of failures: the states of the build, when what the specification calls lost is lost', () => {
		fc.assert(
			fc.property(randomArchitecture, dice, (documents, thrown) => {
				const model = modelOf(documents);
				const failed = pick(model, thrown);
				const answer = createWhatIf(decodeFailureModel(encodeFailureModel(failureModelOf(model))))({
					...nothingFailed,
					failed,
				});
				const impacts = impactsOf(model);
				const lost = model.byKind.component.flatMap(({ ref }, node) =>
					isLostBySpec(model, ref, new Set(failed)) ? [node] : [],
				);
				const told = new Map([...answer.services, ...answer.flows, ...answer.components].map((one) => [one.ref, one]));
				for (const [node, ref] of impacts.optimistic.refs.slice(0, impacts.optimistic.viewStart).entries()) {
					const state = (reading: Reading): State => {
						const run = impacts.run(reading, lost);
						if (run.downAt(node) !== Number.POSITIVE_INFINITY) return 'down';
						return run.degradedAt(node) !== Number.POSITIVE_INFINITY ? 'degraded' : 'up';
					};
					const sure = state('optimistic');
					const one = told.get(ref);
					expect(one?.now ?? 'up', ref).toBe(sure);
					expect(one?.nowCouldBe ?? sure, ref).toBe(state('pessimistic'));
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('more failures, more load and more time never improve a state', () => {
		fc.assert(
			fc.property(
				randomArchitecture,
				dice,
				dice,
				fc.double({ min: 1, max: 5, noNaN: true }),
				fc.constantFrom(0, 5000, 30_000, unknownDelay),
				(documents, some, more, load, at) => {
					const model = modelOf(documents);
					const ask = createWhatIf(failureModelOf(model));
					const less: Situation = { failed: pick(model, some), load: 1, at };
					const worse: Situation = { failed: [...less.failed, ...pick(model, more)], load, at: undefined };
					const after = ask(worse);
					const states = new Map([...after.services, ...after.flows, ...after.components].map((one) => [one.ref, one]));
					const before = ask(less);
					for (const { ref, now } of [...before.services, ...before.flows, ...before.components])
						expect(rankOfState(states.get(ref)?.now ?? 'up')).toBeLessThanOrEqual(rankOfState(now));
				},
			),
			{ numRuns: 200 },
		);
	});

	test('every effect has a proof that starts with a failure and ends with what is asked', () => {
		fc.assert(
			fc.property(randomArchitecture, dice, (documents, thrown) => {
				const model = modelOf(documents);
				const answer = createWhatIf(failureModelOf(model))({ ...nothingFailed, failed: pick(model, thrown) });
				for (const { ref, state } of [...answer.services, ...answer.flows, ...answer.components]) {
					const proof = answer.proof(ref);
					expect(proof.at(-1)).toMatchObject({ ref, state });
					expect(answer.components.find((one) => one.ref === proof[0]!.ref)?.lost).toBeDefined();
				}
			}),
			{ numRuns: 200 },
		);
	});
});
