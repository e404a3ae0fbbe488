import type { Diagnostic } from './diagnostic.ts';
import { countBySeverity } from './order.ts';

/**
 * Diagnostics as one JSON document, `{ version, counts, diagnostics }`, two spaces deep, with a line end. The fields are
 * those of {@link Diagnostic}; `version` changes when one of them changes its meaning.
 */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
	const counts = countBySeverity(diagnostics);
	return `${JSON.stringify({ version: 1, counts, diagnostics }, undefined, 2)}\n`;
}
