import type { BlastRadiusSummary } from '#analysis/blast-radius.ts';
import { failoverEvents, failoversOf } from '#analysis/event-probabilities.ts';
import type { Ref } from '#model/model.ts';
import { cell, column, heading, joined, lead, list, openAndFolded, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, code, link, titleOf } from '../links.ts';
import { containers } from '../mermaid/containers.ts';
import { systemsToOpen, whatIfPicture } from '../mermaid/what-if-pictures.ts';
import type { Block, Page, Text } from '../page.ts';
import { partOf } from '../part-page.ts';
import { timeSort, timeText } from '../quantities.ts';
import { blastRadiusRoute, fixedRoutes, splitRef, whatIfRoute, whatIfSystemRoute } from '../routes.ts';
import { presetsOf } from '../what-if/collect-guidance.ts';
import { whatIfFileName } from '../what-if/file.ts';
import { takesNoServiceDown } from './blast-radius.ts';
import { seenAlikeNote } from './seen-alike.ts';

const ROW_LIMIT = 1500;

/** How many situations are named to be tried; the list of ready-made ones has them all. */
const EXAMPLES = 6;

const asked = ({ model }: ViewContext, examples: Text = []): Block => ({
	type: 'what-if',
	file: `/${whatIfFileName}`,
	flows: model.byKind.flow.length,
	components: model.byKind.component.length,
	examples,
});

const frame = {
	route: fixedRoutes.whatIf,
	kind: 'report',
	area: 'resilience',
	title: 'What if',
	crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
	layout: 'wide',
} as const;

/** The page where a reader fails anything; without scripts, what each single failure does. */
export function whatIfPage(context: ViewContext): Page {
	return {
		...frame,
		description: 'Fail any components, copies or places, and see what goes down, when, why, and what to do.',
		blocks: [
			lead('Fail anything: see what goes down, when, why, and what to do.'),
			...seenAlikeNote(context),
			asked(context, examples(context)),
			...pictures(context),
			...singleFailures(context),
			...stuckFailovers(context),
		],
		keywords: ['what-if', 'simulate', 'incident', 'impact', 'outage'],
	};
}

/** The same with the picture of one system: pictures of all of them on one page would keep every reader waiting. */
export function whatIfSystemPage(context: ViewContext, system: Ref): Page {
	const name = titleOf(context, system);
	const diagram = containers(context, system, 'inside');
	return partOf(frame, {
		route: whatIfSystemRoute(system),
		title: `What if: ${name}`,
		description: `Fail components of ${name} on their picture: see what goes down, when, why, and what to do.`,
		blocks: [
			asked(context),
			heading(2, 'pictures', 'On the picture'),
			...(diagram === undefined ? [] : [{ type: 'diagram' as const, diagram }]),
			paragraph('All systems, and every single failure: ', link('What if', fixedRoutes.whatIf), '.'),
		],
	});
}

/** `For instance: Region r is lost on a Friday, availability zone a.`: each link fails what it names; what authors thought up first. */
function examples(context: ViewContext): Text {
	const presets = presetsOf(context);
	const [written, places] = [true, false].map((own) => presets.filter(({ group }) => (group === 'Scenarios') === own));
	const some = [...written!, ...places!].slice(0, EXAMPLES);
	if (some.length === 0) return [];
	return ['For instance: ', ...joined(some.map(({ text, failed }) => link(text, whatIfRoute(...failed)))), '.'];
}

/** What a click fails: all components, or in a large architecture the systems, each with a page of its components. */
function pictures(context: ViewContext): readonly Block[] {
	const diagram = whatIfPicture(context);
	if (diagram === undefined) return [];
	const systems = systemsToOpen(context);
	return [
		heading(2, 'pictures', 'On the picture'),
		{ type: 'diagram', diagram },
		...(systems.length === 0
			? []
			: [
					paragraph('A picture of the components of each system, with the same failures:'),
					list(systems.map((system) => [link(titleOf(context, system), whatIfSystemRoute(system))])),
				]),
	];
}

/** Computed at build time: each thing lost alone. */
function singleFailures(context: ViewContext): readonly Block[] {
	const { overview } = context.facts.blastRadius;
	return [
		heading(2, 'single', 'Every single failure', overview.length),
		paragraph(
			'Computed when this site was built (',
			analysisLink(context, 'A6', 'analysis A6'),
			'): certain effects, down / degraded. On the terminal, ',
			code('lintel whatif --fail NAME'),
			' answers for any set of failures.',
		),
		...openAndFolded(overview.slice(0, ROW_LIMIT), takesNoServiceDown, (id, some) => failuresTable(context, id, some), [
			'single-failures',
			'smaller-failures',
			'failure that takes no business service down',
			'failures that take no business service down',
		]),
	];
}

/** Computed at build time: a copy at work is lost, and what stands by does not take over, so that the whole component is down. */
function stuckFailovers(context: ViewContext): readonly Block[] {
	const { model, facts } = context;
	const lost = new Map(facts.blastRadius.overview.map((one) => [one.subject, one]));
	const rows = failoversOf(model, failoverEvents(model)).flatMap(({ component, event, atWork, known }) => {
		const one = lost.get(component);
		// Where nobody says which copy is at work, the loss of none is certain to need the failover.
		if (one === undefined || !known) return [];
		const copies = atWork.map((copy) => copy.slice(copy.indexOf('/') + 1)).join(', ');
		return [
			row([link(titleOf(context, component), blastRadiusRoute(component))], copies, ...effectCells(one), [
				link('fail both above', whatIfRoute(event, atWork[0]!)),
			]),
		];
	});
	if (rows.length === 0) return [];
	return [
		heading(2, 'failovers', 'When a failover does not work', rows.length),
		paragraph(
			'A failover can fail too. The loss of one copy at work then takes the whole component down; certain effects, down / degraded.',
		),
		table(
			'stuck-failovers',
			'A copy at work is lost, and the failover does not work',
			[column('component', 'Failover of'), column('copies', 'Copies at work'), ...effectColumns, column('try', 'Try')],
			rows,
		),
	];
}

const effectColumns = [
	column('services', 'Services', 'end'),
	column('flows', 'Flows', 'end'),
	column('components', 'Components', 'end'),
	column('time', 'First effect'),
];

const effectCells = (one: BlastRadiusSummary) => [
	cell(`${one.servicesDown} / ${one.servicesDegraded}`, one.servicesDown * 100_000 + one.servicesDegraded),
	cell(`${one.flowsDown} / ${one.flowsDegraded}`, one.flowsDown * 100_000 + one.flowsDegraded),
	cell(`${one.componentsDown} / ${one.componentsDegraded}`, one.componentsDown * 100_000 + one.componentsDegraded),
	cell(
		one.time === undefined ? '' : timeText(one.time, one.possibleTime),
		one.time === undefined ? Number.MAX_SAFE_INTEGER : timeSort(one.time, one.possibleTime),
	),
];

function failuresTable(context: ViewContext, id: string, failures: readonly BlastRadiusSummary[]): Block {
	return table(
		id,
		context.facts.blastRadius.overview.length > ROW_LIMIT
			? `The ${ROW_LIMIT} largest single failures`
			: 'Single failures, largest first',
		[column('subject', 'If this is lost'), column('kind', 'Kind', 'filter'), ...effectColumns, column('try', 'Try')],
		failures.map((one) =>
			row(
				[link(titleOf(context, one.subject), blastRadiusRoute(one.subject))],
				splitRef(one.subject).kind.replace('-', ' '),
				...effectCells(one),
				[link('fail it above', whatIfRoute(one.subject))],
			),
		),
		'Nothing is declared that could be lost.',
	);
}
