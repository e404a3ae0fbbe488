import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { contrast, writeColour } from './contrast.ts';
import { accentPalette, grounds, NEEDED } from './palette.ts';
import { nearestReadable } from './readable.ts';

const colours = fc
	.tuple(
		fc.double({ min: 0, max: 1, noNaN: true }),
		fc.double({ min: 0, max: 1, noNaN: true }),
		fc.double({ min: 0, max: 1, noNaN: true }),
	)
	.map(writeColour);

describe('contrast', () => {
	// Figures that others print: WCAG's own ends, and the greys that are told apart in every checker.
	test.each([
		['#000000', '#ffffff', 21],
		['#ffffff', '#ffffff', 1],
		['#767676', '#ffffff', 4.54],
		['#777777', '#ffffff', 4.48],
		['#ff0000', '#ffffff', 4],
		['#0000ff', '#ffffff', 8.59],
	])('of %s and %s is %d', (one, other, expected) => {
		expect(Math.round(contrast(one, other) * 100) / 100).toBe(expected);
		expect(contrast(other, one)).toBe(contrast(one, other));
	});
});

test('the nearest colour can be read on its ground, and a colour that can be read stays', () => {
	fc.assert(
		fc.property(colours, colours, (wanted, ground) => {
			const found = nearestReadable(wanted, ground, NEEDED)!;
			expect(contrast(found, ground)).toBeGreaterThanOrEqual(NEEDED);
			if (contrast(wanted, ground) >= NEEDED) expect(found).toBe(wanted);
		}),
	);
});

test('what is derived from an accent that can be read can be read', () => {
	fc.assert(
		fc.property(colours, (any) => {
			const accent = nearestReadable(any, grounds.light, NEEDED)!;
			const { light, dark } = accentPalette(accent);
			for (const [theme, of] of [
				['light', light],
				['dark', dark],
			] as const) {
				for (const ground of [grounds[theme], of['accent-soft']])
					expect(contrast(of.accent, ground)).toBeGreaterThanOrEqual(NEEDED);
				expect(contrast('#ffffff', of['accent-fill'])).toBeGreaterThanOrEqual(NEEDED);
				expect(contrast(of['accent-strong'], grounds[theme])).toBeGreaterThanOrEqual(NEEDED);
			}
		}),
	);
});

test('the grounds are those of the style sheet', () => {
	const tokens = readFileSync(join(import.meta.dirname, '../../site/styles/tokens.css'), 'utf8');
	expect(tokens).toContain(`--paper-sunken: light-dark(${grounds.light}, ${grounds.dark});`);
});

test('a colour that nobody could read stops a build, where it is written; what does nothing is said', () => {
	const text = 'title: Shop\nbranding:\n  accent: "#ffd400"\n  logoDark: brand/dark.svg\n';
	const { diagnostics } = compile([{ path: 'lintel.yaml', text }], { asOf: '2026-11-28' });
	expect(diagnostics.map(({ code, severity, span }) => [code, severity, span?.start.line])).toEqual([
		['brand-contrast', 'error', 3],
		['no-effect', 'warning', 4],
	]);
	expect(contrast(diagnostics[0]!.nearest!, grounds.light)).toBeGreaterThanOrEqual(NEEDED);
});
