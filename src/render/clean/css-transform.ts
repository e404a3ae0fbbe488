import type { Element } from '#render/dom/element.ts';

/**
 * Mermaid turns gantt milestones with a CSS `transform` around the `transform-origin` attribute. Returns the same as an SVG
 * transform, or undefined where there is nothing to turn.
 */
export function bakedTransform(element: Element, css: string | undefined): string | undefined {
	const origin = element.getAttribute('transform-origin');
	element.removeAttribute('transform-origin');
	if (!css || !origin) return undefined;
	const [x, y] = origin.split(/\s+/).map(Number.parseFloat);
	const rotate = /rotate\(\s*(-?[\d.]+)deg\s*\)/.exec(css)?.[1];
	const scale = /scale\(\s*(-?[\d.]+)(?:\s*,\s*(-?[\d.]+))?\s*\)/.exec(css);
	if (x === undefined || y === undefined || Number.isNaN(x + y)) return undefined;
	const parts = [`translate(${x},${y})`];
	if (rotate) parts.push(`rotate(${rotate})`);
	if (scale) parts.push(`scale(${scale[1]},${scale[2] ?? scale[1]})`);
	parts.push(`translate(${-x},${-y})`);
	return parts.join(' ');
}
