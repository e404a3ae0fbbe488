import { type Alert, alertsIn } from '#analysis/alerts.ts';
import { rulesOfObjective } from '#analysis/objective-rules.ts';
import type { AlertRule } from '#model/alerts/alert-rule.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { ObservabilityAlert } from '#model/types.generated.ts';
import type { ViewContext } from './context.ts';
import { byText, distinct, targetsAt } from './model-index.ts';

/** Every alert that anything in the model or a rule file names, with what is known about it. */
export interface AlertEntry {
	/** As the monitoring system spells it. */
	readonly name: string;
	/** Lower case: the address of its page. */
	readonly key: string;
	/** Where it is declared: components whose observability holds it. */
	readonly definitions: readonly { readonly component: Entity<'component'>; readonly alert: ObservabilityAlert }[];
	/** The rules that fire it, as far as rule files are read; in the order of files and places. */
	readonly rules: readonly AlertRule[];
	/** Components that it is about, whichever of the two says so. */
	readonly components: readonly Ref[];
	/** What the rules say, else the declaration. */
	readonly severity: ObservabilityAlert['severity'];
	/** What it says, in a sentence: as declared, else from its rule. */
	readonly summary: string | undefined;
	readonly runbooks: readonly Ref[];
	readonly failureModes: readonly Ref[];
	readonly slos: readonly Ref[];
}

interface Draft {
	name: string;
	readonly alerts: Alert[];
	runbooks: Ref[];
	failureModes: Ref[];
	slos: Ref[];
}

/** Collects alerts by lower-cased name; names that differ only in case share a page, as they share an address. */
export function alertsOf(context: ViewContext): ReadonlyMap<string, AlertEntry> {
	const drafts = new Map<string, Draft>();
	const draft = (name: string): Draft => {
		const key = name.toLowerCase();
		const known = drafts.get(key) ?? { name, alerts: [], runbooks: [], failureModes: [], slos: [] };
		drafts.set(key, known);
		return known;
	};
	const { byKind } = context.model;
	for (const alert of alertsIn(context.model)) {
		const entry = draft(alert.name);
		entry.alerts.push(alert);
		if (alert.declared === undefined) continue;
		const { component, at } = alert.declared;
		const targets = (field: string): readonly Ref[] =>
			targetsAt(context.index, component.ref, 'observability', 'alerts', at, field);
		entry.runbooks.push(...targets('runbook'));
		entry.failureModes.push(...targets('detects'));
	}
	for (const mode of byKind['failure-mode']) {
		for (const way of mode.data.detection ?? [])
			if (way.alert !== undefined) draft(way.alert).failureModes.push(mode.ref);
	}
	for (const slo of byKind.slo) {
		for (const alert of slo.data.burnAlerts ?? []) if (alert.name !== undefined) draft(alert.name).slos.push(slo.ref);
		for (const { rule } of rulesOfObjective(context.model, slo)) draft(rule.name).slos.push(slo.ref);
	}
	for (const runbook of byKind.runbook)
		for (const name of runbook.data.alerts ?? []) draft(name).runbooks.push(runbook.ref);
	return new Map([...drafts].sort((a, b) => byText(a[0], b[0])).map(([key, one]) => [key, finished(key, one)]));
}

const strictest = ['page', 'ticket', 'info', 'unknown'] as const;

function finished(key: string, { name, alerts, ...draft }: Draft): AlertEntry {
	const rules = alerts.flatMap((one) => one.rules);
	const definitions = alerts.flatMap(({ declared }) =>
		declared === undefined ? [] : [{ component: declared.component, alert: declared.data }],
	);
	return {
		name,
		key,
		definitions,
		rules,
		components: [...new Set(alerts.flatMap(({ component }) => (component === undefined ? [] : [component])))],
		severity: strictest.find((severity) => alerts.some((one) => one.severity === severity)),
		summary: definitions[0]?.alert.summary ?? rules.map(summaryOfRule).find((one) => one !== undefined),
		runbooks: distinct(draft.runbooks.filter((ref) => ref.startsWith('runbook:'))),
		failureModes: distinct(draft.failureModes.filter((ref) => ref.startsWith('failure-mode:'))),
		slos: distinct(draft.slos),
	};
}

/** What a rule says in a sentence: `summary` as most write it, else `description` or `message`. Templates stay as they are. */
export const summaryOfRule = ({ annotations }: AlertRule): string | undefined =>
	annotations['summary'] ?? annotations['description'] ?? annotations['message'];
