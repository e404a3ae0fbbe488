import { toldDuration } from '#analysis/quantities.ts';
import type { Entity, Ref } from '#model/model.ts';
import {
	anchoredRow,
	cell,
	column,
	fact,
	factList,
	heading,
	joined,
	lead,
	list,
	pictures,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { gapBlocks } from '../gaps.ts';
import { basisOf, link, muted, outsideLink, refLink, refList } from '../links.ts';
import { ownershipMap, teamNeeds } from '../mermaid/team-map.ts';
import { byTitle, namedBy, targetsAt } from '../model-index.ts';
import { componentsByTier, ownedBy } from '../ownership.ts';
import type { Fact, Page, Text } from '../page.ts';
import { description } from '../prose.ts';
import { counted } from '../quantities.ts';
import { roleStartRoute, startRoute } from '../routes.ts';
import { decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';
import { componentColumns, componentRow } from './systems.ts';

/** All teams, and the roles that people hold. */
export function teamsPage(context: ViewContext): Page {
	const teams = context.model.byKind.team;
	const roles = context.model.byKind.role;
	return {
		route: '/teams/',
		kind: 'index',
		area: 'architecture',
		title: 'Teams',
		description: `${counted(teams.length, 'team')}: what each owns and how to reach it.`,
		crumbs: [],
		keywords: ['who owns what', 'who is on call', 'rota', 'pager', 'escalation contacts'],
		blocks: [
			lead('Who answers for what, and how to reach them.'),
			...pictures(ownershipMap(context), teamNeeds(context)),
			table(
				'teams',
				'Teams',
				[
					column('team', 'Team'),
					column('channel', 'Channel'),
					column('rota', 'Rota'),
					column('components', 'Components', 'end'),
					column('start', 'For new joiners'),
				],
				[...teams].sort(byTitle).map((team) => {
					const oncall = team.data.oncall;
					const owned = ownedBy(context, team.ref, 'component').length;
					return row(
						[refLink(context, team.ref)],
						typeof oncall === 'object' ? (oncall.channel ?? '') : '',
						oncallText(team),
						cell(`${owned}`, owned),
						[link('start here', startRoute(team.id))],
					);
				}),
				'No team is declared.',
			),
			heading(2, 'roles', 'Roles', roles.length),
			table(
				'roles-table',
				'Roles',
				[
					column('role', 'Role'),
					column('team', 'Team'),
					column('responsible', 'Responsible for'),
					column('role-start', 'For whoever takes it over'),
				],
				[...roles]
					.sort(byTitle)
					.map((role) =>
						anchoredRow(
							`role-${role.id}`,
							role.name,
							refList(context, targetsAt(context.index, role.ref, 'team')),
							joined([
								...(role.data.responsibilities ?? []),
								...ownedDirectly(context, role.ref).map((ref) => refLink(context, ref)),
							]),
							role.data.external === true ? 'outside the house' : [link('start here', roleStartRoute(role.id))],
						),
					),
				'No role is declared.',
			),
		],
	};
}

const ownedDirectly = (context: ViewContext, owner: Ref): readonly Ref[] => [
	...new Set((context.index.linksTo.get(owner) ?? []).filter((one) => one.path[0] === 'owner').map((one) => one.from)),
];

/** What is declared about a team's rota. */
export function oncallText(team: Entity<'team'>): Text {
	const oncall = team.data.oncall;
	if (oncall === undefined) return [muted('not declared')];
	if (typeof oncall === 'string') return [oncall];
	const people =
		oncall.people === undefined ? 'number of people not declared' : counted(oncall.people, 'person', 'people');
	return [[oncall.rota, people, oncall.hours].filter((part) => part !== undefined).join(', ')];
}

/** On-call, escalation and contacts of a team as facts. */
export function contactFacts(context: ViewContext, team: Entity<'team'>): readonly Fact[] {
	const { data, ref } = team;
	const basis = basisOf(team.span);
	const oncall = typeof data.oncall === 'object' ? data.oncall : undefined;
	const ladder = (data.escalation ?? []).map(
		(step, at): Text => [
			step.after === undefined ? '' : `after ${toldDuration(step.after)}: `,
			...refList(context, targetsAt(context.index, ref, 'escalation', at, 'to')),
			step.note === undefined ? '' : ` (${step.note})`,
		],
	);
	return [
		...fact('On call', oncallText(team), basis),
		...fact('Pager', oncall?.pager, basis),
		...fact('Channel', oncall?.channel, basis),
		...fact('Escalation', joined(ladder, '; '), basis),
		...fact('Hours', data.hours, basis),
		...fact(
			'Contacts',
			data.contacts
				?.map((one) => [one.kind, one.value, one.purpose, one.hours].filter((part) => part !== undefined).join(' '))
				.join('; '),
			basis,
		),
	];
}

/** The page of one team: what it owns, how to reach it, what is open. */
export function teamPage(context: ViewContext, team: Entity<'team'>): Page {
	const { ref, data } = team;
	const components = componentsByTier(context, ref);
	const others = (
		[
			['Systems', 'system'],
			['Business services', 'business-service'],
			['Flows', 'flow'],
			['Runbooks', 'runbook'],
			['Failure domains', 'failure-domain'],
			['Objectives', 'slo'],
			['Controls', 'control'],
			['Experiments', 'chaos-experiment'],
		] as const
	).flatMap(([label, kind]) => fact(label, refList(context, ownedBy(context, ref, kind), 30)));
	return {
		route: `/teams/${team.id}/`,
		kind: 'team',
		area: 'architecture',
		title: team.name,
		description: `${team.name}: ${counted(components.length, 'component')}, on-call, escalation and open findings.`,
		eyebrow: 'Team',
		crumbs: [{ text: 'Teams', href: '/teams/' }],
		blocks: [
			...description(context, team),
			{
				type: 'callout',
				tone: 'info',
				title: 'New to this team?',
				text: [link(`Start here: ${team.name}`, startRoute(team.id))],
			},
			...factList([
				...contactFacts(context, team),
				...fact('Part of', refList(context, targetsAt(context.index, ref, 'parent')), basisOf(team.span)),
				...fact('Skills', data.skills?.join(', '), basisOf(team.span)),
				...fact('Roles', refList(context, targetsAt(context.index, ref, 'roles'))),
				...fact('Links', data.links && joined(data.links.map((one) => outsideLink(one.url, one.title ?? one.url)))),
			]),
			heading(2, 'owns', 'What it owns', components.length),
			...factList(others),
			table(
				'team-components',
				`Components of ${team.name}`,
				componentColumns,
				components.map((one) => componentRow(context, one)),
				'It owns no component.',
			),
			...section('needs', 'Whom it needs, and who needs it', pictures(teamNeeds(context, ref))),
			...findingsSection(context, ref),
			...decisionsSection(context, ref),
			...section('named', 'Also named by', namedElsewhere(context, ref)),
			...section('gaps', 'What is not declared', gapBlocks(context, ref)),
		],
		source: sourceOf(team),
		keywords: [team.id, ...(data.tags ?? [])],
	};
}

function namedElsewhere(context: ViewContext, ref: Ref) {
	const kinds = ['team', 'runbook', 'failure-domain', 'scenario'] as const;
	const refs = kinds.flatMap((kind) => namedBy(context.index, ref, kind));
	const owned = new Set(ownedDirectly(context, ref));
	const rest = refs.filter((one) => !owned.has(one) && one !== ref);
	return rest.length === 0 ? [] : [list(rest.slice(0, 30).map((one) => [refLink(context, one)]))];
}
