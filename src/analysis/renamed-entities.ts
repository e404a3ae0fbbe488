import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { comparableFields } from '#model/written-entities.ts';
import type { Facts } from './facts.ts';
import { compareText } from './state.ts';

/** What goes by another id in a second state: new ref -> old ref. */
export type Renamed = ReadonlyMap<Ref, Ref>;

/**
 * Entities that went and came under another id. Nobody writes down that it is the same one, so its content must say so: of one kind,
 * and with the same name, the same alerts, or the same fields throughout. Where several could be meant, nothing is taken for another.
 */
export function renamedEntities(before: Model, after: Model): Renamed {
	const gone = onlyIn(before, after);
	const come = onlyIn(after, before);
	const renamed = new Map<Ref, Ref>();
	const known = new Set<Ref>();
	for (const tell of [nameOf, alertsOf, fieldsOf]) {
		const left = byToken(gone, tell);
		const right = byToken(come, tell);
		for (const [token, [old, ...others]] of left) {
			const [young, ...further] = right.get(token) ?? [];
			if (young === undefined || others.length + further.length > 0) continue;
			if (renamed.has(young.ref) || known.has(old!.ref)) continue;
			renamed.set(young.ref, old!.ref);
			known.add(old!.ref);
		}
	}
	return renamed;
}

/** What holds a ref and is itself no entity goes by the id of its component: `interface:ledger/http`, `instance:ledger/a`. */
const OF_COMPONENT = new Set(['interface', 'instance']);

/**
 * Words of the first state, such as a ref or the id of a finding, with the refs that the second state has for the same entities;
 * so what only follows a new name is no change.
 */
export function inNewNames(renamed: Renamed): (words: string) => string {
	if (renamed.size === 0) return (words) => words;
	const young = new Map([...renamed].map(([now, then]) => [then, now]));
	const kinds = new Set([...[...young.keys()].map((ref) => ref.slice(0, ref.indexOf(':'))), ...OF_COMPONENT]);
	// The id of a finding begins with that of its rule, so only a kind begins a ref.
	const refs = new RegExp(`(?<=^|[\\s:])(${[...kinds].join('|')}):([^\\s:/]+)`, 'g');
	return (words) =>
		words.replace(refs, (ref, kind: string, id: string) => {
			const now = young.get(OF_COMPONENT.has(kind) ? `component:${id}` : ref);
			return now === undefined ? ref : `${kind}:${now.slice(now.indexOf(':') + 1)}`;
		});
}

/**
 * As {@link inNewNames}, of ids that authors write without their kind: a value that is one (`ledger`, `ledger/http`), one of several
 * in a list, or the name of an item in a path (`steps[ledger/http].mode`).
 */
export function bareInNewIds(renamed: Renamed): (words: string) => string {
	if (renamed.size === 0) return (words) => words;
	const idOf = (ref: Ref): string => ref.slice(ref.indexOf(':') + 1);
	const young = new Map([...renamed].map(([now, then]) => [idOf(then), idOf(now)]));
	return (words) => words.replace(/(?<=^|, |\[)([\w.-]+)(?=$|, |[/\] ])/g, (id) => young.get(id) ?? id);
}

/** {@link renamedEntities} of two states whose facts are known. */
export const renamedBetween = (before: Facts, after: Facts): Renamed =>
	renamedEntities(before.architecture.model, after.architecture.model);

const onlyIn = (model: Model, other: Model): readonly Entity[] =>
	Object.values(model.entities).filter(
		({ ref, kind }) => kind !== 'findings-record' && other.entities[ref] === undefined,
	);

/** What tells an entity of its kind; undefined where it has no such thing. */
type Token = (entity: Entity) => string | undefined;

/** A name that is only the id says nothing more. */
const nameOf: Token = ({ name, id }) => (name === id ? undefined : name);

const alertsOf: Token = ({ kind, data }) => {
	const alerts = kind === 'runbook' && 'alerts' in data && Array.isArray(data.alerts) ? data.alerts : [];
	return alerts.length === 0 ? undefined : [...alerts].sort(compareText).join('\n');
};

/** A few fields may be alike by chance. */
const leastFields = 3;
const fieldsOf: Token = ({ data, body }) => {
	const fields = [...comparableFields(data, body?.text)];
	return fields.length < leastFields ? undefined : JSON.stringify(fields.sort(([a], [b]) => compareText(a, b)));
};

function byToken(entities: readonly Entity[], tell: Token): ReadonlyMap<string, readonly Entity[]> {
	const found = new Map<string, Entity[]>();
	for (const entity of entities) {
		const token = tell(entity);
		if (token === undefined) continue;
		const key = `${entity.kind}\n${token}`;
		addTo(found, key, entity);
	}
	return found;
}
