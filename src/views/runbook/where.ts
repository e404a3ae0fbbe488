import { fact, factList, heading } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { refList } from '../links.ts';
import { neighbourBlocks, neighbourhood } from '../mermaid/neighbourhood.ts';
import type { Block } from '../page.ts';
import { placesOf } from '../pages/component-running.ts';
import type { Subject } from './subject.ts';

/** Block 5: where the component stands: neighbours, failure domains, and what else stands in the same places. */
export function whereBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const main = subject.components[0];
	const start = heading(2, 'where', 'Where am I?');
	if (main === undefined) return [start, { type: 'gap', missing: ['No component is named.'] }];
	const deployment = context.model.deployments[main];
	const domains = placesOf(context, [
		...(deployment?.domains ?? []),
		...(deployment?.replicas ?? []).flatMap((replica) => replica.domains),
	]);
	const nearest = [
		...new Set([...(deployment?.domains ?? []), ...(deployment?.replicas ?? []).flatMap((replica) => replica.domains)]),
	];
	const beside = new Map<string, number>();
	for (const domain of nearest) {
		for (const other of context.index.componentsInDomain.get(domain) ?? [])
			if (other !== main) beside.set(other, (beside.get(other) ?? 0) + 1);
	}
	const closest = [...beside].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([ref]) => ref);
	const picture = neighbourhood(context, main, 'where-diagram');
	return [
		start,
		...neighbourBlocks(context, picture),
		...factList([
			...fact('Failure domains', refList(context, domains, 20)),
			...fact('Stands beside it, most shared domains first', refList(context, closest, 10)),
		]),
	];
}
