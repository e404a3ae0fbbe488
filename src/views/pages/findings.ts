import type { Finding } from '#checks/finding.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import { badge, certaintyBadge, severityBadge } from '../badges.ts';
import { anchoredRow, callout, cell, column, folded, lead, list, paragraph, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { endangeredBy } from '../endangered.ts';
import { findingAnchor, mostImportantFirst, severitiesText } from '../finding-items.ts';
import { checkLink, code, link, plainSentence, refLink, refList, sentence } from '../links.ts';
import type { Block, Column, Page, Row, Text } from '../page.ts';
import { capital, counted } from '../quantities.ts';
import { decisionRoute, findingsOfCheck, fixedRoutes } from '../routes.ts';

/** So many are named at the top of the page. */
const FIRST = 8;
const severityOrder = { error: 0, warning: 1, info: 2 } as const;

const columns: readonly Column[] = [
	column('severity', 'Severity', 'filter'),
	column('certainty', 'How sure', 'filter'),
	column('finding', 'Finding'),
	column('about', 'About'),
	column('endangers', 'Endangers'),
	column('suggestion', 'What would help'),
	column('waiver', 'State', 'filter'),
	column('check', 'Check'),
];

const findingRow = (context: ViewContext, finding: Finding): Row =>
	anchoredRow(
		findingAnchor(finding),
		cell([severityBadge(finding.severity)], severityOrder[finding.severity]),
		[certaintyBadge(finding.certainty)],
		[...sentence(context, capital(finding.message)), ' ', code(finding.id)],
		[refLink(context, finding.subject)],
		refList(context, endangeredBy(finding), 2),
		[
			...sentence(context, capital(finding.suggestion)),
			...(finding.effect === undefined ? [] : ['. ', ...sentence(context, capital(finding.effect))]),
		],
		finding.waiver === undefined
			? 'open'
			: [
					finding.counts ? `waiver ${finding.waiver.state} ` : '',
					...(finding.counts ? [] : [badge('waived', 'waived'), ' ']),
					link(`until ${finding.waiver.until ?? 'no date'}`, `${decisionRoute(finding.waiver.slug)}#waivers`),
				],
		[checkLink(context, finding.rule)],
	);

/** What weighs most, in a line each; nothing where there is little to choose from. */
function firstOfAll(context: ViewContext, counting: readonly Finding[]): readonly Block[] {
	const grave = counting.filter(({ severity }) => severity !== 'info');
	if (grave.length === 0 || counting.length <= FIRST) return [];
	return section('first', 'Look at these first', [
		list(
			grave
				.slice(0, FIRST)
				.map(
					(finding): Text => [
						severityBadge(finding.severity),
						' ',
						link(plainSentence(context, finding.message), `${fixedRoutes.findings}#${findingAnchor(finding)}`),
					],
				),
		),
	]);
}

/** All that count, a table for each check: that of the most important finding first. What holds an error stands open. */
function byCheck(context: ViewContext, counting: readonly Finding[]): readonly Block[] {
	if (counting.length === 0) return [callout('good', 'Nothing is found', 'No check has anything to say.')];
	const groups = [...groupBy(counting, ({ rule }) => rule)];
	const tables = groups.map(([rule, own]): Block => {
		const title = context.known.codes.get(rule) ?? rule;
		const rows = own.map((finding) => findingRow(context, finding));
		const inner = folded(
			`${title}: ${severitiesText(own)}`,
			table(findingsOfCheck(rule), `${title}: findings that count, most important first`, columns, rows),
		);
		return inner.type === 'details'
			? { ...inner, mayStandApart: true, open: own.some(({ severity }) => severity === 'error') || undefined }
			: inner;
	});
	return section('by-check', 'All that count, check by check', tables, counting.length);
}

/** Everything the checks say: what counts, and what a decision waives. The proof of each finding stands on the page of what it is about. */
export function findingsPage(context: ViewContext): Page {
	const findings = [...context.findings].sort(mostImportantFirst);
	const counting = findings.filter((finding) => finding.counts);
	const waived = findings.filter((finding) => !finding.counts);
	return {
		route: fixedRoutes.findings,
		kind: 'report',
		area: 'resilience',
		title: 'Findings',
		description: `${counted(counting.length, 'finding that counts', 'findings that count')}, ${waived.length} waived.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'A finding is an opinion over computed facts, with its evidence. It has a permanent id; an accepted decision can waive it until a date.',
			),
			paragraph(link('What each check looks for', fixedRoutes.checks), ', ', link('waivers', fixedRoutes.waivers), '.'),
			{
				type: 'stats',
				items: [
					...(['error', 'warning', 'info'] as const).map((severity) => {
						const count = counting.filter((finding) => finding.severity === severity).length;
						return {
							label: severity,
							value: `${count}`,
							tone:
								count === 0
									? undefined
									: severity === 'error'
										? ('bad' as const)
										: severity === 'warning'
											? ('warning' as const)
											: ('info' as const),
						};
					}),
					{
						label: 'waived',
						value: `${waived.length}`,
						tone: waived.length === 0 ? undefined : ('waived' as const),
						href: waived.length === 0 ? fixedRoutes.waivers : '#waived',
					},
				],
			},
			...firstOfAll(context, counting),
			...byCheck(context, counting),
			// A table of its own, so that somebody who follows accepted risks finds them together, however many others there are.
			...section(
				'waived',
				'Waived by a decision',
				waived.length === 0
					? []
					: [
							table(
								'waived-findings',
								'Findings that an accepted decision waives until a date',
								columns,
								waived.map((finding) => findingRow(context, finding)),
							),
						],
				waived.length,
			),
		],
	};
}
