import { disruptionsOf } from '#analysis/disruptions.ts';
import type { DecisionDocument } from '#decisions/decision.ts';
import type { Entity, Kind, Ref } from '#model/model.ts';
import type { AlertEntry } from './alerts.ts';
import { hasOutOfForce, type ViewContext } from './context.ts';
import type { CommandDocument, Guide, ManualText, ReferenceText, SchemaDocument } from './guides.ts';
import { systemsToOpen } from './mermaid/what-if-pictures.ts';
import type { Page } from './page.ts';
import { auditPage } from './pages/audit/audit.ts';
import { auditControlsPage } from './pages/audit/audit-controls.ts';
import { auditDecisionsPage } from './pages/audit/audit-decisions.ts';
import { auditFindingsPage } from './pages/audit/audit-findings.ts';
import { auditPackPage, auditPacksPage } from './pages/audit/audit-packs.ts';
import { auditWaiversPage } from './pages/audit/audit-waivers.ts';
import { availabilityPage } from './pages/availability.ts';
import { availabilityTargetPage } from './pages/availability-target.ts';
import { backlogPage } from './pages/backlog.ts';
import { blastRadiiPage, blastRadiusPage } from './pages/blast-radius.ts';
import { capacityPage } from './pages/capacity.ts';
import { type ChangesSince, changesPage } from './pages/changes.ts';
import { commandPage, commandsPage } from './pages/commands.ts';
import { componentPage } from './pages/component.ts';
import { concentrationPage } from './pages/concentration.ts';
import { consistencyPage } from './pages/consistency.ts';
import { cookbookPage, recipePage } from './pages/cookbook.ts';
import { cutSetsPage } from './pages/cut-sets.ts';
import { decisionPage } from './pages/decision.ts';
import { decisionFacetsPage } from './pages/decision-facets.ts';
import { decisionFamiliesPage } from './pages/decision-families.ts';
import { decisionHealthPage } from './pages/decision-health.ts';
import { decisionWordsPage } from './pages/decision-words.ts';
import { decisionsPage } from './pages/decisions.ts';
import { experimentCoveragePage } from './pages/experiment-coverage.ts';
import { failureDomainPage, failureDomainsPage } from './pages/failure-domains.ts';
import { findingsPage } from './pages/findings.ts';
import { flowPage, flowsPage } from './pages/flows.ts';
import { fragilityPage } from './pages/fragility.ts';
import { galleryPage } from './pages/gallery.ts';
import { glossaryPage } from './pages/glossary.ts';
import { guidePage, guidesPage } from './pages/guides.ts';
import { architecturePage, homePage } from './pages/home.ts';
import { indexPage } from './pages/index-a-z.ts';
import { integrityPage } from './pages/integrity.ts';
import { interfacePage, interfacesPage } from './pages/interfaces.ts';
import { latencyPage } from './pages/latency.ts';
import { lossesPage, lossPage } from './pages/losses.ts';
import { manualPage, manualTextPage } from './pages/manual.ts';
import { mapPages } from './pages/map.ts';
import { modelQualityPage } from './pages/model-quality.ts';
import { controls, obligations } from './pages/obligation-kinds.ts';
import { observabilityPage } from './pages/observability.ts';
import { environments } from './pages/other-kinds.ts';
import { placementPage } from './pages/placement.ts';
import { plannedAndRetiredPage } from './pages/planned-and-retired.ts';
import { programsPage } from './pages/programs.ts';
import { policies, slos } from './pages/promise-kinds.ts';
import { quizPage, quizTeamPage } from './pages/quiz.ts';
import { recoveryPage } from './pages/recovery.ts';
import { recoveryPointsPage } from './pages/recovery-points.ts';
import {
	analysesPage,
	checksPage,
	referencePage,
	referenceTextPage,
	schemaPage,
	schemasPage,
} from './pages/reference.ts';
import { releasesPage } from './pages/releases.ts';
import { resiliencePage } from './pages/resilience.ts';
import { retriesPage } from './pages/retries.ts';
import { alertPage, authoredRunbookPage, componentRunbookPage, failureModePage } from './pages/runbook.ts';
import { runbookCoveragePage } from './pages/runbook-coverage.ts';
import { failureModesPage, runbooksPage } from './pages/runbooks.ts';
import { servicePage } from './pages/service.ts';
import { servicesPage } from './pages/services.ts';
import { type SimpleKind, simpleIndexPage, simplePage } from './pages/simple-kinds.ts';
import { spofPage, spofTargetPage } from './pages/spof.ts';
import { startPage } from './pages/start.ts';
import { startReaderPage } from './pages/start-reader.ts';
import { rolesInside, startRolePage } from './pages/start-role.ts';
import { startTeamPage } from './pages/start-team.ts';
import { symptomPage, symptomsIn, symptomsPage } from './pages/symptoms.ts';
import { componentsPage, systemPage, systemsPage } from './pages/systems.ts';
import { targetsPage } from './pages/targets.ts';
import { teamPage, teamsPage } from './pages/teams.ts';
import { thirdPartiesPage, thirdPartyPage } from './pages/third-parties.ts';
import { throughputPage } from './pages/throughput.ts';
import { timeoutsPage } from './pages/timeouts.ts';
import { tourPage, tourStopPage, toursPage } from './pages/tours.ts';
import { experiments, scenarios } from './pages/trial-kinds.ts';
import { versionsPage } from './pages/versions.ts';
import { viewPartPages, views } from './pages/views.ts';
import { waiversPage } from './pages/waivers.ts';
import { whatIfPage, whatIfSystemPage } from './pages/what-if.ts';
import { each, type PlannedPages, planned, plannedFamily } from './planned-pages.ts';
import type { Provenance } from './provenance.ts';
import { registersOf } from './registers/registers-of.ts';
import {
	availabilityRoute,
	blastRadiusRoute,
	changesRoute,
	commandRoute,
	componentRunbookRoute,
	decisionRoute,
	fixedRoutes,
	guideRoute,
	indexRouteOf,
	integrityRoute,
	lossRoute,
	manualRoute,
	packRoute,
	quizRoute,
	readerRoute,
	roleStartRoute,
	routeOfRef,
	routeOfText,
	runbookRoute,
	schemaRoute,
	spofRoute,
	startRoute,
	symptomRoute,
	tourStopRoute,
	whatIfSystemRoute,
} from './routes.ts';
import { readers } from './start/readers.ts';

