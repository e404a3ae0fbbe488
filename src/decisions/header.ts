import type { Source } from '#diagnostics/source.ts';
import { dateIn, readDate } from './dates.ts';
import { htmlStatements } from './html-header.ts';
import { readKeyValue, readKeyValues } from './key-value.ts';
import { mailHeader } from './mail-header.ts';
import { fieldOf } from './metadata-keys.ts';
import type { Outline, OutlineLine } from './outline.ts';
import type { Field, Statement } from './statement.ts';
import { readTableRow, readTableRows } from './table-header.ts';

const BULLET = /^( {0,3}|\t)[-*+][ \t]+/;
const NESTED = /^\s{2,}[-*+][ \t]+(.*)$/;

/**
 * The statements of a record's header: bullets, bold or plain lines, table rows (in a block quote or not) and a bare
 * date. `to` is the line on which the header ends.
 */
export function readHeader(source: Source, outline: Outline, to: number): Statement[] {
	const statements = [...readBlock(source, outline), ...htmlStatements(source, outline, to)];
	for (let index = 0; index < Math.min(to, outline.lines.length); index++) {
		const line = outline.lines[index]!;
		if (line.code || line.text.trim() === '') continue;
		const table = readTableRows(source, outline, index, to);
		if (table) {
			statements.push(...table.statements);
			index = table.last;
			continue;
		}
		statements.push(...readLine(source, outline, index, to));
	}
	return statements;
}

/** Notes on what changed may stand in front of the block. */
const MOST_BEFORE_BLOCK = 30;

/** The headers of mail that proposals begin with, in a block that keeps its lines as they are: `BIP: 379`, `Status: Draft`. */
function readBlock(source: Source, outline: Outline): Statement[] {
	const heading = outline.headings[0]?.line ?? MOST_BEFORE_BLOCK;
	const first = outline.lines.findIndex(({ text, code }, at) => code && text.trim() !== '' && at <= heading);
	if (first === -1 || first > MOST_BEFORE_BLOCK) return [];
	const end = outline.lines.findIndex(({ code }, index) => index > first && !code);
	const lines = outline.lines.slice(first + 1, (end === -1 ? outline.lines.length : end) - 1).slice(0, 60);
	const found = (mailHeader(lines.map(({ text }) => text)) ?? []).flatMap(
		({ key, value, valueAt, index }): Statement[] => {
			const field = key === undefined ? undefined : fieldOf(key);
			if (!field) return [];
			const at = lines[index]!.start + valueAt;
			return [{ field, key: key!, raw: value, span: source.span(at, at + value.length), from: 'line' }];
		},
	);
	return found.some(({ field }) => field.kind === 'status' || field.kind === 'title') ? found : [];
}

function readLine(source: Source, outline: Outline, index: number, to: number): Statement[] {
	const line = outline.lines[index]!;
	const row = readTableRow(source, line);
	if (row) return [row];
	const bullet = BULLET.exec(line.text);
	const quote = /^ {0,3}>[ \t]?/.exec(line.text);
	const lead = bullet?.[0].length ?? quote?.[0].length ?? 0;
	const pairs = readKeyValues(line.text.slice(lead));
	const alone =
		pairs.length === 0 || (pairs.length === 1 && pairs[0]!.value === '') ? keyAlone(line.text, pairs[0]) : undefined;
	const below = alone && valueBelow(source, outline, index, to, alone);
	if (below) return [below];
	if (pairs.length === 0)
		return [
			...badges(source, line),
			...dayInWords(source, line, lead),
			...(endsWithKey(outline.lines[index - 1]) ? [] : bareDate(source, line, lead)),
		];
	return pairs.map((pair) => {
		const start = line.start + lead + pair.valueAt;
		const endsLine = line.text.slice(lead + pair.valueAt + pair.value.length).trim() === '';
		const rest = endsLine && !quote ? continuation(outline, index, to, bullet !== null) : undefined;
		const raw = rest && rest.end > line.end ? source.text.slice(start, rest.end).trimEnd() : pair.value;
		return {
			field: pair.field,
			key: pair.key,
			raw,
			items: rest && rest.items.length > 0 ? rest.items : undefined,
			span: source.span(start, start + raw.length),
			from: bullet ? 'bullet' : 'line',
		};
	});
}

