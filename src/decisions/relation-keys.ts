import type { RelationType } from './decision.ts';
import { IN_PART } from './in-part.ts';
import { inSimplifiedHan, normalKey, withoutAccents } from './plain.ts';

/** The keys, headings and columns under which records are named that one has to do with, in the languages seen. */

const RELATIONS = new Map<string, RelationType>();

function add(type: RelationType, keys: string): void {
	for (const key of keys.split('|')) {
		RELATIONS.set(inSimplifiedHan(key), type);
		// Without their accents, but not `remplace` for `remplacé`: that is another verb.
		if (/[ -]/.test(key)) RELATIONS.set(withoutAccents(key), type);
	}
}

add(
	'supersedes',
	'supersedes|superceeds|supercedes|superseeds|superceds|superseding|replaces|obsoletes|deprecates|retires|reverses|remplace|annule et remplace|ersetzt|löst ab|substitui|sustituye|sustituye a|reemplaza|reemplaza a|supersede|supersede a|vervangt|sostituisce|supersedes in part|remplace en partie|ersetzt teilweise|sustituye en parte|substitui em parte|erstatter|ersätter|nahrazuje|predecessor|predecessors|取代|替代|局部取代|部分取代|部分替代|置き換え|置き換える|置換|заменяет|частично заменяет|zastępuje|yerine geçer|대체',
);
add(
	'superseded-by',
	'superseded-by|superseded|superseded in part|superseded in part by|remplacé par|remplacée par|ersetzt durch|abgelöst durch|substituído por|substituída por|sustituido por|sustituida por|reemplazado por|vervangen door|sostituito da|successor|successors|erstattet av|erstattet af|ersatt av|nahrazeno|被取代|被替代|置き換え先|置き換えられた|заменено|заменён|заменен|заменено на|zastąpione przez|zastąpiony przez|zastąpiona przez|대체됨',
);
add(
	'amends',
	'amends|amendment to|amendment of|narrows|tightens|relaxes|widens|broadens|revises|amende|ergänzt|modifie|précise|updates|clarifies|corrects|ändert|altera|modifica|enmienda|enmienda a|emenda|emenda a|wijzigt|уточняет|изменяет|zmienia|修订|修改',
);
add(
	'amended-by',
	'amended-by|amendé par|amendée par|modifié par|geändert durch|ergänzt durch|alterado por|modificado por|enmendado por|enmendada por|emendado por|emendada por|precisado por|precisada por|actualizado por|actualizada por|atualizado por|atualizada por|corregido por|corrigido por|präzisiert durch|gewijzigd door|被修订',
);
add(
	'extends',
	'extends|enhances|supplements|refines|verfeinert|prolonge|builds on|builds upon|based on|complète|étend|basé sur|erweitert|basiert auf|estende|complementa|baseado em|extiende|amplía|basado en|breidt uit|дополняет|расширяет|rozszerza|uzupełnia|complements|refina|precisa|补充|扩展|基于|拡張|확장',
);
add(
	'extended-by',
	'extended-by|complété par|étendu par|erweitert durch|estendido por|complementado por|extendido por|ampliado por|被扩展',
);
add(
	'depends-on',
	'depends-on|depends on|blocks on|blocked on|blocked by|gated by|gated on|waits on|waits for|requires|implements|prerequisites|prerequisite|dependencies on|consequence of|dépend de|hängt ab von|abhängig von|setzt voraus|depende de|requiere|requer|hangt af van|依赖|依赖于|依存|前置|前置条件|前置依赖|前置决策|前置决定|前提|前提条件|선행|선행 결정',
);
/** `Dependencies`: libraries are among them, too. */
const DEPENDENCIES =
	'dependencies|internal dependencies|abhängigkeiten|dépendances|dependencias|dependências|dipendenze|afhankelijkheden|zależności|зависимости|依赖关系|依存関係|의존성';
add('depends-on', DEPENDENCIES);
const dependencyKeys: ReadonlySet<string> = new Set(DEPENDENCIES.split('|'));
/** `Direct Dependencies`, `Cross-ADR Dependencies`. */
const WHICH_DEPENDENCIES =
	/^(?:direct|indirect|supporting|external|upstream|hard|soft|key|transitive|architectural|decision|related|cross adr|inter adr|adr) dependencies$/;
