import { type EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

type Of<Id> = Extract<Event, { type: Id }>;
export type ScalarEvent = Of<typeof EVENT_ID.SCALAR>;
export type CollectionEvent = Of<typeof EVENT_ID.MAPPING> | Of<typeof EVENT_ID.SEQUENCE>;
export type AliasEvent = Of<typeof EVENT_ID.ALIAS>;

/** The name behind `&`; undefined without one. */
export function anchorName(text: string, event: ScalarEvent | CollectionEvent): string | undefined {
	return event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
}

/** The tag as written, `!!str`; undefined without one. */
export function tagOf(text: string, event: ScalarEvent | CollectionEvent): string | undefined {
	return event.tagStart < 0 ? undefined : text.slice(event.tagStart, event.tagEnd);
}

/** The text of a scalar with quotes, escapes and folding undone. */
export function scalarText(text: string, event: ScalarEvent): string {
	if (event.valueStart < 0) return '';
	return event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
}

/** From the opening quote to the closing one; from the `|` or `>` of a block to its last character. Undefined for nothing. */
export function scalarRange(text: string, event: ScalarEvent): [start: number, end: number] | undefined {
	const { style, valueStart, valueEnd } = event;
	if (valueStart < 0) return undefined;
	if (style === SCALAR_STYLE.PLAIN) return [valueStart, valueEnd];
	const quoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
	if (quoted) return [valueStart - 1, valueEnd + 1];
	const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1;
	const header = /[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n?$/.exec(text.slice(lineStart, valueStart));
	return [header ? lineStart + header.index : valueStart, valueEnd];
}
