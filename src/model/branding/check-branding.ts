import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Places } from '../places.ts';
import type { Workspace } from '../types.generated.ts';
import { contrast } from './contrast.ts';
import { grounds, NEEDED } from './palette.ts';
import { nearestReadable } from './readable.ts';

/** Colours of the house that somebody could not read on the pages, and parts of a brand that have no effect. */
export function brandingProblems({ branding = {} }: Workspace, places: Places): readonly Diagnostic[] {
	return [
		...colourProblem('accent', branding.accent, 'light', places),
		...colourProblem('accentDark', branding.accentDark, 'dark', places),
		...withoutItsLight('accentDark', branding.accentDark, 'accent', branding.accent, places),
		...withoutItsLight('logoDark', branding.logoDark, 'logo', branding.logo, places),
	];
}

function colourProblem(
	field: 'accent' | 'accentDark',
	colour: string | undefined,
	theme: 'light' | 'dark',
	places: Places,
): readonly Diagnostic[] {
	if (colour === undefined) return [];
	const ground = grounds[theme];
	const there = contrast(colour, ground);
	if (there >= NEEDED) return [];
	return [
		{
			code: 'brand-contrast',
			severity: 'error',
			// Cut, not rounded: 4.496 is not 4.5.
			message: `\`${colour}\` has a contrast of ${(Math.floor(there * 100) / 100).toFixed(2)} : 1 against the grey of lists in the ${theme} theme (\`${ground}\`); words need ${NEEDED} : 1`,
			span: places.spanOf(['branding', field]),
			nearest: nearestReadable(colour, ground, NEEDED),
			hint: 'links, marks and buttons wear this colour; the nearest one of the same hue that can be read is named',
		},
	];
}

function withoutItsLight(
	field: string,
	value: string | undefined,
	light: string,
	lightValue: string | undefined,
	places: Places,
): readonly Diagnostic[] {
	if (value === undefined || lightValue !== undefined) return [];
	return [
		{
			code: 'no-effect',
			severity: 'warning',
			message: `\`${field}\` has no effect without \`${light}\``,
			span: places.keySpanOf(['branding', field]),
			hint: `say \`${light}\` too`,
		},
	];
}
