import { alertsIn } from '#analysis/alerts.ts';
import type { Decision } from '#decisions/decision.ts';
import type { Entity, Ref } from '#model/model.ts';
import { column, fact, factList, heading, list, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { newestFirst } from '../context.ts';
import { isInForce } from '../decision-chain.ts';
import { effectsOf } from '../effects.ts';
import { mostImportantFirst } from '../finding-items.ts';
import type { Guide } from '../guides.ts';
import { basisOf, link, muted, namesAt, refLink, refList, sentence } from '../links.ts';
import { byText, distinct, entityOfKind, namedBy, targetsAt } from '../model-index.ts';
import { componentsByTier, ownedBy } from '../ownership.ts';
import type { Block, Page, Text } from '../page.ts';
import { description, plainMarkdown } from '../prose.ts';
import { counted } from '../quantities.ts';
import { mostNeededFirst } from '../quiz/questions.ts';
import { fixedRoutes, quizRoute, runbookRoute, startRoute } from '../routes.ts';
import { decisionText, sourceOf } from '../shared-sections.ts';
import { servedBy } from './component.ts';
import { guideStops, pathBlock, type Stop } from './reading-path.ts';
import { contactFacts } from './teams.ts';

const WORDS_A_MINUTE = 200;

/**
 * The decisions that shaped something: each counts one point for every affected reference of the first tier (half a point
 * for others), times how recent it is (1 today, half after two years). Only decisions in force count.
 */
export function shapingDecisions(context: ViewContext, refs: readonly Ref[], limit = 10): readonly Decision[] {
	const wanted = new Set(refs);
	const score = (decision: Decision): number => {
		const hit = (context.affectsOf.get(decision.ref) ?? []).filter((ref) => wanted.has(ref));
		const weight = hit.reduce(
			(sum, ref) => sum + (entityOfKind(context.index, ref, 'component')?.data.tier === 1 ? 1 : 0.5),
			0,
		);
		const year = (text: string | undefined): number =>
			Number(text?.slice(0, 4) ?? 0) + Number(text?.slice(5, 7) ?? 1) / 12;
		const age = Math.max(0, year(context.model.asOf) - year(decision.date?.iso));
		return weight * 0.5 ** (age / 2);
	};
	const candidates = distinct(refs).flatMap((ref) => context.decisionsNaming.get(ref) ?? []);
	return [...new Set(candidates)]
		.filter(isInForce)
		.map((decision) => ({ decision, score: score(decision) }))
		.sort((a, b) => b.score - a.score || newestFirst(a.decision, b.decision))
		.slice(0, limit)
		.map((one) => one.decision);
}

/** Flows that name a component of the team, then those that stop or degrade without one: a platform serves many it is not named in. */
function flowsOfTeam(context: ViewContext, team: Ref): readonly Ref[] {
	const count = new Map<Ref, number>();
	for (const component of componentsByTier(context, team)) {
		for (const flow of servedBy(context, component).flows) count.set(flow, (count.get(flow) ?? 0) + 100);
		for (const flow of effectsOf(context, component).flows.keys()) count.set(flow, (count.get(flow) ?? 0) + 1);
	}
	const weight = (flow: Ref): number =>
		({ critical: 3, important: 2, standard: 1, unknown: 0 })[
			entityOfKind(context.index, flow, 'flow')?.data.criticality ?? 'unknown'
		];
	return [...count]
		.sort((a, b) => weight(b[0]) - weight(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.map(([flow]) => flow);
}

/** Runbooks for the components, those the team owns first. */
function runbooksFor(context: ViewContext, team: Ref, components: readonly Ref[]): readonly Entity<'runbook'>[] {
	const own = ownedBy(context, team, 'runbook');
	const near = distinct(components.flatMap((ref) => namedBy(context.index, ref, 'runbook')));
	return [...own, ...near.filter((ref) => !own.includes(ref))]
		.map((ref) => entityOfKind(context.index, ref, 'runbook'))
		.filter((runbook) => runbook !== undefined);
}

/** Things that steps of the runbooks need: what to ask access for on the first day. */
function accessNeeds(context: ViewContext, runbooks: readonly Entity<'runbook'>[]): readonly Text[] {
	const texts = new Map<string, Text>();
	for (const runbook of runbooks) {
		const needs = [
			...namesAt(context, runbook.ref, ['needs'], runbook.data.needs),
			...(runbook.data.steps ?? []).flatMap((step, at) =>
				namesAt(context, runbook.ref, ['steps', at, 'needs'], step.needs),
			),
		];
		for (const need of needs) texts.set(typeof need === 'string' ? need : need.text, [need]);
	}
	return [...texts].sort((a, b) => byText(a[0], b[0])).map(([, text]) => text);
}

/** The first runbook with read-only steps, the team's own first: safe to try on the first day. */
function safeExercise(context: ViewContext, runbooks: readonly Entity<'runbook'>[]): readonly Block[] {
	for (const runbook of runbooks) {
		const reads = (runbook.data.steps ?? []).filter((step) => step.kind === 'read' && step.cmd !== undefined);
		if (reads.length === 0) continue;
		return [
			paragraph(
				'Open ',
				refLink(context, runbook.ref),
				` and run only its ${counted(reads.length, 'read-only step')}, which ${reads.length === 1 ? 'changes' : 'change'} nothing. Compare what you see with what is expected.`,
			),
		];
	}
	return [];
}

function openRisks(context: ViewContext, components: readonly Ref[]): readonly Block[] {
	const findings = [...new Set(components.flatMap((ref) => context.findingsOn.get(ref) ?? []))]
		.filter((one) => one.counts && one.severity !== 'info')
		.sort(mostImportantFirst);
	if (findings.length === 0) return [];
	return [
		list(findings.slice(0, 12).map((one): Text => sentence(context, one.message))),
		...(findings.length > 12 ? [paragraph(`And ${findings.length - 12} more on the pages of the components.`)] : []),
	];
}

function alertsTable(context: ViewContext, components: readonly Ref[]): readonly Block[] {
	const own = new Set(components);
	const rows = alertsIn(context.model).flatMap(({ name, component, severity }) =>
		component === undefined || !own.has(component)
			? []
			: [row([link(name, runbookRoute(name))], [refLink(context, component)], severity ?? '')],
	);
	return rows.length === 0
		? []
		: [
				table(
					'alerts-table',
					'Alerts you may be called for',
					[column('alert', 'Alert'), column('component', 'Component'), column('severity', 'Severity', 'filter')],
					rows,
				),
			];
}

/** Terms whose entry names something of the team, or what it serves. */
function glossaryOf(context: ViewContext, refs: readonly Ref[]): readonly Text[] {
	const near = new Set(refs);
	const terms = context.model.byKind.term;
	const seen = terms.filter((term) => targetsAt(context.index, term.ref, 'see').some((ref) => near.has(ref)));
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
					paragraph('No step of these names us, but they suffer when something of ours is lost:'),
					list(indirect.map(line)),
				]),
	];
}

