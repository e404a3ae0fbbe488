import { told } from './language.ts';

/** The theme switch: system, light, dark, high contrast. The choice is kept on this device only. */

const order = ['auto', 'light', 'dark', 'contrast'] as const;
const words = {
	auto: 'Theme: as the system',
	light: 'Theme: light',
	dark: 'Theme: dark',
	contrast: 'Theme: high contrast',
} as const;

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');

function current(): (typeof order)[number] {
	return order.find((theme) => theme === root.dataset['theme']) ?? 'auto';
}

function choose(theme: (typeof order)[number]): void {
	if (theme === 'auto') delete root.dataset['theme'];
	else root.dataset['theme'] = theme;
	try {
		localStorage.setItem('lintel-theme', theme);
	} catch {
		// Storage is refused; the choice then lasts for this page.
	}
	showTheme();
}

function showTheme(): void {
	const name = told(words[current()]);
	button?.setAttribute('aria-label', name);
	if (button) button.title = name;
}

/** Makes the button in the header work. */
export function startThemeSwitch(): void {
	button?.addEventListener('click', () => choose(order[(order.indexOf(current()) + 1) % order.length]!));
	showTheme();
}
