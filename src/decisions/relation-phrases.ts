import type { RelationType } from './decision.ts';
import { IN_PART, PART } from './in-part.ts';

/** A phrase that announces a relation, and where it stands. `end` is where the reference must follow. */
export interface PhraseHit {
	readonly type: RelationType;
	readonly start: number;
	readonly end: number;
	readonly partial: boolean;
}

const BY = '(?:by|par|durch|von|por|pel[oa]|door|da)';
/** `Superseded entirely by ADR-7`. */
const WHOLLY = '\\s+(?:entirely|completely|fully|wholly|in\\s+(?:full|its\\s+entirety))';
/** `amended 2026-08-19 by`, `replaced on 3 May 2024 by`, `updated (v2) by`. */
const WHEN = '\\s+(?:on\\s+)?(?:[\\d./-]{6,10}|\\d{1,2}\\s\\p{L}{3,9}\\s\\d{4})|\\s*\\([^()\\n]{1,80}\\)';
/** `superseded-by ADR-7` of those who write the key of the front matter in a sentence. */
const OR_HYPHEN = '(?:\\s+|-(?=by\\s))';

// Passive forms first: `superseded by` must not be read as `supersede`.
const PHRASES: readonly (readonly [RelationType, string])[] = [
	[
		'superseded-by',
		`super[sc]?[sc]ee?ded\\s+(?:(?:${IN_PART})\\s+)?(?:par|durch|von|por|door)|super[sc]?[sc]ee?ded[*_]{0,3}(?:${WHOLLY}|${WHEN}|\\s+in\\s+\\p{L}{3,20})?(?:,?\\s+by|-by(?!-))|(?:replaced|obsoleted|overridden|overruled|supplanted|invalidated)(?:${WHOLLY}|${WHEN})?${OR_HYPHEN}(?:by|with)|(?:consolidated|folded|absorbed|merged)\\s+into|(?:rejected|discarded|abandoned|deprecated?|retired)\\s+in\\s+favou?r\\s+of|moved\\s+to|split\\s+into|` +
			`remplac[ée]e?s?\\s+par|(?:ersetzt|abgelöst)\\s+${BY}|substituíd[oa]\\s+${BY}|(?:sustituid|reemplazad)[oa]\\s+por|superad[oa]s?\\s+por|supersedid[oa]s?\\s+(?:(?:${IN_PART})\\s+)?por|sostituit[oa]\\s+da|vervangen\\s+door|zastąpion[eya]\\s+przez|ersatt\\s+av|erstattet\\s+a[vf]|nahrazen[oýa]|замен[её]н[аоы]?(?:\\s+на)?|(?:deprecated|exceeded|overtaken|subsumed|succeeded)\\s+by(?=\\s+(?:the\\s+)?(?:\\[|adr\\b|\\d{4}-\\p{L}))`,
	],
	[
		'amended-by',
		`amendment(?=[*_]{0,2}[:：][*_]{0,2}\\s+(?:\\[|adr\\b))|(?:amended|updated|clarified|corrected|modified|revised|narrowed|tightened|relaxed|widened|broadened)(?:${WHEN})?${OR_HYPHEN}by|(?:amend[ée]e?|modifi[ée]e?|pr[ée]cis[ée]e?)\\s+par|(?:ergänzt|geändert)\\s+durch|(?:alterad|modificad|enmendad|emendad|precisad|actualizad|atualizad|corregid|corrigid|matizad|aclarad|esclarecid)[oa]\\s+${BY}|(?:präzisiert|korrigiert|aktualisiert)\\s+durch|(?:corrigée?|clarifiée?|mise?\\s+à\\s+jour)\\s+par|(?:gewijzigd|herzien|bijgewerkt|aangepast|verduidelijkt|gecorrigeerd)\\s+door`,
	],
	[
		'extended-by',
		`(?:extended|expanded|refined|enhanced|complemented|supplemented)(?:${WHEN})?${OR_HYPHEN}by|(?:compl[ée]t[ée]e?|[ée]tendue?)\\s+par|erweitert\\s+durch|(?:estendid|complementad|extendid|ampliad|refinad|detallad)[oa]\\s+${BY}|(?:uitgebreid|verfijnd|aangevuld)\\s+door`,
	],
	[
		'supersedes',
		'super[sc]?[sc]ee?d(?:es?|ing)|replac(?:es|ing)|replace(?=\\s+(?:\\[|adr\\b))|obsoletes|reverts|overrides|reverses(?=\\s+(?:the\\s+)?(?:(?:previous|earlier|prior|original)\\s+)?(?:decision\\s+)?(?:\\[|adr\\b)|[*_]{0,2}[:：])|successor\\s+(?:to|of)|supersession\\s+of|annule\\s+et\\s+remplace|remplace|supersede(?=\\s+(?:partiellement\\s+)?(?:\\[|adr\\b|l.adr|\\p{L}{2,10}[\\s-]#?\\d))|ersetzt|löst(?=\\s+(?:\\[|adr\\b))|substitui|(?:sustituye|reemplaza)(?:\\s+a)?|sostituisce|vervangt|zastępuje|erstatter(?=\\s+(?:\\[|adr\\b))|ersätter(?=\\s+(?:\\[|adr\\b))|nahrazuje|заменяет|отменяет',
	],
	[
		'amends',
		'amends|amending|(?:narrows|tightens|relaxes|loosens|widens|broadens|qualifies|restricts)(?=\\s+(?:\\[|adr\\b))|amendment\\s+(?:to|of)|(?:clarification|correction|revision|addendum)\\s+(?:to|of)(?=\\s+(?:\\[|adr\\b))|(?<=(?:^|[.!?:|\\n])[\\s>*_-]*(?:this\\s+(?:\\p{L}+\\s+)?(?:is|was)\\s+|is\\s+)?an?\\s+)update\\s+(?:to|of|on)|amende|updates|revises|(?:révise|corrige|revisa)(?=\\s+(?:(?:l.|el?\\s+|o\\s+|la\\s+)?(?:\\[|adr\\b)))|clarifies|corrects|modifie|précise|ergänzt|präzisiert|ändert|altera|enmienda(?:\\s+a)?|emenda(?=\\s+(?:parcialmente\\s+)?(?:[oa]\\s+)?(?:\\[|adr\\b))|modifica(?=\\s+(?:[eo]l?\\s+|la\\s+)?(?:\\[|adr\\b))|wijzigt|herziet|zmienia(?=\\s+(?:\\[|adr\\b))|уточняет|изменяет|исправляет',
	],
	[
		'extends',
		"extends|extending|(?:extension|refinement|elaboration|continuation)\\s+(?:to|of)(?=\\s+(?:\\[|adr\\b))|enhances|refines|refining|generali[sz]es(?=\\s+(?:\\[|adr\\b))|supplements|complements|builds\\s+(?:up)?on|building\\s+(?:up)?on|based\\s+(?:up)?on|étend|prolonge|complète|s'appuie\\s+sur|basée?\\s+sur|fait\\s+suite\\s+à|erweitert|verfeinert|basiert\\s+auf|baut\\s+auf|estende|complementa|basead[oa]\\s+em|extiende|amplía|basad[oa]\\s+en|refina|precisa(?=\\s+(?:\\[|adr\\b))|bouwt\\s+voort\\s+op|byg(?:ger|er)\\s+(?:videre\\s+)?på|utvider|udvider|utökar|rozszerza|uzupełnia|дополняет|расширяет|основан[аоы]?\\s+на",
	],
	[
		'depends-on',
		'depend(?:s|ing|ent)?\\s+on|dependenc(?:y|ies)\\s+on|(?:dependência|dependencia)\\s+d[aeo]l?|dépendance\\s+(?:à|de)|abhängigkeit\\s+von|relies\\s+on|requires|consequence\\s+of|blocked\\s+by|dépend\\s+de|hängt\\s+ab\\s+von|abhängig\\s+von|avhenger\\s+av|avhengig\\s+av|afhænger\\s+af|beror\\s+på|setzt(?=\\s+(?:\\[|adr\\b))|depende\\s+d[aeo]l?|зависит\\s+от',
	],
	[
		'conflicts-with',
		'conflicts?\\s+with|conflicting\\s+with|in\\s+conflict\\s+with|contradicts|incompatible\\s+with|en\\s+conflit\\s+avec|contredit|widerspricht|(?:im|in)\\s+(?:widerspruch|konflikt)\\s+(?:zu|mit)|(?:conflita|em\\s+conflito)\\s+com|contradiz|en\\s+conflicto\\s+con|contradice|in\\s+strijd\\s+met|противоречит',
	],
	[
		'relates-to',
		'related\\s+to|relates\\s+to|linked\\s+to|related(?:\\s+(?:adrs?|decisions?|records?))?(?=\\s*[:*])|see\\s+also|influences|(?<!as\\s)follows(?:\\s+up(?:\\s+on)?)?|follow[- ]?up\\s+(?:to|of)|follow(?:s|ing)?[- ]on\\s+(?:from|to)|relationships?\\s+(?:to|with)|voir\\s+aussi|(?:re)?liée?s?\\s+(?:à|aux?)|en\\s+lien\\s+avec|s.inscrit\\s+dans|siehe\\s+auch|verwandt\\s+mit|bezieht\\s+sich\\s+auf|relacionad[oa]\\s+(?:a|ao|com|con)|ve(?:ja|r)\\s+também|(?:ver|véase)\\s+también|zie\\s+ook|se\\s+også|se\\s+även|см\\.\\s+также|связан[аоы]?\\s+с',
	],
];
/** Scripts without spaces between words. The record stands between `被` and the verb. */
const UNSPACED: readonly (readonly [RelationType, string])[] = [
	['superseded-by', '(?:已?被|由)(?=[^。\\n]{1,80}(?:取代|替代|替换|替換))|(?:被取代|被替代|取代者)[:：]'],
	['supersedes', '取代了?|替代了?'],
	['amends', '修订了?'],
	['extends', '[扩擴]展了?|基[于於]|[补補]充了?'],
	['depends-on', '依[赖賴][于於]?'],
	['conflicts-with', '与(?=[^。\\n]{1,80}冲突)|冲突[:：]'],
	['relates-to', '[参參][见見]|相[关關](?:[决決](?:策|定)|[记記][录錄])?[:：]|関連[:：]'],
];