const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

/** The first week in one team. */
export function startTeamPage(context: ViewContext, team: Entity<'team'>, guides: readonly Guide[]): Page {
	const components = componentsByTier(context, team.ref);
	const flows = flowsOfTeam(context, team.ref);
	const direct = distinct(components.flatMap((ref) => servedBy(context, ref).services));
	const indirect = distinct(components.flatMap((ref) => effectsOf(context, ref).services.map((one) => one.ref))).filter(
		(ref) => !direct.includes(ref),
	);
	const services = [...direct, ...indirect];
	const decisions = shapingDecisions(context, [team.ref, ...components, ...flows, ...services]);
	const words = decisions.reduce((sum, decision) => sum + decision.source.split(/\s+/).length, 0);
	const systems = distinct(
		components.map((ref) => context.index.systemOfComponent.get(ref)).filter((ref): ref is Ref => ref !== undefined),
	);
	const stops: readonly Stop[] = [
		...guideStops(guides.slice(0, 3)),
		...systems.slice(0, 3).map((ref): Stop => ({ text: ['System: ', refLink(context, ref)], minutes: 3 })),
		...mostNeededFirst(context, components)
			.slice(0, 3)
			.map((ref): Stop => ({ text: ['Component: ', refLink(context, ref)], minutes: 4 })),
		...flows.slice(0, 3).map((ref): Stop => ({ text: ['Flow: ', refLink(context, ref)], minutes: 5 })),
		...(decisions.length === 0
			? []
			: [{ text: [link('The decisions below', '#decisions')], minutes: minutesOf(words) }]),
	];
	const steps = team.data.onboarding ?? [];
	const terms = glossaryOf(context, [...components, ...systems, ...flows, ...services]);
	const runbooks = runbooksFor(context, team.ref, components);
	const access = accessNeeds(context, runbooks);
	return {
		route: startRoute(team.id),
		kind: 'start',
		area: 'start',
		title: `Start here: ${team.name}`,
		description: `What ${team.name} owns, the flows and decisions that matter, and what to try first.`,
		eyebrow: 'New joiner',
		crumbs: [{ text: 'Start here', href: fixedRoutes.start }],
		blocks: [
			...description(context, team),
			paragraph('About the team: ', refLink(context, team.ref), '.'),
			heading(2, 'owns', 'What we own', components.length),
			components.length === 0
				? paragraph('The team owns no component.')
				: list(
						components
							.slice(0, 20)
							.map(
								(ref): Text => [
									refLink(context, ref),
									muted(` tier ${entityOfKind(context.index, ref, 'component')?.data.tier ?? 'not declared'}`),
								],
							),
					),
			...(components.length > 20
				? [paragraph(`And ${components.length - 20} more on `, refLink(context, team.ref), '.')]
				: []),
			...section('services', 'Business services we serve', servicesBlocks(context, direct, indirect), services.length),
			...section(
				'flows',
				'The flows to know',
				flows.length === 0 ? [] : [list(flows.slice(0, 5).map((ref) => [refLink(context, ref)]))],
			),
			heading(2, 'path', 'Reading path'),
			...pathBlock(stops),
			...section(
				'onboarding',
				'The first days',
				steps.length === 0
					? []
					: [
							list(
								steps.map((step) => [step]),
								true,
							),
						],
			),
			...section('quiz', 'Do you know your way?', [
				paragraph(link(`The quiz of ${team.name}`, quizRoute(team.id)), ' asks what the model can answer, with proof.'),
			]),
			...section('exercise', 'A first safe exercise', safeExercise(context, runbooks)),
			...section('access', 'Access to ask for', access.length === 0 ? [] : [list(access)], access.length),
			...section(
				'decisions',
				'Decisions that shaped this',
				decisions.length === 0
					? []
					: [
							list(decisions.map(decisionText)),
							paragraph(muted('Ordered by how many first-tier parts they affect and how recent they are.')),
						],
				decisions.length,
			),
			...section('alerts', 'Alerts', alertsTable(context, components)),
			...section('risks', 'Open risks', openRisks(context, components)),
			...section(
				'words',
				'Words to know',
				terms.length === 0 ? [] : [list(terms), paragraph(link('The whole glossary', fixedRoutes.glossary))],
			),
			...section(
				'ask',
				'Who to ask',
				factList([
					...contactFacts(context, team),
					...fact('Roles', refList(context, targetsAt(context.index, team.ref, 'roles')), basisOf(team.span)),
				]),
			),
		],
		source: sourceOf(team),
		keywords: ['onboarding', team.id],
		filters: { kind: ['start'], team: [team.name] },
	};
}
