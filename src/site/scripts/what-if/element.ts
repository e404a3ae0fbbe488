/** Builds elements from plain values; text is text, never markup. */

type Child = Node | string | undefined | false;
type Attributes = { readonly [name: string]: string | boolean | number | undefined };

/** An element with attributes (true for present, undefined or false for absent) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Attributes = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) continue;
		made.setAttribute(name, value === true ? '' : String(value));
	}
	for (const child of children) if (child !== undefined && child !== false) made.append(child);
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
