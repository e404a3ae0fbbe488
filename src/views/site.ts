import type { Architecture } from '#analysis/architecture.ts';
import { disruptionsOf } from '#analysis/disruptions.ts';
import type { Facts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';
import type { DecisionDocument } from '#decisions/decision.ts';
import type { Kind } from '#model/model.ts';
import { type AlertEntry, alertsOf } from './alerts.ts';
import { apiFiles } from './api/api-files.ts';
import { type Feed, feedsOf } from './api/feed-entries.ts';
import { hasOutOfForce, type KnownPages, type ViewContext, viewContext } from './context.ts';
import { type PagesWithTerms, withTerms } from './glossary/page-terms.ts';
import {
	type CommandDocument,
	type Guide,
	inOrder,
	isPageOfItsOwn,
	isTranslation,
	type ManualText,
	type ReferenceText,
	type SchemaDocument,
} from './guides.ts';
import type { Language } from './language/language.ts';
import { languageOfSite, localiserOf } from './language/language-of-site.ts';
import { localiseNavigation, localiseOverlays, localisePage } from './language/localise-page.ts';
import type { Localiser } from './language/localise-text.ts';
import { type Addresses, hrefOf } from './links.ts';
import { type NavigationArea, navigationOf } from './navigation.ts';
import { withOverlays } from './overlays.ts';
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
import { tourPages, toursPage } from './pages/tours.ts';
import { experiments, scenarios } from './pages/trial-kinds.ts';
import { versionsPage } from './pages/versions.ts';
import { viewPartPages, views } from './pages/views.ts';
import { waiversPage } from './pages/waivers.ts';
import { whatIfPage } from './pages/what-if.ts';
import { withWriting } from './pages/while-writing.ts';
import { inParts, movedRows } from './parts.ts';
import type { Provenance } from './provenance.ts';
import { recipesByCheck } from './recipe-text.ts';
import { registersOf } from './registers/registers-of.ts';
import {
	analysisRoute,
	checkRoute,
	commandRoute,
	fixedRoutes,
	manualRoute,
	recipeRoute,
	schemaRoute,
} from './routes.ts';
import { readers } from './start/readers.ts';
import { distinctRoutes, each, kept } from './steps.ts';
import { whatIfFile } from './what-if/file.ts';
import type { Writing } from './writing.ts';

/** Everything a site is made from. All of it is plain data. */
export interface SiteContent {
	readonly architecture: Architecture;
	readonly facts: Facts;
	readonly findings: readonly Finding[];
	/** Files of the decision folders that are not records. */
	readonly documents?: readonly DecisionDocument[] | undefined;
	readonly guides?: readonly Guide[] | undefined;
	/** Pages of checks, diagnostic codes, analyses and recipes, in Markdown. */
	readonly texts?: readonly ReferenceText[] | undefined;
	readonly schemas?: readonly SchemaDocument[] | undefined;
	/** The commands of the program, a group before its own. */
	readonly commands?: readonly CommandDocument[] | undefined;
	/** The manual of the program, in reading order. */
	readonly manual?: readonly ManualText[] | undefined;
	/** Hand-drawn Mermaid files that views name. */
	readonly drawings?: readonly { readonly path: string; readonly text: string }[] | undefined;
	/** Images that texts may show: path in the workspace -> address on the site. */
	readonly images?: ReadonlyMap<string, string> | undefined;
	/** What is different from another state, where the site is compared with one. */
	readonly since?: ChangesSince | undefined;
	/** What the site was made from; absent while somebody writes. */
	readonly provenance?: Provenance | undefined;
	/** Whether pages have pictures; they do unless it is false. */
	readonly draws?: boolean | undefined;
	/** While somebody writes: what a site for readers does not say. */
	readonly writing?: Writing | undefined;
	/** Told each English text of ours that the language of the site lacks, and what kind of text it is. */
	readonly missing?: Localiser['missing'] | undefined;
}

export interface Site {
	/** In reading order; no two have the same route. */
	readonly pages: readonly Page[];
	readonly navigation: readonly NavigationArea[];
	/** What the site is told in. */
	readonly language: Language;
	/** The address of a reference (`component:x`, `interface:x/http`, `decision:0001`, `adr:0001`), for texts that the site renders. */
	readonly resolveRef: (ref: string) => string | undefined;
	/** Links words of the glossary in the drawn text of a guide; see `withTerms`. */
	readonly linkTerms: PagesWithTerms['linkTerms'];
	/** What the what-if page fetches, as JSON text. */
	readonly whatIf: string;
	/** JSON files for other programs, by their address below the site's root. */
	readonly data: ReadonlyMap<string, string>;
	/** What is new, for feed readers. */
	readonly feeds: readonly Feed[];
}

/** Every page of the site, and its navigation. Deterministic: equal input gives equal output. */
export function siteOf(content: SiteContent): Site {
	return lastOf(siteInSteps(content));
}

/** What steps come to, when nobody wants them one by one. */
export function lastOf<Result>(steps: Generator<unknown, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/**
 * The site of {@link siteOf}, giving each page as soon as it is made: its diagrams are what they will be, while overlays and
 * the division of long tables come last. So drawing can begin while other pages are computed.
 */
export function* siteInSteps(content: SiteContent): Generator<Page, Site> {
	const texts = sortedTexts(content.texts ?? []);
	const all = inOrder(content.guides ?? []);
	const written = all.filter((guide) => !isTranslation(guide));
	const translations = all.filter((guide) => isTranslation(guide) && isPageOfItsOwn(guide));
	const guides = written.filter(isPageOfItsOwn);
	const known: KnownPages = {
		codes: new Map(
			texts
				.filter(({ kind }) => kind === 'check' || kind === 'diagnostic')
				.map(({ id, title }) => [id, title] as const),
		),
		analyses: new Set(texts.filter((one) => one.kind === 'analysis').map((one) => one.id)),
		recipes: recipesByCheck(texts),
		guides: new Set(guides.map((guide) => guide.slug)),
		programPages: new Set(programRoutes(content)),
		images: content.images ?? new Map(),
		drawings: new Map((content.drawings ?? []).map((one) => [one.path, one.text])),
	};
	const { architecture, facts, findings, draws, writing } = content;
	const context = viewContext(architecture, facts, findings, known, draws, writing?.notes);
	// Made first: these pages compute what the others only look up.
	const resilience = yield* kept(resiliencePages(context));
	const alerts = alertsOf(context);
	const before = yield* kept(
		startPages(context, guides, written, translations),
		architecturePages(context),
		content.since === undefined ? [] : [changesPage(context, content.since)],
		flowPages(context),
		decisionPages(context, content.documents ?? []),
		auditPages(context, content.since !== undefined, content.provenance !== undefined),
	);
	const runbooks = yield* kept(runbookPages(context, alerts));
	const made = new Map([...runbooks, ...resilience, ...before].map((page) => [page.route, page]));
	const tours = yield* kept(tourPagesOf(context, (route) => made.get(route)));
	const after = yield* kept(
		referencePages(context, texts, content),
		content.provenance === undefined ? [] : [integrityPage(context, content.provenance)],
		[indexPage(context, alerts)],
	);
	const distinct = distinctRoutes([...before, ...resilience, ...runbooks, ...tours, ...after]);
	const drawn = writing === undefined ? distinct : withWriting(context, writing, distinct);
	const own = localiserOf(architecture, alerts.values(), [...all, ...texts], content.missing);
	const inLanguage = (page: Page): Page => (own === undefined ? page : localisePage(own, page));
	// Sentences are told in the language of the site while they are whole: then their words are linked to the glossary.
	// What a word is used on is known when all pages are there.
	const { pages: linked, usesOf, linkTerms } = withTerms(context.model, drawn.map(inLanguage), guides);
	const told = linked.map((page) =>
		page.route === fixedRoutes.glossary ? inLanguage(glossaryPage(context, usesOf)) : page,
	);
	const pages = inParts(withOverlays(context, told, localiseOverlays(own)), own);
	const moved = movedRows(pages, fixedRoutes.glossary);
	// Holds on to no facts: they are large, and whoever draws the pages does not need them.
	const addresses: Addresses = { decisionOf: context.decisionOf, index: context.index, model: context.model };
	return {
		pages,
		navigation: localiseNavigation(own, navigationOf(context, pages, guides)),
		language: own?.language ?? languageOfSite(context.model.workspace),
		resolveRef: (ref) => resolveRef(addresses, ref),
		linkTerms: (html, route, addressOf) => linkTerms(html, route, (to) => addressOf(moved.get(to) ?? to)),
		whatIf: whatIfFile(context),
		data: apiFiles(context, alerts, content.schemas ?? []),
		feeds: feedsOf(context),
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

function* startPages(
	context: ViewContext,
	guides: readonly Guide[],
	written: readonly Guide[],
	translations: readonly Guide[],
): Generator<Page> {
	yield homePage(context);
	yield startPage(context, written);
	yield* each(context.model.byKind.team, (team) => startTeamPage(context, team, written));
	yield* each(readers, ({ id }) => startReaderPage(context, id, written));
	yield* each(rolesInside(context), (role) => startRolePage(context, role, written));
	yield quizPage(context);
	yield* each(context.model.byKind.team, (team) => quizTeamPage(context, team));
	yield guidesPage(guides);
	yield* each([...guides, ...translations], (guide) => guidePage(context, guides, guide, translations));
	yield glossaryPage(context);
}

function* tourPagesOf(context: ViewContext, pageAt: (route: string) => Page | undefined): Generator<Page> {
	if (context.model.byKind.tour.length === 0) return;
	yield toursPage(context);
	for (const tour of context.model.byKind.tour) yield* tourPages(context, tour, pageAt);
}

function* architecturePages(context: ViewContext): Generator<Page> {
	const { byKind, interfaces } = context.model;
	yield architecturePage(context);
	yield servicesPage(context);
	yield* each(byKind['business-service'], (one) => servicePage(context, one));
	yield systemsPage(context);
	yield* each(byKind.system, (one) => systemPage(context, one));
	yield componentsPage(context);
	yield* each(byKind.component, (one) => componentPage(context, one));
	yield interfacesPage(context);
	yield* each(interfaces, (one) => interfacePage(context, one));
	yield failureDomainsPage(context);
	yield* each(byKind['failure-domain'], (one) => failureDomainPage(context, one));
	yield thirdPartiesPage(context);
	yield* each(byKind['third-party'], (one) => thirdPartyPage(context, one));
	yield teamsPage(context);
	yield* each(byKind.team, (one) => teamPage(context, one));
	yield* simplePages(context, environments);
	yield* simplePages(context, views);
	yield* viewPartPages(context);
	if (hasOutOfForce(context)) yield plannedAndRetiredPage(context);
	yield* mapPages(context);
	yield galleryPage(context);
}

function* simplePages<K extends Kind>(context: ViewContext, simple: SimpleKind<K>): Generator<Page> {
	yield simpleIndexPage(context, simple);
	yield* each(context.model.byKind[simple.kind], (entity) => simplePage(context, simple, entity));
}

function* flowPages(context: ViewContext): Generator<Page> {
	yield flowsPage(context);
	yield* each(context.model.byKind.flow, (one) => flowPage(context, one));
}

function* decisionPages(context: ViewContext, documents: readonly DecisionDocument[]): Generator<Page> {
	yield decisionsPage(context, documents);
	yield waiversPage(context);
	yield decisionHealthPage(context);
	yield decisionFamiliesPage(context);
	yield decisionFacetsPage(context);
	yield* each(context.decisions, (one) => decisionPage(context, one));
}

function* auditPages(context: ViewContext, hasChanges: boolean, isSealed: boolean): Generator<Page> {
	yield auditPage(context, hasChanges, isSealed);
	yield auditDecisionsPage(context);
	yield auditWaiversPage(context);
	yield auditControlsPage(context);
	yield auditFindingsPage(context);
	yield auditPacksPage(context);
	yield* each(registersOf(context).packs, (one) => auditPackPage(context, one));
}

function* resiliencePages(context: ViewContext): Generator<Page> {
	const { facts, model } = context;
	const targets = [
		...facts.singlePointsOfFailure.targets,
		...facts.singlePointsOfFailure.notComputable.map((one) => one.target),
	];
	const subjects = [...model.byKind.component, ...model.byKind['failure-domain']].map((one) => one.ref);
	yield resiliencePage(context);
	yield findingsPage(context);
	yield spofPage(context);
	yield* each(targets, (target) => spofTargetPage(context, target));
	yield whatIfPage(context);
	yield blastRadiiPage(context);
	yield* each(subjects, (subject) => blastRadiusPage(context, subject));
	yield cutSetsPage(context);
	yield availabilityPage(context);
	yield* each(facts.availability.targets, (target) => availabilityTargetPage(context, target));
	yield placementPage(context);
	yield timeoutsPage(context);
	yield retriesPage(context);
	yield latencyPage(context);
	yield consistencyPage(context);
	yield targetsPage(context);
	yield observabilityPage(context);
	yield experimentCoveragePage(context);
	yield versionsPage(context);
	yield capacityPage(context);
	yield recoveryPage(context);
	yield recoveryPointsPage(context);
	yield throughputPage(context);
	yield backlogPage(context);
	yield releasesPage(context);
	yield lossesPage(context);
	yield fragilityPage(context);
	yield* each(disruptionsOf(model), (one) => lossPage(context, one));
	yield concentrationPage(context);
	yield modelQualityPage(context);
	yield* simplePages(context, experiments);
	yield* simplePages(context, scenarios);
	yield* simplePages(context, slos);
	yield* simplePages(context, policies);
	yield* simplePages(context, controls);
	yield* simplePages(context, obligations);
}

/** An authored runbook whose id is an alert in lower case holds that alert's page, so it comes before the alerts. */
function* runbookPages(context: ViewContext, alerts: ReadonlyMap<string, AlertEntry>): Generator<Page> {
	yield runbooksPage(context, alerts);
	yield symptomsPage(context);
	yield* each(symptomsIn(context), (one) => symptomPage(context, one));
	yield runbookCoveragePage(context);
	yield* each(context.model.byKind.runbook, (one) => authoredRunbookPage(context, one, alerts));
	yield* each([...alerts.values()], (alert) => alertPage(context, alert));
	yield failureModesPage(context);
	yield* each(context.model.byKind['failure-mode'], (mode) => failureModePage(context, mode, alerts));
}

function* referencePages(
	context: ViewContext,
	texts: readonly ReferenceText[],
	{ schemas = [], commands = [], manual = [] }: SiteContent,
): Generator<Page> {
	yield referencePage(texts, schemas, commands, manual);
	yield manualPage(manual);
	yield* each(manual, (text) => manualTextPage(context, manual, text));
	yield commandsPage(commands);
	yield* each(commands, (command) => commandPage(commands, command));
	yield checksPage(context, texts);
	yield analysesPage(context, texts);
	yield cookbookPage(context, texts);
	yield* each(texts, (text) =>
		text.kind === 'recipe' ? recipePage(context, texts, text) : referenceTextPage(context, text),
	);
	yield programsPage(context, schemas);
	yield schemasPage(schemas);
	yield* each(schemas, (schema) => schemaPage(context, schemas, schema));
}

/** The addresses of pages about the program itself, so that texts can lead to them. */
function programRoutes({ texts = [], schemas = [], commands = [], manual = [] }: SiteContent): readonly string[] {
	return [
		...texts.map(({ kind, id }) =>
			kind === 'analysis' ? analysisRoute(id) : kind === 'recipe' ? recipeRoute(id) : checkRoute(id),
		),
		...schemas.map(({ concept }) => schemaRoute(concept)),
		...commands.map(({ name }) => commandRoute(name)),
		...manual.map(({ id }) => manualRoute(id)),
	];
}
