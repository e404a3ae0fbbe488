import type { Formula } from '#graph/cut-sets.ts';
import { type EvaluationLimits, evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import type { NamedCircuit } from '#graph/fault-tree-definition.ts';
import { circuitsOfFormula, type EventsBelow } from '#graph/formula-circuit.ts';
import type { EventImportance } from '#graph/importance.ts';
import { sharedLeavesFirst } from '#graph/shared-leaves-order.ts';
import { unitsInLine } from '#graph/units-in-line-order.ts';
import { candidateOrders, lightInputsFirst } from '#graph/variable-order.ts';
import type { Model, Ref } from '#model/model.ts';
import {
	type EventProbability,
	eventProbabilities,
	failoversOf,
	undeclaredCopyAtWork,
	withFailovers,
} from './event-probabilities.ts';
import { eventsOf } from './events.ts';
import { eventName, faultTreeOf, refOfEvent } from './fault-tree.ts';
import type { Impacts } from './impact.ts';
import { createLaneCounter } from './lane-counter.ts';
import type { MissingField } from './missing-field.ts';
import type { Reading } from './network.ts';
import { once } from './once.ts';
import { alwaysCompute, type Recall } from './recall.ts';
import { compareText } from './state.ts';
import type { Target } from './targets.ts';
import {
	answerOf,
	type EvaluatedTarget,
	importancesOf,
	structureOf,
	type TargetTree,
	type TreeAnswer,
} from './tree-answers.ts';

/** The answer for a tree with the events it names: those that matter, or those without a probability; by ref. */
export type NamedAnswer = TreeAnswer & { readonly of: readonly EventProbability[] };

/** What is not declared, so that a target has a best and a worst case. */
export interface OpenQuestions {
	/** Whether a dependency is hard, or a fallback works. */
	readonly dependencies: boolean;
	/** Which copy is at work, of components with a failover: one field each. */
	readonly copiesAtWork: readonly MissingField[];
}

/** Fault trees of flows and business services with failovers, computed when asked for. A3 and A4 share them. */
export interface EvaluatedTargets {
	readonly targets: readonly Target[];
	readonly probabilities: ReadonlyMap<Ref, EventProbability>;
	/** The formula of all gates of the model, for export; its names are those of `faultTreeOf`. */
	formulaOf(reading: Reading): Formula;
	/** The tree alone. Undefined for what is no target or has no structure, and when its cycles are too large to unroll. */
	treeOf(target: Ref, reading: Reading): TargetTree | undefined;
	/** A3 of the tree, remembered by its structure; undefined where there is no tree. */
	answerOf(target: Ref, reading: Reading): NamedAnswer | undefined;
	/**
	 * Events without a probability for the lack of which A3 has no number in the pessimistic reading, of up to 32 targets at once: bit i
	 * of an event's word says that target i lacks it. What {@link answerOf} says, at a fraction of its price for a large tree, which is
	 * not solved while one is missing.
	 */
	missingOf(targets: readonly Ref[]): ReadonlyMap<Ref, number>;
	/** A4 of the tree in the pessimistic reading, remembered likewise; asked only where {@link answerOf} is exact and above 0. */
	importancesOf(target: Ref): { readonly named: NamedCircuit; readonly events: readonly EventImportance[] } | undefined;
	/** What the two readings of a target take differently. */
	openQuestions(target: Ref): OpenQuestions;
	/** The tree evaluated, whatever is remembered. */
	of(target: Ref, reading: Reading): EvaluatedTarget | undefined;
}

/** Trees of more events are not solved while probabilities are missing: see `EvaluationLimits`. */
const mostWithoutNumbers = 200;

/** DOMAIN 2.3: a node cap of two million; with it a target takes a few seconds at most. */
const limits: EvaluationLimits = {
	bddNodes: 2_000_000,
	bddSteps: 4_000_000,
	zbddNodes: 2_000_000,
	zbddSteps: 8_000_000,
	truncatedNodes: 1_000_000,
	truncatedSteps: 1_000_000,
	orders: [
		unitsInLine,
		lightInputsFirst,
		sharedLeavesFirst,
		...candidateOrders.filter((order) => order !== lightInputsFirst),
	],
	stepsPerVariable: 512,
	solvedWithoutNumbers: mostWithoutNumbers,
};

/** Nodes of diagrams that wait for A4 together, at 12 bytes each; beyond it the oldest go, and are made again when asked for. */
const mostWaiting = 8_000_000;

/** A gate of the tree, which waits with its diagram as written and as simplified, is an object: it weighs as much as so many nodes. */
const nodesOfGate = 24;

/** Diagrams that A3 made and A4 will ask for, each once. */
function waitingDiagrams() {
	const waiting = new Map<Ref, EvaluatedTarget>();
	let nodes = 0;
	const sizeOf = ({ named, evaluation }: EvaluatedTarget): number =>
		(evaluation.solved?.bdd.size() ?? 0) + nodesOfGate * named.circuit.nodes.length;
	const take = (target: Ref): EvaluatedTarget | undefined => {
		const found = waiting.get(target);
		if (found === undefined) return undefined;
		waiting.delete(target);
		nodes -= sizeOf(found);
		return found;
	};
	return {
		take,
		add(target: Ref, found: EvaluatedTarget): void {
			waiting.set(target, found);
			nodes += sizeOf(found);
			for (const oldest of waiting.keys()) {
				if (nodes <= mostWaiting) return;
				take(oldest);
			}
		},
	};
}

/** Nothing is computed before it is asked for. */
export function evaluatedTargets(model: Model, impacts: Impacts, recall: Recall = alwaysCompute): EvaluatedTargets {
	const probabilities = eventProbabilities(model, eventsOf(model));
	const values = new Map(
		[...probabilities].flatMap(([ref, { value }]) => (value === undefined ? [] : [[eventName(ref), value]])),
	);
	const lacking = new Map(
		[...probabilities].flatMap(([ref, { value }]) => (value === undefined ? [[eventName(ref), ref]] : [])),
	);
	const failovers = failoversOf(model, probabilities);
	// Made once for each failover: many targets rest on one, and all of them keep what is said of it.
	const copyQuestions = new Map(failovers.map((one) => [one, once(() => undeclaredCopyAtWork(model, one))]));
	const formulas: { [R in Reading]?: Formula } = {};
	const answers = new Map<Ref, NamedAnswer | undefined>();
	const waiting = waitingDiagrams();
	const { targets } = impacts.optimistic;
	const computable = new Set(targets.filter((target) => target.notComputable === undefined).map(({ ref }) => ref));
	const formulaOf = (reading: Reading): Formula => {
		formulas[reading] ??= withFailovers(failovers, faultTreeOf(model, impacts[reading]), reading);
		return formulas[reading];
	};
	const circuitsIn = (formula: () => Formula) => once(() => circuitsOfFormula(formula(), computable));
	const circuits = {
		optimistic: circuitsIn(() => formulaOf('optimistic')),
		pessimistic: circuitsIn(() => formulaOf('pessimistic')),
		onlyDependencies: circuitsIn(() => withFailovers(failovers, faultTreeOf(model, impacts.optimistic), 'pessimistic')),
	};
	const treeIn = (which: keyof typeof circuits, target: Ref): TargetTree | undefined => {
		const named = computable.has(target) ? circuits[which]().of(target) : undefined;
		return (
			named && {
				named,
				values: Float64Array.from(named.nameOf, (name) => values.get(name ?? '') ?? Number.NaN),
			}
		);
	};
	const treeOf = (target: Ref, reading: Reading): TargetTree | undefined => treeIn(reading, target);
	const dependenciesDiffer = (target: Ref, worst: TargetTree): boolean => {
		const best = treeIn('onlyDependencies', target);
		return best === undefined || structureOf(best) !== structureOf(worst);
	};
	const evaluate = (tree: TargetTree): EvaluatedTarget => ({
		...tree,
		evaluation: evaluateFaultTree(tree.named, values, limits),
	});
	const answerTo = (target: Ref, reading: Reading): NamedAnswer | undefined => {
		const tree = treeOf(target, reading);
		if (tree === undefined) return undefined;
		const answer = recall(`A3 ${structureOf(tree)}`, () => {
			const found = evaluate(tree);
			// A4 asks for the worst case again, and only where there is a number.
			if (reading === 'pessimistic' && found.evaluation.probability.kind === 'exact') waiting.add(target, found);
			return answerOf(found);
		});
		const names = answer.kind === 'bounds' ? [] : answer.events.map((event) => tree.named.nameOf[event]!);
		const of = names.map((name) => probabilities.get(refOfEvent(name))!);
		return { ...answer, of: of.sort((a, b) => compareText(a.ref, b.ref)) };
	};
	let lackingAt: readonly (Ref | undefined)[] | undefined;
	/** By place in the list, which is the same each time: the event, where nobody says how likely it is. */
	const lackingAmong = ({ events }: EventsBelow): readonly (Ref | undefined)[] => {
		lackingAt ??= events.map((name) => lacking.get(name));
		return lackingAt;
	};
	/** Trees too large to be solved while numbers are missing, as a word. */
	const unsolvedAmong = (words: Int32Array, missing: readonly (Ref | undefined)[]): number => {
		const counter = createLaneCounter();
		let incomplete = 0;
		for (let at = 0; at < words.length; at++) {
			counter.add(words[at]!);
			if (missing[at] !== undefined) incomplete |= words[at]!;
		}
		let unsolved = 0;
		for (let lane = 0; lane < 32; lane++) if (counter.of(lane) > mostWithoutNumbers) unsolved |= 1 << lane;
		return unsolved & incomplete;
	};
	return {
		targets,
		probabilities,
		formulaOf,
		treeOf,
		answerOf(target, reading) {
			// A3 asks for the best case once, so only the worst case is kept.
			if (reading === 'optimistic') return answerTo(target, reading);
			if (!answers.has(target)) answers.set(target, answerTo(target, reading));
			return answers.get(target);
		},
		missingOf(asked) {
			const missing = new Map<Ref, number>();
			const found = asked.every((target) => computable.has(target))
				? circuits.pessimistic().eventsBelow(asked)
				: undefined;
			let unsolved = 0;
			if (found !== undefined) {
				const without = lackingAmong(found);
				unsolved = unsolvedAmong(found.words, without);
				for (const [at, event] of without.entries()) {
					const word = found.words[at]! & unsolved;
					if (event !== undefined && word !== 0) missing.set(event, word);
				}
			}
			for (const [bit, target] of asked.entries()) {
				if (((unsolved >>> bit) & 1) === 1) continue;
				const answer = this.answerOf(target, 'pessimistic');
				if (answer?.kind === 'missing')
					for (const { ref } of answer.of) missing.set(ref, (missing.get(ref) ?? 0) | (1 << bit));
			}
			return missing;
		},
		importancesOf(target) {
			// Whoever asks keeps the answer, so the diagrams can go.
			const found = waiting.take(target);
			const tree = found ?? treeOf(target, 'pessimistic');
			if (tree === undefined) return undefined;
			const events = recall(`A4 ${structureOf(tree)}`, () => importancesOf(found ?? evaluate(tree)));
			return { named: tree.named, events };
		},
		openQuestions(target) {
			const worst = treeOf(target, 'pessimistic');
			if (worst === undefined) return { dependencies: false, copiesAtWork: [] };
			const mattering = new Set(this.answerOf(target, 'pessimistic')?.of.map(({ ref }) => ref));
			const unclear = failovers.filter(({ known, event }) => !known && mattering.has(event));
			const copiesAtWork = unclear.map((failover) => copyQuestions.get(failover)!());
			return { dependencies: unclear.length === 0 || dependenciesDiffer(target, worst), copiesAtWork };
		},
		of(target, reading) {
			const tree = treeOf(target, reading);
			return tree && evaluate(tree);
		},
	};
}
