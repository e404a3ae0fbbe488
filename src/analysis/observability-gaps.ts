import type { Span } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, FlowStep, Model, Ref } from '#model/model.ts';
import { fractionOfPercent } from '#model/quantity.ts';
import { type Alert, alertsIn } from './alerts.ts';
import { burnRate, outageDetectedAfter } from './burn-rate.ts';
import { rulesOfObjective } from './objective-rules.ts';
import { milliseconds } from './quantities.ts';
import { referencesOf } from './references.ts';
import { isSynchronous } from './timeout-budget.ts';

/** A failure mode and what would notice it. */
export interface DetectedMode {
	readonly failureMode: Ref;
	readonly component: Ref | undefined;
	readonly alerts: readonly {
		readonly name: string;
		readonly component: Ref | undefined;
		readonly kind: 'symptom' | 'cause' | undefined;
	}[];
	/** `cause`: only alerts about causes, so whether people notice is not watched. */
	readonly verdict: 'symptom' | 'cause' | 'none';
	readonly span: Span;
}

/** One burn alert with its numbers. */
export interface BurnAlert {
	readonly name: string | undefined;
	readonly severity: string | undefined;
	readonly windowMs: number | undefined;
	readonly declaredRate: number | undefined;
	/** budget % x period / window (DOMAIN A17), or what its rule says; undefined where a part is missing. */
	readonly computedRate: number | undefined;
	/** How long a total outage lasts before it fires, without `for`. */
	readonly detectsOutageAfterMs: number | undefined;
	readonly contradiction: boolean;
}

export interface WatchedObjective {
	readonly slo: Ref;
	readonly subject: Ref | undefined;
	readonly alerts: readonly BurnAlert[];
	/** An alert over an hour or less, and one over six hours or more. */
	readonly fast: boolean;
	readonly slow: boolean;
	readonly verdict: 'covered' | 'partly' | 'none';
	readonly span: Span;
}

/** A page alert and its runbook. */
export interface PageAlert {
	readonly alert: string;
	/** Undefined for an alert of a rule file that is tied to none. */
	readonly component: Ref | undefined;
	/** The one it names, else the first that names it. */
	readonly runbook: Ref | undefined;
	/** Where its rule sends people, as `runbook_url`, when that is not a page of this site. */
	readonly elsewhere: string | undefined;
	readonly detects: number;
	readonly span: Span;
}

/** A runbook that no alert leads to. */
export interface UnannouncedRunbook {
	readonly runbook: Ref;
	/** Alerts it names that no component declares and no rule file holds. */
	readonly unknownAlerts: readonly string[];
	readonly span: Span;
}

/** A call that neither end measures. */
export interface UnmeasuredCall {
	readonly dependency: Ref;
	readonly from: Ref;
	readonly to: Ref;
	readonly span: Span;
}

export interface TracedFlow {
	readonly flow: Ref;
	/** Steps between components. */
	readonly steps: number;
	/** The longest run of steps one after another over which a trace holds. */
	readonly longestRun: number;
	/** longestRun / steps; undefined for a flow without such steps. A lower bound where a break is `undeclared`. */
	readonly continuity: number | undefined;
	readonly breaks: readonly {
		readonly seq: number;
		readonly at: Ref;
		/** `none`: declared not to propagate. `undeclared`: nobody says. */
		readonly why: 'none' | 'undeclared';
		readonly asynchronous: boolean;
		readonly span: Span;
	}[];
	readonly span: Span;
}

/** A17. */
export interface ObservabilityGaps {
	readonly failureModes: readonly DetectedMode[];
	readonly objectives: readonly WatchedObjective[];
	readonly pageAlerts: readonly PageAlert[];
	/** Alerts that do not page, and have no runbook either; those that only tell are not among them. */
	readonly quietWithoutRunbook: readonly PageAlert[];
	/** Runbooks that no alert leads to: right for a procedure, wrong for an answer to an alert. */
	readonly runbooksWithoutAlert: readonly UnannouncedRunbook[];
	readonly calls: { readonly measured: number; readonly all: number; readonly unmeasured: readonly UnmeasuredCall[] };
	readonly flows: readonly TracedFlow[];
}

