/** Promise: a diagram that cannot be drawn is told with the line of the file that caused it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { renderText } from '#diagnostics/text.ts';
import { createDiagramRenderer, type DiagramRenderer } from '#render/renderer.ts';
import type { Diagram } from '#views/page.ts';
import { failureDiagnostic, placeOfFailure } from './failed-drawing.ts';
import type { DrawnDiagram } from './store.ts';

let folder: string;
let renderer: DiagramRenderer;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-failed-'));
	renderer = createDiagramRenderer({ cacheDir: folder, workers: 1 });
});

afterAll(async () => {
	await renderer.close();
	rmSync(folder, { recursive: true, force: true });
});

async function failureOf(mermaid: string): Promise<Extract<DrawnDiagram, { error: string }>> {
	const drawn = await renderer.render({ text: mermaid, title: 'T', description: '' });
	if (drawn.ok) throw new Error('expected a failure');
	return { error: drawn.error.message, source: mermaid, line: drawn.error.line, column: drawn.error.column };
}

const diagram = (mermaid: string, more: Partial<Diagram>): Diagram => ({
	id: 'd',
	mermaid,
	title: 'A picture',
	description: '',
	alternative: [],
	links: {},
	...more,
});

describe('a drawing of its own file', () => {
	/** The line that Mermaid must be told to be wrong about holds the word `wrong`. */
	const broken: Readonly<Record<string, string>> = {
		'a flowchart': 'flowchart LR\n  a --> b\n  a[[wrong --> c\n',
		'after front matter, comments and blank lines':
			'---\ntitle: x\nconfig:\n  theme: base\n---\n%% a comment\n\n%%{init: {"flowchart": {}}}%%\nflowchart LR\n  a --> b\n%% more\n\n  a[[wrong --> c\n',
		'with the line ends of Windows': 'sequenceDiagram\r\n  a->>b: x\r\n  wrong nonsense\r\n',
		'a state diagram': 'stateDiagram-v2\n  a --> b\n  wrong --> --> c\n',
		'a timeline of another grammar': 'pie\n  "a" : 1\n  "wrong" : b\n',
		'no diagram at all': '\n\nwrong\n',
	};

	test.each(Object.entries(broken))('%s', async (_name, mermaid) => {
		const failure = await failureOf(mermaid);
		const one = diagram(mermaid, { written: { file: 'diagrams/x.mmd', line: 1 }, origin: 'diagrams/x.mmd:1' });
		const place = placeOfFailure(one, failure);
		expect(place?.exact).toBe(true);
		expect(createSource('diagrams/x.mmd', mermaid).line(place!.line)).toContain('wrong');
	});

	test('is shown with the line and a hint', async () => {
		const mermaid = 'flowchart LR\n  a --> b\n  a[[wrong --> c\n';
		const one = diagram(mermaid, { written: { file: 'diagrams/x.mmd', line: 1 } });
		const source = createSource('diagrams/x.mmd', mermaid);
		const told = failureDiagnostic(one, await failureOf(mermaid), () => source);
		expect(told.span?.start.line).toBe(3);
		expect(renderText([told], { source: () => source, colour: false })).toContain('a[[wrong --> c');
	});
});

test('a diagram in Markdown is told with the line of the Markdown file', async () => {
	const mermaid = 'flowchart LR\n  a --> b\n  a[[wrong --> c\n';
	const file = ['# Title', '', '```mermaid', ...mermaid.split('\n')].join('\n');
	const one = diagram(mermaid, { written: { file: 'adr/0001.md', line: 4 }, origin: 'adr/0001.md:3' });
	const place = placeOfFailure(one, await failureOf(mermaid));
	expect(createSource('adr/0001.md', file).line(place!.line)).toContain('wrong');
});

test('a diagram that was made is told with the entity it was made from, and too many edges are a failure of this kind', async () => {
	const edges = Array.from({ length: 600 }, (_unused, index) => `  a${index} --> b${index}`);
	const mermaid = ['flowchart LR', ...edges].join('\n');
	const one = diagram(mermaid, { origin: 'diagrams/all.yaml:7' });
	const failure = await failureOf(mermaid);
	const text = `${'\n'.repeat(6)}id: all\n`;
	const told = failureDiagnostic(one, failure, (file) => createSource(file, text));
	expect(told.message).toContain('600 edges');
	expect([told.span?.file, told.span?.start.line, told.span?.start.offset]).toEqual(['diagrams/all.yaml', 7, 6]);
	expect(placeOfFailure(diagram(mermaid, {}), failure)).toBeUndefined();
});
