import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readFiles } from '#model/authored.ts';
import { validate } from '#model/validate.ts';
import type { Misuse } from '../complain.ts';
import type { Reading } from '../pipeline.ts';
import { writeAll } from '../write-files.ts';
import { type RecordedChange, recordData, recordText } from './record-text.ts';

interface NamedChange {
	readonly id: string;
	readonly change: RecordedChange;
}

/** Files larger than this are not added to any more: the next record begins another. */
const FULL = 700_000;

const HEAD = `# What the checks found, and when: written by \`lintel findings record\`, which only ever adds to it.
# The register of findings takes its days from here. Do not edit records: their days would no longer be true.
`;

/** Adds records at the end of the file that holds the newest ones. Gives its path, or why nothing was written. */
export function addRecords(reading: Reading, records: readonly NamedChange[]): string | Misuse {
	const place = placeOf(reading, records[0]!.change.day);
	if (typeof place === 'object') return place;
	const path = join(reading.folder, place);
	const before = existsSync(path) ? readFileSync(path) : undefined;
	const old = before?.toString('utf8') ?? '';
	const added = records.map(({ id, change }) => recordText(id, change)).join('---\n');
	const after = old === '' ? HEAD + added : `${old}${old.endsWith('\n') ? '' : '\n'}---\n${added}`;
	// Read again before anything is written: what stands on disk must say what was found, and all that was there before.
	if (!saysTheSame(place, old, after, records))
		return { message: `\`${place}\` would not be read back as it was meant`, hint: 'mend the file, or move it away' };
	const problem = writeAll([{ path, before, after: Buffer.from(after) }]);
	return problem === undefined ? place : { message: `\`${place}\` was not written: ${problem}` };
}

function placeOf({ architecture, folder }: Reading, day: string): string | Misuse {
	const { model } = architecture;
	const files = [...new Set(model.byKind['findings-record'].map(({ span }) => span.file))].sort();
	const last = files.findLast((file) => /\.ya?ml$/.test(file));
	if (last !== undefined && readFileSync(join(folder, last)).length < FULL) return last;
	const [content = 'content'] = model.workspace.content ?? [];
	const usual = `${content === '.' ? '' : `${content.replace(/\/+$/, '')}/`}findings-register.yaml`;
	const name = last === undefined ? usual : usual.replace(/\.yaml$/, `-${day}.yaml`);
	// Whatever somebody else keeps under that name is not ours to add to.
	if (existsSync(join(folder, name)))
		return { message: `\`${name}\` is there and holds no records`, hint: 'rename that file' };
	return name;
}

function saysTheSame(path: string, old: string, after: string, records: readonly NamedChange[]): boolean {
	const read = readFiles([{ path, text: after }]);
	if (read.diagnostics.length > 0) return false;
	const before = old === '' ? [] : readFiles([{ path, text: old }]).authored.map(({ value }) => value);
	const expected = [...before, ...records.map(({ id, change }) => recordData(id, change))];
	const problems: unknown[] = [];
	validate(read.authored.slice(before.length), read.claims, (problem) => problems.push(problem));
	return (
		problems.length === 0 &&
		isDeepStrictEqual(
			read.authored.map(({ value }) => value),
			expected,
		)
	);
}
