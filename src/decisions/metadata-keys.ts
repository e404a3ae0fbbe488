import type { RelationType } from './decision.ts';
import { normalKey } from './plain.ts';
import type { Field } from './statement.ts';

const FIELDS = new Map<string, Field>();

function add(field: Field, keys: string): void {
	for (const key of keys.split('|')) FIELDS.set(key, field);
}

function addRelation(type: RelationType, keys: string): void {
	add({ kind: 'relation', type }, keys);
}

add(
	{ kind: 'status' },
	'status|current status|state|statut|statut de la décision|état|etat|ステータス|状態|状态|狀態|상태|статус|durum|stav|stav rozhodnutí|trạng thái|estat|zustand|estado|estado da decisão|estado de la decisión|situação|stato',
);
// The rank says which date is the decision's own when several keys give one.
add(
	{ kind: 'date', rank: 0 },
	"date|dato|dátum|päivämäärä|beslutningsdato|beslutsdatum|data decyzji|data della decisione|datum rozhodnutí|дата ухвалення|决策时间|决定时间|date of approval|date of acceptance|date of adoption|date agreed|agreed on|sign-off date|signed off on|date of decision|date decided|accepted date|approved date|accepted at|approved at|adopted on|date adopted|adoption date|ratified on|date ratified|ratification date|fecha de aprobación|fecha de aceptación|data de aprovação|data de aceite|data de aceitação|date d’acceptation|date d'acceptation|date d'adoption|date d'approbation|date de validation|beschlussdatum|datum des beschlusses|annahmedatum|дата принятия|дата утверждения|承認日|決定日時|批准日期|decided on|decided at|decided|date accepted|accepted on|acceptance date|date approved|approved on|approval date|datum|entscheidungsdatum|datum der entscheidung|entschieden am|beschlossen am|data|data da decisão|data decisione|fecha|fecha de decisión|fecha de la decisión|date de décision|date de la décision|datum besluit|дата|дата решения|дата рішення|tarih|karar tarihi|tanggal|ngày|ngày quyết định|日付|決定日|日期|决策日期|决定日期|날짜|일자|결정일|결정 일자|결정일자|승인일",
);
add(
	{ kind: 'date', rank: 1 },
	"created|draft date|date drafted|drafted on|date opened|date reported|date of proposal|data utworzenia|opprettet|oprettet|skapad|aanmaakdatum|起草日期|作成日時|제안일|등록일|discovered|discovered on|identified on|opened on|reported on|recorded|raised|assigned|added|added on|date added|inception date|original date|fecha original|data original|date d'origine|date initiale|decisión original|ursprüngliches datum|created date|created at|created on|creation-date|creation date|creationdate|date created|date of creation|date written|written on|date raised|raised on|recorded on|date recorded|submitted|submitted on|submission date|date submitted|published|published on|publication date|publish date|pubdate|issued|issued on|date issued|date proposed|proposed on|introduced|introduced on|date introduced|proposal date|start date|date started|créé le|date de création|erstellt|erstellt am|erstellungsdatum|data de criação|criado em|fecha de creación|creado el|дата создания|создано|utworzono|creato il|oluşturulma tarihi|作成日|创建日期|创建时间|작성일|최초 작성일|생성일",
);
add(
	{ kind: 'date', rank: 2 },
	'last updated|date updated|date of last update|update date|last edited|last changed|last change|sist oppdatert|senast uppdaterad|sidst opdateret|laatst bijgewerkt|laatst gewijzigd|ostatnia aktualizacja|последнее обновление|дата последнего обновления|останнє оновлення|最終更新日時|최종 업데이트|last-updated|revision date|last revised|date last revised|last revision|last updated on|updated|updated on|updated at|last update|last modified|last modified on|lastmod|modified|date modified|date last updated|closing date|date closed|closed on|stabilized at|stabilized_at|mis à jour le|mise à jour|dernière mise à jour|zuletzt geändert|letzte änderung|aktualisiert|última atualização|atualizado em|última actualización|actualizado el|обновлено|дата обновления|aggiornato|ultimo aggiornamento|zaktualizowano|güncellendi|güncelleme tarihi|更新日|最終更新|最終更新日|更新日期|更新时间|最后更新|수정일|최종 수정일',
);
add(
	{ kind: 'people', role: 'deciders' },
	'deciders|decider|decision-makers|decision makers|decision-maker|decision maker|decisionmakers|decision owner|decision owners|decided by|deciding body|approvers|approver|approved by|accepted by|entscheider|entscheidende|entscheidungsträger|entschieden von|décideurs|décideur|décisionnaires|décisionnaire|décidé par|decisores|decisor|decisora|decisor final|decisora final|final decision maker|final decider|decision authority|decididores|tomadores de decisão|responsables de la decisión|decidido por|decisori|beslissers|beslisser|besluitvormers|решение приняли|принимающие решение|decydenci|decydent|karar verenler|决策者|决策人|決定者|意思決定者|결정자|의사결정자',
);
add(
	{ kind: 'people', role: 'consulted' },
	'consulted|consultés|konsultiert|consultados|geraadpleegd|咨询者|被咨询者|相談先',
);
add(
	{ kind: 'people', role: 'informed' },
	'informed|informés|informiert|informados|geïnformeerd|知情者|被通知者|報告先',
);
add(
	{ kind: 'people', role: 'authors' },
	'author|authors|auteur|auteurs|autor|autoren|autores|verfasser|proposed by|proposer|written by|автор|авторы|autorzy|yazar|yazarlar|作者|著者|작성자|저자',
);
add({ kind: 'people', role: 'owners' }, 'owner|owners|owned by');
add({ kind: 'people', role: 'contact' }, 'contact|contacts');
add({ kind: 'people', role: 'reviewers' }, 'reviewer|reviewers|review manager|reviewed by');
add(
	{ kind: 'people', role: 'participants' },
	'participants|contributors|stakeholders|involved|people involved|persons involved|teilnehmer|beteiligte|betrokkenen|personnes impliquées|implicados|envolvidos',
);
addRelation(
	'supersedes',
	'supersedes|superceeds|supercedes|superseeds|superceds|superseding|replaces|obsoletes|remplace|annule et remplace|ersetzt|löst ab|substitui|sustituye|sustituye a|reemplaza|reemplaza a|supersede|supersede a|vervangt|sostituisce|supersedes in part|partially supersedes|partly supersedes|remplace en partie|ersetzt teilweise|sustituye en parte|substitui em parte|erstatter|ersätter|nahrazuje|predecessor|predecessors|取代|替代|局部取代|部分取代|部分替代|置き換え|置き換える|置換|заменяет|частично заменяет|zastępuje|yerine geçer|대체',
);
addRelation(
	'superseded-by',
	'superseded-by|superseded by|superceded by|superseeded by|superceeded by|superseded|superseded in part|superseded in part by|partially superseded by|partly superseded by|replaced-by|replaced by|obsoleted by|overridden by|remplacé par|remplacée par|ersetzt durch|abgelöst durch|substituído por|substituída por|sustituido por|sustituida por|reemplazado por|vervangen door|sostituito da|successor|successors|replaced with|erstattet av|erstattet af|ersatt av|nahrazeno|被取代|被替代|置き換え先|置き換えられた|заменено|заменён|заменен|заменено на|zastąpione przez|zastąpiony przez|zastąpiona przez|대체됨',
);
addRelation(
	'amends',
	'amends|amendment to|amendment of|revises|amende|ergänzt|modifie|précise|updates|clarifies|corrects|ändert|altera|modifica|enmienda|enmienda a|emenda|emenda a|wijzigt|уточняет|изменяет|zmienia|修订|修改',
);
addRelation(
	'amended-by',
	'amended-by|amended by|amendé par|amendée par|modifié par|updated by|clarified by|corrected by|geändert durch|ergänzt durch|alterado por|modificado por|enmendado por|enmendada por|emendado por|emendada por|precisado por|precisada por|actualizado por|actualizada por|atualizado por|atualizada por|corregido por|corrigido por|präzisiert durch|gewijzigd door|被修订',
);
addRelation(
	'extends',
	'extends|enhances|supplements|refines|verfeinert|prolonge|builds on|builds upon|based on|complète|étend|basé sur|erweitert|basiert auf|estende|complementa|baseado em|extiende|amplía|basado en|breidt uit|дополняет|расширяет|rozszerza|uzupełnia|complements|refina|precisa|补充|扩展|基于|拡張|확장',
);
addRelation(
	'extended-by',
	'extended-by|extended by|refined by|enhanced by|supplemented by|complété par|étendu par|erweitert durch|estendido por|complementado por|extendido por|ampliado por|被扩展',
);
addRelation(
	'depends-on',
	'depends-on|depends on|blocks on|blocked on|blocked by|gated by|gated on|waits on|waits for|requires|implements|prerequisites|prerequisite|dependencies on|consequence of|dépend de|hängt ab von|abhängig von|setzt voraus|depende de|requiere|requer|hangt af van|依赖|依赖于|依存',
);
/** `Dependencies`: libraries are among them, too. */
const DEPENDENCIES =
	'dependencies|internal dependencies|abhängigkeiten|dépendances|dependencias|dependências|dipendenze|afhankelijkheden|zależności|зависимости|依赖关系|依存関係|의존성';
