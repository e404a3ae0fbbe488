import { isOnDisk } from './site-files.ts';

/** Loads the previews of linked pages when a pointer or the focus first comes to a link that may have one. */

const LINK = 'main a[href]';
/** Pages that load much already, and on which people work and do not browse: runbooks with their sums, and what-if. */
const WORKING = '[data-calculator], [data-clock], [data-placeholder], [data-what-if]';

/** Listens only; nothing else is loaded for readers who never stay on a link, or whose pointer cannot. */
export function startPreviews(): void {
	const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
	if (isOnDisk || connection?.saveData || document.querySelector(WORKING)) return;
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
