import { serviceMapOf } from '#analysis/service-map.ts';
import type { Entity, Ref } from '#model/model.ts';
import { yamlDocument } from '#model/yaml-text.ts';
import { callout, details, lead, list, paragraph, pictures, section } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { radiusOf, spofsOf } from '../effects.ts';
import { basisOf, code, hrefOf, link, titleOf } from '../links.ts';
import { blastRadiusDiagram } from '../mermaid/blast-radius.ts';
import { drawnByHand } from '../mermaid/by-hand.ts';
import { breakersOf, circuitBreakerDiagram } from '../mermaid/circuit-breaker.ts';
import { componentParts } from '../mermaid/component-parts.ts';
import { containers } from '../mermaid/containers.ts';
import { decisionGraph } from '../mermaid/decision-graph.ts';
import { decisionTimeline } from '../mermaid/decision-timeline.ts';
import { deploymentDiagram } from '../mermaid/deployment.ts';
import { environmentDeployment } from '../mermaid/deployment-map.ts';
import { domainTree } from '../mermaid/domain-tree.ts';
import { faultTreeDiagram } from '../mermaid/fault-tree.ts';
import { flowPath } from '../mermaid/flow-path.ts';
import { flowSequences } from '../mermaid/flow-sequence.ts';
import { neighbourhood } from '../mermaid/neighbourhood.ts';
import { compensationsOf, sagaDiagram } from '../mermaid/saga.ts';
import { spofOverlay } from '../mermaid/spof-overlay.ts';
import { systemContext } from '../mermaid/system-context.ts';
import { ownershipMap, teamNeeds } from '../mermaid/team-map.ts';
import { thirdPartyMap } from '../mermaid/third-party-map.ts';
import { viewPictures } from '../mermaid/view.ts';
import { byText, entityOfKind, titleOfEntity } from '../model-index.ts';
import type { Block, Diagram, Page } from '../page.ts';
import { blastRadiusRoute, fixedRoutes, routeOfRef, spofRoute } from '../routes.ts';
import { mapPictures } from './map.ts';

/** What pictures are about, in the order in which a newcomer asks. */
const rooms = {
	is: 'What there is',
	flows: 'What happens in which order',
	runs: 'Where it runs',
	fails: 'How it fails',
	who: 'Who answers, and on whom outside it rests',
	why: 'Why it is built so',
} as const;
type Room = keyof typeof rooms;

/** A kind of picture: what it answers, and the example of it that has most to show. */
interface Exhibit {
	readonly id: string;
	/** Where it hangs: see {@link rooms}. */
	readonly room: Room;
	readonly name: string;
	readonly question: string;
	/** What the model needs so that there is one. */
	readonly needs: string;
	/** The picture and the page it stands on. */
	readonly example: (context: ViewContext) => Example | undefined;
}

interface Example {
	readonly diagram: Diagram;
	readonly href: string;
	readonly where: string;
}

/** Candidates by their value, the largest first, in order of references among equals. */
const ranked = (candidates: readonly Ref[], value: (ref: Ref) => number): readonly Ref[] =>
	candidates
		.map((ref) => ({ ref, value: value(ref) }))
		.sort((a, b) => b.value - a.value || byText(a.ref, b.ref))
		.map(({ ref }) => ref);

const of = (diagram: Diagram | undefined, href: string | undefined, where: string): Example | undefined =>
	diagram === undefined || href === undefined ? undefined : { diagram, href, where };

/** The same for the first of some candidates that there is a picture of: only what no page draws is missing here. */
function firstOf(
	context: ViewContext,
	candidates: readonly Ref[],
	draw: (ref: Ref) => Diagram | undefined,
	route: (ref: Ref) => string | undefined = routeOfRef,
): Example | undefined {
	for (const ref of candidates) {
		const example = of(draw(ref), route(ref), titleOf(context, ref));
		if (example !== undefined) return example;
	}
	return undefined;
}

const componentRefs = ({ model }: ViewContext): readonly Ref[] => model.byKind.component.map(({ ref }) => ref);
const flowRefs = ({ model }: ViewContext): readonly Ref[] => model.byKind.flow.map(({ ref }) => ref);

/** The page of the environment in use; of all of them where nobody describes it. */
function environmentRoute({ model, index }: ViewContext): string {
	const described = entityOfKind(index, `environment:${model.environment}`, 'environment');
	return (described && routeOfRef(described.ref)) ?? '/environments/';
}

