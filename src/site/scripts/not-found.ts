import { editDistance } from '#diagnostics/edit-distance.ts';
import type { SearchEntry } from '../search-entries.ts';
import { told, toldAsFound } from './language.ts';
import { bestEntries } from './search-match.ts';
import { openSearch } from './search-open.ts';

/** On the page for unknown addresses: the pages nearest to the address, and a search for its words. */

const holder = document.querySelector<HTMLElement>('[data-suggestions]');
const base = document.querySelector<HTMLElement>('#search')?.dataset['base'] ?? '/';
const MOST = 6;

/** Offers a search for the words of the address, and fills the list of suggestions; shows either when there is one. */
export async function suggestPages(): Promise<void> {
	const path = pathAsked();
	const last = path.split('/').filter(Boolean).at(-1) ?? '';
	const words = last.split(/[-_.+\s]+/).filter(Boolean);
	if (!holder || words.length === 0) return;
	offerSearch(holder, words.join(' '));
	const response = await fetch(`${base}search-entries.json`);
	if (!response.ok) return;
	const entries = (await response.json()) as SearchEntry[];
	const telling = words.filter((word) => word.length > 3);
	const byName = telling.length === 0 ? [] : [last, ...telling].flatMap((word) => bestEntries(entries, word, 5));
	const found = [...new Set([...nearestAddresses(entries, path, last), ...byName])].slice(0, MOST);
	for (const [title, kind, route] of found) {
		const link = document.createElement('a');
		link.href = base.slice(0, -1) + route;
		link.textContent = title;
		const item = document.createElement('li');
		item.append(link, ` (${toldAsFound(kind)})`);
		holder.querySelector('ul')?.append(item);
	}
	holder.querySelector<HTMLElement>('[data-nearest]')!.hidden = found.length === 0;
}

/** The address below the site's base, decoded where it can be, without an ending. */
function pathAsked(): string {
	const below = location.pathname.startsWith(base) ? location.pathname.slice(base.length - 1) : location.pathname;
	let plain = below;
	try {
		plain = decodeURIComponent(below);
	} catch {
		// Looked for as it is written.
	}
	return plain.toLowerCase().replace(/(?:index)?\.(?:html?|md|php|aspx)$/, '');
}

function offerSearch(place: HTMLElement, words: string): void {
	const button = place.querySelector<HTMLButtonElement>('button');
	if (!button) return;
	button.textContent = told('Search for “{words}”', { words });
	button.addEventListener('click', () => void openSearch(words));
	place.hidden = false;
}

/** Addresses that differ from the one asked for by few letters, in the whole or in the last part, the nearest first. */
function nearestAddresses(entries: readonly SearchEntry[], path: string, last: string): readonly SearchEntry[] {
	const limit = Math.max(1, Math.min(4, Math.floor(last.length / 3)));
	const whole = path.endsWith('/') ? path : `${path}/`;
	return entries
		.map((entry) => {
			const own = entry[2].split('/').at(-2) ?? '';
			const ofLast = editDistance(own, last, limit);
			return { entry, distance: Math.min(editDistance(entry[2], whole, limit), ofLast) };
		})
		.filter(({ distance }) => distance <= limit)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, 4)
		.map(({ entry }) => entry);
}
