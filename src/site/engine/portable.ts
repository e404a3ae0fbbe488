import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

/**
 * A copy of a built site that is read straight from a disk. Browsers give pages on a disk no modules, no worker and nothing
 * to fetch, so the copy has no scripts: every page reads without them, and the index from A to Z stands in for the search.
 */

/** Files that only a script or a server would ask for. */
const left =
	/^(?:sw\.js|offline\.json|manifest\.webmanifest|sitemap\.xml|lintel-manifest\.json|search-entries\.json|what-if\.json|_redirects|redirects\.nginx\.map|404\.html|llms\.txt|api\/.*|(?:.*\/)?index\.md|(?:.*\/)?feed\.xml|\.nojekyll|\.lintel-site\.json|pagefind\/.*|_astro\/.*\.js)$/;

/** Fills a folder with the copy of `site`, which was made for `base`. Returns how many pages there are. */
export function fillPortable(site: string, base: string, folder: string): number {
	let pages = 0;
	for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const from = join(entry.parentPath, entry.name);
		const path = from
			.slice(site.length + 1)
			.split(sep)
			.join('/');
		if (left.test(path)) continue;
		const to = join(folder, path);
		mkdirSync(dirname(to), { recursive: true });
		if (path.endsWith('.html')) {
			writeFileSync(to, portablePage(readFileSync(from, 'utf8'), path, base));
			pages++;
		} else if (path.endsWith('.css')) writeFileSync(to, portableStyle(readFileSync(from, 'utf8'), path, base));
		else cpSync(from, to);
	}
	return pages;
}

/** A page at `path` below the site, with relative addresses and without what a disk cannot serve. */
export function portablePage(html: string, path: string, base: string): string {
	return html
		.replace(/<script\b[^>]*>[^<]*<\/script>/g, '')
		.replace(/<link rel="(?:manifest|preload|alternate)"[^>]*>/g, '')
		.replace(/(\scontent="0; url=|\s(?:href|src)=")([^"]*)"/g, (whole, before: string, address: string) =>
			address.startsWith(base) && !address.startsWith('//')
				? `${before}${fromHere(path, address.slice(base.length))}"`
				: whole,
		);
}

export function portableStyle(css: string, path: string, base: string): string {
	return css.replace(/url\((["']?)(\/[^"')]*)\1\)/g, (whole, quote: string, address: string) =>
		address.startsWith(base) ? `url(${quote}${fromHere(path, address.slice(base.length))}${quote})` : whole,
	);
}

/** A disk knows no page by its folder, so the name of its file is said. */
function fromHere(path: string, address: string): string {
	const [file = '', rest = ''] = divided(address);
	const target = file === '' || file.endsWith('/') ? `${file}index.html` : file;
	return (posix.relative(posix.dirname(path), target) || posix.basename(target)) + rest;
}

/** The file of an address, and what follows it: query and fragment. */
function divided(address: string): readonly [string, string] {
	const at = address.search(/[?#]/);
	return at === -1 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}
