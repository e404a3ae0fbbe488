/** Promises about finished pictures, on every type the site draws. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiagramRenderer, type DiagramRenderer, instantiate, type RenderedDiagram } from './renderer.ts';
import { dangersIn, tagsOf } from './testing/inspect-svg.ts';
import { SAMPLES, STATES_FLOWCHART, sampleFlowchart } from './testing/samples.ts';
import { TYPE_SAMPLES } from './testing/type-samples.ts';
import { STATES } from './theme/states.ts';

const source = (text: string, title = 'A picture'): { text: string; title: string; description: string } => ({
	text,
	title,
	description: 'What it shows',
});

let folder: string;
let renderer: DiagramRenderer;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-render-'));
	renderer = createDiagramRenderer({ cacheDir: join(folder, 'first'), workers: 2 });
});

afterAll(async () => {
	await renderer.close();
	rmSync(folder, { recursive: true, force: true });
});

async function drawn(text: string, more: object = {}): Promise<Extract<RenderedDiagram, { ok: true }>> {
	const result = await renderer.render({ ...source(text), ...more });
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result;
}

/** The authors of these name colours of their own. */
const AUTHORED = ['flow authored style', 'sequence blocks'];

describe.each(Object.entries({ ...SAMPLES, ...TYPE_SAMPLES }))('%s', (name, text) => {
	test('is safe, sized, described and has only ids of its own', async () => {
		const picture = await drawn(text);
		const svg = instantiate(picture.svg, 'p1');
		expect(dangersIn(svg)).toEqual([]);
		const [root] = tagsOf(svg);
		expect(root?.attributes.get('width')).toBe(String(picture.width));
		expect(root?.attributes.get('height')).toBe(String(picture.height));
		expect(picture.width * picture.height).toBeGreaterThan(1_000);
		expect(root?.attributes.get('role')).toBe('img');
		expect(svg).toContain('<title id="p1-t">A picture</title>');
		expect(svg).toContain('<desc id="p1-d">What it shows</desc>');
		const ids = tagsOf(svg).flatMap((tag) => tag.attributes.get('id') ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => id !== 'p1' && !id.startsWith('p1-'))).toEqual([]);
	});

	test('every reference finds its id, and numbers have at most two decimals', async () => {
		const svg = instantiate((await drawn(text)).svg, 'p1');
		const ids = new Set(tagsOf(svg).flatMap((tag) => tag.attributes.get('id') ?? []));
		const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
		expect(references.filter((id) => !ids.has(id))).toEqual([]);
		for (const { attributes } of tagsOf(svg)) {
			for (const name of ['d', 'x', 'y', 'width', 'transform', 'points', 'viewBox']) {
				expect(attributes.get(name) ?? '').not.toMatch(/\.\d{3,}/);
			}
		}
	});

	test.skipIf(AUTHORED.includes(name))('every colour is a token, so both schemes work', async () => {
		const svg = (await drawn(text)).svg;
		const colours = tagsOf(svg).flatMap(({ attributes }) =>
			['fill', 'stroke', 'stop-color'].map((attribute) => attributes.get(attribute)),
		);
		const literal = colours.filter(
			(colour) => colour && !/^(?:none|transparent|var\(--mmd-[\w-]+\)|url\(#.+\))$/.test(colour),
		);
		expect(literal).toEqual([]);
	});
});

test('pictures are the same bytes whatever was drawn before, in any thread and order', async () => {
	const other = createDiagramRenderer({ cacheDir: join(folder, 'second'), workers: 1 });
	const texts = Object.values(SAMPLES);
	try {
		const backwards = await other.renderAll([...texts].reverse().map((text) => source(text)));
		for (const text of texts) {
			const first = await drawn(text);
			const second = backwards.get(first.key);
			expect(second?.ok && second.svg).toBe(first.svg);
		}
	} finally {
		await other.close();
	}
});

test('dates do not depend on the time zone of the machine', async () => {
	const script = `
		import { createDiagramRenderer } from '#render/renderer.ts';
		const renderer = createDiagramRenderer({ cacheDir: process.argv[1], workers: 1 });
		const result = await renderer.render(JSON.parse(process.argv[2]));
		process.stdout.write(result.ok ? result.svg : JSON.stringify(result.error));
		await renderer.close();`;
	// The clocks of this zone change in the middle of the chart.
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--input-type=module', '--eval', script, join(folder, 'zone'), JSON.stringify(source(SAMPLES['gantt']!))],
		{ env: { ...process.env, TZ: 'America/New_York' }, cwd: import.meta.dirname },
	);
	expect(stdout).toBe((await drawn(SAMPLES['gantt']!)).svg);
});

