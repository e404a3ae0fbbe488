import { alertsIn } from '#analysis/alerts.ts';
import { toldDuration } from '#analysis/quantities.ts';
import { lastExercised } from '#analysis/runbook-coverage.ts';
import type { Entity, Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import {
	anchoredRow,
	column,
	fact,
	factList,
	heading,
	joined,
	list,
	paragraph,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, muted, outsideLink, refLink, refList } from '../links.ts';
import { distinct, entityOfKind, namedBy, targetsAt } from '../model-index.ts';
import type { Block, Text } from '../page.ts';
import { quantityText } from '../quantities.ts';
import { runbookRoute } from '../routes.ts';

/** What the person on call wants from a component's page: objectives, alerts, failure modes, runbooks. */

/** A query with where it is asked, as far as either is declared. */
const queryAndPlace = (asked: { readonly query?: string; readonly url?: string } | undefined): Text =>
	joined([
		...(asked?.query === undefined ? [] : [asked.query]),
		...(asked?.url === undefined ? [] : [outsideLink(asked.url)]),
	]);

/** Failure modes of a component: those that name it and those it lists. */
export function failureModesOf(context: ViewContext, component: Ref): readonly Entity<'failure-mode'>[] {
	const own = namedBy(context.index, component, 'failure-mode').filter((ref) =>
		targetsAt(context.index, ref, 'component').includes(component),
	);
	return distinct([...own, ...targetsAt(context.index, component, 'failureModes')])
		.map((ref) => entityOfKind(context.index, ref, 'failure-mode'))
		.filter((mode) => mode !== undefined);
}

/** Service level objectives: those it lists and those written for it. */
export function slosSection(context: ViewContext, component: Entity<'component'>): readonly Block[] {
	const refs = distinct([
		...targetsAt(context.index, component.ref, 'slos'),
		...namedBy(context.index, component.ref, 'slo'),
	]);
	const rows = refs
		.map((ref) => entityOfKind(context.index, ref, 'slo'))
		.filter((slo) => slo !== undefined)
		.map((slo) =>
			row([refLink(context, slo.ref)], quantityText(slo.data.target, ' %'), toldDuration(slo.data.window) ?? ''),
		);
	return section(
		'slos',
		'Objectives',
		rows.length === 0
			? []
			: [
					table(
						'slos-table',
						'Service level objectives',
						[column('slo', 'Objective'), column('target', 'Target', 'end'), column('window', 'Window')],
						rows,
					),
				],
		rows.length,
	);
}

/** Alerts with the page each one opens, and what they detect. */
export function alertsSection(context: ViewContext, component: Entity<'component'>): readonly Block[] {
	const observed = component.data.observability;
	const alerts = alertsIn(context.model).filter((alert) => alert.component === component.ref);
	const rows = alerts.map(({ name, key, severity, declared, rules }) =>
		anchoredRow(
			`alert-${key}`,
			[link(name, runbookRoute(name))],
			severity === undefined ? '' : [badge(severity, severity === 'page' ? 'bad' : 'neutral')],
			declared?.data.kind ?? '',
			declared === undefined
				? ''
				: refList(context, targetsAt(context.index, component.ref, 'observability', 'alerts', declared.at, 'detects')),
			rules.length === 0 ? [muted('none is read')] : [muted(rules.map(({ span }) => basisOf(span)).join(', '))],
		),
	);
	const facts = [
		...fact(
			'Dashboards',
			observed?.dashboards &&
				joined(observed.dashboards.map((one) => outsideLink(one.url, one.title ?? one.purpose ?? one.url))),
			basisOf(component.span),
		),
		...fact('Logs', queryAndPlace(observed?.logs), basisOf(component.span)),
		...fact('Metrics', observed?.metrics?.join(', '), basisOf(component.span)),
		...fact(
			'Traces',
			observed?.traces?.propagates === undefined
				? undefined
				: observed.traces.propagates
					? 'the trace context is passed on'
					: 'the trace context is lost here',
			basisOf(component.span),
		),
		...fact('Looking at traces', queryAndPlace(observed?.traces), basisOf(component.span)),
		...fact(
			'Probes',
			observed?.probes &&
				joined(
					observed.probes.map(
						(one): Text => [
							[one.name, one.kind].filter((word) => word !== undefined).join(', '),
							...(one.target === undefined ? [] : [' ', outsideLink(one.target)]),
						],
					),
				),
			basisOf(component.span),
		),
	];
	return [
		heading(2, 'alerts', 'Alerts', alerts.length),
		alerts.length === 0
			? paragraph('No alert is declared.')
			: table(
					'alerts-table',
					'Alerts; each name leads to its runbook page',
					[
						column('alert', 'Alert'),
						column('severity', 'Severity', 'filter'),
						column('kind', 'Kind', 'filter'),
						column('detects', 'Detects'),
						column('rule', 'Rule'),
					],
					rows,
				),
		...factList(facts),
	];
}

/** How it fails, how that is noticed and what helps. */
export function failureModesSection(context: ViewContext, component: Ref): readonly Block[] {
	const modes = failureModesOf(context, component);
	if (modes.length === 0)
		return [heading(2, 'failure-modes', 'Failure modes', 0), paragraph('No failure mode is declared.')];
	return [
		heading(2, 'failure-modes', 'Failure modes', modes.length),
		table(
			'failure-modes-table',
			'Failure modes',
			[
				column('mode', 'Failure mode'),
				column('effect', 'Effect'),
				column('detected', 'Noticed by'),
				column('helped', 'What helps'),
			],
			modes.map((mode) =>
				row([refLink(context, mode.ref)], mode.data.effect ?? '', detectionText(mode), mitigationText(context, mode)),
			),
		),
	];
}

/** The alerts that notice a failure mode. */
export function detectionText(mode: Entity<'failure-mode'>): Text {
	const ways = (mode.data.detection ?? []).map(
		(one): Text =>
			one.alert === undefined ? [one.method ?? 'by a person'] : [link(one.alert, runbookRoute(one.alert))],
	);
	return ways.length === 0 ? ['nothing is declared'] : joined(ways);
}

/** The runbooks that treat a failure mode. */
export function mitigationText(context: ViewContext, mode: Entity<'failure-mode'>): Text {
	const runbooks = distinct([
		...targetsAt(context.index, mode.ref, 'mitigation'),
		...targetsAt(context.index, mode.ref, 'runbook'),
	]);
	const words = (mode.data.mitigation ?? [])
		.filter((one) => one.runbook === undefined && one.description !== undefined)
		.map((one) => one.description!);
	const parts: Text[] = [...runbooks.map((ref): Text => [refLink(context, ref)]), ...words.map((word): Text => [word])];
	return parts.length === 0 ? ['nothing is declared'] : joined(parts);
}

/** Authored runbooks that name a component or one of its failure modes. */
export function runbooksOf(context: ViewContext, component: Ref): readonly Ref[] {
	const { index } = context;
	const modes = failureModesOf(context, component).map((mode) => mode.ref);
	const isRunbook = (ref: Ref): boolean => ref.startsWith('runbook:');
	return distinct([
		...namedBy(index, component, 'runbook'),
		...(index.linksFrom.get(component) ?? []).map((one) => one.to).filter(isRunbook),
		...modes.flatMap((mode) => [
			...namedBy(index, mode, 'runbook'),
			...(index.linksFrom.get(mode) ?? []).map((one) => one.to).filter(isRunbook),
		]),
	]);
}

/** Runbooks of a component, with when they were last exercised. */
export function runbooksSection(context: ViewContext, component: Entity<'component'>): readonly Block[] {
	const runbooks = runbooksOf(context, component.ref);
	return [
		heading(2, 'runbooks', 'Runbooks', runbooks.length),
		runbooks.length === 0
			? paragraph('No runbook names it.')
			: list(
					runbooks.map((ref): Text => {
						const runbook = entityOfKind(context.index, ref, 'runbook');
						const exercised = runbook && lastExercised(runbook, context.model.asOf);
						return [
							refLink(context, ref),
							exercised === undefined ? ', no exercise is recorded' : `, last exercised ${exercised}`,
						];
					}),
				),
	];
}
