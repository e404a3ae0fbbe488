import { told } from './language.ts';
import { drawChips, drawResults, optionsOf, selectOption } from './search-draw.ts';
import { type Answer, createSource, type SearchSource } from './search-source.ts';

/** The search dialog: a text field that steers a list of links, as the ARIA combobox pattern has it. */

interface Session {
	readonly dialog: HTMLDialogElement;
	readonly input: HTMLInputElement;
	readonly list: HTMLElement;
	readonly source: SearchSource;
	/** The kind chosen among the chips. */
	kind: string | undefined;
	/** Counts questions, so that a late answer to an old one is not shown. */
	asked: number;
	/** What the list shows results for; Enter before that waits for them. */
	answered: string;
	openFirst: boolean;
}

let session: Session | undefined;

/** Connects the dialog the first time it is opened. What was typed meanwhile is answered at once. */
export function startSearch(dialog: HTMLDialogElement): void {
	const input = dialog.querySelector('input');
	const list = dialog.querySelector<HTMLElement>('.search-results');
	if (session || !input || !list) return;
	const source = createSource(dialog.dataset['base'] ?? '/');
	session = { dialog, input, list, source, kind: undefined, asked: 0, answered: '', openFirst: false };
	connect(session);
	if (queryOf(session) !== '') void ask(session);
}

function connect(one: Session): void {
	const { dialog, input, list } = one;
	input.addEventListener('input', () => {
		if (queryOf(one) === '') one.kind = undefined;
		one.openFirst = false;
		void ask(one);
	});
	input.addEventListener('keydown', (event) => steer(event, one));
	list.addEventListener('pointermove', (event) => {
		const option = event.target instanceof Element ? event.target.closest('a') : null;
		if (option) selectOption(input, list, optionsOf(list).indexOf(option));
	});
	dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', (event) => {
		// A click beside the dialog lands on the dialog itself, because its content covers it. A link may lead to this page.
		if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) dialog.close();
	});
}

function queryOf({ input }: Session): string {
	return input.value.trim();
}

/** Shows names and identifiers as soon as they are there, and the full text when it has answered. */
async function ask(one: Session): Promise<void> {
	const query = queryOf(one);
	const ticket = ++one.asked;
	// Told to assistive technology, which then waits with reading: names come first, the full text a moment later.
	one.list.ariaBusy = String(query !== '');
	if (query === '') return show(one, undefined, query);
	const names = await one.source.names(query);
	if (ticket !== one.asked) return;
	const shownNames = names.filter((hit) => one.kind === undefined || hit.kind === one.kind).slice(0, 7);
	if (shownNames.length > 0) show(one, { names: shownNames, texts: [], kinds: new Map(), fullText: true }, query);
	const answer = await one.source.everything(query, one.kind, names, shownNames, (opening) => {
		if (ticket === one.asked) draw(one, opening, query);
	});
	if (ticket !== one.asked) return;
	if (answer) show(one, answer, query);
	one.list.ariaBusy = 'false';
}

/** Shows an answer and says how much it is. */
function show(one: Session, answer: Answer | undefined, query: string): void {
	one.dialog.querySelector('[role=status]')!.textContent = statusText(answer, query);
	draw(one, answer, query);
}

function draw(one: Session, answer: Answer | undefined, query: string): void {
	const { dialog, input, list } = one;
	const before = optionsOf(list);
	const at = one.answered === query ? before.findIndex((option) => option.ariaSelected === 'true') : 0;
	const selected = before[at];
	one.answered = query;
	// Said on the page as well, so that a measurement need not guess which question an unchanged list answers.
	list.dataset['answers'] = query;
	drawResults(list, answer);
	drawChips(dialog.querySelector<HTMLElement>('.search-chips')!, answer, one.kind, (kind) => {
		one.kind = kind;
		void ask(one);
		input.focus();
	});
	// What was selected may stand further down now, as more of its kind came before it.
	const moved = optionsOf(list).indexOf(selected!);
	selectOption(input, list, Math.max(0, moved < 0 ? at : moved));
	if (one.openFirst) openSelected(one, new KeyboardEvent('keydown'));
}

function steer(event: KeyboardEvent, one: Session): void {
	const options = optionsOf(one.list);
	const at = options.findIndex((option) => option.ariaSelected === 'true');
	const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
	const step = steps[event.key];
	if (step !== undefined) {
		event.preventDefault();
		const wrapped = (at + step + options.length) % (options.length || 1);
		const clamped = Math.max(0, Math.min(at + step, options.length - 1));
		selectOption(one.input, one.list, Math.abs(step) === 1 ? wrapped : clamped);
	} else if (event.key === 'Enter' && !event.isComposing) {
		event.preventDefault();
		if (one.answered === queryOf(one)) openSelected(one, event);
		else one.openFirst = true;
	} else if (event.key === 'Escape') {
		// The browser would empty the field first and close only the second time.
		event.preventDefault();
		one.dialog.close();
	}
}

function openSelected(one: Session, { ctrlKey, metaKey }: KeyboardEvent): void {
	const option = optionsOf(one.list).find((candidate) => candidate.ariaSelected === 'true');
	if (option) one.openFirst = false;
	option?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }));
}

function statusText(answer: Answer | undefined, query: string): string {
	if (answer === undefined) return '';
	const count = answer.names.length + answer.texts.length;
	const limits = answer.fullText ? '' : ` ${told('Names only: the full text is searched in a built site.')}`;
	return (
		(count === 0 ? told('Nothing found for “{query}”.', { query }) : told('{n} result.|{n} results.', { n: count })) +
		limits
	);
}
