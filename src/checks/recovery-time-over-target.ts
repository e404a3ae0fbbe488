import { roundedDuration } from '#analysis/quantities.ts';
import { recoveryIf } from '#analysis/recovery-changes.ts';
import { laterAmongAll, leastWithPeople, type RecoveryOfTarget } from '#analysis/recovery-of-targets.ts';
import type { FramedTask } from '#analysis/recovery-project.ts';
import type { RecoveryOfDisruption } from '#analysis/recovery-time.ts';
import type { Model, Ref } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { disruptionScope, isAccepted } from './disruption-scope.ts';
import { code } from './naming.ts';
import { tierOfTarget } from './reached-targets.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';

/** A business service comes back later than its policy or its impact tolerance allows, or never (A8). */
export const recoveryTimeOverTarget: Check = {
	id: 'recovery-time-over-target',
	title: 'Recovery takes longer than promised',
	severity: 'error',
	run: ({ model }, { recoveryTimes }) => {
		const scope = disruptionScope(model);
		return recoveryTimes.disruptions
			.filter(({ disruption }) => scope.isTold(disruption))
			.flatMap((one) =>
				one.targets
					.filter(({ target }) => target.startsWith('business-service:'))
					.flatMap((target) => opinionOf(model, one, target) ?? []),
			);
	},
};

function opinionOf(model: Model, recovery: RecoveryOfDisruption, found: RecoveryOfTarget): Opinion | undefined {
	const { rtoMs, toleranceMs } = found.targets;
	const span = model.entities[found.target]!.span;
	const base = { subject: found.target, and: recovery.disruption, targets: [found.target], span };
	// A policy that sets a target for it has taken it back into scope.
	const isOutOfScope = isAccepted(model, recovery.disruption) && rtoMs === undefined;
	const severity = isOutOfScope ? 'info' : severityOfTier(tierOfTarget(model, found.target));
	const after = `after the loss of ${code(recovery.disruption)}`;
	if (found.kind === 'never') {
		const round = found.cycle.map(code).join(' waits for ');
		return {
			...base,
			severity,
			message: `${code(found.target)} does not come back ${after}: ${round}`,
			suggestion:
				'let one of them come back without the other: with cached settings, a static address or a manual step',
		};
	}
	if (found.kind === 'not-interrupted') return undefined;
	const soonest = found.kind === 'value' ? (found.withRespondersMs ?? found.milliseconds) : found.atLeastMs;
	const allowed = Math.min(rtoMs ?? Number.POSITIVE_INFINITY, toleranceMs ?? Number.POSITIVE_INFINITY);
	// What is quick enough only if people do it first is too slow where others come first.
	const onlyIfFirst = soonest !== undefined && soonest <= allowed;
	const takes = onlyIfFirst && found.kind === 'value' ? laterAmongAll(found) : soonest;
	if (takes === undefined || takes <= allowed) return undefined;
	const isTolerance = toleranceMs !== undefined && takes > toleranceMs;
	const limit = isTolerance
		? `its impact tolerance is ${roundedDuration(toleranceMs)}`
		: `its policy asks for ${roundedDuration(rtoMs!)}`;
	const atLeast = found.kind === 'value' ? '' : 'at least ';
	const least = found.kind === 'value' && !onlyIfFirst ? leastWithPeople(found) : undefined;
	const otherwise = onlyIfFirst
		? `; ${roundedDuration(soonest)} if what it waits for comes first`
		: least === undefined
			? ''
			: `; no plan takes less than ${roundedDuration(least)}`;
	// Too late for the policy for certain, and for others perhaps: that is worth more than a broken promise to oneself.
	const later = found.kind === 'value' ? laterAmongAll(found) : undefined;
	const isToleranceInDoubt = !onlyIfFirst && !isTolerance && toleranceMs !== undefined && (later ?? 0) > toleranceMs;
	const perhaps = isToleranceInDoubt
		? `; its impact tolerance of ${roundedDuration(toleranceMs)} is kept only if what it waits for comes first, else it takes ${roundedDuration(later!)}`
		: '';
	const path = found.kind === 'value' ? found.path : (found.bound?.path ?? []);
	const { detect, decide } = found.kind === 'value' ? found : (found.bound ?? {});
	const slow = found.kind === 'value' ? slowestTask(recovery, path) : undefined;
	// What is not on the critical path of all delays the target, and not the rest.
	const delaysAll = slow !== undefined && recovery.criticalPath.includes(slow.subject);
	const without = delaysAll ? recoveryIf(recovery, atOnce(slow.subject)).recoveredMs : undefined;
	const planned = new Map(recovery.schedule.map((one) => [one.subject, one]));
	const [first, last] = [planned.get(path[0] ?? ''), planned.get(path.at(-1) ?? '')];
	return {
		...base,
		// Beyond the policy is a broken promise to oneself; beyond the tolerance, to others.
		severity: isTolerance ? severity : milder(severity, 1),
		// A plan by list takes at most twice as long as the best: there may be one that keeps to the limit.
		certainty: onlyIfFirst || (least !== undefined && least <= allowed) ? 'possible' : 'certain',
		path: path.map((ref) => ({
			ref,
			because: recovery.tasks.find(({ subject }) => subject === ref)?.basis ?? '',
		})),
		inputs: [
			...(detect === undefined
				? []
				: [{ label: 'detect', value: roundedDuration(detect.milliseconds), source: detect.from }]),
			...(decide === undefined
				? []
				: [{ label: 'decide', value: roundedDuration(decide.milliseconds), source: decide.from }]),
			{
				label: found.kind === 'value' ? 'critical path' : 'critical path, as far as times are known',
				value: roundedDuration(
					found.kind === 'value'
						? first && last
							? last.finishMs - first.startMs
							: recovery.criticalMs
						: takes - (detect?.milliseconds ?? 0) - (decide?.milliseconds ?? 0),
				),
				source: 'recovery dependencies',
			},
		],
		message: `${code(found.target)} works again ${atLeast}${roundedDuration(takes)} ${after}, and ${limit}${otherwise}${perhaps}`,
		suggestion: onlyIfFirst
			? 'say in the runbook of that loss what comes first, or have more people on call'
			: slow === undefined
				? 'declare the times that are missing, and shorten the longest of them'
				: `shorten ${code(slow.subject)}, the longest task on the critical path (${roundedDuration(slow.durationMs ?? 0)})`,
		effect:
			onlyIfFirst || slow === undefined || without === undefined
				? undefined
				: `if it took no time, everything would be back after ${roundedDuration(without)} instead of ${roundedDuration(recovery.recoveredMs ?? 0)}`,
	};
}

const atOnce =
	(subject: Ref) =>
	(task: FramedTask): FramedTask =>
		task.subject === subject ? { ...task, durationMs: 0 } : task;

function slowestTask({ tasks }: RecoveryOfDisruption, path: readonly Ref[]) {
	const onPath = tasks.filter(({ subject, durationMs }) => path.includes(subject) && (durationMs ?? 0) > 0);
	return onPath.reduce<(typeof onPath)[number] | undefined>(
		(slow, task) => (slow === undefined || (task.durationMs ?? 0) > (slow.durationMs ?? 0) ? task : slow),
		undefined,
	);
}
