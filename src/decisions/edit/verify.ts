import type { Decision, ReadResult, Relation } from '../decision.ts';
import { inverseOf } from '../relations.ts';
import type { RecordChange } from './change.ts';

/**
 * Compares all records before and after: each changed one reads exactly as intended, all others as before, apart from the
 * other side of a new relation. Gives a sentence on the first thing that is wrong, or undefined.
 */
export function wrongAfterwards(
	before: ReadResult,
	after: ReadResult,
	changes: ReadonlyMap<string, RecordChange>,
): string | undefined {
	const now = new Map(after.decisions.map((one) => [one.path, one]));
	if (now.size !== before.decisions.length) return 'a file would no longer be read as a record';
	for (const decision of before.decisions) {
		const changed = now.get(decision.path);
		if (!changed) return `\`${decision.path}\` would no longer be read as a record`;
		const wrong = wrongIn(decision, changed, changes);
		if (wrong !== undefined) return `\`${decision.path}\` cannot be changed safely: ${wrong}`;
	}
	return undefined;
}

/** What is wrong in one record, as a sentence without its name. */
export function wrongIn(
	before: Decision,
	after: Decision,
	changes: ReadonlyMap<string, RecordChange>,
): string | undefined {
	const change = changes.get(before.ref);
	for (const key of ['ref', 'id', 'label', 'number', 'slug', 'scope', 'title'] as const)
		if (before[key] !== after[key]) return `its ${key} would change`;
	const state = change?.status ?? before.status.state;
	if (after.status.state !== state) return `its status would read as ${after.status.state}, not ${state}`;
	if (change === undefined && before.source !== after.source) return 'it would change as well';
	const old = relationKeys(before.relations);
	const now = relationKeys(after.relations);
	const asked = askedOf(before, changes);
	for (const key of old) if (!now.has(key) && !satisfiedBy(key, now)) return `it would no longer say \`${key}\``;
	for (const key of now) if (!old.has(key) && !asked.has(key)) return `it would also say \`${key}\``;
	for (const { type, target, part } of change?.relations ?? []) {
		const stated = after.relations.some(
			(one) =>
				one.type === type &&
				one.target === target.ref &&
				one.stated === 'here' &&
				(one.partial === true) === (part !== undefined),
		);
		const how = `${type.replaceAll('-', ' ')}${part === undefined ? '' : ' in part'}`;
		if (!stated) return `it would not be read as ${how} ${target.label}`;
	}
	return undefined;
}

/** A successor in plain words may give way to the record that it means. */
function satisfiedBy(key: string, now: ReadonlySet<string>): boolean {
	return /^superseded-by "/.test(key) && [...now].some((one) => /^superseded-by (?!")/.test(one));
}

function relationKeys(relations: readonly Relation[]): ReadonlySet<string> {
	return new Set(relations.map((one) => keyOf(one.type, one.target, one.raw, one.partial)));
}

function keyOf(type: Relation['type'], target: string | undefined, raw: string, partial: boolean | undefined): string {
	return `${type}${partial ? ' in part' : ''} ${target ?? JSON.stringify(raw)}`;
}

/** What a record may say afterwards that it did not say before: what was asked for, and the other side of it. */
function askedOf(decision: Decision, changes: ReadonlyMap<string, RecordChange>): ReadonlySet<string> {
	const own = (changes.get(decision.ref)?.relations ?? []).map(({ type, target, part }) =>
		keyOf(type, target.ref, '', part !== undefined),
	);
	const inverse = [...changes].flatMap(([ref, change]) =>
		change.relations
			.filter(({ target }) => target.ref === decision.ref)
			.map(({ type, part }) => keyOf(inverseOf(type), ref, '', part !== undefined)),
	);
	return new Set([...own, ...inverse]);
}