addRelation('depends-on', DEPENDENCIES);
const dependencyKeys: ReadonlySet<string> = new Set(DEPENDENCIES.split('|'));
addRelation(
	'required-by',
	'required-by|required by|depended by|depended on by|needed by|enables|unblocks|blocks|prerequisite for|prerequisite of|benötigt von|requis par|requerido por|被依赖',
);
addRelation(
	'conflicts-with',
	'conflicts|conflicts-with|conflicts with|conflicting with|in conflict with|contradicts|incompatible with|en conflit avec|contredit|widerspricht|im widerspruch zu|in konflikt mit|conflita com|em conflito com|contradiz|en conflicto con|contradice|in strijd met|冲突',
);
addRelation(
	'relates-to',
	'related|reaffirms|confirms|reaffirme|confirme|bestätigt|relates-to|relates to|related to|related records|related documents|related documentation|related proposals|related rfcs|related keps|linked to|see also|see-also|follows|bezug|bezüge|bezug zu|verwandt|verwandt mit|verwandte dokumente|zugehörige dokumente|bezieht sich auf|siehe auch|voir aussi|lié à|liés|documents liés|documents connexes|relatif à|relacionado|relacionados|relacionado a|relacionado con|documentos relacionados|relaterte dokumenter|relaterede dokumenter|relaterade dokument|se også|se även|veja também|ver también|ver também|véase también|gerelateerd|verwant|verwant aan|zie ook|связано|связанные документы|powiązane|powiązania|powiązane dokumenty|ilgili|ilgili belgeler|см также|相关|关联|相关文档|参见|関連|관련|관련 문서',
);
add(
	{ kind: 'review' },
	'review|review by|review-by|reviewby|review date|next review|next review date|x-next-review-date|revisit|revisit on|revisit by',
);
add({ kind: 'tags' }, 'tags|tag|labels|keywords');
add({ kind: 'title' }, 'title|name|feature name|feature|proposal name|titre|titel|título|titolo|标题|タイトル');

