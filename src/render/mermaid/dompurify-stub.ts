/**
 * Stands in for DOMPurify on labels. Labels end up in text nodes, never in markup, so all that is needed here is that a lone
 * `<` and unknown tags such as `List<int>` stay visible as text. The picture itself is made safe in `clean/`, always.
 */

const KNOWN_TAG =
	/^<\/?(?:b|i|em|strong|u|s|sub|sup|br|code|small|span|p|div|ul|ol|li|a|hr|pre|kbd|mark|del|ins|img)\b/i;
const TAG = /<\/?[a-zA-Z][^<>]*>/g;

function escapeLabel(text: string): string {
	return text
		.replace(/&(?!(?:[a-z]+|#\d+|#x[0-9a-f]+);)/gi, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/\u00a0/g, '&nbsp;');
}

function sanitizeLabel(text: string): string {
	if (!/[<&>\u00a0]/.test(text)) return text;
	let result = '';
	let end = 0;
	for (const match of text.matchAll(TAG)) {
		result += escapeLabel(text.slice(end, match.index));
		end = match.index + match[0].length;
		result += KNOWN_TAG.test(match[0])
			? match[0].replace(/\s+on\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '')
			: escapeLabel(match[0]);
	}
	return result + escapeLabel(text.slice(end));
}

// biome-ignore lint/style/noDefaultExport: mermaid imports the default export of the module this replaces.
export default {
	/** Mermaid also passes the finished picture through here; that is left to the clean-up pass. */
	sanitize(value: unknown, options?: { readonly ADD_TAGS?: unknown }): string {
		const text = String(value ?? '');
		return options?.ADD_TAGS || /^\s*<svg\b/.test(text) ? text : sanitizeLabel(text);
	},
	addHook(): void {},
	removeHook(): void {},
	isSupported: true,
};
