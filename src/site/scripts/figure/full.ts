import { told } from '../language.ts';

/** Shows a figure on the whole screen, in a modal dialog: that works where the browser's full screen does not, as on phones. */

export interface FullScreen {
	readonly open: boolean;
	toggle(): void;
	show(): void;
}

/** `changed` is told after the figure has moved in or out. */
export function createFullScreen(figure: HTMLElement, title: string, changed: (open: boolean) => void): FullScreen {
	const dialog = document.createElement('dialog');
	dialog.className = 'full';
	dialog.setAttribute('aria-label', told('{title}, full screen', { title }));
	const leave = (): void => {
		const back = document.activeElement instanceof HTMLElement && dialog.contains(document.activeElement);
		dialog.replaceWith(figure);
		document.body.classList.remove('has-full');
		changed(false);
		if (back || document.activeElement === document.body) figure.querySelector<HTMLElement>('[data-full]')?.focus();
	};
	// Close is told late and only once the dialog is gone from the screen, so everything is put back here.
	dialog.addEventListener('close', leave);
	const full: FullScreen = {
		get open() {
			return dialog.open;
		},
		show() {
			if (dialog.open) return;
			figure.replaceWith(dialog);
			dialog.append(figure);
			dialog.showModal();
			document.body.classList.add('has-full');
			changed(true);
			figure.querySelector<HTMLElement>('.canvas')?.focus();
		},
		toggle: () => (dialog.open ? dialog.close() : full.show()),
	};
	return full;
}
