import { told } from './language.ts';

/** Which columns a reader wants to see. The style sheet has a rule for each; the first one names the row and stays. */

/** Narrower tables are seen whole. */
const COLUMNS_TO_CHOOSE = 4;
/** As many columns as the style sheet has rules for. */
const MOST_COLUMNS = 14;

export const canChooseColumns = (heads: readonly HTMLTableCellElement[]): boolean =>
	heads.length >= COLUMNS_TO_CHOOSE && heads.length <= MOST_COLUMNS;

/** Hides the columns whose ids are given. */
export function showColumns(table: HTMLTableElement, columns: readonly string[], hidden: ReadonlySet<string>): void {
	for (const [at, id] of columns.entries()) table.classList.toggle(`without-${at + 1}`, at > 0 && hidden.has(id));
}

/** A menu with a tick for each column; `changed` is told after `hidden` was. */
export function columnMenu(
	heads: readonly HTMLTableCellElement[],
	columns: readonly string[],
	hidden: Set<string>,
	changed: () => void,
): HTMLElement {
	const menu = document.createElement('details');
	menu.className = 'table-columns';
	const summary = document.createElement('summary');
	summary.textContent = told('Columns');
	const list = document.createElement('div');
	list.setAttribute('role', 'group');
	list.setAttribute('aria-label', told('Columns to show'));
	for (const [at, head] of heads.entries()) {
		if (at === 0) continue;
		const label = document.createElement('label');
		const tick = document.createElement('input');
		tick.type = 'checkbox';
		tick.checked = !hidden.has(columns[at]!);
		tick.addEventListener('change', () => {
			if (tick.checked) hidden.delete(columns[at]!);
			else hidden.add(columns[at]!);
			changed();
		});
		label.append(tick, head.textContent.trim());
		list.append(label);
	}
	menu.append(summary, list);
	menu.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || !menu.open) return;
		event.preventDefault();
		menu.open = false;
		summary.focus();
	});
	menu.addEventListener('focusout', (event) => {
		if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
	});
	return menu;
}