/** What the pages about the program are made from, beside the workspace. */
export interface ProgramTexts {
	/** Pages of checks, diagnostic codes, analyses and recipes, in Markdown, in the order of the site. */
	readonly texts: readonly ReferenceText[];
	readonly schemas: readonly SchemaDocument[];
	readonly commands: readonly CommandDocument[];
	readonly manual: readonly ManualText[];
}

/** What a site is made from, beside its model: everything that decides which pages there are. */
export interface SiteParts extends ProgramTexts {
	readonly alerts: ReadonlyMap<string, AlertEntry>;
	/** Files of the decision folders that are not records. */
	readonly documents: readonly DecisionDocument[];
	/** Guides that have a page of their own. */
	readonly guides: readonly Guide[];
	/** All guides, also those that stand on the page of a team or role. */
	readonly written: readonly Guide[];
	readonly translations: readonly Guide[];
	readonly since: ChangesSince | undefined;
	readonly provenance: Provenance | undefined;
}

/** Every page of a site, in groups; in `pagesInOrder` they have the order of the site. */
export interface SitePlan {
	readonly before: readonly PlannedPages[];
	readonly resilience: readonly PlannedPages[];
	readonly runbooks: readonly PlannedPages[];
	/** What they show stands on pages of the groups before. */
	readonly tours: readonly PlannedPages[];
	readonly after: readonly PlannedPages[];
}

/**
 * Where each page of a site stands, and how it is made; makes none. `pageAt` gives other pages as they were made: tours show what
 * stands on them.
 */
