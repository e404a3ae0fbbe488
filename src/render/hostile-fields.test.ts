/** Promise: no field of any diagram type lets anything through, and nothing a file can hold stops the other diagrams. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiagramRenderer, type DiagramRenderer, instantiate, type RenderedDiagram } from './renderer.ts';
import { dangersIn } from './testing/inspect-svg.ts';
import { SAMPLES } from './testing/samples.ts';
import { TYPE_SAMPLES } from './testing/type-samples.ts';

/** ms of processor time: no single word takes long; too much of everything is meant to be cut off soon. */
const PATIENT = 8_000;
const HURRIED = 2_000;

let folder: string;
let renderer: DiagramRenderer;
let hurried: DiagramRenderer;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-fields-'));
	renderer = createDiagramRenderer({ cacheDir: folder, workers: 2, limit: { cpuMs: PATIENT } });
	hurried = createDiagramRenderer({ cacheDir: folder, workers: 1, limit: { cpuMs: HURRIED } });
});

afterAll(async () => {
	await Promise.all([renderer.close(), hurried.close()]);
	rmSync(folder, { recursive: true, force: true });
});

const draw = (text: string, by = renderer): Promise<RenderedDiagram> =>
	by.render({ text, title: 'T', description: '' });

/** Each is text that some grammar accepts as a word, a label, a colour or an address. */
const PAYLOADS = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'javascript:alert(1)',
	'url(https://evil.example/x)',
	'&lt;svg onload=alert(1)&gt;',
	'#lt;iframe src=//evil.example#gt;',
	'</text></svg><style>*{fill:red}</style>',
	'" onload="alert(1)',
];

interface Word {
	readonly start: number;
	readonly end: number;
	readonly payload: string;
}

/** Every word after the first line of a text, each with one of the payloads in turn. */
function wordsOf(text: string, offset: number): Word[] {
	const start = text.indexOf('\n') + 1;
	const words = [...text.matchAll(/[A-Za-z][\w.]{2,}/g)].filter((match) => match.index >= start);
	// Words that are alike are refused alike, so they stand together when a group is halved.
	words.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return words.map((match, index) => ({
		start: match.index,
		end: match.index + match[0].length,
		payload: PAYLOADS[(index + offset) % PAYLOADS.length]!,
	}));
}

function exchanged(text: string, words: readonly Word[]): string {
	const fromTheEnd = [...words].sort((a, b) => b.start - a.start);
	return fromTheEnd.reduce((rest, { start, end, payload }) => rest.slice(0, start) + payload + rest.slice(end), text);
}

interface Attempt {
	readonly text: string;
	readonly words: number;
	readonly result: RenderedDiagram;
}

/**
 * Exchanges all these words at once. Where the grammar refuses that, each half for itself, down to single words, so that every
 * word was either drawn or refused alone. A refusal costs no layout, so this draws far less than one diagram a word.
 */
async function attempts(text: string, words: readonly Word[]): Promise<Attempt[]> {
	const hostile = exchanged(text, words);
	const result = await draw(hostile);
	const isRefused = !result.ok && ['syntax', 'too-large'].includes(result.error.kind);
	if (!isRefused || words.length === 1) return [{ text: hostile, words: words.length, result }];
	const middle = Math.ceil(words.length / 2);
	const halves = [words.slice(0, middle), words.slice(middle)];
	return (await Promise.all(halves.map((half) => attempts(text, half)))).flat();
}

/** Every word of every type once, and every payload in every type. */
const fields = Object.entries(TYPE_SAMPLES).concat(
	Object.entries(SAMPLES).filter(([name]) => !/\d/.test(name) && !name.startsWith('flow ')),
);

describe('every word of every diagram, exchanged for something hostile', { timeout: 60_000 }, () => {
	let drawn = 0;
	let refused = 0;

	test.each(fields)('%s', async (name, text) => {
		const words = wordsOf(text, name.length);
		const all = words.length === 0 ? [] : await attempts(text, words);
		expect(all.reduce((sum, attempt) => sum + attempt.words, 0)).toBe(words.length);
		for (const { text: one, words: count, result } of all) {
			if (!result.ok) {
				refused += count;
				expect(['syntax', 'too-large'], `${one}\n${result.error.message}`).toContain(result.error.kind);
				continue;
			}
			drawn += count;
			const svg = instantiate(result.svg, 'p');
			expect(dangersIn(svg), one).toEqual([]);
			expect(svg).not.toContain('Syntax error');
			// What is left of an address stands in a text, never in an attribute.
			expect(svg.replace(/>[^<]*</g, '><').replace(/ data-[a-z]+="[^"]*"/g, ''), one).not.toContain('evil.example');
		}
	});

	test('most of them were drawn, so that this tested something', () => {
		expect(drawn).toBeGreaterThan(refused);
		expect(drawn).toBeGreaterThan(150);
	});
});

const repeat = (count: number, line: (index: number) => string): string =>
	Array.from({ length: count }, (_unused, index) => line(index)).join('\n');

const HEAVY: Readonly<Record<string, string>> = {
	'groups 80 deep': `flowchart TB\n${repeat(80, (index) => `subgraph s${index}`)}\na --> b\n${repeat(80, () => 'end')}`,
	'frames 200 deep': `sequenceDiagram\n${repeat(200, () => 'loop again')}\na->>b: x\n${repeat(200, () => 'end')}`,
	'states 60 deep': `stateDiagram-v2\n${repeat(60, (index) => `state s${index} {`)}\na --> b\n${repeat(60, () => '}')}`,
	'a mind map 150 deep': `mindmap\n${repeat(150, (index) => `${'  '.repeat(index + 1)}n${index}`)}`,
	'1,500 messages': `sequenceDiagram\n${repeat(1_500, () => 'a->>b: x')}`,
	'every node with every other': `flowchart LR\n  ${repeat(40, (index) => `n${index}`).replaceAll('\n', ' & ')} --> ${repeat(40, (index) => `m${index}`).replaceAll('\n', ' & ')}`,
	'a word of 40,000 letters': `flowchart LR\n  a["${'x'.repeat(40_000)}"]`,
	'front matter that multiplies':
		'---\na: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\ne: [*d, *d, *d, *d, *d, *d, *d, *d]\n---\nflowchart LR\n  a --> b',
	'a directive that never ends': '%%{init: {"theme": "base"\nflowchart LR\n  a --> b',
	'nothing but brackets': `flowchart LR\n  a${'['.repeat(5_000)}`,
	'a thousand directives': `${repeat(1_000, () => '%%{init: {"flowchart": {"curve": "basis"}}}%%')}\nflowchart LR\n  a --> b`,
	'a gantt of ten thousand years':
		'gantt\n  dateFormat YYYY-MM-DD\n  tickInterval 1day\n  One :a, 0001-01-01, 3650000d',
	'numbers that are none': 'pie\n  "a" : 1e999\n  "b" : 0',
};

describe('too much of everything', { timeout: 60_000 }, () => {
	test.each(Object.entries(HEAVY))('%s: an answer, and the next diagram is drawn', async (_name, text) => {
		const result = await draw(text, hurried);
		if (result.ok) expect(dangersIn(instantiate(result.svg, 'p'))).toEqual([]);
		else expect(result.error.message).not.toBe('');
		const next = await draw(`pie\n "a" : 1\n "b" : ${text.length}`, hurried);
		expect(next.ok).toBe(true);
	});
});
