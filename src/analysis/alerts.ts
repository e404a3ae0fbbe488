import type { Span } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { AlertRule } from '#model/alerts/alert-rule.ts';
import { prometheusDurationMs } from '#model/alerts/prometheus-duration.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { ObservabilityAlert } from '#model/types.generated.ts';
import { milliseconds } from './quantities.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';

/** An alert as a component declares it. */
export interface DeclaredAlert {
	readonly component: Entity<'component'>;
	/** Its place in `observability.alerts`. */
	readonly at: number;
	readonly data: ObservabilityAlert;
}

/** An alert that only an objective names, among its `burnAlerts`. */
export interface ObjectiveAlert {
	readonly slo: Entity<'slo'>;
	readonly data: NonNullable<Entity<'slo'>['data']['burnAlerts']>[number];
}

/** One alert of one component (or of none that is known): declared in the model, held by rule files, or both; or named by an objective. */
export interface Alert {
	/** As the rule spells it, else as the model does. */
	readonly name: string;
	/** Lower case: names that differ only in case share an address. */
	readonly key: string;
	readonly component: Ref | undefined;
	readonly declared: DeclaredAlert | undefined;
	/** Where neither a component nor a rule file has it, and an objective names it. */
	readonly objective: ObjectiveAlert | undefined;
	/** Several where variants differ in their labels. */
	readonly rules: readonly AlertRule[];
	/** The strictest of the rules, since that is what fires; else as declared. */
	readonly severity: ObservabilityAlert['severity'];
	/** Runbooks that it names or that name it, and one whose id is its address. */
	readonly runbooks: readonly Ref[];
	/** Where it is declared, else its first rule. */
	readonly span: Span;
}

/** All alerts of a model, by name and component; made once per model. O(alerts + rules + links). */
export const alertsIn = oncePer(collect);

function collect(model: Model): readonly Alert[] {
	const declared = model.byKind.component.flatMap((component) =>
		(component.data.observability?.alerts ?? []).map((data, at): DeclaredAlert => ({ component, at, data })),
	);
	const byName = new Map<string, AlertRule[]>();
	for (const rule of model.alertRules) {
		const key = rule.name.toLowerCase();
		addTo(byName, key, rule);
	}
	const declarations = new Map<string, number>();
	for (const { data } of declared) {
		const key = data.name.toLowerCase();
		declarations.set(key, (declarations.get(key) ?? 0) + 1);
	}
	const answering = runbooksByAlert(model);
	const alerts = declared.map((one): Alert => {
		const key = one.data.name.toLowerCase();
		const rules = rulesOf(one, declarations.get(key) === 1, byName.get(key) ?? []);
		return alertOf(model, one.component.ref, one, rules, answering);
	});
	const taken = new Set(alerts.flatMap(({ rules }) => rules));
	const others = new Map<string, AlertRule[]>();
	for (const rule of model.alertRules.filter((one) => !taken.has(one))) {
		const key = `${rule.name.toLowerCase()} ${rule.component ?? ''}`;
		addTo(others, key, rule);
	}
	const undeclared = [...others.values()].map((rules) =>
		alertOf(model, rules[0]!.component, undefined, rules, answering),
	);
	const named = [...alerts, ...undeclared];
	return [...named, ...namedByObjectives(model, new Set(named.map(({ key }) => key)), answering)].sort(
		(a, b) => compareText(a.key, b.key) || compareText(a.component ?? '', b.component ?? ''),
	);
}

/** Alerts that nothing but an objective names: who is woken by one finds a page as of any other. */
function namedByObjectives(
	model: Model,
	known: ReadonlySet<string>,
	answering: ReadonlyMap<string, readonly Ref[]>,
): readonly Alert[] {
	const found = new Map<string, Alert>();
	for (const slo of model.byKind.slo)
		for (const data of slo.data.burnAlerts ?? []) {
			const key = data.name?.toLowerCase();
			if (data.name === undefined || key === undefined || known.has(key) || found.has(key)) continue;
			const about = referencesOf(model).target(slo.ref, 'for');
			found.set(key, {
				name: data.name,
				key,
				component: about?.startsWith('component:') ? about : undefined,
				declared: undefined,
				objective: { slo, data },
				rules: [],
				severity: data.severity,
				runbooks: answering.get(key) ?? [],
				span: slo.span,
			});
		}
	return [...found.values()];
}

/** Rules of the same name and component; and those that name none, where only one component declares the alert. */
function rulesOf({ component }: DeclaredAlert, alone: boolean, named: readonly AlertRule[]): readonly AlertRule[] {
	return named.filter((rule) => rule.component === component.ref || (alone && rule.component === undefined));
}

function alertOf(
	model: Model,
	component: Ref | undefined,
	declared: DeclaredAlert | undefined,
	rules: readonly AlertRule[],
	answering: ReadonlyMap<string, readonly Ref[]>,
): Alert {
	const name = rules[0]?.name ?? declared!.data.name;
	const key = name.toLowerCase();
	const own =
		declared === undefined
			? undefined
			: referencesOf(model).target(component!, 'observability', 'alerts', declared.at, 'runbook');
	const severity = (['page', 'ticket', 'info'] as const).find((one) => rules.some((rule) => rule.severity === one));
	return {
		name,
		key,
		component,
		declared,
		objective: undefined,
		span: declared?.component.span ?? rules[0]!.span,
		rules,
		severity: severity ?? declared?.data.severity,
		runbooks: [...new Set([...(own === undefined ? [] : [own]), ...(answering.get(key) ?? [])])],
	};
}

/** Runbooks by the alerts they name, in lower case, and by their own id, which is an address as well. */
function runbooksByAlert(model: Model): ReadonlyMap<string, readonly Ref[]> {
	const found = new Map<string, Ref[]>();
	for (const { ref, id, data } of model.byKind.runbook)
		for (const key of new Set([...(data.alerts ?? []).map((name) => name.toLowerCase()), id.toLowerCase()]))
			addTo(found, key, ref);
	return found;
}

/** How long the expression must hold before it fires, in milliseconds: the longest of its rules, else as declared; undefined where nothing says. */
export function alertWaitMs({ rules, declared }: Alert): number | undefined {
	if (rules.length === 0) return milliseconds(declared?.data.for);
	return Math.max(...rules.map((rule) => prometheusDurationMs(rule.for ?? '0') ?? 0));
}
