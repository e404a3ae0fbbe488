import type { Span } from '#diagnostics/diagnostic.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { durationMs, fractionOfPercent } from '#model/quantity.ts';
import { minutesInMonth } from './availability.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';
import { servicesOfFlow, statedPolicyOf } from './targets.ts';

/** What was promised about the availability of a flow or business service, beside what is computed. */
export interface AvailabilityPromise {
	/** The objective, or the entity whose policy says it. */
	readonly ref: Ref;
	/** `own`: made for the target itself. `service`: made for a business service that needs the flow. */
	readonly of: 'own' | 'service';
	/** Share of time or events, 0 to 1. */
	readonly target: number;
	/** Length of the window in minutes; 30 days where none is declared. */
	readonly windowMinutes: number;
	/** False where the window is only taken to be 30 days. */
	readonly windowDeclared: boolean;
	readonly span: Span;
}

/** A promise against an unavailability U. Only a comparison of means: an outage comes as a whole, not as its mean. */
export interface JudgedPromise {
	/** Error budget: (1 - target) x window, in minutes. */
	readonly budgetMinutes: number;
	/** U x window, in minutes. */
	readonly expectedMinutes: number;
	/** U / (1 - target): 1 means that the budget is spent on average. Undefined for a target of 100 %. */
	readonly budgetsSpent: number | undefined;
	readonly kept: boolean;
}

/** How long one outage may be, by the impact tolerance of a business service, beside what is computed. */
export interface ToleratedOutage {
	readonly service: Ref;
	readonly minutes: number;
	/** As written: `4h`. */
	readonly limit: string;
	readonly span: Span;
}

/** Promises of availability about a target: its own first, then those of its services; by ref. */
export function promisesOf(model: Model, target: Ref): readonly AvailabilityPromise[] {
	const own = [...objectivesFor(model, target), ...policyPromise(model, target)];
	if (!target.startsWith('flow:')) return own.map((one) => ({ ...one, of: 'own' }));
	const services = servicesOfFlow(model, target);
	const theirs = services.flatMap((service) => [...objectivesFor(model, service), ...policyPromise(model, service)]);
	return [
		...own.map((one) => ({ ...one, of: 'own' as const })),
		...theirs.map((one) => ({ ...one, of: 'service' as const })),
	];
}

type Unjudged = Omit<AvailabilityPromise, 'of'>;

/** An objective counts as one about availability when it says so, in words too, or does not say what it measures. */
export function isAboutAvailability({ data: { sli } }: Entity<'slo'>): boolean {
	if (typeof sli === 'string') return /availab|success|error/i.test(sli);
	return (sli?.type ?? 'availability') === 'availability';
}

/** Objectives that are about availability and either are for the target or are listed by it. */
function objectivesFor(model: Model, target: Ref): Unjudged[] {
	const references = referencesOf(model);
	const listed = references.targets(target, 'slos');
	const naming = references
		.into(target)
		.filter((link) => link.path[0] === 'for')
		.map((link) => link.from);
	const refs = [...new Set([...listed, ...naming])].filter((ref) => ref.startsWith('slo:')).sort(compareText);
	return refs.flatMap((ref): Unjudged[] => {
		const slo = model.entities[ref] as Entity<'slo'> | undefined;
		const share = fractionOfPercent(slo?.data.target);
		if (slo === undefined || share === undefined || !isAboutAvailability(slo)) return [];
		const window = durationMs(slo.data.window);
		return [
			{
				ref,
				target: share,
				windowMinutes: window === undefined ? minutesInMonth : window / 60_000,
				windowDeclared: window !== undefined,
				span: slo.span,
			},
		];
	});
}

function policyPromise(model: Model, service: Ref): Unjudged[] {
	const policy = statedPolicyOf(model, service);
	const share = fractionOfPercent(policy?.data.availabilitySlo);
	const entity = policy && model.entities[policy.by];
	if (share === undefined || entity === undefined) return [];
	return [{ ref: entity.ref, target: share, windowMinutes: minutesInMonth, windowDeclared: false, span: entity.span }];
}

/** The promise that allows the smallest share of time, which is the first to be broken whatever the windows; undefined without any. */
export const strictestOf = (promises: readonly AvailabilityPromise[]): AvailabilityPromise | undefined =>
	[...promises].sort((a, b) => b.target - a.target)[0];

/** DOMAIN A16 (b): 99.95 % over 30 days is a budget of 21.6 minutes. */
export function judgePromise(promise: AvailabilityPromise, unavailability: number): JudgedPromise {
	const allowed = 1 - promise.target;
	return {
		budgetMinutes: allowed * promise.windowMinutes,
		expectedMinutes: unavailability * promise.windowMinutes,
		budgetsSpent: allowed > 0 ? unavailability / allowed : undefined,
		kept: unavailability <= allowed,
	};
}

/** The durations that business services tolerate: of the service itself, or of those that need the flow; shortest first. */
export function toleratedOutages(model: Model, target: Ref): readonly ToleratedOutage[] {
	const services = target.startsWith('flow:') ? servicesOfFlow(model, target) : [target];
	const found = services.flatMap((service) => {
		const entity = model.entities[service] as Entity<'business-service'> | undefined;
		return (entity?.data.impactTolerances ?? []).flatMap(({ metric, limit }): ToleratedOutage[] => {
			const length = metric === 'duration' && typeof limit === 'string' ? durationMs(limit) : undefined;
			if (length === undefined || length === 0) return [];
			return [{ service, minutes: length / 60_000, limit: String(limit), span: entity!.span }];
		});
	});
	return found.sort((a, b) => a.minutes - b.minutes || compareText(a.service, b.service));
}

const minutesInYear = 365 * 24 * 60;

/** How many outages as long as the tolerance make up the unavailability of a year: the same time in whole outages. */
export function outagesOfToleranceAYear({ minutes }: ToleratedOutage, unavailability: number): number {
	return (unavailability * minutesInYear) / minutes;
}
