import type { EventProbability } from '#analysis/event-probabilities.ts';
import { missingByField } from '../availability-words.ts';
import { details, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, refLink } from '../links.ts';
import type { Block, Text } from '../page.ts';
import { counted } from '../quantities.ts';

const SNIPPETS = 12;

/** What would have to be declared before there is a number: each field once, with YAML to paste. */
export function missingProbabilities(context: ViewContext, missing: readonly EventProbability[]): readonly Block[] {
	const fields = missingByField(missing);
	const name = (field: (typeof fields)[number]): Text => [refLink(context, field.entity), ': ', code(field.field)];
	const shown = fields.slice(0, SNIPPETS).map(
		(field): Block => ({
			type: 'gap',
			missing: [
				...name(field),
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
			list(rest.map((field): Text => [...name(field), ` in ${basisOf(field.events[0]!.span)}`])),
		]),
		paragraph('A value with `source: estimate` is better than none: its influence is shown, and it can be replaced.'),
	];
}
