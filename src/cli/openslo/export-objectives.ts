import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printable } from '#diagnostics/printable.ts';
import { openSloText } from '#exchange/openslo/write.ts';
import { counted } from '#views/quantities.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { readGiven } from '../read-given.ts';
import { createProgress } from '../terminal.ts';
import { warnOfHoles } from '../warn-of-holes.ts';
import { writeAll } from '../write-files.ts';

/** `lintel export openslo`. */
export function exportObjectives(given: Arguments, context: Context): ExitCode {
	const out = textOf(given.options['out']);
	const isCheck = given.options['check'] === true;
	if (isCheck && out === undefined)
		return complain({ message: '`--check` needs the file to look at: `--out FILE`' }, context);
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	progress.done();
	if (reading === undefined) return exitCode.misuse;
	const { text, written, leftOut } = openSloText(reading.architecture.model);
	const code = warnOfHoles(reading, 'the documents', context) ? exitCode.findings : exitCode.fine;
	context.terminal.error(`${counted(written.length, 'objective')} written, ${leftOut.length} left out\n`);
	for (const { slo, why } of leftOut)
		context.terminal.error(`  ${printable(`${slo.ref}: ${why}`)} (${slo.span.file}:${slo.span.start.line})\n`);
	if (out === undefined) {
		context.terminal.out(text);
		return code;
	}
	const path = resolve(context.cwd, out);
	const shown = printable(out);
	let before: Buffer | undefined;
	try {
		before = existsSync(path) ? readFileSync(path) : undefined;
	} catch (error) {
		context.terminal.error(`lintel: ${error instanceof Error ? error.message : String(error)}\n`);
		return exitCode.findings;
	}
	const after = Buffer.from(text);
	if (before?.equals(after)) {
		context.terminal.out(`${shown} is what it should be\n`);
		return code;
	}
	const head = Buffer.from(text.slice(0, text.indexOf('\n') + 1));
	if (before !== undefined && !before.subarray(0, head.length).equals(head))
		return complain({ message: `\`${shown}\` was not written by this command, so it is left as it is` }, context);
	if (isCheck) {
		context.terminal.out(`${shown} is not what the objectives say: write it again without \`--check\`\n`);
		return exitCode.findings;
	}
	const problem = writeAll([{ path, before, after }]);
	if (problem !== undefined) {
		context.terminal.error(`lintel: nothing was written: ${problem}\n`);
		return exitCode.findings;
	}
	context.terminal.out(`Wrote ${shown}\n`);
	return code;
}
