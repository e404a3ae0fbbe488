import { alertsIn } from '#analysis/alerts.ts';
import type { Firing } from '#model/alerts/alert-rule.ts';
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
				.flatMap(({ firing, span }): readonly Opinion[] => {
					// The same name may page by another rule, so that one is told all the same.
					const lesser = firing.map(({ by, equal }) => ({
						by: by.filter(({ severity }) => severity === 'ticket' || severity === 'info'),
						equal,
					}));
					if (lesser.some(({ by }) => by.length === 0)) return [];
					const isPlural = lesser.length > 1 || lesser[0]!.by.length > mostNamed + 1;
					const about =
						component === undefined ? { subject: `alert:${name}` } : { subject: component, and: `alert:${name}` };
					return [
						{
							...about,
							span,
							message: `paging alert ${code(name)} is silenced while ${lesser.map(told).join(' and ')}, which ${isPlural ? 'page' : 'pages'} nobody`,
							suggestion: 'let the graver alert be the source of the inhibition and the lesser one its target',
						},
					];
				})
				.slice(0, 1),
		),
};

/** `A` or `B` fires with the same `cluster`. */
function told({ by, equal }: Firing): string {
	const named = by.slice(0, mostNamed).map((one) => one.name);
	const others = by.length - named.length;
	const fires =
		others === 0
			? `${either(named)} fires`
			: `${named.map(code).join(', ')} or ${counted(others, 'other')} ${others === 1 ? 'fires' : 'fire'}`;
	return equal.length === 0 ? fires : `${fires} with the same ${equal.map(code).join(', ')}`;
}
