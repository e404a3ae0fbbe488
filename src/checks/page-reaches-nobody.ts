import { alertsIn } from '#analysis/alerts.ts';
import { type ReachedReceiver, receiversOf } from '#model/alerts/reached-receivers.ts';
import type { AlertRule } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

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

/** Nothing where no routing is read, and where a receiver with a means is certain or possible. */
function wrong(
	{ name }: AlertRule,
	reached: readonly ReachedReceiver[],
): Pick<Opinion, 'message' | 'suggestion' | 'certainty'> | undefined {
	if (reached.length === 0) return undefined;
	const names = reached.map(({ receiver }) => code(receiver.name)).join(' or ');
	const suggestion = `add a route that takes ${code(name)} to a receiver that pages`;
	if (reached.every(({ receiver }) => receiver.means.length === 0))
		return { message: `alert ${code(name)} pages nobody: it goes to ${names}, which tells no one`, suggestion };
	if (reached.every(({ byDefault }) => byDefault))
		return {
			message: `no route is for paging alert ${code(name)}: it falls to the default receiver ${names}`,
			suggestion,
		};
	return undefined;
}
