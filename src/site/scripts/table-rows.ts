import type { OtherRows } from './table-parts.ts';
import type { TableState } from './table-state.ts';

/** The rows of one table: which of them fit what the reader asked for, in which order. Nothing is read before it is needed. */

/** A table of more rows shows only so many at first after it was sorted or filtered: laying out thousands takes a second. */
const ROWS_AT_ONCE = 200;

/** Made when something is put in order: a browser takes longer for its first one than for all else that a table needs. */
let collator: Intl.Collator | undefined;
function compare(left: string, right: string): number {
	collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
	return collator.compare(left, right);
}

interface Row {
	readonly element: HTMLTableRowElement;
	text: string | undefined;
	/** By column. */
	readonly values: (readonly string[] | undefined)[];
	readonly keys: (string | undefined)[];
}

const rowOf = (element: HTMLTableRowElement): Row => ({ element, text: undefined, values: [], keys: [] });

export class TableRows {
	/** As written. */
	#rows: readonly Row[];
	readonly #body: HTMLTableSectionElement;
	#fitting: readonly Row[];
	#all = true;

	constructor(body: HTMLTableSectionElement) {
		this.#body = body;
		this.#rows = [...body.rows].map(rowOf);
		this.#fitting = this.#rows;
	}

	/** Takes in the rows of the pages before and after; they are seen with the next {@link apply}. */
	complete({ before, after }: OtherRows): void {
		this.#rows = [...before.map(rowOf), ...this.#rows, ...after.map(rowOf)];
	}

	get total(): number {
		return this.#rows.length;
	}

	/** How many fit, shown or not yet. */
	get fitting(): number {
		return this.#fitting.length;
	}

	/** How many fit and wait for a button. */
	get waiting(): number {
		return this.#all ? 0 : Math.max(0, this.#fitting.length - ROWS_AT_ONCE);
	}

	get elements(): readonly HTMLTableRowElement[] {
		return this.#fitting.map(({ element }) => element);
	}

	/** The distinct values of a column, in order: the badges of its cells one by one, else their texts. */
	valuesOf(column: number): readonly string[] {
		const values = new Set(this.#rows.flatMap((row) => valuesIn(row, column)));
		values.delete('');
		return [...values].sort(compare);
	}

	/** Shows what fits; `columns` are the ids of the columns in order. */
	apply({ query, sort, descending, filters }: TableState, columns: readonly string[]): void {
		const words = query.toLowerCase().split(/\s+/).filter(Boolean);
		const wanted = [...filters].map(([id, value]) => ({ at: columns.indexOf(id), value })).filter(({ at }) => at >= 0);
		const order = this.#sorted(columns.indexOf(sort), descending);
		this.#fitting = order.filter(
			(row) =>
				(words.length === 0 || fits(row, words)) && wanted.every(({ at, value }) => valuesIn(row, at).includes(value)),
		);
		this.#all = this.#rows.length <= ROWS_AT_ONCE;
		this.#show();
	}

	showAll(): void {
		this.#all = true;
		this.#show();
	}

	/** What is not shown is not in the document: a browser would look at each row at every change. */
	#show(): void {
		const shown = this.#all ? this.#fitting : this.#fitting.slice(0, ROWS_AT_ONCE);
		this.#body.replaceChildren(...shown.map(({ element }) => element));
	}

	#sorted(column: number, descending: boolean): readonly Row[] {
		if (column < 0) return this.#rows;
		// Many rows say the same: texts are compared once each, rows by their rank.
		const distinct = [...new Set(this.#rows.map((row) => keyOf(row, column)))].sort(compare);
		const rank = new Map<string, number>();
		let last = '';
		let at = 0;
		for (const key of distinct) {
			if (rank.size > 0 && compare(last, key) !== 0) at++;
			rank.set(key, at);
			last = key;
		}
		const direction = descending ? -1 : 1;
		return this.#rows.toSorted((left, right) => {
			const [a, b] = [keyOf(left, column), keyOf(right, column)];
			// Empty cells stand last either way: nobody looks for them first.
			if (a === '' || b === '') return Number(a === '') - Number(b === '');
			return direction * (rank.get(a)! - rank.get(b)!);
		});
	}
}

function fits(row: Row, words: readonly string[]): boolean {
	row.text ??= row.element.textContent.toLowerCase();
	return words.every((word) => row.text!.includes(word));
}

function valuesIn(row: Row, column: number): readonly string[] {
	row.values[column] ??= readValues(row.element.cells[column]);
	return row.values[column];
}

function readValues(cell: HTMLTableCellElement | undefined): readonly string[] {
	const badges = [...(cell?.getElementsByClassName('badge') ?? [])].map((badge) => badge.textContent.trim());
	return badges.length > 0 ? badges : [cell?.textContent.trim() ?? ''];
}

function keyOf(row: Row, column: number): string {
	const cell = row.element.cells[column];
	row.keys[column] ??= cell?.dataset['sort'] ?? cell?.textContent.trim() ?? '';
	return row.keys[column];
}
