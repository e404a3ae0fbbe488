import type { FigureData, MarkData } from '../../figure-data.ts';
import { told } from '../language.ts';
import { svgElement } from './parts.ts';
import type { Picture } from './picture.ts';

/** Lays an overlay over a picture: classes and a sign on nodes that are drawn already, and the legend that goes with them. */

const STATE = /^mmd-(?!node$|group$|group-title$|actor$|shape$)/;

export interface Overlays {
	/** `key` of an overlay, or an empty text for the picture as it was drawn. Returns what it is called, empty for none. */
	show(key: string): string;
}

export function createOverlays(picture: Picture, data: FigureData): Overlays {
	const drawn = new Map<SVGElement, string>();
	const signs = svgElement('g', { class: 'signs', 'aria-hidden': 'true' });
	// Lines keep their meaning under an overlay; boxes get another.
	const own = [...picture.figure.querySelectorAll<HTMLElement>('.legend li:has(g)')];
	const legend = document.createElement('ul');
	legend.className = 'legend over';
	// Built once for each overlay, and drawn in the frame after the classes: hundreds of words take a frame of their own.
	const built = new Map<string, readonly SVGElement[]>();
	let waiting = 0;
	const clear = (): void => {
		cancelAnimationFrame(waiting);
		for (const [element, classes] of drawn) element.setAttribute('class', classes);
		drawn.clear();
		signs.remove();
		signs.replaceChildren();
		legend.remove();
		for (const line of own) line.hidden = false;
	};
	return {
		show(key) {
			clear();
			const [, label, marks] = data.overlays.find(([name]) => name === key) ?? ['', '', undefined];
			if (!marks) return '';
			const signed = marks.flatMap((mark) =>
				elementsOf(picture, mark[3], data).map((element) => [element, mark] as const),
			);
			const classOf = new Map(signed.map(([element, [className]]) => [element, ` mmd-${className}`]));
			// One write for each node: what it was drawn as gives way to what the overlay says.
			for (const element of elementsOf(picture, data.nodes.keys(), data)) {
				const own = element.getAttribute('class') ?? '';
				drawn.set(element, own);
				const kept = own.split(' ').filter((name) => !STATE.test(name));
				element.setAttribute('class', kept.join(' ') + (classOf.get(element) ?? ''));
			}
			waiting = requestAnimationFrame(() => {
				if (!built.has(key)) built.set(key, drawSigns(picture, signed));
				signs.replaceChildren(...built.get(key)!);
				picture.svg.append(signs);
			});
			legend.setAttribute('aria-label', told('Legend: {label}', { label }));
			legend.replaceChildren(...marks.map(legendLine));
			for (const line of own) line.hidden = true;
			(picture.figure.querySelector('.hint') ?? picture.canvas).after(legend);
			return label;
		},
	};
}

function elementsOf(picture: Picture, numbers: Iterable<number>, data: FigureData): SVGElement[] {
	return [...numbers].flatMap((at) => picture.nodes.get(data.nodes[at] ?? '')?.elements ?? []);
}

/** px in the drawing. */
const SIGN = { height: 16, letter: 8.4, room: 10 } as const;

/** A sign on the upper right corner of each node. All boxes are read before anything is written: one layout, not hundreds. */
function drawSigns(picture: Picture, signed: readonly (readonly [SVGElement, MarkData])[]): SVGElement[] {
	const screen = picture.svg.getScreenCTM()?.inverse();
	if (!screen) return [];
	const places = signed.map(([element, mark]) => {
		const shape = element.querySelector<SVGGraphicsElement>('.mmd-shape') ?? (element as SVGGraphicsElement);
		const bounds = shape.getBBox();
		const corner = new DOMPoint(bounds.x + bounds.width, bounds.y).matrixTransform(
			screen.multiply(shape.getScreenCTM() ?? new DOMMatrix()),
		);
		return { corner, mark };
	});
	return places.map(({ corner, mark: [className, sign] }) => {
		const width = sign.length * SIGN.letter + SIGN.room;
		const holder = svgElement('g', {
			class: `sign mmd-${className}`,
			transform: `translate(${(corner.x - width + 6).toFixed(1)},${(corner.y - SIGN.height / 2).toFixed(1)})`,
		});
		const text = svgElement('text', {
			x: width / 2,
			y: 12,
			'text-anchor': 'middle',
			'font-size': 11,
			'font-weight': 600,
		});
		text.textContent = sign;
		holder.append(svgElement('rect', { class: 'mmd-shape', width, height: SIGN.height, rx: 8 }), text);
		return holder;
	});
}

function legendLine([className, sign, label, nodes]: MarkData): HTMLLIElement {
	const line = document.createElement('li');
	const swatch = svgElement('svg', {
		class: 'mmd',
		width: 26,
		height: 14,
		viewBox: '0 0 26 14',
		'aria-hidden': 'true',
	});
	const holder = svgElement('g', { class: `mmd-${className}` });
	holder.append(svgElement('rect', { class: 'mmd-shape', x: 3, y: 2, width: 20, height: 10, rx: 2 }));
	swatch.append(holder);
	const name = document.createElement('b');
	name.textContent = sign;
	line.append(swatch, name, sign === label ? ` (${nodes.length})` : ` ${label} (${nodes.length})`);
	return line;
}
