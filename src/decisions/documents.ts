import type { DecisionDocument } from './decision.ts';
import { isHolder, splitPath } from './identity.ts';
import type { ReadRecord } from './record.ts';

/** Why a file is not a record; `undefined` when it is one. */
export type Exclusion = Pick<DecisionDocument, 'kind' | 'reason'> | undefined;

const TEMPLATE_WORDS =
	/^(?:adr|madr|decision|record|short|long|full|minimal|bare|simple|new|kep|rfc|swift|swiftpm|testing|proposal|template|modele|modèle|vorlage|plantilla|modelo|odh|architecture)$/i;
const TEMPLATE_WORD = /^(?:template|modele|modèle|vorlage|plantilla|modelo)$/i;
const INDEX_NAMES =
	/^(?:readme|index|toc|table-of-contents|summary|contents|overview|adr-index|adr-log|decision-log|log|_index|_sidebar)$/i;
const SIDE_NAMES =
	/^(?:contributing|changelog|(?:(?:cc|mit|apache|bsd|a?gpl|lgpl|mpl|epl|eupl)(?:[-_. ]?[\d.]+)?[-_ ])?licen[sc]e|code_of_conduct|security|glossary|agents|claude)$/i;
const DECISION_FOLDER =
	/^(?:(?:.+[-_ ])?adrs?|decisions?|decision[-_ ]?(?:records?|log)s?|(?:architecture|architectural|technical)[-_ ]decision.*|architecture|rfcs?|proposals?|keps?|tdrs?|log4brains)$/i;
/** `adr009`: the number says by itself that it counts decisions, whatever folder it lies in. */
const SAYS_RECORD = /^(?:m?adr|decision)[-_ ]?\d/i;
/** `ADR-7-VALIDATION-REPORT`: what was found of a record. */
const REPORT_NAME =
	/[-_ ](?:validation|verification|compliance|completion|close-?out|audit|test)[-_ ](?:report|form|results?)$/i;
