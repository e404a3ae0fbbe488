import type { Check } from './check.ts';
import { code } from './naming.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** A version whose support has ended (A21). */
export const supportEnded: Check = {
	id: 'support-ended',
	title: 'Support has ended',
	severity: 'warning',
	run: ({ model }, facts) =>
		facts.endOfLife.versions
			.filter(({ state }) => state === 'over')
			.map(({ component, name, version, endsOn, daysLeft, moveTo, basis, span }) => {
				const { targets, tier } = targetsOfSubject(model, component, []);
				return {
					subject: component,
					severity: severityOfWeakness(tier, true),
					targets,
					inputs: [{ label: 'end of support', value: endsOn ?? 'not announced', source: basis }],
					message: `${code(component)} runs ${name} ${version}, whose support ended ${endsOn === undefined ? '' : `on ${endsOn}, `}${-daysLeft!} days ago`,
					suggestion:
						moveTo === undefined
							? `move to a supported release of ${name}`
							: `move to ${name} ${moveTo.release}, supported until ${moveTo.endsOn}`,
					span,
				};
			}),
};
