import { isWaitedFor } from '#analysis/dependency-groups.ts';
import type { State } from '#analysis/state.ts';
import type { Dependency, Ref } from '#model/model.ts';
import type { Component } from '#model/types.generated.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, titleOf } from '../links.ts';
import { entityOfKind } from '../model-index.ts';
import { splitRef } from '../routes.ts';
import type { ClassName, DrawnEdge, DrawnNode, Shape } from './drawn.ts';

/** How the things of the model look in every flowchart, so that a store is the same shape on every page. */

/** Largest number of nodes that stay readable at page width; bigger drawings are cut by rule, and say so. */
export const NODE_LIMIT = 40;
/** Largest number of lines that can still be followed by eye. */
export const EDGE_LIMIT = 80;

type Look = { readonly shape?: Shape; readonly className?: ClassName };

const looks: { readonly [type in NonNullable<Component['type']>]?: Look } = {
	external: { shape: 'round', className: 'external' },
	store: { shape: 'store', className: 'store' },
	cache: { shape: 'store', className: 'store' },
	queue: { shape: 'queue', className: 'queue' },
	topic: { shape: 'queue', className: 'queue' },
	batch: { shape: 'hexagon' },
	scheduler: { shape: 'hexagon' },
};

function lookOf(context: ViewContext, ref: Ref): Look {
	switch (splitRef(ref).kind) {
		case 'component':
			return looks[entityOfKind(context.index, ref, 'component')?.data.type ?? 'other'] ?? {};
		case 'third-party':
			return { shape: 'round', className: 'external' };
		case 'failure-domain':
			return { className: 'domain' };
		case 'role':
			return { shape: 'pill', className: 'person' };
		case 'business-service':
			return { shape: 'pill' };
		case 'flow':
			return { shape: 'hexagon' };
		default:
			return {};
	}
}

/** The node of a reference: its name, the shape of its kind and a link to its page. */
export function drawnNode(
	context: ViewContext,
	ref: Ref,
	extra: { readonly lines?: readonly string[]; readonly className?: ClassName; readonly group?: string } = {},
): DrawnNode {
	const look = lookOf(context, ref);
	return {
		key: ref,
		lines: [titleOf(context, ref), ...(extra.lines ?? [])],
		shape: look.shape,
		className: extra.className ?? look.className,
		href: hrefOf(context, ref),
		group: extra.group,
	};
}

/** A node in a state: the state is written in the label and given as a class. Nodes that stay UP are muted. */
export function stateNode(context: ViewContext, ref: Ref, state: State | 'failed', note?: string): DrawnNode {
	const word = state === 'failed' ? 'FAILED' : state.toUpperCase();
	return drawnNode(context, ref, { lines: [note === undefined ? word : `${word} ${note}`], className: state });
}

/** A node that stands for several that are not drawn, and leads to where all of them stand. */
export const moreNode = (key: string, count: number, what: string, href: string | undefined): DrawnNode => ({
	key: `more:${key}`,
	lines: [`+${count} more`, what],
	shape: 'pill',
	className: 'muted',
	href,
});

/** The line of a dependency: hard solid, everything else dashed. A label says what a dashed line is, except plainly soft. */
export function dependencyEdge(edge: Dependency, from: string = edge.from, to: string = edge.to): DrawnEdge {
	const words = [
		edge.criticality === 'unknown' ? 'hard or soft?' : '',
		edge.async === undefined ? '' : 'async',
		edge.phase === 'run' ? '' : edge.phase,
	].filter((word) => word !== '');
	return {
		from,
		to,
		label: words.join(', '),
		verb: edge.criticality === 'soft' ? 'depends softly on' : 'depends on',
		line: isWaitedFor(edge) ? 'solid' : 'dashed',
	};
}

/** Which of several dependencies between the same two is drawn: the strongest while things run, and any of these before others. */
export function strengthOf(edge: Dependency): number {
	const strength = edge.criticality === 'hard' ? 2 : edge.criticality === 'unknown' ? 1 : 0;
	return strength + (edge.phase === 'run' ? 3 : 0) + (isWaitedFor(edge) ? 1 : 0);
}

/** What a component is made with, the first two of it; undefined when not declared. */
export function techWords({ tech }: Component): string | undefined {
	const names = (tech ?? [])
		.slice(0, 2)
		.map(({ name, version }) => [name, version].filter((part) => part !== undefined).join(' '));
	return names.length === 0 ? undefined : names.join(', ');
}
