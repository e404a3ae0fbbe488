import type { FigureData } from '../../figure-data.ts';
import { told } from '../language.ts';
import { box, button, group, select } from './parts.ts';
import type { Picture } from './picture.ts';
import type { Stage } from './stage.ts';

/** The row of controls over a picture. Every control has a name of its own, since a page may hold several pictures. */

export interface Deeds {
	overlay(key: string): void;
	walk(): void;
	look(): void;
	full(): void;
	/** What was done, in a few words, for the status line. */
	tell(words: string): void;
}

export interface Tools {
	readonly row: HTMLElement;
	readonly look: HTMLButtonElement;
	/** Says what the button for the whole screen does next. */
	filled(open: boolean): void;
	readonly status: HTMLElement;
	readonly over: HTMLSelectElement | undefined;
	scaled(scale: number): void;
}

const ZOOM_STEP = 1.25;

export function createTools(picture: Picture, data: FigureData, stage: Stage, deeds: Deeds): Tools {
	const size = button('100 %', '100 %', () => stage.zoom(1));
	size.title = told('Natural size');
	size.className = 'size';
	const zoom = group(
		told('Zoom: {title}', { title: picture.title }),
		button(told('Smaller'), '−', () => stage.zoom(stage.scale / ZOOM_STEP)),
		size,
		button(told('Larger'), '+', () => stage.zoom(stage.scale * ZOOM_STEP)),
		button(told('Fit the whole picture'), told('Fit'), () => stage.fit()),
	);
	zoom.classList.add('zoom');
	const look = button(told('Explore the picture'), told('Explore'), deeds.look);
	look.setAttribute('aria-expanded', 'false');
	const full = button(told('Full screen: {title}', { title: picture.title }), '', deeds.full);
	full.dataset['full'] = '';
	const filled = (open: boolean): void => {
		const words = document.createElement('span');
		words.className = 'full-words';
		words.textContent = ` ${told(open ? 'Close' : 'Full screen')}`;
		full.replaceChildren(open ? '✕' : '⤢', words);
		full.setAttribute(
			'aria-label',
			open ? told('Close full screen') : told('Full screen: {title}', { title: picture.title }),
		);
		full.title = told(open ? 'Close full screen' : 'Full screen');
	};
	filled(false);
	const status = document.createElement('p');
	status.className = 'told';
	status.setAttribute('role', 'status');
	const over =
		data.overlays.length === 0
			? undefined
			: select(
					told('Lay over the picture'),
					[['', told('No overlay')], ...data.overlays.map(([key, label]) => [key, label] as const)],
					deeds.overlay,
				);
	const rest: HTMLElement[] = [];
	if (data.steps.length > 0) {
		const walk = button(told('Walk through the steps'), told('Walk through'), deeds.walk);
		walk.dataset['walk'] = '';
		walk.setAttribute('aria-pressed', 'false');
		rest.push(walk);
	}
	if (picture.edges.length > 0) rest.push(look);
	if (over) rest.push(over);
	const row = box(
		'figure-tools',
		zoom,
		group(told('Tools: {title}', { title: picture.title }), full, saveMenu(picture, deeds), ...rest),
		status,
	);
	return {
		row,
		look,
		filled,
		status,
		over,
		scaled(scale) {
			size.textContent = `${Math.round(scale * 100)} %`;
		},
	};
}

/** Address, Mermaid text, SVG and PNG. What makes files is loaded when it is first used. */
function saveMenu(picture: Picture, deeds: Deeds): HTMLElement {
	const menu = document.createElement('details');
	menu.className = 'menu';
	const title = document.createElement('summary');
	title.textContent = told('Save');
	const choose = (label: string, done: string, work: () => Promise<void>): HTMLButtonElement =>
		button(label, label, () => {
			menu.open = false;
			title.focus();
			work().then(
				() => deeds.tell(done),
				() => deeds.tell(told('{label}: your browser refused', { label })),
			);
		});
	const source = picture.figure.querySelector('code')?.textContent ?? '';
	const address = (): string => {
		const here = new URL(location.href);
		if (here.hash === '') here.hash = picture.figure.id;
		return here.href;
	};
	const file = () => import('./save.ts');
	menu.append(
		title,
		box(
			'choices',
			choose(told('Copy link'), told('The address of this view is in the clipboard'), () =>
				navigator.clipboard.writeText(address()),
			),
			choose(told('Copy Mermaid'), told('The Mermaid text is in the clipboard'), () =>
				navigator.clipboard.writeText(source),
			),
			choose(told('Download SVG'), told('Saved as SVG'), async () =>
				(await file()).saveSvg(picture.svg, (await file()).fileName(picture.figure.id)),
			),
			choose(told('Download PNG'), told('Saved as PNG'), async () =>
				(await file()).savePng(picture.svg, (await file()).fileName(picture.figure.id)),
			),
		),
	);
	menu.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || !menu.open) return;
		event.preventDefault();
		event.stopPropagation();
		menu.open = false;
		title.focus();
	});
	menu.addEventListener('focusout', (event) => {
		if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
	});
	return menu;
}
