import { policiesOf } from '#analysis/policies.ts';
import { shownNumber } from '#analysis/quantities.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** Business services rest on few third parties: the Herfindahl-Hirschman index is above the policy (A22). */
export const thirdPartyConcentration: Check = {
	id: 'third-party-concentration',
	title: 'Services rest on few third parties',
	severity: 'warning',
	run: ({ model }, facts) => {
		const table = facts.concentration.tables.find((one) => one.by === 'third-party');
		const limit = policiesOf(model).concentrationHhi;
		const first = table?.holders[0];
		// With one or two services any provider is a large share; that says nothing about concentration.
		if (table?.hhi === undefined || first === undefined || table.hhi <= limit || first.services.length < 3) return [];
		const share = shownNumber(first.share * 100);
		const span = model.entities[first.ref]?.span;
		if (span === undefined) return [];
		return [
			{
				subject: first.ref,
				targets: first.services,
				inputs: [
					{ label: 'HHI', value: shownNumber(table.hhi), source: 'services per third party' },
					{ label: 'limit', value: String(limit), source: 'policies.concentrationHhi' },
				],
				message: `${first.services.length} business services rest on ${code(first.ref)}, ${share} % of all uses of third parties (HHI ${Math.round(table.hhi)}, above ${limit})`,
				suggestion: `plan a substitute for ${code(first.ref)} in the most important of these services, or accept the concentration in a decision`,
				span,
			},
		];
	},
};
