import type { Kind } from '#model/model.ts';
import { hasOutOfForce, type ViewContext } from './context.ts';
import type { Guide } from './guides.ts';
import { titleOf } from './links.ts';
import { byText } from './model-index.ts';
import type { Page } from './page.ts';
import { rolesInside } from './pages/start-role.ts';
import {
	changesRoute,
	fixedRoutes,
	guideRoute,
	indexRouteOf,
	integrityRoute,
	packRoute,
	readerRoute,
	roleStartRoute,
	routeOfRef,
	startRoute,
} from './routes.ts';
import { readers } from './start/readers.ts';

/** One link of the side navigation. */
export interface NavigationItem {
	readonly text: string;
	readonly route: string;
	/** A short remark, drawn muted. */
	readonly note?: string | undefined;
	/** What the item is part of: its siblings are shown under that name while it is open. */
	readonly within?: { readonly text: string; readonly route: string } | undefined;
}

/** A titled list in an area. It may be long: the site shows the items near the open page and links to the overview. */
export interface NavigationGroup {
	readonly text: string;
	readonly route?: string | undefined;
	readonly items: readonly NavigationItem[];
}

/** An entry of the main navigation; a page belongs to the area whose `id` is its `area`. */
export interface NavigationArea {
	readonly id: string;
	readonly text: string;
	readonly route: string;
	readonly groups: readonly NavigationGroup[];
}

/** More items than this are found by the overview page and by search. */
const ITEM_LIMIT = 200;

const item = (text: string, route: string, note?: string): NavigationItem => ({ text, route, note });

function entityItems(context: ViewContext, kind: Kind): readonly NavigationItem[] {
	const entities = context.model.byKind[kind];
	const items = entities.map((entity) => item(titleOf(context, entity.ref), routeOfRef(entity.ref) ?? '/'));
	return items.length > ITEM_LIMIT ? [] : [...items].sort((a, b) => byText(a.text.toLowerCase(), b.text.toLowerCase()));
}

const group = (context: ViewContext, text: string, kind: Kind): NavigationGroup => ({
	text,
	route: indexRouteOf(kind),
	items: entityItems(context, kind),
});

/** Systems, and components that know their system, so that the neighbours of a page are its siblings. */
function systemGroups(context: ViewContext): readonly NavigationGroup[] {
	const components = group(context, 'Components', 'component');
	const within = new Map(
		context.model.byKind.component.flatMap((component) => {
			const system = context.index.systemOfComponent.get(component.ref);
			const route = system === undefined ? undefined : routeOfRef(system);
			if (system === undefined || route === undefined) return [];
			return [[routeOfRef(component.ref), { text: titleOf(context, system), route }] as const];
		}),
	);
	return [
		group(context, 'Systems', 'system'),
		{ ...components, items: components.items.map((one) => ({ ...one, within: within.get(one.route) })) },
	];
}

function architectureGroups(context: ViewContext, pages: readonly Page[]): readonly NavigationGroup[] {
	const changes = pages.find(({ route }) => route === changesRoute);
	const optional = (['environment', 'view'] as const).filter((kind) => context.model.byKind[kind].length > 0);
	return [
		group(context, 'Business services', 'business-service'),
		...systemGroups(context),
		{ text: 'Interfaces', route: fixedRoutes.interfaces, items: [] },
		group(context, 'Failure domains', 'failure-domain'),
		group(context, 'Third parties', 'third-party'),
		group(context, 'Teams', 'team'),
		...optional.map((kind) => group(context, kind === 'view' ? 'Views' : 'Environments', kind)),
		...(hasOutOfForce(context)
			? [{ text: 'Planned and retired', route: fixedRoutes.plannedAndRetired, items: [] }]
			: []),
		...(changes === undefined ? [] : [{ text: changes.title, route: changes.route, items: [] }]),
		{ text: 'Map of everything', route: fixedRoutes.map, items: [] },
		{ text: 'Gallery', route: fixedRoutes.gallery, items: [] },
	];
}

