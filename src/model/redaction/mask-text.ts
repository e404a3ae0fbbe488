import { type Redaction, redactedAddress, redactedText } from './profile.ts';

/** Leaves out of any text what must not be read in it. */
export type MaskText = (text: string) => string;

/**
 * What says where somebody or some machine can be reached: addresses of mail, telephone numbers with their country, addresses of
 * machines, and hosts below the names that are only used inside (RFC 6762, RFC 8375, and `.internal` as ICANN reserves it).
 */
const reachable = [
	String.raw`(?:mailto:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`,
	String.raw`(?:tel:)?\+\d(?:[\d ()./-]{6,20})\d`,
	String.raw`tel:[\d-]{3,20}`,
	String.raw`(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{1,5})?(?![\w.]*\d)`,
	String.raw`(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])`,
	String.raw`(?:https?:\/\/)?(?<![\w-])(?:[\w-]{1,63}\.){1,10}(?:internal|local|localdomain|intranet|corp|lan|home\.arpa)(?::\d{1,5})?(?![\w-])(?:\/[^\s)>\]"'\x60]*)?`,
];

/** The mask of a redaction: words of the workspace always, and what can be reached when the readers are the public. */
export function maskOf({ profile, words }: Redaction): MaskText {
	const patterns = [
		...(profile === 'public' ? reachable : []),
		...words.map((word) => `(?:https?://)?${word.split('*').map(escaped).join('[^\\s]{0,100}')}`),
	];
	if (patterns.length === 0) return (text) => text;
	const pattern = new RegExp(patterns.join('|'), 'giu');
	return (text) =>
		text.replace(pattern, (found) => (/^(?:https?:\/\/|mailto:|tel:)/i.test(found) ? redactedAddress : redactedText));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Markdown without its code, which in a runbook is commands: what fences hold, lines set in by four spaces, and words in ticks. The
 * number of lines stays.
 */
export function withoutCode(markdown: string): string {
	let fence: string | undefined;
	let before = '';
	let isSetIn = false;
	return markdown
		.split('\n')
		.map((line) => {
			const mark = /^\s*(?:>\s*)*(`{3,}|~{3,})/.exec(line)?.[1];
			if (fence !== undefined) {
				if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
				else return line.trim() === '' ? line : redactedText;
				return line;
			}
			isSetIn = /^(?: {4}|\t)/.test(line) && !/^\s*(?:[-*+]|\d+[.)])\s/.test(line) && (isSetIn || before.trim() === '');
			before = line;
			fence = mark;
			if (isSetIn && line.trim() !== '') return `    ${redactedText}`;
			return fence === undefined ? line.replace(/(?<!`)(`{1,8})(?!`)(?:(?!\1).)+\1(?!`)/g, redactedText) : line;
		})
		.join('\n');
}
