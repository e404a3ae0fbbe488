import { addTo } from '#graph/lists-by-key.ts';
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
export function rulesOfObjective(model: Model, slo: Entity<'slo'>): readonly ObjectiveRule[] {
	let known = rulesOf.get(model);
	if (known === undefined) {
		const found = new Map<string, ObjectiveRule[]>();
		for (const rule of model.alertRules)
			for (const { slo: watched, windows } of watchedBy(rule, model.byKind.slo))
				addTo(found, watched, { rule, windows });
		known = found;
		rulesOf.set(model, known);
	}
	return known.get(slo.ref) ?? [];
}

const rulesOf = new WeakMap<Model, ReadonlyMap<string, readonly ObjectiveRule[]>>();
