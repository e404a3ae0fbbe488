import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { AlertRule, RuleWindow } from '#model/alerts/alert-rule.ts';
import { watchedBy } from '#model/alerts/watched-objectives.ts';
import type { Entity, Model } from '#model/model.ts';

/** An alerting rule of a rule file that watches an objective. */
export interface ObjectiveRule {
	readonly rule: AlertRule;
	/** None where the expression is of no form that is known: then nobody here can tell. */
	readonly windows: readonly RuleWindow[];
}

/** The rules that watch an objective, in the order of files and places. O(rules x objectives, once for a model). */
export const rulesOfObjective = (model: Model, slo: Entity<'slo'>): readonly ObjectiveRule[] =>
	rulesOf(model).get(slo.ref) ?? [];

const rulesOf = oncePer((model: Model): ReadonlyMap<string, readonly ObjectiveRule[]> => {
	const found = new Map<string, ObjectiveRule[]>();
	for (const rule of model.alertRules)
		for (const { slo: watched, windows } of watchedBy(rule, model.byKind.slo)) addTo(found, watched, { rule, windows });
	return found;
});