const ALL = [...PHRASES, ...UNSPACED];
const PATTERN = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${PHRASES.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}\\p{N}])(?:\\s?/\\s?\\p{L}{4,20}(?=\\s))?(?:,?\\s+(?:${IN_PART})(?![\\p{L}\\p{N}]))?|${UNSPACED.map(([, words]) => `(${words})`).join('|')}`,
	'giu',
);
const NEGATED =
	/(?:\bnot\b|n['’]t|\bnever\b|\bno\b|\bnicht\b|\bn[ãa]o(?=\s)|\bniet\b|\bne\s|\bn['’]|\bpas\b)[^.;\n]{0,20}$/i;
/** `Until a future ADR explicitly replaces ADR-7`: what another record may say one day. */
const OF_A_LATER_ONE =
	/(?<!\p{L})(?:(?:an?|any|some|another|one|its\s+own|their\s+own)\s+(?:(?:future|later|new|newer|subsequent|separate|further|dedicated|follow-?up|successor)\s+)?(?:adr|decision|rfc|record|proposal|tep|kep)|(?:un|une|ein|eine|uma?|una)\s+(?:(?:futur|nouvel|nouveau|neues?|neue|späteres?|spätere|künftiges?|künftige|futur[oa]|nov[oa]|nuev[oa])\s+)?(?:adr|rfc)(?:\s+(?:futur|ultérieur|futur[oa]|posterior))?)\s+(?:\p{L}+(?:ly|mente?)\s+)?(?:(?:may|might|can|could|will|would|should|must|that|which)\s+)?(?:\p{L}+(?:ly|mente?)\s+)?[*_]{0,3}$/iu;
/** `The follow-up amendment to ADR-7` is one that somebody else makes. */
const OF_ANOTHER =
	/\b(?:(?:follow[- ]?up|future|later|separate|subsequent|planned|earlier|previous|prior)|(?:through|by|via|without|needs?|requires?|until|after|pending|before|no)(?:\s+(?:an?|any|the))?(?:\s+explicit)?)\s+(?:amendment|supersession|clarification|correction|revision|addendum|extension|refinement|elaboration|continuation)\s+(?:to|of)$/i;
const PARTIAL = new RegExp(`${PART}[\\s-]*$`, 'iu');
const PARTIAL_ANYWHERE = new RegExp(PART, 'iu');

/** `不取代 ADR-7`. */
const NEGATED_UNSPACED = /(?:不|未|没有|沒有|并非|並非)(?:会|會|再|能)?\s*$/u;

/** `Superseded in layout by` another. */
const IN_SOMETHING = /^super\S+\s+in\s/i;

/** Whether words say that only a part is meant: `Supersedes in part`, `局部取代`. */
export const isInPart = (words: string): boolean => PARTIAL_ANYWHERE.test(words);

/** `D8 **vervangen** door ADR-7`: a mark may end within a phrase. Blanks in its place keep every offset. */
const MARK_INSIDE = /(?<=\p{L})(?:\*\*|__)(?=\s\p{Ll})/gu;

/** Every announcing phrase in a text, in order; negated ones (`does not supersede`) and quoted ones are left out. */
export function findPhrases(text: string): PhraseHit[] {
	const hits: PhraseHit[] = [];
	for (const match of text.replace(MARK_INSIDE, '  ').matchAll(PATTERN)) {
		const before = text.slice(Math.max(0, match.index - 60), match.index);
		if (
			NEGATED.test(before) ||
			NEGATED_UNSPACED.test(before) ||
			OF_A_LATER_ONE.test(before) ||
			OF_ANOTHER.test(before + match[0]) ||
			/(?:["“„«`]|«\s)$/u.test(before)
		)
			continue;
		const which = ALL.findIndex((_, at) => match[at + 1] !== undefined);
		hits.push({
			type: ALL[which]![0],
			start: match.index,
			end: match.index + match[0].length,
			partial:
				PARTIAL.test(before) ||
				/\bpartial\s+$/i.test(before) ||
				PARTIAL_ANYWHERE.test(match[0]) ||
				IN_SOMETHING.test(match[0]),
		});
	}
	return hits;
}

/**
 * `Supersedes: the setup part of ADR-7; amends ADR-8`: tells of a reference in a value whether another verb stands before it, so
 * that it is not what the key says.
 */
export function withAnotherVerb(type: RelationType, value: string): (reference: { readonly start: number }) => boolean {
	if (type === 'relates-to' || value.length > 5000) return () => false;
	const others = findPhrases(value).filter((hit) => hit.type !== type && hit.type !== 'relates-to' && hit.start > 0);
	return ({ start }) => others.some(({ end }) => end <= start && /^[\s*_`([]{0,4}$/.test(value.slice(end, start)));
}

/** `Supersedes: partially superseded by ADR-7`: the words behind the key say what is meant. */
export function saysOtherwise(type: RelationType, value: string): boolean {
	const [own] = type.startsWith('supersede') ? findPhrases(value.slice(0, 200)) : [];
	return own !== undefined && own.start < 12 && own.type !== type;
}
