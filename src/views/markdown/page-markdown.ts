import type { Page } from '../page.ts';
import { blockMarkdown } from './block-markdown.ts';
import { codeSpan, escaped, headingLine, line } from './escape.ts';
import { linked, textMarkdown } from './inline.ts';
import { linksFrom } from './link-target.ts';

/** What the Markdown of a page says about the site it is from. */
export interface MarkdownSurroundings {
	readonly asOf: string;
	readonly environment: string;
	/** The Markdown of the guide that an `mdx` block shows, with links as seen from this page; undefined when there is none. */
	readonly guide?: ((id: string) => string | undefined) | undefined;
}

/**
 * A page as Markdown (CommonMark with the tables of GitHub): the same blocks in the same order, links to the Markdown of other
 * pages. Nothing that a page says in words is left out; pictures are their source and their text alternative.
 */
export function pageMarkdown(page: Page, { asOf, environment, guide }: MarkdownSurroundings): string {
	const { route, title, description, eyebrow, badges = [], crumbs, blocks, source, previous, next } = page;
	const target = linksFrom(route);
	const place = crumbs.map(({ text, href }) => linked(escaped(text), href, target)).join(' / ');
	const marks = badges.map((badge) => textMarkdown([badge], target));
	const turn = (word: string, to: Page['next']): string =>
		to === undefined ? '' : `${word}: ${linked(escaped(to.text), to.href, target)}`;
	const foot = [
		`Computed from the model as of ${asOf}, environment ${escaped(environment)}.`,
		source === undefined ? '' : `Written in ${codeSpan(`${source.file}:${source.line}`)}.`,
	];
	const parts = [
		headingLine(1, escaped(title)),
		line(place),
		line([eyebrow === undefined ? '' : escaped(eyebrow), ...marks].filter((one) => one !== '').join(' · ')),
		blocks[0]?.type === 'lead' ? '' : line(escaped(description)),
		...blocks.map((block) => (block.type === 'mdx' ? (guide?.(block.id) ?? '') : blockMarkdown(block, target))),
		line([turn('Previous', previous), turn('Next', next)].filter((one) => one !== '').join(' · ')),
		'***',
		line(foot.filter((one) => one !== '').join(' ')),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
