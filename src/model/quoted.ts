/** Text in backticks, cut after 60 characters. */
export function quoted(value: unknown): string {
	const text = String(value);
	return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}
