import { type BufferBacklog, fullestText } from '#analysis/backlog.ts';
import { roundedDuration, shownCount } from '#analysis/quantities.ts';
import { badge } from '../badges.ts';
import { cell, column, lead, leftOut, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, muted, refLink } from '../links.ts';
import { missingSection } from '../missing-fields.ts';
import type { Cell, Page, Row, Text } from '../page.ts';
import { fixedRoutes } from '../routes.ts';

const ROW_LIMIT = 600;

/** What waits after an outage of a receiver, and how long it is noticed after the end. */
export function backlogPage(context: ViewContext): Page {
	const { buffers, missing } = context.facts.backlogs;
	const outages = [...new Set(buffers.flatMap((buffer) => buffer.outages.map(({ outageMs }) => outageMs)))].sort(
		(a, b) => a - b,
	);
	const never = buffers.filter(({ neverDrains }) => neverDrains === true).length;
	return {
		route: fixedRoutes.backlog,
		kind: 'report',
		area: 'resilience',
		title: 'Backlog and drain',
		description: `What waits in ${buffers.length} buffers after an outage, how long it takes to work off, and ${never} that never drain at peak.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'Behind an asynchronous call something waits while the receiver is down. It is worked off at the rate that is left beside the load, so an outage is felt long after its end. Each cell says how much waits and when things are normal again, counted from the start of the outage.',
			),
			paragraph('All at peak. How: ', analysisLink(context, 'A14', 'analysis A14'), '.'),
			table(
				'backlog-table',
				'Buffers',
				[
					column('buffer', 'Buffer'),
					column('figures', 'Rates and limits'),
					column('absorbs', 'Absorbs', 'end'),
					column('longest', 'Longest outage before messages expire', 'end'),
					...outages.map((outage) => column(`after-${outage}`, `After ${roundedDuration(outage)}`, 'end')),
				],
				buffers.slice(0, ROW_LIMIT).map((buffer) => bufferRow(context, buffer, outages)),
				'No asynchronous dependency and no queue is declared.',
			),
			...leftOut(ROW_LIMIT, buffers.length),
			...missingSection(context, missing),
		],
		keywords: ['queue', 'backlog', 'drain', 'retention', 'lag', 'catch up'],
	};
}

function bufferRow(context: ViewContext, buffer: BufferBacklog, outages: readonly number[]): Row {
	const ends: Text =
		buffer.from === undefined
			? [refLink(context, buffer.to), muted(' its queue')]
			: [refLink(context, buffer.from), ' → ', refLink(context, buffer.to)];
	return row(
		ends,
		buffer.basis === ''
			? [muted('nothing is declared')]
			: buffer.fullest === undefined
				? buffer.basis
				: [buffer.basis, '; ', fullestText(buffer.fullest)],
		buffer.absorbsMs === undefined
			? [badge('not declared', 'gap')]
			: cell(
					[
						roundedDuration(buffer.absorbsMs),
						...(buffer.fullAfterMs === undefined
							? []
							: [' ', badge(`by its numbers ${roundedDuration(buffer.fullAfterMs)}`, 'warning')]),
					],
					buffer.fullAfterMs ?? buffer.absorbsMs,
				),
		buffer.neverDrains === true
			? [badge('never drains', 'bad')]
			: buffer.longestOutageMs === undefined
				? [badge('not computable', 'gap')]
				: cell(roundedDuration(buffer.longestOutageMs), buffer.longestOutageMs),
		...outages.map((outage) => outageCell(buffer, outage)),
	);
}

function outageCell(buffer: BufferBacklog, outage: number): Cell {
	const after = buffer.outages.find(({ outageMs }) => outageMs === outage);
	if (after === undefined) return cell([badge('not computable', 'gap')], -1);
	const { messages, waiting, normalAfterMs, withinRetention } = after;
	const waits = `${shownCount(waiting)} wait`;
	const normal = normalAfterMs === undefined ? '' : `, normal after ${roundedDuration(normalAfterMs)}`;
	const marks: Text = [
		...(messages > waiting ? [' ', badge(`${shownCount(messages - waiting)} find no room`, 'warning')] : []),
		...(withinRetention === false ? [' ', badge('some expire', 'bad')] : []),
	];
	return cell([`${waits}${normal}`, ...marks], messages);
}
