/** Scrolls every diagram that is wider than its frame to what it is about. */
export function centreOnFocus(): void {
	for (const focus of document.querySelectorAll('.canvas .mmd-focus')) {
		const canvas = focus.closest('.canvas');
		if (!canvas || canvas.scrollWidth <= canvas.clientWidth) continue;
		const { left, width } = focus.getBoundingClientRect();
		canvas.scrollLeft += left + width / 2 - canvas.getBoundingClientRect().left - canvas.clientWidth / 2;
	}
}

/** Adds a button that shows a diagram on the whole screen, where the browser can. */
export function addFullScreenButtons(): void {
	for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
		const caption = figure.querySelector('figcaption');
		if (!document.fullscreenEnabled || !caption || !figure.querySelector('svg')) continue;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'enlarge';
		button.textContent = 'Full screen';
		button.setAttribute('aria-label', `Full screen: ${caption.querySelector('strong')?.textContent ?? 'diagram'}`);
		button.addEventListener('click', () => {
			void (document.fullscreenElement === figure ? document.exitFullscreen() : figure.requestFullscreen());
		});
		figure.querySelector('.below')?.append(button);
	}
}
