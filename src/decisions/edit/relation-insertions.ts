import type { FrontMatter, FrontMatterEntry } from '../front-matter.ts';
import { fieldOf } from '../metadata-keys.ts';
import { type OutlineLine, sectionLines } from '../outline.ts';
import { isInPart } from '../relation-phrases.ts';
import { type AddedRelation, lineEndAt, type Splice } from './change.ts';
import { type EditContext, inFrontMatter, inText, writableFrontMatter } from './edit-context.ts';
import type { HouseStyle } from './house-style.ts';
import type { Beside, StatusPlace } from './status-places.ts';
import { addKey, appendItem } from './yaml-value.ts';

type Ways = readonly (readonly Splice[] | undefined)[];

/** The ways to state a relation in a record, the most fitting first: where it keeps its status, in the form that place has. */
export function relationInsertions(
	context: EditContext,
	relation: AddedRelation,
	status: StatusPlace | undefined,
): readonly (readonly Splice[])[] {
	const ways = status === undefined ? withoutStatus(context, relation) : besideStatus(context, relation, status);
	return ways.filter((one) => one !== undefined);
}

function besideStatus(context: EditContext, relation: AddedRelation, status: StatusPlace): Ways {
	const { record, sidecar } = context;
	const linked = [false, true].map((short) => withPart(inText(context, relation.target, short), relation));
	switch (status.from) {
		case 'front-matter':
			return [
				frontMatterKey(context, relation, status.entry),
				...linked.map((text) => listed(context, relation, text)),
			];
		case 'sidecar':
			return [
				sidecar &&
					record.sidecar &&
					keyIn(
						sidecar,
						record.sidecar,
						sidecar.text.length,
						relation,
						withPart(inFrontMatter(context, relation.target), relation),
						status.entry,
					),
			];
		case 'heading':
			return linked.map((text) => underStatusHeading(context, relation, text, status));
		case 'table':
			return linked.flatMap((text) => [
				headerValue(context, relation, text),
				tableRow(context, relation, text, status),
				listed(context, relation, text),
			]);
		case 'bullet':
			return linked.flatMap((text) => [
				headerValue(context, relation, text),
				inLinks(context, relation, text),
				headerLine(context, relation, text, status),
			]);
		default:
			return linked.flatMap((text) => [
				headerValue(context, relation, text),
				headerLine(context, relation, text, status),
				listed(context, relation, text),
			]);
	}
}

function withoutStatus(context: EditContext, relation: AddedRelation): Ways {
	const linked = [false, true].map((short) => withPart(inText(context, relation.target, short), relation));
	const inFront = context.style.statusPlace === 'front-matter' ? [frontMatterKey(context, relation, undefined)] : [];
	return [
		...inFront,
		...linked.flatMap((text) => [headerValue(context, relation, text), listed(context, relation, text)]),
	];
}

function frontMatterKey(
	context: EditContext,
	relation: AddedRelation,
	below: FrontMatterEntry | undefined,
): Splice[] | undefined {
	const front = writableFrontMatter(context);
	if (!front) return undefined;
	const { source } = context.record;
	return keyIn(
		source,
		front.block,
		front.end,
		relation,
		withPart(inFrontMatter(context, relation.target), relation),
		below,
	);
}

function keyIn(
	file: Beside,
	block: FrontMatter,
	blockEnd: number,
	relation: AddedRelation,
	reference: string,
	below: FrontMatterEntry | undefined,
): Splice[] | undefined {
	const entry = block.entries.find(({ key }) => isRelation(key, relation));
	const related = block.entries.filter(({ key }) => fieldOf(key)?.kind === 'relation').at(-1);
	if (!entry)
		return [
			addKey(
				file.path,
				file.text,
				related ?? below,
				blockEnd,
				relation.part === undefined ? relation.type : `partly-${relation.type}`,
				reference,
			),
		];
	const splice = appendItem(file.path, file.text, entry, reference);
	return splice && [splice];
}

