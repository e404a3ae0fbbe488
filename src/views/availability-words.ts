import type { AvailabilityOfTarget } from '#analysis/availability.ts';
import type { EventProbability } from '#analysis/event-probabilities.ts';
import { probabilitiesByField } from '#analysis/needed-probabilities.ts';
import type { Ref } from '#model/model.ts';
import { availabilityPercents } from './availability-range.ts';
import type { ViewContext } from './context.ts';
import { basisOf, code, link, muted, refLink } from './links.ts';
import type { Cell, Fact, Inline, Text } from './page.ts';
import { availabilityPercent, counted, minutesText, threeDigits } from './quantities.ts';
import { availabilityRoute } from './routes.ts';

/** What pages say about the availability of a target and about the numbers behind it. */

/** The availability of a target in a few words with its downtime, for tables and facts; what is missing says so. */
function availabilityWords(found: AvailabilityOfTarget | undefined): {
	readonly words: string;
	readonly sort: number;
} {
	if (found === undefined) return { words: 'not a target', sort: 2 };
	switch (found.kind) {
		case 'exact':
			return { words: availabilityPercent(found.figures.unavailability), sort: found.figures.availability };
		case 'range':
			return {
				words: availabilityPercents(found.worst.unavailability, found.best.unavailability).join(' to '),
				sort: found.worst.availability,
			};
		case 'bounds':
			return {
				words: `${availabilityPercents(found.upper, found.lower).join(' to ')} (bounds)`,
				sort: 1 - found.upper,
			};
		case 'not-computable':
			return { words: 'not computable', sort: 2 };
	}
}

/** The unavailability to judge by: of a range its worst case; undefined without a number. */
export function worstOf(found: AvailabilityOfTarget | undefined): number | undefined {
	if (found?.kind === 'exact') return found.figures.unavailability;
	if (found?.kind === 'range') return found.worst.unavailability;
	return undefined;
}

/** A number with where it comes from: `0.01 (measured, 2026-06-30)`. A bare one says that no source is given. */
export function valueText({ value, source, asOf, derivation }: EventProbability): Text {
	if (value === undefined) return [muted('not declared')];
	const about = [derivation, source ?? 'no source given', asOf].filter((part) => part !== undefined);
	return [threeDigits(value), muted(` (${about.join(', ')})`)];
}

/** Where a probability is written: its field and the file with the line. */
export const writtenAt = ({ field, span }: EventProbability): Text => [code(field), muted(` ${basisOf(span)}`)];

/** The event by name, with a link to what it belongs to. A failover is part of its component. */
export const eventLink = (
	context: ViewContext,
	{ ref, label, entity }: Pick<EventProbability, 'ref' | 'label' | 'entity'>,
): Inline => refLink(context, ref.startsWith('failover:') ? entity : ref, label);

/** The availability of a target with a link to its report, for tables. */
export function availabilityCell(context: ViewContext, target: Ref): Cell {
	const { words, sort } = availabilityWords(context.facts.availability.of(target));
	return { text: [link(words, availabilityRoute(target))], sort };
}

/** The availability of a target as a fact of its page. */
export function availabilityFact(context: ViewContext, target: Ref): readonly Fact[] {
	const found = context.facts.availability.of(target);
	const { words } = availabilityWords(found);
	const about =
		found?.kind === 'exact'
			? `, ${minutesText(found.figures.minutesPerMonth)} down in 30 days; `
			: found?.kind === 'not-computable'
				? `, as ${found.missing.length === 0 ? found.why : counted(probabilitiesByField(found.missing).length, 'field is missing', 'fields are missing')}; `
				: '; ';
	return [{ label: 'Availability', value: [words, about, link('the report', availabilityRoute(target))] }];
}
