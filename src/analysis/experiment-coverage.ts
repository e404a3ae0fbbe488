import type { Span } from '#diagnostics/diagnostic.ts';
import type { FaultTemplate } from '#model/fault-templates/template.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { policiesOf } from './policies.ts';
import { daysBetween, latestDay, latestDayUntil, milliseconds } from './quantities.ts';
import type { RecoveryTimes } from './recovery-time.ts';
import { referencesOf } from './references.ts';
import { serviceMapOf } from './service-map.ts';

/** Why an experiment does not count as proof. */
export type ExperimentDefect =
	| 'never-ran'
	| 'not-passed'
	| 'failed-since'
	| 'too-old'
	| 'environment'
	| 'no-stop-condition';

export interface JudgedExperiment {
	readonly experiment: Ref;
	/** Where it runs; undefined when not declared. */
	readonly environment: Ref | undefined;
	readonly stage: string | undefined;
	readonly hasStopCondition: boolean;
	/** The day of the last run that passed. */
	readonly lastPassed: string | undefined;
	readonly ageInDays: number | undefined;
	readonly result: string | undefined;
	/** What keeps it from counting; empty when it counts. */
	readonly defects: readonly ExperimentDefect[];
	/** Templates that run it. */
	readonly templates: readonly FaultTemplate[];
	readonly failureModes: readonly Ref[];
	readonly domains: readonly Ref[];
	readonly span: Span;
}

/** Something that an experiment should show. */
export interface TriedSubject {
	readonly subject: Ref;
	/** Experiments about it. */
	readonly experiments: readonly Ref[];
	readonly covered: boolean;
	/** Those of them whose last run failed: where another one counts, the two contradict each other. */
	readonly failed: readonly Ref[];
	/** Why not, of the experiment that comes closest; `none`: there is no experiment. */
	readonly because: readonly ExperimentDefect[] | 'none';
	readonly span: Span;
}

/** How long it took against how long the model says. */
export interface ObservedRecovery {
	readonly experiment: Ref;
	/** The disruption or component that the model has a time for. */
	readonly compared: Ref;
	readonly observedMs: number;
	readonly modelledMs: number;
	/** observed / modelled: above 1 the model is too hopeful. */
	readonly ratio: number;
	readonly span: Span;
}

export interface ServiceTrials {
	readonly service: Ref;
	readonly failureModes: number;
	readonly covered: number;
}

/** A20. */
export interface ExperimentCoverage {
	/** A run older than so many days proves nothing any more. */
	readonly maxAge: number;
	readonly experiments: readonly JudgedExperiment[];
	/** Templates of AWS FIS that are read and tied to no experiment. */
	readonly strayTemplates: readonly FaultTemplate[];
	readonly failureModes: readonly TriedSubject[];
	readonly zones: readonly TriedSubject[];
	/** Soft dependencies with a fallback: whether somebody has tried it. */
	readonly fallbacks: readonly {
		readonly dependency: Ref;
		readonly from: Ref;
		readonly to: Ref;
		readonly tested: string | undefined;
		readonly covered: boolean;
		readonly span: Span;
	}[];
	readonly services: readonly ServiceTrials[];
	readonly observed: readonly ObservedRecovery[];
}

/** Stages that are near enough to production to prove something (judgement). */
const provingStages = new Set(['production', 'disaster-recovery', 'staging']);

/** A20: what has been tried, near enough to production, lately enough, and with a way to stop. O(experiments + failure modes). */
export function experimentCoverage(model: Model, recovery: RecoveryTimes): ExperimentCoverage {
	// A year unless the workspace says otherwise: plans are tested yearly (DORA Art. 11).
	const maxAge = policiesOf(model).experimentMaxAge ?? 365;
	const experiments = model.byKind['chaos-experiment'].map((one) => judged(model, one, maxAge));
	const byRef = new Map(experiments.map((one) => [one.experiment, one]));
	const failureModes = model.byKind['failure-mode'].map((mode) =>
		tried(
			mode,
			experimentsOf(model, mode.ref, 'failureModes').map((ref) => byRef.get(ref)!),
		),
	);
	return {
		maxAge,
		experiments,
		strayTemplates: model.faultTemplates.filter(({ experiment }) => experiment === undefined),
		failureModes,
		zones: model.byKind['failure-domain']
			.filter(({ data }) => data.type === 'az')
			.map((zone) =>
				tried(
					zone,
					experimentsOf(model, zone.ref, 'domains').map((ref) => byRef.get(ref)!),
				),
			),
		fallbacks: triedFallbacks(model, maxAge, byRef),
		services: trialsByService(model, failureModes),
		observed: observedRecoveries(model, recovery),
	};
}

