/** Promise: a picture that is made from the pattern of its shape is, byte for byte, the one that Mermaid and the clean-up give. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { DiagramSource } from '../diagram.ts';
import { type Engine, startEngine } from '../engine.ts';
import { ensureBundle } from '../mermaid/bundle.ts';
import { plainChart } from './plain-chart.ts';

// The engine stops the clock and takes chance away, and with it the seed of these tests.
const seed = Date.now() % 2_147_483_647;
let engine: Engine;

beforeAll(async () => {
	engine = await startEngine(await ensureBundle());
});

const WORDS =
	'Use a queue it at AVATAR T x ff fly jot. (one) Wi-Fi yes! 12 r set, why? 1/2 a+b 2024-01-02 ADR-7 Größe łódź iiii';
const line = fc
	.array(fc.constantFrom(...WORDS.split(' ')), { minLength: 1, maxLength: 4 })
	.map((words) => words.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((some) => some.join('<br/>'));
const box = fc.record({
	words: lines,
	mark: fc.constantFrom('', ':::focus', ':::muted'),
	link: fc.option(
		fc.record({
			href: fc.constantFrom('/a/b/', '/x/?q=1', 'https://x.example/', 'javascript:alert(1)'),
			label: fc.constantFrom(undefined, 'A "b" & <c>', 'x data-from="n__0" data-to="n__1"'),
		}),
		{ nil: undefined },
	),
	/** Which of the boxes before it is joined to it, and which way. */
	joined: fc.nat(),
	isSource: fc.boolean(),
	arrow: fc.constantFrom('-->', '-.->', '==>'),
	label: fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: lines }),
});

const trees = fc
	.record({
		boxes: fc.array(box, { minLength: 2, maxLength: 6 }),
		isLabelled: fc.boolean(),
		turned: fc.nat({ max: 5 }),
		title: fc.constantFrom('Title', 'T & <x>', 'about n</title>', ''),
		description: fc.constantFrom('', 'D "q" & more', 'n'),
	})
	.map(({ boxes, isLabelled, turned, title, description }): DiagramSource => {
		const idOf = (at: number): string => `decision__${(at + turned) % boxes.length}`;
		const edges = boxes.slice(1).map(({ joined, isSource, arrow, label }, before) => {
			const ends = [idOf(before + 1), idOf(joined % (before + 1))];
			const [from, to] = isSource ? ends : ends.toReversed();
			return `  ${from} ${arrow}${isLabelled ? `|"${label}"|` : ''} ${to}`;
		});
		const drawn = boxes.map(({ words, mark }, at) => `  ${idOf(at)}["${words}"]${mark}`);
		const linked = boxes.flatMap(({ link }, at) => (link === undefined ? [] : [[idOf(at), link] as const]));
		return {
			text: ['flowchart LR', ...drawn, ...edges, ''].join('\n'),
			title,
			description,
			links: Object.fromEntries(linked),
		};
	});

test('trees of boxes with any words', async () => {
	let plain = 0;
	await fc.assert(
		fc.asyncProperty(trees, async (source) => {
			if (plainChart(source.text) !== undefined) plain++;
			expect(await engine.draw(source)).toEqual(await engine.drawInFull(source));
		}),
		{ numRuns: 120, seed },
	);
	expect(plain).toBeGreaterThan(40);
});

const star = (words: readonly string[]): DiagramSource => ({
	text: `flowchart LR
${words.map((word, at) => `  decision__${at}["${word}"]`).join('\n')}
  decision__0 -->|"supersedes"| decision__1
  decision__2 -.->|"needs"| decision__0
`,
	title: 'Three records',
	description: '',
});

test('the second picture of a shape is not laid out', async () => {
	await engine.draw(star(['One', 'Two', 'Three']));
	const before = process.cpuUsage();
	for (let at = 0; at < 50; at++) await engine.draw(star([`Record ${at}`, 'A longer name', `And ${at * 7}`]));
	const alike = process.cpuUsage(before).user;
	const again = process.cpuUsage();
	for (let at = 0; at < 50; at++) await engine.drawInFull(star([`Record ${at}`, 'A longer name', `And ${at * 7}`]));
	expect(alike).toBeLessThan(process.cpuUsage(again).user / 3);
});

test.each([
	['a circle', 'flowchart LR\n  a__1["A"]\n  b__1["B"]\n  a__1 --> b__1\n  b__1 --> a__1\n'],
	['boxes that nothing joins', 'flowchart LR\n  a__1["A"]\n  b__1["B"]\n'],
	['two parts', 'flowchart LR\n  a__1["A"]\n  b__1["B"]\n  c__1["C"]\n  a__1 --> a__1\n  b__1 --> c__1\n'],
	['another direction', 'flowchart TB\n  a__1["A"]\n  b__1["B"]\n  a__1 --> b__1\n'],
	['another shape', 'flowchart LR\n  a__1("A")\n  b__1["B"]\n  a__1 --> b__1\n'],
	[
		'some words on edges',
		'flowchart LR\n  a__1["A"]\n  b__1["B"]\n  c__1["C"]\n  a__1 -->|"x"| b__1\n  a__1 --> c__1\n',
	],
	['a box unknown', 'flowchart LR\n  a__1["A"]\n  b__1["B"]\n  a__1 --> c__1\n'],
	['codes of characters', 'flowchart LR\n  a__1["A#35;"]\n  b__1["B"]\n  a__1 --> b__1\n'],
	['the mark of a list', 'flowchart LR\n  a__1["1. A"]\n  b__1["B"]\n  a__1 --> b__1\n'],
	[
		'a middle box in a shared column',
		'flowchart LR\n  a__1["A"]\n  b__1["B"]\n  c__1["C"]\n  d__1["D"]\n  a__1 --> b__1\n  b__1 --> c__1\n  a__1 --> d__1\n',
	],
	['more than text', 'flowchart LR\n  a__1["A"]\n  b__1["B"]\n  a__1 --> b__1\n  click a__1 "/x/"\n'],
])('%s is not plain', (_, text) => {
	expect(plainChart(text)).toBeUndefined();
});

test('a line that Mermaid may break is drawn by Mermaid', async () => {
	const source = star(['WWWWWWWWWWWWWWWWWWWWWWWWWW', 'Two words that are long MMMMMM', 'One']);
	expect(plainChart(source.text)).toBeDefined();
	expect(await engine.draw(source)).toEqual(await engine.drawInFull(source));
});
