import { alertsIn } from '#analysis/alerts.ts';
import { silencersOf } from '#model/alerts/silenced-by.ts';
import type { Check, Opinion } from './check.ts';
import { code, counted, either } from './naming.ts';

/** Alerts that are named in a message. */
const mostNamed = 3;

/** An alert that should wake somebody up and is silenced while one fires that wakes nobody (A17). */
export const pageHiddenByLesserAlert: Check = {
	id: 'page-hidden-by-lesser-alert',
	title: 'A paging alert is hidden by a lesser one',
	severity: 'warning',
	run: ({ model }) =>
		alertsIn(model).flatMap(({ name, component, rules }) =>
			rules
				.filter(({ severity }) => severity === 'page')
				.flatMap((rule) => silencersOf(model, rule))
				.filter(({ certainty }) => certainty === 'certain')
				.flatMap(({ by, equal, span }): readonly Opinion[] => {
					// The same name may page by another rule, so that one is told all the same.
					const lesser = by.filter(({ severity }) => severity === 'ticket' || severity === 'info');
					if (lesser.length === 0) return [];
					const named = lesser.slice(0, mostNamed).map((one) => one.name);
					const others = lesser.length - named.length;
					const firing =
						others === 0
							? `${either(named)} fires`
							: `${named.map(code).join(', ')} or ${counted(others, 'other')} ${others === 1 ? 'fires' : 'fire'}`;
					const about =
						component === undefined ? { subject: `alert:${name}` } : { subject: component, and: `alert:${name}` };
					const same = equal.length === 0 ? '' : ` with the same ${equal.map(code).join(', ')}`;
					return [
						{
							...about,
							span,
							message: `paging alert ${code(name)} is silenced while ${firing}${same}, which ${others > 1 ? 'page' : 'pages'} nobody`,
							suggestion: 'let the graver alert be the source of the inhibition and the lesser one its target',
						},
					];
				})
				.slice(0, 1),
		),
};
