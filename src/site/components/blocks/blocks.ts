import type { Block } from '#views/page.ts';
import { proseForPage } from '../../prose.ts';
import type { SiteStore } from '../../store.ts';
import { attribute, type Html, html, nothing, trusted } from '../html.ts';
import { drawText } from '../text.ts';
import { drawCalculator, drawClock } from './calculator.ts';
import { drawCommands } from './commands.ts';
import { drawFacts } from './facts.ts';
import { drawFigure } from './figure.ts';
import { drawFindings } from './findings.ts';
import { drawNotes } from './notes.ts';
import {
	drawCallout,
	drawCards,
	drawCode,
	drawDetails,
	drawGap,
	drawHeading,
	drawList,
	drawMessage,
	drawStats,
	drawTree,
} from './small-blocks.ts';
import { drawTable } from './table.ts';
import { drawWhatIf } from './what-if.ts';

/** The blocks of a page as markup. `guide` is what stands for an `mdx` block: Astro alone can draw it. */
export function drawBlocks(store: SiteStore, blocks: readonly Block[], guide: Html = nothing): Html {
	let markup = '';
	for (let at = 0; at < blocks.length; at++) {
		const before = blocks[at - 1];
		markup += drawBlock(store, blocks[at]!, before?.type === 'heading' ? before.text : undefined, guide).markup;
	}
	return trusted(markup);
}

function drawBlock(store: SiteStore, block: Block, heading: string | undefined, guide: Html): Html {
	const { base } = store;
	switch (block.type) {
		case 'heading':
			return drawHeading(store, block);
		case 'text':
			return html`<p class="text">${drawText(base, block.text)}</p>`;
		case 'lead':
			return html`<p class="lead">${drawText(base, block.text)}</p>`;
		case 'facts':
			return drawFacts(store, block.facts);
		case 'list':
			return drawList(base, block);
		case 'tree':
			return html`<div class="tree">${drawTree(base, block.items)}</div>`;
		case 'table':
			return drawTable(store, block, heading);
		case 'diagram':
			return drawFigure(store, block.diagram);
		case 'prose':
			// Sanitised by `#markdown`; the one place besides diagrams and guides where markup enters a page.
			return html`<div class="prose"${attribute('lang', block.language)}>${trusted(proseForPage(block.html, base))}</div>`;
		case 'callout':
			return drawCallout(base, block.tone, block.title, block.text);
		case 'gap':
			return drawGap(store, block.missing, block.add);
		case 'findings':
			return drawFindings(store, block.items, block.empty);
		case 'notes':
			return drawNotes(store, block);
		case 'commands':
			return drawCommands(store, block.items, (blocks) => drawBlocks(store, blocks));
		case 'cards':
			return drawCards(base, block.items, block.columns);
		case 'stats':
			return drawStats(base, block.items);
		case 'code':
			return block.message === undefined
				? drawCode(store, block.language, block.text, block.label)
				: drawMessage(block.message, block.label);
		case 'details':
			return drawDetails(block, drawBlocks(store, block.blocks));
		case 'calculator':
			return drawCalculator(store, block);
		case 'clock':
			return drawClock(store, block);
		case 'what-if':
			return drawWhatIf(store, block);
		case 'mdx':
			return guide;
	}
}
