/** A line that was to be a key with its value, and is neither: where it stands, and how it was probably meant. */
export interface LineWithoutColon {
	readonly start: number;
	readonly end: number;
	/** As it was probably meant, `owner: team:payments`; undefined where that cannot be told. */
	readonly meant?: string | undefined;
}

/** What js-yaml says of a line without `: `, and where it stands when it says so: in that line, or only below it. */
const saidInTheLine = ["expected ':' after", 'a multiline key'];
const saidBelowIt = ['a multiline key', 'end of the stream or a document'];

/**
 * The line that misses its colon, or the space after it, by the reason and place at which a YAML parser gave up. Undefined where the
 * lines at that place are as keys are.
 */
export function lineWithoutColon(text: string, reason: string, at: number): LineWithoutColon | undefined {
	const says = (reasons: readonly string[]): boolean => reasons.some((one) => reason.includes(one));
	const own = says(saidInTheLine) ? lineUpTo(text, lineEnd(text, at)) : undefined;
	if (own !== undefined && isWithoutColon(own.words)) return found(own);
	const above = says(saidBelowIt) ? lineAbove(text, at) : undefined;
	return above !== undefined && isWithoutColon(above.words) ? found(above) : undefined;
}

/** Comments and empty lines may stand between. */
const mostLines = 20;

/** The nearest line above a place that says something. */
function lineAbove(text: string, at: number): Line | undefined {
	let end = lineEnd(text, at);
	for (let count = 0; count < mostLines; count++) {
		end = end <= 0 ? -1 : text.lastIndexOf('\n', end - 1);
		if (end < 0) return undefined;
		const line = lineUpTo(text, end);
		if (line !== undefined) return line;
	}
	return undefined;
}

interface Line {
	readonly start: number;
	readonly words: string;
}

/** The line that ends at `end`, without the space around it; undefined for an empty one, a comment, and the mark of a document. */
function lineUpTo(text: string, end: number): Line | undefined {
	const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
	const line = text.slice(start, end).trimEnd();
	const words = line.trimStart();
	return words === '' || words.startsWith('#') || words === '---'
		? undefined
		: { start: start + line.length - words.length, words };
}

/** An item among keys is another mistake. */
const isWithoutColon = (words: string): boolean => !/:(?:\s|$)|^-(?:\s|$)/.test(words);

const found = ({ start, words }: Line): LineWithoutColon => ({
	start,
	end: start + words.length,
	meant: meantBy(words),
});

const lineEnd = (text: string, at: number): number => {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end;
};

function meantBy(line: string): string | undefined {
	const parts = /^([A-Za-z][\w-]{0,40})(?::|\s+)(\S.{0,60})$/.exec(line);
	return parts ? `${parts[1]}: ${parts[2]}` : undefined;
}

/** What is wrong with it, and how it is mended. */
export const colonMissing = 'this line has no colon with a space after it';
export const colonHint = ({ meant }: LineWithoutColon): string =>
	meant === undefined ? 'put a colon and a space after the key' : `write \`${meant.replaceAll('`', "'")}\``;
