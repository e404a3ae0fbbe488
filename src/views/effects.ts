import type { Affected, BlastRadius } from '#analysis/blast-radius.ts';
import type { SpofEvent, TargetSpofs } from '#analysis/single-points-of-failure.ts';
import type { Finding } from '#checks/finding.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';
import { byText } from './model-index.ts';

/** Answers of the analyses that several pages ask for: each is made when it is first asked for, and kept. */

/** What the loss of a component does to flows and services; small enough to keep for every component. */
export interface Effects {
	readonly flows: ReadonlyMap<Ref, Affected>;
	/** Worst first. */
	readonly services: readonly Affected[];
}

const nothing: Effects = { flows: new Map(), services: [] };

/** What runbooks tell of a blast radius: of components and teams only what they name. Small enough to keep for every component. */
export interface Loss extends Pick<BlastRadius, 'subject' | 'flows' | 'services' | 'peakTraffic' | 'withoutOwner'> {
	/** Other components, where neither flow nor business service is affected. */
	readonly components: readonly Ref[];
	/** Components, flows and services together. */
	readonly affected: number;
	readonly teams: readonly Ref[];
}

interface Kept {
	readonly effects: Map<Ref, Effects>;
	readonly losses: Map<Ref, Loss | undefined>;
	readonly spofs: Map<Ref, TargetSpofs | undefined>;
	/** Of the subjects asked for last, the latest at the end: the parts of a page ask for the same one after another. */
	readonly radii: Map<Ref, BlastRadius | undefined>;
}

/** Whole radii that are kept at a time; all of a large model would be hundreds of megabytes. */
const MOST_RADII = 8;

const keptIn = oncePer(
	(_site: ViewContext): Kept => ({ effects: new Map(), losses: new Map(), spofs: new Map(), radii: new Map() }),
);

/** The whole blast radius, kept for a while; its part that {@link effectsOf} gives is kept for good, so that nobody need compute it again. */
export function radiusOf(context: ViewContext, subject: Ref): BlastRadius | undefined {
	const { effects: all, losses, radii } = keptIn(context);
	if (radii.has(subject)) return radii.get(subject);
	const radius = context.facts.blastRadius.of(subject);
	radii.set(subject, radius);
	if (radii.size > MOST_RADII) radii.delete(radii.keys().next().value!);
	const effects =
		radius === undefined
			? nothing
			: { flows: new Map(radius.flows.map((one) => [one.ref, one] as const)), services: radius.services };
	all.set(subject, effects);
	losses.set(subject, radius && lossIn(radius));
	return radius;
}

const lossIn = ({ subject, components, flows, services, peakTraffic, withoutOwner, teams }: BlastRadius): Loss => ({
	subject,
	flows,
	services,
	peakTraffic,
	withoutOwner,
	components: flows.length + services.length === 0 ? components.map(({ ref }) => ref) : [],
	affected: components.length + flows.length + services.length,
	teams: teams.map(({ team }) => team),
});

/** What runbooks tell of the loss of a component or failure domain; undefined for anything else. */
export function lossOfSubject(context: ViewContext, subject: Ref): Loss | undefined {
	const { losses } = keptIn(context);
	if (!losses.has(subject)) radiusOf(context, subject);
	return losses.get(subject);
}

/** The effects of losing a component or failure domain; nothing for anything else. */
export function effectsOf(context: ViewContext, subject: Ref): Effects {
	const { effects } = keptIn(context);
	if (!effects.has(subject)) radiusOf(context, subject);
	return effects.get(subject) ?? nothing;
}

/** Those whose loss hurts most services and flows first: what to understand first. */
export function mostNeededFirst(context: ViewContext, components: readonly Ref[]): readonly Ref[] {
	const weight = (ref: Ref): number => {
		const effects = effectsOf(context, ref);
		return effects.services.length * 1000 + effects.flows.size;
	};
	const weighed = components.map((ref) => ({ ref, weight: weight(ref) }));
	return weighed.sort((a, b) => b.weight - a.weight || byText(a.ref, b.ref)).map(({ ref }) => ref);
}

/** All components in that order. */
export const mostNeeded = (context: ViewContext): readonly Ref[] =>
	mostNeededFirst(
		context,
		context.model.byKind.component.map(({ ref }) => ref),
	);

/** The single points of failure of a flow or business service; undefined when it is not a target. */
export function spofsOf(context: ViewContext, target: Ref): TargetSpofs | undefined {
	const { spofs } = keptIn(context);
	if (!spofs.has(target)) spofs.set(target, context.facts.singlePointsOfFailure.of(target));
	return spofs.get(target);
}

/** What an event takes down alone. */
export const takenDownBy = oncePer((event: SpofEvent): readonly Ref[] => event.down.map((one) => one.target));

/** The finding that the check on single points of failure makes of an event, when it makes one. */
export function findingOfEvent(context: ViewContext, event: SpofEvent['event']): Finding | undefined {
	const about = (ref: Ref | undefined): readonly Finding[] =>
		ref === undefined ? [] : (context.findingsOn.get(ref) ?? []);
	const candidates = [...about(event.ref), ...about(event.component)].filter(
		(one) => one.rule === 'single-point-of-failure',
	);
	return (
		candidates.find((one) => one.subject === event.ref) ?? candidates.find((one) => one.subject === event.component)
	);
}
