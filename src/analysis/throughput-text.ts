import { missingLines, shownRatio } from './capacity-text.ts';
import type { ContractEdge } from './contract-moves.ts';
import { roundedDuration, shownNumber } from './quantities.ts';
import type { ReleaseWindow, ReleaseWindows } from './release-window.ts';
import type { ExposedTarget, RolloutExposure } from './rollout-exposure.ts';
import { shownRate } from './serving-capacity.ts';
import type { ThroughputReport } from './throughput.ts';

/** Results of A13 and A24 as short plain text: what the examples in the documentation show. No trailing line end. */

/** `2.7 years`, `over already`, `never`. */
export const shownYears = (years: number | undefined): string =>
	years === undefined ? 'does not grow' : years <= 0 ? 'over already' : `${shownNumber(years)} years`;

/** A13: per flow the bottleneck, then growth, pools, autoscaling and quotas. */
export function renderThroughputText(result: ThroughputReport, only?: readonly string[]): string {
	const asked = (ref: string): boolean => only === undefined || only.includes(ref);
	const flows = result.flows
		.filter(({ flow }) => asked(flow))
		.map(({ flow, maxPerSecond, bottleneck, peakPerSecond, stations, withOptional, unknown }) => {
			const peak = peakPerSecond === undefined ? 'no peak declared' : `peak ${shownRate(peakPerSecond)}`;
			const head =
				maxPerSecond === undefined
					? `${flow}: not computable`
					: `${flow}: at most ${shownRate(maxPerSecond)} through ${bottleneck}, ${peak}`;
			const lines = stations.map(
				({ component, basis, flowPerSecond }) => `  ${component}: ${basis} = ${shownRate(flowPerSecond)}`,
			);
			const optional =
				withOptional === undefined
					? []
					: [
							`  with its optional calls at most ${shownRate(withOptional.flowPerSecond)} through ${withOptional.component}: ${withOptional.basis}`,
						];
			return [head, ...lines, ...optional, ...unknown.map((ref) => `  ${ref}: capacity not declared`)].join('\n');
		});
	const growth = result.growth
		.filter(({ component }) => asked(component))
		.map(
			(one) =>
				`${one.component} grows by ${one.growthPct} % a year: ${shownRate(one.loadPerSecond)} of ${shownRate(one.capacityPerSecond)}, limit in ${shownYears(one.years)}`,
		);
	const pools = result.pools
		.filter(({ component }) => asked(component))
		.map(({ component, to, size, usual, hanging, exhaustedAfterMs }) => {
			const normal = usual === undefined ? '' : `, usually ${shownNumber(usual)} in use`;
			const worst =
				hanging === undefined ? ', unknown when it hangs' : `, ${shownNumber(hanging)} wanted when it hangs`;
			const empty =
				exhaustedAfterMs === undefined ? '' : `, empty after ${roundedDuration(Math.round(exhaustedAfterMs))}`;
			return `${component} pool of ${size} to ${to ?? 'nobody named'}${normal}${worst}${empty}`;
		});
	const scaling = result.scaling
		.filter(({ component }) => asked(component))
		.map(
			(one) =>
				`${one.component} scales at ${shownRatio(one.trigger)}: ${shownRate(one.loadThenPerSecond)} of ${shownRate(one.capacityPerSecond)} when new copies serve, ${one.isLate ? `late; at most ${one.latestTrigger === undefined ? 'no trigger is early enough' : shownRatio(one.latestTrigger)}` : 'in time'}`,
		);
	const quotas = result.quotas
		.filter(({ component }) => asked(component))
		.map(
			({ component, id, limit, used, share }) =>
				`${component} quota ${id}: ${used === undefined ? 'use not declared' : shownNumber(used)} of ${shownNumber(limit)}${share === undefined ? '' : ` (${shownRatio(share)})`}`,
		);
	return [
		...flows,
		...growth,
		...pools,
		...scaling,
		...quotas,
		...missingLines(only === undefined ? result.missing : []),
	].join('\n');
}

/** A24: per component what is left during a rollout, and what does not fit together. */
export function renderReleaseText(result: ReleaseWindows, only?: readonly string[]): string {
	const asked = result.windows.filter(({ component }) => only === undefined || only.includes(component));
	return [
		...asked.map((one) => windowLines(one, result.exposureOf(one.component))),
		...result.contracts.edges
			.filter(({ consumer, provider }) => only === undefined || only.includes(consumer) || only.includes(provider))
			.flatMap(contractLines),
		...missingLines(only === undefined ? result.missing : []),
	].join('\n');
}

function windowLines(one: ReleaseWindow, exposure: RolloutExposure | undefined): string {
	const left =
		one.during === undefined
			? 'unknown how many are left'
			: `${one.during} of ${one.copies} copies are left, ${one.require} needed`;
	const fail =
		one.failUsually === undefined || one.failDuring === undefined
			? []
			: [
					`  too few copies, by the copies alone: ${digits(one.failUsually)} of the time, ${digits(one.failDuring)} during the rollout`,
				];
	const rho = one.rhoDuring === undefined ? [] : [`  load / capacity during the rollout ${shownRatio(one.rhoDuring)}`];
	const slice =
		one.exposure === undefined
			? []
			: [`  the first slice meets ${shownNumber(one.exposure.requests)} requests (${one.exposure.basis})`];
	return [
		`${one.component} (${one.strategy}): ${left}`,
		...fail,
		...rho,
		...slice,
		...one.hazards.map(({ rule, detail }) => `  ${rule}: ${detail}`),
		...(exposure === undefined ? [] : exposureLines(exposure)),
	].join('\n');
}

function contractLines(edge: ContractEdge): readonly string[] {
	const room =
		edge.room === undefined
			? 'does not fit today'
			: `${edge.room} major ${edge.room === 1 ? 'version' : 'versions'} before it is left behind`;
	return [
		`${edge.consumer} is built for ${edge.consumerVersion} of ${edge.interface}, which is at ${edge.providerVersion}: ${room}`,
		...edge.moves.map(
			({ kind, consumerVersion, providerVersion, fit }) =>
				`  ${kind}: ${consumerVersion} with ${providerVersion} ${fit === 'fits' ? 'fits' : `is ${fit.replace('-', ' ')}`}`,
		),
		...(edge.isStuck ? ['  neither can be released first'] : []),
	];
}

function exposureLines({ interrupted, spofs, availability }: RolloutExposure): readonly string[] {
	const named = (targets: readonly ExposedTarget[]): string =>
		targets.map(({ target, certainty }) => (certainty === 'certain' ? target : `${target} (possible)`)).join(', ');
	return [
		...(interrupted.length === 0 ? [] : [`  down during the rollout: ${named(interrupted)}`]),
		...spofs.map(
			({ event, targets }) => `  single point of failure during the rollout: ${event.ref}: ${named(targets)}`,
		),
		...(availability ?? []).map(
			({ target, usually, during, away, triedAll }) =>
				`  ${target} is down for ${digits(usually)} of the time, for ${digits(during)} while ${away.join(', ')} ${away.length === 1 ? 'is' : 'are'} away${triedAll ? '' : ' (not every choice of copies was tried)'}`,
		),
	];
}

const digits = (value: number): string => String(Number(value.toPrecision(4)));
