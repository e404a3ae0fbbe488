import type { Refusal, Splice } from './change.ts';
import type { EditContext } from './edit-context.ts';

/**
 * The change that puts another day where the record states its own, in the form in which it stands there. Only a day in
 * digits (`2026-11-28`), or what a template left to be filled in, is changed: in other forms the day stands among words.
 */
export function dateSplice({ decision, record, sidecar }: EditContext, day: string): Splice | Refusal {
	const { date } = record;
	if (date === undefined) {
		return {
			refused: `\`${decision.path}\` states no day`,
			hint: 'write a line for it as the other records have it, such as `date: 2026-01-31`, then try again',
		};
	}
	const { file, start, end } = date.span;
	const text = file === record.source.path ? record.source.text : sidecar?.path === file ? sidecar.text : '';
	const stated = text.slice(start.offset, end.offset);
	const at = stated.indexOf(date.raw);
	// Once, so that it is known which of the words is the day; the whole record is read again afterwards.
	const isClear = date.key !== '' && at !== -1 && at === stated.lastIndexOf(date.raw);
	if (!isClear || !(date.raw === date.iso || date.form === 'placeholder')) {
		return {
			refused: `the day of \`${decision.path}\` stands in a form that cannot be changed safely: \`${date.raw}\``,
			hint: `change it by hand, line ${start.line}`,
		};
	}
	const from = start.offset + at;
	return { file, start: from, end: from + date.raw.length, text: day };
}
