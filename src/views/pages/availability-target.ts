import type { AvailabilityFigures, AvailabilityOfTarget } from '#analysis/availability.ts';
import type { AvailabilityCaveat } from '#analysis/availability-caveats.ts';
import {
	judgePromise,
	outagesOfToleranceAYear,
	promisesOf,
	strictestOf,
	toleratedOutages,
} from '#analysis/availability-promises.ts';
import type { EventProbability } from '#analysis/event-probabilities.ts';
import { shownAvailability } from '#analysis/practice-text.ts';
import { toldDuration } from '#analysis/quantities.ts';
import type { Ref } from '#model/model.ts';
import { eventLink, valueText, worstOf, writtenAt } from '../availability-words.ts';
import { badge } from '../badges.ts';
import {
	callout,
	cell,
	column,
	details,
	fact,
	factList,
	heading,
	joined,
	paragraph,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, code, link, muted, refLink, sentence, titleOf } from '../links.ts';
import { missingFields } from '../missing-fields.ts';
import type { Block, Page, Text } from '../page.ts';
import { availabilityPercent, capital, counted, minutesText, threeDigits } from '../quantities.ts';
import { availabilityRoute, fixedRoutes, routeOfRef, splitRef, spofRoute } from '../routes.ts';
import { changesSection } from './availability-changes.ts';
import { missingProbabilities } from './availability-gaps.ts';
import { importanceSections } from './availability-importance.ts';
import { anchorOf } from './services.ts';

/** The report of one flow or business service: how often it is down, against what was promised, and what that comes from. */
export function availabilityTargetPage(context: ViewContext, target: Ref): Page {
	const found = context.facts.availability.of(target);
	const name = titleOf(context, target);
	const kind = splitRef(target).kind === 'flow' ? 'flow' : 'business service';
	const entity = context.model.entities[target];
	return {
		route: availabilityRoute(target),
		kind: 'report',
		area: 'resilience',
		title: `Availability of ${name}`,
		description: sentenceAbout(name, found),
		eyebrow: 'Report',
		crumbs: [
			{ text: 'Resilience', href: fixedRoutes.resilience },
			{ text: 'Availability', href: fixedRoutes.availability },
		],
		layout: 'wide',
		blocks: [
			paragraph(
				`About the ${kind} `,
				refLink(context, target),
				'. How: ',
				analysisLink(context, 'A3', 'availability (A3)'),
				' and ',
				analysisLink(context, 'A4', 'importance (A4)'),
				'.',
			),
			...resultBlocks(context, target, found),
			...promiseSection(context, target, worstOf(found)),
			...changesSection(context, target),
			...importanceSections(context, context.facts.importance.of(target), found?.kind === 'range'),
			...boundsSection(found),
			...basisSection(context, found),
			heading(2, 'further', 'Further'),
			paragraph(
				link('Single points of failure', spofRoute(target)),
				', ',
				link('cut sets', kind === 'flow' ? fixedRoutes.cutSets : `${fixedRoutes.cutSets}#${anchorOf(target)}`),
				', ',
				link('availability of everything', fixedRoutes.availability),
				'. The fault tree behind it, for any tool that reads Open-PSA: ',
				code(`lintel faulttree ${target}`),
				'.',
			),
		],
		keywords: [splitRef(target).id, 'downtime', 'unavailability'],
		indexed: 'by title',
		source: entity && { file: entity.span.file, line: entity.span.start.line },
		next: { text: name, href: routeOfRef(target) ?? '/' },
	};
}

function sentenceAbout(name: string, found: AvailabilityOfTarget | undefined): string {
	switch (found?.kind) {
		case 'exact':
			return `${name} is up for ${availabilityPercent(found.figures.unavailability)} of the time: ${minutesText(found.figures.minutesPerMonth)} down in 30 days.`;
		case 'range':
			return `${name} is down for ${minutesText(found.best.minutesPerMonth)} to ${minutesText(found.worst.minutesPerMonth)} in 30 days.`;
		case 'bounds':
			return `Bounds of the availability of ${name}; the exact value is out of reach.`;
		default:
			return `Not computable yet: what is missing for the availability of ${name}.`;
	}
}

