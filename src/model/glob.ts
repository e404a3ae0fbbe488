/**
 * Patterns as authors write them for paths and names: `*` stands for any part. They are taken apart by hand instead of
 * being turned into regular expressions, so that no pattern and no text can make matching slow.
 */

/** Whether a path fits a pattern: `*` stands for any part of one name, `**` for any number of folders. */
export function matchesPath(path: string, pattern: string): boolean {
	const names = path.split('/');
	const parts = partsOf(pattern);
	// Whether the first `at` names fit the parts so far; a `**` lets each that fits go on as far as it likes.
	let fits = names.map((_, at) => at === 0).concat(names.length === 0);
	for (const part of parts) {
		const next = fits.map(() => false);
		for (let at = 0; at <= names.length; at++) {
			if (part === '**') next[at] = fits[at] === true || (at > 0 && next[at - 1] === true);
			else if (at > 0) next[at] = fits[at - 1] === true && likeness(names[at - 1]!, part) !== undefined;
		}
		fits = next;
	}
	return fits[names.length] === true;
}

/** The folder above everything that a path pattern can fit: `monitoring` for `monitoring/*.yaml`, `.` for `*.yaml`. */
export function fixedFolderOf(pattern: string): string {
	const parts = partsOf(pattern);
	const star = parts.findIndex((part) => part.includes('*'));
	return parts.slice(0, star < 0 ? -1 : star).join('/') || '.';
}

/** `./a//b` is `a/b`. */
const partsOf = (pattern: string): readonly string[] =>
	pattern.split('/').filter((part) => part !== '' && part !== '.');

/**
 * What the first `*` of a pattern stands for in a text, taking as little as it can; the whole text for a pattern without
 * `*`; undefined where the text does not fit. O(length of the text x parts of the pattern).
 */
export function likeness(text: string, pattern: string): string | undefined {
	const [head = '', ...rest] = pattern.split('*');
	if (rest.length === 0) return text === pattern ? text : undefined;
	const tail = rest.pop()!;
	if (!text.startsWith(head) || text.length < head.length + tail.length || !text.endsWith(tail)) return undefined;
	const end = text.length - tail.length;
	let at = head.length;
	let first: number | undefined;
	for (const part of rest) {
		const found = text.indexOf(part, at);
		if (found < 0 || found + part.length > end) return undefined;
		first ??= found;
		at = found + part.length;
	}
	return text.slice(head.length, first ?? end);
}
