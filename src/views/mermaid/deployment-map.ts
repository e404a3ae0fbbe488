import { groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, titleOf } from '../links.ts';
import { byText, distinct } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { inColumns } from './columns.ts';
import { groupsFor, placeOf } from './deployment.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnGroup, DrawnNode } from './drawn.ts';
import { drawnNode, moreNode, NODE_LIMIT } from './nodes.ts';

/** Copies of one thing in one place. */
interface Placed {
	readonly component: Ref;
	/** Undefined where the copy names no place. */
	readonly place: Ref | undefined;
	readonly copies: number;
	readonly total: number;
	readonly require: number;
}

const nowhere = 'place:none';

function placedCopies(context: ViewContext, components: readonly Ref[]): readonly Placed[] {
	return components.flatMap((component): readonly Placed[] => {
		const deployment = context.model.deployments[component];
		if (deployment === undefined || !deployment.declared) return [];
		const places = groupBy(deployment.replicas, (replica) => placeOf(context, replica.domains) ?? '');
		return [...places].map(([place, copies]) => ({
			component,
			place: place === '' ? undefined : place,
			copies: copies.length,
			total: deployment.replicas.length,
			require: deployment.require,
		}));
	});
}

function copyWords(one: Placed): string {
	if (one.total === 1) return 'the only copy';
	if (one.copies === one.total) return `all ${one.total} copies, ${one.require} must be up`;
	return `${one.copies} of ${one.total} copies, ${one.require} must be up`;
}

/**
 * Where the components of a system run, place by place, with how many of their copies stand there. Undefined when nothing is
 * declared about any of them.
 */
export function systemDeployment(context: ViewContext, system: Ref): Diagram | undefined {
	if (!context.draws) return undefined;
	const members = context.index.componentsOfSystem.get(system) ?? [];
	const placed = placedCopies(context, members);
	if (placed.length === 0) return undefined;
	if (placed.length > NODE_LIMIT)
		return deploymentBySystem(context, [system], `Where ${titleOf(context, system)} runs`);
	const nodes = placed.map(
		(one): DrawnNode => ({
			...drawnNode(context, one.component, { lines: [copyWords(one)], group: one.place ?? nowhere }),
			key: `${one.component}@${one.place ?? nowhere}`,
		}),
	);
	return drawn(context, nodes, placed, members, {
		title: `Where ${titleOf(context, system)} runs`,
		about: 'Each box is a component in a place, with the copies of it that stand there.',
	});
}

/**
 * Where everything runs, one box per system and place. Undefined when no deployment is declared. More boxes than fit are cut,
 * the fewest copies first; each box leads to its system, which shows the components.
 */
export function environmentDeployment(context: ViewContext): Diagram | undefined {
	if (!context.draws) return undefined;
	const systems = context.model.byKind.system.map(({ ref }) => ref);
	return deploymentBySystem(context, systems, `What runs where in ${context.model.environment}`);
}

function deploymentBySystem(context: ViewContext, systems: readonly Ref[], title: string): Diagram | undefined {
	const members = systems.flatMap((system) => context.index.componentsOfSystem.get(system) ?? []);
	const placed = placedCopies(context, members);
	if (placed.length === 0) return undefined;
	const boxes = groupBy(
		placed,
		(one) => `${context.index.systemOfComponent.get(one.component) ?? ''}@${one.place ?? nowhere}`,
	);
	const copiesIn = (own: readonly Placed[]): number => own.reduce((sum, one) => sum + one.copies, 0);
	const ranked = [...boxes].sort((a, b) => copiesIn(b[1]) - copiesIn(a[1]) || byText(a[0], b[0]));
	const shown = ranked.length > NODE_LIMIT ? ranked.slice(0, NODE_LIMIT - 1) : ranked;
	const nodes: DrawnNode[] = shown
		.sort((a, b) => byText(a[0], b[0]))
		.map(([key, own]) => {
			const system = key.split('@')[0]!;
			return {
				key,
				lines: [
					titleOf(context, system),
					`${counted(distinct(own.map((one) => one.component)).length, 'component')}, ${counted(copiesIn(own), 'copy', 'copies')}`,
				],
				href: hrefOf(context, system),
				group: own[0]!.place ?? nowhere,
			};
		});
	if (ranked.length > shown.length)
		nodes.push(moreNode('boxes', ranked.length - shown.length, 'systems in places', '/systems/'));
	const kept = shown.flatMap(([, own]) => own);
	return drawn(context, nodes, kept, members, {
		title,
		about: 'Each box is a system in a place, with how many of its components and copies stand there.',
	});
}

function drawn(
	context: ViewContext,
	nodes: readonly DrawnNode[],
	placed: readonly Placed[],
	members: readonly Ref[],
	caption: { readonly title: string; readonly about: string },
): Diagram {
	const places = distinct(placed.flatMap((one) => one.place ?? []));
	const silent = members.filter((ref) => context.model.deployments[ref]?.declared !== true).length;
	const groups: DrawnGroup[] = [...groupsFor(context, places)];
	if (placed.some((one) => one.place === undefined))
		groups.push({ key: nowhere, label: 'Place not declared', className: 'muted' });
	return flowchartDiagram(
		{
			id: 'deployment-map',
			title: caption.title,
			description: `${caption.about} As declared for ${context.model.environment}.${silent === 0 ? '' : ` Of ${counted(silent, 'further component')} nothing is declared.`}`,
			meanings: { frame: 'frame: a place, in the place around it', muted: 'place not declared, or not drawn here' },
		},
		{ direction: 'TB', nodes, groups, edges: [], after: inColumns(nodes, groups, 3) },
	);
}
