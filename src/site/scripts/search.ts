import { type Answer, createSource, type Hit } from './search-source.ts';

/** The search dialog: a text field that steers a list of links, as the ARIA combobox pattern has it. */

let started = false;

/** Connects the dialog the first time, and puts the caret in its field every time. */
export function startSearch(dialog: HTMLDialogElement): void {
	const input = dialog.querySelector('input');
	if (!input) return;
	input.focus();
	input.select();
	if (started) return;
	started = true;
	connect(dialog, input);
}

function connect(dialog: HTMLDialogElement, input: HTMLInputElement): void {
	const list = dialog.querySelector<HTMLElement>('.search-results')!;
	const chips = dialog.querySelector<HTMLElement>('.search-chips')!;
	const status = dialog.querySelector<HTMLElement>('[role=status]')!;
	const source = createSource(dialog.dataset['base'] ?? '/');
	let kind: string | undefined;
	let asked = 0;

	const ask = async () => {
		const query = input.value.trim();
		const ticket = ++asked;
		if (query === '') return draw(undefined, query);
		const answer = await source.ask(query, kind);
		if (answer && ticket === asked) draw(answer, query);
	};
	const draw = (answer: Answer | undefined, query: string) => {
		drawResults(list, answer);
		drawChips(chips, answer, kind, (next) => {
			kind = next;
			void ask();
			input.focus();
		});
		status.textContent = statusText(answer, query);
		select(input, list, 0);
	};
	input.addEventListener('input', () => {
		kind = input.value.trim() === '' ? undefined : kind;
		void ask();
	});
	input.addEventListener('keydown', (event) => steer(event, input, list));
	list.addEventListener('pointermove', (event) => {
		const option = event.target instanceof Element ? event.target.closest('a') : null;
		if (option) select(input, list, optionsOf(list).indexOf(option));
	});
	dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', (event) => {
		// A click beside the dialog lands on the dialog itself, because its content covers it; so does a followed link to this page.
		if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) dialog.close();
	});
	if (input.value.trim() !== '') void ask();
}

function optionsOf(list: HTMLElement): HTMLAnchorElement[] {
	return [...list.querySelectorAll('a')];
}

function steer(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
	const options = optionsOf(list);
	const at = options.findIndex((option) => option.ariaSelected === 'true');
	const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
	const next = steps[event.key];
	if (next !== undefined) {
		event.preventDefault();
		const last = options.length - 1;
		select(
			input,
			list,
			Math.abs(next - at) > 1 ? Math.max(0, Math.min(next, last)) : (next + options.length) % (options.length || 1),
		);
	} else if (event.key === 'Enter' && !event.isComposing) {
		event.preventDefault();
		options[at]?.dispatchEvent(
			new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }),
		);
	}
}

function select(input: HTMLInputElement, list: HTMLElement, at: number): void {
	const options = optionsOf(list);
	for (const [index, option] of options.entries()) option.ariaSelected = String(index === at);
	const selected = options[at];
	input.setAttribute('aria-expanded', String(options.length > 0));
	if (selected) input.setAttribute('aria-activedescendant', selected.id);
	else input.removeAttribute('aria-activedescendant');
	selected?.scrollIntoView({ block: 'nearest' });
}

function drawResults(list: HTMLElement, answer: Answer | undefined): void {
	list.replaceChildren();
	if (answer === undefined) return;
	const groups = new Map<string, Hit[]>();
	if (answer.names.length > 0) groups.set('Names and identifiers', [...answer.names]);
	for (const hit of answer.texts) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
	let number = 0;
	for (const [title, hits] of groups) {
		const group = element('div', { role: 'group', 'aria-label': title });
		group.append(element('div', { class: 'kind', role: 'presentation' }, title));
		for (const hit of hits) group.append(drawHit(hit, number++, hit.kind === title ? '' : hit.kind));
		list.append(group);
	}
	list.scrollTop = 0;
}

function drawHit(hit: Hit, number: number, kind: string): HTMLElement {
	const link = element('a', {
		id: `search-hit-${number}`,
		role: 'option',
		href: hit.href,
		tabindex: '-1',
		'aria-selected': 'false',
	});
	const title = element('strong', {}, hit.title);
	const beside = [kind, hit.detail].filter(Boolean).join(', ');
	if (beside) title.append(' ', element('small', {}, beside));
	const excerpt = element('span', {});
	for (const [text, match] of hit.excerpt) excerpt.append(match ? element('mark', {}, text) : text);
	link.append(title, excerpt);
	return link;
}

function drawChips(
	chips: HTMLElement,
	answer: Answer | undefined,
	chosen: string | undefined,
	choose: (kind: string | undefined) => void,
): void {
	chips.replaceChildren();
	const kinds = [...(answer?.kinds ?? [])].sort((left, right) => right[1] - left[1]);
	if (chosen === undefined && kinds.length < 2) return;
	const chip = (label: string, kind: string | undefined) => {
		const button = element('button', { type: 'button', 'aria-pressed': String(kind === chosen) }, label);
		button.addEventListener('click', () => choose(kind));
		return button;
	};
	chips.append(chip('All', undefined), ...kinds.map(([kind, count]) => chip(`${kind} ${count}`, kind)));
}

function statusText(answer: Answer | undefined, query: string): string {
	if (answer === undefined) return '';
	const count = answer.names.length + answer.texts.length;
	const limits = answer.fullText ? '' : ' Names only: the full text is indexed by a build.';
	return (count === 0 ? `Nothing found for “${query}”.` : count === 1 ? '1 result.' : `${count} results.`) + limits;
}

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Record<string, string>,
	text?: string,
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	if (text !== undefined) made.textContent = text;
	return made;
}
