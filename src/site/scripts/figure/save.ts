import { download } from '../download.ts';
import { standaloneSvg } from './standalone.ts';

/** Dots for each CSS pixel of a PNG, unless that gets larger than canvases may be everywhere. */
const SHARPNESS = 2;
const LONGEST = 8192;
const MOST_DOTS = 40_000_000;

/** `systems-payments-hub-containers` for the picture `containers` of that page. */
export function fileName(figure: string): string {
	const page = location.pathname.split('/').filter(Boolean).slice(-3);
	return [...page, figure].join('-').replace(/[^\w-]+/g, '-');
}

export async function saveSvg(svg: SVGSVGElement, name: string): Promise<void> {
	download(`${name}.svg`, new Blob([await standaloneSvg(svg)], { type: 'image/svg+xml' }));
}

/** Throws when the browser cannot make a picture of it. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
	const { width, height } = svg.viewBox.baseVal;
	const scale = Math.min(SHARPNESS, LONGEST / width, LONGEST / height, Math.sqrt(MOST_DOTS / (width * height)));
	const image = new Image();
	// A data address, because the content policy lets images be nothing else that a script has made.
	image.src = `data:image/svg+xml,${encodeURIComponent(await standaloneSvg(svg))}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil(width * scale);
	canvas.height = Math.ceil(height * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	if (!png) throw new Error('the browser made no PNG');
	download(`${name}.png`, png);
}
