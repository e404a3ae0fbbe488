import type { Span } from '#diagnostics/diagnostic.ts';
import type { NamedTimes } from './time-intervals.ts';

/** One condition of a route on a label (Alertmanager documentation, "Matcher"). */
export interface RouteMatcher {
	readonly label: string;
	readonly operator: '=' | '!=' | '=~' | '!~';
	readonly value: string;
}

/** One node of a routing tree. */
export interface AlertRoute {
	/** Its own, else that of the route above. */
	readonly receiver: string;
	readonly matchers: readonly RouteMatcher[];
	/** Whether the routes after it are asked as well. */
	readonly continues: boolean;
	readonly routes: readonly AlertRoute[];
	/** Names of times at which it tells nobody, and of those at which alone it tells anybody; its own, as routes below take over neither. */
	readonly mutedDuring: readonly string[];
	readonly activeDuring: readonly string[];
	/** Whether nobody can tell from the files that it is in force: it stands in an object that an operator may or may not select. */
	readonly isUncertain?: boolean | undefined;
	readonly span: Span;
}

/** Whom a receiver tells. Only by which means: addresses and keys of an Alertmanager are secrets and are not kept. */
export interface AlertReceiver {
	readonly name: string;
	/** `pagerduty`, `email`, …, each once, in the order of the file. None: what is sent there reaches nobody. */
	readonly means: readonly string[];
	/** It stands for all receivers of a configuration that is in no file, by whose name it is called. */
	readonly isUnread?: boolean | undefined;
	readonly span: Span;
}

/** What must fire for an inhibition: an alert that fits the conditions and has the same labels as the one that is silenced. */
export interface InhibitSource {
	readonly matchers: readonly RouteMatcher[];
	readonly equal: readonly string[];
}

/** Alerts that fit `target` are silenced while of each source one fires (Alertmanager documentation, "Inhibit rule"). */
export interface InhibitRule {
	/** One, or as many as are written under `sources`. */
	readonly sources: readonly InhibitSource[];
	readonly target: readonly RouteMatcher[];
	/** Whether nobody can tell from the files that it is in force. */
	readonly isUncertain?: boolean | undefined;
	readonly span: Span;
}

/** The routing of one Alertmanager. */
export interface AlertRouting {
	readonly root: AlertRoute;
	readonly receivers: readonly AlertReceiver[];
	readonly inhibitions: readonly InhibitRule[];
	/** The hours of the times that routes name, as they are written. */
	readonly times: NamedTimes;
	readonly file: string;
}
