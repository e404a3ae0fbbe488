import type { Span } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import type { RelationType } from './decision.ts';
import type { Outline } from './outline.ts';
import { linkDefinitions, type RecordReference, referenceAt, referencesAfter } from './references.ts';
import { findPhrases } from './relation-phrases.ts';
import type { Statement } from './statement.ts';

/** A relation as one record states it, before it is known which record is meant. */
export interface StatedRelation {
	readonly type: RelationType;
	readonly reference?: RecordReference | undefined;
	readonly raw: string;
	readonly span: Span;
	readonly partial: boolean;
}

/**
 * Every relation that a record states: under its metadata keys, and wherever a known phrase is followed by a reference.
 * A successor in plain words (`Superseded by the DNS work`) is kept too, from the status alone, without a reference.
 */
export function readRelations(
	source: Source,
	outline: Outline,
	bodyOffset: number,
	statements: readonly Statement[],
): StatedRelation[] {
	const definitions = linkDefinitions(source.text.slice(bodyOffset));
	const found = [
		...statements.flatMap((statement) => fromStatement(statement, definitions)),
		...fromText(source, outline, definitions),
	];
	return found.filter((relation, at) => !found.slice(0, at).some((earlier) => same(earlier, relation)));
}

function same(one: StatedRelation, other: StatedRelation): boolean {
	if (one.type !== other.type) return false;
	if (one.reference && other.reference)
		return (
			(one.reference.href ?? one.reference.name ?? one.reference.raw) ===
			(other.reference.href ?? other.reference.name ?? other.reference.raw)
		);
	// A successor in words says nothing new where the same record is named properly.
	return other.reference === undefined && (one.reference !== undefined || one.raw === other.raw);
}

function fromStatement(statement: Statement, definitions: ReadonlyMap<string, string>): StatedRelation[] {
	const { field, span } = statement;
	if (field.kind === 'relation') {
		const values = statement.items ?? [statement.raw];
		return values.flatMap((value) => {
			const references = referencesIn(value, definitions);
			return references.map((reference) => ({ type: field.type, reference, raw: reference.raw, span, partial: false }));
		});
	}
	// Body statuses are read with the text; front matter and sidecars are not part of it.
	if (field.kind !== 'status') return [];
	const outsideBody = statement.from === 'front-matter' || statement.from === 'sidecar';
	const fromPhrases = outsideBody ? phrasesIn(statement.raw, 0, definitions, () => span) : [];
	return [...fromPhrases, ...successorOf(statement, definitions)];
}

/** What a status of `Superseded …` names as the successor: a record, or plain words where no record is named. */
function successorOf(statement: Statement, definitions: ReadonlyMap<string, string>): StatedRelation[] {
	const words = wordsAfterSuperseded(statement.raw);
	if (words === undefined) return [];
	const references = referencesIn(words, definitions);
	const partial = /partly|partially|in part|partiellement|teilweise/i.test(statement.raw.split('\n', 1)[0]!);
	const make = (raw: string, reference?: RecordReference): StatedRelation => ({
		type: 'superseded-by',
		reference,
		raw,
		span: statement.span,
		partial,
	});
	return references.length > 0 ? references.map((reference) => make(reference.raw, reference)) : [make(words)];
}

function wordsAfterSuperseded(status: string): string | undefined {
	const found =
		/(?:super[sc]?[sc]ee?ded|replaced|remplacée?|ersetzt|substituíd[oa])[\s:]+(?:(?:by|par|durch|por)[\s:]+([^\n]+)|(?=\[|#?\d)([^\n]+))/i.exec(
			status,
		);
	const words = (found?.[1] ?? found?.[2])?.trim();
	if (words === undefined || words === '') return undefined;
	return words.replace(/[.\s]+$/, '').slice(0, 200);
}

/** The references in a value under a key: from its beginning, or behind a few plain words. */
function referencesIn(value: string, definitions: ReadonlyMap<string, string>): RecordReference[] {
	if (/^\s*(?:n\/a|none|no|-|—|–|\{.*\}|)\s*$/is.test(value)) return [];
	const direct = referencesAfter(value, 0, definitions);
	if (direct.length > 0) return direct;
	const found: RecordReference[] = [];
	for (const match of value.matchAll(/\[|https?:|\b(?:ADR|RFC|KEP)\b/g)) {
		if (found.length >= 12 || match.index < (found.at(-1)?.end ?? 0)) continue;
		const reference = referenceAt(value, match.index, definitions);
		if (reference) found.push(reference);
	}
	return found;
}

function fromText(source: Source, outline: Outline, definitions: ReadonlyMap<string, string>): StatedRelation[] {
	const found: StatedRelation[] = [];
	const lines = outline.lines;
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		if (line.code || line.text.length > 5000) continue;
		if (
			!/super|replac|obsolet|favou?r|split|mov|amend|updat|clarif|exten|refin|enhanc|compl|étend|erweit|revert|rempl|ersetz|abgel|ergänz|subst|sust|vervang|supplem|supplant|build|based|depend|requir|conseq|dépend|hängt|relat|see also|influ|follow/i.test(
				line.text,
			)
		)
			continue;
		// The reference may stand on the next line of the paragraph, so both are searched together.
		const below = lines[index + 1];
		const next = below && !below.code && !/^\s*(?:[-*+#>|]|$)/.test(below.text) ? `\n${below.text}` : '';
		const own = phrasesIn(line.text + next, line.text.length, definitions, (start, end) =>
			source.span(line.start + start, line.start + end),
		);
		found.push(...own);
	}
	return found;
}

/** Phrases that begin before `until` (everywhere for 0), each with the references behind it. */
function phrasesIn(
	text: string,
	until: number,
	definitions: ReadonlyMap<string, string>,
	spanOf: (start: number, end: number) => Span,
): StatedRelation[] {
	return findPhrases(text).flatMap((hit) => {
		if (until > 0 && hit.start >= until) return [];
		const references = referencesAfter(text, hit.end, definitions);
		return references
			.filter((reference) => isLikely(hit.type, reference))
			.map((reference) => ({
				type: hit.type,
				reference,
				raw: reference.raw,
				span: spanOf(hit.start, reference.end),
				partial: hit.partial,
			}));
	});
}

/** In running text a bare number or a name is too weak for the everyday words; `replaces 3 servers` names no record. */
function isLikely(type: RelationType, reference: RecordReference): boolean {
	const linked = reference.href !== undefined || (reference.name !== undefined && reference.number !== undefined);
	if (linked) return true;
	return (
		type === 'superseded-by' ||
		type === 'supersedes' ||
		type === 'amends' ||
		type === 'amended-by' ||
		reference.name !== undefined
	);
}
