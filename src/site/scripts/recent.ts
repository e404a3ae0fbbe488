/** Addresses of the pages that this reader opened last, in this browser only. */

const key = 'lintel-recent';
const MOST = 9;

/** The newest first; none where the browser keeps nothing. */
export function recentAddresses(): readonly string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string' && one !== location.pathname) : [];
	} catch {
		return [];
	}
}

/** Remembers that this page was opened. */
export function rememberPage(): void {
	try {
		localStorage.setItem(key, JSON.stringify([location.pathname, ...recentAddresses()].slice(0, MOST)));
	} catch {
		// Storage is full or refused: then nothing is remembered.
	}
}