/** Services by their kinds of single points of failure; those with so many components that some are drawn together last. */
function tellingServices(context: ViewContext): readonly Ref[] {
	const services = context.facts.singlePointsOfFailure.targets.filter((ref) => ref.startsWith('business-service:'));
	return ranked(services, (ref) => {
		const behind = serviceMapOf(context.model).componentsOf(ref).length;
		const marks = new Set((spofsOf(context, ref)?.down ?? []).map((one) => one.certainty)).size;
		return behind < 2 ? 0 : marks * 1000 + (behind > 38 ? 1 : 100 + behind);
	});
}

const longestFlows = (context: ViewContext): readonly Ref[] =>
	ranked(flowRefs(context), (ref) => context.model.steps[ref]?.length ?? 0);

/** A picture of a flow by its reference. */
const ofFlow =
	(context: ViewContext, draw: (context: ViewContext, flow: Entity<'flow'>) => Diagram | undefined) =>
	(ref: Ref): Diagram | undefined => {
		const flow = entityOfKind(context.index, ref, 'flow');
		return flow && draw(context, flow);
	};

/** Blast radii by how much they tell: large, but still drawn whole, and with both degrees of harm. */
function mostTelling(context: ViewContext): readonly Ref[] {
	const values = new Map(
		context.facts.blastRadius.overview.map((one) => {
			const size = one.componentsDown + one.componentsDegraded + one.flowsDown + one.flowsDegraded;
			return [one.subject, size > 24 ? 1 : size * (one.componentsDegraded + one.flowsDegraded > 0 ? 3 : 1)];
		}),
	);
	return ranked([...values.keys()], (ref) => values.get(ref) ?? 0);
}