add(
	'required-by',
	'required-by|required by|depended by|depended on by|needed by|enables|unblocks|blocks|prerequisite for|prerequisite of|benötigt von|requis par|requerido por|被依赖',
);
add(
	'conflicts-with',
	'conflicts|conflicts-with|conflicts with|conflicting with|in conflict with|contradicts|incompatible with|en conflit avec|contredit|widerspricht|im widerspruch zu|in konflikt mit|conflita com|em conflito com|contradiz|en conflicto con|contradice|in strijd met|冲突',
);
add(
	'relates-to',
	'related|precedes|preceded by|reaffirms|confirms|reaffirme|confirme|bestätigt|relates-to|relates to|related to|related records|related documents|related documentation|related proposals|related rfcs|related keps|linked to|see also|see-also|follows|bezug|bezüge|bezug zu|verwandt|verwandt mit|verwandte dokumente|zugehörige dokumente|bezieht sich auf|siehe auch|voir aussi|lié à|liés|documents liés|documents connexes|relatif à|relacionado|relacionados|relacionado a|relacionado con|documentos relacionados|relaterte dokumenter|relaterede dokumenter|relaterade dokument|se også|se även|veja também|ver también|ver também|véase también|gerelateerd|verwant|verwant aan|zie ook|связано|связанные документы|powiązane|powiązania|powiązane dokumenty|ilgili|ilgili belgeler|см также|相关|关联|相关文档|参见|関連|관련|관련 문서',
);

/** What was done to a record, by the word that stands before `by`; and what the one that did it does. */
const DONE: readonly (readonly [RelationType, RelationType, RegExp])[] = [
	[
		'superseded-by',
		'supersedes',
		/^(?:super[sc]?[sc]ee?ded|replaced|obsoleted|overridden|overruled|succeeded|supplanted)$/,
	],
	[
		'amended-by',
		'amends',
		/^(?:amended|updated|clarified|corrected|modified|revised|narrowed|tightened|relaxed|widened|broadened)$/,
	],
	['extended-by', 'extends', /^(?:extended|refined|enhanced|supplemented|complemented|expanded|elaborated)$/],
];
const A_RECORD =
	'(?:(?:related|earlier|previous|prior|existing|other) )?(?:architecture |architectural )?(?:adrs?|decisions?|decision records?|records?|rfcs?|proposals?)';
/** `Superseded by`, `Replaced with`, `Updated by ADRs`. */
const DONE_BY = new RegExp(`^(\\p{L}+)[ -](?:by|with)(?: ${A_RECORD})?$`, 'u');
/** `Superseded ADRs`, `Decisions superseded`, `ADRs amended by this one`: those to which this one did it. */
const THOSE_DONE = new RegExp(
	`^(?:(\\p{L}+) ${A_RECORD}|${A_RECORD} (\\p{L}+)(?: by this(?: (?:one|adr|record|decision|rfc|proposal))?)?)$`,
	'u',
);
const PARTLY = new RegExp(`(?:^| )(?:${IN_PART}|fully|entirely|wholly)(?= |$)`, 'gu');

function ofFamily(normal: string): RelationType | undefined {
	const key = normal.replace(PARTLY, '').trim();
	const by = DONE_BY.exec(key)?.[1];
	if (by !== undefined) return DONE.find(([, , words]) => words.test(by))?.[0];
	const those = THOSE_DONE.exec(key);
	const done = those?.[1] ?? those?.[2];
	if (done !== undefined) return DONE.find(([, , words]) => words.test(done))?.[1];
	return key === normal ? undefined : RELATIONS.get(key);
}

/** `Related ADRs`, `Décisions liées`, `Verwandte Entscheidungen`, `Parent ADR`: the records themselves are the key. */
const RECORDS = /\b(?:adrs?|decisions?|decision records?)$/;
const WHICH_RECORDS =
	/^(?:related|linked|associated|connected|connecting|relevant|companion|sibling|parent|child|previous|prior|predecessor|successor|follow-up|other|earlier|complementary|affected)(?: architecture| architectural)? (?:adrs?|decisions?|decision records?|requests? for comments?|enhancement proposals?)$/;
