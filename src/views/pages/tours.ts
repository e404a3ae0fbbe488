import type { Decision } from '#decisions/decision.ts';
import type { Entity } from '#model/model.ts';
import type { TourStop } from '#model/types.generated.ts';
import { heading, joined, lead, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, link, muted, titleOf } from '../links.ts';
import { byText, targetsAt } from '../model-index.ts';
import type { Block, CardItem, Crumb, Diagram, Page, Text } from '../page.ts';
import { description, prose } from '../prose.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, indexRouteOf, routeOfRef, tourStopRoute } from '../routes.ts';
import { sourceOf } from '../shared-sections.ts';

/** Tours: a page with all stops, and a page each for those who walk it step by step. Nothing of it needs a script. */

type Tour = Entity<'tour'>;
type Stop = TourStop;

const toursRoute = indexRouteOf('tour')!;
const routeOf = (tour: Tour): string => routeOfRef(tour.ref)!;
const WORDS_A_MINUTE = 200;
/** To open the page of a stop and look at its picture. */
const MINUTES_A_STOP = 1.5;

/** The overviews that a stop may name. */
const overviews: { readonly [page in NonNullable<Stop['overview']>]: readonly [route: string, title: string] } = {
	systems: ['/systems/', 'Systems'],
	map: [fixedRoutes.map, 'Map of everything'],
	glossary: [fixedRoutes.glossary, 'Glossary'],
	findings: [fixedRoutes.findings, 'Findings'],
	'single-points-of-failure': [fixedRoutes.spof, 'Single points of failure'],
	'what-if': [fixedRoutes.whatIf, 'What if this fails?'],
	recovery: [fixedRoutes.recovery, 'Recovery'],
	availability: [fixedRoutes.availability, 'Availability'],
	decisions: [fixedRoutes.decisions, 'Decisions'],
	runbooks: [fixedRoutes.runbooks, 'Runbooks'],
};

const inOrder = (tours: readonly Tour[]): readonly Tour[] =>
	[...tours].sort((a, b) => (a.data.order ?? 1000) - (b.data.order ?? 1000) || byText(a.id, b.id));

/** About how long a tour takes: its own words at 200 a minute, and a look at each stop. */
export function minutesOf({ data }: Tour): number {
	const words = data.stops
		.map(({ text }) => text)
		.join(' ')
		.split(/\s+/).length;
	return Math.max(1, Math.round(words / WORDS_A_MINUTE + data.stops.length * MINUTES_A_STOP));
}

/** Tours as cards; nothing where there are none. */
export function tourCards(context: ViewContext): readonly Block[] {
	const tours = inOrder(context.model.byKind.tour);
	if (tours.length === 0) return [];
	const items = tours.map(
		(tour): CardItem => ({
			title: tour.name,
			href: routeOf(tour),
			eyebrow: `${counted(tour.data.stops.length, 'stop')}, about ${minutesOf(tour)} min`,
			text: [tour.data.audience ?? ''],
		}),
	);
	return [{ type: 'cards', columns: 2, items }];
}

/** All tours. */
export function toursPage(context: ViewContext): Page {
	const tours = context.model.byKind.tour;
	return {
		route: toursRoute,
		kind: 'index',
		area: 'start',
		title: 'Tours',
		description: `${counted(tours.length, 'walk')} through pages and pictures, stop by stop.`,
		crumbs: [{ text: 'Start here', href: fixedRoutes.start }],
		blocks: [
			lead('Walks through pages and pictures in a chosen order, with a word at each stop about what to look at.'),
			...(tours.length === 0 ? [paragraph('No tour is declared.')] : tourCards(context)),
		],
		keywords: ['guided tour', 'onboarding'],
	};
}

const aboutTour = (tour: Tour) => ({ kind: 'tour', area: 'start', source: sourceOf(tour) }) as const;

const tourCrumbs: readonly Crumb[] = [{ text: 'Tours', href: toursRoute }];

/** A stop counted from 0, as its neighbours lead to it; undefined where there is none. */
function stopCrumb({ id, data }: Tour, at: number): Crumb | undefined {
	const stop = data.stops[at];
	return stop && { text: `${at + 1}. ${stop.title}`, href: tourStopRoute(id, at + 1) };
}

