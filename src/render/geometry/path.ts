/** The `d` of an SVG path, read into lines and cubic curves; its box, its length, and points on it. */
import { arcToCubics } from './arc.ts';
import { type Box, boxOfPoints } from './matrix.ts';

export type Point = readonly [number, number];

/** A piece of a path. A move has no extent; every curve is given as a cubic. */
export type Segment =
	| { readonly kind: 'move'; readonly to: Point }
	| { readonly kind: 'line'; readonly from: Point; readonly to: Point }
	| {
			readonly kind: 'cubic';
			readonly from: Point;
			readonly control1: Point;
			readonly control2: Point;
			readonly to: Point;
	  };

const TOKEN = /[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
/** How many numbers each command takes. */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Reads path data. Reading ends at the first thing that is not path data, as the specification asks. */
export function pathSegments(data: string): Segment[] {
	const tokens = data.match(TOKEN) ?? [];
	const reader = new PathReader();
	let index = 0;
	let command = '';
	while (index < tokens.length) {
		if (/[a-zA-Z]/.test(tokens[index]!)) command = tokens[index++]!;
		else if (command === 'M') command = 'L';
		else if (command === 'm') command = 'l';
		const count = ARITY[command.toUpperCase()];
		if (count === undefined || index + count > tokens.length) break;
		reader.apply(command, tokens.slice(index, index + count).map(Number));
		index += count;
		// Numbers straight after a close have no command to belong to.
		if (count === 0 && index < tokens.length && !/[a-zA-Z]/.test(tokens[index]!)) break;
	}
	return reader.segments;
}

/** Keeps the pen position while commands come in. */
class PathReader {
	readonly segments: Segment[] = [];
	#pen: Point = [0, 0];
	#start: Point = [0, 0];
	/** The control point a smooth curve mirrors, and the kind of curve it came from. */
	#lastControl: Point = [0, 0];
	#lastCurve: 'C' | 'Q' | '' = '';

	apply(command: string, numbers: readonly number[]): void {
		const letter = command.toUpperCase();
		const origin: Point = command === letter ? [0, 0] : this.#pen;
		const at = (index: number): Point => [origin[0] + numbers[index]!, origin[1] + numbers[index + 1]!];
		const previousCurve = this.#lastCurve;
		this.#lastCurve = '';
		switch (letter) {
			case 'M':
				this.#pen = at(0);
				this.#start = this.#pen;
				this.segments.push({ kind: 'move', to: this.#pen });
				break;
			case 'L':
				this.#line(at(0));
				break;
			case 'H':
				this.#line([origin[0] + numbers[0]!, this.#pen[1]]);
				break;
			case 'V':
				this.#line([this.#pen[0], origin[1] + numbers[0]!]);
				break;
			case 'C':
				this.#cubic(at(0), at(2), at(4));
				break;
			case 'S':
				this.#cubic(previousCurve === 'C' ? this.#mirrored() : this.#pen, at(0), at(2));
				break;
			case 'Q':
				this.#quadratic(at(0), at(2));
				break;
			case 'T':
				this.#quadratic(previousCurve === 'Q' ? this.#mirrored() : this.#pen, at(0));
				break;
			case 'A':
				this.#arc(numbers, at(5));
				break;
			default:
				this.#line(this.#start);
		}
	}

	#line(to: Point): void {
		this.segments.push({ kind: 'line', from: this.#pen, to });
		this.#pen = to;
	}

	#cubic(control1: Point, control2: Point, to: Point): void {
		this.segments.push({ kind: 'cubic', from: this.#pen, control1, control2, to });
		this.#pen = to;
		this.#lastControl = control2;
		this.#lastCurve = 'C';
	}

	#quadratic(control: Point, to: Point): void {
		const from = this.#pen;
		const towards = (end: Point): Point => [
			end[0] + (2 / 3) * (control[0] - end[0]),
			end[1] + (2 / 3) * (control[1] - end[1]),
		];
		this.segments.push({ kind: 'cubic', from, control1: towards(from), control2: towards(to), to });
		this.#pen = to;
		this.#lastControl = control;
		this.#lastCurve = 'Q';
	}

	#arc(numbers: readonly number[], to: Point): void {
		const [rx, ry, tilt, large, sweep] = numbers as [number, number, number, number, number];
		const curves = arcToCubics(this.#pen, to, { rx, ry, tilt, large: large !== 0, sweep: sweep !== 0 });
		if (!curves) {
			this.#line(to);
			return;
		}
		let from = this.#pen;
		for (const [control1, control2, end] of curves) {
			this.segments.push({ kind: 'cubic', from, control1, control2, to: end });
			from = end;
		}
		this.#pen = to;
	}

	#mirrored(): Point {
		return [2 * this.#pen[0] - this.#lastControl[0], 2 * this.#pen[1] - this.#lastControl[1]];
	}
}

const boxes = new Map<string, Box | undefined>();

/** The exact box of a path: moves, ends of lines, and ends and turning points of curves. */
export function pathBox(data: string | null): Box | undefined {
	if (!data) return undefined;
	if (!boxes.has(data)) {
		if (boxes.size > 5_000) boxes.clear();
		boxes.set(data, boxOfPoints(pathSegments(data).flatMap(extremePoints)));
	}
	return boxes.get(data);
}

function extremePoints(segment: Segment): Point[] {
	if (segment.kind === 'move') return [segment.to];
	const points: Point[] = [segment.from, segment.to];
	if (segment.kind === 'cubic') {
		for (const axis of [0, 1] as const) {
			for (const t of turningPoints(segment, axis)) {
				const [x, y] = cubicPoint(segment, t);
				points.push(axis === 0 ? [x, segment.from[1]] : [segment.from[0], y]);
			}
		}
	}
	return points;
}

type Cubic = Extract<Segment, { kind: 'cubic' }>;

/** Where the derivative along one axis is zero, as t in (0, 1): the roots of a quadratic. */
function turningPoints(curve: Cubic, axis: 0 | 1): number[] {
	const [p0, p1, p2, p3] = [curve.from[axis], curve.control1[axis], curve.control2[axis], curve.to[axis]];
	const a = -p0 + 3 * p1 - 3 * p2 + p3;
	const b = 2 * (p0 - 2 * p1 + p2);
	const c = p1 - p0;
	const inside = (t: number): boolean => t > 0 && t < 1;
	if (Math.abs(a) < 1e-9) return Math.abs(b) < 1e-9 ? [] : [-c / b].filter(inside);
	const discriminant = b * b - 4 * a * c;
	if (discriminant < 0) return [];
	const root = Math.sqrt(discriminant);
	return [(-b + root) / (2 * a), (-b - root) / (2 * a)].filter(inside);
}

function cubicPoint(curve: Cubic, t: number): Point {
	const u = 1 - t;
	const along = (axis: 0 | 1): number =>
		u ** 3 * curve.from[axis] +
		3 * u * u * t * curve.control1[axis] +
		3 * u * t * t * curve.control2[axis] +
		t ** 3 * curve.to[axis];
	return [along(0), along(1)];
}

/** Curves are measured as this many straight steps. */
const CURVE_STEPS = 24;

/** The path as straight steps, moves left out. */
function* steps(data: string): Generator<readonly [Point, Point]> {
	for (const segment of pathSegments(data)) {
		if (segment.kind === 'line') yield [segment.from, segment.to];
		else if (segment.kind === 'cubic') {
			let from = segment.from;
			for (let step = 1; step <= CURVE_STEPS; step++) {
				const to = cubicPoint(segment, step / CURVE_STEPS);
				yield [from, to];
				from = to;
			}
		}
	}
}

/** Length of a path. */
export function pathLength(data: string): number {
	let length = 0;
	for (const [from, to] of steps(data)) length += Math.hypot(to[0] - from[0], to[1] - from[1]);
	return length;
}

/** The point `distance` along a path; its end when the path is shorter. */
export function pointAtLength(data: string, distance: number): { x: number; y: number } {
	let left = distance;
	let end: Point = [0, 0];
	for (const [from, to] of steps(data)) {
		const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
		if (length >= left && length > 0) {
			const share = left / length;
			return { x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share };
		}
		left -= length;
		end = to;
	}
	return { x: end[0], y: end[1] };
}