/** A17: what would go unnoticed. O(alerts + objectives + dependencies + steps). */
export function observabilityGaps(model: Model): ObservabilityGaps {
	const alerts = alertsIn(model);
	const measured = new Set(
		model.byKind.component.filter(({ data }) => measuresCalls(data.observability?.metrics)).map(({ ref }) => ref),
	);
	const calls = model.dependencies.filter(isSynchronous);
	const unmeasured = calls.filter((one) => !measured.has(one.from) && !measured.has(one.to));
	return {
		failureModes: detectedModes(model, alerts),
		objectives: model.byKind.slo.map((slo) => watchedObjective(model, slo)),
		pageAlerts: alerts.filter(({ severity }) => severity === 'page').map((one) => alertState(model, one)),
		quietWithoutRunbook: alerts
			.filter(({ severity }) => severity !== 'page' && severity !== 'info')
			.map((one) => alertState(model, one))
			.filter(({ runbook }) => runbook === undefined),
		runbooksWithoutAlert: runbooksWithoutAlert(model, alerts),
		calls: {
			measured: calls.length - unmeasured.length,
			all: calls.length,
			unmeasured: unmeasured.map(({ ref, from, to, span }) => ({ dependency: ref, from, to, span })),
		},
		flows: model.byKind.flow.map((flow) => tracedFlow(model, flow)),
	};
}

/** Rate, errors and duration: by that name, or all three by theirs. */
function measuresCalls(metrics: readonly string[] | undefined): boolean {
	const all = (metrics ?? []).join(' ');
	return (
		/\bRED\b/.test(all) || [/rate|requests|traffic/i, /error|fail/i, /duration|latency/i].every((one) => one.test(all))
	);
}

function alertState(model: Model, { name, component, runbooks, declared, rules, span }: Alert): PageAlert {
	const { url, base = '/' } = model.workspace.site ?? {};
	const here = url === undefined ? undefined : url.replace(/\/+$/, '') + base;
	const addresses = rules.map(({ annotations }) => annotations['runbook_url']);
	return {
		alert: name,
		component,
		runbook: runbooks[0],
		elsewhere: addresses.find((one) => one !== undefined && (here === undefined || !one.startsWith(here))),
		detects: declared?.data.detects?.length ?? 0,
		span,
	};
}

function runbooksWithoutAlert(model: Model, alerts: readonly Alert[]): readonly UnannouncedRunbook[] {
	const reached = new Set(alerts.flatMap(({ runbooks }) => runbooks));
	const known = new Set(alerts.map(({ key }) => key));
	return model.byKind.runbook
		.filter(({ ref }) => !reached.has(ref))
		.map(({ ref, data, span }) => ({
			runbook: ref,
			unknownAlerts: (data.alerts ?? []).filter((name) => !known.has(name.toLowerCase())),
			span,
		}));
}

/** Every failure mode with the alerts that it or they name, in the order of the alerts; these are looked up, as both are many. */
function detectedModes(model: Model, alerts: readonly Alert[]): readonly DetectedMode[] {
	const places = new Map<string, number[]>();
	for (const [at, { key, declared }] of alerts.entries()) {
		addTo(places, `named ${key}`, at);
		if (declared !== undefined) addTo(places, `declared ${declared.component.ref} ${declared.at}`, at);
	}
	return model.byKind['failure-mode'].map((mode) =>
		detectedMode(model, mode, (names) => {
			const found = new Set(names.flatMap((name) => places.get(name) ?? []));
			return [...found].sort((a, b) => a - b).map((at) => alerts[at]!);
		}),
	);
}

function detectedMode(
	model: Model,
	mode: Entity<'failure-mode'>,
	alertsOf: (names: readonly string[]) => readonly Alert[],
): DetectedMode {
	const references = referencesOf(model);
	const named = (mode.data.detection ?? []).flatMap(({ alert }) =>
		alert === undefined ? [] : [`named ${alert.toLowerCase()}`],
	);
	const pointing = references
		.into(mode.ref)
		.filter((link) => link.path[1] === 'alerts' && link.path[3] === 'detects')
		.map((link) => `declared ${link.from} ${link.path[2]}`);
	const alerts = alertsOf([...named, ...pointing]).map(({ name, component, declared }) => ({
		name,
		component,
		kind: declared?.data.kind,
	}));
	return {
		failureMode: mode.ref,
		component: references.target(mode.ref, 'component'),
		alerts,
		verdict: alerts.length === 0 ? 'none' : alerts.some(({ kind }) => kind !== 'cause') ? 'symptom' : 'cause',
		span: mode.span,
	};
}