/** `Related ADRs`, `Décisions liées`, `Verwandte Entscheidungen`, `Parent ADR`: the records themselves are the key. */
const RECORDS = /\b(?:adrs?|decisions?|decision records?)$/;
const WHICH_RECORDS =
	/^(?:related|linked|associated|connected|connecting|relevant|companion|sibling|parent|child|previous|prior|predecessor|successor|follow-up|other|earlier|complementary|affected)(?: architecture| architectural)? (?:adrs?|decisions?|decision records?|requests? for comments?|enhancement proposals?)$/;
const WHICH_RECORDS_ABROAD =
	/^(?:(?:verwandte|zugehörige|verbundene)r? (?:adrs?|entscheidungen?)|(?:adrs?|décisions?) (?:liée?s?|associée?s?|connexes?)|(?:adrs?|decisiones|decisões|decisión|decisão) (?:relacionad[oa]s?|associad[oa]s?|vinculad[oa]s?)|gerelateerde (?:adrs?|adr's|besluiten|beslissingen)|(?:adrs?|decisioni|decisione) (?:correlat[aeio]|collegat[aeio])|relaterte (?:adr-?er|beslutninger)|relaterade (?:adr-?er|beslut)|verwante (?:adrs?|adr's|besluiten|beslissingen)|relater(?:te|ede|ade) (?:adr-?er|adrs?|beslutninger|beslut)|связанные (?:adrs?|решения|записи)|powiązane (?:adr|adr-y|decyzje)|(?:ilgili|önceki|ilişkili) (?:adr|kararlar)|(?:相关|关联|関連|관련)(?:的|する)? ?(?:adrs?|决策|决定|決定|记录|결정))$/;

