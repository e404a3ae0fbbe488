import type { Token } from 'markdown-it';

const ALERT = /^\[!(note|tip|important|warning|caution)\][ \t]*$/i;

/**
 * GitHub alerts: a block quote whose first line is `[!NOTE]` (or tip, important, warning, caution) becomes a box titled
 * with that word. Only whole lines count, so a quoted `[!note]` in a sentence stays text.
 */
export function alerts(tokens: readonly Token[]): void {
	const open: boolean[] = [];
	for (const [at, token] of tokens.entries()) {
		if (token.type === 'blockquote_close' && open.pop()) token.tag = 'div';
		if (token.type !== 'blockquote_open') continue;
		const kind = takeMarker(tokens, at);
		open.push(kind !== undefined);
		if (kind === undefined) continue;
		token.tag = 'div';
		token.attrs = [['class', `markdown-alert markdown-alert-${kind}`]];
		token.meta = { ...token.meta, alert: kind[0]!.toUpperCase() + kind.slice(1) };
	}
}

/** Removes the marker line from the quote's first paragraph and says which alert it asked for. */
function takeMarker(tokens: readonly Token[], at: number): string | undefined {
	const inline = tokens[at + 2];
	if (tokens[at + 1]?.type !== 'paragraph_open' || inline?.type !== 'inline' || !inline.children) return undefined;
	const end = inline.children.findIndex((child) => child.type === 'softbreak' || child.type === 'hardbreak');
	const firstLine = end === -1 ? inline.children : inline.children.slice(0, end);
	if (firstLine.some((child) => child.type !== 'text')) return undefined;
	const match = ALERT.exec(firstLine.map((child) => child.content).join(''));
	if (!match) return undefined;
	inline.children = end === -1 ? [] : inline.children.slice(end + 1);
	return match[1]!.toLowerCase();
}
