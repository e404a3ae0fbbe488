import type { SearchEntry } from '../search-entries.ts';

/**
 * Entries made ready for searching: all their words stand in few long texts, since a browser looks through such a text in a
 * part of a millisecond where a loop over five thousand names would take many.
 */

/** Between two names; no name has it after {@link wordsOf}. */
const between = '\n';

/** Words in lower case, a space between any two; camel case parts words, and letters are not parted from digits. Lines stay. */
const inWords = (text: string): string =>
	text
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\n]+/gu, ' ')
		.replaceAll(' \n', between)
		.replaceAll('\n ', between);

/** The words of a text, in lower case. */
export const wordsOf = (text: string): string[] => inWords(oneLine(text)).split(' ').filter(Boolean);

/** A name without case, dashes and camel case. */
export const plainText = (text: string): string => wordsOf(text).join('');

const oneLine = (text: string): string => (text.includes(between) ? text.replaceAll(between, ' ') : text);

/** A long text of many parts, and where each begins. */
class Parts {
	readonly #text: string;
	readonly #starts: Int32Array;

	/** The text holds `between` before, between and after the parts. */
	constructor(parts: readonly string[]) {
		this.#starts = new Int32Array(parts.length + 1);
		let at = 1;
		for (const [index, part] of parts.entries()) {
			this.#starts[index] = at;
			at += part.length + 1;
		}
		this.#starts[parts.length] = at;
		this.#text = between + parts.join(between) + between;
	}

	/** The parts that hold some letters, in order, each once. */
	*holding(letters: string): Generator<number> {
		let from = 0;
		for (let part = 0; ; part++) {
			const at = this.#text.indexOf(letters, from);
			if (at === -1) return;
			// A space that is looked for may be the one before the first word of a part, never the line between two.
			while (this.#starts[part + 1]! <= at) part++;
			yield part;
			from = this.#starts[part + 1]!;
		}
	}
}

/** What a query is held against. Names are numbered over all entries: each entry's title, then its identifiers. */
export class PreparedEntries {
	/** Each name without spaces, and in words. */
	readonly plain: string[] = [];
	readonly spaced: string[] = [];
	/** The entry of each name, and the first name of each entry. */
	readonly entryOf: number[] = [];
	readonly titleOf: number[] = [];
	/** Of two pages that match alike, whoever types the name of an alert wants the one that says what to do. */
	readonly isRunbook: boolean[] = [];
	/** The words of the names and of the description of each entry, each with a space before and after. */
	readonly own: string[] = [];
	readonly said: string[] = [];
	readonly #entries: readonly SearchEntry[];
	#names: Parts | undefined;
	#words: { readonly own: Parts; readonly said: Parts } | undefined;
	#initials: Parts | undefined;
	#lengths: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>> | undefined;

	constructor(entries: readonly SearchEntry[]) {
		this.#entries = entries;
	}

	/** Makes the next entries ready; false when all are. */
	addUpTo(end: number): boolean {
		const from = this.titleOf.length;
		const batch = this.#entries.slice(from, end);
		if (batch.length === 0) return false;
		// Many names at a time: an expression is quick over one long text and slow over ten thousand short ones.
		const names = batch.map(([title, , , , keywords]) => [title, ...keywords]);
		const joined = inWords(names.flat().map(oneLine).join(between)).replace(/^ | $/g, '');
		const spaced = joined.split(between);
		const plain = joined.replaceAll(' ', '').split(between);
		const said = inWords(batch.map(([, , , description]) => oneLine(description)).join(between)).split(between);
		let next = 0;
		for (const [index, own] of names.entries()) {
			this.titleOf.push(this.entryOf.length);
			const words = spaced.slice(next, next + own.length);
			next += own.length;
			for (let each = 0; each < own.length; each++) this.entryOf.push(from + index);
			this.isRunbook.push(batch[index]![2].startsWith('/runbooks/'));
			this.own.push(` ${words.join(' ')} `);
			this.said.push(` ${said[index]!} `);
		}
		this.plain.push(...plain);
		this.spaced.push(...spaced);
		return true;
	}

	/** The names that hold some letters, in order. */
	namesHolding(letters: string): Iterable<number> {
		this.#names ??= new Parts(this.plain);
		return this.#names.holding(letters);
	}

	/** The entries whose names, or whose description, hold some letters or a word (a space before, or on both sides). */
	entriesHolding(letters: string, where: 'own' | 'said'): Iterable<number> {
		this.#words ??= { own: new Parts(this.own), said: new Parts(this.said) };
		return this.#words[where].holding(letters);
	}

	/** The entries of which a name has words that begin with some letters, one after the other: `pv` in `KubePersistentVolumeErrors`. */
	*entriesWithInitials(letters: string): Generator<number> {
		this.#initials ??= new Parts(this.spaced.map((name) => name.replace(/(\S)\S* ?/g, '$1')));
		for (const name of this.#initials.holding(letters)) yield this.entryOf[name]!;
	}

	/** Names, and words in names, of a length, with the numbers of the names. */
	byLength(length: number): ReadonlyMap<string, readonly number[]> {
		this.#lengths ??= this.#sortByLength();
		return this.#lengths.get(length) ?? new Map();
	}

	#sortByLength(): ReadonlyMap<number, ReadonlyMap<string, readonly number[]>> {
		const lengths = new Map<number, Map<string, number[]>>();
		const put = (text: string, name: number): void => {
			const texts = lengths.get(text.length) ?? new Map<string, number[]>();
			lengths.set(text.length, texts);
			const names = texts.get(text);
			if (names === undefined) texts.set(text, [name]);
			else names.push(name);
		};
		for (const [name, plain] of this.plain.entries()) {
			const spaced = this.spaced[name]!;
			if (spaced.length === plain.length) put(plain, name);
			else for (const text of [plain, ...spaced.split(' ')]) put(text, name);
		}
		return lengths;
	}
}
