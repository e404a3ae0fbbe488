import type { DisruptionEffect } from '#analysis/disruption-effects.ts';
import { roundedDuration } from '#analysis/quantities.ts';
import { laterAmongAll, leastWithPeople, type RecoveryOfTarget } from '#analysis/recovery-of-targets.ts';
import { differs } from '#analysis/recovery-project.ts';
import { toleranceOf } from '#analysis/recovery-targets.ts';
import type { RecoveryOfDisruption } from '#analysis/recovery-time.ts';
import { verdictOfInterruption } from '#analysis/tolerance-clocks.ts';
import type { Ref } from '#model/model.ts';
import { badge, stateBadge } from '../badges.ts';
import {
	callout,
	captionOfFirst,
	cell,
	column,
	fact,
	factList,
	folded,
	heading,
	lead,
	list,
	paragraph,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, link, muted, refLink, refList } from '../links.ts';
import {
	allBackText,
	criticalPathText,
	effectOnTarget,
	ifOthersFirst,
	lossIndex,
	lossLink,
	recoveryText,
	toleranceBadge,
	withPeopleText,
} from '../loss-words.ts';
import { recoveryOrder } from '../mermaid/recovery-order.ts';
import { missingSection } from '../missing-fields.ts';
import type { Block, Page, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, lossRoute } from '../routes.ts';
import { cutOffsAfterLoss } from './cut-offs.ts';
import { seenAlikeNote } from './seen-alike.ts';

const ROW_LIMIT = 400;

/** How long it takes until things work again, for each loss; who waits for whom, and where people are short. */
export function recoveryPage(context: ViewContext): Page {
	const { disruptions, missing } = context.facts.recoveryTimes;
	const known = disruptions.filter(({ recoveredMs }) => recoveredMs !== undefined).length;
	const stuck = disruptions.filter(({ deadlocks }) => deadlocks.length > 0);
	return {
		route: fixedRoutes.recovery,
		kind: 'report',
		area: 'resilience',
		title: 'Recovery times',
		description: `How long until things work again after ${disruptions.length === 1 ? 'the one loss' : `each of ${disruptions.length} losses`}, over what has to come back before what.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'What is lost comes back in an order: the name service before what looks up names, the secrets before what needs them. The longest chain, with the time to notice, to decide and to check, is the recovery time. With few people it is longer.',
			),
			paragraph(
				`Losses with a time for everything: ${known} of ${disruptions.length}. How: `,
				analysisLink(context, 'A8', 'analysis A8'),
				'. What data is lost: ',
				link('recovery points', fixedRoutes.recoveryPoints),
				'.',
			),
			...seenAlikeNote(context),
			...stuck.map((one) =>
				callout(
					'bad',
					'Not recoverable in any order',
					lossLink(context, one.disruption),
					': ',
					...one.deadlocks.flatMap((round) => roundText(context, round)),
				),
			),
			heading(2, 'losses', 'Per loss', disruptions.length),
			table(
				'recovery-table',
				captionOfFirst('Recovery per loss', ROW_LIMIT, disruptions.length),
				[
					column('loss', 'After the loss of'),
					column('tasks', 'Tasks', 'end'),
					column('path', 'Critical path'),
					column('all', 'All back and checked'),
					column('people', 'With the people there are'),
					column('services', 'Business services'),
				],
				disruptions
					.slice(0, ROW_LIMIT)
					.map((one) =>
						row(
							[lossLink(context, one.disruption)],
							cell(`${one.tasks.length}`, one.tasks.length),
							criticalPathText(context, one, 6),
							cell(allBackText(one), one.recoveredMs ?? one.atLeastMs ?? Number.MAX_SAFE_INTEGER),
							cell(withPeopleText(one), sortWithPeople(one)),
							servicesText(one),
						),
					),
				'No failure domain or scenario interrupts anything.',
			),
			...missingSection(context, missing, 12),
		],
		keywords: ['RTO', 'RTA', 'recovery', 'critical path', 'responders', 'bootstrap', 'disaster recovery'],
	};
}

/** What is not known at all comes last. */
const sortWithPeople = ({ recoveredMs, plan, atLeastWithPeopleMs }: RecoveryOfDisruption): number =>
	(recoveredMs === undefined ? atLeastWithPeopleMs : plan?.makespanMs) ?? Number.MAX_SAFE_INTEGER;

const roundText = (context: ViewContext, round: readonly Ref[]): Text =>
	round.flatMap((ref, at): Text => [at === 0 ? '' : ' waits for ', refLink(context, ref)]);

function servicesText(one: RecoveryOfDisruption): Text {
	const services = one.targets.filter(({ target }) => target.startsWith('business-service:'));
	const late = services.filter(
		(found) =>
			found.kind === 'value' &&
			(found.withRespondersMs ?? found.milliseconds) > (found.targets.toleranceMs ?? Number.MAX_VALUE),
	);
	const words: Text = [
		link(counted(services.length, 'service'), `${lossRoute(one.disruption)}#recovery`),
		' interrupted',
	];
	if (late.length > 0) return [...words, ', ', badge(`${late.length} over tolerance`, 'bad')];
	const first = services.filter(
		(found) => found.kind === 'value' && (laterAmongAll(found) ?? 0) > (found.targets.toleranceMs ?? Number.MAX_VALUE),
	);
	return first.length === 0 ? words : [...words, ', ', badge(`${first.length} only if first`, 'warning')];
}

