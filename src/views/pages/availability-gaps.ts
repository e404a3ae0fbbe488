import type { EventProbability } from '#analysis/event-probabilities.ts';
import { probabilitiesByField } from '#analysis/needed-probabilities.ts';
import { oncePer } from '#graph/once-per.ts';
import { details, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, refLink } from '../links.ts';
import type { Block, Text } from '../page.ts';
import { counted } from '../quantities.ts';

const SNIPPETS = 12;

const linesOf = oncePer((_site: ViewContext) => new WeakMap<EventProbability, Text>());

const fieldName = (context: ViewContext, { entity, field }: Pick<EventProbability, 'entity' | 'field'>): Text => [
	refLink(context, entity),
	': ',
	code(field),
];

/** A field and where it belongs. What is missing is missing for many targets of a large site, so each line is made once. */
function fieldLine(context: ViewContext, missing: EventProbability): Text {
	const known = linesOf(context);
	const line = known.get(missing) ?? [...fieldName(context, missing), ` in ${basisOf(missing.span)}`];
	known.set(missing, line);
	return line;
}

/** What would have to be declared before there is a number: each field once, with YAML to paste. */
export function missingProbabilities(context: ViewContext, missing: readonly EventProbability[]): readonly Block[] {
	const fields = probabilitiesByField(missing);
	const shown = fields.slice(0, SNIPPETS).map(
		(field): Block => ({
			type: 'gap',
			missing: [
				...fieldName(context, field),
				field.events.length === 1
					? ` says how often ${field.events[0]!.label} is down.`
					: ` says how often ${counted(field.events.length, 'copy', 'copies')} are down each.`,
			],
			add: { file: basisOf(field.events[0]!.span), snippet: field.events[0]!.snippet },
		}),
	);
	const rest = fields.slice(SNIPPETS);
	if (rest.length === 0) return shown;
	return [
		...shown,
		details(`${counted(rest.length, 'further field')}`, [
			list(rest.map(({ events }) => fieldLine(context, events[0]!))),
		]),
		paragraph('A value with `source: estimate` is better than none: its influence is shown, and it can be replaced.'),
	];
}
