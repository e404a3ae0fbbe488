import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeFacts } from './facts.ts';
import { failureModelOf } from './failure-model.ts';
import { networkOf, type Reading } from './network.ts';
import { createPropagation } from './propagation.ts';
import { nothingFailed } from './situation.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { type Call, callsOf, counts, stepsOf } from './testing/plain-reach.ts';
import { randomArchitecture } from './testing/random-architecture.ts';
import { createWhatIf } from './what-if.ts';

/** A copy that is away so large a part of the time. */
const running = (unavailability: number) => ({
	prod: {
		replicas: [{ id: '1', domains: [] }],
		instanceUnavailability: { value: unavailability, source: 'measured' as const },
	},
});

/**
 * One gateway for cards and instant payments: pay calls cards through it, send calls instant, ask says nothing of what the gateway calls
 * for it. The way to the gateway leads over a portal.
 */
const shared = (dependency: object): readonly Document[] => [
	{ kind: 'component', id: 'portal', dependencies: [{ to: 'gateway', criticality: 'hard' }] },
	{
		kind: 'component',
		id: 'gateway',
		deployment: running(0.01),
		dependencies: ['cards', 'instant'].map((to) => ({ to, ...dependency })),
	},
	{ kind: 'component', id: 'cards', deployment: running(0.1), recovery: { restoreTime: '40m' } },
	{ kind: 'component', id: 'instant', deployment: running(0.2), recovery: { restoreTime: '10m' } },
	...(['pay', 'send', 'ask'] as const).map(
		(id): Document => ({
			kind: 'flow',
			id,
			steps: [
				{ seq: 1, from: 'portal', to: 'gateway' },
				...(id === 'ask' ? [] : [{ seq: 2, from: 'gateway', to: id === 'pay' ? 'cards' : 'instant' }]),
			],
		}),
	),
];

const factsOf = (documents: readonly Document[]) => computeFacts({ model: modelOf(documents), decisions: [] });

/** What the loss of cards does, as `certain state` or `possible state`; both where they differ. */
function lossOfCards(dependency: object): Record<string, string> {
	const model = modelOf(shared(dependency));
	const radius = computeFacts({ model, decisions: [] }).blastRadius.of('component:cards')!;
	const all = [...radius.components, ...radius.flows];
	const told = Object.fromEntries(
		all.map(({ ref, certainty, state, couldBe }) => [
			ref.slice(ref.indexOf(':') + 1),
			[`${certainty} ${state}`, ...(couldBe === undefined ? [] : [`possible ${couldBe}`])].join(', '),
		]),
	);
	// The answer in a browser is that of the build.
	const answer = createWhatIf(failureModelOf(model))({ ...nothingFailed, failed: ['component:cards'] });
	for (const one of all)
		expect([...answer.flows, ...answer.components].find(({ ref }) => ref === one.ref)).toMatchObject(one);
	expect(answer.flows.length + answer.components.length).toBe(all.length + 1);
	return told;
}

const tried = { criticality: 'soft', resilience: { fallback: { type: 'none-needed', tested: '2026-06-30' } } };

