import { escaped } from './escape.ts';
import { linked } from './inline.ts';
import type { LinkTarget } from './link-target.ts';

/** What a guide needs to know of the site. */
export interface GuideSurroundings {
	readonly resolveRef: (ref: string) => string | undefined;
	readonly titleOf: (route: string) => string | undefined;
	readonly target: LinkTarget;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The Markdown of a guide in MDX: without front matter, imports and comments; references as links, the titles of callouts in
 * bold, other tags of components left out.
 */
export function guideMarkdown(source: string, surroundings: GuideSurroundings): string {
	const text = source
		.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
		.replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, '');
	let fence: string | undefined;
	const lines = text.split(/\r?\n/).map((one) => {
		const mark = FENCE.exec(one)?.[1];
		if (fence !== undefined) {
			if (mark?.startsWith(fence) === true && one.trim() === mark) fence = undefined;
			return one;
		}
		if (mark === undefined) return proseLine(one, surroundings);
		fence = mark;
		return one;
	});
	return lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

function proseLine(text: string, { resolveRef, titleOf, target }: GuideSurroundings): string {
	if (/^(?:import|export) /.test(text)) return '';
	return text
		.replace(/<Ref\s+to="([^"]*)"\s*(?:\/>|>(?:([^<]*)<\/Ref>)?)/g, (_whole, ref: string, own?: string) => {
			const route = resolveRef(ref);
			const title = route === undefined ? undefined : titleOf(route.replace(/#.*$/, ''));
			return linked(own ?? escaped(title ?? ref), route, target);
		})
		.replace(/<Callout\b[^<>]*\btitle="([^"]*)"[^<>]*>/g, (_whole, title: string) => `**${escaped(title)}** `)
		.replace(/<\/?[A-Z][^<>]*>/g, '')
		.replace(/\]\(([^()\s]+)\)/g, (_whole, href: string) => {
			const to = target(resolveRef(href) ?? href) ?? (/^[\w./-]+\.md(?:#.*)?$/.test(href) ? href : undefined);
			return to === undefined ? ']' : `](${to})`;
		});
}
