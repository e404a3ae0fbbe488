import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { BlastRadii } from './blast-radius.ts';
import { type MissingField, missingField } from './missing-field.ts';
import { milliseconds } from './quantities.ts';
import type { RecoveryScope } from './recovery-fit.ts';
import { toleranceOf } from './recovery-targets.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';
import { policyOfService } from './targets.ts';

/** One time that a runbook was gone through. */
export interface Exercise {
	/** `YYYY-MM-DD`. */
	readonly date: string;
	readonly result: 'passed' | 'partly' | 'failed' | undefined;
	/** Milliseconds; undefined where nobody wrote it down. */
	readonly durationMs: number | undefined;
	readonly environment: Ref | undefined;
	readonly by: Ref | undefined;
	readonly notes: string | undefined;
	readonly evidence: string | undefined;
}

/** How soon a service that a runbook brings back is to be back. */
export interface ServedTarget {
	readonly service: Ref;
	/** Milliseconds; undefined where nobody says. */
	readonly limitMs: number | undefined;
	/** What the limit is: the objective of the resilience policy for the loss of a zone or a region, or the impact tolerance. */
	readonly by: RecoveryScope | 'tolerance' | undefined;
}

/**
 * `within` and `over`: the time it took against the shortest limit. `failed`: its last time with a result did not succeed, so
 * no time says how long a recovery takes. `gap`: a limit or a time is missing. `no-target`: it is no way out of a failure.
 */
export type ExerciseVerdict = 'within' | 'over' | 'failed' | 'gap' | 'no-target';

/** How often a runbook was exercised, and how long it took against what the services it brings back promise. */
export interface RunbookExercises {
	readonly runbook: Ref;
	/** Newest first. */
	readonly exercises: readonly Exercise[];
	/** The last one that says how long it took, and did not fail. */
	readonly timed: Exercise | undefined;
	/** Services that go down with what the runbook mends, shortest limit first, those without one last. */
	readonly targets: readonly ServedTarget[];
	readonly verdict: ExerciseVerdict;
	/** What nobody declares, without which there is no comparison. */
	readonly missing: readonly MissingField[];
	readonly span: Span;
}

/**
 * What exercises of runbooks show (part of A18): the time of the last one against the limit of each service that is certainly DOWN
 * when what the runbook mends is lost (A6). Only a runbook that something names as its way out (a failure mode, a component's
 * recovery or failover) is held against a limit: a failback or a rotation brings nothing back. The limit is the recovery time
 * objective of the service where the runbook is for the loss of a zone or a region and no machine does the same; else its impact
 * tolerance, which holds whatever the cause. O(runbooks x targets).
 */
export function runbookExercises(
	model: Model,
	radii: Pick<BlastRadii, 'servicesDownWith'>,
): readonly RunbookExercises[] {
	return model.byKind.runbook.map((runbook) => exercisesOf(model, runbook, radii.servicesDownWith));
}

function exercisesOf(
	model: Model,
	runbook: Entity<'runbook'>,
	servicesDownWith: (lost: Ref) => readonly Ref[],
): RunbookExercises {
	const exercises = writtenExercises(model, runbook);
	// One that is planned says nothing about how long it takes.
	const done = exercises.filter(({ date }) => date <= model.asOf);
	const judged = done.find(({ result }) => result !== undefined);
	const timed = done.find(({ durationMs, result }) => durationMs !== undefined && result !== 'failed');
	const lost = lostWhere(model, runbook.ref);
	const scope = isSecondLine(model, runbook.ref) ? undefined : scopeOf(model, runbook, lost);
	const services = [...new Set(lost.flatMap(servicesDownWith))];
	const targets = services
		.map((service) => targetOf(model, service, scope))
		.sort(
			(one, other) =>
				(one.limitMs ?? Infinity) - (other.limitMs ?? Infinity) || compareText(one.service, other.service),
		);
	const shortest = targets[0]?.limitMs;
	const failed = judged?.result === 'failed';
	const missing = [
		...(timed === undefined && targets.length > 0 && !failed
			? [
					missingField(
						runbook,
						exercises.length === 0 ? 'exercises' : 'exercises[].duration',
						'nobody can say how long it takes',
						'exercises:\n  - { date: <day>, result: <passed | partly | failed>, duration: <duration> }\n',
					),
				]
			: []),
		...targets.flatMap(({ service, limitMs }) =>
			limitMs === undefined
				? [
						missingField(
							model.entities[service]!,
							'impactTolerances',
							'nobody can say whether its runbooks are quick enough',
							'impactTolerances:\n  - { metric: duration, limit: <duration> }\n',
						),
					]
				: [],
		),
	];
	return {
		runbook: runbook.ref,
		exercises,
		timed,
		targets,
		verdict:
			targets.length === 0
				? 'no-target'
				: failed
					? 'failed'
					: timed?.durationMs === undefined || shortest === undefined
						? 'gap'
						: timed.durationMs > shortest
							? 'over'
							: 'within',
		missing,
		span: runbook.span,
	};
}

