/** A line of a header as of mail: a key with its value and where that begins, or what runs on from the line before. */
export interface MailLine {
	readonly key?: string | undefined;
	readonly value: string;
	readonly valueAt: number;
	/** Which of the lines it is. */
	readonly index: number;
}

const KEY = /^[ \t]{0,4}([A-Z][\w-]*(?: [\w-]+){0,3}):(?:[ \t]+|$)/;
/** A block of a program has none of ours. */
const FEWEST_KEYS = 2;

/**
 * The headers of mail that proposals begin with: `BIP: 379`, `Status: Draft`. Undefined where the lines are something else: fewer
 * keys, or a line that neither is one nor runs on from one.
 */
export function mailHeader(lines: readonly string[]): readonly MailLine[] | undefined {
	const found: MailLine[] = [];
	for (const [index, text] of lines.entries()) {
		const lead = KEY.exec(text);
		if (lead) {
			const valueAt = lead[0].length;
			found.push({ key: lead[1]!, value: text.slice(valueAt).trim(), valueAt, index });
		} else if (text.trim() === '') continue;
		else if (/^\s/.test(text) && found.length > 0)
			found.push({ value: text.trim(), valueAt: text.length - text.trimStart().length, index });
		else return undefined;
	}
	return found.filter(({ key }) => key !== undefined).length < FEWEST_KEYS ? undefined : found;
}
