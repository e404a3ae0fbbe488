/**
 * Group titles: mermaid centres them, which is where edges enter from above, and paints edges over them. They move to the left
 * corner and in front of the edges, where a halo in the colour of the group (see the style sheet) keeps them readable.
 */
import type { Element } from '#render/dom/element.ts';

/** px from the left edge of the group, and below where mermaid puts a title, which is on the upper edge. */
const INSET = 12;
const DROP = 5;

/** Moves the titles of a flowchart's groups. Returns the title of each group. */
export function moveGroupTitles(root: Element): ReadonlyMap<Element, Element> {
	const titles = new Map<Element, Element>();
	for (const group of root.querySelectorAll('.clusters > .cluster')) {
		const frame = group.querySelector('rect');
		const title = group.querySelector('.cluster-label');
		const nodes = group.parentElement?.parentElement as Element | null;
		const front = nodes?.children.find((child) => child.classList.contains('nodes'));
		const y = /translate\([^,]+,\s*([-\d.]+)\)/.exec(title?.getAttribute('transform') ?? '')?.[1];
		if (!frame || !title || !front || y === undefined) continue;
		title.setAttribute('transform', `translate(${Number(frame.getAttribute('x')) + INSET}, ${Number(y) + DROP})`);
		title.setAttribute('class', `${group.className} cluster-label`);
		front.before(title);
		titles.set(group, title);
	}
	return titles;
}
