import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model } from '#model/model.ts';
import { type AvailabilityOfTarget, availability } from './availability.ts';
import { evaluatedTargets } from './evaluated-targets.ts';
import { impactsOf } from './facts.ts';
import type { Impacts } from './impact.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

/** A3 against something that knows no fault tree: random states of the world, each propagated as A6 does it. */

/** A generator of numbers in [0, 1) that depends on its seed alone (mulberry32). */
function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const ofCopy = 0.12;
const ofDomain: Readonly<Record<string, number>> = { za: 0.06, zb: 0.09, re: 0.03 };

/** Every component gets copies and every event a chance, so that everything is computable. */
function withNumbers(documents: readonly Document[]): Document[] {
	return documents.map((document) => {
		if (document.kind === 'failure-domain') return { ...document, unavailability: ofDomain[document.id]! };
		if (document.kind !== 'component') return document;
		const own = document.deployment?.['prod'] ?? { replicas: [{ id: 'r0', domains: ['az:zb'] }] };
		return { ...document, deployment: { prod: { ...own, instanceUnavailability: ofCopy } } };
	});
}

/** The components that are down by themselves in one random state of all domains and copies (DOMAIN 2.1, word for word). */
function localLosses(model: Model, random: () => number): number[] {
	const lost = new Set(
		model.byKind['failure-domain'].filter(({ id }) => random() < ofDomain[id]!).map(({ ref }) => ref),
	);
	const isLost = (domain: string | undefined): boolean =>
		domain !== undefined && (lost.has(domain) || isLost(model.domainParents[domain]));
	return model.byKind.component.flatMap(({ ref }, index) => {
		const { replicas, require } = model.deployments[ref]!;
		const up = replicas.filter((replica) => !replica.domains.some(isLost) && random() >= ofCopy).length;
		return up < require ? [index] : [];
	});
}

const samples = 4000;

/** How often each target is down in the pessimistic reading, buffers taken as full. */
function simulated(model: Model, impacts: Impacts, seed: number): ReadonlyMap<string, number> {
	const random = createRandom(seed);
	const { targets, indexOf } = impacts.pessimistic;
	const downs = new Map(targets.map(({ ref }) => [ref, 0]));
	for (let sample = 0; sample < samples; sample++) {
		const propagation = impacts.run('pessimistic', localLosses(model, random));
		for (const { ref } of targets)
			if (propagation.downAt(indexOf.get(ref)!) !== Number.POSITIVE_INFINITY) downs.set(ref, downs.get(ref)! + 1);
	}
	return new Map([...downs].map(([ref, count]) => [ref, count / samples]));
}

function unavailabilityOf(found: AvailabilityOfTarget): number | undefined {
	if (found.kind === 'exact') return found.figures.unavailability;
	return found.kind === 'range' ? found.worst.unavailability : undefined;
}

const architectures = fc.sample(randomArchitecture, { seed: 11, numRuns: 50 }).map(withNumbers);

describe('50 random models', () => {
	test('simulation agrees with the exact availability within its confidence interval', () => {
		let compared = 0;
		for (const [index, documents] of architectures.entries()) {
			const model = modelOf(documents);
			const impacts = impactsOf(model);
			const exact = availability(evaluatedTargets(model, impacts));
			const frequencies = simulated(model, impacts, index + 1);
			for (const target of exact.targets) {
				const found = exact.of(target)!;
				if (found.kind === 'not-computable') {
					expect(found.missing).toEqual([]);
					continue;
				}
				const chance = unavailabilityOf(found)!;
				// Four standard errors: of two hundred comparisons fewer than one in a hundred runs would leave that by chance.
				const error = 4 * Math.sqrt(Math.max(chance * (1 - chance), 1 / samples) / samples);
				expect(Math.abs(frequencies.get(target)! - chance), `model ${index}, ${target}`).toBeLessThan(error);
				compared += 1;
			}
		}
		expect(compared).toBeGreaterThan(100);
	}, 60_000);

	test('a number that gets worse never makes a target better', () => {
		for (const documents of architectures.slice(0, 20)) {
			const chances = (factor: number, id: string): readonly (number | undefined)[] => {
				const worse = documents.map((document) =>
					document.kind === 'failure-domain' && document.id === id
						? { ...document, unavailability: factor * ofDomain[id]! }
						: document,
				);
				const model = modelOf(worse);
				const found = availability(evaluatedTargets(model, impactsOf(model)));
				return found.targets.map((target) => unavailabilityOf(found.of(target)!));
			};
			for (const id of Object.keys(ofDomain)) {
				const [before, after] = [chances(1, id), chances(3, id)];
				for (const [at, chance] of before.entries())
					if (chance !== undefined) expect(after[at]!).toBeGreaterThanOrEqual(chance - 1e-12);
			}
		}
	});
});