function resilienceGroups(context: ViewContext): readonly NavigationGroup[] {
	return [
		{
			text: 'Reports',
			route: fixedRoutes.resilience,
			items: [
				item('Findings', fixedRoutes.findings),
				item('Single points of failure', fixedRoutes.spof),
				item('What if', fixedRoutes.whatIf),
				item('Blast radius', fixedRoutes.blastRadius),
				item('Cut sets', fixedRoutes.cutSets),
				item('Availability', fixedRoutes.availability),
				item('Placement', fixedRoutes.placement),
				item('Timeouts', fixedRoutes.timeouts),
				item('Retries', fixedRoutes.retries),
				item('Latency budgets', fixedRoutes.latency),
				item('Consistency hazards', fixedRoutes.consistency),
				item('Promises and targets', fixedRoutes.targets),
				item('What would go unnoticed', fixedRoutes.observability),
				item('What has been tried', fixedRoutes.experimentCoverage),
				item('Versions', fixedRoutes.versions),
				item('Losses and scenarios', fixedRoutes.losses),
				item('Fragility', fixedRoutes.fragility),
				item('Capacity after a loss', fixedRoutes.capacity),
				item('Recovery times', fixedRoutes.recovery),
				item('Recovery points', fixedRoutes.recoveryPoints),
				item('Throughput', fixedRoutes.throughput),
				item('Backlog and drain', fixedRoutes.backlog),
				item('Release windows', fixedRoutes.releases),
				item('Concentration', fixedRoutes.concentration),
				item('Model quality', fixedRoutes.modelQuality),
			],
		},
		group(context, 'Experiments', 'chaos-experiment'),
		group(context, 'Scenarios', 'scenario'),
		group(context, 'Objectives', 'slo'),
		group(context, 'Policies', 'resilience-policy'),
		group(context, 'Controls', 'control'),
		group(context, 'Obligations', 'obligation'),
	];
}

function decisionGroups(_context: ViewContext, pages: readonly Page[]): readonly NavigationGroup[] {
	const records = pages.filter((page) => page.kind === 'decision');
	return [
		{
			text: 'Log',
			route: fixedRoutes.decisions,
			items:
				records.length > ITEM_LIMIT
					? []
					: records.map((page) => item(page.title, page.route, page.eyebrow?.replace('Decision ', ''))),
		},
		{ text: 'How they belong together', route: fixedRoutes.decisionFamilies, items: [] },
		{ text: 'By property', route: fixedRoutes.decisionFacets, items: [] },
		{ text: 'Accepted risks', route: fixedRoutes.waivers, items: [] },
		{ text: 'Health of the log', route: fixedRoutes.decisionHealth, items: [] },
	];
}

function runbookGroups(context: ViewContext, pages: readonly Page[]): readonly NavigationGroup[] {
	const of = (kind: string): readonly NavigationItem[] => {
		const found = pages
			.filter((page) => page.area === 'runbooks' && page.filters?.['kind']?.[0] === kind)
			.map((page) => item(page.title, page.route));
		return found.length > ITEM_LIMIT ? [] : found;
	};
	return [
		{ text: 'Alerts', route: `${fixedRoutes.runbooks}#by-alert`, items: of('alert') },
		{ text: 'Runbooks', route: fixedRoutes.runbooks, items: of('runbook') },
		group(context, 'Failure modes', 'failure-mode'),
		{
			text: 'What do you see?',
			route: fixedRoutes.symptoms,
			items: pages.filter((page) => page.kind === 'symptom').map((page) => item(page.title, page.route)),
		},
		{ text: 'Coverage', route: fixedRoutes.runbookCoverage, items: [] },
	];
}

function auditGroups(context: ViewContext): readonly NavigationGroup[] {
	return [
		{ text: 'Decisions', route: fixedRoutes.auditDecisions, items: [] },
		{ text: 'Accepted risks', route: fixedRoutes.auditWaivers, items: [] },
		{ text: 'Controls', route: fixedRoutes.auditControls, items: [] },
		{ text: 'Findings', route: fixedRoutes.auditFindings, items: [] },
		{
			text: 'Obligations',
			route: fixedRoutes.auditPacks,
			items: context.model.byKind['obligation-pack'].map((pack) => item(pack.name, packRoute(pack.id))),
		},
	];
}

