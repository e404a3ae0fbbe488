import { column, fact, factList, list, paragraph, pictures, section } from '../blocks.ts';
import { basisOf, code, refList } from '../links.ts';
import { environmentDeployment } from '../mermaid/deployment-map.ts';
import { targetsAt } from '../model-index.ts';
import type { Text } from '../page.ts';
import type { SimpleKind } from './simple-kinds.ts';

/** Environments. */

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
