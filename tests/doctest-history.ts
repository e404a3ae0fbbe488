import type { Architecture } from '#analysis/architecture.ts';
import { subjectBaselines, subjectChanges } from '#analysis/subject-changes.ts';
import type { Commit } from '#decisions/history/commit.ts';
import type { Step } from '#decisions/history/file-history.ts';
import { toBytes } from '#decisions/history/git-log.ts';
import type { History } from '#decisions/history/history.ts';
import { contentOf } from '#decisions/history/record-content.ts';
import { recordHistory } from '#decisions/history/record-history.ts';
import type { Example } from './doctest.ts';

/** The history that the fences of an example tell, as a repository would; undefined where none has a day. */
export function historyOf({ versions, files }: Example, architecture: Architecture): History | undefined {
	if (versions.length === 0) return undefined;
	const commits = new Map<string, Commit>();
	const texts = new Map<string, string>();
	const steps = new Map<string, Step[]>();
	for (const [index, { path, text, at, by }] of versions.entries()) {
		const commit = `commit-${index}`;
		const content = `content-${index}`;
		const day = { authored: at, committed: at };
		commits.set(commit, { id: commit, author: by, committer: by, ...day, subject: '', signature: 'none' });
		texts.set(content, text);
		const before = steps.get(path)?.[0]?.change.content;
		const change = { path: toBytes(path), olds: before === undefined ? [] : [before], content };
		steps.set(path, [{ commit, change }, ...(steps.get(path) ?? [])]);
	}
	const stepsOf = (path: string): readonly Step[] => steps.get(path) ?? [];
	const commitOf = (id: string): Commit | undefined => commits.get(id);
	const textNow = (path: string): string | undefined => files.find((file) => file.path === path)?.text;
	const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
	const records = architecture.decisions.map(({ ref, path }) => {
		const own = stepsOf(path);
		const isCommitted = own[0] !== undefined && texts.get(own[0].change.content!) === textNow(path);
		const read = (id: string) => contentOf(path, bytes(texts.get(id) ?? ''));
		const now = { content: contentOf(path, bytes(textNow(path) ?? '')), isCommitted };
		return [ref, recordHistory({ steps: own, commitOf, contentOf: read, cutOff: new Set(), now })] as const;
	});
	const baselines = subjectBaselines(architecture, stepsOf, commitOf);
	return {
		known: true,
		head: 'commit',
		isShallow: false,
		records: new Map(records),
		files: new Map(),
		subjects: subjectChanges(baselines, (id) => texts.get(id), textNow),
	};
}
