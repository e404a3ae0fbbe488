import type { Decision, Relation } from '#decisions/decision.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import { graphOf } from '#graph/graph.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { cycles } from '#graph/strongly-connected.ts';
import type { Model, Ref } from '#model/model.ts';
import type { Architecture } from './architecture.ts';
import { type DecisionConflict, decisionConflicts } from './decision-conflicts.ts';
import { type DecisionHistory, decisionHistory } from './decision-history.ts';
import type { DecisionLinks } from './decision-links.ts';
import { policiesOf } from './policies.ts';
import { daysBetween } from './quantities.ts';
import { referencesOf } from './references.ts';
import { type SimilarDecisions, similarDecisions } from './similar-decisions.ts';
import type { SinglePointsOfFailure } from './single-points-of-failure.ts';
import { compareText } from './state.ts';
import type { WaiverRegister } from './waivers.ts';

/** What is wrong between a decision and the one that replaces it. */
export type SupersessionProblem =
	/** Each replaces the other, directly or round a ring. */
	| 'cycle'
	/** Only one of the two says so. */
	| 'one-sided'
	/** Its replacement is in force, and it still says that it is. */
	| 'still-in-force'
	/** Its replacement is not accepted, so nothing is in force. */
	| 'successor-not-accepted'
	/** Its replacement is dated before it. */
	| 'successor-earlier';

export interface SupersessionFault {
	readonly problem: SupersessionProblem;
	readonly decision: Ref;
	/** The decision that replaces it; for a ring, all members are in {@link members}. */
	readonly successor: Ref;
	readonly members: readonly Ref[];
	readonly span: Span;
}

/** Decisions that replace one another, from the first to what is in force. */
export interface DecisionChain {
	readonly members: readonly Ref[];
	/** Members that nothing replaces and that are accepted. One is right. */
	readonly liveHeads: readonly Ref[];
}

/** Something that should have an accepted decision. */
export interface NeedsDecision {
	readonly why: 'tier' | 'single-point-of-failure' | 'fallback' | 'waiver';
	readonly subject: Ref;
	/** What it is about beside the subject. */
	readonly and: Ref | undefined;
	/** Decisions about it that are accepted. */
	readonly decisions: readonly Ref[];
	/** What is declared, for a person. */
	readonly detail: string;
	readonly span: Span;
}

export interface StaleDecision {
	readonly decision: Ref;
	readonly reviewBy: string;
	readonly daysOverdue: number;
	readonly span: Span;
}

/** A19. */
export interface DecisionIntegrity {
	readonly faults: readonly SupersessionFault[];
	/** Chains of two and more, by their first member. */
	readonly chains: readonly DecisionChain[];
	readonly needs: readonly NeedsDecision[];
	readonly stale: readonly StaleDecision[];
	/** Accepted decisions without a day of review. */
	readonly withoutReview: readonly Ref[];
	/** What the repository says about the records. */
	readonly history: DecisionHistory;
	/** Pairs that may decide the same, most alike first. */
	readonly similar: readonly SimilarDecisions[];
	/** Pairs of which one says that both cannot hold, though both are in force. */
	readonly conflicts: readonly DecisionConflict[];
}

/** In force today. */
export const isInForce = (decision: Decision): boolean =>
	decision.status.state === 'accepted' || decision.status.state === 'implemented';

/** A19: whether decisions hang together, cover what matters, and are still looked at. O(decisions + entities), and for pairs that are alike, near that. */
export function decisionIntegrity(
	architecture: Architecture,
	links: DecisionLinks,
	waivers: WaiverRegister,
	spofs: Pick<SinglePointsOfFailure, 'events'>,
): DecisionIntegrity {
	const { model, decisions } = architecture;
	const byRef = new Map(decisions.map((one) => [one.ref, one]));
	const pairs = supersessions(decisions, byRef);
	return {
		faults: faultsOf(decisions, byRef, pairs),
		chains: chainsOf(byRef, pairs),
		needs: needsOf(model, links, waivers, byRef, spofs),
		stale: decisions
			.filter(isInForce)
			.flatMap((one): StaleDecision[] => {
				const days = daysBetween(one.reviewBy?.iso, model.asOf);
				if (days === undefined || days <= 0) return [];
				return [{ decision: one.ref, reviewBy: one.reviewBy!.iso!, daysOverdue: days, span: one.reviewBy!.span }];
			})
			.sort((a, b) => b.daysOverdue - a.daysOverdue),
		withoutReview: decisions.filter((one) => isInForce(one) && one.reviewBy === undefined).map((one) => one.ref),
		history: decisionHistory(architecture),
		similar: similarDecisions(decisions),
		conflicts: decisionConflicts(decisions, isInForce),
	};
}

