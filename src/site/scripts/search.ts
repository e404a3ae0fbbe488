import { told } from './language.ts';
import { drawChips, drawNarrowing, drawResults, groupsOf, optionsOf, selectOption } from './search-draw.ts';
import { fits, type Narrowing } from './search-narrow.ts';
import { type Answer, createSource, type HitGroup, type SearchSource } from './search-source.ts';

/** The search dialog: a text field that steers a list of links, as the ARIA combobox pattern has it. */

interface Session {
	readonly dialog: HTMLDialogElement;
	readonly input: HTMLInputElement;
	readonly list: HTMLElement;
	readonly source: SearchSource;
	/** The kind chosen among the chips, and the team, service and tier. */
	by: Narrowing;
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
	session = { dialog, input, list, source, by: {}, asked: 0, answered: '', openFirst: false };
	connect(session);
	void ask(session);
}

function connect(one: Session): void {
	const { dialog, input, list } = one;
	input.addEventListener('input', () => {
		if (queryOf(one) === '') one.by = {};
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
	if (query === '') {
		show(one, undefined, query);
		const { recent, symptoms } = await one.source.beginnings();
		const offers: readonly HitGroup[] = [
			[told('Recent pages'), recent],
			[told('By what you see'), symptoms],
		];
		const some = offers.filter(([, hits]) => hits.length > 0);
		return ticket === one.asked ? show(one, undefined, query, some) : undefined;
	}
	const names = await one.source.names(query);
	if (ticket !== one.asked) return;
	const shownNames = names.filter((hit) => fits(hit, one.by)).slice(0, 7);
	if (shownNames.length > 0) {
		show(one, { names: shownNames, texts: [], kinds: new Map(), choices: undefined, fullText: true }, query);
	}
	const answer = await one.source.everything(query, one.by, names, shownNames, (opening) => {
		if (ticket === one.asked) draw(one, opening, query);
	});
	if (ticket !== one.asked) return;
	if (answer) show(one, answer, query);
	one.list.ariaBusy = 'false';
}

/** Shows an answer and says how much it is; without one, what is offered before anything is asked. */
function show(one: Session, answer: Answer | undefined, query: string, offers: readonly HitGroup[] = []): void {
	one.dialog.querySelector('[role=status]')!.textContent = statusText(answer, query);
	draw(one, answer, query, offers);
}

function draw(one: Session, answer: Answer | undefined, query: string, offers: readonly HitGroup[] = []): void {
	const { dialog, input, list } = one;
	const before = optionsOf(list);
	const at = one.answered === query ? before.findIndex((option) => option.ariaSelected === 'true') : 0;
	const selected = before[at];
	one.answered = query;
	// Said on the page as well, so that a measurement need not guess which question an unchanged list answers.
	list.dataset['answers'] = query;
	drawResults(list, answer === undefined ? offers : groupsOf(answer));
	const [chips, row] = dialog.querySelectorAll<HTMLElement>('.search-chips');
	drawChips(chips!, answer, one.by.kind, (kind) => {
		one.by = { ...one.by, kind };
		void ask(one);
		input.focus();
	});
	// Left as it is while only names are there: it would come and go with every key.
	if (answer === undefined || answer.choices !== undefined)
		drawNarrowing(row!, answer?.choices, one.by, (name, value) => {
			one.by = { ...one.by, [name]: value };
			void ask(one);
		});
	// What was selected may stand further down now, as more of its kind came before it.
	const moved = optionsOf(list).indexOf(selected!);
	// Before anything is asked nothing is chosen: Enter must not lead away from a page.
	selectOption(input, list, query === '' ? -1 : Math.max(0, moved < 0 ? at : moved));
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
