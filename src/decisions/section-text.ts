import type { Decision, Section, SectionRole } from './decision.ts';

/** A section with its text, that of deeper headings included. */
export interface SectionText {
	readonly section: Section;
	readonly text: string;
	/** The headings below it, each with its own text. */
	readonly parts: readonly SectionText[];
}

/** The sections of a record that have one of these roles, each with everything up to the next heading of its level. */
export function sectionTexts({ sections, source }: Decision, ...roles: readonly SectionRole[]): readonly SectionText[] {
	return sections.flatMap((section, at) => (roles.includes(section.role) ? [textOf(sections, at, source)] : []));
}

function textOf(sections: readonly Section[], at: number, source: string): SectionText {
	const section = sections[at]!;
	let next = at + 1;
	while (next < sections.length && sections[next]!.level > section.level) next++;
	const parts = sections.slice(at + 1, next).map((part) => ({
		section: part,
		text: source.slice(part.bodySpan.start.offset, part.bodySpan.end.offset),
		parts: [],
	}));
	const end = sections[next]?.span.start.offset ?? source.length;
	return { section, text: source.slice(section.bodySpan.start.offset, end), parts };
}

/** What somebody wrote: without comments, headings, marks of empty list items, and openings of sentences that a template left. */
export function writtenText(text: string): string {
	return withoutComments(text)
		.replace(/^[ \t]*#{1,6}[ \t].*$/gm, '')
		.replace(
			/^[ \t]*(?:[-*+]|\d+[.)])?[ \t]*(?:(?:good|bad|neutral),?[ \t]*because[ \t]*)?(?:\.\.\.|…|\{[^{}\n]*\})?[ \t]*$/gim,
			'',
		)
		.trim();
}

/** The text with its comments blanked out, so that places in it still hold; an open one goes to the end. */
export function withoutComments(text: string): string {
	return text.replace(/<!--[\s\S]*?(?:-->|$)/g, blank);
}

/** The text with its comments and its blocks of code blanked out. */
export function runningText(text: string): string {
	return withoutComments(text).replace(/^[ \t]*(```|~~~)[\s\S]*?(?:^[ \t]*\1[^\n]*$|(?![\s\S]))/gm, blank);
}

function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}
