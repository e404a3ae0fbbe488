/** A line of AsciiDoc and where it stands in its file, 1-based. */
export interface Line {
	readonly text: string;
	readonly line: number;
}

/** `:name: value`, or `:!name:` to unset. */
export const ATTRIBUTE = /^:(!?[\w][\w-]{0,60}!?):(?:[ \t]+(.*))?$/;

/** The lines that a reader gets to see: without comments, and what `ifdef` and `ifndef` leave out. */
export function shownLines(texts: readonly string[]): readonly Line[] {
	const lines: Line[] = [];
	const known = new Set<string>();
	const conditions: boolean[] = [];
	let comment: string | undefined;
	let verbatim: string | undefined;
	for (const [at, written] of texts.entries()) {
		const text = written.trimEnd();
		if (comment !== undefined) {
			if (text === comment) comment = undefined;
			continue;
		}
		if (verbatim === undefined && /^\/{4,}$/.test(text)) {
			comment = text;
			continue;
		}
		if (/^(?:-{4,}|\.{4,}|`{3,})/.test(text) && (verbatim === undefined || text === verbatim))
			verbatim = verbatim === undefined ? text.replace(/^(`{3,}).*$/, '$1') : undefined;
		const directive = /^(ifdef|ifndef|ifeval|endif)::([^[\]]{0,200})\[(.*)\]$/.exec(text);
		if (directive) {
			const [, kind, names = '', inside = ''] = directive;
			if (kind === 'endif') conditions.pop();
			else {
				const isDefined = names.split(/[,+]/).some((name) => known.has(name.toLowerCase()));
				const holds = kind === 'ifeval' ? true : kind === 'ifdef' ? isDefined : !isDefined;
				if (inside === '' || kind === 'ifeval') conditions.push(holds);
				else if (holds && conditions.every(Boolean)) {
					lines.push({ text: inside, line: at + 1 });
					const name = ATTRIBUTE.exec(inside)?.[1];
					if (name !== undefined) known.add(name.toLowerCase());
				}
			}
			continue;
		}
		if (!conditions.every(Boolean)) continue;
		if (verbatim === undefined && /^\/\/(?!\/)/.test(text)) continue;
		const name = verbatim === undefined ? ATTRIBUTE.exec(text)?.[1] : undefined;
		if (name !== undefined) known.add(name.toLowerCase());
		lines.push({ text, line: at + 1 });
	}
	return lines;
}
