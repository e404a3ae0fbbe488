import { type Analysis, analyses } from '#analysis/index.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { Misuse } from '../complain.ts';

/** The analyses that a word on the command line means, or a sentence on why it means none. */
export function chooseAnalyses(
	written: string,
): { readonly chosen: readonly Analysis[] } | { readonly misuse: Misuse } {
	const word = plain(written);
	if (word === 'all') return { chosen: analyses };
	const found = analyses.filter((one) => namesOf(one).some((name) => plain(name) === word));
	if (found.length > 0) return { chosen: found };
	const near = nearest(word, ['all', ...analyses.flatMap(namesOf).map(plain)]);
	const hint = near ? `did you mean \`${near}\`?` : '`lintel analyze --list` names them all';
	return { misuse: { message: `there is no analysis \`${written}\``, hint } };
}

function namesOf({ id, file, title }: Analysis): readonly string[] {
	return [file, id, title];
}

/** Case and the way words are joined make no difference: `Blast radius`, `blast_radius` and `blast-radius` are one. */
function plain(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replaceAll(/[\s_-]+/g, '-');
}
