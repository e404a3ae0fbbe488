import type { SharedDomain } from '#analysis/placement.ts';
import { badge } from '../badges.ts';
import { cell, column, folded, heading, lead, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, muted, refLink, refList } from '../links.ts';
import type { Block, Page, Row } from '../page.ts';
import { counted } from '../quantities.ts';
import { eventClassWords } from '../resilience-words.ts';
import { fixedRoutes } from '../routes.ts';

function sharedRow(context: ViewContext, one: SharedDomain): Row {
	return row(
		[refLink(context, one.group.component), muted(` ${basisOf(one.group.span)}`)],
		[refLink(context, one.domain)],
		eventClassWords[one.class],
		one.extent === 'all' ? 'all members' : `too many: fewer than ${one.group.require} would be left`,
		refList(context, one.members, 8),
		cell(`${one.leaveAtLeast}`, one.leaveAtLeast),
		one.beyondPolicyScope ? [badge('beyond policy scope')] : [badge('in scope', 'warning')],
	);
}

function sharedTable(context: ViewContext, id: string, caption: string, shared: readonly SharedDomain[]): Block {
	return table(
		id,
		caption,
		[
			column('group', 'Group'),
			column('domain', 'Shared domain'),
			column('class', 'Class', 'filter'),
			column('extent', 'How many'),
			column('members', 'Members in it'),
			column('leave', 'Must leave', 'end'),
			column('scope', 'Policy', 'filter'),
		],
		shared.slice(0, 1000).map((one) => sharedRow(context, one)),
		'No redundancy group shares a failure domain that the policy asks to survive.',
	);
}

/** Redundancy that one event defeats: copies or alternatives that share a failure domain. */
export function placementPage(context: ViewContext): Page {
	const { groups, shared, unplaced } = context.facts.placement;
	const inScope = shared.filter((one) => !one.beyondPolicyScope);
	const beyond = shared.filter((one) => one.beyondPolicyScope);
	return {
		route: fixedRoutes.placement,
		kind: 'report',
		area: 'resilience',
		title: 'Placement',
		description: `${new Set(inScope.map(({ group }) => group.ref)).size} of ${groups.length} redundancy groups share a failure domain that the policy asks to survive.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'Copies help only when they do not fail together. This page lists every redundancy group whose members share a failure domain.',
			),
			paragraph(`${groups.length} groups were looked at. How: `, analysisLink(context, 'A5', 'analysis A5'), '.'),
			heading(2, 'shared', 'Shared failure domains', shared.length),
			sharedTable(
				context,
				'shared-table',
				'Groups that share a failure domain that the policy asks to survive',
				inScope,
			),
			...(beyond.length === 0
				? []
				: [
						folded(
							`${counted(beyond.length, 'more share', 'more share')} a domain that no policy asks to survive, such as a region or a provider`,
							sharedTable(
								context,
								'beyond-table',
								'Groups that share a failure domain beyond the scope of the policy',
								beyond,
							),
						),
					]),
			heading(2, 'unplaced', 'Copies without a place', unplaced.length),
			unplaced.length === 0
				? paragraph('Every copy names the failure domains it stands in.')
				: list(
						unplaced
							.slice(0, 200)
							.map((one) => [
								refLink(context, one.component),
								': ',
								...refList(context, one.members, 10),
								' name no failure domain, so nothing can be said about them.',
							]),
					),
		],
	};
}