const exhibits: readonly Exhibit[] = [
	{
		id: 'map',
		room: 'is',
		name: 'Map of everything',
		question: 'What is there, and where is the picture of it?',
		needs: 'components',
		example: (context) => of(mapPictures(context)[0]?.diagram, fixedRoutes.map, 'the map'),
	},
	{
		id: 'context',
		room: 'is',
		name: 'System context',
		question: 'Which systems are there, who uses them, and on whom outside do they rely?',
		needs: 'systems',
		example: (context) => of(systemContext(context), '/systems/', 'all systems'),
	},
	{
		id: 'containers',
		room: 'is',
		name: 'Components of a system',
		question: 'What is a system made of, and what stands around it?',
		needs: 'components in a system',
		example: (context) =>
			firstOf(
				context,
				ranked(
					context.model.byKind.system.map(({ ref }) => ref),
					(ref) => (context.index.componentsOfSystem.get(ref) ?? []).length,
				),
				(ref) => containers(context, ref),
			),
	},
	{
		id: 'parts',
		room: 'is',
		name: 'Inside a component',
		question: 'What does a component offer, who uses which of its interfaces, and what does it need?',
		needs: 'interfaces of a component',
		example: (context) =>
			firstOf(
				context,
				ranked(componentRefs(context), (ref) => {
					const interfaces = context.index.interfacesOf.get(ref)?.length ?? 0;
					return interfaces === 0 ? 0 : interfaces * 100 + (context.index.dependenciesTo.get(ref)?.length ?? 0);
				}),
				(ref) => componentParts(context, ref),
			),
	},
	{
		id: 'neighbourhood',
		room: 'is',
		name: 'Neighbourhood',
		question: 'What does a component need, and who needs it?',
		needs: 'dependencies',
		example: (context) =>
			firstOf(
				context,
				ranked(componentRefs(context), (ref) => {
					const { dependenciesFrom: from, dependenciesTo: to } = context.index;
					return Math.min(from.get(ref)?.length ?? 0, 9) * Math.min(to.get(ref)?.length ?? 0, 9);
				}),
				(ref) => neighbourhood(context, ref),
			),
	},
	{
		id: 'deployment',
		room: 'runs',
		name: 'Deployment by region and zone',
		question: 'What runs where, with how many copies?',
		needs: 'deployments with places',
		example: (context) => of(environmentDeployment(context), environmentRoute(context), 'the environment'),
	},
	{
		id: 'copies',
		room: 'runs',
		name: 'Copies of a component',
		question: 'In which places do the copies of a component stand, and what do they share?',
		needs: 'replicas with failure domains',
		example: (context) =>
			firstOf(
				context,
				ranked(componentRefs(context), (ref) => context.model.deployments[ref]?.replicas.length ?? 0),
				(ref) => deploymentDiagram(context, ref),
			),
	},
	{
		id: 'domains',
		room: 'runs',
		name: 'Failure domains',
		question: 'What fails together with what?',
		needs: 'failure domains with parents',
		example: (context) => of(domainTree(context), '/failure-domains/', 'all failure domains'),
	},
	{
		id: 'sequence',
		room: 'flows',
		name: 'Flow, step by step',
		question: 'What happens in which order, how long does each wait, and what does it do when nobody answers?',
		needs: 'a flow with steps',
		example: (context) =>
			firstOf(
				context,
				longestFlows(context),
				ofFlow(context, (_, flow) => flowSequences(context, flow)[0]),
			),
	},
	{
		id: 'path',
		room: 'flows',
		name: 'Flow on the topology',
		question: 'Where does a flow run, and which component on its way stops it?',
		needs: 'a flow between three components',
		example: (context) => firstOf(context, longestFlows(context), ofFlow(context, flowPath)),
	},
	{
		id: 'saga',
		room: 'flows',
		name: 'How a flow is undone',
		question: 'What undoes a run that fails half-way?',
		needs: '`compensation` of a flow, or `compensatedBy` of a step',
		example: (context) =>
			firstOf(
				context,
				ranked(flowRefs(context), (ref) => compensationsOf(context, ref).size),
				ofFlow(context, sagaDiagram),
			),
	},
	{
		id: 'breaker',
		room: 'flows',
		name: 'Circuit breaker',
		question: 'When does a caller stop trying, and how does it start again?',
		needs: '`resilience.circuitBreaker` of a dependency',
		example: (context) =>
			firstOf(
				context,
				ranked(componentRefs(context), (ref) => breakersOf(context, ref).length),
				(ref) => {
					const [breaker] = breakersOf(context, ref);
					return breaker && circuitBreakerDiagram(context, breaker, 'breaker');
				},
			),
	},
	{
		id: 'blast-radius',
		room: 'fails',
		name: 'Blast radius',
		question: 'What goes down or degrades when this is lost?',
		needs: 'dependencies and flows',
		example: (context) =>
			firstOf(
				context,
				mostTelling(context),
				(ref) => {
					const radius = radiusOf(context, ref);
					return radius && blastRadiusDiagram(context, radius);
				},
				blastRadiusRoute,
			),
	},
	{
		id: 'spof',
		room: 'fails',
		name: 'Single points of failure, in place',
		question: 'Which part of what a service rests on stops it alone, for certain, possibly, or as an accepted risk?',
		needs: 'a business service with flows',
		example: (context) => firstOf(context, tellingServices(context), (ref) => spofOverlay(context, ref), spofRoute),
	},
	{
		id: 'fault-tree',
		room: 'fails',
		name: 'Fault tree',
		question: 'Which failures, alone or together, take a target down?',
		needs: 'a flow with steps',
		example: (context) =>
			firstOf(
				context,
				ranked(context.facts.singlePointsOfFailure.targets, (ref) => {
					const size = faultTreeDiagram(context, ref)?.alternative.length ?? 0;
					return size > 45 ? 1 : size;
				}),
				(ref) => faultTreeDiagram(context, ref),
				spofRoute,
			),
	},
	{
		id: 'ownership',
		room: 'who',
		name: 'Ownership',
		question: 'Who answers for what?',
		needs: 'teams that own components',
		example: (context) => of(ownershipMap(context), '/teams/', 'all teams'),
	},
	{
		id: 'team-needs',
		room: 'who',
		name: 'Teams that need each other',
		question: 'With which teams does a change have to be talked over?',
		needs: 'dependencies between components of different teams',
		example: (context) => of(teamNeeds(context), '/teams/', 'all teams'),
	},
	{
		id: 'third-parties',
		room: 'who',
		name: 'Third-party concentration',
		question: 'How much rests on whom outside, and who cannot be replaced?',
		needs: 'third parties behind business services',
		example: (context) => of(thirdPartyMap(context), fixedRoutes.concentration, 'concentration'),
	},
	{
		id: 'decisions',
		room: 'why',
		name: 'Decisions that change one another',
		question: 'Which record is in force, and what did it replace?',
		needs: 'decisions that name one another',
		example: (context) => {
			const decisions = new Map(context.decisions.map((one) => [one.ref, one]));
			return firstOf(
				context,
				ranked([...decisions.keys()], (ref) => decisions.get(ref)!.relations.length),
				(ref) => decisionGraph(context, decisions.get(ref)!),
				(ref) => hrefOf(context, ref),
			);
		},
	},
	{
		id: 'timeline',
		room: 'why',
		name: 'Decisions in time',
		question: 'When was what decided, and how long did it hold?',
		needs: 'two decisions with dates',
		example: (context) => of(decisionTimeline(context), fixedRoutes.decisions, 'the decision log'),
	},
];

