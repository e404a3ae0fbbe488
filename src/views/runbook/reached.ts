import { type ReachedReceiver, receiversOf } from '#model/alerts/reached-receivers.ts';
import type { AlertRule } from '#model/model.ts';
import type { AlertEntry } from '../alerts.ts';
import { badge } from '../badges.ts';
import { fact, joined } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code } from '../links.ts';
import type { Fact, Text } from '../page.ts';

/** Whom the alerts tell, by the routes of the Alertmanagers whose configuration is read; each receiver and state once. */
export function reachedFacts(context: ViewContext, alerts: readonly AlertEntry[]): readonly Fact[] {
	const seen = new Set<string>();
	return alerts.flatMap(({ name, rules }) =>
		rules.flatMap((rule) =>
			receiversOf(context.model, rule).flatMap((one) => {
				const key = JSON.stringify([name, one.receiver.name, one.certainty, one.byDefault]);
				if (seen.has(key)) return [];
				seen.add(key);
				const label = alerts.length === 1 ? 'Tells' : `${name} tells`;
				return fact(label, textOf(one, rule), basisOf(one.route.span));
			}),
		),
	);
}

function textOf({ receiver, certainty, byDefault, route }: ReachedReceiver, rule: AlertRule): Text {
	if (receiver.isUnread)
		return [code(receiver.name), ' ', badge('not read', 'neutral'), ', where its routes lead is in no file'];
	const unset = route.matchers.filter(({ label }) => label !== 'alertname' && !Object.hasOwn(rule.labels, label));
	return [
		code(receiver.name),
		...(receiver.means.length === 0
			? [' ', badge('tells nobody', rule.severity === 'page' ? 'bad' : 'neutral')]
			: [`, by ${receiver.means.join(' and ')}`]),
		...timesText(route),
		...(byDefault
			? [' ', badge('default', rule.severity === 'page' ? 'warning' : 'neutral'), ', no other route takes it']
			: []),
		...(certainty === 'certain'
			? []
			: [
					' ',
					badge('possible', 'neutral'),
					...(route.isUncertain
						? [', if an Alertmanager selects the object that says it']
						: unset.length === 0
							? [', where no route before takes it']
							: [
									', by labels that its rule does not set: ',
									...joined(unset.map((one) => code(`${one.label}${one.operator}"${one.value}"`))),
								]),
				]),
	];
}

/** When the route tells nobody; the times themselves stand in the configuration under these names. */
const timesText = ({ mutedDuring, activeDuring }: ReachedReceiver['route']): Text => [
	...(activeDuring.length === 0
		? []
		: [' ', badge('at times', 'warning'), ', only during ', ...joined(activeDuring.map((one) => code(one)))]),
	...(mutedDuring.length === 0
		? []
		: [' ', badge('at times', 'warning'), ', not during ', ...joined(mutedDuring.map((one) => code(one)))]),
];
