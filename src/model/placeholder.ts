/** A name in angle brackets that whoever runs a command fills in: `<namespace>`. The name is its first group. */
export const placeholder = /<([A-Za-z][\w.-]{0,40})>/;

/** The names in texts, each once, in their order. */
export function placeholdersIn(texts: readonly (string | undefined)[]): readonly string[] {
	const found = texts.flatMap((text) => (text === undefined ? [] : [...text.matchAll(new RegExp(placeholder, 'g'))]));
	return [...new Set(found.map(([, name]) => name!))];
}
