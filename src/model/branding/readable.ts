import { contrast, linear, type Rgb, readColour, writeColour } from './contrast.ts';

/** Lightness from 0 to 1 and two axes of colour: equal steps look equal (OKLab, Björn Ottosson, 2020). */
type Lab = readonly [lightness: number, greenRed: number, blueYellow: number];

/** Steps of lightness that are tried in each direction: finer than an eye can tell. */
const STEPS = 400;

/**
 * The colour nearest to a wanted one in lightness, hue kept, that has at least the contrast `needed` against a ground; the
 * wanted one itself where it has. Black or white is reached on any ground for a need of up to 4.58 (the square root of 21).
 */
export function nearestReadable(wanted: string, ground: string, needed: number): string | undefined {
	if (contrast(wanted, ground) >= needed) return wanted;
	const [lightness, greenRed, blueYellow] = toLab(readColour(wanted));
	for (let step = 1; step <= STEPS; step++) {
		for (const direction of [-1, 1]) {
			const tried = lightness + (direction * step) / STEPS;
			if (tried < 0 || tried > 1) continue;
			const colour = writeColour(within([tried, greenRed, blueYellow]));
			if (contrast(colour, ground) >= needed) return colour;
		}
	}
	return ['#000000', '#ffffff'].find((colour) => contrast(colour, ground) >= needed);
}

/** The same lightness and hue with as much colour as a screen can show. */
function within([lightness, greenRed, blueYellow]: Lab): Rgb {
	for (let share = 1; share > 0; share -= 0.02) {
		const colour = toRgb([lightness, greenRed * share, blueYellow * share]);
		if (colour.every((part) => part >= -0.001 && part <= 1.001)) return colour;
	}
	return toRgb([lightness, 0, 0]);
}

const curved = (part: number): number =>
	part <= 0.0031308 ? part * 12.92 : 1.055 * Math.max(0, part) ** (1 / 2.4) - 0.055;

function toLab(colour: Rgb): Lab {
	const [red, green, blue] = colour.map(linear) as unknown as Rgb;
	const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
		1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
		0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
	];
}

function toRgb([lightness, greenRed, blueYellow]: Lab): Rgb {
	const long = (lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow) ** 3;
	const medium = (lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow) ** 3;
	const short = (lightness - 0.0894841775 * greenRed - 1.291485548 * blueYellow) ** 3;
	return [
		curved(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
		curved(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
		curved(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
	];
}
