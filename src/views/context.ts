import type { Architecture } from '#analysis/architecture.ts';
import type { Facts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';
import type { Decision } from '#decisions/decision.ts';
import type { Model, Ref } from '#model/model.ts';
import { byText, componentOf, entityOf, groupBy, indexModel, type ModelIndex } from './model-index.ts';
import { splitRef } from './routes.ts';

/** What every page is made from: the architecture, what was computed from it, and indices over both. */
export interface ViewContext {
	readonly architecture: Architecture;
	readonly model: Model;
	/** Newest first. */
	readonly decisions: readonly Decision[];
	readonly facts: Facts;
	readonly findings: readonly Finding[];
	readonly index: ModelIndex;
	/** Decisions by ref, slug, label and id (the last two only where one decision has it). */
	readonly decisionOf: ReadonlyMap<string, Decision>;
	/** What a decision is about, as references of the model; authored aliases and bare ids are resolved where one fits. */
	readonly affectsOf: ReadonlyMap<string, readonly Ref[]>;
	/** Decisions that name a reference or are named by it; newest first. */
	readonly decisionsNaming: ReadonlyMap<Ref, readonly Decision[]>;
	/** Findings whose subject is the ref, or a part of it (a copy of the component, say). */
	readonly findingsOn: ReadonlyMap<Ref, readonly Finding[]>;
	/** Findings that endanger the ref. */
	readonly findingsAgainst: ReadonlyMap<Ref, readonly Finding[]>;
}

/** Collects values under several keys each, keeping their order. */
export function gather<T>(values: Iterable<T>, keys: (value: T) => Iterable<string>): Map<string, T[]> {
	const map = new Map<string, T[]>();
	for (const value of values) {
		for (const key of new Set(keys(value))) {
			const list = map.get(key);
			if (list) list.push(value);
			else map.set(key, [value]);
		}
	}
	return map;
}

const dateOf = (decision: Decision): string => decision.date?.iso ?? '';

/** Newest first; decisions without a readable date last, then by number and slug. */
export const newestFirst = (a: Decision, b: Decision): number =>
	byText(dateOf(b), dateOf(a)) || (b.number ?? -1) - (a.number ?? -1) || byText(a.slug, b.slug);

function decisionKeys(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
	const map = new Map<string, Decision>();
	for (const [name, sharing] of gather(decisions, (one) => [
		one.label,
		one.id,
		one.label.toLowerCase(),
		`decision:${one.id}`,
	])) {
		if (sharing.length === 1) map.set(name, sharing[0]!);
	}
	for (const decision of decisions) map.set(decision.slug, decision);
	for (const decision of decisions) map.set(decision.ref, decision);
	return map;
}

/** Finds what an author meant by a reference that is not canonical: an alias kind (`az:euw1-a`) or a bare id. */
function resolver(index: ModelIndex): (raw: string) => Ref | undefined {
	const byId = groupBy(Object.values(index.model.entities), (entity) => entity.id);
	return (raw) => {
		if (entityOf(index, raw) || index.interfaceByRef.has(raw)) return raw;
		const { id } = splitRef(raw);
		if (id.includes('/')) return index.interfaceByRef.has(`interface:${id}`) ? `interface:${id}` : undefined;
		const candidates = byId.get(id) ?? [];
		return candidates.length === 1 ? candidates[0]!.ref : undefined;
	};
}

/** A reference and the component it is a part of. */
const withOwner = (ref: Ref): readonly Ref[] => {
	const owner = componentOf(ref);
	return owner === ref ? [ref] : [ref, owner];
};

function decisionsByRef(
	decisions: readonly Decision[],
	decisionOf: ReadonlyMap<string, Decision>,
	affectsOf: ReadonlyMap<string, readonly Ref[]>,
	index: ModelIndex,
): ReadonlyMap<Ref, readonly Decision[]> {
	const naming = new Map<Ref, Set<Decision>>();
	const add = (ref: Ref, decision: Decision): void => {
		for (const one of withOwner(ref)) naming.set(one, (naming.get(one) ?? new Set()).add(decision));
	};
	for (const decision of decisions) for (const ref of affectsOf.get(decision.ref) ?? []) add(ref, decision);
	for (const entity of Object.values(index.model.entities)) {
		for (const name of (entity.data as { adrs?: readonly string[] }).adrs ?? []) {
			const decision = decisionOf.get(name) ?? decisionOf.get(`decision:${name}`);
			if (decision !== undefined) add(entity.ref, decision);
		}
	}
	for (const link of index.model.links) {
		const decision = link.to.startsWith('decision:') ? decisionOf.get(link.to) : undefined;
		if (decision !== undefined) add(link.from, decision);
	}
	return new Map([...naming].map(([ref, set]) => [ref, [...set].sort(newestFirst)]));
}

/** Builds the context; linear in the size of the input, once per build. */
export function viewContext(architecture: Architecture, facts: Facts, findings: readonly Finding[]): ViewContext {
	const index = indexModel(architecture.model);
	const decisions = [...architecture.decisions].sort(newestFirst);
	const decisionOf = decisionKeys(decisions);
	const resolve = resolver(index);
	const affectsOf = new Map(
		decisions.map((decision) => [
			decision.ref,
			[...new Set(decision.affects.map((one) => resolve(one.ref)).filter((ref): ref is Ref => ref !== undefined))],
		]),
	);
	return {
		architecture,
		model: architecture.model,
		decisions,
		facts,
		findings,
		index,
		decisionOf,
		affectsOf,
		decisionsNaming: decisionsByRef(decisions, decisionOf, affectsOf, index),
		findingsOn: gather(findings, (finding) => withOwner(finding.subject)),
		findingsAgainst: gather(findings, (finding) => finding.targets),
	};
}