/** On the page of a loss: the order, the plan, and when each flow and service works again. */
export function recoveryBlocks(context: ViewContext, disruption: Ref): readonly Block[] {
	const found = lossIndex(context).recoveries.get(disruption);
	if (found === undefined)
		return [
			heading(2, 'recovery', 'Until it works again'),
			paragraph('Nothing is interrupted, so nothing has to be brought back.'),
		];
	const picture = recoveryOrder(context, found);
	const { plan } = found;
	const frame = (field: 'detect' | 'decide' | 'verify'): Text => {
		const one = found[field];
		if (one === undefined) return [badge('not declared', 'gap')];
		const time = roundedDuration(one.milliseconds);
		const isSlowest = differs(found.tasks, field === 'verify' ? 'checkMs' : 'decidedMs');
		const said = [isSlowest ? `up to ${time}` : time, muted(' as said by '), refLink(context, one.from)];
		return one.silent.length === 0
			? said
			: [...said, ' ', badge(`${counted(one.silent.length, 'does', 'do')} not say`, 'gap')];
	};
	const ofPeople = (label: string, field: 'detect' | 'decide' | 'verify') =>
		found.needsPeople ? fact(label, frame(field)) : [];
	return [
		heading(2, 'recovery', 'Until it works again', found.tasks.length),
		...found.deadlocks.map((round) =>
			callout('bad', 'Not recoverable in any order', ...roundText(context, round), '.'),
		),
		...factList([
			...(found.needsPeople ? [] : fact('Who', 'Nobody: all of it comes back by itself.')),
			...ofPeople('To notice', 'detect'),
			...ofPeople('To decide', 'decide'),
			...fact(
				'Critical path',
				found.criticalMs === 0
					? criticalPathText(context, found, 12)
					: [
							...criticalPathText(context, found, 12),
							muted(`, of ${roundedDuration(found.workMs)} of work`),
							...pathFrame(found),
						],
			),
			...ofPeople('To check', 'verify'),
			...fact('All back and checked', allBackText(found)),
			...fact('With the people there are', [
				...withPeopleText(found),
				...(plan === undefined || found.recoveredMs === undefined
					? []
					: [`; no plan takes less than ${roundedDuration(plan.lowerBoundMs)}`]),
			]),
			...fact('Times missing for', refList(context, found.withoutTime, 30)),
		]),
		...found.conflicts.map((one) =>
			callout(
				'warning',
				'Fewer people on call than branches',
				refLink(context, one.team),
				` has ${counted(one.people, 'person', 'people')} on call for `,
				...refList(context, one.tasks),
				' at once.',
			),
		),
		...(picture === undefined ? [] : [{ type: 'diagram' as const, diagram: picture }]),
		// The picture and the critical path tell the order; who does what until when is for those who plan it.
		folded(`${counted(found.tasks.length, 'task')}, one by one`, taskTable(context, found)),
		...section(
			'works-again',
			'When each works again',
			found.targets.length === 0
				? []
				: [
						...(plan === undefined
							? []
							: [
									paragraph(
										'Each time is that of people who do first what this one waits for. Not all can come first.',
									),
								]),
						targetTable(context, found),
					],
			found.targets.length,
		),
		...cutOffsAfterLoss(context, found),
		...missingSection(context, found.missing),
	];
}