/** One more reference behind those that stand under the relation's key already; a key left empty gets its first. */
function headerValue({ record }: EditContext, relation: AddedRelation, reference: string): Splice[] | undefined {
	const statement = record.statements.find(
		({ field, from, raw, key }) =>
			field.kind === 'relation' &&
			field.type === relation.type &&
			isInPart(key) === (relation.part !== undefined) &&
			['bullet', 'line', 'table'].includes(from) &&
			!raw.includes('\n'),
	);
	if (!statement) return undefined;
	const { start } = statement.span;
	const end = start.offset + statement.raw.length;
	if (record.source.text.slice(start.offset, end) !== statement.raw) return undefined;
	const none = /^(?:n\/a|none|no|-|—|–|[{[].*[}\]]|)$/i.test(statement.raw) && !statement.raw.includes('](');
	const gap = statement.raw === '' && /[^\s|]/.test(record.source.text[start.offset - 1] ?? ' ') ? ' ' : '';
	return [
		{
			file: record.source.path,
			start: none ? start.offset : end,
			end,
			text: none ? gap + reference : `, ${reference}`,
		},
	];
}

/** A paragraph of its own at the end of the section that holds the status, as adr-tools writes it; a list goes on as a list. */
function underStatusHeading(
	{ record, style }: EditContext,
	relation: AddedRelation,
	reference: string,
	status: StatusPlace,
): Splice[] | undefined {
	const { source, outline } = record;
	const index = outline.headings.findLastIndex(({ line }) => outline.lines[line]!.start <= status.start);
	if (index === -1) return undefined;
	const { from, to } = sectionLines(outline, index);
	const last =
		outline.lines.slice(from, to).findLast(({ text }) => text.trim() !== '') ??
		outline.lines[outline.headings[index]!.line]!;
	const marker = /^\s*[-*+][ \t]+/.exec(last.text)?.[0];
	const end = lineEndAt(source.text, last.end);
	const text =
		marker === undefined
			? `${end}${end}${announced(style, relation)} ${reference}`
			: `${end}${marker}${announced(style, relation)} ${reference}`;
	return [insertBelow(source.path, last, text)];
}

/** A line like the one of the status, below it: a bullet, a bold or a plain key. */
function headerLine(
	{ record, style }: EditContext,
	relation: AddedRelation,
	reference: string,
	status: StatusPlace,
): Splice[] | undefined {
	const { source, outline } = record;
	const at = outline.lines.findIndex(({ start, end }) => start <= status.start && status.start <= end);
	const line = outline.lines[at];
	if (!line) return undefined;
	const lead =
		/^(\s*(?:>\s*)?(?:[-*+][ \t]+)?)(\*\*|__|\*|_)?([^*_:：]{1,40}?)(\s*[:：](?:\s*(?:\*\*|__|\*|_)(?=\s|$))?|(?:\*\*|__|\*|_)\s*[:：])(\s*)/.exec(
			source.text.slice(line.start, status.start),
		);
	if (!lead || source.text.slice(status.end, line.end).trim() !== '' || lead[0].length !== status.start - line.start)
		return undefined;
	const trailing = /(?: {2,}|\\)$/.exec(source.text.slice(line.start, line.end))?.[0] ?? '';
	const end = lineEndAt(source.text, line.end);
	const bullet = /[-*+][ \t]+$/.test(lead[1]!);
	// Without a bullet, lines of one paragraph run together unless a blank line or a hard break keeps them apart.
	const apart = !bullet && outline.lines[at + 1]?.text.trim() === '' && trailing === '';
	const last = bullet ? lastOfItem(outline.lines, at) : line;
	const key = /^\p{Ll}/u.test(lead[3]!) ? announced(style, relation).toLowerCase() : announced(style, relation);
	const text = `${lead[1]}${lead[2] ?? ''}${key}${lead[4]}${lead[5] || ' '}${reference}${trailing}`;
	return [insertBelow(source.path, last, `${apart ? end : ''}${end}${text}`)];
}

/** A list item goes on over the indented lines below it. */
function lastOfItem(lines: readonly OutlineLine[], at: number): OutlineLine {
	let last = lines[at]!;
	for (const line of lines.slice(at + 1)) {
		if (!/^\s{2,}\S/.test(line.text)) break;
		last = line;
	}
	return last;
}

