/** Opens the search dialog by button, `/` or Ctrl-K; the search itself is loaded the first time. */

const dialog = document.querySelector<HTMLDialogElement>('#search');

/** Connects the buttons and keys that open the dialog. */
export function startSearchKeys(): void {
	for (const opener of document.querySelectorAll('[data-search-open]')) {
		opener.addEventListener('click', (event) => {
			event.preventDefault();
			void openSearch();
		});
	}

	document.addEventListener('keydown', (event) => {
		const inField =
			event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
		const slash = event.key === '/' && !inField && !event.ctrlKey && !event.metaKey && !event.altKey;
		const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
		if (!slash && !controlK) return;
		event.preventDefault();
		void openSearch();
	});
}

/** Opens the dialog, with words to look for where somebody offers them. */
export async function openSearch(words?: string): Promise<void> {
	if (!dialog || dialog.open) return;
	dialog.showModal();
	const input = dialog.querySelector('input');
	if (input && words !== undefined) input.value = words;
	// At once, not when the rest has loaded: one may be typing by then.
	input?.select();
	const { startSearch } = await import('./search.ts');
	startSearch(dialog);
	// A dialog that was open before has answered something else.
	if (words !== undefined) input?.dispatchEvent(new Event('input'));
}
