import { daysBetween } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code, counted } from './naming.ts';

/** Days before it runs out at which a certificate or a secret is announced. */
const notice = 30;

/**
 * A certificate or secret that runs out within a month, or has. What depends on it stops on that day, and no redundancy helps: that is
 * said as what it endangers.
 */
export const domainExpiring: Check = {
	id: 'domain-expiring',
	title: 'A certificate or secret runs out',
	severity: 'warning',
	run: ({ model }, facts) =>
		model.byKind['failure-domain'].flatMap(({ ref, span, data }) => {
			// Undefined where there is no such day: the schema tells that.
			const ago = daysBetween(data.expires, model.asOf);
			if (ago === undefined || ago < -notice) return [];
			const alone = facts.singlePointsOfFailure.events.find(({ event }) => event.ref === ref);
			return [
				{
					subject: ref,
					targets: alone?.downTargets,
					severity: ago > 0 ? ('error' as const) : undefined,
					message:
						ago > 0
							? `${code(ref)} ran out on ${data.expires}, ${counted(ago, 'day')} ago`
							: `${code(ref)} runs out on ${data.expires}, ${ago === 0 ? 'today' : `in ${counted(-ago, 'day')}`}`,
					suggestion: 'renew it before that day, and write the new day as `expires`',
					span,
				},
			];
		}),
};
