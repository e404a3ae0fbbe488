import type { DecisionDocument } from '#decisions/decision.ts';
import { type Splice, spliced } from '#decisions/edit/change.ts';
import { recordOf } from '#decisions/edit/plan-record.ts';
import { scalarOf, yamlText } from '#decisions/edit/yaml-value.ts';
import type { FrontMatterEntry } from '#decisions/front-matter.ts';
import type { ReadRecord } from '#decisions/record.ts';
import type { Statement } from '#decisions/statement.ts';
import type { StatusReading } from '#decisions/status-vocabulary.ts';
import { type NewRecord, ownKeys } from './record-text.ts';

type Piece = Pick<Splice, 'start' | 'end' | 'text'>;

/** What a template is filled in with. */
export interface Filling extends NewRecord {
	/** What stands before the title in this folder: `12. `. */
	readonly lead: string;
	/** The word for a proposal. */
	readonly proposed: string;
}

/** The words that adr-tools replaces. */
const WORDS = ['NUMBER', 'TITLE', 'DATE', 'STATUS'] as const;
const COMMENT = /^[ \t]*<!--(?:(?!-->)[^\n])*-->/;

/**
 * The text of a new record made of the template that a folder keeps: title, number, state, day and people are filled in where the
 * template has a place for them, in whichever form; everything else stays as the folder has it.
 */
export function filledTemplate(
	{ path, source }: Pick<DecisionDocument, 'path' | 'source'>,
	filling: Filling,
	readStatus: (raw: string) => StatusReading,
): string {
	const text = byWords(source, filling);
	const record = recordOf(path, text, undefined, readStatus);
	const pieces = [
		...titlePieces(record, text, filling),
		...record.statements.flatMap((statement) => pieceFor(statement, record, text, filling, readStatus)),
		...lostInComments(record, text, filling),
	];
	return withOwnKeys(spliced(text, apart(pieces)), filling);
}

/** `# NUMBER. TITLE`, where at least two of the words of adr-tools stand, as it replaces them. */
function byWords(source: string, { title, number, date, proposed }: Filling): string {
	const found = WORDS.filter((word) => new RegExp(`\\b${word}\\b`).test(source));
	if (found.length < 2 || !found.includes('TITLE')) return source;
	const values = { NUMBER: number === '' ? '' : String(Number(number)), TITLE: title, DATE: date, STATUS: proposed };
	const words = /\{(?:[A-Z]{2,5}-)?(NUMBER|TITLE|DATE|STATUS)\}|\b(NUMBER|TITLE|DATE|STATUS)\b/g;
	return source.replace(words, (_, braced?: string, bare?: string) => values[(braced ?? bare) as keyof typeof values]);
}