/** A line that is nothing but a key: `**Status**` as a heading of its own, or `Status:` without a value. */
function keyAlone(
	text: string,
	pair: { readonly field: Field; readonly key: string } | undefined,
): KeyAlone | undefined {
	if (pair) return pair;
	const key = /^ {0,3}(\*\*|__)([^*_:：|\n]{1,40})[:：]?\1[:：]?\s*$/.exec(text)?.[2]?.trim();
	const field = key === undefined ? undefined : fieldOf(key);
	return field && key !== undefined ? { field, key } : undefined;
}

interface KeyAlone {
	readonly field: Field;
	readonly key: string;
}

/** The short paragraph or list that follows a key which stands alone, a blank line in between or not. */
function valueBelow(
	source: Source,
	outline: Outline,
	index: number,
	to: number,
	{ field, key }: KeyAlone,
): Statement | undefined {
	if (field.kind !== 'status' && field.kind !== 'date' && field.kind !== 'people') return undefined;
	const end = Math.min(to, outline.lines.length);
	let at = index + 1;
	// A plain `Status:` has its value beside it or on the line below, where other readers find it.
	const isBeside = outline.lines[at]?.text.trim() !== '' && !/\*\*|__/.test(outline.lines[index]!.text);
	if (isBeside && !/^\s*[-*+]\s+\[[ xX]\]\s/.test(outline.lines[at]?.text ?? '')) return undefined;
	while (at < end && at < index + 3 && outline.lines[at]!.text.trim() === '') at++;
	return paragraphAt(source, outline, at, end, field, key);
}