test('arrowheads survive the clean-up', async () => {
	for (const name of ['flow 12', 'sequence 10', 'state composite', 'class', 'entity relation', 'timeline']) {
		expect((await drawn(SAMPLES[name]!)).svg, name).toMatch(/marker-(?:end|start)="url\(#/);
	}
});

test('branches of a mind map have strong colours: the soft ones of its boxes are hardly seen on a dark page', async () => {
	const { svg } = await drawn(TYPE_SAMPLES['mind map']!);
	const strokes = tagsOf(svg).flatMap(({ attributes }) =>
		attributes.has('data-edge') ? [attributes.get('stroke')] : [],
	);
	expect(strokes).toHaveLength(9);
	for (const stroke of strokes) expect(stroke).toMatch(/^var\(--mmd-strong-\d\)$/);
});

test('a flowchart of forty nodes weighs at most 64 KB, and 7 KB compressed', async () => {
	const weights = await Promise.all(
		[101, 102, 103, 104, 105].map(async (seed) => {
			const svg = instantiate((await drawn(sampleFlowchart(40, seed))).svg, 'd0');
			return [Buffer.byteLength(svg), gzipSync(svg, { level: 9 }).length] as const;
		}),
	);
	expect(Math.max(...weights.map(([bytes]) => bytes))).toBeLessThanOrEqual(64 * 1024);
	expect(Math.max(...weights.map(([, zipped]) => zipped))).toBeLessThanOrEqual(7 * 1024);
});

test('the words of a diagram are all there', async () => {
	const text = (await drawn(SAMPLES['flow labels']!)).svg.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
	for (const words of ['&amp;quoted', 'Two', 'lines', 'ŁódźЖукΩμέγα支払い', 'Überweisung']) {
		expect(text).toContain(words === '&amp;quoted' ? '"quoted"' : words);
	}
});

test.each([
	['Map~String, List~Entry~~ entries', 'Map<String, List<Entry>> entries'],
	['Map~Id, Map~Currency, Amount~~ limits', 'Map<Id, Map<Currency, Amount>> limits'],
	['Pair~A, B~ both', 'Pair<A, B> both'],
	['List~int~ numbers', 'List<int> numbers'],
	['List~List~int~~ table', 'List<List<int>> table'],
])('a type in a type is shown whole: %s', async (member, shown) => {
	const { svg } = await drawn(
		`classDiagram\n  class A {\n    ${member}\n    +find(${member.split(' ').at(-1)}) bool\n  }`,
	);
	const words = svg
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>');
	expect(words.replace(/\s/g, '')).toContain(shown.replace(/\s/g, ''));
});

describe('states', () => {
	test('a class name without a definition reaches the node, and every state of the flowchart is marked', async () => {
		const others = Object.keys(STATES).map((state) => `\n  ${state}_node["${state}"]:::${state}`);
		const { svg } = await drawn(STATES_FLOWCHART + others.join(''));
		for (const state of Object.keys(STATES))
			expect(svg, state).toMatch(new RegExp(`class="mmd-(?:node|group)[^"]* mmd-${state}[" ]`));
	});

	test('states can be given from outside, and unknown ones are dropped', async () => {
		const { svg } = await drawn('flowchart LR\n a["One"] --> b["Two"]', { states: { a: 'down focus', b: 'evil' } });
		expect(svg).toContain('class="mmd-node mmd-down mmd-focus"');
		expect(svg).not.toContain('evil');
	});

	test('no two states look alike without colour', () => {
		// Tones tell the values of a field apart, which the label or the frame of a node names as well.
		const states = Object.entries(STATES).filter(([name]) => !/^tone\d$/.test(name));
		const looks = states.map(
			([, style]: [string, { width?: number; dash?: string }]) => `${style.width}/${style.dash ?? ''}`,
		);
		const alike = looks.filter((look, index) => looks.indexOf(look) !== index);
		// `up`, `store` and `person` share a plain line: a store is a cylinder and a person a pill, and `up` needs no alarm.
		expect(alike).toEqual(['1.5/', '1.5/']);
	});
});

describe('links', () => {
	const links = {
		a: { href: '/components/a/', label: 'Component A' },
		s: { href: '../systems/s/' },
		b: { href: 'javascript:alert(1)' },
	};

	test('nodes and group titles are wrapped, bad targets are not, and the picture becomes a group', async () => {
		const { svg } = await drawn('flowchart LR\n subgraph s["Core"]\n a["One"] --> b["Two"]\n end', { links });
		expect(svg).toContain('<a href="/components/a/"><title>Component A</title><g class="mmd-node"');
		expect(svg).toMatch(/<a href="\.\.\/systems\/s\/"><g class="mmd-group-title"/);
		expect(tagsOf(svg).filter((tag) => tag.name === 'a')).toHaveLength(2);
		expect(tagsOf(svg)[0]?.attributes.get('role')).toBe('group');
	});

	test('participants of a sequence are links, above and below', async () => {
		const { svg } = await drawn('sequenceDiagram\n participant a as One\n participant b as Two\n a->>b: hello', {
			links,
		});
		expect(svg.match(/<a href="\/components\/a\/">/g)).toHaveLength(2);
	});

	test('a task of a gantt is a link with its name, which lies over its bar', async () => {
		const text =
			'gantt\n dateFormat YYYY-MM-DD\n section S\n The one :a, 2024-01-01, 30d\n The other :c, 2024-02-01, 1d';
		const { svg } = await drawn(text, { links });
		expect(svg.match(/<a .*?<\/a>/g)).toEqual([
			expect.stringMatching(
				/^<a href="[^"]*"><title>[^<]*<\/title><rect [^>]*><\/rect><text [^>]*>The one ?<\/text><\/a>$/,
			),
		]);
		expect(svg).toContain('The other');
	});

	test('authored links are kept when harmless', async () => {
		const { svg } = await drawn(
			'flowchart LR\n a --> b\n click a href "/x/"\n click b href "http://insecure.example/"',
		);
		expect(tagsOf(svg).flatMap((tag) => tag.attributes.get('href') ?? [])).toEqual(['/x/']);
	});
});

