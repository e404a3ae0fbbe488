import { diagramsOf as diagramsIn } from '../diagrams-of.ts';
import type { Diagram, Page } from '../page.ts';

/** Reads pages the way a test needs them: every link, every anchor, every text, every diagram. */

/** An address of the what-if page with a situation in it: no anchor, though it looks like one. */
const isSituation = (anchor: string): boolean => /^v=\d+&/.test(anchor);

const prosePattern = (name: string): RegExp => new RegExp(`\\b${name}="([^"]*)"`, 'g');

/** Calls `visit` with every object in a value, outermost first. */
function walk(value: unknown, visit: (object: { readonly [key: string]: unknown }) => void): void {
	if (Array.isArray(value)) for (const part of value) walk(part, visit);
	else if (typeof value === 'object' && value !== null) {
		visit(value as { readonly [key: string]: unknown });
		for (const part of Object.values(value)) walk(part, visit);
	}
}

/** Every address a page leads to, those in prose included. */
export function hrefsOf(page: Page): readonly string[] {
	const found: string[] = [];
	walk([page.crumbs, page.blocks, page.previous, page.next, page.badges], (object) => {
		if (typeof object['href'] === 'string') found.push(object['href']);
		if (object['type'] === 'prose')
			for (const match of String(object['html']).matchAll(prosePattern('href'))) found.push(match[1]!);
	});
	return found;
}

/** Every anchor of a page, repetitions included: ids of headings with what they were called before, tables, rows, diagrams, findings and commands. */
export function anchorsOf(page: Page): readonly string[] {
	const found: string[] = [];
	walk(page.blocks, (object) => {
		if (typeof object['id'] === 'string' && object['type'] !== 'mdx' && !('filter' in object && 'label' in object))
			found.push(object['id']);
		if (Array.isArray(object['formerIds'])) found.push(...object['formerIds']);
		if (object['type'] === 'prose')
			for (const match of String(object['html']).matchAll(prosePattern('id'))) found.push(match[1]!);
	});
	return found;
}

/** Every text a reader sees outside prose. */
export function textsOf(page: Page): readonly string[] {
	const found: string[] = [page.title, page.description];
	const take = (value: unknown): void => {
		if (typeof value === 'string') found.push(value);
		else if (Array.isArray(value)) for (const part of value) take(part);
		else if (typeof value === 'object' && value !== null) {
			for (const [key, part] of Object.entries(value))
				if (!['id', 'href', 'mermaid', 'html', 'snippet', 'sort', 'type'].includes(key)) take(part);
		}
	};
	take(page.blocks);
	return found;
}

/** Every diagram of a page, those in folded parts included. */
export const diagramsOf = (page: Page): readonly Diagram[] => diagramsIn(page.blocks);

/** Addresses that lead to no page or to no anchor, with the page they stand on. */
export function deadLinks(pages: readonly Page[]): readonly string[] {
	const byRoute = new Map(pages.map((page) => [page.route, page]));
	const anchors = new Map<string, ReadonlySet<string>>();
	const anchorsAt = (page: Page): ReadonlySet<string> => {
		const known = anchors.get(page.route) ?? new Set(anchorsOf(page));
		anchors.set(page.route, known);
		return known;
	};
	return pages.flatMap((page) =>
		[...new Set(hrefsOf(page))]
			.filter((href) => {
				if (/^(?:https?:\/\/|mailto:)/.test(href)) return false;
				const [route = '', anchor] = href.split('#');
				const target = route === '' ? page : byRoute.get(route);
				return (
					target === undefined ||
					(anchor !== undefined &&
						anchor !== '' &&
						!isSituation(anchor) &&
						!anchorsAt(target).has(decodeURIComponent(anchor)))
				);
			})
			.map((href) => `${page.route} -> ${href}`),
	);
}
