import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf, notFoundDocument } from '../components/document.ts';
import { isGuide } from '../guides.ts';
import { sideNavigation } from '../side-navigation.ts';
import type { SiteStore } from '../store.ts';
import { type Shell, shellOf } from './shell.ts';
import type { SiteInput } from './site-input.ts';
import { keepUsualPart, shellInLanguage, usualPart, usualPlace } from './usual-part.ts';
import { openWorkFolder } from './work-folder.ts';

/**
 * What only Astro can make: scripts, styles and fonts with the page around them, and guides in MDX. Where that is what most sites
 * share it is the program's; else it is kept in the work folder, and made again when something changed that it shows. Loading
 * Astro and bundling take seconds, so a build that needs none of it skips both.
 */
export interface AstroPart {
	readonly shell: Shell;
	/** Folder with the files that Astro wrote; all of them are part of the site. */
	readonly folder: string;
}

export interface AstroPartOptions {
	readonly input: SiteInput;
	readonly store: SiteStore;
	/** Where Astro works, if it has to. */
	readonly root: string;
	readonly packageRoot: string;
	readonly sourceFolder: string;
	/** Folders that guides may import from: the workspace. */
	readonly allow: readonly string[];
	/** Identifies the program and the site's own source. */
	readonly fingerprint: () => string;
}

/** A question that a guide asked of the store, with the answer it got. */
type Asked = readonly (readonly [question: 'resolveRef' | 'titleOf', of: string, answer: string | null])[];

interface Kept {
	readonly key: string;
	readonly asked: Asked;
	readonly shell: Shell;
}

const recordName = 'kept.json';

/** Starts loading Astro when the last build's part will not do, so that it happens beside other work. */
export async function astroPart(options: AstroPartOptions): Promise<AstroPart> {
	const { root, packageRoot, store } = options;
	let identity: string | undefined;
	const fingerprint = (): string => (identity ??= options.fingerprint());
	const place = isUsual(options.input) ? usualPlace(packageRoot, fingerprint) : undefined;
	const usual = place && usualPart(place);
	if (usual !== undefined) {
		const { language, texts } = languageOf(store);
		return { ...usual, shell: shellInLanguage(usual.shell, language, texts) };
	}
	const work = openWorkFolder(root, packageRoot);
	const record = join(work.root, recordName);
	const key = keyOf(options.input, fingerprint());
	const known = readKept(record);
	if (known?.key === key && existsSync(join(work.dist, '404.html')) && stillAnswered(known.asked, store))
		return { shell: known.shell, folder: work.dist };
	// With its packages, which most builds do without.
	const { buildPages, loadAstro } = await import('./astro-build.ts');
	const astro = loadAstro();
	// Written last and removed first, so that it never stands beside an unfinished part.
	rmSync(record, { force: true });
	rmSync(work.dist, { recursive: true, force: true });
	const { listening, asked } = listeningStore(store);
	await buildPages(await astro, {
		store: { ...listening, guidesOnly: true },
		work,
		sourceFolder: options.sourceFolder,
		allow: options.allow,
	});
	const shell = shellOf(readFileSync(join(work.dist, '404.html'), 'utf8'), notFoundDocument(store, true));
	writeFileSync(record, JSON.stringify({ key, asked: asked(), shell } satisfies Kept));
	const made = { shell, folder: work.dist };
	if (place !== undefined && isEnglish(store)) keepUsualPart(made, place);
	return made;
}

/** Whether Astro would make for a site what it makes for most: nothing of the workspace is in it. */
const isUsual = ({ base, brand, pages }: SiteInput): boolean =>
	base === '/' && brand?.style === undefined && !pages.some(isGuide);

const isEnglish = (store: SiteStore): boolean => {
	const { language, texts } = languageOf(store);
	return language === 'en' && texts === undefined;
};

/** Guides may refer to anything by name; which names they use is known only when they are drawn. */
function listeningStore(store: SiteStore): { readonly listening: SiteStore; readonly asked: () => Asked } {
	const answers = new Map<string, Asked[number]>();
	const listen =
		(question: 'resolveRef' | 'titleOf') =>
		(of: string): string | undefined => {
			const answer = store[question](of);
			answers.set(`${question} ${of}`, [question, of, answer ?? null]);
			return answer;
		};
	return {
		listening: { ...store, resolveRef: listen('resolveRef'), titleOf: listen('titleOf') },
		asked: () => [...answers.values()],
	};
}

const stillAnswered = (asked: Asked, store: SiteStore): boolean =>
	asked.every(([question, of, answer]) => (store[question](of) ?? null) === answer);

/** Without guides the part shows nothing of the workspace but its base path and the colours of its house. */
function keyOf(input: SiteInput, fingerprint: string): string {
	const { base, url, title, description, footer, navigation, brand, language } = input;
	const guides = input.pages.filter(isGuide);
	const shown = guides.map((page) => {
		const area = navigation.find(({ id }) => id === page.area);
		return [page, area && sideNavigation(area, page.route)];
	});
	const areas = navigation.map(({ id, text, route }) => [id, text, route]);
	const place = { file: 'probe/file.yaml', line: 1 };
	const edit = [input.editUrl?.(place.file, place.line), input.reportUrl?.({ ...place, title: 'Probe' })];
	const ofGuides = guides.length > 0 && [shown, input.guides, title, description, footer, areas, edit, brand];
	return createHash('sha256')
		.update(JSON.stringify([fingerprint, base, url, language.tag, brand?.style, ofGuides]))
		.digest('hex');
}

function readKept(file: string): Kept | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Kept;
	} catch {
		return undefined;
	}
}
