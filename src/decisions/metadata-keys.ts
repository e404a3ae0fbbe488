import { inSimplifiedHan, normalKey, withoutAccents } from './plain.ts';
import { relationOfKey } from './relation-keys.ts';
import type { Field } from './statement.ts';

const FIELDS = new Map<string, Field>();

function add(field: Field, keys: string): void {
	for (const key of keys.split('|')) FIELDS.set(inSimplifiedHan(key), field);
	// `Decideurs` of those who write without accents; what is a key of its own stays that.
	for (const key of keys.split('|').map(withoutAccents)) if (!FIELDS.has(key)) FIELDS.set(key, field);
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
add(
	{ kind: 'review' },
	'review|review by|review-by|reviewby|review date|next review|next review date|x-next-review-date|revisit|revisit on|revisit by',
);
add({ kind: 'tags' }, 'tags|tag|labels|keywords');
add({ kind: 'title' }, 'title|name|feature name|feature|proposal name|titre|titel|título|titolo|标题|タイトル');

/** What a key of front matter, a bullet, a line, a table row or a heading is about; `undefined` for any other word. */
export function fieldOf(key: string): Field | undefined {
	if (key.length > 80) return undefined;
	const words = key
		.replaceAll('_', '-')
		.replace(
			/^(\p{Ll}+)((?:\p{Lu}\p{Ll}+)+)$/u,
			(_, first: string, rest: string) => first + rest.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`),
		);
	const whole = inSimplifiedHan(normalKey(words));
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
	// `recorded_at` is `recorded on`.
	const known = FIELDS.get(key) ?? FIELDS.get(normal) ?? FIELDS.get(normal.replace(/ at$/, ' on'));
	if (known) return known;
	const type = relationOfKey(normal, written);
	return type === undefined ? ownField(normal, written) : { kind: 'relation', type };
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
