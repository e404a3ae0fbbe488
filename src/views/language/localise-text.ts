import type { Inline, Page, Text } from '../page.ts';
import { type Authors, hasWords } from './compose.ts';
import type { Language } from './language.ts';
import { notationOf } from './notation.ts';

/** What a page is told with: the language, what people wrote, and an ear for what has no translation. */
export interface Localiser {
	readonly language: Language;
	/** Names that people gave: never translated, whatever word they are. */
	readonly names: ReadonlySet<string>;
	/** Every text that people wrote. */
	readonly written: ReadonlySet<string>;
	/** The same names and texts, and what is put together from them. */
	readonly authors: Authors;
	/** The language people write in, where it is not that of the site. */
	readonly writtenIn: string | undefined;
	/** What comes with Lintel in English alone, whatever people write in: the clauses of its obligation packs and what they ask. */
	readonly english: ReadonlySet<string>;
	/** Told each English text of ours that the catalogue lacks, with signs for names and numbers, and where it stands. */
	readonly missing?: Missing | undefined;
}

/** Where a text stands is a place on a page (`table caption`), and that page; what is said about rows that were divided stands on none. */
export type Missing = (english: string, place: string, page?: Pick<Page, 'kind' | 'route'>) => void;

/** A piece that is no string stands in a sentence as its number between these two signs, which nobody types. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const LETTERS = /\p{L}{2}/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A file of the workspace, with its line. */
const FILE = /^[\w./-]+\.[a-z]{2,4}(?::\d+)?$/;
const LABEL = /^(?:label fact|column)$/;
const PIECE = /\uE000(\d+)\uE001/;

/** A word or sentence on its own, such as a heading; what is not known stays English. */
export function localiseWords(of: Localiser, words: string, place: string): string {
	if (!LETTERS.test(words)) return of.language.measure(words) ?? words;
	// What a fact or a column is called is ours, even where people gave the same name to something: a term of their glossary.
	if (of.names.has(words) && !LABEL.test(place)) return words;
	const found = of.language.find(words) ?? of.language.measure(words);
	const isTheirs = found === undefined && (of.authors.isTheirs(words) || FILE.test(words));
	if (found === undefined && !isTheirs) of.missing?.(words, place);
	return found ?? words;
}

/** A running text: as one sentence or several, else piece by piece. What stays English is marked as English. */
export function localiseText(of: Localiser, given: Text, place: string): Text {
	const text = withoutSeams(given);
	const parts = text.map((part) => (typeof part === 'string' ? part : localisePart(of, part, place)));
	const joined = parts.map((part, at) => (typeof part === 'string' ? part : `${OPEN}${at}${CLOSE}`)).join('');
	const plain = joined.replace(new RegExp(PIECE, 'g'), '');
	const whole = text.some((part) => typeof part === 'string' && (part.includes(OPEN) || part.includes(CLOSE)))
		? undefined
		: sentences(of, joined);
	if (whole !== undefined) return withPieces(whole, parts);
	if (!LETTERS.test(plain)) return parts.flatMap((part) => (typeof part === 'string' ? pieceOf(of, part) : part));
	const pieces = parts.map((part) => (typeof part === 'string' ? pieceOrNot(of, part) : part));
	if (pieces.every((part) => part !== undefined)) return pieces.flat();
	if (of.authors.isTheirs(joined)) return parts.map((part) => (typeof part === 'string' ? foreign(of, part) : part));
	of.missing?.(joined.replace(new RegExp(PIECE, 'g'), '{…}'), place);
	return text.map((part, at) => {
		if (typeof part === 'string') return LETTERS.test(part) ? foreign(of, part) : part;
		// Words set apart belong to their sentence; links and badges are words of their own.
		return part.type === 'strong' || part.type === 'muted' ? part : parts[at]!;
	});
}

/** Strings that stand side by side, as whoever made the text put it together, are one string. */
function withoutSeams(text: Text): Text {
	const whole: Inline[] = [];
	for (const part of text) {
		const last = whole.at(-1);
		if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part;
		else whole.push(part);
	}
	return whole;
}

/** Text that stays as it is, marked with the language it is in where that is not the site's. */
function foreign(of: Localiser, text: string): Inline {
	const isTheirs = !of.english.has(text.trim()) && of.authors.isTheirs(text);
	const language = isTheirs ? of.writtenIn : of.language.tag === 'en' ? undefined : 'en';
	return language === undefined ? text : { type: 'language', language, text };
}

