import type { Decision } from '#decisions/decision.ts';
import type { Label } from './labels.ts';

export const FIELDS = ['record', 'title', 'status', 'date', 'deciders', 'relations'] as const;
export type Field = (typeof FIELDS)[number];

/** How often reader and label agree on one field. Values that one has and the other has not count against the one or the other. */
export interface Score {
	/** Said by both. */
	both: number;
	/** Said by the reader alone. */
	reader: number;
	/** Said by the label alone. */
	label: number;
	/** Files on which they agree, saying nothing included. */
	agreed: number;
	files: number;
}

export interface Disagreement {
	readonly path: string;
	readonly field: Field;
	readonly label: string;
	readonly reader: string;
}

export interface Comparison {
	readonly scores: Readonly<Record<Field, Score>>;
	readonly disagreements: readonly Disagreement[];
}

/** Of what the reader says, the share that the labels say too; 1 where it says nothing. */
export function precisionOf({ both, reader }: Score): number {
	return both + reader === 0 ? 1 : both / (both + reader);
}

/** Of what the labels say, the share that the reader says too; 1 where they say nothing. */
export function recallOf({ both, label }: Score): number {
	return both + label === 0 ? 1 : both / (both + label);
}

/** Compares every label with what was read from the same file; `decisions` are found by their path. */
export function compareWithLabels(labels: readonly Label[], decisions: ReadonlyMap<string, Decision>): Comparison {
	const scores = Object.fromEntries(
		FIELDS.map((field) => [field, { both: 0, reader: 0, label: 0, agreed: 0, files: 0 }]),
	) as Record<Field, Score>;
	const disagreements: Disagreement[] = [];
	const count = (path: string, field: Field, said: readonly string[], read: readonly string[], both: number): void => {
		const score = scores[field];
		score.files += 1;
		score.both += both;
		score.label += said.length - both;
		score.reader += read.length - both;
		if (both === said.length && both === read.length) score.agreed += 1;
		else disagreements.push({ path, field, label: said.join('; '), reader: read.join('; ') });
	};
	for (const label of labels) {
		const decision = decisions.get(label.path);
		const isRecord = label.kind === 'record';
		count(
			label.path,
			'record',
			isRecord ? ['record'] : [],
			decision ? ['record'] : [],
			Number(isRecord && decision !== undefined),
		);
		if (!isRecord || !decision) continue;
		const single = (field: Field, said: string | undefined, read: string | undefined): void =>
			count(
				label.path,
				field,
				said === undefined ? [] : [said],
				read === undefined ? [] : [read],
				Number(said !== undefined && said === read),
			);
		single('title', normal(label.title, decision), normal(decision.title, decision));
		single('status', label.status === '-' ? undefined : label.status, stateOf(decision));
		single('date', label.date === '-' ? undefined : label.date, dateOf(decision, label.date));
		const deciders = decision.people.filter(({ role }) => role === 'deciders').flatMap(({ names }) => names);
		const known = new Set(deciders);
		count(label.path, 'deciders', label.deciders, deciders, label.deciders.filter((name) => known.has(name)).length);
		compareRelations(label, decision, decisions, count);
	}
	return { scores, disagreements };
}

/** A title made of a file name has no capitals of its own. */
function normal(title: string, decision: Decision): string {
	const text = title.replace(/\s+/g, ' ').trim();
	return decision.titleFrom === 'file-name' ? text.toLowerCase() : text;
}

function stateOf({ status }: Decision): string | undefined {
	if (status.raw === '') return undefined;
	return status.state === 'unknown' ? '?' : status.state;
}

function dateOf({ date }: Decision, label: string): string | undefined {
	if (!date) return undefined;
	if (date.iso !== undefined) return date.iso;
	if (label === '~changelog' && date.from === 'changelog') return label;
	return label.startsWith('~') && label !== '~changelog' && date.raw.includes(label.slice(1)) ? label : `~${date.raw}`;
}

/** What a record itself states, without the inverses that others state of it. */
function compareRelations(
	label: Label,
	decision: Decision,
	decisions: ReadonlyMap<string, Decision>,
	count: (path: string, field: Field, said: readonly string[], read: readonly string[], both: number) => void,
): void {
	const collection = label.path.split('/', 1)[0]!;
	const pathOf = new Map(
		[...decisions.values()].filter(({ path }) => path.startsWith(`${collection}/`)).map(({ ref, path }) => [ref, path]),
	);
	const read = decision.relations
		.filter(({ stated }) => stated === 'here')
		.map(({ type, target, raw }) => ({ type, text: `${raw} ${pathOf.get(target ?? '') ?? ''}` }));
	const left = [...read];
	const missed = label.relations.filter(({ type, target }) => {
		const at = left.findIndex((relation) => relation.type === type && relation.text.includes(target));
		if (at !== -1) left.splice(at, 1);
		return at === -1;
	});
	count(
		label.path,
		'relations',
		label.relations.map(({ type, target }) => `${type}>${target}`),
		read.map(({ type, text }) => `${type}>${text}`),
		label.relations.length - missed.length,
	);
}