/** What tells about the program itself, where it is part of the site. */
function programGroups(pages: readonly Page[]): readonly NavigationGroup[] {
	const of = (kind: string): readonly NavigationItem[] =>
		pages.filter((page) => page.kind === kind).map((page) => item(page.title, page.route));
	return [
		{ text: 'Commands', route: fixedRoutes.commands, items: of('command') },
		{ text: 'Manual', route: fixedRoutes.manual, items: of('manual') },
	];
}

/** The main navigation: areas a reader can guess, each with few groups. */
export function navigationOf(
	context: ViewContext,
	pages: readonly Page[],
	guides: readonly Guide[],
): readonly NavigationArea[] {
	const teams = context.model.byKind.team.map((team) => item(team.name, startRoute(team.id)));
	return [
		{
			id: 'start',
			text: 'Start here',
			route: fixedRoutes.start,
			groups: [
				{
					text: 'Guides',
					route: fixedRoutes.guides,
					items: guides.map((guide) =>
						item(guide.title, guideRoute(guide.slug), guide.minutes === undefined ? undefined : `${guide.minutes} min`),
					),
				},
				{ text: 'Your team', route: `${fixedRoutes.start}#teams`, items: teams.length > ITEM_LIMIT ? [] : teams },
				{
					text: 'Your role',
					route: `${fixedRoutes.start}#roles`,
					items: [
						...readers.map(({ id, title }) => item(title, readerRoute(id))),
						...rolesInside(context).map((role) => item(role.name, roleStartRoute(role.id))),
					].slice(0, ITEM_LIMIT),
				},
				{ text: 'Quiz', route: fixedRoutes.quiz, items: [] },
				...(context.model.byKind.tour.length === 0
					? []
					: [
							{
								text: 'Tours',
								route: '/tours/',
								items: pages
									.filter(({ kind, eyebrow }) => kind === 'tour' && eyebrow === 'Tour')
									.map((page) => item(page.title, page.route)),
							},
						]),
				{ text: 'Glossary', route: fixedRoutes.glossary, items: [] },
			],
		},
		{
			id: 'architecture',
			text: 'Architecture',
			route: fixedRoutes.architecture,
			groups: architectureGroups(context, pages),
		},
		{ id: 'flows', text: 'Flows', route: '/flows/', groups: [group(context, 'Data flows', 'flow')] },
		{ id: 'decisions', text: 'Decisions', route: fixedRoutes.decisions, groups: decisionGroups(context, pages) },
		{ id: 'resilience', text: 'Resilience', route: fixedRoutes.resilience, groups: resilienceGroups(context) },
		{ id: 'runbooks', text: 'Runbooks', route: fixedRoutes.runbooks, groups: runbookGroups(context, pages) },
		{ id: 'audit', text: 'Audit', route: fixedRoutes.audit, groups: auditGroups(context) },
		{
			id: 'reference',
			text: 'Reference',
			route: fixedRoutes.reference,
			groups: [
				{ text: 'Checks', route: fixedRoutes.checks, items: [] },
				{
					text: 'Analyses',
					route: fixedRoutes.analyses,
					items: pages.filter((page) => page.kind === 'analysis').map((page) => item(page.title, page.route)),
				},
				{
					text: 'Cookbook',
					route: fixedRoutes.cookbook,
					items: pages.filter((page) => page.kind === 'recipe').map((page) => item(page.title, page.route)),
				},
				{
					text: 'The model',
					route: fixedRoutes.schema,
					items: pages.filter((page) => page.kind === 'schema').map((page) => item(page.title, page.route)),
				},
				...programGroups(pages),
				{ text: 'Index A to Z', route: fixedRoutes.index, items: [] },
				{ text: 'For other programs', route: fixedRoutes.programs, items: [] },
				...pages
					.filter(({ route }) => route === integrityRoute)
					.map(({ title, route }) => ({ text: title, route, items: [] })),
			],
		},
	];
}
