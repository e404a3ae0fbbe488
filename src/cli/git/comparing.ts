import type { Arguments, Context } from '../command.ts';
import { complain } from '../complain.ts';
import type { Reading } from '../pipeline.ts';
import { readComparedWith } from './compared-with.ts';

/**
 * The reading with the state that its site is compared with. A state that the command line names must be there: else this tells,
 * and returns undefined. One that `lintel.yaml` names may be missing, in a shallow clone say: then its page tells.
 */
export function comparing(
	reading: Reading,
	folder: string,
	since: string | undefined,
	given: Arguments,
	context: Context,
): Reading | undefined {
	if (since === undefined) return reading;
	const comparedWith = readComparedWith(folder, since, reading);
	if (!comparedWith.known && given.options['since'] !== undefined) {
		complain({ message: comparedWith.why, hint: comparedWith.hint }, context);
		return undefined;
	}
	return { ...reading, comparedWith };
}
