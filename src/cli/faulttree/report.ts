import type { CutSetCounts } from '#graph/cut-set-count.ts';
import { listCutSets } from '#graph/cut-set-list.ts';
import type { FaultTreeEvaluation } from '#graph/evaluate-fault-tree.ts';
import type { NamedCircuit } from '#graph/fault-tree-definition.ts';

/** A count; beyond 2^53 as a text, so that no reader of the JSON rounds it. */
type Count = number | string;

/** What `lintel faulttree --run` says, in the shape of its JSON. */
export interface FaultTreeReport {
	readonly top: string;
	readonly coherent: boolean;
	readonly minimalCutSets: {
		/** Null when it is not known: see `tooLarge`. */
		readonly total: Count | null;
		/** Number of sets by number of events, orders without sets left out; only settled orders. */
		readonly byOrder: { readonly [order: string]: Count };
		/** Present when not all sets could be found: why, and up to which order all sets are known. */
		readonly tooLarge?: { readonly why: string; readonly settledUpToOrder: number };
		/** With `--limit-order`: all sets of at most so many events. */
		readonly sets?: readonly (readonly string[])[];
		/** Present when there are too many sets to list: only the first ones are in `sets`. */
		readonly listCutAt?: number;
	};
	readonly probability: {
		/** Null when it is not known: see the other fields. */
		readonly exact: number | null;
		readonly rareEvent: number | null;
		readonly upperBound: number | null;
		/** Certain bounds, where the exact value is out of reach. */
		readonly bounds?: { readonly lower: number; readonly upper: number; readonly why: string };
		/** Events without a probability: then nothing is computed. */
		readonly missing?: readonly string[];
	};
}

/** More sets than this are not printed. */
const mostListed = 1_000_000;

/** The report of an evaluation. `limitOrder` asks for the sets. */
export function reportOf(
	top: string,
	named: NamedCircuit,
	evaluation: FaultTreeEvaluation,
	limitOrder: number | undefined,
): FaultTreeReport {
	const { coherent, cutSets, probability } = evaluation;
	const tooLarge =
		cutSets.kind === 'too-large' ? { why: cutSets.why, settledUpToOrder: cutSets.settledOrder } : undefined;
	return {
		top,
		coherent,
		minimalCutSets: {
			total: tooLarge === undefined ? shown(cutSets.counts.total) : null,
			byOrder: byOrder(cutSets.counts),
			...(tooLarge && { tooLarge }),
			...(limitOrder !== undefined && listed(named, evaluation, limitOrder)),
		},
		probability: {
			exact: probability.kind === 'exact' ? probability.exact : null,
			rareEvent: (probability.kind === 'missing' ? undefined : probability.rareEvent) ?? null,
			upperBound: (probability.kind === 'missing' ? undefined : probability.upperBound) ?? null,
			...(probability.kind === 'bounds' && {
				bounds: { lower: probability.lower, upper: probability.upper, why: probability.why },
			}),
			...(probability.kind === 'missing' && { missing: probability.events }),
		},
	};
}

function shown(count: number | bigint): Count {
	return count <= Number.MAX_SAFE_INTEGER ? Number(count) : String(count);
}

function byOrder({ byOrder }: CutSetCounts): { readonly [order: string]: Count } {
	return Object.fromEntries(
		byOrder.flatMap((count, order) => (Number(count) === 0 ? [] : [[String(order), shown(count)] as const])),
	);
}

function listed(
	named: NamedCircuit,
	{ cutSets }: FaultTreeEvaluation,
	limitOrder: number,
): Pick<FaultTreeReport['minimalCutSets'], 'sets' | 'listCutAt'> {
	const { sets, complete } = listCutSets(cutSets.family, limitOrder, mostListed);
	const byName = sets.map((set) => set.map((event) => named.nameOf[event]!).sort());
	byName.sort((a, b) => a.length - b.length || compareLists(a, b));
	return { sets: byName, ...(!complete && { listCutAt: mostListed }) };
}

function compareLists(a: readonly string[], b: readonly string[]): number {
	const at = a.findIndex((name, index) => name !== b[index]);
	return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
