import { drawingOf } from '#model/drawings/check-drawings.ts';
import { nodeRefsOf } from '#model/drawings/node-refs.ts';
import { readDrawing } from '#model/drawings/read-drawing.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, titleOf } from '../links.ts';
import { entityOf, titleOfEntity } from '../model-index.ts';
import { answeringTeam } from '../ownership.ts';
import type { Diagram, Text } from '../page.ts';

/** Pictures that people drew: their nodes are linked where they stand for something of the model. */

/** The drawing of a view; undefined when it has none, or the file is not there. */
export function drawnByHand(context: ViewContext, view: Entity<'view'>): Diagram | undefined {
	const path = drawingOf(view, (one) => context.known.drawings.has(one));
	const mermaid = path === undefined ? undefined : context.known.drawings.get(path);
	if (path === undefined || mermaid === undefined) return undefined;
	return {
		id: 'view',
		mermaid,
		title: view.data.title ?? titleOfEntity(view),
		description: `Drawn by hand in ${path}. Boxes with an id of the model lead to its page; where arrows differ from the model, \`lintel check\` says so.`,
		alternative: alternativeOf(context, mermaid),
		links: linksIn(context, mermaid),
		origin: `${path}:1`,
		written: { file: path, line: 1 },
	};
}

/** What the drawing shows as a list: its arrows, then what no arrow touches. */
function alternativeOf(context: ViewContext, mermaid: string): readonly Text[] {
	const { arrows, nodes } = readDrawing(mermaid);
	const refs = nodeRefsOf(context.model);
	const name = (id: string): Text[number] => {
		const ref = refs.of(id);
		const href = ref === undefined ? undefined : hrefOf(context, ref);
		return ref === undefined || href === undefined ? id : { type: 'link', text: titleOf(context, ref), href };
	};
	const touched = new Set(arrows.flatMap(({ from, to }) => [from.id, to.id]));
	const lines: readonly Text[] = [
		...arrows.map(({ from, to }): Text => [name(from.id), ' to ', name(to.id)]),
		...nodes.filter(({ id }) => !touched.has(id)).map(({ id }): Text => [name(id)]),
	];
	return lines.length === 0
		? [['Its content is not known to Lintel: it is no flowchart and no sequence diagram.']]
		: lines;
}

/** The tooltip of a node: what it is, and who answers for it. */
function tooltipOf(context: ViewContext, ref: Ref): string {
	const entity = entityOf(context.index, ref);
	const type = (entity?.data as { readonly type?: string } | undefined)?.type ?? entity?.kind.replace('-', ' ');
	const team = ref.startsWith('component:') ? answeringTeam(context, ref) : undefined;
	return [titleOf(context, ref), type, team === undefined ? undefined : titleOf(context, team)]
		.filter((part) => part !== undefined)
		.join(', ');
}

/** Links for the nodes of a hand-drawn diagram that stand for something of the model. */
export function linksIn(context: ViewContext, mermaid: string): Diagram['links'] {
	const refs = nodeRefsOf(context.model);
	const entries = readDrawing(mermaid).nodes.flatMap(({ id }) => {
		const ref = refs.of(id);
		const href = ref === undefined ? undefined : hrefOf(context, ref);
		return ref === undefined || href === undefined ? [] : [[id, { href, label: tooltipOf(context, ref) }] as const];
	});
	return Object.fromEntries(entries);
}
