import type { Kind } from '#model/model.ts';
import { hasOutOfForce, type ViewContext } from './context.ts';
import { titleOf } from './links.ts';
import { byText, titleOfEntity } from './model-index.ts';
import { titleOfChanges } from './pages/changes.ts';
import { titleOfCommand } from './pages/commands.ts';
import { titleOfIntegrity } from './pages/integrity.ts';
import { titleOfManualText } from './pages/manual.ts';
import { titleOfSchema } from './pages/reference.ts';
import { rolesInside } from './pages/start-role.ts';
import { symptomsIn } from './pages/symptoms.ts';
import {
	changesRoute,
	commandRoute,
	componentRunbookRoute,
	decisionRoute,
	fixedRoutes,
	guideRoute,
	indexRouteOf,
	integrityRoute,
	manualRoute,
	packRoute,
	readerRoute,
	roleStartRoute,
	routeOfRef,
	routeOfText,
	runbookRoute,
	schemaRoute,
	startRoute,
	symptomRoute,
} from './routes.ts';
import { titleOfComponentRunbook } from './runbook/component-subject.ts';
import type { SiteParts } from './site-plan.ts';
import { readers } from './start/readers.ts';
import { symptomNames } from './symptom-words.ts';

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

/** All of them, or none where that is more than a reader looks through. */
const fewOf = (items: readonly NavigationItem[]): readonly NavigationItem[] => (items.length > ITEM_LIMIT ? [] : items);

const item = (text: string, route: string, note?: string): NavigationItem => ({ text, route, note });

function entityItems(context: ViewContext, kind: Kind): readonly NavigationItem[] {
	const entities = context.model.byKind[kind];
	const items = entities.map((entity) => item(titleOf(context, entity.ref), routeOfRef(entity.ref) ?? '/'));
	return fewOf([...items].sort((a, b) => byText(a.text.toLowerCase(), b.text.toLowerCase())));
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

function architectureGroups(context: ViewContext, since: SiteParts['since']): readonly NavigationGroup[] {
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
		...(since === undefined ? [] : [{ text: titleOfChanges(since), route: changesRoute, items: [] }]),
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

function decisionGroups({ decisions }: ViewContext): readonly NavigationGroup[] {
	return [
		{
			text: 'Log',
			route: fixedRoutes.decisions,
			items: fewOf(decisions.map(({ title, slug, label }) => item(title, decisionRoute(slug), label))),
		},
		{ text: 'How they belong together', route: fixedRoutes.decisionFamilies, items: [] },
		{ text: 'By property', route: fixedRoutes.decisionFacets, items: [] },
		{ text: 'By word', route: fixedRoutes.decisionWords, items: [] },
		{ text: 'Accepted risks', route: fixedRoutes.waivers, items: [] },
		{ text: 'Health of the log', route: fixedRoutes.decisionHealth, items: [] },
	];
}

function runbookGroups(context: ViewContext, alerts: SiteParts['alerts']): readonly NavigationGroup[] {
	const runbooks = context.model.byKind.runbook.map((one) => item(titleOfEntity(one), runbookRoute(one.id)));
	// An authored runbook may hold the page of an alert.
	const held = new Set(runbooks.map(({ route }) => route));
	const ofAlerts = [...alerts.values()].map(({ name }) => item(name, runbookRoute(name)));
	return [
		{
			text: 'Alerts',
			route: `${fixedRoutes.runbooks}#by-alert`,
			items: fewOf(ofAlerts.filter(({ route }) => !held.has(route))),
		},
		{ text: 'Runbooks', route: fixedRoutes.runbooks, items: fewOf(runbooks) },
		{
			text: 'Components',
			route: `${fixedRoutes.runbooks}#by-component`,
			items: fewOf(
				context.model.byKind.component
					.map((one) => item(titleOfComponentRunbook(one), componentRunbookRoute(one.ref)))
					.sort((a, b) => byText(a.text.toLowerCase(), b.text.toLowerCase())),
			),
		},
		group(context, 'Failure modes', 'failure-mode'),
		{
			text: 'What do you see?',
			route: fixedRoutes.symptoms,
			items: symptomsIn(context).map(({ kind }) => item(symptomNames[kind].name, symptomRoute(kind))),
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

/** What tells about the program itself. */
function programGroups({ texts, schemas, commands, manual }: SiteParts): readonly NavigationGroup[] {
	const of = (kind: 'analysis' | 'recipe'): readonly NavigationItem[] =>
		texts.filter((text) => text.kind === kind).map((text) => item(text.title, routeOfText(text)));
	return [
		{ text: 'Checks', route: fixedRoutes.checks, items: [] },
		{ text: 'Analyses', route: fixedRoutes.analyses, items: of('analysis') },
		{ text: 'Cookbook', route: fixedRoutes.cookbook, items: of('recipe') },
		{
			text: 'The model',
			route: fixedRoutes.schema,
			items: schemas.map((schema) => item(titleOfSchema(schema), schemaRoute(schema.concept))),
		},
		{
			text: 'Commands',
			route: fixedRoutes.commands,
			items: commands.map(({ name }) => item(titleOfCommand(name), commandRoute(name))),
		},
		{
			text: 'Manual',
			route: fixedRoutes.manual,
			items: manual.map((text) => item(titleOfManualText(text), manualRoute(text.id))),
		},
	];
}

/** The main navigation: areas a reader can guess, each with few groups. */
export function navigationOf(context: ViewContext, parts: SiteParts): readonly NavigationArea[] {
	const { guides, alerts, since } = parts;
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
				{ text: 'Your team', route: `${fixedRoutes.start}#teams`, items: fewOf(teams) },
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
								items: context.model.byKind.tour.map(({ name, ref }) => item(name, routeOfRef(ref)!)),
							},
						]),
				{ text: 'Glossary', route: fixedRoutes.glossary, items: [] },
			],
		},
		{
			id: 'architecture',
			text: 'Architecture',
			route: fixedRoutes.architecture,
			groups: architectureGroups(context, since),
		},
		{ id: 'flows', text: 'Flows', route: '/flows/', groups: [group(context, 'Data flows', 'flow')] },
		{ id: 'decisions', text: 'Decisions', route: fixedRoutes.decisions, groups: decisionGroups(context) },
		{ id: 'resilience', text: 'Resilience', route: fixedRoutes.resilience, groups: resilienceGroups(context) },
		{ id: 'runbooks', text: 'Runbooks', route: fixedRoutes.runbooks, groups: runbookGroups(context, alerts) },
		{ id: 'audit', text: 'Audit', route: fixedRoutes.audit, groups: auditGroups(context) },
		{
			id: 'reference',
			text: 'Reference',
			route: fixedRoutes.reference,
			groups: [
				...programGroups(parts),
				{ text: 'Index A to Z', route: fixedRoutes.index, items: [] },
				{ text: 'For other programs', route: fixedRoutes.programs, items: [] },
				...(parts.provenance === undefined ? [] : [{ text: titleOfIntegrity, route: integrityRoute, items: [] }]),
			],
		},
	];
}
