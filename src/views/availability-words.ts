import type { AvailabilityOfTarget } from '#analysis/availability.ts';
import type { EventProbability } from '#analysis/event-probabilities.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';
import { basisOf, code, link, muted, refLink } from './links.ts';
import type { Cell, Fact, Inline, Text } from './page.ts';
import { counted } from './quantities.ts';
import { availabilityRoute } from './routes.ts';

/** Writes shares of time so that people can compare them: three digits of what is lost, however many nines that takes. */

/** A number with three significant digits, small ones as `1.74e-5`: `0.00174`, `3.48`, `4234`. */
export function threeDigits(value: number): string {
	if (value === 0) return '0';
	if (Math.abs(value) < 1e-4) return value.toExponential(2).replace(/\.?0+e/, 'e');
	if (Math.abs(value) >= 1000) return String(Math.round(value));
	return String(Number(value.toPrecision(3)));
}

/** Unavailability 0.00174 -> `99.826 %`; never rounds up to 100 % what can fail. */
export function availabilityPercent(unavailability: number): string {
	if (unavailability <= 0) return '100 %';
	const lost = unavailability * 100;
	const decimals = Math.min(12, Math.max(1, 2 - Math.floor(Math.log10(lost))));
	return `${(100 - lost).toFixed(decimals)} %`;
}

/** `75.1 min`, from two days on with the days beside it: `4234 min (2.94 d)`, below a tenth of a minute in seconds. */
export function minutesText(minutes: number): string {
	if (minutes === 0) return '0 min';
	if (minutes < 0.1) return `${threeDigits(minutes * 60)} s`;
	const days = minutes >= 2 * 1440 ? ` (${threeDigits(minutes / 1440)} d)` : '';
	return `${threeDigits(minutes)} min${days}`;
}

/** The availability of a target in a few words with its downtime, for tables and facts; what is missing says so. */
export function availabilityWords(found: AvailabilityOfTarget | undefined): {
	readonly words: string;
	readonly sort: number;
} {
	if (found === undefined) return { words: 'not a target', sort: 2 };
	switch (found.kind) {
		case 'exact':
			return { words: availabilityPercent(found.figures.unavailability), sort: found.figures.availability };
		case 'range':
			return {
				words: `${availabilityPercent(found.worst.unavailability)} to ${availabilityPercent(found.best.unavailability)}`,
				sort: found.worst.availability,
			};
		case 'bounds':
			return {
				words: `${availabilityPercent(found.upper)} to ${availabilityPercent(found.lower)} (bounds)`,
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
export const eventLink = (context: ViewContext, { ref, label, entity }: EventProbability): Inline =>
	refLink(context, ref.startsWith('failover:') ? entity : ref, label);

/** Missing probabilities by the entity and field that would give them: one declaration often answers for several copies. */
export function missingByField(
	missing: readonly EventProbability[],
): readonly { readonly entity: Ref; readonly field: string; readonly events: readonly EventProbability[] }[] {
	const groups = new Map<string, EventProbability[]>();
	for (const one of missing) {
		const key = `${one.entity} ${one.field}`;
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()].map((events) => ({ entity: events[0]!.entity, field: events[0]!.field, events }));
}

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
				? `, as ${found.missing.length === 0 ? found.why : `${counted(missingByField(found.missing).length, 'field')} missing`}; `
				: '; ';
	return [{ label: 'Availability', value: [words, about, link('the report', availabilityRoute(target))] }];
}
