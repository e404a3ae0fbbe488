import { parseArgs } from 'node:util';

/**
 * Prints a random fault tree in Open-PSA, the same for the same words: gates in a tree with inputs shared among them.
 * `node bench/made-faulttree.ts --seed 3 --gates 700 --events 1000 --shared 0.15 --counts 0.1 > tree.xml`. `--shared` is the
 * chance that an input is a gate that others use too, `--counts` that a gate is 2 of n.
 */

/** Mulberry32, so that a seed gives the same tree everywhere. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		gates: { type: 'string', default: '200' },
		events: { type: 'string', default: '250' },
		shared: { type: 'string', default: '0.3' },
		counts: { type: 'string', default: '0.1' },
	},
});
const [gates, events, shared, counts] = [values.gates, values.events, values.shared, values.counts].map(Number) as [
	number,
	number,
	number,
	number,
];
const random = randomFrom(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);

const inputs = Array.from({ length: gates }, () => ({ size: 2 + below(3), of: new Set<string>() }));
// Each gate hangs below an earlier one, about two to a gate, so that the first is the only top.
for (let gate = 1; gate < gates; gate++) {
	const parent = Math.max(0, Math.floor((gate / 3) * 1.4) - below(10));
	inputs[Math.min(parent, gate - 1)]!.of.add(`<gate name="g${gate}"/>`);
}
let used = 0;
for (const [gate, { size, of }] of inputs.entries()) {
	while (of.size < size) {
		if (random() < shared && gate < gates - 1) of.add(`<gate name="g${gate + 1 + below(gates - gate - 1)}"/>`);
		else if (used < events && random() < 0.7) of.add(`<basic-event name="e${used++}"/>`);
		else of.add(`<basic-event name="e${below(Math.max(10, Math.min(used + 1, events)))}"/>`);
	}
}
const lines = inputs.map(({ of }, gate) => {
	const kind = random();
	const body = [...of].join('');
	const formula =
		kind < counts && of.size > 2
			? `<atleast min="2">${body}</atleast>`
			: kind < counts + 0.4
				? `<and>${body}</and>`
				: `<or>${body}</or>`;
	return `<define-gate name="g${gate}">${formula}</define-gate>`;
});
const chances = Array.from(
	{ length: Math.max(10, used + 1) },
	(_, event) =>
		`<define-basic-event name="e${event}"><float value="${(0.0005 + random() * 0.02).toFixed(5)}"/></define-basic-event>`,
);
console.log(
	`<opsa-mef><define-fault-tree name="made">\n${lines.join('\n')}\n</define-fault-tree><model-data>\n${chances.join('\n')}\n</model-data></opsa-mef>`,
);
