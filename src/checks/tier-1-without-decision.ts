import type { Facts } from '#analysis/facts.ts';
import { policiesOf } from '#analysis/policies.ts';
import { referencesOf } from '#analysis/references.ts';
import type { Model, Ref } from '#model/model.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** An important component of which no accepted decision tells why it is built so (A19). */
export const tier1WithoutDecision: Check = {
	id: 'tier-1-without-decision',
	title: 'An important component has no decision',
	severity: 'warning',
	run: ({ model }, facts) => {
		const lowest = policiesOf(model).decisionRequiredTier;
		const interfaces = new Map<Ref, Ref[]>(model.byKind.component.map(({ ref }) => [ref, []]));
		for (const { component, ref } of model.interfaces) interfaces.get(component)?.push(ref);
		const isExplained = (ref: Ref): boolean => isTold(model, facts, [ref, ...interfaces.get(ref)!]);
		return model.byKind.component
			.filter(({ data, ref }) => data.tier !== undefined && data.tier <= lowest && !isExplained(ref))
			.map(({ ref, data, span }) => ({
				subject: ref,
				inputs: [{ label: 'tier', value: String(data.tier), source: `${span.file}:${span.start.line}` }],
				message: `${code(ref)} is of tier ${data.tier}, and no accepted decision is about it or its system`,
				suggestion: `write a decision with \`affects: [${ref}]\`, or name one in \`adrs\``,
				span,
			}));
	},
};

/** True when an accepted decision is about a component, given with its interfaces, or about its system. */
function isTold(model: Model, facts: Facts, parts: readonly [Ref, ...Ref[]]): boolean {
	const system = referencesOf(model).target(parts[0], 'system');
	return [...parts, ...(system === undefined ? [] : [system])]
		.flatMap((ref) => facts.decisionLinks.about(ref))
		.some((decision) => decision.status.state === 'accepted' || decision.status.state === 'implemented');
}
