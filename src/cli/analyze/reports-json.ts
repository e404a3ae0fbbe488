import type { Facts } from '#analysis/facts.ts';
import type { Analysis } from '#analysis/index.ts';
import type { TargetReports } from '#analysis/report.ts';
import { seenAlikeIn } from '#analysis/seen-alike.ts';
import type { Ref } from '#model/model.ts';

/** Changes when a field of the envelope, or of any report, changes its meaning or goes; new fields do not change it. */
const version = 1;

/**
 * Reports as one document: an envelope around one report, or around `reports` where several were asked for. Keys come in the
 * order in which they are written here and in the reports, so equal inputs give equal bytes. What a model of a thousand
 * components has to say fits no text, so reports and targets are worked out when they are written.
 */
export function reportsDocument(chosen: readonly Analysis[], facts: Facts, only: Ref | undefined): object {
	const { model } = facts.architecture;
	const envelope = { version, asOf: model.asOf, environment: model.environment, target: only };
	const [first] = chosen;
	if (first !== undefined && chosen.length === 1) return { ...envelope, ...reportOf(first, facts, only) };
	return { ...envelope, reports: reportsOf(chosen, facts, only) };
}

function* reportsOf(chosen: readonly Analysis[], facts: Facts, only: Ref | undefined): Generator<object> {
	for (const analysis of chosen) yield reportOf(analysis, facts, only);
}

function reportOf({ id, file, title, question, report }: Analysis, facts: Facts, only: Ref | undefined): object {
	const { overview, targets } = report;
	const alike = seenAlikeIn(facts.architecture.model, id);
	return {
		id,
		analysis: file,
		title,
		question,
		...(alike !== undefined && { seenAlike: alike }),
		// A question about one target is not answered with the whole model.
		...(overview !== undefined && only === undefined && { overview: overview(facts) }),
		...(targets !== undefined && { targets: targetsOf(targets, facts, only) }),
	};
}

function* targetsOf(targets: TargetReports, facts: Facts, only: Ref | undefined): Generator<object> {
	for (const target of only === undefined ? targets.list(facts) : [only])
		yield { target, ...targets.of(facts, target) };
}

/** `JSON.stringify` would quietly write null for what is no number: that would be a gap nobody meant. */
export function refuseNoNumber(key: string, value: unknown): unknown {
	if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`the field ${key} of a report is ${value}`);
	return value;
}
