import type { Decision } from '#decisions/decision.ts';
import { findRecord } from '#decisions/edit/find-record.ts';
import type { Arguments, Context } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import type { Reading } from '../pipeline.ts';
import { readGiven } from '../read-given.ts';
import { createProgress, type Progress } from '../terminal.ts';

/** Reads the architecture of the workspace that `--workspace` names, for commands whose words name records. Tells what is wrong and returns undefined then. */
export function readLog(
	given: Arguments,
	context: Context,
): { readonly reading: Reading; readonly progress: Progress } | undefined {
	const progress = createProgress(context.terminal);
	const reading = readGiven({ ...given, positionals: [textOf(given.options['workspace']) ?? '.'] }, context, progress);
	if (reading === undefined) progress.done();
	return reading && { reading, progress };
}

/** The records that words name, all of them without words. Tells what is wrong and returns undefined then. */
export function recordsNamed(
	names: readonly string[],
	reading: Reading,
	context: Context,
): readonly Decision[] | undefined {
	const { decisions } = reading.architecture;
	const records: Decision[] = [];
	for (const name of names) {
		const found = findRecord(name, decisions);
		if ('refused' in found) {
			complain({ message: found.refused, hint: found.hint }, context);
			return undefined;
		}
		records.push(found);
	}
	return names.length === 0 ? decisions : records;
}
