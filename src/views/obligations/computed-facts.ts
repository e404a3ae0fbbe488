import type { Architecture } from '#analysis/architecture.ts';
import type { Facts } from '#analysis/facts.ts';
import { once } from '#analysis/once.ts';
import { daysBetween, roundedDuration } from '#analysis/quantities.ts';
import { referencesOf } from '#analysis/references.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { ObligationPackQuestion } from '#model/types.generated.ts';
import { byText, componentOf } from '../model-index.ts';

/** Whether something holds of one thing; why not, or why nobody can say. */
export type Verdict =
	| { readonly kind: 'holds' }
	| { readonly kind: 'accepted' | 'fails' | 'unknown'; readonly why: string };

export type ComputedFact = NonNullable<ObligationPackQuestion['compute']>;

const holds: Verdict = { kind: 'holds' };
const fails = (why: string): Verdict => ({ kind: 'fails', why });
const unknown = (why: string): Verdict => ({ kind: 'unknown', why });

/** What analyses work out about one thing, by the name that packs use. Never a verdict on a rule: only on what is asked. */
export function createComputedFacts(
	architecture: Architecture,
	facts: Facts,
	isFound: (finding: string) => boolean,
): (fact: ComputedFact, ref: Ref, limitMs: number | undefined) => Verdict {
	const { model } = architecture;
	const references = referencesOf(model);
	const recoveries = once(() => {
		const byTarget = new Map<Ref, { readonly disruption: Ref; readonly found: TargetRecovery }[]>();
		for (const { disruption, targets } of facts.recoveryTimes.disruptions)
			for (const found of targets) addTo(byTarget, found.target, { disruption, found });
		return byTarget;
	});
	const points = once(() => {
		const byStore = new Map<Ref, (typeof facts.recoveryPoints.points)[number][]>();
		for (const point of facts.recoveryPoints.points) addTo(byStore, point.store, point);
		return byStore;
	});
	const tried = once(() => new Map(facts.experimentCoverage.failureModes.map((one) => [one.subject, one])));
	const unusable = once(() => new Map(facts.runbookCoverage.unusable.map((one) => [one.runbook, one])));
	const undecided = once(() => {
		const lacking = facts.decisionIntegrity.needs.filter(({ decisions }) => decisions.length === 0);
		return new Map(lacking.map((one) => [one.subject, one.detail]));
	});
	const versions = once(() => {
		const byComponent = new Map<Ref, (typeof facts.endOfLife.versions)[number][]>();
		for (const one of facts.endOfLife.versions) addTo(byComponent, one.component, one);
		return byComponent;
	});

	const traced = (service: Ref): Verdict => {
		const own = references
			.into(service)
			.filter(({ from, path }) => from.startsWith('flow:') && path[0] === 'businessService');
		const flows = [...new Set([...references.targets(service, 'flows'), ...own.map(({ from }) => from)])];
		if (flows.length === 0) return fails('no flow belongs to it');
		const empty = flows.filter((flow) => (model.steps[flow] ?? []).length === 0);
		if (empty.length > 0) return fails(`\`${empty[0]}\` has no steps`);
		const components = new Set(
			flows.flatMap((flow) => model.steps[flow]!.flatMap(({ from, to }) => [componentOf(from), componentOf(to)])),
		);
		const bare = [...components]
			.filter((ref) => ref.startsWith('component:'))
			.filter((ref) => references.target(ref, 'owner') === undefined || model.deployments[ref]?.declared !== true)
			.sort(byText);
		return bare.length === 0 ? holds : fails(`without owner or place: ${quoted(bare)}`);
	};
	const recoveryKnown = (target: Ref): Verdict => {
		const own = recoveries().get(target) ?? [];
		if (own.length === 0)
			return unknown('no disruption that is looked at stops it, or nothing is known of what it needs');
		const open = own.filter(({ found }) => found.kind === 'not-computable');
		return open.length === 0
			? holds
			: fails(`cannot be worked out for ${quoted(open.map(({ disruption }) => disruption).sort(byText))}`);
	};
	const backInTime = (target: Ref, limitMs: number): Verdict => {
		const own = recoveries().get(target) ?? [];
		if (own.length === 0)
			return unknown('no disruption that is looked at stops it, or nothing is known of what it needs');
		const never = own.find(({ found }) => found.kind === 'never');
		if (never !== undefined) return fails(`never after \`${never.disruption}\`: what it needs waits for itself`);
		// The least that each takes, with the people there are; what is not computable takes at least what is known of it.
		const slowest = slowestOf(own, (found) =>
			found.kind === 'value'
				? (found.withRespondersMs ?? found.milliseconds)
				: found.kind === 'not-computable'
					? found.atLeastMs
					: undefined,
		);
		if (slowest !== undefined && slowest.time > limitMs)
			return fails(
				`after \`${slowest.disruption}\` it takes ${slowest.found.kind === 'value' ? '' : 'at least '}${roundedDuration(slowest.time)}`,
			);
		const open = own.find(({ found }) => found.kind === 'not-computable');
		if (open !== undefined) return unknown(`cannot be worked out for \`${open.disruption}\``);
		const behind = slowestOf(own, (found) => (found.kind === 'value' ? found.amongAllMs : undefined));
		if (behind !== undefined && behind.time > limitMs)
			return unknown(`after \`${behind.disruption}\` it takes ${roundedDuration(behind.time)} if others come first`);
		const feared = slowestOf(own, (found) => (found.kind === 'value' ? found.possibleMs : undefined));
		return feared === undefined || feared.time <= limitMs
			? holds
			: unknown(
					`after \`${feared.disruption}\` it takes ${roundedDuration(feared.time)} if what is not declared does harm`,
				);
	};
	const dataLossKnown = (store: Ref): Verdict => {
		const own = points().get(store) ?? [];
		if (own.length === 0) return unknown('it is no store that the analysis knows');
		const open = own.filter(({ kind }) => kind === 'not-computable');
		return open.length === 0
			? holds
			: fails(`cannot be worked out for ${quoted(open.map(({ disruption }) => disruption).sort(byText))}`);
	};
	const isTried = (mode: Ref): Verdict => {
		const one = tried().get(mode);
		if (one === undefined) return unknown('the analysis does not know it');
		if (one.covered) return holds;
		return fails(
			one.because === 'none' ? 'no experiment is about it' : `an experiment does not count: ${one.because.join(', ')}`,
		);
	};
	const supported = (component: Ref): Verdict => {
		const own = versions().get(component) ?? [];
		if (own.length === 0) return unknown('no version is declared');
		const over = own.find(({ state }) => state === 'over');
		if (over !== undefined) return fails(`${over.name} ${over.version ?? ''} is out of support since ${over.endsOn}`);
		const open = own.find(({ state }) => state === 'unknown');
		return open === undefined ? holds : unknown(`${open.name} ${open.version ?? ''}: ${open.basis}`);
	};
	const usable = (runbook: Ref): Verdict => {
		const one = unusable().get(runbook);
		return one === undefined
			? holds
			: fails(
					`${one.status === 'blocked' ? 'it cannot be followed' : 'some steps cannot be followed'} after \`${one.disruption}\``,
				);
	};
	const survives = (target: Ref): Verdict => {
		const report = facts.singlePointsOfFailure.of(target);
		if (report === undefined) {
			const why = facts.singlePointsOfFailure.notComputable.find((one) => one.target === target)?.why;
			return unknown(why ?? 'it was not analysed');
		}
		const scope = report.down.filter(({ beyondPolicyScope }) => !beyondPolicyScope);
		const certain = scope.filter(({ certainty }) => certainty === 'certain');
		if (certain.length > 0)
			return fails(
				`\`${certain[0]!.event.ref}\`${certain.length > 1 ? ` and ${certain.length - 1} more` : ''} alone take${certain.length > 1 ? '' : 's'} it down`,
			);
		return scope.length === 0
			? holds
			: unknown(`\`${scope[0]!.event.ref}\` may take it down alone, depending on what is not declared`);
	};
	const held = (scenario: Ref): Verdict => {
		const { tests = [] } = (model.entities[scenario] as Entity<'scenario'>).data;
		// What is planned has not been tested.
		const done = tests.filter(({ date }) => date === undefined || date <= model.asOf);
		const newest = [...done].sort((a, b) => byText(b.date ?? '', a.date ?? ''))[0];
		if (newest === undefined)
			return unknown(tests.length === 0 ? 'it was never tested' : 'its only test is yet to come');
		if (newest.withinTolerance === undefined) return unknown('its newest test does not say');
		return newest.withinTolerance === true
			? holds
			: fails(
					`the test of ${newest.date ?? 'no stated day'} did not stay within: ${newest.observed ?? 'no more is said'}`,
				);
	};
	const decided = (component: Ref): Verdict => {
		const detail = undecided().get(component);
		return detail === undefined ? holds : fails(`no accepted decision: ${detail}`);
	};
	const inTime = (remediation: Ref): Verdict => {
		const { due, findings } = (model.entities[remediation] as Entity<'remediation'>).data;
		if (!findings.some(isFound)) return holds;
		const late = daysBetween(due, model.asOf);
		if (late === undefined) return unknown('no day is set');
		return late > 0 ? fails(`due ${due}, ${late} ${late === 1 ? 'day' : 'days'} ago`) : holds;
	};

	const of: { readonly [fact in ComputedFact]: (ref: Ref, limitMs: number | undefined) => Verdict } = {
		traced,
		'back-in-time': (ref, limitMs) =>
			limitMs === undefined ? unknown('the question names no limit') : backInTime(ref, limitMs),
		'recovery-known': recoveryKnown,
		'data-loss-known': dataLossKnown,
		tried: isTried,
		supported,
		'usable-runbooks': usable,
		'survives-single-failures': survives,
		'scenario-held': held,
		'needs-decided': decided,
		'in-time': inTime,
	};
	return (fact, ref, limitMs) => of[fact](ref, limitMs);
}

type TargetRecovery = Facts['recoveryTimes']['disruptions'][number]['targets'][number];

/** The recovery that takes longest by some time of it; undefined where none has that time. */
function slowestOf(
	own: readonly { readonly disruption: Ref; readonly found: TargetRecovery }[],
	timeOf: (found: TargetRecovery) => number | undefined,
) {
	const timed = own.flatMap((one) => {
		const time = timeOf(one.found);
		return time === undefined ? [] : [{ ...one, time }];
	});
	return timed.reduce<(typeof timed)[number] | undefined>(
		(slow, one) => (slow === undefined || one.time > slow.time ? one : slow),
		undefined,
	);
}

/** So many are named in a sentence. */
const NAMED = 4;

/** References in backticks, as sentences quote them; the first few, and how many more. */
const quoted = (refs: readonly Ref[]): string => {
	const named = refs.slice(0, NAMED).map((ref) => `\`${ref}\``);
	return named.join(', ') + (refs.length > NAMED ? ` and ${refs.length - NAMED} more` : '');
};
