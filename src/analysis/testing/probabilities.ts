import type { Document } from './model-of.ts';

/** The probabilities of Test M (DOMAIN A1): a copy, a common cause or a domain each. */
export const probabilitiesOfTestM: Readonly<Record<string, number>> = {
	euw1: 1e-4,
	'euw1-a': 4e-4,
	'euw1-b': 4e-4,
	'euw1-c': 4e-4,
	gw: 1e-4,
	'sw-api': 5e-4,
	api1: 0.01,
	api2: 0.01,
	api3: 0.01,
	'sw-led': 2e-4,
	led1: 0.005,
	led2: 0.005,
	s1: 0.01,
	s2: 0.01,
};

/** The same documents with a probability on everything that has an id in the table. */
export function withProbabilities(
	documents: readonly Document[],
	probabilities: Readonly<Record<string, number | undefined>>,
): Document[] {
	const fill = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(fill);
		if (typeof value !== 'object' || value === null) return value;
		const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
		const known = typeof copy['id'] === 'string' ? probabilities[copy['id']] : undefined;
		return known === undefined || copy['kind'] === 'component' ? copy : { ...copy, unavailability: known };
	};
	return documents.map((document) => fill(document) as Document);
}
