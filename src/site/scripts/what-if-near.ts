/**
 * Waits on the what-if page for the first sign of a reader, or for an address that says what has failed. That nothing has failed the
 * page says by itself; model, controls and what computes are fetched when there is somebody to ask.
 */

const SIGNS = [
	'pointermove',
	'pointerdown',
	'touchstart',
	'keydown',
	'wheel',
	'scroll',
	'focusin',
	'click',
	'hashchange',
] as const;

/** Starts at once where the address has a fragment. What is pressed before all is there is done when it is. */
export function awaitReader(root: HTMLElement): void {
	const field = root.querySelector<HTMLInputElement>('#what-if-search');
	const presses: (() => void)[] = [];
	const keep = (event: Event): void => {
		const target = event.target instanceof Element ? event.target : undefined;
		const pressed = target?.closest('.what-if ~ .figure .canvas a');
		if (event instanceof KeyboardEvent) {
			if (event.key !== 'Enter' || target !== field) return;
			presses.push(() => {
				const now = document.querySelector('#what-if-search');
				now?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
			});
		} else {
			if (!pressed || (event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
			presses.push(() => pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
		}
		event.preventDefault();
		event.stopPropagation();
	};
	const start = async (): Promise<void> => {
		for (const sign of SIGNS) removeEventListener(sign, begin, true);
		try {
			await (await import('./what-if/what-if-page.ts')).startWhatIf();
		} finally {
			// Also where that could not be had: a link of the picture then leads to its page.
			document.removeEventListener('click', keep, true);
			document.removeEventListener('keydown', keep, true);
			for (const press of presses) press();
		}
	};
	const begin = (event?: Event): void => {
		// A picture that is put in its place scrolls by itself; who scrolls one gives other signs.
		if (event?.type !== 'scroll' || event.target === document) void start();
	};
	document.addEventListener('click', keep, true);
	document.addEventListener('keydown', keep, true);
	if (location.hash !== '') begin();
	else for (const sign of SIGNS) addEventListener(sign, begin, { capture: true, passive: true });
}
