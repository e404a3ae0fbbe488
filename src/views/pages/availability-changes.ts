import { minutesInMonth } from '#analysis/availability.ts';
import { changeSentence } from '#analysis/change-words.ts';
import type { Ref } from '#model/model.ts';
import { cell, column, heading, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { sentence } from '../links.ts';
import type { Block } from '../page.ts';
import { availabilityPercent, capital, counted, minutesText } from '../quantities.ts';

/** What one change at a time would do, each computed on the changed model; nothing where there is no number to compare with. */
export function changesSection(context: ViewContext, target: Ref): readonly Block[] {
	const found = context.facts.bestChanges.of(target);
	if (found === undefined) return [];
	const { effects, tried, cutShort } = found;
	const how =
		tried === 0
			? 'No change was tried, as the model is too large to try them on every build.'
			: `${counted(tried, 'change to what contributes most was tried,', 'changes to what contributes most were tried, one at a time, each')} by computing the changed model exactly${cutShort ? '; changes to what contributes less were not tried' : ''}.`;
	return [
		heading(2, 'changes', 'Best single change', effects.length),
		paragraph(how),
		...(tried === 0
			? []
			: [
					table(
						'changes-table',
						'Changes by the downtime they save',
						[
							column('change', 'Change'),
							column('saves', 'Saves in 30 days', 'end'),
							column('after', 'Downtime then', 'end'),
							column('availability', 'Availability then', 'end'),
						],
						effects.map(({ change, after, minutesSaved }) =>
							row(
								sentence(context, capital(changeSentence(context.model, change))),
								cell(minutesText(minutesSaved), minutesSaved),
								cell(minutesText(after * minutesInMonth), after),
								cell(availabilityPercent(after), -after),
							),
						),
						'None of them makes it better.',
					),
				]),
	];
}
