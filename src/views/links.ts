import type { Span } from '#diagnostics/diagnostic.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Entity, Ref } from '#model/model.ts';
import { redactedAddress, redactedText } from '#model/redaction/profile.ts';
import type { ViewContext } from './context.ts';
import { entityOf, nameOf, targetsAt } from './model-index.ts';
import type { Inline, Text } from './page.ts';
import { capital } from './quantities.ts';
import {
	analysisRoute,
	checkRoute,
	decisionRoute,
	fixedRoutes,
	guideRoute,
	outOfForceAnchor,
	recipeRoute,
	routeOfRef,
	splitRef,
} from './routes.ts';

/** Makes links; a reference that leads nowhere becomes plain code, never a dead link. */

/** What addresses depend on. */
export type Addresses = Pick<ViewContext, 'decisionOf' | 'index' | 'model'>;

/** The address of a reference on this site, or undefined when nothing tells about it. */
export function hrefOf(context: Addresses, ref: Ref): string | undefined {
	const { kind, id } = splitRef(ref);
	if (kind === 'decision') {
		const decision = context.decisionOf.get(ref);
		return decision === undefined ? undefined : decisionRoute(decision.slug);
	}
	if (kind === 'interface') return context.index.interfaceByRef.has(ref) ? routeOfRef(ref) : undefined;
	if (kind === 'instance' || kind === 'common-cause' || kind === 'dependency') {
		return entityOf(context.index, `component:${id.split('/')[0]}`) ? routeOfRef(ref) : undefined;
	}
	if (kind === 'dependency-group') {
		const component = `component:${id.split('/')[0]}`;
		return entityOf(context.index, component) ? `${routeOfRef(component)}#dependencies` : undefined;
	}
	if (Object.hasOwn(context.model.outOfForce, ref)) return `${fixedRoutes.plannedAndRetired}#${outOfForceAnchor(ref)}`;
	return entityOf(context.index, ref) ? routeOfRef(ref) : undefined;
}

/** What to call a reference: an entity's name, a decision's title, `copy api1 of Payment API`. */
export function titleOf(context: ViewContext, ref: Ref): string {
	const { kind, id } = splitRef(ref);
	if (kind === 'decision') return context.decisionOf.get(ref)?.title ?? id;
	const slash = id.indexOf('/');
	if (slash === -1 || kind === 'interface') return nameOf(context.index, ref);
	const owner = nameOf(context.index, `component:${id.slice(0, slash)}`);
	const part = id.slice(slash + 1);
	if (kind === 'instance') return `copy ${part} of ${owner}`;
	if (kind === 'common-cause') return `${part} of ${owner}`;
	if (kind === 'dependency-group') return `dependency group ${part} of ${owner}`;
	if (kind === 'dependency') return `dependency ${part} of ${owner}`;
	return nameOf(context.index, ref);
}

const linksOf = oncePer((_site: ViewContext) => new Map<Ref, Inline>());

/** A link to the page of a reference, with its name as text where no other is given. */
export function refLink(context: ViewContext, ref: Ref, text?: string): Inline {
	if (text !== undefined) return linkTo(context, ref, text);
	// A large site names the same few things a million times, so each link is made once and shared.
	const links = linksOf(context);
	const known = links.get(ref) ?? linkTo(context, ref, titleOf(context, ref));
	links.set(ref, known);
	return known;
}

function linkTo(context: ViewContext, ref: Ref, text: string): Inline {
	const href = hrefOf(context, ref);
	return href === undefined ? { type: 'code', text: ref } : { type: 'link', text, href, title: ref };
}

/** Several references as running text: `A, B, C`; at most `limit`, then how many more. */
export function refList(context: ViewContext, refs: readonly Ref[], limit = 12): Text {
	const shown = refs.slice(0, limit).flatMap((ref, at): Text => [...(at === 0 ? [] : [', ']), refLink(context, ref)]);
	return refs.length > limit ? [...shown, ` and ${refs.length - limit} more`] : shown;
}

