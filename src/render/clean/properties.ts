/** The style properties a picture may use. Each becomes a presentation attribute of the same name. */
import { type Check, dashes, fontWeight, length, oneOf, paint } from './values.ts';

const share: Check = (value) => {
	const text = value.trim();
	if (/^\d+(?:\.\d+)?%$/.test(text)) return String(Number.parseFloat(text) / 100);
	return /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? String(Number(text)) : undefined;
};

/** Taken over from the parent where an element says nothing. */
export const INHERITED: Readonly<Record<string, Check>> = {
	fill: paint,
	'fill-opacity': share,
	'fill-rule': oneOf('nonzero', 'evenodd'),
	stroke: paint,
	'stroke-width': length,
	'stroke-dasharray': dashes,
	'stroke-linecap': oneOf('butt', 'round', 'square'),
	'stroke-linejoin': oneOf('miter', 'round', 'bevel'),
	'stroke-opacity': share,
	'font-size': length,
	'font-weight': fontWeight,
	'font-style': oneOf('normal', 'italic', 'oblique'),
	'text-anchor': oneOf('start', 'middle', 'end'),
	visibility: oneOf('visible', 'hidden'),
};

/** Count for the element itself only. */
export const OWN: Readonly<Record<string, Check>> = {
	opacity: share,
	'text-decoration': oneOf('underline', 'line-through', 'none'),
	'dominant-baseline': oneOf(
		'auto',
		'middle',
		'central',
		'hanging',
		'text-before-edge',
		'text-after-edge',
		'alphabetic',
	),
	'alignment-baseline': oneOf('auto', 'middle', 'central', 'hanging', 'before-edge', 'after-edge', 'baseline'),
	'stop-color': paint,
	'stop-opacity': share,
};

/** What every picture starts from; a value equal to it need not be written. */
export const INITIAL: Readonly<Record<string, string>> = {
	fill: 'black',
	'fill-opacity': '1',
	'fill-rule': 'nonzero',
	stroke: 'none',
	'stroke-width': '1',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'stroke-opacity': '1',
	'font-size': '16',
	'font-weight': '400',
	'font-style': 'normal',
	'text-anchor': 'start',
	visibility: 'visible',
	opacity: '1',
	'text-decoration': 'none',
	'dominant-baseline': 'auto',
	'alignment-baseline': 'auto',
};
