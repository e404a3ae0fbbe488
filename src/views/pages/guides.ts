import { lead, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { Guide } from '../guides.ts';
import { languageName } from '../language/language-of-site.ts';
import type { Block, CardItem, Crumb, Page } from '../page.ts';
import { prose } from '../prose.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, guideRoute } from '../routes.ts';

const crumbOf = (guide: Guide | undefined): Crumb | undefined =>
	guide === undefined ? undefined : { text: guide.title, href: guideRoute(guide.slug) };

/** The list of guides, in reading order. */
export function guidesPage(guides: readonly Guide[]): Page {
	return {
		route: fixedRoutes.guides,
		kind: 'index',
		area: 'start',
		title: 'Guides',
		description: `${counted(guides.length, 'guide')} that people wrote, in reading order.`,
		crumbs: [{ text: 'Start here', href: fixedRoutes.start }],
		blocks: [
			lead('Longer texts that people wrote, in reading order.'),
			guides.length === 0
				? paragraph('No guide was written.')
				: {
						type: 'cards',
						columns: 2,
						items: guides.map(
							(guide): CardItem => ({
								title: guide.title,
								href: guideRoute(guide.slug),
								text: [guide.description ?? guide.audience ?? ''],
								eyebrow: guide.minutes === undefined ? undefined : `${guide.minutes} min`,
							}),
						),
					},
		],
	};
}

/** One guide: plain Markdown as prose; of MDX only the frame, the site draws the text. */
export function guidePage(
	context: ViewContext,
	guides: readonly Guide[],
	guide: Guide,
	translations: readonly Guide[] = [],
): Page {
	const at = guides.findIndex(({ slug }) => slug === (guide.translationOf ?? guide.slug));
	return {
		route: guideRoute(guide.slug),
		kind: 'guide',
		language: guide.language,
		alternates: alternatesOf(context, guides[at]!, guide, translations),
		area: 'start',
		title: guide.title,
		description:
			guide.description ??
			(guide.audience === undefined ? `Guide: ${guide.title}` : `${guide.title}. For ${guide.audience}.`),
		eyebrow: guide.minutes === undefined ? 'Guide' : `Guide, about ${guide.minutes} min`,
		crumbs: [{ text: 'Guides', href: fixedRoutes.guides }],
		blocks: guideBlocks(context, guide),
		source: guide.file === undefined ? undefined : { file: guide.file, line: 1 },
		previous: crumbOf(guides[at - 1]),
		next: crumbOf(guides[at + 1]),
	};
}

/** The same guide in every other language there is, that of the site first. */
function alternatesOf(
	{ model }: ViewContext,
	main: Guide,
	guide: Guide,
	translations: readonly Guide[],
): Page['alternates'] {
	const others = [main, ...translations.filter((one) => one.translationOf === main.slug)].filter(
		(one) => one !== guide,
	);
	if (others.length === 0) return undefined;
	return others.map(({ slug, language = model.workspace.language ?? 'en' }) => ({
		language,
		name: languageName(language),
		href: guideRoute(slug),
	}));
}

function guideBlocks(context: ViewContext, { body, file, id, slug, title }: Guide): readonly Block[] {
	if (body === undefined) return [{ type: 'mdx', id: id ?? slug }];
	return prose(context, body.text, { file: file ?? slug, line: body.line, extractTitle: true, title }).blocks;
}
