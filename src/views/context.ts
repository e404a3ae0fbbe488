import type { Architecture } from '#analysis/architecture.ts';
import type { Facts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';
import type { Decision } from '#decisions/decision.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { groupByEach } from '#graph/lists-by-key.ts';
import type { Model, Ref } from '#model/model.ts';
import { endangeredBy } from './endangered.ts';
import { byText, componentOf, indexModel, type ModelIndex } from './model-index.ts';
import type { RecipeName } from './recipe-text.ts';

/** What every page is made from: the architecture, what was computed from it, and indices over both. */
export interface ViewContext {
	readonly architecture: Architecture;
	readonly model: Model;
	/** Newest first. */
	readonly decisions: readonly Decision[];
	readonly facts: Facts;
	readonly findings: readonly Finding[];
	readonly index: ModelIndex;
	readonly known: KnownPages;
	/** False for a site without pictures: then none is made, which halves the work on a large model. */
	readonly draws: boolean;
	/** While somebody writes: what there is to say about each record, by ref. Undefined for a site that is for readers. */
	readonly notes: ReadonlyMap<string, readonly Diagnostic[]> | undefined;
	/** Decisions by ref, slug, label and id (the last two only where one decision has it). */
	readonly decisionOf: ReadonlyMap<string, Decision>;
	/** What a decision is about, whichever of the two says so, as references of the model. */
	readonly affectsOf: ReadonlyMap<string, readonly Ref[]>;
	/** Decisions that name a reference or are named by it; newest first. */
	readonly decisionsNaming: ReadonlyMap<Ref, readonly Decision[]>;
	/** Findings whose subject is the ref, or a part of it (a copy of the component, say). */
	readonly findingsOn: ReadonlyMap<Ref, readonly Finding[]>;
	/** Findings that endanger the ref. */
	readonly findingsAgainst: ReadonlyMap<Ref, readonly Finding[]>;
}

/** True when something is planned or retired on the day of the model; then a page lists it. */
export const hasOutOfForce = ({ model }: ViewContext): boolean => Object.keys(model.outOfForce).length > 0;

const dateOf = (decision: Decision): string => decision.date?.iso ?? '';

/** Newest first; decisions without a readable date last, then by number and slug. */
export const newestFirst = (a: Decision, b: Decision): number =>
	byText(dateOf(b), dateOf(a)) || (b.number ?? -1) - (a.number ?? -1) || byText(a.slug, b.slug);

function decisionKeys(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
	const map = new Map<string, Decision>();
	for (const [name, sharing] of groupByEach(decisions, (one) => [
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

/** A reference and the component it is a part of. */
const withOwner = (ref: Ref): readonly Ref[] => {
	const owner = componentOf(ref);
	return owner === ref ? [ref] : [ref, owner];
};

function decisionsByRef(
	decisions: readonly Decision[],
	affectsOf: ReadonlyMap<string, readonly Ref[]>,
	index: ModelIndex,
): ReadonlyMap<Ref, readonly Decision[]> {
	const naming = new Map<Ref, Set<Decision>>();
	const add = (ref: Ref, decision: Decision): void => {
		for (const one of withOwner(ref)) naming.set(one, (naming.get(one) ?? new Set()).add(decision));
	};
	const byRef = new Map(decisions.map((decision) => [decision.ref, decision]));
	for (const decision of decisions) for (const ref of affectsOf.get(decision.ref) ?? []) add(ref, decision);
	for (const link of index.model.links) {
		const decision = byRef.get(link.to);
		if (decision !== undefined) add(link.from, decision);
	}
	return new Map([...naming].map(([ref, set]) => [ref, [...set].sort(newestFirst)]));
}

/** Reference pages that exist: links to others are not made. */
export interface KnownPages {
	/** Check and diagnostic codes with a page, and its title. */
	readonly codes: ReadonlyMap<string, string>;
	/** Analyses with a page, by id (`A1`). */
	readonly analyses: ReadonlySet<string>;
	/** Recipes of the cookbook that answer findings of a check, by its id. */
	readonly recipes: ReadonlyMap<string, readonly RecipeName[]>;
	/** Guides by slug. */
	readonly guides: ReadonlySet<string>;
	/** Images and attachments that are part of the site: path in the workspace -> address. */
	readonly images: ReadonlyMap<string, string>;
	/** Hand-drawn Mermaid texts by path. */
	readonly drawings: ReadonlyMap<string, string>;
	/** Addresses of the pages about the program itself: checks, analyses, concepts, commands, manual. */
	readonly programPages: ReadonlySet<string>;
}

/** Builds the context; linear in the size of the input, once per build. */
export function viewContext(
	architecture: Architecture,
	facts: Facts,
	findings: readonly Finding[],
	known: KnownPages = {
		codes: new Map(),
		analyses: new Set(),
		recipes: new Map(),
		guides: new Set(),
		images: new Map(),
		drawings: new Map(),
		programPages: new Set(),
	},
	draws = true,
	notes?: ReadonlyMap<string, readonly Diagnostic[]>,
): ViewContext {
	const index = indexModel(architecture.model);
	const decisions = [...architecture.decisions].sort(newestFirst);
	const affectsOf = new Map(decisions.map((one) => [one.ref, facts.decisionLinks.subjectsOf(one.ref)]));
	return {
		architecture,
		model: architecture.model,
		decisions,
		facts,
		findings,
		index,
		known,
		draws,
		notes,
		decisionOf: decisionKeys(decisions),
		affectsOf,
		decisionsNaming: decisionsByRef(decisions, affectsOf, index),
		findingsOn: groupByEach(findings, (finding) => withOwner(finding.subject)),
		findingsAgainst: groupByEach(findings, endangeredBy),
	};
}
