import type { Entity, FlowStep } from '#model/model.ts';
import { availabilityCell, availabilityFact } from '../availability-words.ts';
import { badge } from '../badges.ts';
import {
	anchoredRow,
	callout,
	cell,
	column,
	fact,
	factList,
	heading,
	lead,
	paragraph,
	pictures,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { effectsOf, spofsOf } from '../effects.ts';
import { gapBlocks } from '../gaps.ts';
import { basisOf, link, muted, refLink, refList, titleOf } from '../links.ts';
import { flowPath } from '../mermaid/flow-path.ts';
import { flowSequences } from '../mermaid/flow-sequence.ts';
import { sagaDiagram } from '../mermaid/saga.ts';
import { byTitle, componentOf, distinct, targetsAt } from '../model-index.ts';
import type { Block, Inline, Page, Text } from '../page.ts';
import { description } from '../prose.ts';
import { counted, quantityText, timeText } from '../quantities.ts';
import { dependencyOfStep, protections } from '../resilience-words.ts';
import { blastRadiusRoute, spofRoute } from '../routes.ts';
import { facetsOf } from '../search-facets.ts';
import { componentsAlong, decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';
import { callsSection } from './flow-calls.ts';
import { recoveryOf } from './recovery.ts';

/** All flows in one table. */
export function flowsPage(context: ViewContext): Page {
	const flows = context.model.byKind.flow;
	return {
		route: '/flows/',
		kind: 'index',
		area: 'flows',
		title: 'Data flows',
		description: `${counted(flows.length, 'flow')}: what happens step by step, and what stops each one.`,
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead('A flow is one thing the platform does, step by step, from its trigger to its end.'),
			table(
				'flows',
				'Flows',
				[
					column('flow', 'Flow'),
					column('service', 'Business service', 'filter'),
					column('criticality', 'Criticality', 'filter'),
					column('steps', 'Steps', 'end'),
					column('peak', 'Peak', 'end'),
					column('spofs', 'Single points of failure', 'end'),
					column('availability', 'Availability', 'end'),
				],
				[...flows].sort(byTitle).map((flow) => {
					const spofs = spofsOf(context, flow.ref)?.down.filter((one) => one.certainty === 'certain').length;
					const steps = context.model.steps[flow.ref]?.length ?? 0;
					return row(
						[refLink(context, flow.ref)],
						refList(context, context.index.servicesOfFlow.get(flow.ref) ?? []),
						flow.data.criticality ?? '',
						cell(`${steps}`, steps),
						flow.data.peakRate === undefined ? [muted('not declared')] : quantityText(flow.data.peakRate),
						spofs === undefined ? [muted('not computable')] : cell([link(`${spofs}`, spofRoute(flow.ref))], spofs),
						availabilityCell(context, flow.ref),
					);
				}),
				'No flow is declared.',
			),
		],
	};
}

/** What happens when the target of a step is down: computed from the loss of the target, with its basis. */
function failureNote(context: ViewContext, flow: Entity<'flow'>, step: FlowStep): Text {
	const target = componentOf(step.to);
	if (!target.startsWith('component:')) return [muted('It is no component, so its loss is not analysed.')];
	const authored: Text = step.data.onFailure === undefined ? [] : [` As declared: ${step.data.onFailure}.`];
	const effect = effectsOf(context, target).flows.get(flow.ref);
	const basis: Inline = link('why', blastRadiusRoute(target));
	if (effect === undefined)
		return [badge('UP', 'up'), ` The flow goes on without ${titleOf(context, target)} (`, basis, ').', ...authored];
	const word = effect.state === 'down' ? 'The flow stops' : 'The flow goes on degraded';
	const later = effect.time.kind === 'at-once' ? '' : `, ${timeText(effect.time, effect.possibleTime)}`;
	return [
		badge(effect.state.toUpperCase(), effect.state),
		...(effect.couldBe === 'down' && effect.state !== 'down' ? [muted(' could be DOWN')] : []),
		` ${effect.certainty === 'possible' ? 'Possibly: ' : ''}${word}${later} (`,
		basis,
		').',
		...authored,
	];
}

function stepRow(context: ViewContext, flow: Entity<'flow'>, step: FlowStep) {
	const dependency = dependencyOfStep(context.index, step);
	const guards = dependency === undefined ? [] : protections(context.index, dependency);
	const marks = [
		step.mode === 'sync' ? '' : step.mode,
		step.optional ? 'optional' : '',
		step.data.parallelGroup === undefined ? '' : `parallel: ${step.data.parallelGroup}`,
	].filter((one) => one !== '');
	const data = [
		...(step.data.writes?.length ? [`writes ${step.data.writes.join(', ')}`] : []),
		...(step.data.reads?.length ? [`reads ${step.data.reads.join(', ')}`] : []),
		...(step.data.transaction === undefined ? [] : [`transaction ${step.data.transaction}`]),
		...(step.data.delivery === undefined ? [] : [step.data.delivery]),
		...guards,
	];
	const what = step.data.operation ?? step.data.name ?? step.data.description ?? '';
	return anchoredRow(
		`step-${step.seq}`,
		cell(`${step.seq}`, step.seq),
		[refLink(context, componentOf(step.from)), ' → ', refLink(context, step.interface ?? componentOf(step.to))],
		[what, ...marks.flatMap((mark): Text => [' ', badge(mark)])],
		data.length === 0 ? [muted('nothing further is declared')] : [data.join('; ')],
		failureNote(context, flow, step),
	);
}

function spofWords(context: ViewContext, flow: Entity<'flow'>): readonly Block[] {
	const report = spofsOf(context, flow.ref);
	if (report === undefined) return [];
	const all = report.down.filter((one) => one.certainty === 'certain');
	const certain = all.filter((one) => !one.beyondPolicyScope);
	const beyond = all.length - certain.length;
	if (certain.length === 0)
		return [
			callout(
				'info',
				'No certain single point of failure within the policy',
				link('See the report', spofRoute(flow.ref)),
				' for possible ones and for those beyond its scope.',
			),
		];
	return [
		callout(
			'warning',
			`${counted(certain.length, 'single point')} of failure ${certain.length === 1 ? 'stops' : 'stop'} this flow`,
			...certain
				.slice(0, 6)
				.flatMap((one, at): Text => [at === 0 ? '' : ', ', refLink(context, one.event.ref, one.event.label)]),
			certain.length > 6 ? ` and ${certain.length - 6} more. ` : '. ',
			beyond === 0 ? '' : `${beyond} more ${beyond === 1 ? 'stops' : 'stop'} it beyond the scope of its policy. `,
			link('The report proves each', spofRoute(flow.ref)),
		),
	];
}

/** The page of one flow: sequence, path, and per step what happens when its target is down. */
export function flowPage(context: ViewContext, flow: Entity<'flow'>): Page {
	const { ref, data } = flow;
	const basis = basisOf(flow.span);
	const steps = context.model.steps[ref] ?? [];
	const services = context.index.servicesOfFlow.get(ref) ?? [];
	const diagrams = [...flowSequences(context, flow), flowPath(context, flow)].filter((one) => one !== undefined);
	const ends = distinct(steps.flatMap((step) => [componentOf(step.from), componentOf(step.to)]));
	const components = ends.filter((one) => one.startsWith('component:'));
	const compensation = data.compensation;
	return {
		route: `/flows/${flow.id}/`,
		kind: 'flow',
		area: 'flows',
		title: flow.name,
		description: `${flow.name}: ${counted(steps.length, 'step')} and ${counted(components.length, 'component')}, with what happens when each is down.`,
		eyebrow: 'Data flow',
		facets: facetsOf(context, [ref]),
		badges: data.criticality === undefined ? [] : [badge(data.criticality, 'tier')],
		crumbs: [{ text: 'Flows', href: '/flows/' }],
		layout: 'wide',
		blocks: [
			...description(context, flow),
			...factList([
				...availabilityFact(context, ref),
				...fact('Business service', refList(context, services), basis),
				...fact('Owner', refList(context, targetsAt(context.index, ref, 'owner')), basis),
				...fact('Trigger', data.trigger, basis),
				...fact('Peak rate', data.peakRate === undefined ? undefined : quantityText(data.peakRate), basis),
				...fact('Volume', data.volume, basis),
				...fact(
					'Latency budget (p99)',
					data.latencyBudget?.p99 === undefined ? undefined : quantityText(data.latencyBudget.p99),
					basis,
				),
				...fact(
					'Deadline',
					data.latencyBudget?.deadline === undefined ? undefined : quantityText(data.latencyBudget.deadline),
					basis,
				),
				...fact('Schedule', data.schedule?.at, basis),
				...fact('Cut-off', data.schedule?.cutOff, basis),
				...fact(
					'Compensation',
					typeof compensation === 'object'
						? [compensation.strategy, compensation.note].filter((one) => one !== undefined).join(': ')
						: compensation,
					basis,
				),
				...fact('Data', data.dataClasses?.join(', '), basis),
				...fact('Objectives', refList(context, targetsAt(context.index, ref, 'slos'))),
				...fact('Runbooks', refList(context, targetsAt(context.index, ref, 'runbooks'))),
			]),
			...spofWords(context, flow),
			...diagrams.map((diagram): Block => ({ type: 'diagram', diagram })),
			...pictures(sagaDiagram(context, flow)),
			heading(2, 'steps', 'Steps, and what happens when the target is down', steps.length),
			steps.length === 0
				? paragraph('No step is declared.')
				: table(
						'steps-table',
						'Steps of the flow',
						[
							column('seq', 'Step', 'end'),
							column('ends', 'From and to'),
							column('what', 'What'),
							column('how', 'How'),
							column('failure', 'If the target is down'),
						],
						steps.map((step) => stepRow(context, flow, step)),
					),
			...callsSection(context, flow),
			...recoveryOf(context, ref),
			...findingsSection(context, ref),
			...decisionsSection(context, ref, componentsAlong(context, [ref])),
			...section('gaps', 'What is not declared', gapBlocks(context, ref)),
		],
		source: sourceOf(flow),
		keywords: [flow.id, ...steps.flatMap((step) => (step.data.operation === undefined ? [] : [step.data.operation]))],
	};
}
