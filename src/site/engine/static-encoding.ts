import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

/** Which form of a file a client gets: as it is, or packed. */

export type Encoding = 'br' | 'gzip' | 'identity';

/** The packed form that a client likes best of those we make, br where it does not mind; `identity` where it wants none. */
export function chosenEncoding(acceptEncoding: string | undefined): Encoding {
	const wanted = new Map<string, number>();
	for (const part of (acceptEncoding ?? '').split(',').slice(0, 20)) {
		const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
		const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
		const weight = quality === undefined ? 1 : Number(quality);
		if (name !== '') wanted.set(name, Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0);
	}
	const any = wanted.get('*') ?? 0;
	const weightOf = (name: string): number => wanted.get(name) ?? any;
	const plain = wanted.get('identity') ?? 0;
	const best = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip';
	return weightOf(best) > 0 && weightOf(best) >= plain ? best : 'identity';
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Brotli's levels: for what changes with a build, one at which a page of 100 KB takes a few milliseconds; for what is kept for ever, the smallest form. */
const QUICK = 7;
const SMALLEST = 11;

/**
 * Packs when asked. What browsers keep for ever is packed once for all readers, a tenth of a second for the style sheet: with its headers
 * it then is what a new connection sends before it waits for an answer.
 */
export function packed(content: Buffer, encoding: 'br' | 'gzip', keptForEver: boolean): Promise<Buffer> {
	if (encoding === 'gzip') return zip(content, { level: keptForEver ? 9 : 6 });
	const params = {
		[zlib.BROTLI_PARAM_QUALITY]: keptForEver ? SMALLEST : QUICK,
		[zlib.BROTLI_PARAM_SIZE_HINT]: content.length,
	};
	return brotli(content, { params });
}
