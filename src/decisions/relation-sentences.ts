import type { Span } from '#diagnostics/diagnostic.ts';
import { codeIn } from './code-spans.ts';
import type { RelationType } from './decision.ts';
import { readKeyValue } from './key-value.ts';
import {
	asPart,
	isMoreThanNumber,
	isTicket,
	type LinkDefinitions,
	partsIn,
	type RecordReference,
	referencesAfter,
	referencesIn,
} from './references.ts';
import { findPhrases, type PhraseHit } from './relation-phrases.ts';
import { inverseOf } from './relations.ts';
import { partOf, type StatedRelation } from './stated-relation.ts';

/** The mark of an item of a list, and the box of a task. */
export const ITEM = /^(\s*)(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;

/** What sentences say: the phrases that begin in a part of a text, each with the records behind it. */
export function relationsInSentences(
	text: string,
	part: { readonly from: number; readonly to: number },
	definitions: LinkDefinitions,
	number: number | undefined,
	spanOf: (start: number, end: number) => Span,
): StatedRelation[] {
	const found: StatedRelation[] = [];
	const isCode = codeIn(text);
	let taken = 0;
	const hits = findPhrases(text);
	for (const [at, hit] of hits.entries()) {
		if (hit.start < part.from || hit.start >= part.to) continue;
		if (isCode(hit.start)) continue;
		const told = THIS_ONE.test(text.slice(hit.end, hit.end + 120))
			? toldOfAnother(text, taken, hit, definitions)
			: undefined;
		if (told) {
			found.push({ ...told, span: spanOf(hit.start, hit.end) });
			continue;
		}
		const named = lastOfChain(text, hits, at);
		const references = referencesOf(text, named, definitions).filter(
			(reference) => isLikely(hit.type, reference) && !isTicket(text.slice(hit.start, hit.end), reference),
		);
		if (references.length === 0 || isAboutAnother(text, taken, hit, definitions, number)) continue;
		// `supersedes a consequence of ADR-7`: the first verb has the record.
		if (
			references[0]!.start < taken ||
			NEGATED_BEHIND.test(text.slice(references.at(-1)!.end, references.at(-1)!.end + 40))
		)
			continue;
		// `This supersedes original decision #2`: a paragraph of this record.
		if (OWN_DECISION.test(text.slice(hit.end, hit.end + 40)) && !references.some(isMoreThanNumber)) continue;
		if (isOfAnOption(text.slice(lineStart(text, hit), hit.start), text.slice(hit.start, hit.end))) continue;
		if (
			isEveryday(text.slice(hit.start, hit.end)) &&
			!isOfItself(text.slice(Math.max(taken, hit.start - 300), hit.start))
		)
			continue;
		if (named === hit) taken = references.at(-1)!.end;
		for (const reference of references)
			found.push({
				type: hit.type,
				reference,
				raw: reference.raw,
				span: spanOf(hit.start, reference.end),
				...partOf(reference, hit.partial || isOfAPart(text, hit)),
			});
	}
	return found;
}

/** `| Own it | Contradicts ADR-5 |`, `Install it — rejected: contradicts ADR-5`: what the row or the words before name does. */
const OF_SOMETHING_ELSE = /\|[^|]*\p{L}[^|]*\|[^|]*$|\p{L}[^:|]*:\s*$/u;

const isOfAnOption = (before: string, phrase: string): boolean =>
	/^(?:confli|contra|incompat|in\s+confl|wider|rejected|discarded|abandoned)/i.test(phrase) &&
	OF_SOMETHING_ELSE.test(before) &&
	readKeyValue(before.replace(ITEM, ''))?.field.kind !== 'status';
/** `ersetzt ADR-7 nicht` */
const NEGATED_BEHIND = /^[\s*_`]*(?:\p{L}+\s){0,2}(?:nicht|niet)(?!\p{L})/u;
const OWN_DECISION = /^\s+(?:the\s+)?original\s+decisions?\b/i;
const AND = /^\s+(?:and|und|et|y|e|en)\s+(?:\p{L}+(?:ly|weise|ment|mente)\s+)?$/iu;

/** The phrase behind which the records of another one stand: `builds on and partially supersedes ADR-7`. */
function lastOfChain(text: string, hits: readonly PhraseHit[], at: number): PhraseHit {
	const hit = hits[at]!;
	const next = hits[at + 1];
	return next && next.start - hit.end < 40 && AND.test(text.slice(hit.end, next.start)) ? next : hit;
}

/** `ADR-7, which is superseded by this one`, `ADR-7 extends this record`: it is said of the other record. */
const THIS_ONE =
	/^\s+(?:(?:(?:the|its)\s+(?:[\p{L}\p{N}`'’/-]+\s+){1,6}(?:of|in|from)\s+)?this[\s>]+(?:one|adr|decision|record|proposal|rfc|document|point|rule|part|section|clause|paragraph)|the\s+present\s+\p{L}+|(?:cette?|diese[rs]?|est[ae])(?:\s+(?:adr|décision|entscheidung|decisión|decisão))?)(?![\p{L}\p{N}])/iu;

/** The one record that a sentence names before `superseded by this one`; what would be if something else were says nothing. */
function toldOfAnother(
	text: string,
	from: number,
	hit: PhraseHit,
	definitions: LinkDefinitions,
): Omit<StatedRelation, 'span'> | undefined {
	const before = text.slice(Math.max(from, hit.start - 300), hit.start);
	const sentence = before.slice(before.search(/[^.!?;。·•]*(?:\.(?=\S)[^.!?;。·•]*)*$/));
	// Behind `ADR-7, which` nothing is supposed that was before it.
	const clause = RELATIVE.exec(sentence)?.[0];
	if (SUPPOSED.test(clause ?? sentence)) return undefined;
	const [reference, ...more] = referencesIn(sentence.replace(ITEM, ''), definitions, false);
	if (!reference || more.length > 0 || (reference.href === undefined && reference.name === undefined)) return undefined;
	const isOfAPart = A_PART_OF_THIS.test(text.slice(hit.end, hit.end + 40));
	return { type: inverseOf(hit.type), reference, raw: reference.raw, ...partOf(reference, hit.partial || isOfAPart) };
}

const RELATIVE = /(?<=[)\]\d]),?\s+(?:which|that)\s+(?:\p{L}+\s+){0,2}$/u;
const A_PART_OF_THIS = /^\s+(?:(?:the|its)\s+(?!present)|this[\s>]+(?:point|rule|part|section|clause|paragraph)\b)/;

