import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachQuestions, triedAnswers } from './reach-questions.ts';
import { targetsOf } from './targets.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

const tried = { criticality: 'soft', resilience: { fallback: { type: 'none-needed', tested: '2026-06-30' } } };

/** Pay calls cards over a gateway and send calls instant; what ask calls there nobody says. */
const shared = (cards: object, instant: object = cards): readonly Document[] => [
	{
		kind: 'component',
		id: 'gateway',
		dependencies: [
			{ to: 'cards', ...cards },
			{ to: 'instant', ...instant },
		],
	},
	{ kind: 'component', id: 'cards' },
	{ kind: 'component', id: 'instant' },
	{ kind: 'component', id: 'portal', dependencies: [{ to: 'gateway', criticality: 'hard' }] },
	{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'gateway', to: 'cards' }] },
	{ kind: 'flow', id: 'send', steps: [{ seq: 1, from: 'gateway', to: 'instant' }] },
	{ kind: 'flow', id: 'ask', steps: [{ seq: 1, from: 'portal', to: 'gateway' }] },
	{ kind: 'business-service', id: 'sending', owner: 'team:t', flows: ['flow:send'] },
];

const askedOf = (documents: readonly Document[]) =>
	reachQuestions(modelOf(documents)).map(({ group, over, others, isSaid }) => ({
		to: group.map(({ to }) => to.replace('component:', '')).join(),
		over: over.join(),
		others: others.join(),
		isSaid,
	}));

describe('whose loss it is', () => {
	test('is asked where flows share a component and say that it calls other things for them', () => {
		expect(askedOf(shared(tried))).toEqual([
			{ to: 'cards', over: 'flow:pay', others: 'flow:send', isSaid: false },
			{ to: 'instant', over: 'flow:send', others: 'flow:pay', isSaid: false },
		]);
	});

	test('is answered by either word, and not asked of what stops everybody', () => {
		const said = askedOf(shared({ ...tried, reach: 'flows' }, { ...tried, reach: 'component' }));
		expect(said.map(({ isSaid }) => isSaid)).toEqual([true, true]);
		expect(askedOf(shared({ criticality: 'hard' }))).toEqual([]);
	});

	test('is asked of a group as one, until all of its members say it', () => {
		const either = { ...tried, group: { id: 'either', require: 1 } };
		const documents = (last: object): readonly Document[] => [
			...shared(either, { ...either, ...last }).filter(({ id }) => id !== 'gateway'),
			{
				kind: 'component',
				id: 'gateway',
				dependencies: [
					{ to: 'cards', ...either, reach: 'flows' },
					{ to: 'instant', ...either, ...last },
					{ to: 'portal', criticality: 'soft' },
				] as never,
			},
			{ kind: 'flow', id: 'look', steps: [{ seq: 1, from: 'gateway', to: 'portal' }] },
		];
		const ofGroup = (last: object) => askedOf(documents(last)).find(({ to }) => to === 'cards,instant');
		expect(ofGroup({})).toEqual({
			to: 'cards,instant',
			over: 'flow:pay,flow:send',
			others: 'flow:look',
			isSaid: false,
		});
		expect(ofGroup({ reach: 'flows' })?.isSaid).toBe(true);
	});

	test('each answer is tried on the model', () => {
		const answersFor = (dependency: object) => {
			const model = modelOf(shared(dependency));
			const refs = ['flow:send', 'flow:ask', 'business-service:sending'];
			return triedAnswers(model, reachQuestions(model)[0]!, refs);
		};
		// Ask does not say what is called for it, so it is never free; it is degraded for certain as it is.
		const free = ['flow:send', 'business-service:sending'];
		expect(answersFor(tried)).toEqual({ free, certain: { degraded: free, down: [] } });
		// Of undeclared criticality: it may be down as well, and that is another question.
		expect(answersFor({})).toEqual({ free, certain: { degraded: free, down: [] } });
	});

	test('an answer takes doubt away and nothing that was certain', () => {
		fc.assert(
			fc.property(randomArchitecture, (documents) => {
				const model = modelOf(documents);
				const refs = targetsOf(model).map(({ ref }) => ref);
				for (const question of reachQuestions(model)) {
					const { free, certain } = triedAnswers(model, question, refs)!;
					const all = [...certain.degraded, ...certain.down];
					expect(new Set(all).size).toBe(all.length);
					// Steps lead there: whatever is answered, these are not free.
					for (const flow of question.over)
						if (documents.some((one) => `flow:${one.id}` === flow && leadsTo(one, question.group)))
							expect(free).not.toContain(flow);
				}
			}),
			{ numRuns: 200 },
		);
	});
});

const leadsTo = (flow: Document, group: readonly { readonly to: string }[]): boolean =>
	'steps' in flow &&
	(flow.steps as unknown as readonly { to: string }[]).some(({ to }) =>
		group.some((one) => one.to === `component:${to}`),
	);
