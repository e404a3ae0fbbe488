import { heading, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { Guide } from '../guides.ts';
import { link } from '../links.ts';
import type { Block } from '../page.ts';
import { prose } from '../prose.ts';
import { guideRoute } from '../routes.ts';

/**
 * Pages that are made from the model and go on in the words of those who know better: a Markdown file in a folder `start`, named
 * for the team, role or reader. What stands before its first heading opens the page, what stands below a heading that the page
 * has too (`## A first safe exercise`) comes after what was made there, and other headings become sections of the page.
 */

export interface StartSection {
	readonly id: string;
	readonly title: string;
	readonly count?: number | undefined;
	/** None leaves the section out, unless somebody wrote about it. */
	readonly blocks: readonly Block[];
}

/** The sections as blocks with what people wrote in a file named `name` at its places. Own sections come before the last one. */
export function withOwnWords(
	context: ViewContext,
	guides: readonly Guide[],
	name: string,
	opening: readonly Block[],
	sections: readonly StartSection[],
): readonly Block[] {
	const parts = guides.filter((guide) => guide.startOf === name).flatMap(partsOf);
	const placed = new Map<string, Block[]>();
	const pages = guides.filter((guide) => guide.startOf === name && guide.body === undefined);
	const before: Block[] = pages.map((guide) =>
		paragraph('To read first: ', link(guide.title, guideRoute(guide.slug)), '.'),
	);
	const own: StartSection[] = [];
	for (const [at, part] of parts.entries()) {
		const { blocks } = prose(context, part.text, {
			file: part.file,
			line: part.line,
			prefix: `own-${at + 1}-`,
			baseLevel: 3,
		});
		if (blocks.length === 0) continue;
		const section = sections.find(({ title }) => sameWords(title, part.title ?? ''));
		if (part.title === undefined) before.push(...blocks);
		else if (section === undefined) own.push({ id: `own-${at + 1}`, title: part.title, blocks });
		else placed.set(section.id, [...(placed.get(section.id) ?? []), ...blocks]);
	}
	const all = [...sections.slice(0, -1), ...own, ...sections.slice(-1)];
	return [
		...opening,
		...before,
		...all.flatMap(({ id, title, count, blocks }) => {
			const whole = [...blocks, ...(placed.get(id) ?? [])];
			return whole.length === 0 ? [] : [heading(2, id, title, count), ...whole];
		}),
	];
}

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

interface Part {
	readonly title: string | undefined;
	readonly text: string;
	readonly file: string;
	readonly line: number;
}

/** A text at its headings of the second level (of the first too, but for one that opens it); code is no heading. */
function partsOf({ body, file = '' }: Guide): readonly Part[] {
	if (body === undefined) return [];
	const parts: { title: string | undefined; lines: string[]; line: number }[] = [
		{ title: undefined, lines: [], line: body.line },
	];
	let fence = '';
	for (const [at, line] of body.text.split(/\r?\n/).entries()) {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence !== '') {
			if (mark?.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = '';
		} else if (mark !== undefined) fence = mark;
		else {
			const title = /^##? +(.+?)(?: +#+)? *$/.exec(line)?.[1];
			const opens = title !== undefined && parts.length === 1 && parts[0]!.lines.every((one) => one.trim() === '');
			if (title !== undefined && !(opens && line.startsWith('# '))) {
				parts.push({ title, lines: [], line: body.line + at + 1 });
				continue;
			}
			// The page has a title of its own.
			if (title !== undefined) {
				parts[0]!.lines.push('');
				continue;
			}
		}
		parts.at(-1)!.lines.push(line);
	}
	return parts.map(({ title, lines, line }) => ({ title, text: lines.join('\n'), file, line }));
}
