import { capital } from '../quantities.ts';

/**
 * Finds words of a glossary in texts: whole words, the longest first, in one pass over the text by an automaton of all words,
 * however many there are. Knows neither pages nor markup.
 */

/** A word and what it is a name of. */
export interface TermWord {
	readonly word: string;
	readonly term: string;
}

export interface TermMatch {
	/** Offsets in the text, the end excluded. */
	readonly start: number;
	readonly end: number;
	readonly term: string;
}

export interface TermMatcher {
	/** The first match at or after an offset; undefined when there is none. */
	readonly find: (text: string, from: number) => TermMatch | undefined;
}

interface State {
	readonly next: Map<number, State>;
	/** What the letters so far are a name of. */
	term?: string | undefined;
	/** Whether the name is written with capitals or digits inside, so that a hyphen beside it does not make it another word. */
	isMarked?: boolean | undefined;
	/** Whether an `s` may follow: `HSMs` is about the HSM. */
	hasPlural?: boolean | undefined;
}

/** Longer words are left out. So a look from one place of a text is at most this long, and the whole is linear in the text. */
const LONGEST_WORD = 80;
const SPACE = 32;
const NO_TERM = '';

/**
 * A matcher of words. A word with capitals or digits after its first letter (`RTGS`, `VoP`, `pain.001`) is found as it is written,
 * any other (`Cut-off`) with a small or capital first letter. A word that several terms claim is found for none of them.
 * `names` are what is called by more than such a word: a word within one of them is not found.
 */
export function termMatcher(words: readonly TermWord[], names: readonly string[] = []): TermMatcher {
	const root: State = { next: new Map() };
	const terms = spellings(words);
	const others = spellings(names.map((word) => ({ word, term: NO_TERM })));
	// What is a name and a word of the glossary is taken for the word.
	for (const [written, term] of [...others, ...terms]) {
		let state = root;
		for (let at = 0; at < written.length; at++) {
			const code = letterAt(written, at);
			const following = state.next.get(code) ?? { next: new Map() };
			state.next.set(code, following);
			state = following;
		}
		state.term = term;
		state.isMarked = isMarked(written);
		state.hasPlural = /[a-rt-z]$/i.test(written);
	}
	const first = new Uint8Array(128);
	for (const code of root.next.keys()) if (code < 128) first[code] = 1;
	return {
		find(text, from) {
			for (let at = from; at < text.length; at++) {
				const code = text.charCodeAt(at);
				if (code < 128 && first[code] === 0) continue;
				const found = longestAt(root, text, at);
				if (found === undefined) continue;
				if (found.term !== NO_TERM) return found;
				at = found.end - 1;
			}
			return undefined;
		},
	};
}

/** Every way a word may be written, with its term; undefined terms are claimed by several and fall away. */
function spellings(words: readonly TermWord[]): ReadonlyMap<string, string> {
	const claims = new Map<string, string | undefined>();
	for (const { word, term } of words) {
		const plain = word.replace(/\s+/g, ' ').trim();
		if (plain.length < 2 || plain.length > LONGEST_WORD || !/[\p{L}\p{N}]/u.test(plain)) continue;
		for (const written of isMarked(plain) ? [plain] : [plain, capital(plain), small(plain)]) {
			claims.set(written, !claims.has(written) || claims.get(written) === term ? term : undefined);
		}
	}
	return new Map([...claims].filter((claim): claim is [string, string] => claim[1] !== undefined));
}

const isMarked = (word: string): boolean => /\p{Lu}|\p{N}/u.test(word.slice(1));
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

function longestAt(root: State, text: string, start: number): TermMatch | undefined {
	let state: State | undefined = root.next.get(letterAt(text, start));
	if (state === undefined || isInside(text, start - 1, -1, false, true)) return undefined;
	let found: TermMatch | undefined;
	for (let at = start + 1; state !== undefined; at++) {
		if (state.term !== undefined) {
			const end = endOf(state, text, start, at);
			if (end !== undefined) found = { start, end, term: state.term };
		}
		state = at < text.length ? state.next.get(letterAt(text, at)) : undefined;
	}
	return found;
}

/** Where a word ends that the letters up to `at` are; undefined when they are a part of another word. */
function endOf({ isMarked = false, hasPlural }: State, text: string, start: number, at: number): number | undefined {
	if (isInside(text, start - 1, -1, isMarked)) return undefined;
	if (!isInside(text, at, 1, isMarked)) return at;
	return hasPlural && text[at] === 's' && !isInside(text, at + 1, 1, isMarked) ? at + 1 : undefined;
}

/**
 * Whether the sign at an offset, beside a word, makes it a part of something longer: another word, a path, an identifier, an
 * address. `way` is where the sign lies. With `lettersOnly` hyphens and slashes are not judged yet.
 */
function isInside(text: string, at: number, way: 1 | -1, besideMarked: boolean, lettersOnly = false): boolean {
	if (at < 0 || at >= text.length) return false;
	const sign = text[at]!;
	if (isLetter(sign)) return true;
	if (lettersOnly) return false;
	// `FIN-2019-117` is the number of a contract, and no use of FIN.
	if (sign === '-' && way === 1 && /\d/.test(text[at + 1] ?? '')) return true;
	if (sign === '-' || sign === '/') return !besideMarked;
	if (sign === '@' || sign === '#' || sign === '\\' || sign === '$') return true;
	if (sign !== '.' && sign !== ':') return false;
	const beyond = text[at + way];
	return beyond !== undefined && isLetter(beyond);
}

function isLetter(sign: string): boolean {
	const code = sign.charCodeAt(0);
	if (code < 128)
		return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code === 95;
	return /[\p{L}\p{N}\p{M}]/u.test(sign);
}

/** A line may break between the words of a name. */
function letterAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code === 10 || code === 13 || code === 9 || code === 160 ? SPACE : code;
}
