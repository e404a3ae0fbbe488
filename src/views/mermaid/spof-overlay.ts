import { serviceMapOf } from '#analysis/service-map.ts';
import type { SpofOfTarget } from '#analysis/single-points-of-failure.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Dependency, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { findingOfEvent, spofsOf } from '../effects.ts';
import { basisOf, titleOf } from '../links.ts';
import { byText, componentOf, distinct } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { routeOfRef, spofRoute } from '../routes.ts';
import { mergedEdges } from './containers.ts';
import { flowchartDiagram } from './drawing.ts';
import type { ClassName, DrawnEdge, DrawnNode } from './drawn.ts';
import { drawnNode, EDGE_LIMIT, moreNode, NODE_LIMIT } from './nodes.ts';
import { stepEdges, withSteps } from './step-edges.ts';

const DOMAIN_LIMIT = 8;

/** How bad one event is for the target, worst last, with the class and the words for it. */
interface Verdict {
	readonly rank: number;
	readonly className: ClassName;
	readonly line: string;
}

function verdictOf(context: ViewContext, one: SpofOfTarget): Verdict {
	const waiver = findingOfEvent(context, one.event)?.waiver;
	if (waiver?.state === 'active')
		return { rank: 2, className: 'waived', line: `accepted until ${waiver.until}, ${waiver.label}` };
	if (one.certainty === 'certain') return { rank: 3, className: 'spof', line: 'single point of failure' };
	return { rank: 1, className: 'possible', line: 'possible single point of failure' };
}

/** The worst verdict of each component and failure domain that alone takes the target down. */
function verdictsOf(context: ViewContext, target: Ref): ReadonlyMap<Ref, Verdict> {
	const worst = new Map<Ref, Verdict>();
	for (const one of spofsOf(context, target)?.down ?? []) {
		const subject = one.event.component ?? componentOf(one.event.ref);
		const verdict = verdictOf(context, one);
		if ((worst.get(subject)?.rank ?? 0) < verdict.rank) worst.set(subject, verdict);
	}
	return worst;
}

/** The components a target rests on: for a service all it reaches, for a flow the ends of its steps and what they need hard. */
function componentsBehind(context: ViewContext, target: Ref): readonly Ref[] {
	if (target.startsWith('business-service:')) return serviceMapOf(context.model).componentsOf(target);
	const steps = context.model.steps[target] ?? [];
	const found = new Set(
		steps
			.flatMap((step) => [componentOf(step.from), componentOf(step.to)])
			.filter((ref) => ref.startsWith('component:')),
	);
	const needed = (edge: Dependency): boolean => edge.phase === 'run' && edge.criticality !== 'soft';
	for (const ref of found)
		for (const edge of context.index.dependenciesFrom.get(ref) ?? []) if (needed(edge)) found.add(edge.to);
	return distinct(found);
}

/**
 * What a flow or business service rests on, with its single points of failure marked: certain, possible, or accepted by a
 * decision. Undefined when fewer than two components are behind it. Beyond the limit, components that are no single point of
 * failure are drawn together as their system.
 */
export function spofOverlay(context: ViewContext, target: Ref): Diagram | undefined {
	if (!context.draws) return undefined;
	const behind = componentsBehind(context, target);
	if (behind.length < 2) return undefined;
	const verdicts = verdictsOf(context, target);
	const domains = [...verdicts.keys()]
		.filter((ref) => ref.startsWith('failure-domain:'))
		.sort((a, b) => verdicts.get(b)!.rank - verdicts.get(a)!.rank || byText(a, b));
	const shownDomains = domains.slice(0, DOMAIN_LIMIT);
	const place = placement(context, behind, verdicts, NODE_LIMIT - shownDomains.length - 2);
	const nodes: DrawnNode[] = [...place.shown].map((ref) => {
		const verdict = verdicts.get(ref);
		return drawnNode(context, ref, verdict ? { className: verdict.className, lines: [verdict.line] } : {});
	});
	for (const [system, members] of place.collapsed) nodes.push(collapsedNode(context, system, members, verdicts));
	if (place.hidden.length > 0)
		nodes.push(moreNode('behind', place.hidden.length, 'components', `${spofRoute(target)}#down`));
	for (const ref of shownDomains) {
		const verdict = verdicts.get(ref)!;
		const members = new Set(context.index.componentsInDomain.get(ref));
		const inside = behind.filter((one) => members.has(one)).length;
		nodes.push({
			...drawnNode(context, ref, {
				className: verdict.className,
				lines: [verdict.line, `${counted(inside, 'component')} of these ${inside === 1 ? 'stands' : 'stand'} in it`],
			}),
			group: 'domains',
		});
	}
	if (domains.length > shownDomains.length)
		nodes.push({
			...moreNode('domains', domains.length - shownDomains.length, 'failure domains', `${spofRoute(target)}#down`),
			group: 'domains',
		});
	const entity = context.model.entities[target];
	const certain = [...verdicts.values()].filter((one) => one.rank === 3).length;
	return flowchartDiagram(
		{
			id: 'overlay',
			title: `Single points of failure of ${titleOf(context, target)}, in place`,
			description: `${counted(behind.length, 'component')} behind it. ${counted(certain, 'component or failure domain', 'components and failure domains')} alone certainly ${certain === 1 ? 'stops' : 'stop'} it. Arrows point to what is needed.`,
			meanings: {
				spof: 'alone stops it, certainly',
				possible: 'alone stops it, if what nobody declared does harm',
				waived: 'alone stops it; accepted by a decision',
				frame: 'frame: failure domains that alone stop it',
				muted: 'not drawn here',
			},
			origin: entity && basisOf(entity.span),
		},
		{
			nodes,
			groups: domains.length === 0 ? [] : [{ key: 'domains', label: 'What they stand in', className: 'frame' }],
			after: shownDomains.flatMap((ref, at) => (at % 3 === 0 ? [] : [[shownDomains[at - 1]!, ref] as const])),
			edges: thinned(edgesOf(context, target, place, new Set(nodes.map((node) => node.key)))),
		},
	);
}

