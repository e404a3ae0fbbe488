import { judgePromise, promisesOf, strictestOf } from '#analysis/availability-promises.ts';
import { changeSentence } from '#analysis/change-words.ts';
import type { EventProbability } from '#analysis/event-probabilities.ts';
import { probabilitiesByField } from '#analysis/needed-probabilities.ts';
import { shownAvailability } from '#analysis/practice-text.ts';
import type { Ref } from '#model/model.ts';
import { availabilityCell, eventLink, worstOf } from '../availability-words.ts';
import { badge } from '../badges.ts';
import { callout, cell, column, heading, lead, leftOut, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, code, link, muted, refLink, sentence } from '../links.ts';
import type { Block, Cell, Page, Row, Text } from '../page.ts';
import { capital, counted, minutesText } from '../quantities.ts';
import { availabilityRoute, fixedRoutes, splitRef } from '../routes.ts';
import { seenAlikeNote } from './seen-alike.ts';

const FIELD_LIMIT = 100;

/** All flows and business services: what is computed, what was promised, what is missing. */
export function availabilityPage(context: ViewContext): Page {
	const { availability } = context.facts;
	const found = availability.targets.map((target) => availability.of(target)!);
	const count = (kind: string): number => found.filter((one) => one.kind === kind).length;
	const numbers = count('exact') + count('range');
	return {
		route: fixedRoutes.availability,
		kind: 'report',
		area: 'resilience',
		title: 'Availability',
		description: `For how much of the time ${counted(found.length, 'flow or business service works', 'flows and business services work')}, computed exactly: ${numbers} with a number, the others with what is missing.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'For how much of the time each flow and business service works, computed from how often copies, domains and common causes are down. Shared zones are counted once. Where a number is missing there is no result, only the list of what is missing.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A3', 'analysis A3'),
				', ',
				analysisLink(context, 'A4', 'analysis A4'),
				'.',
			),
			...seenAlikeNote(context),
			{
				type: 'stats',
				items: [
					{ label: 'Exact', value: `${count('exact')}`, note: `of ${found.length}` },
					{ label: 'A range', value: `${count('range')}`, note: 'something is not declared' },
					{ label: 'Only bounds', value: `${count('bounds')}` },
					{
						label: 'Not computable',
						value: `${count('not-computable')}`,
						tone: count('not-computable') > 0 ? 'gap' : undefined,
						href: '#missing',
					},
				],
			},
			...targetTables(context, availability.targets),
			...missingBlocks(context),
		],
		keywords: ['downtime', 'uptime', 'SLO', 'error budget'],
	};
}

function targetTables(context: ViewContext, targets: readonly Ref[]): readonly Block[] {
	const kinds = [
		['business-service', 'services', 'Business services'],
		['flow', 'flows', 'Flows'],
	] as const;
	return kinds.flatMap(([kind, id, title]): readonly Block[] => {
		const own = targets.filter((target) => splitRef(target).kind === kind);
		if (own.length === 0) return [];
		return [
			heading(2, id, title, own.length),
			table(
				`${id}-table`,
				title,
				[
					column('target', 'Report of'),
					column('availability', 'Availability', 'end'),
					column('downtime', 'Downtime in 30 days', 'end'),
					column('promise', 'Strictest promise', 'end'),
					column('kept', 'Kept on average', 'filter'),
					column('first', 'Fix first'),
					column('change', 'Best single change'),
				],
				own.map((target) => targetRow(context, target)),
			),
		];
	});
}

function targetRow(context: ViewContext, target: Ref): Row {
	const found = context.facts.availability.of(target);
	const worst = worstOf(found);
	const strictest = strictestOf(promisesOf(context.model, target));
	const judged = strictest && worst !== undefined ? judgePromise(strictest, worst) : undefined;
	const first = context.facts.importance.of(target)?.events[0];
	return row(
		[refLink(context, target)],
		availabilityCell(context, target),
		downtime(context, target),
		strictest === undefined ? [muted('none')] : cell(shownAvailability(strictest.target), strictest.target),
		judged === undefined
			? [badge(strictest === undefined ? 'no promise' : 'unknown', 'neutral')]
			: [judged.kept ? badge('kept', 'good') : badge('not kept', 'bad')],
		first === undefined ? '' : [eventLink(context, first.event), muted(` ${minutesText(first.minutesPerMonth)}`)],
		bestChange(context, target),
	);
}

function bestChange(context: ViewContext, target: Ref): Cell {
	const best = context.facts.bestChanges.of(target)?.effects[0];
	if (best === undefined) return cell('', 0);
	const words = sentence(context, capital(changeSentence(context.model, best.change)));
	return cell([...words, muted(` saves ${minutesText(best.minutesSaved)}`)], -best.minutesSaved);
}

function downtime(context: ViewContext, target: Ref): Cell {
	const found = context.facts.availability.of(target);
	if (found?.kind === 'exact') return cell(minutesText(found.figures.minutesPerMonth), found.figures.minutesPerMonth);
	if (found?.kind === 'range')
		return cell(
			`${minutesText(found.best.minutesPerMonth)} to ${minutesText(found.worst.minutesPerMonth)}`,
			found.worst.minutesPerMonth,
		);
	if (found?.kind !== 'not-computable') return cell([muted('bounds only')], -1);
	const fields = probabilitiesByField(found.missing).length;
	const text: Text =
		fields === 0
			? [muted(found.why)]
			: [link(counted(fields, 'field'), `${availabilityRoute(target)}#missing`), ' missing'];
	return cell(text, -1);
}

/** The fields that stand in the way of most targets first: declaring those helps most. */
function missingBlocks(context: ViewContext): readonly Block[] {
	const { availability } = context.facts;
	const fields = new Map<string, { readonly example: EventProbability; readonly targets: Set<Ref> }>();
	for (const target of availability.targets) {
		const found = availability.of(target);
		if (found?.kind !== 'not-computable') continue;
		for (const { entity, field, events } of probabilitiesByField(found.missing)) {
			const key = `${entity} ${field}`;
			const known = fields.get(key) ?? { example: events[0]!, targets: new Set<Ref>() };
			known.targets.add(target);
			fields.set(key, known);
		}
	}
	const sorted = [...fields].sort(([a, one], [b, other]) => other.targets.size - one.targets.size || (a < b ? -1 : 1));
	return [
		heading(2, 'missing', 'Declare these first', sorted.length),
		sorted.length === 0
			? callout('good', 'Nothing is missing', 'Every target that has steps has a number for every event that matters.')
			: table(
					'missing-table',
					'Fields without which there is no number',
					[
						column('entity', 'Of', 'filter'),
						column('field', 'Field'),
						column('targets', 'Stands in the way of', 'end'),
						column('where', 'Add it in'),
					],
					sorted
						.slice(0, FIELD_LIMIT)
						.map(([, { example, targets }]) =>
							row(
								[refLink(context, example.entity)],
								[code(example.field)],
								cell(counted(targets.size, 'target'), targets.size),
								[muted(basisOf(example.span))],
							),
						),
				),
		...leftOut(FIELD_LIMIT, sorted.length),
	];
}
