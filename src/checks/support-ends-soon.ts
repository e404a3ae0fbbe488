import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A version whose support ends within the days that the policy names (A21). */
export const supportEndsSoon: Check = {
	id: 'support-ends-soon',
	title: 'Support ends soon',
	severity: 'info',
	run: (_, facts) =>
		facts.endOfLife.versions
			.filter(({ state }) => state === 'soon' || state === 'coming')
			.map(({ component, name, version, endsOn, daysLeft, moveTo, basis, span }) => {
				return {
					subject: component,

					inputs: [{ label: 'end of support', value: endsOn ?? 'not announced', source: basis }],
					message: `${code(component)} runs ${name} ${version}, whose support ends on ${endsOn}, in ${daysLeft} days`,
					suggestion:
						moveTo === undefined
							? `move to a supported release of ${name}`
							: `move to ${name} ${moveTo.release}, supported until ${moveTo.endsOn}`,
					span,
				};
			}),
};
