import { type Hazard, type HazardId, hazardTitles } from '#analysis/consistency-hazards.ts';
import { certaintyBadge } from '../badges.ts';
import { anchoredRow, callout, cell, column, heading, lead, paragraph, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, code, link, muted, refLink, sentence } from '../links.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { capital, counted } from '../quantities.ts';
import { fixedRoutes, routeOfRef } from '../routes.ts';

/** A15 as a report: ten kinds of hazard, each with the field that shows it and where that is written. */

/** The anchor of a hazard on its report. */
export const hazardAnchor = ({ id, subject, and }: Hazard): string =>
	[id, subject, ...(and === undefined ? [] : [and])]
		.join('-')
		.replace(/[^a-z0-9-]+/gi, '-')
		.toLowerCase();

const certaintyOrder = { certain: 0, possible: 1, 'data-gap': 2 } as const;

function hazardRow(context: ViewContext, hazard: Hazard, anchored: boolean): Row {
	const steps = hazard.steps.flatMap(
		({ flow, seq }, at): Text => [
			...(at === 0 ? [] : [', ']),
			refLink(context, flow),
			' ',
			link(`step ${seq}`, `${routeOfRef(flow) ?? '/flows/'}#step-${seq}`),
		],
	);
	const cells = [
		[refLink(context, hazard.subject), ...(hazard.and === undefined ? [] : [' → ', refLink(context, hazard.and)])],
		cell([certaintyBadge(hazard.certainty)], certaintyOrder[hazard.certainty]),
		sentence(context, capital(hazard.because)),
		sentence(context, capital(hazard.suggestion)),
		steps,
		[code(hazard.field), muted(` ${basisOf(hazard.span)}`)],
	];
	const made = anchoredRow(hazardAnchor(hazard), ...cells);
	return anchored ? made : { ...made, id: undefined };
}

function hazardSection(context: ViewContext, id: HazardId, hazards: readonly Hazard[]): readonly Block[] {
	const known = new Set<string>();
	return [
		heading(2, id.toLowerCase(), `${id} ${hazardTitles[id]}`, hazards.length),
		table(
			`${id.toLowerCase()}-table`,
			hazardTitles[id],
			[
				column('where', 'Where'),
				column('certainty', 'Certainty', 'filter'),
				column('what', 'What is declared'),
				column('do', 'What to do'),
				column('steps', 'Shows in'),
				column('field', 'Field'),
			],
			hazards.map((hazard) => {
				const anchor = hazardAnchor(hazard);
				const first = !known.has(anchor);
				known.add(anchor);
				return hazardRow(context, hazard, first);
			}),
		),
	];
}

/** The report: one section a hazard that was found, and which were not. */
export function consistencyPage(context: ViewContext): Page {
	const { hazards } = context.facts.consistencyHazards;
	const ids = Object.keys(hazardTitles) as HazardId[];
	const found = ids.map((id) => ({ id, own: hazards.filter((hazard) => hazard.id === id) }));
	const absent = found.filter(({ own }) => own.length === 0);
	const certain = hazards.filter((hazard) => hazard.certainty === 'certain').length;
	return {
		route: fixedRoutes.consistency,
		kind: 'report',
		area: 'resilience',
		title: 'Consistency hazards',
		description: `${counted(hazards.length, 'place')} where data can come to differ from what happened, ${certain} certain.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'Where data can come to differ from what happened: money that moves twice, messages that are lost, answers that are old.',
			),
			paragraph(
				'Ten rules over what is declared; each hazard names the field that shows it. How: ',
				analysisLink(context, 'A15', 'analysis A15'),
				'.',
			),
			{
				type: 'stats',
				items: [
					{ label: 'certain', value: `${certain}`, tone: certain === 0 ? 'good' : 'bad' },
					{
						label: 'possible',
						value: `${hazards.filter((one) => one.certainty === 'possible').length}`,
						tone: 'possible',
					},
					{
						label: 'not declared',
						value: `${hazards.filter((one) => one.certainty === 'data-gap').length}`,
						tone: 'gap',
					},
				],
			},
			...found.flatMap(({ id, own }) => (own.length === 0 ? [] : hazardSection(context, id, own))),
			absent.length === 0
				? paragraph('Every rule found something.')
				: callout(
						'good',
						'Looked for and not found',
						absent.map(({ id }) => `${id} ${hazardTitles[id].toLowerCase()}`).join('; '),
						'.',
					),
		],
	};
}
