import { roundedDuration, shownDuration } from '#analysis/quantities.ts';
import type { Dependency, Interface, Ref } from '#model/model.ts';
import { badge, criticalityBadge } from '../badges.ts';
import { cell, column, heading, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { edgeAnchor, timeoutsOf } from '../declared-time.ts';
import { basisOf, link, muted, refLink, sentence } from '../links.ts';
import type { Block, Row, Text } from '../page.ts';
import { protections } from '../resilience-words.ts';
import { fixedRoutes, routeOfRef } from '../routes.ts';

/** Dependencies in both directions, and interfaces. */

/** The hardest first; what is not known may be hard. */
export const criticalityOrder = { hard: 0, unknown: 1, soft: 2 } as const;

/** How a dependency is declared, in words: phase, group, buffer and protections. */
export function dependencyWords(context: ViewContext, edge: Dependency): Text {
	const words = [
		...(edge.phase === 'run' ? [] : [`needed at ${edge.phase}`]),
		...(edge.group === undefined ? [] : [`one of group ${edge.group.id}, ${edge.group.require} must be up`]),
		...(edge.async === undefined ? [] : [asyncWords(edge.async)]),
		...(edge.data.reach === undefined ? [] : [reachWords[edge.data.reach]]),
		...protections(context.index, edge),
	];
	const said: Text = words.length === 0 ? [muted('nothing further is declared')] : sentence(context, words.join('; '));
	return [...said, ...waitText(context, edge)];
}

/** Whose loss it is. */
const reachWords = {
	component: 'its loss reaches all that use the caller',
	flows: 'its loss reaches only flows whose steps go over it',
} as const;

/** How long the caller waits at the worst, with a link to the report; nothing for what nobody waits for. */
function waitText(context: ViewContext, edge: Dependency): Text {
	const found = timeoutsOf(context).get(edge.ref);
	if (found === undefined) return [];
	const { worstCase } = found;
	const words = worstCase.unbounded
		? 'waits without end'
		: worstCase.complete
			? `waits ${shownDuration(worstCase.ms)} at most`
			: 'longest wait not declared';
	return ['; ', link(words, `${fixedRoutes.timeouts}#${edgeAnchor(edge.ref)}`)];
}

/** How long a buffer bridges the loss of the other side, and what then. */
export function asyncWords(buffer: NonNullable<Dependency['async']>): string {
	const absorbs =
		buffer.absorbsMs === undefined
			? `for an unknown time (${buffer.basis})`
			: `for ${roundedDuration(buffer.absorbsMs)} (${buffer.basis})`;
	return `asynchronous: the buffer absorbs ${absorbs}, then ${buffer.afterBuffer.toUpperCase()}`;
}

function dependencyRow(context: ViewContext, edge: Dependency, other: Ref): Row {
	const target = edge.interface !== undefined && other === edge.to ? edge.interface : undefined;
	return row(
		target === undefined
			? [refLink(context, other)]
			: [refLink(context, other), muted(' / '), refLink(context, target, target.slice(target.indexOf('/') + 1))],
		cell([criticalityBadge(edge.criticality)], criticalityOrder[edge.criticality]),
		dependencyWords(context, edge),
		[muted(basisOf(edge.span))],
	);
}

const columns = [
	column('component', 'Component'),
	column('criticality', 'Criticality', 'filter'),
	column('how', 'Declared behaviour'),
	column('basis', 'Basis'),
];

/** What a component needs and who needs it, each row with where it is declared. */
export function dependenciesSection(context: ViewContext, ref: Ref): readonly Block[] {
	const out = context.index.dependenciesFrom.get(ref) ?? [];
	const into = context.index.dependenciesTo.get(ref) ?? [];
	const sorted = (edges: readonly Dependency[]): readonly Dependency[] =>
		[...edges].sort((a, b) => criticalityOrder[a.criticality] - criticalityOrder[b.criticality]);
	return [
		heading(2, 'dependencies', 'Dependencies', out.length + into.length),
		table(
			'depends-on',
			'It depends on',
			columns,
			sorted(out).map((edge) => dependencyRow(context, edge, edge.to)),
			'It declares no dependency.',
		),
		table(
			'depended-on',
			'These depend on it',
			columns,
			sorted(into).map((edge) => dependencyRow(context, edge, edge.from)),
			'No component declares a dependency on it.',
		),
	];
}

/** One line about an interface: protocol, style, operations. */
function interfaceRow(context: ViewContext, one: Interface): Row {
	const operations = one.data.operations ?? [];
	const callers = (context.index.dependenciesTo.get(one.component) ?? []).filter((edge) => edge.interface === one.ref);
	return row(
		[link(one.id, routeOfRef(one.ref) ?? '/interfaces/')],
		one.data.protocol ?? '',
		one.data.style === undefined ? '' : [badge(one.data.style)],
		operations.map((operation) => operation.id).join(', '),
		cell(`${callers.length}`, callers.length),
	);
}

/** The interfaces a component offers. */
export function interfacesSection(context: ViewContext, ref: Ref): readonly Block[] {
	const interfaces = context.index.interfacesOf.get(ref) ?? [];
	return [
		heading(2, 'interfaces', 'Interfaces', interfaces.length),
		interfaces.length === 0
			? paragraph('No interface is declared.')
			: table(
					'interfaces-table',
					'Interfaces',
					[
						column('interface', 'Interface'),
						column('protocol', 'Protocol', 'filter'),
						column('style', 'Style', 'filter'),
						column('operations', 'Operations'),
						column('used', 'Dependencies on it', 'end'),
					],
					interfaces.map((one) => interfaceRow(context, one)),
				),
	];
}
