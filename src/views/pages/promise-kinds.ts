import { rulesOfObjective } from '#analysis/objective-rules.ts';
import { shownDuration, shownNumber, toldDuration } from '#analysis/quantities.ts';
import type { AlertRule, RuleWindow } from '#model/alerts/alert-rule.ts';
import type { Entity } from '#model/model.ts';
import type { OpenSloObjective } from '#model/openslo/objective.ts';
import { budgetMinutes, type CalendarWindow } from '#model/openslo/time-window.ts';
import { badge } from '../badges.ts';
import { column, fact, factList } from '../blocks.ts';
import { basisOf, code, link, refList } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Fact, Inline, Text } from '../page.ts';
import { quantityText } from '../quantities.ts';
import { runbookRoute } from '../routes.ts';
import type { SimpleKind } from './simple-kinds.ts';

/** Objectives and resilience policies: what was promised. */

export const slos: SimpleKind<'slo'> = {
	kind: 'slo',
	area: 'resilience',
	one: 'Objective',
	many: 'Service level objectives',
	about: 'What was promised about availability, latency and freshness, over which window.',
	columns: [column('for', 'For'), column('target', 'Target', 'end'), column('window', 'Window', 'filter')],
	cells: (context, { ref, data }) => [
		refList(context, targetsAt(context.index, ref, 'for')),
		quantityText(data.target, ' %'),
		toldDuration(data.window) ?? '',
	],
	blocks: (context, entity) => {
		const { ref, data, span } = entity;
		const basis = basisOf(span);
		const sli = data.sli;
		return factList([
			...fact('For', refList(context, targetsAt(context.index, ref, 'for')), basis),
			...fact('Target', quantityText(data.target, ' %'), basis),
			...fact('Window', toldDuration(data.window), basis),
			...fact('Indicator', indicatorText(sli), basis),
			...fact(
				'Threshold',
				typeof sli === 'object' && sli.threshold !== undefined ? quantityText(sli.threshold) : undefined,
				basis,
			),
			...openSloFacts(context.model.openSloObjectives.filter((one) => one.slo === ref)),
			...fact('When the budget is spent', data.errorBudgetPolicy, basis),
			...fact('Promised to', data.promisedTo?.join(', '), basis),
			...rulesOfObjective(context.model, entity).flatMap(({ rule, windows }) =>
				fact('Alert in a rule file', ruleText(rule, windows), basisOf(rule.span)),
			),
			...(data.burnAlerts ?? []).flatMap((alert) => fact('Burn alert', burnText(alert), basis)),
		]);
	},
};

/** What is counted as good, of what; a sentence as it is. */
export const indicatorText = (sli: Entity<'slo'>['data']['sli']): string | undefined =>
	typeof sli === 'object'
		? [
				sli.type,
				sli.description,
				sli.good === undefined ? undefined : `good: ${sli.good}`,
				sli.total === undefined ? undefined : `of: ${sli.total}`,
			]
				.filter((one) => one !== undefined)
				.join('; ')
		: sli;

/** A burn alert with how fast the budget must burn. */
export const burnText = (alert: NonNullable<Entity<'slo'>['data']['burnAlerts']>[number]): Text => [
	alert.name === undefined ? 'without a name' : link(alert.name, runbookRoute(alert.name)),
	...(alert.burnRate === undefined ? [] : [`, burn rate ${alert.burnRate}`]),
	...(alert.window === undefined ? [] : [` over ${toldDuration(alert.window)}`]),
];

/** Where an OpenSLO file has the objective, and whether it says the same. */
const openSloFacts = (all: readonly OpenSloObjective[]): readonly Fact[] =>
	all.flatMap(({ isOwn, differs, span, calendar, target }) => [
		...fact('Window of the calendar', calendar && calendarText(calendar, target), basisOf(span)),
		...fact(
			'In OpenSLO',
			isOwn
				? ['read from ', code(basisOf(span))]
				: differs.length === 0
					? [badge('agrees', 'good'), ' ', code(basisOf(span))]
					: [
							badge('differs', 'warning'),
							` ${differs
								.join('; ')
								.replaceAll(/ here and /g, ' in the file and ')
								.replaceAll(/ there(?=;|$)/g, ' in the model')}: `.replaceAll('`', ''),
							code(basisOf(span)),
						],
			basisOf(span),
		),
	]);

/** When its windows begin, how long they are, and what may be bad in one: as a range where months differ. */
function calendarText(calendar: CalendarWindow, target: number): string {
	const { written, startTime, timeZone, days } = calendar;
	const range = (least: number, most: number): string =>
		least === most ? shownNumber(least) : `${shownNumber(least)} to ${shownNumber(most)}`;
	const budget = budgetMinutes(calendar, target);
	return [
		`${written}, begins anew each time${startTime === undefined ? '' : `, first at ${startTime}`}${timeZone === undefined ? '' : ` in ${timeZone}`}`,
		...(days === undefined ? [] : [`${range(...days)} days`]),
		...(budget === undefined ? [] : [`the budget of one window is ${range(...budget)} minutes`]),
	].join('; ');
}

/** Whom it tells, and how fast the budget must burn; the windows only where its expression is of a form that is known. */
const ruleText = (rule: AlertRule, windows: readonly RuleWindow[]): Inline[] => [
	link(rule.name, runbookRoute(rule.name)),
	rule.severity === 'page' ? ' pages' : rule.severity === 'ticket' ? ' files a ticket' : '',
	windows.length === 0
		? ''
		: `, when the budget burns at more than ${windows
				.map(
					({ longMs, shortMs, rate, otherBudget }) =>
						`${shownNumber(rate)} times its rate over ${shownDuration(longMs)}${shortMs === undefined ? '' : ` and ${shownDuration(shortMs)}`}${otherBudget === undefined ? '' : ` (it reckons with a budget of ${Number((otherBudget * 100).toPrecision(3))} %)`}`,
				)
				.join(', or ')}`,
];

const disruption = (one: { rto?: string; rpo?: string; approach?: string } | undefined): string | undefined =>
	one === undefined
		? undefined
		: [
				one.approach,
				one.rto === undefined ? undefined : `back within ${toldDuration(one.rto)}`,
				one.rpo === undefined ? undefined : `losing at most ${toldDuration(one.rpo)}`,
			]
				.filter((part) => part !== undefined)
				.join(', ');

export const policies: SimpleKind<'resilience-policy'> = {
	kind: 'resilience-policy',
	area: 'resilience',
	one: 'Policy',
	many: 'Resilience policies',
	about: 'What components and services must survive, how fast they must be back and how much they may lose.',
	columns: [
		column('availability', 'Availability', 'end'),
		column('az', 'Loss of a zone'),
		column('region', 'Loss of a region'),
	],
	cells: (_context, { data }) => [
		data.availabilitySlo === undefined ? '' : quantityText(data.availabilitySlo, ' %'),
		disruption(data.multiAz) ?? '',
		disruption(data.multiRegion) ?? '',
	],
	blocks: (_context, { data, span }) => {
		const basis = basisOf(span);
		return factList([
			...fact(
				'Availability',
				data.availabilitySlo === undefined ? undefined : quantityText(data.availabilitySlo, ' %'),
				basis,
			),
			...fact('Loss of a zone', disruption(data.multiAz), basis),
			...fact('Loss of a region', disruption(data.multiRegion), basis),
			...fact('Between backups', toldDuration(data.dataRecovery?.timeBetweenBackups), basis),
			...fact('Corrupted data', disruption(data.corruption), basis),
		]);
	},
};
