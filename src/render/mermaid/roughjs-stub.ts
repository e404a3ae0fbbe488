/**
 * Stands in for rough.js. Mermaid draws many shapes through it even in the classic look, which costs 30 KB of wavy random
 * strokes a shape. This draws the exact outline, in the same node structure: `g` with a filled path and a stroked path.
 */

type Point = readonly [number, number];

interface DrawOptions {
	readonly fill?: string;
	readonly stroke?: string;
	readonly strokeWidth?: number;
	readonly strokeLineDash?: readonly number[];
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

function createSvg(name: string): SVGElement {
	return document.createElementNS(SVG_NAMESPACE, name) as SVGElement;
}

function outline(data: string, options: DrawOptions = {}, evenOdd = false): SVGElement {
	const path = data.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/gi, (number) => String(round(Number(number))));
	const group = createSvg('g');
	if (options.fill && options.fill !== 'none') {
		const filled = createSvg('path');
		filled.setAttribute('d', path);
		filled.setAttribute('stroke', 'none');
		filled.setAttribute('stroke-width', '0');
		filled.setAttribute('fill', options.fill);
		if (evenOdd) filled.setAttribute('fill-rule', 'evenodd');
		group.appendChild(filled);
	}
	const stroked = createSvg('path');
	stroked.setAttribute('d', path);
	stroked.setAttribute('stroke', options.stroke ?? '#000');
	stroked.setAttribute('stroke-width', String(options.strokeWidth ?? 1));
	stroked.setAttribute('fill', 'none');
	if (options.strokeLineDash?.some(Boolean)) stroked.setAttribute('stroke-dasharray', options.strokeLineDash.join(' '));
	group.appendChild(stroked);
	return group;
}

function polygonPath(points: readonly Point[], closed: boolean): string {
	const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(' ');
	return closed ? `${path} Z` : path;
}

function ellipsePath(x: number, y: number, width: number, height: number): string {
	const [rx, ry, cx, cy] = [round(width / 2), round(height / 2), round(x), round(y)];
	return `M${cx - rx} ${cy} A${rx} ${ry} 0 1 1 ${cx + rx} ${cy} A${rx} ${ry} 0 1 1 ${cx - rx} ${cy} Z`;
}

function withoutFill(options?: DrawOptions): DrawOptions {
	return { ...options, fill: 'none' };
}

const canvas = {
	path: (data: string, options?: DrawOptions) => outline(data, options),
	rectangle(x: number, y: number, width: number, height: number, options?: DrawOptions) {
		const corners: Point[] = [
			[x, y],
			[x + width, y],
			[x + width, y + height],
			[x, y + height],
		];
		return outline(polygonPath(corners, true), options, true);
	},
	polygon: (points: readonly Point[], options?: DrawOptions) => outline(polygonPath(points, true), options, true),
	linearPath: (points: readonly Point[], options?: DrawOptions) =>
		outline(polygonPath(points, false), withoutFill(options)),
	line(x1: number, y1: number, x2: number, y2: number, options?: DrawOptions) {
		const ends: Point[] = [
			[x1, y1],
			[x2, y2],
		];
		return outline(polygonPath(ends, false), withoutFill(options));
	},
	circle: (x: number, y: number, diameter: number, options?: DrawOptions) =>
		outline(ellipsePath(x, y, diameter, diameter), options),
	ellipse: (x: number, y: number, width: number, height: number, options?: DrawOptions) =>
		outline(ellipsePath(x, y, width, height), options),
	curve: (points: readonly Point[], options?: DrawOptions) => outline(polygonPath(points, false), options),
};

// biome-ignore lint/style/noDefaultExport: mermaid imports the default export of the module this replaces.
export default { svg: () => canvas, canvas: () => canvas, generator: () => canvas };
