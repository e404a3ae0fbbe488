import type { Entity } from '../model.ts';
import { budgetLeftBy, fractionOfPercent } from '../quantity.ts';
import type { AlertRule, RuleWindow, WatchedByRule } from './alert-rule.ts';
import { type BurnCondition, burnConditions } from './burn-conditions.ts';
import { promQlTree, seriesOf } from './promql-tree.ts';

/** Labels by which rules and series name their objective: ours, and those of Sloth, Pyrra, slom and habit. */
const objectiveLabels = ['slo', 'slo_id', 'slo_name', 'sloth_id', 'sloth_slo', 'slom_id', 'slom_slo', 'objective'];

/**
 * The objectives that a rule watches: those that its labels name, else those whose `burnAlerts` name it, else those that its
 * expression selects. What was found before the expression was left out is given as it was found. O(objectives + characters).
 */
export function watchedBy(rule: AlertRule, slos: readonly Entity<'slo'>[]): readonly WatchedByRule[] {
	if (rule.watches !== undefined) return rule.watches;
	if (slos.length === 0) return [];
	const labelled = namesIn(Object.entries(rule.labels));
	const selected = selectedNames(rule.expr);
	const chosen = slos.filter((slo) => {
		if (labelled.size > 0) return isNamed(slo, labelled);
		return (
			(slo.data.burnAlerts ?? []).some(({ name }) => name?.toLowerCase() === rule.name.toLowerCase()) ||
			isNamed(slo, selected)
		);
	});
	if (chosen.length === 0) return [];
	const conditions = burnConditions(rule.expr);
	return chosen.map((slo) => {
		// An expression on the series of another objective says nothing about this one.
		const isOther = selected.size > 0 && !isNamed(slo, selected) && slos.some((one) => isNamed(one, selected));
		const windows = isOther ? [] : conditions.flatMap((one) => windowOf(one, slo));
		return { slo: slo.ref, windows };
	});
}

const namesIn = (labels: readonly (readonly [string, string])[]): ReadonlySet<string> =>
	new Set(labels.flatMap(([label, value]) => (objectiveLabels.includes(label) ? [value.toLowerCase()] : [])));

function selectedNames(expr: string): ReadonlySet<string> {
	const tree = promQlTree(expr);
	if (tree === undefined) return new Set();
	return namesIn(
		[...seriesOf(tree)].flatMap(({ series }) =>
			series.matchers.flatMap(({ label, operator, value }) => (operator === '=' ? [[label, value] as const] : [])),
		),
	);
}

const isNamed = ({ id, ref }: Entity<'slo'>, names: ReadonlySet<string>): boolean => names.has(id) || names.has(ref);

function windowOf({ longMs, shortMs, rate, budget, share }: BurnCondition, slo: Entity<'slo'>): readonly RuleWindow[] {
	const target = fractionOfPercent(slo.data.target);
	const own = target === undefined ? undefined : budgetLeftBy(target);
	const isKnown = own !== undefined && own > 0 && share !== undefined;
	const found = isKnown ? Number((share / own).toPrecision(6)) : rate;
	if (found === undefined) return [];
	const differs = isKnown && budget !== undefined && Math.abs(budget / own - 1) > 0.01;
	return [{ longMs, shortMs, rate: found, otherBudget: differs ? budget : undefined }];
}
