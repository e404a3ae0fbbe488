/** Promise: a script finds every node, every edge and both of its ends in a picture, under the names the author wrote. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiagramRenderer, type DiagramRenderer } from '../renderer.ts';
import { type SvgTag, tagsOf } from '../testing/inspect-svg.ts';

let folder: string;
let renderer: DiagramRenderer;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-ends-'));
	renderer = createDiagramRenderer({ cacheDir: folder, workers: 1 });
});

afterAll(async () => {
	await renderer.close();
	rmSync(folder, { recursive: true, force: true });
});

async function tagsFor(text: string, links: Record<string, { href: string }> = {}): Promise<SvgTag[]> {
	const result = await renderer.render({ text, title: 'T', description: '', links });
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return tagsOf(result.svg);
}

const edgesIn = (tags: readonly SvgTag[]): string[] =>
	tags
		.filter(({ attributes }) => attributes.get('class')?.split(' ').includes('mmd-edge'))
		.map(({ attributes }) => `${attributes.get('data-from')} > ${attributes.get('data-to')}`);

const withClass = (tags: readonly SvgTag[], name: string): SvgTag[] =>
	tags.filter(({ attributes }) => attributes.get('class')?.split(' ').includes(name));

const valuesOf = (tags: readonly SvgTag[], attribute: string): string[] =>
	tags.flatMap(({ attributes }) => attributes.get(attribute) ?? []);

describe('flowcharts', () => {
	test('edges name their ends although the names hold the mark that mermaid joins them with', async () => {
		const tags = await tagsFor('flowchart LR\n a_b --> c\n a --> b_c\n a --> b_c\n a --> a');
		expect(edgesIn(tags).sort()).toEqual(['a > a', 'a > b_c', 'a > b_c', 'a_b > c']);
		expect(valuesOf(tags, 'data-edge')).toEqual(['0', '1', '2', '3']);
		expect(valuesOf(tags, 'data-node').sort()).toEqual(['a', 'a_b', 'b_c', 'c']);
	});

	test('nodes and groups name the group they stand in, and edges may end at groups', async () => {
		const tags = await tagsFor(
			'flowchart TB\n subgraph outer_one["Outer"]\n subgraph inner["Inner"]\n a\n end\n b\n end\n c --> outer_one\n inner --> d',
		);
		const groups = tags.flatMap(({ attributes }) => {
			const group = attributes.get('data-group');
			return group === undefined ? [] : [`${attributes.get('data-node')} in ${group}`];
		});
		expect(groups.sort()).toEqual(['a in inner', 'b in outer_one', 'inner in outer_one']);
		expect(edgesIn(tags).sort()).toEqual(['c > outer_one', 'inner > d']);
		expect(valuesOf(withClass(tags, 'mmd-group-title'), 'data-node').sort()).toEqual(['inner', 'outer_one']);
	});

	test('a label carries the number and the ends of its edge', async () => {
		const tags = await tagsFor('flowchart LR\n a -->|one| b\n a --> c\n b -->|two| c');
		const labels = withClass(tags, 'mmd-edge-label').filter(({ attributes }) => attributes.has('data-edge'));
		expect(labels.map(({ attributes }) => `${attributes.get('data-from')} > ${attributes.get('data-to')}`)).toEqual([
			'a > b',
			'b > c',
		]);
		const lines = new Map(
			withClass(tags, 'mmd-edge').map(({ attributes }) => [attributes.get('data-edge'), attributes.get('data-to')]),
		);
		for (const { attributes } of labels) expect(lines.get(attributes.get('data-edge'))).toBe(attributes.get('data-to'));
	});

	test('dagre names them as well, also at groups', async () => {
		const tags = await tagsFor(
			'%%{init: {"layout": "dagre"}}%%\nflowchart TB\n subgraph g["G"]\n a --> b\n end\n c --> g\n g --> d\n d --> d',
		);
		expect(new Set(edgesIn(tags))).toEqual(new Set(['a > b', 'c > g', 'g > d', 'd > d']));
	});
});

describe('sequences', () => {
	const text = `sequenceDiagram
  autonumber
  participant a as First<br/>of two lines
  actor b as Second
  participant q@{ "type": "queue" } as Third
  a->>b: hello<br/>there
  Note over a,b: meanwhile
  opt if due
    b-)q: later
  end
  q-->>q: self
  b--xa: lost`;

	test('messages, their texts and numbers belong together, in the order of the text', async () => {
		const tags = await tagsFor(text);
		expect(edgesIn(tags)).toEqual(['a > b', 'b > q', 'q > q', 'b > a']);
		expect(valuesOf(withClass(tags, 'mmd-edge'), 'data-edge')).toEqual(['0', '1', '2', '3']);
		expect(valuesOf(withClass(tags, 'mmd-number'), 'data-edge')).toEqual(['0', '1', '2', '3']);
		expect(valuesOf(withClass(tags, 'mmd-message'), 'data-edge')).toEqual(['0', '0', '1', '2', '3']);
		const items = [...new Set(valuesOf(withClass(tags, 'mmd-edge'), 'data-item'))].map(Number);
		expect([...items].sort((x, y) => x - y)).toEqual(items);
		const note = tags.find(({ name, attributes }) => name === 'g' && attributes.has('data-item'));
		expect(Number(note?.attributes.get('data-item'))).toBeGreaterThan(items[0]!);
		expect(Number(note?.attributes.get('data-item'))).toBeLessThan(items[1]!);
	});

	test('participants are one link each with their figure and name, above and below', async () => {
		const tags = await tagsFor(text, { a: { href: '/a' }, b: { href: '/b' }, q: { href: '/q' } });
		expect(valuesOf(tags, 'data-node').sort()).toEqual(['a', 'a', 'b', 'b', 'q', 'q']);
		expect(valuesOf(tags, 'href').sort()).toEqual(['/a', '/a', '/b', '/b', '/q', '/q']);
		expect(valuesOf(tags, 'data-lifeline').sort()).toEqual(['a', 'b', 'q']);
	});
});

test('states, classes and entities name their ends', async () => {
	const states = 'stateDiagram-v2\n [*] --> s_1\n s_1 --> s_2 : go\n state s_2 {\n x --> y\n }';
	const tags = await tagsFor(states);
	expect(edgesIn(tags).sort()).toEqual(['root_start > s_1', 's_1 > s_2', 'x > y']);
	expect(valuesOf(tags, 'data-node').sort()).toEqual(['root_start', 's_1', 's_2', 'x', 'y']);
	expect(edgesIn(await tagsFor('classDiagram\n A_1 <|-- B : is\n A_1 --> C'))).toEqual(['A_1 > B', 'A_1 > C']);
	expect(edgesIn(await tagsFor('erDiagram\n ACC_OUNT ||--o{ ENTRY : records'))).toEqual(['ACC_OUNT > ENTRY']);
});

test('what an author writes into an id stays text', async () => {
	const tags = await tagsFor(`sequenceDiagram\n participant a"b'&c\n a"b'&c->>d: y`);
	expect(edgesIn(tags)).toEqual([`a"b'&c > d`]);
	expect(valuesOf(tags, 'data-lifeline').sort()).toEqual([`a"b'&c`, 'd']);
});
