/** Whether a picture can be read on a card, and where it stands there. Pure. */

export const CARD = { width: 1200, height: 630 } as const;

/** A drawn picture of our renderer, in px at 100 %. */
export interface CardPicture {
	readonly svg: string;
	/** Its name, said beside it where it is not that of the page. */
	readonly caption: string;
	readonly width: number;
	readonly height: number;
}

export interface Place {
	/** Below the title over the whole width, or beside it. */
	readonly layout: 'below' | 'beside';
	/** px, of the card. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Where a picture may stand in each layout. */
const AREAS = {
	below: { x: 56, y: 196, width: 1088, height: 340 },
	beside: { x: 472, y: 56, width: 672, height: 484 },
} as const;

/**
 * The height in px that letters of a picture need on a card. Cards are mostly shown at half their size, where this is as small
 * as letters can be to be read at all.
 */
const SMALLEST_LETTERS = 15;
/** Beyond this a picture of two boxes looks like a mistake. */
const LARGEST_SCALE = 2;
/** What more than this draws is not to be read, and would take long. */
const LONGEST_SVG = 200_000;

/** Where a picture stands on a card, as large as it fits; undefined where its smallest letters could not be read. */
export function placePicture({ svg, width, height }: Omit<CardPicture, 'caption'>): Place | undefined {
	if (svg.length > LONGEST_SVG || !(width > 0 && height > 0)) return undefined;
	const scales = { below: scaleIn('below', width, height), beside: scaleIn('beside', width, height) };
	const layout = scales.below >= scales.beside ? 'below' : 'beside';
	const scale = scales[layout];
	if (scale * smallestLetters(svg) < SMALLEST_LETTERS) return undefined;
	const area = AREAS[layout];
	const [wide, tall] = [width * scale, height * scale];
	const x = area.x + (area.width - wide) / 2;
	return { layout, x, y: area.y + (area.height - tall) / 2, width: wide, height: tall };
}

const scaleIn = (layout: keyof typeof AREAS, width: number, height: number): number =>
	Math.min(AREAS[layout].width / width, AREAS[layout].height / height, LARGEST_SCALE);

/** Our pictures say the size of letters in plain px, where it changes. */
function smallestLetters(svg: string): number {
	const sizes = [...svg.matchAll(/ font-size="(\d+(?:\.\d+)?)"/g)].map(([, size]) => Number(size));
	return Math.min(16, ...sizes.filter((size) => size > 0));
}
