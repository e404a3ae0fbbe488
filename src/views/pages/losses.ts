import type { DisruptionReport } from '#analysis/disruption-effects.ts';
import type { Disruption } from '#analysis/disruptions.ts';
import { roundedDuration } from '#analysis/quantities.ts';
import type { RunbookUse } from '#analysis/runbook-use.ts';
import { scenarioExpectation } from '#analysis/scenario-expectation.ts';
import type { Entity, Ref } from '#model/model.ts';
import { badge, certaintyBadge, stateBadge } from '../badges.ts';
import {
	callout,
	cell,
	column,
	fact,
	factList,
	heading,
	lead,
	list,
	paragraph,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, code, link, muted, refLink, refList, sentence, titleOf } from '../links.ts';
import { clockText, lossIndex, lossLink } from '../loss-words.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { counted, timeSort, timeText } from '../quantities.ts';
import { blastRadiusRoute, fixedRoutes, lossRoute, whatIfRoute } from '../routes.ts';
import { typeWord } from '../type-words.ts';
import { failuresOfScenario } from '../what-if/collect-guidance.ts';
import { capacityTables } from './capacity.ts';
import { recoveryBlocks } from './recovery.ts';
import { pointTables } from './recovery-points.ts';

/** Kinds of loss in the order in which they are told. */
const groups: readonly (readonly [string, string, (kind: string) => boolean])[] = [
	['scenarios', 'Scenarios', (kind) => kind === 'scenario'],
	['zones', 'Zones', (kind) => kind === 'az'],
	['regions', 'Regions', (kind) => kind === 'region'],
	['providers', 'Providers', (kind) => kind === 'provider'],
	['hosts', 'Hosts and racks', (kind) => kind === 'host' || kind === 'rack'],
	['shared', 'Shared by many', () => true],
];

