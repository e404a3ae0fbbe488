import { isInForce } from '#analysis/decision-integrity.ts';
import type { SpofEvent, SpofOfTarget } from '#analysis/single-points-of-failure.ts';
import type { Ref } from '#model/model.ts';
import { badge, certaintyBadge, tierBadge } from '../badges.ts';
import {
	anchoredRow,
	callout,
	cell,
	column,
	heading,
	joined,
	lead,
	list,
	paragraph,
	pictures,
	row,
	section,
	table,
} from '../blocks.ts';
import { certaintyCounts } from '../certainty-words.ts';
import type { ViewContext } from '../context.ts';
import { findingOfEvent, spofsOf, takenDownBy } from '../effects.ts';
import { evidenceLines, evidencePath } from '../evidence-text.ts';
import { waiverText } from '../finding-items.ts';
import { analysisLink, basisOf, link, muted, refLink, refList, sentence, titleOf } from '../links.ts';
import { faultTreeDiagram } from '../mermaid/fault-tree.ts';
import { spofOverlay } from '../mermaid/spof-overlay.ts';
import type { Block, FindingItem, Page, Row, Text } from '../page.ts';
import { capital, counted, timeText } from '../quantities.ts';
import { eventClassWords } from '../resilience-words.ts';
import { availabilityRoute, decisionRoute, fixedRoutes, routeOfRef, splitRef, spofRoute } from '../routes.ts';
import { seenAlikeNote } from './seen-alike.ts';
import { anchorOf } from './services.ts';

/** Proofs on all reports together; each report has between 10 and 60 of them. */
const PROOF_BUDGET = 3000;

function judgement(
	context: ViewContext,
	one: {
		readonly event: SpofEvent['event'];
		readonly certainty: SpofEvent['certainty'];
		readonly beyondPolicyScope: boolean;
	},
): Text {
	const waiver = findingOfEvent(context, one.event)?.waiver;
	return [
		certaintyBadge(one.certainty),
		...(waiver?.state === 'active' ? [' ', badge('waived', 'waived', `until ${waiver.until}`)] : []),
		...(one.beyondPolicyScope ? [' ', badge('beyond policy scope', 'neutral', 'No policy asks to survive it')] : []),
	];
}

/** By which decision it is accepted, or was; else which in force are about it and accept nothing. */
function acceptance(context: ViewContext, { event }: SpofEvent): Text {
	const waiver = findingOfEvent(context, event)?.waiver;
	if (waiver?.state === 'active')
		return [' ', muted(`accepted until ${waiver.until} by `), link(waiver.label, decisionRoute(waiver.slug))];
	if (waiver !== undefined) return [' ', ...waiverText(waiver)];
	const about = (context.decisionsNaming.get(event.ref) ?? []).filter(isInForce);
	if (about.length === 0) return [];
	const records = about.map(({ label, slug }) => link(label, decisionRoute(slug)));
	return [' ', muted('not accepted; see '), ...joined(records)];
}

function eventRow(context: ViewContext, one: SpofEvent): Row {
	const target = one.first.target;
	const chain = context.facts.singlePointsOfFailure.evidence(one.event.ref, target);
	const path: Text = chain.length > 0 ? evidencePath(context, chain) : [refLink(context, target)];
	return anchoredRow(
		anchorOf(one.event.ref),
		[refLink(context, one.event.ref, one.event.label)],
		eventClassWords[one.event.class],
		[...judgement(context, one), ...acceptance(context, one)],
		cell([tierBadge(one.tier)], one.tier ?? 9),
		cell(refList(context, takenDownBy(one), 3), -one.down.length),
		path,
	);
}

