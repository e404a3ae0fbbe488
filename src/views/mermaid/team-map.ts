import { groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, titleOf } from '../links.ts';
import { byText } from '../model-index.ts';
import { answeringTeam } from '../ownership.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { inColumns } from './columns.ts';
import { flowchartDiagram } from './drawing.ts';
import type { DrawnEdge, DrawnGroup, DrawnNode } from './drawn.ts';
import { EDGE_LIMIT, moreNode, NODE_LIMIT } from './nodes.ts';

const nobody = 'team-map:nobody';

/** Which team answers for which components, system by system. Undefined without teams or components. */
export function ownershipMap(context: ViewContext): Diagram | undefined {
	if (!context.draws) return undefined;
	const components = context.model.byKind.component.map(({ ref }) => ref);
	if (context.model.byKind.team.length === 0 || components.length === 0) return undefined;
	const byTeam = groupBy(components, (ref) => answeringTeam(context, ref) ?? nobody);
	const idle = context.model.byKind.team.map(({ ref }) => ref).filter((ref) => !byTeam.has(ref));
	const groups: DrawnGroup[] = [];
	const nodes: DrawnNode[] = [];
	for (const [team, own] of [...byTeam].sort((a, b) => byText(a[0], b[0]))) {
		const label = team === nobody ? 'Nobody, as far as declared' : titleOf(context, team);
		groups.push({ key: team, label, className: team === nobody ? 'spof' : 'frame' });
		for (const [system, members] of groupBy(own, (ref) => context.index.systemOfComponent.get(ref) ?? '')) {
			const all = system === '' ? members : (context.index.componentsOfSystem.get(system) ?? members);
			const count =
				all.length === members.length
					? counted(members.length, 'component')
					: `${members.length} of ${counted(all.length, 'component')}`;
			nodes.push({
				key: `${team} ${system}`,
				lines: [system === '' ? 'In no system' : titleOf(context, system), count],
				href: system === '' ? undefined : hrefOf(context, system),
				group: team,
			});
		}
	}
	if (nodes.length > NODE_LIMIT) return ownershipByTeam(context, byTeam);
	return flowchartDiagram(
		{
			id: 'ownership',
			title: 'Who answers for what',
			description: `${counted(byTeam.has(nobody) ? byTeam.size - 1 : byTeam.size, 'team')} with components, by system.${idle.length === 0 ? '' : ` ${counted(idle.length, 'team owns', 'teams own')} none.`}`,
			meanings: { frame: 'frame: a team', spof: 'frame: no team is declared' },
		},
		{ direction: 'TB', nodes, groups, edges: [], after: inColumns(nodes, groups, 4) },
	);
}

/** With more systems than fit, a box for each team: how much it answers for. The largest are drawn. */
function ownershipByTeam(context: ViewContext, byTeam: ReadonlyMap<Ref, readonly Ref[]>): Diagram {
	const ranked = [...byTeam].sort((a, b) => b[1].length - a[1].length || byText(a[0], b[0]));
	const shown = ranked.length > NODE_LIMIT ? ranked.slice(0, NODE_LIMIT - 1) : ranked;
	const nodes = shown.map(([team, own]): DrawnNode => {
		const systems = new Set(own.flatMap((ref) => context.index.systemOfComponent.get(ref) ?? []));
		const lines = [`${counted(own.length, 'component')} in ${counted(systems.size, 'system')}`];
		if (team === nobody) return { key: team, lines: ['Nobody, as far as declared', ...lines], className: 'spof' };
		return { key: team, lines: [titleOf(context, team), ...lines], shape: 'stack', href: hrefOf(context, team) };
	});
	if (ranked.length > shown.length) nodes.push(moreNode('teams', ranked.length - shown.length, 'teams', '/teams/'));
	const columns = 5;
	return flowchartDiagram(
		{
			id: 'ownership',
			title: 'Who answers for how much',
			description: `${counted(byTeam.has(nobody) ? byTeam.size - 1 : byTeam.size, 'team')} with components, the largest first. Each box leads to the team, whose page lists its components.`,
			meanings: { spof: 'no team is declared' },
		},
		{
			direction: 'TB',
			nodes,
			edges: [],
			after: nodes.slice(columns).map((node, at) => [nodes[at]!.key, node.key] as const),
		},
	);
}

/**
 * Which team needs which: the dependencies between components of different teams, added up. With a team, only its own. Undefined
 * when no dependency crosses from one team to another.
 */
export function teamNeeds(context: ViewContext, only?: Ref): Diagram | undefined {
	if (!context.draws) return undefined;
	const weights = new Map<string, { from: Ref; to: Ref; hard: number; all: number }>();
	for (const edge of context.model.dependencies) {
		const from = answeringTeam(context, edge.from);
		const to = answeringTeam(context, edge.to);
		if (from === undefined || to === undefined || from === to) continue;
		if (only !== undefined && from !== only && to !== only) continue;
		const known = weights.get(`${from} ${to}`) ?? { from, to, hard: 0, all: 0 };
		weights.set(`${from} ${to}`, {
			...known,
			hard: known.hard + (edge.criticality === 'hard' ? 1 : 0),
			all: known.all + 1,
		});
	}
	if (weights.size === 0) return undefined;
	const ranked = [...weights.values()].sort((a, b) => b.all - a.all || byText(a.from, b.from) || byText(a.to, b.to));
	const teams = new Set<Ref>(only === undefined ? [] : [only]);
	for (const { from, to } of ranked) for (const team of [from, to]) if (teams.size < NODE_LIMIT - 1) teams.add(team);
	const drawn = ranked.filter(({ from, to }) => teams.has(from) && teams.has(to)).slice(0, EDGE_LIMIT);
	const all = new Set(ranked.flatMap(({ from, to }) => [from, to]));
	const nodes: DrawnNode[] = [...teams].sort(byText).map((team) => ({
		key: team,
		lines: [titleOf(context, team)],
		shape: 'round',
		className: team === only ? 'focus' : undefined,
		href: hrefOf(context, team),
	}));
	if (all.size > teams.size) nodes.push(moreNode('teams', all.size - teams.size, 'teams', '/teams/'));
	const left = ranked.length - drawn.length;
	return flowchartDiagram(
		{
			id: 'team-needs',
			title: only === undefined ? 'Which team needs which' : `Whom ${titleOf(context, only)} needs, and who needs it`,
			description: `Numbers count dependencies of components; arrows point to the team that is needed.${left === 0 ? '' : ` ${counted(left, 'weaker connection is', 'weaker connections are')} not drawn.`}`,
			meanings: {
				focus: 'the team of this page',
				'edge-solid': 'solid: hard dependencies among them',
				'edge-dashed': 'dashed: no hard dependency declared',
			},
		},
		{
			nodes,
			edges: drawn.map(
				({ from, to, hard, all: count }): DrawnEdge => ({
					from,
					to,
					label: `${count}`,
					line: hard > 0 ? 'solid' : 'dashed',
					verb: 'needs',
				}),
			),
		},
	);
}
