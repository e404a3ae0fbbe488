import { download } from './download.ts';
import { tableAsCsv } from './table-csv.ts';
import { stackWhenNarrow } from './table-stack.ts';
import { readState, type TableState, writeState } from './table-state.ts';

/** Sorting, filtering and export of tables. The table is complete and readable without this; the state lives in the URL. */

/** Tables with fewer rows get sortable heads only: they are seen at a glance. */
const ROWS_FOR_TOOLS = 8;
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

interface TableRow {
	readonly element: HTMLTableRowElement;
	readonly text: string;
}

/** Adds tools to every table of the page. */
export function enhanceTables(): void {
	for (const block of document.querySelectorAll<HTMLElement>('[data-table]')) enhance(block);
}

function enhance(block: HTMLElement): void {
	const table = block.querySelector('table');
	const body = table?.tBodies[0];
	const heads = [...(table?.tHead?.rows[0]?.cells ?? [])];
	if (!table || !body) return;
	stackWhenNarrow(block, table);
	if (body.rows.length < 2) return;
	const rows: TableRow[] = [...body.rows].map((element) => ({ element, text: element.textContent.toLowerCase() }));
	const filters = heads.flatMap((head, at) => ('filter' in head.dataset ? [at] : []));
	const state = readState(block.id);
	const apply = () => {
		show(rows, heads, state);
		sort(body, rows, heads, state);
		count(block, rows);
		writeState(block.id, state);
	};
	for (const head of heads) sortable(head, state, apply);
	if (rows.length >= ROWS_FOR_TOOLS) block.prepend(tools(block, table, heads, filters, rows, state, apply));
	if (state.query || state.sort || state.filters.size > 0) apply();
	else count(block, rows);
}

function columnOf(head: HTMLTableCellElement): string {
	return head.dataset['column'] ?? '';
}

function sortable(head: HTMLTableCellElement, state: TableState, apply: () => void): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.append(...head.childNodes);
	button.addEventListener('click', () => {
		const same = state.sort === columnOf(head);
		state.descending = same ? !state.descending : false;
		state.sort = columnOf(head);
		apply();
	});
	head.append(button);
}

/** The values a filter offers for a cell: its badges one by one, else its text. */
function valuesOf(row: HTMLTableRowElement, at: number): string[] {
	const cell = row.cells[at];
	const badges = [...(cell?.querySelectorAll('.badge') ?? [])].map((badge) => badge.textContent.trim());
	return badges.length > 0 ? badges : [cell?.textContent.trim() ?? ''];
}

function show(rows: readonly TableRow[], heads: readonly HTMLTableCellElement[], state: TableState): void {
	const words = state.query.toLowerCase().split(/\s+/).filter(Boolean);
	const wanted = heads.flatMap((head, at) => {
		const value = state.filters.get(columnOf(head));
		return value === undefined ? [] : [{ at, value }];
	});
	for (const { element, text } of rows) {
		const fits =
			words.every((word) => text.includes(word)) &&
			wanted.every(({ at, value }) => valuesOf(element, at).includes(value));
		element.hidden = !fits;
	}
}

function sort(
	body: HTMLTableSectionElement,
	rows: readonly TableRow[],
	heads: readonly HTMLTableCellElement[],
	state: TableState,
): void {
	const at = heads.findIndex((head) => columnOf(head) === state.sort);
	for (const [index, head] of heads.entries()) {
		if (index === at) head.setAttribute('aria-sort', state.descending ? 'descending' : 'ascending');
		else head.removeAttribute('aria-sort');
	}
	if (at === -1) return;
	const keyed = rows.map((row) => ({ row, key: keyOf(row.element.cells[at]) }));
	const direction = state.descending ? -1 : 1;
	keyed.sort((left, right) => {
		// Empty cells stand last either way: nobody looks for them first.
		if (left.key === '' || right.key === '') return Number(left.key === '') - Number(right.key === '');
		return direction * collator.compare(left.key, right.key);
	});
	body.append(...keyed.map(({ row }) => row.element));
}

function keyOf(cell: HTMLTableCellElement | undefined): string {
	return cell?.dataset['sort'] ?? cell?.textContent.trim() ?? '';
}

function tools(
	block: HTMLElement,
	table: HTMLTableElement,
	heads: readonly HTMLTableCellElement[],
	filters: readonly number[],
	rows: readonly TableRow[],
	state: TableState,
	apply: () => void,
): HTMLElement {
	const bar = document.createElement('div');
	bar.className = 'table-tools';
	bar.setAttribute('role', 'group');
	bar.setAttribute('aria-label', `Filter: ${table.caption?.textContent ?? 'table'}`);
	const input = document.createElement('input');
	input.type = 'search';
	input.placeholder = 'Filter rows';
	input.setAttribute('aria-label', 'Filter rows');
	input.value = state.query;
	input.addEventListener('input', () => {
		state.query = input.value.trim();
		apply();
	});
	bar.append(input, ...filters.map((at) => chooser(heads[at]!, at, rows, state, apply)));
	const save = document.createElement('button');
	save.type = 'button';
	save.textContent = 'CSV';
	save.setAttribute('aria-label', 'Download the shown rows as CSV');
	save.addEventListener('click', () =>
		download(`${block.id}.csv`, new Blob(['\ufeff', tableAsCsv(table)], { type: 'text/csv' })),
	);
	const shown = document.createElement('span');
	shown.className = 'shown';
	shown.setAttribute('role', 'status');
	bar.append(save, shown);
	return bar;
}

function chooser(
	head: HTMLTableCellElement,
	at: number,
	rows: readonly TableRow[],
	state: TableState,
	apply: () => void,
): HTMLSelectElement {
	const select = document.createElement('select');
	const label = head.textContent.trim();
	select.setAttribute('aria-label', `Filter by ${label}`);
	const values = [...new Set(rows.flatMap(({ element }) => valuesOf(element, at)))]
		.filter(Boolean)
		.sort(collator.compare);
	select.append(new Option(`${label}: all`, ''), ...values.map((value) => new Option(value, value)));
	select.value = state.filters.get(columnOf(head)) ?? '';
	select.addEventListener('change', () => {
		if (select.value === '') state.filters.delete(columnOf(head));
		else state.filters.set(columnOf(head), select.value);
		apply();
	});
	return select;
}

function count(block: HTMLElement, rows: readonly TableRow[]): void {
	const shown = block.querySelector('.shown');
	const left = rows.filter(({ element }) => !element.hidden).length;
	if (shown) shown.textContent = left === rows.length ? `${rows.length} rows` : `${left} of ${rows.length} rows`;
}
