import type { Decision } from '#decisions/decision.ts';
import type { Entity, Kind, Ref } from '#model/model.ts';
import { fact, factList, list, paragraph } from '../blocks.ts';
import { newestFirst, type ViewContext } from '../context.ts';
import { decidersOf } from '../decision-words.ts';
import type { Guide } from '../guides.ts';
import { basisOf, link, muted, refLink, refList } from '../links.ts';
import { byText, distinct, targetsAt } from '../model-index.ts';
import type { Block, Page, Text } from '../page.ts';
import { description } from '../prose.ts';
import { fixedRoutes, roleStartRoute, splitRef, startRoute } from '../routes.ts';
import { decisionText, sourceOf } from '../shared-sections.ts';
import { latelyBlocks } from '../start/lately.ts';
import { type StartSection, withOwnWords } from '../start/own-words.ts';
import { shapingBlocks, shapingDecisions } from '../start/shaping-decisions.ts';

/** The way in for somebody who takes over a role: what it answers for, where it is counted on, and why things are as they are. */

const kindWords: { readonly [kind in Kind]?: string } = {
	'business-service': 'Business services',
	system: 'Systems',
	component: 'Components',
	flow: 'Flows',
	team: 'Teams whose ladder or work names it',
	runbook: 'Runbooks that name it',
	scenario: 'Scenarios',
	control: 'Controls',
	obligation: 'Obligations',
	'chaos-experiment': 'Experiments',
	'third-party': 'Third parties',
	'failure-domain': 'Failure domains',
	slo: 'Objectives',
};

/** What names a role, by kind, in the order of the list above. */
function grouped(context: ViewContext, refs: readonly Ref[]): readonly Block[] {
	return factList(
		Object.entries(kindWords).flatMap(([kind, label]) =>
			fact(
				label,
				refList(
					context,
					refs.filter((ref) => splitRef(ref).kind === kind),
					30,
				),
			),
		),
	);
}

/** The page of one role. What people wrote in `start/<role>.md` stands at its places. */
export function startRolePage(context: ViewContext, role: Entity<'role'>, guides: readonly Guide[]): Page {
	const { ref, data } = role;
	const links = (context.index.linksTo.get(ref) ?? []).filter(({ from }) => from !== ref);
	const isOwner = (path: readonly (string | number)[]): boolean => path[0] === 'owner' || path[0] === 'accountable';
	const answersFor = distinct(links.filter(({ path }) => isOwner(path)).map(({ from }) => from));
	const named = distinct(links.filter(({ path }) => !isOwner(path)).map(({ from }) => from)).filter(
		(one) => !answersFor.includes(one),
	);
	const entities = named.filter((one) => splitRef(one).kind !== 'decision');
	const team = targetsAt(context.index, ref, 'team')[0];
	const decisions = shapingDecisions(context, [ref, ...answersFor, ...entities]);
	const decided = decidedByRole(context, role);
	const responsibilities = data.responsibilities ?? [];
	const sections: readonly StartSection[] = [
		{
			id: 'responsible',
			title: 'What it is responsible for',
			blocks: [
				...(responsibilities.length === 0 ? [] : [list(responsibilities.map((one): Text => [one]))]),
				...grouped(context, answersFor),
				...(responsibilities.length + answersFor.length === 0
					? [
							{
								type: 'gap',
								missing: ['No responsibility of this role is declared, and nothing names it as owner.'],
							} as const,
						]
					: []),
			],
		},
		{
			id: 'named',
			title: 'Where it is counted on',
			blocks:
				entities.length === 0 ? [paragraph(muted('Nothing else in the model names it.'))] : grouped(context, entities),
		},
		{ id: 'decided', title: 'What it decided', count: decided.length, blocks: decidedBlocks(decided) },
		{
			id: 'decisions',
			title: 'Decisions that shaped this',
			count: decisions.length,
			blocks: shapingBlocks(context, decisions, 'what names this role'),
		},
		{ id: 'lately', title: 'What changed lately', blocks: latelyBlocks(context, [...answersFor, ...entities]) },
		{
			id: 'ask',
			title: 'Who to ask',
			blocks: [
				...factList([
					...fact('Team', team === undefined ? undefined : [refLink(context, team)], basisOf(role.span)),
					...fact(
						'Reached by',
						data.contacts
							?.map((one) =>
								[one.kind, one.value, one.purpose, one.hours].filter((part) => part !== undefined).join(' '),
							)
							.join('; '),
						basisOf(role.span),
					),
				]),
				team === undefined
					? paragraph('All ', link('teams and roles', '/teams/'), '.')
					: paragraph(
							link('The first week in this team', startRoute(splitRef(team).id)),
							', and all ',
							link('teams and roles', '/teams/'),
							'.',
						),
			],
		},
	];
	return {
		route: roleStartRoute(role.id),
		kind: 'start',
		area: 'start',
		title: `Start here: ${role.name}`,
		description: `What the role ${role.name} answers for, where it is counted on, and which decisions shaped that.`,
		eyebrow: 'Role',
		crumbs: [
			{ text: 'Start here', href: fixedRoutes.start },
			{ text: 'Roles', href: '/teams/#roles' },
		],
		blocks: withOwnWords(context, guides, role.id, description(context, role), sections),
		source: sourceOf(role),
		keywords: ['onboarding', 'role', role.id],
	};
}

/** The records that name a role among those who decided, by its name or its id; newest first. */
function decidedByRole({ decisions }: ViewContext, { id, ref, name }: Entity<'role'>): readonly Decision[] {
	const names = new Set([id, ref, name].map((one) => one.toLowerCase()));
	return decisions
		.filter((one) => decidersOf(one).some((decider) => names.has(decider.trim().toLowerCase())))
		.sort(newestFirst);
}

const decidedBlocks = (decided: readonly Decision[]): readonly Block[] =>
	decided.length === 0
		? []
		: [
				list(decided.map(decisionText)),
				paragraph(muted('Records that name this role among those who decided, in force or not; the newest first.')),
			];

/** Roles that people of the house hold. */
export const rolesInside = (context: ViewContext): readonly Entity<'role'>[] =>
	context.model.byKind.role.filter(({ data }) => data.external !== true).sort((a, b) => byText(a.name, b.name));
