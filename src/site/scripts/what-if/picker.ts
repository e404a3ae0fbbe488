import type { Failable } from '#analysis/situation.ts';
import { typeWord } from '#views/type-words.ts';
import { element, name } from './element.ts';

const mostShown = 12;

/** A field that finds what can be failed by name, id or kind; arrows and Enter choose, as in the search of the site. */
export function createPicker(
	failables: readonly Failable[],
	isFailed: (ref: string) => boolean,
	pick: (ref: string) => void,
	removeLast: () => void,
): HTMLElement {
	const words = failables.map(({ ref, label, kind }) => `${label} ${ref} ${kind} ${typeWord(kind)}`.toLowerCase());
	const input = element('input', {
		type: 'text',
		id: 'what-if-search',
		role: 'combobox',
		'aria-label': 'Fail something: name, id or kind',
		'aria-controls': 'what-if-options',
		'aria-expanded': 'false',
		'aria-autocomplete': 'list',
		autocomplete: 'off',
		autocapitalize: 'off',
		spellcheck: 'false',
		placeholder: 'Fail something: a name, zone, …',
	});
	const list = element('ul', {
		id: 'what-if-options',
		role: 'listbox',
		'aria-label': 'What can fail',
		hidden: true,
		// What scrolls takes the focus from the field otherwise, and is hidden with it.
		tabindex: '-1',
	});
	let shown: readonly Failable[] = [];
	let active = -1;
	const close = (): void => {
		list.hidden = true;
		active = -1;
		input.setAttribute('aria-expanded', 'false');
		input.removeAttribute('aria-activedescendant');
	};
	const mark = (): void => {
		for (const [at, option] of [...list.children].entries())
			option.setAttribute('aria-selected', String(at === active));
		if (active === -1) input.removeAttribute('aria-activedescendant');
		else {
			input.setAttribute('aria-activedescendant', `what-if-option-${active}`);
			list.children[active]?.scrollIntoView({ block: 'nearest' });
		}
	};
	const choose = (one: Failable | undefined): void => {
		if (one === undefined) return;
		input.value = '';
		close();
		pick(one.ref);
		input.focus();
	};
	const search = (): void => {
		const asked = input.value.toLowerCase().split(/\s+/).filter(Boolean);
		shown = failables
			.filter(({ ref }, at) => !isFailed(ref) && asked.every((word) => words[at]!.includes(word)))
			.slice(0, mostShown);
		active = asked.length > 0 && shown.length > 0 ? 0 : -1;
		list.replaceChildren(
			...(shown.length === 0
				? [
						element(
							'li',
							{ role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
							'Nothing of that name can fail',
						),
					]
				: shown.map((one, at) => {
						const option = element(
							'li',
							{ role: 'option', id: `what-if-option-${at}`, 'aria-selected': 'false' },
							element('span', {}, name(one.label)),
							element('span', { class: 'muted' }, typeWord(one.kind)),
						);
						option.addEventListener('pointerdown', (event) => event.preventDefault());
						option.addEventListener('click', () => choose(one));
						return option;
					})),
		);
		list.hidden = false;
		input.setAttribute('aria-expanded', 'true');
		mark();
	};
	input.addEventListener('input', search);
	input.addEventListener('focus', search);
	input.addEventListener('blur', close);
	input.addEventListener('keydown', (event) => {
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			if (list.hidden) search();
			const step = event.key === 'ArrowDown' ? 1 : -1;
			if (shown.length > 0)
				active = (active + step + shown.length + (active === -1 && step === -1 ? 1 : 0)) % shown.length;
			mark();
		} else if (event.key === 'Enter') {
			event.preventDefault();
			if (!list.hidden) choose(shown[active]);
		} else if (event.key === 'Escape') close();
		else if (event.key === 'Backspace' && input.value === '') removeLast();
	});
	return element('div', { class: 'what-if-picker' }, input, list);
}