/** A text with what stands around it kept, when all of it is known. */
function sentences({ language, names }: Localiser, joined: string): string | undefined {
	const bare = joined.trim();
	if (names.has(bare) || !hasWords(bare)) return undefined;
	const found = language.find(bare) ?? language.measure(bare);
	return found === undefined ? undefined : joined.replace(bare, () => found);
}

/** A sentence whose pieces stand where the other language wants them. */
function withPieces(sentence: string, parts: Text): Text {
	const pieces = sentence.split(PIECE);
	return pieces.flatMap((piece, at): Text => {
		if (at % 2 === 0) return piece === '' ? [] : [piece];
		const part = parts[Number(piece)];
		return part === undefined ? [] : [part];
	});
}

/** A piece between links and badges: its words, without the marks around them. Undefined for English that is not known. */
function pieceOrNot(of: Localiser, piece: string): Text | undefined {
	const [, before = '', core = '', after = ''] = /^([\s,;:.()]*)([\s\S]*?)([\s,;:.()]*)$/.exec(piece)!;
	if (!LETTERS.test(core)) return pieceOf(of, piece);
	if (of.names.has(core)) return [piece];
	const found = of.language.find(piece.trim()) ?? undefined;
	if (found !== undefined) return [piece.replace(piece.trim(), () => found)];
	const inner = of.language.find(core) ?? of.language.measure(core);
	if (inner !== undefined) return [`${marksIn(of.language, before)}${inner}${marksIn(of.language, after)}`];
	return of.authors.isTheirs(core) ? [foreign(of, piece)] : undefined;
}

/** A piece without words: its number or day, without the marks around it. */
const pieceOf = ({ language }: Localiser, piece: string): Text => {
	const [, before = '', core = '', after = ''] = /^([\s,;:()]*)([\s\S]*?)([\s,;:()→.]*)$/.exec(piece)!;
	const measured = core === '' ? undefined : language.measure(core);
	return [`${marksIn(language, before)}${measured ?? core}${marksIn(language, after)}`];
};

/** The marks around words, with the spaces that the language puts beside them. */
function marksIn({ tag }: Language, marks: string): string {
	const { colon, semicolon } = notationOf(tag);
	return marks.replace('; ', semicolon).replace(': ', colon);
}

/** A text without the marks around it; a bracket that closes within it one that opens within it belongs to it. */
function withinMarks(text: string): { readonly before: string; readonly core: string; readonly after: string } {
	const [, before = '', core = '', after = ''] = /^([\s,;:(]*)([\s\S]*?)([\s,;:)]*)$/.exec(text)!;
	const isOpen = core.split('(').length > core.split(')').length && after.startsWith(')');
	return isOpen ? { before, core: `${core})`, after: after.slice(1) } : { before, core, after };
}

/** A link, a badge or a word set apart. Code stays, and so does the name of what a link leads to. */
function localisePart(of: Localiser, part: Exclude<Inline, string>, place: string): Inline {
	if (part.type === 'code' || part.type === 'language') return part;
	const { names, written, language, authors } = of;
	const { before, core, after } = withinMarks(part.text);
	const bare = part.text.trim();
	// A day is one, wherever else somebody wrote the same day.
	const isName = names.has(part.text) || (written.has(core) && !DAY.test(core) && !language.find(core));
	// What goes on behind a mark is a clause: with the mark it would be told with the space of English.
	const whole = isName || /^[;:] /.test(before) ? undefined : language.find(bare);
	const inner = isName ? undefined : (language.find(core) ?? language.measure(core));
	const title = 'title' in part && part.title !== undefined ? { title: titleIn(of, part.title, place, part.type) } : {};
	if (whole !== undefined) return { ...part, ...title, text: part.text.replace(bare, () => whole) };
	if (inner !== undefined)
		return { ...part, ...title, text: `${marksIn(language, before)}${inner}${marksIn(language, after)}` };
	if (!isName && LETTERS.test(core) && !FILE.test(core) && !authors.isTheirs(core))
		of.missing?.(part.text, `${place} ${part.type}`);
	return { ...part, ...title };
}

/** What a pointer is told. That of a link is a reference; that of a badge is a text of ours. */
function titleIn(of: Localiser, title: string, place: string, type: 'link' | 'strong' | 'muted' | 'badge'): string {
	const found = of.language.find(title);
	if (found === undefined && type === 'badge' && !of.authors.isTheirs(title))
		of.missing?.(title, `badge title ${place}`);
	return found ?? title;
}
