import { alertsIn } from '#analysis/alerts.ts';
import type { Entity, Ref } from '#model/model.ts';
import { column, fact, factList, joined, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { effectsOf, mostNeededFirst } from '../effects.ts';
import { mostImportantFirst } from '../finding-items.ts';
import { type Guide, isPageOfItsOwn } from '../guides.ts';
import { basisOf, link, muted, outsideLink, refLink, refList, sentence } from '../links.ts';
import { distinct, entityOfKind, targetsAt } from '../model-index.ts';
import { componentsByTier } from '../ownership.ts';
import type { Block, Page, Text } from '../page.ts';
import { description, plainMarkdown } from '../prose.ts';
import { capital, counted } from '../quantities.ts';
import { fixedRoutes, quizRoute, runbookRoute, startRoute } from '../routes.ts';
import { sourceOf } from '../shared-sections.ts';
import { accessSection, safeExercise } from '../start/first-steps.ts';
import { latelyBlocks } from '../start/lately.ts';
import { type StartSection, withOwnWords } from '../start/own-words.ts';
import { type ShapingDecision, shapingBlocks, shapingDecisions } from '../start/shaping-decisions.ts';
import { flowsOfTeam, runbooksFor } from '../start/team-things.ts';
import { zoomBlocks } from '../start/zoom.ts';
import { servedBy } from './component.ts';
import { guideStops, pathBlock, type Stop } from './reading-path.ts';
import { contactFacts } from './teams.ts';

const WORDS_A_MINUTE = 200;
/** To read a step of a flow and look at it in the picture. */
const MINUTES_A_STEP = 0.5;

function ownBlocks(context: ViewContext, team: Entity<'team'>, components: readonly Ref[]): readonly Block[] {
	if (components.length === 0) return [paragraph('The team owns no component.')];
	const lines = components
		.slice(0, 20)
		.map(
			(ref): Text => [
				refLink(context, ref),
				muted(` tier ${entityOfKind(context.index, ref, 'component')?.data.tier ?? 'not declared'}`),
			],
		);
	const more = components.length - lines.length;
	return [list(lines), ...(more > 0 ? [paragraph(`And ${more} more on `, refLink(context, team.ref), '.')] : [])];
}

function openRisks(context: ViewContext, components: readonly Ref[]): readonly Block[] {
	const findings = [...new Set(components.flatMap((ref) => context.findingsOn.get(ref) ?? []))]
		.filter((one) => one.counts && one.severity !== 'info')
		.sort(mostImportantFirst);
	if (findings.length === 0) return [];
	return [
		list(findings.slice(0, 12).map((one): Text => sentence(context, capital(one.message)))),
		...(findings.length > 12 ? [paragraph(`And ${findings.length - 12} more on the pages of the components.`)] : []),
	];
}

/** Where to look, and what one is called for. A component without a dashboard is named, for that is where to begin asking. */
function watchBlocks(context: ViewContext, components: readonly Ref[]): readonly Block[] {
	const boards = components.flatMap((ref): Text[] => {
		const own = entityOfKind(context.index, ref, 'component')?.data.observability?.dashboards ?? [];
		if (own.length === 0) return [];
		const shown = joined(own.map((one) => outsideLink(one.url, one.title ?? one.purpose ?? one.url)));
		return [[refLink(context, ref), ': ', ...shown]];
	});
	const own = new Set(components);
	const rows = alertsIn(context.model).flatMap(({ name, component, severity }) =>
		component === undefined || !own.has(component)
			? []
			: [row([link(name, runbookRoute(name))], [refLink(context, component)], severity ?? '')],
	);
	const without = components.length - boards.length;
	return [
		...(boards.length === 0 ? [] : [list(boards.slice(0, 20))]),
		...(components.length === 0 || without === 0
			? []
			: [
					paragraph(
						muted(
							`${without} of ${counted(components.length, 'component')} ${without === 1 ? 'declares' : 'declare'} no dashboard.`,
						),
					),
				]),
		...(rows.length === 0
			? []
			: [
					table(
						'alerts-table',
						'Alerts you may be called for',
						[column('alert', 'Alert'), column('component', 'Component'), column('severity', 'Severity', 'filter')],
						rows,
					),
				]),
	];
}

/** Terms whose entry names something of the team, or what it serves. */
function glossaryOf(context: ViewContext, refs: readonly Ref[]): readonly Text[] {
	const near = new Set(refs);
	const seen = context.model.byKind.term.filter((term) =>
		targetsAt(context.index, term.ref, 'see').some((ref) => near.has(ref)),
	);
	return seen.slice(0, 12).map((term): Text => [refLink(context, term.ref), `: ${term.data.definition}`]);
}

/** Services with what they are, then those that only the loss of something of the team shows to need it. */
function servicesBlocks(context: ViewContext, direct: readonly Ref[], indirect: readonly Ref[]): readonly Block[] {
	const line = (ref: Ref): Text => {
		const about = entityOfKind(context.index, ref, 'business-service')?.data.description;
		return [refLink(context, ref), ...(about === undefined ? [] : [muted(`: ${plainMarkdown(about)}`)])];
	};
	return [
		...(direct.length === 0 ? [] : [list(direct.map(line))]),
		...(indirect.length === 0
			? []
			: [
					paragraph('No step of these runs through us, but they are affected when something of ours is lost:'),
					list(indirect.map(line)),
				]),
	];
}

const stepsOf = (context: ViewContext, flow: Ref): number => (context.model.steps[flow] ?? []).length;
const minutesOfFlow = (context: ViewContext, flow: Ref): number =>
	Math.max(2, Math.round(stepsOf(context, flow) * MINUTES_A_STEP));
const minutesOfDecisions = (decisions: readonly ShapingDecision[]): number =>
	Math.max(
		1,
		Math.round(decisions.reduce((sum, { decision }) => sum + decision.source.split(/\s+/).length, 0) / WORDS_A_MINUTE),
	);

/** The top flows, each from its first step on. */
function flowBlocks(context: ViewContext, flows: readonly Ref[]): readonly Block[] {
	if (flows.length === 0) return [];
	return [
		list(
			flows.slice(0, 5).map((flow): Text => {
				const count = stepsOf(context, flow);
				const level = entityOfKind(context.index, flow, 'flow')?.data.criticality;
				return [refLink(context, flow), muted(` ${counted(count, 'step')}${level === undefined ? '' : `, ${level}`}`)];
			}),
			true,
		),
		paragraph(
			'Open one and walk through its picture step by step. ',
			muted('The most critical first, as declared; then those that touch most of our components.'),
		),
	];
}

/** The first week in one team. What its members wrote in `start/<team>.md` stands at its places. */
export function startTeamPage(context: ViewContext, team: Entity<'team'>, guides: readonly Guide[]): Page {
	const components = componentsByTier(context, team.ref);
	const flows = flowsOfTeam(context, team.ref);
	const direct = distinct(components.flatMap((ref) => servedBy(context, ref).services));
	const indirect = distinct(components.flatMap((ref) => effectsOf(context, ref).services.map((one) => one.ref))).filter(
		(ref) => !direct.includes(ref),
	);
	const services = [...direct, ...indirect];
	const systems = distinct(
		components.map((ref) => context.index.systemOfComponent.get(ref)).filter((ref): ref is Ref => ref !== undefined),
	);
	const decisions = shapingDecisions(context, [team.ref, ...components, ...systems, ...flows, ...services]);
	const runbooks = runbooksFor(context, team.ref, components);
	const steps = team.data.onboarding ?? [];
	const terms = glossaryOf(context, [...components, ...systems, ...flows, ...services]);
	const stops: readonly Stop[] = [
		...guideStops(guides.filter(isPageOfItsOwn).slice(0, 3)),
		...systems.slice(0, 3).map((ref): Stop => ({ text: ['System: ', refLink(context, ref)], minutes: 3 })),
		...mostNeededFirst(context, components)
			.slice(0, 3)
			.map((ref): Stop => ({ text: ['Component: ', refLink(context, ref)], minutes: 4 })),
		...flows
			.slice(0, 3)
			.map((ref): Stop => ({ text: ['Flow: ', refLink(context, ref)], minutes: minutesOfFlow(context, ref) })),
		...(decisions.length === 0
			? []
			: [{ text: [link('The decisions below', '#decisions')], minutes: minutesOfDecisions(decisions) }]),
	];
	const sections: readonly StartSection[] = [
		{ id: 'owns', title: 'What we own', count: components.length, blocks: ownBlocks(context, team, components) },
		{
			id: 'services',
			title: 'Business services we serve',
			count: services.length,
			blocks: servicesBlocks(context, direct, indirect),
		},
		{ id: 'path', title: 'Reading path', blocks: pathBlock(stops) },
		{
			id: 'onboarding',
			title: 'The first days',
			blocks:
				steps.length === 0
					? []
					: [{ type: 'list', items: steps.map((step) => [step]), ordered: true, progress: 'first-days' }],
		},
		{ id: 'flows', title: 'The flows to know', blocks: flowBlocks(context, flows) },
		{ id: 'zoom', title: 'From far away to close up', blocks: zoomBlocks(context, components) },
		{ id: 'exercise', title: 'A first safe exercise', blocks: safeExercise(context, runbooks) },
		accessSection(context, runbooks, muted(`What the steps of ${counted(runbooks.length, 'runbook')} of ours need.`)),
		{
			id: 'decisions',
			title: 'Decisions that shaped this',
			count: decisions.length,
			blocks: shapingBlocks(context, decisions, 'what we own, serve and run through'),
		},
		{ id: 'alerts', title: 'Dashboards and alerts', blocks: watchBlocks(context, components) },
		{
			id: 'lately',
			title: 'What changed lately',
			blocks: latelyBlocks(context, [...components, ...systems, ...flows]),
		},
		{ id: 'risks', title: 'Open risks', blocks: openRisks(context, components) },
		{
			id: 'quiz',
			title: 'Do you know your way?',
			blocks: [
				paragraph(link(`The quiz of ${team.name}`, quizRoute(team.id)), ' asks what the model can answer, with proof.'),
			],
		},
		{
			id: 'words',
			title: 'Words to know',
			blocks: terms.length === 0 ? [] : [list(terms), paragraph(link('The whole glossary', fixedRoutes.glossary))],
		},
		{
			id: 'ask',
			title: 'Who to ask',
			blocks: factList([
				...contactFacts(context, team),
				...fact('Roles', refList(context, targetsAt(context.index, team.ref, 'roles')), basisOf(team.span)),
			]),
		},
	];
	const opening = [...description(context, team), paragraph('About the team: ', refLink(context, team.ref), '.')];
	return {
		route: startRoute(team.id),
		kind: 'start',
		area: 'start',
		title: `Start here: ${team.name}`,
		description: `What ${team.name} owns, the flows and decisions that matter, and what to try first.`,
		eyebrow: 'New joiner',
		crumbs: [{ text: 'Start here', href: fixedRoutes.start }],
		blocks: withOwnWords(context, guides, team.id, opening, sections),
		source: sourceOf(team),
		keywords: ['onboarding', team.id, 'how do I get access', 'dashboards', 'who to ask'],
	};
}
