import {
	anchoredRow,
	column,
	fact,
	factList,
	joined,
	lead,
	list,
	paragraph,
	pictures,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, muted, refLink, refList } from '../links.ts';
import { environmentDeployment } from '../mermaid/deployment-map.ts';
import { targetsAt } from '../model-index.ts';
import type { Page, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import type { SimpleKind } from './simple-kinds.ts';

/** Environments and the glossary. */

export const environments: SimpleKind<'environment'> = {
	kind: 'environment',
	area: 'architecture',
	one: 'Environment',
	many: 'Environments',
	about: 'Where the platform runs. The pages of this site show one environment; overlays say how others differ.',
	columns: [column('stage', 'Stage', 'filter'), column('overlays', 'Differs for')],
	cells: (context, { ref, data }) => [data.stage ?? '', refList(context, targetsAt(context.index, ref, 'overlays'), 6)],
	badges: ({ data }) => (data.stage === undefined ? [] : [data.stage]),
	blocks: (context, entity) => {
		const overlays = entity.data.overlays ?? [];
		const deployed = context.model.byKind.component.filter((one) => one.data.deployment?.[entity.id] !== undefined);
		return [
			...(entity.id === context.model.environment
				? [paragraph('This is the environment that the pages of this site show.')]
				: []),
			...factList([
				...fact('Stage', entity.data.stage, basisOf(entity.span)),
				...fact('Components with a deployment here', `${deployed.length} of ${context.model.byKind.component.length}`),
			]),
			...pictures(entity.id === context.model.environment ? environmentDeployment(context) : undefined),
			...section(
				'overlays',
				'How it differs',
				overlays.length === 0
					? []
					: [
							list(
								overlays.map(
									(_, at): Text => [
										...refList(context, targetsAt(context.index, entity.ref, 'overlays', at, 'target')),
										': ',
										code(Object.keys(overlays[at]!.merge).join(', ')),
									],
								),
							),
						],
				overlays.length,
			),
			...section(
				'components',
				'What runs here',
				deployed.length === 0
					? []
					: [
							paragraph(
								...refList(
									context,
									deployed.map((one) => one.ref),
									200,
								),
							),
						],
				deployed.length,
			),
		];
	},
};

/** The glossary: every term with its definition, where it comes from and how it is used here. */
export function glossaryPage(context: ViewContext): Page {
	const terms = context.model.byKind.term;
	return {
		route: fixedRoutes.glossary,
		kind: 'index',
		area: 'start',
		title: 'Glossary',
		description: `${counted(terms.length, 'term')} and abbreviations, as they are used here.`,
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead('Words and abbreviations, as they are used on this site.'),
			table(
				'terms',
				'Terms',
				[
					column('term', 'Term'),
					column('definition', 'What it means'),
					column('see', 'See also'),
					column('source', 'Source'),
				],
				[...terms]
					.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
					.map((term) => {
						const names = [term.data.abbreviationOf, ...(term.data.aliases ?? [])].filter((one) => one !== undefined);
						return anchoredRow(
							term.id,
							[{ type: 'strong', text: term.name }, ...(names.length === 0 ? [] : [muted(` ${names.join(', ')}`)])],
							[term.data.definition, ...(term.data.usage === undefined ? [] : [muted(` ${term.data.usage}`)])],
							joined(targetsAt(context.index, term.ref, 'see').map((ref) => refLink(context, ref))),
							term.data.source ?? '',
						);
					}),
				'No term is declared.',
			),
		],
		keywords: terms.flatMap((term) => [term.name, ...(term.data.aliases ?? [])]),
	};
}
