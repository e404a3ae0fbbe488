import { unescaped } from './addresses.ts';

/** The anchor GitHub gives a heading: lower case, only letters, marks, numbers, `_` and `-`; each space becomes `-`. */
export function anchorOf(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.replace(/ /g, '-');
}

/** The anchors of one text: hands out unique ids and knows afterwards which exist. */
export interface Anchors {
	/** The id for a heading text: `slug`, then `slug-1`, `slug-2`. A text without a letter gets `section`. */
	take(text: string): string;
	/** Registers an id as written in raw HTML, unless it is unusable or taken. */
	claim(id: string): void;
	/** Hands a registered id of raw HTML to the first tag that carries it. */
	redeem(id: string): string | undefined;
	/** The id that a fragment (without `#`, percent-encoded or not, any case) leads to. */
	find(fragment: string): string | undefined;
}

/** Makes the anchor table of a text; every id begins with `prefix`. */
export function createAnchors(prefix: string): Anchors {
	const used = new Set<string>();
	const claimed = new Set<string>();
	const next = new Map<string, number>();
	return {
		take(text) {
			const base = anchorOf(text) || 'section';
			let count = next.get(base) ?? 0;
			let id = count === 0 ? base : `${base}-${count}`;
			while (used.has(id)) id = `${base}-${++count}`;
			next.set(base, count + 1);
			used.add(id);
			return prefix + id;
		},
		claim(id) {
			if (!/^[\p{L}_][\p{L}\p{N}_.:-]{0,99}$/u.test(id) || used.has(id)) return;
			used.add(id);
			claimed.add(id);
		},
		redeem: (id) => (claimed.delete(id) ? prefix + id : undefined),
		find(fragment) {
			const decoded = unescaped(fragment);
			if (used.has(decoded)) return prefix + decoded;
			const lower = decoded.toLowerCase();
			return used.has(lower) ? prefix + lower : undefined;
		},
	};
}
