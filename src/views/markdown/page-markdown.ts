import { type Language, languageOf } from '../language/language.ts';
import type { Page } from '../page.ts';
import { blockMarkdown } from './block-markdown.ts';
import { codeSpan, escaped, headingLine, line } from './escape.ts';
import { linked, textMarkdown } from './inline.ts';
import { linksFrom } from './link-target.ts';
import { labelled, type TwinWord, toldIn } from './twin-words.ts';

const english = languageOf('en', 'English', {});

/** What the Markdown of a page says about the site it is from. */
export interface MarkdownSurroundings {
	readonly asOf: string;
	readonly environment: string;
	/** The language of the site; a page that is in English keeps English words around it. */
	readonly language?: Language | undefined;
	/** The Markdown of the guide that an `mdx` block shows, with links as seen from this page; undefined when there is none. */
	readonly guide?: ((id: string) => string | undefined) | undefined;
}

/**
 * A page as Markdown (CommonMark with the tables of GitHub): the same blocks in the same order, links to the Markdown of other
 * pages. Nothing that a page says in words is left out; pictures are their source and their text alternative.
 */
export function pageMarkdown(page: Page, surroundings: MarkdownSurroundings): string {
	const { asOf, environment, guide } = surroundings;
	const language = page.language === 'en' ? english : (surroundings.language ?? english);
	const told = toldIn(language);
	const { route, title, description, eyebrow, badges = [], crumbs, blocks, source, previous, next } = page;
	const target = linksFrom(route);
	const place = crumbs.map(({ text, href }) => linked(escaped(text), href, target)).join(' / ');
	const marks = badges.map((badge) => textMarkdown([badge], target));
	const turn = (word: TwinWord, to: Page['next']): string =>
		to === undefined ? '' : labelled(language, told(word), linked(escaped(to.text), to.href, target));
	const foot = [
		told('Computed from the model as of {day}, environment {environment}.', {
			day: language.measure(asOf) ?? asOf,
			environment: escaped(environment),
		}),
		source === undefined ? '' : told('Written in {file}.', { file: codeSpan(`${source.file}:${source.line}`) }),
	];
	const parts = [
		headingLine(1, escaped(title)),
		line(place),
		line([eyebrow === undefined ? '' : escaped(eyebrow), ...marks].filter((one) => one !== '').join(' · ')),
		blocks[0]?.type === 'lead' ? '' : line(escaped(description)),
		...blocks.map((block) =>
			block.type === 'mdx' ? (guide?.(block.id) ?? '') : blockMarkdown(block, target, language),
		),
		line([turn('Previous', previous), turn('Next', next)].filter((one) => one !== '').join(' · ')),
		'***',
		line(foot.filter((one) => one !== '').join(' ')),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
