import type { Block, Cell, Column, Row } from '#views/page.ts';
import { withBase } from '../../links.ts';
import type { SiteStore } from '../../store.ts';
import { told } from '../../told.ts';
import { attribute, classes, type Html, html, trusted } from '../html.ts';
import { drawText, isDay } from '../text.ts';

type Table = Extract<Block, { type: 'table' }>;

const plain = ({ text }: Cell): string | undefined =>
	text.length === 1 && typeof text[0] === 'string' ? text[0] : undefined;

/** Narrower tables fit a phone as they are. */
const COLUMNS_TO_STACK = 4;
/** Letters in a cell, above which three columns are stacked too: a third of a phone is too little for sentences, lists and titles. */
const MUCH = 60;
/** Letters of a column's name and its longest value that half a phone has room for. */
const BRIEF = 21;
/** Shorter names take as much room, so that values stand below one another. */
const SHORTEST_LABEL = 9;

/**
 * Whether a table becomes a stack on a narrow screen: each row a card, each cell with the name of its column before it. A matrix is read in both
 * directions, so it keeps its columns.
 */
function stacksWhenNarrow({ columns, rows, isMatrix }: Table): boolean {
	if (isMatrix) return false;
	if (columns.length !== 3) return columns.length >= COLUMNS_TO_STACK;
	return rows.slice(0, 20).some(({ cells }) => cells.some((cell) => lettersIn(cell) > MUCH));
}

/** Which columns share a line with the next or the one before where a table is a stack: two by two, each cell a word or a number. */
function briefOf({ rows, columns }: Table): readonly boolean[] {
	const brief = columns.map(() => false);
	const isBrief = (at: number): boolean => {
		const label = columns[at]?.label;
		if (label === undefined) return false;
		const room = BRIEF - Math.max(label.length, SHORTEST_LABEL);
		return rows.every(({ cells }) => lettersIn(cells[at]!) <= room);
	};
	for (let at = 1; at + 1 < columns.length; at++) {
		if (!isBrief(at) || !isBrief(at + 1)) continue;
		brief[at] = true;
		brief[at + 1] = true;
		at++;
	}
	return brief;
}

/** Letters in the longest word of a column, and in its longest cell, up to which it needs little room, and up to which it needs less. */
const widths = [
	{ look: 'slim', word: 6, cell: 12 },
	{ look: 'word', word: 13, cell: 24 },
] as const;

/** How little room the columns need: a name is broken between its words only, so words that are short may stand in a narrow column. */
const widthsOf = ({ rows, columns }: Table): readonly (string | undefined)[] =>
	columns.map(({ label, align }, at) => {
		if (at === 0 || align === 'end' || rows.length === 0) return undefined;
		let letters = 0;
		let longest = longestWord(label);
		for (const { cells } of rows) {
			letters = Math.max(letters, lettersIn(cells[at]!));
			for (const inline of cells[at]!.text)
				longest = Math.max(longest, longestWord(typeof inline === 'string' ? inline : inline.text));
			if (letters > widths[1].cell) return undefined;
		}
		return widths.find(({ word, cell }) => longest <= word && letters <= cell)?.look;
	});

const longestWord = (text: string): number => Math.max(...text.split(' ').map((word) => word.length));

const lettersIn = ({ text }: Cell): number =>
	text.reduce((sum, inline) => sum + (typeof inline === 'string' ? inline : inline.text).length, 0);

/** What style sheets need to know of a table: they could count columns themselves, and would again with each change of the page. */
const looksOf = ({ columns, rows, isMatrix }: Table): readonly (string | false | undefined)[] => [
	isMatrix && 'matrix',
	isMatrix && columns.length >= COLUMNS_TO_STACK && 'wide-matrix',
	columns.length === 7 && 'seven-columns',
	columns.length > 7 && 'many-columns',
	isOfSentences(columns) && 'of-sentences',
	rows.length > 20 && 'many-rows',
];

