import type { Block, Inline, Page, Text, TreeItem } from '#views/page.ts';
import { proseText } from './prose.ts';
import { kindInWords } from './search-entries.ts';

/** One page as Pagefind takes it. */
export interface SearchRecord {
	readonly url: string;
	readonly language: string;
	readonly content: string;
	readonly meta: Record<string, string>;
	readonly filters: Record<string, string[]>;
}

/**
 * What the full-text index knows of a page: everything it says, in reading order, after its title and identifiers. Those
 * stand in the content as well, because Pagefind searches content and ranks metadata on top.
 */
export function searchRecord(page: Page): SearchRecord {
	const kind = kindInWords(page.kind);
	const keywords = (page.keywords ?? []).join(' ');
	const content = [page.title, page.eyebrow ?? '', keywords, page.description, ...page.blocks.flatMap(blockText)];
	return {
		url: page.route,
		language: 'en',
		content: content.filter((part) => part !== '').join('\n'),
		meta: { title: page.title, kind, ...(page.eyebrow && { detail: page.eyebrow }), ...(keywords && { keywords }) },
		filters: { ...copied(page.filters ?? {}), kind: [kind] },
	};
}

function copied(filters: { readonly [name: string]: readonly string[] }): Record<string, string[]> {
	return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));
}

function plain(text: Text): string {
	return text.map((part: Inline) => (typeof part === 'string' ? part : part.text)).join('');
}

function treeText(item: TreeItem): string[] {
	return [plain(item.text), ...(item.children ?? []).flatMap(treeText)];
}

/** The readable texts of a block, one string a line. Diagram sources are left out, their text alternatives are in. */
export function blockText(block: Block): string[] {
	switch (block.type) {
		case 'heading':
			return [block.text];
		case 'text':
		case 'lead':
			return [plain(block.text)];
		case 'facts':
			return block.facts.map((fact) => `${fact.label}: ${plain(fact.value)}`);
		case 'list':
			return block.items.map(plain);
		case 'tree':
			return block.items.flatMap(treeText);
		case 'table':
			return [block.caption, ...block.rows.map((row) => row.cells.map((cell) => plain(cell.text)).join(', '))];
		case 'diagram':
			return [block.diagram.title, block.diagram.description, ...block.diagram.alternative.map(plain)];
		case 'prose':
			return [proseText(block.html)];
		case 'callout':
			return [block.title, plain(block.text)];
		case 'gap':
			return [plain(block.missing)];
		default:
			return compositeText(block);
	}
}

type Composite = Extract<Block, { type: 'findings' | 'commands' | 'cards' | 'stats' | 'code' | 'details' | 'mdx' }>;

function compositeText(block: Composite): string[] {
	switch (block.type) {
		case 'findings':
			return block.items.flatMap((item) =>
				[item.title, ...item.evidence, item.suggestion ?? [], item.waiver ?? []].map(plain),
			);
		case 'commands':
			return block.items.flatMap((item) => [
				item.label,
				item.command,
				item.expected ?? '',
				item.verify ?? '',
				item.undo ?? '',
			]);
		case 'cards':
			return block.items.map((item) => `${item.title}. ${plain(item.text)}`);
		case 'stats':
			return block.items.map((item) => `${item.label}: ${item.value}`);
		case 'code':
			return [block.label ?? '', block.text];
		case 'details':
			return [block.summary, ...block.blocks.flatMap(blockText)];
		case 'mdx':
			return [];
	}
}