function tableRow(
	{ record, style }: EditContext,
	relation: AddedRelation,
	reference: string,
	status: StatusPlace,
): Splice[] | undefined {
	const { source, outline } = record;
	const line = outline.lines.find(({ start, end }) => start <= status.start && status.start <= end);
	const lead = line && /^(\s*(?:>\s*)?\|\s*)(\*\*|__)?[^|*_]+?(\*\*|__)?:?\s*\|/.exec(line.text);
	// Only a table whose rows are a key and a value takes another row.
	if (!line || !lead || lead[0].length > status.start - line.start) return undefined;
	const cells = line.text.slice(lead[0].length).replace(/\s+$/, '');
	const rest = cells.slice(status.end - line.start - lead[0].length);
	if (!/^\s*\|?\s*$/.test(rest)) return undefined;
	const end = lineEndAt(source.text, line.end);
	const text = `${lead[1]}${lead[2] ?? ''}${announced(style, relation)}${lead[3] ?? ''} | ${reference}${rest.includes('|') ? ' |' : ''}`;
	return [insertBelow(source.path, line, `${end}${text}`)];
}

/** A bullet at the end of the section that is called `Links`, in the language of the record. */
function inLinks(context: EditContext, relation: AddedRelation, reference: string): Splice[] | undefined {
	const { outline } = context.record;
	const index = outline.headings.findLastIndex(({ text }) =>
		/^\W*(?:links|liens|verweise|related(?: \w+)?|références|referências)\W*$/iu.test(text),
	);
	return index === -1 ? undefined : bulletIn(context, index, relation, reference);
}

function bulletIn(
	{ record, style }: EditContext,
	index: number,
	relation: AddedRelation,
	reference: string,
): Splice[] | undefined {
	const { source, outline } = record;
	const { from, to } = sectionLines(outline, index);
	const heading = outline.lines[outline.headings[index]!.bodyLine - 1]!;
	const rows = outline.lines.slice(from, to);
	const last = rows.findLast(
		({ start, end, text }) => text.trim() !== '' || source.text.slice(start, end).trim() !== '',
	);
	const end = lineEndAt(source.text, (last ?? heading).end);
	const marker =
		last &&
		(/^\s{0,3}[-*+][ \t]+/.exec(last.text)?.[0] ??
			rows.map(({ text }) => /^[-*+][ \t]+/.exec(text)?.[0]).find((one) => one !== undefined));
	const below = last ?? heading;
	const gap = last && marker !== undefined ? end : end + end;
	return [insertBelow(source.path, below, `${gap}${marker ?? '- '}${announced(style, relation)} ${reference}`)];
}

/** In the section `Links`; where there is none, in a new one at the end. */
function listed(context: EditContext, relation: AddedRelation, reference: string): Splice[] | undefined {
	const existing = inLinks(context, relation, reference);
	if (existing) return existing;
	const { source, outline } = context.record;
	const level = Math.max(2, outline.headings.find(({ level }) => level > 1)?.level ?? 2);
	const { text } = source;
	const end = lineEndAt(text, text.length);
	const closed = text.endsWith('\n');
	const gap = /\n[ \t]*\r?\n$/.test(text) ? '' : closed ? end : end + end;
	const section = `${'#'.repeat(level)} ${context.style.words.linksHeading}${end}${end}- ${announced(context.style, relation)} ${reference}`;
	return [{ file: source.path, start: text.length, end: text.length, text: `${gap}${section}${closed ? end : ''}` }];
}

function insertBelow(file: string, line: OutlineLine, text: string): Splice {
	return { file, start: line.end, end: line.end, text };
}

function isRelation(key: string, { type, part }: AddedRelation): boolean {
	const field = fieldOf(key);
	return field?.kind === 'relation' && field.type === type && isInPart(key) === (part !== undefined);
}

function announced(style: HouseStyle, { type, part }: AddedRelation): string {
	return part === undefined ? style.phrase(type) : style.phraseInPart(type);
}

/** The reference with the part that is meant in brackets behind it. */
function withPart(reference: string, { part = '' }: AddedRelation): string {
	return part === '' ? reference : `${reference} (${part})`;
}
