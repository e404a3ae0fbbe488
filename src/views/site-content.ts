import type { Architecture } from '#analysis/architecture.ts';
import type { Facts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';
import type { DecisionDocument } from '#decisions/decision.ts';
import { alertsOf } from './alerts.ts';
import { type KnownPages, type ViewContext, viewContext } from './context.ts';
import { type Terms, termsOf } from './glossary/page-terms.ts';
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
import { localiseNavigation } from './language/localise-page.ts';
import type { Localiser } from './language/localise-text.ts';
import { type Addresses, hrefOf } from './links.ts';
import { type NavigationArea, navigationOf } from './navigation.ts';
import type { ChangesSince } from './pages/changes.ts';
import { sortedTexts } from './pages/reference.ts';
import type { Provenance } from './provenance.ts';
import { recipesByCheck } from './recipe-text.ts';
import { programRoutes, type SiteParts } from './site-plan.ts';
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
	/** Told each English text of ours that the language of the site lacks, and what kind of text it is. */
	readonly missing?: Localiser['missing'] | undefined;
}

/** What all pages of a site share, before any of them is made. */
export interface SiteStart {
	readonly context: ViewContext;
	readonly parts: SiteParts;
	/** How pages are told in the language of the site; undefined where they are as they were made. */
	readonly localiser: Localiser | undefined;
	readonly language: Language;
	readonly terms: Terms;
	readonly resolveRef: (ref: string) => string | undefined;
	readonly navigation: readonly NavigationArea[];
}

/** Puts together what a site is made from. `notes` are what there is to say beside records while somebody writes. */
export function startOf(content: SiteContent, notes?: Writing['notes']): SiteStart {
	const { architecture, facts, findings, draws, schemas = [], commands = [], manual = [] } = content;
	const texts = sortedTexts(content.texts ?? []);
	const all = inOrder(content.guides ?? []);
	const written = all.filter((guide) => !isTranslation(guide));
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
		programPages: new Set(programRoutes({ texts, schemas, commands, manual })),
		images: content.images ?? new Map(),
		drawings: new Map((content.drawings ?? []).map((one) => [one.path, one.text])),
	};
	const context = viewContext(architecture, facts, findings, known, draws, notes);
	const parts: SiteParts = {
		texts,
		schemas,
		commands,
		manual,
		alerts: alertsOf(context),
		documents: content.documents ?? [],
		guides,
		written,
		translations: all.filter((guide) => isTranslation(guide) && isPageOfItsOwn(guide)),
		since: content.since,
		provenance: content.provenance,
	};
	const localiser = localiserOf(architecture, parts.alerts.values(), [...all, ...texts], content.missing);
	// Holds on to no facts: they are large, and whoever draws the pages does not need them.
	const addresses: Addresses = { decisionOf: context.decisionOf, index: context.index, model: context.model };
	return {
		context,
		parts,
		localiser,
		language: localiser?.language ?? languageOfSite(context.model.workspace),
		terms: termsOf(context.model, guides, context.decisions),
		resolveRef: (ref) => resolveRef(addresses, ref),
		navigation: localiseNavigation(localiser, navigationOf(context, parts)),
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
