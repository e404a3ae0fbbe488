/**
 * On a narrow screen a wide table becomes a stack: each row a card, each cell with the name of its column before it. The
 * names are handed to the style sheet as custom properties of the table, once a column, so that the page need not carry
 * them in every cell. Without scripts the table scrolls sideways.
 */

/** Narrower tables fit a phone as they are. */
const COLUMNS_TO_STACK = 4;
/** Letters in a cell, above which three columns are stacked too. */
const MUCH = 120;
/** As many columns as the style sheet has rules for. */
const MOST_COLUMNS = 14;

export function stackWhenNarrow(block: HTMLElement, table: HTMLTableElement): void {
	const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
	// A matrix is read in both directions: it keeps its columns, and its first one stays in sight.
	if (block.classList.contains('matrix')) return;
	if (heads.length > MOST_COLUMNS || (heads.length < COLUMNS_TO_STACK && !saysMuch(table))) return;
	for (const [at, head] of heads.entries()) {
		table.style.setProperty(`--column-${at + 1}`, JSON.stringify(head.textContent.trim()));
	}
	nameParts(table);
	block.classList.add('stacks');
}

/** Three columns, one of them with sentences or lists in it: a third of a phone is too little for those. */
function saysMuch(table: HTMLTableElement): boolean {
	const rows = [...(table.tBodies[0]?.rows ?? [])].slice(0, 5);
	return rows.some(({ cells }) => cells.length === 3 && [...cells].some((cell) => cell.textContent.length > MUCH));
}

/** A browser takes a table drawn as blocks for no table any more; the roles keep it one for screen readers. */
function nameParts(table: HTMLTableElement): void {
	table.setAttribute('role', 'table');
	for (const part of [table.tHead, ...table.tBodies]) part?.setAttribute('role', 'rowgroup');
	for (const row of table.rows) {
		row.setAttribute('role', 'row');
		for (const cell of row.cells) {
			const head = cell.scope === 'col' ? 'columnheader' : 'rowheader';
			cell.setAttribute('role', cell.tagName === 'TH' ? head : 'cell');
		}
	}
}
