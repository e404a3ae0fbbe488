import { policiesOf } from '#analysis/policies.ts';
import { daysBetween } from '#analysis/quantities.ts';
import { lastExercised } from '#analysis/runbook-coverage.ts';
import { groupByEach } from '#graph/lists-by-key.ts';
import type { AlertEntry } from '../alerts.ts';
import { badge } from '../badges.ts';
import { column, heading, joined, lead, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, muted, refLink, refList } from '../links.ts';
import { byText, targetsAt } from '../model-index.ts';
import type { Block, Page, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, runbookRoute } from '../routes.ts';
import { detectionText, mitigationText } from './component-operation.ts';
import { byComponentSection } from './runbooks-by-component.ts';
import { symptomLinks } from './symptoms.ts';

function exercisedText(context: ViewContext, last: string | undefined): Text {
	if (last === undefined) return [badge('never', 'gap')];
	const age = daysBetween(last, context.model.asOf);
	return age !== undefined && age > policiesOf(context.model).runbookMaxAge
		? [`${last} `, badge('overdue', 'bad')]
		: [last];
}

/** What a person sees, and what a log prints: each with where to look, whatever its letters are, capital or small. */
function signsOf(context: ViewContext, field: 'symptoms' | 'errorStrings'): readonly Text[] {
	const entries = [...context.model.byKind['failure-mode'], ...context.model.byKind.runbook].map(({ ref, data }) => ({
		ref,
		signs: (data as { readonly [name in typeof field]?: readonly string[] })[field] ?? [],
	}));
	return [...groupByEach(entries, (entry) => entry.signs)]
		.sort((a, b) => byText(a[0].toLowerCase(), b[0].toLowerCase()) || byText(a[0], b[0]))
		.map(([sign, found]): Text => [`${sign}: `, ...joined(found.map((one) => refLink(context, one.ref)))]);
}

function signsSection(context: ViewContext): readonly Block[] {
	const seen = signsOf(context, 'symptoms');
	const printed = signsOf(context, 'errorStrings');
	return [
		heading(2, 'by-symptom', 'By symptom', seen.length + printed.length),
		...(seen.length + printed.length === 0 ? [paragraph('No symptom or error text is declared.')] : []),
		...(seen.length === 0 ? [] : [heading(3, 'by-what-people-see', 'What people see', seen.length), list(seen)]),
		...(printed.length === 0 ? [] : [heading(3, 'by-error-text', 'What a log prints', printed.length), list(printed)]),
	];
}

/** The way in for the person on call: by alert, by component, by symptom. */
export function runbooksPage(context: ViewContext, alerts: ReadonlyMap<string, AlertEntry>): Page {
	const runbooks = context.model.byKind.runbook;
	return {
		route: fixedRoutes.runbooks,
		kind: 'index',
		area: 'runbooks',
		title: 'Runbooks',
		description: `What to do when something fails: ${counted(alerts.size, 'alert')}, ${counted(runbooks.length, 'runbook')}, by alert, component and symptom.`,
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead('On call? Find the alert, the component or the symptom. Every page begins with what to do first.'),
			paragraph(
				'No alert to go by? ',
				link('What do you see?', fixedRoutes.symptoms),
				' ',
				...symptomLinks(context),
				'.',
			),
			paragraph('Only the component is known? ', link('Runbooks of components', '#by-component'), '.'),
			paragraph(
				'Preparing, not on call? ',
				link('Which failures have a way out, and which runbooks need what is lost', fixedRoutes.runbookCoverage),
				'.',
			),
			heading(2, 'by-alert', 'By alert', alerts.size),
			table(
				'alerts',
				'Alerts',
				[
					column('alert', 'Alert'),
					column('severity', 'Severity', 'filter'),
					column('component', 'Component'),
					column('runbook', 'Runbook'),
					column('rule', 'Rule'),
				],
				[...alerts.values()].map((alert) => {
					const { severity } = alert;
					return row(
						[link(alert.name, runbookRoute(alert.name))],
						severity === undefined ? '' : [badge(severity, severity === 'page' ? 'bad' : 'neutral')],
						alert.components.length === 0
							? [muted(alert.rules.length === 0 ? 'defined nowhere in the model' : 'tied to no component')]
							: refList(context, alert.components),
						alert.runbooks.length === 0 ? [badge('none', 'gap')] : refList(context, alert.runbooks),
						alert.rules.length === 0 ? '' : [muted(alert.rules.map(({ span }) => basisOf(span)).join(', '))],
					);
				}),
				'No alert is declared.',
			),
			...byComponentSection(context, alerts),
			...signsSection(context),
			heading(2, 'runbooks', 'All runbooks', runbooks.length),
			table(
				'runbooks-table',
				'Runbooks',
				[
					column('runbook', 'Runbook'),
					column('owner', 'Owner', 'filter'),
					column('steps', 'Steps', 'end'),
					column('automation', 'Automation', 'filter'),
					column('exercised', 'Last exercised'),
				],
				runbooks.map((runbook) =>
					row(
						[refLink(context, runbook.ref)],
						refList(context, targetsAt(context.index, runbook.ref, 'owner')),
						{ text: [`${runbook.data.steps?.length ?? 0}`], sort: runbook.data.steps?.length ?? 0 },
						runbook.data.automation ?? '',
						exercisedText(context, lastExercised(runbook, context.model.asOf)),
					),
				),
				'No runbook was written.',
			),
		],
		keywords: ['on call', 'incident', 'alert'],
	};
}

/** All failure modes with how each is noticed and treated. */
export function failureModesPage(context: ViewContext): Page {
	const modes = context.model.byKind['failure-mode'];
	return {
		route: '/failure-modes/',
		kind: 'index',
		area: 'runbooks',
		title: 'Failure modes',
		description: `${counted(modes.length, 'failure mode')}: how ${modes.length === 1 ? 'it' : 'each'} shows itself, what it does and what helps.`,
		crumbs: [{ text: 'Runbooks', href: fixedRoutes.runbooks }],
		layout: 'wide',
		blocks: [
			lead('How things fail, as teams foresaw it: what notices it, what it does, what helps.'),
			table(
				'failure-modes',
				'Failure modes',
				[
					column('mode', 'Failure mode'),
					column('component', 'Component'),
					column('category', 'Category', 'filter'),
					column('likelihood', 'Likelihood', 'filter'),
					column('detected', 'Noticed by'),
					column('helped', 'What helps'),
				],
				modes.map((mode) =>
					row(
						[refLink(context, mode.ref)],
						refList(context, targetsAt(context.index, mode.ref, 'component')),
						(mode.data.category ?? '').toLowerCase().replaceAll('_', ' '),
						mode.data.likelihood ?? '',
						detectionText(mode),
						mitigationText(context, mode),
					),
				),
				'No failure mode is declared.',
			),
		],
	};
}
