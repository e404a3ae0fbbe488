import type { MissingField } from '#analysis/missing-field.ts';
import { details, list, section } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { basisOf, code, refLink } from './links.ts';
import type { Block, Text } from './page.ts';
import { counted } from './quantities.ts';

/** What would have to be declared before there is a number, with YAML to paste; the first few in full. */
export function missingFields(context: ViewContext, fields: readonly MissingField[], limit = 8): readonly Block[] {
	const shown = fields.slice(0, limit).map(
		(field): Block => ({
			type: 'gap',
			missing: [refLink(context, field.ref), ': ', code(field.field), ` is not declared, so ${field.consequence}.`],
			add: { file: basisOf(field.span), snippet: field.snippet },
		}),
	);
	const rest = fields.slice(limit, 300);
	if (rest.length === 0) return shown;
	return [
		...shown,
		details(counted(fields.length - limit, 'further field'), [
			list(
				rest.map((field): Text => [refLink(context, field.ref), ': ', code(field.field), ` in ${basisOf(field.span)}`]),
			),
		]),
	];
}

/** The same under a heading, or nothing when nothing is missing. */
export const missingSection = (
	context: ViewContext,
	fields: readonly MissingField[],
	limit?: number,
): readonly Block[] => section('missing', 'What is not declared', missingFields(context, fields, limit), fields.length);
