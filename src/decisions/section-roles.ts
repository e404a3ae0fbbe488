import type { SectionRole } from './decision.ts';
import { fieldOf } from './metadata-keys.ts';
import { normalKey } from './plain.ts';

const ROLES: Readonly<Record<Exclude<SectionRole, 'status' | 'date' | 'people' | 'other'>, string>> = {
	context:
		'context|context and problem statement|context and problem|problem statement|problem|problem description|background|background and context|background and problem statement|motivation|issue|situation|user problem|why|introduction|contexte|contexte et énoncé du problème|contexte et problématique|problématique|kontext|kontext und problemstellung|problemstellung|ausgangslage|contexto|contexto e problema|contexto y planteamiento del problema|contexto y problema|planteamiento del problema|contesto|背景|上下文|文脈|контекст|배경|맥락|aanleiding',
	decision:
		'decision|decisions|decision outcome|outcome|the decision|decision made|our decision|proposed decision|proposal|proposed solution|solution|resolution|conclusion|chosen option|chosen solution|approach|design|detailed design|what|décision|decision prise|résultat de la décision|solution retenue|entscheidung|ergebnis der entscheidung|decisão|decisao|decisión|resultado da decisão|決定|决策|beslissing|besluit|решение|결정|决定',
	consequences:
		'consequences|consequence|implications|impact|impacts|results|effects|outcomes|resulting context|conséquences|conséquence|konsequenzen|auswirkungen|consequências|consequencias|consecuencias|影響|影响|后果|後果|帰結|結果|последствия|결과|conseguenze|gevolgen',
	positive:
		'positive|positive consequences|positives|advantages|benefits|pros|good|conséquences positives|positive konsequenzen|vorteile|positivas|positivo',
	negative:
		'negative|negative consequences|negatives|disadvantages|drawbacks|cons|bad|trade-offs|tradeoffs|conséquences négatives|negative konsequenzen|nachteile|negativas|negativo',
	options:
		'considered options|options considered|options|alternatives|alternatives considered|considered alternatives|alternative approaches|alternative|other options|possible solutions|possible options|options envisagées|alternatives envisagées|betrachtete alternativen|betrachtete optionen|alternativen|opções consideradas|alternativas consideradas|alternativas|opciones consideradas|备选方案|替代方案|曾考虑的替代方案|考虑的替代方案|検討した選択肢|代替案|採用しない案|рассмотренные варианты|альтернативы|대안|rejected alternatives|alternatives rejected|alternatives évaluées|alternativas rechazadas|alternativas descartadas|alternativas rejeitadas',
	'pros-and-cons':
		'pros and cons of the options|pros and cons|pros & cons|comparison|comparison of the options|analysis|evaluation|avantages et inconvénients des options|pro und contra der optionen|vor- und nachteile|ventajas y desventajas de las opciones|ventajas y desventajas|vantagens e desvantagens das opções|vantagens e desvantagens|pros y contras de las opciones|pros y contras|prós e contras das opções|prós e contras',
	drivers:
		'decision drivers|drivers|forces|requirements|goals|goals and non-goals|constraints|assumptions|criteria|decision criteria|non-goals|facteurs de décision|moteurs de décision|entscheidungstreiber|einflussfaktoren|direcionadores da decisão|factores de decisión|impulsores de la decisión',
	confirmation:
		'confirmation|validation|compliance|compliance and validation|verification|test plan|testing|conformité|validierung|validación|validação|confirmación|confirmação',
	references:
		"references|reference|links|link|more information|related|related adr|related adrs|related decisions|related documents|see also|further reading|resources|appendix|references and links|sources|références|liens|plus d'informations|verweise|weitere informationen|referências|referencias|más información|mais informações|enlaces|参考",
	changelog:
		'changelog|change log|history|version history|document history|revision history|revisions|status history|historique|änderungshistorie|implementation history|histórico|histórico de revisões|histórico de alterações|historial|historial de cambios|historia zmian|история|история изменений|版本历史|变更历史|修订历史|变更记录|变更日志|変更履歴|改訂履歴|更新履歴|변경 이력',
	risks: 'risks|risk|risks and mitigations|risks and trade-offs|risques|risiken|riscos',
	summary: 'summary|tl dr|tldr|abstract|overview|executive summary|résumé|zusammenfassung|resumo',
	notes:
		'notes|note|discussion|open questions|unresolved questions|questions|future work|next steps|bemerkungen|offene fragen',
};

const BY_HEADING: ReadonlyMap<string, SectionRole> = new Map(
	Object.entries(ROLES).flatMap(([role, headings]) =>
		headings.split('|').map((heading) => [heading, role as SectionRole] as const),
	),
);

const METADATA =
	/^(?:(?:document|adr|record|decision) )?(?:information|info|meta ?data|control|header|properties)$|^meta$|^(?:métadonnées|metadaten|metadados|metadatos|метаданные|元数据|元信息|文档信息|メタデータ|メタ情報|메타데이터|문서 정보)$/;

/** Whether a heading stands over nothing but the header: `Document Information`, `Metadata`. */
export function holdsMetadata(heading: string): boolean {
	return heading.length < 60 && METADATA.test(normalKey(heading));
}

/** `Recommendation - Decision Outcome`: the word of a report in four parts (situation, background, assessment, recommendation) in front. */
const SBAR = /^\W{0,4}(?:situation|background|assessment|recommendation)\s+[-–—]\s+(\p{L}.{2,60})$/iu;

/** What a heading announces, in any of the languages seen; `other` for what is not known. Emoji and numbers do not matter. */
export function roleOfHeading(heading: string): SectionRole {
	// No heading that announces something is this long, and hostile ones are.
	if (heading.length > 200) return 'other';
	const normal = normalKey(heading);
	const [, before, inside] = /^(.*?) ?\(([^()]*)\)$/.exec(normal) ?? [];
	const told = SBAR.exec(heading)?.[1];
	if (told !== undefined) return roleOfHeading(told);
	const known = BY_HEADING.get(normal) ?? BY_HEADING.get(before ?? '') ?? BY_HEADING.get(inside ?? '');
	if (known) return known;
	const field = fieldOf(normal);
	return field && (field.kind === 'status' || field.kind === 'date' || field.kind === 'people') ? field.kind : 'other';
}
