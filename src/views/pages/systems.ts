import type { Entity } from '#model/model.ts';
import { badge, tierBadge } from '../badges.ts';
import { cell, column, fact, factList, heading, lead, paragraph, pictures, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { gapBlocks } from '../gaps.ts';
import { basisOf, outsideLink, refLink, refList } from '../links.ts';
import { containers } from '../mermaid/containers.ts';
import { systemDeployment } from '../mermaid/deployment-map.ts';
import { systemContext } from '../mermaid/system-context.ts';
import { byTitle, byTitleOf, distinct, entityOfKind, namedBy, targetsAt } from '../model-index.ts';
import type { Block, Page, Row } from '../page.ts';
import { description } from '../prose.ts';
import { counted } from '../quantities.ts';
import { facetsOf } from '../search-facets.ts';
import { decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';
import { typeWord } from '../type-words.ts';

/** A component as a row of a list: name, type, tier, copies and findings that count. */
export function componentRow(context: ViewContext, ref: string): Row {
	const component = entityOfKind(context.index, ref, 'component');
	const deployment = context.model.deployments[ref];
	const counting = (context.findingsOn.get(ref) ?? []).filter((finding) => finding.counts).length;
	return row(
		[refLink(context, ref)],
		typeWord(component?.data.type ?? ''),
		cell([tierBadge(component?.data.tier)], component?.data.tier ?? 9),
		cell(
			deployment?.declared ? `${deployment.replicas.length}` : 'not declared',
			deployment?.declared ? deployment.replicas.length : -1,
		),
		cell(`${counting}`, counting),
	);
}

export const componentColumns = [
	column('component', 'Component'),
	column('type', 'Type', 'filter'),
	column('tier', 'Tier', 'filter'),
	column('copies', 'Copies', 'end'),
	column('findings', 'Findings', 'end'),
];

/** The list of systems, with the picture of all of them. */
export function systemsPage(context: ViewContext): Page {
	const systems = context.model.byKind.system;
	const picture = systemContext(context);
	const loose = context.model.byKind.component.filter((one) => !context.index.systemOfComponent.has(one.ref));
	return {
		route: '/systems/',
		kind: 'index',
		area: 'architecture',
		title: 'Systems',
		description:
			systems.length === 1
				? '1 system: what it is for, who owns it and what it is made of.'
				: `${systems.length} systems: what each is for, who owns it and what it is made of.`,
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead('A system is a set of components that one team answers for and that serve one purpose.'),
			...(picture === undefined ? [] : [{ type: 'diagram' as const, diagram: picture }]),
			table(
				'systems',
				'Systems',
				[
					column('system', 'System'),
					column('owner', 'Owner', 'filter'),
					column('domain', 'Domain', 'filter'),
					column('components', 'Components', 'end'),
				],
				[...systems].sort(byTitle).map((system) => {
					const count = context.index.componentsOfSystem.get(system.ref)?.length ?? 0;
					return row(
						[refLink(context, system.ref)],
						refList(context, targetsAt(context.index, system.ref, 'owner')),
						system.data.domain ?? '',
						cell(`${count}`, count),
					);
				}),
				'No system is declared.',
			),
			...section(
				'loose',
				'Components without a system',
				loose.length === 0
					? []
					: [
							paragraph(
								...refList(
									context,
									loose.map((one) => one.ref),
									40,
								),
							),
						],
				loose.length,
			),
		],
	};
}

/** The page of one system: its components and what stands around them. */
export function systemPage(context: ViewContext, system: Entity<'system'>): Page {
	const { ref, data } = system;
	const basis = basisOf(system.span);
	const members = context.index.componentsOfSystem.get(ref) ?? [];
	const flows = distinct(members.flatMap((one) => (context.index.stepsOf.get(one) ?? []).map((end) => end.flow)));
	const services = distinct([
		...flows.flatMap((flow) => context.index.servicesOfFlow.get(flow) ?? []),
		...targetsAt(context.index, ref, 'businessServices'),
	]);
	const picture = containers(context, ref);
	const diagram: readonly Block[] = picture === undefined ? [] : [{ type: 'diagram', diagram: picture }];
	return {
		route: `/systems/${system.id}/`,
		kind: 'system',
		area: 'architecture',
		title: system.name,
		description: `${system.name}: ${counted(members.length, 'component')}, ${counted(flows.length, 'flow')} ${flows.length === 1 ? 'runs' : 'run'} through it.`,
		eyebrow: 'System',
		facets: facetsOf(context, [ref, ...members]),
		badges: data.lifecycle === undefined ? [] : [badge(data.lifecycle)],
		crumbs: [{ text: 'Systems', href: '/systems/' }],
		layout: 'wide',
		blocks: [
			...description(context, system),
			...factList([
				...fact('Owner', refList(context, targetsAt(context.index, ref, 'owner')), basis),
				...fact('Domain', data.domain, basis),
				...fact('Part of', refList(context, targetsAt(context.index, ref, 'parent')), basis),
				...fact(
					'Consists of',
					refList(
						context,
						namedBy(context.index, ref, 'system').filter((one) =>
							targetsAt(context.index, one, 'parent').includes(ref),
						),
					),
				),
				...fact('Run by', refList(context, targetsAt(context.index, ref, 'thirdParty')), basis),
				...fact('Repository', data.repository === undefined ? undefined : [outsideLink(data.repository)], basis),
				...fact('Business services', refList(context, services)),
				...fact('Flows', refList(context, flows, 20)),
			]),
			heading(2, 'components', 'Components', members.length),
			...diagram,
			table(
				'system-components',
				`Components of ${system.name}`,
				componentColumns,
				[...members].sort(byTitleOf(context.index)).map((one) => componentRow(context, one)),
				'No component names this system.',
			),
			...section('deployment', 'Where it runs', pictures(systemDeployment(context, ref))),
			...findingsSection(context, ref),
			...decisionsSection(context, ref),
			...section('gaps', 'What is not declared', gapBlocks(context, ref)),
		],
		source: sourceOf(system),
		keywords: [system.id, ...(data.tags ?? [])],
	};
}

/** All components in one table. */
export function componentsPage(context: ViewContext): Page {
	const components = context.model.byKind.component;
	return {
		route: '/components/',
		kind: 'index',
		area: 'architecture',
		title: 'Components',
		description: `${components.length === 1 ? 'The one component' : `All ${components.length} components`}, with type, tier, owner, copies and findings.`,
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead(
				'A component is built, deployed and fails as one: a service, a store, a queue, a gateway, or something others run for us.',
			),
			table(
				'components',
				'Components',
				[
					column('component', 'Component'),
					column('system', 'System', 'filter'),
					column('owner', 'Owner', 'filter'),
					...componentColumns.slice(1),
				],
				[...components].sort(byTitle).map((component) => {
					const system = context.index.systemOfComponent.get(component.ref);
					const [name, ...rest] = componentRow(context, component.ref).cells;
					return row(
						name!,
						system === undefined ? '' : [refLink(context, system)],
						refList(context, targetsAt(context.index, component.ref, 'owner')),
						...rest,
					);
				}),
				'No component is declared.',
			),
		],
	};
}
