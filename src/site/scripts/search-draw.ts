import { told, toldAsFound } from './language.ts';
import type { Choices, Narrowing } from './search-narrow.ts';
import type { Answer, Hit, HitGroup } from './search-source.ts';

/** Puts answers on the page. Everything that was found enters as text, never as markup. */

/** The options of the result list, in order. */
export function optionsOf(list: HTMLElement): HTMLAnchorElement[] {
	return [...list.querySelectorAll('a')];
}

/** Marks one option as the one that Enter opens, and tells assistive technology. */
export function selectOption(input: HTMLInputElement, list: HTMLElement, at: number): void {
	const options = optionsOf(list);
	for (const [index, option] of options.entries()) option.ariaSelected = String(index === at);
	const selected = options[at];
	input.setAttribute('aria-expanded', String(options.length > 0));
	if (selected) input.setAttribute('aria-activedescendant', selected.id);
	else input.removeAttribute('aria-activedescendant');
	selected?.scrollIntoView({ block: 'nearest' });
}

/**
 * Lists groups one below the other. A group that says the same, or the same and then more, stays in place, or a
 * click that has begun on it would be lost.
 */
export function drawResults(list: HTMLElement, groups: readonly HitGroup[]): void {
	for (const option of optionsOf(list)) option.ariaSelected = 'false';
	const drawn = elementsOf(groups);
	const before = [...list.children];
	for (const [at, group] of drawn.entries()) {
		const old = before[at];
		if (old === undefined) list.append(group);
		else if (!continues(old, group)) old.replaceWith(group);
	}
	for (const old of before.slice(drawn.length)) old.remove();
	list.scrollTop = 0;
}

/** Gives an old group what a new one has more; false where it is another or has less. Ids count through all groups, so they may move on. */
function continues(old: Element, group: HTMLElement): boolean {
	const wanted = [...group.children];
	const had = [...old.children];
	const isSame = had.every((child, at) => {
		const same = wanted[at];
		if (same?.id) child.id = same.id;
		if (same === undefined || child.isEqualNode(same)) return same !== undefined;
		const [link, known] = [same.getAttribute('href'), child.getAttribute('href')];
		if (link === null || link !== known) return false;
		// The same page, of which more is known now.
		child.replaceChildren(...same.childNodes);
		return true;
	});
	if (isSame) old.append(...wanted.slice(had.length));
	return isSame;
}

/** Names that are taken for what is meant, whatever they are. */
const BEST = 3;

/** The best names first, then all else that was found by kind. */
export function groupsOf({ names, texts }: Answer): readonly HitGroup[] {
	const groups = new Map<string, Hit[]>();
	if (names.length > 0) groups.set(told('Best matches'), names.slice(0, BEST));
	for (const hit of [...names.slice(BEST), ...texts]) {
		const kind = toldAsFound(hit.kind);
		groups.set(kind, [...(groups.get(kind) ?? []), hit]);
	}
	return [...groups];
}

function elementsOf(groups: readonly HitGroup[]): readonly HTMLElement[] {
	let number = 0;
	return groups.map(([title, hits]) => {
		const group = element('div', { role: 'group', 'aria-label': title });
		group.append(element('div', { class: 'kind', role: 'presentation' }, title));
		for (const hit of hits) {
			const kind = toldAsFound(hit.kind);
			group.append(drawHit(hit, number++, kind === title ? '' : kind));
		}
		return group;
	});
}

function drawHit(hit: Hit, number: number, kind: string): HTMLElement {
	const id = `search-hit-${number}`;
	const link = element('a', { id, role: 'option', href: hit.href, tabindex: '-1', 'aria-selected': 'false' });
	const title = element('strong', {}, hit.title);
	const [team, severity = ''] = hit.facets;
	const detail = hit.detail === toldAsFound(hit.kind) ? '' : hit.detail;
	const beside = [kind, toldAsFound(severity), team, detail].filter(Boolean).join(', ');
	if (beside) title.append(' ', element('small', {}, beside));
	const excerpt = element('span', {});
	for (const [text, match] of hit.excerpt) excerpt.append(match ? element('mark', {}, text) : text);
	link.append(title, excerpt);
	return link;
}

/** Offers the kinds that were found as filters; nothing where all results are of one kind. */
export function drawChips(
	chips: HTMLElement,
	answer: Answer | undefined,
	chosen: string | undefined,
	choose: (kind: string | undefined) => void,
): void {
	const kinds = [...(answer?.kinds ?? [])].sort((left, right) => right[1] - left[1]);
	chips.replaceChildren();
	if (answer === undefined || (chosen === undefined && kinds.length < 2)) return;
	const chip = (label: string, kind: string | undefined) => {
		const button = element('button', { type: 'button', 'aria-pressed': String(kind === chosen) }, label);
		button.addEventListener('click', () => choose(kind));
		return button;
	};
	chips.append(
		chip(told('All'), undefined),
		...kinds.map(([kind, count]) => chip(`${toldAsFound(kind)} ${count}`, kind)),
	);
}

/** Offers teams, services and tiers of what was found; none that all results share, unless it was chosen. */
export function drawNarrowing(
	row: HTMLElement,
	choices: Choices | undefined,
	by: Narrowing,
	choose: (name: keyof Choices, value: string | undefined) => void,
): void {
	const select = (name: keyof Choices, label: string): readonly HTMLElement[] => {
		const values = choices?.[name] ?? [];
		if (choices === undefined || (values.length < 2 && by[name] === undefined)) return [];
		const made = element('select', { 'aria-label': label });
		for (const value of ['', ...values]) {
			const words = name === 'tier' ? told('Tier {tier}', { tier: value }) : value;
			made.append(element('option', { value }, value === '' ? told('{name}: all', { name: label }) : words));
		}
		made.value = by[name] ?? '';
		made.addEventListener('change', () => choose(name, made.value || undefined));
		return [made];
	};
	const wanted = [
		...select('team', toldAsFound('Team')),
		...select('service', toldAsFound('Business service')),
		...select('tier', toldAsFound('Tier')),
	];
	// One that is open stays as it is.
	const isSame = wanted.length === row.children.length && wanted.every((one, at) => one.isEqualNode(row.children[at]!));
	if (!isSame) row.replaceChildren(...wanted);
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