interface Supersession {
	readonly old: Decision;
	readonly successor: Decision;
	/** The relation where it is written. */
	readonly written: Relation;
	readonly saysOld: boolean;
	readonly saysSuccessor: boolean;
	readonly partial: boolean;
}

function supersessions(decisions: readonly Decision[], byRef: ReadonlyMap<string, Decision>): readonly Supersession[] {
	const found = new Map<string, Supersession>();
	for (const decision of decisions) {
		for (const relation of decision.relations) {
			if (relation.type !== 'supersedes' && relation.type !== 'superseded-by') continue;
			const other = relation.target === undefined ? undefined : byRef.get(relation.target);
			if (other === undefined || relation.stated !== 'here') continue;
			const [old, successor] = relation.type === 'supersedes' ? [other, decision] : [decision, other];
			const key = `${old.ref} ${successor.ref}`;
			const known = found.get(key);
			found.set(key, {
				old,
				successor,
				written: known?.written ?? relation,
				saysOld: known?.saysOld === true || relation.type === 'superseded-by',
				saysSuccessor: known?.saysSuccessor === true || relation.type === 'supersedes',
				partial: known?.partial === true || relation.partial === true || old.status.partial === true,
			});
		}
	}
	return [...found.values()].sort(
		(a, b) => compareText(a.old.ref, b.old.ref) || compareText(a.successor.ref, b.successor.ref),
	);
}

function faultsOf(
	decisions: readonly Decision[],
	byRef: ReadonlyMap<string, Decision>,
	pairs: readonly Supersession[],
): readonly SupersessionFault[] {
	const graph = graphOf(
		pairs.map(({ old, successor }) => [old.ref, successor.ref] as const),
		decisions.map((one) => one.ref),
	);
	const rings = cycles(graph);
	const inRing = new Set(rings.flat());
	const ringFaults = rings.map(
		(members): SupersessionFault => ({
			problem: 'cycle',
			decision: members[0]!,
			successor: members[1] ?? members[0]!,
			members,
			span: byRef.get(members[0]!)!.span,
		}),
	);
	const pairFaults = pairs.flatMap((pair): SupersessionFault[] => {
		const { old, successor, written, partial } = pair;
		const fault = (problem: SupersessionProblem): SupersessionFault => ({
			problem,
			decision: old.ref,
			successor: successor.ref,
			members: [old.ref, successor.ref],
			span: written.span,
		});
		const day = (one: Decision): string | undefined => one.date?.iso;
		const earlier = day(old) !== undefined && day(successor) !== undefined && day(successor)! < day(old)!;
		return [
			// A proposal names what it would replace; the other record says so when it is accepted.
			...(pair.saysSuccessor && (pair.saysOld || isOpen(successor)) ? [] : [fault('one-sided')]),
			...(!inRing.has(old.ref) && !partial && isInForce(old) && isInForce(successor) ? [fault('still-in-force')] : []),
			...(old.status.state === 'superseded' && isOpen(successor) ? [fault('successor-not-accepted')] : []),
			...(earlier ? [fault('successor-earlier')] : []),
		];
	});
	return [...ringFaults, ...pairFaults];
}

/** Not accepted, and not replaced in its turn either. */
const isOpen = ({ status }: Decision): boolean => ['proposed', 'draft', 'rejected', 'withdrawn'].includes(status.state);

