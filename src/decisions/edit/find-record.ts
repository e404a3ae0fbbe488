import { nearest } from '#diagnostics/suggest.ts';
import type { Decision } from '../decision.ts';
import { createDecisionIndex } from '../decision-index.ts';
import type { Refusal } from './change.ts';

/** The one record that a name means; unknown and ambiguous names are refused with what was probably meant. */
export function findRecord(name: string, all: readonly Decision[]): Decision | Refusal {
	const found = createDecisionIndex(all).find(name);
	if (found.length === 1) return found[0]!;
	if (found.length > 1) {
		return {
			refused: `\`${name}\` means ${found.length} records: ${found.map(({ path }) => path).join(', ')}`,
			hint: `say which by its path, or with its collection: ${found.map(({ ref }) => ref.replace(/^decision:/, '')).join(' or ')}`,
		};
	}
	const near = nearest(name, namesOf(all)) ?? titled(name, all);
	return {
		refused: `there is no decision \`${name}\``,
		hint: near === undefined ? '`lintel adr list` lists them all' : `did you mean \`${near}\`?`,
	};
}

function namesOf(all: readonly Decision[]): string[] {
	return all.flatMap(({ label, id, slug, title }) => [label, id, slug, title]);
}

/** The record whose title holds the words, where one only does. */
function titled(words: string, all: readonly Decision[]): string | undefined {
	if (words.trim().length < 4) return undefined;
	const found = all.filter(({ title }) => title.toLowerCase().includes(words.trim().toLowerCase()));
	return found.length === 1 ? found[0]!.label : undefined;
}
