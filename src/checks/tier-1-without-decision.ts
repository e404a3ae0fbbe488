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
		return model.byKind.component
			.filter(({ data, ref }) => data.tier !== undefined && data.tier <= lowest && !isExplained(model, facts, ref))
			.map(({ ref, data, span }) => ({
				subject: ref,
				inputs: [{ label: 'tier', value: String(data.tier), source: `${span.file}:${span.start.line}` }],
				message: `${code(ref)} is of tier ${data.tier}, and no accepted decision is about it or its system`,
				suggestion: `write a decision with \`affects: [${ref}]\`, or name one in \`adrs\``,
				span,
			}));
	},
};

function isExplained(model: Model, facts: Facts, component: Ref): boolean {
	const system = referencesOf(model).target(component, 'system');
	const interfaces = model.interfaces.filter((one) => one.component === component).map((one) => one.ref);
	return [component, ...interfaces, ...(system === undefined ? [] : [system])]
		.flatMap((ref) => facts.decisionLinks.about(ref))
		.some((decision) => decision.status.state === 'accepted' || decision.status.state === 'implemented');
}
