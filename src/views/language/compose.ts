/**
 * Sentences that are put together from known parts: several sentences, clauses between semicolons, what stands before and after a colon,
 * a remark in brackets, an enumeration. So a catalogue needs each part once, not every way to combine them.
 */

/** What people wrote, as far as it matters for finding texts of ours. */
export interface Authors {
	/** Whether it is a name that people gave: never translated, whatever word it is. */
	isName(text: string): boolean;
	/** Whether it is a name or a text just as somebody wrote it. */
	isWritten(text: string): boolean;
	/** Whether it is a version that somebody wrote: `4.2` is no number there. */
	isVersion(text: string): boolean;
	/** Whether it holds nothing but words that people wrote, ids and numbers. */
	isTheirs(text: string): boolean;
	/** The text with its names set apart as pieces: first those that are no word of a sentence, then, asked again, the others. */
	marked(text: string): Marked | undefined;
}

export interface Marked {
	readonly text: string;
	/** With the names where the signs for them stand. */
	readonly restored: (told: string) => string;
}

/** How a language puts parts together. */
export interface Joints {
	readonly colon: string;
	readonly semicolon: string;
	readonly and: string;
	readonly or: string;
}

/** A link or another piece that is set apart; see `localise-text.ts`. */
const PIECES = /\uE000\d+\uE001/g;
const LETTERS = /\p{L}{2}/u;
/** `rejected: 3`: a word that a schema knows, whoever else may use it. */
const COUNT_OF_WORD = /^[a-z]+: \d+$/;

/** How a build tells what no single text of a catalogue is. */
export interface Sentences {
	isName(text: string): boolean;
	isTheirs(text: string): boolean;
	isVersion(text: string): boolean;
	/** Whether a value may stand at a place: one of ours that is known, or people's. */
	fits(place: string, value: string, tell: Tell): boolean;
	/** Words of people stay as they are, but for what a view put before the last of several and for how many more there are. */
	enumerated(english: string, joints: Joints, tell: Tell): string;
	/** A text part by part, or with its names set apart; undefined where a part is neither known nor people's. */
	told(english: string, find: Tell, measure: Tell, joints: Joints): string | undefined;
}

type Tell = (english: string) => string | undefined;

/** How sentences are told that have these people's words in them. */
export function sentencesWith(authors: Authors): Sentences {
	return {
		isName: authors.isName,
		isTheirs: authors.isTheirs,
		isVersion: authors.isVersion,
		fits(place, value, tell) {
			if (/^own\d?$/.test(place)) return authors.isTheirs(value) && (authors.isWritten(value) || !value.includes('; '));
			if (/^(?:name|other)\d?$/.test(place))
				return !hasWords(value) || authors.isTheirs(value) || tell(value) !== undefined;
			// Neither a page nor the ways somebody is told go on behind a comma, and no path behind a semicolon: what stands there is a clause of its own.
			if (place === 'link' || place === 'listed') return !/[,;:]/.test(value);
			if (place === 'chain') return !value.includes(';');
			if (!place.startsWith('what')) return true;
			return !hasWords(value) || authors.isTheirs(value) || tell(value) !== undefined;
		},
		enumerated: (english, joints, tell) =>
			authors.isWritten(english)
				? english
				: english
						.replace(/\d+ (?:more|others?)$/, (rest) => tell(rest) ?? rest)
						.replace(/ (and|or) (?=[^,]*$)/, (_, word: 'and' | 'or') => joints[word]),
		told(english, find, measure, joints) {
			if (authors.isTheirs(english) && !COUNT_OF_WORD.test(english)) return undefined;
			const inParts = composed(english, (part) => find(part) ?? measure(part), authors, joints);
			if (inParts !== undefined) return inParts;
			const marked = authors.marked(english);
			const found = marked && find(marked.text);
			return found && marked.restored(found);
		},
	};
}

/** Parts of a text, and how they are joined again. */
interface Division {
	readonly parts: readonly string[];
	readonly joined: (parts: readonly string[]) => string;
}

const divisions: readonly ((text: string, joints: Joints, authors: Authors) => Division | undefined)[] = [
	sentences,
	withoutFirstPieces,
	withoutTrailingPieces,
	withoutLastPiece,
	beginning,
	clauses,
	aroundColon,
	withRemark,
	withoutFullStop,
	enumeration,
];

/**
 * The text told part by part; undefined where a part is neither known nor people's. `tell` gives a known part.
 * A text of people's words alone is not told: it stays theirs.
 */
