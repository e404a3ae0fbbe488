import type { Kind, Ref } from '#model/model.ts';

/**
 * Every address of the site, in one place. Site-absolute without the base path, lower case, with leading and trailing
 * slash. Addresses are permanent: runbook addresses stand in alert rules, decision addresses in audit papers.
 */

const folderOfKind: { readonly [K in Kind]?: string } = {
	'business-service': 'services',
	system: 'systems',
	component: 'components',
	flow: 'flows',
	'failure-domain': 'failure-domains',
	'third-party': 'third-parties',
	team: 'teams',
	'failure-mode': 'failure-modes',
	runbook: 'runbooks',
	'chaos-experiment': 'experiments',
	scenario: 'scenarios',
	slo: 'slos',
	'resilience-policy': 'policies',
	control: 'controls',
	obligation: 'obligations',
	environment: 'environments',
	view: 'views',
	tour: 'tours',
};

/** `component:payment-api` -> `{ kind: 'component', id: 'payment-api' }`; the id may hold further colons and slashes. */
export function splitRef(ref: Ref): { kind: string; id: string } {
	const colon = ref.indexOf(':');
	return colon === -1 ? { kind: '', id: ref } : { kind: ref.slice(0, colon), id: ref.slice(colon + 1) };
}

/**
 * The address of the page that tells about a reference, or undefined for kinds without a page of their own. Interfaces
 * and replicas live on their component's page, under an anchor.
 */
export function routeOfRef(ref: Ref): string | undefined {
	const { kind, id } = splitRef(ref);
	if (kind === 'interface') return `/interfaces/${id}/`;
	if (kind === 'instance' || kind === 'common-cause') return `/components/${id.split('/')[0]}/#deployment`;
	if (kind === 'dependency') return `/components/${id.split('/')[0]}/#dependencies`;
	if (kind === 'term') return `/glossary/#${id}`;
	if (kind === 'role') return `/teams/#role-${id}`;
	const folder = folderOfKind[kind as Kind];
	return folder === undefined ? undefined : `/${folder}/${id}/`;
}

/** The overview page of a kind. */
export function indexRouteOf(kind: Kind): string | undefined {
	if (kind === 'term') return '/glossary/';
	const folder = folderOfKind[kind];
	return folder === undefined ? undefined : `/${folder}/`;
}

/** Pages that exist once. */
export const fixedRoutes = {
	home: '/',
	architecture: '/architecture/',
	plannedAndRetired: '/architecture/planned-and-retired/',
	gallery: '/gallery/',
	map: '/map/',
	runbooks: '/runbooks/',
	symptoms: '/symptoms/',
	reference: '/reference/',
	start: '/start/',
	quiz: '/quiz/',
	audit: '/audit/',
	auditDecisions: '/audit/decisions/',
	auditWaivers: '/audit/waivers/',
	auditControls: '/audit/controls/',
	auditFindings: '/audit/findings/',
	auditPacks: '/audit/obligations/',
	interfaces: '/interfaces/',
	decisions: '/decisions/',
	resilience: '/resilience/',
	spof: '/resilience/spof/',
	whatIf: '/resilience/what-if/',
	blastRadius: '/resilience/blast-radius/',
	placement: '/resilience/placement/',
	capacity: '/resilience/capacity/',
	recovery: '/resilience/recovery/',
	recoveryPoints: '/resilience/recovery-points/',
	backlog: '/resilience/backlog/',
	throughput: '/resilience/throughput/',
	releases: '/resilience/releases/',
	losses: '/resilience/losses/',
	fragility: '/resilience/fragility/',
	cutSets: '/resilience/cut-sets/',
	availability: '/resilience/availability/',
	timeouts: '/resilience/timeouts/',
	retries: '/resilience/retries/',
	latency: '/resilience/latency/',
	consistency: '/resilience/consistency/',
	targets: '/resilience/targets/',
	observability: '/resilience/observability/',
	runbookCoverage: '/resilience/runbook-coverage/',
	experimentCoverage: '/resilience/experiment-coverage/',
	versions: '/resilience/versions/',
	concentration: '/resilience/concentration/',
	modelQuality: '/resilience/model-quality/',
	waivers: '/decisions/waivers/',
	decisionHealth: '/decisions/health/',
	decisionFamilies: '/decisions/related/',
	decisionFacets: '/decisions/by-property/',
	decisionWords: '/decisions/by-word/',
	findings: '/resilience/findings/',
	guides: '/guides/',
	glossary: '/glossary/',
	checks: '/reference/checks/',
	cookbook: '/reference/cookbook/',
	analyses: '/reference/analyses/',
	schema: '/reference/schema/',
	programs: '/reference/programs/',
	commands: '/reference/commands/',
	manual: '/reference/manual/',
	index: '/index-a-z/',
} as const;