function watchedObjective(model: Model, slo: Entity<'slo'>): WatchedObjective {
	const periodMs = milliseconds(slo.data.window);
	const objective = fractionOfPercent(slo.data.target);
	const declared = (slo.data.burnAlerts ?? []).map(
		({ name, severity, window, burnRate: declaredRate, budgetPct }): BurnAlert => {
			const windowMs = milliseconds(window);
			const isKnown = budgetPct !== undefined && periodMs !== undefined && windowMs !== undefined && windowMs > 0;
			const computedRate = isKnown ? burnRate(budgetPct / 100, periodMs, windowMs) : undefined;
			const rate = declaredRate ?? computedRate;
			return {
				name,
				severity,
				windowMs,
				declaredRate,
				computedRate,
				detectsOutageAfterMs:
					rate === undefined || windowMs === undefined || objective === undefined
						? undefined
						: outageDetectedAfter(rate, objective, windowMs),
				contradiction:
					declaredRate !== undefined && computedRate !== undefined && Math.abs(declaredRate / computedRate - 1) > 0.05,
			};
		},
	);
	const alerts = [...declared, ...ruleAlerts(model, slo, declared, objective)];
	const fast = alerts.some(({ windowMs }) => windowMs !== undefined && windowMs <= 3_600_000);
	const slow = alerts.some(({ windowMs }) => windowMs !== undefined && windowMs >= 6 * 3_600_000);
	return {
		slo: slo.ref,
		subject: referencesOf(model).target(slo.ref, 'for'),
		alerts,
		fast,
		slow,
		verdict: fast && slow ? 'covered' : fast || slow ? 'partly' : 'none',
		span: slo.span,
	};
}

/** What rule files watch and the objective does not declare; each window once, as its rule says. */
function ruleAlerts(
	model: Model,
	slo: Entity<'slo'>,
	declared: readonly BurnAlert[],
	objective: number | undefined,
): readonly BurnAlert[] {
	return rulesOfObjective(model, slo).flatMap(({ rule, windows }) =>
		windows
			.filter(({ longMs }) => !declared.some((one) => one.windowMs === longMs && one.severity === rule.severity))
			.map(({ longMs, rate }) => ({
				name: rule.name,
				severity: rule.severity,
				windowMs: longMs,
				declaredRate: undefined,
				computedRate: rate,
				detectsOutageAfterMs: objective === undefined ? undefined : outageDetectedAfter(rate, objective, longMs),
				contradiction: false,
			})),
	);
}

/** Whether a trace goes on through a component. What is not ours, or keeps data only, hands nothing on and breaks nothing. */
function propagation(model: Model, ref: Ref): 'yes' | 'none' | 'undeclared' {
	const data = (model.entities[ref] as Entity<'component'> | undefined)?.data;
	if (data === undefined || data.type === 'external' || data.dataStore !== undefined || data.type === 'store')
		return 'yes';
	const declared = data.observability?.traces?.propagates;
	return declared === undefined ? 'undeclared' : declared ? 'yes' : 'none';
}

/** Whether everybody on the way says if a trace goes on: where somebody does not, it may hold for longer. */
export const isFullyDeclared = ({ breaks }: TracedFlow): boolean => breaks.every(({ why }) => why === 'none');

function tracedFlow(model: Model, flow: Entity<'flow'>): TracedFlow {
	const steps = (model.steps[flow.ref] ?? []).filter(
		(step) => step.from.startsWith('component:') && step.to.startsWith('component:'),
	);
	let run = 0;
	let longestRun = 0;
	const breaks: TracedFlow['breaks'][number][] = [];
	const broken = (step: FlowStep, at: Ref, why: 'none' | 'undeclared'): void => {
		breaks.push({ seq: step.seq, at, why, asynchronous: step.mode !== 'sync', span: step.span });
	};
	for (const step of steps) {
		const ends = [step.from, step.to].map((ref) => ({ ref, state: propagation(model, ref) }));
		const bad = ends.find(({ state }) => state === 'none') ?? ends.find(({ state }) => state === 'undeclared');
		if (bad === undefined) {
			run++;
			longestRun = Math.max(longestRun, run);
		} else {
			run = 0;
			broken(step, bad.ref, bad.state as 'none' | 'undeclared');
		}
	}
	return {
		flow: flow.ref,
		steps: steps.length,
		longestRun,
		continuity: steps.length === 0 ? undefined : longestRun / steps.length,
		breaks,
		span: flow.span,
	};
}
