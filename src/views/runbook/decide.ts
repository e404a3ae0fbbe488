import { heading, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, refLink } from '../links.ts';
import type { Block, Text } from '../page.ts';
import { fixedRoutes } from '../routes.ts';
import type { Subject } from './subject.ts';

/** Block 6: one branch per failure mode that shows itself like this, likeliest first; each leads to its mitigation. */
export function decideBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const modes = subject.failureModes;
	const start = heading(2, 'decide', 'Which failure is it?', modes.length);
	const bySymptom = paragraph('None of these? ', link('Choose by what you see', fixedRoutes.symptoms), '.');
	if (modes.length === 0) {
		return [
			start,
			paragraph(
				'No failure mode names this alert or runbook, so there is nothing to choose from. ',
				link('Choose by what you see', fixedRoutes.symptoms),
				'.',
			),
		];
	}
	return [
		start,
		paragraph('Likeliest first, as declared; then by severity.'),
		list(
			modes.map((mode): Text => {
				const signs = mode.data.symptoms ?? [];
				const words = [
					mode.data.likelihood === undefined ? 'likelihood not declared' : `${mode.data.likelihood}`,
					mode.data.cause,
				].filter((one) => one !== undefined);
				return [
					link(mode.name, `#mitigate-${mode.id}`),
					`: ${words.join('; ')}`,
					...(signs.length === 0 ? [] : [`. Signs: ${signs.join(', ')}`]),
					' (',
					refLink(context, mode.ref, 'about it'),
					')',
				];
			}),
			true,
		),
		bySymptom,
	];
}
