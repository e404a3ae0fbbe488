import type { Alert } from '#analysis/alerts.ts';
import { alertsIn } from '#analysis/alerts.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

/** An alert that wakes somebody up and does not say what to do (A17): declared by a component, named by an objective, or held by a rule file. */
export const runbookMissingForPageAlert: Check = {
	id: 'runbook-missing-for-page-alert',
	title: 'A paging alert has no runbook',
	severity: 'warning',
	run: ({ model }) =>
		alertsIn(model).flatMap((alert) =>
			alert.severity === 'page' && alert.runbooks.length === 0 ? [missing(alert)] : [],
		),
};

/** One that is tied to no component wakes people up all the same: then the finding is about the alert itself. */
function missing({ name, component, declared, objective, span }: Alert): Opinion {
	const about = component ?? objective?.slo.ref;
	return {
		...(about === undefined ? { subject: `alert:${name}` } : { subject: about, and: `alert:${name}` }),
		message: `alert ${code(name)} ${about === undefined ? 'is tied to no component, ' : `of ${code(about)} `}pages and has no runbook`,
		suggestion: `write a runbook with \`alerts: [${name}]\`${declared === undefined ? '' : ', or name one in the alert'}`,
		span,
	};
}