/** One exhibit below its question: the picture, and where that stands. */
const exhibitBlocks = ({ exhibit: { id, name, question }, example }: Found): Fold =>
	details(`${name}: ${question}`, [
		...pictures({ ...example.diagram, id: `gallery-${id}` }),
		paragraph(
			'On the page of ',
			link(example.where, example.href),
			...(example.diagram.origin === undefined ? [] : ['. From ', code(example.diagram.origin)]),
			'.',
		),
	]);

interface Found {
	readonly exhibit: Exhibit;
	readonly example: Example;
}
type Fold = Extract<Block, { type: 'details' }>;

/** The first stands open, so that one sees what the others hold; all of them open would be forty screens of a phone. */
const firstOpen = (folds: readonly Fold[]): readonly Fold[] => folds.map((fold, at) => ({ ...fold, open: at === 0 }));

/** One room after the other, each with what hangs there. */
const roomBlocks = (found: readonly Found[]): readonly Block[] =>
	(Object.keys(rooms) as Room[]).flatMap((room) => {
		const here = found.filter(({ exhibit }) => exhibit.room === room);
		const former = here.map(({ exhibit }) => exhibit.id);
		return here.length === 0
			? []
			: [
					{ type: 'heading', level: 2, id: `room-${room}`, text: rooms[room], formerIds: former } as const,
					...firstOpen(here.map(exhibitBlocks)),
				];
	});

/** More views than this are only linked. */
const VIEW_LIMIT = 12;

/** The pictures that authors defined, each with its definition. */
function viewBlocks(context: ViewContext): readonly Block[] {
	const all = context.model.byKind.view;
	const shown = all.slice(0, VIEW_LIMIT).flatMap((view): readonly Fold[] => {
		const diagram = viewPictures(context, view)[0]?.diagram ?? drawnByHand(context, view);
		if (diagram === undefined) return [];
		return [
			details([titleOfEntity(view), ...(view.data.concerns ?? [])].join(': '), [
				...pictures({ ...diagram, id: `gallery-view-${view.id}` }),
				details('Its definition', [
					{ type: 'code', language: 'yaml', text: yamlDocument(view.data), label: basisOf(view.span) },
				]),
				paragraph('On the page of ', link(titleOfEntity(view), routeOfRef(view.ref) ?? '/views/'), '.'),
			]),
		];
	});
	const more = all.length > VIEW_LIMIT ? [paragraph(link(`All ${all.length} views`, '/views/'))] : [];
	return section('views', 'Views that authors defined', [...firstOpen(shown), ...more], all.length);
}

/** One picture of each kind with data of this architecture: what it answers, and where it stands. */
export function galleryPage(context: ViewContext): Page {
	const shown = context.draws ? exhibits : [];
	const found = shown.map((exhibit) => ({ exhibit, example: exhibit.example(context) }));
	const missing = found.filter(({ example }) => example === undefined);
	return {
		route: fixedRoutes.gallery,
		kind: 'index',
		area: 'architecture',
		title: 'Gallery',
		description: 'One picture of each kind, drawn from this architecture, with the question it answers.',
		crumbs: [{ text: 'Architecture', href: fixedRoutes.architecture }],
		layout: 'wide',
		blocks: [
			lead(
				'One picture of each kind that this site draws, and the question each answers. Every box leads to its page.',
			),
			...(context.draws ? [] : [callout('info', 'This site was built without pictures')]),
			...roomBlocks(found.flatMap(({ exhibit, example }) => (example === undefined ? [] : [{ exhibit, example }]))),
			...viewBlocks(context),
			...section(
				'missing',
				'Pictures this architecture has no data for',
				missing.length === 0 ? [] : [list(missing.map(({ exhibit }) => [`${exhibit.name}: needs ${exhibit.needs}`]))],
				missing.length,
			),
		],
	};
}
