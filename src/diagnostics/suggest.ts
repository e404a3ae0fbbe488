import { editDistance } from './edit-distance.ts';

/**
 * The candidate nearest to what was written, or undefined when none is near enough. Near means: the same letters apart
 * from case and separators, or at most a third of the length in single edits (insert, delete, replace, swap neighbours),
 * and never more than three. Ties go to the candidate that comes first in code-unit order.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
	if (written === '') return undefined;
	const limit = Math.min(3, Math.max(1, Math.floor(written.length / 3)));
	const lower = written.toLowerCase();
	const plain = withoutSeparators(lower);
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		if (candidate === written) continue;
		const other = candidate.toLowerCase();
		let distance = editDistance(lower, other, Math.min(limit, bestDistance));
		// Only names that start alike can be the same but for separators; the test is dear, and there may be many names.
		if (distance > 0 && other[0] === lower[0] && plain === withoutSeparators(other)) distance = 0;
		if (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best)) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

function withoutSeparators(name: string): string {
	return /[-_ .]/.test(name) ? name.replace(/[-_ .]/g, '') : name;
}