/** Whether an experiment can be stopped: a condition in words, or one of its template, that is not `none`. */
export function hasStopCondition(data: Entity<'chaos-experiment'>['data']): boolean {
	const written = (data.stopConditions ?? []).some((one) => one.trim().toLowerCase() !== 'none');
	const template = data.fis?.['stopConditions'];
	if (!Array.isArray(template)) return written;
	const sources = template.map((one: unknown) =>
		typeof one === 'object' && one !== null && 'source' in one ? String(one.source) : 'none',
	);
	return written || sources.some((source) => source !== 'none');
}

function judged(model: Model, { ref, data, span }: Entity<'chaos-experiment'>, maxAge: number): JudgedExperiment {
	const references = referencesOf(model);
	const environment = references.target(ref, 'environment');
	const stage =
		(environment && (model.entities[environment] as Entity<'environment'> | undefined)?.data.stage) || undefined;
	const runs = [
		...(data.runs ?? []),
		...(data.lastRun === undefined ? [] : [{ date: data.lastRun, result: data.result }]),
		// One that is planned has shown nothing yet.
	].filter(({ date }) => date === undefined || date <= model.asOf);
	const lastPassed = latestDay(runs.filter(({ result }) => result === 'passed').map(({ date }) => date));
	const lastFailed = latestDay(runs.filter(({ result }) => result === 'failed').map(({ date }) => date));
	const ageInDays = daysBetween(lastPassed, model.asOf);
	const stops = hasStopCondition(data);
	const hasRun =
		runs.some(({ result }) => result !== 'never-run' && result !== 'unknown') && data.result !== 'never-run';
	return {
		experiment: ref,
		environment,
		stage,
		hasStopCondition: stops,
		lastPassed,
		ageInDays,
		result: data.result,
		defects: [
			...(hasRun ? [] : ['never-ran' as const]),
			...(hasRun && lastPassed === undefined ? ['not-passed' as const] : []),
			...(lastPassed !== undefined && lastFailed !== undefined && lastFailed > lastPassed
				? ['failed-since' as const]
				: []),
			...(ageInDays !== undefined && ageInDays > maxAge ? ['too-old' as const] : []),
			...(stage === undefined || !provingStages.has(stage) ? ['environment' as const] : []),
			...(stops ? [] : ['no-stop-condition' as const]),
		],
		templates: model.faultTemplates.filter((one) => one.experiment === ref),
		failureModes: references.targets(ref, 'failureModes'),
		domains: references.targets(ref, 'domains'),
		span,
	};
}

/** Experiments about something, whichever of the two says so. */
function experimentsOf(model: Model, subject: Ref, field: 'failureModes' | 'domains'): readonly Ref[] {
	const references = referencesOf(model);
	const own = references.targets(subject, 'experiments');
	const naming = references
		.into(subject)
		.filter((link) => link.path[0] === field && link.from.startsWith('chaos-experiment:'))
		.map((link) => link.from);
	return [...new Set([...own, ...naming])].filter((ref) => ref.startsWith('chaos-experiment:')).sort();
}

function tried(subject: Pick<Entity, 'ref' | 'span'>, experiments: readonly JudgedExperiment[]): TriedSubject {
	const best = [...experiments].sort((a, b) => a.defects.length - b.defects.length)[0];
	return {
		subject: subject.ref,
		experiments: experiments.map((one) => one.experiment),
		covered: best !== undefined && best.defects.length === 0,
		failed: experiments.filter(isFailed).map((one) => one.experiment),
		because: best === undefined ? 'none' : best.defects,
		span: subject.span,
	};
}

/** True when the last run that said something failed. */
const isFailed = ({ defects, result }: JudgedExperiment): boolean =>
	defects.includes('failed-since') || (defects.includes('not-passed') && result === 'failed');

