import type { Decision, RelationType, StatusState } from '../decision.ts';
import { inverseOf, isMutual, supersessionOf } from '../relations.ts';
import type { AddedRelation, RecordChange, Refusal } from './change.ts';

/** What a command is to change, by `ref`; nothing where the log says so already. Notes are worth a look and hinder nothing. */
export interface Intention {
	readonly changes: ReadonlyMap<string, RecordChange>;
	/** One sentence on what is done, or that it is done already. */
	readonly summary: string;
	readonly notes: readonly string[];
}

const inForce: ReadonlySet<StatusState> = new Set(['accepted', 'implemented']);
const open: ReadonlySet<StatusState> = new Set(['proposed', 'draft', 'unknown']);
const dead: ReadonlySet<StatusState> = new Set(['rejected', 'withdrawn']);

/** A decision is taken, on a day where one is given. What it says it supersedes is superseded with it. */
export function acceptance(decision: Decision, all: readonly Decision[], day?: string): Intention | Refusal {
	const { label, status } = decision;
	const successors = supersessionOf(all).successorsOf(decision.ref);
	if (status.state === 'superseded' || successors.some((one) => inForce.has(one.status.state)))
		return refusedAsSuperseded(decision, all, 'cannot be accepted again');
	if (!open.has(status.state) && !inForce.has(status.state)) {
		return {
			refused: `\`${label}\` is ${status.state}, and a record is not taken back into force`,
			hint: 'write a new record that takes the question up again, and link the two',
		};
	}
	const replaced = supersessionOf(all)
		.predecessorsOf(decision.ref)
		.filter((one) => !says(one, 'superseded-by', decision));
	const changes = new Map<string, RecordChange>();
	if (!inForce.has(status.state)) changes.set(decision.ref, { status: 'accepted', relations: [], date: day });
	else if (day !== undefined && decision.date?.iso !== day)
		return {
			refused: `\`${label}\` is ${status.state} already, and the day of a decision that was taken is not changed`,
			hint: 'change it by hand, if it was wrong from the beginning',
		};
	for (const one of replaced) {
		if (dead.has(one.status.state)) continue;
		const other = supersessionOf(all)
			.successorsOf(one.ref)
			.find((successor) => successor !== decision && inForce.has(successor.status.state));
		if (other)
			return {
				refused: `\`${label}\` supersedes \`${one.label}\`, which \`${other.label}\` supersedes already`,
				hint: `let it supersede \`${other.label}\``,
			};
		changes.set(one.ref, { status: 'superseded', relations: [{ type: 'superseded-by', target: decision }] });
	}
	const inPart = replacedInPart(decision, all);
	for (const [one, part] of inPart)
		if (!changes.has(one.ref)) changes.set(one.ref, { relations: [{ type: 'superseded-by', target: decision, part }] });
	if (changes.size === 0) return { changes, summary: `${label} is ${status.state} already`, notes: [] };
	const also = [
		...replaced.map((one) => `${one.label} is superseded by it`),
		...inPart.map(([one]) => `${one.label} in part`),
	].join(', ');
	return {
		changes,
		summary: `${label} is accepted${also === '' ? '' : `, and ${also}`}`,
		notes: [...replaced.flatMap((one) => waivedBy(one, decision)), ...conflicting(decision, all)],
	};
}

/** The records in force of which a record says that it replaces a part, and that do not say so themselves; with the part. */
function replacedInPart(decision: Decision, all: readonly Decision[]): readonly (readonly [Decision, string])[] {
	return decision.relations.flatMap(({ type, partial, part = '', target, stated }) => {
		if (type !== 'supersedes' || !partial || stated !== 'here') return [];
		const one = all.find(({ ref }) => ref === target);
		const alive = one && (inForce.has(one.status.state) || one.status.state === 'unknown');
		return alive && statedOf(one, 'superseded-by', decision) === undefined ? [[one, part] as const] : [];
	});
}

/** A proposal is turned down. */
export function rejection(decision: Decision, all: readonly Decision[]): Intention | Refusal {
	const { label, status } = decision;
	if (status.state === 'rejected') return { changes: new Map(), summary: `${label} is rejected already`, notes: [] };
	if (inForce.has(status.state)) {
		return {
			refused: `\`${label}\` is ${status.state}: a decision in force is superseded, not rejected`,
			hint: `\`lintel adr supersede ${label} NEW\` names the record that decides otherwise`,
		};
	}
	if (!open.has(status.state))
		return { refused: `\`${label}\` is ${status.state} already, so there is nothing to reject` };
	const relying = all.find((one) => says(one, 'superseded-by', decision) && one.status.state === 'superseded');
	if (relying) {
		return {
			refused: `\`${relying.label}\` is superseded by \`${label}\`: with both out of force nothing would be decided`,
			hint: `mend \`${relying.path}\` first`,
		};
	}
	return {
		changes: new Map([[decision.ref, { status: 'rejected', relations: [] }]]),
		summary: `${label} is rejected`,
		notes: [],
	};
}

