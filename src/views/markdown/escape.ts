import { inTicks, longestRun } from '#markdown/ticks.ts';

/** Text as Markdown that shows just that text: what a page says may hold any sign, and none of them may mean something. */

/** Signs that mean something anywhere in a line, with those that only do so in some surroundings. */
const SIGNS = /[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#a-z])|!$/giu;
/** What begins a list, a heading, a rule or a quote at the start of a line. */
const LINE_START = /^(?:[#+\-=:>]|\d{1,9}(?=[.)]))/;

/** What makes a text differ from its Markdown at all: most words have none of it, and finding that out costs least. */
const ANYTHING = /[\\`*[\]<|~_&!]|[^\S ]| {2}/;

/** Running text in one line; every sign stands for itself. Not yet fit to begin a line, see {@link line}. */
export const escaped = (text: string): string =>
	ANYTHING.test(text) ? text.replace(/\s+/g, ' ').replace(SIGNS, '\\$&') : text;

/** A line of Markdown that begins with running text: what would begin a list or a heading does not. */
export function line(markdown: string): string {
	const trimmed = markdown.trim();
	const start = LINE_START.exec(trimmed)?.[0];
	if (start === undefined) return trimmed;
	const rest = trimmed.slice(start.length);
	return start.length === 1 && /\D/.test(start) ? `\\${start}${rest}` : `${start}\\${rest}`;
}

/** A text in one line as code. `inTable` keeps its bars from ending the cell. */
export function codeSpan(text: string, inTable = false): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	if (plain === '') return '';
	return inTicks(inTable ? plain.replaceAll('|', '\\|') : plain);
}

/** A listing; its text is kept as it is. */
export function fence(language: string, text: string): string {
	const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
	return `${marks}${language.replace(/[^\w+#.-]/g, '')}\n${text.replace(/\n+$/, '')}\n${marks}`;
}

/** A heading; signs at its end that would be taken for its close stay. */
export const headingLine = (level: number, markdown: string): string =>
	`${'#'.repeat(Math.min(6, Math.max(1, level)))} ${markdown.trim().replace(/(^|\s)(#+)$/, '$1\\$2')}`;

/** Lines set in by a first mark and spaces below it, for lists and quotes. */
export const indented = (first: string, rest: string, text: string): string =>
	text
		.split('\n')
		.map((one, at) => (at === 0 ? first + one : one === '' ? rest.trimEnd() : rest + one))
		.join('\n');
