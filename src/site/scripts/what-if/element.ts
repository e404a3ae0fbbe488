import { toldAsFound } from '../language.ts';

/**
 * Builds elements from plain values; text is text, never markup. What is given as a string is ours and told in the language of the
 * site, with the spaces around it; words of people are given as {@link name}.
 */

/** What a reader is told with words: the name that it has for people with a screen reader, and the hint in a field. */
const spoken = ['aria-label', 'placeholder'];

/** Words of people, shown as they are. */
export const name = (text: string): Text => document.createTextNode(text);

export const inWords = (text: string): string => text.replace(/\S(?:.*\S)?/s, (words) => toldAsFound(words));

type Child = Node | string | undefined | false;
type Attributes = { readonly [name: string]: string | boolean | number | undefined };

/** An element with attributes (true for present, undefined or false for absent) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Attributes = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	for (const [attribute, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) continue;
		const text = value === true ? '' : String(value);
		made.setAttribute(attribute, spoken.includes(attribute) ? inWords(text) : text);
	}
	for (const child of children)
		if (child !== undefined && child !== false) made.append(typeof child === 'string' ? inWords(child) : child);
	return made;
}

/** A word with a sign and a colour; the word carries the meaning. */
export const badge = (text: string, tone: string): HTMLElement =>
	element('span', { class: `badge tone-${tone}` }, text);

/** A button that does something at once. */
export function button(text: string, attributes: Attributes, act: () => void): HTMLButtonElement {
	const made = element('button', { type: 'button', ...attributes }, text);
	made.addEventListener('click', act);
	return made;
}
