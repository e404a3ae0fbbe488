import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Model, Ref } from '#model/model.ts';
import { applyChange } from './change.ts';
import { changeEffects } from './change-effects.ts';
import { impactsOf } from './facts.ts';
import { rolloutExposure } from './rollout-exposure.ts';
import { singlePointsOfFailure } from './single-points-of-failure.ts';
import type { Certainty } from './state.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

type Strength = ReadonlyMap<string, Certainty>;

/** Every pair of an event and a target that it takes DOWN, with how sure that is. */
function downPairs(model: Model): Strength {
	const spofs = singlePointsOfFailure(model, impactsOf(model));
	const pairs = new Map<string, Certainty>();
	for (const target of spofs.targets)
		for (const { event, certainty } of spofs.of(target)!.down) {
			const key = `${event.ref} ${target}`;
			if (pairs.get(key) !== 'certain') pairs.set(key, certainty);
		}
	return pairs;
}

function subsets(refs: readonly Ref[], size: number): readonly (readonly Ref[])[] {
	if (size === 0) return [[]];
	return refs.flatMap((ref, at) => subsets(refs.slice(at + 1), size - 1).map((rest) => [ref, ...rest]));
}

const windowsOf = (model: Model, unavailable: number) =>
	model.byKind.component.flatMap(({ ref }) => {
		const { replicas, require } = model.deployments[ref]!;
		const [copies, during] = [replicas.length, replicas.length - unavailable];
		return copies === 0 || during < require ? [] : [{ component: ref, unavailable, during, require, copies }];
	});

test('single points of failure during a rollout are those of the model without the copies, over every choice of copies', () => {
	fc.assert(
		fc.property(randomArchitecture, fc.constantFrom(1, 2), (documents, unavailable) => {
			const model = modelOf(documents);
			const impacts = impactsOf(model);
			const usual = downPairs(model);
			for (const window of windowsOf(model, unavailable)) {
				const expected = new Map<string, Certainty>();
				const refs = model.deployments[window.component]!.replicas.map(({ ref }) => ref);
				for (const away of subsets(refs, unavailable)) {
					const changed = applyChange(model, { kind: 'roll-out', component: window.component, away })!;
					for (const [key, certainty] of downPairs(changed))
						if (usual.get(key) !== 'certain' && usual.get(key) !== certainty && expected.get(key) !== 'certain')
							expected.set(key, certainty);
				}
				const found = rolloutExposure(model, impacts, window, undefined)!.spofs.flatMap(({ event, targets }) =>
					targets.map(({ target, certainty }) => [`${event.ref} ${target}`, certainty] as const),
				);
				expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
			}
		}),
		{ numRuns: 150 },
	);
});

/** With a number for each copy and place, so that availability can be computed. */
const withNumbers = (documents: readonly Document[]): readonly Document[] =>
	documents.map((one): Document => {
		if (one.kind === 'failure-domain') return { ...one, unavailability: 0.001 };
		if (one.kind !== 'component') return one;
		const prod = one.deployment?.['prod'] ?? { replicas: { n: 2 } };
		return { ...one, deployment: { prod: { ...prod, instanceUnavailability: 0.01 } } };
	});

test('no rollout makes anything more available, and more copies away never make it better', () => {
	fc.assert(
		fc.property(randomArchitecture, (documents) => {
			const model = modelOf(withNumbers(documents));
			const impacts = impactsOf(model);
			const { of } = changeEffects(model);
			const worst = (unavailable: number) =>
				new Map(
					windowsOf(model, unavailable).flatMap((window) =>
						rolloutExposure(model, impacts, window, of)!.availability!.map(
							(one) => [`${window.component} ${one.target}`, one] as const,
						),
					),
				);
			const [one, two] = [worst(1), worst(2)];
			for (const { usually, during } of [...one.values(), ...two.values()])
				expect(during).toBeGreaterThanOrEqual(usually * (1 - 1e-9));
			for (const [key, { during }] of two) expect(during).toBeGreaterThanOrEqual(one.get(key)!.during * (1 - 1e-9));
		}),
		{ numRuns: 60 },
	);
});
