import { referencesOf } from '#analysis/references.ts';
import type { Entity, Model } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

/** An alert that wakes somebody up and does not say what to do (A17). */
export const runbookMissingForPageAlert: Check = {
	id: 'runbook-missing-for-page-alert',
	title: 'A paging alert has no runbook',
	severity: 'warning',
	run: ({ model }) => {
		const answered = new Set(model.byKind.runbook.flatMap((runbook) => runbook.data.alerts ?? []));
		return model.byKind.component.flatMap((component) => unanswered(model, component, answered));
	},
};

function unanswered(model: Model, component: Entity<'component'>, answered: ReadonlySet<string>): Opinion[] {
	return (component.data.observability?.alerts ?? []).flatMap((alert, index): Opinion[] => {
		const own = referencesOf(model).target(component.ref, 'observability', 'alerts', index, 'runbook');
		if (alert.severity !== 'page' || own !== undefined || answered.has(alert.name)) return [];
		return [
			{
				subject: component.ref,
				and: `alert:${alert.name}`,
				message: `alert ${code(alert.name)} of ${code(component.ref)} pages and has no runbook`,
				suggestion: `write a runbook with \`alerts: [${alert.name}]\`, or name one in the alert`,
				span: component.span,
			},
		];
	});
}
