import { plainOf } from '#views/blocks.ts';
import type { Block, Page, TreeItem } from '#views/page.ts';
import { proseText } from '../prose.ts';

/** What a reader can read of a page, as plain text for the search index: one line per block, single spaces. */
export function pageText(page: Page): string {
	if (page.indexed === 'by title') return page.description;
	return [page.description, ...page.blocks.flatMap(blockText)].filter((line) => line !== '').join('\n');
}

function blockText(block: Block): readonly string[] {
	switch (block.type) {
		case 'heading':
			return [block.text];
		case 'text':
		case 'lead':
			return [plainOf(block.text)];
		case 'facts':
			return block.facts.map(({ label, value }) => `${label}: ${plainOf(value)}`);
		case 'list':
			return block.items.map(plainOf);
		case 'tree':
			return block.items.flatMap(treeText);
		case 'table':
			return [block.caption, ...block.rows.map(({ cells }) => cells.map(({ text }) => plainOf(text)).join(' · '))];
		case 'diagram':
			return [block.diagram.title, block.diagram.description];
		case 'prose':
			return [proseText(block.html)];
		case 'callout':
			return [`${block.title}: ${plainOf(block.text)}`];
		case 'gap':
			return [plainOf(block.missing)];
		case 'findings':
			return block.items.flatMap(({ id, title, suggestion }) => [
				plainOf(title),
				id,
				suggestion ? plainOf(suggestion) : '',
			]);
		case 'commands':
			return block.items.flatMap(({ label, command, explanation, expected }) => [
				label,
				...(explanation ?? []).flatMap(blockText),
				command ?? '',
				expected ?? '',
			]);
		case 'cards':
			return block.items.map(({ title, text }) => `${title}: ${plainOf(text)}`);
		case 'stats':
			return block.items.map(({ label, value }) => `${label}: ${value}`);
		case 'code':
			return [block.text];
		case 'details':
			return [block.summary, ...block.blocks.flatMap(blockText)];
		// Notes to an author are not what a reader looks for, and sums of the moment are nothing to search for.
		case 'notes':
		case 'calculator':
		case 'clock':
		case 'what-if':
		case 'mdx':
			return [];
	}
}

function treeText({ text, children }: TreeItem): readonly string[] {
	return [plainOf(text), ...(children ?? []).flatMap(treeText)];
}
