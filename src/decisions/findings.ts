import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Decision, Relation } from './decision.ts';
import { inverseOf, supersessionOf } from './relations.ts';
import { languageOfName } from './resolve.ts';

/** What does not fit together between the records: computed from the relations, each with both places. */
export function findingsOf(decisions: readonly Decision[]): Diagnostic[] {
	const byRef = new Map(decisions.map((decision) => [decision.ref, decision]));
	const duplicates = groupsOfOneNumber(decisions);
	return [
		...duplicates.flatMap((group) => duplicateNumber(group, decisions)),
		...decisions.flatMap((decision) => [
			...supersededButInForce(decision, byRef),
			...withoutSuccessor(decision, duplicates),
			...toNothing(decision, duplicates),
			...oneSided(decision, byRef),
		]),
		...cycles(decisions),
	];
}

function groupsOfOneNumber(decisions: readonly Decision[]): readonly (readonly Decision[])[] {
	const groups = new Map<string, Decision[]>();
	for (const decision of decisions) {
		if (decision.number === undefined) continue;
		// `0007-queues.ja.md` beside `0007-queues.md` is its translation.
		const language = languageOfName(decision.path);
		const key = `${folderOf(decision)}\n${language}\n${decision.id.replace(/\d+/, String(decision.number)).toLowerCase()}`;
		addTo(groups, key, decision);
	}
	return [...groups.values()].filter((group) => group.length > 1);
}

/** Told once, with the references that it makes ambiguous: those are no mistakes of their own. */
function duplicateNumber(group: readonly Decision[], decisions: readonly Decision[]): Diagnostic[] {
	const lost = decisions.flatMap((decision) =>
		decision.relations
			.filter((relation) => relation.stated === 'here' && isAmongOnly(relation, group))
			.map(({ raw, span }) => ({ message: `\`${raw.slice(0, 60)}\` could be either`, span })),
	);
	return group.slice(1).map((decision) => ({
		code: 'decision-number-duplicate',
		severity: lost.length > 0 ? ('warning' as const) : ('info' as const),
		message: `\`${decision.id}\` numbers two records in one folder, so a reference to it is ambiguous`,
		span: decision.span,
		hint: 'give one of them the next free number',
		related: [{ message: 'the first record with this number', span: group[0]!.span }, ...lost.slice(0, 5)],
	}));
}

/** Whether all that a reference could mean are records of one number. */
function isAmongOnly({ couldBe }: Relation, group: readonly Decision[]): boolean {
	return couldBe?.every((ref) => group.some((one) => one.ref === ref)) ?? false;
}

function folderOf(decision: Decision): string {
	const holder = /^(.*?)\/?[^/]*\/(?:readme|index)\.mdx?$/i.exec(decision.path);
	return holder ? holder[1]! : decision.path.slice(0, Math.max(0, decision.path.lastIndexOf('/')));
}

function successions(decision: Decision): Relation[] {
	return decision.relations.filter(
		(relation) => relation.type === 'superseded-by' && relation.target !== undefined && !relation.partial,
	);
}

function supersededButInForce(decision: Decision, byRef: ReadonlyMap<string, Decision>): Diagnostic[] {
	const relation = successions(decision)[0];
	const { state } = decision.status;
	if (!relation || !['accepted', 'implemented', 'proposed', 'draft'].includes(state)) return [];
	const successor = byRef.get(relation.target!);
	// A proposal that would replace a decision has not done so yet.
	if (successor && ['proposed', 'draft', 'rejected', 'withdrawn'].includes(successor.status.state)) return [];
	return [
		{
			code: 'decision-superseded-but-in-force',
			severity: 'warning',
			message: `\`${decision.label}\` still says \`${decision.status.raw.split('\n', 1)[0]!.slice(0, 60)}\`, but \`${successor?.label ?? relation.raw}\` supersedes it`,
			span: decision.status.span ?? decision.span,
			actual: decision.status.raw.split('\n', 1)[0]!.slice(0, 60),
			expected: `superseded by ${successor?.label ?? relation.raw}`,
			hint: 'set the status to superseded and name the successor',
			related: [{ message: 'the supersession is stated here', span: relation.span }],
		},
	];
}