/** `Related documents/links`, `Related Resources`: records may be among them. */
const WHICH_THINGS =
	/^(?:related|relevant|associated|linked|connected)(?: (?:architecture|architectural|design|technical|project))? (?:documents?|documentation|docs?|resources?|artifacts?|artefacts?|links?|materials?|items?|work|information|reading|references?|specs?|specifications?|requirements?|pages?|issues?|tickets?)(?: ?(?:\/|and|&) ?(?:links?|resources?|documents?|references?|reading|issues?))?$/;
const THINGS_ABROAD =
	/(?:^| )(?:dokumente|documents|documentos|documenti|documenten|dokumenty|dokumenter|dokument|документы|belgeler|liens|enlaces|artefatos|artefactos)(?: |$)|文档|文書|문서/;

/** `Related OTEPs`: what the house calls its records, or what others call theirs. */
const HOUSE_RECORDS =
	/^(?:related|relevant|linked|associated) (?!(?:ADR|RFC|PR|MR|CR|URL|URI|API|UI|ID|KPI|SLO|SLA|CVE|FAQ|NFR|ASR|SDK|CLI)s?$)[A-Z]{2,8}s?$/i;

/** Whether other things than records may stand under a key for relations: then only what is a record counts. */
export function isGeneralKey(key: string): boolean {
	const normal = normalKey(key.replaceAll('_', '-')).replaceAll('-', ' ');
	return (
		HOUSE_RECORDS.test(key.trim()) ||
		WHICH_THINGS.test(normal) ||
		dependencyKeys.has(normal) ||
		(key.length < 80 && THINGS_ABROAD.test(normal))
	);
}

