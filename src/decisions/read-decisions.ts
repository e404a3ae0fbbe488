import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { assembleDecisions } from './assemble.ts';
import type { DecisionDocument, DecisionFile, ReadOptions, ReadResult } from './decision.ts';
import { decodeFile } from './decode.ts';
import {
	documentFoldersOf,
	type Exclusion,
	exclusionOf,
	inDecisionFolder,
	isTemplateName,
	NUMBERED_DOCUMENT,
	type Surroundings,
} from './documents.ts';
import { findingsOf } from './findings.ts';
import { identityOf, isHolder, splitPath, withoutEnding } from './identity.ts';
import { countListed } from './listed-records.ts';
import { sectionEntries, titleOfEntry } from './log-entries.ts';
import type { LogEntry } from './log-entry.ts';
import { holdsDecisions } from './log-names.ts';
import { rowEntries } from './log-table.ts';
import { markupOf, type Translated, translated } from './markup/markup.ts';
import { type ReadRecord, readRecord, titleOfName } from './record.ts';
import { seriesOf } from './series.ts';
import { isSidecar, sidecarsOf } from './sidecars.ts';
import { createStatusReader } from './status-vocabulary.ts';

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/**
 * Reads decision records of any common format. Every file becomes a decision, a document kept beside them, or a
 * diagnostic that says why it could not be read; nothing is lost. The order of the files does not matter.
 */
export function readDecisions(files: readonly DecisionFile[], options: ReadOptions = {}): ReadResult {
	const diagnostics: Diagnostic[] = [];
	const documents: DecisionDocument[] = [];
	const sources: Source[] = [];
	for (const file of [...files].sort((a, b) => order(a.path, b.path))) {
		const { source, diagnostic } = decodeFile(file, options.maxBytes);
		if (diagnostic) diagnostics.push(diagnostic);
		if (source) sources.push(source);
	}
	const sidecarOf = sidecarsOf(sources);
	const translations = new Map<Source, Translated>();
	const markdown = sources.flatMap((source): Source[] => {
		const markup = markupOf(source.path);
		if (markup === undefined) return MARKDOWN.test(source.path) ? [source] : [];
		const own = translated(source, markup);
		translations.set(own.source, own);
		return [own.source];
	});
	const stems = new Set(markdown.map(({ path }) => withoutEnding(path)));
	for (const source of sources)
		if (!MARKDOWN.test(source.path) && markupOf(source.path) === undefined)
			documents.push(otherFile(source, stems, diagnostics));
	const crowded = numberedFolders(markdown);
	const directories = recordDirectories(markdown, crowded);
	const leaves = leavesOf(markdown);
	const pagesAlone = leavesOf(markdown, true);
	const series = seriesOf(markdown.map(({ path }) => path));
	const readStatus = createStatusReader(options.vocabulary);
	const first = markdown.map((source) => {
		const { folder } = splitPath(source.path);
		const readAs = (inDirectory: boolean) => ({
			inDirectory,
			record: {
				...readRecord(
					source,
					identityOf(source.path, inDirectory, series.has(source.path, inDirectory)),
					sidecarOf(source.path, inDirectory),
					readStatus,
				),
				translated: translations.get(source),
			},
		});
		const read = readAs(series.holders.has(source.path) || (isHolder(source.path) && directories.has(folder)));
		const isApart = isHolder(source.path) && folder !== (options.root ?? '') && !read.inDirectory;
		const isRecord = statesItself(read.record) || (leaves.has(folder) && isOneDecision(read.record));
		const chosen = isApart && isRecord && !crowded.has(folder) ? readAs(true) : read;
		const mayBe = chosen === read && isApart && pagesAlone.has(folder) && isWholeDecision(read.record);
		return { ...chosen, readAs, parent: mayBe ? splitPath(folder).folder : undefined };
	});
	const pages = new Map<string, typeof first>();
	for (const one of first) if (one.parent !== undefined) addTo(pages, one.parent, one);
	const read = first.map((one) =>
		one.parent !== undefined && pages.get(one.parent)!.length >= FEWEST_PAGES ? one.readAs(true) : one,
	);
	const surroundings = surroundingsOf(
		read.map(({ record }) => record),
		options.root,
	);
	const owners = new Set(
		read.flatMap(({ record, inDirectory }) =>
			inDirectory && statesItself(record) ? [splitPath(record.source.path).folder] : [],
		),
	);
	const kept: ReadRecord[] = [];
	const logs: { readonly record: ReadRecord; readonly entries: readonly LogEntry[]; readonly exclusion: Exclusion }[] =
		[];
	for (const { record, inDirectory } of read) {
		const { path } = record.source;
		const text = record.translated?.original ?? record.source.text;
		const exclusion =
			exclusionOf(record, below(path, options.root), inDirectory, surroundings) ??
			attachmentOf(path, inDirectory, owners);
		const entries = inDirectory || exclusion?.kind === 'template' ? [] : logEntries(record, exclusion);
		if (entries.length > 0) logs.push({ record, entries, exclusion });
		else if (!exclusion) kept.push(record);
		else documents.push({ ...exclusion, path, title: record.title, source: text });
	}
	for (const twin of twinsOf(kept)) {
		kept.splice(kept.indexOf(twin), 1);
		const { source, title, translated } = twin;
		documents.push({ path: source.path, title, source: translated?.original ?? source.text, ...TWIN });
	}
	const inLogs: ReadRecord[] = [];
	const alone = [...kept];
	for (const { record, entries, exclusion } of logs) {
		const isRecord = exclusion === undefined;
		const document = {
			path: record.source.path,
			title: record.title,
			source: record.translated?.original ?? record.source.text,
		};
		const count = countListed(entries, alone, exclusion?.kind === 'index');
		// What speaks of others section by section may be a record itself.
		if (count * 2 >= entries.length && isRecord) kept.push(record);
		else if (count * 2 >= entries.length)
			documents.push({ ...document, kind: 'index', reason: `it lists ${count} records that have files of their own` });
		else {
			const own = entries.map((entry) => ({
				...readRecord(entry.source, entry.identity, undefined, readStatus),
				translated: record.translated,
				entry,
			}));
			// Tables of a database have a column `state`, too.
			if (
				(!holdsDecisions(record) || (isHolder(record.source.path) && alone.length >= FEWEST_PAGES)) &&
				own.every(({ status, sections }) => status.state === 'unknown' && !decides(sections))
			) {
				if (isRecord) {
					kept.push(record);
					continue;
				}
				documents.push({
					...document,
					kind: exclusion?.kind ?? 'side',
					reason: exclusion?.kind === 'index' ? exclusion.reason : 'none of its parts has a status that is known',
				});
				continue;
			}
			documents.push({
				...document,
				kind: 'log',
				reason: `it holds ${entries.length} decisions, each read as a record`,
			});
			inLogs.push(...own.map((one) => ({ ...one, title: titleOfEntry(one.title, one.identity) })));
		}
	}
	const records = [...withoutFormTitles(withoutOldNumbers(kept)), ...inLogs].sort((one, other) =>
		order(one.source.path, other.source.path),
	);
	const { decisions, diagnostics: lost } = assembleDecisions(records, options.root ?? '', options.isThere);
	const left = new Set(records.flatMap((record) => record.translated ?? []));
	diagnostics.push(
		...records.flatMap((record) => record.diagnostics),
		...[...left].flatMap(leftPieces),
		...findingsOf(decisions),
		...lost,
	);
	documents.sort((a, b) => order(a.path, b.path));
	diagnostics.push(...numberedDocuments(documents));
	return { decisions, documents, diagnostics };
}

