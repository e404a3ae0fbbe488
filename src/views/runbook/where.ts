import { oncePer } from '#graph/once-per.ts';
import type { Ref } from '#model/model.ts';
import { fact, factList, heading } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { refList } from '../links.ts';
import { neighbourBlocks, neighbourhood } from '../mermaid/neighbourhood.ts';
import { byText } from '../model-index.ts';
import type { Block } from '../page.ts';
import { placesOf } from '../pages/component-running.ts';
import type { Subject } from './subject.ts';

/** Block 5: where the component stands: neighbours, failure domains, and what else stands in the same places. */
export function whereBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const main = subject.components[0];
	const start = heading(2, 'where', 'Where am I?');
	if (main === undefined) return [start, { type: 'gap', missing: ['No component is named.'] }];
	const nearest = nearestDomains(context, main);
	const picture = neighbourhood(context, main, 'where-diagram');
	return [
		start,
		...neighbourBlocks(context, picture),
		...factList([
			...fact('Failure domains', refList(context, placesOf(context, nearest), 20)),
			...fact('Stands beside it, most shared domains first', refList(context, besideOf(context, main), 10)),
		]),
	];
}

/** The failure domains that a component and its copies name, each once; what those stand in is left out. */
function nearestDomains(context: ViewContext, component: Ref): readonly Ref[] {
	const { domains = [], replicas = [] } = context.model.deployments[component] ?? {};
	return [...new Set([...domains, ...replicas.flatMap((replica) => replica.domains)])];
}

/** What stands in the same places as a component, most shared places first; found once, as each of its runbooks asks. */
function besideOf(context: ViewContext, component: Ref): readonly Ref[] {
	const kept = neighboursOf(context);
	const known = kept.get(component) ?? findBeside(context, component);
	kept.set(component, known);
	return known;
}

const neighboursOf = oncePer((_site: ViewContext) => new Map<Ref, readonly Ref[]>());

function findBeside(context: ViewContext, component: Ref): readonly Ref[] {
	const shared = new Map<Ref, number>();
	for (const domain of nearestDomains(context, component))
		for (const other of context.index.componentsInDomain.get(domain) ?? [])
			if (other !== component) shared.set(other, (shared.get(other) ?? 0) + 1);
	return [...shared].sort(([a, ofA], [b, ofB]) => ofB - ofA || byText(a, b)).map(([ref]) => ref);
}