export function sitePlan(
	context: ViewContext,
	parts: SiteParts,
	pageAt: (route: string) => Page | undefined,
): SitePlan {
	const { since, provenance } = parts;
	return {
		before: [
			...startPages(context, parts),
			...architecturePages(context),
			...(since === undefined ? [] : [planned(changesRoute, () => changesPage(context, since))]),
			...flowPages(context),
			...decisionPages(context, parts.documents),
			...auditPages(context, since !== undefined, provenance !== undefined),
		],
		resilience: resiliencePages(context),
		runbooks: runbookPages(context, parts.alerts),
		tours: tourPages(context, pageAt),
		after: [
			...referencePages(context, parts),
			...(provenance === undefined ? [] : [planned(integrityRoute, () => integrityPage(context, provenance))]),
			planned(fixedRoutes.index, () => indexPage(context, parts.alerts)),
		],
	};
}

/** All of a plan in the order of the site. */
export const pagesInOrder = ({ before, resilience, runbooks, tours, after }: SitePlan): readonly PlannedPages[] => [
	...before,
	...resilience,
	...runbooks,
	...tours,
	...after,
];

/** A page for each entity, at the address of its kind. */
const eachOf = <E extends { readonly ref: Ref }>(
	entities: readonly E[],
	make: (entity: E) => Page | undefined,
): readonly PlannedPages[] => each(entities, ({ ref }) => routeOfRef(ref)!, make);

const startPages = (context: ViewContext, { guides, written, translations }: SiteParts): readonly PlannedPages[] => {
	const teams = context.model.byKind.team;
	return [
		planned(fixedRoutes.home, () => homePage(context)),
		planned(fixedRoutes.start, () => startPage(context, written)),
		...each(
			teams,
			({ id }) => startRoute(id),
			(team) => startTeamPage(context, team, written),
		),
		...each(
			readers,
			({ id }) => readerRoute(id),
			({ id }) => startReaderPage(context, id, written),
		),
		...each(
			rolesInside(context),
			({ id }) => roleStartRoute(id),
			(role) => startRolePage(context, role, written),
		),
		planned(fixedRoutes.quiz, () => quizPage(context)),
		...each(
			teams,
			({ id }) => quizRoute(id),
			(team) => quizTeamPage(context, team),
		),
		planned(fixedRoutes.guides, () => guidesPage(guides)),
		...each(
			[...guides, ...translations],
			({ slug }) => guideRoute(slug),
			(guide) => guidePage(context, guides, guide, translations),
		),
		planned(fixedRoutes.glossary, () => glossaryPage(context)),
	];
};

function tourPages(context: ViewContext, pageAt: (route: string) => Page | undefined): readonly PlannedPages[] {
	const tours = context.model.byKind.tour;
	if (tours.length === 0) return [];
	return [
		planned(indexRouteOf('tour')!, () => toursPage(context)),
		...tours.flatMap((tour) => [
			planned(routeOfRef(tour.ref)!, () => tourPage(context, tour)),
			...tour.data.stops.map((_, at) =>
				planned(tourStopRoute(tour.id, at + 1), () => tourStopPage(context, tour, at, pageAt)),
			),
		]),
	];
}

const architecturePages = (context: ViewContext): readonly PlannedPages[] => {
	const { byKind, interfaces } = context.model;
	return [
		planned(fixedRoutes.architecture, () => architecturePage(context)),
		planned(indexRouteOf('business-service')!, () => servicesPage(context)),
		...eachOf(byKind['business-service'], (one) => servicePage(context, one)),
		planned(indexRouteOf('system')!, () => systemsPage(context)),
		...eachOf(byKind.system, (one) => systemPage(context, one)),
		planned(indexRouteOf('component')!, () => componentsPage(context)),
		...eachOf(byKind.component, (one) => componentPage(context, one)),
		planned(fixedRoutes.interfaces, () => interfacesPage(context)),
		...eachOf(interfaces, (one) => interfacePage(context, one)),
		planned(indexRouteOf('failure-domain')!, () => failureDomainsPage(context)),
		...eachOf(byKind['failure-domain'], (one) => failureDomainPage(context, one)),
		planned(indexRouteOf('third-party')!, () => thirdPartiesPage(context)),
		...eachOf(byKind['third-party'], (one) => thirdPartyPage(context, one)),
		planned(indexRouteOf('team')!, () => teamsPage(context)),
		...eachOf(byKind.team, (one) => teamPage(context, one)),
		...simplePages(context, environments),
		...simplePages(context, views),
		plannedFamily(indexRouteOf('view')!, () => viewPartPages(context)),
		...(hasOutOfForce(context) ? [planned(fixedRoutes.plannedAndRetired, () => plannedAndRetiredPage(context))] : []),
		plannedFamily(fixedRoutes.map, () => mapPages(context)),
		planned(fixedRoutes.gallery, () => galleryPage(context)),
	];
};

