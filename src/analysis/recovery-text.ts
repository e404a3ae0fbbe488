import type { Model } from '#model/model.ts';
import { missingLines } from './capacity-text.ts';
import {
	type ClockTime,
	type CutOffDeadline,
	cutOffDeadlines,
	cutOffText,
	type LatestBegin,
	utcText,
} from './cut-off-deadlines.ts';
import { roundedDuration, shownDuration } from './quantities.ts';
import { frameFields, type TaskFrame } from './recovery-frames.ts';
import { laterAmongAll, leastWithPeople, type RecoveryOfTarget } from './recovery-of-targets.ts';
import type { RecoveryPoints } from './recovery-points.ts';
import { differs } from './recovery-project.ts';
import type { RecoveryFigure, RecoveryOfDisruption, RecoveryTimes } from './recovery-time.ts';

/** Results of A8 and A9 as short plain text: what the examples in the documentation show. No trailing line end. */

const notComputable = (atLeast: number | undefined): string =>
	atLeast === undefined ? 'not computable' : `not computable, at least ${shownLoss(atLeast)}`;

/** A8: per disruption the tasks, the critical path, the plan, and when each target works again. */
export function renderRecoveryTimesText(model: Model, result: RecoveryTimes, only?: readonly string[]): string {
	const asked = result.disruptions.filter(({ disruption }) => only === undefined || only.includes(disruption));
	return asked.map((one) => disruptionText(model, one)).join('\n');
}

function disruptionText(model: Model, one: RecoveryOfDisruption): string {
	const frame = frameFields
		.map((field) => {
			const most = one[field] && differs(one.tasks, field === 'verify' ? 'checkMs' : 'decidedMs') ? 'up to ' : '';
			return `${field} ${most}${figureText(one[field])}`;
		})
		.join(', ');
	const at = new Map(one.schedule.map((task) => [task.subject, task]));
	const tasks = one.tasks.map(({ subject, kind, durationMs, after, without }) => {
		const planned = at.get(subject);
		const waits = after.length === 0 ? '' : `, after ${after.join(' and ')}`;
		const blind = without.length === 0 ? '' : `, without ${without.join(' and ')}`;
		const time = durationMs === undefined ? 'unknown time' : roundedDuration(durationMs);
		const when =
			planned === undefined
				? 'never or unknown'
				: `${roundedDuration(planned.startMs)} to ${roundedDuration(planned.finishMs)}`;
		return `  ${kind} ${subject}: ${time}${waits}${blind}: ${when}`;
	});
	const { plan } = one;
	const least =
		one.recoveredMs === undefined && one.atLeastMs !== undefined
			? [`  all back and checked${atLeastText(one.atLeastWithPeopleMs ?? one.atLeastMs)}`]
			: [];
	const planned =
		plan === undefined || one.recoveredMs === undefined
			? least
			: [
					`  with ${plan.responders} ${plan.responders === 1 ? 'responder' : 'responders'}: ${roundedDuration(plan.makespanMs)}, at least ${roundedDuration(plan.lowerBoundMs)}`,
				];
	const total =
		one.recoveredMs === undefined ? [] : [`  all back and checked after ${roundedDuration(one.recoveredMs)}`];
	return [
		`${one.disruption}: ${one.needsPeople ? frame : 'it comes back by itself'}`,
		...tasks,
		...one.deadlocks.map((round) => `  not recoverable in any order: ${round.join(' waits for ')}`),
		...(one.criticalPath.length === 0
			? []
			: [
					`  critical path ${one.criticalPath.join(', ')}: ${roundedDuration(one.criticalMs)}; work ${roundedDuration(one.workMs)}${one.withoutTime.length > 0 ? ', as far as times are known' : ''}`,
				]),
		...total,
		...planned,
		...one.conflicts.map(
			({ team, people, tasks: crowd }) =>
				`  ${team} has ${people} on call for ${crowd.length} branches at once: ${crowd.join(', ')}`,
		),
		...one.targets.flatMap((target) => [
			targetLine(one, target),
			...cutOffDeadlines(model, target).map((deadline) => `    ${deadlineLine(deadline)}`),
		]),
		...missingLines(one.missing).map((line) => `  ${line}`),
	].join('\n');
}

/** Nothing known is no bound worth saying. */
const atLeastText = (time: number): string =>
	time === 0 ? ': not computable' : ` after at least ${roundedDuration(time)}`;

function figureText(figure: RecoveryFigure | undefined): string {
	if (figure === undefined) return 'not declared';
	const { milliseconds, silent } = figure;
	return `${roundedDuration(milliseconds)}${silent.length === 0 ? '' : ` or more (${silent.length} ${silent.length === 1 ? 'does' : 'do'} not say)`}`;
}

/** How it was noticed, where that is not what is said for all of it. */
function noticedText(all: RecoveryOfDisruption, { detect, decide }: Pick<TaskFrame, 'detect' | 'decide'>): string {
	if (detect === undefined || decide === undefined || detect.from === all.disruption) return '';
	const silent = [...new Set([...detect.silent, ...decide.silent])];
	const who = silent.length === 0 ? '' : `, as ${silent.join(' and ')} does not say`;
	const same = detect.milliseconds === all.detect?.milliseconds && decide.milliseconds === all.decide?.milliseconds;
	if (same && who === '') return '';
	const by = detect.from === decide.from ? detect.from : `${detect.from} and ${decide.from}`;
	return `, noticed and decided on after ${roundedDuration(detect.milliseconds + decide.milliseconds)} by ${by}${who}`;
}

