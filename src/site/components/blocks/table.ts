import type { Block, Cell, Row } from '#views/page.ts';
import type { SiteStore } from '../../store.ts';
import { told } from '../../told.ts';
import { attribute, classes, type Html, html, trusted } from '../html.ts';
import { drawText, isDay } from '../text.ts';

type Table = Extract<Block, { type: 'table' }>;

const plain = ({ text }: Cell): string | undefined =>
	text.length === 1 && typeof text[0] === 'string' ? text[0] : undefined;

/** A table. `heading` is the one it stands under, when nothing stands between: a caption that repeats it is only spoken. */
export function drawTable(store: SiteStore, table: Table, heading: string | undefined): Html {
	const { base } = store;
	const { id, caption, columns, rows, empty, isMatrix } = table;
	const hidden = caption.toLowerCase() === heading?.toLowerCase();
	const align = columns.map((column) => (column.align === 'end' ? 'end' : undefined));
	const heads = columns.map(
		(column, at) =>
			html`<th scope="col"${classes(align[at])} data-column="${column.id}"${attribute('data-filter', column.filter)}>${column.label}</th>`,
	);
	return html`
		<div${classes('table-block', isMatrix && 'matrix', columns.length > 7 && 'many-columns', rows.length > 20 && 'many-rows')} id="${id}" data-table>
			<div class="table-scroll" role="group" aria-labelledby="${id}-caption" tabindex="0">
				<table>
					<caption${classes(hidden && 'visually-hidden')} id="${id}-caption">${caption}</caption>
					<thead><tr>${heads}</tr></thead>
					<tbody>
						${rows.map((row) => drawRow(base, row, align))}
						${rows.length === 0 && html`<tr><td class="empty" colspan="${columns.length}">${empty ?? told(store, 'Nothing recorded.')}</td></tr>`}
					</tbody>
				</table>
			</div>
		</div>`;
}

function drawRow(base: string, { id, cells }: Row, align: readonly (string | undefined)[]): Html {
	let markup = '';
	for (let at = 0; at < cells.length; at++) markup += drawCell(base, cells[at]!, at, align[at]).markup;
	return html`<tr${attribute('id', id)}>${trusted(markup)}</tr>`;
}

function drawCell(base: string, cell: Cell, at: number, align: string | undefined): Html {
	const text = plain(cell);
	const inner = text ?? drawText(base, cell.text);
	const sort = attribute('data-sort', cell.sort);
	const look = classes(align, text !== undefined && isDay(text) && 'day');
	return at === 0 ? html`<th scope="row"${look}${sort}>${inner}</th>` : html`<td${look}${sort}>${inner}</td>`;
}
