import { oncePer } from '#graph/once-per.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { FlowCompensation } from '#model/types.generated.ts';
import { type CallNode, callTreesOf } from './call-tree.ts';
import { type DependencyUses, dependencyUses } from './dependency-uses.ts';
import { componentOf, type Hazard, keepsMessages, quoted, storeOf } from './hazard.ts';

/** Hazards of writing in steps: H4, H5 and H7 of DOMAIN A15, and H1 where only the step says that something comes twice. */
export function hazardsOfWrites(model: Model): readonly Hazard[] {
	const uses = dependencyUses(model);
	return model.byKind.flow.flatMap((flow) => {
		const nodes = callTreesOf(model).get(flow.ref)?.nodes ?? [];
		const seen: Seen = { model, uses, flow, nodes, undone: compensatedSteps(flow) };
		return [...deliveredTwice(seen), ...dualWrites(seen), ...staleReads(seen), ...sagaSteps(seen)];
	});
}

interface Seen {
	readonly model: Model;
	readonly uses: DependencyUses;
	readonly flow: Entity<'flow'>;
	readonly nodes: readonly CallNode[];
	/** Steps that something undoes, by number. */
	readonly undone: ReadonlySet<number>;
}

const compensationOf = ({ data }: Entity<'flow'>): FlowCompensation | undefined =>
	typeof data.compensation === 'object' ? data.compensation : undefined;

function compensatedSteps(flow: Entity<'flow'>): ReadonlySet<number> {
	const listed = compensationOf(flow)?.steps?.map((one) => one.seq) ?? [];
	const own = flow.data.steps.filter((step) => step.compensatedBy !== undefined).map((step) => step.seq);
	return new Set([...listed, ...own]);
}

const stepOf = ({ flow }: Seen, { step, dependency }: CallNode) => ({
	subject: flow.ref,
	and: step.interface ?? step.to,
	dependency: dependency?.ref,
	steps: [{ flow: flow.ref, seq: step.seq }],
	span: step.span,
});

/** True when a step changes something: it names what, or its operation writes. */
function writes({ uses }: Seen, { step }: CallNode): boolean {
	return (step.data.writes?.length ?? 0) > 0 || uses.operationOf(step)?.effect === 'write';
}

/** H1 by the step alone: no dependency of the caller says how the message is sent. */
function deliveredTwice(seen: Seen): readonly Hazard[] {
	return seen.nodes.flatMap((node): Hazard[] => {
		const { step, dependency } = node;
		const operation = seen.uses.operationOf(step);
		if (dependency !== undefined || step.data.delivery !== 'at-least-once' || operation?.effect !== 'write') return [];
		if (operation.idempotent !== 'none' || step.data.idempotencyKey !== undefined) return [];
		return [
			{
				...stepOf(seen, node),
				id: 'H1',
				certainty: 'certain',
				field: 'steps[].delivery',
				because: `step ${step.seq} delivers ${quoted(operation.id)} to ${quoted(step.interface ?? step.to)} at least once, and it is declared \`idempotent: none\`: the effect can happen twice`,
				suggestion: `give ${quoted(operation.id)} a key that it recognises repeats by (\`idempotent: key\` with \`keyField\`)`,
				effect: undefined,
			},
		];
	});
}

/** H4: two writes that should happen together, and nothing makes them. */
function dualWrites(seen: Seen): readonly Hazard[] {
	const { nodes, undone, model } = seen;
	const inOneStep = nodes.flatMap((node): Hazard[] => {
		const { data, seq, to } = node.step;
		const written = data.writes ?? [];
		if (written.length < 2 || isTogether(node) || undone.has(seq)) return [];
		const holds = storeOf(model, to)?.holds ?? [];
		const oneStore = written.every((name) => holds.includes(name));
		return [
			{
				...stepOf(seen, node),
				id: 'H4',
				certainty: oneStore ? 'possible' : 'certain',
				field: 'steps[].transaction',
				because: `step ${seq} writes ${written.map(quoted).join(' and ')} without a common transaction, outbox or compensation: a crash in between leaves one without the other`,
				suggestion: oneStore
					? `commit them together and say so: \`transaction\` on step ${seq}`
					: `write to one store and let an outbox carry the change to the other: \`transaction\` and \`outbox\` on step ${seq}`,
				effect: undefined,
			},
		];
	});
	return [...inOneStep, ...publishedApart(seen)];
}

const isTogether = ({ step }: CallNode): boolean =>
	step.data.transaction !== undefined || (step.data.outbox !== undefined && step.data.outbox !== false);

