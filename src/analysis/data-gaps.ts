import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import type { FieldRule, NeededField } from './needed-fields.ts';
import type { NeededProbabilities, NeededProbability } from './needed-probabilities.ts';

/** Something an analysis needs and nobody wrote. */
export interface DataGap {
	readonly ref: Ref;
	readonly field: string;
	/** Analyses that need it, by id. */
	readonly analyses: readonly string[];
	/** What cannot be said without it, one sentence. */
	readonly consequence: string;
	/** Where to add it. */
	readonly span: Span;
	/** YAML to paste, with values to replace in angle brackets. */
	readonly snippet: string;
	/** Flows and services that have no availability (A3) without it, where it is a probability. */
	readonly targets?: number;
}

/** A field with every place where it should stand. */
export type FieldPlaces = Omit<FieldRule, 'places'> & { readonly places: readonly NeededField[] };

/**
 * Every place of the fields where nothing is declared, in their order. How a component runs is asked by A1 of each and by A3 of
 * those that matter: it is one gap all the same.
 */
export function dataGaps(
	fields: readonly FieldPlaces[],
	probabilities: readonly NeededProbabilities[],
): readonly DataGap[] {
	const gapsIn = ({ places, ...rule }: FieldPlaces): readonly DataGap[] =>
		places.filter((place) => !place.declared).map((place) => gapOf(rule, place));
	const keyOf = ({ ref, field }: DataGap): string => `${ref} ${field}`;
	const waiting = new Map(probabilities.flatMap(gapsIn).map((gap) => [keyOf(gap), gap]));
	return fields.flatMap((field) =>
		gapsIn(field).flatMap((gap) => {
			const probability = waiting.get(keyOf(gap));
			waiting.delete(keyOf(gap));
			if (probability !== undefined) return [joined(gap, probability)];
			return gap.targets === undefined ? [gap] : [];
		}),
	);
}

/** What is pasted gives both what they ask. */
function joined(gap: DataGap, { analyses, snippet, targets }: DataGap): DataGap {
	return {
		...gap,
		analyses: [...new Set([...gap.analyses, ...analyses])].sort(byNumber),
		snippet,
		...(targets === undefined ? {} : { targets }),
	};
}

function gapOf(
	{ field, analyses, consequence }: Omit<FieldRule, 'places'>,
	{ ref, span, snippet, ...place }: NeededField | NeededProbability,
): DataGap {
	const gap = { ref, field, analyses, consequence, span, snippet };
	return 'targets' in place ? { ...gap, field: place.field, targets: place.targets } : gap;
}

/** `A2` before `A10`. */
export const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));
