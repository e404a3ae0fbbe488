import { serviceMapOf } from '#analysis/service-map.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, titleOf } from '../links.ts';
import { byText, entityOfKind } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted, percentText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import { flowchartDiagram } from './drawing.ts';
import type { ClassName, DrawnEdge, DrawnNode } from './drawn.ts';
import { drawnNode, EDGE_LIMIT, moreNode, NODE_LIMIT } from './nodes.ts';

const PARTY_LIMIT = 16;

/** Whether somebody else could do it, as declared. */
function substituteLook(context: ViewContext, party: Ref): { readonly className: ClassName; readonly line: string } {
	const declared = entityOfKind(context.index, party, 'third-party')?.data.substitutability;
	if (declared === 'none') return { className: 'spof', line: 'cannot be replaced' };
	if (declared === undefined || declared === 'unknown')
		return { className: 'possible', line: 'replaceable? not declared' };
	return { className: 'external', line: `replaceable: ${declared}` };
}

/** Components through which a third party enters a service. */
const throughs = (context: ViewContext, service: Ref, party: Ref): readonly Ref[] =>
	serviceMapOf(context.model)
		.componentsOf(service)
		.filter((component) => context.facts.concentration.thirdPartiesOf(component).includes(party));

const meanings = {
	spof: 'third party that cannot be replaced',
	possible: 'third party: nobody declared whether it can be replaced',
	external: 'third party that can be replaced',
	'edge-solid': 'relies on; the number counts components it enters through',
} as const;

/** Which business service rests on which third party, and how much rests on each. Undefined when none does. */
export function thirdPartyMap(context: ViewContext): Diagram | undefined {
	if (!context.draws) return undefined;
	const table = context.facts.concentration.tables.find((one) => one.by === 'third-party');
	if (table === undefined || table.holders.length === 0) return undefined;
	const parties = table.holders.slice(0, PARTY_LIMIT);
	const services = [...new Set(parties.flatMap((party) => party.services))].sort(byText);
	const shown = new Set(services.slice(0, NODE_LIMIT - parties.length - 2));
	const nodes: DrawnNode[] = [
		...[...shown].map((ref) => drawnNode(context, ref)),
		...parties.map((party) => {
			const look = substituteLook(context, party.ref);
			return drawnNode(context, party.ref, {
				className: look.className,
				lines: [`${counted(party.services.length, 'service')}, share ${percentText(party.share)}`, look.line],
			});
		}),
	];
	if (services.length > shown.size)
		nodes.push(moreNode('services', services.length - shown.size, 'services', fixedRoutes.concentration));
	if (table.holders.length > parties.length)
		nodes.push(moreNode('parties', table.holders.length - parties.length, 'third parties', fixedRoutes.concentration));
	const edges = parties
		.flatMap((party) =>
			party.services
				.filter((service) => shown.has(service))
				.map((from): DrawnEdge => {
					const count = throughs(context, from, party.ref).length;
					return { from, to: party.ref, label: count === 0 ? undefined : `${count}`, verb: 'relies on' };
				}),
		)
		.slice(0, EDGE_LIMIT);
	return flowchartDiagram(
		{
			id: 'third-party-map',
			title: 'Business services and the third parties behind them',
			description: `${counted(services.length, 'business service')} on ${counted(table.holders.length, 'third party', 'third parties')}.${table.hhi === undefined ? '' : ` Concentration index (HHI): ${Math.round(table.hhi)} of 10,000.`}`,
			meanings,
		},
		{ direction: 'LR', nodes, edges },
	);
}

/** The way of one third party into the business services: through which components. Undefined when it reaches none. */
export function thirdPartyReach(context: ViewContext, party: Ref): Diagram | undefined {
	if (!context.draws) return undefined;
	const holder = context.facts.concentration.tables
		.find((one) => one.by === 'third-party')
		?.holders.find((one) => one.ref === party);
	if (holder === undefined) return undefined;
	const edges: DrawnEdge[] = [];
	const drawn = new Set<Ref>([party]);
	for (const service of holder.services) {
		const through = throughs(context, service, party);
		const room = NODE_LIMIT - drawn.size - 1;
		if (room < 2) break;
		drawn.add(service);
		for (const component of through.slice(0, room - 1)) {
			drawn.add(component);
			if (edges.length < EDGE_LIMIT - 1) edges.push({ from: service, to: component, verb: 'reaches' });
		}
		if (through.length === 0) edges.push({ from: service, to: party, verb: 'names' });
	}
	for (const component of drawn)
		if (component.startsWith('component:') && edges.length < EDGE_LIMIT)
			edges.push({ from: component, to: party, line: 'thick', verb: 'brings in' });
	const hidden = holder.services.filter((service) => !drawn.has(service)).length;
	const look = substituteLook(context, party);
	const entity = context.model.entities[party];
	return flowchartDiagram(
		{
			id: 'reach',
			title: `How ${titleOf(context, party)} reaches business services`,
			description: `${counted(holder.services.length, 'business service')} ${holder.services.length === 1 ? 'relies' : 'rely'} on it, through the components drawn${hidden === 0 ? '' : `; ${hidden} are not drawn`}.`,
			meanings: {
				...meanings,
				'edge-solid': 'reaches at run time, directly or through others',
				'edge-thick': 'the component that brings the third party in',
			},
			origin: entity && basisOf(entity.span),
		},
		{
			direction: 'LR',
			nodes: [...drawn].map((ref) =>
				drawnNode(context, ref, ref === party ? { className: look.className, lines: [look.line] } : {}),
			),
			edges,
		},
	);
}
