import { minutesInMonth } from '#analysis/availability.ts';
import type { ImportanceOfEvent, ImportanceOfTarget } from '#analysis/importance.ts';
import { eventLink, valueText } from '../availability-words.ts';
import { cell, column, details, heading, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { muted } from '../links.ts';
import type { Block, Cell } from '../page.ts';
import { minutesText, threeDigits } from '../quantities.ts';

const SHOWN = 12;
const LISTED = 200;

/** Where the downtime comes from: what to fix, what must not get worse, and how much rests on each estimate. */
export function importanceSections(
	context: ViewContext,
	importance: ImportanceOfTarget | undefined,
	ofWorstCase: boolean,
): readonly Block[] {
	if (importance === undefined || importance.events.length === 0) return [];
	const { events } = importance;
	const byWorth = [...events].sort((a, b) => b.riskAchievement - a.riskAchievement);
	const bySwing = [...events].sort((a, b) => b.ifThreefold - b.ifThird - (a.ifThreefold - a.ifThird));
	const more = (
		blocks: readonly ImportanceOfEvent[],
		draw: (some: readonly ImportanceOfEvent[], id: string) => Block,
		id: string,
	) =>
		blocks.length <= SHOWN
			? []
			: [details(`The other ${Math.min(blocks.length, LISTED) - SHOWN}`, [draw(blocks.slice(SHOWN, LISTED), id)])];
	const fix = (some: readonly ImportanceOfEvent[], id: string): Block => fixTable(context, some, id);
	const worth = (some: readonly ImportanceOfEvent[], id: string): Block => worthTable(context, some, id);
	const swing = (some: readonly ImportanceOfEvent[], id: string): Block => swingTable(context, some, id);
	return [
		heading(2, 'fix', 'What to fix first', events.length),
		paragraph(
			`By Fussell-Vesely: the share of the downtime in which the event plays a part${ofWorstCase ? ', in the worst case' : ''}. Minutes are those that go in 30 days when the event never happens.`,
		),
		fix(events.slice(0, SHOWN), 'fix-table'),
		...more(events, fix, 'fix-more'),
		heading(2, 'worse', 'What must not get worse'),
		paragraph('By risk achievement worth: how many times more downtime there is while the event is the case.'),
		worth(byWorth.slice(0, SHOWN), 'worth-table'),
		...more(byWorth, worth, 'worth-more'),
		heading(2, 'sensitivity', 'If an estimate is wrong'),
		paragraph('Downtime in 30 days when one number is three times higher, or three times lower, and all others hold.'),
		swing(bySwing.slice(0, SHOWN), 'swing-table'),
		...more(bySwing, swing, 'swing-more'),
	];
}

const number = (value: number): Cell => cell(threeDigits(value), value);
const optional = (value: number | undefined): Cell =>
	value === undefined ? cell([muted('too many sets')], -1) : number(value);
const minutes = (unavailability: number): Cell => cell(minutesText(unavailability * minutesInMonth), unavailability);

function fixTable(context: ViewContext, events: readonly ImportanceOfEvent[], id: string): Block {
	return table(
		id,
		'Events by what they contribute',
		[
			column('event', 'Event'),
			column('minutes', 'Minutes', 'end'),
			column('fv', 'Fussell-Vesely', 'end'),
			column('criticality', 'Criticality', 'end'),
			column('value', 'Down for', 'end'),
		],
		events.map((one) =>
			row(
				[eventLink(context, one.event)],
				cell(minutesText(one.minutesPerMonth), one.minutesPerMonth),
				optional(one.fussellVesely),
				number(one.criticality),
				cell(valueText(one.event), one.event.value),
			),
		),
	);
}

function worthTable(context: ViewContext, events: readonly ImportanceOfEvent[], id: string): Block {
	return table(
		id,
		'Events by what their happening does',
		[
			column('event', 'Event'),
			column('raw', 'Risk achievement worth', 'end'),
			column('birnbaum', 'Birnbaum', 'end'),
			column('rrw', 'Risk reduction worth', 'end'),
			column('diagnostic', 'Share of outages with it', 'end'),
		],
		events.map((one) =>
			row(
				[eventLink(context, one.event)],
				cell(`${threeDigits(one.riskAchievement)} times`, one.riskAchievement),
				number(one.birnbaum),
				Number.isFinite(one.riskReduction)
					? cell(threeDigits(one.riskReduction), one.riskReduction)
					: cell('no outage without it', Number.MAX_VALUE),
				number(one.diagnostic),
			),
		),
	);
}

function swingTable(context: ViewContext, events: readonly ImportanceOfEvent[], id: string): Block {
	return table(
		id,
		'Downtime with one number changed',
		[
			column('event', 'Event'),
			column('threefold', 'Three times higher', 'end'),
			column('third', 'Three times lower', 'end'),
			column('value', 'Taken as', 'end'),
		],
		events.map((one) =>
			row(
				[eventLink(context, one.event)],
				minutes(one.ifThreefold),
				minutes(one.ifThird),
				cell(valueText(one.event), one.event.value),
			),
		),
	);
}
