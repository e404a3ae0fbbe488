import type { Architecture } from '#analysis/architecture.ts';
import { disruptionsOf } from '#analysis/disruptions.ts';
import type { Facts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';
import type { DecisionDocument } from '#decisions/decision.ts';
import type { Kind } from '#model/model.ts';
import { type AlertEntry, alertsOf } from './alerts.ts';
import { hasOutOfForce, type KnownPages, type ViewContext, viewContext } from './context.ts';
import { type Guide, inOrder, type ReferenceText, type SchemaDocument } from './guides.ts';
import { type Addresses, hrefOf } from './links.ts';
import { type NavigationArea, navigationOf } from './navigation.ts';
import { withOverlays } from './overlays.ts';
import type { Page } from './page.ts';
import { availabilityPage } from './pages/availability.ts';
import { availabilityTargetPage } from './pages/availability-target.ts';
import { backlogPage } from './pages/backlog.ts';
import { blastRadiiPage, blastRadiusPage } from './pages/blast-radius.ts';
import { capacityPage } from './pages/capacity.ts';
import { componentPage } from './pages/component.ts';
import { concentrationPage } from './pages/concentration.ts';
import { consistencyPage } from './pages/consistency.ts';
import { cutSetsPage } from './pages/cut-sets.ts';
import { decisionPage } from './pages/decision.ts';
import { decisionHealthPage } from './pages/decision-health.ts';
import { decisionsPage } from './pages/decisions.ts';
import { experimentCoveragePage } from './pages/experiment-coverage.ts';
import { failureDomainPage, failureDomainsPage } from './pages/failure-domains.ts';
import { findingsPage } from './pages/findings.ts';
import { flowPage, flowsPage } from './pages/flows.ts';
import { fragilityPage } from './pages/fragility.ts';
import { galleryPage } from './pages/gallery.ts';
import { guidePage, guidesPage } from './pages/guides.ts';
import { architecturePage, homePage } from './pages/home.ts';
import { indexPage } from './pages/index-a-z.ts';
import { interfacePage, interfacesPage } from './pages/interfaces.ts';
import { latencyPage } from './pages/latency.ts';
import { lossesPage, lossPage } from './pages/losses.ts';
import { mapPages } from './pages/map.ts';
import { modelQualityPage } from './pages/model-quality.ts';
import { controls, obligations } from './pages/obligation-kinds.ts';
import { observabilityPage } from './pages/observability.ts';
import { environments, glossaryPage } from './pages/other-kinds.ts';
import { placementPage } from './pages/placement.ts';
import { plannedAndRetiredPage } from './pages/planned-and-retired.ts';
import { policies, slos } from './pages/promise-kinds.ts';
import { recoveryPage } from './pages/recovery.ts';
import { recoveryPointsPage } from './pages/recovery-points.ts';
import {
	analysesPage,
	checksPage,
	referencePage,
	referenceTextPage,
	schemaPage,
	schemasPage,
	sortedTexts,
} from './pages/reference.ts';
import { releasesPage } from './pages/releases.ts';
import { resiliencePage } from './pages/resilience.ts';
import { retriesPage } from './pages/retries.ts';
import { alertPage, authoredRunbookPage, failureModePage } from './pages/runbook.ts';
import { runbookCoveragePage } from './pages/runbook-coverage.ts';
import { failureModesPage, runbooksPage } from './pages/runbooks.ts';
import { servicePage, servicesPage } from './pages/services.ts';
import { type SimpleKind, simpleIndexPage, simplePage } from './pages/simple-kinds.ts';
import { spofPage, spofTargetPage } from './pages/spof.ts';
import { startPage } from './pages/start.ts';
import { startTeamPage } from './pages/start-team.ts';
import { componentsPage, systemPage, systemsPage } from './pages/systems.ts';
import { targetsPage } from './pages/targets.ts';
import { teamPage, teamsPage } from './pages/teams.ts';
import { thirdPartiesPage, thirdPartyPage } from './pages/third-parties.ts';
import { throughputPage } from './pages/throughput.ts';
import { timeoutsPage } from './pages/timeouts.ts';
import { experiments, scenarios } from './pages/trial-kinds.ts';
import { versionsPage } from './pages/versions.ts';
import { viewPartPages, views } from './pages/views.ts';
import { waiversPage } from './pages/waivers.ts';
import { whatIfPage } from './pages/what-if.ts';
import { inParts } from './parts.ts';
import { whatIfFile } from './what-if/file.ts';

/** Everything a site is made from. All of it is plain data. */
export interface SiteContent {
	readonly architecture: Architecture;
	readonly facts: Facts;
	readonly findings: readonly Finding[];
	/** Files of the decision folders that are not records. */
	readonly documents?: readonly DecisionDocument[] | undefined;
	readonly guides?: readonly Guide[] | undefined;
	/** Pages of checks, diagnostic codes and analyses, in Markdown. */
	readonly texts?: readonly ReferenceText[] | undefined;
	readonly schemas?: readonly SchemaDocument[] | undefined;
	/** Hand-drawn Mermaid files that views name. */
	readonly drawings?: readonly { readonly path: string; readonly text: string }[] | undefined;
	/** Images that texts may show: path in the workspace -> address on the site. */
	readonly images?: ReadonlyMap<string, string> | undefined;
	/** Whether pages have pictures; they do unless it is false. */
	readonly draws?: boolean | undefined;
}

export interface Site {
	/** In reading order; no two have the same route. */
	readonly pages: readonly Page[];
	readonly navigation: readonly NavigationArea[];
	/** The address of a reference (`component:x`, `interface:x/http`, `decision:0001`, `adr:0001`), for texts that the site renders. */
	readonly resolveRef: (ref: string) => string | undefined;
	/** What the what-if page fetches, as JSON text. */
	readonly whatIf: string;
}

/** Every page of the site, and its navigation. Deterministic: equal input gives equal output. */
export function siteOf(content: SiteContent): Site {
	const texts = sortedTexts(content.texts ?? []);
	const guides = inOrder(content.guides ?? []);
	const known: KnownPages = {
		codes: new Set(texts.filter((one) => one.kind !== 'analysis').map((one) => one.id)),
		analyses: new Set(texts.filter((one) => one.kind === 'analysis').map((one) => one.id)),
		guides: new Set(guides.map((guide) => guide.slug)),
		images: content.images ?? new Map(),
		drawings: new Map((content.drawings ?? []).map((one) => [one.path, one.text])),
	};
	const context = viewContext(content.architecture, content.facts, content.findings, known, content.draws);
	// Made first, because these pages compute what the others only look up.
	const resilience = resiliencePages(context);
	const alerts = alertsOf(context);
	const drawn = distinctRoutes([
		homePage(context),
		...startPages(context, guides),
		...architecturePages(context),
		...flowPages(context),
		...decisionPages(context, content.documents ?? []),
		...resilience,
		...runbookPages(context, alerts),
		...referencePages(context, texts, content.schemas ?? []),
		indexPage(context, alerts),
	]);
	const pages = withOverlays(context, drawn);
	// Holds on to no facts: they are large, and whoever draws the pages does not need them.
	const addresses: Addresses = { decisionOf: context.decisionOf, index: context.index, model: context.model };
	return {
		pages: inParts(pages),
		navigation: navigationOf(context, pages, guides),
		resolveRef: (ref) => resolveRef(addresses, ref),
		whatIf: whatIfFile(context),
	};
}

function resolveRef(context: Addresses, ref: string): string | undefined {
	const [plain = '', anchor] = ref.split('#');
	const known = hrefOf(context, plain) ?? decisionHref(context, plain);
	return known === undefined || anchor === undefined || known.includes('#') ? known : `${known}#${anchor}`;
}

const decisionHref = (context: Addresses, ref: string): string | undefined => {
	const decision =
		context.decisionOf.get(ref) ??
		context.decisionOf.get(ref.replace(/^(?:adr|decision):/, '')) ??
		context.decisionOf.get(ref.replace(/^adr:/, 'decision:'));
	return decision === undefined ? undefined : hrefOf(context, decision.ref);
};

/** The first page of a route stays: the fixed pages come first, so that no authored id can take their place. */
function distinctRoutes(pages: readonly Page[]): readonly Page[] {
	const known = new Map<string, Page>();
	for (const page of pages) if (!known.has(page.route)) known.set(page.route, page);
	return [...known.values()];
}

const startPages = (context: ViewContext, guides: readonly Guide[]): readonly Page[] => [
	startPage(context, guides),
	...context.model.byKind.team.map((team) => startTeamPage(context, team, guides)),
	guidesPage(guides),
	...guides.map((guide) => guidePage(context, guides, guide)),
	glossaryPage(context),
];

function architecturePages(context: ViewContext): readonly Page[] {
	const { byKind, interfaces } = context.model;
	return [
		architecturePage(context),
		servicesPage(context),
		...byKind['business-service'].map((one) => servicePage(context, one)),
		systemsPage(context),
		...byKind.system.map((one) => systemPage(context, one)),
		componentsPage(context),
		...byKind.component.map((one) => componentPage(context, one)),
		interfacesPage(context),
		...interfaces.map((one) => interfacePage(context, one)),
		failureDomainsPage(context),
		...byKind['failure-domain'].map((one) => failureDomainPage(context, one)),
		thirdPartiesPage(context),
		...byKind['third-party'].map((one) => thirdPartyPage(context, one)),
		teamsPage(context),
		...byKind.team.map((one) => teamPage(context, one)),
		...simplePages(context, environments),
		...simplePages(context, views),
		...viewPartPages(context),
		...(hasOutOfForce(context) ? [plannedAndRetiredPage(context)] : []),
		...mapPages(context),
		galleryPage(context),
	];
}

const simplePages = <K extends Kind>(context: ViewContext, simple: SimpleKind<K>): readonly Page[] => [
	simpleIndexPage(context, simple),
	...context.model.byKind[simple.kind].map((entity) => simplePage(context, simple, entity)),
];

const flowPages = (context: ViewContext): readonly Page[] => [
	flowsPage(context),
	...context.model.byKind.flow.map((one) => flowPage(context, one)),
];

const decisionPages = (context: ViewContext, documents: readonly DecisionDocument[]): readonly Page[] => [
	decisionsPage(context, documents),
	waiversPage(context),
	decisionHealthPage(context),
	...context.decisions.map((one) => decisionPage(context, one)),
];

function resiliencePages(context: ViewContext): readonly Page[] {
	const { facts, model } = context;
	const targets = [
		...facts.singlePointsOfFailure.targets,
		...facts.singlePointsOfFailure.notComputable.map((one) => one.target),
	];
	const subjects = [...model.byKind.component, ...model.byKind['failure-domain']].map((one) => one.ref);
	return [
		resiliencePage(context),
		findingsPage(context),
		spofPage(context),
		...targets.map((target) => spofTargetPage(context, target)),
		whatIfPage(context),
		blastRadiiPage(context),
		...subjects.map((subject) => blastRadiusPage(context, subject)).filter((page) => page !== undefined),
		cutSetsPage(context),
		availabilityPage(context),
		...facts.availability.targets.map((target) => availabilityTargetPage(context, target)),
		placementPage(context),
		timeoutsPage(context),
		retriesPage(context),
		latencyPage(context),
		consistencyPage(context),
		targetsPage(context),
		observabilityPage(context),
		experimentCoveragePage(context),
		versionsPage(context),
		capacityPage(context),
		recoveryPage(context),
		recoveryPointsPage(context),
		throughputPage(context),
		backlogPage(context),
		releasesPage(context),
		lossesPage(context),
		fragilityPage(context),
		...disruptionsOf(model).map((one) => lossPage(context, one)),
		concentrationPage(context),
		modelQualityPage(context),
		...simplePages(context, experiments),
		...simplePages(context, scenarios),
		...simplePages(context, slos),
		...simplePages(context, policies),
		...simplePages(context, controls),
		...simplePages(context, obligations),
	];
}

/** An authored runbook whose id is an alert in lower case holds that alert's page, so it comes before the alerts. */
const runbookPages = (context: ViewContext, alerts: ReadonlyMap<string, AlertEntry>): readonly Page[] => [
	runbooksPage(context, alerts),
	runbookCoveragePage(context),
	...context.model.byKind.runbook.map((one) => authoredRunbookPage(context, one, alerts)),
	...[...alerts.values()].map((alert) => alertPage(context, alert)),
	failureModesPage(context),
	...context.model.byKind['failure-mode'].map((mode) => failureModePage(context, mode, alerts)),
];

const referencePages = (
	context: ViewContext,
	texts: readonly ReferenceText[],
	schemas: readonly SchemaDocument[],
): readonly Page[] => [
	referencePage(texts, schemas),
	checksPage(context, texts),
	analysesPage(context, texts),
	...texts.map((text) => referenceTextPage(context, text)),
	schemasPage(schemas),
	...schemas.map((schema) => schemaPage(context, schemas, schema)),
];
