import type { RecordPart } from '#decisions/history/record-content.ts';
import type { LateChange } from './decision-history.ts';

/** How the parts of a record are called in a sentence. */
export const partWords: { readonly [part in RecordPart]: string } = {
	text: 'the text',
	waivers: 'the findings it accepts',
	people: 'the people named',
	status: 'status or date',
	relations: 'relations and links',
	review: 'the review date',
	metadata: 'other metadata',
	changelog: 'the change log',
};

/** What changed, in words: `Decision Outcome, 2 lines out, 3 in; the findings it accepts`. */
export function lateChangeWords({ parts, sections, linesAdded, linesRemoved }: Omit<LateChange, 'commit'>): string {
	return parts
		.map((part) => {
			if (part !== 'text') return partWords[part];
			const where = sections.map((section) => section || 'title and introduction').join(', ');
			return `${where}: ${linesRemoved} ${linesRemoved === 1 ? 'line' : 'lines'} out, ${linesAdded} in`;
		})
		.join('; ');
}