describe('what is behind a gateway that others use too', () => {
	test('a hard dependency stops the gateway, and all that use it', () => {
		expect(lossOfCards({ criticality: 'hard' })).toEqual({
			gateway: 'certain down',
			portal: 'certain down',
			pay: 'certain down',
			send: 'certain down',
			ask: 'certain down',
		});
	});

	test('with `reach: flows` it stops the flows that go over it, and may stop those that do not say', () => {
		expect(lossOfCards({ criticality: 'hard', reach: 'flows' })).toEqual({
			gateway: 'certain degraded',
			portal: 'certain degraded',
			pay: 'certain down',
			ask: 'possible down',
		});
	});

	test('a soft one degrades for certain only what goes over it, or does not say', () => {
		expect(lossOfCards(tried)).toEqual({
			gateway: 'certain degraded',
			portal: 'certain degraded',
			pay: 'certain down',
			send: 'possible degraded',
			ask: 'certain degraded',
		});
		expect(lossOfCards({ criticality: 'soft' })).toMatchObject({
			send: 'possible down',
			ask: 'certain degraded, possible down',
		});
		expect(lossOfCards({})).toMatchObject({ send: 'possible down', ask: 'certain degraded, possible down' });
	});

	test('with `reach: component` it is everybody’s, as it is with one flow or none over it', () => {
		expect(lossOfCards({ ...tried, reach: 'component' })).toMatchObject({
			send: 'certain degraded',
			ask: 'certain degraded',
		});
		const unnamed = shared(tried).filter(({ id }) => id !== 'pay');
		const { flows } = factsOf(unnamed).blastRadius.of('component:cards')!;
		expect(flows.map(({ ref, certainty }) => [ref, certainty])).toEqual([
			['flow:ask', 'certain'],
			['flow:send', 'certain'],
		]);
	});

	test('single points of failure, cut sets, availability and what is left of it say the same', () => {
		const documents = shared({ criticality: 'hard', reach: 'flows' });
		const { singlePointsOfFailure, minimalCutSets, availability } = factsOf(documents);
		const stoppedBy = (id: string, certainty: string) =>
			singlePointsOfFailure
				.of(`flow:${id}`)!
				.down.filter((line) => line.certainty === certainty && line.event.ref.startsWith('instance:'))
				.map(({ event }) => event.ref)
				.sort();
		const sets = (found: ReturnType<typeof minimalCutSets.of>) =>
			found!.sets
				.map((set) => set.map(({ ref }) => ref).join(' and '))
				.filter((set) => set.startsWith('instance:'))
				.sort();
		for (const [id, certain, more] of [
			['pay', ['instance:cards/1', 'instance:gateway/1'], []],
			['send', ['instance:gateway/1', 'instance:instant/1'], []],
			['ask', ['instance:gateway/1'], ['instance:cards/1', 'instance:instant/1']],
		] as const) {
			expect(stoppedBy(id, 'certain')).toEqual(certain);
			expect(stoppedBy(id, 'possible')).toEqual(more);
			expect(sets(minimalCutSets.of(`flow:${id}`))).toEqual(certain);
			expect(sets(minimalCutSets.possibleOf(`flow:${id}`))).toEqual([...certain, ...more].sort());
		}
		// The portal runs nobody knows how: its chance is missing, so it is taken out for the numbers.
		const numbers = factsOf([
			...documents.filter(({ id }) => id !== 'portal'),
			{ ...documents[0]!, deployment: running(0) } as Document,
		]).availability;
		// 1 - 0.99 * 0.9, 1 - 0.99 * 0.8, and for whoever may need both 1 - 0.99 * 0.9 * 0.8.
		const figures = (id: string) => numbers.of(`flow:${id}`) as { figures: { unavailability: number } };
		expect(figures('pay').figures.unavailability).toBeCloseTo(0.109, 12);
		expect(figures('send').figures.unavailability).toBeCloseTo(0.208, 12);
		expect(numbers.of('flow:ask')).toMatchObject({
			kind: 'range',
			best: { unavailability: expect.closeTo(0.01, 12) },
			worst: { unavailability: expect.closeTo(0.2872, 12) },
		});
		expect(availability.targets).toContain('flow:ask');
	});

	test('nobody waits for the return of what its flow does not call', () => {
		const loss: readonly Document[] = [
			{ kind: 'failure-domain', id: 'za', type: 'az' },
			{
				kind: 'scenario',
				id: 'loss',
				events: ['az:za'],
				recovery: { detect: '5m', decide: '5m', verify: '5m' },
			},
		];
		const inZone = (documents: readonly Document[]) =>
			documents.map((one) =>
				one.id === 'cards' || one.id === 'instant'
					? ({ ...one, deployment: { prod: { replicas: [{ id: '1', domains: ['az:za'] }] } } } as Document)
					: one,
			);
		const minutes = (dependency: object, id: string) => {
			const { disruptions } = factsOf([...loss, ...inZone(shared(dependency))]).recoveryTimes;
			const found = disruptions.find(({ disruption }) => disruption === 'scenario:loss')!.targets;
			const time = found.find(({ target }) => target === `flow:${id}`);
			return time?.kind === 'value' ? time.milliseconds / 60_000 : time?.kind;
		};
		// Noticed and decided on after 10 minutes, checked for 5; instant takes 10 between, cards 40.
		expect(minutes({ criticality: 'hard' }, 'send')).toBe(55);
		expect(minutes({ criticality: 'hard', reach: 'flows' }, 'send')).toBe(25);
		expect(minutes({ criticality: 'hard', reach: 'flows' }, 'pay')).toBe(55);
	});

	test('the chain says whose loss it is', () => {
		const facts = factsOf(shared({ criticality: 'hard', reach: 'flows' }));
		const chain = (flow: string) =>
			facts.blastRadius
				.of('component:cards')!
				.evidence(`flow:${flow}`)
				.map(({ ref, state, because }) => `${ref} ${state}: ${because}`);
		expect(chain('pay').at(-1)).toBe('flow:pay down: step 2 needs it');
		expect(chain('ask')).toEqual([
			'component:cards down: it fails',
			'component:gateway down: hard dependency, and no step says what is called for the flow',
			'flow:ask down: step 1 needs it',
		]);
	});
});

