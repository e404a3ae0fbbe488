import { told } from './language.ts';

/** Copy buttons for commands and listings. A destructive command is copied only after its confirm box is ticked. */

const status = document.createElement('p');
status.className = 'visually-hidden';
status.setAttribute('role', 'status');

/** Adds a button to every command and listing of the page. */
export function addCopyButtons(): void {
	document.body.append(status);
	for (const holder of document.querySelectorAll<HTMLElement>('[data-copy]')) {
		const code = holder.querySelector('code');
		if (code) holder.append(copyButton(holder, code));
	}
}

function copyButton(holder: HTMLElement, code: HTMLElement): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'copy';
	button.textContent = told('Copy [verb]');
	const label = holder.closest('.command')?.getAttribute('aria-label');
	if (label) button.setAttribute('aria-label', told('Copy: {label}', { label }));
	button.addEventListener('click', () => void copy(button, code.textContent));
	const confirm = holder.closest('.command')?.querySelector<HTMLInputElement>('[data-confirm]');
	if (confirm) {
		const follow = () => {
			button.disabled = !confirm.checked;
		};
		confirm.addEventListener('change', follow);
		follow();
	}
	return button;
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
	const done = await write(text);
	const open = button.closest('[data-copy]')?.querySelector('.placeholder:not(.filled)')?.textContent;
	const reminder = open ? told(', fill in {name}', { name: open }) : '';
	button.textContent = done ? told('Copied') + reminder : told('Press Ctrl+C');
	status.textContent = done
		? told('Copied to the clipboard') + reminder
		: told('Copying was refused; the text is selected');
	if (!done) select(button);
	setTimeout(() => {
		button.textContent = told('Copy [verb]');
		status.textContent = '';
	}, 2500);
}

async function write(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

function select(button: HTMLButtonElement): void {
	const code = button.closest('[data-copy]')?.querySelector('code');
	if (code) getSelection()?.selectAllChildren(code);
}
