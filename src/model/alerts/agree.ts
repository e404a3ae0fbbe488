import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Model, Ref } from '../model.ts';
import { durationMs } from '../quantity.ts';
import { quoted } from '../quoted.ts';
import type { ObservabilityAlert } from '../types.generated.ts';
import type { AlertRule } from './alert-rule.ts';
import { prometheusDurationMs } from './prometheus-duration.ts';
import { tokensOf } from './selectors.ts';

/** What rules say against each other and against the alerts that components declare. */
export function disagreements(model: Model, rules: readonly AlertRule[]): readonly Diagnostic[] {
	const byName = new Map<string, AlertRule[]>();
	for (const rule of rules) {
		const key = rule.name.toLowerCase();
		addTo(byName, key, rule);
	}
	const declared = model.byKind.component.flatMap((component) =>
		(component.data.observability?.alerts ?? []).flatMap((alert) => {
			const same = byName.get(alert.name.toLowerCase()) ?? [];
			const own = same.filter((rule) => rule.component === component.ref);
			return disagreement(alert, component, own.length > 0 ? own : same);
		}),
	);
	return [...[...byName.values()].flatMap(twice), ...declared];
}

/** Variants of one alert differ in their labels (a warning and a critical one); what differs in nothing is a mistake. */
function twice(rules: readonly AlertRule[]): readonly Diagnostic[] {
	const first = new Map<string, AlertRule>();
	return rules.flatMap((rule): Diagnostic[] => {
		const labels = Object.entries(rule.labels).sort(([a], [b]) => (a < b ? -1 : 1));
		const key = JSON.stringify([rule.title ?? rule.name, labels]);
		const known = first.get(key);
		if (known === undefined) {
			first.set(key, rule);
			return [];
		}
		const same = canonical(known.expr) === canonical(rule.expr);
		return [
			{
				code: 'alert-twice',
				severity: 'warning',
				message: `alert ${quoted(rule.name)} is there twice with the same labels${same ? ' and the same expression' : ''}`,
				span: rule.span,
				hint: same ? 'remove one' : 'give them labels that differ, or names',
				related: [{ message: 'the first one', span: known.span }],
			},
		];
	});
}

/** An expression without white space and comments that mean nothing. */
const canonical = (expr: string): string =>
	tokensOf(expr)
		.filter((one) => one.trim() !== '')
		.join(' ');

/** In which a declaration says what none of the rules of the alert says, each as half a sentence; nothing without rules. */
export function differences(alert: ObservabilityAlert, component: Ref, rules: readonly AlertRule[]): readonly string[] {
	const [rule] = rules;
	if (rule === undefined) return [];
	const differs: string[] = [];
	const compare = (what: string, said: string | undefined, is: (one: AlertRule) => boolean, text: string): void => {
		if (said !== undefined && !rules.some(is)) differs.push(`${what} is ${text} here and ${quoted(said)} there`);
	};
	compare('the name', alert.name, ({ name }) => name === alert.name, quoted(rule.name));
	const expression = alert.expr === undefined ? undefined : canonical(alert.expr);
	compare('the expression', alert.expr, ({ expr }) => canonical(expr) === expression, quoted(rule.expr));
	const time = durationMs(alert.for);
	const waits = (one: AlertRule): number => prometheusDurationMs(one.for ?? '0') ?? 0;
	compare('`for`', alert.for, (one) => waits(one) === time, rule.for === undefined ? 'not set' : quoted(rule.for));
	const severity = alert.severity === 'unknown' ? undefined : alert.severity;
	const shown = rule.severity === undefined ? 'not known' : quoted(rule.severity);
	compare('the severity', severity, (one) => one.severity === undefined || one.severity === severity, shown);
	const at = rules.find((one) => one.component !== undefined)?.component;
	if (at !== undefined && rules.every((one) => one.component !== component))
		differs.push(`the component is ${quoted(at)} here and ${quoted(component)} there`);
	return differs;
}

function disagreement(
	alert: ObservabilityAlert,
	component: Model['byKind']['component'][number],
	rules: readonly AlertRule[],
): readonly Diagnostic[] {
	const differs = differences(alert, component.ref, rules);
	const [rule] = rules;
	if (rule === undefined || differs.length === 0) return [];
	return [
		{
			code: 'alert-disagrees',
			severity: 'warning',
			message: `alert ${quoted(rule.name)} is not what ${quoted(component.ref)} declares: ${differs.join('; ')}`,
			span: rule.span,
			hint: 'correct one of the two, or leave out of the model what the rule says',
			related: [{ message: 'the declaration', span: component.span }],
		},
	];
}