/** The beginning of a tour. */
export function tourPage(context: ViewContext, tour: Tour): Page {
	const { stops, audience } = tour.data;
	return {
		...aboutTour(tour),
		route: routeOf(tour),
		title: tour.name,
		description: `A tour with ${counted(stops.length, 'stop')}, about ${minutesOf(tour)} minutes${audience === undefined ? '' : `, for ${audience.charAt(0).toLowerCase()}${audience.slice(1)}`}.`,
		eyebrow: 'Tour',
		crumbs: tourCrumbs,
		blocks: [
			lead(
				`${counted(stops.length, 'stop')}, about ${minutesOf(tour)} minutes.${audience === undefined ? '' : ` ${audience}.`}`,
			),
			...description(context, tour),
			heading(2, 'stops', 'Stops', stops.length),
			list(
				stops.map((stop, at): Text => {
					const place = placeOf(context, tour, stop, at);
					return [
						link(stop.title, tourStopRoute(tour.id, at + 1)),
						...(place === undefined ? [] : [muted(` ${place.title}`)]),
					];
				}),
				true,
			),
		],
		keywords: ['guided tour', tour.id],
		next: stopCrumb(tour, 0),
	};
}

/** A stop of a tour, counted from 0. `pageAt` gives other pages of the site as they are made: what a stop shows stands on one. */
export function tourStopPage(
	context: ViewContext,
	tour: Tour,
	at: number,
	pageAt: (route: string) => Page | undefined,
): Page {
	const { stops } = tour.data;
	const stop = stops[at]!;
	return {
		...aboutTour(tour),
		route: tourStopRoute(tour.id, at + 1),
		title: stop.title,
		description: `Stop ${at + 1} of ${stops.length} of the tour “${tour.name}”.`,
		eyebrow: `Stop ${at + 1} of ${stops.length}`,
		crumbs: [...tourCrumbs, { text: tour.name, href: routeOf(tour) }],
		blocks: stopBlocks(context, tour, stop, at, pageAt),
		indexed: 'by title',
		previous: stopCrumb(tour, at - 1) ?? { text: tour.name, href: routeOf(tour) },
		next: stopCrumb(tour, at + 1) ?? { text: 'All tours', href: toursRoute },
	};
}

interface Place {
	readonly href: string;
	readonly title: string;
}

/** Where a stop is; undefined where nothing tells about it, as for what is not in force. */
function placeOf(context: ViewContext, tour: Tour, stop: Stop, at: number): Place | undefined {
	if (stop.overview !== undefined) {
		const [href, title] = overviews[stop.overview];
		return { href, title };
	}
	const decision = stop.adr === undefined ? undefined : decisionNamed(context, stop.adr);
	const target = decision?.ref ?? targetsAt(context.index, tour.ref, 'stops', at, 'at')[0];
	const href = target === undefined ? undefined : hrefOf(context, target);
	return target === undefined || href === undefined ? undefined : { href, title: titleOf(context, target) };
}

const decisionNamed = (context: ViewContext, name: string): Decision | undefined =>
	context.decisionOf.get(name) ??
	context.decisionOf.get(name.toLowerCase()) ??
	context.decisionOf.get(`decision:${name}`);

function stopBlocks(
	context: ViewContext,
	tour: Tour,
	stop: Stop,
	at: number,
	pageAt: (route: string) => Page | undefined,
): readonly Block[] {
	const place = placeOf(context, tour, stop, at);
	const { blocks } = prose(context, stop.text, {
		file: tour.span.file,
		line: tour.span.start.line,
		prefix: 'stop-',
		baseLevel: 3,
	});
	if (place === undefined)
		return [...blocks, { type: 'gap', missing: ['This stop is about something that has no page today.'] }];
	return [
		...blocks,
		paragraph('Open the page: ', link(place.title, place.href), '.'),
		...pictureBlocks(stop.picture, place.href.replace(/#.*$/, ''), pageAt),
	];
}

/** The picture that a stop names, else the first one, and links to the others of the page. */
function pictureBlocks(
	named: string | undefined,
	route: string,
	pageAt: (route: string) => Page | undefined,
): readonly Block[] {
	const pictures = picturesOf(pageAt(route)?.blocks ?? []);
	const isNamed = ({ id }: Diagram): boolean => id === named;
	const shown = named === undefined ? pictures[0] : pictures.find(isNamed);
	const others = pictures.filter((one) => one !== shown);
	const toOthers = others.map((one): Text => [link(one.title, `${route}#${one.id}`)]);
	return [
		...(shown === undefined ? [] : [{ type: 'diagram', diagram: shown } as const]),
		...(named !== undefined && shown === undefined
			? [
					{
						type: 'gap',
						missing: [
							`The page has no picture \`${named}\` today${others.length === 0 ? '' : `; there are ${others.map(({ id }) => id).join(', ')}`}.`,
						],
					} as const,
				]
			: []),
		...(others.length === 0 ? [] : [paragraph('More pictures there: ', ...joined(toOthers), '.')]),
	];
}

/** The pictures of a page in its order; folded ones come last, as they are not what it is about. */
function picturesOf(blocks: readonly Block[]): readonly Diagram[] {
	const folded = blocks.flatMap((block) => (block.type === 'details' ? picturesOf(block.blocks) : []));
	return [...blocks.flatMap((block) => (block.type === 'diagram' ? [block.diagram] : [])), ...folded];
}
