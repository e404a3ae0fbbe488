/** Paper cannot be clicked: everything folded is printed open, and folded again afterwards; but for answers of the quiz that nobody opened. */
export function openDetailsInPrint(): void {
	let opened: HTMLDetailsElement[] = [];
	addEventListener('beforeprint', () => {
		opened = [
			...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .contents, [data-remembered])'),
		];
		for (const details of opened) details.open = true;
	});
	addEventListener('afterprint', () => {
		for (const details of opened) details.open = false;
	});
}
