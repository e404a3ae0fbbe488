/// <reference types="vite/types/import-meta.d.ts" />
import type { ProblemsTold, ShownProblem } from '../engine/develop.ts';

/** While somebody writes: what is wrong with the files, over the foot of the page, until it is mended. Only `lintel dev` loads it. */

const panel = document.createElement('section');
panel.className = 'problems';
panel.hidden = true;
panel.setAttribute('aria-label', 'Problems in your files');
const told = document.createElement('div');
// There before anything is told, so that it is read out when it is.
told.setAttribute('role', 'status');
const close = document.createElement('button');
close.type = 'button';
close.textContent = 'Hide until the next save';
close.addEventListener('click', hide);
panel.append(told, close);
document.body.append(panel);

document.addEventListener('keydown', ({ key }) => {
	if (key === 'Escape' && !document.querySelector('dialog[open]')) hide();
});

import.meta.hot?.on('lintel:problems', show);
// A page that was opened while something is wrong has not been told.
import.meta.hot?.send('lintel:what-is-wrong');

function hide(): void {
	panel.hidden = true;
}

function show({ problems, pageIsOld }: ProblemsTold): void {
	panel.hidden = problems.length === 0;
	const heading = document.createElement('h2');
	heading.textContent = problems.length === 1 ? '1 problem in your files' : `${problems.length} problems in your files`;
	const note = document.createElement('p');
	note.textContent = pageIsOld
		? 'The page shows what they said before. It follows when they are mended and saved.'
		: 'The page shows what could be read.';
	told.replaceChildren(heading, note, ...problems.map(drawn));
}

/** The text as the terminal has it; where it stands leads into the editor. */
function drawn({ text, place, href }: ShownProblem): HTMLPreElement {
	const pre = document.createElement('pre');
	const at = place === undefined || href === undefined ? -1 : text.indexOf(place);
	if (place === undefined || href === undefined || at === -1) {
		pre.textContent = text;
		return pre;
	}
	const link = document.createElement('a');
	link.href = href;
	link.textContent = place;
	pre.append(text.slice(0, at), link, text.slice(at + place.length));
	return pre;
}