/** A decision in force is not to be followed any more, and no other takes its place. */
export function deprecation(decision: Decision, all: readonly Decision[]): Intention | Refusal {
	const { label, status } = decision;
	if (status.state === 'deprecated')
		return { changes: new Map(), summary: `${label} is deprecated already`, notes: [] };
	const successors = supersessionOf(all).successorsOf(decision.ref);
	if (status.state === 'superseded' || successors.some((one) => inForce.has(one.status.state)))
		return refusedAsSuperseded(decision, all, 'is out of force as it is');
	// A record without a status is taken at its word that it is a decision.
	if (dead.has(status.state) || (open.has(status.state) && status.state !== 'unknown')) {
		return {
			refused: `\`${label}\` is ${status.state}: it was never in force, so it cannot go out of it`,
			hint: dead.has(status.state) ? undefined : `\`lintel adr reject ${label}\` turns it down`,
		};
	}
	const relying = all.filter((one) => says(one, 'superseded-by', decision));
	return {
		changes: new Map([[decision.ref, { status: 'deprecated', relations: [] }]]),
		summary: `${label} is deprecated`,
		notes: [
			...decision.waives.map(({ finding }) => `${label} accepted \`${finding}\`, which counts again`),
			...relying.map((one) => `${one.label} is superseded by ${label}: now neither is in force`),
		],
	};
}

/** Why one record cannot take the place of another, or of a part of it. */
function objectionTo(
	old: Decision,
	successor: Decision,
	all: readonly Decision[],
	accept: boolean,
): Refusal | undefined {
	if (old.ref === successor.ref) return { refused: `\`${old.label}\` cannot supersede itself` };
	const log = supersessionOf(all);
	const known = log.successorsOf(old.ref);
	const other = known.find((one) => one !== successor && !open.has(one.status.state));
	// A record without a status is taken at its word that it is a decision.
	if (dead.has(old.status.state) || (open.has(old.status.state) && old.status.state !== 'unknown')) {
		return {
			refused: `\`${old.label}\` is ${old.status.state}: it was never in force, so nothing can supersede it`,
			hint: dead.has(old.status.state)
				? `\`lintel adr link ${successor.label} relates-to ${old.label}\` connects the two`
				: 'accept it first, or reject it',
		};
	}
	if (other) return refusedAsSuperseded(old, all, 'cannot be superseded again');
	if (
		dead.has(successor.status.state) ||
		successor.status.state === 'superseded' ||
		successor.status.state === 'deprecated'
	)
		return {
			refused: `\`${successor.label}\` is ${successor.status.state}: it would leave nothing in force`,
			hint: 'name the record that is in force',
		};
	if (reaches(successor, old, (one) => log.successorsOf(one.ref)))
		return {
			refused: `\`${old.label}\` supersedes \`${successor.label}\` already, so each would replace the other`,
			hint: 'write a new record that supersedes both',
		};
	if (isStillOpen(successor) && !accept) {
		return {
			refused: `\`${successor.label}\` is only ${successor.status.state}: until it is accepted it replaces nothing`,
			hint: `\`--accept\` accepts it in the same step; \`lintel adr link ${successor.label} supersedes ${old.label}\` says what it would replace`,
		};
	}
	return undefined;
}

/** A record without a status is taken at its word that it is a decision. */
function isStillOpen({ status }: Decision): boolean {
	return open.has(status.state) && status.state !== 'unknown';
}

