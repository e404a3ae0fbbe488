import type { Reading } from '../pipeline.ts';
import type { Texts } from '../texts.ts';
import { type HistoryMemory, readHistory } from './read-history.ts';
import { findRepository, type NoRepository, type Repository } from './repository.ts';

/** The repository whose history a workspace shows: none where its settings say not to look. */
export function repositoryOf({ folder, files }: Texts): Repository | NoRepository {
	if (files.workspace.repository?.history === false) return { found: false, why: 'off' };
	return findRepository(folder);
}

/** A reading that knows what the repository tells about its records. */
export function withHistory(
	reading: Reading,
	repository: Repository | NoRepository = repositoryOf(reading),
	memory?: HistoryMemory,
): Reading {
	const history = readHistory(repository, reading, memory);
	return { ...reading, architecture: { ...reading.architecture, history } };
}
