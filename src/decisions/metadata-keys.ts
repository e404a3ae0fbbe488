import { normalKey } from './plain.ts';
import type { Field } from './statement.ts';

const FIELDS = new Map<string, Field>();

function add(field: Field, ...keys: string[]): void {
	for (const key of keys) FIELDS.set(key, field);
}

add(
	{ kind: 'status' },
	'status',
	'adr status',
	'decision status',
	'state',
	'statut',
	'état',
	'etat',
	'ステータス',
	'状态',
	'zustand',
	'estado',
	'stato',
);
// The rank says which date is the decision's own when several keys give one.
add(
	{ kind: 'date', rank: 0 },
	'date',
	'decision date',
	'date decided',
	'decided on',
	'decided',
	'datum',
	'data',
	'fecha',
	'date de décision',
	'datum der entscheidung',
	'日付',
	'日期',
);
add(
	{ kind: 'date', rank: 1 },
	'created',
	'creation-date',
	'creation date',
	'date created',
	'created on',
	'créé le',
	'erstellt',
	'date proposed',
	'proposed on',
	'start date',
);
add(
	{ kind: 'date', rank: 2 },
	'last updated',
	'last-updated',
	'updated',
	'last update',
	'stabilized at',
	'stabilized_at',
);
add(
	{ kind: 'people', role: 'deciders' },
	'deciders',
	'decider',
	'decision-makers',
	'decision makers',
	'decision-maker',
	'decision maker',
	'decisionmakers',
	'decided by',
	'approvers',
	'approver',
	'approved by',
	'entscheider',
	'décideurs',
	'décideur',
	'décisionnaires',
	'decisores',
	'beslissers',
);
add({ kind: 'people', role: 'consulted' }, 'consulted', 'consultés', 'konsultiert', 'consultados');
add({ kind: 'people', role: 'informed' }, 'informed', 'informés', 'informiert', 'informados');
add(
	{ kind: 'people', role: 'authors' },
	'author',
	'authors',
	'author(s)',
	'auteur',
	'auteurs',
	'autor',
	'autoren',
	'autores',
	'proposed by',
	'proposer',
);
add({ kind: 'people', role: 'owners' }, 'owner', 'owners', 'owned by');
add({ kind: 'people', role: 'contact' }, 'contact', 'contacts');
add({ kind: 'people', role: 'reviewers' }, 'reviewer', 'reviewers', 'review manager', 'reviewed by');
add({ kind: 'people', role: 'participants' }, 'participants', 'contributors', 'stakeholders', 'teilnehmer');
add(
	{ kind: 'relation', type: 'supersedes' },
	'supersedes',
	'supercedes',
	'superseeds',
	'superceeds',
	'replaces',
	'obsoletes',
	'remplace',
	'ersetzt',
	'substitui',
);
add(
	{ kind: 'relation', type: 'superseded-by' },
	'superseded-by',
	'superseded by',
	'superceded by',
	'superseeded by',
	'superseded',
	'replaced-by',
	'replaced by',
	'obsoleted by',
	'remplacé par',
	'ersetzt durch',
	'substituído por',
);
add({ kind: 'relation', type: 'amends' }, 'amends', 'amende', 'updates', 'clarifies');
add({ kind: 'relation', type: 'amended-by' }, 'amended-by', 'amended by', 'amendé par', 'updated by', 'clarified by');
add({ kind: 'relation', type: 'extends' }, 'extends', 'enhances', 'supplements', 'refines', 'builds on', 'complète');
add({ kind: 'relation', type: 'extended-by' }, 'extended-by', 'extended by', 'refined by', 'complété par');
add({ kind: 'relation', type: 'depends-on' }, 'depends-on', 'depends on', 'requires', 'dependencies on');
add(
	{ kind: 'relation', type: 'relates-to' },
	'related',
	'relates-to',
	'relates to',
	'related to',
	'related adr',
	'related adrs',
	'related decisions',
	'see also',
	'see-also',
	'follows',
);
add(
	{ kind: 'review' },
	'review',
	'review by',
	'review-by',
	'reviewby',
	'review date',
	'next review',
	'next review date',
	'x-next-review-date',
);
add({ kind: 'tags' }, 'tags', 'tag', 'labels', 'keywords');
add({ kind: 'title' }, 'title', 'name', 'titre', 'titel');

/** What a key of front matter, a bullet, a line, a table row or a heading is about; `undefined` for any other word. */
export function fieldOf(key: string): Field | undefined {
	if (key.length > 80) return undefined;
	const normal = normalKey(key.replaceAll('_', '-'));
	return FIELDS.get(normal) ?? FIELDS.get(normal.replaceAll('-', ' '));
}
