import type { Block, Diagram, Inline, Page, Text, TreeItem } from '#views/page.ts';
import { proseText } from '../prose.ts';

/** What a reader can read of a page, as plain text for the search index: one line per block, single spaces. */
export function pageText(page: Page): string {
	if (page.indexed === 'by title') return page.description;
	return [page.description, ...page.blocks.flatMap(blockText)].filter((line) => line !== '').join('\n');
}

/** Every diagram of a page in reading order, those inside `details` too. */
export function diagramsOf(blocks: readonly Block[]): readonly Diagram[] {
	return blocks.flatMap((block) => {
		if (block.type === 'diagram') return [block.diagram];
		return block.type === 'details' ? diagramsOf(block.blocks) : [];
	});
}

function blockText(block: Block): readonly string[] {
	switch (block.type) {
		case 'heading':
			return [block.text];
		case 'text':
		case 'lead':
			return [plain(block.text)];
		case 'facts':
			return block.facts.map(({ label, value }) => `${label}: ${plain(value)}`);
		case 'list':
			return block.items.map(plain);
		case 'tree':
			return block.items.flatMap(treeText);
		case 'table':
			return [block.caption, ...block.rows.map(({ cells }) => cells.map(({ text }) => plain(text)).join(' · '))];
		case 'diagram':
			return [block.diagram.title, block.diagram.description];
		case 'prose':
			return [proseText(block.html)];
		case 'callout':
			return [`${block.title}: ${plain(block.text)}`];
		case 'gap':
			return [plain(block.missing)];
		case 'findings':
			return block.items.flatMap(({ id, title, suggestion }) => [
				plain(title),
				id,
				suggestion ? plain(suggestion) : '',
			]);
		case 'commands':
			return block.items.flatMap(({ label, command, explanation, expected }) => [
				label,
				...(explanation ?? []).flatMap(blockText),
				command ?? '',
				expected ?? '',
			]);
		case 'cards':
			return block.items.map(({ title, text }) => `${title}: ${plain(text)}`);
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
	return [plain(text), ...(children ?? []).flatMap(treeText)];
}

function plain(text: Text): string {
	return text.map((inline: Inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
}
