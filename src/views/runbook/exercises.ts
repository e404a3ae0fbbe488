import { shownDuration } from '#analysis/quantities.ts';
import type { Exercise, ExerciseVerdict, RunbookExercises, ServedTarget } from '#analysis/runbook-exercises.ts';
import type { Ref } from '#model/model.ts';
import { adoptedMark } from '#model/runbooks/adopt.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, code, refLink, sentence } from '../links.ts';
import { missingFields } from '../missing-fields.ts';
import type { Block, Inline, Text } from '../page.ts';
import type { Subject } from './subject.ts';

/** When a runbook was gone through, how it went, and how long it took against the services that it brings back. */

const verdictBadges: { readonly [verdict in ExerciseVerdict]: Inline } = {
	within: badge('within', 'good'),
	over: badge('too long', 'bad'),
	failed: badge('failed', 'bad'),
	gap: badge('not known', 'gap'),
	'no-target': badge('brings nothing back', 'neutral'),
};
/** The order in which verdicts ask for something to be done. */
export const verdictOrder: readonly ExerciseVerdict[] = ['failed', 'over', 'gap', 'within', 'no-target'];
export const verdictBadge = (verdict: ExerciseVerdict): Inline => verdictBadges[verdict];

const resultBadges: { readonly [result in NonNullable<Exercise['result']>]: Inline } = {
	passed: badge('passed', 'good'),
	partly: badge('partly', 'warning'),
	failed: badge('failed', 'bad'),
};
const resultBadge = (result: Exercise['result']): Inline =>
	result === undefined ? badge('result not declared', 'gap') : resultBadges[result];

const limitNames: { readonly [by in NonNullable<ServedTarget['by']>]: string } = {
	multiAz: 'recovery time objective, loss of a zone',
	multiRegion: 'recovery time objective, loss of a region',
	tolerance: 'impact tolerance',
};

/** `took 14 min; allowed: 5 min (recovery time objective, loss of a zone, of Payments)`; what is missing is said. */
export function timeAgainstLimit(context: ViewContext, { timed, targets, verdict }: RunbookExercises): Text {
	const took = timed?.durationMs === undefined ? 'no time is written down' : `took ${shownDuration(timed.durationMs)}`;
	const [shortest] = targets;
	if (shortest === undefined) return verdict === 'no-target' ? [took] : [took, ' ', verdictBadge(verdict)];
	if (shortest.limitMs === undefined || shortest.by === undefined)
		return [took, '; no limit is declared for ', refLink(context, shortest.service), ' ', verdictBadge(verdict)];
	return [
		`${took}; allowed: ${shownDuration(shortest.limitMs)} (${limitNames[shortest.by]}, of `,
		refLink(context, shortest.service),
		') ',
		verdictBadge(verdict),
	];
}

export const exercisesOf = (context: ViewContext, runbook: Ref): RunbookExercises | undefined =>
	context.facts.runbookCoverage.exercises.find((one) => one.runbook === runbook);

/** Every exercise of the runbooks of a page, newest first; what to record where there is none. */
export function exercisesBlock(context: ViewContext, subject: Subject): readonly Block[] {
	if (subject.runbooks.length === 0)
		return subject.kind === 'component'
			? [
					heading(2, 'exercises', 'Exercises', 0),
					{ type: 'gap', missing: ['There is no runbook of it, so nobody can have gone through one.'] },
				]
			: [];
	const all = subject.runbooks.flatMap(({ ref }) => exercisesOf(context, ref) ?? []);
	const own = subject.runbooks.find(({ data }) => !(adoptedMark in data));
	const count = all.reduce((sum, { exercises }) => sum + exercises.length, 0);
	return [
		heading(2, 'exercises', 'Exercises', count),
		...all.flatMap((one): readonly Block[] => [
			paragraph(refLink(context, one.runbook), ': ', ...timeAgainstLimit(context, one), '.'),
			...otherTargets(context, one),
		]),
		table(
			'exercises-table',
			'Each time it was gone through',
			[
				column('date', 'Date'),
				...(all.length > 1 ? [column('runbook', 'Runbook', 'filter')] : []),
				column('result', 'Result', 'filter'),
				column('time', 'Took', 'end'),
				column('where', 'Where'),
				column('by', 'By'),
				column('notes', 'What was learnt'),
			],
			all.flatMap(({ runbook, exercises }) =>
				exercises.map((one) =>
					row(
						one.date,
						...(all.length > 1 ? [[refLink(context, runbook)]] : []),
						[resultBadge(one.result)],
						one.durationMs === undefined
							? cell([badge('not declared', 'gap')], -1)
							: cell(shownDuration(one.durationMs), one.durationMs),
						one.environment === undefined ? '' : [refLink(context, one.environment)],
						one.by === undefined ? '' : [refLink(context, one.by)],
						[one.notes, one.evidence]
							.filter((text) => text !== undefined)
							.flatMap((text, at) => [...(at === 0 ? [] : [' ']), ...sentence(context, text)]),
					),
				),
			),
			'No exercise is written down.',
		),
		...missingFields(
			context,
			all.flatMap(({ missing }) => missing),
			3,
		),
		paragraph(
			...(own === undefined
				? ['What is adopted from elsewhere is never changed, so exercises are recorded in a runbook of this model.']
				: [
						'A further one is recorded by ',
						code(`lintel runbook exercise ${own.id} --result passed --duration 20m`),
						'.',
					]),
			' How times are compared: ',
			analysisLink(context, 'A18', 'analysis A18'),
			'.',
		),
	];
}

/** The services beside the one with the shortest limit. */
function otherTargets(context: ViewContext, { targets }: RunbookExercises): readonly Block[] {
	const others = targets.slice(1);
	if (others.length === 0) return [];
	return [
		paragraph(
			'Also down until then, if all of what it mends is: ',
			...others.flatMap(
				({ service, limitMs }, at): Text => [
					...(at === 0 ? [] : [', ']),
					refLink(context, service),
					limitMs === undefined ? ' (no limit declared)' : ` (${shownDuration(limitMs)})`,
				],
			),
			'.',
		),
	];
}
