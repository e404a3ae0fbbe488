import { rulesOfObjective } from '#analysis/objective-rules.ts';
import { budgetLeftBy, fractionOfPercent } from '#model/quantity.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A rule on the budget of an objective whose expression has another budget than the target leaves (A17). */
export const ruleWithAnotherBudget: Check = {
	id: 'rule-with-another-budget',
	title: 'A rule reckons with another error budget than its objective',
	severity: 'warning',
	run: ({ model }) =>
		model.byKind.slo.flatMap((slo) =>
			rulesOfObjective(model, slo).flatMap(({ rule, windows }) => {
				const other = windows.find(({ otherBudget }) => otherBudget !== undefined);
				const target = fractionOfPercent(slo.data.target);
				if (other === undefined || target === undefined) return [];
				const own = budgetLeftBy(target);
				return [
					{
						subject: slo.ref,
						and: `alert:${rule.name}`,
						message: `alert ${code(rule.name)} reckons with an error budget of ${percent(other.otherBudget!)}, and the target of ${code(slo.ref)} leaves ${percent(own)}`,
						suggestion: `write \`${own}\` for the budget into its expression, or mend \`target\``,
						span: rule.span,
					},
				];
			}),
		),
};

const percent = (share: number): string => `${Number((share * 100).toPrecision(6))} %`;
