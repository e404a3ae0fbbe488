import type { AccentColours, accentPalette } from '#model/branding/palette.ts';

/**
 * The rules of a brand: its colours as the custom properties that the site's own sheet reads. Wherever they stand, their
 * selector weighs more than the one there, but less than that of the theme of high contrast.
 */
export function brandStyle({ light, dark }: ReturnType<typeof accentPalette>): string {
	const names = Object.keys(light) as (keyof AccentColours)[];
	const lines = names.map((name) => `\t--${name}: light-dark(${light[name]}, ${dark[name]});`);
	return `html:root {\n${lines.join('\n')}\n}\n`;
}
