import type { FirstSeen, Gone } from './finding-register.ts';

/** Since when a finding is known, in a few words; nothing is guessed. */
export function firstSeenWords(seen: FirstSeen): string {
	switch (seen.kind) {
		case 'not known':
			return 'not known';
		case 'by':
			return `by ${seen.day}`;
		case 'between':
			// Two records of one day: it came on that very day.
			return seen.after === seen.day ? seen.day : `${seen.day}, not there on ${seen.after}`;
		case 'since':
			return `after ${seen.after}`;
	}
}

/** When a finding was gone, in a few words. */
export const goneWords = ({ after, day }: Gone): string =>
	day === undefined ? `after ${after}, not recorded yet` : day === after ? day : `${day}, still there on ${after}`;
