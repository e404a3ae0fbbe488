import { told } from '../language.ts';
import { box, button } from './parts.ts';

/**
 * Walks through the steps of a flow, in every picture of the page at once: the panel stands at the picture that shows the step.
 * What a step does and what happens when it fails is read from the table of steps, so the two cannot differ.
 */

/** One picture that shows steps. */
export interface WalkedPicture {
	readonly figure: HTMLElement;
	readonly steps: readonly { readonly number: number; readonly words: string }[];
	/** Lights up a step and brings it into sight; `undefined` ends that. */
	show(step: number | undefined, bring: boolean): void;
}

export interface Walk {
	/** Shows a step, in the given picture if it has it. */
	go(step: number, from?: WalkedPicture): void;
	end(): void;
	readonly step: number | undefined;
}

export function createWalk(pictures: readonly WalkedPicture[]): Walk {
	const order = [...new Set(pictures.flatMap(({ steps }) => steps.map(({ number }) => number)))].sort((a, b) => a - b);
	let now: number | undefined;
	let host: WalkedPicture | undefined;

	const heading = document.createElement('p');
	heading.className = 'walk-title';
	heading.setAttribute('role', 'status');
	const notes = box('walk-notes');
	const move = (by: number): void => {
		const next = order[order.indexOf(now ?? Number.NaN) + by];
		if (next !== undefined) walk.go(next, host);
	};
	const back = button(told('Previous step'), '←', () => move(-1));
	const on = button(told('Next step'), '→', () => move(1));
	const close = button(told('End the walk'), '✕', () => end(true));
	const panel = document.createElement('section');
	panel.className = 'walk';
	panel.setAttribute('aria-label', told('Steps'));
	panel.append(box('walk-bar', back, on, heading, close), notes);

	/** Called for keys in the panel and on the picture. */
	const key = (event: KeyboardEvent): void => {
		if (now === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key === 'ArrowRight') move(1);
		else if (event.key === 'ArrowLeft') move(-1);
		else if (event.key === 'Escape') end(true);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	panel.addEventListener('keydown', key);
	for (const { figure } of pictures)
		figure.querySelector('.canvas')?.addEventListener('keydown', (event) => key(event as KeyboardEvent), true);

	function end(refocus: boolean): void {
		if (now === undefined) return;
		now = undefined;
		for (const picture of pictures) picture.show(undefined, false);
		panel.remove();
		if (refocus) host?.figure.querySelector<HTMLElement>('[data-walk]')?.focus();
		for (const { figure } of pictures) figure.querySelector('[data-walk]')?.setAttribute('aria-pressed', 'false');
		if (/^#step-\d+$/.test(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
	}

	const walk: Walk = {
		get step() {
			return now;
		},
		end: () => end(false),
		go(step, from) {
			const shows = (picture: WalkedPicture | undefined): boolean =>
				picture?.steps.some(({ number }) => number === step) ?? false;
			const next = shows(from) ? from : shows(host) ? host : pictures.find(shows);
			if (!next) return;
			const focused = panel.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
			now = step;
			if (host !== next || !panel.isConnected) next.figure.querySelector('.canvas')?.after(panel);
			host = next;
			const words = next.steps.find(({ number }) => number === step)?.words ?? '';
			heading.textContent =
				order.length > 1
					? told('Step {n} of {m}: {words}', { n: step, m: order.at(-1)!, words })
					: told('Step {n}: {words}', { n: step, words });
			notes.replaceChildren(...notesOf(step));
			back.disabled = step === order[0];
			on.disabled = step === order.at(-1);
			for (const picture of pictures) {
				picture.show(shows(picture) ? step : undefined, picture === next);
				picture.figure.querySelector('[data-walk]')?.setAttribute('aria-pressed', String(picture === next));
			}
			// A button that was disabled under the focus, or moved with the panel, would drop it.
			if (focused) (focused === on && on.disabled ? back : focused === back && back.disabled ? on : focused).focus();
			history.replaceState(history.state, '', `${location.pathname}${location.search}#step-${step}`);
		},
	};
	return walk;
}

/** The cells of the step's row under the names of their columns; none when the page has no such table. */
function notesOf(step: number): Node[] {
	const row = document.getElementById(`step-${step}`);
	if (!(row instanceof HTMLTableRowElement)) return [];
	const heads = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent.trim());
	const list = document.createElement('dl');
	for (const [at, cell] of [...row.cells].entries()) {
		// The number and the two ends are in the title already.
		if (at < 2 || cell.textContent.trim() === '') continue;
		const term = document.createElement('dt');
		term.textContent = heads[at] ?? '';
		const value = document.createElement('dd');
		value.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
		list.append(box('', term, value));
	}
	return [list];
}
