import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision } from '#decisions/decision.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import { badge } from '../badges.ts';
import { column, heading, lead, list, paragraph, row, section, table } from '../blocks.ts';
import { hasOutOfForce, type ViewContext } from '../context.ts';
import { findingItems, mostImportantFirst } from '../finding-items.ts';
import { link, muted } from '../links.ts';
import { systemContext } from '../mermaid/system-context.ts';
import { byText, distinct } from '../model-index.ts';
import type { Block, CardItem, Page } from '../page.ts';
import { counted, nounFor } from '../quantities.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';
import { decisionText } from '../shared-sections.ts';
import { anchorOf } from './services.ts';
import { symptomLinks } from './symptoms.ts';

/** The four readers and where each begins. */
const readers: readonly CardItem[] = [
	{
		eyebrow: 'New joiner',
		title: 'I am new here',
		href: fixedRoutes.start,
		text: ['What we do, what your team owns, what to read first.'],
	},
	{
		eyebrow: 'Architect',
		title: 'I am designing',
		href: fixedRoutes.architecture,
		text: ['Systems, components, flows, and why they are as they are.'],
	},
	{
		eyebrow: 'Auditor',
		title: 'I am auditing',
		href: fixedRoutes.audit,
		text: ['Decisions with their evidence, accepted risks and their dates, controls.'],
	},
	{
		eyebrow: 'On call',
		title: 'I am on call',
		href: fixedRoutes.runbooks,
		text: ['Alerts, symptoms, what to do first, what is affected.'],
	},
];

/** Health as a list of counts: never one grade, because a sum of unlike things misleads. */
function glance(context: ViewContext): Block {
	const { facts, findings, model } = context;
	const counting = findings.filter((one) => one.counts);
	const errors = counting.filter((one) => one.severity === 'error').length;
	const certain = facts.singlePointsOfFailure.events.filter(
		(one) => one.certainty === 'certain' && !one.beyondPolicyScope,
	).length;
	const possible = facts.singlePointsOfFailure.events.filter(
		(one) => one.certainty === 'possible' && !one.beyondPolicyScope,
	).length;
	const placed = facts.placement.shared.filter((one) => !one.beyondPolicyScope).length;
	// Copies that nobody counted or placed may share anything.
	const unplaced =
		facts.placement.unplaced.length +
		facts.modelQuality.gaps.filter(({ field }) => field === 'deployment.<environment>.replicas').length;
	const active = facts.waivers.all.filter((one) => one.state === 'active').length;
	const gaps = facts.modelQuality.gaps.length;
	return {
		type: 'stats',
		items: [
			...(
				[
					['business service', 'business-service', '/services/'],
					['flow', 'flow', '/flows/'],
					['component', 'component', '/components/'],
				] as const
			).map(([noun, kind, href]) => {
				const { length } = model.byKind[kind];
				return { label: nounFor(length, noun), value: `${length}`, href };
			}),
			{
				label: nounFor(counting.length, 'open finding'),
				value: `${counting.length}`,
				href: fixedRoutes.findings,
				tone: errors > 0 ? 'bad' : counting.length > 0 ? 'warning' : 'good',
				note: `${counted(errors, 'error')}; ${findings.length - counting.length} accepted`,
			},
			{
				label: nounFor(certain, 'single point of failure', 'single points of failure'),
				value: `${certain}`,
				href: fixedRoutes.spof,
				// What is only possible is not known, and no reason to be at ease.
				tone: certain > 0 ? 'warning' : possible > 0 ? 'gap' : 'good',
				note: `certain, within the policy; ${possible} possible`,
			},
			{
				label: nounFor(placed, 'shared placement'),
				value: `${placed}`,
				href: fixedRoutes.placement,
				tone: placed > 0 ? 'warning' : unplaced > 0 ? 'gap' : 'good',
				note: 'within the policy',
			},
			{
				label: nounFor(active, 'accepted risk'),
				value: `${active}`,
				href: fixedRoutes.waivers,
				tone: active > 0 ? 'waived' : undefined,
				note: 'in force',
			},
			{
				label: nounFor(gaps, 'gap in the model', 'gaps in the model'),
				value: `${gaps}`,
				href: fixedRoutes.modelQuality,
				tone: gaps > 0 ? 'gap' : 'good',
			},
		],
	};
}

function expiring(context: ViewContext): readonly Block[] {
	const { asOf } = context.model;
	const waivers = context.facts.waivers.all
		.filter((one) => one.state === 'active' || one.state === 'lapsed')
		.map((one) => ({ day: one.until ?? '', decision: context.decisionOf.get(one.decision), what: 'accepted risk' }));
	const reviews = context.decisions
		.filter((one) => isInForce(one) && one.reviewBy?.iso !== undefined)
		.map((one) => ({ day: one.reviewBy?.iso ?? '', decision: one, what: 'review' }));
	const days = [...waivers, ...reviews].sort((a, b) => byText(a.day, b.day) || byText(a.what, b.what));
	// A risk is often accepted until the day of its review: that is one thing to do.
	const rows = [...groupBy(days, ({ day, decision }) => `${day} ${decision?.slug}`).values()]
		.slice(0, 10)
		.flatMap((same) => {
			const { day, decision } = same[0]!;
			if (decision === undefined) return [];
			const whats = distinct(same.map(({ what }) => what));
			const over = byText(day, asOf) < 0;
			const word = whats.includes('review') ? 'overdue' : 'lapsed';
			return [
				row([link(`${decision.label} ${decision.title}`, decisionRoute(decision.slug))], whats.join(', '), [
					day,
					...(over ? [' ', badge(word, 'warning')] : []),
				]),
			];
		});
	if (rows.length === 0) return [];
	const columns = [column('what', 'Decision'), column('kind', 'What'), column('date', 'Date')];
	return [table('dates-table', 'What runs out next', columns, rows)];
}

