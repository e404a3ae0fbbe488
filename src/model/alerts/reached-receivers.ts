import type { Model } from '../model.ts';
import type { AlertRule, ReachedReceiver } from './alert-rule.ts';
import { fitsLabelPattern } from './label-pattern.ts';
import type { AlertRoute, AlertRouting, RouteMatcher } from './routing.ts';

/**
 * Whom a rule's alert reaches, by every routing that the workspace names; none without any. Routes are asked depth first,
 * in their order, until one takes the alert and does not go on (Alertmanager documentation, "Route"). Each receiver once,
 * certain before possible. What was found before the routes were left out is given as it was found. O(routes x matchers).
 */
export function receiversOf(model: Model, rule: AlertRule): readonly ReachedReceiver[] {
	if (rule.reached !== undefined) return rule.reached;
	const labels = labelsOfRule(rule);
	return model.alertRouting.flatMap((routing) => receiversIn(routing, labels));
}

/** Labels of an alert, as far as its rule sets them. */
export type LabelsOfAlert = { readonly [name: string]: string };

export const labelsOfRule = ({ name, title, labels }: AlertRule): LabelsOfAlert => ({
	...labels,
	alertname: title ?? name,
});

function receiversIn({ root, receivers }: AlertRouting, labels: LabelsOfAlert): readonly ReachedReceiver[] {
	const byName = new Map(receivers.map((one) => [one.name, one]));
	const found = new Map<string, ReachedReceiver>();
	const add = (route: AlertRoute, certainty: ReachedReceiver['certainty']): void => {
		const receiver = byName.get(route.receiver)!;
		const known = found.get(receiver.name);
		if (known === undefined || (known.certainty === 'possible' && certainty === 'certain'))
			found.set(receiver.name, { receiver, certainty, byDefault: route === root, route });
	};
	const visit = (route: AlertRoute, certainty: ReachedReceiver['certainty']): void => {
		let left = certainty;
		let isTaken = false;
		let mayBeTaken = false;
		for (const below of route.routes) {
			const verdict = takes(below, labels);
			if (verdict === 'no') continue;
			visit(below, verdict === 'yes' ? left : 'possible');
			if (verdict === 'yes') isTaken = true;
			else mayBeTaken = true;
			if (below.continues) continue;
			if (verdict === 'yes') break;
			left = 'possible';
		}
		if (!isTaken) add(route, mayBeTaken ? 'possible' : certainty);
	};
	visit(root, 'certain');
	return [...found.values()].sort((a, b) => (a.certainty < b.certainty ? -1 : a.certainty > b.certainty ? 1 : 0));
}

export type Verdict = 'yes' | 'no' | 'unknown';

function takes({ matchers, isUncertain }: AlertRoute, labels: LabelsOfAlert): Verdict {
	const verdict = verdictOf(matchers, labels);
	return verdict === 'yes' && isUncertain ? 'unknown' : verdict;
}

/** Whether an alert fits all conditions, as far as its labels are known. */
export function verdictOf(matchers: readonly RouteMatcher[], labels: LabelsOfAlert): Verdict {
	const verdicts = matchers.map((one) => fits(one, labels));
	return verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes';
}

/** A label that the rule does not set may come with the series that it looks at: nobody can tell from the rule. */
function fits({ label, operator, value: wanted }: RouteMatcher, labels: LabelsOfAlert): Verdict {
	const value = Object.hasOwn(labels, label) ? labels[label]! : undefined;
	if (value === undefined || value.includes('{{')) return 'unknown';
	const positive =
		operator === '=' || operator === '!=' ? (value === wanted ? 'yes' : 'no') : fitsLabelPattern(value, wanted);
	if (positive === 'unknown' || operator === '=' || operator === '=~') return positive;
	return positive === 'yes' ? 'no' : 'yes';
}
