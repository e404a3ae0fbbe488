import { type Fields, fieldsOf } from '../unknown-fields.ts';

export type Labels = { readonly [name: string]: string };

/** Labels of a Kubernetes object; what is no text is left out. */
export const labelsOf = (metadata: unknown): Labels =>
	Object.fromEntries(
		Object.entries(fieldsOf(fieldsOf(metadata)['labels'])).flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value]] : [],
		),
	);

/**
 * Whether a Kubernetes label selector takes labels (API reference, "LabelSelector"): all of `matchLabels` and `matchExpressions`
 * must hold; none of them takes everything. Where there may be other labels than those that are known, what hangs on one of them is
 * not known either, nor is what an operator does that does not exist.
 */
export function selects(selector: Fields, labels: Labels, areAll: boolean): 'yes' | 'no' | 'unknown' {
	const equal = Object.entries(fieldsOf(selector['matchLabels'])).map(([key, value]) => ({
		key,
		operator: 'In',
		values: [String(value)],
	}));
	const { matchExpressions } = selector;
	const written = (Array.isArray(matchExpressions) ? matchExpressions : []).map((one) => {
		const { key, operator, values } = fieldsOf(one);
		return { key: String(key), operator, values: (Array.isArray(values) ? values : []).map(String) };
	});
	const verdicts = [...equal, ...written].map(({ key, operator, values }) => {
		const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
		if (value === undefined && !areAll) return 'unknown';
		const isIn = value !== undefined && values.includes(value);
		switch (operator) {
			case 'In':
				return isIn;
			case 'NotIn':
				return !isIn;
			case 'Exists':
				return value !== undefined;
			case 'DoesNotExist':
				return value === undefined;
			default:
				return 'unknown';
		}
	});
	return verdicts.includes(false) ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes';
}