/** As written, newest first; those of one day in the order of writing. */
function writtenExercises(model: Model, { ref, data }: Entity<'runbook'>): readonly Exercise[] {
	const references = referencesOf(model);
	return (data.exercises ?? [])
		.map(
			(one, at): Exercise => ({
				date: one.date,
				result: one.result,
				durationMs: milliseconds(one.duration),
				environment: references.target(ref, 'exercises', at, 'environment'),
				by: references.target(ref, 'exercises', at, 'by'),
				notes: one.notes,
				evidence: one.evidence,
			}),
		)
		.sort((a, b) => compareText(b.date, a.date));
}

/** What is lost where something names the runbook as its way out: the component or shared place of a failure mode, a component. */
function lostWhere(model: Model, runbook: Ref): readonly Ref[] {
	const references = referencesOf(model);
	const lost = references.into(runbook).flatMap(({ from, path }): readonly Ref[] => {
		const [field] = path;
		if (from.startsWith('failure-mode:') && (field === 'mitigation' || field === 'runbook')) {
			const mode = model.entities[from] as Entity<'failure-mode'> | undefined;
			const shared = mode?.data.category === 'SHARED_FATE' ? references.target(from, 'scope') : undefined;
			return [shared ?? references.target(from, 'component') ?? ''].filter((ref) => ref !== '');
		}
		const recovers = field === 'recovery' || (field === 'deployment' && path[1] === model.environment);
		return from.startsWith('component:') && recovers ? [from] : [];
	});
	return [...new Set(lost)].sort(compareText);
}

/** Where each failure mode that names the runbook is met by itself first, people act when that did not help. */
function isSecondLine(model: Model, runbook: Ref): boolean {
	const naming = referencesOf(model)
		.into(runbook)
		.filter(
			({ from, path }) => from.startsWith('failure-mode:') && (path[0] === 'mitigation' || path[0] === 'runbook'),
		);
	const modes = naming.map(({ from }) => (model.entities[from] as Entity<'failure-mode'> | undefined)?.data);
	return modes.length > 0 && modes.every((mode) => (mode?.mitigation ?? []).some(({ auto }) => auto === true));
}

/** The widest loss that the runbook is for; undefined where it is for none that resilience policies set an objective for. */
function scopeOf(model: Model, runbook: Entity<'runbook'>, lost: readonly Ref[]): RecoveryScope | undefined {
	const domains = [...referencesOf(model).targets(runbook.ref, 'domains'), ...lost];
	const types = domains.map((ref) =>
		ref.startsWith('failure-domain:')
			? (model.entities[ref] as Entity<'failure-domain'> | undefined)?.data.type
			: undefined,
	);
	return types.includes('region') ? 'multiRegion' : types.includes('az') ? 'multiAz' : undefined;
}

function targetOf(model: Model, service: Ref, scope: RecoveryScope | undefined): ServedTarget {
	const rtoMs = scope === undefined ? undefined : milliseconds(policyOfService(model, service)?.[scope]?.rto);
	if (rtoMs !== undefined) return { service, limitMs: rtoMs, by: scope };
	const toleranceMs = toleranceOf(model, service);
	return { service, limitMs: toleranceMs, by: toleranceMs === undefined ? undefined : 'tolerance' };
}

/** What a limit is, in words that follow its length: `5 min for the loss of a zone`. */
export const limitWords: { readonly [by in NonNullable<ServedTarget['by']>]: string } = {
	multiAz: 'as its recovery time objective for the loss of a zone says',
	multiRegion: 'as its recovery time objective for the loss of a region says',
	tolerance: 'as its impact tolerance says',
};
