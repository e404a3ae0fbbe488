import { createHash } from 'node:crypto';
import { type SubjectBaseline, subjectBaselines, subjectChanges, subjectFiles } from '#analysis/subject-changes.ts';
import { type Commit, parseCommit } from '#decisions/history/commit.ts';
import { fileHistories, type Step } from '#decisions/history/file-history.ts';
import { type LoggedCommit, parseLog, toBytes } from '#decisions/history/git-log.ts';
import type { History } from '#decisions/history/history.ts';
import { contentOf, createContentReader, type RecordContent } from '#decisions/history/record-content.ts';
import { type RecordHistory, recordHistory } from '#decisions/history/record-history.ts';
import type { Reading } from '../pipeline.ts';
import { readObjects } from './objects.ts';
import type { NoRepository, Repository } from './repository.ts';
import { beginGit, runGit } from './run-git.ts';

/** Of a longer history only the folders of the workspace are looked at, so that it stays readable; moves from elsewhere are then lost. */
const COMMITS_READ_WHOLE = 100_000;
/** For the whole history of a workspace; more and it is not told. */
const MILLISECONDS = 30_000;
/** What is told of files that are no records; see `KnownHistory.files`. */
const LATEST_OF_A_FILE = 5;
const LOG_BYTES = 400_000_000;

/** What was read of one state of a repository; a server that reads the workspace again and again keeps it. */
export interface HistoryMemory {
	head: string | undefined;
	log: readonly LoggedCommit[];
	readonly commits: Map<string, Commit>;
	readonly contents: Map<string, RecordContent | undefined>;
	/** The status words of the house that they were read with. */
	statuses: string;
}

export const emptyMemory = (): HistoryMemory => ({
	head: undefined,
	log: [],
	commits: new Map(),
	contents: new Map(),
	statuses: '',
});

/**
 * What the repository tells about the records of a workspace, from one walk over its history: one process for the log, and two
 * for the objects that it names, however many records there are.
 */
export function readHistory(
	repository: Repository | NoRepository,
	reading: Reading,
	memory: HistoryMemory = emptyMemory(),
): History {
	if (!repository.found) return { known: false, why: repository.why, detail: repository.detail };
	const end = performance.now() + MILLISECONDS;
	const left = (): number => Math.ceil(end - performance.now());
	if (memory.head !== repository.head) {
		const log = readLog(repository, foldersOf(reading), left);
		if (typeof log === 'string') return { known: false, why: log };
		Object.assign(memory, { head: repository.head, log });
	}
	const statuses = reading.files.workspace.decisions?.statuses;
	const words = JSON.stringify(statuses ?? {});
	if (memory.statuses !== words) {
		memory.contents.clear();
		memory.statuses = words;
	}
	const { log: commits, commits: found, contents } = memory;
	const { architecture } = reading;
	const inRepository = (path: string): string => repository.prefix + toBytes(path);
	// Of a file that holds several records the history is not that of any.
	const own = architecture.decisions.filter(({ within }) => within === undefined);
	const records = own.map(({ file }) => file);
	const subjects = subjectFiles(architecture);
	const entityFiles = new Set(Object.values(architecture.model.entities).map(({ span }) => span.file));
	const steps = fileHistories(commits, new Set([...records, ...subjects, ...entityFiles].map(inRepository)));
	const stepsOf = (path: string): readonly Step[] => steps.get(inRepository(path)) ?? [];

	const pathOf = new Map(records.flatMap((path) => contentsIn(stepsOf(path)).map((id) => [id, path] as const)));
	const latestOf = (path: string): readonly string[] =>
		[...new Set(stepsOf(path).map(({ commit }) => commit))].slice(0, LATEST_OF_A_FILE);
	const commitIds = new Set([
		...[...records, ...subjects].flatMap((path) => stepsOf(path).map(({ commit }) => commit)),
		...[...entityFiles].flatMap(latestOf),
	]);
	const readContent = createContentReader(statuses);
	const first = readObjects(
		repository,
		[...commitIds, ...pathOf.keys()].filter((id) => !found.has(id) && !contents.has(id)),
		(id, bytes) => {
			const path = pathOf.get(id);
			if (path !== undefined) contents.set(id, readContent(path, bytes));
			else {
				const commit = parseCommit(id, bytes.toString('latin1'));
				if (commit !== undefined) found.set(id, commit);
			}
		},
		left,
	);
	if (first !== 'read') return { known: false, why: first };
	const commitOf = (id: string): Commit | undefined => found.get(id);
	const baselines = subjectBaselines(architecture, stepsOf, commitOf);
	const old = readTexts(repository, baselines, left);
	if (typeof old === 'string') return { known: false, why: old };

	const cutOff = new Set(repository.cutOff);
	const bytesNow = bytesOfRecords(reading);
	const histories = own.map(({ ref, file: path }): readonly [string, RecordHistory] => {
		const taken = stepsOf(path);
		const bytes = bytesNow.get(path) ?? new Uint8Array();
		const isCommitted = isContent(repository, bytes, taken[0]?.change.content);
		const now = { content: isCommitted ? undefined : contentOf(path, bytes, statuses), isCommitted };
		return [ref, recordHistory({ steps: taken, commitOf, contentOf: (id) => contents.get(id), cutOff, now })];
	});
	const texts = new Map(reading.files.files.map(({ path, text }) => [path, text]));
	return {
		known: true,
		head: repository.head,
		isShallow: repository.cutOff.length > 0,
		records: new Map(histories),
		files: new Map(
			[...entityFiles].map((path) => [
				path,
				latestOf(path)
					.map(commitOf)
					.filter((one) => one !== undefined),
			]),
		),
		subjects: subjectChanges(
			baselines,
			(id) => old.get(id),
			(file) => texts.get(file),
		),
	};
}

