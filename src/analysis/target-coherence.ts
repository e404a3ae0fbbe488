import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { fractionOfPercent, quantityOf } from '#model/quantity.ts';
import { isAboutAvailability } from './availability-promises.ts';
import { type BacklogReport, backlogs } from './backlog.ts';
import { milliseconds } from './quantities.ts';
import {
	type RecoveryConflict,
	type RecoveryFit,
	type RecoveryScope,
	recoveryConflicts,
	recoveryFits,
	recoveryScopes,
} from './recovery-fit.ts';
import { referencesOf } from './references.ts';
import { flowsOf, statedPolicyOf } from './targets.ts';
import { isSynchronous } from './timeout-budget.ts';

/** An availability that somebody promises, with where. */
export interface AvailabilityPromise {
	/** The objective, policy or third party that states it. */
	readonly by: Ref;
	/** 0 to 1. */
	readonly availability: number;
	readonly windowMs: number | undefined;
	readonly source: 'slo' | 'policy' | 'vendor-sla';
	readonly span: Span;
}

/** (a) What hard dependencies leave of a promise. */
export interface Ceiling {
	/** The component, flow or business service that promises. */
	readonly subject: Ref;
	readonly promise: AvailabilityPromise;
	readonly dependencies: readonly { readonly ref: Ref; readonly promise: AvailabilityPromise }[];
	/** Hard dependencies that promise nothing: the ceiling is then an upper bound. */
	readonly missing: readonly Ref[];
	/** The product of what they promise: more cannot be kept. */
	readonly ceiling: number;
	/** What the promise allows to fail, what the dependencies use of it, and what is left for the subject itself. */
	readonly budget: number;
	readonly used: number;
	readonly left: number;
	readonly verdict: 'infeasible' | 'feasible' | 'gap';
	/** Promises over other windows than the subject's, which cannot be compared month by month. */
	readonly otherWindows: readonly Ref[];
	readonly span: Span;
}

/** (b) What one recovery costs of an error budget. */
export interface BudgetSpend {
	readonly subject: Ref;
	readonly promise: AvailabilityPromise;
	/** Downtime that the promise allows in its window. */
	readonly budgetMs: number;
	readonly scope: RecoveryScope;
	readonly rtoMs: number;
	/** RTO over budget: 2.78 budgets for an hour of 21.6 min. */
	readonly budgets: number;
	/** How many such events a year the promise allows. */
	readonly eventsPerYear: number;
	readonly span: Span;
}

/** (d) A hard dependency that promises less than what rests on it. */
export interface WeakerDependency {
	readonly from: Ref;
	readonly to: Ref;
	readonly dependency: Ref;
	readonly kind: 'tier' | 'objective';
	readonly own: number;
	readonly other: number;
	readonly span: Span;
}

/** A16. */
export interface TargetCoherence {
	readonly ceilings: readonly Ceiling[];
	readonly budgets: readonly BudgetSpend[];
	/** (c) Every recovery time that a service promises, against its tolerance. */
	readonly recovery: readonly RecoveryFit[];
	/** (c) Recovery targets that do not fit into one another. */
	readonly conflicts: readonly RecoveryConflict[];
	readonly weaker: readonly WeakerDependency[];
}

const yearMs = 365 * 86_400_000;

/** The product of availabilities: what is left when each of them is needed (DOMAIN A16, "the rule of the extra 9"). */
export function productOf(availabilities: readonly number[]): number {
	return availabilities.reduce((product, one) => product * one, 1);
}

/** Downtime that an availability allows in a window, in milliseconds: 99.95 % of 30 days leaves 21.6 min. */
export function errorBudgetMs(availability: number, windowMs: number): number {
	// Rounded to a millisecond, as 1 - 0.9995 is not 0.0005 in binary.
	return Math.round((1 - availability) * windowMs);
}

/** A16: whether promises, recovery targets and tolerances fit into one another. O(components + dependencies). */
export function targetCoherence(model: Model, backlog: BacklogReport = backlogs(model)): TargetCoherence {
	const promises = promisesOf(model);
	const recovery = recoveryFits(model, backlog);
	return {
		ceilings: ceilingsOf(model, promises),
		budgets: budgetsOf(model, promises),
		recovery,
		conflicts: recoveryConflicts(model, recovery),
		weaker: weakerOf(model, promises),
	};
}

type Promises = ReadonlyMap<Ref, AvailabilityPromise>;

/** The strictest availability that is promised for each component, flow and service. */
function promisesOf(model: Model): Promises {
	const found = new Map<Ref, AvailabilityPromise>();
	const add = (subject: Ref | undefined, promise: AvailabilityPromise): void => {
		if (subject === undefined || !(promise.availability > 0) || promise.availability > 1) return;
		const known = found.get(subject);
		if (known === undefined || promise.availability > known.availability) found.set(subject, promise);
	};
	for (const slo of model.byKind.slo) {
		const availability = fractionOfPercent(slo.data.target);
		if (availability === undefined || !isAboutAvailability(slo)) continue;
		const windowMs = milliseconds(slo.data.window);
		add(referencesOf(model).target(slo.ref, 'for'), {
			by: slo.ref,
			availability,
			windowMs,
			source: 'slo',
			span: slo.span,
		});
	}
	for (const service of model.byKind['business-service']) {
		const policy = statedPolicyOf(model, service.ref);
		const availability = fractionOfPercent(policy?.data.availabilitySlo);
		if (policy !== undefined && availability !== undefined)
			add(service.ref, { by: policy.by, availability, windowMs: undefined, source: 'policy', span: service.span });
	}
	for (const component of model.byKind.component) {
		if (found.has(component.ref)) continue;
		const party = referencesOf(model).target(component.ref, 'thirdParty');
		const entity = party === undefined ? undefined : (model.entities[party] as Entity<'third-party'> | undefined);
		const sla = entity?.data.sla;
		const promised = typeof sla === 'object' ? quantityOf(sla.availability)?.value : undefined;
		if (entity !== undefined && promised !== undefined)
			add(component.ref, {
				by: entity.ref,
				availability: promised / 100,
				windowMs: undefined,
				source: 'vendor-sla',
				span: entity.span,
			});
	}
	return found;
}

