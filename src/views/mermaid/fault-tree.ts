import type { EventClass, FailureEvent } from '#analysis/events.ts';
import { eventName, refOfEvent } from '#analysis/fault-tree.ts';
import { eventsWithFailovers, faultTreeWithFailovers } from '#analysis/fault-tree-with-failovers.ts';
import { networkOf } from '#analysis/network.ts';
import type { Formula } from '#graph/cut-sets.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Model, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { spofsOf } from '../effects.ts';
import { basisOf, hrefOf, titleOf } from '../links.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, spofRoute } from '../routes.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnNode } from './drawn.ts';
import { gatesBelow, type OpenGate } from './fault-tree-gates.ts';
import { EDGE_LIMIT, moreNode, NODE_LIMIT } from './nodes.ts';

/** Most events written in one box. */
const OWN_LIMIT = 6;

const formulaOf = oncePer((model: Model): Formula => faultTreeWithFailovers(model, networkOf(model, 'optimistic')));

const countWords = (k: number, n: number): string =>
	k === 1 ? 'OR: any one of these' : k === n ? `AND: all ${n} of these` : `${k} of ${n} of these`;

/** A gate with what is drawn below it: gates and shared events on their own, events of its own as one list. */
interface Branch extends OpenGate {
	readonly apart: readonly string[];
	/** Basic events that no other gate has: they are written in one box. */
	readonly own: readonly string[];
}

/** Every gate below the target, nearest first, with what only it has. */
function branchesOf(gates: ReadonlyMap<string, OpenGate>): ReadonlyMap<string, Branch> {
	const parents = new Map<string, number>();
	for (const { of } of gates.values())
		for (const input of new Set(of)) parents.set(input, (parents.get(input) ?? 0) + 1);
	return new Map(
		[...gates].map(([name, gate]) => {
			const own = gate.k === 1 ? gate.of.filter((input) => !gates.has(input) && parents.get(input) === 1) : [];
			const listed = own.length > 1 ? own : [];
			return [name, { ...gate, own: listed, apart: [...new Set(gate.of)].filter((input) => !listed.includes(input)) }];
		}),
	);
}

const ownKey = (name: string): string => `own:${name}`;

const classWords: { readonly [one in EventClass]: string } = {
	instance: 'Copies',
	component: 'Whole components',
	host: 'Hosts and racks',
	az: 'Zones',
	shared: 'Shared resources',
	'control-plane': 'Control planes',
	people: 'People',
	region: 'Regions',
	provider: 'Providers',
};

/**
 * The fault tree of a flow or business service: what must fail for it to be DOWN, as declared (nothing that is not declared
 * does harm). What stops it alone stands at the top gate, by class, and is left out below, where it would add nothing. An event
 * that several gates share is drawn once; events that only one gate has are written in one box. Opened level by level as far
 * as there is room; gates that stay closed say so and lead to their component. Undefined when nothing takes it down.
 */
export function faultTreeDiagram(context: ViewContext, target: Ref): Diagram | undefined {
	const kept = treesOf(context);
	if (context.draws && !kept.has(target)) kept.set(target, makeFaultTree(context, target, NODE_LIMIT));
	return kept.get(target);
}

/** The gallery looks at all of them to choose one. */
const treesOf = oncePer((_site: ViewContext) => new Map<Ref, Diagram | undefined>());

function makeFaultTree(context: ViewContext, target: Ref, room: number): Diagram | undefined {
	const formula = formulaOf(context.model);
	if (!context.facts.singlePointsOfFailure.targets.includes(target) || !formula.has(target)) return undefined;
	const alone = (spofsOf(context, target)?.down ?? [])
		.filter((one) => one.certainty === 'certain')
		.map((one) => one.event);
	const branches = branchesOf(gatesBelow(formula, target, new Set(alone.map(({ ref }) => eventName(ref)))));
	const top = branches.get(target)!;
	if (alone.length + top.of.length === 0) return undefined;
	const label = labels(context);
	const nodes = new Map<string, DrawnNode>();
	const edges: DrawnEdge[] = [];
	const connect = (from: string, to: string): void =>
		void edges.push({ from, to, line: 'plain', verb: ', among them' });
	const count = alone.length + top.of.length;
	nodes.set(
		target,
		gateNode(context, target, alone.length > 0 ? { k: 1, of: Array(count).fill('') } : top, label(target), 'focus'),
	);
	for (const [name, events] of groupBy(alone, (event) => event.class)) {
		nodes.set(`alone:${name}`, aloneNode(target, name as EventClass, events));
		connect(target, `alone:${name}`);
	}
	// With events of its own, a top gate that asks for more than one of its inputs is a gate below them.
	const start = alone.length > 0 && top.k > 1 ? `combination of ${target}` : target;
	if (start !== target) {
		nodes.set(start, gateNode(context, start, top, 'Together'));
		connect(target, start);
	}
	const closed = growTree(context, branches, { nodes, edges, connect, label, room }, target, start);
	const entity = context.model.entities[target];
	return flowchartDiagram(
		{
			id: 'fault-tree',
			title: `Fault tree of ${titleOf(context, target)}`,
			description: [
				'Read from the left: it is DOWN when what its gate says is DOWN.',
				alone.length === 0
					? ''
					: `${counted(alone.length, 'event stops', 'events stop')} it alone; below are only combinations of others.`,
				closed === 0
					? 'The tree is complete.'
					: `${counted(closed, 'gate is', 'gates are')} not opened here for want of room.`,
			]
				.filter((part) => part !== '')
				.join(' '),
			meanings: {
				focus: 'top event',
				spof: 'each of these alone stops it',
				muted: 'not opened here',
				up: 'never fails as declared',
				'edge-plain': 'line: is caused by',
			},
			origin: entity && basisOf(entity.span),
		},
		{ direction: 'LR', nodes: [...nodes.values()], edges },
	);
}

