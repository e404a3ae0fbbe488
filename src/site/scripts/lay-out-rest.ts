/**
 * What waits below the window (styles/content.css) is laid out when the page has nothing else to do: pictures of whole pages are taken
 * without scrolling, and the scroll bar is right.
 */

/** From so many elements on, a block is laid out late: it holds up a phone for longer than a touch may wait. */
const LARGE = 400;
const LATE_MS = 4000;

const sizeOf = (block: HTMLElement): number => block.getElementsByTagName('*').length;

/** One block each time the page is idle, small ones first. Where a browser cannot tell when that is, they wait on. */
export function layOutRest(): void {
	const waiting = [...document.querySelectorAll<HTMLElement>('[data-from-top] :is(.canvas, .table-scroll)')]
		.map((block) => ({ block, size: sizeOf(block) }))
		.sort((a, b) => a.size - b.size);
	const next = (): void => {
		const one = waiting.shift();
		if (one === undefined) return;
		one.block.style.contentVisibility = 'visible';
		setTimeout(() => window.requestIdleCallback?.(next), (waiting[0]?.size ?? 0) < LARGE ? 0 : LATE_MS);
	};
	window.requestIdleCallback?.(next);
}
