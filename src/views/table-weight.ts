import type { Block, Cell, Row } from './page.ts';

/** How much markup a table makes, in characters: what decides where a long page is divided. */

export type Table = Extract<Block, { type: 'table' }>;

export const weightOf = ({ rows }: Table): number => rows.reduce((sum, row) => sum + weightOfRow(row), 0);
export const weightOfRow = ({ cells }: Row): number => cells.reduce((sum, cell) => sum + weightOfCell(cell), 10);

/** What the tags of a piece of text take is about the same for all of a type. */
const TAGS = { link: 30, badge: 40, code: 30, strong: 17, muted: 28, language: 23 } as const;

function weightOfCell({ text, sort }: Cell): number {
	let weight = sort === undefined ? 9 : 24;
	for (const piece of text) {
		if (typeof piece === 'string') weight += piece.length;
		else weight += TAGS[piece.type] + piece.text.length;
		if (typeof piece !== 'string' && 'href' in piece) weight += piece.href?.length ?? 0;
		if (typeof piece !== 'string' && 'title' in piece && piece.title !== undefined) weight += piece.title.length + 9;
	}
	return weight;
}
