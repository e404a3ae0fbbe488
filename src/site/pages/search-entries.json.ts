import { searchEntries } from '../search-entries.ts';
import { siteStore } from '../store.ts';

/** Titles and identifiers of all pages, fetched by the search dialog when it is first opened. */
export function GET(): Response {
	return new Response(JSON.stringify(searchEntries(siteStore().pages)), {
		headers: { 'content-type': 'application/json' },
	});
}