const WHICH_RECORDS_ABROAD =
	/^(?:(?:verwandte|zugehörige|verbundene)r? (?:adrs?|entscheidungen?)|(?:adrs?|décisions?) (?:liée?s?|associée?s?|connexes?)|(?:adrs?|decisiones|decisões|decisión|decisão) (?:relacionad[oa]s?|associad[oa]s?|vinculad[oa]s?)|gerelateerde (?:adrs?|adr's|besluiten|beslissingen)|(?:adrs?|decisioni|decisione) (?:correlat[aeio]|collegat[aeio])|relaterte (?:adr-?er|beslutninger)|relaterade (?:adr-?er|beslut)|verwante (?:adrs?|adr's|besluiten|beslissingen)|relater(?:te|ede|ade) (?:adr-?er|adrs?|beslutninger|beslut)|связанные (?:adrs?|решения|записи)|powiązane (?:adr|adr-y|decyzje)|(?:ilgili|önceki|ilişkili) (?:adr|kararlar)|(?:相关|关联|関連|관련)(?:的|する)? ?(?:adrs?|决策|决定|決定|记录|결정))$/;

/** `Related documents/links`, `Related Resources`: records may be among them. */
const WHICH_THINGS =
	/^(?:related|relevant|associated|linked|connected)(?: (?:architecture|architectural|design|technical|project))? (?:documents?|documentation|docs?|resources?|artifacts?|artefacts?|links?|materials?|items?|work|information|reading|references?|specs?|specifications?|requirements?|pages?|patterns?|topics?|issues?|tickets?)(?: ?(?:\/|and|&) ?(?:links?|resources?|documents?|references?|reading|issues?))?$/;
const THINGS_ABROAD =
	/(?:^| )(?:dokumente|documents|documentos|documenti|documenten|dokumenty|dokumenter|dokument|документы|belgeler|liens|enlaces|artefatos|artefactos)(?: |$)|文档|文書|문서/;

/** `Related OTEPs`: what the house calls its records, or what others call theirs. */
const HOUSE_RECORDS =
	/^(?:related|relevant|linked|associated) (?!(?:ADR|RFC|PR|MR|CR|URL|URI|API|UI|ID|KPI|SLO|SLA|CVE|FAQ|NFR|ASR|SDK|CLI)s?$)[A-Z]{2,8}s?$/i;

/** Whether a key names what something depends on, of whatever kind: in metadata mostly libraries. */
export const isDependencies = (key: string): boolean => namesDependencies(withoutRemark(key));