const SUPPOSED =
	/(?<!\p{L})(?:if|when|unless|until|would|could|should|may|might|must|not|never|si|wenn|falls|sobald|se|quando|cuando|quand)(?!\p{L})/iu;

/** `superseded by three different ADRs, covering the same topics: [Steps](0016-x.md), …`: the list follows a colon. */
const SEVERAL = /^\s+(?:\p{L}+\s+){0,4}(?:adrs|records|decisions|documents)\b[^.:;[\]]{0,160}:\s+(?=\[|ADR)/iu;
/** `Builds on the encoding of texts (ADR-5)`: said in words, named in brackets. */
const IN_BRACKETS = /^\s+(?:[\p{L}\p{N}][\p{L}\p{N}'’/-]*\s+){1,8}\(\s*(?=\[|(?:ADR|RFC)\b)/u;

/** `complements and does not supersede ADR-7`: what it does is said first. */
const BUT_NOT = /^,?\s+(?:and|but)\s+(?:does\s+not|doesn['’]t|do\s+not)\s+[\p{L}-]{3,20},?[*_]{0,3}\s+/iu;

/** `builds on and references ADR-7`: what says the less follows. */
const AND_NAMES = /^\s+(?:and|or)\s+(?:references|cites|mentions|names|reuses|follows|respects)[*_]{0,3}\s+/iu;

/** `ADR-3, ADR-4, the naming part of ADR-6`: the list ends with a part of a record. */
const IN_THE_LIST = /^[`*_]{0,3}(?:\s*\([^()\n]{0,150}\))?,\s+(?:the|its)\s[^.,;()\n]{1,80}\sof\s/i;

/** `superseded by [7](0007-x.md), which moves the storage, and by [8](0008-x.md)`: the word is said again. */
const AND_BY =
	/^[`*_)]{0,3}(?:\s*\([^()\n]{0,150}\))?(?:,\s+(?:which|that)\s[^.;[\]]{1,120})?,?\s+(?:and|und|et|y|e|en)\s+(?:by|durch|par|por|door)\s+(?=[`*_]{0,3}(?:\[|ADR\b))/iu;

const STRONG: ReadonlySet<RelationType> = new Set(['supersedes', 'amends']);
/** `Supersedes the recipe in ADR-7`: a few words, none of them a sign, and what they stand in. */
const A_PART_OF =
	/^[*_]{0,3}\s+(?:(?!(?:while|but|which|that|where|whereas|because|as|per|see|instead|when|if|whose|during)\s)[\p{L}\p{N}`"“„«][\p{L}\p{N}'’/`"”“»-]*[*_]{0,3},?\s+){1,14}?(?:(?:introduced|presented|proposed|used|outlined|documented|recorded|detailed|agreed|defined|allowed|established|selected|chosen|required|specified|described|fixed|set|stated|taken|adopted|made|given|laid\s+down|left\s+open)\s+(?:by|in)|in|from|of|within|dans|de|du|aus|von|van|uit|del|do|da|en|в|из)\s+(?=[`*_]{0,3}(?:\[|(?:ADR|adr|RFC)\b|\d{4}-\d{2}-\d{2}-\p{L}))/u;

/** `See also the discussion in ADR-3`. */
const SEE_ALSO = /^(?:see|siehe|voir|ver|véase|veja|zie|см)/i;

/** The records that a phrase names: right behind it, or where it begins a sentence behind the part that is meant. */
function referencesOf(text: string, hit: PhraseHit, definitions: LinkDefinitions): RecordReference[] {
	const direct = referencesAfter(text, hit.end, definitions);
	const last = direct.at(-1);
	const byAnother = last && hit.type.endsWith('-by') ? AND_BY.exec(text.slice(last.end, last.end + 300)) : null;
	if (last && byAnother) return [...direct, ...referencesAfter(text, last.end + byAnother[0].length, definitions)];
	if (last)
		return STRONG.has(hit.type) && IN_THE_LIST.test(text.slice(last.end, last.end + 300))
			? [...direct, ...partsIn(text, last.end, definitions).slice(0, 1)]
			: direct;
	const denied = BUT_NOT.exec(text.slice(hit.end, hit.end + 60));
	if (denied) return referencesAfter(text, hit.end + denied[0].length, definitions);
	const also = AND_NAMES.exec(text.slice(hit.end, hit.end + 40));
	if (also) return referencesAfter(text, hit.end + also[0].length, definitions);
	const several = hit.type === 'superseded-by' ? SEVERAL.exec(text.slice(hit.end, hit.end + 300)) : null;
	if (several) return referencesAfter(text, hit.end + several[0].length, definitions);
	const before = text.slice(Math.max(0, hit.start - 300), hit.start);
	const isSeeAlso = SEE_ALSO.test(text.slice(hit.start, hit.end));
	if (!STRONG.has(hit.type) && hit.type !== 'extends' && !isSeeAlso) return direct;
	const isThis = OF_ITSELF.test(before) || THIS_ALONE.test(before) || THIS_ALSO.test(before);
	if (!isThis && !isOfItself(before)) return direct;
	const named = IN_BRACKETS.exec(text.slice(hit.end, hit.end + 200));
	if (named) return referencesAfter(text, hit.end + named[0].length, definitions);
	if (!STRONG.has(hit.type) && !isSeeAlso && !isThis) return direct;
	const part = A_PART_OF.exec(text.slice(hit.end, hit.end + 300));
	if (!part) return direct;
	const which = part[0].trim().replace(/\s+\p{L}+$/u, '');
	const first = referencesAfter(text, hit.end + part[0].length, definitions).map((one) => asPart(one, which));
	const end = first.at(-1)?.end;
	return end === undefined ? first : [...first, ...partsIn(text, end, definitions)];
}

/** Whether a colon follows a phrase, so that it is a key with its records. */
const isKey = (text: string, { end }: PhraseHit): boolean => /^[\s*_]*[:：]/.test(text.slice(end, end + 8));

const lineStart = (text: string, { start }: PhraseHit): number => text.lastIndexOf('\n', start - 1) + 1;

/** `Registry placement superseded by: ADR-6`: a line that begins with a part of the decision says it of that part. */
function isOfAPart(text: string, hit: PhraseHit): boolean {
	if (hit.type !== 'superseded-by') return false;
	// `Accepted; the rules of retries superseded by ADR-6`: what is in force and what ended are told in one line.
	const before = text.slice(lineStart(text, hit), hit.start);
	if (isPartThatEnded(before) || A_NAMED_PART.test(text.slice(Math.max(0, hit.start - 200), hit.start))) return true;
	if (!isKey(text, hit)) return false;
	const line = text.slice(lineStart(text, hit), hit.start).replace(ITEM, '');
	return /\p{L}/u.test(line) && !isOfItself(line);
}

/** `D8 superseded by ADR-7`, `Section "Storage" is superseded by ADR-7`: a part by its number or name. */
const A_NAMED_PART =
	/(?:^|[.;:!?>]|[-*+]\s)[\s*_]{0,6}(?:the\s+|la\s+|de\s+|het\s+|die\s+|der\s+)?(?:[A-Z]{1,2}\d{1,2}|(?:rule|point|clause|section|paragraph|item|step|part|punkt|regel|abschnitt|punt|sectie|onderdeel|taak|sección|apartado|punto|seção|ponto|regla|regra)\s[^.;]{1,80}?)[\s*_]{0,4}(?:\s(?:is|was|wird|wurde|werd|queda|fue|es|é|foi|has\s+been))?[\s*_]*$/iu;

/** Whether the words before `superseded by` say that a part of the decision ended, and the decision did not. */
export const isPartThatEnded = (before: string): boolean => IN_FORCE_AND.test(before.slice(-400));

const IN_FORCE_AND =
	/(?:\b(?:accepted|approved|implemented)\b[^;\n]{0,200};\s+(?!(?:and|but|then|now|later|since|was|it|this|has|is)\b)[\p{L}\p{N}][^;.\n]{2,100}\s|\b(?:aspect|portion|clause|paragraph|criterion|sub-?section)\b[*_\s]{1,4}(?:(?:is|was|has\s+been|are|were)\s+)?(?:now\s+)?)[*_]{0,3}$/iu;

/** `Bundles are replaced by [60](0060-x.md)`, `the second option conflicts with ADR 5`: everyday words, which tell of this record only where it is the subject. */
export function isEveryday(phrase: string): boolean {
	return /^(?:supersession|replaced|overridden|overruled|consolidated|folded|absorbed|merged|updates|confirms|moved|split|confli|contra|incompat|in\s|im\s|e[nm]\s|wider|与)/i.test(
		phrase,
	);
}

const OF_ITSELF =
	/\b(?:this|the present|our|este|esta|cet|cette|diese[rs]?|questo|questa|deze|dit)\s+(?:adr|architecture|decision|record|proposal|rfc|kep|tep|rep|jep|cep|pep|bip|cip|eip|dep|oep|simd|document|design|enhancement|version|approach|model|amendment|revision|decisión|decisão|documento|décision|entscheidung|decisione|besluit)(?![\p{L}\p{N}])[^.;\n]{0,60}$/iu;
/** Whether a line speaks of the record that it stands in. */
export const SPEAKS_OF_ITSELF = /\bthis\s+(?:adr|decision|record|proposal|rfc)\b/i;
/** `This builds on the naming of ADR-7`: the decision, where the record is named by what it says. */
const THIS_ALONE = /(?:^|[.!?\n])[\s>*_-]*this\s+$/i;
/** `This refines ADR-7 (the client), ADR-8 (the tool), and supersedes the naming of ADR-9`: the subject of the first verb. */
const THIS_ALSO = /(?:^|[.!?]\s|\n\n)[\s>*_-]*this\s(?:[^.!?;]|\.(?=\S)){1,240}\s(?:and|but)\s+(?:also\s+)?$/iu;
const AT_THE_BEGINNING =
	/(?:^|[.;:!?\n|])[^\p{L}]*(?:(?:status|partial|partly|partially|in part|is|was|has been|been|now|later|and|also|accepted|proposed|draft|approved|rejected|deprecated|withdrawn|superseded|implemented|marked|mark|as|teilweise|partiellement|parcialmente|en partie|en parte|em parte|in parte|deels|частично)(?!\p{L})[^\p{L}]*)*$/iu;

export function isOfItself(before: string): boolean {
	return AT_THE_BEGINNING.test(before) || OF_ITSELF.test(before);
}

/** `designed exactly this (…)` is no subject. */
const SELF = /\b(?:this(?!\s*[(,;)])|we|our|here|it|dies|diese[rs]?|wir|cet|cette|ce|nous|este|esta|nós)\b/i;

/**
 * `[Listeners](0035-listeners.md) supersedes ADR 26` is said of 35, not of the record that it stands in: another record is
 * named in the sentence before the phrase, and nothing there speaks of this one. `from` is where earlier statements end.
 */
function isAboutAnother(
	text: string,
	from: number,
	hit: PhraseHit,
	definitions: LinkDefinitions,
	number: number | undefined,
): boolean {
	// A line that is a key with its records begins anew: `Partially superseded by: ADR-7`.
	const start = Math.max(from, hit.start - 300, isKey(text, hit) ? lineStart(text, hit) : 0);
	const before = text.slice(start, hit.start);
	const sentence = before.slice(before.search(/[^.!?;。·•]*(?:\.(?=\S)[^.!?;。·•]*)*$/));
	// `ADR-5 (its rules superseded by ADR-7)`: a remark is about the record that it stands behind.
	const open = sentence.lastIndexOf('(');
	const remark = open > sentence.lastIndexOf(')') ? sentence.slice(open) : undefined;
	if (SELF.test(remark ?? sentence)) return false;
	if (remark !== undefined && ENDS_WITH_RECORD.test(sentence.slice(0, open))) return true;
	if (SELF.test(sentence)) return false;
	return referencesIn(sentence.replace(ITEM, ''), definitions, false).some(
		({ number: other, href, name }) =>
			(href !== undefined || name !== undefined) &&
			(other === undefined || other !== number) &&
			!isOwnFile(href, number),
	);
}

/** A record right before a remark. */
const ENDS_WITH_RECORD = /(?:\bADR[\s_-]*\d{1,6}|\]\([^()\n]{1,200}\))[*_`]{0,3}\s*$/;

function isOwnFile(href: string | undefined, number: number | undefined): boolean {
	const digits = /(?:^|\/)(?:adr[-_]?)?0*(\d+)[-_.][^/]*$/i.exec(href ?? '')?.[1];
	return digits !== undefined && Number(digits) === number;
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
