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