/** `What is an ADR?`: tells what records are. */
const ABOUT_RECORDS =
	/^\P{L}*(?:what|why|how|was|warum|wozu|qu['’]est|pourquoi|qu[eé]|por qu[eé]|o que|cos|wat|co to|что такое)(?!\p{L})[^\n]{0,40}(?<!\p{L})(?:adrs?|decision records?)(?!\p{L})[^\n]{0,20}\?$/iu;
const OTHER_FOLDER = /^(?:docs?|documentation|guides?|reference|references|design|assets|images)$/i;

/** A template by its exact name: no number or number 0, and only the words templates are named with. */
export function isTemplateName(path: string): boolean {
	const { folder, name } = splitPath(path);
	const own = isHolder(path) ? splitPath(folder).name : name.replace(/\.[a-z]+$/i, '');
	if (/(?:^|\/)templates?$/i.test(folder)) return true;
	const words = own.split(/[-_ .]+/).filter((word) => word !== '');
	const numbers = words.filter((word) => /^(?:adr)?\d+$|^[nx]{3,}$/i.test(word));
	if (numbers.some((word) => /[1-9]/.test(word))) return false;
	// `templates/docs/decisions/0000-use-records.md`: laid down for those who take the whole tree.
	if (numbers.some((word) => /^(?:adr)?0+$/i.test(word)) && /(?:^|\/)templates\//i.test(folder)) return true;
	const rest = words.filter((word) => !numbers.includes(word));
	return (
		rest.some((word) => TEMPLATE_WORD.test(word)) &&
		rest.every((word) => TEMPLATE_WORDS.test(word) || (numbers.length > 0 && /^[A-Z]{2,6}$/.test(word)))
	);
}

/** What is known of all the files together. */
export interface Surroundings {
	/** Some files lie in a folder whose name says that it holds decisions. */
	readonly inDecisionFolders: boolean;
	/** Of the files that look like records, nearly all are numbered or dated. */
	readonly numbered: boolean;
	/** How many files there are that look like records. */
	readonly records: number;
	/** Folders of numbered files of which hardly any has what decisions have. */
	readonly documentFolders: ReadonlySet<string>;
}

/** Why a numbered file is no record: requirements, specifications and minutes have numbers, too. */
export const NUMBERED_DOCUMENT =
	'it is a numbered document: neither it nor those beside it have a status or a section that decisions have';

const FEWEST_DOCUMENTS = 5;

/**
 * The folders whose numbered files are something else than decisions: nine of ten have no status and no section in which
 * something is decided, in any language. Where more of them have, the others are records of few words.
 */
export function documentFoldersOf(records: readonly ReadRecord[]): ReadonlySet<string> {
	const counts = new Map<string, { all: number; like: number }>();
	for (const record of records) {
		const { folder, number, date, id, stem } = record.identity;
		if ((number === undefined && date === undefined && id === stem) || isTemplateName(record.source.path)) continue;
		const count = counts.get(folder) ?? { all: 0, like: 0 };
		counts.set(folder, count);
		count.all++;
		const { decides, sections, stated } = evidenceOf(record);
		if (decides || sections >= 2 || stated || SAYS_RECORD.test(id) || isProposal(record)) count.like++;
	}
	return new Set(
		[...counts].flatMap(([folder, { all, like }]) =>
			all >= FEWEST_DOCUMENTS && like * 10 <= all && !inDecisionFolder(folder) ? [folder] : [],
		),
	);
}

/** A header of a title and a day under keys, as proposals have it: `Feature Name: queues`, `Start Date: 2024-05-06`. */
const isProposal = ({ statements, date }: ReadRecord): boolean =>
	date?.iso !== undefined &&
	(date.from === 'bullet' || date.from === 'line') &&
	statements.some(({ field, from }) => field.kind === 'title' && (from === 'bullet' || from === 'line'));

/** Judges by exact names and by what the text holds, never by a word somewhere in a name. */
export function exclusionOf(
	record: ReadRecord,
	path: string,
	inDirectory: boolean,
	surroundings: Surroundings,
): Exclusion {
	const stem = splitPath(path).name.replace(/\.[a-z]+$/i, '');
	if (isTemplateName(path)) return { kind: 'template', reason: 'its name is that of a template' };
	if (!inDirectory && SIDE_NAMES.test(stem))
		return { kind: 'side', reason: `\`${stem}\` is a customary name for something else` };
	if (!inDirectory && INDEX_NAMES.test(stem))
		return { kind: 'index', reason: `\`${stem}\` is a customary name for an index` };
	const evidence = evidenceOf(record);
	if (evidence.sections < 2 && REPORT_NAME.test(stem)) return { kind: 'side', reason: 'its name is that of a report' };
	if (isUnfilledTemplate(stem, record))
		return { kind: 'template', reason: 'its name speaks of a template, and its status is a list of choices' };
	if (record.placeholderTitle && (!evidence.dated || isChoice(record)))
		return { kind: 'template', reason: 'its title is a placeholder that was never filled in' };
	const { number, date, id, stem: ownStem } = record.identity;
	const named = number !== undefined || date !== undefined || id !== ownStem;
	if (
		evidence.stated &&
		!named &&
		!inDirectory &&
		evidence.sections === 0 &&
		surroundings.numbered &&
		!/^adr(?:[-_ ]|$)/i.test(stem)
	) {
		return {
			kind: 'side',
			reason: 'unlike the records beside it, it has no number or date in its name and no section that decisions have',
		};
	}
	if (!named && !inDirectory && evidence.sections === 0 && listsRecords(record, surroundings.records))
		return { kind: 'index', reason: 'it names most of the records, and has no number or date in its name' };
	// What such a text says of a status is mostly what one may write there.
	const isAbout = ABOUT_RECORDS.test(record.title) && evidence.sections < 2;
	if (isAbout && (!evidence.stated || record.status.from !== 'heading'))
		return { kind: 'side', reason: 'it tells what such records are' };
	if (evidence.stated || evidence.sections >= 2) return undefined;
	if (named && replacesRecord(record)) return undefined;
	if (named && inDecisionFolder(record.identity.folder)) return undefined;
	if (named && !surroundings.inDecisionFolders)
		return surroundings.documentFolders.has(record.identity.folder) && evidence.decides === false
			? { kind: 'side', reason: NUMBERED_DOCUMENT }
			: undefined;
	if (named && (evidence.sections >= 1 || SAYS_RECORD.test(record.identity.id))) return undefined;
	// A proposal with a state of its house and a day, and a name that says what it is.
	if (evidence.dated && record.status.raw !== '' && /^(?:m?adr|rfc|kep)[-_]\p{L}/iu.test(stem)) return undefined;
	return {
		kind: 'side',
		reason: named
			? 'it has neither a status nor a section that decisions have'
			: 'it has no number or date in its name, no status, and no section that decisions have',
	};
}

const FEWEST_LISTED = 8;

/** A map of all the records: no section in which something is decided, and most of the records among what it names. */
function listsRecords({ source }: ReadRecord, count: number): boolean {
	const listed = new Set<string>();
	for (const [, name] of source.text.matchAll(/(?<![\p{L}\p{N}])(?:adr|rfc|decision)[-_ ]?0*(\d{1,6})(?!\d)/giu))
		listed.add(name!);
	return listed.size >= FEWEST_LISTED && listed.size * 2 > count;
}

/** A proposal of few headings that takes the place of another: `This proposal completely replaces OTEP 8`. */
const replacesRecord = ({ relations }: ReadRecord): boolean =>
	relations.some(
		({ type, reference }) =>
			(type === 'supersedes' || type === 'superseded-by') &&
			reference?.isGuess !== true &&
			(reference?.number !== undefined || (reference?.name !== undefined && /\d/.test(reference.name))),
	);

/** Whether the status is still what one could write: `Draft | Accepted | Rejected`. */
const isChoice = ({ status }: ReadRecord): boolean => status.state === 'unknown' && /\|[^|]+\|/.test(status.raw);

function isUnfilledTemplate(stem: string, { status, identity }: ReadRecord): boolean {
	const words = stem.split(/[-_ .]+/);
	return (
		status.state === 'unknown' &&
		/[|,/]/.test(status.raw) &&
		/^[[{<]/.test(status.raw.trim()) &&
		(identity.number ?? 0) === 0 &&
		words.some((word) => TEMPLATE_WORD.test(word))
	);
}

function evidenceOf(record: ReadRecord): { stated: boolean; dated: boolean; sections: number; decides: boolean } {
	const roles = new Set(record.sections.map((section) => section.role));
	const telling = (['context', 'decision', 'consequences', 'options', 'drivers'] as const).filter((role) =>
		roles.has(role),
	);
	return {
		// The name of a folder says the state of a record, and not that something is one.
		stated: record.status.state !== 'unknown' && !(record.status.from === 'file-name' && record.status.raw !== 'DRAFT'),
		dated: record.date?.iso !== undefined,
		sections: telling.length,
		decides: telling.some((role) => role !== 'context' && role !== 'drivers'),
	};
}

/** Whether the nearest telling folder above a file is one that holds decisions. */
export function inDecisionFolder(folder: string): boolean {
	for (const name of folder.split('/').reverse()) {
		// `11-decision-log`: a chapter of a manual.
		if (DECISION_FOLDER.test(name.replace(/^\d{1,3}[-_. ]+(?=\p{L})/u, ''))) return true;
		if (OTHER_FOLDER.test(name)) return false;
	}
	return false;
}
