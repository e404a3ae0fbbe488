import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGuide } from '../guides.ts';
import type { SiteStore } from '../store.ts';
import type { SiteInput } from './site-input.ts';

/**
 * Every page names the inputs of the whole site in its footer. Guides are kept from build to build, because drawing one takes
 * Astro; so Astro draws them with words in that place, and each build puts its own root there.
 */
const words = 'the-root-over-the-inputs-of-this-build';

/** A site or store whose footer does not depend on what it was made from. */
export function withoutInputs<Site extends Pick<SiteStore, 'footer'>>(site: Site): Site {
	return site.footer.inputs === undefined ? site : { ...site, footer: { ...site.footer, inputs: words } };
}

/** Puts the root into the footers of the guides in the folder. */
export function placeInputs({ pages, footer: { inputs } }: SiteInput, folder: string): void {
	if (inputs === undefined) return;
	for (const { route } of pages.filter(isGuide)) {
		const file = join(folder, route, 'index.html');
		const page = readFileSync(file, 'utf8');
		// In the footer and nowhere else: a guide may hold these very words.
		const at = page.lastIndexOf(words);
		if (at !== -1) writeFileSync(file, `${page.slice(0, at)}${inputs}${page.slice(at + words.length)}`);
	}
}
