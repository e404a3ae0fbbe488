import { printable } from '#diagnostics/printable.ts';
import { counted } from '#views/quantities.ts';
import { type FindingEntry, findingRegister } from '#views/registers/finding-register.ts';
import { firstSeenWords, goneWords } from '#views/registers/first-seen-words.ts';
import { columns } from '../adr/words.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { analyse } from '../pipeline.ts';
import { readGiven } from '../read-given.ts';
import { createProgress } from '../terminal.ts';
import { warnOfHoles } from '../warn-of-holes.ts';

/** `lintel findings list`. */
export function listFindings(given: Arguments, context: Context): ExitCode {
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	progress.done();
	if (reading === undefined) return exitCode.misuse;
	const { architecture } = reading;
	const { entries, history } = findingRegister({ architecture, ...analyse(reading) });
	const { state } = given.options;
	const shown = entries.filter((one) => state === undefined || one.state === state);
	const holes = warnOfHoles(reading, 'the list', context);
	if (given.options['json'] === true) {
		const data = { version: 1, asOf: architecture.model.asOf, records: history.days, findings: shown.map(asData) };
		context.terminal.out(`${JSON.stringify(data, undefined, 2)}\n`);
	} else {
		context.terminal.out(columns(shown.map(asRow)));
		const newest = history.days.at(-1);
		context.terminal.error(
			`${counted(shown.length, 'finding')}; ${newest === undefined ? 'no record tells since when: see `lintel findings record --help`' : `the newest record is of ${newest.day}`}\n`,
		);
	}
	return holes ? exitCode.findings : exitCode.fine;
}

const asRow = (entry: FindingEntry): readonly string[] =>
	[
		entry.state,
		entry.severity,
		entry.closed === undefined ? firstSeenWords(entry.firstSeen) : goneWords(entry.closed),
		entry.owner ?? '-',
		entry.due ?? '-',
		entry.id,
	].map(printable);

/** What a program gets: absent is null, so that nothing is left to guess. */
const asData = ({ finding: _finding, remediation, waiver, ...entry }: FindingEntry) => ({
	...entry,
	openDays: entry.openDays ?? null,
	closed: entry.closed ?? null,
	owner: entry.owner ?? null,
	due: entry.due ?? null,
	daysOverdue: entry.daysOverdue ?? null,
	remediation: remediation?.ref ?? null,
	waivedBy:
		waiver === undefined ? null : { decision: waiver.decision, state: waiver.state, until: waiver.until ?? null },
});