/** For scripts: the pages of a long table, which of them this is, and how many rows they have together. */
const partsOf = (base: string, { parts }: Table): Html | undefined =>
	parts &&
	html` data-parts="${parts.routes.map((route) => withBase(base, route)).join(' ')}" data-part="${String(parts.at)}" data-total="${String(parts.total)}"`;

/** Findings, controls and decision records begin with a sentence; what stands beside it are words. */
const isOfSentences = ([first, ...others]: readonly Column[]): boolean =>
	first?.id === 'finding' || first?.id === 'control' || (first?.id === 'record' && others.length <= MOST_WORDS);
/** Columns of words for which a sentence leaves room beside the navigation. */
const MOST_WORDS = 5;

/** A browser may take a table drawn as blocks for no table any more; these keep it one for screen readers. */
const asTable = trusted(' role="table"');
const asGroup = trusted(' role="rowgroup"');
const asRow = trusted(' role="row"');
const asCell = trusted(' role="cell"');
const asHead = trusted(' role="columnheader"');
const asRowHead = trusted(' role="rowheader"');

/** A table. `heading` is the one it stands under, when nothing stands between: a caption that repeats it is only spoken. */
export function drawTable(store: SiteStore, table: Table, heading: string | undefined): Html {
	const { base } = store;
	const { id, caption, columns, rows, empty } = table;
	const hidden = caption.toLowerCase() === heading?.toLowerCase();
	const stacks = stacksWhenNarrow(table);
	const align = columns.map((column) => (column.align === 'end' ? 'end' : undefined));
	const brief = stacks ? briefOf(table) : [];
	const looks = align.map((end, at) => [end, brief[at] && 'brief'].filter(Boolean).join(' '));
	const widthOf = table.isMatrix ? [] : widthsOf(table);
	const heads = columns.map(
		(column, at) =>
			html`<th scope="col"${stacks && asHead}${classes(align[at] ?? widthOf[at])} data-column="${column.id}"${attribute('data-filter', column.filter)}>${column.label}</th>`,
	);
	return html`
		<div${classes('table-block', ...looksOf(table), stacks && 'stacks')} id="${id}" data-table${partsOf(base, table)}>
			<div class="table-scroll" role="group" aria-labelledby="${id}-caption" tabindex="0">
				<table${stacks && asTable}>
					<caption${classes(hidden && 'visually-hidden')} id="${id}-caption">${caption}</caption>
					<thead${stacks && asGroup}><tr${stacks && asRow}>${heads}</tr></thead>
					<tbody${stacks && asGroup}>
						${rows.map((row) => drawRow(base, row, looks, stacks ? columns : undefined))}
						${rows.length === 0 && html`<tr${stacks && asRow}><td${stacks && asCell} class="empty muted" colspan="${columns.length}">${empty ?? told(store, 'Nothing recorded.')}</td></tr>`}
					</tbody>
				</table>
			</div>
		</div>`;
}

/** `columns` where the table is a stack on a narrow screen: there each cell stands below the name of its column. */
function drawRow(
	base: string,
	{ id, cells }: Row,
	looks: readonly string[],
	columns: readonly Column[] | undefined,
): Html {
	let markup = '';
	for (let at = 0; at < cells.length; at++)
		markup += drawCell(base, cells[at]!, at, looks[at]!, columns?.[at]?.label).markup;
	return html`<tr${columns && asRow}${attribute('id', id)}>${trusted(markup)}</tr>`;
}

function drawCell(base: string, cell: Cell, at: number, looks: string, label: string | undefined): Html {
	const text = plain(cell);
	const inner = text !== undefined && isDay(text) ? text : drawText(base, cell.text);
	const sort = attribute('data-sort', cell.sort);
	const look = classes(looks, text !== undefined && isDay(text) && 'day');
	const named = label !== undefined && html`${at === 0 ? asRowHead : asCell} data-label="${label}"`;
	return at === 0
		? html`<th scope="row"${named}${look}${sort}>${inner}</th>`
		: html`<td${named}${look}${sort}>${inner}</td>`;
}
