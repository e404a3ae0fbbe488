import type { Span } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { codeIn } from './code-spans.ts';
import type { RelationType } from './decision.ts';
import { readKeyValue } from './key-value.ts';
import { countsOtherThings, fieldOf, isDependencies, isGeneralKey } from './metadata-keys.ts';
import type { Outline, OutlineLine } from './outline.ts';
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
import { findPhrases, isInPart, type PhraseHit, saysOtherwise } from './relation-phrases.ts';
import { inverseOf } from './relations.ts';
import type { StatedRelation } from './stated-relation.ts';
import { cellsOf, howOf } from './table-header.ts';
import { titlesIn } from './titled-references.ts';
import { verbsLast } from './verb-last.ts';

/** A cheap look before the long pattern: no phrase does without one of these. */
const TELLING =
	/super|verfein|prolong|revis|révis|invalid|bygg|utvid|udvid|utök|avheng|afhæng|beror|se også|se även|replac|obsolet|overri|overrul|favou?r|split|mov|amend|updat|clarif|correct|modifi|extend|expand|refin|enhanc|compl|étend|erweit|revert|rempl|ersetz|abgel|löst|ergänz|änder|subst|sust|reempl|vervang|supplem|supplant|build|bas[eia]|depend|reli|requir|conseq|block|dépend|hängt|abhäng|setzt|relat|linked|see also|influ|follow|appuie|fait suite|baut|estend|exti|ampl|alter|enm|wijz|voir|lié|siehe|verwandt|bezieht|relacion|também|también|zie ook|préci|präzis|confli|contra|incompat|widersp|konflikt|strijd|冲突|取代|替代|替换|替換|修订|扩展|基于|依赖|参见|相关|関連|замен|отмен|уточн|измен|исправл|дополн|расшир|основан|завис|противор|см\.|связан|exceed|successor|consolid|folded|absorb|prereq|zastąp|zastęp|rozszerz|uzupeł|zmien|nahraz|erstatte|ersatt|ersätt|refina|precisa|sostit|relié|en lien|inscrit|enabl|unblock|needed|reaffirm|confirm|implements|bouwt|补充|置き換え|置換|差し替え|上書き|廃止|取って代わ|補完|修正|拡張|改訂|폐기|확장|보완|수정|개정|대체|confirme|emend|emenda|precisad|aktualis|actualiz|atualiz|corri|korrig|correg|matizad|aclarad|esclar|detallad|refinad|mis à jour|mise à jour|clarif|overtak|subsum|succeed|deprecat/i;
