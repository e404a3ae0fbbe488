import { roundedDuration, shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { targetsOfSubject } from './reached-targets.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';

/** A called component that hangs empties a pool before its timeout helps, so its callers hang as well (A13). */
export const poolExhausted: Check = {
	id: 'pool-exhausted',
	title: 'A pool is empty before the timeout',
	severity: 'warning',
	run: ({ model }, { throughput }) =>
		throughput.pools
			.filter(({ exhaustedAfterMs }) => exhaustedAfterMs !== undefined)
			.map((pool): Opinion => {
				const { targets, tier } = targetsOfSubject(model, pool.component);
				const span = model.entities[pool.component]!.span;
				const longest = Math.floor((pool.size / pool.ratePerSecond!) * 1000);
				return {
					subject: pool.component,
					and: pool.to,
					severity: milder(severityOfTier(tier), 1),
					targets,
					inputs: [{ label: 'rate and timeout', value: pool.basis, source: 'declared', span }],
					message: `when ${code(pool.to ?? 'the other side')} hangs, the pool of ${pool.size} in ${code(pool.component)} is empty after ${roundedDuration(Math.round(pool.exhaustedAfterMs!))}, as ${shownNumber(pool.hanging!)} calls wait for a timeout of ${roundedDuration(pool.timeoutMs!)}`,
					suggestion: `shorten the timeout to at most ${shownDuration(longest)}, or break the circuit before the pool is empty`,
					effect: `at ${shownDuration(longest)} ${shownNumber((pool.ratePerSecond! * longest) / 1000)} calls wait in a pool of ${pool.size}`,
					span,
				};
			}),
};
