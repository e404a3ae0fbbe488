import type { Facts } from '#analysis/facts.ts';
import type { Recall } from '#analysis/recall.ts';
import type { Finding } from '#checks/finding.ts';
import { recordFindings } from '#checks/record-findings.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { type PublishedAddresses, readPublishedAddresses } from '#model/published-addresses.ts';
import { redactedAddress } from '#model/redaction/profile.ts';
import type { GuideText, LiveInput, SiteInput } from '#site/engine/site-input.ts';
import type { Feed } from '#views/api/feed-entries.ts';
import { isPageOfItsOwn } from '#views/guides.ts';
import type { Page } from '#views/page.ts';
import { changedPages } from '#views/pages-on-demand.ts';
import type { Provenance } from '#views/provenance.ts';
import { formerPages, withFormerAddresses } from '#views/published/former-addresses.ts';
import { jsonWithoutSources, withoutSources } from '#views/redact-pages.ts';
import { editAddress, reportAddress } from '#views/repository-addresses.ts';
import { decisionRoute, guideRoute, routeOfRef } from '#views/routes.ts';
import { lastOf, siteInSteps } from '#views/site.ts';
import type { SiteContent } from '#views/site-content.ts';
import { siteOnDemand } from '#views/site-on-demand.ts';
import { addressProblems } from './addresses/address-problems.ts';
import { brandOf } from './brand/brand-of.ts';
import type { Context } from './command.ts';
import { commandDocuments } from './command-documents.ts';
import type { EditorAddress } from './editor-address.ts';
import { referenceTexts } from './explanations.ts';
import { changesSince } from './git/compared-with.ts';
import type { AgainstLastCommit } from './git/last-commit.ts';
import { type ReadGuide, type RouteOfFile, readGuides, withSiteLinks } from './guides.ts';
import { imagesOf, proseOf, shownImages } from './images.ts';
import { readManual } from './manual.ts';
import { analyse, type Reading } from './pipeline.ts';
import { pathsOf } from './redaction/paths-of.ts';
import { readSchemas } from './schemas.ts';

/** A site with what of the registry of addresses it does not keep. */
export interface MadeSite extends SiteInput {
	readonly addressProblems: readonly Diagnostic[];
}

export type SiteContext = Pick<Context, 'packageRoot' | 'version' | 'commands'>;

/** The last step of the pipeline: everything a reading says, as pages, with what all pages share. */
export function siteInputOf(reading: Reading, context: SiteContext, draws = true, recall?: Recall): MadeSite {
	return lastOf(siteInputInSteps(reading, context, draws, recall));
}

/** The same, giving each page as soon as it is made: see `siteInSteps`. */
export function* siteInputInSteps(
	reading: Reading,
	context: SiteContext,
	draws: boolean,
	recall?: Recall,
	{
		provenance,
		missing,
	}: { readonly provenance?: Provenance | undefined; readonly missing?: SiteContent['missing'] } = {},
): Generator<Page, MadeSite> {
	const { content, guides, images, published } = contentOf(reading, context, analyse(reading, recall));
	const site = yield* siteInSteps({ ...content, draws, provenance, missing });
	const isPublic = reading.redaction?.profile === 'public';
	const paths = isPublic ? pathsOf(reading) : [];
	const made = isPublic ? withoutSources(site.pages, paths) : site.pages;
	const titles = new Map(made.map(({ route, title }) => [route, title]));
	const titleOf = (route: string): string | undefined => titles.get(route);
	const pages = made.map(withFormerAddresses(published, titleOf));
	const texts = guideTexts(reading, guides, images);
	return {
		...frameOf(reading, context, provenance),
		navigation: site.navigation,
		language: site.language,
		pages,
		resolveRef: site.resolveRef,
		linkTerms: site.linkTerms,
		whatIf: isPublic ? jsonWithoutSources(site.whatIf, paths) : site.whatIf,
		texts: isPublic
			? new Map([...site.data].map(([path, text]) => [path, `${jsonWithoutSources(text, paths)}\n`]))
			: site.data,
		feeds: feedsFor(reading, site.feeds),
		former: formerPages(published, titleOf),
		addressProblems: addressProblems(published, new Map(site.pages.map((page) => [page.route, page]))),
		guides: texts,
		files: shownImages(images, reading.folder, [...proseOf(pages), ...texts.map(({ text }) => text)]),
	};
}

/** What `lintel dev` knows that a build does not. */
export interface WhileWriting {
	readonly effectOf: AgainstLastCommit;
	readonly editor: EditorAddress | undefined;
}

/** The site while somebody writes: beside each record stands what there is to say about it, and pages are made when they are asked for. */
export function siteInputWhileWriting(
	reading: Reading,
	context: SiteContext,
	recall: Recall | undefined,
	{ effectOf, editor }: WhileWriting,
): LiveInput {
	const analysed = analyse(reading, recall);
	const { content, guides, images, published } = contentOf(reading, context, analysed);
	const { facts, findings } = analysed;
	const site = siteOnDemand(content, {
		notes: notesOn(reading, facts, findings),
		problems: reading.diagnostics,
		effect: effectOf(reading, facts, findings),
		lostAddresses: (pages) => addressProblems(published, pages),
	});
	return {
		...frameOf(reading, context),
		...site,
		feeds: feedsFor(reading, site.feeds),
		pages: changedPages(
			site.pages,
			withFormerAddresses(published, (route) => site.pages.get(route)?.title),
		),
		guides: guideTexts(reading, guides, images),
		files: new Map(),
		...(editor !== undefined && { editUrl: editor.addressOf, editorScheme: editor.scheme }),
	};
}