function paragraphAt(
	source: Source,
	outline: Outline,
	from: number,
	end: number,
	field: Field,
	key: string,
): Statement | undefined {
	let at = from;
	for (; at < end && at < from + 12; at++) {
		const line = outline.lines[at]!;
		if (line.code || line.text.trim() === '' || line.text.length > 120 || /^\s{0,3}(?:[#|]|={3}|-{3})/.test(line.text))
			break;
		if (readKeyValue(line.text.replace(BULLET, '')) || /^ {0,3}(?:\*\*|__)[^*_]{1,60}(?:\*\*|__)[:：]?/.test(line.text))
			break;
		if (/^[^:：]{1,30}[:：]\s/.test(line.text.replace(BULLET, ''))) break;
	}
	const last = outline.lines[at - 1];
	if (at === from || !last) return undefined;
	const start = outline.lines[from]!.start;
	const raw = source.text.slice(start, last.end).trim();
	return raw.length > 200 ? undefined : { field, key, raw, span: source.span(start, last.end), from: 'line' };
}

/** A value runs on over the lines below: a paragraph for a line, indented lines and a nested list for a bullet. */
function continuation(outline: Outline, index: number, to: number, bullet: boolean): { end: number; items: string[] } {
	let end = outline.lines[index]!.end;
	const items: string[] = [];
	for (let next = index + 1; next < Math.min(to, outline.lines.length, index + 40); next++) {
		const line = outline.lines[next]!;
		if (line.code || line.text.trim() === '') break;
		const nested = NESTED.exec(line.text);
		if (nested) items.push(nested[1]!.trim());
		else if (bullet ? !/^\s{2,}\S/.test(line.text) : /^\s{0,3}(?:[-*+]\s|\d+[.)]\s|[#>|]|={3}|-{3})/.test(line.text))
			break;
		else if (
			readKeyValue(line.text) ||
			(!bullet && KEY_OF_THE_HOUSE.test(line.text)) ||
			/^\s*(?:\*\*|__)[^*_]{1,40}(?:[:：](?:\*\*|__)|(?:\*\*|__)[:：])/.test(line.text)
		)
			break;
		end = line.end;
	}
	return { end, items };
}

/** `Lifecycle: Cloud`, `Implementation Status: verified`: one to four words and a colon, a key that means nothing here. */
const KEY_OF_THE_HOUSE =
	/^ {0,3}(?:(?:\p{Lu}|\p{Lo})[\p{L}\p{N}'’/_-]*(?: [\p{L}\p{N}'’/_-]+){0,3} ?|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)[:：](?:\s|$)/u;

const PICTURE = /!\[([^[\]\n]{0,100})\]\(([^()\s]{0,400})[^()\n]{0,100}\)/g;

/** Badges of the status on lines of their own below the first heading under the title. */
export function badgesBelow(source: Source, outline: Outline, from: number): Statement[] {
	return outline.lines
		.slice(from + 1, from + 6)
		.filter(({ text, code }) => !code && /^\s*!\[[^[\]\n]{0,100}\]\([^()\n]{0,500}\)\s*$/.test(text))
		.flatMap((line) => badges(source, line));
}

/** `![Status](https://img.shields.io/badge/status-accepted-green)`: a badge that calls itself the status. */
function badges(source: Source, line: OutlineLine): Statement[] {
	return [...line.text.matchAll(PICTURE)].flatMap(([picture, alt, href], at): Statement[] => {
		if (at > 9 || !(/^(?:adr[ -])?status\b/i.test(alt!) || /\/(?:badge\/)?(?:adr[-_]+)?status[-_/]/i.test(href!)))
			return [];
		const start = line.start + line.text.indexOf(picture);
		return [
			{
				field: { kind: 'status' },
				key: 'status',
				raw: picture,
				span: source.span(start, start + picture.length),
				from: 'line',
			},
		];
	});
}

/** `Created on 2024-05-06 by Ada`, `Accepted on 6 May 2024`: a line that begins so. */
const IN_WORDS =
	/^[\s*_]{0,4}(?:(created|written|proposed|introduced)|(accepted|approved|decided|adopted))\s+on\s+(?=\d|\p{L}+\s\d)/iu;

function dayInWords(source: Source, line: OutlineLine, lead: number): Statement[] {
	const text = line.text.slice(lead);
	const words = text.length < 200 ? IN_WORDS.exec(text) : null;
	const day = words && dateIn(text.slice(words[0].length, words[0].length + 24));
	if (!words || !day?.iso || !text.slice(words[0].length).startsWith(day.raw)) return [];
	const start = line.start + lead + words[0].length;
	const key = (words[1] ?? words[2])!;
	return [
		{
			field: { kind: 'date', rank: words[1] ? 1 : 0 },
			key,
			raw: day.raw,
			span: source.span(start, start + day.raw.length),
			from: 'line',
		},
	];
}

/** Whether a line ends with a key, so that what the next one begins with is said under it. */
const endsWithKey = (line: OutlineLine | undefined): boolean =>
	line !== undefined && /[:：]\s*(?:\*\*|__)?\s*$/.test(line.text) && !/^\s{0,3}#/.test(line.text);

function bareDate(source: Source, line: OutlineLine, lead: number): Statement[] {
	const text = line.text
		.slice(lead)
		.replace(/^\s*(?:date|datum|fecha|data)\s+(?=\d)/i, '')
		.trim();
	if (text.length > 40 || !/\d{4}|\d\d?[/.]\d\d?[/.]\d\d/.test(text)) return [];
	const form = readDate(text).form;
	if (form === 'other' || form === 'placeholder' || form === 'compact') return [];
	const start = line.start + line.text.indexOf(text);
	return [
		{
			field: { kind: 'date', rank: 3 },
			key: '',
			raw: text,
			span: source.span(start, start + text.length),
			from: 'line',
		},
	];
}
