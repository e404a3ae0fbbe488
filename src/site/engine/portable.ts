import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { scriptTextsFile } from '#views/language/script-texts.ts';
import { whatIfFileName } from '#views/what-if/file.ts';
import { policyOnDisk } from '../content-security-policy.ts';
import { textsFolder } from '../scripts/search-postings.ts';

/**
 * A copy of a built site that is read straight from a disk. Browsers give pages on a disk no modules, no worker and nothing
 * to fetch. So the copy has one classic script for all pages, and what the pages of a server fetch stands in scripts that
 * call a function with it. Where a browser or its owner allows no scripts, every page reads without them.
 */

/** Files that only a server, a worker or a module would ask for. */
const left =
	/^(?:sw\.js|offline\.json|manifest\.webmanifest|sitemap\.xml|lintel-manifest\.json|_redirects|redirects\.nginx\.map|404\.html|llms\.txt|api\/.*|(?:.*\/)?index\.md|(?:.*\/)?feed\.xml|\.nojekyll|\.lintel-site\.json|cards\/.*|_astro\/(?!theme-early\.|moved\.).*\.js)$/;

/** The one script of the copy beside the short one that runs before the first paint, and what scripts read. */
const scriptName = '_astro/on-disk.js';
const readByScripts: ReadonlySet<string> = new Set(['search-entries.json', whatIfFileName, scriptTextsFile]);
const isReadByScripts = (path: string): boolean => readByScripts.has(path) || path.startsWith(`${textsFolder}/`);

/** What a copy holds. */
export interface Copied {
	readonly pages: number;
	readonly bytes: number;
}

/** Fills a folder with the copy of `site`, which was made for `base`, with the client script as one classic script. */
export function fillPortable(site: string, base: string, folder: string, script: string): Copied {
	let pages = 0;
	let bytes = 0;
	const write = (path: string, content: string | Buffer): void => {
		const to = join(folder, path);
		mkdirSync(dirname(to), { recursive: true });
		writeFileSync(to, content);
		bytes += Buffer.byteLength(content);
	};
	for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const from = join(entry.parentPath, entry.name);
		const path = from
			.slice(site.length + 1)
			.split(sep)
			.join('/');
		if (left.test(path)) continue;
		if (isReadByScripts(path)) write(`${path}.js`, asScript(readFileSync(from, 'utf8')));
		else if (path.endsWith('.html')) {
			write(path, portablePage(readFileSync(from, 'utf8'), path, base));
			pages++;
		} else if (path.endsWith('.css')) write(path, portableStyle(readFileSync(from, 'utf8'), path, base));
		else write(path, readFileSync(from));
	}
	write(scriptName, script);
	return { pages, bytes };
}

/** A file as a script that hands its text to the page that asked for it. */
export const asScript = (text: string): string => `lintelFile(${JSON.stringify(text)});\n`;

/** A page at `path` below the site, with relative addresses and without what a disk cannot serve. */
export function portablePage(html: string, path: string, base: string): string {
	return html
		.replace(/<script type="module"[^>]*><\/script>/g, `<script defer src="${base}${scriptName}"></script>`)
		.replace(/<link rel="(?:manifest|preload|alternate)"[^>]*>/g, '')
		.replace(/(<meta http-equiv="content-security-policy" content=")[^"]*"/, `$1${policyOnDisk}"`)
		.replace(/(\sdata-base=")([^"]*)"/g, (whole, before: string, address: string) =>
			address === base ? `${before}${upFrom(path)}"` : whole,
		)
		.replace(
			/(\scontent="0; url=|\s(?:href|src|data-what-if|data-texts|data-moved)=")([^"]*)"/g,
			(whole, before: string, address: string) =>
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

/** The way from a page to the root of the site, with a slash at its end. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

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
