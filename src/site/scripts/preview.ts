import { type Preview, previewOf } from './preview-source.ts';

/**
 * What stands behind a link, shown beside it while a mouse stays on it or the keyboard's focus does: it can be pointed at, stays until
 * it is left, and goes away with Escape without anything else moving (WCAG 1.4.13).
 */

const WAIT_BEFORE = 350;
/** Long enough to come from the link to the preview. */
const WAIT_AFTER = 250;
const ROOM = 8;
const ID = 'link-preview';

let box: HTMLElement | undefined;
let shown: HTMLAnchorElement | undefined;
/** The browser's own words for the link, which would lie over ours. */
let title = '';
/** The link that is waited for; a later one takes its place. */
let wanted: HTMLAnchorElement | undefined;
let timer = 0;

/** Connects all links of the page; `first` is the one that a reader is on already. */
export function showPreviews(first: Element): void {
	document.addEventListener('pointerover', (event) => {
		if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return;
		if (box?.contains(event.target)) return stay();
		come(linkAt(event.target));
	});
	document.addEventListener('focusin', ({ target }) => {
		if (target instanceof Element && target.matches(':focus-visible')) come(linkAt(target));
	});
	document.addEventListener('focusout', ({ target }) => {
		if (target === shown || target === wanted) come(undefined);
	});
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && shown !== undefined) {
			// Nothing else is to close with it.
			event.stopPropagation();
			hide();
		}
	});
	document.addEventListener('pointerdown', hide);
	addEventListener('pagehide', hide);
	come(linkAt(first));
}

/** The link of this site that an element belongs to: in the text, not one that steers the page. */
function linkAt(element: Element): HTMLAnchorElement | undefined {
	const link = element.closest<HTMLAnchorElement>('main a[href]');
	if (
		!link ||
		!(link instanceof HTMLAnchorElement) ||
		link.closest('.contents, .crumbs, .turn, .figure, [data-search-open]')
	)
		return undefined;
	const base = document.querySelector<HTMLElement>('#search')?.dataset['base'] ?? '/';
	const isInside = link.origin === location.origin && link.pathname.startsWith(base) && link.pathname.endsWith('/');
	return isInside && link.pathname !== location.pathname ? link : undefined;
}

function stay(): void {
	clearTimeout(timer);
	wanted = undefined;
}

function come(link: HTMLAnchorElement | undefined): void {
	if (link !== undefined && (link === shown || link === wanted)) {
		if (link === shown) stay();
		return;
	}
	clearTimeout(timer);
	wanted = link;
	if (link === undefined) {
		if (shown !== undefined) timer = window.setTimeout(hide, WAIT_AFTER);
		return;
	}
	timer = window.setTimeout(() => void look(link), WAIT_BEFORE);
}

async function look(link: HTMLAnchorElement): Promise<void> {
	const preview = await previewOf(new URL(link.href));
	if (wanted !== link || !link.isConnected) return;
	hide();
	if (preview !== undefined) show(link, preview);
}

function hide(): void {
	clearTimeout(timer);
	wanted = undefined;
	if (shown === undefined) return;
	shown.removeAttribute('aria-describedby');
	if (title !== '') shown.title = title;
	shown = undefined;
	box?.hidePopover();
}

function show(link: HTMLAnchorElement, { title: name, kind, badges, text }: Preview): void {
	box ??= makeBox();
	box.replaceChildren(
		...(kind === '' ? [] : [part('p', 'eyebrow', kind)]),
		part('p', 'title', name),
		...(text === '' ? [] : [part('p', 'body', text)]),
		...(badges.length === 0 ? [] : [part('p', 'muted', badges.join(' · '))]),
	);
	title = link.title;
	link.removeAttribute('title');
	link.setAttribute('aria-describedby', ID);
	shown = link;
	box.showPopover();
	place(box, link);
}

function part(tag: string, className: string, text: string): HTMLElement {
	const element = document.createElement(tag);
	element.className = className;
	element.textContent = text;
	return element;
}

function makeBox(): HTMLElement {
	const made = part('div', 'preview', '');
	made.id = ID;
	made.role = 'tooltip';
	made.popover = 'manual';
	made.addEventListener('pointerleave', () => come(undefined));
	// Beside the text that it is about, as everything on a page is part of a landmark.
	(document.querySelector('main') ?? document.body).append(made);
	return made;
}

/** Below the line of the link that is pointed at, above it where there is no room; inside the window. */
function place(own: HTMLElement, link: HTMLElement): void {
	const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = own;
	const end = link.getBoundingClientRect().bottom;
	const fitsBelow = end + height + ROOM <= innerHeight;
	own.style.top = `${Math.max(ROOM, fitsBelow ? end : line.top - height)}px`;
	own.style.left = `${Math.max(ROOM, Math.min(line.left, document.documentElement.clientWidth - width - ROOM))}px`;
}
