/** Text in backticks, cut after 60 characters. What is no text, number or the like is named by its kind: only texts can be trusted to be ones. */
export function quoted(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'a mapping';
	const text = String(value);
	return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}
