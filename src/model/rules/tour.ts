import type { RuleContext } from './rule.ts';

const places = ['at', 'adr', 'overview'] as const;

/** Each stop of a tour is at one place: an entity, a decision or an overview. */
export function checkTour({ data, places: spans, report }: RuleContext<'tour'>): void {
	for (const [index, stop] of data.stops.entries()) {
		const [first, second] = places.filter((place) => stop[place] !== undefined);
		const path = ['stops', index];
		if (first === undefined)
			report({
				code: 'missing-key',
				severity: 'error',
				message: `stop ${index + 1} leads nowhere: it has neither \`at\`, \`adr\` nor \`overview\``,
				span: spans.spanOf(path),
				hint: 'say where it is, for example `at: flow:submit-payment`',
			});
		else if (second !== undefined)
			report({
				code: 'contradiction',
				severity: 'error',
				message: `stop ${index + 1} is at two places`,
				span: spans.spanOf([...path, second]),
				hint: 'keep one of the two, or make two stops of it',
				related: [{ message: `\`${first}\` is here`, span: spans.spanOf([...path, first]) }],
			});
	}
}
