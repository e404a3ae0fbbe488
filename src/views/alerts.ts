import type { Entity, Ref } from '#model/model.ts';
import type { ObservabilityAlert } from '#model/types.generated.ts';
import type { ViewContext } from './context.ts';
import { byText, distinct, targetsAt } from './model-index.ts';

/** Every alert that anything in the model names, with what is known about it. */
export interface AlertEntry {
	/** As the monitoring system spells it. */
	readonly name: string;
	/** Lower case: the address of its page. */
	readonly key: string;
	/** Where it is defined: components whose observability holds it. */
	readonly definitions: readonly { readonly component: Entity<'component'>; readonly alert: ObservabilityAlert }[];
	readonly runbooks: readonly Ref[];
	readonly failureModes: readonly Ref[];
	readonly slos: readonly Ref[];
}

interface Draft {
	name: string;
	definitions: { component: Entity<'component'>; alert: ObservabilityAlert }[];
	runbooks: Ref[];
	failureModes: Ref[];
	slos: Ref[];
}

/** Collects alerts by lower-cased name; names that differ only in case share a page, as they share an address. */
export function alertsOf(context: ViewContext): ReadonlyMap<string, AlertEntry> {
	const drafts = new Map<string, Draft>();
	const draft = (name: string): Draft => {
		const key = name.toLowerCase();
		const known = drafts.get(key) ?? { name, definitions: [], runbooks: [], failureModes: [], slos: [] };
		drafts.set(key, known);
		return known;
	};
	const { byKind } = context.model;
	for (const component of byKind.component) {
		for (const [at, alert] of (component.data.observability?.alerts ?? []).entries()) {
			const entry = draft(alert.name);
			const targets = (field: string): readonly Ref[] =>
				targetsAt(context.index, component.ref, 'observability', 'alerts', at, field);
			entry.definitions.push({ component, alert });
			entry.runbooks.push(...targets('runbook'));
			entry.failureModes.push(...targets('detects'));
		}
	}
	for (const mode of byKind['failure-mode']) {
		for (const way of mode.data.detection ?? [])
			if (way.alert !== undefined) draft(way.alert).failureModes.push(mode.ref);
	}
	for (const slo of byKind.slo) {
		for (const alert of slo.data.burnAlerts ?? []) if (alert.name !== undefined) draft(alert.name).slos.push(slo.ref);
	}
	for (const runbook of byKind.runbook)
		for (const name of runbook.data.alerts ?? []) draft(name).runbooks.push(runbook.ref);
	return new Map([...drafts].sort((a, b) => byText(a[0], b[0])).map(([key, one]) => [key, finished(key, one)]));
}

const finished = (key: string, draft: Draft): AlertEntry => ({
	name: draft.name,
	key,
	definitions: draft.definitions,
	runbooks: distinct(draft.runbooks.filter((ref) => ref.startsWith('runbook:'))),
	failureModes: distinct(draft.failureModes.filter((ref) => ref.startsWith('failure-mode:'))),
	slos: distinct(draft.slos),
});
