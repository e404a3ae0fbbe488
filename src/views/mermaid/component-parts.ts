import type { Entity, Interface, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, titleOf } from '../links.ts';
import { byText, componentOf, distinct, entityOfKind } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { routeOfRef } from '../routes.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';
import { dependencyEdge, drawnNode, moreNode, techWords } from './nodes.ts';

const INTERFACE_LIMIT = 10;
const CALLER_LIMIT = 12;
const NEED_LIMIT = 10;

/** Who is known to use an interface: by a dependency on it or by a step of a flow. */
function usersOf(context: ViewContext, component: Ref): ReadonlyMap<Ref, ReadonlySet<Ref>> {
	const users = new Map<Ref, Set<Ref>>();
	const add = (entry: Ref, user: Ref): void => {
		if (user !== component) users.set(entry, (users.get(entry) ?? new Set<Ref>()).add(user));
	};
	for (const edge of context.index.dependenciesTo.get(component) ?? []) add(edge.interface ?? component, edge.from);
	for (const { step } of context.index.stepsOf.get(component) ?? [])
		if (componentOf(step.to) === component) add(step.interface ?? component, componentOf(step.from));
	// Whoever is known to use an interface is not drawn a second time as a user of the whole.
	const precise = new Set([...users].flatMap(([entry, own]) => (entry === component ? [] : [...own])));
	const whole = [...(users.get(component) ?? [])].filter((user) => !precise.has(user));
	return new Map([...users, [component, new Set(whole)]]);
}

function interfaceNode(one: Interface, component: Ref): DrawnNode {
	const { id, name, protocol, style, operations = [] } = one.data;
	const said = [protocol, style].filter((word) => word !== undefined).join(', ');
	return {
		key: one.ref,
		lines: [
			name ?? id,
			...(said === '' ? [] : [said]),
			...(operations.length === 0
				? []
				: operations.length <= 3
					? [operations.map((operation) => operation.id).join(', ')]
					: [counted(operations.length, 'operation')]),
		],
		shape: 'round',
		href: routeOfRef(one.ref),
		group: `inside:${component}`,
	};
}

/** What a component is made with and what it keeps, a line each where declared. */
function ownLines({ data }: Entity<'component'>): readonly string[] {
	const tech = techWords(data);
	const holds = data.dataStore?.holds?.slice(0, 3).join(', ');
	return [tech, holds === undefined ? undefined : `holds ${holds}`].filter((line) => line !== undefined);
}

/**
 * The inside of a component as far as it is declared (C4 level 3): its interfaces, who uses each, and what the component
 * needs in turn. Undefined for a component without interfaces.
 */
export function componentParts(context: ViewContext, component: Ref, id = 'parts'): Diagram | undefined {
	if (!context.draws) return undefined;
	const interfaces = context.index.interfacesOf.get(component) ?? [];
	if (interfaces.length === 0) return undefined;
	const entity = entityOfKind(context.index, component, 'component');
	const users = usersOf(context, component);
	const weight = (one: Interface): number => users.get(one.ref)?.size ?? 0;
	const shown = [...interfaces].sort((a, b) => weight(b) - weight(a) || byText(a.ref, b.ref)).slice(0, INTERFACE_LIMIT);
	const entries = [...shown.map((one) => one.ref), component];
	const callers = distinct(entries.flatMap((entry) => [...(users.get(entry) ?? [])]));
	const drawnCallers = callers.slice(0, CALLER_LIMIT);
	const outgoing = context.index.dependenciesFrom.get(component) ?? [];
	const needs = distinct(outgoing.map((edge) => edge.to)).filter((ref) => !drawnCallers.includes(ref));
	const drawnNeeds = needs.slice(0, NEED_LIMIT);
	const nodes: DrawnNode[] = [
		...drawnCallers.map((ref) => drawnNode(context, ref)),
		...shown.map((one) => interfaceNode(one, component)),
		drawnNode(context, component, {
			className: 'focus',
			group: `inside:${component}`,
			lines: entity === undefined ? [] : ownLines(entity),
		}),
		...drawnNeeds.map((ref) => drawnNode(context, ref)),
	];
	const page = routeOfRef(component);
	if (interfaces.length > shown.length)
		nodes.push({
			...moreNode('interfaces', interfaces.length - shown.length, 'interfaces', `${page}#interfaces`),
			group: `inside:${component}`,
		});
	if (callers.length > drawnCallers.length)
		nodes.push(moreNode('callers', callers.length - drawnCallers.length, 'users', `${page}#dependencies`));
	if (needs.length > drawnNeeds.length)
		nodes.push(moreNode('needs', needs.length - drawnNeeds.length, 'dependencies', `${page}#dependencies`));
	const strongest = new Map(drawnNeeds.map((ref) => [ref, strongestOf(outgoing.filter((edge) => edge.to === ref))]));
	const edges: DrawnEdge[] = [
		...entries.flatMap((to) =>
			drawnCallers
				.filter((from) => users.get(to)?.has(from))
				.map((from): DrawnEdge => ({ from, to, line: 'thick', verb: 'uses' })),
		),
		...shown.map((one): DrawnEdge => ({ from: one.ref, to: component, line: 'plain', verb: 'is offered by' })),
		...[...strongest.values()].map((edge) => dependencyEdge(edge)),
	];
	return flowchartDiagram(
		{
			id,
			title: `Inside ${titleOf(context, component)}`,
			description: `${counted(interfaces.length, 'interface')}, who is known to use each, and what the component needs. Users come from dependencies and flows.`,
			meanings: {
				focus: 'the component itself',
				frame: 'frame: what belongs to it',
				'edge-thick': 'thick: uses',
				'edge-plain': 'line: offered by',
			},
			origin: entity && basisOf(entity.span),
		},
		{
			direction: 'LR',
			nodes,
			groups: [{ key: `inside:${component}`, label: titleOf(context, component), className: 'frame' }],
			edges,
		},
	);
}

const strongestOf = <Edge extends { readonly criticality: string; readonly async?: unknown }>(
	edges: readonly Edge[],
): Edge => [...edges].sort((a, b) => rank(a) - rank(b))[0]!;
const rank = (edge: { readonly criticality: string; readonly async?: unknown }): number =>
	edge.criticality === 'hard' && edge.async === undefined ? 0 : edge.criticality === 'unknown' ? 1 : 2;