function targetLine(all: RecoveryOfDisruption, one: RecoveryOfTarget): string {
	const { rtoMs, toleranceMs } = one.targets;
	const rto = rtoMs === undefined ? '' : `, target ${roundedDuration(rtoMs)}`;
	const tolerance = toleranceMs === undefined ? '' : `, tolerance ${roundedDuration(toleranceMs)}`;
	switch (one.kind) {
		case 'value': {
			const least = leastWithPeople(one);
			const people =
				one.withRespondersMs === undefined
					? ''
					: `, with the people there are ${roundedDuration(one.withRespondersMs)}${least === undefined ? '' : ` (at least ${roundedDuration(least)})`}`;
			const later = laterAmongAll(one);
			const among = later === undefined ? '' : `, ${roundedDuration(later)} in the plan for everything`;
			const normal =
				one.normalAfterMs === undefined ? '' : `, backlog gone after ${roundedDuration(one.normalAfterMs)}`;
			return `  ${one.target} works again after ${roundedDuration(one.milliseconds)}${people}${among}${normal} (last ${one.waitsFor}${noticedText(all, one)})${rto}${tolerance}`;
		}
		case 'not-interrupted':
			return `  ${one.target} is not interrupted: ${one.basis}`;
		case 'never':
			return `  ${one.target} does not come back: ${one.cycle.join(' waits for ')}`;
		case 'not-computable':
			return `  ${one.target}: not computable${one.atLeastMs === undefined ? '' : `, at least ${roundedDuration(one.atLeastMs)}`}${rto}${tolerance}`;
	}
}

/** When a loss may begin at the latest so that a cut-off is made all the same. */
function deadlineLine(deadline: CutOffDeadline): string {
	const cutOff = cutOffText(deadline.cutOff);
	switch (deadline.kind) {
		case 'any-time':
			return `makes ${cutOff} whenever it begins`;
		case 'no-time':
			return `never makes ${cutOff}: ${deadline.because === 'never-drains' ? 'what waits is never worked off at peak' : 'it does not come back'}`;
		case 'not-computable':
			return `makes ${cutOff} if it begins by: not computable${deadline.soonerThan === undefined ? '' : `, sooner than ${latestText(deadline.soonerThan)}`}`;
		case 'begins-by': {
			const { latest, ifOthersFirst, possible, orSooner, until } = deadline;
			const more = [
				...(until === 'backlog-gone' ? ['with what waited worked off'] : []),
				...(orSooner ? ['or sooner, as people are short while more waits'] : []),
				...(ifOthersFirst === undefined ? [] : [`${latestText(ifOthersFirst)} in the plan for everything`]),
				...(possible === undefined ? [] : [`${latestText(possible)} if undeclared calls are hard`]),
				...latest.onOtherDays.map(
					({ day, offsetMinutes, ...clock }) => `${clockText(clock)} (${utcText(offsetMinutes)}) on ${day}`,
				),
			];
			return `makes ${cutOff} if it begins by ${[latestText(latest), ...more].join(', ')}`;
		}
	}
}

const latestText = ({ clock, beforeMs }: LatestBegin): string =>
	clock === undefined ? `${roundedDuration(beforeMs)} before` : clockText(clock);

const clockText = ({ time, daysBefore }: ClockTime): string =>
	daysBefore === 0 ? time : `${time}, ${daysBefore} ${daysBefore === 1 ? 'day' : 'days'} before`;

/** `nothing`, `5 s`. */
const shownLoss = (time: number): string => (time === 0 ? 'nothing' : shownDuration(time));

/** A9: per store and disruption what is lost, then groups and flows. */
export function renderRecoveryPointsText(result: RecoveryPoints, only?: readonly string[]): string {
	const asked = (...refs: readonly string[]): boolean => only === undefined || refs.some((ref) => only.includes(ref));
	const points = result.points
		.filter(({ store, disruption }) => asked(store, disruption))
		.map((point) => {
			const loss =
				point.kind === 'value'
					? `loses ${shownLoss(point.milliseconds)}`
					: point.kind === 'lost'
						? 'is lost for good'
						: notComputable(point.atLeast);
			return `${point.store} after ${point.disruption} ${loss}: ${point.basis}`;
		});
	const groups = result.groups
		.filter(({ stores, disruption }) => asked(disruption, ...stores))
		.map(
			({ group, disruption, milliseconds, basis }) =>
				`group ${group} after ${disruption}: gap ${milliseconds === undefined ? 'not computable' : shownLoss(milliseconds)} (${basis})`,
		);
	const flows = result.flows
		.filter(({ flow, disruption }) => asked(flow, disruption))
		.map(
			({ flow, disruption, milliseconds, atLeast, store, isLost }) =>
				`${flow} after ${disruption}: ${isLost ? 'lost for good' : milliseconds === undefined ? notComputable(atLeast) : shownLoss(milliseconds)} (${store})`,
		);
	return [...points, ...groups, ...flows, ...missingLines(only === undefined ? result.missing : [])].join('\n');
}
