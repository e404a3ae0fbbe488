import { maskHistory } from '#decisions/history/mask-history.ts';
import { maskOf } from '#model/redaction/mask-text.ts';
import type { Reading } from '../pipeline.ts';
import type { Texts } from '../texts.ts';
import { beginLog, type HistoryMemory, readHistory } from './read-history.ts';
import { findRepository, type NoRepository, type Repository } from './repository.ts';

/** The repository whose history a workspace shows: none where its settings say not to look. */
export function repositoryOf({ folder, files }: Texts): Repository | NoRepository {
	if (files.workspace.repository?.history === false) return { found: false, why: 'off' };
	return findRepository(folder);
}

/** Texts -> a reading that knows what the repository tells: Git reads the log while the texts are understood. */
export async function understandWithHistory(texts: Texts, understand: (texts: Texts) => Reading): Promise<Reading> {
	const repository = repositoryOf(texts);
	const log = beginLog(repository);
	const reading = understand(texts);
	return withHistory(reading, repository, await log());
}

/** A reading that knows what the repository tells about its records. */
export function withHistory(
	reading: Reading,
	repository: Repository | NoRepository = repositoryOf(reading),
	memory?: HistoryMemory,
): Reading {
	const { redaction, originals } = reading;
	if (redaction?.profile === 'public')
		return { ...reading, architecture: { ...reading.architecture, history: { known: false, why: 'redacted' } } };
	// The repository holds the files as they are, so they are compared as they are.
	const history = readHistory(repository, { ...reading, ...originals }, memory);
	const shown = redaction === undefined ? history : maskHistory(history, maskOf(redaction));
	return { ...reading, architecture: { ...reading.architecture, history: shown } };
}
