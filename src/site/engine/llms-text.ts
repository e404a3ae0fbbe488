import { notationOf } from '#views/language/notation.ts';
import { line as asLine, escaped as words } from '#views/markdown/escape.ts';
import { linked } from '#views/markdown/inline.ts';
import { linksFrom } from '#views/markdown/link-target.ts';
import { toldIn } from '#views/markdown/twin-words.ts';
import { fixedRoutes } from '#views/routes.ts';
import { withBase } from '../links.ts';
import type { SiteInput } from './site-input.ts';

/** A longer list is found through its overview. */
const MOST_IN_A_GROUP = 40;

/** `llms.txt` (llmstxt.org): what the site is, and the Markdown pages to begin with, area by area. */
export function llmsText(input: SiteInput): string {
	const { base, title, description, navigation, pages, footer, language } = input;
	const told = toldIn(language);
	const known = new Map(pages.map((page) => [page.route, page]));
	const target = linksFrom('/');
	const line = (text: string, route: string): string => {
		const about = known.get(route.replace(/#.*$/, ''))?.description;
		return `- ${linked(words(text), route, target)}${about === undefined ? '' : `${notationOf(language.tag).colon}${words(about)}`}`;
	};
	const areas = navigation.map((area) => {
		const lines = [line(area.text, area.route)];
		for (const group of area.groups) {
			if (group.route !== undefined && group.route !== area.route) lines.push(line(group.text, group.route));
			if (group.items.length <= MOST_IN_A_GROUP)
				for (const item of group.items) lines.push(line(item.text, item.route));
		}
		return `## ${words(area.text)}\n\n${[...new Set(lines)].join('\n')}`;
	});
	const about = [
		told('Computed from a model as of {day}, environment {environment}. What is not known is said to be a gap.', {
			day: language.measure(footer.asOf) ?? footer.asOf,
			environment: footer.environment,
		}),
		told(
			'Every page has a Markdown twin: its address with index.md added. JSON: {api}; everything from A to Z: {index}.',
			{ api: withBase(base, '/api/index.json'), index: `${withBase(base, fixedRoutes.index)}index.md` },
		),
	];
	return `${[`# ${words(title)}`, ...(description === '' ? [] : [`> ${asLine(words(description))}`]), ...about.map((one) => words(one)), ...areas].join('\n\n')}\n`;
}
