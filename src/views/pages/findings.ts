import { badge, certaintyBadge, severityBadge } from '../badges.ts';
import { anchoredRow, callout, cell, column, lead, paragraph, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { endangeredBy } from '../effects.ts';
import { findingAnchor, mostImportantFirst } from '../finding-items.ts';
import { checkLink, code, link, refLink, refList, sentence } from '../links.ts';
import type { Page } from '../page.ts';
import { capital, counted } from '../quantities.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';

const ROW_LIMIT = 600;
const severityOrder = { error: 0, warning: 1, info: 2 } as const;

/** Everything the checks say, in one table. The proof of each finding stands on the page of what it is about. */
export function findingsPage(context: ViewContext): Page {
	const findings = [...context.findings].sort(mostImportantFirst);
	const counting = findings.filter((finding) => finding.counts);
	const waived = findings.length - counting.length;
	return {
		route: fixedRoutes.findings,
		kind: 'report',
		area: 'resilience',
		title: 'Findings',
		description: `${counted(counting.length, 'finding')} that count, ${waived} waived.`,
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
						value: `${waived}`,
						tone: waived === 0 ? undefined : ('waived' as const),
						href: fixedRoutes.waivers,
					},
				],
			},
			...(findings.length > ROW_LIMIT
				? [
						callout(
							'info',
							`The first ${ROW_LIMIT} of ${findings.length} are shown`,
							'The page of each component shows its own.',
						),
					]
				: []),
			table(
				'findings',
				'Findings, most important first',
				[
					column('severity', 'Severity', 'filter'),
					column('certainty', 'How sure', 'filter'),
					column('finding', 'Finding'),
					column('about', 'About'),
					column('endangers', 'Endangers'),
					column('suggestion', 'What would help'),
					column('waiver', 'State', 'filter'),
					column('check', 'Check', 'filter'),
				],
				findings
					.slice(0, ROW_LIMIT)
					.map((finding) =>
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
						),
					),
				'No check has anything to say.',
			),
		],
		filters: { kind: ['report'] },
	};
}
