/** The full text, as Pagefind has it: its program is part of the index of a built site and is loaded from there. */

/** What is asked: words, the kind of page that alone is wanted, and how many of the best results are wanted before the rest, if any are. */
export interface TextQuestion {
	readonly query: string;
	readonly kind: string | undefined;
	readonly first: number | undefined;
}

export interface TextResult {
	/** As indexed: with the base path. */
	readonly address: string;
	readonly meta: Readonly<Record<string, string>>;
	/** Escaped text, matches between `<mark>` and `</mark>`. */
	readonly excerpt: string;
}

export interface TextAnswer {
	readonly results: readonly TextResult[];
	/** Pages per kind, before a kind was chosen. */
	readonly kinds: Readonly<Record<string, number>>;
}

/**
 * Undefined where a newer question came meanwhile, `none` where the site has no index that can be read here. `opening` gets the
 * best results as soon as they are there, where more are to come.
 */
export type AskTexts = (
	question: TextQuestion,
	opening: (answer: TextAnswer) => void,
) => Promise<TextAnswer | 'none' | undefined>;

/** A result whose page is fetched, among some others, when it is asked for. */
interface Found {
	data(): Promise<{ raw_url: string; meta: Readonly<Record<string, string>>; excerpt: string }>;
}

interface Pagefind {
	init(): Promise<void>;
	filters(): Promise<unknown>;
	search(
		query: string,
		options: { filters?: Record<string, string> },
	): Promise<{
		results: Found[];
		totalFilters: { kind?: Record<string, number> };
	}>;
}

const TEXT_RESULTS = 24;

/** Answers in this thread; the index is fetched with the first question. */
export function createTexts(base: string): AskTexts {
	let loading: Promise<Pagefind | undefined> | undefined;
	let asked = 0;
	return async ({ query, kind, first }, opening) => {
		const ticket = ++asked;
		loading ??= loadPagefind(base);
		const pagefind = await loading;
		if (pagefind === undefined) return 'none';
		if (ticket !== asked) return undefined;
		const found = await pagefind.search(query, kind === undefined ? {} : { filters: { kind } });
		if (ticket !== asked) return undefined;
		const kinds = found.totalFilters.kind ?? {};
		const wanted = found.results.slice(0, TEXT_RESULTS);
		const best = await fetched(wanted.slice(0, first));
		const rest = wanted.slice(best.length);
		if (ticket !== asked) return undefined;
		if (rest.length > 0) opening({ results: best, kinds });
		return { results: [...best, ...(await fetched(rest))], kinds };
	};
}

async function fetched(found: readonly Found[]): Promise<readonly TextResult[]> {
	const pages = await Promise.all(found.map((one) => one.data()));
	return pages.map(({ raw_url, meta, excerpt }) => ({ address: raw_url, meta, excerpt }));
}

async function loadPagefind(base: string): Promise<Pagefind | undefined> {
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
