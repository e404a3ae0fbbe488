import type { Entity } from '#model/model.ts';
import { column, fact, factList, joined, lead, list, paragraph, pictures, section } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, link, namesAt, refLink, refList } from '../links.ts';
import { drawnByHand } from '../mermaid/by-hand.ts';
import { type Picture, sizeWords } from '../mermaid/topology.ts';
import { viewPictures } from '../mermaid/view.ts';
import type { Block, Crumb, Page, Text } from '../page.ts';
import { sourceOf } from '../shared-sections.ts';
import { selectionOf } from '../view-selection.ts';
import type { SimpleKind } from './simple-kinds.ts';

/** Views that authors defined, and the pictures that their boxes lead to. */

function gapOf({ data, span }: Entity<'view'>): Block {
	return {
		type: 'gap',
		missing: [
			data.file === undefined ? 'Its selection names nothing of the model.' : `The drawing ${data.file} was not found.`,
		],
		add: { file: basisOf(span), snippet: 'selection:\n  systems: [system:<id>]\n' },
	};
}

export const views: SimpleKind<'view'> = {
	kind: 'view',
	area: 'architecture',
	one: 'View',
	many: 'Views',
	about: 'Views that authors defined: for whom, about which concern, showing what.',
	summary: ({ data }) => data.concerns?.join('; '),
	columns: [column('concerns', 'Answers'), column('viewpoint', 'Viewpoint', 'filter'), column('stakeholders', 'For')],
	cells: (context, { ref, data }) => [
		data.concerns?.join(' ') ?? '',
		data.viewpoint ?? '',
		joined(namesAt(context, ref, ['stakeholders'], data.stakeholders)),
	],
	blocks: (context, view) => {
		const { data, span, ref } = view;
		const basis = basisOf(span);
		const [first, ...further] = viewPictures(context, view);
		const picture = first?.diagram ?? drawnByHand(context, view);
		return [
			...(picture === undefined && context.draws ? [gapOf(view)] : pictures(picture)),
			...furtherBlocks(further),
			...factList([
				...fact('Viewpoint', data.viewpoint, basis),
				...fact('Concerns', data.concerns?.join('; '), basis),
				...fact('For', joined(namesAt(context, ref, ['stakeholders'], data.stakeholders)), basis),
				...fact('Shows', refList(context, selectionOf(context, view).refs, 60), basis),
				...fact('Drawn in', data.file === undefined ? undefined : [code(data.file)], basis),
			]),
		];
	},
};

/** The pictures behind the boxes of the first one, as a list. */
export const furtherBlocks = (further: readonly Picture[]): readonly Block[] =>
	section(
		'parts',
		'Pictures behind the boxes',
		further.length === 0
			? []
			: [list(further.map((one): Text => [link(pathWords(one), one.route), `: ${sizeWords(one.part.refs)}`]))],
		further.length,
	);

const pathWords = ({ above, title }: Picture): string => [...above.slice(1).map((one) => one.title), title].join(' / ');

/** Pages of the pictures that the boxes of other pictures lead to. */
export function picturePages(
	context: ViewContext,
	all: readonly Picture[],
	about: { readonly kind: string; readonly crumbs: readonly Crumb[]; readonly source?: Page['source'] },
): readonly Page[] {
	return all.slice(1).map((picture) => ({
		route: picture.route,
		kind: about.kind,
		area: 'architecture',
		title: picture.title,
		description: `${sizeWords(picture.part.refs)} in ${picture.above.at(-1)?.title}: ${picture.title}.`,
		eyebrow: `Part of ${picture.above[0]!.title}`,
		crumbs: [...about.crumbs, ...picture.above.map(({ title, route }) => ({ text: title, href: route }))],
		layout: 'wide',
		blocks: [
			lead([`A part of `, link(picture.above.at(-1)!.title, picture.above.at(-1)!.route), '.']),
			...pictures(picture.diagram),
			...section('holds', 'What it holds', [list(picture.part.refs.map((ref): Text => [refLink(context, ref)]))]),
			...(picture.part.href === undefined
				? []
				: [paragraph('More about ', link(picture.title, picture.part.href), '.')]),
		],
		source: about.source,
	}));
}

/** The pages behind the boxes of all views. */
export const viewPartPages = (context: ViewContext): readonly Page[] =>
	context.model.byKind.view.flatMap((view) =>
		picturePages(context, viewPictures(context, view), {
			kind: 'view',
			crumbs: [{ text: 'Views', href: '/views/' }],
			source: sourceOf(view as Entity),
		}),
	);
