import type { SearchEntry } from '../search-entries.ts';
import { bestEntries, prepareInPieces } from './search-match.ts';
import type { TextAnswer, TextResult } from './search-texts.ts';
import { openTexts } from './search-texts-open.ts';
import { pageAddress, readSiteFile } from './site-files.ts';

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

/** What a screen shows without scrolling, more or less: each result may need another file, and nobody waits for those below. */
const OPENING_RESULTS = 6;

/** ms without a further key, before the full text is asked while names are shown. */
const REST_MS = 120;

export interface SearchSource {
	/** Pages whose title or identifiers match, best first. */
	names(query: string): Promise<readonly Hit[]>;
	/**
	 * Names and full text together; undefined when a newer question overtook this one. `opening` gets the best of the full text
	 * before, where no names are shown and more is to come.
	 */
	everything(
		query: string,
		kind: string | undefined,
		names: readonly Hit[],
		shown: readonly Hit[],
		opening: (answer: Answer) => void,
	): Promise<Answer | undefined>;
}

/** Loads what search needs from the site itself. Made once, when the dialog is first opened. */
export function createSource(base: string): SearchSource {
	const entries = loadEntries(base);
	void entries.then(prepareInPieces);
	const askTexts = openTexts(base);
	let asked = 0;
	return {
		names: async (query) => bestEntries(await entries, query, 60).map((entry) => hitOfEntry(base, entry)),
		async everything(query, kind, names, shown, opening) {
			const ticket = ++asked;
			// Who sees names already can wait for the next key; who sees nothing cannot. What nobody waits for is not fetched beside
			// the names, nor does it take the processor from the next key.
			if (shown.length > 0) await rest();
			if (ticket !== asked) return undefined;
			const listed = new Set(shown.map((hit) => hit.href));
			const answerOf = ({ results, kinds }: TextAnswer): Answer => ({
				names: shown,
				texts: results.map(hitOfResult).filter((hit) => !listed.has(hit.href)),
				kinds: kindsOf(names, kinds),
				fullText: true,
			});
			const found = await askTexts({ query, kind, first: shown.length > 0 ? undefined : OPENING_RESULTS }, (best) =>
				opening(answerOf(best)),
			);
			if (ticket !== asked || found === undefined) return undefined;
			if (found === 'none') return { names: shown, texts: [], kinds: kindsOf(names, {}), fullText: false };
			return answerOf(found);
		},
	};
}

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, REST_MS));

async function loadEntries(base: string): Promise<SearchEntry[]> {
	try {
		return JSON.parse(await readSiteFile(`${base}search-entries.json`)) as SearchEntry[];
	} catch {
		return [];
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

function hitOfResult({ address, meta, excerpt }: TextResult): Hit {
	const { title = address, kind = 'Page', detail = '' } = meta;
	return { title, kind, href: address, detail, excerpt: piecesOf(excerpt) };
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

function kindsOf(names: readonly Hit[], counts: Readonly<Record<string, number>>): Map<string, number> {
	const kinds = new Map<string, number>();
	for (const { kind } of names) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	for (const [kind, count] of Object.entries(counts))
		if (count > 0) kinds.set(kind, Math.max(count, kinds.get(kind) ?? 0));
	return kinds;
}
