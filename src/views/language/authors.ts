import { addTo } from '#graph/lists-by-key.ts';
import type { Authors, Marked } from './compose.ts';
import { LONGEST_TOLD } from './language.ts';

const LETTERS = /\p{L}{2}/u;
/** What stands between words of people where a view puts several side by side. */
const BETWEEN = /\s*(?:[,;:/()“”→]|\uE000\d+\uE001|\.(?=\s|$)|->|\s(?:and|or)\s)\s*/;
/** Ids, files, addresses, numbers of records, versions: nothing of it is language. */
const CODE =
	/^(?:`[^`]*`|[a-z][\w+]*[-.:/#@][\w+.{}*-]+(?:[:/#@][\w+.{}*-]+)*|[A-Z]{2,}-?\d[\w.-]*|[A-Za-z]+-\d[\w-]*|[A-Z][a-z]+(?:[A-Z][a-z0-9]*)+|[a-z]+[A-Z]\w*|#[\w-]+|(?=[a-f]*\d)[0-9a-f]{7,40}|https?:\S+|v?\d[\w.%+-]*)$/;

/** What a view puts around words of people. */
const AROUND = /^(?:[\s,;:()“”]|\uE000\d+\uE001)+|(?:[\s,;:.()“”]|\uE000\d+\uE001)+$/g;
/** How many copies are needed, as a sum; a time of day with its zone. */
const FORMULA = /\b(?:max\(|ceil\(|requireK \d)[\w ()/=,.]*/g;
const TIME = /\b\d{1,2}:\d{2}(?: [A-Z]\w+\/\w+)?/g;

/** What a site knows of the words of people: their names, and all else that they wrote. */
export function authorsOf(
	names: ReadonlySet<string>,
	written: ReadonlySet<string>,
	versions: ReadonlySet<string> = new Set(),
): Authors {
	const isKnown = (text: string): boolean => names.has(text) || written.has(text) || CODE.test(text);
	const isTheirs = (text: string): boolean => {
		const whole = text.trim();
		if (isKnown(whole) || isPart(whole)) return true;
		if (whole.length > LONGEST_TOLD) return false;
		const bare = whole.replace(AROUND, '');
		if (isKnown(bare) || isKnown(`${bare}.`) || isPart(bare)) return true;
		const plain = bare.replace(FORMULA, '').replace(TIME, '');
		return plain.split(BETWEEN).every(isPart) || isCovered(plain, byStart) || isCovered(whole, byStart);
	};
	const isPart = (part: string): boolean => {
		if (!LETTERS.test(part) || isKnown(part)) return true;
		// `postgresql 16.4`, `ADR-0012 A title`.
		const [first = '', ...rest] = part.split(' ');
		if (rest.length === 0) return false;
		return CODE.test(first)
			? isKnown(rest.join(' '))
			: CODE.test(rest.at(-1)!) && isKnown(part.slice(0, part.lastIndexOf(' ')));
	};
	const byFirstWord = firstWords([...names].filter((name) => UPPER_CASE.test(name)));
	const allByFirstWord = firstWords([...names]);
	const byStart = starts([...names, ...written]);
	return {
		isName: (text) => names.has(text),
		isWritten: isKnown,
		isVersion: (text) => versions.has(text),
		isTheirs,
		marked: (text) => marked(text, byFirstWord) ?? marked(text, allByFirstWord),
	};
}

/** The first word of a text, and what stands between two words. */
const START = /[^\s,;:.()“”"]+/y;
const GAP = /(?:[\s,;:.()“”"→+]|\uE000\d+\uE001|->|(?:and|or)(?=\s))+/y;
const SMALL_WORD = /^[a-z]+$/;

/** Texts of people by their first word, the longest first. */
function starts(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const text of new Set(texts.map((one) => one.replace(/[.?!]$/, '')))) {
		const start = wordAt(START, text, 0);
		if (start === '') continue;
		addTo(found, start, text);
	}
	for (const own of found.values()) own.sort((a, b) => b.length - a.length);
	return found;
}

function wordAt(expression: RegExp, text: string, at: number): string {
	expression.lastIndex = at;
	return expression.exec(text)?.[0] ?? '';
}

/** Whether texts of people, ids and numbers follow one another with nothing else between: `phone Front desk, extension 7 in the evening`. */
function isCovered(text: string, known: ReadonlyMap<string, readonly string[]>): boolean {
	const failed = new Set<number>();
	const covers = (from: number): boolean => {
		const at = from + wordAt(GAP, text, from).length;
		if (at >= text.length) return true;
		if (failed.has(at)) return false;
		const word = wordAt(START, text, at);
		const isNothing = !LETTERS.test(word) || CODE.test(word);
		const found =
			known.get(word)?.some((one) => text.startsWith(one, at) && isWhole(text, at, one) && covers(at + one.length)) ||
			(isNothing && covers(at + Math.max(word.length, 1)));
		if (!found) failed.add(at);
		return found;
	};
	return covers(0);
}

/** A small word is somebody's own only where it stands for itself: beside other words it may be one of a sentence of ours. */
function isWhole(text: string, at: number, held: string): boolean {
	const after = text.slice(at + held.length, at + held.length + 2);
	if (/^[\p{L}\p{N}]/u.test(after)) return false;
	return !SMALL_WORD.test(held) || ((at === 0 || /[,;:(] ?$/.test(text.slice(0, at))) && !/^ [^\s\d,;:(]/.test(after));
}

/** A name with a capital cannot be mistaken for a word in a sentence; `file`, `order` and `pay` can. */
const UPPER_CASE = /\p{Lu}/u;

/** Names by their first word, the longest first. */
function firstWords(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const name of [...names].sort((a, b) => b.length - a.length)) {
		const first = WORD.exec(name)?.[0] ?? '';
		addTo(found, first, name);
	}
	return found;
}

const WORD = /^[\p{L}\p{N}]+/u;
const MARK = 1000;
const MARKED = /\uE000\d{4}\uE001/g;

/** A sentence with signs for the names in it, and how they come back; undefined without any. */
function marked(text: string, names: ReadonlyMap<string, readonly string[]>): Marked | undefined {
	const held: string[] = [];
	// What is set apart already keeps its number.
	const first = MARK + (text.match(MARKED)?.length ?? 0);
	let at = 0;
	let out = '';
	while (at < text.length) {
		const word = WORD.exec(text.slice(at, at + 60))?.[0];
		if (word === undefined) {
			out += text[at++];
			continue;
		}
		const name = names
			.get(word)
			?.find((one) => text.startsWith(one, at) && !/[\p{L}\p{N}]/u.test(text[at + one.length] ?? ''));
		if (name !== undefined) out += `\uE000${first + held.push(name) - 1}\uE001`;
		else out += word;
		at += name?.length ?? word.length;
	}
	if (held.length === 0) return undefined;
	return {
		text: out,
		restored: (told) => told.replace(MARKED, (sign) => held[Number(sign.slice(1, -1)) - first] ?? sign),
	};
}

/** Nobody wrote anything. */
export const noAuthors: Authors = {
	isName: () => false,
	isWritten: () => false,
	isVersion: () => false,
	isTheirs: () => false,
	marked: () => undefined,
};
