import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createAnchors } from '#markdown/anchors.ts';
import { splitPath } from './identity.ts';
import type { ReadRecord } from './record.ts';
import type { RecordReference } from './references.ts';
import { visibleText } from './title.ts';

const LINK =
	/(!?)\[(?:[^[\]\n]|\[[^[\]\n]{0,300}\]){0,300}\]\(\s*<?((?:[^()\s<>]|\([^()\s]{0,300}\)){1,1000})>?(?:\s[^()\n]{0,300})?\)/g;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?([^\s>]{1,1000})>?/;
const RAW = /<(?:a|img)\b[^<>]{0,500}?\b(?:href|src)\s*=\s*["']([^"'<>\s]{1,1000})["']/gi;
const MAX_LINE = 5000;
const MAX_TOLD = 50;

/** Tells whether a file or folder of the workspace is there, by its path with forward slashes. */
export type IsThere = (path: string) => boolean;

/**
 * Links and images in a record's text that lead to no file, no record and no heading, each with its place. Addresses of
 * other hosts, of people (`@ann`) and of what lies outside the workspace are not judged.
 */
export function brokenLinks(
	record: ReadRecord,
	isThere: IsThere,
	isRecord: (reference: RecordReference) => boolean,
): Diagnostic[] {
	const { source, outline } = record;
	const found: Diagnostic[] = [];
	let anchors: ((fragment: string) => boolean) | undefined;
	for (const line of outline.lines) {
		if (line.code || line.text.length > MAX_LINE || !/\]\(|\]:|<(?:a|img)\b/i.test(line.text)) continue;
		for (const { href, at, isImage } of linksIn(line.text)) {
			if (found.length === MAX_TOLD) return found;
			let reason: string | undefined;
			if (href.startsWith('#')) {
				anchors ??= anchorsOf(record);
				if (!anchors(href.slice(1)) && !isRecord({ raw: href, start: 0, end: 0, href }))
					reason = 'no heading of this text has that anchor';
			} else if (
				!leadsSomewhere(href, source.path, isThere) &&
				!(!isImage && isRecord({ raw: href, start: 0, end: 0, href }))
			)
				reason = isImage ? 'there is no such image' : 'there is no such file';
			if (reason === undefined) continue;
			found.push({
				code: 'decision-link-to-nothing',
				severity: 'warning',
				message: `\`${href.slice(0, 100)}\` leads nowhere: ${reason}`,
				span: source.span(line.start + at, line.start + at + href.length),
				actual: href.slice(0, 100),
				expected: href.startsWith('#')
					? 'the anchor of a heading'
					: 'a path to a file, counted from the folder of the record',
				hint: 'mend the path, or write the text without a link',
			});
		}
	}
	return found;
}

function linksIn(text: string): { href: string; at: number; isImage: boolean }[] {
	// What stands between ticks is shown, not followed.
	const shown = text.replace(/(`+)[^`]+\1/g, (code) => ' '.repeat(code.length));
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

/** Also true for what nobody here can know: other hosts, people, template languages, places above the workspace. */
function leadsSomewhere(href: string, from: string, isThere: IsThere): boolean {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|@|\{|<|\?|mailto)/i.test(href) || /^[\w.+-]+@[\w.-]+$/.test(href)) return true;
	const path = decoded(href.replace(/[?#].*$/, ''));
	const parts: string[] = path.startsWith('/')
		? []
		: splitPath(from)
				.folder.split('/')
				.filter((part) => part !== '');
	for (const part of path.split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') parts.push(part);
		else if (parts.pop() === undefined) return true;
	}
	const target = parts.join('/');
	if (target.includes('\0')) return false;
	return target === '' || ['', '.md', '.mdx', '.rst', '.adoc'].some((end) => isThere(target + end));
}

function anchorsOf({ outline, source }: ReadRecord): (fragment: string) => boolean {
	const anchors = createAnchors('');
	for (const match of source.text.matchAll(
		/<[a-z][a-z0-9]*\b[^<>]{0,300}?\b(?:id|name)\s*=\s*["']([^"'<>\s]{1,100})["']/gi,
	))
		anchors.claim(match[1]!);
	for (const heading of outline.headings) anchors.take(visibleText(heading.text));
	return (fragment) =>
		fragment === '' ||
		fragment === 'top' ||
		/^(?:fn|fnref|user-content-)/.test(fragment) ||
		anchors.find(fragment) !== undefined;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
