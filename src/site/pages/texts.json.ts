import { scriptTextsOf } from '#views/language/script-texts.ts';
import { siteStore } from '../store.ts';

/** The words of the scripts in the language of the site; an English site never asks for them. */
export function GET(): Response {
	return new Response(scriptTextsOf(siteStore().language) ?? '{}', { headers: { 'content-type': 'application/json' } });
}
