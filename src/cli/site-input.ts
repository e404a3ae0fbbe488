import type { Facts } from '#analysis/facts.ts';
import type { Recall } from '#analysis/recall.ts';
import type { Finding } from '#checks/finding.ts';
import { recordFindings } from '#checks/record-findings.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readPublishedAddresses } from '#model/published-addresses.ts';
import { redactedAddress } from '#model/redaction/profile.ts';
import type { SiteInput } from '#site/engine/site-input.ts';
import { isPageOfItsOwn } from '#views/guides.ts';
import type { Page } from '#views/page.ts';
import type { Provenance } from '#views/provenance.ts';
import { formerPages, withFormerAddresses } from '#views/published/former-addresses.ts';
import { jsonWithoutSources, withoutSources } from '#views/redact-pages.ts';
import { decisionRoute, guideRoute, routeOfRef } from '#views/routes.ts';
import { lastOf, type SiteContent, siteInSteps } from '#views/site.ts';
import { addressProblems } from './addresses/address-problems.ts';
import { brandOf } from './brand/brand-of.ts';
import type { Context } from './command.ts';
import { commandDocuments } from './command-documents.ts';
import { editAddress } from './edit-address.ts';
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

/** The site while somebody writes: beside each record stands what there is to say about it. */
export function siteInputWhileWriting(
	reading: Reading,
	context: SiteContext,
	recall: Recall | undefined,
	{ effectOf, editor }: WhileWriting,
): MadeSite {
	const made = lastOf(siteInputInSteps(reading, context, true, recall, { effectOf }));
	return editor === undefined ? made : { ...made, editUrl: editor.addressOf, editorScheme: editor.scheme };
}

/** What `lintel dev` knows that a build does not. */
export interface WhileWriting {
	readonly effectOf: AgainstLastCommit;
	readonly editor: EditorAddress | undefined;
}

/** The same, giving each page as soon as it is made: see `siteInSteps`. */
export function* siteInputInSteps(
	reading: Reading,
	context: SiteContext,
	draws: boolean,
	recall?: Recall,
	{
		effectOf,
		provenance,
		missing,
	}: {
		readonly effectOf?: AgainstLastCommit;
		readonly provenance?: Provenance | undefined;
		readonly missing?: SiteContent['missing'];
	} = {},
): Generator<Page, MadeSite> {
	const { architecture, documents } = reading;
	const { facts, findings } = analyse(reading, recall);
	const guides = readGuides(reading.files.guides, architecture.model.workspace);
	// A site for others is another site at another address: it promises nothing that this one does, and tells no old names.
	const published = readPublishedAddresses(reading.redaction ? undefined : reading.files.publishedAddresses);
	const isPublic = reading.redaction?.profile === 'public';
	const images = imagesOf(reading, !isPublic);
	const schemas = [...readSchemas(context.packageRoot)].map(([concept, schema]) => ({ concept, schema }));
	const {
		pages: made,
		navigation,
		language,
		resolveRef,
		linkTerms,
		whatIf: whatIfMade,
		data: dataMade,
		feeds,
	} = yield* siteInSteps({
		architecture,
		facts,
		findings,
		documents,
		guides: guides.map(({ guide }) => guide),
		texts: referenceTexts(context.packageRoot),
		schemas,
		commands: commandDocuments(context.commands ?? []),
		manual: readManual(context.packageRoot),
		images,
		drawings: reading.files.drawings,
		since: reading.comparedWith && changesSince(reading.comparedWith, facts, findings),
		draws,
		provenance,
		missing,
		writing: effectOf && {
			notes: notesOn(reading, facts, findings),
			problems: reading.diagnostics,
			effect: effectOf(reading, facts, findings),
			lostAddresses: (pages) => addressProblems(published, pages),
		},
	});
	const paths = isPublic ? pathsOf(reading) : [];
	const shown = isPublic ? withoutSources(made, paths) : made;
	const whatIf = isPublic ? jsonWithoutSources(whatIfMade, paths) : whatIfMade;
	const data = isPublic
		? new Map([...dataMade].map(([path, text]) => [path, `${jsonWithoutSources(text, paths)}\n`]))
		: dataMade;
	const pages = withFormerAddresses(shown, published);
	const { workspace, environment, asOf } = architecture.model;
	const base = workspace.site?.base ?? '/';
	const routeOfFile = routesOfFiles(reading, guides, images);
	// Plain Markdown is part of the pages; only MDX is left for the site to draw.
	const texts = guides.filter(({ guide }) => !guide.body).map(({ text }) => withSiteLinks(text, routeOfFile));
	const { brand, files: brandFiles } = brandOf(reading);
	return {
		base,
		brand,
		brandFiles,
		url: workspace.site?.url,
		title: workspace.title ?? 'Architecture',
		description: workspace.description ?? '',
		navigation,
		language,
		pages,
		resolveRef,
		linkTerms,
		whatIf,
		texts: data,
		// Feeds name full addresses.
		feeds: workspace.site?.url === undefined ? [] : feeds,
		// What was cannot be edited, and not by others.
		editUrl:
			reading.commit === undefined && reading.redaction === undefined ? editAddress(workspace.repository) : undefined,
		former: formerPages(pages, published),
		addressProblems: addressProblems(published, made),
		guides: texts,
		files: shownImages(images, reading.folder, [...proseOf(pages), ...texts.map(({ text }) => text)]),
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
	const inFile = new Map<string, readonly string[]>();
	for (const { ref, span } of Object.values(reading.architecture.model.entities)) {
		inFile.set(span.file, [...(inFile.get(span.file) ?? []), ref]);
	}
	for (const [file, refs] of inFile) {
		const route = refs.length === 1 ? routeOfRef(refs[0]!) : undefined;
		if (route !== undefined) routes.set(file, route);
	}
	for (const { guide, text } of guides) if (isPageOfItsOwn(guide)) routes.set(text.path, guideRoute(guide.slug));
	for (const { path, slug } of reading.architecture.decisions) routes.set(path, decisionRoute(slug));
	return (path) => routes.get(path);
}
