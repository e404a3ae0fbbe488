import { alertsIn } from '#analysis/alerts.ts';
import type { AlertRule, ReachedReceiver } from '#model/alerts/alert-rule.ts';
import { receiversOf } from '#model/alerts/reached-receivers.ts';
import type { Check, Opinion } from './check.ts';
import { code, either } from './naming.ts';

/** An alert that should wake somebody up, and by the routes of the Alertmanager does not, or only by default (A17). */
export const pageReachesNobody: Check = {
	id: 'page-reaches-nobody',
	title: 'A paging alert reaches nobody',
	severity: 'warning',
	run: ({ model }) =>
		alertsIn(model).flatMap(({ name, component, rules }) => {
			const seen = new Set<string>();
			return rules.flatMap((rule): readonly Opinion[] => {
				if (rule.severity !== 'page') return [];
				const found = wrong(rule, receiversOf(model, rule));
				if (found === undefined || seen.has(found.message)) return [];
				seen.add(found.message);
				const about =
					component === undefined ? { subject: `alert:${name}` } : { subject: component, and: `alert:${name}` };
				return [{ ...about, span: rule.span, ...found }];
			});
		}),
};

/** Nothing where no routing is read, or only a part of it, and where a receiver with a means is certain or possible. */
function wrong(
	{ name }: AlertRule,
	reached: readonly ReachedReceiver[],
): Pick<Opinion, 'message' | 'suggestion' | 'certainty'> | undefined {
	if (reached.length === 0 || reached.some(({ receiver }) => receiver.isUnread)) return undefined;
	const names = either(reached.map(({ receiver }) => receiver.name));
	const suggestion = `add a route that takes ${code(name)} to a receiver that pages`;
	if (reached.every(({ receiver }) => receiver.means.length === 0))
		return { message: `alert ${code(name)} pages nobody: it goes to ${names}, which tells no one`, suggestion };
	if (reached.every(({ byDefault }) => byDefault))
		return {
			message: `no route is for paging alert ${code(name)}: it falls to the default receiver ${names}`,
			suggestion,
		};
	const when = onlyAtTimes(reached);
	return when === undefined
		? undefined
		: {
				message: `alert ${code(name)} pages at some times only: ${names} is told ${when}`,
				suggestion: `add a route that takes ${code(name)} to a receiver that pages at all other times`,
			};
}

/** When all that tell anybody do so by routes that are bound to the same times; of several times nobody can tell whether they leave a gap. */
function onlyAtTimes(reached: readonly ReachedReceiver[]): string | undefined {
	const telling = reached.filter(({ receiver }) => receiver.means.length > 0);
	const times = new Set(
		telling.map(({ route: { activeDuring, mutedDuring } }) =>
			[
				...(activeDuring.length === 0 ? [] : [`only during ${activeDuring.map(code).join(', ')}`]),
				...(mutedDuring.length === 0 ? [] : [`not during ${mutedDuring.map(code).join(', ')}`]),
			].join(' and '),
		),
	);
	const [only] = times;
	return times.size === 1 && only !== '' ? only : undefined;
}
