import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts, invisibleTexts } from '../testing/hostile-texts.ts';
import { type MermaidParser, startParser } from '../testing/mermaid-parser.ts';
import { diagramsOf } from '../testing/page-contents.ts';
import { tinySite } from '../testing/tiny.ts';
import type { Flowchart, Sequence } from './drawn.ts';
import { flowchartText, nodeId, sequenceText, wrapText } from './syntax.ts';

let parser: MermaidParser;
beforeAll(async () => {
	parser = await startParser();
});

const flowchartOf = (text: string): Flowchart => ({
	nodes: [
		{ key: 'component:lifestyle', lines: [text], group: 'g', className: 'down' },
		{ key: 'component:b', lines: [text], shape: 'store' },
		{ key: 'component:c', lines: [text], shape: 'queue' },
		{ key: 'component:d', lines: [text, 'DOWN'], shape: 'hexagon' },
	],
	groups: [{ key: 'g', label: text, className: 'domain' }],
	edges: [
		{ from: 'component:lifestyle', to: 'component:b', label: text },
		{ from: 'component:b', to: 'component:c', label: text, line: 'dashed' },
	],
});

const sequenceOf = (text: string): Sequence => ({
	participants: [
		{ key: 'component:lifestyle', lines: [text] },
		{ key: 'role:b', lines: [text], person: true },
	],
	items: [
		{ type: 'message', from: 'component:lifestyle', to: 'role:b', text },
		{ type: 'note', over: ['role:b'], lines: [text] },
		{ type: 'optional', label: text, items: [{ type: 'message', from: 'role:b', to: 'role:b', text, async: true }] },
		{
			type: 'parallel',
			branches: [
				{ label: text, items: [{ type: 'message', from: 'role:b', to: 'role:b', text, reply: true }] },
				{ label: text, items: [] },
			],
		},
	],
});

/** What a reader should see: the text without spaces and without what draws nothing, as far as labels go. */
const shown = (text: string): string =>
	[...text.replace(/\s+/g, ' ').trim()].slice(0, 150).join('').replace(/\s+/g, '');

describe('labels', () => {
	test.each(hostileTexts)('%j is drawn in a flowchart as the text it is', async (text) => {
		const labels = await parser.labels(flowchartText(flowchartOf(text)));
		const drawn = labels.join('\n');
		expect(labels.filter((label) => label.startsWith(shown(text).slice(0, 8)))).not.toEqual([]);
		if (shown(text).length < 26) expect(drawn).toContain(shown(text));
		else expect(labels.join('')).toContain(shown(text).slice(0, 20));
	});

	test.each([...hostileTexts, ...invisibleTexts])('%j breaks no sequence diagram', async (text) => {
		expect(await parser.complaint(sequenceText(sequenceOf(text)))).toBeUndefined();
	});

	test.each(['a "quoted" name', 'x; y # z', '<b>bold</b>', '#35;', 'A-->B', '%% c'])(
		'%j is drawn in a sequence diagram as the text it is',
		async (text) => {
			const labels = await parser.labels(sequenceText(sequenceOf(text)));
			expect(labels.filter((label) => label === shown(text)).length).toBeGreaterThanOrEqual(4);
		},
	);

	test('any text at all is accepted', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
				expect(await parser.complaint(flowchartText(flowchartOf(text)))).toBeUndefined();
				expect(await parser.complaint(sequenceText(sequenceOf(text)))).toBeUndefined();
			}),
			{ numRuns: 40, seed: 7 },
		);
	});

	test('text that draws nothing or reorders what is drawn is left out', () => {
		expect(wrapText('\u202eevil\u202c name')).toEqual(['evil name']);
	});

	test('long names are broken at hyphens, long words anywhere, and cut at 160 characters', () => {
		expect(wrapText('very-long-component-name-with-many-hyphens')).toEqual([
			'very-long-component-name-',
			'with-many-hyphens',
		]);
		const lines = wrapText('x'.repeat(300));
		expect(lines.join('')).toHaveLength(160);
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(26);
	});
});

describe('node ids', () => {
	test.each([
		['component:payment-api', 'component__payment_api'],
		['failure-domain:euw1-a', 'failure_domain__euw1_a'],
		['instance:api/a1', 'instance__apiZ2fZa1'],
		['end', 'n__end'],
	])('%s is %s', (key, id) => expect(nodeId(key)).toBe(id));

	test('different references never share an id', () => {
		const key = fc.stringMatching(/^(component|flow|team):[a-z][a-z0-9/-]{0,8}$/);
		fc.assert(fc.property(key, key, (a, b) => (nodeId(a) === nodeId(b)) === (a === b)));
	});
});

describe('whatever people write, in any field, no diagram of the site breaks', () => {
	const texts = [...hostileTexts, ...invisibleTexts];
	// Each site spreads all texts over its fields, in another order, so that every field meets several of them.
	test.each([0, 1, 2, 3, 4, 5, 6, 7])('with the texts spread in order %i', async (turn) => {
		let at = turn * 7;
		const say = (plain: string): string => `${texts[at++ % texts.length]} ${plain}`;
		const diagrams = tinySite(say).pages.flatMap(diagramsOf);
		const authored = /-diagram-\d+$/;
		const sources = new Set(diagrams.filter((one) => !authored.test(one.id)).map((one) => one.mermaid));
		expect(at).toBeGreaterThan(texts.length);
		expect(sources.size).toBeGreaterThan(8);
		for (const source of sources) expect(await parser.complaint(source), source).toBeUndefined();
	});
});
