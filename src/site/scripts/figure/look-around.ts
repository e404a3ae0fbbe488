import { told } from '../language.ts';
import type { Light } from './light.ts';
import { neighboursOf, type Way } from './neighbours.ts';
import { box, button, select } from './parts.ts';
import { nodeAt, type Picture } from './picture.ts';

/** Looks around from a node: under the pointer, with the focus, or found by its name. The rest of the picture is dimmed. */
export interface LookAround {
	/** The row of controls, hidden at first. */
	readonly row: HTMLElement;
	readonly search: HTMLInputElement;
	/** Node that stays lit, empty for none. */
	readonly node: string;
	choose(node: string): void;
	clear(): void;
}

export function createLookAround(
	picture: Picture,
	light: Light,
	tell: (words: string) => void,
	bring: (element: Element) => void,
	changed: () => void,
): LookAround {
	let chosen = '';
	let hovered: string | undefined;
	let distance = 1;
	let way: Way = 'both';
	let hits: readonly string[] = [];
	const nodes = [...picture.nodes.values()];

	const draw = (): void => {
		const start = hovered ?? chosen;
		if (start !== '' && picture.nodes.has(start)) {
			const near = neighboursOf(picture, start, distance, way);
			light.show(near.nodes, near.edges);
		} else if (hits.length > 0) light.show(new Set(hits), new Set(), false);
		else light.clear();
	};
	const choose = (node: string): void => {
		chosen = picture.nodes.has(node) ? node : '';
		hovered = undefined;
		draw();
		if (chosen !== '') tell(sentence(picture, chosen, distance));
		changed();
	};
	const clear = (): void => {
		hits = [];
		search.value = '';
		tell('');
		choose('');
	};

	const search = document.createElement('input');
	search.type = 'search';
	search.placeholder = told('Find in the picture');
	search.setAttribute('aria-label', told('Find in the picture'));
	search.addEventListener('input', () => {
		const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
		chosen = '';
		hits =
			words.length === 0
				? []
				: nodes.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))).map(({ id }) => id);
		draw();
		if (words.length === 0) tell('');
		else
			tell(
				hits.length === 0
					? told('Nothing in the picture is called that')
					: told('{n} found; Enter goes from one to the next', { n: hits.length }),
			);
		const first = picture.nodes.get(hits[0] ?? '')?.elements[0];
		if (first) bring(first);
	});
	search.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && search.value !== '') {
			event.preventDefault();
			event.stopPropagation();
			clear();
		}
		if (event.key !== 'Enter' || hits.length === 0) return;
		event.preventDefault();
		const next = hits[(hits.indexOf(chosen) + (event.shiftKey ? hits.length - 1 : 1)) % hits.length]!;
		choose(next);
		bring(picture.nodes.get(next)!.elements[0]!);
	});

	const far = select(
		told('Distance'),
		[
			['1', told('{n} arrow away|{n} arrows away', { n: 1 })],
			['2', told('{n} arrow away|{n} arrows away', { n: 2 })],
			['3', told('{n} arrow away|{n} arrows away', { n: 3 })],
		],
		(value) => {
			distance = Number(value);
			choose(chosen);
		},
	);
	const direction = select(
		told('Direction'),
		[
			['both', told('both ways')],
			['along', told('along the arrows')],
			['against', told('against the arrows')],
		],
		(value) => {
			way = value as Way;
			choose(chosen);
		},
	);
	const row = box('look', search, far, direction, button(told('Clear: show everything again'), told('Clear'), clear));
	row.hidden = true;

	listen(
		picture,
		(node) => {
			hovered = node;
			draw();
		},
		choose,
	);
	return {
		row,
		search,
		get node() {
			return chosen;
		},
		choose,
		clear,
	};
}

function listen(picture: Picture, hover: (node: string | undefined) => void, choose: (node: string) => void): void {
	let last: string | undefined;
	const over = (node: string | undefined): void => {
		if (node === last) return;
		last = node;
		hover(node);
	};
	// Not when it comes over something: a picture that scrolls below a pointer at rest would take from the keyboard what it chose.
	picture.svg.addEventListener('pointermove', (event) => {
		// A finger has no way to rest on something: what it touches, it opens.
		if (event.pointerType !== 'touch' && event.buttons === 0) over(nodeAt(event.target));
	});
	picture.svg.addEventListener('pointerleave', () => over(undefined));
	picture.svg.addEventListener('focusin', (event) => {
		const node = nodeAt(event.target);
		if (node !== undefined && event.target instanceof Element && event.target.matches(':focus-visible')) choose(node);
	});
}

/** How many lie one arrow away each way: said to those who do not see it. */
function sentence(picture: Picture, node: string, distance: number): string {
	const count = (way: Way): number => neighboursOf(picture, node, distance, way).nodes.size - 1;
	const label = picture.nodes.get(node)?.label ?? node;
	const values = { label, m: count('along'), k: count('against'), n: distance };
	return distance === 1
		? told('{label}: {m} along the arrows, {k} against them', values)
		: told('{label}: {m} along the arrows, {k} against them within {n} arrows', values);
}
