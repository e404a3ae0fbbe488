import type { Source } from '#diagnostics/source.ts';
import type { RelationType } from './decision.ts';
import type { Outline } from './outline.ts';
import {
	isMoreThanNumber,
	type LinkDefinitions,
	linkDefinitions,
	namesRecord,
	type RecordReference,
	referencesAfter,
	referencesIn,
} from './references.ts';
import { countsOtherThings, isDependencies, isGeneralKey, isOrigin } from './relation-keys.ts';
import { findPhrases, isInPart, saysOtherwise, withAnotherVerb } from './relation-phrases.ts';
import { isPartThatEnded, relationsInSentences } from './relation-sentences.ts';
import { isChoices, relationsInText } from './relation-text.ts';
import { partOf, type StatedRelation, stated } from './stated-relation.ts';
import type { Statement } from './statement.ts';
import { titlesIn } from './titled-references.ts';

/**
 * Every relation that a record states: under its metadata keys, and wherever a known phrase is followed by a reference.
 * A successor in plain words (`Superseded by the DNS work`) is kept too, from the status alone, without a reference.
 * `number` is the record's own.
 */
export function readRelations(
	source: Source,
	outline: Outline,
	bodyOffset: number,
	statements: readonly Statement[],
	number: number | undefined,
): StatedRelation[] {
	const definitions = linkDefinitions(source.text.slice(bodyOffset));
	const found = [
		...statements.flatMap((statement) => atOwnLines(source, statement, fromStatement(statement, definitions, number))),
		...relationsInText(source, outline, definitions, number),
	];
	return withoutRepetition(withoutGeneral(source.text, found));
}

/**
 * A statement may be a section of many lines: each relation in it is where its reference stands, on the line of that. What is
 * written otherwise there (in YAML, in a comment) keeps the place of the whole.
 */
function atOwnLines(source: Source, { span }: Statement, found: readonly StatedRelation[]): readonly StatedRelation[] {
	if (span.file !== source.path || span.start.line === span.end.line) return found;
	const written = source.text.slice(span.start.offset, span.end.offset);
	const next = new Map<string, number>();
	return found.map((relation) => {
		const at = written.indexOf(relation.raw, next.get(relation.raw) ?? 0);
		if (at === -1 || relation.raw === '') return relation;
		next.set(relation.raw, at + relation.raw.length);
		const from = written.lastIndexOf('\n', at - 1) + 1;
		const end = written.indexOf('\n', at + relation.raw.length);
		const line = written.slice(from, end === -1 ? undefined : end);
		const start = span.start.offset + from + (line.length - line.trimStart().length);
		return { ...relation, span: source.span(start, span.start.offset + from + line.trimEnd().length) };
	});
}

/**
 * `- **Depends on**: ADR-6` in a list of related records, and `This amends ADR-6` below `Relationship to ADR-6`, say how the two are
 * related, and not a second time that they are.
 */
function withoutGeneral(text: string, found: readonly StatedRelation[]): StatedRelation[] {
	const special = found.filter(({ type }) => type !== 'relates-to');
	return found.filter(({ type, raw, span, reference }) => {
		if (type !== 'relates-to') return true;
		const { offset } = span.start;
		if (HEADING.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))) {
			const next = text.slice(offset).search(NEXT_HEADING);
			const end = next === -1 ? text.length : offset + next;
			return !special.some(
				(one) =>
					one.span.start.offset > offset &&
					one.span.start.offset < end &&
					reference?.number !== undefined &&
					numberOf(one.reference) === reference.number,
			);
		}
		return !special.some(
			(one) => one.raw === raw && offset < one.span.end.offset && one.span.start.offset < span.end.offset,
		);
	});
}

const HEADING = /^ {0,3}#{1,6}\s/;
const NEXT_HEADING = /\n {0,3}#{1,6}\s/;

