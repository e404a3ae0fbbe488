/** Text without Markdown's marks: links and images by their text, no emphasis, no code ticks, no tags, one line. */
export function plain(text: string): string {
	// Most texts hold no mark at all, and headings and keys come by the ten thousand.
	if (!MARKED.test(text)) return text;
	// Every repetition has a bound: a heading may be a megabyte of brackets.
	return text
		.replace(/!?\[([^[\]]{0,300})\]\((?:[^()]|\([^()]{0,200}\)){0,500}\)/g, '$1')
		.replace(/\[([^[\]]{1,300})\]\[[^[\]]{0,200}\]/g, '$1')
		.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ')
		.replace(/(\*\*|__|~~|`)/g, '')
		.replace(/(^|[\s(])[*_](?=\S)|(?<=\S)[*_](?=$|[\s).,:;])/g, '$1')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
}

/** What any of the replacements looks for. */
const MARKED = /[[\]<*_~`\\]|[^\S ]|^ | $| {2}/;

/** The same few headings and keys come in every record; a file of nothing but headings must not fill the memory. */
const known = new Map<string, string>();
const KNOWN_AT_MOST = 4_000;

/** A heading or key reduced to what two spellings share: lower case, no emoji, numbers, marks or final colon. */
export function normalKey(text: string): string {
	const before = known.get(text);
	if (before !== undefined) return before;
	const key = plain(text)
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('（', ' (')
		.replaceAll('）', ')')
		.replace(/[’ʼ]/g, "'")
		.replace(/^[^\p{L}]+/u, '')
		.replace(/[^\p{L}\p{N}'()/& -]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	if (known.size >= KNOWN_AT_MOST) known.clear();
	if (text.length < 200) known.set(text, key);
	return key;
}