/** What a subject cannot do without: a component's hard calls outside of groups, a flow's non-optional targets, a service's flows'. */
function hardNeeds(model: Model): ReadonlyMap<Ref, readonly Ref[]> {
	const needs = new Map<Ref, Set<Ref>>();
	const add = (from: Ref, to: Ref): void => {
		if (from !== to) needs.set(from, (needs.get(from) ?? new Set()).add(to));
	};
	for (const one of model.dependencies)
		if (isSynchronous(one) && one.criticality === 'hard' && one.group === undefined) add(one.from, one.to);
	for (const { ref } of model.byKind.flow)
		for (const step of model.steps[ref] ?? [])
			if (!step.optional && step.mode === 'sync' && step.to.startsWith('component:')) add(ref, step.to);
	for (const { ref, data } of model.byKind['business-service']) {
		const flows = flowsOf(model, ref).map((flow) => needs.get(flow) ?? new Set<Ref>());
		// A service that can do with some of its flows needs only what all of them need.
		const all = (data.combine ?? 'all') === 'all';
		for (const to of new Set(flows.flatMap((one) => [...one])))
			if (all || flows.every((one) => one.has(to))) add(ref, to);
	}
	return new Map([...needs].map(([from, to]) => [from, [...to].sort()]));
}

function ceilingsOf(model: Model, promises: Promises): readonly Ceiling[] {
	const needs = hardNeeds(model);
	return [...promises]
		.filter(([subject, promise]) => promise.source !== 'vendor-sla' && (needs.get(subject)?.length ?? 0) > 0)
		.map(([subject, promise]): Ceiling => {
			const all = needs.get(subject)!;
			const dependencies = all.flatMap((ref) => (promises.has(ref) ? [{ ref, promise: promises.get(ref)! }] : []));
			const missing = all.filter((ref) => !promises.has(ref));
			const ceiling = productOf(dependencies.map((one) => one.promise.availability));
			const budget = 1 - promise.availability;
			const verdict = ceiling < promise.availability - 1e-12 ? 'infeasible' : missing.length > 0 ? 'gap' : 'feasible';
			return {
				subject,
				promise,
				dependencies,
				missing,
				ceiling,
				budget,
				used: 1 - ceiling,
				left: budget - (1 - ceiling),
				verdict,
				otherWindows: dependencies
					.filter(
						(one) =>
							promise.windowMs !== undefined &&
							one.promise.windowMs !== undefined &&
							one.promise.windowMs !== promise.windowMs,
					)
					.map((one) => one.ref),
				span: promise.span,
			};
		})
		.sort((a, b) => a.left - b.left || (a.subject < b.subject ? -1 : 1));
}

function budgetsOf(model: Model, promises: Promises): readonly BudgetSpend[] {
	return [...promises]
		.flatMap(([subject, promise]) => {
			if (promise.source === 'vendor-sla' || promise.availability >= 1) return [];
			const policy = statedPolicyOf(model, subject);
			const windowMs = promise.windowMs ?? 30 * 86_400_000;
			const budgetMs = errorBudgetMs(promise.availability, windowMs);
			return recoveryScopes.flatMap((scope): BudgetSpend[] => {
				const rtoMs = milliseconds(policy?.data[scope]?.rto);
				if (rtoMs === undefined || rtoMs === 0 || budgetMs === 0) return [];
				return [
					{
						subject,
						promise,
						budgetMs,
						scope,
						rtoMs,
						budgets: rtoMs / budgetMs,
						eventsPerYear: errorBudgetMs(promise.availability, yearMs) / rtoMs,
						span: promise.span,
					},
				];
			});
		})
		.sort((a, b) => b.budgets - a.budgets || (a.subject < b.subject ? -1 : 1));
}

function weakerOf(model: Model, promises: Promises): readonly WeakerDependency[] {
	return model.dependencies.flatMap((one): WeakerDependency[] => {
		if (!isSynchronous(one) || one.criticality !== 'hard' || one.group !== undefined) return [];
		const tierOf = (ref: Ref): number | undefined =>
			(model.entities[ref] as Entity<'component'> | undefined)?.data.tier;
		const base = { from: one.from, to: one.to, dependency: one.ref, span: one.span };
		const [ownTier, otherTier] = [tierOf(one.from), tierOf(one.to)];
		const [own, other] = [promises.get(one.from), promises.get(one.to)];
		return [
			...(ownTier !== undefined && otherTier !== undefined && otherTier > ownTier
				? [{ ...base, kind: 'tier' as const, own: ownTier, other: otherTier }]
				: []),
			...(own !== undefined && other !== undefined && other.availability < own.availability
				? [{ ...base, kind: 'objective' as const, own: own.availability, other: other.availability }]
				: []),
		];
	});
}