/** A component writes its store in one step and publishes in another: the classic dual write, unless an outbox joins them. */
function publishedApart(seen: Seen): readonly Hazard[] {
	const { nodes, undone, model } = seen;
	return nodes.flatMap((node, at): Hazard[] => {
		const { from, seq, to, data } = node.step;
		if (!keepsMessages(model, to) || componentOf(model, from)?.data.dataStore !== undefined) return [];
		const operation = seen.uses.operationOf(node.step);
		if (operation !== undefined && operation.effect !== 'write') return [];
		if (operation === undefined && (data.writes ?? []).length === 0) return [];
		const before = nodes
			.slice(0, at)
			.filter((one) => one.step.from === from && writes(seen, one) && !keepsMessages(model, one.step.to))
			.filter((one) => storeOf(model, one.step.to) !== undefined);
		const joined = before.some(
			({ step }) =>
				(step.data.outbox !== undefined && step.data.outbox !== false) ||
				(step.data.transaction !== undefined && step.data.transaction === data.transaction),
		);
		const last = before.at(-1);
		if (last === undefined || joined || undone.has(seq) || undone.has(last.step.seq)) return [];
		return [
			{
				...stepOf(seen, node),
				id: 'H4',
				certainty: 'possible',
				field: 'steps[].outbox',
				because: `${quoted(from)} writes ${quoted(last.step.to)} in step ${last.step.seq} and publishes to ${quoted(to)} in step ${seq}, and no outbox joins the two: a crash in between loses the message`,
				suggestion: `write the message with the state (\`outbox: true\` on step ${last.step.seq}) and publish from there`,
				effect: undefined,
			},
		];
	});
}

/** H5: a step reads what an earlier one wrote, from a copy that may not have it yet. */
function staleReads(seen: Seen): readonly Hazard[] {
	const { model, nodes, uses } = seen;
	const written = new Map<string, CallNode>();
	return nodes.flatMap((node): Hazard[] => {
		const { step } = node;
		const reads = [...(step.data.reads ?? [])];
		const isRead = reads.length > 0 || uses.operationOf(step)?.effect === 'read';
		const store = storeOf(model, step.to);
		const keys = [...reads.map((name) => `data ${name}`), `store ${step.to}`];
		const earlier = isRead ? keys.map((key) => written.get(key)).find((one) => one !== undefined) : undefined;
		if (writes(seen, node)) {
			written.set(`store ${step.to}`, node);
			for (const name of step.data.writes ?? []) written.set(`data ${name}`, node);
		}
		if (store === undefined || earlier === undefined || keepsMessages(model, step.to)) return [];
		const replicated = typeof store.replication === 'object' && store.replication.mode === 'async';
		const undeclared = store.consistency === undefined || store.consistency === 'unknown';
		if (store.consistency !== 'eventual' && !(undeclared && replicated)) return [];
		const certain = store.consistency === 'eventual';
		return [
			{
				...stepOf(seen, node),
				id: 'H5',
				certainty: certain ? 'certain' : 'possible',
				field: certain ? 'dataStore.consistency' : 'dataStore.replication.mode',
				because: `step ${step.seq} reads from ${quoted(step.to)}, which ${certain ? 'is eventually consistent' : 'is copied asynchronously and declares no consistency'}, what step ${earlier.step.seq} has written: it may not be there yet`,
				suggestion: `read it from where it was written, or wait for the version that step ${earlier.step.seq} returned`,
				effect: undefined,
			},
		];
	});
}

/** H7: a saga step that nothing undoes. The last write needs no undoing: when it fails, nothing came after it. */
function sagaSteps(seen: Seen): readonly Hazard[] {
	const { flow, nodes, undone, model } = seen;
	const { compensation } = flow.data;
	const strategy = compensationOf(flow)?.strategy ?? (compensation === 'none' ? 'none' : undefined);
	if (strategy !== 'saga' && strategy !== 'none') return [];
	// A call that calls others is undone by undoing those; what only passes a message on has written nothing yet.
	const steps = nodes.filter(
		(node) =>
			node.step.mode === 'sync' &&
			node.children.length === 0 &&
			writes(seen, node) &&
			recordsOf(model).has(node.step.to) &&
			!node.step.optional,
	);
	const stores = new Set(steps.map(({ step }) => step.to));
	if (stores.size < 2) return [];
	return steps.slice(0, -1).flatMap((node): Hazard[] => {
		const { seq, to } = node.step;
		if (undone.has(seq)) return [];
		return [
			{
				...stepOf(seen, node),
				id: 'H7',
				certainty: 'certain',
				field: strategy === 'none' ? 'compensation' : 'compensation.steps',
				because: `step ${seq} writes ${quoted(to)}, later steps can fail, and ${strategy === 'none' ? 'the flow declares no compensation' : 'nothing undoes it'}`,
				suggestion: `name what undoes it: \`compensation.steps: [{ seq: ${seq}, by: <operation> }]\``,
				effect: undefined,
			},
		];
	});
}

/** What holds the truth: systems of record, and what stands before one and writes it. */
const recordsOf = oncePer((model: Model): ReadonlySet<Ref> => {
	const stores = model.byKind.component.filter(({ data }) => data.dataStore?.systemOfRecord === true);
	const truth = new Set(stores.map((one) => one.ref));
	const before = model.dependencies
		.filter((one) => one.phase === 'run' && one.criticality === 'hard' && truth.has(one.to))
		.map((one) => one.from)
		.filter((from) => componentOf(model, from)?.data.dataStore === undefined);
	return new Set([...truth, ...before]);
});