/** Every loss and every scenario: who is affected, what is left, when it is back. */
export function lossesPage(context: ViewContext): Page {
	const { disruptions } = lossIndex(context);
	const told = new Set<Ref>();
	const sections = groups.map(([id, title, fits]) => {
		const own = [...disruptions.values()].filter(({ ref, kind }) => !told.has(ref) && fits(kind));
		for (const { ref } of own) told.add(ref);
		return { id, title, own };
	});
	return {
		route: fixedRoutes.losses,
		kind: 'report',
		area: 'resilience',
		title: 'Losses and scenarios',
		description: `${counted(disruptions.size, 'loss or scenario', 'losses and scenarios')}: who is affected, what capacity is left, how long it takes, what data is lost, and which runbooks can still be followed.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'What if a zone, a region, a provider or something shared is lost? And what about the scenarios that people wrote? Each has a report that puts together what the analyses say.',
			),
			paragraph(link('All business services against all failure domains on one page', fixedRoutes.fragility), '.'),
			...sections.flatMap(({ id, title, own }) =>
				section(id, title, own.length === 0 ? [] : [lossTable(context, id, title, own)], own.length),
			),
		],
		keywords: ['scenario', 'zone loss', 'region loss', 'what if', 'severe but plausible'],
	};
}

function lossTable(context: ViewContext, id: string, title: string, own: readonly Disruption[]): Block {
	return table(
		`${id}-table`,
		title,
		[
			column('loss', 'Report'),
			column('services', 'Services down / degraded', 'end'),
			column('clock', 'Over tolerance', 'end'),
			column('capacity', 'Overloads', 'end'),
			column('data', 'Stores that lose data', 'end'),
			column('runbooks', 'Runbooks usable', 'end'),
		],
		own.map((one) => lossRow(context, one)),
	);
}

function lossRow(context: ViewContext, { ref }: Disruption): Row {
	const { reports, capacity, points } = lossIndex(context);
	const report = reports.get(ref);
	const services = (report?.effects ?? []).filter(
		({ target, certainty }) => target.startsWith('business-service:') && certainty === 'certain',
	);
	const down = services.filter(({ state }) => state === 'down').length;
	const over = services.filter(({ clock }) => clock?.verdict === 'exceeds').length;
	const first = services.filter(({ clock }) => clock?.verdict === 'only-if-first').length;
	const unknown = services.filter(({ clock }) => clock?.verdict === 'unknown').length;
	const overloads = (capacity.get(ref) ?? []).filter(({ status }) => status === 'overload').length;
	const losing = (points.get(ref) ?? []).filter((point) => point.kind !== 'value' || point.milliseconds > 0).length;
	const runbooks = report?.runbooks ?? [];
	const usable = runbooks.filter(({ status }) => status === 'usable').length;
	return row(
		[lossLink(context, ref)],
		cell(`${down} / ${services.length - down}`, down * 1000 + services.length),
		cell(
			over > 0
				? [badge(`${over}`, 'bad')]
				: first > 0
					? [badge(`${first} only if first`, 'warning')]
					: unknown === 0
						? '0'
						: [`0, ${unknown} unknown`],
			over + first / 1000,
		),
		cell(overloads === 0 ? '0' : [badge(`${overloads}`, 'warning')], overloads),
		cell(`${losing}`, losing),
		cell(
			runbooks.length === 0
				? [muted('none named')]
				: usable === runbooks.length
					? `${usable} of ${runbooks.length}`
					: [badge(`${usable} of ${runbooks.length}`, 'warning')],
			usable,
		),
	);
}

/** Everything about the loss of one failure domain, or about one scenario. */
export function lossPage(context: ViewContext, disruption: Disruption): Page {
	const { reports, capacity, points } = lossIndex(context);
	const { ref, kind } = disruption;
	const name = titleOf(context, ref);
	const report = reports.get(ref);
	const isScenario = kind === 'scenario';
	const scenario = isScenario ? (context.model.entities[ref] as Entity<'scenario'>) : undefined;
	const effects = report?.effects ?? [];
	const rows = capacity.get(ref) ?? [];
	const lost = points.get(ref) ?? [];
	const span = context.model.entities[ref]?.span;
	const failed = isScenario ? failuresOfScenario(context, ref) : [ref];
	return {
		route: lossRoute(ref),
		kind: 'report',
		area: 'resilience',
		title: isScenario ? `Scenario: ${name}` : `Loss of ${name}`,
		description: `${name}: who is affected and when, the capacity that is left, recovery times and order, data loss, and runbooks that stay usable.`,
		eyebrow: 'Report',
		badges: [badge(typeWord(kind))],
		crumbs: [
			{ text: 'Resilience', href: fixedRoutes.resilience },
			{ text: 'Losses and scenarios', href: fixedRoutes.losses },
		],
		layout: 'wide',
		blocks: [
			paragraph('About ', refLink(context, ref), isScenario ? '.' : [', with everything that stands in it.'].join('')),
			...factList([
				...fact('What happens', disruption.readings.length === 0 ? undefined : readingsText(context, disruption)),
				...fact(
					'Try it',
					failed.length === 0
						? undefined
						: [link('what if this happens now, with more failures, another load or time', whatIfRoute(...failed))],
				),
				...fact('Lasts', lastsText(disruption)),
				...fact(
					'Lost with it',
					refList(
						context,
						disruption.lostDomains.filter((domain) => domain !== ref),
						30,
					),
				),
				...fact('Data damaged', refList(context, disruption.damaged)),
				...fact(
					'Copies lost',
					`${disruption.losses.reduce((sum, loss) => sum + loss.lost.length, 0)}, in ${counted(disruption.losses.length, 'component')}`,
				),
				...fact(
					'Down',
					report === undefined
						? undefined
						: `${counted(report.componentsDown, 'component')}, ${report.componentsDegraded} degraded`,
				),
			]),
			...expectation(context, scenario, report),
			heading(2, 'affected', 'Who is affected, and when', effects.length),
			effectTable(context, effects),
			...(isScenario ? [] : [paragraph(link('The whole blast radius, with proofs', blastRadiusRoute(ref)))]),
			heading(2, 'capacity', 'What capacity is left', rows.length),
			...(rows.length === 0
				? [paragraph('No component whose capacity is declared loses a copy.')]
				: capacityTables(context, rows.slice(0, 100), 'disruption')),
			...recoveryBlocks(context, ref),
			heading(2, 'data', 'What data is lost', lost.length),
			...(lost.length === 0 ? [paragraph('No store is hit.')] : pointTables(context, lost, 'disruption')),
			...runbookBlocks(context, report?.runbooks ?? []),
			paragraph(
				'How: ',
				analysisLink(context, 'A6'),
				', ',
				analysisLink(context, 'A7'),
				', ',
				analysisLink(context, 'A8'),
				', ',
				analysisLink(context, 'A9'),
				'.',
			),
		],
		source: span && { file: span.file, line: span.start.line },
		keywords: [ref.slice(ref.indexOf(':') + 1), kind],
	};
}

/** How long a scenario is said to last: nothing here is computed from it, and a reader would think so. */
const lastsText = ({ durationMs }: Disruption): Text | undefined =>
	durationMs === undefined
		? undefined
		: [roundedDuration(durationMs), muted('; for those who rehearse it'), muted('; no figure here rests on it')];

const readingsText = (context: ViewContext, { readings }: Disruption): Text =>
	readings.flatMap(
		({ event, as }, at): Text => [at === 0 ? '' : '; ', refLink(context, event), ': ', ...sentence(context, as)],
	);

/** What the people who wrote the scenario expect, against what is computed. */
function expectation(
	context: ViewContext,
	scenario: Entity<'scenario'> | undefined,
	report: DisruptionReport | undefined,
): readonly Block[] {
	if (scenario === undefined || report === undefined) return [];
	const {
		expectedWithin,
		computedWithin,
		exceeding,
		exceedingUnnamed,
		namesServices,
		onlyIfFirst,
		unknown,
		assumesWorst,
	} = scenarioExpectation(context.model, scenario, report);
	const said =
		expectedWithin === undefined
			? 'Nobody says what is expected'
			: `Expected within tolerance: ${expectedWithin ? 'yes' : 'no'}`;
	const over = (effects: DisruptionReport['effects'] = exceeding): Text =>
		refList(
			context,
			effects.map(({ target }) => target),
			6,
		);
	const found: Text =
		computedWithin === undefined && assumesWorst && exceeding.length > 0
			? ['If the failure does its worst it is exceeded for ', ...over(), '; how much it does the model does not say.']
			: computedWithin === undefined && unknown.length === 0
				? [
						'From the model the tolerance holds only if people do first what each of these waits for: ',
						...refList(context, onlyIfFirst, 6),
						'.',
					]
				: computedWithin === undefined
					? [
							'From the model it cannot be said: times or tolerances are missing for ',
							...refList(context, unknown, 6),
							'.',
						]
					: computedWithin
						? [
								namesServices
									? 'From the model every business service that the scenario names stays within its tolerance.'
									: 'From the model every business service stays within its tolerance.',
							]
						: ['From the model it is exceeded for ', ...over(), '.'];
	const unnamed: Text =
		exceedingUnnamed.length === 0
			? []
			: [
					assumesWorst
						? ' Of those that the scenario does not name, the worst exceeds it for '
						: ' Of those that the scenario does not name, it is exceeded for ',
					...over(exceedingUnnamed),
					'.',
				];
	const differs = expectedWithin !== undefined && computedWithin !== undefined && expectedWithin !== computedWithin;
	return [
		callout(
			differs ? 'warning' : 'info',
			differs ? 'Expectation and model differ' : said,
			...(differs ? [`${said}. `] : []),
			...found,
			...unnamed,
		),
	];
}

function effectTable(context: ViewContext, effects: DisruptionReport['effects']): Block {
	return table(
		'affected-table',
		'Business services and flows',
		[
			column('what', 'What'),
			column('state', 'State in the end', 'filter'),
			column('certainty', 'How sure', 'filter'),
			column('time', 'When', 'end'),
			column('clock', 'Impact tolerance'),
		],
		effects.map(({ target, state, certainty, couldBe, time, possibleTime, clock }) =>
			row(
				[refLink(context, target)],
				[stateBadge(state), ...(couldBe === undefined ? [] : [muted(' could be DOWN')])],
				[certaintyBadge(certainty)],
				cell(timeText(time, possibleTime), timeSort(time, possibleTime)),
				clock === undefined ? '' : clockText(clock),
			),
		),
		'No flow and no business service is affected, in either reading of what is not declared.',
	);
}

const useTone = { usable: 'good', partly: 'warning', blocked: 'bad' } as const;

function runbookBlocks(context: ViewContext, runbooks: readonly RunbookUse[]): readonly Block[] {
	return [
		heading(2, 'runbooks', 'Runbooks, and whether they can be followed', runbooks.length),
		runbooks.length === 0
			? paragraph('No runbook names this, and no lost component names one for its recovery.')
			: list(
					runbooks.map(
						({ runbook, status, lost, unchecked }): Text => [
							refLink(context, runbook),
							' ',
							badge(status, useTone[status]),
							...lost.flatMap(
								({ need, step }, at): Text => [
									at === 0 ? ' needs ' : ', ',
									refLink(context, need),
									...(step === undefined ? [] : [' in step ', code(step)]),
								],
							),
							...(lost.length === 0 ? [] : [', which is lost']),
							...(unchecked.length === 0 ? [] : [muted(`; not checked: ${unchecked.join(', ')}`)]),
						],
					),
				),
	];
}