/** Where each task has times of its own: those that belong to the longest path, so that they add up with it to the whole. */
function pathFrame({ tasks, criticalFrame: { detect, decide, verify } }: RecoveryOfDisruption): Text {
	if (detect === undefined || decide === undefined) return [];
	if (!differs(tasks, 'decidedMs') && !differs(tasks, 'checkMs')) return [];
	const before = roundedDuration(detect.milliseconds + decide.milliseconds);
	return [
		muted(`, decided on after ${before}`),
		...(verify === undefined ? [] : [muted(`, checked for ${roundedDuration(verify.milliseconds)}`)]),
	];
}

function taskTable(context: ViewContext, { tasks, schedule, plan }: RecoveryOfDisruption): Block {
	const at = new Map((plan?.tasks ?? schedule).map((one) => [one.subject, one]));
	return table(
		'tasks-table',
		captionOfFirst(
			plan === undefined
				? 'Tasks, nobody short of hands'
				: `Tasks, with ${counted(plan.responders, 'person', 'people')}`,
			ROW_LIMIT,
			tasks.length,
		),
		[
			column('subject', 'What'),
			column('kind', 'How', 'filter'),
			column('takes', 'Takes', 'end'),
			column('after', 'Waits for'),
			column('from', 'From', 'end'),
			column('to', 'To', 'end'),
			column('who', 'Who'),
			column('basis', 'Because'),
		],
		[...tasks]
			.sort(
				(a, b) =>
					(at.get(a.subject)?.startMs ?? Number.MAX_VALUE) - (at.get(b.subject)?.startMs ?? Number.MAX_VALUE) ||
					(a.subject < b.subject ? -1 : 1),
			)
			.slice(0, ROW_LIMIT)
			.map((task) => {
				const planned = at.get(task.subject);
				const runbook: Text = task.runbook === undefined ? [] : [', ', refLink(context, task.runbook)];
				return row(
					[refLink(context, task.subject)],
					task.needsPerson ? task.kind : `${task.kind}, by itself`,
					task.durationMs === undefined
						? [badge('not declared', 'gap')]
						: cell(roundedDuration(task.durationMs), task.durationMs),
					[
						...refList(context, task.after, 6),
						...(task.without.length === 0 ? [] : [muted(' without '), ...refList(context, task.without, 4)]),
					],
					planned === undefined ? '' : cell(roundedDuration(planned.startMs), planned.startMs),
					planned === undefined ? '' : cell(roundedDuration(planned.finishMs), planned.finishMs),
					[
						...(planned?.person === undefined ? [] : [`person ${planned.person + 1}, `]),
						...(task.owner === undefined ? [badge('no owner', 'gap')] : [refLink(context, task.owner)]),
						...runbook,
					],
					task.basis,
				);
			}),
	);
}

function targetTable(context: ViewContext, found: RecoveryOfDisruption): Block {
	return table(
		'works-again-table',
		captionOfFirst('Flows and business services', ROW_LIMIT, found.targets.length),
		[
			column('target', 'What'),
			column('time', 'Works again after', 'end'),
			column('possible', 'If undeclared calls are hard', 'end'),
			column('normal', 'Backlog gone after', 'end'),
			column('last', 'Waits longest for'),
			column('rto', 'Policy', 'end'),
			column('tolerance', 'Tolerance', 'end'),
		],
		found.targets.slice(0, ROW_LIMIT).map((one) => {
			const { rtoMs, toleranceMs } = one.targets;
			const value = one.kind === 'value' ? one : undefined;
			return row(
				[refLink(context, one.target)],
				cell(
					[...recoveryText(one), ...leastNote(value)],
					value === undefined ? Number.MAX_SAFE_INTEGER : (value.withRespondersMs ?? value.milliseconds),
				),
				value?.possibleMs === undefined ? '' : cell(roundedDuration(value.possibleMs), value.possibleMs),
				value?.neverDrains === true
					? [badge('never drains', 'bad')]
					: value?.normalAfterMs === undefined
						? ''
						: cell(roundedDuration(value.normalAfterMs), value.normalAfterMs),
				value === undefined ? '' : [refLink(context, value.waitsFor), ...noticedText(context, found, value)],
				rtoMs === undefined ? [muted('none')] : cell(roundedDuration(rtoMs), rtoMs),
				toleranceMs === undefined ? [muted('none')] : cell(roundedDuration(toleranceMs), toleranceMs),
			);
		}),
	);
}

