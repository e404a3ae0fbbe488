import type { Waiver } from '#analysis/waivers.ts';
import { badge } from '../badges.ts';
import { cell, column, lead, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { decidedBy } from '../decision-words.ts';
import { findingAnchor } from '../finding-items.ts';
import { code, link, muted, plainSentence } from '../links.ts';
import type { Inline, Page, Row, Text } from '../page.ts';
import { counted, ended } from '../quantities.ts';
import { registersOf } from '../registers/registers-of.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';

/** Whether a waiver holds today. */
export const waiverStateBadge = (waiver: Waiver): Inline => {
	switch (waiver.state) {
		case 'active':
			return badge('active', 'waived');
		case 'lapsed':
			return badge('lapsed', 'warning');
		case 'not-accepted':
			return badge('decision not accepted', 'proposed');
		case 'no-date':
			return badge('no end date', 'gap');
		case 'not-yet':
			return badge('not yet accepted', 'proposed');
	}
};

function findingText(context: ViewContext, waiver: Waiver): Text {
	const finding = context.findings.find((one) => one.id === waiver.finding);
	if (finding === undefined) return [code(waiver.finding)];
	return [
		link(plainSentence(context, finding.message), `${fixedRoutes.findings}#${findingAnchor(finding)}`),
		muted(` ${waiver.finding}`),
	];
}

/** The decision with who took it and when. */
function acceptedBy(context: ViewContext, waiver: Waiver): Text {
	const decision = context.decisionOf.get(waiver.decision);
	const by = decision && decidedBy(decision);
	return [
		link(`${waiver.label} ${waiver.title}`, `${decisionRoute(waiver.slug)}#waivers`),
		muted(` ${decision?.date?.iso ?? 'no date'}, ${by ?? 'decided by: not stated'}`),
	];
}

const lapseOfWaiver = (context: ViewContext, waiver: Waiver): string =>
	registersOf(context).waivers.find((one) => one.waiver === waiver)?.lapse ?? '';

/** Waivers as rows; the decision is left out on its own page. */
export function waiverRows(context: ViewContext, waivers: readonly Waiver[], withDecision: boolean): readonly Row[] {
	return waivers.map((waiver) =>
		row(
			findingText(context, waiver),
			...(withDecision ? [acceptedBy(context, waiver)] : []),
			[waiverStateBadge(waiver)],
			cell(
				waiver.until === undefined
					? 'no date'
					: `${waiver.until}${waiver.daysLeft === undefined ? '' : daysText(waiver.daysLeft)}`,
				waiver.until ?? '',
			),
			[...(waiver.rationale === undefined ? [] : [`${ended(waiver.rationale)} `]), lapseOfWaiver(context, waiver)],
		),
	);
}

const daysText = (days: number): string =>
	days < 0 ? `, ${counted(-days, 'day')} ago` : `, ${counted(days, 'day')} left`;

/** Every risk that a decision accepts: what it covers, until when, and what happens then. */
export function waiversPage(context: ViewContext): Page {
	const waivers = [...context.facts.waivers.all].sort((a, b) => (a.daysLeft ?? -1e9) - (b.daysLeft ?? -1e9));
	const active = waivers.filter((one) => one.state === 'active').length;
	return {
		route: fixedRoutes.waivers,
		kind: 'report',
		area: 'decisions',
		title: 'Waivers',
		description: `${counted(active, 'accepted risk')} in force, ${waivers.length - active} not.`,
		crumbs: [{ text: 'Decisions', href: fixedRoutes.decisions }],
		layout: 'wide',
		blocks: [
			lead(
				'An accepted decision with an end date can waive a finding. A waived finding stays visible and counts again the day after the date.',
			),
			table(
				'waivers',
				'Waivers, soonest end first',
				[
					column('covers', 'What it covers'),
					column('decision', 'Accepted by, when, by whom'),
					column('state', 'State', 'filter'),
					column('until', 'Until'),
					column('lapse', 'Why, and what happens when it lapses'),
				],
				waiverRows(context, waivers, true),
				'No decision waives a finding.',
			),
			paragraph(
				'To accept a risk, list the finding id under ',
				code('waives'),
				' of an accepted decision, with ',
				code('until'),
				'. ',
				link('All findings and their ids', fixedRoutes.findings),
				'. As an auditor reads them: ',
				link('register of accepted risks', fixedRoutes.auditWaivers),
				'.',
			),
		],
	};
}