/** One decision replaces another. `accept`: the new one is accepted in the same step when it is still open. */
export function supersession(
	old: Decision,
	successor: Decision,
	all: readonly Decision[],
	accept: boolean,
): Intention | Refusal {
	const objection = objectionTo(old, successor, all, accept);
	if (objection !== undefined) return objection;
	const isOpen = isStillOpen(successor);
	const changes = new Map<string, RecordChange>();
	const oldSide = missing(old, 'superseded-by', successor);
	if (old.status.state !== 'superseded' || oldSide.length > 0)
		changes.set(old.ref, { status: old.status.state === 'superseded' ? undefined : 'superseded', relations: oldSide });
	const newSide = missing(successor, 'supersedes', old);
	if (isOpen || newSide.length > 0)
		changes.set(successor.ref, { status: isOpen ? 'accepted' : undefined, relations: newSide });
	const summary = `${old.label} is superseded by ${successor.label}${isOpen ? ', which is accepted' : ''}`;
	const notes = [...earlier(old, successor), ...waivedBy(old, successor)];
	return { changes, summary: changes.size === 0 ? `${summary} already` : summary, notes };
}

/** One decision replaces a part of another, which stays in force for the rest. `part` says which, in a few words. */
export function partialSupersession(
	old: Decision,
	successor: Decision,
	part: string,
	all: readonly Decision[],
	accept: boolean,
): Intention | Refusal {
	const objection = objectionTo(old, successor, all, accept);
	if (objection !== undefined) return objection;
	if (old.status.state === 'superseded') return refusedAsSuperseded(old, all, 'has no part left in force');
	const sides = [
		[old, 'superseded-by', successor],
		[successor, 'supersedes', old],
	] as const;
	for (const [one, type, other] of sides) {
		const stated = statedOf(one, type, other);
		if (stated === undefined || (stated.partial === true && stated.part === part)) continue;
		return {
			refused: `\`${one.label}\` says already that it ${type === 'supersedes' ? 'supersedes' : 'is superseded by'} \`${other.label}\`${stated.partial ? ` in part${stated.part === undefined ? '' : ` (${stated.part})`}` : ''}`,
			hint: `change it by hand, ${stated.span.file} line ${stated.span.start.line}`,
		};
	}
	const isOpen = isStillOpen(successor);
	const changes = new Map<string, RecordChange>();
	const [oldSide, newSide] = sides.map(([one, type, other]) => missingPart(one, type, other, part));
	if (oldSide!.length > 0) changes.set(old.ref, { relations: oldSide! });
	if (isOpen || newSide!.length > 0)
		changes.set(successor.ref, { status: isOpen ? 'accepted' : undefined, relations: newSide! });
	const summary = `${old.label} is superseded in part (${part}) by ${successor.label}${isOpen ? ', which is accepted' : ''}, and stays in force for the rest`;
	return { changes, summary: changes.size === 0 ? `${summary} already` : summary, notes: earlier(old, successor) };
}

/** One decision changes a part of another, which stays in force. */
export function amendment(old: Decision, amender: Decision, all: readonly Decision[]): Intention | Refusal {
	if (old.ref === amender.ref) return { refused: `\`${old.label}\` cannot amend itself` };
	if (old.status.state === 'superseded') return refusedAsSuperseded(old, all, 'is not amended any more');
	if (dead.has(old.status.state))
		return { refused: `\`${old.label}\` is ${old.status.state}: there is nothing in force to amend` };
	if (dead.has(amender.status.state) || amender.status.state === 'superseded')
		return { refused: `\`${amender.label}\` is ${amender.status.state}, so it changes nothing` };
	return relating(amender, 'amends', old, all, earlier(old, amender));
}

/** The relations that `link` takes, each as it reads from the first record to the second. */
export const linkTypes: readonly RelationType[] = [
	'relates-to',
	'conflicts-with',
	'depends-on',
	'extends',
	'extended-by',
	'amends',
	'amended-by',
	'supersedes',
	'superseded-by',
];

