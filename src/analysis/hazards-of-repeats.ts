import type { Dependency, Model, Ref } from '#model/model.ts';
import { type CallProtection, protectionOf } from './call-protection.ts';
import { type DependencyUses, dependencyUses, type UsedIn, type UsedOperation } from './dependency-uses.ts';
import { edgeOf, type Hazard, keepsMessages, quoted, storeOf } from './hazard.ts';
import { milliseconds, roundedDuration } from './quantities.ts';
import { replayHorizons } from './replay-horizon.ts';

/** Hazards of doing something twice: H1, H2 and H6 of DOMAIN A15. */
export function hazardsOfRepeats(model: Model): readonly Hazard[] {
	const uses = dependencyUses(model);
	const horizons = replayHorizons(model);
	return model.dependencies
		.filter((one) => one.phase === 'run')
		.flatMap((dependency) => {
			const protection = protectionOf(dependency.data.resilience);
			return [
				...repeatedWrites(dependency, protection, uses),
				...shortMemory(model, dependency, horizons(dependency, protection)),
				...lostOrder(model, dependency, protection, uses),
			];
		});
}

const seqsOf = (steps: readonly UsedIn[]): Hazard['steps'] =>
	steps.map(({ flow, node }) => ({ flow, seq: node.step.seq }));

interface Repeat {
	readonly field: string;
	readonly because: string;
	readonly steps: readonly UsedIn[];
}

/** Why a call may arrive more than once. */
function repeatOf(protection: CallProtection, steps: readonly UsedIn[]): Repeat | undefined {
	const { retries, hedges } = protection;
	if (retries !== undefined && retries > 0)
		return {
			field: 'resilience.retry',
			because: retries === 1 ? 'is tried again once' : `is tried again up to ${retries} times`,
			steps,
		};
	if (hedges > 0) return { field: 'resilience.hedging', because: 'is sent twice by hedging', steps };
	const again = steps.filter(({ node }) => node.step.data.delivery === 'at-least-once' || node.step.data.replay);
	if (again.length === 0) return undefined;
	const replay = again.every(({ node }) => node.step.data.delivery !== 'at-least-once');
	return {
		field: replay ? 'steps[].replay' : 'steps[].delivery',
		because: replay ? 'can be played again' : 'is delivered at least once',
		steps: again,
	};
}

/** H1: a write that may arrive twice, and nothing recognises the second. */
function repeatedWrites(dependency: Dependency, protection: CallProtection, uses: DependencyUses): readonly Hazard[] {
	const repeat = repeatOf(protection, uses.stepsOver(dependency));
	if (repeat === undefined) return [];
	const keyed = typeof dependency.data.resilience?.idempotency === 'object';
	const bad = uses
		.operationsOver(dependency)
		.filter(({ operation }) => operation.effect === 'write')
		.map((used) => ({ used, verdict: verdictOf(used, keyed, repeat) }))
		.filter(({ verdict }) => verdict !== undefined);
	const worst = bad.find(({ verdict }) => verdict === 'certain') ?? bad.find(({ verdict }) => verdict === 'possible');
	const { used, verdict } = worst ?? bad[0] ?? {};
	if (used === undefined || verdict === undefined) return [];
	const { operation } = used;
	const call = `${quoted(operation.id)} of ${quoted(used.interface)}`;
	const declared =
		operation.safeToRetry === false
			? '`safeToRetry: false`'
			: operation.idempotent === 'none'
				? '`idempotent: none`'
				: 'not declared to be idempotent or not';
	return [
		{
			...edgeOf(dependency),
			id: 'H1',
			certainty: verdict,
			field: repeat.field,
			because: `${call} writes, ${repeat.because} by ${quoted(dependency.from)}, and is ${declared}: the effect can happen twice`,
			suggestion:
				verdict === 'data-gap'
					? `declare \`idempotent\` of ${call}: \`natural\`, \`key\` or \`none\``
					: `give ${call} a key that it recognises repeats by (\`idempotent: key\` with \`keyField\`), or set \`retry: none\` on the call`,
			effect: undefined,
			steps: seqsOf(repeat.steps.filter(({ node }) => node.step.data.operation === operation.id)),
		},
	];
}

function verdictOf(
	{ operation, named, steps }: UsedOperation,
	keyed: boolean,
	{ field }: Repeat,
): Hazard['certainty'] | undefined {
	const { idempotent = 'unknown', safeToRetry } = operation;
	if (safeToRetry === false && field === 'resilience.retry') return named ? 'certain' : 'possible';
	if (keyed || safeToRetry === true || idempotent === 'natural' || idempotent === 'key') return undefined;
	const known = steps.filter(({ node }) => node.step.data.idempotencyKey !== undefined);
	if (steps.length > 0 && known.length === steps.length) return undefined;
	if (idempotent === 'unknown') return 'data-gap';
	return named ? 'certain' : 'possible';
}