interface Contents {
	readonly content: SiteContent;
	readonly guides: readonly ReadGuide[];
	readonly images: ReadonlyMap<string, string>;
	readonly published: PublishedAddresses;
}

/** What the pages are made from. */
function contentOf(
	reading: Reading,
	context: SiteContext,
	{ facts, findings }: { readonly facts: Facts; readonly findings: readonly Finding[] },
): Contents {
	const { architecture, documents } = reading;
	const guides = readGuides(reading.files.guides, architecture.model.workspace);
	const images = imagesOf(reading, reading.redaction?.profile);
	return {
		content: {
			architecture,
			facts,
			findings,
			documents,
			guides: guides.map(({ guide }) => guide),
			texts: referenceTexts(context.packageRoot),
			schemas: [...readSchemas(context.packageRoot)].map(([concept, schema]) => ({ concept, schema })),
			commands: commandDocuments(context.commands ?? []),
			manual: readManual(context.packageRoot),
			images,
			drawings: reading.files.drawings,
			since: reading.comparedWith && changesSince(reading.comparedWith, facts, findings),
		},
		guides,
		images,
		// A site for others is another site at another address: it promises nothing that this one does, and tells no old names.
		published: readPublishedAddresses(reading.redaction ? undefined : reading.files.publishedAddresses),
	};
}

/** What stands around every page. */
function frameOf(reading: Reading, context: SiteContext, provenance?: Provenance) {
	const { workspace, environment, asOf } = reading.architecture.model;
	const { brand, files: brandFiles } = brandOf(reading);
	return {
		base: workspace.site?.base ?? '/',
		brand,
		brandFiles,
		url: workspace.site?.url,
		title: workspace.title ?? 'Architecture',
		description: workspace.description ?? '',
		// What was cannot be edited, and not by others; nor is the source named to them.
		...(reading.commit === undefined &&
			reading.redaction === undefined && {
				editUrl: editAddress(workspace.repository),
				reportUrl: reportAddress(workspace.repository),
			}),
		footer: {
			asOf,
			environment,
			version: context.version,
			commit: reading.commit?.slice(0, 10),
			inputs: provenance?.inputs.root,
			profile: reading.redaction?.profile,
			text: workspace.branding?.footer?.text,
			// What leads nowhere any more is text.
			links: workspace.branding?.footer?.links?.map((link) =>
				link.href === redactedAddress ? { ...link, href: '' } : link,
			),
		},
	};
}

/** Plain Markdown is part of the pages; only MDX is left for the site to draw. */
function guideTexts(
	reading: Reading,
	guides: readonly ReadGuide[],
	images: ReadonlyMap<string, string>,
): readonly GuideText[] {
	const routeOfFile = routesOfFiles(reading, guides, images);
	return guides.filter(({ guide }) => !guide.body).map(({ text }) => withSiteLinks(text, routeOfFile));
}

/** Feeds name full addresses. */
const feedsFor = ({ architecture }: Reading, feeds: readonly Feed[]): readonly Feed[] =>
	architecture.model.workspace.site?.url === undefined ? [] : feeds;

/** What `lintel adr lint` says about each record. */
function notesOn(
	{ architecture, diagnostics }: Reading,
	facts: Facts,
	findings: readonly Finding[],
): ReadonlyMap<string, readonly Diagnostic[]> {
	const surroundings = { architecture, facts, findings, diagnostics };
	return new Map(architecture.decisions.map((one) => [one.ref, recordFindings(one, surroundings)]));
}

/** Where the files of a workspace are shown: records, guides, images, and files that hold one entity. */
function routesOfFiles(
	reading: Reading,
	guides: readonly ReadGuide[],
	images: ReadonlyMap<string, string>,
): RouteOfFile {
	const base = reading.architecture.model.workspace.site?.base ?? '/';
	// Images are drawn as they are written, so their addresses are complete; links get the base path later.
	const routes = new Map([...images].map(([path, address]) => [path, base.slice(0, -1) + address]));
	const inFile = new Map<string, string[]>();
	for (const { ref, span } of Object.values(reading.architecture.model.entities)) addTo(inFile, span.file, ref);
	for (const [file, refs] of inFile) {
		const route = refs.length === 1 ? routeOfRef(refs[0]!) : undefined;
		if (route !== undefined) routes.set(file, route);
	}
	for (const { guide, text } of guides) if (isPageOfItsOwn(guide)) routes.set(text.path, guideRoute(guide.slug));
	for (const { path, slug } of reading.architecture.decisions) routes.set(path, decisionRoute(slug));
	return (path) => routes.get(path);
}
