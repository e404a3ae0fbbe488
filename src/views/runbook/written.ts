import { createAnchors } from '#markdown/anchors.ts';
import type { Entity } from '#model/model.ts';
import { headingsIn, type RunbookRole, type RunbookSection, runbookSections } from '#model/runbooks/headings.ts';
import { type ReadingCommand, readingCommands } from '#model/runbooks/reading-commands.ts';
import { paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { muted, refLink } from '../links.ts';
import type { Block } from '../page.ts';
import { plainMarkdown, prose } from '../prose.ts';
import type { Subject } from './subject.ts';

/**
 * What people wrote below a runbook's fields, block by block: its sections about meaning, impact, diagnosis and mitigation stand
 * where the page speaks of these, the rest as the procedure. Each says where it comes from.
 */

type Runbook = Entity<'runbook'>;

const sectionsOf = ({ body }: Runbook): readonly RunbookSection[] =>
	body === undefined ? [] : runbookSections(body.text.replace(/\r\n?/g, '\n'));

/** Whether the runbooks of a page say something about a role in their own words. */
export const saysWritten = (subject: Subject, role: RunbookRole): boolean =>
	subject.written.some((runbook) => sectionsOf(runbook).some((section) => section.role === role));

/** A command that a runbook gives in its own words, and that by its name only reads. */
export interface SaidCommand extends ReadingCommand {
	readonly runbook: Runbook;
	/** Where it stands, as `books/NodeDown.md:12`. */
	readonly place: string;
}

/** Commands in what the runbooks of a page say about finding the cause, in their order. */
export const saidCommands = (subject: Subject): readonly SaidCommand[] =>
	subject.written.flatMap((runbook) =>
		sectionsOf(runbook)
			.filter(({ role }) => role === 'diagnosis')
			.flatMap(({ text, line }) =>
				readingCommands(text).map((one) => ({
					...one,
					runbook,
					place: `${runbook.span.file}:${runbook.body!.line + line + one.line}`,
				})),
			),
	);

/** What the runbooks of a page say about a role. */
export function writtenBlocks(context: ViewContext, subject: Subject, role: RunbookRole): readonly Block[] {
	return subject.written.flatMap((runbook) => blocksOf(context, runbook, role, subject));
}

/** What a runbook says beside the four: text without such headings, in order. */
export const writtenRest = (context: ViewContext, runbook: Runbook): readonly Block[] =>
	sectionsOf(runbook).flatMap((section, at) =>
		section.role === undefined ? proseOf(context, runbook, section, at, section.line === 0) : [],
	);

function blocksOf(context: ViewContext, runbook: Runbook, role: RunbookRole, subject: Subject): readonly Block[] {
	const sections = sectionsOf(runbook);
	const own = sections.flatMap((section, at) =>
		section.role === role
			? [...proseOf(context, runbook, section, at, false), origin(context, runbook, section, subject)]
			: [],
	);
	return own;
}

function proseOf(
	context: ViewContext,
	runbook: Runbook,
	section: RunbookSection,
	at: number,
	extractTitle: boolean,
): readonly Block[] {
	return prose(context, section.text, {
		file: runbook.span.file,
		line: runbook.body!.line + section.line,
		baseLevel: 3,
		extractTitle,
		prefix: prefixOf(runbook, at),
		resolveAnchor: (fragment) => anchorOfPage(runbook, fragment),
		title: runbook.name,
	}).blocks;
}

/** The first stretch keeps the ids that the whole text would have. */
const prefixOf = ({ id }: Runbook, at: number): string => (at === 0 ? `${id}-` : `${id}-${at}-`);

/** Where the page speaks of each role. */
const placeOfRole: { readonly [role in RunbookRole]: string } = {
	meaning: '#',
	impact: '#impact',
	diagnosis: '#real',
	mitigation: '#mitigate',
};

/**
 * Where a heading stands that is in another stretch of the same text. Headings of the same words are numbered over the whole text,
 * and within each stretch anew.
 */
function anchorOfPage(runbook: Runbook, fragment: string): string | undefined {
	const whole = createAnchors('');
	// Adopted texts have lost their title, which is the page's.
	whole.take(plainMarkdown(runbook.name));
	if (whole.find(fragment) !== undefined) return '#';
	for (const [at, { role, heading, text }] of sectionsOf(runbook).entries()) {
		if (role !== undefined && heading !== undefined) {
			whole.take(plainMarkdown(heading));
			if (whole.find(fragment) !== undefined) return placeOfRole[role];
		}
		const anchors = createAnchors(prefixOf(runbook, at));
		for (const one of headingsIn(text.split('\n'))) {
			whole.take(plainMarkdown(one.text));
			const id = anchors.take(plainMarkdown(one.text));
			if (whole.find(fragment) !== undefined) return `#${encodeURIComponent(id)}`;
		}
	}
	return undefined;
}

function origin(context: ViewContext, runbook: Runbook, { heading, line }: RunbookSection, subject: Subject): Block {
	const place = `${runbook.span.file}:${runbook.body!.line + line}`;
	const isOwn = subject.entity?.ref === runbook.ref;
	return paragraph(
		muted(heading === undefined ? 'As written in ' : `“${heading}”, as written in `),
		...(isOwn ? [] : [refLink(context, runbook.ref), muted(', ')]),
		muted(place),
		muted('.'),
	);
}
