import { alertsIn } from '#analysis/alerts.ts';
import { isInForce } from '#analysis/decision-integrity.ts';
import { lead, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { mostNeeded } from '../effects.ts';
import type { Guide } from '../guides.ts';
import { link, refLink } from '../links.ts';
import type { Block, Page, Text } from '../page.ts';
import { decisionRoute, fixedRoutes, readerRoute, whatIfRoute } from '../routes.ts';
import { accessSection, safeExercise } from '../start/first-steps.ts';
import { latelyBlocks } from '../start/lately.ts';
import { type StartSection, withOwnWords } from '../start/own-words.ts';
import { type ReaderId, readers } from '../start/readers.ts';
import { shapingBlocks, shapingDecisions } from '../start/shaping-decisions.ts';
import { zoomOfAll } from '../start/zoom.ts';
import { pathBlock, type Stop } from './reading-path.ts';
import { symptomLinks } from './symptoms.ts';

/** The way in for architects, auditors and those on call: what there is to know today, what to read in which order, and what to try. */

const stop = (text: string, href: string, minutes: number): Stop => ({ text: [link(text, href)], minutes });
const question = (text: string, href: string): Text => [link(text, href)];
const counts = (items: readonly (readonly [label: string, value: number, href: string])[]): Block => ({
	type: 'stats',
	items: items.map(([label, value, href]) => ({ label, value: `${value}`, href })),
});

/** The page of one reader. What people wrote in `start/<reader>.md` stands at its places. */
export function startReaderPage(context: ViewContext, id: ReaderId, guides: readonly Guide[]): Page {
	const { title, asks } = readers.find((one) => one.id === id)!;
	return {
		route: readerRoute(id),
		kind: 'start',
		area: 'start',
		title: `Start here: ${title}`,
		description: asks,
		eyebrow: 'Role',
		crumbs: [{ text: 'Start here', href: fixedRoutes.start }],
		blocks: withOwnWords(context, guides, id, [lead(asks)], sectionsOf[id](context)),
		keywords: ['onboarding', 'role', id],
	};
}

const sectionsOf: { readonly [id in ReaderId]: (context: ViewContext) => readonly StartSection[] } = {
	architect: (context) => {
		const { facts, findings, model, decisions } = context;
		const everything = Object.keys(model.entities);
		const shaping = shapingDecisions(context, everything);
		const certain = facts.singlePointsOfFailure.events.filter(
			(one) => one.certainty === 'certain' && !one.beyondPolicyScope,
		);
		return [
			{
				id: 'today',
				title: 'Where it stands',
				blocks: [
					counts([
						['open findings', findings.filter((one) => one.counts).length, fixedRoutes.findings],
						['certain single points of failure', certain.length, fixedRoutes.spof],
						['decisions in force', decisions.filter(isInForce).length, fixedRoutes.decisions],
						['gaps in the model', facts.modelQuality.gaps.length, fixedRoutes.modelQuality],
					]),
				],
			},
			{ id: 'zoom', title: 'From far away to close up', blocks: zoomOfAll(context) },
			{
				id: 'path',
				title: 'Reading path',
				blocks: pathBlock([
					stop(
						'Business services and their impact tolerances',
						'/services/',
						2 + model.byKind['business-service'].length,
					),
					stop('Map of everything', fixedRoutes.map, 5),
					stop('How decisions belong together', fixedRoutes.decisionFamilies, 10),
					stop('Single points of failure', fixedRoutes.spof, 10),
					stop('Availability, and what to mend first', fixedRoutes.availability, 10),
					stop('What if this fails?', fixedRoutes.whatIf, 10),
					stop('Model quality: what nobody declared', fixedRoutes.modelQuality, 5),
				]),
			},
			{
				id: 'decisions',
				title: 'Decisions that shaped this',
				count: shaping.length,
				blocks: shapingBlocks(context, shaping, 'the model'),
			},
			{
				id: 'questions',
				title: 'Questions this site answers',
				blocks: [
					list([
						question('What must not fail together, and does?', fixedRoutes.placement),
						question('Which smallest sets of failures stop a service?', fixedRoutes.cutSets),
						question('Do the promises of the parts add up to those of the whole?', fixedRoutes.targets),
						question('Do timeouts and retries fit each other?', fixedRoutes.timeouts),
						question('Is there room left after a zone is lost?', fixedRoutes.capacity),
						question('What may contradict itself?', fixedRoutes.consistency),
						question('What runs out of support, and which contracts do not fit?', fixedRoutes.versions),
						question('Is the decision log in order?', fixedRoutes.decisionHealth),
					]),
				],
			},
			{ id: 'exercise', title: 'A first safe exercise', blocks: whatIfExercise(context) },
			{ id: 'lately', title: 'What changed lately', blocks: latelyBlocks(context, everything) },
			{ id: 'ask', title: 'Who to ask', blocks: askBlocks },
		];
	},
	auditor: (context) => {
		const { facts, findings, model } = context;
		const active = facts.waivers.all.filter((one) => one.state === 'active');
		const lapsed = facts.waivers.all.filter((one) => one.state === 'lapsed');
		const first = [...lapsed, ...active][0];
		const decision = first && context.decisionOf.get(first.decision);
		return [
			{
				id: 'today',
				title: 'Where it stands',
				blocks: [
					counts([
						['open findings', findings.filter((one) => one.counts).length, fixedRoutes.auditFindings],
						['accepted risks in force', active.length, fixedRoutes.auditWaivers],
						['accepted risks that lapsed', lapsed.length, fixedRoutes.auditWaivers],
						['controls', model.byKind.control.length, fixedRoutes.auditControls],
					]),
				],
			},
			{
				id: 'path',
				title: 'Reading path',
				blocks: pathBlock([
					stop('What the registers are, and what they rest on', fixedRoutes.audit, 5),
					stop('Obligations clause by clause', fixedRoutes.auditPacks, 15),
					stop('Decisions and their evidence', fixedRoutes.auditDecisions, 10),
					stop('Accepted risks', fixedRoutes.auditWaivers, 10),
					stop('Controls', fixedRoutes.auditControls, 5),
					stop('Losses and scenarios against impact tolerances', fixedRoutes.losses, 10),
					stop('What has been tried, and what not', fixedRoutes.experimentCoverage, 5),
					stop('What nobody declared', fixedRoutes.modelQuality, 5),
				]),
			},
			{
				id: 'questions',
				title: 'Questions this site answers',
				blocks: [
					list([
						question('Which services are important, and how long may they be disrupted?', '/services/'),
						question('Was an accepted decision changed afterwards?', fixedRoutes.decisionHealth),
						question('Since when is each finding known, and who mends it by when?', fixedRoutes.auditFindings),
						question('Which third parties does much depend on?', fixedRoutes.concentration),
						question('Which runbooks were exercised, and how long did it take?', fixedRoutes.runbookCoverage),
						question('How are the numbers computed?', fixedRoutes.analyses),
					]),
				],
			},
			{
				id: 'exercise',
				title: 'A first safe exercise',
				blocks:
					decision === undefined
						? []
						: [
								paragraph(
									'Take one accepted risk, ',
									link(`${decision.label} ${decision.title}`, decisionRoute(decision.slug)),
									', and follow it: which finding it accepts, until when, who decided, and what the repository says of the record.',
								),
							],
			},
			{ id: 'ask', title: 'Who to ask', blocks: askBlocks },
		];
	},
	troubleshooter: (context) => {
		const { model } = context;
		const runbooks = model.byKind.runbook;
		const alerts = new Set(alertsIn(model).map(({ name }) => name.toLowerCase()));
		const needed = mostNeeded(context).slice(0, 5);
		return [
			{
				id: 'today',
				title: 'What there is',
				blocks: [
					counts([
						['alerts', alerts.size, fixedRoutes.runbooks],
						['runbooks', runbooks.length, fixedRoutes.runbooks],
						['failure modes', model.byKind['failure-mode'].length, '/failure-modes/'],
					]),
					paragraph('Something is wrong now: ', ...symptomLinks(context), '.'),
				],
			},
			{
				id: 'path',
				title: 'Reading path',
				blocks: pathBlock([
					stop('What do you see? From a symptom to what may be behind it', fixedRoutes.symptoms, 5),
					stop('Alerts and runbooks', fixedRoutes.runbooks, 10),
					...needed.map((ref): Stop => ({ text: ['What much depends on: ', refLink(context, ref)], minutes: 4 })),
					stop('How long it takes until all is back', fixedRoutes.recovery, 10),
					stop('Losses and scenarios: who, how long, what is left', fixedRoutes.losses, 10),
					stop('What would go unnoticed', fixedRoutes.observability, 5),
				]),
			},
			accessSection(
				context,
				runbooks,
				runbooks.length === 1
					? 'What the steps of the one runbook need.'
					: `What the steps of all ${runbooks.length} runbooks need.`,
			),
			{
				id: 'offline',
				title: 'Before the network is gone',
				blocks: [
					paragraph(
						'The foot of each page offers to keep runbooks and what-if on this device, so that they can be read without a network. Do it before you need it. Browsers allow it only where the site comes by https, or from this machine itself.',
					),
				],
			},
			{
				id: 'exercise',
				title: 'A first safe exercise',
				blocks: [...safeExercise(context, runbooks), ...whatIfExercise(context)],
			},
			{ id: 'ask', title: 'Who to ask', blocks: askBlocks },
		];
	},
};

/** Fails, in the browser only, what most depends on. */
function whatIfExercise(context: ViewContext): readonly Block[] {
	const [first] = mostNeeded(context);
	if (first === undefined) return [];
	return [
		paragraph(
			'Guess first what stops when ',
			refLink(context, first),
			' fails, then ',
			link('fail it in your browser', whatIfRoute(first)),
			'. Nothing that you do there touches anything real.',
		),
	];
}

const askBlocks: readonly Block[] = [
	paragraph(
		'Every page names its owner; rotas, channels and roles are on the pages of the ',
		link('teams', '/teams/'),
		'.',
	),
];
