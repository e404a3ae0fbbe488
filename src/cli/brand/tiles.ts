import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Brand } from '#site/engine/site-input.ts';
import { addressOf, type BrandOf } from './brand-of.ts';

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

/** Draws what the house gave; what cannot be drawn is told, and ours stands in for it. */
export async function tilesOf({ tile }: Pick<BrandOf, 'tile'>, packageRoot: string, draw: DrawTile): Promise<Tiles> {
	const warnings: Diagnostic[] = [];
	const files = new Map<string, Uint8Array>();
	const drawn = await Promise.all(
		sides.map(async (side) => {
			const own = tile === undefined ? undefined : await draw({ tile, side });
			if (own !== undefined && !own.ok && warnings.length === 0) warnings.push(notDrawn(own.message));
			return { side, png: own?.ok ? own.png : readFileSync(ourTileFile(packageRoot, side)) };
		}),
	);
	const tiles = drawn.map(({ side, png }) => {
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
