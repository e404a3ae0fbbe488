import { recordFindings } from '#checks/record-findings.ts';
import { renderJson } from '#diagnostics/json.ts';
import { renderText, summary } from '#diagnostics/text.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { analyse } from '../pipeline.ts';
import { readLog, recordsNamed } from './read-log.ts';

/** `lintel adr lint`: what there is to say about records, also what their authors left out. */
export function lintRecords(given: Arguments, context: Context): ExitCode {
	const read = readLog(given, context);
	if (!read) return exitCode.misuse;
	const { reading, progress } = read;
	const records = recordsNamed(given.positionals, reading, context);
	if (!records) return exitCode.misuse;
	progress.report('Computing');
	const { facts, findings } = analyse(reading);
	const surroundings = { architecture: reading.architecture, facts, findings, diagnostics: reading.diagnostics };
	const found = records.flatMap((one) => recordFindings(one, surroundings));
	progress.done();
	if (given.options['json'] === true) context.terminal.out(renderJson(found));
	else
		context.terminal.out(
			found.length === 0
				? `${summary(found)}\n`
				: renderText(found, { source: reading.sourceOf, colour: context.terminal.colour }),
		);
	const fails = given.options['strict'] === true ? ['error', 'warning'] : ['error'];
	return found.some(({ severity }) => fails.includes(severity)) ? exitCode.findings : exitCode.fine;
}
