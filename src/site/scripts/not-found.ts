import type { SearchEntry } from '../search-entries.ts';
import { bestEntries } from './search-match.ts';

/** On the page for unknown addresses: the pages whose names are nearest to the last part of the address. */

const holder = document.querySelector<HTMLElement>('[data-suggestions]');
const base = document.querySelector<HTMLElement>('#search')?.dataset['base'] ?? '/';

/** Fills the list of suggestions, and shows it when there are any. */
export async function suggestPages(): Promise<void> {
	const last = decodeURIComponent(location.pathname)
		.split('/')
		.filter(Boolean)
		.at(-1)
		?.replace(/\.html$/, '');
	if (!holder || !last) return;
	const response = await fetch(`${base}search-entries.json`);
	if (!response.ok) return;
	const entries = (await response.json()) as SearchEntry[];
	const words = [last, ...last.split(/[-_.]/).filter((word) => word.length > 2)];
	const found = [...new Set(words.flatMap((word) => bestEntries(entries, word, 5)))].slice(0, 6);
	for (const [title, kind, route] of found) {
		const link = document.createElement('a');
		link.href = base.slice(0, -1) + route;
		link.textContent = title;
		const item = document.createElement('li');
		item.append(link, ` (${kind})`);
		holder.querySelector('ul')?.append(item);
	}
	holder.hidden = found.length === 0;
}
