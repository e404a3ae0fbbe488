import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { BlastRadii } from './blast-radius.ts';
import type { DisruptionReports } from './disruption-effects.ts';
import { policiesOf } from './policies.ts';
import { daysBetween, latestDayUntil } from './quantities.ts';
import { referencesOf } from './references.ts';
import { type RunbookExercises, runbookExercises } from './runbook-exercises.ts';

/** A failure mode and whether somebody could act on it. */
export interface CoveredMode {
	readonly failureMode: Ref;
	readonly runbooks: readonly Ref[];
	/** It says what to do: a runbook, or something automatic. */
	readonly mitigated: boolean;
	/** A runbook of it says how to see that it worked. */
	readonly verified: boolean;
	/** Somebody owns the mode, its component or its runbook. */
	readonly owned: boolean;
	readonly covered: boolean;
	readonly span: Span;
}

/** A runbook that needs what is gone when it is needed. */
export interface UnusableRunbook {
	readonly runbook: Ref;
	readonly disruption: Ref;
	/** `blocked`: the procedure as a whole. `partly`: some steps. */
	readonly status: 'partly' | 'blocked';
	readonly lost: readonly { readonly need: Ref; readonly step: string | undefined }[];
	readonly span: Span;
}

export interface RunbookState {
	readonly runbook: Ref;
	readonly steps: number;
	/** Steps that change something and do not say how to check it, or how to undo it. By title or id. */
	readonly withoutVerify: readonly string[];
	readonly withoutRollback: readonly string[];
	/** Days since it was last exercised; undefined when never, or nobody says. */
	readonly exercisedDaysAgo: number | undefined;
	readonly tooOld: boolean;
	/** Alerts that lead to it. */
	readonly alerts: number;
	/** Needs in words that name nothing in the model, so nobody can tell whether they are up. */
	readonly unchecked: readonly string[];
	readonly span: Span;
}

/** A18. */
export interface RunbookCoverage {
	readonly failureModes: readonly CoveredMode[];
	/** Covered failure modes over all, 0 to 1; undefined when there are none. */
	readonly coverage: number | undefined;
	readonly unusable: readonly UnusableRunbook[];
	readonly runbooks: readonly RunbookState[];
	/** How long each took when it was gone through, against what it is to bring back. */
	readonly exercises: readonly RunbookExercises[];
}

/** A18: whether each failure mode has a way out, and whether that way is open when it is needed. O(runbooks x disruptions). */
export function runbookCoverage(
	model: Model,
	disruptions: DisruptionReports,
	radii: Pick<BlastRadii, 'servicesDownWith'>,
): RunbookCoverage {
	const failureModes = model.byKind['failure-mode'].map((mode) => coveredMode(model, mode));
	const unchecked = new Map<Ref, Set<string>>();
	const unusable = disruptions.reports.flatMap(({ disruption, runbooks }) =>
		runbooks.flatMap(({ runbook, status, lost, unchecked: words }): UnusableRunbook[] => {
			const known = unchecked.get(runbook) ?? new Set();
			for (const word of words) known.add(word);
			unchecked.set(runbook, known);
			if (status === 'usable') return [];
			return [{ runbook, disruption, status, lost, span: model.entities[runbook]!.span }];
		}),
	);
	return {
		failureModes,
		coverage:
			failureModes.length === 0 ? undefined : failureModes.filter((one) => one.covered).length / failureModes.length,
		unusable,
		runbooks: model.byKind.runbook.map((runbook) =>
			runbookState(model, runbook, [...(unchecked.get(runbook.ref) ?? [])]),
		),
		exercises: runbookExercises(model, radii),
	};
}

/** The runbooks of a failure mode: first those it names, in the order written, for they are its way out; then those that name it. */
export function runbooksOfMode(model: Model, mode: Ref): readonly Ref[] {
	const references = referencesOf(model);
	const own = [...references.targets(mode, 'runbook'), ...references.targets(mode, 'mitigation')];
	const naming = references
		.into(mode)
		.filter((link) => link.from.startsWith('runbook:'))
		.map((link) => link.from)
		.sort();
	return [...new Set([...own, ...naming])].filter((ref) => ref.startsWith('runbook:'));
}

function coveredMode(model: Model, mode: Entity<'failure-mode'>): CoveredMode {
	const references = referencesOf(model);
	const runbooks = runbooksOfMode(model, mode.ref);
	const automatic = (mode.data.mitigation ?? []).some((one) => one.auto === true);
	const mitigated = runbooks.length > 0 || automatic;
	const verified = runbooks.some((ref) => {
		const data = (model.entities[ref] as Entity<'runbook'> | undefined)?.data;
		const checks = (data?.steps ?? []).some((step) => step.verify !== undefined || step.phase === 'verify');
		return checks || (data?.verification?.length ?? 0) > 0;
	});
	const component = references.target(mode.ref, 'component');
	const owned = [mode.ref, ...runbooks, ...(component === undefined ? [] : [component])].some(
		(ref) => references.target(ref, 'owner') !== undefined,
	);
	return {
		failureMode: mode.ref,
		runbooks,
		mitigated,
		verified,
		owned,
		covered: mitigated && verified && owned,
		span: mode.span,
	};
}

/** The last day, not after `asOf`, on which a runbook was gone through, wherever that is written; undefined when nobody says. */
export function lastExercised({ data }: Entity<'runbook'>, asOf: string): string | undefined {
	return latestDayUntil(asOf, [data.lastExercised, ...(data.exercises ?? []).map(({ date }) => date)]);
}

function runbookState(model: Model, runbook: Entity<'runbook'>, unchecked: readonly string[]): RunbookState {
	const steps = runbook.data.steps ?? [];
	const changing = steps.filter((step) => step.kind === 'mutate' || step.kind === 'destructive');
	const named = (list: typeof steps): string[] => list.map((step, at) => step.title ?? step.id ?? `step ${at + 1}`);
	const exercisedDaysAgo = daysBetween(lastExercised(runbook, model.asOf), model.asOf);
	return {
		runbook: runbook.ref,
		steps: steps.length,
		withoutVerify: named(changing.filter((step) => step.verify === undefined)),
		withoutRollback: named(changing.filter((step) => step.rollback === undefined)),
		exercisedDaysAgo,
		tooOld: exercisedDaysAgo === undefined || exercisedDaysAgo > policiesOf(model).runbookMaxAge,
		alerts: runbook.data.alerts?.length ?? 0,
		unchecked,
		span: runbook.span,
	};
}
