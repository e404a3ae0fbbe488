import { siteStore } from '../store.ts';

/** The model as the what-if page needs it: fetched by that page alone. */
export function GET(): Response {
	return new Response(siteStore().whatIf, { headers: { 'content-type': 'application/json' } });
}