/** The report over all targets: every event that alone takes something down, with the path that proves it. */
export function spofPage(context: ViewContext): Page {
	const report = context.facts.singlePointsOfFailure;
	const beyond = report.events.filter((one) => one.beyondPolicyScope).length;
	const services = report.targets.filter((ref) => ref.startsWith('business-service:'));
	const flows = report.targets.filter((ref) => ref.startsWith('flow:'));
	return {
		route: fixedRoutes.spof,
		kind: 'report',
		area: 'resilience',
		title: 'Single points of failure',
		description: `Events that alone take a flow or business service down: ${certaintyCounts(report.events)}.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'Every event here takes at least one flow or business service down by itself. Certain ones hold whatever is not declared; possible ones hold only if what nobody declared does harm.',
			),
			paragraph(
				`${counted(report.eventCount, 'event')} tried against ${counted(report.targets.length, 'target')}. How: `,
				analysisLink(context, 'A1', 'analysis A1'),
				'.',
			),
			...seenAlikeNote(context),
			...(beyond === 0
				? []
				: [paragraph(`Beyond the scope of the policy: ${beyond}. The start page counts those within it.`)]),
			{
				type: 'stats',
				items: report.byClass.map((one) => ({
					label: eventClassWords[one.class],
					value: `${one.certain}`,
					note: one.possible === 0 ? undefined : `${one.possible} possible`,
					tone: one.certain > 0 ? ('warning' as const) : undefined,
				})),
			},
			heading(2, 'events', 'All events', report.events.length),
			table(
				'spof',
				'Events that alone take something down',
				[
					column('event', 'If this fails'),
					column('class', 'Class', 'filter'),
					column('certainty', 'How sure', 'filter'),
					column('tier', 'Tier', 'filter'),
					column('targets', 'This goes down'),
					column('path', 'Path that proves it'),
				],
				report.events.map((one) => eventRow(context, one)),
				'No single event takes any flow or business service down.',
			),
			...section(
				'services',
				'Per business service',
				services.length === 0 ? [] : [targetTable(context, 'by-service', services)],
				services.length,
			),
			...section('flows', 'Per flow', flows.length === 0 ? [] : [targetTable(context, 'by-flow', flows)], flows.length),
			...section(
				'not-computable',
				'Not computable',
				report.notComputable.length === 0
					? []
					: [list(report.notComputable.map((one) => [refLink(context, one.target), `: ${one.why}`]))],
				report.notComputable.length,
			),
		],
	};
}

function targetTable(context: ViewContext, id: string, targets: readonly Ref[]): Block {
	return table(
		id,
		'Reports',
		[
			column('target', 'Report of'),
			column('certain', 'Certain', 'end'),
			column('possible', 'Possible', 'end'),
			column('degraded', 'Only degrade it', 'end'),
		],
		targets.map((target) => {
			const of = spofsOf(context, target);
			const certain = of?.down.filter((one) => one.certainty === 'certain').length ?? 0;
			const possible = (of?.down.length ?? 0) - certain;
			return row(
				[link(titleOf(context, target), spofRoute(target))],
				cell(`${certain}`, certain),
				cell(`${possible}`, possible),
				cell(`${of?.degraded.length ?? 0}`, of?.degraded.length ?? 0),
			);
		}),
	);
}

function proof(context: ViewContext, one: SpofOfTarget): FindingItem {
	const finding = findingOfEvent(context, one.event);
	return {
		id: `event-${anchorOf(one.event.ref)}`,
		title: [refLink(context, one.event.ref, one.event.label)],
		badges: [
			badge(eventClassWords[one.event.class]),
			badge(one.state.toUpperCase(), one.state),
			...judgement(context, one).filter((piece) => piece !== ' '),
		],
		evidence: evidenceLines(context, context.facts.singlePointsOfFailure.evidence(one.event.ref, one.target)),
		inputs: [
			{ label: 'Effect', value: [`${one.state.toUpperCase()} ${timeText(one.time, one.possibleTime)}`] },
			{
				label: 'Declared',
				value: [one.event.assumed ? 'assumed: nothing is declared' : 'as written'],
				basis: basisOf(one.event.span),
			},
		],
		suggestion:
			finding === undefined
				? undefined
				: [
						...sentence(context, capital(finding.suggestion)),
						...(finding.effect === undefined ? [] : ['. Effect: ', ...sentence(context, finding.effect)]),
					],
		waiver: finding?.waiver === undefined ? undefined : waiverText(finding.waiver),
	};
}

/** The report of one flow or business service: each event with the chain that proves it. */
export function spofTargetPage(context: ViewContext, target: Ref): Page {
	const limit = Math.max(
		10,
		Math.min(60, Math.floor(PROOF_BUDGET / Math.max(1, context.facts.singlePointsOfFailure.targets.length))),
	);
	const report = spofsOf(context, target);
	const why = context.facts.singlePointsOfFailure.notComputable.find((one) => one.target === target)?.why;
	const down = report?.down ?? [];
	const degraded = report?.degraded ?? [];
	const name = titleOf(context, target);
	const kind = splitRef(target).kind === 'flow' ? 'flow' : 'business service';
	return {
		route: spofRoute(target),
		kind: 'report',
		area: 'resilience',
		title: `Single points of failure of ${name}`,
		description: `Events that alone take ${name} down, each with its proof: ${certaintyCounts(down)}.`,
		eyebrow: 'Report',
		crumbs: [
			{ text: 'Resilience', href: fixedRoutes.resilience },
			{ text: 'Single points of failure', href: fixedRoutes.spof },
		],
		blocks: [
			paragraph(`About the ${kind} `, refLink(context, target), '.'),
			...(report === undefined ? [callout('gap', 'Not computable', why ?? 'It is not a target of the analysis.')] : []),
			...section('in-place', 'In place', pictures(spofOverlay(context, target))),
			heading(2, 'down', 'Take it down', down.length),
			{
				type: 'findings',
				items: down.slice(0, limit).map((one) => proof(context, one)),
				empty: 'No single event takes it down.',
			},
			...(down.length > limit
				? [
						paragraph(
							`The proofs of ${limit} are shown. The others: `,
							...refList(
								context,
								down.slice(limit).map((one) => one.event.ref),
								200,
							),
						),
					]
				: []),
			heading(2, 'degraded', 'Only degrade it', degraded.length),
			degraded.length === 0
				? paragraph('No single event only degrades it.')
				: table(
						'degraded-table',
						'Events that degrade it',
						[
							column('event', 'If this fails'),
							column('class', 'Class', 'filter'),
							column('certainty', 'How sure', 'filter'),
							column('time', 'When'),
						],
						degraded.map((one) =>
							row(
								[refLink(context, one.event.ref, one.event.label)],
								eventClassWords[one.event.class],
								[certaintyBadge(one.certainty)],
								timeText(one.time, one.possibleTime),
							),
						),
					),
			...section('tree', 'Fault tree', pictures(faultTreeDiagram(context, target))),
			paragraph(
				link('All single points of failure', fixedRoutes.spof),
				', ',
				link('cut sets', fixedRoutes.cutSets),
				', ',
				link('how often it is down', availabilityRoute(target)),
				'.',
			),
		],
		keywords: [splitRef(target).id],
		indexed: 'by title',
		source: context.model.entities[target] && {
			file: context.model.entities[target].span.file,
			line: context.model.entities[target].span.start.line,
		},
		next: { text: name, href: routeOfRef(target) ?? '/' },
	};
}
