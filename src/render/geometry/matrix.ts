/** 2D transforms as `[a, b, c, d, e, f]`, the order SVG writes `matrix(...)` in, and the boxes they move. */

export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that applies `second` first, then `first`: the order nested groups are written in. */
export function multiply(first: Matrix, second: Matrix): Matrix {
	const [a, b, c, d, e, f] = first;
	const [g, h, i, j, k, l] = second;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Reads a `transform` attribute. Angles are degrees. Unknown functions do nothing. */
export function parseTransform(text: string | null): Matrix {
	if (!text) return IDENTITY;
	let matrix = IDENTITY;
	for (const [, name, list] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
		const numbers = list!
			.split(/[\s,]+/)
			.filter(Boolean)
			.map(Number.parseFloat);
		matrix = multiply(matrix, transformFunction(name!, numbers));
	}
	return matrix;
}

function transformFunction(name: string, numbers: readonly number[]): Matrix {
	const [first = 0, second, third] = numbers;
	switch (name) {
		case 'translate':
		case 'translateX':
			return [1, 0, 0, 1, first, second ?? 0];
		case 'scale':
			return [first, 0, 0, second ?? first, 0, 0];
		case 'rotate':
			return rotation((first * Math.PI) / 180, second ?? 0, third ?? 0);
		case 'skewX':
			return [1, 0, Math.tan((first * Math.PI) / 180), 1, 0, 0];
		case 'matrix':
			return numbers.length === 6 ? (numbers as unknown as Matrix) : IDENTITY;
		default:
			return IDENTITY;
	}
}

function rotation(angle: number, x: number, y: number): Matrix {
	const cosine = Math.cos(angle);
	const sine = Math.sin(angle);
	const turn: Matrix = [cosine, sine, -sine, cosine, 0, 0];
	return x === 0 && y === 0 ? turn : multiply(multiply([1, 0, 0, 1, x, y], turn), [1, 0, 0, 1, -x, -y]);
}

/** The smallest upright box around the moved box. */
export function transformBox(box: Box, matrix: Matrix): Box {
	const [a, b, c, d, e, f] = matrix;
	if (a === 1 && b === 0 && c === 0 && d === 1) {
		return { left: box.left + e, top: box.top + f, right: box.right + e, bottom: box.bottom + f };
	}
	const xs = [box.left, box.right];
	const ys = [box.top, box.bottom];
	const corners = xs.flatMap((x) => ys.map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
	return boxOfPoints(corners)!;
}

/** The smallest box that holds both; either may be missing. */
export function unite(first: Box | undefined, second: Box | undefined): Box | undefined {
	if (!first || !second) return first ?? second;
	return {
		left: Math.min(first.left, second.left),
		top: Math.min(first.top, second.top),
		right: Math.max(first.right, second.right),
		bottom: Math.max(first.bottom, second.bottom),
	};
}

export function boxOfPoints(points: Iterable<readonly [number, number]>): Box | undefined {
	let left = Number.POSITIVE_INFINITY;
	let top = Number.POSITIVE_INFINITY;
	let right = Number.NEGATIVE_INFINITY;
	let bottom = Number.NEGATIVE_INFINITY;
	for (const [x, y] of points) {
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	return left === Number.POSITIVE_INFINITY ? undefined : { left, top, right, bottom };
}
