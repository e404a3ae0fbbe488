import { burnComparisons } from '#model/alerts/burn-comparisons.ts';
import { prometheusDurationMs } from '#model/alerts/prometheus-duration.ts';
import type { AlertRule, Entity, Model } from '#model/model.ts';

/** A window of a rule on the burn of a budget, as its expression has it. */
export interface RuleWindow {
	readonly longMs: number;
	readonly shortMs: number;
	readonly rate: number;
}

/** An alerting rule of a rule file that watches an objective. */
export interface ObjectiveRule {
	readonly rule: AlertRule;
	/** None where the expression is not of the form that `lintel alerts burn-rules` writes: then nobody here can tell. */
	readonly windows: readonly RuleWindow[];
}

/**
 * The rules that watch an objective: their label `slo` is its id, or the objective names the alert. In the order of files
 * and places. O(rules).
 */
export function rulesOfObjective(model: Model, slo: Entity<'slo'>): readonly ObjectiveRule[] {
	const named = new Set(
		(slo.data.burnAlerts ?? []).flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase()])),
	);
	const labelled = ({ labels }: AlertRule): string | undefined =>
		Object.hasOwn(labels, 'slo') ? labels['slo'] : undefined;
	return model.alertRules
		.filter((rule) => {
			const label = labelled(rule);
			return label === undefined ? named.has(rule.name.toLowerCase()) : label === slo.id || label === slo.ref;
		})
		.map((rule) => ({ rule, windows: windowsIn(rule.expr, slo.id) }));
}

function windowsIn(expr: string, id: string): readonly RuleWindow[] {
	return burnComparisons(expr).flatMap(({ objective, long, short, rate }) => {
		const [longMs, shortMs] = [prometheusDurationMs(long), prometheusDurationMs(short)];
		const isKnown = longMs !== undefined && shortMs !== undefined && longMs > 0 && Number.isFinite(rate);
		return objective === id && isKnown ? [{ longMs, shortMs, rate }] : [];
	});
}
