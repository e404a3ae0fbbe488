import { line as asLine, escaped as words } from '#views/markdown/escape.ts';
import { linked } from '#views/markdown/inline.ts';
import { linksFrom } from '#views/markdown/link-target.ts';
import { fixedRoutes } from '#views/routes.ts';
import { withBase } from '../links.ts';
import type { SiteInput } from './site-input.ts';

/** A longer list is found through its overview. */
const MOST_IN_A_GROUP = 40;

/** `llms.txt` (llmstxt.org): what the site is, and the Markdown pages to begin with, area by area. */
export function llmsText({ base, title, description, navigation, pages, footer }: SiteInput): string {
	const known = new Map(pages.map((page) => [page.route, page]));
	const target = linksFrom('/');
	const line = (text: string, route: string): string => {
		const about = known.get(route.replace(/#.*$/, ''))?.description;
		return `- ${linked(words(text), route, target)}${about === undefined ? '' : `: ${words(about)}`}`;
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
		`Computed from a model as of ${footer.asOf}, environment ${footer.environment}. What is not known is said to be a gap.`,
		`Every page has a Markdown twin: its address with index.md added. JSON: ${withBase(base, '/api/index.json')}; everything from A to Z: ${withBase(base, fixedRoutes.index)}index.md.`,
	];
	return `${[`# ${words(title)}`, ...(description === '' ? [] : [`> ${asLine(words(description))}`]), ...about.map((one) => words(one)), ...areas].join('\n\n')}\n`;
}
