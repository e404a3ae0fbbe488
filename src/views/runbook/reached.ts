import type { AlertRule, Firing, ReachedReceiver, Silencing } from '#model/alerts/alert-rule.ts';
import { receiversOf } from '#model/alerts/reached-receivers.ts';
import { silencersOf } from '#model/alerts/silenced-by.ts';
import type { AlertEntry } from '../alerts.ts';
import { badge } from '../badges.ts';
import { fact, joined } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, link } from '../links.ts';
import type { Fact, Text } from '../page.ts';
import { runbookRoute } from '../routes.ts';

/** Of more alerts, which only a procedure has, each has its own page that says it. */
const mostAlerts = 4;

/** Whom the alerts tell, by the routes of the Alertmanagers whose configuration is read; each receiver and state once. */
export function reachedFacts(context: ViewContext, alerts: readonly AlertEntry[]): readonly Fact[] {
	if (alerts.length > mostAlerts) return [];
	const seen = new Set<string>();
	return alerts.flatMap(({ name, rules }) =>
		rules.flatMap((rule) =>
			receiversOf(context.model, rule).flatMap((one) => {
				const key = JSON.stringify([name, one.receiver.name, one.certainty, one.byDefault]);
				if (seen.has(key)) return [];
				seen.add(key);
				const label = alerts.length === 1 ? 'Tells' : `${name} tells`;
				return fact(label, textOf(context, one, rule), basisOf(one.route.span));
			}),
		),
	);
}

/** Alerts of a list that are named on a page; the others are counted. */
const mostNamed = 6;

/** Which alerts silence these while they fire, by the inhibitions of the Alertmanagers. */
export function silencedFacts(context: ViewContext, alerts: readonly AlertEntry[]): readonly Fact[] {
	if (alerts.length > mostAlerts) return [];
	const seen = new Set<string>();
	return alerts.flatMap(({ name, rules }) =>
		rules.flatMap((rule) =>
			silencersOf(context.model, rule).flatMap((one) => {
				const key = JSON.stringify([name, one]);
				if (seen.has(key)) return [];
				seen.add(key);
				const label = alerts.length === 1 ? 'Silenced' : `${name} is silenced`;
				return fact(label, silencingText(one), basisOf(one.span));
			}),
		),
	);
}

function silencingText({ firing, certainty }: Silencing): Text {
	return [
		...firing.flatMap((one, at) => firingText(one, at === 0 ? 'while' : ', and at the same time while')),
		...(certainty === 'certain' ? [] : [' ', badge('possible', 'neutral'), ', by labels that come with the series']),
	];
}

function firingText({ by, equal }: Firing, lead: string): Text {
	const named = joined(by.slice(0, mostNamed).map(({ name }) => link(name, runbookRoute(name))));
	return [
		...(by.length === 1
			? [`${lead} `, ...named, ' fires']
			: [`${lead} one of ${by.length} alerts fires, ${by.length > mostNamed ? 'among them' : 'namely'} `, ...named]),
		...(equal.length === 0 ? [] : [', with the same ', ...joined(equal.map((one) => code(one)))]),
	];
}

function textOf(
	context: ViewContext,
	{ receiver, certainty, byDefault, route }: ReachedReceiver,
	rule: AlertRule,
): Text {
	if (receiver.isUnread)
		return [code(receiver.name), ' ', badge('not read', 'neutral'), ', where its routes lead is in no file'];
	const unset = route.matchers.filter(({ label }) => label !== 'alertname' && !Object.hasOwn(rule.labels, label));
	return [
		code(receiver.name),
		...(receiver.means.length === 0
			? [' ', badge('tells nobody', rule.severity === 'page' ? 'bad' : 'neutral')]
			: [`, by ${receiver.means.join(' and ')}`]),
		...timesText(context, route),
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

/** When the route tells nobody, with the hours as the configuration writes them. */
function timesText({ model }: ViewContext, { mutedDuring, activeDuring }: ReachedReceiver['route']): Text {
	const named = (names: readonly string[]): Text =>
		joined(
			names.map((name) => {
				const hours = model.alertRouting.flatMap(({ times }) => times.get(name) ?? []).filter(Boolean);
				return hours.length === 0 ? code(name) : code(`${name}: ${hours.join('; ')}`);
			}),
		);
	return [
		...(activeDuring.length === 0 ? [] : [' ', badge('at times', 'warning'), ', only during ', ...named(activeDuring)]),
		...(mutedDuring.length === 0 ? [] : [' ', badge('at times', 'warning'), ', not during ', ...named(mutedDuring)]),
	];
}
