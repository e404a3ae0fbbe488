import { unescaped } from './addresses.ts';

/**
 * Links and images as they are written, line by line, before anything is rendered: for telling with their place which of them
 * lead nowhere.
 */

/** The text of a link may begin on a line above. */
const LINK =
	/(?:(!?)\[(?:[^[\]\n]|\[[^[\]\n]{0,300}\]){0,300}|^[^[\]\n]{0,1000})\]\(\s*<?((?:[^()\s<>]|\([^()\s]{0,300}\)){1,1000})>?(?:\s[^()\n]{0,300})?\)/g;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?([^\s>]{1,1000})>?/;
const RAW = /<(?:a|img)\b[^<>]{0,500}?\b(?:href|src)\s*=\s*["']([^"'<>\s]{1,1000})["']/gi;
const MAX_LINE = 5000;

/** Tells whether a file or folder of the workspace is there, by its path with forward slashes. */
export type IsThere = (path: string) => boolean;

export interface WrittenLink {
	readonly href: string;
	/** Where the address begins in its line. */
	readonly at: number;
	readonly isImage: boolean;
}

/** The links and images of a line outside of listings; none of a line of more than 5,000 characters. */
export function writtenLinks(line: string): readonly WrittenLink[] {
	if (line.length > MAX_LINE || !/\]\(|\]:|<(?:a|img)\b/i.test(line)) return [];
	// What stands between ticks is shown, not followed, and what stands in a comment is neither.
	const shown = line.replace(/(`+)[^`]+\1|<!--[^>]*-->/g, (hidden) => ' '.repeat(hidden.length));
	const found = [...shown.matchAll(LINK)].map((match) => ({
		href: match[2]!,
		at: match.index + match[0].indexOf(match[2]!, match[0].lastIndexOf('](')),
		isImage: match[1] === '!',
	}));
	const definition = DEFINITION.exec(shown);
	if (definition && !definition[0].trimStart().startsWith('[^'))
		found.push({ href: definition[1]!, at: definition[0].lastIndexOf(definition[1]!), isImage: false });
	for (const match of shown.matchAll(RAW))
		found.push({
			href: match[1]!,
			at: match.index + match[0].lastIndexOf(match[1]!),
			isImage: /^<img/i.test(match[0]),
		});
	return found;
}

/** Of addresses that nobody here can judge: other hosts, people (`@ann`), template languages. */
export const isElsewhere = (href: string): boolean =>
	/^(?:[a-z][a-z0-9+.-]*:|\/\/|@|\{|<|\?|mailto)/i.test(href) || /^[\w.+-]+@[\w.-]+$/.test(href);

/** The path in the workspace that an address means, seen from a file in it; undefined for places above the workspace. */
export function pathOfAddress(href: string, from: string): string | undefined {
	const path = unescaped(href.replace(/[?#].*$/, ''));
	const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const part of path.split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') parts.push(part);
		else if (parts.pop() === undefined) return undefined;
	}
	return parts.join('/');
}

/** Whether a path is a file or folder of the workspace, also where the ending of a text is left out. */
export const isFileOrText = (path: string, isThere: IsThere): boolean =>
	!path.includes('\0') && (path === '' || ['', '.md', '.mdx', '.rst', '.adoc'].some((end) => isThere(path + end)));

/** Ids that a text gives to places of its own: `<a name="x">`. */
export const writtenAnchors = (text: string): readonly string[] =>
	[...text.matchAll(/<[a-z][a-z0-9]*\b[^<>]{0,300}?\b(?:id|name)\s*=\s*["']([^"'<>\s]{1,100})["']/gi)].map(
		([, anchor]) => anchor!,
	);
