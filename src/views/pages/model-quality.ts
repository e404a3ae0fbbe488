import type { AnalysisCompleteness } from '#analysis/model-quality.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import { badge } from '../badges.ts';
import {
	callout,
	cell,
	column,
	details,
	heading,
	lead,
	leftOut,
	list,
	openAndFolded,
	paragraph,
	row,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { gapBlock } from '../gaps.ts';
import { analysisLink, basisOf, code, muted, refLink, titleOf } from '../links.ts';
import type { Block, Page } from '../page.ts';
import { counted, percentText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

const ENTITY_LIMIT = 40;
const GAPS_EACH = 10;
const VALUE_LIMIT = 500;
const LIST_LIMIT = 100;

type MeasuredValue = ViewContext['facts']['modelQuality']['measured'][number];

const shareOf = (share: number | undefined): string => (share === undefined ? 'nothing asked' : percentText(share));

function completenessTable(context: ViewContext, parts: readonly AnalysisCompleteness[]): Block {
	return table(
		'completeness-table',
		'How much of what each analysis needs is declared',
		[column('analysis', 'Analysis'), column('share', 'Declared', 'end'), column('fields', 'Fields')],
		parts.map((part) =>
			row(
				[analysisLink(context, part.analysis, `${part.analysis} ${part.title}`)],
				cell(shareOf(part.share), part.share ?? -1),
				part.fields.flatMap((field, at) => [
					...(at === 0 ? [] : ['; ']),
					code(field.field),
					` ${field.declared} of ${field.total}`,
				]),
			),
		),
		'No analysis says what it needs.',
	);
}

function gapsByEntity(context: ViewContext): readonly Block[] {
	const { gaps } = context.facts.modelQuality;
	const groups = [...groupBy(gaps, (gap) => gap.ref)].sort(
		(a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
	);
	return [
		...groups
			.slice(0, ENTITY_LIMIT)
			.map(([ref, own]) =>
				details(`${titleOf(context, ref)}: ${counted(own.length, 'gap')}`, [
					paragraph(refLink(context, ref)),
					...own.slice(0, GAPS_EACH).map((gap) => gapBlock(context, gap)),
					...(own.length > GAPS_EACH ? [paragraph(muted(`And ${own.length - GAPS_EACH} more, on its own page.`))] : []),
				]),
			),
		...(groups.length > ENTITY_LIMIT
			? [
					paragraph(
						`The ${ENTITY_LIMIT} with the most gaps are shown of ${groups.length}; each page lists its own gaps.`,
					),
				]
			: []),
	];
}

function measuredTable(context: ViewContext, id: string, values: readonly MeasuredValue[]): Block {
	return table(
		id,
		'Values with a source',
		[
			column('what', 'What'),
			column('field', 'Field'),
			column('source', 'Source', 'filter'),
			column('as-of', 'As of'),
			column('age', 'Age in days', 'end'),
			column('stale', 'State', 'filter'),
		],
		values.map((value) =>
			row(
				[refLink(context, value.ref), muted(` ${basisOf(value.span)}`)],
				[code(value.field)],
				value.source ?? 'not declared',
				value.asOf ?? 'not declared',
				cell(value.ageInDays === undefined ? '' : `${value.ageInDays}`, value.ageInDays ?? -1),
				value.stale ? [badge('stale', 'warning')] : [badge('current', 'good')],
			),
		),
		'No value names its source.',
	);
}

/** How far the model can be trusted: completeness per analysis, gaps to fill, orphans, ageing values. */
export function modelQualityPage(context: ViewContext): Page {
	const quality = context.facts.modelQuality;
	const undecided = quality.unreferencedDecisions;
	return {
		route: fixedRoutes.modelQuality,
		kind: 'report',
		area: 'resilience',
		title: 'Model quality',
		description: `${counted(quality.gaps.length, 'gap')} in what the analyses need, with what to add and where.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'Every statement on this site is computed from what teams declared. This page says how much of that is there. It is a list, not a grade.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A23', 'analysis A23'),
				'. A static model drifts from reality: compare it with what runs.',
			),
			heading(2, 'completeness', 'Completeness per analysis'),
			completenessTable(context, quality.completeness),
			heading(2, 'gaps', 'Gaps', quality.gaps.length),
			...(quality.gaps.length === 0
				? [callout('good', 'No gap', 'Everything the analyses need is declared.')]
				: gapsByEntity(context)),
			heading(2, 'measured', 'Values and their age', quality.measured.length),
			...openAndFolded(
				quality.measured.slice(0, VALUE_LIMIT),
				(value) => !value.stale && value.asOf !== undefined && value.source !== undefined,
				(id, some) => measuredTable(context, id, some),
				['measured-table', 'measured-current-table', 'value that is current', 'values that are current'],
			),
			...leftOut(VALUE_LIMIT, quality.measured.length),
			heading(2, 'orphans', 'Components that nothing names', quality.orphans.length),
			quality.orphans.length === 0
				? paragraph('Every component is named by a dependency, a flow or a system.')
				: list(quality.orphans.slice(0, LIST_LIMIT).map((ref) => [refLink(context, ref)])),
			...leftOut(LIST_LIMIT, quality.orphans.length),
			heading(2, 'unreferenced', 'Decisions without a link to the model', undecided.length),
			undecided.length === 0
				? paragraph('Every decision names something of the model, or is named by it.')
				: list(undecided.slice(0, LIST_LIMIT).map((ref) => [refLink(context, ref)])),
			...leftOut(LIST_LIMIT, undecided.length),
		],
	};
}
