import type { Model, Ref } from '#model/model.ts';
import type { Change } from './change.ts';
import { type ChangeEffect, changeEffects } from './change-effects.ts';
import { allDomains, eventsOf } from './events.ts';
import type { Importance } from './importance.ts';
import { compareText } from './state.ts';
import { changesAgainst } from './suggested-changes.ts';

/** What single changes would do for one target, best first. */
export interface ChangesForTarget {
	readonly target: Ref;
	/** Changes that make it better, by the minutes they save. */
	readonly effects: readonly ChangeEffect[];
	/** How many changes were tried. */
	readonly tried: number;
	/** True when there were more to try than the budget allows; then a better one may exist. */
	readonly cutShort: boolean;
}

export interface BestChanges {
	/** Undefined where A4 has nothing to say. */
	of(target: Ref): ChangesForTarget | undefined;
	/** True where a question takes a moment only, so that it can be asked for every finding. */
	readonly quick: boolean;
	/** The effect of any change on any target, computed. */
	effectOf(change: Change, target: Ref): ChangeEffect | undefined;
}

/** Trees times their events that may be evaluated for all targets together, so that a large model stays quick. */
const budget = 200_000;
const quickBudget = 30_000;
const mostTried = 16;
const mostEvents = 20;

/**
 * The best single change for each target: the structural changes against the events that contribute most are each tried, one
 * at a time, by evaluating the changed model exactly. Greedy: of all that were tried, the one that saves most comes first.
 */
export function bestChanges(model: Model, importance: Importance, targets: number): BestChanges {
	const effects = changeEffects(model);
	const known = new Map<Ref, ChangesForTarget | undefined>();
	const search = (target: Ref): ChangesForTarget | undefined => {
		const important = importance.of(target);
		if (important === undefined) return undefined;
		const behind = [...new Set(important.events.map(({ event }) => event.entity))].sort(compareText);
		const candidates = distinct(
			important.events
				.slice(0, mostEvents)
				.flatMap(({ event }) => changesAgainst(model, event.ref, standingIn(model, behind, event.ref))),
		);
		const most = Math.min(mostTried, Math.floor(budget / Math.max(1, important.events.length * targets)));
		const tried = candidates.slice(0, most);
		const better = tried
			.flatMap((change) => effects.of(change, target) ?? [])
			.filter(({ before, after }) => after < before * (1 - 1e-9))
			.sort((a, b) => a.after - b.after || compareText(JSON.stringify(a.change), JSON.stringify(b.change)));
		return { target, effects: better, tried: tried.length, cutShort: candidates.length > tried.length };
	};
	return {
		quick: eventsOf(model).length * targets <= quickBudget,
		of(target) {
			if (!known.has(target)) known.set(target, search(target));
			return known.get(target);
		},
		effectOf: (change, target) => effects.of(change, target),
	};
}

/** The components among those behind a target that have copies in a domain, or share it as a whole. */
function standingIn(model: Model, behind: readonly Ref[], domain: Ref): readonly Ref[] {
	if (!domain.startsWith('failure-domain:')) return [];
	return behind.filter((component) => {
		const deployment = model.deployments[component];
		const all = [...(deployment?.domains ?? []), ...(deployment?.replicas ?? []).flatMap(({ domains }) => domains)];
		return allDomains(model, all).has(domain);
	});
}

/** Each once; of copies that could be added to one component the first, as its copies are alike. */
function distinct(changes: readonly Change[]): readonly Change[] {
	const found = new Map<string, Change>();
	for (const change of changes) {
		const key = change.kind === 'add-copy' ? `add-copy ${change.component}` : JSON.stringify(change);
		if (!found.has(key)) found.set(key, change);
	}
	return [...found.values()];
}