/** The number that a reference has, or that the words of its link begin with: `[ADR-0018](0018-x.md)`. */
function numberOf(reference: RecordReference | undefined): number | undefined {
	const inText = /^\p{L}*[\s_#-]*0*(\d{1,6})\b/u.exec(reference?.text ?? '')?.[1];
	return reference?.number ?? (inText === undefined ? undefined : Number(inText));
}

/** Each relation once. A successor in words says nothing new where a record of that type is named properly. */
function withoutRepetition(found: readonly StatedRelation[]): StatedRelation[] {
	const seen = new Set<string>();
	const isNamed = (reference: RecordReference | undefined): boolean =>
		reference !== undefined && reference.title === undefined;
	const named = new Set<RelationType>(found.flatMap(({ type, reference }) => (isNamed(reference) ? [type] : [])));
	return found.filter(({ type, reference, raw }) => {
		if (!isNamed(reference) && type === 'superseded-by' && named.has(type)) return false;
		const key = `${type}\n${reference === undefined ? `\n${raw}` : (reference.href ?? reference.name ?? reference.raw)}`;
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
}

function fromStatement(
	statement: Statement,
	definitions: LinkDefinitions,
	number: number | undefined,
): StatedRelation[] {
	const { field, span } = statement;
	if (field.kind === 'relation') {
		const outside = statement.from === 'front-matter' || statement.from === 'sidecar';
		const values = statement.items ?? [statement.raw];
		return values.flatMap((value) => {
			if (saysOtherwise(field.type, value)) return [];
			const isOfAnything = isDependencies(statement.key);
			const isOfAnotherVerb = withAnotherVerb(field.type, value);
			const references = (
				isOfAnything ? referencesAhead(value, definitions) : referencesIn(value, definitions, outside, true)
			).filter((one) => (isMoreThanNumber(one) || !countsOtherThings(statement.key)) && !isOfAnotherVerb(one));
			const isGeneral = (!outside || isOfAnything || isOrigin(statement.key)) && isGeneralKey(statement.key);
			const toRecord = (reference: RecordReference, onlyKnown: boolean): StatedRelation => ({
				type: field.type,
				reference,
				raw: reference.raw,
				span,
				...partOf(reference, isInPart(statement.key)),
				onlyKnown: onlyKnown || undefined,
				keyed: outside ? 'metadata' : 'body',
			});
			return [
				...references.map((one) => toRecord(one, isGeneral)),
				...(isOfAnything ? [] : titlesIn(value, references).map((one) => toRecord(one, true))),
			];
		});
	}
	// Body statuses are read with the text; front matter and sidecars are not part of it.
	if (field.kind !== 'status') return [];
	const outsideBody = statement.from === 'front-matter' || statement.from === 'sidecar';
	const fromPhrases =
		outsideBody && !isChoices(statement.raw)
			? relationsInSentences(statement.raw, { from: 0, to: statement.raw.length }, definitions, number, () => span)
			: [];
	return [
		...fromPhrases,
		...successorOf(statement, definitions),
		...linkedByAnyVerb(statement, definitions),
		...seenInStatus(statement, definitions),
	];
}

/** `| Supersedes | ADR-7 |` among dependencies says what it is. */
const OF_ANOTHER_KEY = /^\s*\|[\s*_]*(?:supersed|replac|relat|amend|extend|refin|conflict|see)/i;

/** The records that a value, the items of its list, and the cells of its table begin with: what is told behind them is about something else. */
function referencesAhead(value: string, definitions: LinkDefinitions): RecordReference[] {
	return value
		.split('\n', 60)
		.filter((line, at) => (at === 0 || /^\s*[-*+|]\s/.test(line)) && !OF_ANOTHER_KEY.test(line))
		.flatMap((line) => (line.trimStart().startsWith('|') ? line.split('|', 8) : [line.replace(/^\s*[-*+]\s+/, '')]))
		.flatMap((piece) => referencesAfter(piece, 0, definitions));
}

/** `Caused [19. Virtual platform](0019-virtual-platform.md)` */
const LINKED_LINE = /^\p{L}[\p{L}\d' -]{0,60}[ :]\[\d+\.\s[^\]\n]{1,200}\]\([^()\n]{1,200}\)\.?$/u;

/**
 * `adr link` of adr-tools puts whatever verb its user thinks of, and a record as the tool names it, on a line of its own below
 * the status. Verbs that mean something are read with the text; any other still says that the two belong together.
 */
function linkedByAnyVerb({ raw, span }: Statement, definitions: LinkDefinitions): StatedRelation[] {
	return raw
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => LINKED_LINE.test(line) && findPhrases(line).length === 0)
		.flatMap((line) => stated('relates-to', referencesIn(line, definitions, false), span));
}

const SEE =
	/(?<!\p{L})(?:see|cf\.|siehe|voir|ver|véase|veja|zie|vedi|см\.)\s+(?:also\s+|auch\s+|aussi\s+|the\s+)?(?=\[|ADR|RFC)/giu;
const BEGINS_SUPERSEDED = /^(?:[\s*_]*~~[^~\n]{1,40}~~)?[^\p{L}~]*super[sc]?[sc]ee?ded\b/iu;
const LONGEST_LINE = 400;
const MOST_LINES = 12;

/**
 * `Deprecated (see [ADR 29](0029-x.md))` says which record has to do with it; `Superseded. [ADR 11](0011-x.md) is newer` names
 * the successor, where the line names nothing else.
 */
function seenInStatus({ raw, span }: Statement, definitions: LinkDefinitions): StatedRelation[] {
	if (isChoices(raw)) return [];
	const written = raw.trim().split('\n', MOST_LINES);
	const lines = written.map((line) => (line.length > LONGEST_LINE || findPhrases(line).length > 0 ? '' : line));
	const first = lines[0]!;
	// `Superseded by [21](0021-x.md)`, and below it `See [21](0021-x.md) for more`.
	const told = written.filter((_, at) => lines[at] === '');
	const isTold = ({ href, raw: written }: RecordReference): boolean =>
		told.some((line) => line.includes(href ?? written));
	const named =
		BEGINS_SUPERSEDED.test(first) && wordsAfterSuperseded(raw) === undefined
			? referencesIn(first, definitions, false)
			: [];
	const successor = named.length === 1 && isOfRecord(named[0]!) ? stated('superseded-by', named, span) : [];
	const seen = lines
		.slice(successor.length)
		.flatMap((line) =>
			[...line.matchAll(SEE)].flatMap((match) =>
				referencesAfter(line, match.index + match[0].length, definitions).filter(
					(one) => isOfRecord(one) && !isTold(one),
				),
			),
		);
	return [...successor, ...stated('relates-to', seen, span).map((one) => ({ ...one, onlyKnown: true }))];
}

/** A link to anything else than a record says nothing here: `Accepted, see [the minutes](https://…)`. */
const isOfRecord = (reference: RecordReference): boolean =>
	reference.isGuess !== true &&
	namesRecord(reference, /^[a-z][a-z0-9+.-]*:/i.test(reference.href ?? '') ? 'body' : 'metadata');

/** What a status of `Superseded …` names as the successor: a record, or plain words where no record is named. */
function successorOf(statement: Statement, definitions: LinkDefinitions): StatedRelation[] {
	const after = isChoices(statement.raw)
		? undefined
		: wordsAfterSuperseded(statement.raw.replace(BROKEN_LINK, '$1 $2'));
	if (after === undefined) return [];
	const { words, line } = after;
	// What follows a semicolon is said of something else: `superseded by the amendment; ADR-6 never decided it`.
	const direct = referencesAfter(words, 0, definitions);
	const references = direct.length > 0 ? direct : referencesIn(words.split(/;\s/, 1)[0]!, definitions, false);
	const partial = isInPart(line) || isPartThatEnded(after.before);
	const make = (raw: string, reference?: RecordReference): StatedRelation => ({
		type: 'superseded-by',
		reference,
		raw,
		span: statement.span,
		...partOf(reference, partial),
		keyed: 'body',
	});
	if (references.length > 0) return references.map((reference) => make(reference.raw, reference));
	if (isInRemark(after.before)) return [];
	return after.seen ? [] : [make(words, titlesIn(words, [])[0])];
}

/** The text of a link that runs over the end of a line. */
const BROKEN_LINK = /(\[[^[\]\n]{1,200})\n[ \t]*([^[\]\n]{1,200}\]\()/g;

/** `Accepted (locks, adoption superseded by explicit consent)`: what a bracket tells of something else. */
const isInRemark = (before: string): boolean =>
	/\((?!\s*(?:partly|partially|now|later|since|was|is|and|been)\b)[^()]*\p{L}{3}[^()]*$/u.test(before);

const AFTER_SUPERSEDED =
	/(?:super[sc]?[sc]ee?ded|replaced|overridden|remplacée?|ersetzt|abgelöst|substituíd[oa]|sustituid[oa]|reemplazad[oa]|sostituit[oa]|vervangen)(?:\s*\([^()\n]{1,80}\))?[\s:*_-]+(?:(?:by|par|durch|von|por|pel[oa]|da|door)[\s:]+([^\n]+)|(?=\[|#?\d)([^\n]+))/i;
/** `Superseded → ADR-7`, `Superseded, see ADR-7`. */
const SEEN =
	/(?:super[sc]?[sc]ee?ded|replaced|ersetzt|abgelöst|remplacée?|substituíd[oa]|sustituid[oa]|reemplazad[oa]|sostituit[oa]|vervangen)[\s*_]*(?:[→➜➔➡⟶]\uFE0F?|[-=]>|[,;:(–—-]?\s*(?:see|cf\.|siehe|voir|ver|véase|veja|zie|vedi)\s)\s*([^\n]+)/iu;
const BETWEEN =
	/(?:被|由)\s*([^。\n]{1,80}?)\s*(?:取代|替代|替换|替換|代替)|^\W*(.{1,80}?)\s*(?:に|によって|により)(?:置き換え|置換)/u;

/** What stands behind the word, and the line up to there, which says whether a part is meant. */
function wordsAfterSuperseded(
	status: string,
): { readonly words: string; readonly line: string; readonly before: string; readonly seen: boolean } | undefined {
	const said = AFTER_SUPERSEDED.exec(status) ?? BETWEEN.exec(status);
	const found = said ?? SEEN.exec(status);
	const words = (found?.[1] ?? found?.[2])?.trim();
	if (!found || words === undefined || words === '') return undefined;
	const start = status.lastIndexOf('\n', found.index - 1) + 1;
	const line = status.slice(start, found.index + found[0].length);
	const before = status.slice(start, found.index);
	return { words: words.replace(/[.\s]+$/, '').slice(0, 300), line, before, seen: said === null };
}
