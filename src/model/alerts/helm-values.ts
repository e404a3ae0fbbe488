import type { Path } from '../model.ts';
import { type Fields, fieldsOf } from '../unknown-fields.ts';
import type { GroupList, OneGroup } from './rule-document.ts';

/** Values of a chart stand below its name where it is a part of another, and its parts' metrics below these. */
const deepest = 3;

/**
 * Rules in the values of a Helm chart, where charts that many use take them: `additionalPrometheusRulesMap` and
 * `additionalPrometheusRules` of kube-prometheus-stack, `serverFiles` of prometheus, and `prometheusRule` of charts that bring
 * an object of that kind with `groups` or `rules`. Undefined where a document has no such key, so is no such file.
 */
export function rulesOfValues(document: object): readonly (GroupList | OneGroup)[] | undefined {
	const found: (GroupList | OneGroup)[] = [];
	let known = false;
	const look = (fields: Fields, path: Path): void => {
		for (const [key, value] of Object.entries(fields)) {
			const own = ownRules(key, value, [...path, key]);
			if (own !== undefined) {
				known = true;
				found.push(...own);
			} else if (path.length < deepest) look(fieldsOf(value), [...path, key]);
		}
	};
	look(document as Fields, []);
	return known ? found : undefined;
}

function ownRules(key: string, value: unknown, path: Path): readonly (GroupList | OneGroup)[] | undefined {
	switch (key) {
		case 'additionalPrometheusRulesMap':
		case 'serverFiles':
			return Object.entries(fieldsOf(value)).flatMap(([name, one]) => groupsIn(one, [...path, name]));
		case 'additionalPrometheusRules':
			return Array.isArray(value) ? value.flatMap((one, at) => groupsIn(one, [...path, at])) : [];
		case 'prometheusRule':
		case 'prometheusRules': {
			const { rules } = fieldsOf(value);
			// The chart makes one group of them, whose name is the chart's affair.
			const one = Array.isArray(rules)
				? [{ group: { name: path.join('.'), rules }, path, tool: 'Prometheus' } as const]
				: [];
			return [...groupsIn(value, path), ...one];
		}
		default:
			return undefined;
	}
}

function groupsIn(value: unknown, path: Path): readonly GroupList[] {
	const { groups } = fieldsOf(value);
	return groups === undefined || groups === null ? [] : [{ groups, path: [...path, 'groups'], tool: 'Prometheus' }];
}
