import { told } from './language.ts';
import { isOnDisk } from './site-files.ts';

/** Keeps the pages of the incident path on this device, when the reader asks for it, and says what state that is in. */

interface Kept {
	readonly pages: number;
	readonly bytes: number;
}

/** Fills the place in the footer. Browsers without service workers, and pages that are still being written, have nothing there. */
export async function offerOffline(): Promise<void> {
	const place = document.querySelector<HTMLElement>('[data-offline]');
	if (place === null || isOnDisk || !('serviceWorker' in navigator) || !isSecureContext) return;
	// Only a site that was built can be kept, and only that is an app with a manifest.
	if (document.querySelector('link[rel="manifest"]') === null) return;
	const base = place.dataset['offline'] ?? '/';
	const found = await navigator.serviceWorker.getRegistration(base);
	// Another site of the same host may cover this one.
	const known = found?.scope === new URL(base, location.href).href ? found : undefined;
	tellWhenCutOff();
	if (known !== undefined) return showKept(place, base, known);
	// From a home screen the site is an app, and an app is expected to open without a network.
	if (matchMedia('(display-mode: standalone)').matches) return keep(place, base);
	place.replaceChildren(button(told('Keep runbooks on this device'), () => void ask(place, base)));
}

async function ask(place: HTMLElement, base: string): Promise<void> {
	const kept = await whatIsKept(base);
	if (kept === undefined) {
		place.textContent = told('This site cannot be kept on a device');
		return;
	}
	place.replaceChildren(
		`${told('{n} pages for incidents, {size}, to be read without a network:', { n: kept.pages, size: megabytes(kept.bytes) })} `,
		button(told('Keep them'), () => void keep(place, base)),
	);
	place.querySelector('button')?.focus();
}

async function keep(place: HTMLElement, base: string): Promise<void> {
	place.textContent = told('Keeping runbooks on this device …');
	try {
		const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
			scope: base,
			updateViaCache: 'none',
		});
		await isActive(registration);
		await navigator.storage?.persist?.();
		await showKept(place, base, registration);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		place.textContent = told('Runbooks could not be kept on this device: {why}', { why });
	}
}

function isActive(registration: ServiceWorkerRegistration): Promise<void> {
	const worker = registration.installing ?? registration.waiting;
	if (worker === null) return Promise.resolve();
	return new Promise((done, failed) => {
		const look = (): void => {
			if (worker.state === 'activated') done();
			else if (worker.state === 'redundant') failed(new Error('not all files could be fetched'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

async function showKept(place: HTMLElement, base: string, registration: ServiceWorkerRegistration): Promise<void> {
	const kept = await whatIsKept(base);
	place.replaceChildren(
		`${
			kept === undefined
				? told('Runbooks are on this device.')
				: told('Runbooks are on this device ({size}).', { size: megabytes(kept.bytes) })
		} `,
		button(told('Remove'), async () => {
			await registration.unregister();
			const scope = new URL(base, location.href).href;
			const names = (await caches.keys()).filter((name) => name.startsWith(`lintel ${scope} `));
			await Promise.all(names.map((name) => caches.delete(name)));
			place.textContent = told('Removed from this device');
		}),
	);
}

async function whatIsKept(base: string): Promise<Kept | undefined> {
	try {
		const answer = await fetch(`${base}offline.json`);
		return answer.ok ? ((await answer.json()) as Kept) : undefined;
	} catch {
		return undefined;
	}
}

/** A page that comes from the device says so: it is as old as its date in the footer. */
function tellWhenCutOff(): void {
	const note = document.createElement('p');
	note.className = 'cut-off';
	note.setAttribute('role', 'status');
	const date = document.querySelector('.site-footer time')?.textContent ?? '';
	const look = (): void => {
		note.textContent = navigator.onLine ? '' : told('No network. This copy is computed as of {day}.', { day: date });
	};
	addEventListener('online', look);
	addEventListener('offline', look);
	document.querySelector('.site-header')?.after(note);
	look();
}

function button(text: string, act: () => void | Promise<void>): HTMLButtonElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.textContent = text;
	made.addEventListener('click', () => void act());
	return made;
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
