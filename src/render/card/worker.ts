/** Entry point of a worker thread: starts the rasteriser, then draws one card per message. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { WorkerMessage } from '#render/pool.ts';
import { type CardSource, cardSvg } from './card-svg.ts';
import type { DrawnCard, TileSource } from './cards.ts';

const port = parentPort;
if (!port) throw new Error('this file only runs as a worker thread');

await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

function draw(source: CardSource | TileSource): DrawnCard {
	if ('tile' in source) return drawn(source.tile, source.side);
	const svg = cardSvg(source);
	if (svg === undefined) return { ok: false, kind: 'letters', message: 'it has letters that are in none of our fonts' };
	return drawn(svg);
}

function drawn(svg: string, side?: number): DrawnCard {
	const fitTo = side === undefined ? ({ mode: 'original' } as const) : ({ mode: 'width', value: side } as const);
	// Its words are shapes already, so no font of the machine has a say.
	const picture = new Resvg(svg, { fitTo, font: { loadSystemFonts: false } });
	const image = picture.render();
	const png = image.asPng();
	image.free();
	picture.free();
	return { ok: true, png };
}

port.on('message', (source: CardSource | TileSource) => {
	// What is thrown ends the thread: the rasteriser may not be used again after it gave up.
	port.postMessage({ kind: 'drawn', drawn: draw(source) } satisfies WorkerMessage<DrawnCard>);
});
port.postMessage({ kind: 'ready' } satisfies WorkerMessage<DrawnCard>);
