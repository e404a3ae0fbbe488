import type { Decision } from '#decisions/decision.ts';
import { readDecisions } from '#decisions/read-decisions.ts';

/** Decisions from front matters, numbered from 1, read as people write them. */
export function decisionsOf(...frontMatters: readonly string[]): readonly Decision[] {
	const files = frontMatters.map((text, index) => ({
		path: `adr/000${index + 1}-decision.md`,
		text: `---\n${text.trim()}\n---\n# Decision ${index + 1}\n\n## Decision Outcome\nSo be it.\n`,
	}));
	return readDecisions(files, { root: 'adr' }).decisions;
}
