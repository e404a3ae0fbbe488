import { lead, paragraph } from '../blocks.ts';
import type { Guide } from '../guides.ts';
import type { CardItem, Crumb, Page } from '../page.ts';
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

/** The frame of one guide; its text is drawn from MDX. */
export function guidePage(guides: readonly Guide[], guide: Guide): Page {
	const at = guides.indexOf(guide);
	return {
		route: guideRoute(guide.slug),
		kind: 'guide',
		area: 'start',
		title: guide.title,
		description:
			guide.description ??
			(guide.audience === undefined ? `Guide: ${guide.title}` : `${guide.title}. For ${guide.audience}.`),
		eyebrow: guide.minutes === undefined ? 'Guide' : `Guide, about ${guide.minutes} min`,
		crumbs: [{ text: 'Guides', href: fixedRoutes.guides }],
		blocks: [{ type: 'mdx', id: guide.id ?? guide.slug }],
		source: guide.file === undefined ? undefined : { file: guide.file, line: 1 },
		filters: { kind: ['guide'] },
		previous: crumbOf(guides[at - 1]),
		next: crumbOf(guides[at + 1]),
	};
}