/** The newest records; where there are several logs, of each of them, or a busy one would hide the others. */
function latestDecisions({ affectsOf, decisions }: ViewContext): readonly Block[] {
	const about = (records: readonly Decision[]): number =>
		records.filter(({ ref }) => affectsOf.get(ref)?.length).length;
	// Those about this architecture first.
	const logs = [...groupBy(decisions, (one) => one.scope)].sort(
		([a, some], [b, others]) => about(others) - about(some) || byText(a, b),
	);
	const each = Math.max(3, Math.floor(6 / logs.length));
	const lists = logs.flatMap(([scope, records]): readonly Block[] => [
		...(logs.length === 1 || scope === '' ? [] : [heading(3, `decisions-${anchorOf(scope)}`, scope, records.length)]),
		list(records.slice(0, logs.length === 1 ? 6 : each).map(decisionText)),
	]);
	return lists.length === 0 ? [] : [...lists, paragraph(link('The decision log', fixedRoutes.decisions))];
}

/** The first page: what this is, four ways in, and the state of things as a list. */
export function homePage(context: ViewContext): Page {
	const { workspace } = context.model;
	const top = [...context.findings].filter((one) => one.counts).sort(mostImportantFirst);
	const picture = systemContext(context);
	const intro =
		workspace.description ??
		'The architecture as the teams declared it, and what follows from it: who owns what, how it fails, why it is built so, and what to do at night.';
	return {
		route: fixedRoutes.home,
		kind: 'home',
		area: 'home',
		title: workspace.title ?? 'Architecture',
		description: intro,
		crumbs: [],
		layout: 'home',
		blocks: [
			lead(intro),
			{ type: 'cards', columns: 4, items: readers },
			paragraph('Something is wrong, and you have no alert to go by: ', ...symptomLinks(context), '.'),
			heading(2, 'glance', 'At a glance'),
			glance(context),
			paragraph(
				muted(`Computed for ${context.model.environment} as of ${context.model.asOf}. Each figure leads to its list.`),
			),
			paragraph(
				link('What if this fails?', fixedRoutes.whatIf),
				' Fail any components or zones in your browser and see what goes down, why, and what to do.',
			),
			...section(
				'findings',
				'Most important findings',
				top.length === 0
					? [paragraph('No check has anything to say.')]
					: [
							{ type: 'findings', items: findingItems(context, top, 5), empty: '' },
							paragraph(
								link(
									context.findings.length === 1 ? 'The one finding' : `All ${context.findings.length} findings`,
									fixedRoutes.findings,
								),
							),
						],
			),
			...section('dates', 'What runs out next', expiring(context)),
			...section('decisions', 'Latest decisions', latestDecisions(context)),
			...section(
				'systems',
				'Systems and their surroundings',
				picture === undefined ? [] : [{ type: 'diagram', diagram: picture }],
			),
		],
	};
}

/** The way in for architects: what there is, by kind. */
export function architecturePage(context: ViewContext): Page {
	const { byKind, interfaces } = context.model;
	const card = (title: string, href: string, count: number, text: string): CardItem => ({
		title,
		href,
		eyebrow: `${count}`,
		text: [text],
	});
	return {
		route: fixedRoutes.architecture,
		kind: 'index',
		area: 'architecture',
		title: 'Architecture',
		description: 'What there is: business services, systems, components, interfaces, where they run and who owns them.',
		crumbs: [],
		blocks: [
			lead('What there is, from the services that people depend on down to the places where copies run.'),
			{
				type: 'cards',
				columns: 3,
				items: [
					card(
						'Business services',
						'/services/',
						byKind['business-service'].length,
						'What people outside depend on, with impact tolerances.',
					),
					card(
						'Systems',
						'/systems/',
						byKind.system.length,
						'The picture of everything, and what each system is made of.',
					),
					card(
						'Components',
						'/components/',
						byKind.component.length,
						'Services, stores, queues, gateways: what they need, how they run and fail.',
					),
					card('Interfaces', fixedRoutes.interfaces, interfaces.length, 'What others can call or subscribe to.'),
					card('Data flows', '/flows/', byKind.flow.length, 'What happens step by step.'),
					card(
						'Failure domains',
						'/failure-domains/',
						byKind['failure-domain'].length,
						'What fails together: zones, regions, certificates, providers.',
					),
					card('Third parties', '/third-parties/', byKind['third-party'].length, 'Who else the services depend on.'),
					card('Teams', '/teams/', byKind.team.length, 'Who answers for what.'),
					card(
						'Environments',
						'/environments/',
						byKind.environment.length,
						'Where it runs, and how environments differ.',
					),
					...(byKind.view.length === 0
						? []
						: [card('Views', '/views/', byKind.view.length, 'Pictures for one concern that authors defined.')]),
					{
						title: 'Map of everything',
						href: fixedRoutes.map,
						text: ['All systems in one picture, and a picture behind each box.'],
					},
					{
						title: 'Gallery',
						href: fixedRoutes.gallery,
						text: ['One picture of each kind, and the question it answers.'],
					},
					card('Decisions', fixedRoutes.decisions, context.decisions.length, 'Why it is built this way.'),
					...(hasOutOfForce(context)
						? [
								card(
									'Planned and retired',
									fixedRoutes.plannedAndRetired,
									Object.keys(context.model.outOfForce).length,
									'What does not count today: what comes later, and what is gone.',
								),
							]
						: []),
				],
			},
			paragraph(link('How complete this is', fixedRoutes.modelQuality)),
		],
	};
}