/** The heading that is the title, with the number where the template has a place for one, and a title in the front matter. */
function titlePieces({ outline, frontMatter }: ReadRecord, text: string, { title, lead, number }: Filling): Piece[] {
	const heading = outline.headings.find(({ level }) => level === 1) ?? outline.headings[0];
	const line = heading && outline.lines[heading.line];
	const inFront = frontMatter.entries.find(({ key, value }) => /^title$/i.test(key) && typeof value === 'string');
	const pieces: Piece[] = [];
	const asked = line && numberedLead(text.slice(line.start, line.end).replace(/^#+\s*/, ''), number);
	const whole = `${asked ?? lead}${title}`;
	const askedInFront = inFront && numberedLead(String(inFront.value), number);
	if (inFront)
		pieces.push({ ...stretchOf(inFront, text), text: yamlText(`${askedInFront ?? ''}${title}`, quoteOf(inFront)) });
	const id = frontMatter.entries.find(({ key, value }) => key === 'id' && /[a-z-]0{2,6}$/i.test(String(value)));
	if (id && number !== '') {
		const own = String(id.value).replace(/0+$/, (zeros) => String(Number(number)).padStart(zeros.length, '0'));
		pieces.push({ ...stretchOf(id, text), text: yamlText(own, quoteOf(id)) });
	}
	if (line && heading.level === 1 && !text.slice(line.start, line.end).includes(title))
		pieces.push({ start: line.start, end: line.end, text: `# ${whole}` });
	else if (!line?.start && !inFront && heading?.level !== 1)
		pieces.push({ start: frontMatter.bodyOffset, end: frontMatter.bodyOffset, text: `# ${whole}\n\n` });
	return pieces;
}

/** `ADR-NNN: `, `[0000] `, `# {number}. `: what stands before the title in the template, with the number of the record. */
function numberedLead(heading: string, number: string): string | undefined {
	const match =
		/^((?:\[)?(?:[A-Z]{2,8}[-_\s#]*)?)(N{2,6}|X{2,6}|0{2,6}|\{+\s*(?:n+|number|id)\s*\}+|\[(?:n+|number)\]|<(?:n+|number)>)(\]?(?:\s*[:.)·]|\s[-–—])?\s+)/i.exec(
			heading,
		);
	if (!match || number === '') return undefined;
	const width = /^[NX0]+$/i.test(match[2]!) ? match[2]!.length : number.length;
	return `${match[1]}${String(Number(number)).padStart(width, '0')}${match[3]}`;
}

/** Fills in what one statement of the template leaves open. */
function pieceFor(
	statement: Statement,
	record: ReadRecord,
	text: string,
	filling: Filling,
	readStatus: (raw: string) => StatusReading,
): Piece[] {
	const value = valueFor(statement, filling, readStatus);
	if (value === undefined) return [];
	if (statement.from === 'front-matter') {
		const { start } = statement.span;
		const entry = record.frontMatter.entries.find(({ valueSpan }) => valueSpan.start.offset === start.offset);
		if (!entry) return [];
		const place = stretchOf(entry, text);
		const gap = text[place.start - 1] === ':' ? ' ' : '';
		const list = Array.isArray(entry.value) && statement.field.kind === 'people';
		return [
			{
				...place,
				text:
					gap +
					(list ? `[${filling.deciders.map((one) => yamlText(one)).join(', ')}]` : yamlText(value, quoteOf(entry))),
			},
		];
	}
	return [placeOf(statement, text, value)];
}

/** What belongs in a place of the template, or undefined where that is to stay as it is. */
function valueFor(
	{ field, key, raw, from }: Statement,
	{ proposed, date, deciders }: Filling,
	readStatus: (raw: string) => StatusReading,
): string | undefined {
	if (from === 'changelog') return undefined;
	if (field.kind === 'status') {
		const { state } = readStatus(raw);
		const isOffer = /[|{}<>…]|\[[^\]]*\](?!\()/.test(raw);
		if ((state === 'proposed' || state === 'draft') && !isOffer) return undefined;
		const first = /\p{L}/u.exec(raw)?.[0] ?? '';
		return first !== first.toLowerCase() ? proposed.replace(/^\P{L}*\p{Ll}/u, (lead) => lead.toUpperCase()) : proposed;
	}
	// The day on which it is decided is not known yet.
	if (field.kind === 'date') return /decid|accept|approv|entsch|beschl|décid|clos/i.test(key) ? undefined : date;
	if (field.kind === 'people' && field.role === 'deciders' && deciders.length > 0) return deciders.join(', ');
	return undefined;
}

/** The stretch of a value below the front matter, with the comment that explains it. */
function placeOf({ span, raw, from }: Statement, text: string, value: string): Piece {
	const { start, end } = span;
	if (from === 'heading') {
		const line = text.slice(start.offset, end.offset);
		// Nothing stands below the heading yet.
		if (/^#/.test(line)) {
			const at = line.indexOf('\n') === -1 ? end.offset : start.offset + line.indexOf('\n');
			return { start: at, end: at, text: `\n\n${value}` };
		}
		return { start: start.offset, end: end.offset, text: value };
	}
	const lineEnd = text.indexOf('\n', start.offset) === -1 ? text.length : text.indexOf('\n', start.offset);
	const stated = text.slice(start.offset, start.offset + raw.length) === raw ? start.offset + raw.length : lineEnd;
	const comment = COMMENT.exec(text.slice(stated, lineEnd))?.[0].length ?? 0;
	const cell = from === 'table' && stated === lineEnd ? text.slice(start.offset, lineEnd).search(/\s*\|/) : -1;
	const stop = cell >= 0 ? start.offset + cell : stated + comment;
	const gap = /[:|*]/.test(text[start.offset - 1] ?? ' ') && raw === '' ? ' ' : '';
	return { start: start.offset, end: trimmedEnd(text, start.offset, stop), text: gap + value };
}

function trimmedEnd(text: string, start: number, end: number): number {
	return start + text.slice(start, end).trimEnd().length;
}

/** `# status: "{proposed | …}"`: keys that the front matter of MADR only offers. */
function lostInComments({ frontMatter }: ReadRecord, text: string, { proposed, date, deciders }: Filling): Piece[] {
	const known = new Set(frontMatter.entries.map(({ key }) => key.toLowerCase()));
	const values: readonly (readonly [string, string])[] = [
		['status', proposed],
		['date', date],
		...(deciders.length > 0 ? [['decision-makers', deciders.join(', ')] as const] : []),
	];
	return values.flatMap(([key, value]) => {
		if (known.has(key)) return [];
		const match = new RegExp(`^#[ \\t]*${key}:.*$`, 'm').exec(text.slice(0, frontMatter.bodyOffset));
		if (!match) return [];
		return [{ start: match.index, end: match.index + match[0].length, text: `${key}: ${yamlText(value)}` }];
	});
}

/** Lintel's own keys, in the front matter of the template or in one of their own; those that the template has are set there. */
function withOwnKeys(text: string, filling: Filling): string {
	const lines = ownKeys(filling, (one) => yamlText(one));
	if (lines.length === 0) return text;
	const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text);
	if (block?.index !== 0) return `---\n${lines.join('\n')}\n---\n\n${text}`;
	let inner = block[1]!;
	for (const line of lines) {
		const key = new RegExp(`^${line.slice(0, line.indexOf(':'))}:[^\\n]*\\n`, 'm');
		inner = key.test(inner) ? inner.replace(key, () => `${line}\n`) : `${inner}${line}\n`;
	}
	return `---\n${inner}---${text.slice(block[0].length)}`;
}

/** The value of a key on its line, comments behind and below it left out. */
function stretchOf(entry: FrontMatterEntry, text: string): { start: number; end: number } {
	const scalar = scalarOf(text, entry);
	if (scalar) return { start: scalar.start, end: scalar.end };
	const start = entry.valueSpan.start.offset;
	const lineEnd = text.indexOf('\n', start);
	const isBlock = /^\s*[-|>]/.test(text.slice(start, lineEnd));
	const end = isBlock || lineEnd === -1 ? entry.valueSpan.end.offset : Math.min(lineEnd, entry.valueSpan.end.offset);
	const comment = isBlock ? -1 : text.slice(start, end).search(/\s#\s/);
	return { start, end: trimmedEnd(text, start, comment === -1 ? end : start + comment) };
}

function quoteOf({ raw }: FrontMatterEntry): '"' | "'" | '' {
	return raw.startsWith("'") ? "'" : raw.startsWith('"') ? '"' : '';
}

/** The first of those that would overlap, in the order of the text. */
function apart(pieces: readonly Piece[]): readonly Piece[] {
	const kept: Piece[] = [];
	for (const piece of pieces)
		if (kept.every(({ start, end }) => piece.end < start || piece.start > end)) kept.push(piece);
	return kept;
}
