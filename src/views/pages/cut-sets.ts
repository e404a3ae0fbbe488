import type { CutSetsOfTarget } from '#analysis/minimal-cut-sets.ts';
import type { Ref } from '#model/model.ts';
import { eventLink } from '../availability-words.ts';
import { callout, cell, column, folded, heading, lead, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, link, muted, refLink, titleOf } from '../links.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { availabilityRoute, fixedRoutes, spofRoute } from '../routes.ts';
import { seenAlikeNote } from './seen-alike.ts';
import { anchorOf } from './services.ts';

const SET_LIMIT = 60;

function setRow(context: ViewContext, events: CutSetsOfTarget['sets'][number], possible: boolean): Row {
	const names = events.flatMap(
		(event, at): Text => [
			...(at === 0 ? [] : [' and ']),
			eventLink(context, { ...event, entity: event.component ?? event.ref }),
		],
	);
	return row(cell(`${events.length}`, events.length), names, possible ? 'possible' : 'certain');
}

/** A target with its sets; undefined where it is none of the analysis. */
interface ShownTarget {
	readonly target: Ref;
	readonly certain: CutSetsOfTarget | undefined;
}

interface ShownSet {
	readonly set: CutSetsOfTarget['sets'][number];
	readonly possible: boolean;
}

function setTable(context: ViewContext, id: string, caption: string, shown: readonly ShownSet[]): Block {
	return table(
		id,
		caption,
		[
			column('order', 'Order', 'filter'),
			column('events', 'If all of these fail'),
			column('certainty', 'How sure', 'filter'),
		],
		shown.map((one) => setRow(context, one.set, one.possible)),
		'No set of up to three events takes it down.',
	);
}

/** Sets of one event stand open, as one failure is enough; larger ones, of which there are many, can be opened. */
function setTables(context: ViewContext, target: Ref, shown: readonly ShownSet[]): readonly Block[] {
	const id = `sets-${anchorOf(target)}`;
	const caption = `Cut sets of ${titleOf(context, target)}`;
	const single = shown.filter(({ set }) => set.length <= 1);
	const several = shown.filter(({ set }) => set.length > 1);
	if (single.length === 0 || several.length === 0) return [setTable(context, id, caption, shown)];
	return [
		setTable(context, id, `${caption} with one event`, single),
		folded(
			`${counted(several.length, 'set')} of two or three events`,
			setTable(context, `${id}-several`, `${caption} with two or three events`, several),
		),
	];
}

function targetBlocks(context: ViewContext, target: Ref, certain: CutSetsOfTarget | undefined): readonly Block[] {
	const possible = context.facts.minimalCutSets.possibleOf(target);
	const start = heading(2, anchorOf(target), titleOf(context, target), certain?.sets.length);
	if (certain === undefined) return [start, callout('gap', 'Not computable', 'It is not a target of the analysis.')];
	const known = new Set(certain.sets.map((set) => set.map((event) => event.ref).join(' ')));
	const further = (possible?.sets ?? []).filter((set) => !known.has(set.map((event) => event.ref).join(' ')));
	const shown = [
		...certain.sets.map((set) => ({ set, possible: false })),
		...further.map((set) => ({ set, possible: true })),
	];
	const [first, second, third] = certain.byOrder;
	return [
		start,
		paragraph(
			refLink(context, target),
			`: ${first} of order 1, ${second} of order 2, ${third} of order 3; ${certain.statement}. `,
			`${counted(further.length, 'further set')} in the pessimistic reading${possible === undefined ? '' : ` (${possible.statement})`}.`,
		),
		...setTables(context, target, shown.slice(0, SET_LIMIT)),
		...(shown.length > SET_LIMIT
			? [paragraph(muted(`${shown.length - SET_LIMIT} further sets are not listed here.`))]
			: []),
		paragraph(
			link('Single points of failure with their proofs', spofRoute(target)),
			', ',
			link('how often it is down', availabilityRoute(target)),
			'.',
		),
	];
}

/** Minimal sets of events that take a business service down, complete up to order three. */
export function cutSetsPage(context: ViewContext): Page {
	const services = context.facts.singlePointsOfFailure.targets.filter((ref) => ref.startsWith('business-service:'));
	const alone = context.facts.singlePointsOfFailure.targets.filter(
		(ref) => ref.startsWith('flow:') && (context.index.servicesOfFlow.get(ref) ?? []).length === 0,
	);
	// The list above and the tables below tell of the same sets, which take their time.
	const shown = [...services, ...alone.slice(0, 10)].map((target) => ({
		target,
		certain: context.facts.minimalCutSets.of(target),
	}));
	return {
		route: fixedRoutes.cutSets,
		kind: 'report',
		area: 'resilience',
		title: 'Cut sets',
		description: 'Which events together take a business service down: every minimal set of up to three.',
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'A cut set is a set of failures that together take a service down, where no part of the set does. Sets of one are the single points of failure.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A2', 'analysis A2'),
				'. A list that is not complete says so; no probability is computed from it.',
			),
			...seenAlikeNote(context),
			...jumpList(context, shown),
			...shown.flatMap(({ target, certain }) => targetBlocks(context, target, certain)),
			...(services.length + alone.length === 0
				? [callout('gap', 'Nothing to compute', 'No business service has a flow with steps.')]
				: []),
		],
	};
}

/** One line for each target, with the numbers that tell where to look first. */
function jumpList(context: ViewContext, targets: readonly ShownTarget[]): readonly Block[] {
	if (targets.length < 2) return [];
	return [
		list(
			targets.flatMap(({ target, certain }): readonly Text[] => {
				if (certain === undefined) return [];
				const [first, second, third] = certain.byOrder;
				return [
					[
						link(titleOf(context, target), `${fixedRoutes.cutSets}#${anchorOf(target)}`),
						`: ${first} of one event, ${second} of two, ${third} of three`,
					],
				];
			}),
		),
	];
}
