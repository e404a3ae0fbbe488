import { download } from './download.ts';
import { told } from './language.ts';
import { openSearch } from './search-open.ts';
import { canChooseColumns, columnMenu, showColumns } from './table-columns.ts';
import { tableAsCsv } from './table-csv.ts';
import { TableRows } from './table-rows.ts';
import { readState, type TableState, writeState } from './table-state.ts';

/**
 * Sorting, filtering, choice of columns and export of tables. The table is complete and readable without this; the state lives
 * in the URL. A table that continues on other pages is one table here: their rows come when somebody turns to its tools.
 */

/** Tables with fewer rows get sortable heads only: they are seen at a glance. */
const ROWS_FOR_TOOLS = 8;
/** ms without a further key after which the address is written: browsers refuse to write it a hundred times in a row. */
const REST_MS = 300;

/** One table with all that its tools share. */
interface Live {
	readonly block: HTMLElement;
	readonly table: HTMLTableElement;
	readonly heads: readonly HTMLTableCellElement[];
	readonly columns: readonly string[];
	readonly rows: TableRows;
	readonly state: TableState;
	/** What hinders the whole table from being here: other pages still to be read, or pages that cannot be. */
	readonly lack: () => 'unread' | 'reading' | 'lost' | undefined;
	/** Rows of the whole table, here or not. */
	readonly total: () => number;
	/** Brings the rows of other pages, once, where there are any. Never rejects. */
	whole(): Promise<void>;
	/** Shows what the state says; `later` where more of it is to come in a moment. */
	apply(later?: 'later'): void;
}

/** Adds tools to every table of the page, one after the other: in between the page answers. */
export async function enhanceTables(): Promise<void> {
	for (const block of document.querySelectorAll<HTMLElement>('[data-table]')) {
		enhance(block);
		await new Promise((turn) => setTimeout(turn));
	}
}

function enhance(block: HTMLElement): void {
	const table = block.querySelector('table');
	const body = table?.tBodies[0];
	if (!table || !body) return;
	const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
	if (body.rows.length < 2) return;
	const rows = new TableRows(body);
	const columns = heads.map((head) => head.dataset['column'] ?? '');
	const state = readState(block.id);
	let rest: ReturnType<typeof setTimeout> | undefined;
	const write = (): void => {
		clearTimeout(rest);
		rest = undefined;
		writeState(block.id, state);
	};
	const total = Number(block.dataset['total'] ?? 0);
	let lack: ReturnType<Live['lack']> = total > 0 ? 'unread' : undefined;
	let reading: Promise<void> | undefined;
	const read = async (): Promise<void> => {
		lack = 'reading';
		// Few tables are that long.
		const others = await (await import('./table-parts.ts')).otherRows(block, rows.total);
		lack = others === undefined ? 'lost' : undefined;
		if (others) rows.complete(others);
	};
	const live: Live = {
		block,
		table,
		heads,
		columns,
		rows,
		state,
		lack: () => lack,
		total: () => Math.max(rows.total, total),
		whole: () => (reading ??= read()),
		apply(later) {
			markSorted(live);
			clearTimeout(rest);
			if (later) rest = setTimeout(write, REST_MS);
			else write();
			const show = (): void => {
				rows.apply(state, columns);
				showColumns(table, columns, state.hidden);
				tell(live);
			};
			// Which columns are seen asks for no row of another page.
			const picks = state.query || state.sort || state.filters.size > 0;
			if (!picks || lack === undefined || lack === 'lost') return show();
			void live.whole().then(show);
			tell(live);
		},
	};
	addEventListener('pagehide', () => rest !== undefined && write());
	for (const [at, head] of heads.entries()) sortable(head, columns[at]!, live);
	if (live.total() >= ROWS_FOR_TOOLS) block.prepend(tools(live));
	if (state.query || state.sort || state.filters.size > 0 || state.hidden.size > 0) live.apply();
	else tell(live);
}

function sortable(head: HTMLTableCellElement, column: string, { state, apply }: Live): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.append(...head.childNodes);
	button.addEventListener('click', () => {
		state.descending = state.sort === column ? !state.descending : false;
		state.sort = column;
		apply();
	});
	head.append(button);
}

function markSorted({ heads, columns, state }: Live): void {
	for (const [at, head] of heads.entries()) {
		if (columns[at] === state.sort && state.sort !== '')
			head.setAttribute('aria-sort', state.descending ? 'descending' : 'ascending');
		else head.removeAttribute('aria-sort');
	}
}