/** Nothing is named without a link, a number, a name of a file, or the word for such records. */
const NAMING = /[[\d]|\.(?:mdx?|rst|adoc|mediawiki)\b|https?:/i;
const ITEM = /^(\s*)(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
/** `[proposed | accepted | superseded by ADR-5]`: the choices of a template. */
const CHOICES =
	/\b(?:proposed|accepted|rejected|deprecated|proposé|accepté|rejeté|akzeptiert|abgelehnt)\b[^\p{L}\n]{0,5}\|/iu;
/** `proposed | partially superseded by [8](0008-x.md)` in a status says two things; choices are three and more. */
const SEVERAL_CHOICES = new RegExp(`${CHOICES.source}[^|\\n]{1,100}\\|`, 'iu');
const MAX_LINE = 5000;
const MAX_ITEMS = 40;

/** The relations in the text below the front matter: after a phrase, after a key (`Related ADRs:`), in the list below one. */
export function relationsInText(
	source: Source,
	outline: Outline,
	definitions: LinkDefinitions,
	number: number | undefined,
): StatedRelation[] {
	const found: StatedRelation[] = [];
	const lines = outline.lines;
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		if (line.code || line.text.length > MAX_LINE) continue;
		const isNaming =
			NAMING.test(line.text) || NAMING.test(lines[index + 1]?.text ?? '') || /[:：]\**\s*$/.test(line.text);
		// Behind a key a record may be named by nothing but its title.
		if (!isNaming && !/[:：]/.test(line.text)) continue;
		if (!TELLING.test(line.text) || CHOICES.test(line.text)) continue;
		const keyed = fromKeyLine(source, lines, index, definitions);
		found.push(...keyed);
		if (!isNaming) continue;
		found.push(...fromRow(source, line, definitions), ...fromVerbs(source, line, definitions));
		// The subject may stand on the line before, the reference on the next one, so they are read together.
		const before = isContinued(lines[index - 1], line) ? `${lines[index - 1]!.text}\n` : '';
		const isState =
			/status|state|estado|statut|état/i.test(line.text) && readKeyValue(line.text)?.field.kind === 'status';
		const next = continuedBelow(lines, index, isState ? MAX_BELOW_KEY : MAX_BELOW);
		const part = { from: before.length, to: before.length + line.text.length };
		found.push(
			...phrasesIn(before + line.text + next, part, definitions, number, (start, end) =>
				source.span(line.start + start - before.length, line.start + end - before.length),
			),
		);
		const isAnnouncing = keyed.length === 0 && /[:：][\s*_]*$/.test(line.text);
		const last = isAnnouncing ? findPhrases(line.text).at(-1) : undefined;
		if (last && announces(line.text, last)) found.push(...fromItems(source, lines, index, last.type, definitions));
	}
	return found;
}

/** Behind the phrase of a line that announces a list: `Supersedes:`, `This supersedes the following earlier decisions:`. */
const ANNOUNCED =
	/^(?:\s+(?!(?:not|no|only|because|when|if|and|that|which)\b)\p{L}+){0,6}?(?:\s+(?:adrs?|decisions?|records?|proposals?|rfcs?|ones|following|decisiones|decisões|décisions|entscheidungen))?[\s*_]*[:：][\s*_]*$/iu;

/** Whether a line ends with what announces a list: with the phrase itself, or with a sentence of which this record is the subject. */
function announces(text: string, { start, end }: PhraseHit): boolean {
	const behind = text.slice(end);
	if (/^[\s*_]*[:：][\s*_]*$/.test(behind)) return true;
	const before = text.slice(0, start);
	return (
		ANNOUNCED.test(behind) &&
		!isEveryday(text.slice(start, end)) &&
		(/^[\s>*_-]*(?:this|it)\s+$/i.test(before) || isOfItself(before))
	);
}

/** `| [ADR-3](0003-x.md) | supersedes |`: a row that says how the two are related behind the record. */
function fromRow(source: Source, line: OutlineLine, definitions: LinkDefinitions): StatedRelation[] {
	const cells = cellsOf(line);
	if (!cells || cells.length < 2) return [];
	const at = cells.findIndex(({ text }, index) => index > 0 && fieldOf(howOf(text))?.kind === 'relation');
	const field = at === -1 ? undefined : fieldOf(howOf(cells[at]!.text));
	if (field?.kind !== 'relation') return [];
	const references = cells.slice(0, at).flatMap(({ text }) => referencesIn(text, definitions, false).slice(0, 1));
	return references.length === 1
		? stated(field.type, references, source.span(line.start, line.end), isInPart(cells[at]!.text))
		: [];
}

function fromVerbs(source: Source, line: OutlineLine, definitions: LinkDefinitions): StatedRelation[] {
	return verbsLast(line.text, definitions).flatMap(({ type, references, start, end }) =>
		stated(type, references, source.span(line.start + start, line.start + end)).map((one) => ({
			...one,
			keyed: undefined,
		})),
	);
}

/** Whether a text lists what one could write instead of saying it. */
export function isChoices(text: string): boolean {
	return SEVERAL_CHOICES.test(text.slice(0, MAX_LINE));
}

/** A list of references runs over this many lines of a paragraph at most. */
const MAX_BELOW = 4;

/** With a remark for each, a list under a key runs over more. */
const MAX_BELOW_KEY = 16;

/** The lines that go on with a line, each with its line break in front. */
function continuedBelow(lines: readonly OutlineLine[], index: number, most = MAX_BELOW): string {
	let text = '';
	for (let at = index; at < index + most && isContinued(lines[at], lines[at + 1]); at++)
		text += `\n${lines[at + 1]!.text}`;
	return text;
}

/** Whether a line goes on with the paragraph or list item of the line before it. */
function isContinued(line: OutlineLine | undefined, below: OutlineLine | undefined): boolean {
	if (!line || !below || line.code || below.code || line.text.length > MAX_LINE || below.text.length > MAX_LINE)
		return false;
	return !/^\s*(?:[#|]|$)/.test(line.text) && !/^\s*(?:[-*+#>|]|\d{1,3}[.)]\s|$)/.test(below.text);
}

/** `**Related ADRs**: [5](0005-x.md)`, or the key alone with a list below it. */
function fromKeyLine(
	source: Source,
	lines: readonly OutlineLine[],
	index: number,
	definitions: LinkDefinitions,
): StatedRelation[] {
	const line = lines[index]!;
	const lead = (ITEM.exec(line.text) ?? /^ {0,3}>?[ \t]*/.exec(line.text))?.[0].length ?? 0;
	const pair = readKeyValue(line.text.slice(lead));
	if (pair?.field.kind !== 'relation') return [];
	const { type } = pair.field;
	if (pair.value === '' && !isContinued(line, lines[index + 1]))
		return known(fromItems(source, lines, index, type, definitions), isGeneralKey(pair.key)).filter(
			({ reference }) => (reference !== undefined && isMoreThanNumber(reference)) || !isDependencies(pair.key),
		);
	const start = line.start + lead + pair.valueAt;
	// The list may run on below, up to the next key.
	const [below = ''] =
		/^(?:\n(?![ \t]*[^\n:：]{1,40}[:：](?:\s|$))[^\n]*)*/.exec(continuedBelow(lines, index, MAX_BELOW_KEY)) ?? [];
	if (saysOtherwise(type, pair.value)) return [];
	const isOfAnything = isDependencies(pair.key);
	const references = (
		isOfAnything
			? referencesAfter(pair.value, 0, definitions)
			: referencesIn(pair.value + below, definitions, false, true)
	).filter((one) => isMoreThanNumber(one) || !countsOtherThings(pair.key));
	const span = source.span(start, start + pair.value.length);
	return [
		...known(stated(type, references, span, isInPart(pair.key)), isGeneralKey(pair.key)),
		...(isOfAnything ? [] : known(stated(type, titlesIn(pair.value, references), span, isInPart(pair.key)), true)),
	];
}

/** The list below a line that announces it: deeper than the line when that is an item itself. */
function fromItems(
	source: Source,
	lines: readonly OutlineLine[],
	index: number,
	type: RelationType,
	definitions: LinkDefinitions,
): StatedRelation[] {
	const own = ITEM.exec(lines[index]!.text);
	const found: StatedRelation[] = [];
	// Blank lines may stand between the items; what is indented below an item belongs to it.
	let isLoose = false;
	for (let at = index + 1; at < Math.min(lines.length, index + MAX_ITEMS); at++) {
		const line = lines[at]!;
		if (line.code) {
			if (isLoose) continue;
			break;
		}
		if (line.text.trim() === '') {
			isLoose ||= at > index + 1;
			continue;
		}
		const item = ITEM.exec(line.text);
		if (item === null && (isLoose ? /^(?: {4}|\t)/ : /^\s{2,}\S/).test(line.text)) continue;
		if (item === null || (own !== null && item[1]!.length <= own[1]!.length)) break;
		if (isLoose) {
			// A point of something else begins as an item does, so only those that begin with a record go on.
			const [reference] = referencesAfter(line.text, item[0].length, definitions);
			if (reference === undefined || (reference.href === undefined && reference.name === undefined)) break;
			found.push(...stated(type, [reference], source.span(line.start, line.end)));
			continue;
		}
		const references = referencesIn(line.text.slice(item[0].length), definitions, false, true);
		const span = source.span(line.start, line.end);
		found.push(
			...stated(type, references.slice(0, 1), span),
			...known(stated(type, titlesIn(line.text.slice(item[0].length), references), span), true),
		);
	}
	return found;
}

/** Relations that say something only where the record is one of those at hand. */
const known = (found: readonly StatedRelation[], only: boolean): StatedRelation[] =>
	found.map((one) => (only ? { ...one, onlyKnown: true } : one));

/** Relations of one type to each of some references, as a key or a line of its own states them. */
export function stated(
	type: RelationType,
	references: readonly RecordReference[],
	span: Span,
	partial = false,
): StatedRelation[] {
	return references.map((reference) => ({
		type,
		reference,
		raw: reference.raw,
		span,
		...partOf(reference, partial),
		keyed: 'body',
	}));
}

/** Whether a part of a record is meant, by the words of the relation or by those around the reference, and which. */
export function partOf(
	reference: RecordReference | undefined,
	said: boolean,
): { readonly partial: boolean; readonly part?: string | undefined } {
	const partial = said || reference?.isPart === true;
	return { partial, part: partial ? reference?.remark : undefined };
}

/** Phrases that begin in a part of a text, each with the references behind it. */
export function phrasesIn(
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
		const told = THIS_ONE.test(text.slice(hit.end, hit.end + 40))
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
		// `This supersedes original decision #2`: a paragraph of this record.
		if (OWN_DECISION.test(text.slice(hit.end, hit.end + 40)) && !references.some(isMoreThanNumber)) continue;
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
	/^\s+(?:this\s+(?:one|adr|decision|record|proposal|rfc|document)|the\s+present\s+\p{L}+|(?:cette?|diese[rs]?|est[ae])(?:\s+(?:adr|décision|entscheidung|decisión|decisão))?)(?![\p{L}\p{N}])/iu;

/** The one record that a sentence names before `superseded by this one`; what would be if something else were says nothing. */
function toldOfAnother(
	text: string,
	from: number,
	hit: PhraseHit,
	definitions: LinkDefinitions,
): Omit<StatedRelation, 'span'> | undefined {
	const before = text.slice(Math.max(from, hit.start - 300), hit.start);
	const sentence = before.slice(before.search(/[^.!?;。·•]*(?:\.(?=\S)[^.!?;。·•]*)*$/));
	if (SUPPOSED.test(sentence)) return undefined;
	const [reference, ...more] = referencesIn(sentence.replace(ITEM, ''), definitions, false);
	if (!reference || more.length > 0 || (reference.href === undefined && reference.name === undefined)) return undefined;
	return { type: inverseOf(hit.type), reference, raw: reference.raw, ...partOf(reference, hit.partial) };
}

const SUPPOSED =
	/(?<!\p{L})(?:if|when|unless|until|would|could|should|may|might|must|not|never|si|wenn|falls|sobald|se|quando|cuando|quand)(?!\p{L})/iu;

/** `superseded by three different ADRs, covering the same topics: [Steps](0016-x.md), …`: the list follows a colon. */
const SEVERAL = /^\s+(?:\p{L}+\s+){0,4}(?:adrs|records|decisions|documents)\b[^.:;[\]]{0,160}:\s+(?=\[|ADR)/iu;
/** `Builds on the encoding of texts (ADR-5)`: said in words, named in brackets. */
const IN_BRACKETS = /^\s+(?:[\p{L}\p{N}][\p{L}\p{N}'’/-]*\s+){1,8}\(\s*(?=\[|(?:ADR|RFC)\b)/u;

/** `complements and does not supersede ADR-7`: what it does is said first. */
const BUT_NOT = /^\s+(?:and|but)\s+(?:does\s+not|doesn['’]t|do\s+not)\s+\p{L}{3,20}[*_]{0,3}\s+/iu;

const STRONG: ReadonlySet<RelationType> = new Set(['supersedes', 'amends']);
/** `Supersedes the recipe in ADR-7`: a few words, none of them a sign, and what they stand in. */
const A_PART_OF =
	/^[*_]{0,3}\s+(?:(?!(?:while|but|which|that|where|whereas|because|as|per|see|instead|when|if|whose|during)\s)[\p{L}\p{N}`"“„«][\p{L}\p{N}'’/`"”“»-]*[*_]{0,3},?\s+){1,14}?(?:(?:introduced|presented|proposed|used|outlined|documented|recorded|detailed|agreed|defined|allowed|established|selected|chosen|required|specified|described|fixed|set|stated|taken|adopted|made|given|laid\s+down|left\s+open)\s+(?:by|in)|in|from|of|within|dans|de|du|aus|von|en|в|из)\s+(?=[`*_]{0,3}(?:\[|(?:ADR|adr|RFC)\b))/u;

/** `See also the discussion in ADR-3`. */
const SEE_ALSO = /^(?:see|siehe|voir|ver|véase|veja|zie|см)/i;

/** The records that a phrase names: right behind it, or where it begins a sentence behind the part that is meant. */
function referencesOf(text: string, hit: PhraseHit, definitions: LinkDefinitions): RecordReference[] {
	const direct = referencesAfter(text, hit.end, definitions);
	if (direct.length > 0) return direct;
	const denied = BUT_NOT.exec(text.slice(hit.end, hit.end + 60));
	if (denied) return referencesAfter(text, hit.end + denied[0].length, definitions);
	const several = hit.type === 'superseded-by' ? SEVERAL.exec(text.slice(hit.end, hit.end + 300)) : null;
	if (several) return referencesAfter(text, hit.end + several[0].length, definitions);
	const before = text.slice(Math.max(0, hit.start - 300), hit.start);
	const isSeeAlso = SEE_ALSO.test(text.slice(hit.start, hit.end));
	if (!STRONG.has(hit.type) && hit.type !== 'extends' && !isSeeAlso) return direct;
	const isThis = OF_ITSELF.test(before) || THIS_ALONE.test(before);
	if (!isThis && !isOfItself(before)) return direct;
	const named = IN_BRACKETS.exec(text.slice(hit.end, hit.end + 200));
	if (named) return referencesAfter(text, hit.end + named[0].length, definitions);
	if (!STRONG.has(hit.type) && !isSeeAlso && !isThis) return direct;
	const part = A_PART_OF.exec(text.slice(hit.end, hit.end + 300));
	if (!part) return direct;
	const which = part[0].trim().replace(/\s+\p{L}+$/u, '');
	const first = referencesAfter(text, hit.end + part[0].length, definitions).map((one) => asPart(one, which));
	const last = first.at(-1);
	return last ? [...first, ...partsIn(text, last.end, definitions)] : first;
}

/** Whether a colon follows a phrase, so that it is a key with its records. */
const isKey = (text: string, { end }: PhraseHit): boolean => /^[\s*_]*[:：]/.test(text.slice(end, end + 8));

const lineStart = (text: string, { start }: PhraseHit): number => text.lastIndexOf('\n', start - 1) + 1;

/** `Registry placement superseded by: ADR-6`: a line that begins with a part of the decision says it of that part. */
function isOfAPart(text: string, hit: PhraseHit): boolean {
	if (hit.type !== 'superseded-by') return false;
	// `Accepted; the rules of retries superseded by ADR-6`: what is in force and what ended are told in one line.
	if (isPartThatEnded(text.slice(lineStart(text, hit), hit.start))) return true;
	if (!isKey(text, hit)) return false;
	const line = text.slice(lineStart(text, hit), hit.start).replace(ITEM, '');
	return /\p{L}/u.test(line) && !isOfItself(line);
}

/** Whether the words before `superseded by` say that a part of the decision ended, and the decision did not. */
export const isPartThatEnded = (before: string): boolean => IN_FORCE_AND.test(before.slice(-400));

const IN_FORCE_AND =
	/(?:\b(?:accepted|approved|implemented)\b[^;\n]{0,200};\s+(?!(?:and|but|then|now|later|since|was|it|this|has|is)\b)[\p{L}\p{N}][^;.\n]{2,100}\s|\b(?:aspect|portion|clause|paragraph|criterion|sub-?section)\b[*_\s]{1,4}(?:(?:is|was|has\s+been|are|were)\s+)?(?:now\s+)?)[*_]{0,3}$/iu;

/** `Bundles are replaced by [60](0060-x.md)`, `the second option conflicts with ADR 5`: everyday words, which tell of this record only where it is the subject. */
function isEveryday(phrase: string): boolean {
	return /^(?:supersession|replaced|overridden|overruled|consolidated|folded|absorbed|updates|confirms|moved|split|confli|contra|incompat|in\s|im\s|e[nm]\s|wider|与)/i.test(
		phrase,
	);
}

const OF_ITSELF =
	/\b(?:this|the present|our|este|esta|cet|cette|diese[rs]?|questo|questa|deze|dit)\s+(?:adr|architecture|decision|record|proposal|rfc|kep|tep|rep|jep|cep|pep|bip|cip|eip|dep|oep|simd|document|design|enhancement|version|approach|model|amendment|revision|decisión|decisão|documento|décision|entscheidung|decisione|besluit)(?![\p{L}\p{N}])[^.;\n]{0,60}$/iu;
/** `This builds on the naming of ADR-7`: the decision, where the record is named by what it says. */
const THIS_ALONE = /(?:^|[.!?\n])[\s>*_-]*this\s+$/i;
const AT_THE_BEGINNING =
	/(?:^|[.;:!?\n|])[^\p{L}]*(?:(?:status|partial|partly|partially|in part|is|was|has been|been|now|later|and|also|accepted|proposed|draft|approved|rejected|deprecated|withdrawn|superseded|implemented|marked|mark|as|teilweise|partiellement|parcialmente|en partie|en parte|em parte|in parte|deels|частично)(?!\p{L})[^\p{L}]*)*$/iu;

function isOfItself(before: string): boolean {
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
	if (SELF.test(sentence)) return false;
	return referencesIn(sentence.replace(ITEM, ''), definitions, false).some(
		({ number: other, href, name }) =>
			(href !== undefined || name !== undefined) &&
			(other === undefined || other !== number) &&
			!isOwnFile(href, number),
	);
}

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
