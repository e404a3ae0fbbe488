import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { createAnchors } from '#markdown/anchors.ts';
import {
	type IsThere,
	isElsewhere,
	isFileOrText,
	pathOfAddress,
	type WrittenLink,
	writtenAnchors,
	writtenLinks,
} from '#markdown/written-links.ts';
import type { FindRunbook } from './adopted-names.ts';
import { headingsIn, linesOutside } from './headings.ts';
import { placesOfFile } from './named-files.ts';

/** At most this many are told of one file: a folder that was moved has nothing else. */
const MAX_TOLD = 50;

/**
 * Links and images of an adopted file that lead to no file, no runbook and no heading, each with its place. `lines` are the end of
 * the file: all but its front matter. What is written from the root of another site is looked for from every folder above.
 */
export function lostLinks(
	source: Source,
	lines: readonly string[],
	isThere: IsThere,
	find: FindRunbook<unknown>,
): readonly Diagnostic[] {
	const { path, text } = source;
	const found: Diagnostic[] = [];
	const outside = linesOutside(lines);
	let anchors: ((fragment: string) => boolean) | undefined;
	let next = text.length - lines.join('\n').length;
	for (const [at, line] of lines.entries()) {
		const start = next;
		next += line.length + 1;
		if (!outside[at]) continue;
		for (const link of [...writtenLinks(line), ...namedPages(line)]) {
			const { href, isImage } = link;
			if (!isImage && find(href, path) !== undefined) continue;
			if (href.startsWith('#')) {
				anchors ??= anchorsOf(text, lines);
				if (!anchors(href.slice(1)))
					found.push(lost(source, start, link, 'no heading of this text has that anchor', 'the anchor of a heading'));
			} else if (!isFound(link, path, isThere)) {
				const reason = isImage ? 'there is no such image' : 'there is no such file and no such runbook';
				found.push(lost(source, start, link, reason, 'a path to a file, counted from the folder of this one'));
			}
			if (found.length === MAX_TOLD) return found;
		}
	}
	return found;
}

interface Link extends WrittenLink {
	/** Looked for from every folder above, as names of pages are. */
	readonly isNamed?: boolean;
}

/** Hugo's references to other pages by their name: `{{< ref "NodeDown" >}}`. */
const namedPages = (line: string): readonly Link[] =>
	[...line.matchAll(/\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s>%]+)"?\s*[>%]\}\}/g)].map((match) => ({
		href: match[1]!,
		at: match.index + match[0].indexOf(match[1]!),
		isImage: false,
		isNamed: true,
	}));

function isFound({ href, isNamed }: Link, from: string, isThere: IsThere): boolean {
	if (isElsewhere(href)) return true;
	const own = pathOfAddress(href, from);
	if (own === undefined || isFileOrText(own, isThere)) return true;
	if (isNamed || href.startsWith('/'))
		return placesOfFile(`/${href.replace(/^\/+/, '')}`, from).some((path) => isFileOrText(path, isThere));
	if (/\.[a-z]+(?:[?#]|$)/i.test(href)) return false;
	// Addresses of pages count from the page, which is a folder of its own on most sites of documentation.
	const asPage = pathOfAddress(href, `${from.replace(/\.mdx?$/, '')}/x`);
	return asPage === undefined || isFileOrText(asPage, isThere);
}

function anchorsOf(text: string, lines: readonly string[]): (fragment: string) => boolean {
	const anchors = createAnchors('');
	for (const anchor of writtenAnchors(text)) anchors.claim(anchor);
	for (const { text: heading } of headingsIn(lines)) anchors.take(shownText(heading));
	return (fragment) =>
		fragment === '' ||
		fragment === 'top' ||
		/^(?:fn|fnref|user-content-)/.test(fragment) ||
		anchors.find(fragment) !== undefined;
}

/** A heading as it is read: links by their text, without signs of markup. */
const shownText = (heading: string): string => heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, '');

function lost(source: Source, start: number, { href, at }: Link, reason: string, expected: string): Diagnostic {
	return {
		code: 'runbook-link-to-nothing',
		severity: 'warning',
		message: `\`${href.slice(0, 100)}\` leads nowhere: ${reason}`,
		span: source.span(start + at, start + at + href.length),
		actual: href.slice(0, 100),
		expected,
		hint: 'mend the path, or write the text without a link',
	};
}
