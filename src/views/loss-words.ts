import type { CapacityAfterLoss, CapacityStatus } from '#analysis/capacity-after-loss.ts';
import { shownRatio } from '#analysis/capacity-text.ts';
import type { DisruptionEffect, DisruptionReport, ToleranceClock } from '#analysis/disruption-effects.ts';
import { type Disruption, disruptionsOf } from '#analysis/disruptions.ts';
import { roundedDuration } from '#analysis/quantities.ts';
import { laterAmongAll, type RecoveryOfTarget } from '#analysis/recovery-of-targets.ts';
import type { RecoveryPoint } from '#analysis/recovery-point.ts';
import type { RecoveryOfDisruption } from '#analysis/recovery-time.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Ref } from '#model/model.ts';
import { badge } from './badges.ts';
import { cell } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { link, muted, refList, titleOf } from './links.ts';
import type { Cell, Inline, Text, Tone } from './page.ts';
import { counted } from './quantities.ts';
import { lossRoute } from './routes.ts';

/** Words that the pages about losses share, so that one thing is said in one way. */

interface LossIndex {
	/** Effects on each business service that have a clock. */
	readonly clocked: ReadonlyMap<string, readonly DisruptionEffect[]>;
	readonly disruptions: ReadonlyMap<Ref, Disruption>;
	readonly reports: ReadonlyMap<Ref, DisruptionReport>;
	readonly recoveries: ReadonlyMap<Ref, RecoveryOfDisruption>;
	readonly capacity: ReadonlyMap<Ref, readonly CapacityAfterLoss[]>;
	readonly points: ReadonlyMap<Ref, readonly RecoveryPoint[]>;
}

/** Everything computed about losses, by failure domain or scenario; made once per site. */
export const lossIndex = oncePer((context: ViewContext): LossIndex => {
	const { facts, model } = context;
	return {
		clocked: groupBy(
			facts.disruptionReports.reports.flatMap(({ effects }) => effects.filter(({ clock }) => clock !== undefined)),
			({ target }) => target,
		),
		disruptions: new Map(disruptionsOf(model).map((one) => [one.ref, one])),
		reports: new Map(facts.disruptionReports.reports.map((one) => [one.disruption, one])),
		recoveries: new Map(facts.recoveryTimes.disruptions.map((one) => [one.disruption, one])),
		capacity: groupBy(facts.capacityAfterLoss.rows, ({ disruption }) => disruption),
		points: groupBy(facts.recoveryPoints.points, ({ disruption }) => disruption),
	};
});

/** A link to the report of a failure domain or scenario. */
export const lossLink = (context: ViewContext, ref: Ref): Inline => link(titleOf(context, ref), lossRoute(ref));

const statusTone: { readonly [one in CapacityStatus]: Tone } = {
	ok: 'good',
	fits: 'neutral',
	hot: 'warning',
	overload: 'bad',
	lost: 'down',
};
const statusWord: { readonly [one in CapacityStatus]: string } = {
	ok: 'ok',
	fits: 'fits',
	hot: 'hot',
	overload: 'overload',
	lost: 'nothing left',
};

export const capacityBadge = (status: CapacityStatus): Inline =>
	badge(
		statusWord[status],
		statusTone[status],
		status === 'fits' ? 'Below 1; no target utilisation is declared' : undefined,
	);

/** `1.0833`, or a word where there is no ratio. */
export const ratioCell = (rho: number | undefined): Cell =>
	rho === undefined ? cell([muted('nothing left')], 1000) : cell(shownRatio(rho), rho);

/** What is lost of a store, in words. */
export function pointText(point: RecoveryPoint): Text {
	if (point.kind === 'lost') return [badge('lost for good', 'bad')];
	if (point.kind === 'not-computable') return leastLossText(point.atLeast);
	return [point.milliseconds === 0 ? 'nothing' : roundedDuration(point.milliseconds)];
}

/** A loss that is no figure: what is lost at least, as far as anything is known, and that the rest is not. */
export const leastLossText = (atLeast: number | undefined): Text =>
	atLeast === undefined
		? [badge('not computable', 'gap')]
		: [`at least ${roundedDuration(atLeast)} `, badge('not computable', 'gap')];

export const pointSort = (point: RecoveryPoint): number =>
	point.kind === 'value'
		? point.milliseconds
		: point.kind === 'lost'
			? Number.MAX_SAFE_INTEGER
			: Number.MAX_SAFE_INTEGER - 1;

const endless = Number.POSITIVE_INFINITY;

/** When it works again by the plan for everything. */
export const ifOthersFirst = (time: number): string => `${roundedDuration(time)} if others come first`;

/**
 * When a target works again, with a badge where it is too late, or is not only if people do first what it waits for.
 * Where a clock stands beside it, that tells what the tolerance says.
 */
