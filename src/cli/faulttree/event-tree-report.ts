import type { EventTreeResult, SequenceOfTree } from '#exchange/openpsa/event-trees.ts';
import type { OpenPsaTree } from '#exchange/openpsa/read.ts';
import { type EvaluationLimits, evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import { circuitOfTree } from '#graph/fault-tree-definition.ts';
import { type FaultTreeReport, reportOf } from './report.ts';
import { probabilityLines } from './report-text.ts';

/** One end of an event tree, in the shape of its JSON. All probabilities are those after the initiating event. */
export interface SequenceReport extends Partial<Pick<FaultTreeReport, 'coherent' | 'minimalCutSets'>> {
	readonly sequence: string;
	/** What `--top` calls it, where it is a formula. */
	readonly gate: string | null;
	readonly paths: number;
	readonly probability: FaultTreeReport['probability'];
}

export interface EventTreeReport {
	readonly initiatingEvent: string | null;
	readonly eventTree: string;
	readonly sequences: readonly SequenceReport[];
	/** The exact probabilities of all sequences together: 1 where they are complete and exclude one another; null where one is not known. */
	readonly sum: number | null;
}

/** A cycle among the gates that a sequence uses. */
export interface SequenceCycle {
	readonly cycle: readonly string[];
}

/** Computes every sequence of the event trees of a model. */
export function eventTreeReports(
	tree: OpenPsaTree,
	limits: EvaluationLimits,
	limitOrder: number | undefined,
): readonly EventTreeReport[] | SequenceCycle {
	const reports: EventTreeReport[] = [];
	for (const one of tree.eventTrees) {
		const report = reportOfTree(one, tree, limits, limitOrder);
		if ('cycle' in report) return report;
		reports.push(report);
	}
	return reports;
}

function reportOfTree(
	{ initiatingEvent, eventTree, sequences }: EventTreeResult,
	tree: OpenPsaTree,
	limits: EvaluationLimits,
	limitOrder: number | undefined,
): EventTreeReport | SequenceCycle {
	const reports: SequenceReport[] = [];
	for (const one of sequences) {
		const report = reportOfSequence(one, tree, limits, limitOrder);
		if ('cycle' in report) return report;
		reports.push(report);
	}
	const sum = reports.reduce<number | null>(
		(sum, { probability }) => (sum === null || probability.exact === null ? null : sum + probability.exact),
		0,
	);
	return { initiatingEvent: initiatingEvent ?? null, eventTree, sequences: reports, sum };
}

function reportOfSequence(
	{ sequence, gate, paths, value }: SequenceOfTree,
	{ definition, probabilities }: OpenPsaTree,
	limits: EvaluationLimits,
	limitOrder: number | undefined,
): SequenceReport | SequenceCycle {
	if (gate === undefined)
		return { sequence, gate: null, paths, probability: { exact: value ?? null, rareEvent: null, upperBound: null } };
	const named = circuitOfTree({ ...definition, top: gate });
	if ('cycle' in named) return named;
	const { coherent, minimalCutSets, probability } = reportOf(
		gate,
		named,
		evaluateFaultTree(named, probabilities, limits),
		limitOrder,
	);
	return { sequence, gate, paths, coherent, minimalCutSets, probability };
}

/** The reports for people on a terminal. */
export function eventTreesText(reports: readonly EventTreeReport[]): string {
	return reports
		.map(({ initiatingEvent, eventTree, sequences, sum }) => {
			const title =
				initiatingEvent === null
					? `Event tree ${eventTree}, which no initiating event names`
					: `Event tree ${eventTree}, after ${initiatingEvent}`;
			const each = sequences.flatMap(({ sequence, paths, minimalCutSets, coherent, probability }) => [
				`Sequence ${sequence} (${paths === 1 ? '1 path' : `${paths} paths`})`,
				...(minimalCutSets === undefined
					? []
					: [
							`  minimal cut sets: ${minimalCutSets.total ?? 'too large'}${coherent ? '' : ' (not coherent: complemented events are left out)'}`,
						]),
				...(minimalCutSets?.sets ?? []).map((set) => `    { ${set.join(', ')} }`),
				...probabilityLines(probability).map((line) => `  ${line}`),
			]);
			return [title, ...each, ...(sum === null ? [] : [`All sequences together: ${sum}`])].join('\n');
		})
		.map((text) => `${text}\n`)
		.join('\n');
}
