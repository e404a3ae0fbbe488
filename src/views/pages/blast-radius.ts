import type { Affected, BlastRadius, BlastRadiusSummary } from '#analysis/blast-radius.ts';
import { shownNumber } from '#analysis/quantities.ts';
import type { Ref } from '#model/model.ts';
import { badge, certaintyBadge, stateBadge } from '../badges.ts';
import {
	anchoredRow,
	callout,
	cell,
	column,
	details,
	fact,
	factList,
	heading,
	lead,
	list,
	openAndFolded,
	paragraph,
	row,
	section,
	table,
	wordCell,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { radiusOf } from '../effects.ts';
import { evidenceLines } from '../evidence-text.ts';
import { analysisLink, link, muted, refLink, refList, titleOf } from '../links.ts';
import { blastRadiusDiagram } from '../mermaid/blast-radius.ts';
import { entityOf } from '../model-index.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { counted, percentText, timeSort, timeText } from '../quantities.ts';
import { blastRadiusRoute, componentRunbookRoute, fixedRoutes, splitRef, whatIfRoute } from '../routes.ts';
import { facetsOf } from '../search-facets.ts';
import { seenAlikeNote } from './seen-alike.ts';
import { anchorOf } from './services.ts';

const ROW_LIMIT = 1500;
const AFFECTED_LIMIT = 80;
const PROOF_LIMIT = 12;

function summaryRow(context: ViewContext, one: BlastRadiusSummary): Row {
	const pair = (down: number, degraded: number) => cell(`${down} / ${degraded}`, down * 100000 + degraded);
	return row(
		[link(titleOf(context, one.subject), blastRadiusRoute(one.subject))],
		splitRef(one.subject).kind === 'component' ? 'component' : 'failure domain',
		pair(one.servicesDown, one.servicesDegraded),
		pair(one.flowsDown, one.flowsDegraded),
		pair(one.componentsDown, one.componentsDegraded),
		cell(one.downShare === undefined ? 'not declared' : percentText(one.downShare), one.downShare ?? -1),
		cell(
			one.time === undefined ? '' : timeText(one.time, one.possibleTime),
			one.time === undefined ? Number.MAX_SAFE_INTEGER : timeSort(one.time, one.possibleTime),
		),
		cell(`${one.possible}`, one.possible),
	);
}

/** What the loss of each component and failure domain does, largest first. */
export function blastRadiiPage(context: ViewContext): Page {
	const overview = context.facts.blastRadius.overview;
	return {
		route: fixedRoutes.blastRadius,
		kind: 'report',
		area: 'resilience',
		title: 'Blast radius',
		description: 'What the loss of each component and failure domain takes down or degrades, largest first.',
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'For every component and failure domain: what goes down or degrades when it alone is lost. Counts are certain effects, down / degraded.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A6', 'analysis A6'),
				'. For several failures at once: ',
				link('what if', fixedRoutes.whatIf),
				'.',
			),
			...seenAlikeNote(context),
			...(overview.length > ROW_LIMIT
				? [
						callout(
							'info',
							`The ${ROW_LIMIT} largest are shown`,
							'Every component and failure domain links to its own page.',
						),
					]
				: []),
			...openAndFolded(overview.slice(0, ROW_LIMIT), takesNoServiceDown, (id, some) => radiiTable(context, id, some), [
				'blast-radius',
				'blast-radius-smaller',
				'loss that takes no business service down',
				'losses that take no business service down',
			]),
		],
	};
}

/** Nothing that a customer would call an outage, as far as it is certain. */
export const takesNoServiceDown = ({ servicesDown }: BlastRadiusSummary): boolean => servicesDown === 0;

function radiiTable(context: ViewContext, id: string, radii: readonly BlastRadiusSummary[]): Block {
	return table(
		id,
		'Blast radius, largest first',
		[
			column('subject', 'If this is lost'),
			column('kind', 'Kind', 'filter'),
			column('services', 'Services', 'end'),
			column('flows', 'Flows', 'end'),
			column('components', 'Components', 'end'),
			column('share', 'Peak traffic down', 'end'),
			column('time', 'First effect'),
			column('possible', 'Possible further', 'end'),
		],
		radii.map((one) => summaryRow(context, one)),
		'Nothing is declared that could be lost.',
	);
}

function affectedRow(context: ViewContext, one: Affected): Row {
	return anchoredRow(
		`affected-${anchorOf(one.ref)}`,
		wordCell(refLink(context, one.ref)),
		wordCell(splitRef(one.ref).kind.replace('-', ' ')),
		one.couldBe === undefined || one.couldBe === one.state
			? wordCell(stateBadge(one.state))
			: [stateBadge(one.state), muted(` could be ${one.couldBe.toUpperCase()}`)],
		wordCell(certaintyBadge(one.certainty)),
		wordCell(stateBadge(one.atOnce)),
		cell(timeText(one.time, one.possibleTime), timeSort(one.time, one.possibleTime)),
		cell(timeText(one.timeToState, one.possibleTimeToState), timeSort(one.timeToState, one.possibleTimeToState)),
	);
}

