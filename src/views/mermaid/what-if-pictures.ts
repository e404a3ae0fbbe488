import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { titleOf } from '../links.ts';
import { byText, distinct } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { mergedEdges } from './containers.ts';
import { flowchartDiagram } from './drawing.ts';
import { drawnNode, NODE_LIMIT } from './nodes.ts';
import { systemContext } from './system-context.ts';

/** The picture that a what-if begins with: all components in their systems where they fit one picture, else the systems. */
export function whatIfPicture(context: ViewContext): Diagram | undefined {
	const components = context.model.byKind.component;
	if (!context.draws || components.length === 0) return undefined;
	return components.length <= NODE_LIMIT ? allComponents(context) : systemContext(context);
}

/** The systems whose components have a what-if page with their own picture, as the first picture shows systems only; by name. */
export function systemsToOpen(context: ViewContext): readonly Ref[] {
	const { index, model } = context;
	if (!context.draws || model.byKind.component.length <= NODE_LIMIT) return [];
	return [...index.componentsOfSystem]
		.filter(([, members]) => members.length > 0)
		.map(([system]) => system)
		.sort((a, b) => byText(titleOf(context, a), titleOf(context, b)));
}

function allComponents(context: ViewContext): Diagram {
	const { index, model } = context;
	const components = model.byKind.component.map(({ ref }) => ref);
	const systemOf = (ref: Ref): Ref | undefined => index.systemOfComponent.get(ref);
	const systems = distinct(components.map(systemOf).filter((system) => system !== undefined));
	const run = model.dependencies.filter(({ phase }) => phase === 'run');
	return flowchartDiagram(
		{
			id: 'picture',
			title: 'Components in their systems',
			description: 'Arrows point to what is needed while running.',
		},
		{
			direction: 'LR',
			nodes: components.map((ref) => {
				const group = systemOf(ref);
				return drawnNode(context, ref, group === undefined ? {} : { group });
			}),
			groups: systems.map((key) => ({ key, label: titleOf(context, key), className: 'frame' as const })),
			edges: mergedEdges(run, (ref) => ref, new Set(components)).map((edge) => ({ ...edge, label: undefined })),
		},
	);
}
