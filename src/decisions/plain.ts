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

/** Latin letters without their marks, one for one: what is left where somebody writes French or Czech without accents. */
export function withoutAccents(text: string): string {
	return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD')[0]!);
}

/** The signs that keys of records are written with in Taiwan and Hong Kong, each before the one of the mainland. */
const TRADITIONAL = new Map(
	'決决 關关 聯联 狀状 態态 標标 題题 時时 間间 創创 準准 擴扩 補补 參参 見见 換换 衝冲 記记 錄录 檔档 賴赖 係系 舊旧 條条 義义 執执 擬拟 審审 負负 責责 諮谘 詢询 駁驳 廢废 棄弃 納纳 過过 實实'
		.split(' ')
		.map(([traditional = '', simplified = '']) => [traditional, simplified] as const),
);

/** A key in the signs of the mainland, so that it is known however it is written. */
export const inSimplifiedHan = (key: string): string =>
	/\p{sc=Han}/u.test(key) ? [...key].map((sign) => TRADITIONAL.get(sign) ?? sign).join('') : key;
