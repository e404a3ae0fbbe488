import type { Page } from '@playwright/test';

/** A label that is larger than the outline it stands in, with by how many px. */
export interface Burst {
	readonly node: string;
	readonly text: string;
	readonly by: number;
}

/**
 * Shows a finished picture in Chromium with the shared style sheet and measures every label against the outline of its node.
 * Nodes whose outline is not around their label (a text without frame, a bar, a dot) are left out.
 */
export function burstLabels(page: Page, svg: string, styles: string): Promise<Burst[]> {
	return page.evaluate(
		({ picture, sheet }) => {
			const holder = document.createElement('div');
			holder.innerHTML = `<style>${sheet}</style>${picture}`;
			document.body.append(holder);
			const found = [...holder.querySelectorAll('.mmd-node')].flatMap((node) => {
				const [outline, ...more] = [...node.querySelectorAll<SVGGraphicsElement>('.mmd-shape')];
				const labels = [...node.querySelectorAll<SVGGraphicsElement>('text')].filter((text) => text.textContent !== '');
				if (!outline || labels.length === 0) return [];
				const boxes = [outline, ...more].map((shape) => shape.getBoundingClientRect());
				const left = Math.min(...boxes.map((box) => box.left));
				const right = Math.max(...boxes.map((box) => box.right));
				return labels.flatMap((label) => {
					const box = label.getBoundingClientRect();
					const by = Math.max(left - box.left, box.right - right);
					const text = label.textContent ?? '';
					return by > 0 ? [{ node: node.getAttribute('data-node') ?? '', text, by }] : [];
				});
			});
			holder.remove();
			return found;
		},
		{ picture: svg, sheet: styles },
	);
}
