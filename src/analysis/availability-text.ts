import type { Availability, AvailabilityFigures, AvailabilityOfTarget } from './availability.ts';
import type { AvailabilityCaveat } from './availability-caveats.ts';
import type { EventProbability } from './event-probabilities.ts';
import type { Importance, ImportanceOfEvent } from './importance.ts';

/** Results of A3 and A4 as short plain text: what the examples in the documentation show. No trailing line end. */

/** Seven digits: enough to compare by hand, and the same whatever order a diagram had. */
function digits(value: number): string {
	return Number.isFinite(value) ? String(Number(value.toPrecision(7))) : 'infinite';
}

function figures(label: string, found: AvailabilityFigures): string[] {
	const { unavailability, availability, minutesPerMonth, rareEvent, upperBound, lowerBound } = found;
	const bound = (name: string, value: number | undefined): string[] =>
		value === undefined ? [] : [`    ${name} ${digits(value)}`];
	return [
		`  ${label}: down for ${digits(unavailability)} of the time, ${minutesPerMonth.toFixed(2)} min in 30 days, up for ${digits(availability)}`,
		...bound('lower bound (Bonferroni)', lowerBound),
		...bound('upper bound (min-cut)', upperBound),
		...bound('rare-event sum', rareEvent),
	];
}

/** Entity and field, each once: copies of one component share a field. */
function missing(events: readonly EventProbability[]): string[] {
	return [...new Set(events.map(({ entity, field }) => `    ${entity} ${field}`))];
}

/** A3: per target the exact figures with their bounds, or what is missing. */
export function renderAvailabilityText(result: Availability, only: readonly string[] = result.targets): string {
	return only.map((target) => [target, ...linesOf(result.of(target)!)].join('\n')).join('\n');
}

const caveats = (list: readonly AvailabilityCaveat[]): string[] => list.map(({ because }) => `  note: ${because}`);

function linesOf(found: AvailabilityOfTarget): string[] {
	switch (found.kind) {
		case 'exact':
			return [...figures('exact', found.figures), ...caveats(found.caveats)];
		case 'range':
			return [
				`  a range: ${found.why}`,
				...found.undeclared.map(({ ref, field }) => `    ${ref} ${field}`),
				...figures('best', found.best),
				...figures('worst', found.worst),
				...caveats(found.caveats),
			];
		case 'bounds':
			return [`  between ${digits(found.lower)} and ${digits(found.upper)}: ${found.why}`];
		case 'not-computable': {
			const { why, atLeast } = found;
			const floor = atLeast && `  at least ${digits(atLeast.unavailability)}, counting only what is declared`;
			return [`  not computable: ${why}`, ...missing(found.missing), ...(floor === undefined ? [] : [floor])];
		}
	}
}

/** A4: per target the events, most important first. */
export function renderImportanceText(result: Importance, targets: readonly string[]): string {
	const line = (one: ImportanceOfEvent): string =>
		`  ${one.event.ref}: FV ${one.fussellVesely === undefined ? 'unknown' : digits(one.fussellVesely)}, RAW ${digits(one.riskAchievement)}, RRW ${digits(one.riskReduction)}, Birnbaum ${digits(one.birnbaum)}, criticality ${digits(one.criticality)}, ${one.minutesPerMonth.toFixed(2)} min in 30 days`;
	return targets
		.map((target) => {
			const found = result.of(target);
			if (found === undefined) return `${target}\n  not computable: see availability`;
			return [target, ...found.events.map(line)].join('\n');
		})
		.join('\n');
}