/** What an author is told while `lintel dev` runs; no built site has it. */
export const writingRoute = '/while-you-write/';
/** What the site was made from and what it holds, where a build lists that. */
export const integrityRoute = '/reference/integrity/';
/** What changed since another state, where the site is compared with one. */
export const changesRoute = '/architecture/changes/';
/** Where the page of planned and retired entities tells about one: `component-old-ledger`. */
export const outOfForceAnchor = (ref: Ref): string => ref.replace(':', '-');
/** An obligation pack, clause by clause; a clause is an anchor of it. */
export const packRoute = (pack: string): string => `/audit/obligations/${pack}/`;
/** The onboarding page of one team. */
export const startRoute = (team: string): string => `/start/${team}/`;
/** The way in of one sort of reader: `/start/for/auditor/`. */
export const readerRoute = (reader: string): string => `/start/for/${reader}/`;
/** The way in of somebody who takes over a role. */
export const roleStartRoute = (role: string): string => `/start/role/${role}/`;
/** The questions for one team. */
export const quizRoute = (team: string): string => `${fixedRoutes.quiz}${team}/`;
/** The single points of failure of one business service or flow: `/resilience/spof/services/<id>/`. */
export const spofRoute = (target: Ref): string => {
	const { kind, id } = splitRef(target);
	return `/resilience/spof/${kind === 'flow' ? 'flows' : 'services'}/${id}/`;
};
/** How often one business service or flow is down: `/resilience/availability/services/<id>/`. */
export const availabilityRoute = (target: Ref): string => {
	const { kind, id } = splitRef(target);
	return `/resilience/availability/${kind === 'flow' ? 'flows' : 'services'}/${id}/`;
};
/** What the loss of a component or failure domain does. */
export const blastRadiusRoute = (ref: Ref): string => {
	const { kind, id } = splitRef(ref);
	return `/resilience/blast-radius/${kind === 'failure-domain' ? 'failure-domains' : 'components'}/${id}/`;
};
/** The what-if page with things failed already. */
export const whatIfRoute = (...failed: readonly Ref[]): string => `${fixedRoutes.whatIf}#v=1&fail=${failed.join(',')}`;
/** The what-if page with the picture of one system: `/resilience/what-if/<id>/`. */
export const whatIfSystemRoute = (system: Ref): string => `${fixedRoutes.whatIf}${splitRef(system).id}/`;
/** Everything about the loss of one failure domain, or about one scenario: `/resilience/losses/scenarios/<id>/`. */
export const lossRoute = (ref: Ref): string => {
	const { kind, id } = splitRef(ref);
	return `/resilience/losses/${kind === 'scenario' ? 'scenarios' : 'failure-domains'}/${id}/`;
};
/** Pages below `/decisions/` that are no records. */
const TAKEN: ReadonlySet<string> = new Set(['waivers', 'health', 'related', 'by-property']);
/** A decision by its unique slug (scope included where two scopes share an id). A record named like a fixed page steps aside. */
export const decisionRoute = (slug: string): string =>
	TAKEN.has(slug) ? `/decisions/${slug}-record/` : `/decisions/${slug}/`;
/** One stop of a tour, counted from 1: `/tours/<id>/3/`. */
export const tourStopRoute = (tour: string, stop: number): string => `/tours/${tour}/${stop}/`;
/** A runbook by lower-cased alert name or by id, as kubernetes-mixin does. */
export const runbookRoute = (alertOrId: string): string => `/runbooks/${alertOrId.toLowerCase()}/`;
/** What to do when a component fails, whatever fails in it. No alert and no runbook has a stroke in its name, so none can be there. */
export const componentRunbookRoute = (component: Ref): string => `/runbooks/components/${splitRef(component).id}/`;
/** What can be behind a symptom: `/symptoms/stale-data/`. */
export const symptomRoute = (kind: string): string => `/symptoms/${kind}/`;
export const guideRoute = (slug: string): string => `/guides/${slug}/`;
/** The page that explains a diagnostic or check code. */
export const checkRoute = (code: string): string => `/reference/checks/${code}/`;
/** The id of the table of what a check found, on the page of findings. */
export const findingsOfCheck = (code: string): string => `findings-${code}`;
/** A recipe of the cookbook. */
export const recipeRoute = (id: string): string => `${fixedRoutes.cookbook}${id}/`;
export const analysisRoute = (id: string): string => `/reference/analyses/${id.toLowerCase()}/`;
/** The page of a text that ships with the program. */
export const routeOfText = ({
	kind,
	id,
}: {
	readonly kind: 'check' | 'diagnostic' | 'analysis' | 'recipe';
	readonly id: string;
}): string => (kind === 'analysis' ? analysisRoute(id) : kind === 'recipe' ? recipeRoute(id) : checkRoute(id));
export const schemaRoute = (concept: string): string => `/reference/schema/${concept}/`;
/** A command of the program, or a group of them: `/reference/commands/adr-new/`. */
export const commandRoute = (name: string): string => `/reference/commands/${name.replaceAll(' ', '-')}/`;
export const manualRoute = (id: string): string => `/reference/manual/${id}/`;
