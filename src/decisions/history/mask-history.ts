import type { History } from './history.ts';

/** A history of which every text went through `mask`: names, subjects of commits, names that files had. */
export function maskHistory(history: History, mask: (text: string) => string): History {
	return masked(history, mask) as History;
}

function masked(value: unknown, mask: (text: string) => string): unknown {
	if (typeof value === 'string') return mask(value);
	if (Array.isArray(value)) return value.map((one) => masked(one, mask));
	// Records are found by their names in the model, which stay.
	if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, masked(one, mask)]));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, mask)]));
}
