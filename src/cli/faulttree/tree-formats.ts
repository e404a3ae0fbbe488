import type { EventProbability } from '#analysis/event-probabilities.ts';
import { refOfEvent } from '#analysis/fault-tree.ts';
import { writeOpenPsa } from '#exchange/openpsa/write.ts';
import { type Expression, type FaultTreeDefinition, namesIn } from '#graph/fault-tree-definition.ts';
import type { TreeFormat } from './format-names.ts';

/** A fault tree of a workspace, ready to be written in any format. */
export interface TargetTree {
	readonly reading: 'optimistic' | 'pessimistic';
	readonly tree: FaultTreeDefinition;
	readonly probabilities: ReadonlyMap<string, EventProbability>;
}

/** One writer a format. */
export const treeFormats: { readonly [format in TreeFormat]: (target: TargetTree) => string } = { openpsa, json, dot };

function eventsOf({ tree }: TargetTree): string[] {
	const names = new Set([...tree.gates.values()].flatMap(namesIn));
	return [...names].filter((name) => !tree.gates.has(name)).sort();
}

function openpsa(target: TargetTree): string {
	const events = eventsOf(target).map((name) => {
		const { label, value } = target.probabilities.get(refOfEvent(name))!;
		return [name, { label, probability: value }] as const;
	});
	return writeOpenPsa(target.tree, new Map(events));
}

/** Gates and events by name; an event without a probability has null there and names the field that would say it. */
function json(target: TargetTree): string {
	const { top, gates } = target.tree;
	const events = eventsOf(target).map((name) => {
		const { ref, label, value, source, asOf, entity, field } = target.probabilities.get(refOfEvent(name))!;
		const probability = value ?? null;
		return [
			name,
			{ ref, label, probability, source, asOf, ...(value === undefined && { missing: `${entity} ${field}` }) },
		];
	});
	const written = {
		top,
		reading: target.reading,
		gates: Object.fromEntries([...gates].map(([name, gate]) => [name, plainGate(gate)])),
		events: Object.fromEntries(events),
	};
	return `${JSON.stringify(written, null, 2)}\n`;
}

function plainGate(gate: Expression): unknown {
	if (gate.kind === 'constant') return { constant: gate.value };
	if (gate.kind === 'name') return { connective: 'or', of: [gate.name] };
	const of = gate.of.flatMap(namesIn);
	return gate.kind === 'count' ? { connective: 'at-least', k: gate.least, of } : { connective: gate.connective, of };
}

/** Graphviz: gates as boxes with their connective, events as circles with their probability. */
function dot(target: TargetTree): string {
	const { top, gates } = target.tree;
	const lines = ['digraph "fault tree" {', '  rankdir=TB;', '  node [fontname="sans-serif"];'];
	for (const [name, gate] of gates) {
		const connective =
			gate.kind === 'count' ? `at least ${gate.least}` : gate.kind === 'gate' ? gate.connective : gate.kind;
		lines.push(
			`  ${quoted(name)} [shape=box, label=${quoted(`${name}\n${connective}`)}${name === top ? ', penwidth=2' : ''}];`,
		);
		for (const input of namesIn(gate)) lines.push(`  ${quoted(name)} -> ${quoted(input)};`);
	}
	for (const name of eventsOf(target)) {
		const { label, value } = target.probabilities.get(refOfEvent(name))!;
		lines.push(
			`  ${quoted(name)} [shape=ellipse, label=${quoted(`${label}\n${value === undefined ? 'probability missing' : `q = ${value}`}`)}];`,
		);
	}
	return `${[...lines, '}'].join('\n')}\n`;
}

function quoted(text: string): string {
	return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