export function recoveryText(found: RecoveryOfTarget | undefined, hasClock = false): Text {
	if (found === undefined) return ['does not stop'];
	switch (found.kind) {
		case 'not-interrupted':
			return ['not interrupted'];
		case 'never':
			return [badge('never', 'bad'), ' waits for itself'];
		case 'not-computable':
			return found.atLeastMs === undefined
				? [badge('not computable', 'gap')]
				: [`over ${roundedDuration(found.atLeastMs)} `, badge('not computable', 'gap')];
		case 'value': {
			const takes = found.withRespondersMs ?? found.milliseconds;
			const { rtoMs } = found.targets;
			const toleranceMs = hasClock ? undefined : found.targets.toleranceMs;
			const late =
				toleranceMs !== undefined && takes > toleranceMs
					? badge('over tolerance', 'bad')
					: rtoMs !== undefined && takes > rtoMs
						? badge('over target', 'warning')
						: (laterAmongAll(found) ?? 0) > Math.min(toleranceMs ?? endless, rtoMs ?? endless)
							? badge('only if first', 'warning')
							: undefined;
			return [roundedDuration(takes), ...(late === undefined ? [] : [' ', late])];
		}
	}
}

/** What keeps the whole of a recovery from having a time, in a few words. */
function timesMissing({ tasks, withoutTime, detect, decide, verify }: RecoveryOfDisruption): string {
	if (withoutTime.length > 0) return `times missing for ${withoutTime.length} of ${counted(tasks.length, 'task')}`;
	const frame = [
		...(detect === undefined ? ['notice'] : []),
		...(decide === undefined ? ['decide'] : []),
		...(verify === undefined ? ['check'] : []),
	];
	return `time to ${frame.join(', ')} missing`;
}

/** When everything is back and checked, nobody short of hands; where times are missing, what it takes at least. */
export const allBackText = (one: RecoveryOfDisruption): Text =>
	one.recoveredMs === undefined ? atLeastText(one, one.atLeastMs) : [roundedDuration(one.recoveredMs)];

/** The same with the people there are. */
export function withPeopleText(one: RecoveryOfDisruption): Text {
	const { plan } = one;
	if (plan === undefined) return [badge('people not declared', 'gap')];
	const people = muted(` (${counted(plan.responders, 'person', 'people')})`);
	return one.recoveredMs === undefined
		? [...atLeastText(one, one.atLeastWithPeopleMs), people]
		: [roundedDuration(plan.makespanMs), people];
}

function atLeastText(one: RecoveryOfDisruption, atLeastMs: number | undefined): Text {
	if (atLeastMs === undefined) return [badge('never', 'bad'), ' waits for itself'];
	const gap = badge(timesMissing(one), 'gap');
	// Nothing known is no bound worth saying.
	return atLeastMs === 0 ? [gap] : [`at least ${roundedDuration(atLeastMs)} `, gap];
}

/** The longest chain with its length, as far as times are known; nothing where no time is. */
export function criticalPathText(context: ViewContext, one: RecoveryOfDisruption, most: number): Text {
	if (one.criticalMs === 0)
		return one.recoveredMs === undefined ? [badge(timesMissing(one), 'gap')] : [muted('nothing to wait for')];
	const known = one.recoveredMs === undefined ? ' as far as times are known' : '';
	return [...refList(context, one.criticalPath, most), muted(` ${roundedDuration(one.criticalMs)}${known}`)];
}

/** Whether an impact tolerance is kept. */
export const toleranceBadge = (verdict: ToleranceClock['verdict']): Inline =>
	verdict === 'exceeds'
		? badge('exceeded', 'bad')
		: verdict === 'within'
			? badge('within', 'good')
			: verdict === 'only-if-first'
				? badge('only if first', 'warning')
				: badge('unknown', 'gap');

/** The clocks of a business service, one for each failure domain or scenario whose loss it feels. */
export const toleranceClocksOf = (context: ViewContext, service: Ref): readonly ToleranceClock[] =>
	(lossIndex(context).clocked.get(service) ?? []).flatMap(({ clock }) => clock ?? []);

/** What the clock of a business service says, in one sentence. */
export function clockText(clock: ToleranceClock): Text {
	const { toleranceMs, startMs, possibleStartMs, endMs, endAmongAllMs, endBasis, verdict } = clock;
	if (toleranceMs === undefined) return [badge('tolerance not declared', 'gap')];
	const from =
		startMs === undefined
			? 'from an unknown moment'
			: startMs === 0
				? 'from the start'
				: `from ${roundedDuration(startMs)} on`;
	const until =
		endBasis === 'never'
			? 'for good'
			: endMs === undefined
				? 'until an unknown moment'
				: `until ${roundedDuration(endMs)} (${endBasis === 'recovery' ? 'recovery' : 'the event is over'})`;
	const amongAll = endAmongAllMs === undefined ? '' : `; ${ifOthersFirst(endAmongAllMs)}`;
	const runsOut = startMs === undefined ? '' : `, runs out at ${roundedDuration(startMs + toleranceMs)}`;
	const sooner =
		possibleStartMs === undefined
			? ''
			: `, possibly${runsOut === '' ? ' runs out' : ''} at ${roundedDuration(possibleStartMs + toleranceMs)}`;
	return [
		toleranceBadge(verdict),
		` down ${from} ${until}${amongAll}; tolerance ${roundedDuration(toleranceMs)}${runsOut}${sooner}`,
	];
}

/** The strongest effect on a target among certain and possible ones. */
export const effectOnTarget = (report: DisruptionReport | undefined, target: Ref): DisruptionEffect | undefined =>
	report?.effects.find((one) => one.target === target);
