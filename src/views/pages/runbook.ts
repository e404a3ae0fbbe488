import type { Entity } from '#model/model.ts';
import type { AlertEntry } from '../alerts.ts';
import { badge, tierBadge } from '../badges.ts';
import type { ViewContext } from '../context.ts';
import { titleOf } from '../links.ts';
import { titleOfEntity } from '../model-index.ts';
import type { Block, Crumb, Page } from '../page.ts';
import { description } from '../prose.ts';
import { componentRunbookRoute, fixedRoutes, runbookRoute } from '../routes.ts';
import { contextBlock, escalateBlock, stopBlock, verifyBlock } from '../runbook/close.ts';
import { subjectOfComponent, titleOfComponentRunbook } from '../runbook/component-subject.ts';
import { decideBlock } from '../runbook/decide.ts';
import { exercisesBlock } from '../runbook/exercises.ts';
import { failoverBlock } from '../runbook/failover.ts';
import { firstBlock } from '../runbook/first.ts';
import { gistOf, namesIn } from '../runbook/gist.ts';
import { headerBlock } from '../runbook/header.ts';
import { impactBlock } from '../runbook/impact.ts';
import { mitigateBlock, procedureBlock } from '../runbook/mitigate.ts';
import { realBlock } from '../runbook/real.ts';
import { replayBlock, rollbackBlock } from '../runbook/recover.ts';
import { type Subject, subjectOfAlert, subjectOfMode, subjectOfRunbook } from '../runbook/subject.ts';
import { withoutEmptyBoxes } from '../runbook/unrecorded.ts';
import { whereBlock } from '../runbook/where.ts';
import { facetsOf } from '../search-facets.ts';
import { decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';
import { typeWord } from '../type-words.ts';

/** The blocks of DOMAIN 3.2 in the order in which they are needed at night: the first command comes before everything. */
function blocksOf(context: ViewContext, subject: Subject, alerts?: ReadonlyMap<string, AlertEntry>): readonly Block[] {
	const decide = decideBlock(context, subject, alerts);
	// An alert says which failure it is; whoever comes by the component asks that before all else.
	const isOpen = subject.kind === 'component';
	return [
		...firstBlock(context, subject),
		...headerBlock(context, subject),
		...(isOpen ? decide : []),
		...impactBlock(context, subject),
		...realBlock(context, subject),
		...(isOpen ? [] : decide),
		...mitigateBlock(context, subject),
		...procedureBlock(context, subject),
		...withoutEmptyBoxes(subject, [
			failoverBlock(context, subject),
			rollbackBlock(context, subject),
			replayBlock(context, subject),
			stopBlock(context, subject),
			escalateBlock(context, subject),
			verifyBlock(context, subject),
			whereBlock(context, subject),
			contextBlock(context, subject),
		]),
		...exercisesBlock(context, subject),
	];
}

const crumbs: readonly Crumb[] = [{ text: 'Runbooks', href: fixedRoutes.runbooks }];

/** What it is found by, what it is most about first: the search goes by that where several pages have the same. */
function keywordsOf(subject: Subject): readonly string[] {
	const ofAlerts = [
		...subject.alerts.map((alert) => alert.name),
		...subject.alerts.flatMap(({ summary }) => summary ?? []),
	];
	const ofRunbooks = subject.runbooks.flatMap((runbook) => [
		runbook.id,
		...(runbook.data.symptoms ?? []),
		...(runbook.data.errorStrings ?? []),
		...(runbook.data.aliases ?? []),
		...(runbook.data.keywords ?? []),
		...namesIn(runbook),
	]);
	return [
		...(subject.kind === 'runbook' ? [...ofRunbooks, ...ofAlerts] : [...ofAlerts, ...ofRunbooks]),
		...subject.failureModes.flatMap((mode) => [mode.id, ...(mode.data.symptoms ?? [])]),
	];
}

/** The page that an alert opens, at `/runbooks/<alert in lower case>/`. */
export function alertPage(context: ViewContext, alert: AlertEntry): Page {
	const subject = subjectOfAlert(context, alert);
	const { severity, summary } = alert;
	const definition = alert.definitions[0];
	const [rule] = alert.rules;
	const [component] = alert.components;
	const owner = component === undefined ? undefined : titleOf(context, component);
	return {
		route: runbookRoute(alert.name),
		kind: 'runbook',
		area: 'runbooks',
		title: alert.name,
		description: summary ?? `What to do when ${alert.name} fires${owner === undefined ? '' : ` on ${owner}`}.`,
		eyebrow: owner === undefined ? 'Alert' : `Alert of ${owner}`,
		facets: facetsOf(context, alert.components, severity),
		badges: severity === undefined ? [] : [badge(severity, severity === 'page' ? 'bad' : 'neutral')],
		crumbs,
		layout: 'runbook',
		blocks: blocksOf(context, subject),
		source:
			definition === undefined
				? rule && { file: rule.span.file, line: rule.span.start.line }
				: sourceOf(definition.component),
		keywords: keywordsOf(subject),
	};
}

/** The page of an authored runbook, at `/runbooks/<id>/`. */
export function authoredRunbookPage(
	context: ViewContext,
	runbook: Entity<'runbook'>,
	alerts: ReadonlyMap<string, AlertEntry>,
): Page {
	const subject = subjectOfRunbook(context, runbook, alerts);
	const { trigger } = runbook.data;
	// The page of an alert is as grave as the alert, where its runbook does not say.
	const severity = runbook.data.severity ?? alerts.get(runbook.id)?.severity;
	return {
		route: runbookRoute(runbook.id),
		kind: 'runbook',
		area: 'runbooks',
		title: titleOfEntity(runbook),
		description:
			trigger ??
			gistOf(runbook) ??
			`Runbook ${runbook.id}${subject.components[0] === undefined ? '' : ` for ${titleOf(context, subject.components[0])}`}.`,
		eyebrow: 'Runbook',
		facets: facetsOf(context, [...subject.components, runbook.ref], severity),
		badges:
			severity === undefined
				? []
				: [badge(severity, severity === 'critical' || severity === 'high' || severity === 'page' ? 'bad' : 'neutral')],
		crumbs,
		layout: 'runbook',
		blocks: [...blocksOf(context, subject), ...findingsSection(context, runbook.ref)],
		source: sourceOf(runbook),
		keywords: keywordsOf(subject),
	};
}

/** The page for whoever knows only which component is broken, at `/runbooks/components/<id>/`. */
export function componentRunbookPage(
	context: ViewContext,
	component: Entity<'component'>,
	alerts: ReadonlyMap<string, AlertEntry>,
): Page {
	const subject = subjectOfComponent(context, component, alerts);
	const { tier, type, aliases = [] } = component.data;
	return {
		route: componentRunbookRoute(component.ref),
		kind: 'component-runbook',
		area: 'runbooks',
		title: titleOfComponentRunbook(component),
		description: `Runbook of ${component.name}: what to look at first, which of its failures it is, what is affected and who mends it.`,
		eyebrow: 'Runbook of a component',
		facets: facetsOf(context, [component.ref]),
		badges: [tierBadge(tier), ...(type ? [badge(typeWord(type))] : [])],
		crumbs,
		layout: 'runbook',
		blocks: blocksOf(context, subject, alerts),
		source: sourceOf(component),
		keywords: [component.id, component.name, ...aliases, 'who to call'],
	};
}

/** The page of one failure mode: how it shows, what it does, what helps. */
export function failureModePage(
	context: ViewContext,
	mode: Entity<'failure-mode'>,
	alerts: ReadonlyMap<string, AlertEntry>,
): Page {
	const subject = subjectOfMode(context, mode, alerts);
	const { category, likelihood, severity } = mode.data;
	return {
		route: `/failure-modes/${mode.id}/`,
		kind: 'failure-mode',
		area: 'runbooks',
		title: mode.name,
		description: mode.data.effect ?? `How ${mode.name} shows itself, what it does and what helps.`,
		eyebrow: 'Failure mode',
		facets: facetsOf(context, [...subject.components, mode.ref], severity?.toLowerCase()),
		badges: [category, likelihood, severity]
			.filter((one) => one !== undefined)
			.map((one) => badge(one.toLowerCase().replaceAll('_', ' '))),
		crumbs: [{ text: 'Failure modes', href: '/failure-modes/' }],
		layout: 'runbook',
		blocks: [
			...description(context, mode),
			...blocksOf(context, subject),
			...findingsSection(context, mode.ref),
			...(subject.components.length === 0 ? decisionsSection(context, mode.ref) : []),
		],
		source: sourceOf(mode),
		keywords: keywordsOf(subject),
	};
}
