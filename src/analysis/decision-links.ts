import type { Decision } from '#decisions/decision.ts';
import { createDecisionIndex } from '#decisions/decision-index.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
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
	readonly unknownDecisions: readonly { readonly entity: Entity; readonly written: string }[];
}

/** Joins `affects` of decisions and `adrs` of entities. */
export function decisionLinks({ model, decisions }: Architecture): DecisionLinks {
	const nameOf = entityNamesOf(model);
	const index = createDecisionIndex(decisions);
	const subjects = new Map<Ref, Set<Ref>>();
	const about = new Map<Ref, Set<Decision>>();
	const unknownSubjects: DecisionLinks['unknownSubjects'][number][] = [];
	const unknownDecisions: DecisionLinks['unknownDecisions'][number][] = [];
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
			if (found.length === 0) unknownDecisions.push({ entity, written });
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
