import { withBase } from '#site/links.ts';
import type { DrawnDiagram } from '#site/store.ts';
import type { Diagram } from '#views/page.ts';

/** A stand-in for a drawn diagram: boxes in a row with links, in the shape `#render` hands over. */
export function demoSvg(base: string, diagram: Diagram): DrawnDiagram {
	const links = Object.values(diagram.links);
	const width = Math.max(1, links.length) * 190;
	const boxes = links.map(({ href, label }, at) => {
		const x = at * 190 + 10;
		const line = at === 0 ? '' : `<path d="M${x - 40} 60H${x}" stroke="currentColor" fill="none"/>`;
		return `${line}<a href="${withBase(base, href)}" aria-label="${label}"><rect x="${x}" y="30" width="150" height="60" rx="6" fill="none" stroke="currentColor"/><text x="${x + 75}" y="65" text-anchor="middle" fill="currentColor" font-size="14">${label}</text></a>`;
	});
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="120" viewBox="0 0 ${width} 120" role="group" aria-label="Boxes">${boxes.join('')}</svg>`,
		width,
		height: 120,
	};
}
