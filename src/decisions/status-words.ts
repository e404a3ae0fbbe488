import type { StatusState } from './decision.ts';

type Known = Exclude<StatusState, 'unknown'>;

/** Words that mean a state wherever they stand near the beginning of a status, by language. */
export const STATE_WORDS: Readonly<Record<Known, string>> = {
	proposed:
		'proposed|proposal|rfc|request for decision|request for comments|in discussion|under discussion|for discussion|being discussed|' +
		'proposé|proposée|propose|en discussion|vorgeschlagen|vorschlag|in diskussion|zur diskussion|' +
		'proposto|proposta|em discussão|propuesto|propuesta|en discusión|in discussione|voorgesteld|' +
		'föreslagen|foreslået|foreslått|zaproponowane|zaproponowana|proponowane|proponowana|propozycja|önerildi|diusulkan|đề xuất|предложено|предложение|на рассмотрении|' +
		'提案|提案中|提案済み|提议|提议中|已提议|提出|讨论中|討論中|제안|제안됨|제안중',
	draft:
		'draft|drafted|drafting|peer review|prototype|wip|work in progress|under-review|underreview|inreview|pending|provisional|in progress|in-progress|inprogress|ongoing|incomplete|under review|in review|on hold|' +
		'on-hold|deferred|postponed|parked|paused|stagnant|stagnent|experimental|stalled|tbd|to be discussed|to be decided|first sketch|previewing|' +
		'awaiting review|awaiting implementation|awaiting decision|awaiting approval|ready for review|under consideration|under evaluation|seeking feedback|' +
		'brouillon|en cours|en attente|à valider|en revue|entwurf|in bearbeitung|in arbeit|in prüfung|zurückgestellt|' +
		'rascunho|em andamento|em revisão|em análise|pendente|borrador|en revisión|en progreso|en curso|pendiente|bozza|in revisione|' +
		'concept|utkast|kladde|szkic|taslak|черновик|в работе|下書き|ドラフト|レビュー中|検討中|保留|保留中|草案|草稿|进行中|评审中|審查中|待定|待评审|초안|검토중',
	accepted:
		'accepted|acccepted|accpeted|accepeted|approved|aproved|agreed|ratified|adopted|lazy consensus|implementable|implementing|' +
		'signed off|decision made|accepté|acceptée|acté|actée|entériné|entérinée|en vigueur|adopté|adoptée|validé|validée|approuvé|approuvée|résolu|résolue|' +
		'akzeptiert|angenommen|entschieden|beschlossen|genehmigt|freigegeben|bestätigt|verabschiedet|in kraft|' +
		'aceito|aceite|aceita|aprovado|aprovada|adotado|adotada|aceptado|aceptada|aprobado|aprobada|adoptado|adoptada|em vigor|en vigor|' +
		'accettato|accettata|approvato|approvata|in vigore|geaccepteerd|goedgekeurd|aangenomen|besloten|vastgesteld|accepterad|accepteret|akseptert|godkänd|godkendt|godkjent|antagen|antaget|beslutad|besluttet|vedtatt|vedtaget|hyväksytty|' +
		'zaakceptowane|zaakceptowany|zaakceptowana|zaakceptowano|przyjęte|przyjęta|przyjęty|zatwierdzone|zatwierdzona|zatwierdzony|kabul edildi|onaylandı|diterima|disetujui|đã chấp nhận|đã duyệt|schváleno|přijato|прийнято|принято|принята|утверждено|одобрено|' +
		'承認|承認済|承認済み|採用|採用済|採用済み|採択|採択済み|決定|決定済み|確定|合意|生效|生效中|已生效|接受|已接受|已采纳|采纳|已採納|批准|已批准|通过|已通过|采用|已采用|승인|승인됨|채택|채택됨',
	implemented:
		'implemented|implemeted|implementd|partially implemented|shipped|deployed|' +
		'implémenté|implémentée|mis en œuvre|mergé|mergée|umgesetzt|implementiert|implementado|implementada|concluído|concluída|' +
		'implementato|completato|geïmplementeerd|реализовано|внедрено|実装済み|実施済み|已实施|已实现|已實施|已完成|구현됨',
	rejected:
		"rejected|declined|returned for revision|refused|won't do|wontfix|won't fix|" +
		'rejeté|rejetée|refusé|refusée|abgelehnt|verworfen|rejeitado|rejeitada|recusado|rechazado|rechazada|descartado|descartada|' +
		'rifiutato|rifiutata|respinto|scartato|scartata|forkastet|hylätty|afgewezen|afgekeurd|verworpen|avvisad|afvist|avvist|odrzucone|odrzucony|odrzucona|reddedildi|ditolak|zamítnuto|відхилено|отклонено|отклонена|' +
		'却下|却下済み|不採用|見送り|拒绝|已拒绝|已拒絕|否决|已否决|거부|거부됨|기각',
	withdrawn:
		'withdrawn|abandoned|reverted|cancelled|canceled|' +
		'retiré|retirée|abandonné|abandonnée|annulé|annulée|zurückgezogen|aufgegeben|retirado|retirada|cancelado|cancelada|abandonado|' +
		'ritirato|annullato|ingetrokken|återkallad|отозвано|отменено|取り下げ|撤回|已撤回|取消|已取消|철회됨',
	deprecated:
		'deprecated|depreciated|depricated|deprciated|no longer relevant|no longer applicable|no longer valid|no longer in force|obsolete|obsoleted|retired|outdated|out of date|defunct|' +
		'obsolète|déprécié|dépréciée|caduc|caduque|veraltet|überholt|obsolet|abgekündigt|obsoleto|obsoleta|deprecado|depreciado|depreciada|' +
		'deprecato|verouderd|föråldrad|forældet|przestarzałe|przestarzała|wycofane|wycofana|zastaralé|устарело|устаревшее|非推奨|廃止|廃止済|廃止済み|弃用|已弃用|已棄用|废弃|已废弃|已過時|已过时|폐기|폐기됨',
	superseded:
		'superseded|superceded|superseeded|superceeded|supersceded|supplanted|overridden|' +
		'remplacé|remplacée|ersetzt|abgelöst|substituído|substituída|sustituido|sustituida|reemplazado|reemplazada|' +
		'sostituito|sostituita|superato|superado|superada|supersedido|supersedida|vervangen|ersatt|erstattet|zastąpione|zastąpiony|zastąpiona|nahrazeno|замінено|заменено|заменена|' +
		'置き換え|置き換え済み|置換済み|被取代|已取代|已被取代|被替代|已被替代|取代|替代|대체됨',
};

