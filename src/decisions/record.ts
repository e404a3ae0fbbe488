import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { chooseDate, proposalDay } from './choose-date.ts';
import { chooseStatus, endedInHistory } from './choose-status.ts';
import { readDate } from './dates.ts';
import type {
	ChangelogEntry,
	DecisionDate,
	DecisionFormat,
	DecisionStatus,
	People,
	Section,
	StatusChange,
} from './decision.ts';
import { datedParagraphs, firstSectionDates } from './first-section-dates.ts';
import { footerDates } from './footer.ts';
import { type FrontMatter, readFrontMatter, readSidecar } from './front-matter.ts';
import { frontMatterStatements } from './front-matter-statements.ts';
import { badgesBelow, readHeader } from './header.ts';
import type { NameIdentity } from './identity.ts';
import { readKeyValue } from './key-value.ts';
import type { LogEntry } from './log-entry.ts';
import { looseStatements } from './loose-status.ts';
import type { Translated } from './markup/markup.ts';
import { fieldOf } from './metadata-keys.ts';
import { type Outline, outlineOf, sectionLines } from './outline.ts';
import { type OwnKeys, readOwnKeys } from './own-keys.ts';
import { readPeople } from './people.ts';
import { readRelations } from './relation-statements.ts';
import { holdsMetadata, roleOfHeading } from './section-roles.ts';
import { readChangelog, readHeadingStatements, readSections } from './sections.ts';
import type { StatedRelation } from './stated-relation.ts';
import type { Statement } from './statement.ts';
import { statusHistory } from './status-history.ts';
import type { StatusReading } from './status-vocabulary.ts';
import { cellsOf } from './table-header.ts';
import { timelineDates } from './timeline-dates.ts';
import {
	closeTitle,
	isEndHeading,
	isGeneralTitle,
	isPlaceholderTitle,
	stripNumbering,
	titleHeading,
	visibleText,
} from './title.ts';
import { dayTaken, titleDate, toldStatus } from './told-status.ts';

