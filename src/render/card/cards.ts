/** Cards from their source, in worker threads and through a cache: the second door of this room. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fontHash } from '#render/font.ts';
import { type PoolFailure, RenderPool } from '#render/pool.ts';
import { countUses, removeUnused } from '#render/uses.ts';
import { writeWhole } from '#render/whole-file.ts';
import { workerUrl } from '#render/worker-path.ts';
import type { CardSource } from './card-svg.ts';

export type { CardHouse, CardSource } from './card-svg.ts';

/** A whole SVG of shapes alone, drawn as a square for home screens. Plain data, safe to send between threads. */
export interface TileSource {
	readonly tile: string;
	/** Pixels. */
	readonly side: number;
}

/** A PNG, of a card 1200 by 630 pixels, or why there is none. `letters`: it has words that our fonts cannot write. */
export type DrawnCard =
	| { readonly ok: true; readonly png: Uint8Array }
	| { readonly ok: false; readonly kind: 'letters' | PoolFailure; readonly message: string };

/** Change it when cards look different, so that none of an older look is taken from a cache. */
const VERSION = 1;

/** Draws cards. Threads start with the first that is not in the cache. */
export interface CardPainter {
	/** The name of a card: the same for the same source on every machine. */
	keyOf(source: CardSource | TileSource): string;
	/** Never rejects for a card's sake. */
	paint(source: CardSource | TileSource): Promise<DrawnCard>;
	/** Says that a build is complete: cards that no recent build asked for leave the cache. */
	endBuild(): void;
	/** Ends the threads. */
	close(): Promise<void>;
}

const MAX_THREADS = 4;
const LIMIT = { cpuMs: 20_000, wallMs: 300_000 } as const;

/** Opens the cards of a workspace; `cacheDir` is made when missing. */
export function openCards({ cacheDir }: { readonly cacheDir: string }): CardPainter {
	const pool = new RenderPool<CardSource | TileSource, DrawnCard, undefined>({
		program: () => workerUrl('card'),
		failed: (kind, message) => ({ ok: false, kind, message }),
		// Whoever writes pages waits for their cards, so all cores are free.
		size: Math.min(availableParallelism(), MAX_THREADS),
		drawnPerThread: 4,
		limit: LIMIT,
		prepare: async () => undefined,
	});
	const used = new Set<string>();
	const version = `${VERSION} ${fontHash()} ${rasteriserVersion()}`;
	const keyOf = (source: CardSource | TileSource): string =>
		createHash('sha256')
			.update(JSON.stringify([version, source]))
			.digest('hex')
			.slice(0, 40);
	const pathOf = (key: string): string => join(cacheDir, key.slice(0, 2), `${key.slice(2)}.png`);
	return {
		keyOf,
		async paint(source) {
			const key = keyOf(source);
			used.add(key);
			const kept = readPng(pathOf(key));
			if (kept !== undefined) return { ok: true, png: kept };
			const drawn = await pool.draw(source);
			if (drawn.ok) writeWhole(pathOf(key), drawn.png);
			return drawn;
		},
		endBuild() {
			if (used.size > 0) removeUnused(cacheDir, countUses(cacheDir, used), 'png');
		},
		close: () => pool.close(),
	};
}

/** The bytes of a whole PNG; a damaged file counts as missing and is overwritten. */
function readPng(path: string): Buffer | undefined {
	try {
		const bytes = readFileSync(path);
		const isWhole =
			bytes.toString('latin1', 1, 4) === 'PNG' &&
			bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND';
		return isWhole ? bytes : undefined;
	} catch {
		return undefined;
	}
}

function rasteriserVersion(): string {
	const require = createRequire(import.meta.url);
	const wasm = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
	return (JSON.parse(readFileSync(join(wasm, '../package.json'), 'utf8')) as { version: string }).version;
}
