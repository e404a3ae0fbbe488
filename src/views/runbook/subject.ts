import { runbooksOfMode } from '#analysis/runbook-coverage.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { RunbookStep } from '#model/types.generated.ts';
import type { AlertEntry } from '../alerts.ts';
import type { ViewContext } from '../context.ts';
import { type Loss, lossOfSubject, radiusOf } from '../effects.ts';
import { distinct, entityOfKind, namedBy, targetsAt } from '../model-index.ts';
import { teamOf } from '../ownership.ts';
import { shareOfMode } from './mode-share.ts';

/** What a runbook page is about: an alert, an authored runbook, a failure mode or a component, with everything that belongs to it. */
export interface Subject {
	readonly kind: 'alert' | 'runbook' | 'failure-mode' | 'component';
	readonly title: string;
	readonly alerts: readonly AlertEntry[];
	/** Most specific first. */
	readonly runbooks: readonly Entity<'runbook'>[];
	/** Those of them whose text stands on the page, block by block; of the others their steps do. */
	readonly written: readonly Entity<'runbook'>[];
	/** Runbooks that are about it as well, and that the page leads to instead of repeating them. */
	readonly elsewhere: readonly Entity<'runbook'>[];
	readonly failureModes: readonly Entity<'failure-mode'>[];
	readonly components: readonly Ref[];
	/** Teams that answer for the components, else for the runbook. */
	readonly teams: readonly Entity<'team'>[];
	readonly entity?: Entity | undefined;
}

/** One step of an authored runbook with its failure mode resolved. */
export interface OwnedStep {
	readonly runbook: Entity<'runbook'>;
	readonly at: number;
	readonly step: RunbookStep;
	readonly failureMode?: Ref | undefined;
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

const likelihoods = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'rare', 'unknown'];
const severities = ['critical', 'high', 'medium', 'low', 'unknown'];

/**
 * Most likely first, then what more of the unavailability of a business service comes through (A4), then most severe: the order in
 * which to suspect them. Likelihood goes first because it is said of the failure mode itself, and A4 of the domain it stays within.
 */
function suspectOrder(context: ViewContext, a: Entity<'failure-mode'>, b: Entity<'failure-mode'>): number {
	const rank = (list: readonly string[], word: string | undefined): number => list.indexOf(word ?? 'unknown');
	const share = (mode: Entity<'failure-mode'>): number => shareOfMode(context, mode)?.share ?? 0;
	return (
		rank(likelihoods, a.data.likelihood) - rank(likelihoods, b.data.likelihood) ||
		share(b) - share(a) ||
		rank(severities, a.data.severity) - rank(severities, b.data.severity) ||
		(a.ref < b.ref ? -1 : 1)
	);
}

export function teamsOf(context: ViewContext, refs: readonly Ref[]): readonly Entity<'team'>[] {
	const teams = refs.flatMap((ref) => targetsAt(context.index, ref, 'owner')).map((owner) => teamOf(context, owner));
	return distinct(teams.filter(present))
		.map((ref) => entityOfKind(context.index, ref, 'team'))
		.filter(present);
}

export const runbooksAt = (context: ViewContext, refs: Iterable<Ref>): readonly Entity<'runbook'>[] =>
	[...new Set(refs)].map((ref) => entityOfKind(context.index, ref, 'runbook')).filter(present);

export const modesAt = (context: ViewContext, refs: Iterable<Ref>): readonly Entity<'failure-mode'>[] =>
	[...new Set(refs)]
		.map((ref) => entityOfKind(context.index, ref, 'failure-mode'))
		.filter(present)
		.sort((a, b) => suspectOrder(context, a, b));

/** Runbooks that a failure mode names, in the order written; without any, those that name it. */
export function mitigatingRunbooks(context: ViewContext, mode: Ref): readonly Ref[] {
	const own = [...targetsAt(context.index, mode, 'runbook'), ...targetsAt(context.index, mode, 'mitigation')];
	const named = own.filter((ref) => ref.startsWith('runbook:'));
	return named.length > 0 ? [...new Set(named)] : runbooksOfMode(context.model, mode);
}

export function subjectOfAlert(context: ViewContext, alert: AlertEntry): Subject {
	const failureModes = modesAt(context, alert.failureModes);
	const treating = failureModes.flatMap((mode) => mitigatingRunbooks(context, mode.ref));
	const runbooks = runbooksAt(context, alert.runbooks.length > 0 ? alert.runbooks : treating);
	const components = distinct(
		alert.components.length > 0
			? alert.components
			: [
					...failureModes.flatMap((mode) => targetsAt(context.index, mode.ref, 'component')),
					...runbooks.flatMap((runbook) => targetsAt(context.index, runbook.ref, 'components')),
				],
	);
	return {
		kind: 'alert',
		title: alert.name,
		alerts: [alert],
		runbooks,
		written: runbooks,
		elsewhere: [],
		failureModes,
		components,
		teams: components.length > 0 ? teamsOf(context, components) : teamsOfObjectives(context, alert.slos),
	};
}

/** Who answers for an objective is called; where nobody does, who answers for what it is of. */
function teamsOfObjectives(context: ViewContext, slos: readonly Ref[]): readonly Entity<'team'>[] {
	const own = teamsOf(context, slos);
	if (own.length > 0) return own;
	return teamsOf(
		context,
		slos.flatMap((slo) => targetsAt(context.index, slo, 'for')),
	);
}

