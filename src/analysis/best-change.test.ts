import { describe, expect, test } from 'vitest';
import { availability } from './availability.ts';
import { bestChanges } from './best-change.ts';
import { applyChange, type Change } from './change.ts';
import { changeEffects } from './change-effects.ts';
import { evaluatedTargets } from './evaluated-targets.ts';
import { impactsOf } from './facts.ts';
import { importance } from './importance.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { probabilitiesOfTestM as q, withProbabilities } from './testing/probabilities.ts';
import { testM } from './testing/test-m.ts';

const flow = 'flow:submit-payment';
const modelM = modelOf(withProbabilities(testM(), q));
const move: Change = {
	kind: 'move-copy',
	copy: 'instance:sanctions/s2',
	from: 'failure-domain:euw1-a',
	to: 'failure-domain:euw1-b',
};

/** The same question asked the long way: the whole analysis of the changed model. */
function unavailabilityOf(model: ReturnType<typeof modelOf>, target: string): number {
	const found = availability(evaluatedTargets(model, impactsOf(model))).of(target);
	if (found?.kind === 'exact') return found.figures.unavailability;
	if (found?.kind === 'range') return found.worst.unavailability;
	throw new Error(JSON.stringify(found));
}

describe('Test M (DOMAIN A3): one sanctions copy moves to another zone', () => {
	test('U 1.74e-3 -> 1.36e-3, 16.5 minutes a month', () => {
		const effect = changeEffects(modelM).of(move, flow)!;
		expect(effect.before).toBeCloseTo(0.0017395604, 10);
		expect(effect.after).toBeCloseTo(0.0013578927, 10);
		expect(effect.minutesSaved).toBeCloseTo(16.488, 3);
	});
	test('the changed model has no single point of failure in zone a any more, the given one is as it was', () => {
		const before = JSON.stringify(modelM);
		const after = applyChange(modelM, move)!;
		expect(after.deployments['component:sanctions']!.replicas.map(({ domains }) => domains)).toEqual([
			['failure-domain:euw1-a'],
			['failure-domain:euw1-b'],
		]);
		expect(JSON.stringify(modelM)).toBe(before);
	});
	test('it is among what the search finds, with the same figure; the best one comes first', () => {
		const evaluated = evaluatedTargets(modelM, impactsOf(modelM));
		const found = bestChanges(modelM, importance(evaluated), evaluated.targets.length).of(flow)!;
		expect(found.cutShort).toBe(false);
		const saved = found.effects.map(({ minutesSaved }) => minutesSaved);
		expect(saved).toEqual(saved.toSorted((a, b) => b - a));
		expect(found.effects.find(({ change }) => change.kind === 'move-copy')?.minutesSaved).toBeCloseTo(16.488, 3);
	});
});

const others: readonly Change[] = [
	{
		kind: 'add-copy',
		component: 'component:payment-api',
		like: 'instance:payment-api/api1',
		domains: ['failure-domain:euw1-a'],
	},
	{ kind: 'add-copy', component: 'component:gateway', like: 'instance:gateway/gw', domains: ['failure-domain:euw1'] },
	{ kind: 'split-domain', component: 'component:ledger-db', domain: 'failure-domain:train' },
];
const shared = modelOf([
	...withProbabilities(testM(), q).map((document) =>
		document.id === 'ledger-db'
			? ({
					...document,
					deployment: {
						prod: {
							...(document as unknown as { deployment: { prod: object } }).deployment.prod,
							domains: ['failure-domain:train'],
						},
					},
				} as Document)
			: document,
	),
	{ kind: 'failure-domain', id: 'train', type: 'release', unavailability: 3e-4 },
]);

test.each(others)('%j: the quick way equals the whole analysis of the changed model, and helps', (change) => {
	const effect = changeEffects(shared).of(change, flow)!;
	expect(effect.after).toBeCloseTo(unavailabilityOf(applyChange(shared, change)!, flow), 14);
	expect(effect.before).toBeCloseTo(unavailabilityOf(shared, flow), 14);
	expect(effect.after).toBeLessThan(effect.before);
});

describe('failover and fallback', () => {
	const documents: Document[] = [
		{
			kind: 'component',
			id: 'store',
			deployment: {
				prod: {
					instanceUnavailability: 1e-3,
					replicas: [
						{ id: 'a', role: 'primary' },
						{ id: 'b', role: 'standby' },
					],
					failover: { mode: 'automatic', coverage: 0.95 },
				},
			},
		},
		{
			kind: 'component',
			id: 'front',
			deployment: { prod: { instanceUnavailability: 1e-4, replicas: [{ id: 'f' }] } },
			dependencies: [{ to: 'store', criticality: 'hard' }],
		},
		{ kind: 'flow', id: 'read', steps: [{ seq: 1, from: 'front', to: 'front' }] },
	];
	const model = modelOf(documents);
	test('a failover that always works: from A and (B or F) to A and B (DOMAIN A5)', () => {
		const effect = changeEffects(model).of(
			{ kind: 'failover-coverage', component: 'component:store', coverage: 1 },
			'flow:read',
		)!;
		expect(effect.before).toBeCloseTo(1 - (1 - 1e-4) * (1 - 5.095e-5), 12);
		expect(effect.after).toBeCloseTo(1 - (1 - 1e-4) * (1 - 1e-6), 12);
	});
	test('a copy that has been alone is the one at work when it gets a standby', () => {
		const [store, ...others] = documents;
		const alone = modelOf([
			{
				...store,
				deployment: {
					prod: {
						instanceUnavailability: 1e-3,
						replicas: [{ id: 'a', domains: ['az:z'] }],
						failover: { mode: 'automatic', coverage: 0.95 },
					},
				},
			} as Document,
			{ kind: 'failure-domain', id: 'z', type: 'az', unavailability: 0 },
			...others,
		]);
		const effect = changeEffects(alone).of(
			{ kind: 'add-copy', component: 'component:store', like: 'instance:store/a', domains: [] },
			'flow:read',
		)!;
		expect(effect.before).toBeCloseTo(1 - (1 - 1e-4) * (1 - 1e-3), 12);
		expect(effect.after).toBeCloseTo(1 - (1 - 1e-4) * (1 - 5.095e-5), 12);
	});
	test('a tested fallback takes the callee out of the way', () => {
		const effect = changeEffects(model).of({ kind: 'fallback', dependency: model.dependencies[0]!.ref }, 'flow:read')!;
		expect(effect.after).toBeCloseTo(1e-4, 15);
	});
});

test('a change of what is not there is no change', () => {
	const effects = changeEffects(modelM);
	expect(effects.of({ ...move, copy: 'instance:sanctions/s9' } as Change, flow)).toBeUndefined();
	expect(effects.of({ ...move, copy: 'instance:nobody/s9' } as Change, flow)).toBeUndefined();
	expect(effects.of({ kind: 'fallback', dependency: 'dependency:x/0' }, flow)).toBeUndefined();
	expect(
		effects.of({ kind: 'split-domain', component: 'component:x', domain: 'failure-domain:y' }, flow),
	).toBeUndefined();
	expect(effects.of({ kind: 'failover-coverage', component: 'component:gateway', coverage: 1 }, flow)).toBeUndefined();
	expect(effects.of(move, 'flow:nowhere')).toBeUndefined();
});
