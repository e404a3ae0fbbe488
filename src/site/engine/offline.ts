import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUR_ACCENT } from '#model/branding/our-accent.ts';
import { scriptTextsFile } from '#views/language/script-texts.ts';
import { toldIn } from '#views/markdown/twin-words.ts';
import { fixedRoutes } from '#views/routes.ts';
import { whatIfFileName } from '#views/what-if/file.ts';
import { escapeHtml } from '../components/html.ts';
import type { SiteInput } from './site-input.ts';

/** What a reader's device keeps for the time when the network is gone. */
export interface Offline {
	/** Changes with any of the files. */
	readonly version: string;
	readonly pages: number;
	readonly bytes: number;
	/** Addresses below the site's root. */
	readonly files: readonly string[];
}

/** Areas of which every page is kept: what is needed in an incident, and how to find it. */
const areas = ['/runbooks/', '/failure-modes/', fixedRoutes.symptoms, fixedRoutes.index, fixedRoutes.whatIf];

/**
 * Writes what lets a device keep the pages of the incident path: the service worker, the manifest for a home screen, and a
 * file that says what is kept. Called when all other files are in the folder. The same folder gives the same bytes.
 */
export function writeOffline(folder: string, input: SiteInput, worker: string): Offline {
	const isKept = (route: string): boolean => areas.some((area) => route.startsWith(area));
	const routes = input.pages.map(({ route }) => route).filter(isKept);
	// An old rule leads to an old address also when the network is gone.
	const former = (input.former ?? []).map(({ from }) => from).filter(isKept);
	const assets = readdirSync(join(folder, '_astro')).filter((name) => /\.(?:css|js|woff2|svg|png)$/.test(name));
	const files = [
		'',
		...[...routes, ...former].map((route) => route.slice(1)),
		...assets.map((name) => `_astro/${name}`),
		'search-entries.json',
		whatIfFileName,
		...(existsSync(join(folder, scriptTextsFile)) ? [scriptTextsFile] : []),
	];
	const hash = createHash('sha256');
	let bytes = 0;
	for (const file of files) {
		const path = join(folder, file === '' || file.endsWith('/') ? `${file}index.html` : file);
		const content = readFileSync(path);
		bytes += statSync(path).size;
		hash.update(`${file} ${content.length}\n`).update(path.endsWith('.html') ? withoutRoot(content, input) : content);
	}
	const words = wordsAway(input);
	const version = hash.update(JSON.stringify(words)).update(worker).digest('hex').slice(0, 16);
	const offline: Offline = { version, pages: routes.length + 1, bytes, files: files.map(encodeURI) };
	writeFileSync(join(folder, 'offline.json'), JSON.stringify({ version, pages: offline.pages, bytes }));
	const kept = JSON.stringify({ version, files: offline.files, words });
	writeFileSync(join(folder, 'sw.js'), `const kept = ${kept};\n${worker}`);
	writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify(manifestOf(input)));
	return offline;
}

/** What a device says of a page that it does not keep, as HTML: but for the title, texts of our catalogues alone. */
function wordsAway({ language, title, brand }: SiteInput): { readonly [word: string]: string } {
	const told = toldIn(language);
	return {
		language: language.tag,
		site: escapeHtml(brand?.name ?? title),
		title: told('This page is not on this device'),
		why: told('There is no network, and the page was not kept. On this device are:'),
		runbook: told('What to do when it fails'),
		runbooks: told('Runbooks'),
		index: told('Everything from A to Z'),
	};
}

/** Every page names the inputs of the whole site: a change of something else is no reason to fetch all that is kept again. */
function withoutRoot(page: Buffer, { footer }: SiteInput): Buffer | string {
	return footer.inputs === undefined ? page : page.toString('utf8').replaceAll(footer.inputs, '');
}

function manifestOf({ title, base, brand }: SiteInput): object {
	const { icon, tiles = [], themeColour = OUR_ACCENT } = brand ?? {};
	const any = icon === undefined ? [] : [{ ...icon, sizes: 'any', purpose: 'any' }];
	// The first is for iOS, which reads no manifest. Android cuts tiles to its shape; they are drawn with room for that.
	const squares = tiles
		.slice(1)
		.flatMap((tile) =>
			['any', 'maskable'].map((purpose) => ({ ...tile, sizes: `${tile.side}x${tile.side}`, purpose })),
		);
	return {
		name: title,
		short_name: title.length > 14 ? 'Runbooks' : title,
		start_url: `${base}runbooks/`,
		scope: base,
		id: base,
		display: 'standalone',
		background_color: '#ffffff',
		theme_color: themeColour,
		icons: [...any, ...squares].map(({ route, sizes, type, purpose }) => ({
			src: base + route.slice(1),
			sizes,
			type,
			purpose,
		})),
	};
}