function tools(live: Live): HTMLElement {
	const { block, table, heads, columns, rows, state, apply } = live;
	const bar = document.createElement('div');
	bar.className = 'table-tools';
	bar.setAttribute('role', 'group');
	bar.setAttribute('aria-label', told('Filter: {table}', { table: table.caption?.textContent ?? '' }));
	const input = document.createElement('input');
	input.type = 'search';
	input.placeholder = told('Filter rows');
	input.setAttribute('aria-label', told('Filter rows'));
	input.value = state.query;
	input.addEventListener('input', () => {
		state.query = input.value.trim();
		apply('later');
	});
	bar.append(input, ...heads.flatMap((head, at) => ('filter' in head.dataset ? [chooser(live, at)] : [])));
	if (canChooseColumns(heads)) bar.append(columnMenu(heads, columns, state.hidden, () => apply()));
	const save = document.createElement('button');
	save.type = 'button';
	save.textContent = 'CSV';
	save.setAttribute('aria-label', told('Download the shown rows as CSV'));
	save.addEventListener('click', async () => {
		if (live.lack() !== undefined) {
			await live.whole();
			apply();
		}
		const shown = columns.map((id, at) => at === 0 || !state.hidden.has(id));
		const text = tableAsCsv([table.tHead!.rows[0]!, ...rows.elements], shown);
		download(`${block.id}.csv`, new Blob(['\ufeff', text], { type: 'text/csv' }));
	});
	const shown = document.createElement('span');
	shown.className = 'shown';
	shown.setAttribute('role', 'status');
	bar.append(save, shown);
	// Read while the hand is still on its way to a tool that needs all rows.
	if (live.lack())
		for (const tool of [input, save])
			for (const sign of ['pointerenter', 'focus']) tool.addEventListener(sign, () => void live.whole());
	// Paper holds all that fits.
	addEventListener('beforeprint', () => rows.waiting > 0 && rows.showAll());
	return bar;
}

/** Its choices are read and put in order when the reader turns to it: few readers do, and a phone would pay at every page. */
function chooser({ heads, columns, rows, state, apply, lack, whole }: Live, at: number): HTMLSelectElement {
	const select = document.createElement('select');
	const label = heads[at]!.textContent.trim();
	const chosen = state.filters.get(columns[at]!) ?? '';
	select.setAttribute('aria-label', told('Filter by {column}', { column: label }));
	select.append(new Option(told('{column}: all', { column: label }), ''));
	const fill = (): void => {
		const known = new Set([...select.options].map(({ value }) => value));
		for (const value of rows.valuesOf(at)) if (!known.has(value)) select.append(new Option(value, value));
	};
	if (chosen !== '') select.append(new Option(chosen, chosen));
	select.value = chosen;
	// Whichever comes first: a finger, a key, or a program that looks.
	const events = ['pointerdown', 'focus', 'keydown'] as const;
	const once = (): void => {
		for (const name of events) select.removeEventListener(name, once);
		fill();
		if (lack() !== undefined) void whole().then(fill);
	};
	for (const name of events) select.addEventListener(name, once);
	select.addEventListener('change', () => {
		if (select.value === '') state.filters.delete(columns[at]!);
		else state.filters.set(columns[at]!, select.value);
		apply();
	});
	return select;
}

/** Says how many rows there are to see, and offers those that wait. */
function tell(live: Live): void {
	const { block, rows } = live;
	const shown = block.querySelector('.shown');
	if (shown) shown.textContent = countOf(live);
	offerSearch(live);
	const before = block.querySelector('.table-more:not(.table-elsewhere)');
	if (rows.waiting === 0) {
		before?.remove();
		return;
	}
	const more = before ?? document.createElement('button');
	more.textContent = told('Show the other {n} rows', { n: rows.waiting });
	if (before) return;
	more.className = 'table-more';
	more.setAttribute('type', 'button');
	more.addEventListener('click', () => {
		rows.showAll();
		tell(live);
	});
	block.append(more);
}

function countOf({ rows, lack, total }: Live): string {
	const [m, n] = [rows.fitting, total()];
	if (lack() === 'reading') return told('Reading the other rows …');
	if (lack() === 'lost') return told('{m} of {n} rows; the others are on other pages', { m, n });
	return m === n ? told('{n} rows', { n }) : told('{m} of {n} rows', { m, n });
}

/** Where no row has the words, they may stand elsewhere: search knows. */
function offerSearch({ block, rows, state, lack }: Live): void {
	block.querySelector('.table-elsewhere')?.remove();
	if (rows.fitting > 0 || state.query === '' || lack() === 'reading') return;
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'table-more table-elsewhere';
	button.textContent = told('Search for “{words}”', { words: state.query });
	button.addEventListener('click', () => void openSearch(state.query));
	block.append(button);
}
