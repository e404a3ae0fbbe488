import type { Facts } from '#analysis/facts.ts';
import type { Analysis } from '#analysis/index.ts';
import type { Ref } from '#model/model.ts';

/** Changes when a field of the envelope, or of any report, changes its meaning or goes; new fields do not change it. */
const version = 1;

/**
 * Reports as one JSON document with a line end: an envelope around one report, or around `reports` where several were asked
 * for. Keys come in the order in which they are written here and in the reports, so equal inputs give equal bytes.
 */
export function reportsJson(chosen: readonly Analysis[], facts: Facts, only: Ref | undefined): string {
	const { model } = facts.architecture;
	const envelope = { version, asOf: model.asOf, environment: model.environment, target: only };
	const reports = chosen.map((analysis) => reportOf(analysis, facts, only));
	const document = reports.length === 1 ? { ...envelope, ...reports[0] } : { ...envelope, reports };
	return `${JSON.stringify(document, refuseNoNumber, 2)}\n`;
}

function reportOf({ id, file, title, question, report }: Analysis, facts: Facts, only: Ref | undefined): object {
	const { overview, targets } = report;
	const refs = targets === undefined ? [] : only === undefined ? targets.list(facts) : [only];
	return {
		id,
		analysis: file,
		title,
		question,
		// A question about one target is not answered with the whole model.
		...(overview !== undefined && only === undefined && { overview: overview(facts) }),
		...(targets !== undefined && { targets: refs.map((target) => ({ target, ...targets.of(facts, target) })) }),
	};
}

/** `JSON.stringify` would quietly write null for what is no number: that would be a gap nobody meant. */
function refuseNoNumber(key: string, value: unknown): unknown {
	if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`the field ${key} of a report is ${value}`);
	return value;
}
