import { badge, severityBadge } from '../../badges.ts';
import { cell, column, lead, paragraph, row, table } from '../../blocks.ts';
import type { ViewContext } from '../../context.ts';
import { findingAnchor } from '../../finding-items.ts';
import { code, link, muted, plainSentence, refLink, refList } from '../../links.ts';
import type { Page, Text } from '../../page.ts';
import { counted, ended } from '../../quantities.ts';
import { registersOf } from '../../registers/registers-of.ts';
import type { WaiverEntry } from '../../registers/waiver-register.ts';
import { decisionRoute, fixedRoutes } from '../../routes.ts';
import { waiverStateBadge } from '../waivers.ts';
import { auditCrumbs, evidenceNote } from './audit-words.ts';

/** Every accepted risk as a register: what is over first. */
export function auditWaiversPage(context: ViewContext): Page {
	const entries = registersOf(context).waivers;
	const of = (state: WaiverEntry['waiver']['state']): number =>
		entries.filter(({ waiver }) => waiver.state === state).length;
	const idle = entries.length - of('active') - of('lapsed');
	const soon = entries.filter(({ waiver }) => waiver.state === 'active' && (waiver.daysLeft ?? 0) <= 30).length;
	return {
		route: fixedRoutes.auditWaivers,
		kind: 'report',
		area: 'audit',
		title: 'Register of accepted risks',
		description: `${counted(of('active'), 'accepted risk')} in force on ${context.model.asOf}, ${of('lapsed')} lapsed, ${idle} that hold nothing.`,
		keywords: ['risk register', 'exceptions'],
		crumbs: auditCrumbs,
		layout: 'wide',
		blocks: [
			lead(
				'A risk is accepted by an accepted decision with an end date, and by nothing else. What has lapsed stands first, then what cannot hold, then what ends next.',
			),
			evidenceNote,
			{
				type: 'stats',
				items: [
					{ label: 'in force', value: `${of('active')}`, tone: of('active') > 0 ? 'waived' : undefined },
					{ label: 'end within 30 days', value: `${soon}`, tone: soon > 0 ? 'warning' : undefined },
					{ label: 'lapsed', value: `${of('lapsed')}`, tone: of('lapsed') > 0 ? 'bad' : undefined },
					{
						label: 'hold nothing',
						value: `${idle}`,
						tone: idle > 0 ? 'gap' : undefined,
						note: 'no accepted decision by that day, or no end date',
					},
				],
			},
			table(
				'waivers',
				`Accepted risks on ${context.model.asOf}`,
				[
					column('covers', 'What it covers'),
					column('state', 'State', 'filter'),
					column('accepted', 'Accepted by'),
					column('until', 'Until'),
					column('lapse', 'Why, and what happens when it lapses'),
				],
				entries.map((entry) => waiverRow(context, entry)),
				'No decision waives a finding.',
			),
			paragraph(
				'How a risk is accepted: ',
				link('accepted risks', fixedRoutes.waivers),
				'. ',
				link('What should have a decision and has none', `${fixedRoutes.decisionHealth}#coverage`),
				'.',
			),
		],
	};
}

function waiverRow(context: ViewContext, entry: WaiverEntry) {
	const { waiver, acceptedBy, granted, lapse } = entry;
	return row(
		coversText(context, entry),
		[waiverStateBadge(waiver)],
		[
			link(`${waiver.label} ${waiver.title}`, `${decisionRoute(waiver.slug)}#waivers`),
			' by ',
			acceptedBy ?? badge('nobody stated', 'gap'),
			', granted ',
			granted ?? badge('no date', 'gap'),
		],
		cell(untilText(entry), waiver.until ?? ''),
		[waiver.rationale === undefined ? badge('no reason stated', 'gap') : ended(waiver.rationale), ' ', muted(lapse)],
	);
}

/** The last day, and how far it is from the day of the site. */
function untilText({ waiver: { until, daysLeft } }: WaiverEntry): Text {
	if (until === undefined) return [badge('no end date', 'gap')];
	if (daysLeft === undefined) return [until, ' ', badge('no date that can be', 'gap')];
	if (daysLeft < 0) return [until, ' ', badge(`${counted(-daysLeft, 'day')} ago`, 'bad')];
	const left = `${counted(daysLeft, 'day')} left`;
	return [until, ' ', daysLeft <= 30 ? badge(left, 'warning') : muted(left)];
}

function coversText(context: ViewContext, { waiver, finding, isKnownCheck, covers, endangers }: WaiverEntry): Text {
	if (finding === undefined)
		return [code(waiver.finding), ' ', badge(isKnownCheck ? 'not found today' : 'no such check', 'gap')];
	return [
		severityBadge(finding.severity),
		' ',
		link(plainSentence(context, finding.message), `${fixedRoutes.findings}#${findingAnchor(finding)}`),
		' ',
		code(waiver.finding),
		...(covers === undefined ? [] : [muted(' about '), refLink(context, covers)]),
		...(endangers.length === 0 ? [] : [muted(', endangers '), ...refList(context, endangers, 3)]),
	];
}
