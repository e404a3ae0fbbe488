import { groupBy } from '#graph/lists-by-key.ts';
import type { Entity } from '#model/model.ts';
import type { AlertEntry } from '../alerts.ts';
import { badge, tierBadge } from '../badges.ts';
import { cell, column, details, heading, joined, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, refLink, titleOf } from '../links.ts';
import { byText } from '../model-index.ts';
import { answeringTeam } from '../ownership.ts';
import type { Block, Row, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { componentRunbookRoute, runbookRoute } from '../routes.ts';
import { alertsOfComponent } from '../runbook/component-subject.ts';

/** The runbooks of components, for whoever knows only what is broken: by system, folded, so that a thousand bury nothing. */

type Component = Entity<'component'>;
type Alerts = ReadonlyMap<string, AlertEntry>;

/** So few stand open. */
const fewComponents = 12;

const alertLinks = (alerts: readonly AlertEntry[]): Text =>
	joined(alerts.map(({ name }) => link(name, runbookRoute(name))));

const runbookOf = (context: ViewContext, { ref }: Component): Text => [
	link(titleOf(context, ref), componentRunbookRoute(ref)),
];

function componentRow(context: ViewContext, component: Component, alerts: Alerts): Row {
	const team = answeringTeam(context, component.ref);
	const { tier } = component.data;
	return row(
		runbookOf(context, component),
		cell([tierBadge(tier)], tier ?? 9),
		team === undefined ? [badge('not declared', 'gap')] : [refLink(context, team)],
		alertLinks(alertsOfComponent(alerts, component.ref)),
	);
}

function systemFold(
	context: ViewContext,
	id: string,
	name: string,
	components: readonly Component[],
	alerts: Alerts,
): Block {
	const having = components.filter(({ ref }) => alertsOfComponent(alerts, ref).length > 0).length;
	const count = counted(components.length, 'component');
	const alerted = having === 0 ? '' : `, ${counted(having, 'of them with an alert', 'of them with alerts')}`;
	return {
		...details(`${name}: ${count}${alerted}`, [
			table(
				`components-${id}`,
				`Components of ${name}`,
				[
					column('component', 'Component'),
					column('tier', 'Tier'),
					column('team', 'On call'),
					column('alerts', 'Alerts'),
				],
				components.map((one) => componentRow(context, one, alerts)),
			),
		]),
		mayStandApart: true,
	};
}

/** Every component with the page that tells what to do when it fails. */
export function byComponentSection(context: ViewContext, alerts: Alerts): readonly Block[] {
	const components = [...context.model.byKind.component].sort((a, b) =>
		byText(titleOf(context, a.ref).toLowerCase(), titleOf(context, b.ref).toLowerCase()),
	);
	const start = [
		heading(2, 'by-component', 'By component', components.length),
		...(components.length === 0
			? [paragraph('No component is declared.')]
			: [paragraph('Each begins with where to look, and tells the failures apart.')]),
	];
	if (components.length <= fewComponents)
		return [
			...start,
			...(components.length === 0
				? []
				: [
						list(
							components.map((one): Text => {
								const own = alertsOfComponent(alerts, one.ref);
								return [...runbookOf(context, one), ...(own.length === 0 ? [] : [': ', ...alertLinks(own)])];
							}),
						),
					]),
		];
	const systemOf = ({ ref }: Component): string => context.index.systemOfComponent.get(ref) ?? '';
	const systems = [...groupBy(components, systemOf)].map(([ref, own]) => ({
		id: ref === '' ? 'none' : ref.slice('system:'.length),
		name: ref === '' ? 'In no system' : titleOf(context, ref),
		isNone: ref === '',
		own,
	}));
	return [
		...start,
		...systems
			.sort((a, b) => Number(a.isNone) - Number(b.isNone) || byText(a.name.toLowerCase(), b.name.toLowerCase()))
			.map(({ id, name, own }) => systemFold(context, `of-${id}`, name, own, alerts)),
	];
}
