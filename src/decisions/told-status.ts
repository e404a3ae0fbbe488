import type { Source } from '#diagnostics/source.ts';
import { beginsWithDate, readDate } from './dates.ts';
import type { Outline } from './outline.ts';
import { plain } from './plain.ts';
import type { Statement } from './statement.ts';
import { endedStates, type StatusReading } from './status-vocabulary.ts';

const ADMONITION =
	/^\s*(?:>\s*)?(?:\[!\p{L}+\]|:::\s*\p{L}+|!!!\s*\p{L}+|\*{0,2}(?:note|notice|warning|caution|attention|hinweis|achtung)\b\s*:?)?\s*/iu;
/** `This decision has been superseded by`, `Cette décision a été remplacée par`: what is said of the record itself. */
const OF_ITSELF =
	/^[\s*_]*(?:this|cette?|diese[rs]?|est[ae]|questa|deze)\s+(?:\p{L}+\s+){1,4}?(?:(?:has|have)\s+(?:now\s+)?been|was|is(?:\s+now)?|a\s+été|est|wurde|ist|foi|está|fue|ha\s+sido|è\s+stat[ao]|is)\s+(?=\p{L})/iu;
/** What a record calls itself. */
const CALLED =
	/(?<!\p{L})(?:adrs?|madr|ladr|rfc|kep|tep|msc|records?|decisions?|documents?|docs?|proposals?|enhancement|design|approach|options?|solution|page|file|entry|notes?|plan|policy|strategy|version|text|spec|specification|standard|guide(?:line)?s?|idea|issue|draft|pattern|architecture|process|décision|document|proposition|entscheidung|dokument|vorschlag|decisi[óo]n|decisão|documento|propuesta|proposta|registro|decisione|besluit|voorstel)(?!\p{L})/iu;
const isOfRecord = (subject: string): boolean => CALLED.test(subject) || /\b[A-Z]{2,8}\b/.test(subject);

/**
 * A status told in a sentence of the header (`This decision has been superseded by …`) or by a mark on the title
 * (`[superseded] Use node-fetch`). People who keep no status write so when a decision ends; it counts where no other
 * status stands.
 */
export function toldStatus(
	source: Source,
	outline: Outline,
	headerEnd: number,
	titleLine: number | undefined,
	readStatus: (raw: string) => StatusReading,
): Statement[] {
	const first = outline.lines.slice(headerEnd + 1, headerEnd + 8).find(({ text }) => text.trim() !== '');
	const heading = outline.headings.find(({ line }) => line === headerEnd);
	// Where no heading is the title, the text begins in the first section; a section may be a note on all of it.
	const isBeginning = heading && (titleLine === undefined ? heading === outline.headings[0] : isNote(heading.text));
	const beginning = isBeginning && first ? [first] : [];
	const lines = [...outline.lines.slice(0, Math.min(headerEnd, 60)), ...beginning];
	const found: Statement[] = [];
	for (const line of lines) {
		if (line.code || line.text.length > 1000 || line.text.trim() === '') continue;
		const lead = ADMONITION.exec(line.text)![0].length;
		const sentence = line.text.slice(lead);
		const told = OF_ITSELF.exec(sentence)?.[0] ?? '';
		const subject = isOfRecord(told) ? told.length : 0;
		const rest = sentence.slice(subject);
		const reading = readStatus(rest);
		if (!endedStates.has(reading.state) || reading.at === undefined || reading.at > 3) continue;
		if (subject === 0 && !endsThere(rest, reading)) continue;
		const start = line.start + lead + subject;
		found.push({
			field: { kind: 'status' },
			key: '',
			raw: rest.trim(),
			span: source.span(start, line.end),
			from: 'line',
		});
	}
	const title = titleLine === undefined ? undefined : outline.lines[titleLine];
	const mark = title && /[[(]([^\])]{3,20})[\])]|^[\s#]*(\p{L}{5,12})(?=:\s)/u.exec(plain(title.text));
	const word = mark?.[1] ?? mark?.[2];
	if (title && word !== undefined && endedStates.has(readStatus(word).state) && /^\p{L}+$/u.test(word))
		found.push({
			field: { kind: 'status' },
			key: '',
			raw: word,
			span: source.span(title.start, title.end),
			from: 'heading',
		});
	return found;
}

const isNote = (heading: string): boolean =>
	/^\P{L}*(?:notes?|notice|warning|important|attention|disclaimer|hinweis|achtung|remarque|avertissement|nota|aviso)(?!\p{L})/iu.test(
		heading.slice(0, 60),
	);

const TAKEN_ON = /^(?:date|day)?[ -]?(accepted|approved)(?:[ -](?:on|at|date))?$/i;

/** `Date accepted: 2018-07-14` is a state, too, where no other is said. */
export function dayTaken(statements: readonly Statement[]): Statement[] {
	const found = statements.find(
		({ field, key, raw }) => field.kind === 'date' && TAKEN_ON.test(key) && beginsWithDate(raw),
	);
	return found ? [{ ...found, field: { kind: 'status' }, key: '', raw: TAKEN_ON.exec(found.key)![1]! }] : [];
}

/** Without a subject, the line has to be the status and nothing else: `**Superseded by [5](0005-x.md)**`, `Deprecated.` */
function endsThere(text: string, { at }: StatusReading): boolean {
	if (at === undefined) return false;
	return (
		/^[\s*_~]*\p{L}+(?:\s+(?:partly|partially|in part|en partie|partiellement|teilweise|en parte|em parte|parcialmente))?(?:\s+(?:by|par|durch|von|por)\b.{0,300})?[\s*_~.:]*$/iu.test(
			text,
		) && text.length < 300
	);
}

/** The date in a title: `RFC 3603 - 2020-08-27 - Collecting metrics`. */
export function titleDate(source: Source, outline: Outline, titleLine: number | undefined): Statement[] {
	const line = titleLine === undefined ? undefined : outline.lines[titleLine];
	const found =
		line && /(?<=[-–—|(#:]\s*|\b(?:ADR|RFC)\s+)\d{4}-\d{2}-\d{2}(?=\s*(?:[-–—|):]|$))/.exec(line.text.slice(0, 200));
	if (!line || !found || readDate(found[0]).iso === undefined) return [];
	const start = line.start + found.index;
	return [
		{
			field: { kind: 'date', rank: 2 },
			key: '',
			raw: found[0],
			span: source.span(start, start + found[0].length),
			from: 'heading',
		},
	];
}