describe('on random architectures', () => {
	const readings: readonly Reading[] = ['optimistic', 'pessimistic'];
	const someFailures = fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 });

	/** When each component, flow and service is degraded and down. */
	const times = (documents: readonly Document[], reading: Reading, failed: readonly number[]) => {
		const network = networkOf(modelOf(documents), reading);
		const propagation = createPropagation(network);
		propagation.run(failed);
		const known = network.refs.slice(0, network.viewStart);
		return new Map(known.map((ref, node) => [ref, [propagation.degradedAt(node), propagation.downAt(node)] as const]));
	};

	const withCalls = (documents: readonly Document[], change: (call: Call, of: Document) => readonly Call[]) =>
		documents.map((one) =>
			one.kind === 'component'
				? ({ ...one, dependencies: callsOf(one).flatMap((call) => change(call, one)) } as unknown as Document)
				: one,
		);
	const everybodys = (documents: readonly Document[]) =>
		withCalls(documents, (call) => [{ ...call, reach: 'component' }]);

	test('a flow fares as in a model in which nothing but its own calls are declared', () => {
		fc.assert(
			fc.property(randomArchitecture, someFailures, fc.constantFrom(...readings), (documents, failed, reading) => {
				const all = times(documents, reading, failed);
				for (const flow of documents.filter(({ kind }) => kind === 'flow')) {
					const own = withCalls(documents, (call, of) =>
						counts(documents, flow, of, call, reading) ? [{ ...call, reach: 'component' }] : [],
					);
					expect(all.get(`flow:${flow.id}`)).toEqual(times(own, reading, failed).get(`flow:${flow.id}`));
				}
			}),
			{ numRuns: 400 },
		);
	});

	test('a component is at most degraded by what is only for flows', () => {
		fc.assert(
			fc.property(randomArchitecture, someFailures, fc.constantFrom(...readings), (documents, failed, reading) => {
				const softly = withCalls(documents, (call, of) => {
					const group = callsOf(of).filter((one) => one === call || (call.group && one.group?.id === call.group.id));
					if (group.some(({ reach }) => reach !== 'flows')) return [{ ...call, reach: 'component' }];
					const fallback = { resilience: { fallback: { type: 'rule', tested: '2026-01-01' } } };
					return [{ ...call, ...fallback, criticality: 'soft', reach: 'component' }];
				});
				const plain = times(softly, reading, failed);
				for (const [ref, found] of times(documents, reading, failed))
					if (ref.startsWith('component:')) expect(found).toEqual(plain.get(ref));
			}),
			{ numRuns: 300 },
		);
	});

	test('nothing is worse than where every loss is everybody’s, and what nobody states is possible as before', () => {
		fc.assert(
			fc.property(randomArchitecture, someFailures, (documents, failed) => {
				const silent = withCalls(documents, ({ reach, ...call }) => [call]);
				for (const reading of readings) {
					const before = times(everybodys(documents), reading, failed);
					for (const [ref, [degraded, down]] of times(documents, reading, failed)) {
						expect(degraded).toBeGreaterThanOrEqual(before.get(ref)![0]);
						expect(down).toBeGreaterThanOrEqual(before.get(ref)![1]);
					}
					// Without a statement, DOWN is as it was in both readings, and in the worse one DEGRADED too.
					for (const [ref, [degraded, down]] of times(silent, reading, failed)) {
						expect(down).toBe(before.get(ref)![1]);
						if (reading === 'pessimistic') expect(degraded).toBe(before.get(ref)![0]);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('what steps show is never hidden', () => {
		fc.assert(
			fc.property(randomArchitecture, someFailures, fc.constantFrom(...readings), (documents, failed, reading) => {
				const found = times(documents, reading, failed);
				const lost = new Set(failed.map((index) => `c${index}`));
				for (const flow of documents.filter(({ kind }) => kind === 'flow'))
					for (const { from, to, optional } of stepsOf(flow))
						if (lost.has(from) || lost.has(to)) expect(found.get(`flow:${flow.id}`)![optional ? 0 : 1]).toBe(0);
			}),
			{ numRuns: 200 },
		);
	});

	test('names change nothing', () => {
		const other = (text: string): string =>
			text
				.replace(/\bc([0-5])\b/g, (_, n) => `c${5 - Number(n)}`)
				.replace(/\bf([0-2])\b/g, (_, n) => `f${2 - Number(n)}`);
		fc.assert(
			fc.property(randomArchitecture, someFailures, fc.constantFrom(...readings), (documents, failed, reading) => {
				const renamed = JSON.parse(other(JSON.stringify(documents))) as Document[];
				const after = times(
					renamed,
					reading,
					failed.map((index) => 5 - index),
				);
				for (const [ref, found] of times(documents, reading, failed)) expect(after.get(other(ref))).toEqual(found);
			}),
			{ numRuns: 200 },
		);
	});
});
