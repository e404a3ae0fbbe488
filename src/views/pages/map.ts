import { lead, paragraph, pictures } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { mergedEdges } from '../mermaid/containers.ts';
import { type Picture, topologyPictures } from '../mermaid/topology.ts';
import type { Page } from '../page.ts';
import { fixedRoutes } from '../routes.ts';
import { furtherBlocks, picturePages } from './views.ts';

/** Everything as pictures that lead to one another, whatever its size: systems as boxes, and in each box its own picture. */

/** The pictures of the map; none for a model without components. */
export function mapPictures(context: ViewContext): readonly Picture[] {
	const refs = context.model.byKind.component.map(({ ref }) => ref);
	return topologyPictures(context, {
		id: 'map',
		title: 'Map of everything',
		route: fixedRoutes.map,
		refs,
		connections: mergedEdges(context.model.dependencies, (ref) => ref, new Set(refs)),
		notes: ['Arrows point to what is needed; numbers count dependencies.'],
		layout: { groupBy: 'system', groupsAs: 'boxes' },
	});
}

/** The map, and a page for each picture below it. */
export function mapPages(context: ViewContext): readonly Page[] {
	const all = mapPictures(context);
	const [first, ...further] = all;
	const page: Page = {
		route: fixedRoutes.map,
		kind: 'index',
		area: 'architecture',
		title: 'Map of everything',
		description: 'Every component, from all systems down to each: boxes lead to pictures of their own.',
		crumbs: [{ text: 'Architecture', href: fixedRoutes.architecture }],
		layout: 'wide',
		blocks: [
			lead(
				'Everything at once, and then box by box. A stack of boxes stands for several things and leads to its own picture.',
			),
			...(first === undefined ? [paragraph('No component is declared.')] : pictures(first.diagram)),
			...furtherBlocks(further),
		],
	};
	return [page, ...picturePages(context, all, { kind: 'index', crumbs: page.crumbs })];
}
