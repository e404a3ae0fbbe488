import { type ArchitectureChanges, architectureChanges } from '#analysis/architecture-changes.ts';
import { renderChangesText } from '#analysis/architecture-changes-text.ts';
import { type FindingChanges, findingChanges } from '#checks/finding-changes.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { analyse, type Reading, readArchitecture } from '../pipeline.ts';
import { createProgress } from '../terminal.ts';
import { workspaceFolder } from '../workspace-argument.ts';
import { readPast } from './past-reading.ts';
import { findRevision, type NoRevision } from './revision.ts';

/** One end of the comparison, for the reader. */
interface End {
	readonly name: string;
	readonly commit: string | undefined;
	readonly day: string | undefined;
}

/** `lintel log FROM..TO`: reads both states, compares, prints. */
export function tellChanges(given: Arguments, context: Context): ExitCode {
	const [range = '', folder] = given.positionals;
	const [, from, to = ''] = /^(.+?)\.\.(.*)$/s.exec(range) ?? [];
	if (from === undefined)
		return complain(
			{
				message: `\`${range}\` names no two states`,
				hint: 'write `FROM..TO`, or `FROM..` for the files as they are now',
			},
			context,
		);
	const found = workspaceFolder(folder, context.cwd);
	if ('misuse' in found) return complain({ message: found.misuse, hint: found.hint }, context);
	const progress = createProgress(context.terminal);
	progress.report('Reading');
	const environment = textOf(given.options['environment']);
	const last = to === '' ? undefined : findRevision(found.folder, to);
	const asOf = textOf(given.options['as-of']) ?? (last === undefined || 'misuse' in last ? context.today : last.day);
	const read = readBoth(found.folder, from, to, { asOf, environment });
	if ('misuse' in read) {
		progress.done();
		return complain({ message: read.misuse, hint: read.hint }, context);
	}
	progress.report('Comparing');
	const [before, after] = [analyse(read.before.reading), analyse(read.after.reading)];
	const changes = architectureChanges(before.facts, after.facts);
	const findings = findingChanges(before.findings, after.findings);
	progress.done();
	const ends = { from: read.before.end, to: read.after.end, asOf };
	context.terminal.out(
		given.options['json'] === true
			? `${JSON.stringify({ ...ends, changes, findings }, undefined, 2)}\n`
			: textOfChanges(ends, changes, findings),
	);
	return exitCode.fine;
}

interface Side {
	readonly end: End;
	readonly reading: Reading;
}

function readBoth(
	folder: string,
	from: string,
	to: string,
	options: { readonly asOf: string; readonly environment: string | undefined },
): { readonly before: Side; readonly after: Side } | NoRevision {
	const side = (name: string): Side | NoRevision => {
		const past = readPast(folder, name, options);
		if ('misuse' in past) return past;
		// Texts are read; the files themselves are of no more use here.
		past.close();
		const { commit } = past.revision;
		return { reading: past.reading, end: { name, commit: commit.id, day: commit.committed } };
	};
	const before = side(from);
	if ('misuse' in before) return before;
	const now = { name: 'the files as they are now', commit: undefined, day: undefined };
	const after = to === '' ? { reading: readArchitecture(folder, options), end: now } : side(to);
	return 'misuse' in after ? after : { before, after };
}

function textOfChanges(
	{ from, to, asOf }: { readonly from: End; readonly to: End; readonly asOf: string },
	changes: ArchitectureChanges,
	findings: FindingChanges,
): string {
	const shown = ({ name, commit, day }: End): string =>
		commit === undefined ? name : `${name} (${commit.slice(0, 10)}, ${day ?? 'no date'})`;
	const told = renderChangesText(changes);
	const lines = [
		...findings.opened.map(({ severity, message }) => `  + ${severity}: ${message}\n`),
		...findings.closed.map(({ severity, message }) => `  - ${severity}: ${message}\n`),
	];
	return [
		`From ${shown(from)} to ${shown(to)}, both as of ${asOf}\n`,
		told === '' && lines.length === 0 ? 'Nothing changed in the architecture\n' : told,
		lines.length === 0 ? '' : `Findings\n${lines.join('')}`,
	]
		.filter((part) => part !== '')
		.join('\n');
}
