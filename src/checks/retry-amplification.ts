import { shownNumber } from '#analysis/quantities.ts';
import type { AmplifiedComponent } from '#analysis/retry-amplification.ts';
import type { Model } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** Retries of several layers that multiply on the way into a store or a component of tier 1 (A11). */
export const retryAmplification: Check = {
	id: 'retry-amplification',
	title: 'Retries multiply on the way to a store',
	severity: 'warning',
	run: ({ model }, facts) => {
		const { components, threshold } = facts.retryAmplification;
		return components.filter((one) => isOverLimit(one, threshold)).map((one) => opinionOf(model, one, threshold));
	},
};

/** What this check tells; where retries multiply less, `retries-at-several-layers` may. */
export function isOverLimit({ product, isStore, tier }: AmplifiedComponent, threshold: number): boolean {
	return product > threshold && (isStore || tier === 1);
}

function opinionOf(model: Model, one: AmplifiedComponent, threshold: number): Opinion {
	const { targets, tier } = targetsOfSubject(model, one.component);
	const ways = one.path.map((hop) => `${code(hop.from)} (x ${shownNumber(hop.attempts)})`).join(' -> ');
	const budgets = one.mend?.hops.map((hop) => `${code(hop.from)} -> ${code(hop.to)}`) ?? [];
	// Dependencies allow the path; whether anything takes it only flows can say, and where they say less it is a possibility.
	const inFlows = one.inFlows;
	const notTaken = inFlows !== undefined && inFlows.product <= threshold;
	// A store of a lower tier is not what the services stand or fall with first.
	const important = one.isStore && (one.tier ?? 1) <= 1;
	return {
		subject: one.component,
		severity: important && !notTaken ? severityOfWeakness(tier, true) : 'info',
		targets,
		path: one.path.map((hop) => ({
			ref: hop.from,
			because: `calls ${code(hop.to)} up to ${shownNumber(hop.attempts)} times, ${shownNumber(hop.product)} so far`,
			span: hop.span,
		})),
		inputs: [
			{
				label: 'in declared flows',
				value:
					inFlows === undefined
						? 'no step calls it'
						: `at most ${shownNumber(inFlows.product)} attempts, step ${inFlows.seq}`,
				source: inFlows?.flow ?? 'flows',
			},
			{ label: 'limit', value: shownNumber(threshold), source: 'policies.retryAmplification' },
			...(one.entry === undefined
				? []
				: [
						{
							label: 'load when every try fails',
							value: `${shownNumber(one.load)} requests instead of ${shownNumber(one.usualLoad)}`,
							source: `for one request at ${one.entry}`,
						},
					]),
		],
		message: `when ${code(one.component)} fails, ${one.complete ? '' : 'at least '}${shownNumber(one.product)} attempts reach it for each request: ${ways} -> ${code(one.component)}${notTaken ? `; no declared flow makes all of these calls, ${code(inFlows.flow)} makes most with ${shownNumber(inFlows.product)}` : ''}`,
		suggestion:
			budgets.length === 0
				? 'retry at one layer only, the one nearest to it'
				: `set \`retry.budgetPct: 10\` on ${budgets.join(' and ')}, or \`retry: none\` there`,
		effect:
			one.mend === undefined || budgets.length === 0
				? undefined
				: `${shownNumber(one.product)} attempts become ${shownNumber(one.mend.productAfter)}`,
		span: one.path.at(-1)?.span ?? one.span,
	};
}
