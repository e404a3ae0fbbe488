import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFacts, type Facts } from '#analysis/facts.ts';
import { compiledOf, richArchitecture } from './rich-architecture.ts';

/** What A3 lacks before it has numbers is what the report on the quality of the model (A23) asks for, and nothing else. */

/** By entity and field, how many targets A3 has no number for because of it. */
function askedByAvailability({ availability, architecture: { model } }: Facts): ReadonlyMap<string, number> {
	const waiting = new Map<string, number>();
	for (const target of availability.targets) {
		const found = availability.of(target)!;
		const missing = found.kind === 'not-computable' ? found.missing : [];
		const fields = missing.map(
			({ entity, field }) =>
				`${entity} ${field.replace(`deployment.${model.environment}.`, 'deployment.<environment>.')}`,
		);
		for (const field of new Set(fields)) waiting.set(field, (waiting.get(field) ?? 0) + 1);
	}
	return waiting;
}

const askedByModelQuality = ({ modelQuality }: Facts): readonly (readonly [string, number | undefined])[] =>
	modelQuality.gaps
		.filter(({ analyses }) => analyses.includes('A3'))
		.map(({ ref, field, targets }) => [`${ref} ${field}`, targets]);

const sorted = (rows: Iterable<readonly [string, number | undefined]>): unknown =>
	[...rows].sort(([a], [b]) => (a < b ? -1 : 1));

test('the gaps of A3 in A23 are what A3 misses for its targets, each once, with how many wait for it', () => {
	let some = 0;
	let none = 0;
	fc.assert(
		fc.property(richArchitecture, (documents) => {
			const { model } = compiledOf(documents);
			const facts = computeFacts({ model, decisions: [] });
			const asked = askedByAvailability(facts);
			// A23 of facts that nobody has asked for A3 yet.
			const fresh = computeFacts({ model, decisions: [] });
			expect(sorted(askedByModelQuality(fresh))).toEqual(sorted(asked));
			const { analyses, places } = countsOf(fresh);
			expect(analyses).toEqual(analyses.map(() => ['A3', 'A4']));
			expect(places).toBe(asked.size);
			if (asked.size > 0) some++;
			else none++;
		}),
		{ numRuns: 150 },
	);
	// Both kinds of architecture were among them.
	expect(Math.min(some, none)).toBeGreaterThan(0);
});

/** The analyses that ask for a probability, and how many places the completeness of A3 counts as not declared. */
function countsOf({ modelQuality: { gaps, completeness } }: Facts) {
	const fields = completeness.find(({ analysis }) => analysis === 'A3')!.fields;
	return {
		analyses: gaps
			.filter(({ targets }) => targets !== undefined)
			.map((gap) => gap.analyses.filter((id) => id === 'A3' || id === 'A4')),
		places: fields.reduce((sum, { declared, total }) => sum + total - declared, 0),
	};
}