/** `Relation to other ADRs`, `Relación con otros ADRs`: a heading over all that a record has to do with others. */
const TO_OTHERS =
	/^(?:(?:relations?|relationships?|links?|connections?) (?:to|with) (?:(?:the )?(?:other|existing|earlier|previous|prior|related) )?|relaci(?:ón|ones) con (?:(?:las |los )?otr[ao]s |otr[ao] )?|rela(?:ção|ções) com (?:(?:as |os )?outr[ao]s |outr[ao] )?|(?:relations?|liens?) (?:avec|aux) (?:les |d['’])?(?:autres )?|(?:beziehung(?:en)?|bezug|bezüge|verhältnis) zu (?:anderen |weiteren )?|relazion[ei] con (?:altr[ei] )?|relaties? met (?:andere )?)(?:adrs?|records?|decision records?|decisions?|decisiones|decisões|décisions|entscheidungen|decisioni|besluiten|rfcs?|proposals?)$/;

/** Whether a key names what something depends on, of whatever kind: in metadata mostly libraries. */
export const isDependencies = (key: string): boolean => dependencyKeys.has(normalKey(key));

/** `Related issues`: a number there counts issues, and only what is named as a record is one. */
const isIssuesKey = (key: string): boolean => /\b(?:issues?|tickets?)$/i.test(key.trim());

/** Whether a bare number under a key counts other things: only what is linked or named as a record is one there. */
export const countsOtherThings = (key: string): boolean => isIssuesKey(key) || isDependencies(key);

/** What a key of front matter, a bullet, a line, a table row or a heading is about; `undefined` for any other word. */
export function fieldOf(key: string): Field | undefined {
	if (key.length > 80) return undefined;
	const words = key
		.replaceAll('_', '-')
		.replace(
			/^(\p{Ll}+)((?:\p{Lu}\p{Ll}+)+)$/u,
			(_, first: string, rest: string) => first + rest.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`),
		);
	const whole = normalKey(words);
	return plainField(whole, words) ?? remarkedField(whole, words) ?? lesserOf(whole);
}

/** `Date (UTC)`, `Approver(s)`, `依赖（Depends On）`: a remark on the key, or the key once more in another language. */
const REMARK = /^([^()]+?) ?\(([^()]+)\)$/;
/** `Amendment (2026-06-15, second turn)` has a day of its own and tells what happened then. */
const TELLS_MORE = /[\d,;]/;

function remarkedField(key: string, written: string): Field | undefined {
	const [, before = '', inside = ''] = REMARK.exec(key) ?? [];
	if (before === '') return undefined;
	const field = plainField(before, written) ?? plainField(inside, '');
	return field?.kind === 'relation' && TELLS_MORE.test(written.slice(before.length)) ? undefined : field;
}

/** `Supersedes / Clarifies`, `Backs / extends`: whoever says two things means the lesser one, which ends no other record. */
function lesserOf(key: string): Field | undefined {
	const parts = key.includes('/') ? key.split(/ ?\/ ?/, 4) : [];
	return parts
		.map((part) => plainField(part, ''))
		.find((field) => field?.kind === 'relation' && !field.type.startsWith('supersede'));
}

function plainField(key: string, written: string): Field | undefined {
	const normal = key.replaceAll('-', ' ');
	if (HOUSE_RECORDS.test(written) && /[A-Z]{2,8}s?$/.test(written)) return { kind: 'relation', type: 'relates-to' };
	return FIELDS.get(key) ?? FIELDS.get(normal) ?? recordsField(normal) ?? ownField(normal, written);
}

/** `RFC Status`, `KEP Title`, `ADR Date`: what the key is about, said with the word for such documents. */
const OF_THE_DOCUMENT = /^(?:adr|rfc|kep|tep|ladr|madr|decision|record|proposal|document|design|enhancement) (?=\S)/;
/** `SEP Status`: whatever a house calls its enhancement proposals, in capitals. */
const OF_THE_HOUSE = /^[A-Z]{1,4}[EI]Ps?[\s-](?=\p{L})/u;

function ownField(normal: string, written: string): Field | undefined {
	const isOfTheHouse = OF_THE_HOUSE.test(written);
	const rest = isOfTheHouse ? normal.slice(normal.indexOf(' ') + 1) : normal.replace(OF_THE_DOCUMENT, '');
	const field = rest === normal ? undefined : FIELDS.get(rest);
	return field?.kind === 'status' || field?.kind === 'date' || field?.kind === 'title' ? field : undefined;
}

function recordsField(normal: string): Field | undefined {
	if (
		TO_OTHERS.test(normal) ||
		WHICH_RECORDS.test(normal) ||
		WHICH_RECORDS_ABROAD.test(normal) ||
		WHICH_THINGS.test(normal)
	)
		return { kind: 'relation', type: 'relates-to' };
	const without = RECORDS.test(normal) ? FIELDS.get(normal.replace(RECORDS, '').trim()) : undefined;
	return without?.kind === 'relation' ? without : undefined;
}
