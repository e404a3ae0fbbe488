import type { Diagnostic } from './diagnostic.ts';

/** Orders diagnostics by file, place, code and message; those without a place come first. For `Array.prototype.sort`. */
export function byPlace(left: Diagnostic, right: Diagnostic): number {
	return (
		compare(left.span?.file ?? '', right.span?.file ?? '') ||
		(left.span?.start.offset ?? 0) - (right.span?.start.offset ?? 0) ||
		compare(left.code, right.code) ||
		compare(left.message, right.message)
	);
}

function compare(left: string, right: string): number {
	return left < right ? -1 : left > right ? 1 : 0;
}

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: Iterable<Diagnostic>): { error: number; warning: number; info: number } {
	const counts = { error: 0, warning: 0, info: 0 };
	for (const { severity } of diagnostics) counts[severity]++;
	return counts;
}
