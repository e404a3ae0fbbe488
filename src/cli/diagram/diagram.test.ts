import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { findBrowser } from './find-browser.ts';

let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-diagram-'));
	expect((await runCli(['init'], folder)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lintel = (...words: string[]) => runCli(['diagram', ...words], folder);
const target = async (kind: string): Promise<string> => {
	const { out } = await lintel('--list');
	const line = out.split('\n').find((one) => one.startsWith(`${kind}:`));
	if (line === undefined) throw new Error(`no ${kind} in\n${out}`);
	return line.split('\t')[0]!;
};

describe('lintel diagram', () => {
	test('lists every target with its pictures', async () => {
		const { code, out } = await lintel('--list');
		expect(code).toBe(0);
		for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^\S+\t[\w-]+(?:, [\w-]+)*$/);
		expect(out).toMatch(/^flow:\S+\tsequence/m);
	});

	test('names the nearest target and picture, and says what is missing', async () => {
		const flow = await target('flow');
		expect(await lintel()).toMatchObject({ code: 2, error: expect.stringContaining('--list') });
		expect(await lintel(`${flow}x`)).toMatchObject({
			code: 2,
			error: expect.stringContaining(`did you mean \`${flow}\``),
		});
		// As people call it; and what has a page without a picture is told as that.
		expect(await lintel('place AN order', '-f', 'mmd')).toMatchObject({
			code: 0,
			error: '',
			out: expect.stringMatching(/^sequenceDiagram/),
		});
		expect(await lintel('Place an ordr')).toMatchObject({ error: expect.stringContaining('`Place an order`') });
		expect(await lintel('online-orders')).toMatchObject({
			code: 2,
			error: expect.stringMatching(
				/the page of `business-service:online-orders` has none; about it: \/\S+\/online-orders\//,
			),
		});
		expect(await lintel(flow, '--picture', 'sequenze')).toMatchObject({
			code: 2,
			error: expect.stringContaining('did you mean `sequence`?'),
		});
		expect(await lintel(flow, '--format', 'svgg')).toMatchObject({ code: 2, error: expect.stringContaining('`svg`') });
		expect(await lintel(flow, '--format', 'png')).toMatchObject({ code: 2, error: expect.stringContaining('--out') });
	});

	test('Mermaid, D2 and PlantUML of a sequence; Graphviz and draw.io say which formats can', async () => {
		const flow = await target('flow');
		expect((await lintel(flow, '-f', 'mmd')).out).toMatch(/^sequenceDiagram\n/);
		expect((await lintel(flow, '-f', 'd2')).out).toContain('shape: sequence_diagram');
		expect((await lintel(flow.replace('flow:', ''), '-f', 'plantuml')).out).toMatch(/^@startuml\n[\s\S]*@enduml\n$/);
		for (const format of ['dot', 'drawio'])
			expect(await lintel(flow, '-f', format)).toMatchObject({
				code: 1,
				out: '',
				error: expect.stringContaining('plantuml, d2'),
			});
	});

	test('a timeline is an ordered list where a format has no scale of time, and says its days', async () => {
		// The log of the workspace has one record; two make a picture in time.
		const second =
			'---\nstatus: accepted\ndate: 2026-02-03\n---\n\n# Send orders as events\n\n## Decision\n\nEvents.\n';
		writeFileSync(join(folder, 'adr/0002-send-orders-as-events.md'), second);
		const line = (await lintel('--list')).out
			.split('\n')
			.find((one) => /\t(?:.*, )?(?:timeline|recovery-order)/.test(one))!;
		const [name, pictures] = line.split('\t') as [string, string];
		const picture = pictures.split(', ').find((one) => /^timeline|^recovery-order/.test(one))!;
		const first = { dot: 'digraph', d2: '# ', plantuml: '@startuml', drawio: '<?xml', mmd: 'gantt' };
		for (const [format, start] of Object.entries(first)) {
			const { code, out, error } = await lintel(name, '--picture', picture, '-f', format);
			expect({ code, error }).toEqual({ code: 0, error: '' });
			expect(out.startsWith(start), out.slice(0, 80)).toBe(true);
		}
		const { out } = await lintel(name, '--picture', picture, '-f', 'drawio');
		const places = [...out.matchAll(/vertex="1"[^>]*><mxGeometry (x="[^"]*" y="[^"]*")/g)].map((match) => match[1]);
		expect(new Set(places).size).toBe(places.length);
	});

	test('all formats of a component, to files', async () => {
		const component = await target('component');
		const first = { svg: '<svg', dot: 'digraph', d2: '# ', plantuml: '@startuml', drawio: '<?xml', mmd: 'flowchart' };
		for (const [format, start] of Object.entries(first)) {
			const { code, error } = await lintel(component, '-f', format, '-o', `x.${format}`);
			expect(error).toBe(`Wrote x.${format}\n`);
			expect(code).toBe(0);
			expect(readFileSync(join(folder, `x.${format}`), 'utf8').startsWith(start)).toBe(true);
		}
		// Where our own picture has the boxes, draw.io has them: no two on one spot.
		const places = [...readFileSync(join(folder, 'x.drawio'), 'utf8').matchAll(/<mxGeometry (x="[^"]*" y="[^"]*")/g)];
		expect(places.length).toBeGreaterThan(1);
		expect(new Set(places.map((match) => match[1])).size).toBe(places.length);
	});

	test('an SVG stands alone, in the theme asked for', async () => {
		const component = await target('component');
		const [light, dark] = [(await lintel(component)).out, (await lintel(component, '--theme', 'dark')).out];
		for (const svg of [light, dark]) {
			expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
			expect(/var\(--| class="| style="| data-| href="\//.exec(svg)?.[0]).toBeUndefined();
			expect(svg).toContain('@font-face');
		}
		expect(light).toContain('fill="#ffffff"');
		expect(dark).toContain('fill="#14171d"');
	});

	test('a file that cannot be written is a sentence, not a crash', async () => {
		const outcome = await lintel(await target('component'), '-f', 'mmd', '-o', 'no/such/folder/x.mmd');
		expect(outcome.code).toBe(2);
		expect(outcome.error).toContain('cannot be written');
	});
});

test('the first part of a long sequence says that it is one', async () => {
	const long = mkdtempSync(join(tmpdir(), 'lintel-diagram-long-'));
	await runCli(['init'], long);
	const steps = Array.from(
		{ length: 40 },
		(_, at) => `  - { seq: ${at + 1}, from: storefront, to: order-api/http, mode: sync }`,
	);
	writeFileSync(
		join(long, 'content/flows/long.yaml'),
		`kind: flow\nid: long\nname: Long\nsteps:\n${steps.join('\n')}\n`,
	);
	const first = await runCli(['diagram', 'long', '-f', 'mmd'], long);
	expect(first.error).toMatch(/^lintel: this is part 1 of \d+; `--picture sequence-2` is the next\n$/);
	expect((await runCli(['diagram', 'long', '-f', 'mmd', '--picture', 'sequence-2'], long)).error).toBe('');
	rmSync(long, { recursive: true, force: true });
});

describe('PNG', () => {
	const browser = findBrowser(process.env);

	test.skipIf(browser === undefined)(
		'is made by a browser where one is (skipped without)',
		{ timeout: 90_000 },
		async () => {
			const { code, error } = await lintel(await target('component'), '-f', 'png', '-o', 'x.png');
			expect(error).toBe('Wrote x.png\n');
			expect(code).toBe(0);
			const bytes = readFileSync(join(folder, 'x.png'));
			expect(bytes.subarray(1, 4).toString()).toBe('PNG');
			expect(bytes.readUInt32BE(16)).toBeGreaterThan(300);
		},
	);

	test('without a browser it says what to do', async () => {
		const named = process.env['LINTEL_CHROMIUM'];
		process.env['LINTEL_CHROMIUM'] = '/no/such/browser';
		try {
			expect(await lintel(await target('component'), '-f', 'png', '-o', 'y.png')).toMatchObject({
				code: 1,
				error: expect.stringContaining('LINTEL_CHROMIUM'),
			});
		} finally {
			if (named === undefined) delete process.env['LINTEL_CHROMIUM'];
			else process.env['LINTEL_CHROMIUM'] = named;
		}
	});
});