const TWIN = { kind: 'side', reason: 'the other page of its folder is the record' } as const;

/** `index.md` and `README.md` of one folder are one record twice: all but the one that says most of state and day. */
function twinsOf(records: readonly ReadRecord[]): readonly ReadRecord[] {
	const pages = new Map<string, ReadRecord[]>();
	for (const record of records) {
		const { folder } = splitPath(record.source.path);
		if (isHolder(record.source.path) && record.identity.folder !== folder) addTo(pages, folder, record);
	}
	const told = ({ status, date }: ReadRecord): number =>
		Number(status.state !== 'unknown') * 2 + Number(date !== undefined);
	return [...pages.values()].flatMap((page) => page.toSorted((a, b) => told(b) - told(a)).slice(1));
}

const decides = (sections: ReadRecord['sections']): boolean =>
	sections.some(({ role }) => role === 'decision' || role === 'context');

/** The decisions that a file holds, below headings or in rows of a table; none where it is a record, or something else. */
function logEntries(record: ReadRecord, exclusion: Exclusion): readonly LogEntry[] {
	const sections = sectionEntries(record);
	return sections.length > 0 || exclusion === undefined ? sections : rowEntries(record);
}

/**
 * `29 Kubernetes auditing` in record 30 of a folder whose titles begin with their numbers: the record was renumbered, and
 * 29 is no part of its title. Elsewhere a number in front belongs to the title.
 */
