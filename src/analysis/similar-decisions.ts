import type { Decision } from '#decisions/decision.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import { compareText } from './state.ts';

/** Two records that seem to decide the same and do not know of each other. */
export interface SimilarDecisions {
	readonly decisions: readonly [Ref, Ref];
	/** Cosine of the two texts, 0 to 1. */
	readonly likeness: number;
	/** The words that weigh most in both, most important first. */
	readonly words: readonly string[];
}

/** Above this two records are worth a look. Set by reading the pairs that public collections give (judgement). */
const ALIKE = 0.6;
const LONGEST = 4_000;
const WORDS_SHOWN = 5;

interface Weighed {
	readonly decision: Decision;
	readonly weights: ReadonlyMap<string, number>;
}

/**
 * Pairs of records that are likely to decide the same: the cosine of their words, weighed by term frequency and inverse
 * document frequency (Salton and Buckley 1988), over title and decision. Records that are over, and pairs that name each
 * other, are left out. Only words that few records share can bring two together, so it stays far below all pairs.
 */
export function similarDecisions(decisions: readonly Decision[]): readonly SimilarDecisions[] {
	const open = decisions.filter(({ status }) =>
		['accepted', 'implemented', 'proposed', 'draft', 'unknown'].includes(status.state),
	);
	const counts = open.map((decision) => ({ decision, counts: wordCounts(decision) }));
	const holders = new Map<string, number[]>();
	for (const [index, one] of counts.entries())
		for (const word of one.counts.keys()) {
			addTo(holders, word, index);
		}
	const weighed = counts.map(({ decision, counts: own }): Weighed => {
		const raw = [...own].map(
			([word, count]) => [word, (1 + Math.log(count)) * Math.log(1 + open.length / holders.get(word)!.length)] as const,
		);
		const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1;
		return { decision, weights: new Map(raw.map(([word, weight]) => [word, weight / length])) };
	});
	const common = Math.max(12, open.length * 0.1);
	return likelyPairs(weighed, (word) => holders.get(word)!.length <= common)
		.flatMap(([one, other]) => pairOf(weighed[one]!, weighed[other]!))
		.sort((a, b) => b.likeness - a.likeness || compareText(a.decisions.join(' '), b.decisions.join(' ')));
}

/**
 * The pairs that may be alike, found word by word instead of pair by pair: for each record the products with all later ones
 * are added up over the records that hold each of its words. A pair needs a word that few records hold.
 */
function likelyPairs(weighed: readonly Weighed[], isRare: (word: string) => boolean): (readonly [number, number])[] {
	const holders = new Map<string, { readonly at: number[]; readonly weights: number[] }>();
	const pairs: (readonly [number, number])[] = [];
	const products = new Float64Array(weighed.length);
	const brought = new Uint8Array(weighed.length);
	// From the last record to the first, so that the lists hold later records only.
	for (let index = weighed.length - 1; index >= 0; index--) {
		products.fill(0);
		brought.fill(0);
		for (const [word, weight] of weighed[index]!.weights) {
			let holder = holders.get(word);
			if (!holder) {
				holder = { at: [], weights: [] };
				holders.set(word, holder);
			}
			const { at, weights } = holder;
			const rare = isRare(word);
			for (let place = 0; place < at.length; place++) {
				products[at[place]!]! += weight * weights[place]!;
				if (rare) brought[at[place]!] = 1;
			}
			at.push(index);
			weights.push(weight);
		}
		// A hair below, because sums in another order differ in their last digit; the pair itself decides.
		for (let other = index + 1; other < weighed.length; other++)
			if (brought[other] === 1 && products[other]! >= ALIKE - 1e-9) pairs.push([index, other]);
	}
	return pairs.reverse();
}

function pairOf(one: Weighed, other: Weighed): readonly SimilarDecisions[] {
	const [a, b] = [one.decision, other.decision];
	if (a.relations.some(({ target }) => target === b.ref) || b.relations.some(({ target }) => target === a.ref))
		return [];
	const shared = [...one.weights].flatMap(([word, weight]) => {
		const theirs = other.weights.get(word);
		return theirs === undefined ? [] : [{ word, product: weight * theirs }];
	});
	const likeness = shared.reduce((sum, { product }) => sum + product, 0);
	if (likeness < ALIKE) return [];
	const words = shared.sort((x, y) => y.product - x.product || compareText(x.word, y.word)).slice(0, WORDS_SHOWN);
	return [
		{
			decisions: compareText(a.ref, b.ref) < 0 ? [a.ref, b.ref] : [b.ref, a.ref],
			likeness: Math.round(likeness * 100) / 100,
			words: words.map(({ word }) => word),
		},
	];
}

/** Words of the title, three times, and of what was decided; of the whole record where no section says what. */
function wordCounts({ title, sections, source, body }: Decision): ReadonlyMap<string, number> {
	const telling = sections.filter(({ role }) => role === 'decision' || role === 'summary');
	const texts = telling.map(({ bodySpan }) => source.slice(bodySpan.start.offset, bodySpan.end.offset));
	const text = (texts.length > 0 ? texts.join('\n') : source.slice(body.offset)).slice(0, LONGEST);
	const counts = new Map<string, number>();
	const add = (words: string, times: number): void => {
		for (const word of words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
			counts.set(word, (counts.get(word) ?? 0) + times);
	};
	add(title, 3);
	add(text.replace(/\]\([^)]*\)|https?:\/\/\S+/g, ' '), 1);
	return counts;
}
