/**
 * Whether a value fits a regular expression of an Alertmanager or Prometheus, which always means the whole value. Patterns come from outside, and a
 * backtracking engine can take for ever over one: here all places in the value that a part of the pattern can end at are
 * followed together, so that work is bounded by pattern times value.
 */

type Part =
	| { readonly type: 'one'; readonly fits: (letter: string) => boolean }
	| { readonly type: 'end' | 'begin' }
	| { readonly type: 'row' | 'either'; readonly of: readonly Part[] }
	| { readonly type: 'repeat'; readonly part: Part; readonly least: 0 | 1; readonly isMany: boolean };

const mostLetters = 1000;
const mostWork = 200_000;

/** Thrown and caught within this file only. */
class NotUnderstood extends Error {}

/** `unknown` for what is not understood here (counted repeats, flags but `(?i)`, classes by name) or too long. */
export function fitsLabelPattern(value: string, pattern: string): 'yes' | 'no' | 'unknown' {
	if (value.length > mostLetters || pattern.length > mostLetters) return 'unknown';
	try {
		const anyCase = pattern.startsWith('(?i)');
		const part = new PatternReader(anyCase ? pattern.slice(4) : pattern, anyCase).whole();
		return new Matching([...value]).isWhole(part) ? 'yes' : 'no';
	} catch (error) {
		if (error instanceof NotUnderstood) return 'unknown';
		throw error;
	}
}

class PatternReader {
	private at = 0;
	private depth = 0;
	private readonly letters: readonly string[];
	private readonly anyCase: boolean;

	constructor(pattern: string, anyCase: boolean) {
		this.letters = [...pattern];
		this.anyCase = anyCase;
	}

	whole(): Part {
		const all = this.either();
		if (this.at < this.letters.length) throw new NotUnderstood();
		return all;
	}

	private either(): Part {
		if (++this.depth > 30) throw new NotUnderstood();
		const of = [this.row()];
		while (this.letters[this.at] === '|') {
			this.at++;
			of.push(this.row());
		}
		this.depth--;
		return { type: 'either', of };
	}

	private row(): Part {
		const of: Part[] = [];
		while (this.at < this.letters.length && !'|)'.includes(this.letters[this.at]!)) of.push(this.repeated());
		return { type: 'row', of };
	}

	private repeated(): Part {
		const part = this.single();
		const sign = this.letters[this.at] ?? '';
		if (sign === '{') throw new NotUnderstood();
		if (sign === '' || !'*+?'.includes(sign)) return part;
		this.at++;
		const next = this.letters[this.at] ?? '';
		// A lazy repeat fits the same values; two repeats in a row are refused by the tools.
		if (next === '?') this.at++;
		else if (next !== '' && '*+{'.includes(next)) throw new NotUnderstood();
		return { type: 'repeat', part, least: sign === '+' ? 1 : 0, isMany: sign !== '?' };
	}

	private single(): Part {
		const letter = this.letters[this.at++]!;
		if (letter === '(') {
			if (this.letters[this.at] === '?' && this.letters[this.at + 1] === ':') this.at += 2;
			else if (this.letters[this.at] === '?') throw new NotUnderstood();
			const inner = this.either();
			if (this.letters[this.at++] !== ')') throw new NotUnderstood();
			return inner;
		}
		if (letter === '^') return { type: 'begin' };
		if (letter === '$') return { type: 'end' };
		if (letter === '.') return { type: 'one', fits: (one) => one !== '\n' };
		if (letter === '[') return { type: 'one', fits: this.letterClass() };
		if (letter === '\\') return { type: 'one', fits: this.escaped() };
		if ('*+?{}'.includes(letter)) throw new NotUnderstood();
		return { type: 'one', fits: this.same(letter) };
	}

	private escaped(): (letter: string) => boolean {
		const letter = this.letters[this.at++] ?? '';
		const known = classes[letter];
		if (known !== undefined) return (one) => known.test(one);
		if (/^[a-z0-9]$/i.test(letter) || letter === '') throw new NotUnderstood();
		return this.same(letter);
	}

	private same(letter: string): (one: string) => boolean {
		if (!this.anyCase) return (one) => one === letter;
		const lower = letter.toLowerCase();
		return (one) => one.toLowerCase() === lower;
	}

	private letterClass(): (letter: string) => boolean {
		const isNot = this.letters[this.at] === '^';
		if (isNot) this.at++;
		const fits: ((letter: string) => boolean)[] = [];
		for (let first = true; first || this.letters[this.at] !== ']'; first = false) {
			const from = this.letters[this.at++];
			if (from === undefined || from === '[') throw new NotUnderstood();
			if (from === '\\') {
				fits.push(this.escaped());
				continue;
			}
			const to = this.letters[this.at + 1];
			if (this.letters[this.at] !== '-' || to === undefined || to === ']') {
				fits.push(this.same(from));
				continue;
			}
			if (to === '\\' || to < from || this.anyCase) throw new NotUnderstood();
			this.at += 2;
			fits.push((one) => one >= from && one <= to);
		}
		this.at++;
		return (one) => fits.some((isIn) => isIn(one)) !== isNot;
	}
}

const classes: { readonly [letter: string]: RegExp } = {
	d: /^[0-9]$/,
	D: /^[^0-9]$/,
	w: /^[0-9A-Za-z_]$/,
	W: /^[^0-9A-Za-z_]$/,
	s: /^[\t\n\f\r ]$/,
	S: /^[^\t\n\f\r ]$/,
};

class Matching {
	private work = 0;
	private readonly value: readonly string[];

	constructor(value: readonly string[]) {
		this.value = value;
	}

	isWhole(part: Part): boolean {
		return this.ends(part, new Set([0])).has(this.value.length);
	}

	/** Where a part can end that begins at one of some places. */
	private ends(part: Part, from: ReadonlySet<number>): ReadonlySet<number> {
		this.work += 1 + from.size;
		if (this.work > mostWork) throw new NotUnderstood();
		switch (part.type) {
			case 'one':
				return new Set(
					[...from].flatMap((at) => (at < this.value.length && part.fits(this.value[at]!) ? [at + 1] : [])),
				);
			case 'begin':
				return new Set(from.has(0) ? [0] : []);
			case 'end':
				return new Set(from.has(this.value.length) ? [this.value.length] : []);
			case 'row':
				return part.of.reduce((places, one) => (places.size === 0 ? places : this.ends(one, places)), from);
			case 'either':
				return new Set(part.of.flatMap((one) => [...this.ends(one, from)]));
			case 'repeat':
				return this.repeats(part, from);
		}
	}

	private repeats({ part, least, isMany }: Extract<Part, { type: 'repeat' }>, from: ReadonlySet<number>): Set<number> {
		const found = new Set(least === 0 ? from : []);
		let places = this.ends(part, from);
		for (;;) {
			const fresh = new Set([...places].filter((at) => !found.has(at)));
			for (const at of fresh) found.add(at);
			if (!isMany || fresh.size === 0) return found;
			places = this.ends(part, fresh);
		}
	}
}