function chainsOf(byRef: ReadonlyMap<string, Decision>, pairs: readonly Supersession[]): readonly DecisionChain[] {
	const next = new Map<string, string[]>();
	for (const { old, successor } of pairs) {
		for (const [a, b] of [
			[old.ref, successor.ref],
			[successor.ref, old.ref],
		] as const)
			addTo(next, a, b);
	}
	// What is only proposed has replaced nothing yet, and what was rejected never will.
	const replaced = new Set(
		pairs.filter(({ partial, successor }) => !partial && !isOpen(successor)).map(({ old }) => old.ref),
	);
	const seen = new Set<string>();
	const chains: DecisionChain[] = [];
	for (const start of [...next.keys()].sort(compareText)) {
		if (seen.has(start)) continue;
		const members = [start];
		seen.add(start);
		for (const member of members) {
			for (const other of next.get(member) ?? []) {
				if (seen.has(other)) continue;
				seen.add(other);
				members.push(other);
			}
		}
		const dated = members.sort(
			(a, b) => compareText(byRef.get(a)!.date?.iso ?? '', byRef.get(b)!.date?.iso ?? '') || compareText(a, b),
		);
		chains.push({ members: dated, liveHeads: dated.filter((ref) => !replaced.has(ref) && isInForce(byRef.get(ref)!)) });
	}
	return chains;
}

function needsOf(
	model: Model,
	links: DecisionLinks,
	waivers: WaiverRegister,
	byRef: ReadonlyMap<string, Decision>,
	spofs: Pick<SinglePointsOfFailure, 'events'>,
): readonly NeedsDecision[] {
	const accepted = (...refs: readonly Ref[]): readonly Ref[] =>
		[
			...new Set(
				refs.flatMap((ref) =>
					links
						.about(ref)
						.filter(isInForce)
						.map((one) => one.ref),
				),
			),
		].sort(compareText);
	const systemOf = (ref: Ref): readonly Ref[] => {
		const system = referencesOf(model).target(ref, 'system');
		return system === undefined ? [] : [system];
	};
	const interfaces = new Map<Ref, Ref[]>();
	for (const { component, ref } of model.interfaces) addTo(interfaces, component, ref);
	const lowest = policiesOf(model).decisionRequiredTier;
	const tiers = model.byKind.component
		.filter(({ data }) => data.tier !== undefined && data.tier <= lowest)
		.map(
			({ ref, data, span }): NeedsDecision => ({
				why: 'tier',
				subject: ref,
				and: undefined,
				decisions: accepted(ref, ...(interfaces.get(ref) ?? []), ...systemOf(ref)),
				detail: `tier ${data.tier}`,
				span,
			}),
		);
	const points = spofs.events
		.filter((one) => one.certainty === 'certain' && !one.beyondPolicyScope)
		.map(({ event, certainCount }): NeedsDecision => {
			const subject = event.component ?? event.ref;
			return {
				why: 'single-point-of-failure',
				subject,
				and: event.ref === subject ? undefined : event.ref,
				decisions: accepted(subject, event.ref),
				detail: `stops ${certainCount} flows and business services`,
				span: event.span,
			};
		});
	const fallbacks = model.dependencies.flatMap((one): NeedsDecision[] => {
		const fallback = one.data.resilience?.fallback;
		if (typeof fallback !== 'object' || fallback.correctnessNote === undefined) return [];
		const own = new Set(one.data.adrs ?? []);
		const named = accepted(one.from, one.to).filter((ref) => {
			const decision = byRef.get(ref);
			return decision !== undefined && (own.has(decision.label) || own.has(decision.id) || aboutBoth(links, ref, one));
		});
		return [
			{
				why: 'fallback',
				subject: one.from,
				and: one.interface ?? one.to,
				decisions: named,
				detail: fallback.correctnessNote,
				span: one.span,
			},
		];
	});
	const waived = waivers.all.map((one): NeedsDecision => {
		const decision = byRef.get(one.decision);
		return {
			why: 'waiver',
			subject: one.decision,
			and: undefined,
			decisions: decision !== undefined && isInForce(decision) ? [one.decision] : [],
			detail: one.finding,
			span: one.span,
		};
	});
	return [...tiers, ...distinctPoints(points), ...fallbacks, ...waived];
}

/** The copies of a component are one subject. */
function distinctPoints(points: readonly NeedsDecision[]): readonly NeedsDecision[] {
	const known = new Map<Ref, NeedsDecision>();
	for (const point of points) if (!known.has(point.subject)) known.set(point.subject, point);
	return [...known.values()];
}

/** A decision about both ends of a call is taken to be about the call. */
function aboutBoth(
	links: DecisionLinks,
	decision: Ref,
	{ from, to, interface: ref }: { from: Ref; to: Ref; interface?: Ref | undefined },
): boolean {
	const subjects = new Set(links.subjectsOf(decision));
	return subjects.has(from) && (subjects.has(to) || (ref !== undefined && subjects.has(ref)));
}
