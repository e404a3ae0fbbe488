import type { Interface, Ref } from '#model/model.ts';
import { badge, criticalityBadge } from '../badges.ts';
import { anchoredRow, cell, column, fact, factList, heading, lead, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, muted, outsideLink, refLink, refList, titleOf } from '../links.ts';
import { byTitleOf, componentOf, entityOfKind, targetsAt } from '../model-index.ts';
import type { Page } from '../page.ts';
import { counted, quantityText } from '../quantities.ts';
import { routeOfRef } from '../routes.ts';
import { facetsOf } from '../search-facets.ts';
import { decisionsSection } from '../shared-sections.ts';
import { dependencyWords } from './component-wiring.ts';
import { contractsOfInterface } from './contract-moves.ts';

const routeOf = (one: Interface): string => routeOfRef(one.ref) ?? '/interfaces/';

/** All interfaces in one table. */
export function interfacesPage(context: ViewContext): Page {
	const byComponent = byTitleOf(context.index);
	const interfaces = [...context.model.interfaces].sort((a, b) => byComponent(a.component, b.component));
	return {
		route: '/interfaces/',
		kind: 'index',
		area: 'architecture',
		title: 'Interfaces',
		description: `${counted(interfaces.length, 'interface')}: what others can call or subscribe to.`,
		crumbs: [],
		keywords: ['API', 'API documentation', 'endpoints'],
		layout: 'wide',
		blocks: [
			lead('An interface is what a component offers others to call or to subscribe to.'),
			table(
				'interfaces',
				'Interfaces',
				[
					column('component', 'Component'),
					column('interface', 'Interface'),
					column('protocol', 'Protocol', 'filter'),
					column('style', 'Style', 'filter'),
					column('operations', 'Operations', 'end'),
				],
				interfaces.map((one) => {
					const count = one.data.operations?.length ?? 0;
					return row(
						[refLink(context, one.component)],
						[link(one.id, routeOf(one))],
						one.data.protocol ?? '',
						one.data.style ?? '',
						cell(`${count}`, count),
					);
				}),
				'No interface is declared.',
			),
		],
	};
}

function operationsTable(one: Interface) {
	const operations = one.data.operations ?? [];
	const said = (value: string | boolean | undefined): string =>
		value === undefined ? 'not declared' : value === true ? 'yes' : value === false ? 'no' : value;
	return table(
		'operations-table',
		'Operations',
		[
			column('operation', 'Operation'),
			column('effect', 'Effect', 'filter'),
			column('idempotent', 'Idempotent'),
			column('retry', 'Safe to retry'),
			column('order', 'Order'),
			column('about', 'About'),
		],
		operations.map((operation) =>
			anchoredRow(
				`operation-${operation.id}`,
				operation.id,
				operation.effect === undefined
					? [badge('not declared', 'gap')]
					: [badge(operation.effect, operation.effect === 'write' ? 'mutate' : 'read')],
				`${said(operation.idempotent)}${operation.keyField === undefined ? '' : ` (${operation.keyField})`}`,
				said(operation.safeToRetry),
				said(operation.ordering),
				operation.description ?? '',
			),
		),
		'No operation is declared.',
	);
}

function usesOf(context: ViewContext, ref: Ref) {
	const edges = (context.index.dependenciesTo.get(componentOf(ref)) ?? []).filter((edge) => edge.interface === ref);
	const steps = (context.index.stepsOf.get(componentOf(ref)) ?? []).filter(
		(end) => end.step.interface === ref || end.step.to === ref,
	);
	return { edges, steps };
}

/** The page of one interface: contract, operations, who uses it, in which steps. */
export function interfacePage(context: ViewContext, one: Interface): Page {
	const basis = basisOf(one.span);
	const { data } = one;
	const { edges, steps } = usesOf(context, one.ref);
	const owner = entityOfKind(context.index, one.component, 'component');
	const at = (owner?.data.interfaces ?? []).findIndex((other) => other.id === one.id);
	return {
		route: routeOf(one),
		kind: 'interface',
		area: 'architecture',
		title: titleOf(context, one.ref),
		description: `Interface ${one.id} of ${owner?.name ?? one.component}: operations, callers and the flows that use it.`,
		eyebrow: 'Interface',
		facets: facetsOf(context, [one.component]),
		badges: data.style === undefined ? [] : [badge(data.style)],
		crumbs: [
			{ text: 'Interfaces', href: '/interfaces/' },
			{ text: owner?.name ?? one.component, href: routeOfRef(one.component) ?? '/components/' },
		],
		blocks: [
			...factList([
				...fact('Component', [refLink(context, one.component)], basis),
				...fact('Protocol', data.protocol, basis),
				...fact('Style', data.style, basis),
				...fact('Version', data.version, basis),
				...fact('Next version', data.nextVersion, basis),
				...fact('Version after a rollback', data.previousVersion, basis),
				...fact('Contract', data.contract === undefined ? undefined : [outsideLink(data.contract)], basis),
				...fact('Deadline passed on', data.deadlinePropagation, basis),
				...fact('Authentication', data.authentication, basis),
				...fact('Rate limit', data.rateLimit === undefined ? undefined : quantityText(data.rateLimit), basis),
				...fact('Data', data.dataClasses?.join(', '), basis),
				...fact(
					'Objective',
					at === -1 ? undefined : refList(context, targetsAt(context.index, one.component, 'interfaces', at, 'slo')),
					basis,
				),
			]),
			...(data.description === undefined ? [] : [paragraph(data.description)]),
			heading(2, 'operations', 'Operations', data.operations?.length ?? 0),
			operationsTable(one),
			heading(2, 'callers', 'Who depends on it', edges.length),
			table(
				'callers-table',
				'Dependencies on this interface',
				[
					column('component', 'Component'),
					column('criticality', 'Criticality', 'filter'),
					column('how', 'Declared behaviour'),
					column('basis', 'Basis'),
				],
				edges.map((edge) =>
					row([refLink(context, edge.from)], [criticalityBadge(edge.criticality)], dependencyWords(context, edge), [
						muted(basisOf(edge.span)),
					]),
				),
				'No dependency names this interface.',
			),
			...contractsOfInterface(context, one.ref),
			...section(
				'steps',
				'Steps that use it',
				steps.length === 0
					? []
					: [
							table(
								'steps-table',
								'Steps',
								[column('flow', 'Flow'), column('step', 'Step', 'end'), column('operation', 'Operation')],
								steps.map((end) =>
									row(
										[refLink(context, end.flow)],
										cell(`${end.step.seq}`, end.step.seq),
										end.step.data.operation ?? '',
									),
								),
							),
						],
				steps.length,
			),
			...decisionsSection(context, one.ref),
		],
		source: { file: one.span.file, line: one.span.start.line },
		keywords: [one.id, ...(data.operations ?? []).map((operation) => operation.id)],
	};
}
