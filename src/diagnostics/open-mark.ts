/** A quote or bracket that was opened and not closed. */
export interface OpenMark {
	/** Where it stands. */
	readonly start: number;
	/** The end of its line. */
	readonly end: number;
	readonly mark: '"' | "'" | '[' | '{';
}

/** What js-yaml says where it comes to the end of the lines that can belong to a quote or bracket. */
const reasons = ['deficient indentation', 'double quoted scalar', 'single quoted scalar', 'within a flow collection'];

/**
 * The quote or bracket that is open at the place where a YAML parser gave up: it gives up at the next line or at the end of the
 * file, which says nothing of the mistake. Undefined for other reasons, and where nothing is open. One pass over the document.
 */
export function openMarkAt(text: string, reason: string, at: number): OpenMark | undefined {
	if (!reasons.some((one) => reason.includes(one))) return undefined;
	const start = openAt(text, documentStart(text, at), at);
	if (start === undefined) return undefined;
	const end = text.indexOf('\n', start);
	const line = text.slice(start, end === -1 ? text.length : end).trimEnd();
	return { start, end: start + line.length, mark: text[start] as OpenMark['mark'] };
}

/** Behind the last `---` above a place. */
function documentStart(text: string, at: number): number {
	const mark = text.lastIndexOf('\n---', Math.max(0, at - 1));
	return mark === -1 ? 0 : mark + 1;
}

/** What is open at `end`, innermost: a quote, else a bracket. Marks within plain words, comments and block texts open nothing. */
function openAt(text: string, from: number, end: number): number | undefined {
	const brackets: number[] = [];
	let at = from;
	// Whether a value, a key or an item can begin here: only there do quotes and brackets open anything.
	let begins = true;
	while (at < end) {
		const sign = text[at]!;
		const endsWord = at + 1 >= text.length || /\s/.test(text[at + 1]!);
		if (sign === '\n') begins = true;
		else if (/\s/.test(sign)) {
			// Space changes nothing.
		} else if (sign === '#' && (at === 0 || /\s/.test(text[at - 1]!))) {
			at = lineEnd(text, at);
			continue;
		} else if (begins && (sign === '"' || sign === "'")) {
			const close = closeOf(text, at, sign);
			if (close === undefined || close >= end) return at;
			at = close;
			begins = false;
		} else if (sign === '[' || sign === '{') {
			if (begins || brackets.length > 0) brackets.push(at);
			begins = begins || brackets.length > 0;
		} else if (brackets.length > 0 && (sign === ']' || sign === '}')) {
			brackets.pop();
			begins = false;
		} else if (begins && brackets.length === 0 && (sign === '|' || sign === '>')) {
			at = blockEnd(text, at);
			continue;
		} else if (begins && (sign === '&' || sign === '!')) at += /^\S*/.exec(text.slice(at, at + 200))![0].length - 1;
		else begins = isDivider(sign, endsWord, begins, brackets.length > 0);
		at++;
	}
	return brackets.at(-1);
}

/** `: `, `, ` within brackets, and `- ` or `? ` where something can begin: behind them something begins. */
const isDivider = (sign: string, endsWord: boolean, begins: boolean, isWithin: boolean): boolean =>
	(sign === ':' && endsWord) || (sign === ',' && isWithin) || (begins && endsWord && (sign === '-' || sign === '?'));

/** Where a quote closes; undefined where it does not. */
function closeOf(text: string, open: number, quote: string): number | undefined {
	for (let at = open + 1; at < text.length; at++) {
		if (quote === '"' && text[at] === '\\') at++;
		else if (text[at] === quote) {
			if (quote === '"' || text[at + 1] !== quote) return at;
			at++;
		}
	}
	return undefined;
}

const lineEnd = (text: string, at: number): number => {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end;
};

/** The end of a block text: before the first line that is indented no further than the one it is opened in. */
function blockEnd(text: string, at: number): number {
	const start = text.lastIndexOf('\n', at) + 1;
	const indent = /^ */.exec(text.slice(start, at))![0].length;
	let end = lineEnd(text, at);
	while (end < text.length) {
		const next = lineEnd(text, end + 1);
		const line = text.slice(end + 1, next);
		if (line.trim() !== '' && /^ */.exec(line)![0].length <= indent) return end;
		end = next;
	}
	return end;
}

const closes = { '"': '"', "'": "'", '[': ']', '{': '}' } as const;

/** What is wrong with it, and how it is mended. */
export const openMessage = ({ mark }: OpenMark): string =>
	`the ${mark === '"' || mark === "'" ? 'quote' : mark === '[' ? 'bracket' : 'brace'} \`${mark}\` that opens here is not closed`;
export const openHint = ({ mark }: OpenMark): string =>
	`close it with \`${closes[mark]}\`, or indent further the lines that belong to it`;