export function subjectOfRunbook(
	context: ViewContext,
	runbook: Entity<'runbook'>,
	alerts: ReadonlyMap<string, AlertEntry>,
): Subject {
	const { index } = context;
	const named = [...alerts.values()].filter(
		(alert) => alert.runbooks.includes(runbook.ref) || alert.key === runbook.id,
	);
	// A runbook whose id is an alert holds the alert's page, so what else the alert leads to stands there too.
	const held = alerts.get(runbook.id);
	const modes = modesAt(context, [
		...(held?.failureModes ?? []),
		...targetsAt(index, runbook.ref, 'failureModes'),
		...targetsAt(index, runbook.ref, 'steps').filter((ref) => ref.startsWith('failure-mode:')),
		...namedBy(index, runbook.ref, 'failure-mode'),
	]);
	const components = distinct([
		...targetsAt(index, runbook.ref, 'components'),
		...namedBy(index, runbook.ref, 'component'),
		...modes.flatMap((mode) => targetsAt(index, mode.ref, 'component')),
		...(held?.components ?? []),
	]);
	const sharing = (held?.runbooks ?? []).filter((ref) => ref !== runbook.ref);
	const own = targetsAt(index, runbook.ref, 'components');
	// Where the model says nothing of what it is for, its alerts do.
	const known = components.length > 0 ? components : distinct(named.flatMap((alert) => alert.components));
	const primary = own.length > 0 ? [...own, ...known.filter((ref) => !own.includes(ref))] : known;
	const runbooks = [runbook, ...runbooksAt(context, sharing)];
	return {
		kind: 'runbook',
		title: runbook.data.title ?? runbook.name,
		alerts: named,
		runbooks,
		written: runbooks,
		elsewhere: [],
		failureModes: modes,
		components: primary,
		teams: teamsOf(context, [runbook.ref, ...primary.slice(0, 1)]),
		entity: runbook,
	};
}

export function subjectOfMode(
	context: ViewContext,
	mode: Entity<'failure-mode'>,
	alerts: ReadonlyMap<string, AlertEntry>,
): Subject {
	const components = targetsAt(context.index, mode.ref, 'component');
	const runbooks = runbooksAt(context, mitigatingRunbooks(context, mode.ref));
	return {
		kind: 'failure-mode',
		title: mode.name,
		alerts: [...alerts.values()].filter((alert) => alert.failureModes.includes(mode.ref)),
		runbooks,
		written: runbooks,
		elsewhere: [],
		failureModes: [mode],
		components,
		teams: teamsOf(context, [mode.ref, ...components]),
		entity: mode,
	};
}

/**
 * What to take as lost when telling the impact, the first of them first: the shared place of the likeliest failure mode where
 * that is what fails (a region, a certificate), else the component. Where the component does not go down with the place and the
 * failure is critical all the same, the component is what fails: a line of which there are two is not what is lost when the
 * session over it is. An alert of a component that none of its failure modes concerns only watches: there, what the failure
 * modes name is what may be lost.
 */
export function lostRefs(context: ViewContext, subject: Subject): readonly Ref[] {
	const { components, failureModes: modes } = subject;
	// Which of its failures it is nobody knows yet: at the worst all of it.
	if (subject.kind === 'component') return components;
	const at = (mode: Entity<'failure-mode'>, field: string) => targetsAt(context.index, mode.ref, field)[0];
	const shared = (mode: Entity<'failure-mode'>): Ref | undefined => {
		const scope = at(mode, 'scope');
		if (scope === undefined || mode.data.category !== 'SHARED_FATE') return undefined;
		return mode.data.severity === 'critical' && !goesDownWith(context, at(mode, 'component'), scope)
			? undefined
			: scope;
	};
	const places = modes.map(shared).filter(present);
	const failing = modes.map((mode) => shared(mode) ?? at(mode, 'component')).filter(present);
	const watches =
		subject.kind === 'alert' && failing.length > 0 && !modes.some((mode) => at(mode, 'component') === components[0]);
	if (watches) return [...new Set([...places, ...failing])];
	// A procedure for a domain is about that domain, whatever else it helps against.
	const domains = subject.runbooks.flatMap((runbook) => targetsAt(context.index, runbook.ref, 'domains'));
	const first = places.find((place) => domains.includes(place)) ?? (modes[0] && shared(modes[0]));
	return [...new Set([...(first === undefined ? [] : [first]), ...components])];
}

/** What is taken as lost before all else, with what follows from that; neither where nothing is named. */
export function lossOf(
	context: ViewContext,
	subject: Subject,
): { readonly lost: Ref | undefined; readonly radius: Loss | undefined } {
	const [lost] = lostRefs(context, subject);
	return { lost, radius: lost === undefined ? undefined : lossOfSubject(context, lost) };
}

function goesDownWith(context: ViewContext, component: Ref | undefined, domain: Ref): boolean {
	const lost = radiusOf(context, domain)?.components ?? [];
	return lost.some(({ ref, state }) => ref === component && state === 'down');
}

/** All steps of the subject's runbooks. */
export function stepsOf(context: ViewContext, subject: Subject): readonly OwnedStep[] {
	return subject.runbooks.flatMap((runbook) =>
		(runbook.data.steps ?? []).map(
			(step, at): OwnedStep => ({
				runbook,
				at,
				step,
				failureMode: targetsAt(context.index, runbook.ref, 'steps', at, 'failureMode')[0],
			}),
		),
	);
}

/** Steps grouped by runbook, in authored order. */
export const byRunbook = (
	steps: readonly OwnedStep[],
): readonly (readonly [Entity<'runbook'>, readonly OwnedStep[]])[] =>
	[...groupBy(steps, (one) => one.runbook.ref).values()].map((group) => [group[0]!.runbook, group] as const);