interface Growing {
	readonly nodes: Map<string, DrawnNode>;
	readonly edges: readonly DrawnEdge[];
	readonly connect: (from: string, to: string) => void;
	readonly label: (name: string) => string;
	readonly room: number;
}

/** Opens gates from the top, level by level, as far as there is room; gives how many stay closed. */
function growTree(
	context: ViewContext,
	branches: ReadonlyMap<string, Branch>,
	{ nodes, edges, connect, label, room }: Growing,
	target: Ref,
	start: string,
): number {
	let closed = 0;
	const queue = [target];
	for (const name of queue) {
		const branch = branches.get(name)!;
		const from = name === target ? start : name;
		const fresh = branch.apart.filter((input) => !nodes.has(input));
		const wanted = fresh.length + (branch.own.length > 0 ? 1 : 0);
		const left = room - nodes.size;
		if ((wanted > left || edges.length + branch.apart.length + 1 > EDGE_LIMIT) && name !== target) {
			closed++;
			nodes.set(name, closedNode(context, name, branch.of.length, label(name)));
			continue;
		}
		if (branch.own.length > 0) {
			nodes.set(ownKey(name), ownNode(context, name, branch.own.map(label)));
			connect(from, ownKey(name));
		}
		const shown = wanted > left ? fresh.slice(0, left - 2) : fresh;
		for (const input of shown) {
			const gate = branches.get(input);
			if (gate === undefined) nodes.set(input, eventNode(context, input, label(input)));
			else if (gate.of.length === 0) nodes.set(input, quietNode(context, input, label(input)));
			else {
				nodes.set(input, gateNode(context, input, gate, label(input)));
				queue.push(input);
			}
		}
		for (const input of branch.apart) if (nodes.has(input) && edges.length < EDGE_LIMIT) connect(from, input);
		if (shown.length < fresh.length) {
			const more = moreNode('causes', fresh.length - shown.length, 'causes', fixedRoutes.cutSets);
			nodes.set(more.key, more);
			connect(from, more.key);
		}
	}
	return closed;
}

/** A few labels, and how many more. */
const listed = (labels: readonly string[]): readonly string[] =>
	labels.length <= OWN_LIMIT
		? labels
		: [...labels.slice(0, OWN_LIMIT - 1), `and ${labels.length - OWN_LIMIT + 1} more`];

/** Events of one class that stop the target alone. */
const aloneNode = (target: Ref, name: EventClass, events: readonly FailureEvent[]): DrawnNode => ({
	key: `alone:${name}`,
	lines: [`${classWords[name]}, each alone:`, ...listed(events.map((event) => event.label))],
	shape: 'round',
	className: 'spof',
	href: `${spofRoute(target)}#down`,
});

/** The events that only one gate has, in one box. */
const ownNode = (context: ViewContext, gate: string, labels: readonly string[]): DrawnNode => ({
	key: ownKey(gate),
	lines: listed(labels),
	shape: 'round',
	href: linkOf(context, gate),
});

const eventLabels = oncePer(
	(model: Model): ReadonlyMap<string, string> =>
		new Map(eventsWithFailovers(model).map((event) => [event.ref, event.label])),
);

/** What to call a gate or an event. */
function labels(context: ViewContext): (name: string) => string {
	const events = eventLabels(context.model);
	return (name) => {
		if (name.startsWith('event ')) return events.get(refOfEvent(name)) ?? titleOf(context, refOfEvent(name));
		const copies = /^copies of (component:[^,\s]+)(?:, (.*))?$/.exec(name);
		if (copies !== null) return copiesWords(titleOf(context, copies[1]!), copies[2]);
		if (name.startsWith('group ')) return 'Redundant dependencies';
		const seen = /^(component:\S+) for (flow:\S+)$/.exec(name);
		if (seen !== null) return `${titleOf(context, seen[1]!)} (${titleOf(context, seen[2]!)})`;
		return titleOf(context, name);
	};
}

/** The copies of a component, or a part of what makes them DOWN where there is a failover. */
function copiesWords(component: string, part: string | undefined): string {
	if (part === 'at work') return `Copies at work of ${component}`;
	return part === 'not taken over' ? `Takeover of ${component}` : `Copies of ${component}`;
}

const linkOf = (context: ViewContext, name: string): string | undefined =>
	hrefOf(
		context,
		name.replace(/^event failover:/, 'component:').replace(/^(?:event|copies of) |, [a-z ]+$| for flow:\S+$/g, ''),
	);

function gateNode(context: ViewContext, name: string, gate: OpenGate, label: string, className?: 'focus'): DrawnNode {
	return {
		key: name,
		lines: [`${label} DOWN`, countWords(gate.k, gate.of.length)],
		shape: gate.of.length === 1 ? 'box' : 'hexagon',
		className,
		href: linkOf(context, name),
	};
}

const closedNode = (context: ViewContext, name: string, inputs: number, label: string): DrawnNode => ({
	key: name,
	lines: [`${label} DOWN`, `${counted(inputs, 'cause')}, not opened here`],
	className: 'muted',
	href: linkOf(context, name),
});

const quietNode = (context: ViewContext, name: string, label: string): DrawnNode => ({
	key: name,
	lines: [label, 'nothing declared takes it down'],
	className: 'up',
	href: linkOf(context, name),
});

const eventNode = (context: ViewContext, name: string, label: string): DrawnNode => ({
	key: name,
	lines: [label],
	shape: 'pill',
	href: linkOf(context, name),
});
