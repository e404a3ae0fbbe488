import type { ParsedDocument } from '../compose.ts';
import type { Path } from '../model.ts';
import { jsonType } from '../schema-lookup.ts';

/** A list of rule groups within a document, and where it stands. */
export interface GroupList {
	readonly groups: unknown;
	readonly path: Path;
}

/** What a document of a rule file is: groups of rules, something that is none of our business, or nothing known. */
export type RuleDocument = readonly GroupList[] | 'other' | 'unknown';

/**
 * Finds the groups of a document: a rule file of Prometheus (Mimir and Loki take the same), an object of kind
 * `PrometheusRule`, or a Kubernetes list of such. Other Kubernetes objects, unit tests of rules
 * and configurations of an Alertmanager are left alone.
 */
export function ruleDocument({ value }: Pick<ParsedDocument, 'value'>): RuleDocument {
	if (jsonType(value) !== 'object') return 'unknown';
	const document = value as Record<string, unknown>;
	if (document['kind'] !== undefined) return groupsOfObject(document, []) ?? 'other';
	if (Object.hasOwn(document, 'groups')) return [{ groups: document['groups'], path: ['groups'] }];
	if (Object.hasOwn(document, 'route') && Object.hasOwn(document, 'receivers')) return 'other';
	return Object.hasOwn(document, 'rule_files') || Object.hasOwn(document, 'tests') ? 'other' : 'unknown';
}

function groupsOfObject(object: Record<string, unknown>, at: Path): readonly GroupList[] | undefined {
	const { kind, spec, items } = object;
	if (kind === 'PrometheusRule') {
		const groups = jsonType(spec) === 'object' ? (spec as Record<string, unknown>)['groups'] : undefined;
		return [{ groups: groups ?? [], path: [...at, 'spec', 'groups'] }];
	}
	if (kind !== 'List' || !Array.isArray(items)) return undefined;
	return items.flatMap((item, index) =>
		jsonType(item) === 'object' ? (groupsOfObject(item, [...at, 'items', index]) ?? []) : [],
	);
}
