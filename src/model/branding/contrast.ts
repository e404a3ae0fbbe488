/** A colour of the screen, its parts from 0 to 1 as written (sRGB with its transfer curve). */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#0a5c7a` as three parts; the schema lets no other form through. */
export const readColour = (text: string): Rgb => {
	const part = (at: number): number => Number.parseInt(text.slice(at, at + 2), 16) / 255;
	return [part(1), part(3), part(5)];
};

/** Three parts as `#0a5c7a`; what lies outside of the screen's range is cut off. */
export const writeColour = (colour: Rgb): string =>
	`#${colour
		.map((part) =>
			Math.round(Math.min(1, Math.max(0, part)) * 255)
				.toString(16)
				.padStart(2, '0'),
		)
		.join('')}`;

/** A part of a colour without the transfer curve of sRGB: as much as there is light (IEC 61966-2-1). */
export const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Relative luminance from 0 (black) to 1 (white), by the formula of WCAG 2.2 ("relative luminance", threshold 0.04045 as in sRGB). */
function luminance(colour: Rgb): number {
	const [red, green, blue] = colour.map(linear) as unknown as Rgb;
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 (the same) to 21 (black on white), by the formula of WCAG 2.2 ("contrast ratio"). */
export function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(readColour(one)), luminance(readColour(other))].sort((a, b) => b - a) as [
		number,
		number,
	];
	return (light + 0.05) / (dark + 0.05);
}

/** A colour between two: `share` of the first, the rest of the second, part by part. */
export function mixed(one: string, other: string, share: number): string {
	const [from, to] = [readColour(one), readColour(other)];
	return writeColour(from.map((part, at) => part * share + to[at]! * (1 - share)) as unknown as Rgb);
}
