import { isPlainWord } from '../placeholder.ts';
import { told } from './language.ts';

/**
 * Fills the names in angle brackets of a page's commands, from its address (`?namespace=pay`) or by hand. Values are only
 * ever text, and only plain words of a shell: whoever made the address may not be a friend.
 */
export function fillPlaceholders(): void {
	const marks = [...document.querySelectorAll<HTMLElement>('main [data-placeholder]')];
	const names = [...new Set(marks.map((mark) => mark.dataset['placeholder'] ?? ''))];
	const first = marks[0]?.closest('.commands, p, dl') ?? undefined;
	if (first === undefined) return;
	const form = createForm(names, (name, value) => {
		for (const mark of marks) if (mark.dataset['placeholder'] === name) show(mark, name, value);
		remember(name, value);
	});
	first.before(form.root);
	const given = new URLSearchParams(location.search);
	for (const name of names) {
		const value = given.get(name);
		if (value !== null && value !== '') form.fill(name, value);
	}
}

function show(mark: HTMLElement, name: string, value: string): void {
	mark.textContent = value === '' ? `<${name}>` : value;
	mark.classList.toggle('filled', value !== '');
}

/** The address says what is filled in, so that it can be sent on. */
function remember(name: string, value: string): void {
	const address = new URL(location.href);
	if (value === '') address.searchParams.delete(name);
	else address.searchParams.set(name, value);
	if (address.href !== location.href) history.replaceState(history.state, '', address);
}

interface Form {
	readonly root: HTMLElement;
	fill(name: string, value: string): void;
}

function createForm(names: readonly string[], change: (name: string, value: string) => void): Form {
	const root = document.createElement('details');
	root.className = 'placeholders';
	const summary = document.createElement('summary');
	summary.textContent = told('Fill in {names}', { names: names.map((name) => `<${name}>`).join(', ') });
	const fields = document.createElement('div');
	const complaint = document.createElement('p');
	complaint.setAttribute('role', 'status');
	const inputs = new Map(names.map((name) => [name, fieldFor(name, fields)]));
	const wrong = new Map<string, string>();
	const take = (name: string, written: string): void => {
		const value = written.trim();
		const isFine = value === '' || isPlainWord(value);
		inputs.get(name)!.setAttribute('aria-invalid', String(!isFine));
		if (isFine) wrong.delete(name);
		else
			wrong.set(
				name,
				told('a name of letters, digits and - _ . / : @ % + , = is filled in; anything else is left out'),
			);
		change(name, isFine ? value : '');
		complaint.textContent = [...wrong].map(([which, why]) => `<${which}>: ${why}`).join('. ');
	};
	for (const [name, input] of inputs) input.addEventListener('input', () => take(name, input.value));
	root.append(summary, fields, complaint);
	return {
		root,
		fill(name, value) {
			// What the address says is seen where it is put in, not only in a command further down.
			root.open = true;
			inputs.get(name)!.value = value;
			take(name, value);
		},
	};
}

function fieldFor(name: string, fields: HTMLElement): HTMLInputElement {
	const label = document.createElement('label');
	const input = document.createElement('input');
	input.name = name;
	input.autocomplete = 'off';
	input.spellcheck = false;
	input.setAttribute('autocapitalize', 'none');
	label.append(name, input);
	fields.append(label);
	return input;
}