/**
 * Begins to read the log of a repository while other work goes on. Where nothing comes of it, or the history is one of those of
 * which only the folders of the workspace are looked at, the memory stays empty, and {@link readHistory} reads the log itself.
 */
export function beginLog(repository: Repository | NoRepository): () => Promise<HistoryMemory> {
	if (!repository.found) return async () => emptyMemory();
	const { folder, head } = repository;
	const most = COMMITS_READ_WHOLE + 1;
	const args = logOf(head, [`--max-count=${most}`]);
	const running = beginGit(folder, args, { milliseconds: MILLISECONDS, bytes: LOG_BYTES });
	return async () => {
		const out = await running();
		const log = out === undefined ? [] : parseLog(out.toString('latin1'));
		return log.length === 0 || log.length === most ? emptyMemory() : { ...emptyMemory(), head, log };
	};
}

function readLog(
	{ folder, head }: Repository,
	folders: readonly string[],
	left: () => number,
): readonly LoggedCommit[] | 'too-long' | 'unreadable' | 'no-git' {
	const most = COMMITS_READ_WHOLE + 1;
	const count = runGit(folder, ['rev-list', '--count', `--max-count=${most}`, head], {
		milliseconds: left(),
		bytes: 1000,
	});
	const isLong = count.ok && Number(count.out.toString('latin1')) === most;
	const only = isLong ? folders.map((one) => `:(literal)${one}`) : [];
	const answer = runGit(folder, [...logOf(head), ...only], { milliseconds: left(), bytes: LOG_BYTES });
	if (answer.ok) return parseLog(answer.out.toString('latin1'));
	if (answer.why === 'no-git') return 'no-git';
	return answer.why === 'failed' ? 'unreadable' : 'too-long';
}

/** The command that prints the log as {@link parseLog} reads it; paths may follow. */
function logOf(head: string, more: readonly string[] = []): readonly string[] {
	const shape = ['-z', '--raw', '--no-abbrev', '--date-order', '--diff-merges=combined', '--format=commit %H %P'];
	const plain = ['--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-decorate', '--no-color', '--no-notes'];
	// Records share a template: less than this in common, and it is another record.
	const renames = ['--find-renames=70%', '-l1000', '--no-relative', '--ignore-submodules=all', '--full-history'];
	return ['log', ...shape, ...plain, ...renames, ...more, '--end-of-options', head, '--'];
}

/** The folders that a workspace is read from. */
function foldersOf({ files }: Reading): readonly string[] {
	return [...files.adrFolders.map(({ path }) => path), ...(files.workspace.content ?? ['content'])];
}

/** Every content that a file had. */
function contentsIn(steps: readonly Step[]): readonly string[] {
	return steps.flatMap(({ change: { olds, content } }) => (content === undefined ? olds : [...olds, content]));
}

function readTexts(
	repository: Repository,
	baselines: readonly SubjectBaseline[],
	left: () => number,
): ReadonlyMap<string, string> | 'too-long' | 'unreadable' {
	const texts = new Map<string, string>();
	const wanted = baselines.map(({ old }) => old.content);
	const end = readObjects(repository, wanted, (id, bytes) => texts.set(id, bytes.toString('utf8')), left);
	return end === 'read' ? texts : end;
}

function bytesOfRecords({ folders }: Reading): ReadonlyMap<string, Uint8Array> {
	const files = folders.flatMap((each) => each.files);
	return new Map(files.map(({ path, text, bytes }) => [path, bytes ?? Buffer.from(text ?? '')]));
}

/** Whether a file is what a commit holds. Git may keep line ends in another form than the work tree has them. */
function isContent({ hash }: Repository, bytes: Uint8Array, id: string | undefined): boolean {
	if (id === undefined) return false;
	const idOf = (content: Uint8Array): string =>
		createHash(hash).update(`blob ${content.length}\0`).update(content).digest('hex');
	if (idOf(bytes) === id) return true;
	const text = Buffer.from(bytes).toString('latin1');
	return text.includes('\r\n') && idOf(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')) === id;
}
