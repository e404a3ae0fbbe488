import type { Entity } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { code, outsideLink, refLink } from '../links.ts';
import { entityOfKind } from '../model-index.ts';
import type { Block, Command, Text } from '../page.ts';
import type { Subject } from './subject.ts';

/** Where to look where no runbook says so: dashboards, logs, traces and probes, as a component declares them. */

type Component = Entity<'component'>;

/** Dashboards and logs of the components of a page. */
export function lookAt(context: ViewContext, subject: Subject): readonly Text[] {
	return subject.components.slice(0, 2).flatMap((ref): readonly Text[] => {
		const component = entityOfKind(context.index, ref, 'component');
		if (component === undefined) return [];
		const query = component.data.observability?.logs?.query;
		return [
			...dashboardsOf(component),
			...(query === undefined ? [] : [['Search the logs of ', refLink(context, ref), ': ', code(query)]]),
		];
	});
}

const dashboardsOf = ({ data }: Component): readonly Text[] =>
	(data.observability?.dashboards ?? [])
		.slice(0, 2)
		.map((one): Text => ['Look at ', outsideLink(one.url, one.title ?? one.url)]);

/** The queries for logs and traces of one component, each to copy. They only read. */
export function queriesOf({ data }: Component): readonly Command[] {
	const { logs, traces } = data.observability ?? {};
	return [
		{ id: 'first-logs', label: 'Search its logs', asked: logs },
		{ id: 'first-traces', label: 'Search its traces', asked: traces },
	].flatMap(({ id, label, asked }): readonly Command[] => {
		if (asked?.query === undefined) return [];
		const where: readonly Block[] =
			asked.url === undefined ? [] : [{ type: 'text', text: ['Ask ', outsideLink(asked.url), '.'] }];
		return [{ id, label, kind: 'read', command: asked.query, ...(where.length > 0 && { explanation: where }) }];
	});
}

/** Whatever else shows how one component is, as links: dashboards, places of logs and traces that need no query, probes. */
export function placesToLook(component: Component): readonly Text[] {
	const { logs, traces, probes = [] } = component.data.observability ?? {};
	const opened = (what: string, asked: typeof logs): readonly Text[] =>
		asked?.url === undefined || asked.query !== undefined ? [] : [[`${what}: `, outsideLink(asked.url)]];
	return [
		...dashboardsOf(component),
		...opened('Its logs', logs),
		...opened('Its traces', traces),
		...probes.slice(0, 3).map((one): Text => ['Its probe: ', ...probeText(one)]),
	];
}

type Probe = NonNullable<NonNullable<Component['data']['observability']>['probes']>[number];

/** A probe with what it asks. */
export const probeText = ({ name, kind, target }: Probe): Text => [
	[name, kind].filter((word) => word !== undefined).join(', '),
	...(target === undefined ? [] : [' ', outsideLink(target)]),
];
