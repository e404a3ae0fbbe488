import { told } from '../language.ts';
import type { Stage } from './stage.ts';

/** What the keys do on a picture that has the focus, and the hint that says so. */

const ZOOM_STEP = 1.25;
/** px */
const PAN_STEP = 80;
const arrows: { readonly [key: string]: readonly [number, number] } = {
	ArrowLeft: [-PAN_STEP, 0],
	ArrowRight: [PAN_STEP, 0],
	ArrowUp: [0, -PAN_STEP],
	ArrowDown: [0, PAN_STEP],
};

export interface KeyDeeds {
	find(): void;
	/** False when there was nothing to undo. */
	undo(): boolean;
}

const coarse = matchMedia('(pointer: coarse)');

function hintFor(full: boolean): string {
	if (coarse.matches)
		return told(full ? 'One finger moves the picture, two zoom.' : 'Two fingers move and zoom the picture.');
	return told('Drag or arrow keys move, Ctrl + wheel or + and − zoom, 0 fits, f finds.');
}

/** Returns what adapts the hint to the whole screen and back. */
export function followKeys(canvas: HTMLElement, stage: Stage, deeds: KeyDeeds): (full: boolean) => void {
	const hint = document.createElement('p');
	hint.className = 'hint';
	hint.id = `${canvas.closest('.figure')?.id}-keys`;
	const say = (full: boolean): void => {
		hint.textContent = hintFor(full);
	};
	say(false);
	canvas.after(hint);
	canvas.setAttribute('aria-describedby', hint.id);
	canvas.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (act(event.key, canvas, stage, deeds)) event.preventDefault();
	});
	return say;
}

/** True when the key was for the picture. At its edge an arrow key is the page's again. */
function act(key: string, canvas: HTMLElement, stage: Stage, deeds: KeyDeeds): boolean {
	const way = arrows[key];
	if (way) {
		const { scrollLeft, scrollTop } = canvas;
		stage.pan(...way);
		return canvas.scrollLeft !== scrollLeft || canvas.scrollTop !== scrollTop;
	}
	if (key === '+' || key === '=') stage.zoom(stage.scale * ZOOM_STEP);
	else if (key === '-') stage.zoom(stage.scale / ZOOM_STEP);
	else if (key === '0') stage.fit();
	else if (key === 'f') deeds.find();
	else return key === 'Escape' && deeds.undo();
	return true;
}
