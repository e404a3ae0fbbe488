import type { Block, Diagram } from './page.ts';

/** Every diagram among some blocks in reading order, those inside `details` too. */
export function diagramsOf(blocks: readonly Block[]): readonly Diagram[] {
	return blocks.flatMap((block) => {
		if (block.type === 'diagram') return [block.diagram];
		return block.type === 'details' ? diagramsOf(block.blocks) : [];
	});
}
