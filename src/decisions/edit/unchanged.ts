import type { ReadRecord } from '../record.ts';
import type { StatedRelation } from '../stated-relation.ts';
import type { StatusReading } from '../status-vocabulary.ts';
import type { RecordChange } from './change.ts';

/**
 * Compares a record before and after its change: the status, the relations and nothing else may differ, and they exactly
 * as asked for. Gives a sentence on the first difference that nobody asked for.
 */
export function whatElseChanged(
	before: ReadRecord,
	after: ReadRecord,
	change: RecordChange,
	readStatus: (raw: string) => StatusReading,
): string | undefined {
	const expected = change.status ?? before.status.state;
	if (after.status.state !== expected) return `its status would then read as ${after.status.state}, not ${expected}`;
	// Under a heading the text of the status goes on with what is said about other records.
	const goesOn = before.status.from === 'heading' && after.status.raw.startsWith(before.status.raw);
	if (change.status === undefined && after.status.raw !== before.status.raw && !goesOn)
		return 'its status would read differently';
	if ((after.status.partial ?? false) !== (change.status === undefined && (before.status.partial ?? false)))
		return 'its status would then speak of a part of the decision only';
	if (change.date !== undefined && after.date?.iso !== change.date)
		return `its day would then read as ${after.date?.iso ?? 'none'}, not ${change.date}`;
	const pairs: [what: string, of: (record: ReadRecord) => unknown][] = [
		['its title', (one) => [one.title, one.titleFrom, one.titleNumber]],
		['its date', (one) => change.date === undefined && dayOf(one)],
		['its people', (one) => one.people.map(({ role, names }) => [role, names])],
		['its tags', (one) => one.own.tags.filter((tag) => readStatus(tag).state !== one.status.state)],
		['what it affects', (one) => one.own.affects.map(({ ref }) => ref)],
		['what it waives', (one) => one.own.waives.map(({ finding, until, rationale }) => [finding, until, rationale])],
		['its review date', (one) => one.own.reviewBy?.raw],
		['its owner', (one) => one.own.owner],
		['its evidence', (one) => one.own.evidence],
		['its change log', (one) => one.changelog.map(({ raw }) => raw)],
		['its other front matter', (one) => otherValues(one, change)],
	];
	for (const [what, of] of pairs)
		if (JSON.stringify(of(before)) !== JSON.stringify(of(after))) return `${what} would change too`;
	return sectionsChanged(before, after) ?? relationsChanged(before, after, change) ?? problemsAdded(before, after);
}

/** The day; one that stands in the status stands there among other words afterwards. */
function dayOf({ date }: ReadRecord): unknown {
	return [date?.iso, date?.form, date?.key === 'status' || date?.raw];
}

/** Front matter that is neither the status, nor a relation, nor the tags, nor a day that is to change. */
function otherValues(record: ReadRecord, { date }: RecordChange): unknown {
	const changing = new Set(
		record.statements
			.filter(
				({ field, from }) =>
					(from === 'front-matter' || from === 'sidecar') && ['status', 'relation', 'tags'].includes(field.kind),
			)
			.map(({ key }) => key),
	);
	if (date !== undefined && record.date !== undefined) changing.add(record.date.key);
	return [...record.frontMatter.entries, ...(record.sidecar?.entries ?? [])]
		.filter(({ key }) => !changing.has(key))
		.map(({ key, value }) => [key, value]);
}

/** Sections stay as they are, in order; one for the status or the links may be new. */
function sectionsChanged(before: ReadRecord, after: ReadRecord): string | undefined {
	const names = (record: ReadRecord): string[] =>
		record.sections.map(({ level, heading, role }) => `${level} ${role} ${heading.replace(/:.*$/, '')}`);
	const old = names(before);
	const now = names(after);
	const at = old.findIndex((name, index) => name !== now[index]);
	const start = at === -1 ? old.length : at;
	const added = now.slice(start, start + now.length - old.length);
	const rest = [...now.slice(0, start), ...now.slice(start + added.length)];
	if (now.length < old.length || rest.join('\n') !== old.join('\n')) return 'its sections would change too';
	return added.every((name) => /^\d (?:status|references) /.test(name)) && added.length <= 2
		? undefined
		: 'its sections would change too';
}

/** Every relation is still stated, and exactly those asked for are new. */
function relationsChanged(before: ReadRecord, after: ReadRecord, change: RecordChange): string | undefined {
	const old = counted(before.relations);
	const now = counted(after.relations);
	for (const [key, count] of old)
		if ((now.get(key) ?? 0) < count) return `it would no longer say \`${key.replace('\n', ' ')}\``;
	const added = after.relations.filter((one, at) => isNew(one, at, after.relations, old));
	// A record that states its status twice names the successor in both places.
	const said = new Set(added.map(({ type }) => type));
	const asked = new Set(change.relations.map(({ type }) => type));
	const unasked = added.filter(({ type }) => !asked.has(type));
	if (unasked.length > 0)
		return `it would also say \`${unasked.map(({ type, raw }) => `${type} ${raw}`).join('`, `')}\``;
	if (said.size < asked.size || added.length < change.relations.length) return 'the new relation would not be read';
	if (added.some(({ reference }) => reference === undefined))
		return 'the new relation would not be read as one to a record';
	const isMeant = ({ type, partial, part }: StatedRelation): boolean =>
		change.relations.some(
			(one) => one.type === type && (one.part !== undefined) === partial && (one.part || undefined) === part,
		);
	return added.every(isMeant)
		? undefined
		: 'the new relation would not be read as one to the part of a record that is meant';
}

function counted(relations: readonly StatedRelation[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const one of relations) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
	return counts;
}

function isNew(
	relation: StatedRelation,
	at: number,
	all: readonly StatedRelation[],
	old: ReadonlyMap<string, number>,
): boolean {
	const key = keyOf(relation);
	return all.slice(0, at).filter((one) => keyOf(one) === key).length >= (old.get(key) ?? 0);
}

function keyOf({ type, raw }: StatedRelation): string {
	return `${type}\n${raw}`;
}

function problemsAdded(before: ReadRecord, after: ReadRecord): string | undefined {
	const old = before.diagnostics.map(({ code }) => code);
	const added = after.diagnostics.find(
		({ code }, at) =>
			after.diagnostics.slice(0, at + 1).filter((one) => one.code === code).length >
			old.filter((one) => one === code).length,
	);
	return added?.message;
}
