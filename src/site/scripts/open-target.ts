/** What the address names is seen even where it is folded: newer browsers open it by themselves, older ones do not. */
export function openDetailsOfTarget(): void {
	const open = (): void => {
		const target = document.querySelector(':target');
		let folded = target?.parentElement?.closest('details:not([open])');
		if (!folded) return;
		for (; folded; folded = folded.parentElement?.closest('details:not([open])')) folded.setAttribute('open', '');
		target?.scrollIntoView();
	};
	addEventListener('hashchange', open);
	open();
}
