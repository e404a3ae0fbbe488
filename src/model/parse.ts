import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { slipAt } from '#diagnostics/slip.ts';
import type { Source } from '#diagnostics/source.ts';
import { compose, type ParsedDocument, type Reading } from './compose.ts';
import { limits } from './limits.ts';
import { createNodeTable, type NodeTable } from './places.ts';

/** A file as values and places. A file that is no YAML at all has no documents and one error. */
export interface ParsedFile {
	readonly source: Source;
	readonly table: NodeTable;
	readonly documents: readonly ParsedDocument[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Parses YAML 1.2 or JSON in one pass. Never throws; documents come in the order of the text. */
export function parse(source: Source): ParsedFile {
	return composed(source, () => eventsOf(source.text), {});
}

/** As {@link parse}, but with tags that mean something to the program whose file it is. */
export function parseWithTags(source: Source, tagged: NonNullable<Reading['tagged']>): ParsedFile {
	return composed(source, () => eventsOf(source.text), { tagged });
}

/**
 * As {@link parse}, but for files of programs written in Go, whose parser lets a quoted text or brackets go on in a line that
 * is not indented further than the key (YAML 1.2, section 6.1, asks for that), and which reads merge keys (`<<: *defaults`).
 * Anything else is refused as it is there.
 */
export function parseAsGoDoes(source: Source): ParsedFile {
	return composed(source, () => eventsOfJoinedLines(source.text), { merges: true });
}

const eventsOf = (text: string): Event[] => parseEvents(text, { maxDepth: limits.depth });

/** More than a few lines like that are no habit of writing but a quote that nobody closed. */
const mostJoined = 60;

/**
 * Where a line is indented too little, the break before it becomes a space: within quotes and brackets that means the same,
 * and every place stays what it is. Throws what the text itself gives when that does not help.
 */
function eventsOfJoinedLines(text: string): Event[] {
	let joined = text;
	let first: unknown;
	for (let count = 0; count <= mostJoined; count++) {
		try {
			const events = eventsOf(joined);
			// The value of a quoted text is taken from the text as it was written, with its breaks.
			return count === 0
				? events
				: events.map((event) => (event.type === EVENT_ID.SCALAR ? { ...event, fast: false } : event));
		} catch (error) {
			first ??= error;
			const at = breakBefore(joined, error);
			if (at === undefined) break;
			joined = `${joined.slice(0, at)} ${joined.slice(at + 1)}`;
		}
	}
	throw first;
}

/** The break before the line that is indented too little; undefined where joining the two lines could mean something else. */
function breakBefore(text: string, error: unknown): number | undefined {
	if (!(error instanceof YAMLException) || error.reason !== 'deficient indentation') return undefined;
	const at = text.lastIndexOf('\n', (error.mark?.position ?? 0) - 1);
	const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, Math.max(at, 0));
	const isComment = /(?:^|\s)#/.test(before);
	return at < 1 || isComment || /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(at + 1, at + 5)) ? undefined : at;
}

function composed(source: Source, read: () => Event[], reading: Reading): ParsedFile {
	const table = createNodeTable();
	let events: Event[];
	try {
		events = read();
	} catch (error) {
		return { source, table, documents: [], diagnostics: [syntaxError(source, error)] };
	}
	const diagnostics: Diagnostic[] = [];
	const documents = compose(source, events, table, (diagnostic) => diagnostics.push(diagnostic), reading);
	return { source, table, documents, diagnostics };
}

function syntaxError(source: Source, error: unknown): Diagnostic {
	const reason = error instanceof YAMLException ? error.reason : 'the text cannot be read';
	const at = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
	const span = source.span(at, Math.min(at + 1, source.text.length));
	if (reason.startsWith('nesting exceeded')) {
		return {
			code: 'yaml-limit',
			severity: 'error',
			message: `more than ${limits.depth} levels of nesting`,
			span,
			hint: 'write it flatter',
		};
	}
	const slip = slipAt(source.text, reason, at);
	return {
		code: 'yaml-syntax',
		severity: 'error',
		message: `not valid YAML: ${slip ? slip.message : reason}`,
		span: slip ? source.span(slip.start, slip.end) : span,
		hint: slip ? slip.hint : syntaxHint(reason, source.text.slice(at, at + 2)),
	};
}

/** What usually helps, by the parser's reason and the character where it gave up. */
function syntaxHint(reason: string, characters: string): string | undefined {
	const [character] = characters;
	if (character && '@`%&*!|>'.includes(character))
		return `put the text in quotes: it cannot start with \`${character}\``;
	if (characters === '- ')
		return 'an item of a list stands among keys: take `- ` away, or indent it under the key of its list';
	return syntaxHints.find(([part]) => reason.includes(part))?.[1];
}

const syntaxHints: readonly (readonly [part: string, hint: string])[] = [
	['tab characters', 'indent with spaces'],
	['bad indentation of a mapping', 'align keys of one mapping, and quote a text that holds `: `'],
	['bad indentation of a sequence', 'align the dashes of one list'],
	['deficient indentation', 'close the quote or bracket that is open above, or indent the line further'],
	['double quoted scalar', 'close the text with `"`'],
	['single quoted scalar', "close the text with `'`; write a quote within it as `''`"],
	['flow collection', 'close the bracket or brace, and put commas between entries'],
	['missed comma', 'put a comma between the entries'],
	['unknown escape', 'write a backslash as `\\\\`, or use single quotes'],
	['a multiline key', 'put a colon and a space after the key'],
	["found ','", 'remove the extra comma'],
	['null byte', 'save the file as plain text'],
	['non-printable', 'remove the control characters'],
	['alias node', 'an alias takes the value as it is: nothing may be added'],
	[
		'end of the stream or a document',
		'quote the text: it starts or goes on with a character that means something in YAML',
	],
];
