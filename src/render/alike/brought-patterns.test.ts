/** Promise: patterns that a package brings along are used by the renderer that drew them, and by no other. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { broughtPatterns, broughtPatternsText, usualShapes } from './brought-patterns.ts';
import { alikeDrawer, learnPattern, patternKey } from './draw-alike.ts';
import { type Pattern, patternSource } from './pattern.ts';
import { plainChart } from './plain-chart.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-patterns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFile = (name: string, text: string) => {
	const file = join(folder, name);
	writeFileSync(file, text);
	return broughtPatterns(pathToFileURL(file));
};

const two: Pattern = {
	columns: [{ left: 12, width: 100 }],
	lines: [[{ side: 'right', of: 0, by: 0 }]],
	svg: '<svg></svg>',
	type: 'flowchart-v2',
	width: 1,
	height: 2,
};

test('another renderer, a damaged file and none are as if nothing was brought', () => {
	const text = broughtPatternsText(new Map([['key', two]]));
	expect(inFile('whole.json', text)()).toEqual(new Map([['key', two]]));
	expect(inFile('other.json', text.replace('"version":"', '"version":"x'))().size).toBe(0);
	expect(inFile('damaged.json', text.slice(0, -9))().size).toBe(0);
	expect(broughtPatterns(pathToFileURL(join(folder, 'absent.json')))().size).toBe(0);
});

test('every usual shape is one that can have a pattern, and none is there twice', () => {
	const keys = usualShapes().map((text) =>
		patternKey(patternSource(plainChart(text)!, { title: 'n', description: 'n' })),
	);
	expect(keys.length).toBeGreaterThan(400);
	expect(new Set(keys).size).toBe(keys.length);
});

test('a record with two relatives is drawn from what was brought', async () => {
	const text = `flowchart LR
  decision__7["ADR-7<br/>accepted"]:::focus
  decision__3["ADR-3 Queues<br/>superseded"]:::muted
  decision__9["ADR-9<br/>proposed"]
  decision__7 -->|"supersedes"| decision__3
  decision__9 -.->|"needs"| decision__7
`;
	const source = { text, title: 'ADR-7 among its relatives', description: 'Three', links: {} };
	const key = patternKey(patternSource(plainChart(text)!, source));
	const never = async (): Promise<never> => {
		throw new Error('nothing is drawn');
	};
	expect(await learnPattern(source, never)).toBeUndefined();
	const shapes = usualShapes().map((shape) =>
		patternKey(patternSource(plainChart(shape)!, { title: 'n', description: 'n' })),
	);
	expect(shapes).toContain(key);
	expect(await alikeDrawer(never)(source)).toBeUndefined();
});
