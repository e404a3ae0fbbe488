/** Text without Markdown's marks: links and images by their text, no emphasis, no code ticks, no tags, one line. */
export function plain(text: string): string {
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

/** A heading or key reduced to what two spellings share: lower case, no emoji, numbers, marks or final colon. */
export function normalKey(text: string): string {
	return plain(text)
		.normalize('NFC')
		.toLowerCase()
		.replace(/[’ʼ]/g, "'")
		.replace(/^[^\p{L}]+/u, '')
		.replace(/[^\p{L}\p{N}'()/& -]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
