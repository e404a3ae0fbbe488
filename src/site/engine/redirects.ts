import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FormerPage } from '#views/published/former-addresses.ts';
import { redirectDocument } from '../components/redirect-document.ts';
import { withBase } from '../links.ts';
import type { SiteStore } from '../store.ts';
import { inShell, type Shell } from './shell.ts';

/**
 * What takes readers from addresses that are gone to where things are now: a page at each old address, which any host can
 * serve, and the same as answers of a server for hosts that can be told so. `script` is the text of `assets/moved.js`.
 */
export function writeRedirects(
	store: SiteStore,
	former: readonly FormerPage[],
	{ shell, script }: { readonly shell: Shell; readonly script: string },
	folder: string,
): void {
	if (former.length === 0) return;
	// Kept for ever by browsers, so its name changes with its content.
	const scriptFile = `_astro/moved.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
	mkdirSync(join(folder, '_astro'), { recursive: true });
	writeFileSync(join(folder, scriptFile), script);
	for (const one of former) {
		const file = join(folder, `${one.from}index.html`);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, inShell(shell, redirectDocument(store, one, scriptFile)));
	}
	writeFileSync(join(folder, '_redirects'), hostRedirects(former, store.base));
	writeFileSync(join(folder, 'redirects.nginx.map'), nginxMap(former, store.base));
}

/** Lines for Netlify and Cloudflare Pages, at the root of what is served. `:` and `*` mean something there. */
export function hostRedirects(former: readonly FormerPage[], base: string): string {
	return former.map(({ from, to }) => `${plainAddress(base, from)} ${plainAddress(base, to)} 301\n`).join('');
}

/** For the `map` that its first line shows. nginx compares decoded paths; what stands behind the question mark goes before the anchor. */
export function nginxMap(former: readonly FormerPage[], base: string): string {
	const lines = former.map(({ from, to }) => `"${withBase(base, from)}" "${plainAddress(base, to)}";\n`);
	const answer = 'if ($moved ~ "^([^#]+)(#.*)?$") { return 301 $1$is_args$args$2; }';
	return `# map $uri $moved { include redirects.nginx.map; }\n# server { ${answer} }\n${lines.join('')}`;
}

const plainAddress = (base: string, address: string): string =>
	encodeURI(withBase(base, address)).replace(/[:*$]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
