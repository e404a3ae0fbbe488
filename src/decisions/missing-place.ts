import type { Span } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import type { Decision, PeopleRole, SectionRole } from './decision.ts';
import { sourceOfDecision } from './decision-source.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeader } from './header.ts';
import { fieldOf } from './metadata-keys.ts';
import { outlineOf } from './outline.ts';
import { headerEnd } from './record.ts';
import type { Field } from './statement.ts';
import { titleHeading } from './title.ts';

/** What a record leaves out, by the key it would stand under. */
export type MissingKey = 'status' | 'people' | 'affects';

/** The roles of whoever stands for a decision. */
const STANDING_FOR_IT: ReadonlySet<PeopleRole> = new Set(['deciders', 'owners', 'authors', 'contact']);

/**
 * Where in a record a key is missing: at the key that stands there without a value, at its section, else where it would be
 * written: on the last line of the front matter, or below what else the header says, or at the title.
 */
export function placeForKey(decision: Decision, missing: MissingKey): Span {
	const source = sourceOfDecision(decision);
	const { entries, bodyOffset } = readFrontMatter(source);
	const empty = entries.find(({ key }) => isKey(key, missing));
	if (empty) return lineAt(source, empty.keySpan.start.offset);
	const section = sectionFor(decision, missing);
	if (section !== undefined) return section;
	const header = headerOf(source, bodyOffset);
	const bare = header.find(({ key }) => isKey(key, missing));
	if (bare) return lineAt(source, bare.span.start.offset);
	if (missing === 'affects') return frontMatterEnd(source, bodyOffset) ?? decision.span;
	const neighbour = header.findLast(({ field }) => field.kind !== 'title' && field.kind !== 'tags');
	if (entries.length === 0 && neighbour) return lineAt(source, neighbour.span.start.offset);
	const heading = decision.sections.find(({ role }) => role === 'status' || role === 'date')?.span;
	return frontMatterEnd(source, bodyOffset) ?? heading ?? decision.span;
}

/** Where a section would stand that a record does not have: at the last of those that it comes after, else at the title. */
export function placeForSection({ sections, span }: Decision, after: readonly SectionRole[]): Span {
	for (const role of after) {
		const found = sections.findLast((section) => section.role === role);
		if (found) return found.span;
	}
	return sections.at(-1)?.span ?? span;
}

function isKey(key: string, missing: MissingKey): boolean {
	if (missing === 'affects') return key === 'affects';
	const field = fieldOf(key);
	if (missing === 'status') return field?.kind === 'status';
	return field !== undefined && standsForIt(field);
}

function standsForIt(field: Field): boolean {
	return field.kind === 'people' && STANDING_FOR_IT.has(field.role);
}

function sectionFor({ sections }: Decision, missing: MissingKey): Span | undefined {
	if (missing === 'affects') return undefined;
	return sections.find(({ role, heading }) => role === missing && (missing === 'status' || isKey(heading, missing)))
		?.span;
}

function headerOf(source: Source, bodyOffset: number): ReturnType<typeof readHeader> {
	const outline = outlineOf(source, bodyOffset);
	return readHeader(source, outline, headerEnd(outline, titleHeading(outline, false)));
}

/** The last line between the marks of the front matter, else the mark that closes it. */
function frontMatterEnd(source: Source, bodyOffset: number): Span | undefined {
	if (bodyOffset === 0) return undefined;
	const lines = source.text.slice(0, bodyOffset).trimEnd().split('\n');
	const closing = lines.slice(0, -1).join('\n').length + 1;
	return lines.length > 2 ? lineAt(source, closing - 2 - (lines.at(-2)!.length - 1)) : lineAt(source, closing);
}

/** The line that holds an offset, without its end. */
function lineAt(source: Source, offset: number): Span {
	const start = source.text.lastIndexOf('\n', offset - 1) + 1;
	const end = source.text.indexOf('\n', start);
	const line = source.text.slice(start, end === -1 ? source.text.length : end);
	return source.span(start, start + line.trimEnd().length);
}
