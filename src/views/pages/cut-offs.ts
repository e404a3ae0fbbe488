import {
	type ClockTime,
	type CutOffDeadline,
	cutOffDeadlines,
	cutOffsAfter,
	cutOffText,
	type LatestBegin,
	utcText,
} from '#analysis/cut-off-deadlines.ts';
import { roundedDuration } from '#analysis/quantities.ts';
import type { RecoveryOfDisruption } from '#analysis/recovery-time.ts';
import type { Entity } from '#model/model.ts';
import { badge } from '../badges.ts';
import { captionOfFirst, cell, column, fact, factList, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, muted, refLink } from '../links.ts';
import { lossLink } from '../loss-words.ts';
import { entityOfKind } from '../model-index.ts';
import type { Block, Cell, Text } from '../page.ts';

/** What a loss does to the cut-offs of business services: when it may begin at the latest. */

/** More stand in a table of their own: each is a column. */
const COLUMNS = 3;
const ROW_LIMIT = 60;

const clockWords = ({ time, daysBefore }: ClockTime): string =>
	daysBefore === 0 ? time : daysBefore === 1 ? `${time} the day before` : `${time} two days before`;

const latestWords = ({ clock, beforeMs }: LatestBegin): string =>
	clock === undefined ? `${roundedDuration(beforeMs)} before the cut-off` : clockWords(clock);

function deadlineText(found: CutOffDeadline): Text {
	switch (found.kind) {
		case 'any-time':
			return ['any time'];
		case 'no-time':
			return [
				badge('never', 'bad'),
				found.because === 'never-drains' ? ' what waits is never worked off at peak' : ' it does not come back',
			];
		case 'not-computable':
			return found.soonerThan === undefined
				? [badge('not computable', 'gap')]
				: [`sooner than ${latestWords(found.soonerThan)} `, badge('not computable', 'gap')];
		case 'begins-by': {
			const { latest, ifOthersFirst, possible, orSooner } = found;
			return [
				latestWords(latest),
				...(orSooner ? [muted(', or sooner: people are short while more waits')] : []),
				...(ifOthersFirst === undefined ? [] : [muted(`; ${latestWords(ifOthersFirst)} if others come first`)]),
				...(possible === undefined ? [] : [muted(`; ${latestWords(possible)} if undeclared calls are hard`)]),
				...latest.onOtherDays.map((day) =>
					muted(`; ${clockWords(day)} (${utcText(day.offsetMinutes)}) on ${day.day}, as clocks change`),
				),
			];
		}
	}
}

/** The soonest comes first: it is the loss that is too late the longest. */
const sortOf = (found: CutOffDeadline): number =>
	found.kind === 'begins-by'
		? -found.latest.beforeMs
		: found.kind === 'any-time'
			? 1
			: found.kind === 'no-time'
				? -Number.MAX_SAFE_INTEGER
				: -(found.soonerThan?.beforeMs ?? 0);

const deadlineCell = (found: CutOffDeadline): Cell => cell(deadlineText(found), sortOf(found));

/** How long it takes of which the cut-off is made or not, and what of it comes last. */
function takesText(found: CutOffDeadline): Text {
	if (found.kind !== 'begins-by') return [];
	const time = roundedDuration(found.latest.beforeMs);
	return found.until === 'works-again' ? [time] : [time, muted(', with what waited worked off')];
}

/** Whether a flow of a service runs by a schedule: how long a run takes is in no recovery time. */
const runsBatches = ({ index }: ViewContext, { ref }: Entity<'business-service'>): boolean =>
	(index.flowsOfService.get(ref) ?? []).some((flow) => entityOfKind(index, flow, 'flow')?.data.schedule !== undefined);

/** On the page of a business service: what each of its cut-offs needs, for every loss that interrupts it. */
export function cutOffsOf(context: ViewContext, service: Entity<'business-service'>): readonly Block[] {
	const cutOffs = service.data.cutOffs ?? [];
	if (cutOffs.length === 0) return [];
	const rows = context.facts.recoveryTimes.disruptions.flatMap(({ disruption, targets }) => {
		const found = targets.find(({ target }) => target === service.ref);
		return found === undefined ? [] : [{ disruption, deadlines: cutOffDeadlines(context.model, found) }];
	});
	const sorted = rows.toSorted((a, b) => sortOf(a.deadlines[0]!) - sortOf(b.deadlines[0]!));
	const shown = sorted.slice(0, ROW_LIMIT);
	const declared = factList(
		cutOffs.flatMap((one) =>
			fact(
				cutOffText(one),
				one.consequence === undefined
					? [badge('not declared what missing it means', 'gap')]
					: `If it is missed: ${one.consequence}`,
				basisOf(service.span),
			),
		),
	);
	if (sorted.length === 0) return section('cut-offs', 'Cut-offs', declared, cutOffs.length);
	const explained = paragraph(
		'A loss may begin until the time below, and the cut-off is made all the same: it is the cut-off minus the time until the service works again and what waited is worked off. What begins later is too late for it. ',
		...(runsBatches(context, service) ? ['A batch that has yet to run needs its own time besides. '] : []),
		'How: ',
		analysisLink(context, 'A8', 'analysis A8'),
		'.',
	);
	const groups = Array.from({ length: Math.ceil(cutOffs.length / COLUMNS) }, (_, at) => at * COLUMNS);
	const tables = groups.map((first, at) =>
		table(
			at === 0 ? 'cut-offs-table' : `cut-offs-table-${at + 1}`,
			captionOfFirst('Latest begin of a loss', ROW_LIMIT, sorted.length),
			[
				column('loss', 'Without'),
				column('takes', 'Takes', 'end'),
				...cutOffs.slice(first, first + COLUMNS).map((one, index) => column(`by-${first + index}`, cutOffText(one))),
			],
			shown.map(({ disruption, deadlines }) =>
				row(
					[lossLink(context, disruption)],
					cell(takesText(deadlines[first]!), -sortOf(deadlines[first]!)),
					...deadlines.slice(first, first + COLUMNS).map(deadlineCell),
				),
			),
		),
	);
	return section('cut-offs', 'Cut-offs', [...declared, explained, ...tables], cutOffs.length);
}

/** On the page of a loss: every cut-off of the services that it interrupts. */
export function cutOffsAfterLoss(context: ViewContext, { targets }: RecoveryOfDisruption): readonly Block[] {
	const rows = cutOffsAfter(context.model, targets).flatMap(({ service, deadlines }) =>
		deadlines.map((deadline) => ({ service, deadline })),
	);
	if (rows.length === 0) return [];
	return section(
		'cut-offs',
		'Cut-offs that are made',
		[
			table(
				'cut-offs-table',
				'Latest begin of this loss',
				[
					column('service', 'Business service'),
					column('cut-off', 'Cut-off'),
					column('by', 'May begin until'),
					column('takes', 'Takes', 'end'),
				],
				rows.map(({ service, deadline }) =>
					row(
						[refLink(context, service)],
						cutOffText(deadline.cutOff),
						deadlineCell(deadline),
						cell(takesText(deadline), -sortOf(deadline)),
					),
				),
			),
		],
		rows.length,
	);
}