function triedFallbacks(
	model: Model,
	maxAge: number,
	experiments: ReadonlyMap<Ref, JudgedExperiment>,
): ExperimentCoverage['fallbacks'] {
	return model.dependencies.flatMap((one) => {
		const fallback = one.data.resilience?.fallback;
		if (one.phase !== 'run' || one.criticality !== 'soft' || typeof fallback !== 'object') return [];
		const by = referencesOf(model).target(one.from, ...one.path, 'resilience', 'fallback', 'testedBy');
		const shown = by === undefined ? undefined : experiments.get(by);
		const tested = latestDayUntil(model.asOf, [fallback.tested, shown?.lastPassed]);
		const age = daysBetween(tested, model.asOf);
		return [
			{
				dependency: one.ref,
				from: one.from,
				to: one.to,
				tested,
				covered: age !== undefined && age <= maxAge,
				span: one.span,
			},
		];
	});
}

function trialsByService(model: Model, failureModes: readonly TriedSubject[]): readonly ServiceTrials[] {
	const references = referencesOf(model);
	const byService = new Map<Ref, { failureModes: number; covered: number }>();
	for (const mode of failureModes) {
		const component = references.target(mode.subject, 'component');
		for (const service of component === undefined ? [] : serviceMapOf(model).servicesOf(component)) {
			const known = byService.get(service) ?? { failureModes: 0, covered: 0 };
			byService.set(service, {
				failureModes: known.failureModes + 1,
				covered: known.covered + Number(mode.covered),
			});
		}
	}
	return model.byKind['business-service'].map(({ ref }) => ({
		service: ref,
		...(byService.get(ref) ?? { failureModes: 0, covered: 0 }),
	}));
}

/** The model's time for what an experiment takes away: its domain, the scenario that it tests, else its one component's failover. */
function observedRecoveries(model: Model, recovery: RecoveryTimes): readonly ObservedRecovery[] {
	const modelled = new Map(recovery.disruptions.map((one) => [one.disruption, one.recoveredMs]));
	const references = referencesOf(model);
	return model.byKind['chaos-experiment'].flatMap(({ ref, data, span }): ObservedRecovery[] => {
		const observedMs = milliseconds(data.rtoObserved);
		if (observedMs === undefined) return [];
		const scenarios = references
			.into(ref)
			.filter((link) => link.path[0] === 'tests' && link.from.startsWith('scenario:'))
			.map((link) => link.from);
		const candidates = [...references.targets(ref, 'domains'), ...scenarios];
		const compared = candidates.find((one) => modelled.get(one) !== undefined);
		const found = compared === undefined ? ownRecovery(model, ref) : { ref: compared, ms: modelled.get(compared)! };
		if (found === undefined || found.ms === 0) return [];
		return [
			{ experiment: ref, compared: found.ref, observedMs, modelledMs: found.ms, ratio: observedMs / found.ms, span },
		];
	});
}

function ownRecovery(model: Model, experiment: Ref): { ref: Ref; ms: number } | undefined {
	const components = referencesOf(model).targets(experiment, 'components');
	if (components.length !== 1) return undefined;
	const component = components[0]!;
	const data = (model.entities[component] as Entity<'component'> | undefined)?.data;
	const deployment = data?.deployment?.[model.environment];
	const failover = deployment?.failover;
	const failoverMs = typeof failover === 'object' ? milliseconds(failover.time) : undefined;
	// The failover is what is timed where the failure is met by itself, the whole recovery where people meet it.
	const modes = referencesOf(model).targets(experiment, 'failureModes');
	const automatic = modes.length === 0 || modes.some((mode) => isMetByItself(model, mode));
	if (failoverMs !== undefined && automatic) return { ref: component, ms: failoverMs };
	// Where copies stand in for one another, losing one is no recovery of the component.
	if (deployment?.strategy === 'active-active') return undefined;
	const { detect, decide, restoreTime, verify } = data?.recovery ?? {};
	if (milliseconds(restoreTime) === undefined) return undefined;
	const parts = [detect, decide, restoreTime, verify].map(milliseconds);
	return { ref: component, ms: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) };
}

function isMetByItself(model: Model, mode: Ref): boolean {
	const data = (model.entities[mode] as Entity<'failure-mode'> | undefined)?.data;
	return (data?.mitigation ?? []).some((one) => one.auto === true);
}