function resultBlocks(context: ViewContext, target: Ref, found: AvailabilityOfTarget | undefined): readonly Block[] {
	if (found === undefined) return [callout('gap', 'Not computable', 'It is not a target of the analysis.')];
	switch (found.kind) {
		case 'exact':
			return [stats(context, target, found.figures, found.basis.length), ...caveatBlocks(context, found.caveats)];
		case 'range':
			return [
				{ type: 'heading', level: 2, id: 'worst', text: 'At worst' },
				stats(context, target, found.worst, found.basis.length),
				callout(
					'possible',
					'A range, as something is not declared',
					...sentence(context, `${capital(found.why)}. What follows is about the worst case.`),
				),
				...missingFields(context, found.undeclared),
				{ type: 'heading', level: 2, id: 'best', text: 'At best' },
				stats(context, target, found.best, found.basis.length),
				...caveatBlocks(context, found.caveats),
			];
		case 'bounds':
			return [
				callout(
					'gap',
					'Only bounds',
					`Up for between ${availabilityPercent(found.upper)} and ${availabilityPercent(found.lower)} of the time: ${found.why}.`,
				),
			];
		case 'not-computable':
			return [
				callout(
					'gap',
					'Not computable',
					`There is no number because ${found.why}. A gap is never filled with a guess.`,
					...(found.atLeast === undefined
						? []
						: [
								` What is declared alone makes it down for at least ${minutesText(found.atLeast.minutesPerMonth)} in 30 days, so it is up for at most ${availabilityPercent(found.atLeast.unavailability)} of the time.`,
							]),
				),
				...section('missing', 'What is missing', missingProbabilities(context, found.missing), found.missing.length),
			];
	}
}

/** What the number leaves out: an error of the declarations, or a gap that flatters it. */
function caveatBlocks(context: ViewContext, caveats: readonly AvailabilityCaveat[]): readonly Block[] {
	const told = (kind: AvailabilityCaveat['kind']) => caveats.filter((one) => one.kind === kind);
	const block = (tone: 'warning' | 'gap', title: string, list: readonly AvailabilityCaveat[]): readonly Block[] =>
		list.length === 0
			? []
			: [
					callout(
						tone,
						title,
						...joined(
							list.map(
								({ because, span }): Text => [...sentence(context, capital(because)), ' ', muted(basisOf(span))],
							),
							'. ',
						),
						'.',
					),
				];
	return [
		...block('warning', 'Fewer copies than needed', told('too-few-copies')),
		...block('gap', 'Places that are not declared', told('places-not-declared')),
	];
}

function stats(context: ViewContext, target: Ref, figures: AvailabilityFigures, inputs: number): Block {
	const promise = strictestOf(promisesOf(context.model, target));
	const strictest = promise && judgePromise(promise, figures.unavailability);
	return {
		type: 'stats',
		items: [
			{ label: 'Availability', value: availabilityPercent(figures.unavailability), note: 'share of time up' },
			{ label: 'Downtime', value: minutesText(figures.minutesPerMonth), note: 'in 30 days, on average' },
			...(strictest?.budgetsSpent === undefined
				? []
				: [
						{
							label: 'Error budget spent',
							value: `${threeDigits(strictest.budgetsSpent)} times`,
							note: strictest.kept ? 'promise kept on average' : 'promise not kept on average',
							tone: strictest.kept ? ('good' as const) : ('bad' as const),
						},
					]),
			{ label: 'Rests on', value: counted(inputs, 'number'), href: '#basis' },
		],
	};
}

