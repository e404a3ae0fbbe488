/** How many backticks stand side by side in a text at the most. */
export const longestRun = (text: string): number =>
	(text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/** A text as code of Markdown, between more backticks than stand side by side in it. */
export function inTicks(text: string): string {
	const marks = '`'.repeat(longestRun(text) + 1);
	const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
	return `${marks}${room}${text}${room}${marks}`;
}
