import type { ParsedDocument } from '../compose.ts';
import type { Path } from '../model.ts';
import { jsonType } from '../schema-lookup.ts';
import { type Fields, fieldsOf } from '../unknown-fields.ts';
import { rulesOfValues } from './helm-values.ts';
import { routingsOfValues } from './read-routing.ts';
import { valuesOfRelease } from './release-values.ts';
import type { GroupList, OneGroup, PanelList, RuleDocument, RuleList } from './rule-document.ts';

/**
 * Finds the rules of a document: a rule file of Prometheus (Mimir and Loki take the same), an object of kind `PrometheusRule`, or a
 * Kubernetes list of such; groups as Grafana provisions and exports them, the list that its API gives, and objects of kind
 * `GrafanaAlertRuleGroup`; rules in values of Helm charts, also within objects that install them. Other Kubernetes objects, unit tests of rules, configurations of an Alertmanager and what else Grafana
 * provisions are left alone.
 */
export function ruleDocument({ value }: Pick<ParsedDocument, 'value'>): RuleDocument {
	if (Array.isArray(value))
		return value.length > 0 && value.every(isGrafanaRule) ? [{ rules: value, path: [], group: undefined }] : 'unknown';
	if (jsonType(value) !== 'object') return 'unknown';
	const document = value as Fields;
	if (document['kind'] !== undefined) return groupsOfObject(document, []) ?? 'other';
	if (Object.hasOwn(document, 'groups')) {
		const { groups } = document;
		const tool = isOfGrafana(document) ? 'Grafana' : 'Prometheus';
		return [{ groups: groups ?? (tool === 'Grafana' ? [] : groups), path: ['groups'], tool }];
	}
	if (Object.hasOwn(document, 'route') && Object.hasOwn(document, 'receivers')) return 'other';
	const panels = panelsOfDashboard(document, []) ?? panelsOfDashboard(fieldsOf(document['dashboard']), ['dashboard']);
	if (panels !== undefined) return panels;
	if (document['apiVersion'] === 1) return 'other';
	if (Object.hasOwn(document, 'rule_files') || Object.hasOwn(document, 'tests')) return 'other';
	return rulesOfValues(document) ?? (routingsOfValues(document).length > 0 ? 'other' : 'unknown');
}

/** Panels of a dashboard, which stood in rows until Grafana 5; the interfaces of Grafana put `dashboard` around it. */
function panelsOfDashboard({ panels, rows }: Fields, path: Path): readonly PanelList[] | undefined {
	if (Array.isArray(panels)) return panelsOf(panels, [...path, 'panels']);
	return Array.isArray(rows) && rows.every((row) => Array.isArray(fieldsOf(row)['panels']))
		? panelsOf(rows, [...path, 'rows']).slice(1)
		: undefined;
}

/** Panels and those that a row holds. */
function panelsOf(panels: readonly unknown[], path: Path): readonly PanelList[] {
	const within = panels.flatMap((panel, at) => {
		const { panels: inner } = fieldsOf(panel);
		return Array.isArray(inner) ? [{ panels: inner, path: [...path, at, 'panels'] }] : [];
	});
	return [{ panels, path }, ...within];
}

/** Grafana numbers its format and has titles and data where Prometheus has alerts and expressions. */
function isOfGrafana({ apiVersion, groups }: Fields): boolean {
	if (apiVersion === 1) return true;
	return Array.isArray(groups) && groups.some((group) => rulesOf(group).some(isGrafanaRule));
}

const rulesOf = (group: unknown): readonly unknown[] => {
	const { rules } = fieldsOf(group);
	return Array.isArray(rules) ? rules : [];
};

const isGrafanaRule = (rule: unknown): boolean =>
	jsonType(rule) === 'object' && Object.hasOwn(rule as object, 'title') && Object.hasOwn(rule as object, 'data');

function groupsOfObject(object: Fields, at: Path): readonly (GroupList | OneGroup | RuleList)[] | undefined {
	const { kind, spec, items, metadata } = object;
	if (kind === 'PrometheusRule') {
		const { groups } = fieldsOf(spec);
		return [{ groups: groups ?? [], path: [...at, 'spec', 'groups'], tool: 'Prometheus' }];
	}
	if (kind === 'GrafanaAlertRuleGroup') {
		const { name } = fieldsOf(metadata);
		return [
			{ rules: rulesOf(spec), path: [...at, 'spec', 'rules'], group: typeof name === 'string' ? name : undefined },
		];
	}
	if (kind !== 'List' || !Array.isArray(items)) {
		const found = valuesOfRelease(object).flatMap((values) =>
			'text' in values
				? []
				: (rulesOfValues(values.value) ?? []).map((list) => ({ ...list, path: [...at, ...values.path, ...list.path] })),
		);
		return found.length === 0 ? undefined : found;
	}
	return items.flatMap((item, index) =>
		jsonType(item) === 'object' ? (groupsOfObject(item, [...at, 'items', index]) ?? []) : [],
	);
}

/** A rule with its place, whatever stands around it. Rules of groups that nobody could read are told elsewhere. */
export function placedRulesOf(
	list: GroupList | OneGroup | RuleList | PanelList,
): readonly { readonly rule: unknown; readonly path: Path }[] {
	// A dashboard has no place for the address of a runbook.
	if ('panels' in list) return [];
	if ('rules' in list) return list.rules.map((rule, at) => ({ rule, path: [...list.path, at] }));
	const within = (group: unknown, path: Path) =>
		rulesOf(group).map((rule, number) => ({ rule, path: [...path, 'rules', number] }));
	if ('group' in list) return within(list.group, list.path);
	const groups = Array.isArray(list.groups) ? list.groups : [];
	return groups.flatMap((group, at) => within(group, [...list.path, at]));
}
