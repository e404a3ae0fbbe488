import { eventsOf } from '#analysis/events.ts';
import { faultTreeOf, refOfEvent } from '#analysis/fault-tree.ts';
import { networkOf } from '#analysis/network.ts';
import type { Formula, Gate } from '#graph/cut-sets.ts';
import type { Model, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { spofsOf } from '../effects.ts';
import { basisOf, hrefOf, titleOf } from '../links.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import { type DrawnEdge, type DrawnNode, flowchartDiagram } from './drawing.ts';
import { moreNode, NODE_LIMIT } from './nodes.ts';

const formulas = new WeakMap<Model, Formula>();

function formulaOf(model: Model): Formula {
	const known = formulas.get(model) ?? faultTreeOf(model, networkOf(model, 'optimistic'));
	formulas.set(model, known);
	return known;
}

/** A gate as it is drawn: `k` of its inputs must fail. Inputs of gates that only pass on are taken in. */
interface Opened {
	readonly k: number;
	readonly of: readonly string[];
}

/** Gates that a reader need not see: copies, places and groups are told by what stands below them. */
const isPassing = (name: string): boolean => /^(?:copies of |instance:|failure-domain:|group )/.test(name);

const limitOf = (gate: Gate): number =>
	gate.connective === 'at-least' ? gate.k : gate.connective === 'and' ? gate.of.length : 1;

/** The inputs of a gate, with alternatives inside alternatives taken in, and gates of one input replaced by it. */
function openedGate(formula: Formula, name: string, trail: ReadonlySet<string> = new Set()): Opened {
	const gate = formula.get(name)!;
	const k = limitOf(gate);
	const inputs = gate.of.flatMap((input): readonly string[] => {
		const below = formula.get(input);
		if (below === undefined || !isPassing(input) || trail.has(input)) return [input];
		const inner = openedGate(formula, input, new Set([...trail, input]));
		if (inner.of.length === 1) return inner.of;
		return k === 1 && inner.k === 1 ? inner.of : [input];
	});
	return { k, of: k === 1 ? [...new Set(inputs)] : inputs };
}

const countWords = (k: number, n: number): string =>
	k === 1 ? 'OR: any one of these' : k === n ? `AND: all ${n} of these` : `${k} of ${n} of these`;

interface Growing {
	readonly nodes: Map<string, DrawnNode>;
	readonly edges: Map<string, DrawnEdge>;
	readonly closed: Set<string>;
}

/**
 * The fault tree of a flow or business service: what must fail for it to be DOWN, as declared (nothing that is not declared
 * does harm). An event that several gates share is drawn once. Opened from the top, level by level, as far as there is room;
 * gates that stay closed say so and lead to their component. Undefined when nothing takes it down, or it cannot be analysed.
 */
export function faultTreeDiagram(context: ViewContext, target: Ref): Diagram | undefined {
	const kept = known.get(context) ?? new Map<Ref, Diagram | undefined>();
	known.set(context, kept);
	if (context.draws && !kept.has(target)) kept.set(target, makeFaultTree(context, target, NODE_LIMIT));
	return kept.get(target);
}

/** The gallery looks at all of them to choose one. */
const known = new WeakMap<ViewContext, Map<Ref, Diagram | undefined>>();

function makeFaultTree(context: ViewContext, target: Ref, room: number): Diagram | undefined {
	const formula = formulaOf(context.model);
	if (!context.facts.singlePointsOfFailure.targets.includes(target) || !formula.has(target)) return undefined;
	if (openedGate(formula, target).of.length === 0) return undefined;
	const alone = new Set((spofsOf(context, target)?.down ?? []).map((one) => one.event.ref));
	const grown: Growing = { nodes: new Map(), edges: new Map(), closed: new Set() };
	const label = labels(context);
	grown.nodes.set(target, gateNode(context, target, openedGate(formula, target), label(target), 'focus'));
	const queue = [target];
	for (const name of queue) {
		const { of } = openedGate(formula, name);
		const fresh = of.filter((input) => !grown.nodes.has(input));
		const left = room - grown.nodes.size;
		if (fresh.length > left && name !== target) {
			grown.closed.add(name);
			grown.nodes.set(name, closedNode(context, name, of.length, label(name)));
			continue;
		}
		const shown = fresh.length > left ? fresh.slice(0, left - 1) : fresh;
		for (const input of shown) {
			const gate = formula.has(input) ? openedGate(formula, input) : undefined;
			if (gate === undefined) grown.nodes.set(input, eventNode(context, input, label(input), alone));
			else if (gate.of.length === 0) grown.nodes.set(input, quietNode(context, input, label(input)));
			else {
				grown.nodes.set(input, gateNode(context, input, gate, label(input)));
				queue.push(input);
			}
		}
		for (const input of of)
			if (grown.nodes.has(input))
				grown.edges.set(`${name} ${input}`, { from: name, to: input, line: 'plain', verb: 'is DOWN by' });
		if (shown.length < fresh.length) {
			const more = moreNode('causes', fresh.length - shown.length, 'causes', fixedRoutes.cutSets);
			grown.nodes.set(more.key, more);
			grown.edges.set(`${name} ${more.key}`, { from: name, to: more.key, line: 'plain', verb: 'is DOWN by' });
		}
	}
	const entity = context.model.entities[target];
	return flowchartDiagram(
		{
			id: 'fault-tree',
			title: `Fault tree of ${titleOf(context, target)}`,
			description: `Read from the top: it is DOWN when what its gate says is DOWN. Shared causes are drawn once.${grown.closed.size === 0 ? ' The tree is complete.' : ` ${counted(grown.closed.size, 'gate')} not opened here for want of room.`}`,
			meanings: {
				focus: 'top event',
				spof: 'this alone stops it',
				muted: 'not opened here',
				up: 'never fails as declared',
				'edge-plain': 'line: is caused by',
			},
			origin: entity && basisOf(entity.span),
		},
		{ direction: 'TB', nodes: [...grown.nodes.values()], edges: [...grown.edges.values()] },
	);
}

const eventLabels = new WeakMap<ViewContext, ReadonlyMap<string, string>>();

/** What to call a gate or an event. */
function labels(context: ViewContext): (name: string) => string {
	const events = eventLabels.get(context) ?? new Map(eventsOf(context.model).map((event) => [event.ref, event.label]));
	eventLabels.set(context, events);
	return (name) => {
		if (name.startsWith('event ')) return events.get(refOfEvent(name)) ?? titleOf(context, refOfEvent(name));
		if (name.startsWith('copies of ')) return `Copies of ${titleOf(context, name.slice('copies of '.length))}`;
		if (name.startsWith('group ')) return 'Redundant dependencies';
		return titleOf(context, name);
	};
}

const linkOf = (context: ViewContext, name: string): string | undefined =>
	hrefOf(context, name.replace(/^(?:event|copies of) /, ''));

function gateNode(context: ViewContext, name: string, gate: Opened, label: string, className?: 'focus'): DrawnNode {
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

const eventNode = (context: ViewContext, name: string, label: string, alone: ReadonlySet<Ref>): DrawnNode => ({
	key: name,
	lines: alone.has(refOfEvent(name)) ? [label, 'alone stops it'] : [label],
	shape: 'pill',
	className: alone.has(refOfEvent(name)) ? 'spof' : undefined,
	href: linkOf(context, name),
});