/** Who noticed it and when, where each says that for itself; and who of those it waits for does not say. */
function noticedText(
	context: ViewContext,
	{ disruption, tasks }: RecoveryOfDisruption,
	{ detect, decide }: Extract<RecoveryOfTarget, { readonly kind: 'value' }>,
): Text {
	if (detect === undefined || decide === undefined || detect.from === disruption) return [];
	const silent = new Set([...detect.silent, ...decide.silent]).size;
	if (silent === 0 && !differs(tasks, 'decidedMs')) return [];
	return [
		muted(`, noticed after ${roundedDuration(detect.milliseconds)}`),
		muted(' as said by '),
		refLink(context, detect.from),
		...(silent === 0 ? [] : [' ', badge(counted(silent, 'does not say', 'do not say'), 'gap')]),
	];
}

/** Where a better plan than the one shown may exist: what none of them is shorter than. */
function leastNote(found: RecoveryOfTarget | undefined): Text {
	if (found?.kind !== 'value') return [];
	const least = leastWithPeople(found);
	const later = laterAmongAll(found);
	return [
		...(least === undefined ? [] : [muted(`; no plan takes less than ${roundedDuration(least)}`)]),
		...(later === undefined ? [] : [muted(`; ${ifOthersFirst(later)}`)]),
	];
}

/** Whether a tolerance is kept: by its clock while the service is down, by the time of the failover where it is interrupted only. */
function verdictCell(
	found: RecoveryOfTarget,
	effect: DisruptionEffect | undefined,
	toleranceMs: number | undefined,
): Text | '' {
	if (effect?.clock !== undefined) return [toleranceBadge(effect.clock.verdict)];
	if (effect !== undefined || toleranceMs === undefined) return '';
	return [toleranceBadge(verdictOfInterruption(found, toleranceMs))];
}

/** On the page of a flow or business service: when it works again after each loss that stops it. */
export function recoveryOf(context: ViewContext, target: Ref): readonly Block[] {
	const { reports } = lossIndex(context);
	const rows = context.facts.recoveryTimes.disruptions.flatMap(({ disruption, targets }) => {
		const found = targets.find((each) => each.target === target);
		return found === undefined ? [] : [{ disruption, found, effect: effectOnTarget(reports.get(disruption), target) }];
	});
	if (rows.length === 0) return [];
	// Flows have no tolerance of their own.
	const toleranceMs = toleranceOf(context.model, target);
	const hasClocks = toleranceMs !== undefined || rows.some(({ effect }) => effect?.clock !== undefined);
	return section('recovery', 'When something is lost', [
		table(
			'recovery-table',
			'Losses that interrupt it',
			[
				column('loss', 'Without'),
				column('state', 'State', 'filter'),
				column('time', 'Works again after', 'end'),
				...(hasClocks ? [column('tolerance', 'Tolerance', 'filter')] : []),
				column('last', 'Waits longest for'),
			],
			rows
				.slice(0, 60)
				.map(({ disruption, found, effect }) =>
					row(
						[lossLink(context, disruption)],
						effect === undefined ? [muted('short interruption')] : [stateBadge(effect.state)],
						cell(
							[...recoveryText(found, effect?.clock !== undefined), ...leastNote(found)],
							found.kind === 'value' ? (found.withRespondersMs ?? found.milliseconds) : Number.MAX_SAFE_INTEGER,
						),
						...(hasClocks ? [verdictCell(found, effect, toleranceMs)] : []),
						found.kind === 'value' ? [refLink(context, found.waitsFor)] : '',
					),
				),
		),
		list([
			[link('Recovery times of everything', fixedRoutes.recovery)],
			[link('Fragility: all services and failure domains', fixedRoutes.fragility)],
		]),
	]);
}