export function composed(
	text: string,
	tell: (part: string) => string | undefined,
	authors: Authors,
	joints: Joints,
): string | undefined {
	for (const divide of divisions) {
		const division = divide(text, joints, authors);
		if (division === undefined) continue;
		let ours = false;
		const told = division.parts.map((part) => {
			if (!hasWords(part)) return tell(part) ?? part;
			if (authors.isName(part)) return part;
			const found = tell(part);
			if (found === undefined) return authors.isTheirs(part) ? part : undefined;
			ours = true;
			return found;
		});
		if (ours && told.every((part) => part !== undefined)) return division.joined(told);
	}
	return undefined;
}

/** Whether there is anything to tell between the pieces. */
export const hasWords = (text: string): boolean => LETTERS.test(text.replace(PIECES, ''));

/** What somebody wrote stands first where a view adds to it, and may be several sentences itself. */
function sentences(text: string, _: Joints, authors: Authors): Division | undefined {
	const each = text.split(/(?<=[.?!])\s+(?=[\p{Lu}\uE000\d“])/u);
	const theirs = each.findLastIndex((__, at) => {
		const first = each.slice(0, at + 1).join(' ');
		return at > 0 && (authors.isWritten(first) || authors.isWritten(first.replace(/\.$/, '')));
	});
	const parts = theirs < 0 ? each : [each.slice(0, theirs + 1).join(' '), ...each.slice(theirs + 1)];
	return parts.length === 1 ? undefined : { parts, joined: (told) => told.join(' ') };
}

/** A badge or a link of its own stands before a whole sentence. */
function withoutFirstPieces(text: string): Division | undefined {
	const [, head, tail] = /^((?:\uE000\d+\uE001\s+)+)(\p{Lu}[\s\S]*)$/u.exec(text) ?? [];
	if (head === undefined || tail === undefined) return undefined;
	return { parts: [tail], joined: ([told]) => `${head}${told}` };
}

/** Links that say where something stands follow many sentences. */
function withoutTrailingPieces(text: string): Division | undefined {
	const [, head, tail] = /^([\s\S]*[^\s\uE001])((?:\s*\uE000\d+\uE001)+)$/.exec(text) ?? [];
	if (head === undefined || tail === undefined || /[ ,;:(>]$/.test(head)) return undefined;
	return { parts: [head], joined: ([told]) => `${told}${tail}` };
}

/** A sentence that ends with a piece of its own is followed by another one. */
function withoutLastPiece(text: string): Division | undefined {
	const [, head, tail] = /^([\s\S]*\uE001)(\s*\uE000\d+\uE001)$/.exec(text) ?? [];
	if (head === undefined || tail === undefined) return undefined;
	return { parts: [head], joined: ([told]) => `${told}${tail}` };
}

/** Clauses begin small where something stands before them, else with a capital. */
function beginning(text: string): Division | undefined {
	if (!/^\p{Lu}\p{Ll}|^A /u.test(text)) return undefined;
	const small = text.slice(0, 1).toLowerCase() + text.slice(1);
	return { parts: [small], joined: ([told = '']) => told.slice(0, 1).toLocaleUpperCase() + told.slice(1) };
}

function clauses(text: string, { semicolon }: Joints): Division | undefined {
	const parts = text.split(/; (?![^()]*\))/);
	return parts.length === 1 ? undefined : { parts, joined: (told) => told.join(semicolon) };
}

function aroundColon(text: string, { colon }: Joints): Division | undefined {
	const at = text.indexOf(': ');
	if (at <= 0) return undefined;
	return { parts: [text.slice(0, at), text.slice(at + 2)], joined: (told) => told.join(colon) };
}

/** `three copies (as declared)`. */
function withRemark(text: string): Division | undefined {
	const [, head, remark] = /^([^()]+) \(([\s\S]+)\)$/.exec(text) ?? [];
	if (head === undefined || remark === undefined) return undefined;
	return { parts: [head, remark], joined: ([before, within]) => `${before} (${within})` };
}

function withoutFullStop(text: string): Division | undefined {
	if (!text.endsWith('.') || /[.?!] /.test(text)) return undefined;
	return { parts: [text.slice(0, -1)], joined: ([told]) => `${told}.` };
}

/** `a, b and c`; the last word before `and` may hold one itself. */
function enumeration(text: string, { and, or }: Joints): Division | undefined {
	const parts = text.split(/, (?![^()]*\))/);
	const last = parts.pop()!;
	for (const [word, joint] of [
		[' and ', and],
		[' or ', or],
	] as const) {
		const at = last.lastIndexOf(word);
		if (at <= 0) continue;
		const all = [...parts, last.slice(0, at), last.slice(at + word.length)];
		return { parts: all, joined: (told) => `${told.slice(0, -1).join(', ')}${joint}${told.at(-1)}` };
	}
	return parts.length === 0 ? undefined : { parts: [...parts, last], joined: (told) => told.join(', ') };
}
