import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Brand } from '#site/engine/site-input.ts';
import { addressOf } from './brand-of.ts';

/** Pixels a side: what iOS asks for, and the two sizes without which Android offers no installation. */
export const sides = [180, 192, 512] as const;

/** A PNG of one side, or why there is none. */
export type DrawTile = (source: {
	readonly tile: string;
	readonly side: number;
}) => Promise<{ readonly ok: true; readonly png: Uint8Array } | { readonly ok: false; readonly message: string }>;

/** The tiles of a site for home screens, and the files for them: address below the site's root -> content. */
export interface Tiles {
	readonly tiles: NonNullable<Brand['tiles']>;
	readonly files: ReadonlyMap<string, Uint8Array>;
	readonly warnings: readonly Diagnostic[];
}

/** Where the package keeps a tile of ours, drawn beforehand: most sites need no thread for it. */
export const ourTileFile = (packageRoot: string, side: number): string =>
	join(packageRoot, `src/site/assets/tile-${side}.png`);

/** The tiles of a site without a picture or a colour of its own. */
export const ourTiles = (packageRoot: string): Tiles =>
	placed(sides.map((side) => ({ side, png: readFileSync(ourTileFile(packageRoot, side)) })));

/** Draws the tile of a house, an SVG; what cannot be drawn is told, and ours stands in for it. */
export async function tilesOf(tile: string, packageRoot: string, draw: DrawTile): Promise<Tiles> {
	const drawn = await Promise.all(sides.map(async (side) => ({ side, made: await draw({ tile, side }) })));
	const failure = drawn.find(({ made }) => !made.ok)?.made;
	const pngs = drawn.map(({ side, made }) => ({
		side,
		png: made.ok ? made.png : readFileSync(ourTileFile(packageRoot, side)),
	}));
	return placed(pngs, failure !== undefined && !failure.ok ? [notDrawn(failure.message)] : []);
}

function placed(
	pngs: readonly { readonly side: number; readonly png: Uint8Array }[],
	warnings: readonly Diagnostic[] = [],
): Tiles {
	const files = new Map<string, Uint8Array>();
	const tiles = pngs.map(({ side, png }) => {
		const address = addressOf(`tile-${side}`, 'png', png);
		files.set(address, png);
		return { route: `/${address}`, type: 'image/png' as const, side };
	});
	return { tiles, files, warnings };
}

const notDrawn = (why: string): Diagnostic => ({
	code: 'icon-not-drawn',
	severity: 'warning',
	message: `the picture of \`branding\` could not be drawn for home screens: ${why}`,
	hint: 'name a plainer square picture as `branding.icon`; until then our own mark stands there',
});