/** Any relation between two records. A supersession by a record that is still open is stated in that record only. */
export function linking(
	from: Decision,
	type: RelationType,
	to: Decision,
	all: readonly Decision[],
	part?: string,
): Intention | Refusal {
	if (from.ref === to.ref) return { refused: `\`${from.label}\` cannot be linked to itself` };
	if (type === 'superseded-by' || type === 'amended-by' || type === 'extended-by')
		return linking(to, inverseOf(type), from, all, part);
	if (type === 'amends') return amendment(to, from, all);
	if (type === 'supersedes') {
		const done = (accept: boolean): Intention | Refusal =>
			part === undefined ? supersession(to, from, all, accept) : partialSupersession(to, from, part, all, accept);
		if (!isStillOpen(from)) return done(false);
		const allowed = done(true);
		if ('refused' in allowed) return allowed;
		const own = part === undefined ? missing(from, type, to) : missingPart(from, type, to, part);
		return {
			changes: own.length === 0 ? new Map() : new Map([[from.ref, { relations: own }]]),
			summary: `${from.label} is to supersede ${part === undefined ? '' : `a part (${part}) of `}${to.label}${own.length === 0 ? ' already' : `; \`lintel adr accept ${from.label}\` does it`}`,
			notes: [],
		};
	}
	return relating(from, type, to, all, dead.has(to.status.state) ? [`${to.label} is ${to.status.state}`] : []);
}

function relating(
	from: Decision,
	type: RelationType,
	to: Decision,
	all: readonly Decision[],
	notes: readonly string[],
): Intention | Refusal {
	const byRef = new Map(all.map((one) => [one.ref, one]));
	const next = (one: Decision): Decision[] =>
		one.relations.flatMap((relation) =>
			relation.type === type && relation.target !== undefined ? (byRef.get(relation.target) ?? []) : [],
		);
	const words = type.replaceAll('-', ' ');
	if (!isMutual(type) && reaches(to, from, next))
		return {
			refused: `\`${to.label}\` ${words} \`${from.label}\` already, directly or through others: that would be a circle`,
			hint: '`relates-to` has no direction',
		};
	const own = missing(from, type, to);
	// No record says `required by` in words that are read back, so a dependency stands in one record.
	const others = type === 'depends-on' ? [] : missing(to, inverseOf(type), from);
	const changes = new Map<string, RecordChange>();
	if (own.length > 0) changes.set(from.ref, { relations: own });
	if (others.length > 0) changes.set(to.ref, { relations: others });
	return { changes, summary: `${from.label} ${words} ${to.label}${changes.size === 0 ? ' already' : ''}`, notes };
}

function refusedAsSuperseded(decision: Decision, all: readonly Decision[], what: string): Refusal {
	const heads = supersessionOf(all)
		.liveHeads(decision.ref)
		.filter((one) => one !== decision);
	return {
		refused: `\`${decision.label}\` ${heads.length === 0 ? 'is superseded' : `is superseded by \`${heads.map(({ label }) => label).join('`, `')}\``}, so it ${what}`,
		hint:
			heads.length === 0
				? undefined
				: `the record in force is ${heads.map(({ label, path }) => `\`${label}\` (${path})`).join(', ')}`,
	};
}

function says(one: Decision, type: RelationType, other: Decision): boolean {
	return one.relations.some(
		(relation) =>
			relation.type === type && relation.target === other.ref && relation.stated === 'here' && !relation.partial,
	);
}

function statedOf(one: Decision, type: RelationType, other: Decision): Decision['relations'][number] | undefined {
	return one.relations.find(
		(relation) => relation.type === type && relation.target === other.ref && relation.stated === 'here',
	);
}

function missingPart(one: Decision, type: RelationType, other: Decision, part: string): readonly AddedRelation[] {
	return statedOf(one, type, other) === undefined ? [{ type, target: other, part }] : [];
}

function missing(one: Decision, type: RelationType, other: Decision): readonly AddedRelation[] {
	return says(one, type, other) ? [] : [{ type, target: other }];
}

function earlier(old: Decision, later: Decision): readonly string[] {
	const [first, second] = [old.date?.iso, later.date?.iso];
	return first !== undefined && second !== undefined && second < first
		? [`${later.label} is dated ${second}, before ${old.label} of ${first}`]
		: [];
}

/** A waiver counts only while its decision is in force, so what the old record accepted counts again. */
function waivedBy(old: Decision, successor: Decision): readonly string[] {
	const kept = new Set(successor.waives.map(({ finding }) => finding));
	const lost = old.waives.map(({ finding }) => finding).filter((finding) => !kept.has(finding));
	return lost.map(
		(finding) => `${old.label} accepted \`${finding}\`, which counts again unless ${successor.label} waives it`,
	);
}

/** What is in force and says, or is said, to be in conflict with a record. */
function conflicting(decision: Decision, all: readonly Decision[]): readonly string[] {
	const named = decision.relations.filter(({ type }) => type === 'conflicts-with').map(({ target }) => target);
	return all
		.filter((one) => named.includes(one.ref) && inForce.has(one.status.state))
		.map((one) => `${decision.label} conflicts with ${one.label}, which is in force: now both are`);
}

function reaches(start: Decision, goal: Decision, next: (one: Decision) => readonly Decision[]): boolean {
	const seen = new Set([start]);
	for (const one of seen) for (const other of next(one)) seen.add(other);
	return seen.has(goal);
}