/** Everything that one file says, before the other files are known. */
export interface ReadRecord {
	readonly source: Source;
	readonly identity: NameIdentity;
	readonly frontMatter: FrontMatter;
	readonly sidecar?: FrontMatter | undefined;
	readonly outline: Outline;
	readonly title: string;
	readonly titleFrom: 'heading' | 'front-matter' | 'sidecar' | 'file-name';
	readonly placeholderTitle: boolean;
	/** The number that the title begins with. */
	readonly titleNumber?: number | undefined;
	/** The name of the house for the record that the title begins with: `TEP-0033`. */
	readonly titleName?: string | undefined;
	readonly statements: readonly Statement[];
	readonly status: DecisionStatus;
	readonly date?: DecisionDate | undefined;
	readonly proposed?: DecisionDate | undefined;
	readonly changelog: readonly ChangelogEntry[];
	readonly statusHistory: readonly StatusChange[];
	readonly people: readonly People[];
	readonly relations: readonly StatedRelation[];
	readonly sections: readonly Section[];
	/** Where the line begins on which the header ends, as {@link headerEnd} has it. */
	readonly headerEndsAt: number;
	readonly own: OwnKeys;
	/** Of a file of another markup: what it was before it was put into Markdown. */
	readonly translated?: Translated | undefined;
	/** What it is of a file that holds several. */
	readonly entry?: LogEntry | undefined;
	readonly format: DecisionFormat;
	readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file, with the YAML beside it if there is one. */
export function readRecord(
	source: Source,
	identity: NameIdentity,
	sidecarSource: Source | undefined,
	readStatus: (raw: string) => StatusReading,
): ReadRecord {
	const diagnostics: Diagnostic[] = [];
	const frontMatter = readFrontMatter(source);
	const sidecar = sidecarSource && readSidecar(sidecarSource);
	if (frontMatter.problem) diagnostics.push(invalidFrontMatter(frontMatter.problem));
	if (sidecar?.problem) diagnostics.push(invalidFrontMatter(sidecar.problem));
	const outline = outlineOf(source, frontMatter.bodyOffset);
	const inFront = [
		...frontMatterStatements(frontMatter, 'front-matter'),
		...(sidecar ? frontMatterStatements(sidecar, 'sidecar') : []),
	];
	const inFrontTitle = inFront.some(({ field, raw, key }) => field.kind === 'title' && raw !== '' && key !== 'feature');
	const titleIndex = titleHeading(outline, inFrontTitle || isTitledAbove(source, outline));
	const titleLine = titleIndex === undefined ? undefined : outline.headings[titleIndex]!.line;
	const end = headerEnd(outline, titleIndex);
	const written = [
		...inFront,
		...readHeader(source, outline, end),
		...readHeadingStatements(source, outline, titleIndex),
		...looseStatements(source, outline, end, readStatus),
		...badgesBelow(source, outline, end),
		...titleDate(source, outline, titleLine),
		...footerDates(source, outline, end),
		...firstSectionDates(source, outline, end),
		...timelineDates(source, outline),
	];
	const isSaid = (list: readonly Statement[]): boolean =>
		list.some(({ field, raw }) => field.kind === 'status' && raw !== '');
	const told = isSaid(written)
		? []
		: [...toldStatus(source, outline, end, titleLine, readStatus), ...dayTaken(written)];
	const states = statusHistory(source, outline, frontMatter, readStatus);
	const logged = isSaid([...written, ...told]) ? [] : latestOf(states);
	const statements = [
		...written,
		...told,
		...logged,
		...(isSaid([...written, ...told, ...logged]) ? [] : stateInPath(source)),
	];
	const status = chooseStatus(statements, frontMatter, readStatus, diagnostics);
	const ended = endedInHistory(status, states);
	if (ended) diagnostics.push(ended);
	const changelog = readChangelog(source, outline);
	const own = withReviewDate(readOwnKeys(frontMatter, sidecar, diagnostics), statements);
	const title = chooseTitle(outline, titleIndex, written, identity);
	const dateOf = (given: readonly Statement[]): DecisionDate | undefined =>
		chooseDate(given, { changelog, states }, identity, status, source, readStatus, diagnostics);
	const date = dateOf(statements) ?? dateOf(datedParagraphs(source, outline, end));
	return {
		source,
		identity,
		frontMatter,
		sidecar,
		outline,
		...title,
		statements,
		status,
		date,
		proposed: proposalDay(statements, date),
		changelog,
		statusHistory: states,
		people: readPeople(statements),
		relations: readRelations(source, outline, frontMatter.bodyOffset, statements, identity.number),
		sections: readSections(source, outline, titleIndex),
		headerEndsAt: outline.lines[end]?.start ?? source.text.length,
		own,
		format: formatOf(statements, status, own),
		diagnostics,
	};
}

/** `DRAFT-move-the-queue.md`, `accepted/move-the-queue.md` say it where nothing else does. */
function stateInPath(source: Source): readonly Statement[] {
	const raw = /(?:^|\/)(DRAFT)(?=[-_ ][^/]*$)/.exec(source.path)?.[1] ?? STATE_FOLDER.exec(source.path)?.[1];
	return raw === undefined
		? []
		: [{ field: { kind: 'status' }, key: '', raw, span: source.span(0, 0), from: 'file-name' }];
}

/** The folder of a record, or of the folder that is one. */
const STATE_FOLDER =
	/\/(accepted|approved|rejected|declined|deprecated|superseded|proposed|withdrawn|implemented|drafts?)\/(?:[^/]+|[^/]+\/(?:readme|index)\.[a-z]+)$/i;

/** The status of a record that keeps none but logs its states: the latest one. */
function latestOf(states: readonly StatusChange[]): readonly Statement[] {
	const latest = states.at(-1);
	if (latest === undefined) return [];
	return [{ field: { kind: 'status' }, key: '', raw: latest.raw, span: latest.span, from: 'changelog' }];
}

/** Lintel's own key first; else what the header calls a review date, when it is one. */
function withReviewDate(own: OwnKeys, statements: readonly Statement[]): OwnKeys {
	if (own.reviewBy) return own;
	for (const { field, raw, key, span, from } of statements) {
		const reading = field.kind === 'review' ? readDate(raw) : undefined;
		if (reading?.iso !== undefined) return { ...own, reviewBy: { ...reading, raw, key, span, from } };
	}
	return own;
}

/**
 * The header ends at the first heading below the title; without a title among the headings, at the first heading. A section
 * that is called `Metadata` belongs to it, and so does `Authors: Ada, Bob` that is underlined.
 */
export function headerEnd(outline: Outline, titleIndex: number | undefined): number {
	const first = titleIndex === undefined ? 0 : titleIndex + 1;
	const below = outline.headings[first];
	const isOfHeader =
		below &&
		(holdsMetadata(below.text) ||
			isEndHeading(below.text) ||
			readKeyValue(below.text)?.field.kind === 'people' ||
			isTableOfKeys(outline, first) ||
			isListOfKeys(outline, first));
	const next = outline.headings[isOfHeader ? first + 1 : first];
	return next?.line ?? Math.min(outline.lines.length, (outline.headings[titleIndex ?? -1]?.bodyLine ?? 0) + 40);
}

/** Whether a section is nothing but a table in which a row gives the status: the header, under a heading of its own. */
function isTableOfKeys(outline: Outline, index: number): boolean {
	const { from, to } = sectionLines(outline, index);
	const lines = outline.lines.slice(from, Math.min(to, from + 60)).filter(({ text }) => text.trim() !== '');
	const rows = lines.map(cellsOf);
	if (to - from > 60 || !rows.every((cells) => cells !== undefined && cells.length <= 3)) return false;
	const kinds = rows.map((cells) => fieldOf(cells![0]?.text.replace(/[*_`]|:\s*$/g, '') ?? '')?.kind);
	return (
		kinds.filter((kind) => kind === 'status').length === 1 && kinds.filter((kind) => kind !== undefined).length >= 2
	);
}

/** Whether a section such as `Overview` holds the header as a list: `* Date: 2024-05-06`, `* Status: decided`. */
function isListOfKeys(outline: Outline, index: number): boolean {
	const { from, to } = sectionLines(outline, index);
	if (to - from > 30 || DECIDES.has(roleOfHeading(outline.headings[index]!.text))) return false;
	const kinds = outline.lines.slice(from, to).flatMap(({ text, code }) => {
		const item = code || text.length > 300 ? null : /^\s{0,3}[-*+]\s+/.exec(text);
		return item ? [readKeyValue(text.slice(item[0].length))?.field.kind] : [];
	});
	return (
		kinds.filter((kind) => kind === 'status').length === 1 &&
		kinds.some((kind) => kind === 'date' || kind === 'people') &&
		kinds.every((kind) => kind !== undefined)
	);
}

const DECIDES: ReadonlySet<string> = new Set(['decision', 'options', 'consequences', 'context']);

function chooseTitle(
	outline: Outline,
	titleIndex: number | undefined,
	statements: readonly Statement[],
	identity: NameIdentity,
): Pick<ReadRecord, 'title' | 'titleFrom' | 'placeholderTitle' | 'titleNumber' | 'titleName'> {
	const heading = titleIndex === undefined ? undefined : outline.headings[titleIndex]!;
	const visible = heading && visibleText(heading.text);
	const isTop = heading?.level === 1 || (heading !== undefined && titleIndex !== 0);
	const titles = statements.filter(
		({ field, raw, key }) => field.kind === 'title' && raw !== '' && !(key === 'feature' && /^[\w-]+$/.test(raw)),
	);
	const inFront = titles.find(({ from }) => from === 'front-matter' || from === 'sidecar');
	const inHeader = titles.find(({ from }) => from === 'bullet' || from === 'line' || from === 'table');
	// `Summary` is the first section of a text whose title stands under a key above it.
	const isGeneral = visible !== undefined && (isGeneralTitle(visible) || roleOfHeading(visible) === 'summary');
	const close = isTop ? undefined : closeTitle(outline);
	// `# Title` as a section like the others: the title stands below.
	const below =
		heading !== undefined && /^(?:title|titel|titre|título|titolo)$/i.test(visible ?? '')
			? textBelow(outline, titleIndex!)
			: undefined;
	const candidates: [string | undefined, ReadRecord['titleFrom']][] = [
		[below === undefined ? undefined : visibleText(below), 'heading'],
		[isTop && !isGeneral ? visible : undefined, 'heading'],
		[close === undefined ? undefined : visibleText(outline.lines[close]!.text.slice(1)), 'heading'],
		[inFront && titleText(inFront.raw), inFront?.from === 'sidecar' ? 'sidecar' : 'front-matter'],
		[(isGeneral || visible === undefined) && inHeader ? titleText(inHeader.raw) : undefined, 'heading'],
		[visible, 'heading'],
	];
	const found = candidates.find(([text]) => text !== undefined && text !== '');
	if (!found) return { title: titleOfName(identity), titleFrom: 'file-name', placeholderTitle: false };
	const number = /^(?:(?:adr|rfc|tdr)[\s#_-]*|\[?[A-Z][\w-]*-)?(\d{1,6})(?=[\]\s.:)–—-]|$)/i.exec(found[0]!)?.[1];
	return {
		title: stripNumbering(found[0]!, identity.number),
		titleFrom: found[1],
		placeholderTitle: isPlaceholderTitle(found[0]!),
		titleNumber: number === undefined ? undefined : Number(number),
		titleName: /^\[?([A-Z]{2,10}[-_ ]\d{1,6})(?=[\]\s.:)–—-]|$)/.exec(found[0]!)?.[1],
	};
}

/** Whether a title stands under a key above the first heading, which then opens a section: `Title: Queues`. */
function isTitledAbove(source: Source, outline: Outline): boolean {
	const first = outline.headings[0];
	if (first === undefined || first.line === 0) return false;
	return readHeader(source, outline, first.line).some(({ field, raw }) => field.kind === 'title' && raw !== '');
}

/** The first line below a heading, where it is one of words. */
function textBelow(outline: Outline, index: number): string | undefined {
	const { from, to } = sectionLines(outline, index);
	const line = outline.lines.slice(from, Math.min(to, from + 10)).find(({ text }) => text.trim() !== '');
	return line && !line.code && line.text.length < 200 && /^[\s*_`]*[\p{L}\p{N}]/u.test(line.text)
		? line.text.trim()
		: undefined;
}

/** The title under a key: its first line. */
function titleText(raw: string): string {
	return visibleText(raw.split('\n', 1)[0]!);
}

/** What is left of a name to read as a title. */
export function titleOfName(identity: NameIdentity): string {
	const words = identity.words === '' ? identity.stem : identity.words;
	return words[0] === undefined ? identity.stem : words[0].toUpperCase() + words.slice(1);
}

function formatOf(statements: readonly Statement[], status: DecisionStatus, own: OwnKeys): DecisionFormat {
	if (own.affects.length > 0 || own.waives.length > 0) return 'lintel';
	if (status.from === 'front-matter') return 'madr';
	if (status.from === 'sidecar') return 'sidecar';
	if (status.from === 'bullet') return 'bullets';
	if (status.from === 'line') return 'bold-lines';
	if (status.from === 'table') return 'table';
	if (status.from === 'heading') return 'nygard';
	return statements.some((statement) => statement.from === 'front-matter') ? 'front-matter' : 'prose';
}

function invalidFrontMatter(problem: NonNullable<FrontMatter['problem']>): Diagnostic {
	return {
		code: 'decision-front-matter-invalid',
		severity: 'warning',
		message: `the front matter is not valid YAML and was read line by line: ${problem.message}`,
		span: problem.span,
		expected: '`key: value` lines of YAML between two `---` lines',
		hint: problem.hint ?? 'put quotes around values that hold a colon, a brace or a bracket',
	};
}
