import type { BlastRadiusSummary } from '#analysis/blast-radius.ts';
import { cell, column, details, heading, lead, openAndFolded, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, code, link, titleOf } from '../links.ts';
import { whatIfPictures } from '../mermaid/what-if-pictures.ts';
import type { Block, Page } from '../page.ts';
import { timeSort, timeText } from '../quantities.ts';
import { blastRadiusRoute, fixedRoutes, splitRef, whatIfRoute } from '../routes.ts';
import { whatIfFileName } from '../what-if/file.ts';
import { takesNoServiceDown } from './blast-radius.ts';

const ROW_LIMIT = 1500;

/** The page where a reader fails anything; without scripts, what each single failure does. */
export function whatIfPage(context: ViewContext): Page {
	return {
		route: fixedRoutes.whatIf,
		kind: 'report',
		area: 'resilience',
		title: 'What if',
		description: 'Fail any components, copies or places, and see what goes down, when, why, and what to do.',
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead('Fail anything: see what goes down, when, why, and what to do.'),
			{ type: 'what-if', file: `/${whatIfFileName}` },
			...pictures(context),
			...singleFailures(context),
		],
		keywords: ['what-if', 'simulate', 'incident', 'impact', 'outage'],
	};
}

/** What a click fails: all components, or in a large architecture the systems, with the components of each below. */
function pictures(context: ViewContext): readonly Block[] {
	const { overview, parts } = whatIfPictures(context);
	if (overview === undefined) return [];
	return [
		heading(2, 'pictures', 'On the picture'),
		{ type: 'diagram', diagram: overview },
		...parts.map(({ system, diagram }) =>
			details(`Components of ${titleOf(context, system)}`, [{ type: 'diagram' as const, diagram }]),
		),
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
			'failure',
			'that take no business service down',
		]),
	];
}

function failuresTable(context: ViewContext, id: string, failures: readonly BlastRadiusSummary[]): Block {
	return table(
		id,
		context.facts.blastRadius.overview.length > ROW_LIMIT
			? `The ${ROW_LIMIT} largest single failures`
			: 'Single failures, largest first',
		[
			column('subject', 'If this is lost'),
			column('kind', 'Kind', 'filter'),
			column('services', 'Services', 'end'),
			column('flows', 'Flows', 'end'),
			column('components', 'Components', 'end'),
			column('time', 'First effect'),
			column('try', 'Try'),
		],
		failures.map((one) =>
			row(
				[link(titleOf(context, one.subject), blastRadiusRoute(one.subject))],
				splitRef(one.subject).kind.replace('-', ' '),
				cell(`${one.servicesDown} / ${one.servicesDegraded}`, one.servicesDown * 100_000 + one.servicesDegraded),
				cell(`${one.flowsDown} / ${one.flowsDegraded}`, one.flowsDown * 100_000 + one.flowsDegraded),
				cell(
					`${one.componentsDown} / ${one.componentsDegraded}`,
					one.componentsDown * 100_000 + one.componentsDegraded,
				),
				cell(
					one.time === undefined ? '' : timeText(one.time),
					one.time === undefined ? Number.MAX_SAFE_INTEGER : timeSort(one.time),
				),
				[link('fail it above', whatIfRoute(one.subject))],
			),
		),
		'Nothing is declared that could be lost.',
	);
}
