import type { SearchEntry } from '../search-entries.ts';
import { recentAddresses } from './recent.ts';
import { bestEntries, prepareInPieces } from './search-match.ts';
import { type Choices, choicesOf, fits, kindsOf, type Narrowing } from './search-narrow.ts';
import type { Piece, TextAnswer } from './search-texts.ts';
import { openTexts } from './search-texts-open.ts';
import { pageAddress, readSiteFile } from './site-files.ts';

/** One result as the dialog lists it. */
export interface Hit {
	readonly title: string;
	readonly kind: string;
	readonly href: string;
	readonly detail: string;
	readonly excerpt: readonly Piece[];
	/** Team, severity and tier, each empty where there is none, then business services. */
	readonly facets: readonly string[];
}

/** Hits below one heading. */
export type HitGroup = readonly [title: string, hits: readonly Hit[]];

export interface Answer {
	/** Names and identifiers first, in order of rank. */
	readonly names: readonly Hit[];
	/** Full text, without the pages already among the names. */
	readonly texts: readonly Hit[];
	/** Results per kind before the kind filter, after the others. */
	readonly kinds: ReadonlyMap<string, number>;
	/** What all results can be narrowed by; not known while only names are. */
	readonly choices: Choices | undefined;
	/** Whether the full text could be searched (it cannot while authoring, before a build). */
	readonly fullText: boolean;
}

/** Results of the full text that are shown. */
const TEXT_RESULTS = 24;

/** ms without a further key, before the full text is asked while names are shown. */
const REST_MS = 120;

export interface SearchSource {
	/** Pages whose title or identifiers match, best first. */
	names(query: string): Promise<readonly Hit[]>;
	/**
	 * Names and full text together; undefined when a newer question overtook this one. Where no names are shown, `opening` gets the
	 * results before, without what they say about the words: that needs more files.
	 */
	everything(
		query: string,
		by: Narrowing,
		names: readonly Hit[],
		shown: readonly Hit[],
		opening: (answer: Answer) => void,
	): Promise<Answer | undefined>;
	/** What is offered before anything is asked: pages this reader opened last, newest first, and symptoms to choose from. */
	beginnings(): Promise<{ readonly recent: readonly Hit[]; readonly symptoms: readonly Hit[] }>;
}

/** Loads what search needs from the site itself. Made once, when the dialog is first opened. */
export function createSource(base: string): SearchSource {
	const entries = loadEntries(base);
	void entries.then(prepareInPieces);
	const askTexts = openTexts(base);
	let asked = 0;
	return {
		names: async (query) => bestEntries(await entries, query, 60).map((entry) => hitOfEntry(base, entry)),
		async everything(query, by, names, shown, opening) {
			const ticket = ++asked;
			// Who sees names already can wait for the next key; who sees nothing cannot. What nobody waits for is not fetched beside
			// the names, nor does it take the processor from the next key.
			if (shown.length > 0) await rest();
			if (ticket !== asked) return undefined;
			const [all, found] = await Promise.all([entries, askTexts({ query })]);
			if (ticket !== asked) return undefined;
			// Places in the list of another build would be those of other pages.
			if (found === undefined || found.of !== all.filter(isPage).length)
				return { names: shown, texts: [], kinds: kindsOf(names, by), choices: choicesOf(names), fullText: false };
			const listed = new Set(shown.map((hit) => hit.href));
			const pages = found.pages.filter((page) => {
				const [, kind, route, , , facets] = all[page]!;
				return fits({ kind, facets: facets ?? none }, by) && !listed.has(pageAddress(base, route));
			});
			const best = pages.slice(0, TEXT_RESULTS);
			const hits = new Map(
				[...names, ...found.pages.map((page) => hitOfText(base, all[page]!))].map((hit) => [hit.href, hit]),
			);
			const kinds = kindsOf(hits.values(), by);
			const choices = choicesOf(hits.values());
			const answerOf = (said: TextAnswer['shown']): Answer => ({
				names: shown,
				texts: best.map((page, at) => hitOfText(base, all[page]!, said[at])),
				kinds,
				choices,
				fullText: true,
			});
			if (shown.length === 0 && best.length > 0) {
				opening(answerOf([]));
				// What pages say is asked for when they are painted, or it would share the way of what is waited for.
				await painted();
				if (ticket !== asked) return undefined;
			}
			const said = await askTexts({ query, pages: best });
			return ticket === asked ? answerOf(said?.shown ?? []) : undefined;
		},
		async beginnings() {
			const all = await entries;
			const byAddress = new Map(all.map((entry): [string, SearchEntry] => [pageAddress(base, entry[2]), entry]));
			const recent = recentAddresses().flatMap((address) => {
				const entry = byAddress.get(address);
				return entry === undefined ? [] : [entry];
			});
			const hits = (found: readonly SearchEntry[]): readonly Hit[] => found.map((entry) => hitOfEntry(base, entry));
			const symptoms = hits(all.filter(([, kind]) => kind === 'Symptom'));
			// The heading above them says what they are.
			return { recent: hits(recent.slice(0, 6)), symptoms: symptoms.map((hit) => ({ ...hit, kind: '' })) };
		},
	};
}

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, REST_MS));

const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

async function loadEntries(base: string): Promise<SearchEntry[]> {
	try {
		return JSON.parse(await readSiteFile(`${base}search-entries.json`)) as SearchEntry[];
	} catch {
		return [];
	}
}

const none: readonly string[] = [];

/** The full text is of pages; places on them stand behind all of these. */
const isPage = ([, , route]: SearchEntry): boolean => !route.includes('#');

function hitOfEntry(base: string, [title, kind, route, description, , facets]: SearchEntry): Hit {
	return {
		title,
		kind,
		href: pageAddress(base, route),
		detail: '',
		excerpt: description ? [[description, false]] : [],
		facets: facets ?? none,
	};
}

function hitOfText(base: string, entry: SearchEntry, said?: TextAnswer['shown'][number]): Hit {
	return { ...hitOfEntry(base, entry), detail: said?.detail ?? '', excerpt: said?.excerpt ?? [] };
}
