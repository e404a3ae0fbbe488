/** Lines, and the room in front of them: what belongs to what in reStructuredText. */

export interface RestructuredLine {
	readonly text: string;
	readonly line: number;
}

/** How many signs of room stand in front of a line. */
export const roomOf = (text: string): number => text.length - text.trimStart().length;

/** The last line, from one on, before a line with less room than asked; empty lines at the end do not belong. */
export function endOfRoom(lines: readonly RestructuredLine[], from: number, room: number): number {
	let to = from;
	for (let at = from + 1; at < lines.length; at++) {
		const { text } = lines[at]!;
		if (text === '') continue;
		if (roomOf(text) < room) break;
		to = at;
	}
	return to;
}

/** Lines without the room in front of them. */
export function shifted(lines: readonly RestructuredLine[], room: number): readonly RestructuredLine[] {
	return lines.map(({ text, line }) => ({ text: text.slice(Math.min(room, roomOf(text))), line }));
}
