import type { Then } from '#analysis/what-if.ts';
import { routeOfRef } from '#views/routes.ts';
import { told, toldAsFound } from '../language.ts';
import { pageAddress } from '../site-files.ts';
import type { Answer, Things } from './messages.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** Paints states on the drawings of the page. */
export interface Picture {
	show(answer: Answer): void;
}

type Shown = 'failed' | 'down' | 'degraded' | 'possible' | 'up';
const order: readonly Shown[] = ['failed', 'down', 'degraded', 'possible', 'up'];
const words = { failed: 'FAILED', down: 'DOWN', degraded: 'DEGRADED', possible: 'possible', up: 'UP' } as const;
const signs = { failed: '✕ ', down: '✕ ', degraded: '◐ ', possible: '? ', up: '' } as const;

/**
 * Finds the nodes of the drawing by where they lead: a click, a tap, Enter or Space on a component fails it, on a system
 * goes to the page with the picture of its components.
 */
export function createPicture(
	base: string,
	{ components }: Things,
	systems: { readonly [system: string]: readonly string[] },
	toggle: (ref: string) => void,
	goInside: (system: string) => void,
): Picture {
	const linkOf = (ref: string): string => pageAddress(base, routeOfRef(ref) ?? '/');
	const componentAt = new Map(components.map(({ ref, name }) => [linkOf(ref), { ref, name }]));
	const systemAt = new Map(Object.keys(systems).map((ref) => [linkOf(ref), ref]));
	const painters: Painter[] = [];
	for (const link of document.querySelectorAll<SVGAElement>('.what-if ~ .figure .canvas a')) {
		const address = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '';
		const component = componentAt.get(address);
		const system = systemAt.get(address);
		if (component !== undefined) {
			onPress(link, () => toggle(component.ref));
			painters.push(
				painter(link, (answer, states) => {
					const shown = shownOf(component.ref, answer, states);
					const failed = shown === 'failed';
					const said = { own: component.name, what: spoken(shown) };
					const label = failed
						? told('{own}, {what}. Press to restore it', said)
						: told('{own}, {what}. Press to fail it', said);
					return { shown, label, sign: signs[shown] + spoken(shown), pressed: failed };
				}),
			);
		} else if (system !== undefined) {
			const inside = systems[system]!;
			const name = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim();
			onPress(link, () => goInside(system));
			painters.push(
				painter(link, (answer, states) => {
					const all = inside.map((ref) => shownOf(ref, answer, states));
					const worst = order.find((one) => all.includes(one)) ?? 'up';
					const counts = order
						.filter((one) => one !== 'up' && all.includes(one))
						.map((one) => `${all.filter((other) => other === one).length} ${spoken(one)}`);
					const label = told('{own}, {what}. Press to see its components', {
						own: name,
						what: counts.join(', ') || told('all UP'),
					});
					return { shown: worst, label, sign: counts.join(', ') };
				}),
			);
		}
	}
	return {
		show(answer) {
			const states = new Map(answer.components.map((one) => [one.ref, one]));
			// First all that is measured, then all that changes.
			for (const one of painters) one.measure();
			for (const one of painters) one.paint(answer, states);
		},
	};
}

interface Painter {
	/** Asks once where the node stands; drawings never move. */
	measure(): void;
	paint(answer: Answer, states: ReadonlyMap<string, Then>): void;
}

interface Look {
	readonly shown: Shown;
	readonly label: string;
	readonly sign: string;
	readonly pressed?: boolean;
}

function painter(link: SVGAElement, lookOf: (answer: Answer, states: ReadonlyMap<string, Then>) => Look): Painter {
	const shape = link.querySelector<SVGGraphicsElement>('.mmd-shape') ?? link;
	let box: DOMRect | undefined;
	return {
		measure() {
			box ??= shape.getBBox();
		},
		paint(answer, states) {
			const { shown, label, sign, pressed } = lookOf(answer, states);
			if (link.getAttribute('aria-label') === label) return;
			link.setAttribute('aria-label', label);
			link.dataset['state'] = shown;
			if (pressed !== undefined) link.setAttribute('aria-pressed', String(pressed));
			link.querySelector('.what-if-sign')?.remove();
			// Beside the shape, so that it stands in the same coordinates.
			if (shown !== 'up' && box !== undefined) (shape.parentElement ?? link).append(signOver(box, sign));
		},
	};
}

function signOver({ x, y, width }: DOMRect, sign: string): SVGTextElement {
	const text = document.createElementNS(svgSpace, 'text');
	text.setAttribute('class', 'what-if-sign');
	text.setAttribute('x', String(x + width / 2));
	text.setAttribute('y', String(y - 3));
	text.setAttribute('text-anchor', 'middle');
	text.setAttribute('aria-hidden', 'true');
	text.textContent = sign;
	return text;
}

function onPress(link: SVGAElement, act: () => void): void {
	link.setAttribute('role', 'button');
	const run = (event: Event): void => {
		event.preventDefault();
		event.stopPropagation();
		act();
	};
	link.addEventListener('click', run);
	link.addEventListener('keydown', (event) => {
		if (event.key === ' ' || event.key === 'Enter') run(event);
	});
}

function shownOf(ref: string, { situation }: Answer, states: ReadonlyMap<string, Then>): Shown {
	if (situation.failed.includes(ref)) return 'failed';
	const state = states.get(ref);
	if (state === undefined) return 'up';
	if (state.now !== 'up') return state.now;
	return state.nowCouldBe === undefined ? 'up' : 'possible';
}

const spoken = (shown: Shown): string => toldAsFound(words[shown]);
