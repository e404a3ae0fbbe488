import type { FigureData } from '../figure-data.ts';
import { readFigureState, writeFigureState } from './figure/address.ts';
import { createFullScreen } from './figure/full.ts';
import { followKeys } from './figure/keys.ts';
import { createLight } from './figure/light.ts';
import { createLookAround } from './figure/look-around.ts';
import { createOverlays, type Overlays } from './figure/overlay.ts';
import { type Picture, readPicture } from './figure/picture.ts';
import { Stage } from './figure/stage.ts';
import { stepsInPicture } from './figure/steps.ts';
import { createTools } from './figure/tools.ts';
import { createWalk, type Walk, type WalkedPicture } from './figure/walk.ts';

/** Pictures that answer: zoom, neighbours, overlays, steps, files. All of it is extra; the picture is complete without. */

/** Fit may enlarge small pictures on the whole screen, but not into posters. */
const LARGEST_FIT = 1.6;

/** What shows the steps of a flow in each picture that is alive and has any. */
const walked = new Map<HTMLElement, WalkedPicture>();
let walk: Walk | undefined;

/** Makes one picture of the page answer; nothing where it does already, or has no drawing. */
export function enlivenFigure(figure: HTMLElement): void {
	const picture = figure.classList.contains('live') ? undefined : readPicture(figure);
	if (picture !== undefined) enliven(picture, dataOf(figure));
}

/** Shows a step, in the given picture if it has it. All pictures that show steps come to life for that, since a walk goes through all. */
export function walkTo(step: number, from?: WalkedPicture): void {
	if (walk === undefined) {
		const pictures = [...document.querySelectorAll<HTMLElement>('.figure[data-live]')].flatMap((figure) => {
			if (dataOf(figure).steps.length > 0) enlivenFigure(figure);
			return walked.get(figure) ?? [];
		});
		if (pictures.length === 0) return;
		walk = createWalk(pictures);
	}
	walk.go(step, from);
}

function dataOf(figure: HTMLElement): FigureData {
	const written = figure.dataset['live'];
	return written ? JSON.parse(written) : { nodes: [], overlays: [], steps: [] };
}

function enliven(picture: Picture, data: FigureData): void {
	const { figure, canvas } = picture;
	const state = readFigureState(figure.id);
	const save = (): void => writeFigureState(figure.id, state);
	const light = createLight(picture);
	const overlays = createOverlays(picture, data);
	const steps = stepsInPicture(picture, data);
	const own: WalkedPicture = {
		figure,
		steps,
		show(number, bring) {
			const step = steps.find((one) => one.number === number);
			if (!step) return light.clear();
			light.show(step.nodes, step.edges);
			const line = picture.edges[[...step.edges][0] ?? -1]?.elements[0];
			if (bring && line) bringIntoSight(canvas, stage, line);
		},
	};
	if (steps.length > 0) walked.set(figure, own);

	const stage = new Stage(
		canvas,
		picture.svg,
		(scale) => tools.scaled(scale),
		() => centreOnFocus(picture),
	);
	const tell = (words: string): void => {
		tools.status.textContent = words;
	};
	const layOver = (key: string): void => {
		const label = overlays.show(key);
		state.overlay = label === '' ? '' : key;
		if (tools.over) tools.over.value = state.overlay;
		save();
	};
	const openLook = (open: boolean): void => {
		look.row.hidden = !open;
		tools.look.setAttribute('aria-expanded', String(open));
		if (!open) look.clear();
	};
	const full = createFullScreen(figure, picture.title, (open) => {
		state.full = open;
		tools.filled(open);
		hint(open);
		if (open) stage.fit(LARGEST_FIT);
		else stage.reset();
		tools.scaled(stage.scale);
		save();
	});
	const tools = createTools(picture, data, stage, {
		overlay: layOver,
		walk: () => {
			if (walk?.step !== undefined) walk.end();
			else if (steps[0]) walkTo(steps[0].number, own);
		},
		look: () => {
			openLook(look.row.hidden !== false);
			if (!look.row.hidden) look.search.focus();
		},
		full: () => full.toggle(),
		tell,
	});
	const look = createLookAround(
		picture,
		light,
		tell,
		(element) => stage.centre(element),
		() => {
			state.node = look.node;
			save();
		},
	);
	canvas.before(tools.row, look.row);
	figure.classList.add('live');
	const hint = followKeys(canvas, stage, {
		find: () => {
			if (picture.edges.length === 0) return;
			openLook(true);
			look.search.focus();
		},
		/** Says whether there was something to undo. */
		undo: (): boolean => {
			if (look.node === '' && look.search.value === '') return false;
			look.clear();
			return true;
		},
	});
	whilePrinting(overlays, () => state.overlay);
	restore();

	/** What the address asks for. */
	function restore(): void {
		const wanted = { ...state };
		if (wanted.overlay) layOver(wanted.overlay);
		if (wanted.full) full.show();
		if (wanted.node && picture.nodes.has(wanted.node)) {
			openLook(true);
			look.choose(wanted.node);
			stage.centre(picture.nodes.get(wanted.node)!.elements[0]!, false);
		}
	}
}

/** Paper gets the picture as it was drawn. */
function whilePrinting(overlays: Overlays, shown: () => string): void {
	addEventListener('beforeprint', () => void overlays.show(''));
	addEventListener('afterprint', () => void overlays.show(shown()));
}

/** A picture that is cut by its frame scrolls in it; one that is shown whole is scrolled to by the page. */
function bringIntoSight(canvas: HTMLElement, stage: Stage, line: Element): void {
	stage.centre(line);
	if (canvas.closest('dialog')) return;
	const { top, bottom } = line.getBoundingClientRect();
	if (top < 120 || bottom > innerHeight * 0.6) line.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Scrolls a picture that is wider than its frame to what it is about; one about nothing, to its topmost thing where that is out of sight. */
function centreOnFocus({ canvas, svg, nodes }: Picture): void {
	// The address, or a quick reader, may have moved it already.
	if (canvas.scrollLeft > 0 || canvas.scrollWidth <= canvas.clientWidth) return;
	const subject = svg.querySelector('.mmd-focus');
	const boxes = (subject ? [subject] : [...nodes.values()].map(({ elements }) => elements[0]!)).map((one) =>
		one.getBoundingClientRect(),
	);
	const [first] = boxes.sort((one, other) => one.top - other.top);
	const frame = canvas.getBoundingClientRect();
	if (!first || (!subject && first.right <= frame.right)) return;
	canvas.scrollLeft += first.left + first.width / 2 - frame.left - canvas.clientWidth / 2;
}