/** `Upstream Dependencies (all done)` without what stands in brackets. */
const withoutRemark = (key: string): string =>
	inSimplifiedHan(normalKey(key.replaceAll('_', '-')))
		.replaceAll('-', ' ')
		.replace(/(?<=[^( ]) ?\([^()]*\)$/, '');

const namesDependencies = (normal: string): boolean => dependencyKeys.has(normal) || WHICH_DEPENDENCIES.test(normal);

/** `Related issues`: a number there counts issues, and only what is named as a record is one. */
const isIssuesKey = (key: string): boolean => /\b(?:issues?|tickets?)$/i.test(key.trim());

/** Whether a bare number under a key counts other things: only what is linked or named as a record is one there. */
export const countsOtherThings = (key: string): boolean => isIssuesKey(key) || isDependencies(key);

/** `Relation to other ADRs`, `Relación con ADR`: a heading over all that a record has to do with others. */
const TO_OTHERS =
	/^(?:(?:relations?|relationships?|links?|connections?) (?:to|with) (?:(?:the )?(?:other|existing|earlier|previous|prior|related) )?|relaci(?:ón|ones) con (?:(?:las |los )?otr[ao]s |otr[ao] )?|rela(?:ção|ções) com (?:(?:as |os )?outr[ao]s |outr[ao] )?|(?:relations?|liens?) (?:avec|aux) (?:les |d['’])?(?:autres )?|(?:beziehung(?:en)?|bezug|bezüge|verhältnis) zu (?:anderen |weiteren )?|relazion[ei] con (?:altr[ei] )?|relaties? met (?:andere )?|связь с (?:другими )?|связи с (?:другими )?)(?:adrs?|records?|decision records?|decisions?|decisiones|decisões|décisions|entscheidungen|decisioni|besluiten|решениями|rfcs?|proposals?)$|^(?:与其他|和其他|与|他の) ?(?:adrs?|决策|决定) ?(?:的关系|との関係)$/;

/** `Cross-references`, `See also / references`, `Parent`: anything may stand there, records among it. */
const CROSS =
	/^(?:cross ?ref(?:erence)?s?|internal references?|parent|parents|children|siblings?|traceability links?|querverweise?|renvois|referencias cruzadas|referências cruzadas)$/;

/** `parent: Decisions` in front matter mostly orders the pages of a site. */
export const ofNavigation = (key: string): boolean => /^(?:parents?|children|siblings?)$/i.test(key.trim());

/** `Related ADRs and documents`, `Verwandte ADRs + Tools`: records, and things that are none. */
const JOINED = / ?(?:[/+&,;、·]| and | und | et | y | e | en | и )\s?/;
const THINGS =
	/^(?:adrs?|rfcs?|prs?|prds?|documents?|documentation|docs?|dokumente?|documentos|references?|links?|tools?|issues?|tickets?|specs?|specifications?|requirements?|resources?|materials?|artifacts?|artefacts?|files?|code|policies|standards?|guides?|runbooks?|memory|work|reading|further reading|notes?|context)$/;

function ofJoined(written: string): RelationType | undefined {
	const parts =
		written.length < 80
			? written.split(JOINED).map((part) => inSimplifiedHan(normalKey(part)).replaceAll('-', ' '))
			: [];
	if (
		parts.length < 2 ||
		parts.length > 4 ||
		!parts.every((part) => THINGS.test(part) || relationOf(part) === 'relates-to')
	)
		return undefined;
	return parts.find((part) => relationOf(part) === 'relates-to' && !THINGS.test(part)) === undefined
		? undefined
		: 'relates-to';
}

/** Where a decision comes from, in metadata: requirements and papers mostly, records among them. */
const ORIGINS: ReadonlySet<string> = new Set(
	'derived from|informed by|motivated by|driven by|influenced by|governed by|inspired by|originates from'.split('|'),
);

/** Whether a key names where something comes from, which mostly is no record. */
export const isOrigin = (key: string): boolean => ORIGINS.has(withoutRemark(key));

/** Whether other things than records may stand under a key for relations: then only what is a record counts. */
export function isGeneralKey(key: string): boolean {
	const normal = withoutRemark(key);
	return (
		HOUSE_RECORDS.test(key.trim()) ||
		WHICH_THINGS.test(normal) ||
		CROSS.test(normal) ||
		ORIGINS.has(normal) ||
		namesDependencies(normal) ||
		(key.length < 80 && THINGS_ABROAD.test(normal)) ||
		(relationOf(normal) === undefined && ofJoined(key) !== undefined)
	);
}

/** What a key says of the records under it; `normal` as `normalKey` has it, without hyphens, `written` as it stands there. */
export function relationOfKey(normal: string, written: string): RelationType | undefined {
	if (HOUSE_RECORDS.test(written) && /[A-Z]{2,8}s?$/.test(written)) return 'relates-to';
	return relationOf(normal) ?? ofJoined(written);
}

function relationOf(normal: string): RelationType | undefined {
	const known = RELATIONS.get(normal) ?? ofFamily(normal);
	if (known) return known;
	if (ORIGINS.has(normal)) return 'relates-to';
	if (WHICH_DEPENDENCIES.test(normal)) return 'depends-on';
	if ([TO_OTHERS, WHICH_RECORDS, WHICH_RECORDS_ABROAD, WHICH_THINGS, CROSS].some((keys) => keys.test(normal)))
		return 'relates-to';
	return RECORDS.test(normal) ? RELATIONS.get(normal.replace(RECORDS, '').trim()) : undefined;
}