/** H2: keys are forgotten before the last repeat can arrive, or by a restart. */
function shortMemory(
	model: Model,
	dependency: Dependency,
	horizon: ReturnType<ReturnType<typeof replayHorizons>>,
): readonly Hazard[] {
	const idempotency = dependency.data.resilience?.idempotency;
	if (typeof idempotency !== 'object') return [];
	const base = { ...edgeOf(dependency), id: 'H2' as const, steps: horizon?.steps ?? [] };
	const call = `${quoted(dependency.from)} to ${quoted(dependency.interface ?? dependency.to)}`;
	if (idempotency.scope === 'process') {
		// Whoever takes messages from a queue remembers them itself; else the one that is called does.
		const keeper = keepsMessages(model, dependency.to) ? dependency.from : dependency.to;
		const copies = model.deployments[keeper]?.replicas.length ?? 0;
		const why =
			copies > 1
				? `each of the ${copies} copies of ${quoted(keeper)} remembers only its own`
				: 'a restart forgets all of them';
		return [
			{
				...base,
				certainty: 'certain',
				field: 'resilience.idempotency.scope',
				because: `keys of calls from ${call} are kept in the memory of one process: ${why}`,
				suggestion: 'keep the keys where the data is, in the same transaction: `scope: durable` with `store`',
				effect: undefined,
			},
		];
	}
	if (horizon === undefined || horizon.ms === 0) return [];
	const retention = milliseconds(idempotency.retention);
	if (retention === undefined) {
		// Where a repeat comes within minutes any store of keys is long enough.
		if (horizon.ms < 3_600_000) return [];
		return [
			{
				...base,
				certainty: 'data-gap',
				field: 'resilience.idempotency.retention',
				because: `a repeat of a call from ${call} can come ${roundedDuration(horizon.ms)} late (${horizon.because}), and how long keys are kept is not declared`,
				suggestion: `declare \`retention\` of the keys; ${roundedDuration(horizon.ms)} or longer is enough`,
				effect: undefined,
			},
		];
	}
	if (retention >= horizon.ms) return [];
	return [
		{
			...base,
			certainty: horizon.certain ? 'certain' : 'possible',
			field: 'resilience.idempotency.retention',
			because: `keys of calls from ${call} are kept ${roundedDuration(retention)}, and a repeat can come ${roundedDuration(horizon.ms)} late (${horizon.because}): it is then taken for new`,
			suggestion: `keep the keys for at least ${roundedDuration(horizon.ms)}, or let what is older be refused`,
			effect: `the gap of ${roundedDuration(horizon.ms - retention)}, in which a repeat counts twice, closes`,
		},
	];
}

/** H6: order matters, and the way messages are sent does not keep it. */
function lostOrder(
	model: Model,
	dependency: Dependency,
	{ retries, hedges }: CallProtection,
	uses: DependencyUses,
): readonly Hazard[] {
	const bulkhead = dependency.data.resilience?.bulkhead;
	const parallel = typeof bulkhead === 'object' ? (bulkhead.maxConcurrent ?? 1) : 1;
	const deadLetters = dependency.data.resilience?.dlq;
	for (const { operation, interface: ref, named, steps } of uses.operationsOver(dependency)) {
		const { ordering } = operation;
		if (ordering !== 'per-key' && ordering !== 'global') continue;
		const call = `${quoted(operation.id)} of ${quoted(ref)}`;
		const base = { ...edgeOf(dependency), id: 'H6' as const, steps: seqsOf(steps), effect: undefined };
		const certainty = named ? ('certain' as const) : ('possible' as const);
		if (ordering === 'per-key' && operation.partitionKey === undefined)
			return [
				{
					...base,
					certainty,
					field: 'interfaces[].operations[].partitionKey',
					because: `${call} promises order per key, and no partition key is declared: messages of one key can overtake each other`,
					suggestion: `declare \`partitionKey\` of ${call}`,
				},
			];
		if (hedges > 0 || ((retries ?? 0) > 0 && parallel > 1))
			return [
				{
					...base,
					certainty,
					field: hedges > 0 ? 'resilience.hedging' : 'resilience.retry',
					because: `${call} promises order, and ${quoted(dependency.from)} ${hedges > 0 ? 'hedges' : `tries again with ${parallel} calls under way`}: a later message can overtake one that is tried again`,
					suggestion: 'send one at a time per key, or number the messages and refuse older ones',
				},
			];
		if (typeof deadLetters === 'object' && !rebuilds(model, dependency.to))
			return [
				{
					...base,
					certainty: 'possible',
					field: 'resilience.dlq',
					because: `${call} promises order, and what ${quoted(dependency.from)} puts into a dead letter queue is played again after its successors`,
					suggestion:
						'number the messages and refuse older ones, or hold back the key until its dead letter is played again',
				},
			];
	}
	return [];
}

/** A topic that is rebuilt from a system of record is put right from there, not from dead letters. */
const rebuilds = (model: Model, ref: Ref): boolean => storeOf(model, ref)?.rebuildableFrom !== undefined;
