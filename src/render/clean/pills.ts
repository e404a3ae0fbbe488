import { type Element, walkElements } from '#render/dom/element.ts';
import { pathBox, pathSegments } from '#render/geometry/path.ts';

/** Fewer points than mermaid gives the round ends of a pill. */
const MANY_POINTS = 40;
/** px by which a point may lie off the circle it stands for. */
const TOLERANCE = 0.25;

/** Mermaid draws the two round ends of a pill as a hundred short lines, a kilobyte for each; two arcs say the same. */
export function roundPills(root: Element): void {
	walkElements(root, (element) => {
		const data = element.localName === 'path' ? element.getAttribute('d') : null;
		const pill = data === null ? undefined : pillOf(data);
		if (pill) element.setAttribute('d', pill);
		return true;
	});
}

function pillOf(data: string): string | undefined {
	if (data.length < 10 * MANY_POINTS || !/^M[-\d., LZ]+$/.test(data.trim())) return undefined;
	const points = pathSegments(data).map(({ to }) => to);
	const box = pathBox(data);
	if (!box || points.length < MANY_POINTS) return undefined;
	const radius = (box.bottom - box.top) / 2;
	const middle = (box.top + box.bottom) / 2;
	const [left, right] = [box.left + radius, box.right - radius];
	if (right < left) return undefined;
	const isOnPill = points.every(([x, y]) => {
		const centre = Math.min(Math.max(x, left), right);
		return Math.abs(Math.hypot(x - centre, y - middle) - radius) <= TOLERANCE;
	});
	if (!isOnPill) return undefined;
	const [x1, x2, top, bottom, r] = [left, right, box.top, box.bottom, radius].map(hundredths) as number[];
	return `M${x1},${top}L${x2},${top}A${r},${r} 0 0 1 ${x2},${bottom}L${x1},${bottom}A${r},${r} 0 0 1 ${x1},${top}Z`;
}

function hundredths(value: number): number {
	return Math.round(value * 100) / 100 + 0;
}
