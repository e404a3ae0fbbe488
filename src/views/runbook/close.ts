import { toldDuration } from '#analysis/quantities.ts';
import type { Entity, Ref } from '#model/model.ts';
import { column, fact, factList, heading, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { effectsOf } from '../effects.ts';
import { basisOf, muted, refLink, refList } from '../links.ts';
import { distinct, namedBy, targetsAt } from '../model-index.ts';
import type { Block, Fact, Text } from '../page.ts';
import { contactFacts } from '../pages/teams.ts';
import { quantityText } from '../quantities.ts';
import { decisionItems } from '../shared-sections.ts';
import { originOf, stepBlocks } from './commands.ts';
import { channelMessage, preparedMessages } from './messages.ts';
import { byRunbook, lostRefs, type Subject, stepsOf } from './subject.ts';

/** Blocks 11 to 14: when to stop, whom to call, how to know that it is over, and why it is built so. */

export function stopBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const stops = subject.runbooks.flatMap((runbook) =>
		(runbook.data.stopConditions ?? []).map((one) => ({ ...one, runbook })),
	);
	const several = subject.kind === 'component' && new Set(stops.map(({ runbook }) => runbook)).size > 1;
	return [
		heading(2, 'stop', 'Stop conditions'),
		stops.length === 0
			? {
					type: 'gap',
					missing: ['No stop condition is declared. If the first mitigation does not help within its time, escalate.'],
				}
			: table(
					'stop-table',
					'When to stop',
					[column('if', 'If'), column('then', 'Then'), ...(several ? [column('runbook', 'Runbook')] : [])],
					stops.map((one) => row(one.if, one.then, ...(several ? [[refLink(context, one.runbook.ref)]] : []))),
				),
	];
}

function thirdPartyFacts(context: ViewContext, subject: Subject): readonly Fact[] {
	const near = subject.components
		.slice(0, 1)
		.flatMap((ref) => [ref, ...(context.index.dependenciesFrom.get(ref) ?? []).map((edge) => edge.to)]);
	const isItsOwn = (party: Ref): boolean =>
		subject.kind === 'component' && targetsAt(context.index, subject.components[0]!, 'thirdParty').includes(party);
	const parties = distinct(near.flatMap((ref) => targetsAt(context.index, ref, 'thirdParty')));
	return parties.flatMap((ref) => {
		const party = context.model.byKind['third-party'].find((one) => one.ref === ref);
		if (party === undefined) return [];
		const contacts = party.data.contacts
			?.map((one) => [one.kind, one.value, one.hours].filter((part) => part !== undefined).join(' '))
			.join('; ');
		return fact(
			'Third party',
			[
				refLink(context, ref),
				`: ${contacts ?? 'no contact is declared'}`,
				...(party.data.contractRef === undefined ? [] : [`, contract ${party.data.contractRef}`]),
			],
			basisOf(party.span),
		).concat(isItsOwn(ref) ? promiseFacts(party) : []);
	});
}

/** What those who run a component have promised, and whether somebody else could do it: what to hold them to on the telephone. */
function promiseFacts({ data: { sla, substitutability, exitPlan }, span }: Entity<'third-party'>): readonly Fact[] {
	const basis = basisOf(span);
	const told = typeof sla === 'object' ? sla : undefined;
	return [
		...fact('Promised response', told?.response === undefined ? undefined : quantityText(told.response), basis),
		...fact('Promised recovery', told?.rto === undefined ? undefined : quantityText(told.rto), basis),
		...fact('Support hours', told?.supportHours, basis),
		...fact('Replaceable', substitutability, basis),
		...fact('Exit plan', exitPlan, basis),
	];
}

/** Whose ladder holds: of a component, of whose failures each may have its own, that of the likeliest. */
function laddersOf({ kind, runbooks }: Subject): readonly Entity<'runbook'>[] {
	const having = runbooks.filter(({ data }) => (data.escalation ?? []).length > 0);
	return kind === 'component' ? having.slice(0, 1) : having;
}

