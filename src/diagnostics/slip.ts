import { colonHint, colonMissing, lineWithoutColon } from './line-without-colon.ts';
import { openHint, openMarkAt, openMessage } from './open-mark.ts';

/** A slip of the pen for which a text is no YAML: where it stands, which is seldom where a parser gives up, and what to do. */
export interface Slip {
	readonly start: number;
	readonly end: number;
	readonly message: string;
	readonly hint: string;
}

/** The slip for which a YAML parser gave up, by its reason and place; undefined where it is none of the usual. */
export function slipAt(text: string, reason: string, at: number): Slip | undefined {
	return mergeMark(text) ?? openMark(text, reason, at) ?? listMark(text, at) ?? missingColon(text, reason, at);
}

/** Version control leaves such lines where two people changed the same. */
function mergeMark(text: string): Slip | undefined {
	const found = /^<{7}(?: .*)?$/m.exec(text);
	if (found === null || !/^={7}\r?$/m.test(text)) return undefined;
	return {
		start: found.index,
		end: found.index + found[0].trimEnd().length,
		message: '`<<<<<<<` is the mark of a merge that is not finished',
		hint: 'keep what is right, and take the lines `<<<<<<<`, `=======` and `>>>>>>>` away',
	};
}

function openMark(text: string, reason: string, at: number): Slip | undefined {
	const open = openMarkAt(text, reason, at);
	return open && { start: open.start, end: open.end, message: openMessage(open), hint: openHint(open) };
}

function missingColon(text: string, reason: string, at: number): Slip | undefined {
	const line = lineWithoutColon(text, reason, at);
	return line && { start: line.start, end: line.end, message: colonMissing, hint: colonHint(line) };
}

/** How lists are begun elsewhere, and a hyphen that lacks its space. */
const otherDash = /^([*•–—])\s+|^-(?=[A-Za-z"'{[])/;

/** An item that begins otherwise than YAML asks for, in the line at which the parser gave up or the one above it. */
function listMark(text: string, at: number): Slip | undefined {
	const own = text.lastIndexOf('\n', at - 1) + 1;
	const above = own === 0 ? 0 : text.lastIndexOf('\n', own - 2) + 1;
	for (const from of [own, above]) {
		const line = /[^\r\n]*/.exec(text.slice(from))![0];
		const words = line.trim();
		if (!otherDash.test(words)) continue;
		const start = from + line.indexOf(words);
		return {
			start,
			end: start + words.length,
			message: 'an item of a list begins with a hyphen and a space',
			hint: `write \`- ${words.replace(otherDash, '').slice(0, 60).replaceAll('`', "'")}\``,
		};
	}
	return undefined;
}