function withoutOldNumbers(records: readonly ReadRecord[]): ReadRecord[] {
	const counts = new Map<string, { all: number; own: number }>();
	for (const { identity, titleNumber } of records) {
		const count = counts.get(identity.folder) ?? { all: 0, own: 0 };
		count.all += 1;
		if (titleNumber !== undefined && titleNumber === identity.number) count.own += 1;
		counts.set(identity.folder, count);
	}
	return records.map((record) => {
		const { all, own } = counts.get(record.identity.folder)!;
		const old = all >= 4 && own * 3 >= all ? /^\d{2,6}\s+(?=\p{Lu})/u.exec(record.title) : null;
		const isOld =
			old !== null && Number(old[0]) === record.titleNumber && record.titleNumber !== record.identity.number;
		return isOld ? { ...record, title: record.title.slice(old[0].length) } : record;
	});
}

const FEWEST_OF_A_FORM = 3;

/**
 * `RFC Proposal` over three and more records of a folder: what such papers are called there, and not what any of them decides.
 * Their names tell them apart.
 */
function withoutFormTitles(records: readonly ReadRecord[]): readonly ReadRecord[] {
	const names = new Map<string, Set<string>>();
	const named = records.map((record) => {
		const { titleFrom, title, identity } = record;
		if (titleFrom !== 'heading' || identity.words === '') return { record };
		const key = `${identity.folder}\n${title}`;
		const known = names.get(key) ?? new Set();
		names.set(key, known.add(identity.words));
		return { record, known };
	});
	return named.map(({ record, known }) =>
		known !== undefined && known.size >= FEWEST_OF_A_FORM
			? { ...record, title: titleOfName(record.identity), titleFrom: 'file-name' }
			: record,
	);
}

/** A `README.md` with the state of a decision in its front matter is no index: its directory holds this one record. */
function statesItself({ status }: ReadRecord): boolean {
	return status.from === 'front-matter' && status.state !== 'unknown';
}

/** A report or a design in a folder within that of a record: it belongs to that, unless the folder says that it holds decisions. */
function attachmentOf(path: string, inDirectory: boolean, owners: ReadonlySet<string>): Exclusion {
	const { folder } = splitPath(path);
	let above = inDirectory ? folder : path;
	for (let at = splitPath(above).folder; at !== ''; at = splitPath(at).folder) {
		if (owners.has(at) && above !== path)
			return { kind: 'side', reason: `it lies in the folder of the record \`${splitPath(at).name}\`` };
		if (inDecisionFolder(splitPath(at).name)) return undefined;
		above = at;
	}
	return undefined;
}

/** The only text in a folder below one of decisions, with a state and a section that decisions have: `decisions/use-queues/README.md`. */
function isOneDecision({ status, sections }: ReadRecord): boolean {
	return status.state !== 'unknown' && status.from !== 'none' && decides(sections);
}

/** How many folders side by side, each with a page of a decision, make such pages records wherever they lie. */
const FEWEST_PAGES = 3;

/** A page with a state in its header and a section in which something is decided. */
const isWholeDecision = ({ status, sections }: ReadRecord): boolean =>
	status.state !== 'unknown' &&
	(status.from === 'line' || status.from === 'bullet' || status.from === 'table' || status.from === 'heading') &&
	sections.some(({ role }) => role === 'decision');

/** Folders below one that is named after decisions (or `anywhere`), of a plain name themselves, in which nothing but their page lies. */
function leavesOf(markdown: readonly Source[], anywhere = false): ReadonlySet<string> {
	const pages = new Map<string, number>();
	const parents = new Set<string>();
	for (const { path } of markdown) {
		const { folder } = splitPath(path);
		pages.set(folder, (pages.get(folder) ?? 0) + (isHolder(path) ? 0 : 1));
		for (let at = splitPath(folder).folder; at !== '' && !parents.has(at); at = splitPath(at).folder) parents.add(at);
	}
	return new Set(
		[...pages].flatMap(([folder, others]) => {
			const { folder: parent, name } = splitPath(folder);
			return others === 0 && !parents.has(folder) && !inDecisionFolder(name) && (anywhere || inDecisionFolder(parent))
				? [folder]
				: [];
		}),
	);
}

function surroundingsOf(records: readonly ReadRecord[], root: string | undefined): Surroundings {
	const telling = records.filter((record) =>
		record.sections.some((section) => section.role === 'decision' || section.role === 'context'),
	);
	const named = telling.filter(({ identity }) => identity.number !== undefined || identity.date !== undefined);
	return {
		inDecisionFolders: records.some((record) => inDecisionFolder(splitPath(below(record.source.path, root)).folder)),
		records: telling.length,
		numbered: telling.length > 0 && named.length >= 0.8 * telling.length,
		documentFolders: documentFoldersOf(records),
	};
}