export function escalateBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const ladders = laddersOf(subject);
	const ladder = ladders.flatMap((runbook) =>
		(runbook.data.escalation ?? []).map(
			(step, at): Text => [
				step.after === undefined ? '' : `After ${toldDuration(step.after)}: `,
				...refList(context, targetsAt(context.index, runbook.ref, 'escalation', at, 'to')),
				step.note === undefined ? '' : ` (${step.note})`,
			],
		),
	);
	const teams = subject.teams.flatMap((team) => [
		...fact('Team', [refLink(context, team.ref)]),
		...contactFacts(context, team),
	]);
	const [lost] = lostRefs(context, subject);
	const services = lost === undefined ? [] : effectsOf(context, lost).services.map((one) => one.ref);
	const notices = services.flatMap((ref) => {
		const notice = context.model.byKind['business-service'].find((one) => one.ref === ref)?.data.regulatorNotification;
		if (notice === undefined) return [];
		const owner = targetsAt(context.index, ref, 'regulatorNotification', 'owner');
		return fact('Regulator', [
			refLink(context, ref),
			': decided by ',
			...refList(context, owner),
			[notice.authority, notice.within === undefined ? undefined : `within ${toldDuration(notice.within)}`]
				.filter((one) => one !== undefined)
				.map((one) => `, ${one}`)
				.join(''),
		]);
	});
	const facts = [...teams, ...thirdPartyFacts(context, subject), ...notices];
	return [
		heading(2, 'escalate', 'Escalation and communication'),
		...(ladder.length === 0 ? [] : [list(ladder, true)]),
		...(subject.kind === 'component' && ladder.length > 0
			? [paragraph('As in ', refLink(context, ladders[0]!.ref), '.')]
			: []),
		...factList(facts),
		...preparedMessages(context, subject),
		...channelMessage(context, subject),
		...(ladder.length + facts.length === 0
			? [
					{
						type: 'gap' as const,
						missing: ['No owner, rota or escalation is declared: nobody can be called from this page.'],
					},
				]
			: []),
	];
}

export function verifyBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const checks = subject.runbooks.flatMap((runbook) =>
		(runbook.data.verification ?? []).map(
			(one): Text =>
				// Which of its failures is over decides which of the checks hold.
				subject.kind === 'component' && !subject.written.includes(runbook)
					? [one, muted(' '), refLink(context, runbook.ref)]
					: [one],
		),
	);
	const steps = stepsOf(context, subject).filter((one) => one.step.phase === 'verify' || one.step.phase === 'close');
	const slos = distinct([
		...subject.alerts.flatMap((alert) => alert.slos),
		...subject.components
			.slice(0, 1)
			.flatMap((ref) => [...targetsAt(context.index, ref, 'slos'), ...namedBy(context.index, ref, 'slo')]),
	]);
	return [
		heading(2, 'verify', 'Verify and close'),
		...(checks.length === 0 ? [] : [list(checks)]),
		...byRunbook(steps).flatMap(([, group]) => [
			...originOf(context, subject, group[0]!, 'below'),
			...stepBlocks(context, group, 'verify-'),
		]),
		...(slos.length === 0 ? [] : [paragraph('Objectives that must be met again: ', ...refList(context, slos), '.')]),
		...(checks.length + steps.length + slos.length === 0
			? [{ type: 'gap' as const, missing: ['Nothing says how to know that it is over.'] }]
			: []),
	];
}

export function contextBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const refs = [
		...subject.components.slice(0, 3),
		...subject.failureModes.map((one) => one.ref),
		...subject.runbooks.map((one) => one.ref),
	];
	const decisions = [...new Set(refs.flatMap((ref) => context.decisionsNaming.get(ref) ?? []))];
	const itself = subject.kind === 'component' ? subject.components : [];
	const experiments = distinct([
		...itself.flatMap((ref) => namedBy(context.index, ref, 'chaos-experiment')),
		...subject.failureModes.flatMap((mode) => [
			...targetsAt(context.index, mode.ref, 'experiments'),
			...namedBy(context.index, mode.ref, 'chaos-experiment'),
		]),
	]);
	const related = distinct(
		subject.runbooks
			.flatMap((runbook) => [
				...targetsAt(context.index, runbook.ref, 'related'),
				...namedBy(context.index, runbook.ref, 'runbook'),
			])
			.filter((ref) => ref.startsWith('runbook:')),
	);
	const residual = subject.failureModes.flatMap((mode) =>
		mode.data.residualRisk?.description === undefined ? [] : [`${mode.name}: ${mode.data.residualRisk.description}`],
	);
	const known =
		subject.kind === 'alert' || subject.kind === 'component'
			? [...subject.runbooks, ...subject.elsewhere].map((one) => one.ref)
			: related;
	const blocks = [
		...factList([
			...fact('Known residual risk', residual.join('; ')),
			...fact('Experiments that tried this', refList(context, experiments)),
			...fact('Runbooks', refList(context, known)),
		]),
		...(decisions.length === 0
			? []
			: [heading(3, 'why', 'Why is it built this way?', decisions.length), ...decisionItems(decisions, 10)]),
	];
	return [
		heading(2, 'context', 'Context'),
		...(blocks.length > 0
			? blocks
			: [{ type: 'gap' as const, missing: ['No decision, experiment, risk or related runbook is named.'] }]),
	];
}