describe('style of the author', () => {
	test('class definitions and style lines become attributes of the elements they mean', async () => {
		const { svg } = await drawn(
			'flowchart LR\n a:::k --> b\n classDef k fill:#f00,color:#fff,stroke-width:3px\n style b stroke:#123456,stroke-dasharray: 5 5\n linkStyle 0 stroke:teal',
		);
		const rectangles = tagsOf(svg).filter((tag) => tag.attributes.get('class') === 'mmd-shape');
		expect(rectangles[0]?.attributes.get('fill')).toBe('#f00');
		expect(rectangles[0]?.attributes.get('stroke-width')).toBe('3');
		expect(rectangles[1]?.attributes.get('stroke')).toBe('#123456');
		expect(rectangles[1]?.attributes.get('stroke-dasharray')).toBe('5 5');
		expect(
			tagsOf(svg)
				.find((tag) => tag.attributes.get('class') === 'mmd-edge')
				?.attributes.get('stroke'),
		).toBe('teal');
		expect(svg).toMatch(/<text[^>]*>\s*<tspan[^>]*fill="#fff"|<text[^>]*fill="#fff"/);
	});
});

describe('placing on a page', () => {
	test('the same picture can stand twice', async () => {
		const { svg } = await drawn(SAMPLES['flow 12']!);
		const ids = tagsOf(instantiate(svg, 'one') + instantiate(svg, 'two')).flatMap(
			(tag) => tag.attributes.get('id') ?? [],
		);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('a prefix that is no identifier is a mistake of the caller', () => {
		expect(() => instantiate('<svg/>', '"><script>')).toThrow('prefix');
	});
});

describe('errors', () => {
	test.each([
		['flowchart LR\n  a --> b\n  b -- > c', 'syntax', 3],
		['---\ntitle: x\n---\n%% comment\n\nflowchart LR\n  a --> b\n%% more\n  a[[ --> c', 'syntax', 9],
		['sequenceDiagram\n  a->>b: hi\n  nonsense', 'syntax', 3],
		['stateDiagram-v2\n  a --> b\n  b --> --> c', 'syntax', 3],
		['pie title x\n  "a" : b', 'syntax', 2],
		['nothing like a diagram', 'syntax', 1],
		['', 'syntax', 1],
		[`flowchart LR\n  a["${'x'.repeat(60_000)}"]`, 'too-large', undefined],
		[
			`flowchart LR\n${Array.from({ length: 600 }, (_unused, index) => `  a${index} --> b${index}`).join('\n')}`,
			'too-large',
			undefined,
		],
	])('%j', async (text, kind, line) => {
		const result = await renderer.render(source(text));
		if (result.ok) throw new Error('expected an error');
		expect(result.error.kind).toBe(kind);
		expect(result.error.message).not.toBe('');
		if (line !== undefined) expect(result.error.line).toBe(line);
	});

	test('a diagram that takes too long loses only itself', async () => {
		const hurried = createDiagramRenderer({ cacheDir: join(folder, 'hurried'), workers: 1, limit: { cpuMs: 1_500 } });
		const dense = Array.from({ length: 480 }, (_unused, index) => `  n${index % 60} --> n${(index * 7 + 3) % 61}`);
		const asked = source(`flowchart TB\n${dense.join('\n')}`);
		try {
			const [slow, quick] = await Promise.all([
				hurried.render(asked),
				hurried.render(source('pie\n "a" : 1\n "b" : 2')),
			]);
			expect(slow.ok ? 'drawn' : slow.error.kind).toBe('timeout');
			expect(quick.ok).toBe(true);
		} finally {
			await hurried.close();
		}
		// Not tried again on the next page that shows it: without a thread it could only fail in another way.
		const again = await hurried.render(asked);
		expect(again.ok ? 'drawn' : again.error.kind).toBe('timeout');
	});
});