const simplePages = <K extends Kind>(context: ViewContext, simple: SimpleKind<K>): readonly PlannedPages[] => [
	planned(indexRouteOf(simple.kind)!, () => simpleIndexPage(context, simple)),
	...eachOf(context.model.byKind[simple.kind] as readonly Entity<K>[], (entity) => simplePage(context, simple, entity)),
];

const flowPages = (context: ViewContext): readonly PlannedPages[] => [
	planned(indexRouteOf('flow')!, () => flowsPage(context)),
	...eachOf(context.model.byKind.flow, (one) => flowPage(context, one)),
];

const decisionPages = (context: ViewContext, documents: readonly DecisionDocument[]): readonly PlannedPages[] => [
	planned(fixedRoutes.decisions, () => decisionsPage(context, documents)),
	planned(fixedRoutes.waivers, () => waiversPage(context)),
	planned(fixedRoutes.decisionHealth, () => decisionHealthPage(context)),
	planned(fixedRoutes.decisionFamilies, () => decisionFamiliesPage(context)),
	planned(fixedRoutes.decisionFacets, () => decisionFacetsPage(context)),
	planned(fixedRoutes.decisionWords, () => decisionWordsPage(context)),
	...each(
		context.decisions,
		({ slug }) => decisionRoute(slug),
		(one) => decisionPage(context, one),
	),
];

const auditPages = (context: ViewContext, hasChanges: boolean, isSealed: boolean): readonly PlannedPages[] => [
	planned(fixedRoutes.audit, () => auditPage(context, hasChanges, isSealed)),
	planned(fixedRoutes.auditDecisions, () => auditDecisionsPage(context)),
	planned(fixedRoutes.auditWaivers, () => auditWaiversPage(context)),
	planned(fixedRoutes.auditControls, () => auditControlsPage(context)),
	planned(fixedRoutes.auditFindings, () => auditFindingsPage(context)),
	planned(fixedRoutes.auditPacks, () => auditPacksPage(context)),
	...each(
		registersOf(context).packs,
		({ pack }) => packRoute(pack.id),
		(one) => auditPackPage(context, one),
	),
];

function resiliencePages(context: ViewContext): readonly PlannedPages[] {
	const { facts, model } = context;
	const targets = [
		...facts.singlePointsOfFailure.targets,
		...facts.singlePointsOfFailure.notComputable.map((one) => one.target),
	];
	const subjects = [...model.byKind.component, ...model.byKind['failure-domain']].map((one) => one.ref);
	return [
		planned(fixedRoutes.resilience, () => resiliencePage(context)),
		planned(fixedRoutes.findings, () => findingsPage(context)),
		planned(fixedRoutes.spof, () => spofPage(context)),
		...each(targets, spofRoute, (target) => spofTargetPage(context, target)),
		planned(fixedRoutes.whatIf, () => whatIfPage(context)),
		...each(systemsToOpen(context), whatIfSystemRoute, (system) => whatIfSystemPage(context, system)),
		planned(fixedRoutes.blastRadius, () => blastRadiiPage(context)),
		...each(subjects, blastRadiusRoute, (subject) => blastRadiusPage(context, subject)),
		planned(fixedRoutes.cutSets, () => cutSetsPage(context)),
		planned(fixedRoutes.availability, () => availabilityPage(context)),
		...each(facts.availability.targets, availabilityRoute, (target) => availabilityTargetPage(context, target)),
		planned(fixedRoutes.placement, () => placementPage(context)),
		planned(fixedRoutes.timeouts, () => timeoutsPage(context)),
		planned(fixedRoutes.retries, () => retriesPage(context)),
		planned(fixedRoutes.latency, () => latencyPage(context)),
		planned(fixedRoutes.consistency, () => consistencyPage(context)),
		planned(fixedRoutes.targets, () => targetsPage(context)),
		planned(fixedRoutes.observability, () => observabilityPage(context)),
		planned(fixedRoutes.experimentCoverage, () => experimentCoveragePage(context)),
		planned(fixedRoutes.versions, () => versionsPage(context)),
		planned(fixedRoutes.capacity, () => capacityPage(context)),
		planned(fixedRoutes.recovery, () => recoveryPage(context)),
		planned(fixedRoutes.recoveryPoints, () => recoveryPointsPage(context)),
		planned(fixedRoutes.throughput, () => throughputPage(context)),
		planned(fixedRoutes.backlog, () => backlogPage(context)),
		planned(fixedRoutes.releases, () => releasesPage(context)),
		planned(fixedRoutes.losses, () => lossesPage(context)),
		planned(fixedRoutes.fragility, () => fragilityPage(context)),
		...each(
			disruptionsOf(model),
			({ ref }) => lossRoute(ref),
			(one) => lossPage(context, one),
		),
		planned(fixedRoutes.concentration, () => concentrationPage(context)),
		planned(fixedRoutes.modelQuality, () => modelQualityPage(context)),
		...simplePages(context, experiments),
		...simplePages(context, scenarios),
		...simplePages(context, slos),
		...simplePages(context, policies),
		...simplePages(context, controls),
		...simplePages(context, obligations),
	];
}

