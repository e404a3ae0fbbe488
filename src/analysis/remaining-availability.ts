import type { Formula, Gate } from '#graph/cut-sets.ts';
import { solveFunction } from '#graph/fault-function.ts';
import type { NamedCircuit } from '#graph/fault-tree-definition.ts';
import { circuitOfFormula } from '#graph/formula-circuit.ts';
import { probabilityOf } from '#graph/probability.ts';
import type { Ref } from '#model/model.ts';
import { withFailovers, withoutProbability } from './event-probabilities.ts';
import type { EventChance, FailureModel, FailureTarget } from './failure-model.ts';
import { eventName, faultTreeOf, refOfEvent } from './fault-tree.ts';
import type { LoadedModel, LocalLoss } from './local-losses.ts';
import type { Reading } from './network.ts';

/** The share of time in which a target is DOWN while a failure lasts, 0 to 1, or why there is no number. */
export type RemainingAvailability =
	| { readonly kind: 'exact'; readonly unavailability: number }
	/** Undeclared criticalities, or copies at work: between the two readings of the build. */
	| { readonly kind: 'range'; readonly best: number; readonly worst: number }
	| { readonly kind: 'not-computable'; readonly why: string; readonly missing: readonly EventChance[] };

/** Smaller than in the build, as a reader waits; what is over it is on the availability pages. */
const budget = { nodes: 200_000, steps: 200_000 };
const mostUnrolled = 2000;
const mostNodes = 1500;

/** A gate that is always lost. */
const lost: Gate = { connective: 'and', of: [] };

type Ask = (
	target: Ref,
	loaded: LoadedModel,
	failed: readonly Ref[],
	losses: ReadonlyMap<number, LocalLoss>,
) => RemainingAvailability;

/**
 * A3 under a condition: the exact probability that a target is DOWN when the failed things are lost for sure and everything
 * else fails as often as declared, buffers taken as full. The fault tree, the decision diagrams and the rules about missing
 * numbers are those of the build.
 */
export function createRemainingAvailability(model: FailureModel): Ask {
	const targets = new Map(model.targets.map((target) => [target.ref, target]));
	const values = new Map(
		[...model.probabilities].flatMap(([ref, { value }]) => (value === undefined ? [] : [[eventName(ref), value]])),
	);
	const baseline: { [R in Reading]?: Formula } = {};
	const sizes = new Map<Ref, string | undefined>();
	// Failures only take from a tree: what is small without any is small with them. Asked once, as the answer takes time.
	const whyTooLarge = (ref: Ref): string | undefined => {
		if (!sizes.has(ref)) {
			baseline.pessimistic ??= withFailovers(
				model.failovers,
				faultTreeOf(model, model.networks.pessimistic),
				'pessimistic',
			);
			const found = chanceOf(ref, baseline.pessimistic, values);
			sizes.set(ref, found.kind === 'too-large' ? found.why : undefined);
		}
		return sizes.get(ref);
	};
	let kept:
		| { readonly losses: ReadonlyMap<number, LocalLoss>; readonly formulas: { [R in Reading]?: Formula } }
		| undefined;
	return (ref, loaded, failed, losses) => {
		const target = targets.get(ref);
		if (target === undefined) return { kind: 'not-computable', why: 'it is no flow or business service', missing: [] };
		const tooLarge = target.notComputable === undefined ? whyTooLarge(ref) : undefined;
		if (tooLarge !== undefined) return { kind: 'not-computable', why: tooLarge, missing: [] };
		if (kept?.losses !== losses) kept = { losses, formulas: {} };
		const { formulas } = kept;
		const formulaOf = (reading: Reading): Formula => {
			formulas[reading] ??= formulaWith(loaded, reading, failed, losses);
			return formulas[reading];
		};
		return availabilityOf(target, formulaOf, values, model);
	};
}

/** The formula of the build, with what has failed replaced by what is always lost. */
function formulaWith(
	model: LoadedModel,
	reading: Reading,
	failed: readonly Ref[],
	losses: ReadonlyMap<number, LocalLoss>,
): Formula {
	const gates = new Map<string, Gate>(
		withFailovers(model.failovers, faultTreeOf(model, model.networks[reading]), reading),
	);
	for (const ref of failed) gates.set(ref.startsWith('component:') ? ref : eventName(ref), lost);
	for (const [node, { possible }] of losses)
		if (!possible || reading === 'pessimistic') gates.set(model.networks[reading].refs[node]!, lost);
	return gates;
}

function availabilityOf(
	{ ref, notComputable }: FailureTarget,
	formulaOf: (reading: Reading) => Formula,
	values: ReadonlyMap<string, number>,
	model: FailureModel,
): RemainingAvailability {
	if (notComputable !== undefined) return { kind: 'not-computable', why: notComputable, missing: [] };
	const worst = chanceOf(ref, formulaOf('pessimistic'), values);
	if (worst.kind !== 'known') return withoutNumber(worst, model);
	// The worse reading needs no probability where it is lost for certain there: that is no number for the better one.
	const best = chanceOf(ref, formulaOf('optimistic'), values);
	if (best.kind !== 'known') return withoutNumber(best, model);
	return Math.abs(best.down - worst.down) <= 1e-12 * Math.max(best.down, worst.down)
		? { kind: 'exact', unavailability: worst.down }
		: { kind: 'range', best: best.down, worst: worst.down };
}

function withoutNumber(
	chance: Exclude<Chance, { readonly kind: 'known' }>,
	model: FailureModel,
): RemainingAvailability {
	if (chance.kind === 'too-large') return { kind: 'not-computable', why: chance.why, missing: [] };
	const missing = chance.events.map((name) => model.probabilities.get(refOfEvent(name))!);
	return { kind: 'not-computable', why: withoutProbability(missing), missing };
}

/** The circuit of a target, or why it is too large for somebody who waits. */
function sizedCircuit(formula: Formula, target: Ref): NamedCircuit | string {
	const named = circuitOfFormula(formula, target, mostUnrolled);
	if (named === undefined) return 'its dependency cycles are too large to unroll while you wait';
	const tooLarge = named.circuit.nodes.length > mostNodes;
	return tooLarge ? 'its fault tree is too large to compute while you wait' : named;
}

type Chance =
	| { readonly kind: 'known'; readonly down: number }
	| { readonly kind: 'missing'; readonly events: readonly string[] }
	| { readonly kind: 'too-large'; readonly why: string };

function chanceOf(target: Ref, formula: Formula, values: ReadonlyMap<string, number>): Chance {
	const named = sizedCircuit(formula, target);
	if (typeof named === 'string') return { kind: 'too-large', why: named };
	const solved = solveFunction(named.circuit, named.top, budget);
	if (solved.kind === 'over-budget')
		return { kind: 'too-large', why: 'its decision diagram is too large to compute while you wait' };
	const byNode = Float64Array.from(named.nameOf, (name) => values.get(name ?? '') ?? Number.NaN);
	const needed = new Set(solved.function.atLevel.filter((of) => of >= 0));
	const events = [...needed].filter((of) => Number.isNaN(byNode[of]!)).map((of) => named.nameOf[of]!);
	if (events.length > 0) return { kind: 'missing', events: [...new Set(events)].sort() };
	return { kind: 'known', down: probabilityOf(solved.function, byNode).yes };
}