function promiseSection(context: ViewContext, target: Ref, worst: number | undefined): readonly Block[] {
	const promises = promisesOf(context.model, target);
	const tolerances = toleratedOutages(context.model, target);
	const rows = promises.map((promise) => {
		const judged = judgePromise(promise, worst ?? 0);
		const window = `${threeDigits(promise.windowMinutes / 1440)} d`;
		return row(
			[
				refLink(context, promise.ref),
				...(promise.of === 'service' ? [muted(' of the business service that needs it')] : []),
			],
			cell(shownAvailability(promise.target), promise.target),
			promise.windowDeclared ? window : [window, muted(' (not declared)')],
			cell(minutesText(judged.budgetMinutes), judged.budgetMinutes),
			worst === undefined
				? [muted('not computable')]
				: cell(minutesText(judged.expectedMinutes), judged.expectedMinutes),
			worst === undefined
				? [badge('unknown', 'gap')]
				: cell(
						[
							judged.kept ? badge('kept', 'good') : badge('not kept', 'bad'),
							...(judged.budgetsSpent === undefined ? [] : [` ${threeDigits(judged.budgetsSpent)} budgets`]),
						],
						judged.budgetsSpent ?? Number.MAX_VALUE,
					),
			[muted(basisOf(promise.span))],
		);
	});
	const tolerated = tolerances.map(
		(tolerance): Text => [
			`One outage may last ${toldDuration(tolerance.limit)} by the impact tolerance of `,
			refLink(context, tolerance.service),
			worst === undefined
				? '.'
				: `. The computed downtime is ${threeDigits(outagesOfToleranceAYear(tolerance, worst))} such outages a year; how long a single one lasts, an availability does not say.`,
		],
	);
	return [
		heading(2, 'promised', 'Against what was promised', promises.length),
		table(
			'promises',
			'Promises of availability',
			[
				column('promise', 'Promised by'),
				column('target', 'Promised', 'end'),
				column('window', 'Window', 'end'),
				column('budget', 'Error budget', 'end'),
				column('expected', 'Computed downtime', 'end'),
				column('kept', 'Kept on average'),
				column('basis', 'Written in'),
			],
			rows,
			'No objective or policy promises an availability.',
		),
		...(tolerated.length === 0 ? [] : [{ type: 'list' as const, items: tolerated }]),
	];
}

/** Bounds are for people who compare with other tools; they are never the result. */
function boundsSection(found: AvailabilityOfTarget | undefined): readonly Block[] {
	if (found?.kind !== 'exact' && found?.kind !== 'range') return [];
	const { unavailability, lowerBound, upperBound, rareEvent } = found.kind === 'exact' ? found.figures : found.worst;
	return [
		details('Bounds of the unavailability, to compare with other tools', [
			...factList([
				...fact('Exact', String(Number(unavailability.toPrecision(9)))),
				...fact(
					'Lower bound (Bonferroni)',
					lowerBound === undefined ? undefined : String(Number(lowerBound.toPrecision(9))),
				),
				...fact(
					'Upper bound (min-cut)',
					upperBound === undefined ? undefined : String(Number(upperBound.toPrecision(9))),
				),
				...fact('Rare-event sum', rareEvent === undefined ? undefined : String(Number(rareEvent.toPrecision(9)))),
			]),
			paragraph('The bounds are sums over cut sets and are shown as bounds only; the exact value is the one in use.'),
		]),
	];
}

function basisSection(context: ViewContext, found: AvailabilityOfTarget | undefined): readonly Block[] {
	if (found?.kind !== 'exact' && found?.kind !== 'range') return [];
	const bySource = new Map<string, number>();
	for (const { source } of found.basis)
		bySource.set(source ?? 'no source given', (bySource.get(source ?? 'no source given') ?? 0) + 1);
	const words = [...bySource].map(([source, count]) => `${count} ${source}`).join(', ');
	return [
		heading(2, 'basis', 'What it rests on', found.basis.length),
		paragraph(
			`Numbers by their source: ${words}. Events are independent of each other; what makes them fail together is an event of its own.`,
		),
		details(found.basis.length === 1 ? 'The one number' : `All ${found.basis.length} numbers`, [
			basisTable(context, found.basis),
		]),
	];
}

const basisTable = (context: ViewContext, basis: readonly EventProbability[]): Block =>
	table(
		'basis-table',
		'Numbers behind the result',
		[column('event', 'Is down by itself'), column('value', 'Share of time', 'end'), column('written', 'Written in')],
		basis.map((one) => row([eventLink(context, one)], cell(valueText(one), one.value), writtenAt(one))),
	);
