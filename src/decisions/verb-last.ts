import type { RelationType } from './decision.ts';
import { type LinkDefinitions, type RecordReference, referenceAt } from './references.ts';

/** Languages that say the verb last: `ADR-7 と ADR-8 を置き換える`, `ADR-7을 대체`. The records stand before the particle. */
const VERBS: readonly (readonly [RelationType, RegExp])[] = [
	['supersedes', /(?:を\s*(?:supersede|置き換え|置換|差し替え|上書き|廃止)|(?:을|를)\s*(?:대체|폐기))/giu],
	[
		'superseded-by',
		/(?:(?:に(?:よって|より)?\s*(?:supersede|置き換え|置換|取って代わ|上書き))|(?:으로|로|에\s*의해)\s*대체)/giu,
	],
	['extends', /(?:を\s*(?:extend|拡張|補完)|(?:을|를)\s*(?:확장|보완))/giu],
	['amends', /(?:を\s*(?:amend|修正|改訂)|(?:을|를)\s*(?:수정|개정))/giu],
];
const NEGATED = /^[^。．\n]{0,8}(?:ない|ません|않)/u;
const BETWEEN = /^[\s`*_]*(?:と|、|，|,|・|\/|および|及び|및|과|와|and)[\s`*_]*$/u;
const FURTHEST = 400;

/** A relation found by its verb: where the first of its records begins, and where the verb ends. */
export interface VerbLast {
	readonly type: RelationType;
	readonly references: readonly RecordReference[];
	readonly start: number;
	readonly end: number;
}

/** Every relation of a line whose verb follows its records; what is said of another record (`ADR-5 は ADR-3 を…`) is left out. */
export function verbsLast(text: string, definitions: LinkDefinitions): VerbLast[] {
	if (!/[をに을를로에]/u.test(text)) return [];
	return VERBS.flatMap(([type, verbs]) =>
		[...text.matchAll(verbs)].flatMap((match): VerbLast[] => {
			const end = match.index + match[0].length;
			if (NEGATED.test(text.slice(end, end + 20))) return [];
			const references = referencesUpTo(text, match.index, definitions);
			return references.length === 0 ? [] : [{ type, references, start: references[0]!.start, end }];
		}),
	);
}

/** The records that end at a place, joined by commas or "and". */
function referencesUpTo(text: string, to: number, definitions: LinkDefinitions): RecordReference[] {
	const from = Math.max(0, to - FURTHEST);
	const all: RecordReference[] = [];
	for (const { index } of text.slice(from, to).matchAll(/\[|\b(?:ADR|RFC)(?=[\s_#-]*\d)|#(?=\d)/g)) {
		const at = from + index;
		if (at < (all.at(-1)?.end ?? 0)) continue;
		const reference = referenceAt(text, at, definitions);
		if (reference && reference.end <= to) all.push(reference);
	}
	const found: RecordReference[] = [];
	let end = to;
	for (const reference of all.reverse()) {
		const gap = text.slice(reference.end, end);
		if (!(found.length === 0 ? /^[\s`*_」』]*$/u : BETWEEN).test(gap)) {
			if (/^[\s`*_」』]*(?:は|が|은|는|이|가)/u.test(text.slice(reference.end, reference.end + 8)) && !/。/.test(gap))
				return [];
			break;
		}
		found.unshift(reference);
		end = reference.start;
	}
	return found;
}
