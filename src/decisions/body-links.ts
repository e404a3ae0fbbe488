import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createAnchors } from '#markdown/anchors.ts';
import {
	type IsThere,
	isElsewhere,
	isFileOrText,
	pathOfAddress,
	writtenAnchors,
	writtenLinks,
} from '#markdown/written-links.ts';
import type { ReadRecord } from './record.ts';
import type { RecordReference } from './references.ts';
import { visibleText } from './title.ts';

const MAX_TOLD = 50;
/** `/fetch`, `/docs/guide#keys`: the address of a page, as the site of a project has it; `/docs/guide.md` is a file of the repository. */
const OF_A_SITE = /^\/(?!\/)(?:[^?#]*\/)?[^./?#]*(?:[?#].*)?$/;

/**
 * Links and images in a record's text that lead to no file, no record and no heading, each with its place. Addresses of
 * other hosts and of people (`@ann`) are not judged. What lies above the workspace may be there, but no page leads to it.
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
		if (line.code) continue;
		for (const { href, at, isImage } of writtenLinks(line.text)) {
			if (found.length === MAX_TOLD) return found;
			let reason: string | undefined;
			const path = href.startsWith('#') || isElsewhere(href) ? '' : pathOfAddress(href, source.path);
			const isAbove = path === undefined;
			const isOfSite = !isImage && OF_A_SITE.test(href);
			if (href.startsWith('#')) {
				anchors ??= anchorsOf(record);
				if (!anchors(href.slice(1)) && !isRecord({ raw: href, start: 0, end: 0, href }))
					reason = 'no heading of this text has that anchor';
			} else if (
				(isAbove || !isFileOrText(path, isThere)) &&
				!(!isImage && isRecord({ raw: href, start: 0, end: 0, href }))
			)
				reason = isAbove
					? 'it lies outside the workspace, of which alone pages are made'
					: isOfSite
						? 'it is an address of the site that the record was written for, or there is no such file'
						: isImage
							? 'there is no such image'
							: 'there is no such file';
			if (reason === undefined) continue;
			found.push({
				code: 'decision-link-to-nothing',
				severity: isAbove || isOfSite ? 'info' : 'warning',
				message: `\`${href.slice(0, 100)}\` leads nowhere: ${reason}`,
				span: source.span(line.start + at, line.start + at + href.length),
				actual: href.slice(0, 100),
				expected: href.startsWith('#')
					? 'the anchor of a heading'
					: isAbove || isOfSite
						? 'a path in the workspace, or an address of another host'
						: 'a path to a file, counted from the folder of the record',
				hint: isOfSite
					? 'write the whole address at which readers find it, with its host'
					: isAbove
						? 'write the address at which readers find it, or make a folder further up the workspace'
						: 'mend the path, or write the text without a link',
			});
		}
	}
	return found;
}

function anchorsOf({ outline, source }: ReadRecord): (fragment: string) => boolean {
	const anchors = createAnchors('');
	for (const anchor of writtenAnchors(source.text)) anchors.claim(anchor);
	for (const heading of outline.headings) anchors.take(visibleText(heading.text));
	return (fragment) =>
		fragment === '' ||
		fragment === 'top' ||
		/^(?:fn|fnref|user-content-)/.test(fragment) ||
		anchors.find(fragment) !== undefined;
}
