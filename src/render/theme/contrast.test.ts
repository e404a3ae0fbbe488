import { expect, test } from 'vitest';
import { contrast } from '#model/branding/contrast.ts';
import { diagramStyles } from './sheet.ts';
import { STATES } from './states.ts';
import { TOKENS, type Token } from './tokens.ts';

const block = /\[data-theme="contrast"\] \{([^}]*)\}/.exec(diagramStyles())![1]!;
const pairs = new Map(
	[...block.matchAll(/--mmd-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
		name!,
		[light!, dark!] as const,
	]),
);

test('in high contrast words of pictures have 7 : 1 on their ground, and the lines of every state 4.5 : 1, light and dark', () => {
	for (const at of [0, 1] as const) {
		const colour = (token: string): string =>
			pairs.get(token)?.[at] ?? TOKENS[token as Token][at === 0 ? 'light' : 'dark'];
		for (const state of Object.values(STATES)) {
			const {
				fill = 'bg',
				stroke = 'line',
				text = 'text',
			} = state as { fill?: string; stroke?: string; text?: string };
			expect(contrast(colour(text), colour(fill)), JSON.stringify(state)).toBeGreaterThanOrEqual(7);
			expect(contrast(colour(stroke), colour('bg')), JSON.stringify(state)).toBeGreaterThanOrEqual(4.5);
		}
		for (const [token, ground] of [
			['text', 'bg'],
			['muted', 'bg'],
			['group-text', 'group'],
			['note-text', 'note'],
		] as const)
			expect(contrast(colour(token), colour(ground)), token).toBeGreaterThanOrEqual(7);
	}
});