function withoutSuccessor(decision: Decision, duplicates: readonly (readonly Decision[])[]): Diagnostic[] {
	const stated = decision.relations.filter(
		(relation) => relation.type === 'superseded-by' && relation.stated === 'here',
	);
	const lost = stated.filter(
		(relation) => relation.target === undefined && !duplicates.some((group) => isAmongOnly(relation, group)),
	);
	const found: Diagnostic[] = lost.map((relation) =>
		unresolved(relation, {
			code: 'decision-successor-unresolved',
			message: (raw, couldBe) =>
				`the successor ${raw} of \`${decision.label}\` is ${couldBe === undefined ? 'none of the records read' : `ambiguous: it could be ${couldBe}`}`,
			hint: 'link to the file of the record that replaced this one',
		}),
	);
	const any = decision.relations.some((relation) => relation.type === 'superseded-by');
	if (decision.status.state === 'superseded' && !decision.status.partial && !any) {
		found.push({
			code: 'decision-successor-missing',
			severity: 'warning',
			message: `\`${decision.label}\` is superseded, but no record says by which`,
			span: decision.status.span ?? decision.span,
			actual: decision.status.raw.split('\n', 1)[0]!.slice(0, 60),
			expected: 'superseded by a record',
			hint: 'name the record that replaced it, or call it deprecated',
		});
	}
	return found;
}

/** Relations that carry the trail backwards. Links to a file that is not there are told where they stand, in the text. */
function toNothing(decision: Decision, duplicates: readonly (readonly Decision[])[]): Diagnostic[] {
	const told = decision.relations.filter((relation) => !duplicates.some((group) => isAmongOnly(relation, group)));
	const lost = told.filter(
		({ type, stated, target, raw }) =>
			(type === 'supersedes' || type === 'amends' || type === 'amended-by') &&
			stated === 'here' &&
			target === undefined &&
			!/\]\(|:\/\//.test(raw),
	);
	return lost.map((relation) =>
		unresolved(relation, {
			code: 'decision-relation-unresolved',
			message: (raw, couldBe) =>
				`\`${decision.label}\` ${relation.type === 'amended-by' ? 'is amended by' : relation.type} ${raw}, which ${couldBe === undefined ? 'is none of the records read' : `could be ${couldBe}`}`,
			hint: 'link to the file of the record that is meant',
		}),
	);
}

interface Unresolved {
	readonly code: string;
	readonly hint: string;
	/** Of the reference as written, and of the records it could mean where there are several. */
	readonly message: (raw: string, couldBe: string | undefined) => string;
}

/** A relation whose other end is none of the records read, or could be several. */
function unresolved({ raw, couldBe, span }: Relation, { code, message, hint }: Unresolved): Diagnostic {
	const actual = raw.slice(0, 80);
	return {
		code,
		severity: 'warning',
		message: message(`\`${actual}\``, couldBe?.map((ref) => `\`${ref}\``).join(' or ')),
		span,
		actual,
		expected: 'a link to a record, or its number',
		hint,
	};
}

function oneSided(decision: Decision, byRef: ReadonlyMap<string, Decision>): Diagnostic[] {
	return decision.relations.flatMap((relation): Diagnostic[] => {
		const matters =
			relation.type === 'supersedes' ||
			relation.type === 'superseded-by' ||
			relation.type === 'amends' ||
			relation.type === 'amended-by';
		if (!matters || relation.stated !== 'inverse') return [];
		const other = byRef.get(relation.target ?? '');
		// A proposal names what it would replace; the other record says so when it is accepted.
		const isProposal = other && ['proposed', 'draft', 'rejected', 'withdrawn'].includes(other.status.state);
		if (!other || (isProposal && relation.type === 'superseded-by')) return [];
		// It may say so, of one of two records with one number: that is told as it is.
		const isUnclear = decision.relations.some(
			({ type, couldBe }) => type === relation.type && couldBe?.includes(other.ref),
		);
		if (isUnclear) return [];
		return [
			{
				code: 'decision-relation-one-sided',
				severity: 'info',
				message: `\`${other.label}\` says it ${inverseOf(relation.type)
					.replace('-', ' ')
					.replace(/^superseded|^amended/, 'is $&')} \`${decision.label}\`, which does not say so itself`,
				span: decision.status.span ?? decision.span,
				expected: `${relation.type.replace('-', ' ')} ${other.label}`,
				hint: 'state the relation in both records',
				related: [{ message: 'stated here only', span: relation.span }],
			},
		];
	});
}

function cycles(decisions: readonly Decision[]): Diagnostic[] {
	return supersessionOf(decisions).cycles.map((cycle) => ({
		code: 'decision-supersession-cycle',
		severity: 'error',
		message: `these records supersede each other in a circle: ${[...cycle, cycle[0]!].map((decision) => `\`${decision.label}\``).join(' is superseded by ')}`,
		span: cycle[0]!.span,
		hint: 'decide which of them is in force and remove the statement that contradicts it',
		related: cycle.map((decision, at) => ({
			message: `says it is superseded by \`${cycle[(at + 1) % cycle.length]!.label}\``,
			span: decision.relations.find(
				(relation) => relation.type === 'superseded-by' && relation.target === cycle[(at + 1) % cycle.length]!.ref,
			)!.span,
		})),
	}));
}