/** An authored runbook whose id is an alert in lower case holds that alert's page, so it comes before the alerts. */
const runbookPages = (context: ViewContext, alerts: ReadonlyMap<string, AlertEntry>): readonly PlannedPages[] => [
	planned(fixedRoutes.runbooks, () => runbooksPage(context, alerts)),
	planned(fixedRoutes.symptoms, () => symptomsPage(context)),
	...each(
		symptomsIn(context),
		({ kind }) => symptomRoute(kind),
		(one) => symptomPage(context, one),
	),
	planned(fixedRoutes.runbookCoverage, () => runbookCoveragePage(context, alerts)),
	...each(
		context.model.byKind.runbook,
		({ id }) => runbookRoute(id),
		(one) => authoredRunbookPage(context, one, alerts),
	),
	...each(
		[...alerts.values()],
		({ name }) => runbookRoute(name),
		(alert) => alertPage(context, alert),
	),
	planned(indexRouteOf('failure-mode')!, () => failureModesPage(context)),
	...eachOf(context.model.byKind['failure-mode'], (mode) => failureModePage(context, mode, alerts)),
	...each(
		context.model.byKind.component,
		({ ref }) => componentRunbookRoute(ref),
		(one) => componentRunbookPage(context, one, alerts),
	),
];

const referencePages = (
	context: ViewContext,
	{ texts, schemas, commands, manual }: ProgramTexts,
): readonly PlannedPages[] => [
	planned(fixedRoutes.reference, () => referencePage(texts, schemas, commands, manual)),
	planned(fixedRoutes.manual, () => manualPage(manual)),
	...each(
		manual,
		({ id }) => manualRoute(id),
		(text) => manualTextPage(context, manual, text),
	),
	planned(fixedRoutes.commands, () => commandsPage(commands)),
	...each(
		commands,
		({ name }) => commandRoute(name),
		(command) => commandPage(commands, command),
	),
	planned(fixedRoutes.checks, () => checksPage(context, texts)),
	planned(fixedRoutes.analyses, () => analysesPage(context, texts)),
	planned(fixedRoutes.cookbook, () => cookbookPage(context, texts)),
	...each(texts, routeOfText, (text) =>
		text.kind === 'recipe' ? recipePage(context, texts, text) : referenceTextPage(context, text),
	),
	planned(fixedRoutes.programs, () => programsPage(context, schemas)),
	planned(fixedRoutes.schema, () => schemasPage(schemas)),
	...each(
		schemas,
		({ concept }) => schemaRoute(concept),
		(schema) => schemaPage(context, schemas, schema),
	),
];

/** The addresses of pages about the program itself, so that texts can lead to them. */
export const programRoutes = ({ texts, schemas, commands, manual }: ProgramTexts): readonly string[] => [
	...texts.map(routeOfText),
	...schemas.map(({ concept }) => schemaRoute(concept)),
	...commands.map(({ name }) => commandRoute(name)),
	...manual.map(({ id }) => manualRoute(id)),
];
