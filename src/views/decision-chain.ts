import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision, Relation, RelationType } from '#decisions/decision.ts';
import type { ViewContext } from './context.ts';

/** Follows relations between decisions: what replaced what, and which record of a chain is in force. */

/** Records that replace this one, whoever of the two says so. Partial replacements are left out. */
export function replacementsOf(context: ViewContext, decision: Decision): readonly Decision[] {
	return decision.relations
		.filter((relation) => relation.type === 'superseded-by' && !relation.partial)
		.map((relation) => context.decisionOf.get(relation.target ?? ''))
		.filter((one): one is Decision => one !== undefined && one !== decision);
}

/** The last records of the chain that begins here: what to read instead. Cycles end the walk. */
export function liveHeads(context: ViewContext, decision: Decision): readonly Decision[] {
	const heads = new Set<Decision>();
	const seen = new Set<Decision>([decision]);
	const queue = [...replacementsOf(context, decision)];
	for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
		if (seen.has(one)) continue;
		seen.add(one);
		const next = replacementsOf(context, one);
		if (next.length === 0) heads.add(one);
		queue.push(...next);
	}
	return [...heads];
}

/** Records in force that change a part of this one or take the place of a part of it: it holds only as they leave it. */
export function amendmentsOf(context: ViewContext, decision: Decision): readonly Decision[] {
	const others = decision.relations
		.filter(({ type, partial }) => type === 'amended-by' || (type === 'superseded-by' && partial === true))
		.map(({ target }) => context.decisionOf.get(target ?? ''));
	return [...new Set(others)].filter((one): one is Decision => one !== undefined && one !== decision && isInForce(one));
}

/** Records in force that this one says, or is said, to be in conflict with. */
export function conflictsOf(context: ViewContext, decision: Decision): readonly Decision[] {
	const others = decision.relations
		.filter(({ type }) => type === 'conflicts-with')
		.map(({ target }) => context.decisionOf.get(target ?? ''));
	return [...new Set(others)].filter((one): one is Decision => one !== undefined && one !== decision && isInForce(one));
}

/** Relations by which records carry one another on: what only relates to a relative says nothing about a record any more. */
const LINEAGE: ReadonlySet<RelationType> = new Set(['supersedes', 'superseded-by', 'amends', 'amended-by']);

/**
 * The records by which one is understood, itself first, then by steps: all that it names or that name it; the whole line of
 * those that replaced or amended it, and that it did; and of every other one what replaced that.
 */
export function relativesOf(context: ViewContext, decision: Decision): readonly Decision[] {
	const inLine = new Set([decision]);
	const found = new Set([decision]);
	for (const one of found) {
		for (const { type, target } of one.relations) {
			const other = context.decisionOf.get(target ?? '');
			if (other === undefined) continue;
			const isLine = inLine.has(one) && LINEAGE.has(type);
			if (one !== decision && !isLine && type !== 'superseded-by') continue;
			// One that was found beside the line and belongs to it is looked at again, as it leads further now.
			if (isLine && !inLine.has(other)) {
				inLine.add(other);
				if (found.has(other)) found.delete(other);
			}
			found.add(other);
		}
	}
	return [...found];
}

/** How a relation reads from the record that holds it. */
export const relationWords: { readonly [type in Relation['type']]: string } = {
	supersedes: 'supersedes',
	'superseded-by': 'is superseded by',
	amends: 'amends',
	'amended-by': 'is amended by',
	extends: 'extends',
	'extended-by': 'is extended by',
	'depends-on': 'depends on',
	'required-by': 'is required by',
	'conflicts-with': 'conflicts with',
	'relates-to': 'relates to',
};

/** How a relation reads from the record that holds it, with the part that is meant: `is superseded in part (rule 1) by`. */
export function wordsOfRelation({ type, partial, part }: Pick<Relation, 'type' | 'partial' | 'part'>): string {
	const words = relationWords[type];
	const which = `${partial === true ? ' in part' : ''}${part === undefined ? '' : ` (${part})`}`;
	return words.endsWith(' by') ? `${words.slice(0, -' by'.length)}${which} by` : `${words}${which}`;
}