/** What needs what, with the steps of the target for which no dependency is declared. */
function edgesOf(
	context: ViewContext,
	target: Ref,
	place: Placement,
	drawn: ReadonlySet<string>,
): readonly DrawnEdge[] {
	const flows = context.index.flowsOfService.get(target) ?? [target];
	const steps = stepEdges(context, flows).map(
		(edge): DrawnEdge => ({ ...edge, from: place.end(edge.from), to: place.end(edge.to) }),
	);
	return withSteps(mergedEdges(context.model.dependencies, place.end, drawn), steps, drawn);
}

interface Placement {
	readonly shown: ReadonlySet<Ref>;
	readonly collapsed: ReadonlyMap<Ref, readonly Ref[]>;
	readonly hidden: readonly Ref[];
	/** The box in which a component is drawn. */
	readonly end: (ref: Ref) => Ref;
}

function placement(
	context: ViewContext,
	behind: readonly Ref[],
	verdicts: ReadonlyMap<Ref, Verdict>,
	room: number,
): Placement {
	if (behind.length <= room) return { shown: new Set(behind), collapsed: new Map(), hidden: [], end: (ref) => ref };
	const weak = behind.filter((ref) => verdicts.has(ref));
	const rank = (ref: Ref): number => verdicts.get(ref)!.rank;
	const shown = new Set([...weak].sort((a, b) => rank(b) - rank(a) || byText(a, b)).slice(0, Math.floor(room * 0.7)));
	const rest = behind.filter((ref) => !shown.has(ref));
	const grouped = groupBy(rest, (ref) => context.index.systemOfComponent.get(ref) ?? '');
	// A system of which only one component is left is drawn as that component.
	for (const [system, members] of grouped) {
		if (system === '' || members.length > 1 || shown.size >= room * 0.8) continue;
		shown.add(members[0]!);
		grouped.delete(system);
	}
	const bySystem = [...grouped].filter(([system]) => system !== '');
	const collapsed = new Map(
		bySystem.sort((a, b) => b[1].length - a[1].length || byText(a[0], b[0])).slice(0, room - shown.size),
	);
	const boxOf = new Map([...collapsed].flatMap(([system, members]) => members.map((ref) => [ref, system] as const)));
	return {
		shown,
		collapsed,
		hidden: rest.filter((ref) => !boxOf.has(ref) && !shown.has(ref)),
		end: (ref) => boxOf.get(ref) ?? ref,
	};
}

function collapsedNode(
	context: ViewContext,
	system: Ref,
	members: readonly Ref[],
	verdicts: ReadonlyMap<Ref, Verdict>,
): DrawnNode {
	const weak = members.filter((ref) => verdicts.has(ref)).length;
	return {
		key: system,
		lines: [
			titleOf(context, system),
			counted(members.length, 'component'),
			weak === 0 ? 'none alone stops it' : `${weak} of them alone ${weak === 1 ? 'stops' : 'stop'} it`,
		],
		shape: 'stack',
		href: routeOfRef(system),
	};
}

/** With more lines than can be followed, hard ones are kept first. */
function thinned(edges: readonly DrawnEdge[]): readonly DrawnEdge[] {
	if (edges.length <= EDGE_LIMIT) return edges;
	const solid = edges.filter((edge) => edge.line === 'solid');
	return [...solid, ...edges.filter((edge) => edge.line !== 'solid')].slice(0, EDGE_LIMIT);
}
