/** One `key = value` of a TOML front matter. */
export interface TomlEntry {
	readonly key: string;
	/** Text, or a list of texts; scalars as written. */
	readonly value: string | readonly string[];
	readonly at: number;
	readonly valueAt: number;
	readonly raw: string;
}

/**
 * The top-level keys of a TOML front matter, as Hugo and Zola write it: one line a key, texts in quotes, lists of texts.
 * Tables and values over several lines hold nothing that records say about themselves and are passed over.
 */
export function readToml(text: string): TomlEntry[] {
	const found: TomlEntry[] = [];
	let at = 0;
	for (const line of text.split('\n')) {
		if (/^\s*\[/.test(line)) break;
		const match = /^(\s*)(["']?)([\w-]{1,80})\2([ \t]*=[ \t]*)(\S.{0,4000}?)?[ \t\r]*$/.exec(line);
		if (match) {
			const raw = match[5] ?? '';
			const lead = match[1]!.length + match[3]!.length + 2 * match[2]!.length;
			found.push({
				key: match[3]!,
				value: textsOf(raw),
				at: at + match[1]!.length,
				valueAt: at + lead + match[4]!.length,
				raw,
			});
		}
		at += line.length + 1;
	}
	return found;
}

function textsOf(raw: string): string | readonly string[] {
	const list = /^\[(.*)\]$/.exec(raw)?.[1];
	if (list !== undefined)
		return [...list.matchAll(/"([^"]*)"|'([^']*)'|([^\s,"']+)/g)].map((item) => item[1] ?? item[2] ?? item[3]!);
	return (
		/^"""?(.*?)"?""$|^"(.*)"$|^'(.*)'$/
			.exec(raw)
			?.slice(1)
			.find((part) => part !== undefined) ?? raw
	);
}
