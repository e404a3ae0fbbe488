import type { SearchEntry } from '../search-entries.ts';
import { bestEntries, prepareInPieces } from './search-match.ts';
import { isOnDisk, pageAddress, readSiteFile } from './site-files.ts';

/** One result as the dialog lists it. `excerpt` holds marked matches as `[text, isMatch]` pieces. */
export interface Hit {
	readonly title: string;
	readonly kind: string;
	readonly href: string;
	readonly detail: string;
	readonly excerpt: readonly (readonly [text: string, match: boolean])[];
}

export interface Answer {
	/** Names and identifiers first, in order of rank. */
	readonly names: readonly Hit[];
	/** Full text, without the pages already among the names. */
	readonly texts: readonly Hit[];
	/** Results per kind before the kind filter. */
	readonly kinds: ReadonlyMap<string, number>;
	/** Whether the full text could be searched (it cannot while authoring, before a build, and from a disk). */
	readonly fullText: boolean;
}

interface PagefindResult {
	/** As indexed: with the base path. */
	readonly raw_url: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly excerpt: string;
}
interface Pagefind {
	init(): Promise<void>;
	filters(): Promise<unknown>;
	debouncedSearch(
		query: string,
		options: { filters?: Record<string, string> },
		wait: number,
	): Promise<{
		results: { data(): Promise<PagefindResult> }[];
		totalFilters: { kind?: Record<string, number> };
	} | null>;
}

const TEXT_RESULTS = 24;
/** ms after the names have come, until the full text is fetched though nobody has asked yet. */
const PREPARE_MS = 1000;
/** ms without a further key, before the full text is asked while names are shown. */
const REST_MS = 120;

export interface SearchSource {
	/** Pages whose title or identifiers match, best first. */
	names(query: string): Promise<readonly Hit[]>;
	/** Names and full text together; undefined when a newer question overtook this one. */
	everything(
		query: string,
		kind: string | undefined,
		names: readonly Hit[],
		shown: readonly Hit[],
	): Promise<Answer | undefined>;
}

/** Loads what search needs from the site itself. Made once, when the dialog is first opened. */
export function createSource(base: string): SearchSource {
	const entries = loadEntries(base);
	void entries.then(prepareInPieces);
	let loading: Promise<Pagefind | undefined> | undefined;
	const fullText = (): Promise<Pagefind | undefined> => {
		loading ??= loadPagefind(base);
		return loading;
	};
	// Names are what most look for, so nothing is fetched beside them; who has not typed by then is a moment ahead later.
	void entries.then(() => setTimeout(fullText, PREPARE_MS));
	return {
		names: async (query) => bestEntries(await entries, query, 60).map((entry) => hitOfEntry(base, entry)),
		async everything(query, kind, names, shown) {
			if (loading === undefined && shown.length > 0) await painted();
			const found = await (await fullText())?.debouncedSearch(
				query,
				kind === undefined ? {} : { filters: { kind } },
				// Who sees names already can wait for the next key; who sees nothing cannot.
				shown.length > 0 ? REST_MS : 0,
			);
			if (found === null) return undefined;
			const results = await Promise.all((found?.results ?? []).slice(0, TEXT_RESULTS).map((result) => result.data()));
			const listed = new Set(shown.map((hit) => hit.href));
			const texts = results.map(hitOfResult).filter((hit) => !listed.has(hit.href));
			return { names: shown, texts, kinds: kindsOf(names, found?.totalFilters.kind), fullText: found !== undefined };
		},
	};
}

/** Done when what was put on the page before is on the screen. */
const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

async function loadEntries(base: string): Promise<SearchEntry[]> {
	try {
		return JSON.parse(await readSiteFile(`${base}search-entries.json`)) as SearchEntry[];
	} catch {
		return [];
	}
}

async function loadPagefind(base: string): Promise<Pagefind | undefined> {
	// The index is read by a module from many files, neither of which a disk gives.
	if (isOnDisk) return undefined;
	try {
		const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
		await pagefind.init();
		// Counts per kind come only once the filters are loaded.
		await pagefind.filters();
		return pagefind;
	} catch {
		return undefined;
	}
}

function hitOfEntry(base: string, [title, kind, route, description]: SearchEntry): Hit {
	return {
		title,
		kind,
		href: pageAddress(base, route),
		detail: '',
		excerpt: description ? [[description, false]] : [],
	};
}

function hitOfResult(result: PagefindResult): Hit {
	const { title = result.raw_url, kind = 'Page', detail = '' } = result.meta;
	return { title, kind, href: result.raw_url, detail, excerpt: piecesOf(result.excerpt) };
}

/** Pagefind marks matches with `<mark>` in escaped text; pieces are put on the page as text, never as markup. */
function piecesOf(excerpt: string): [string, boolean][] {
	return excerpt
		.split(/<\/?mark>/)
		.map((text, at): [string, boolean] => [withoutEntities(text), at % 2 === 1])
		.filter(([text]) => text !== '');
}

function withoutEntities(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}

function kindsOf(names: readonly Hit[], counts: Record<string, number> | undefined): Map<string, number> {
	const kinds = new Map<string, number>();
	for (const { kind } of names) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	for (const [kind, count] of Object.entries(counts ?? {}))
		if (count > 0) kinds.set(kind, Math.max(count, kinds.get(kind) ?? 0));
	return kinds;
}