/** Values that may be references or plain words, each as what it is: `namesAt(context, ref, ['people'], data.people)`. */
export const namesAt = (
	context: ViewContext,
	from: Ref,
	path: readonly (string | number)[],
	values: readonly string[] | undefined,
): readonly Inline[] =>
	(values ?? []).map((value, at) => {
		const target = targetsAt(context.index, from, ...path, at)[0];
		return target === undefined ? value : refLink(context, target);
	});

export const link = (text: string, href: string): Inline => ({ type: 'link', text, href });
export const code = (text: string): Inline => ({ type: 'code', text });

/** Text with words in backticks as code. Never a link: a field's name may be an entity's as well. */
export const withCode = (text: string): Text =>
	text
		.split(/`([^`]+)`/)
		.map((piece, at) => (at % 2 === 1 ? code(piece) : piece))
		.filter((piece) => piece !== '');
export const strong = (text: string): Inline => ({ type: 'strong', text });
export const muted = (text: string): Inline => ({ type: 'muted', text });

/** Where something is written, for example `components/payment-api.yaml:41`. */
export const basisOf = (span: Span): string => `${span.file}:${span.start.line}`;

/** An address that a reader may follow (https or http); anything else is shown as text. */
export function outsideLink(address: string, text = address): Inline {
	if (address === redactedAddress) return muted(text === address ? redactedText : `${text} ${redactedText}`);
	return /^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(address) ? link(text, address) : code(address);
}

/** A link to the page about an analysis, or its name where the site has no such page. */
export const analysisLink = (context: ViewContext, id: string, text = id): Inline =>
	context.known.analyses.has(id) ? link(text, analysisRoute(id)) : text;

/** A link to the page that explains a check, or its code. */
export const checkLink = (context: ViewContext, rule: string): Inline =>
	context.known.codes.has(rule) ? link(rule, checkRoute(rule)) : code(rule);

/** Links to the recipes that answer findings of a check. */
export const recipeLinks = (context: ViewContext, rule: string): Text =>
	(context.known.recipes.get(rule) ?? []).flatMap(({ id, title }, at) => [
		...(at === 0 ? [] : [', ']),
		link(title, recipeRoute(id)),
	]);

/** The address of a guide, when there is such a guide. */
export const guideHref = (context: ViewContext, slug: string): string | undefined =>
	context.known.guides.has(slug) ? guideRoute(slug) : undefined;

/** References as they stand in computed sentences, in backticks or bare. */
const REFERENCE =
	/`([^`]*)`|\b((?:component|flow|business-service|failure-domain|third-party|team|role|interface|instance|common-cause|decision):[a-z0-9][a-z0-9/-]*)/;

/** Flows, services and components by name, as sentences quote them; names that several share are left out. */
const refsByName = oncePer((context: ViewContext): ReadonlyMap<string, Ref> => {
	const kinds = ['business-service', 'flow', 'component', 'failure-domain', 'third-party', 'team'] as const;
	const groups = groupBy(
		kinds.flatMap((kind): readonly Entity[] => context.model.byKind[kind]),
		(entity) => entity.name,
	);
	return new Map([...groups].filter(([, own]) => own.length === 1).map(([name, own]) => [name, own[0]!.ref]));
});

/** A sentence of an analysis or check, with references linked and other quoted names as code. */
export function sentence(context: ViewContext, text: string): Text {
	const pieces = text.split(REFERENCE);
	return pieces
		.map((piece, at): Inline | undefined => {
			if (at % 3 === 0 || piece === undefined) return piece;
			const ref = hrefOf(context, piece) === undefined ? refsByName(context).get(piece) : piece;
			return ref === undefined ? code(piece) : refLink(context, ref);
		})
		.filter((piece) => piece !== undefined && piece !== '') as Text;
}

/**
 * The same sentence with names in place of references, for places that hold plain text only. Begins with a capital, or with a name as
 * people write it.
 */
export const plainSentence = (context: ViewContext, text: string): string =>
	sentence(context, text)
		.map((piece, at) => (typeof piece !== 'string' ? piece.text : at === 0 ? capital(piece) : piece))
		.join('');
