import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from '#model/branding/contrast.ts';

const sheet = readFileSync(join(import.meta.dirname, 'styles/contrast.css'), 'utf8');
const chosen = /:root\[data-theme="contrast"\] \{([^}]*)\}/.exec(sheet)![1]!;
const asked = /:root:root \{([^}]*)\}/.exec(sheet)![1]!;
const written = new Map([...chosen.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]));

function colour(name: string, at: 0 | 1): string {
	const value = written.get(name)!;
	const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
	return other ? colour(other, at) : /light-dark\((#\w{6}), (#\w{6})\)/.exec(value)![at + 1]!;
}

test('what the system asks for and what the switch chooses is the same', () => {
	const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
	expect(plain(asked)).toBe(plain(chosen));
});

test.each([
	['light', 0],
	['dark', 1],
] as const)('in high contrast, %s, words have 7 : 1 on every ground and lines 4.5 : 1', (_, at) => {
	const tones = ['neutral', 'info', 'good', 'warning', 'bad', 'gap'];
	const words = ['ink', 'ink-soft', 'ink-muted', 'accent', 'accent-strong', ...tones.map((tone) => `${tone}-ink`)];
	for (const ground of ['paper', 'paper-soft', 'paper-sunken', 'paper-raised'])
		for (const word of words)
			expect(contrast(colour(word, at), colour(ground, at)), `${word} on ${ground}`).toBeGreaterThanOrEqual(7);
	for (const tone of tones)
		expect(contrast(colour(`${tone}-ink`, at), colour(`${tone}-fill`, at)), tone).toBeGreaterThanOrEqual(7);
	expect(contrast(colour('accent', at), colour('accent-soft', at))).toBeGreaterThanOrEqual(7);
	expect(contrast('#ffffff', colour('accent-fill', at))).toBeGreaterThanOrEqual(7);
	for (const line of ['line', 'line-strong', 'edge', 'focus', 'accent-line'])
		expect(contrast(colour(line, at), colour('paper', at)), line).toBeGreaterThanOrEqual(4.5);
});
