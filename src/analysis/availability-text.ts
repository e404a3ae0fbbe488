import type { Availability, AvailabilityFigures } from './availability.ts';
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

function missing(event: EventProbability): string {
	return `    ${event.ref}: ${event.entity} ${event.field}`;
}

/** A3: per target the exact figures with their bounds, or what is missing. */
export function renderAvailabilityText(result: Availability): string {
	return result.targets
		.map((target) => {
			const found = result.of(target)!;
			switch (found.kind) {
				case 'exact':
					return [target, ...figures('exact', found.figures)];
				case 'range':
					return [target, `  a range: ${found.why}`, ...figures('best', found.best), ...figures('worst', found.worst)];
				case 'bounds':
					return [target, `  between ${digits(found.lower)} and ${digits(found.upper)}: ${found.why}`];
				case 'not-computable':
					return [
						target,
						`  not computable: ${found.why}`,
						...found.missing.map(missing),
						...(found.atLeast ? figures('at least, from what is declared', found.atLeast) : []),
					];
			}
		})
		.map((lines) => lines.join('\n'))
		.join('\n');
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
