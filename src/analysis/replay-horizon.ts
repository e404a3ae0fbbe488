import type { Dependency, FlowStep, Model, Ref } from '#model/model.ts';
import type { CallProtection } from './call-protection.ts';
import { stepDependencies } from './call-tree.ts';
import { dependencyUses } from './dependency-uses.ts';
import { componentOf, type Hazard, keepsMessages } from './hazard.ts';
import { milliseconds, roundedDuration } from './quantities.ts';

/** How late a repeat of a call can come. */
export interface ReplayHorizon {
	readonly ms: number;
	/** The parts of the sum: `topic keeps 7 d + dead letters keep 14 d`. */
	readonly because: string;
	/** False when it rests on a delivery that nobody declares. */
	readonly certain: boolean;
	readonly steps: Hazard['steps'];
}

interface Part {
	readonly kind: 'retries' | 'broker' | 'dead-letters';
	readonly ms: number;
	readonly because: string;
}

/**
 * The longest time between a call and its last repeat (DOMAIN A15, H2): its own retries, and for what is fed by messages how
 * long broker and dead letter queue keep them. The messages may feed the call itself (a consumer) or a call before it in a flow.
 */
export function replayHorizons(
	model: Model,
): (dependency: Dependency, protection: CallProtection) => ReplayHorizon | undefined {
	const uses = dependencyUses(model);
	const dependencyOf = stepDependencies(model);
	const deadLetters = longestDeadLetters(model);
	const keeping = (ref: Ref): readonly Part[] => {
		const kept = milliseconds(componentOf(model, ref)?.data.capacity?.queue?.retention);
		const dead = deadLetters.get(ref);
		return [
			...(kept === undefined
				? []
				: [{ kind: 'broker' as const, ms: kept, because: `\`${ref}\` keeps messages ${roundedDuration(kept)}` }]),
			...(dead === undefined
				? []
				: [
						{
							kind: 'dead-letters' as const,
							ms: dead,
							because: `dead letters of it are kept ${roundedDuration(dead)}`,
						},
					]),
		];
	};
	const queueBehind = (step: FlowStep): readonly Part[] => {
		const queue = [step.to, step.from].find((ref) => keepsMessages(model, ref));
		if (queue !== undefined) return keeping(queue);
		const declared = milliseconds(dependencyOf(step)?.data.async?.retention);
		return declared === undefined
			? []
			: [
					{
						kind: 'broker',
						ms: declared,
						because: `the buffer of step ${step.seq} keeps messages ${roundedDuration(declared)}`,
					},
				];
	};
	return (dependency, { retries, worstCase }) => {
		const own: Part[] =
			(retries ?? 0) > 0 && worstCase.ms > 0
				? [{ kind: 'retries', ms: worstCase.ms, because: `retries go on for ${roundedDuration(worstCase.ms)}` }]
				: [];
		const steps = uses.stepsOver(dependency);
		const consumes = keepsMessages(model, dependency.to) && isConsumer(dependency, uses);
		if (consumes) return horizonOf([...own, ...keeping(dependency.to)], true, steps);
		const sent = milliseconds(deadLetterOf(dependency)?.retention);
		const dead: Part[] =
			sent === undefined
				? []
				: [{ kind: 'dead-letters', ms: sent, because: `dead letters are kept ${roundedDuration(sent)}` }];
		const fed = steps
			.filter(({ node }) => node.fedBy !== undefined && mayRepeat(node.fedBy))
			.map(({ flow, node }) => ({
				flow,
				seq: node.step.seq,
				certain: node.fedBy!.data.delivery === 'at-least-once',
				parts: queueBehind(node.fedBy!),
			}));
		const longest = fed.sort((a, b) => total(b.parts) - total(a.parts))[0];
		const all = horizonOf([...own, ...dead, ...(longest?.parts ?? [])], true, steps);
		if (all === undefined || longest === undefined || longest.parts.length === 0) return all;
		return { ...all, certain: longest.certain, steps: [{ flow: longest.flow, seq: longest.seq }] };
	};
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.ms, 0);

function horizonOf(
	parts: readonly Part[],
	certain: boolean,
	steps: ReturnType<ReturnType<typeof dependencyUses>['stepsOver']>,
): ReplayHorizon | undefined {
	// One of each kind, the longest: retries, then the broker, then the dead letter queue.
	const longest = (['retries', 'broker', 'dead-letters'] as const).flatMap((kind) => {
		const most = parts.filter((part) => part.kind === kind).sort((a, b) => b.ms - a.ms)[0];
		return most === undefined ? [] : [most];
	});
	if (longest.length === 0) return undefined;
	return {
		ms: total(longest),
		because: longest.map((part) => part.because).join(' + '),
		certain,
		steps: steps.map(({ flow, node }) => ({ flow, seq: node.step.seq })),
	};
}

const mayRepeat = ({ data }: FlowStep): boolean =>
	data.delivery !== 'at-most-once' && data.delivery !== 'effectively-once';

/** Takes messages out: it uses a reading operation, or nothing says that it writes. */
function isConsumer(dependency: Dependency, uses: ReturnType<typeof dependencyUses>): boolean {
	const used = uses.operationsOver(dependency);
	if (dependency.async !== undefined && used.every((one) => !one.named)) return false;
	return used.length === 0 || used.some(({ operation }) => operation.effect === 'read');
}

function deadLetterOf(dependency: Dependency) {
	const declared = dependency.data.resilience?.dlq;
	return typeof declared === 'object' ? declared : undefined;
}

/** Per topic or queue, the longest time that a dead letter of anybody who uses it is kept. */
function longestDeadLetters(model: Model): ReadonlyMap<Ref, number> {
	const found = new Map<Ref, number>();
	for (const dependency of model.dependencies) {
		const kept = milliseconds(deadLetterOf(dependency)?.retention);
		if (kept !== undefined) found.set(dependency.to, Math.max(found.get(dependency.to) ?? 0, kept));
	}
	return found;
}
