import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCards } from '#render/card/cards.ts';
import { ourTile } from './our-mark.ts';
import { ourTileFile, ourTiles, sides, tilesOf } from './tiles.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'lintel-tiles-'));
const painter = openCards({ cacheDir: folder });
afterAll(async () => {
	await painter.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Width and height as the head of a PNG says them. */
const sizeOf = (png: Uint8Array): readonly number[] => {
	const view = new DataView(png.buffer, png.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
};

test.each(sides)(
	'the tile of %d pixels that comes along is what the mark is drawn as (`UPDATE=1` draws it)',
	async (side) => {
		const drawn = await painter.paint({ tile: ourTile(), side });
		if (!drawn.ok) throw new Error(drawn.message);
		const file = ourTileFile(root, side);
		if (process.env['UPDATE'] === '1') writeFileSync(file, drawn.png);
		expect(Buffer.from(drawn.png).equals(readFileSync(file))).toBe(true);
		expect(sizeOf(drawn.png)).toEqual([side, side]);
	},
);

test('a house has its own, named by what they show', async () => {
	const own = await tilesOf(ourTile('#0a5c7a'), root, painter.paint);
	const ours = ourTiles(root);
	expect(own.warnings).toEqual([]);
	expect(own.tiles.map(({ side, type }) => [side, type])).toEqual(sides.map((side) => [side, 'image/png']));
	expect([...own.files.keys()]).toEqual(own.tiles.map(({ route }) => route.slice(1)));
	expect(own.tiles.map(({ route }) => route)).not.toEqual(ours.tiles.map(({ route }) => route));
	for (const [address, png] of own.files) expect(sizeOf(png)[0]).toBe(Number(/tile-([0-9]+)/.exec(address)![1]));
});

test('what cannot be drawn is told once, and ours stands in', async () => {
	const draw = async () => ({ ok: false, message: 'it took too long' }) as const;
	const failed = await tilesOf('<svg/>', root, draw);
	expect(failed.warnings.map(({ code }) => code)).toEqual(['icon-not-drawn']);
	expect(failed.tiles).toEqual(ourTiles(root).tiles);
});
