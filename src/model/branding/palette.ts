import { contrast, mixed } from './contrast.ts';
import { nearestReadable } from './readable.ts';

/** What an accent stands on, where it can be read least: the grey of lists and tables. `src/site/styles/tokens.css` says the same. */
export const grounds = { light: '#eef0f4', dark: '#1c222c' } as const;
const papers = { light: '#ffffff', dark: '#0f1319' } as const;

/** What words need against their ground: WCAG 2.2, 1.4.3, level AA. */
export const NEEDED = 4.5;
/** What a dark accent that nobody chose is given: as much as ours. */
const COMFORTABLE = 6;

/** The colours of one theme that follow from an accent, by the names of the style sheet's custom properties. */
export interface AccentColours {
	readonly accent: string;
	readonly 'accent-strong': string;
	readonly 'accent-fill': string;
	readonly 'accent-soft': string;
	readonly 'accent-line': string;
	readonly focus: string;
}

/**
 * What follows from an accent that can be read, for light and dark; the dark one is derived where none is given. Words in
 * the accent can be read on every ground that is made from it, and white words on its fill.
 */
export function accentPalette(accent: string, accentDark?: string): { light: AccentColours; dark: AccentColours } {
	const dark = accentDark ?? nearestReadable(accent, grounds.dark, COMFORTABLE) ?? '#ffffff';
	return {
		light: {
			accent,
			'accent-strong': mixed(accent, '#000000', 0.72),
			'accent-fill': accent,
			'accent-soft': softGround(accent, papers.light, 0.1),
			'accent-line': mixed(accent, papers.light, 0.3),
			focus: accent,
		},
		dark: {
			accent: dark,
			'accent-strong': mixed(dark, '#ffffff', 0.6),
			'accent-fill': nearestReadable(dark, '#ffffff', NEEDED) ?? '#000000',
			'accent-soft': softGround(dark, papers.dark, 0.2),
			'accent-line': mixed(dark, papers.dark, 0.4),
			focus: dark,
		},
	};
}

/** A ground with a touch of the accent, as much as leaves the accent legible on it. */
function softGround(accent: string, paper: string, share: number): string {
	for (let touch = share; touch > 0; touch -= 0.02) {
		const ground = mixed(accent, paper, touch);
		if (contrast(accent, ground) >= NEEDED) return ground;
	}
	return paper;
}
