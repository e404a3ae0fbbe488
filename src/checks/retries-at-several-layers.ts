import { shownNumber } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code, listed } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';
import { isOverLimit } from './retry-amplification.ts';

/** Retries without a budget at more than one layer of a path, short of what `retry-amplification` reports (A11). */
export const retriesAtSeveralLayers: Check = {
	id: 'retries-at-several-layers',
	title: 'Several layers of a path retry',
	severity: 'info',
	run: ({ model }, facts) => {
		const { components, threshold } = facts.retryAmplification;
		return (
			components
				.filter((one) => one.layers > 1 && !isOverLimit(one, threshold))
				// The hops after the last retry only pass on what is told one hop before.
				.filter(({ path }) => (path.at(-1)?.attempts ?? 1) > 1)
				.map((one) => {
					const retried = one.path.filter((hop) => hop.attempts >= 2);
					const { targets } = targetsOfSubject(model, one.component);
					return {
						subject: one.component,
						targets,
						path: one.path.map((hop) => ({
							ref: hop.from,
							because: `calls ${code(hop.to)} up to ${shownNumber(hop.attempts)} times`,
							span: hop.span,
						})),
						message: `${listed(retried.map((hop) => hop.from))} all try again on the way to ${code(one.component)}: ${shownNumber(one.product)} attempts for each request`,
						suggestion: `leave the retries to ${code(retried.at(-1)!.from)}, which is nearest to it: \`retry: none\` above`,
						effect: `${shownNumber(one.product)} attempts become ${shownNumber(retried.at(-1)!.attempts)}`,
						span: one.path.at(-1)!.span,
					};
				})
		);
	},
};
