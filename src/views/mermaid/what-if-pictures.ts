import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { titleOf } from '../links.ts';
import { byText, distinct } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { splitRef } from '../routes.ts';
import { containers, mergedEdges } from './containers.ts';
import { flowchartDiagram } from './drawing.ts';
import { drawnNode, NODE_LIMIT } from './nodes.ts';
import { systemContext } from './system-context.ts';

/** More folded pictures than this make a page slow to open; the list finds what is in none of them. */
const PART_LIMIT = 16;

/** The pictures that a what-if is painted on. */
export interface WhatIfPictures {
	/** All components in their systems where they fit one picture, else the systems. */
	readonly overview?: Diagram | undefined;
	/** The components of each system, the largest systems first chosen; empty when the overview shows them. */
	readonly parts: readonly { readonly system: Ref; readonly diagram: Diagram }[];
}

export function whatIfPictures(context: ViewContext): WhatIfPictures {
	const { index, model } = context;
	const components = model.byKind.component;
	if (!context.draws || components.length === 0) return { parts: [] };
	if (components.length <= NODE_LIMIT) return { overview: allComponents(context), parts: [] };
	const largest = [...index.componentsOfSystem]
		.sort((a, b) => b[1].length - a[1].length || byText(a[0], b[0]))
		.slice(0, PART_LIMIT);
	const parts = largest
		.sort((a, b) => byText(titleOf(context, a[0]), titleOf(context, b[0])))
		.flatMap(([system]) => {
			const diagram = containers(context, system, `inside-${splitRef(system).id}`);
			return diagram === undefined ? [] : [{ system, diagram }];
		});
	return { overview: systemContext(context), parts };
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
