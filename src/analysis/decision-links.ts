import type { Decision } from '#decisions/decision.ts';
import { createDecisionIndex } from '#decisions/decision-index.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { Architecture } from './architecture.ts';
import { entityNamesOf } from './entity-names.ts';
import { compareText } from './state.ts';

/** Which decisions are about what, both ways, whichever side says so. */
export interface DecisionLinks {
	/** Decisions that name an entity in `affects`, or that it names in `adrs`; for an interface also those of its component. By ref. */
	about(ref: Ref): readonly Decision[];
	/** Entities and interfaces a decision is about, by ref. */
	subjectsOf(decision: Ref): readonly Ref[];
	/** References in `affects` that lead nowhere. */
	readonly unknownSubjects: readonly { readonly decision: Decision; readonly written: string; readonly span: Span }[];
	/** Names of decisions that entities write and no record has. */
	readonly unknownDecisions: readonly UnknownDecision[];
}

/** A decision that an entity names and no record is called. */
export interface UnknownDecision {
	readonly entity: Entity;
	readonly written: string;
	/** Where it is written. */
	readonly span: Span;
	/** What a record is called that may have been meant; undefined where none is near. */
	readonly nearest: string | undefined;
}

/** Joins `affects` of decisions and `adrs` of entities. */
export function decisionLinks({ model, decisions }: Architecture): DecisionLinks {
	const nameOf = entityNamesOf(model);
	const index = createDecisionIndex(decisions);
	const subjects = new Map<Ref, Set<Ref>>();
	const about = new Map<Ref, Set<Decision>>();
	const unknownSubjects: DecisionLinks['unknownSubjects'][number][] = [];
	const unknownDecisions: UnknownDecision[] = [];
	const places = new Map(
		[...model.decisionNames].reverse().map(({ from, written, span }) => [`${from} ${written}`, span]),
	);
	const join = (decision: Decision, ref: Ref): void => {
		subjects.set(decision.ref, (subjects.get(decision.ref) ?? new Set()).add(ref));
		about.set(ref, (about.get(ref) ?? new Set()).add(decision));
	};
	for (const decision of decisions) {
		for (const { ref: written, span } of decision.affects) {
			const ref = nameOf(written) ?? findingSubject(written, nameOf);
			if (ref === undefined) unknownSubjects.push({ decision, written, span });
			else join(decision, ref);
		}
	}
	for (const entity of Object.values(model.entities)) {
		for (const written of decisionNamesIn(entity)) {
			const found = index.find(written);
			if (found.length === 0) {
				const span = places.get(`${entity.ref} ${written}`) ?? entity.span;
				unknownDecisions.push({ entity, written, span, nearest: nearestName(written, decisions) });
			}
			// A tour passes by a decision; the decision is not about it.
			if (entity.kind !== 'tour') for (const decision of found) join(decision, entity.ref);
		}
	}
	const sorted = (found: ReadonlySet<Decision> | undefined): Decision[] =>
		[...(found ?? [])].sort((a, b) => compareText(a.ref, b.ref));
	return {
		about: (ref) => sorted(about.get(ref)),
		subjectsOf: (decision) => [...(subjects.get(decision) ?? [])].sort(compareText),
		unknownSubjects,
		unknownDecisions,
	};
}

/** What a record near to a name is called: by its number or id, or by the name of its file. */
function nearestName(written: string, decisions: readonly Decision[]): string | undefined {
	const bare = written.trim().replace(/^(?:decision|adr):/i, '');
	const near = nearest(
		bare,
		decisions.flatMap(({ label, id, slug }) => [label, id, slug]),
	);
	return decisions.find(({ label, id, slug }) => near === label || near === id || near === slug)?.label;
}

/** `failure-domain:…` and the like may be written with the type of the domain; an instance stands for its component. */
function findingSubject(written: string, nameOf: (written: string) => Ref | undefined): Ref | undefined {
	const owner = /^(?:instance|common-cause|dependency):([^/]+)\//.exec(written)?.[1];
	return owner === undefined ? undefined : nameOf(`component:${owner}`);
}

/** Every decision that an entity names: in `adrs` at any depth, and as `adr` of an accepted risk. */
function decisionNamesIn(entity: Entity): readonly string[] {
	if (entity.kind === 'decision') return [];
	const names: string[] = [];
	const walk = (value: unknown, key: string): void => {
		if (typeof value === 'string') {
			if (key === 'adrs' || key === 'adr') names.push(value);
		} else if (Array.isArray(value)) for (const part of value) walk(part, key);
		else if (typeof value === 'object' && value !== null) {
			for (const [name, part] of Object.entries(value)) if (!name.startsWith('x-')) walk(part, name);
		}
	};
	walk(entity.data, '');
	return [...new Set(names)];
}