/** Everyday words, which mean a state only when the status begins with them: `Moved to 12`, not `We moved the servers`. */
export const BEGINNING_WORDS: Readonly<Record<Known, string>> = {
	proposed: 'open|discussed|discussing|candidate|offen|abierto|aberto',
	draft: 'tentative|planned|revise|needs revision|idea|review|reviewing|started|exploring|suspended|frozen|raw',
	accepted:
		'accept|ready for release|resolved|validated|confirmed|settled|locked|binding|enacted|decided|active|living|in force|in effect|in use|effective|valid|current|kabul|amended by|已修订|amendé par|amendée par|enmendado por|enmendada por|emendada por|geändert durch|ergänzt durch|actif|aktiv|gültig|ativo|activo|vigente',
	implemented:
		'production|in production|activated|final|finalized|finalised|stable|complete|completed|done|finished|merged|released|recommended|live|terminé|erledigt|abgeschlossen|完成|完了',
	rejected: 'denied|discarded',
	withdrawn:
		'moved|dropped|removed|deleted|discontinued|revoked|retracted|rescinded|widerrufen|révoqué|révoquée|revogado|revogada',
	deprecated:
		'invalid|invalidated|legacy|archived|inactive|expired|sunset|historical|historic|historisch|historique|histórico|storico|archiviert',
	superseded:
		'replaced|consolidated into|folded into|absorbed into|absorbed by|exceeded by|overtaken by|subsumed by|succeeded by',
};

/** A refusal in a sentence; told apart from `not implemented`, which says nothing about the decision. */
export const REFUSAL =
	/\b(?:decided\s+(?:not\s+to|against)|not\s+(?:accepted|approved|adopted|pursued|going\s+ahead|moving\s+forward)|will\s+not\s+(?:be\s+)?(?:implement|adopt|pursu|proceed|move\s+forward|go\s+ahead)\w*)/i;

/** `已被 ADR-0005 取代`, `ADR-5 に置き換え`: the word stands behind the record that it is about. */
export const REPLACED_ABROAD =
	/^\W*(?:已?[被由].{1,80}?(?:取代|替代|替换|替換|代替)|.{1,60}?(?:に|へ|で)(?:置き換え|置換|置き換わ|取って代わ))/u;
