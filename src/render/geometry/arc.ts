/** Elliptical arcs as cubic curves: the endpoint-to-centre conversion of the SVG specification, appendix B.2.4. */

type Point = readonly [number, number];

export interface ArcFlags {
	readonly rx: number;
	readonly ry: number;
	/** Rotation of the ellipse in degrees. */
	readonly tilt: number;
	readonly large: boolean;
	readonly sweep: boolean;
}

/** Curves of at most a quarter turn as `[control1, control2, end]`, or undefined where the arc is a straight line. */
export function arcToCubics(from: Point, to: Point, flags: ArcFlags): [Point, Point, Point][] | undefined {
	if (flags.rx === 0 || flags.ry === 0 || (from[0] === to[0] && from[1] === to[1])) return undefined;
	const tilt = (flags.tilt * Math.PI) / 180;
	const [cosine, sine] = [Math.cos(tilt), Math.sin(tilt)];
	const halfX = (from[0] - to[0]) / 2;
	const halfY = (from[1] - to[1]) / 2;
	const x = cosine * halfX + sine * halfY;
	const y = -sine * halfX + cosine * halfY;
	const { rx, ry } = radiiThatReach(Math.abs(flags.rx), Math.abs(flags.ry), x, y);
	const scale = centreScale(rx, ry, x, y) * (flags.large === flags.sweep ? -1 : 1);
	const centreX = (scale * rx * y) / ry;
	const centreY = (-scale * ry * x) / rx;
	const centre: Point = [
		cosine * centreX - sine * centreY + (from[0] + to[0]) / 2,
		sine * centreX + cosine * centreY + (from[1] + to[1]) / 2,
	];
	const start = Math.atan2((y - centreY) / ry, (x - centreX) / rx);
	let turn = Math.atan2((-y - centreY) / ry, (-x - centreX) / rx) - start;
	if (flags.sweep && turn < 0) turn += 2 * Math.PI;
	if (!flags.sweep && turn > 0) turn -= 2 * Math.PI;
	return quarterTurns({ centre, rx, ry, cosine, sine }, start, turn);
}

/** Radii too small to span the distance are scaled up until they just do. */
function radiiThatReach(rx: number, ry: number, x: number, y: number): { rx: number; ry: number } {
	const excess = (x * x) / (rx * rx) + (y * y) / (ry * ry);
	const factor = excess > 1 ? Math.sqrt(excess) : 1;
	return { rx: rx * factor, ry: ry * factor };
}

function centreScale(rx: number, ry: number, x: number, y: number): number {
	const spanned = rx * rx * y * y + ry * ry * x * x;
	return Math.sqrt(Math.max(0, (rx * rx * ry * ry - spanned) / spanned));
}

interface Ellipse {
	readonly centre: Point;
	readonly rx: number;
	readonly ry: number;
	readonly cosine: number;
	readonly sine: number;
}

function quarterTurns(ellipse: Ellipse, start: number, turn: number): [Point, Point, Point][] {
	const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2)));
	const step = turn / count;
	const reach = (4 / 3) * Math.tan(step / 4);
	return Array.from({ length: count }, (_unused, index) => {
		const [from, to] = [start + index * step, start + (index + 1) * step];
		const [p, q] = [pointOn(ellipse, from), pointOn(ellipse, to)];
		const [u, v] = [tangentAt(ellipse, from), tangentAt(ellipse, to)];
		return [[p[0] + reach * u[0], p[1] + reach * u[1]], [q[0] - reach * v[0], q[1] - reach * v[1]], q];
	});
}

function pointOn({ centre, rx, ry, cosine, sine }: Ellipse, angle: number): Point {
	const [x, y] = [rx * Math.cos(angle), ry * Math.sin(angle)];
	return [centre[0] + x * cosine - y * sine, centre[1] + x * sine + y * cosine];
}

function tangentAt({ rx, ry, cosine, sine }: Ellipse, angle: number): Point {
	const [x, y] = [-rx * Math.sin(angle), ry * Math.cos(angle)];
	return [x * cosine - y * sine, x * sine + y * cosine];
}