/** The table of everything affected, with the time each effect takes to arrive. */
function affectedTable(
	context: ViewContext,
	radius: BlastRadius,
	kinds: readonly ('components' | 'flows' | 'services')[],
): Block {
	const all = kinds.flatMap((kind) => radius[kind]);
	return table(
		'affected-table',
		all.length > AFFECTED_LIMIT
			? `What is affected (the first ${AFFECTED_LIMIT} of ${all.length})`
			: 'What is affected',
		[
			column('what', 'What'),
			column('kind', 'Kind', 'filter'),
			column('state', 'State in the end', 'filter'),
			column('certainty', 'How sure', 'filter'),
			column('at-once', 'At once'),
			column('time', 'First effect'),
			column('settled', 'Reaches its state'),
		],
		all.slice(0, AFFECTED_LIMIT).map((one) => affectedRow(context, one)),
		'Nothing else is affected.',
	);
}

/** Peak traffic at risk, in words, with how it was computed. */
export function trafficText(context: ViewContext, radius: Pick<BlastRadius, 'peakTraffic'>): Text {
	const { peakTraffic: peak } = radius;
	const missing: Text =
		peak.missing.length === 0 ? [] : [' Without a declared peak rate: ', ...refList(context, peak.missing, 6), '.'];
	if (peak.downShare === undefined)
		return [
			peak.totalPerSecond > 0
				? 'Not computable: no flow that goes down declares a peak rate.'
				: 'Not computable: no flow declares a peak rate.',
			...missing,
		];
	return [
		`${percentText(peak.downShare)} of peak traffic goes down (${peak.basis})`,
		peak.degradedPerSecond > 0 ? `; ${shownNumber(peak.degradedPerSecond)}/s is degraded.` : '.',
		...missing,
	];
}

function proofs(context: ViewContext, radius: BlastRadius): readonly Block[] {
	const ends = [...radius.services, ...radius.flows].slice(0, PROOF_LIMIT);
	return ends.map((one) =>
		details(`Why ${titleOf(context, one.ref)} is ${one.state.toUpperCase()}`, [
			list(evidenceLines(context, radius.evidence(one.ref)), true),
		]),
	);
}

/** What the loss of one component or failure domain does. */
export function blastRadiusPage(context: ViewContext, subject: Ref): Page | undefined {
	const radius = radiusOf(context, subject);
	if (radius === undefined) return undefined;
	const name = titleOf(context, subject);
	const diagram = blastRadiusDiagram(context, radius);
	const total = radius.components.length + radius.flows.length + radius.services.length;
	const entity = entityOf(context.index, subject);
	const kind = splitRef(subject).kind === 'component' ? 'component' : 'failure domain';
	return {
		route: blastRadiusRoute(subject),
		kind: 'blast-radius',
		area: 'resilience',
		title: `If ${name} is lost`,
		description: `Blast radius of ${name}: ${counted(radius.services.length, 'business service')}, ${counted(radius.flows.length, 'flow')} and ${counted(radius.components.length, 'component')} are affected.`,
		eyebrow: 'Blast radius',
		facets: facetsOf(context, [subject]),
		badges: [badge(kind)],
		crumbs: [
			{ text: 'Resilience', href: fixedRoutes.resilience },
			{ text: 'Blast radius', href: fixedRoutes.blastRadius },
		],
		layout: 'wide',
		blocks: [
			paragraph(
				kind === 'component' ? 'Assumed: all copies of ' : 'Assumed: everything in ',
				refLink(context, subject),
				kind === 'component' ? ' are lost. ' : ' is lost. ',
				link('What if more fails, at another load or time?', whatIfRoute(subject)),
				...(kind === 'component' ? [' ', link('What to do when it fails', componentRunbookRoute(subject))] : []),
			),
			...(total === 0
				? [
						callout(
							'good',
							'Nothing else is affected',
							'No component, flow or business service goes down or degrades, in either reading of what is not declared.',
						),
					]
				: []),
			...(diagram === undefined ? [] : [{ type: 'diagram' as const, diagram }]),
			...factList([
				...fact('Peak traffic', total === 0 ? undefined : trafficText(context, radius)),
				...fact('Affected without an owner', refList(context, radius.withoutOwner)),
			]),
			...(total === 0
				? []
				: [
						heading(2, 'affected', 'What is affected, and when', total),
						affectedTable(context, radius, ['services', 'flows', 'components']),
					]),
			...section(
				'teams',
				'Who must be told',
				radius.teams.length === 0
					? []
					: [list(radius.teams.map((one) => [refLink(context, one.team), ': ', ...refList(context, one.affected, 8)]))],
				radius.teams.length,
			),
			...section('proof', 'Why', proofs(context, radius)),
		],
		source: entity && { file: entity.span.file, line: entity.span.start.line },
		keywords: [splitRef(subject).id],
		indexed: 'by title',
	};
}
