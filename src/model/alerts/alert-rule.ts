import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '../ref.ts';
import type { AlertReceiver, AlertRoute } from './routing.ts';

/** An alerting rule as a rule file holds it, labels of its group among its own. */
export interface WrittenAlertRule {
	/** The name by which it has a page. */
	readonly name: string;
	/** What its alerts carry as `alertname`, where that cannot be part of an address. */
	readonly title?: string | undefined;
	/** What happens when there is no data, where the tool asks for that: `Alerting`. */
	readonly noData?: string | undefined;
	readonly expr: string;
	/** How long the expression must hold, as written: `5m`. */
	readonly for?: string | undefined;
	readonly keepFiringFor?: string | undefined;
	readonly labels: { readonly [name: string]: string };
	readonly annotations: { readonly [name: string]: string };
	/** The name of its group. */
	readonly group: string;
	/** Where its name stands. */
	readonly span: Span;
}

/** An alert that is read and has no page. */
export interface AlertWithoutPage {
	readonly title: string;
	readonly group: string;
	readonly span: Span;
}

/** An alerting rule with what `alerts` in `lintel.yaml` makes of it. */
export interface AlertRule extends WrittenAlertRule {
	readonly component: Ref | undefined;
	/** What ties it to the component: `label service is payment-api`. */
	readonly componentBasis: string | undefined;
	/** What its severity label means here; undefined where it has none, or one that nobody explained. */
	readonly severity: 'page' | 'ticket' | 'info' | undefined;
	/** Whom its alert reaches, where the routes that say so were left out for a profile. */
	readonly reached?: readonly ReachedReceiver[] | undefined;
	/** What silences its alert, where the rules that say so were left out for a profile. */
	readonly silenced?: readonly Silencing[] | undefined;
	/** Which objectives it watches, where the expression that says so was left out for a profile. */
	readonly watches?: readonly WatchedByRule[] | undefined;
}

/** One receiver that an alert reaches. */
export interface ReachedReceiver {
	readonly receiver: AlertReceiver;
	/**
	 * `possible`: it hangs on a label that the rule does not set itself, on a pattern that is not understood here, or on whether an
	 * operator selects an object.
	 */
	readonly certainty: 'certain' | 'possible';
	/** No route is for the alert, so it comes to where everything comes that nobody thought of. */
	readonly byDefault: boolean;
	readonly route: AlertRoute;
}

/** What fires for a source of an inhibition. */
export interface Firing {
	/** One of these; each once by name, in the order of files and places. */
	readonly by: readonly Pick<AlertRule, 'name' | 'severity'>[];
	/** Labels that must be the same in both, or missing from both, and that neither rule settles: they come with series. */
	readonly equal: readonly string[];
}

/** Alerts that silence another while they fire, by one inhibition rule. */
export interface Silencing {
	/** What fires at the same time: one for each source, which is one for most rules. */
	readonly firing: readonly Firing[];
	/** `possible`: it hangs on a label of a condition that a rule does not set itself, or on a pattern that is not understood here. */
	readonly certainty: 'certain' | 'possible';
	readonly span: Span;
}

/** A window of a rule on the burn of a budget. */
export interface RuleWindow {
	readonly longMs: number;
	/** Undefined where the rule looks at one window only. */
	readonly shortMs: number | undefined;
	/** How many times faster than the objective allows: share of bad events / (1 - target). */
	readonly rate: number;
	/** The budget that the expression reckons with, 0 to 1, where it is not the one that the objective leaves. */
	readonly otherBudget: number | undefined;
}

/** An objective that a rule watches, and on which windows; none where its expression is of no form that is known. */
export interface WatchedByRule {
	readonly slo: Ref;
	readonly windows: readonly RuleWindow[];
}
