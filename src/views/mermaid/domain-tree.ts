import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { byText, domainChain, entityOfKind } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { indexRouteOf } from '../routes.ts';
import { typeWord } from '../type-words.ts';
import { flowchartDiagram } from './drawing.ts';
import { drawnNode, moreNode, NODE_LIMIT } from './nodes.ts';

/**
 * The failure domains that stand in one another (zones in regions in providers); the outermost are drawn first when there
 * are more than fit. Undefined when no domain has a parent.
 */
export function domainTree(context: ViewContext): Diagram | undefined {
	if (!context.draws) return undefined;
	const { index, model } = context;
	const related = model.byKind['failure-domain']
		.map((domain) => domain.ref)
		.filter((ref) => model.domainParents[ref] !== undefined || index.domainChildren.has(ref));
	if (related.length === 0) return undefined;
	const depth = (ref: Ref): number => domainChain(index, ref).length;
	const shown = new Set([...related].sort((a, b) => depth(a) - depth(b) || byText(a, b)).slice(0, NODE_LIMIT - 2));
	const nodes = related
		.filter((ref) => shown.has(ref))
		.map((ref) => {
			const type = typeWord(entityOfKind(index, ref, 'failure-domain')?.data.type ?? 'failure domain');
			const inside = index.componentsInDomain.get(ref)?.length ?? 0;
			return drawnNode(context, ref, { lines: [`${type}, ${counted(inside, 'component')}`] });
		});
	if (related.length > shown.size) {
		nodes.push(moreNode('domains', related.length - shown.size, 'failure domains', indexRouteOf('failure-domain')));
	}
	return flowchartDiagram(
		{
			id: 'domain-tree',
			title: 'Which failure domain stands in which',
			description: 'A failure of the one on the left takes everything to the right of it with it.',
			meanings: { domain: 'failure domain', 'edge-plain': 'line: holds' },
		},
		{
			direction: 'LR',
			nodes,
			edges: [...shown]
				.filter((ref) => shown.has(model.domainParents[ref] ?? ''))
				.map((ref) => ({ from: model.domainParents[ref]!, to: ref, line: 'plain', verb: 'holds' })),
		},
	);
}
