import type { Block, Diagram, Fact, FindingItem, Inline, Page, Text, TreeItem } from './page.ts';

/** Addresses with an anchor, and where the anchored row stands now. */
export type Moved = ReadonlyMap<string, string>;

/** Pages whose links to moved anchors lead to where these stand now. What holds no such link is the very same value. */
export function withMovedAnchors(pages: readonly Page[], moved: Moved): readonly Page[] {
	if (moved.size === 0) return pages;
	const { block } = relinking(moved);
	return pages.map((page) => {
		const blocks = mapped(page.blocks, block);
		return blocks === page.blocks ? page : { ...page, blocks };
	});
}

/** The list with each value changed; the same list when none is. */
function mapped<T>(list: readonly T[], change: (value: T) => T): readonly T[] {
	let changed: T[] | undefined;
	for (let at = 0; at < list.length; at++) {
		const value = change(list[at]!);
		if (value !== list[at] && changed === undefined) changed = list.slice(0, at);
		changed?.push(value);
	}
	return changed ?? list;
}

/** The object with one property changed; the same object when it is not. */
const having = <T, K extends keyof T>(value: T, key: K, next: T[K]): T =>
	value[key] === next ? value : { ...value, [key]: next };

function relinking(moved: Moved) {
	const address = (href: string): string => (href.includes('#') ? (moved.get(href) ?? href) : href);
	const inline = (piece: Inline): Inline =>
		typeof piece === 'string' || !('href' in piece) || piece.href === undefined
			? piece
			: having(piece, 'href', address(piece.href));
	const markup = (html: string): string =>
		html.replace(/ href="(\/[^"#]*#[^"]*)"/g, (all, href: string) =>
			moved.has(href) ? ` href="${moved.get(href)}"` : all,
		);
	const text = (pieces: Text): Text => mapped(pieces, inline);
	const maybe = (pieces: Text | undefined): Text | undefined => pieces && text(pieces);
	const fact = (one: Fact): Fact => having(one, 'value', text(one.value));
	const branch = (item: TreeItem): TreeItem =>
		having(having(item, 'text', text(item.text)), 'children', item.children && mapped(item.children, branch));
	const findings = new Map<FindingItem, FindingItem>();
	// Findings stand on many pages as one value, and stay one.
	const finding = (item: FindingItem): FindingItem => {
		const known = findings.get(item) ?? changedFinding(item);
		findings.set(item, known);
		return known;
	};
	const changedFinding = (item: FindingItem): FindingItem => {
		const said = having(having(item, 'title', text(item.title)), 'evidence', mapped(item.evidence, text));
		const advised = having(having(said, 'suggestion', maybe(item.suggestion)), 'waiver', maybe(item.waiver));
		return having(advised, 'inputs', mapped(item.inputs, fact));
	};
	const diagram = (one: Diagram): Diagram => {
		const links = Object.entries(one.links);
		const alternative = mapped(one.alternative, text);
		if (!links.some(([, { href }]) => moved.has(href))) return having(one, 'alternative', alternative);
		const changed = links.map(([node, own]) => [node, having(own, 'href', address(own.href))] as const);
		return having({ ...one, links: Object.fromEntries(changed) }, 'alternative', alternative);
	};
	const block = (one: Block): Block => {
		switch (one.type) {
			case 'text':
			case 'lead':
			case 'callout':
				return having(one, 'text', text(one.text));
			case 'facts':
				return having(one, 'facts', mapped(one.facts, fact));
			case 'list':
				return having(one, 'items', mapped(one.items, text));
			case 'tree':
				return having(one, 'items', mapped(one.items, branch));
			case 'table':
				return having(
					one,
					'rows',
					mapped(one.rows, (row) =>
						having(
							row,
							'cells',
							mapped(row.cells, (cell) => having(cell, 'text', text(cell.text))),
						),
					),
				);
			case 'diagram':
				return having(one, 'diagram', diagram(one.diagram));
			case 'gap':
				return having(one, 'missing', text(one.missing));
			case 'findings':
				return having(one, 'items', mapped(one.items, finding));
			case 'cards':
				return having(
					one,
					'items',
					mapped(one.items, (card) => having(having(card, 'href', address(card.href)), 'text', text(card.text))),
				);
			case 'stats':
				return having(
					one,
					'items',
					mapped(one.items, (stat) => having(stat, 'href', stat.href && address(stat.href))),
				);
			case 'details':
				return having(one, 'blocks', mapped(one.blocks, block));
			case 'prose':
				return having(one, 'html', markup(one.html));
			case 'commands':
				return having(
					one,
					'items',
					mapped(one.items, (item) => having(item, 'explanation', item.explanation && mapped(item.explanation, block))),
				);
			case 'heading':
			case 'notes':
			case 'code':
			case 'calculator':
			case 'clock':
			case 'what-if':
			case 'mdx':
				return one;
		}
	};
	return { block };
}
