/**
 * Markup made from strings, for everything that Astro need not bundle: three thousand pages of small components are drawn
 * several times faster this way. This file is the only place where text becomes markup, so it is the only one that escapes.
 */

/** Markup that may be printed as it is. Only `html`, `attribute` and `trusted` make it. */
export class Html {
	readonly markup: string;

	constructor(markup: string) {
		this.markup = markup;
	}

	toString(): string {
		return this.markup;
	}
}

/** What may stand in a template: text and numbers are escaped, markup is not, `undefined` and `false` are nothing. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[];

/** No markup at all. */
export const nothing = new Html('');

const SPECIAL = /[&<>"']/;
const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text made fit to stand between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
	return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!) : text;
}

/** Line breaks of a template and the indentation after them are for its author; written once per template, not per use. */
const pieces = new WeakMap<TemplateStringsArray, readonly string[]>();

function piecesOf(strings: TemplateStringsArray): readonly string[] {
	const known = pieces.get(strings) ?? strings.map((piece) => piece.replace(/\n\s*/g, ''));
	pieces.set(strings, known);
	return known;
}

/**
 * A template of markup: `` html`<p class="${tone}">${text}</p>` ``. Every value is escaped unless it is markup itself, so it
 * may stand between tags and in attributes in double quotes, and nowhere else. A space that matters stands on one line
 * with its neighbours.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
	const fixed = piecesOf(strings);
	let markup = fixed[0]!;
	for (let at = 0; at < values.length; at++) markup += print(values[at]) + fixed[at + 1]!;
	return new Html(markup);
}

function print(value: HtmlValue): string {
	if (typeof value === 'string') return escapeHtml(value);
	if (value instanceof Html) return value.markup;
	if (typeof value === 'number') return String(value);
	if (value === undefined || value === false) return '';
	let markup = '';
	for (const one of value) markup += print(one);
	return markup;
}

/** ` name="value"`, a bare ` name` for `true`, and nothing for `undefined`, `false` or an empty list of classes. */
export function attribute(name: string, value: string | number | boolean | undefined): Html {
	if (value === undefined || value === false) return nothing;
	if (value === true) return new Html(` ${name}`);
	return new Html(` ${name}="${escapeHtml(String(value))}"`);
}

/** ` class="…"` of the names that apply, or nothing. */
export function classes(...names: readonly (string | undefined | false)[]): Html {
	const own = names.filter(Boolean).join(' ');
	return own === '' ? nothing : attribute('class', own);
}

/** Markup that was made safe elsewhere: sanitised Markdown and drawn diagrams. Never text. */
export const trusted = (markup: string): Html => new Html(markup);