function below(path: string, root = ''): string {
	return root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/** The folders in which files have numbers or dates: a `README.md` among them is no record, whatever state it has. */
function numberedFolders(markdown: readonly Source[]): ReadonlySet<string> {
	const files = markdown.filter(({ path }) => !isHolder(path));
	const numbered = files.filter(({ path }) => {
		const { number, date } = identityOf(path, false);
		return number !== undefined || date !== undefined;
	});
	return new Set(numbered.map(({ path }) => splitPath(path).folder));
}

/**
 * The directories that hold one record each: a `README.md` or `index.md` in a directory with a number or a date in its
 * name, or beside a sidecar, and no numbered record next to it.
 */
function recordDirectories(markdown: readonly Source[], numbered: ReadonlySet<string>): ReadonlySet<string> {
	return new Set(
		markdown.flatMap((source) => {
			const { folder } = splitPath(source.path);
			if (!isHolder(source.path) || folder === '' || numbered.has(folder)) return [];
			const identity = identityOf(source.path, true);
			const named = identity.number !== undefined || identity.date !== undefined || isTemplateName(source.path);
			return named ? [folder] : [];
		}),
	);
}

/** Told once a folder, so that whoever misses a record knows why. */
function numberedDocuments(documents: readonly DecisionDocument[]): Diagnostic[] {
	const folders = new Map<string, DecisionDocument[]>();
	for (const document of documents) {
		if (document.reason !== NUMBERED_DOCUMENT) continue;
		const { folder } = splitPath(document.path);
		addTo(folders, folder, document);
	}
	return [...folders].map(([folder, [first, ...more]]) => ({
		code: 'decision-numbered-documents',
		severity: 'info',
		message: `${more.length === 0 ? 'a numbered document' : `${more.length + 1} numbered documents`} in \`${folder === '' ? '.' : folder}\` ${more.length === 0 ? 'was' : 'were'} not taken as ${more.length === 0 ? 'a record' : 'records'}: no status, and no section in which something is decided`,
		span: createSource(first!.path, first!.source).span(0, 0),
		expected: 'a status, or a heading such as `Decision`',
		hint: 'if they are decisions, put them into a folder called `adr` or `decisions`, or give each a status',
	}));
}

/** What of a file is shown as it is written, because Markdown has no form for it. */
function leftPieces({ left, markup, source }: Translated): Diagnostic[] {
	if (left.length === 0) return [];
	const span = (line: number): Diagnostic['span'] => {
		const position = { line, column: 1, offset: 0 };
		return { file: source.path, start: position, end: position };
	};
	return [
		{
			code: 'decision-markup-left',
			severity: 'info',
			message: `${left.length === 1 ? 'a piece' : `${left.length} pieces`} of ${markup} ${left.length === 1 ? 'stands' : 'stand'} on the page as written: ${[...new Set(left.map(({ what }) => `\`${what}\``))].slice(0, 5).join(', ')}`,
			span: span(left[0]!.line),
			hint: 'write it in a form that Markdown has too, or leave it: nothing is lost',
			related: left.slice(1, 6).map(({ line, what }) => ({ message: `\`${what}\``, span: span(line)! })),
		},
	];
}

function otherFile(source: Source, stems: ReadonlySet<string>, diagnostics: Diagnostic[]): DecisionDocument {
	const { name } = splitPath(source.path);
	const common = { path: source.path, title: name, source: source.text };
	if (isSidecar(source.path, stems))
		return { ...common, kind: 'sidecar', reason: 'it holds the metadata of the record beside it' };
	if (/\.(?:ya?ml|json|toml)$/i.test(name) || name.startsWith('.'))
		return { ...common, kind: 'settings', reason: 'it is no text to read' };
	diagnostics.push({
		code: 'decision-format-unsupported',
		severity: 'info',
		message: `\`${name}\` is in a markup that is not read, and was kept as it is`,
		span: createSource(source.path, source.text).span(0, 0),
		expected: 'a file ending in .md, .mdx, .markdown, .adoc, .asciidoc, .rst, .org, .mediawiki or .wiki',
		hint: 'convert the record to Markdown',
	});
	return {
		...common,
		kind: 'unsupported',
		reason: 'only Markdown, AsciiDoc, reStructuredText, Org and MediaWiki are read',
	};
}

function order(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
