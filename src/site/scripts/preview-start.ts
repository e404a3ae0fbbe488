/** Loads the previews of linked pages when a pointer or the focus first comes to a link that may have one. */

const LINK = 'main a[href]';

/** Listens only; nothing else is loaded for readers who never stay on a link, or whose pointer cannot. */
export function startPreviews(): void {
	const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
	if (connection?.saveData) return;
	const begin = async (event: Event): Promise<void> => {
		if (event instanceof PointerEvent && event.pointerType !== 'mouse') return;
		const link = event.target instanceof Element ? event.target.closest(LINK) : null;
		if (link === null) return;
		document.removeEventListener('pointerover', begin);
		document.removeEventListener('focusin', begin);
		(await import('./preview.ts')).showPreviews(link);
	};
	document.addEventListener('pointerover', begin);
	document.addEventListener('focusin', begin);
}
