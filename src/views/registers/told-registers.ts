import { type Localiser, localiseText } from '../language/localise-text.ts';
import { withCode } from '../links.ts';
import type { Inline, Text } from '../page.ts';
import { capital } from '../quantities.ts';
import type { RegisterTable } from './register-tables.ts';

/** What a register is told with, for people: in the language of the site. Its data for programs stay as they are. */
export interface RegisterWords {
	/** What a column is called. */
	readonly heading: (column: string) => string;
	/** A cell on a page; what is in another language than the page says so. */
	readonly cell: (register: RegisterTable, column: string, value: string) => Text;
	/** A cell of a spreadsheet, which sorts by days as they are. */
	readonly plainCell: (register: RegisterTable, column: string, value: string) => string;
	/** What people called a thing. */
	readonly theirs: (text: string) => Text;
}

/** Columns in which words of ours stand, by register; in all others stands what people wrote, ids, days and numbers. */
const ours: { readonly [register: string]: readonly string[] } = {
	decisions: ['status', 'history', 'signature of the last commit'],
	waivers: ['what it says', 'state', 'when it lapses'],
	controls: ['evidence', 'state', 'how it ended', 'checks before', 'not declared'],
	findings: ['severity', 'what it says', 'state', 'first seen', 'waiver', 'certainty', 'suggestion'],
	'obligation-answers': ['data', 'does not hold', 'not known', 'accepted', 'how'],
	components: ['type', 'lifecycle'],
	dependencies: ['criticality', 'phase', 'asynchronous', 'redundant group'],
	'third-parties': ['substitutability'],
	'impact-tolerances': ['measure'],
	trials: ['kind', 'result'],
};

/** Messages and suggestions of checks are sentences on pages, and have their words as such. */
const sentences: ReadonlySet<string> = new Set(['what it says', 'suggestion']);
/** Columns of ours in which several stand side by side, and what divides them: people write semicolons too. */
const dividers: { readonly [column: string]: RegExp } = {
	evidence: /; /,
	'checks before': /; /,
	'not declared': /; /,
	'does not hold': /; (?=[a-z-]+:[\w./-]+: )/,
	'not known': /; (?=[a-z-]+:[\w./-]+: )/,
	accepted: /; (?=[a-z-]+:[\w./-]+: )/,
};
/** What people wrote, and what we say of it after it or before it. */
const parts: { readonly [column: string]: RegExp } = {
	evidence:
		/^(?<theirs>.*?)(?:(?:^|, )(?<ours>last on \d{4}-\d{2}-\d{2}(?:, [^,]+)?))?(?:(?:^|, )(?<more>\d+ findings today))?$/s,
	'checks before': /^(?<day>\d{4}-\d{2}-\d{2})(?: (?<ours>.+))?$/s,
};

/** A few words of ours and nothing else. */
const WORDS = /^[a-z]+(?: [a-z]+)*$/;
/** Divides nothing. */
const NEVER = /(?!)/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** As the registers are, where a site is in English: nothing is told. */
const asTheyAre: RegisterWords = {
	heading: (column) => column,
	cell: (_, __, value) => [value],
	plainCell: (_, __, value) => value,
	theirs: (text) => [text],
};

/** Tells registers in the language of the site. */
export function registerWords(of: Localiser | undefined): RegisterWords {
	if (of === undefined) return asTheyAre;
	const { language, english, writtenIn } = of;
	const theirs = (text: string): Text => {
		const own = english.has(text) ? 'en' : writtenIn;
		const isProse = text.split('; ').some((one) => one.includes(' '));
		return own === undefined || own === language.tag || !isProse ? [text] : [{ type: 'language', language: own, text }];
	};
	const told = ({ id }: RegisterTable, column: string, value: string, dayIn: (day: string) => string): Text => {
		if (ours[id]?.includes(column) !== true) return DAY.test(value) ? [dayIn(value)] : theirs(value);
		return value
			.split(dividers[column] ?? NEVER)
			.flatMap((item, at): Text => [...(at === 0 ? [] : ['; ']), ...itemOf(column, item, dayIn)]);
	};
	/** One word may be called otherwise on pages, where it is about other things. */
	const meant = (text: string, column: string): string | undefined => {
		const found = language.catalogue[`${text} [${column}]`];
		return typeof found === 'string' ? found : found?.other;
	};
	const words = (text: string, column: string): Text => {
		// A state is a word of ours, even where people gave the same name to something.
		const own = meant(text, column) ?? (WORDS.test(text) && column !== 'measure' ? language.find(text) : undefined);
		return own === undefined ? localiseText(of, withCode(text), `register ${column}`).map(withTicks) : [own];
	};
	const itemOf = (column: string, item: string, dayIn: (day: string) => string): Text => {
		const found = parts[column]?.exec(item)?.groups;
		if (found === undefined) return words(sentences.has(column) ? capital(item) : item, column);
		const { day, theirs: written = '', ours: said, more } = found;
		const pieces = [
			...(day === undefined ? [] : [[dayIn(day)]]),
			...(written === '' ? [] : [theirs(written)]),
			...[said, more].flatMap((one) => (one === undefined ? [] : [words(one, column)])),
		];
		const between = day === undefined ? ', ' : ' ';
		return pieces.flatMap((piece, at): Text => (at === 0 ? piece : [between, ...piece]));
	};
	return {
		heading(column) {
			const found = meant(capital(column), 'register') ?? language.find(capital(column));
			if (found === undefined && language.tag !== 'en') of.missing?.(capital(column), 'register column');
			return found ?? column;
		},
		cell: (register, column, value) => told(register, column, value, (day) => language.measure(day) ?? day),
		plainCell: (register, column, value) =>
			told(register, column, value, (day) => day)
				.map(wordsOf)
				.join(''),
		theirs,
	};
}

/** As it was written: a register is text, and where it is shown with code set apart that is read off the backticks. */
const withTicks = (part: Inline): Inline =>
	typeof part !== 'string' && part.type === 'code' ? `\`${part.text}\`` : part;

const wordsOf = (part: Inline): string => (typeof part === 'string' ? part : part.text);
