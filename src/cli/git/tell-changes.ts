import { type ArchitectureChanges, architectureChanges } from '#analysis/architecture-changes.ts';
import { renderChangesText } from '#analysis/architecture-changes-text.ts';
import { inNewNames, renamedBetween } from '#analysis/renamed-entities.ts';
import { type FindingChanges, findingChanges } from '#checks/finding-changes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { counted } from '#views/quantities.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { analyse, type Reading, readArchitecture } from '../pipeline.ts';
import { createProgress } from '../terminal.ts';
import { workspaceFolder } from '../workspace-argument.ts';
import { type DowntimeReport, downtimeReport } from './downtime-lines.ts';
import { readPast } from './past-reading.ts';
import { findRevision, type NoRevision } from './revision.ts';

/** One end of the comparison, for the reader. */
interface End {
	readonly name: string;
	readonly commit: string | undefined;
	readonly day: string | undefined;
	/** Errors in its files: what they keep from being read seems not to have been there. */
	readonly unread: readonly Diagnostic[];
}

/** Of more errors `lintel check` tells. */
const UNREAD_SHOWN = 10;

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
	const renamed = renamedBetween(before.facts, after.facts);
	const findings = findingChanges(before.findings, after.findings, inNewNames(renamed));
	const downtimes = downtimeReport(before.facts.availability, after.facts.availability, renamed);
	progress.done();
	const ends = { from: read.before.end, to: read.after.end, asOf };
	context.terminal.out(
		given.options['json'] === true
			? `${JSON.stringify({ ...ends, changes, findings, downtimes: downtimes.changes }, undefined, 2)}\n`
			: textOfChanges(ends, changes, findings, downtimes),
	);
	return read.before.end.unread.length + read.after.end.unread.length === 0 ? exitCode.fine : exitCode.findings;
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
		const { reading } = past;
		return { reading, end: { name, commit: commit.id, day: commit.committed, unread: reading.holes } };
	};
	const before = side(from);
	if ('misuse' in before) return before;
	const after = to === '' ? sideOfNow(readArchitecture(folder, options)) : side(to);
	return 'misuse' in after ? after : { before, after };
}

const sideOfNow = (reading: Reading): Side => ({
	reading,
	end: { name: 'the files as they are now', commit: undefined, day: undefined, unread: reading.holes },
});

function textOfChanges(
	{ from, to, asOf }: { readonly from: End; readonly to: End; readonly asOf: string },
	changes: ArchitectureChanges,
	findings: FindingChanges,
	downtimes: DowntimeReport,
): string {
	const shown = ({ name, commit, day }: End): string =>
		commit === undefined ? name : `${name} (${commit.slice(0, 10)}, ${day ?? 'no date'})`;
	const told = renderChangesText(changes);
	const lines = [
		...findings.opened.map(({ severity, message }) => `+ ${severity}: ${message}`),
		...findings.closed.map(({ severity, message }) => `- ${severity}: ${message}`),
	];
	const section = (title: string, of: readonly string[]): string =>
		of.length === 0 ? '' : `${title}\n${of.map((line) => `  ${line}\n`).join('')}`;
	return [
		`From ${shown(from)} to ${shown(to)}, both as of ${asOf}\n${atAGlance(changes, findings, downtimes)}`,
		...[from, to].map(unreadText),
		told === '' && lines.length + downtimes.lines.length === 0 ? 'Nothing changed in the architecture\n' : told,
		section('Downtime in 30 days', downtimes.lines),
		section('Findings', lines),
	]
		.filter((part) => part !== '')
		.join('\n');
}

/** What of one end could not be read: no line of the comparison is right about it, so it stands before them. */
function unreadText({ name, unread }: End): string {
	if (unread.length === 0) return '';
	const more = unread.length - UNREAD_SHOWN;
	return [
		`Not all of ${name} could be read: ${counted(unread.length, 'error')}. What is left out is missing on that side, and shows below as new or gone`,
		...unread.slice(0, UNREAD_SHOWN).map(({ message, span }) => `  ${placeText(span)}${message}`),
		...(more > 0 ? [`  and ${more} more`] : []),
		'',
	].join('\n');
}

const placeText = (span: Diagnostic['span']): string =>
	span === undefined ? '' : `${span.file}:${span.start.line}:${span.start.column}: `;

/** What a reviewer asks first, in one line: what is found now, what fails alone, and what is down for longer. */
function atAGlance(
	{ singlePointsOfFailure: spofs }: ArchitectureChanges,
	{ opened, closed }: FindingChanges,
	{ longer, shorter, lost }: DowntimeReport,
): string {
	const graver = opened.filter(({ severity }) => severity !== 'info').length;
	const fresh = spofs.filter(({ change }) => change === 'new').length;
	const parts = [
		`${counted(opened.length, 'finding')} new${opened.length === 0 ? '' : graver === 0 ? ' (notes only)' : ` (${counted(graver, 'warning or error', 'warnings or errors')})`}, ${closed.length} cleared`,
		...(fresh === 0 ? [] : [`${counted(fresh, 'single point')} of failure new`]),
		...(spofs.length === fresh ? [] : [`${counted(spofs.length - fresh, 'single point')} of failure cleared`]),
		longer + shorter + lost === 0 ? 'no downtime changed' : `${longer} down for longer, ${shorter} for less`,
		...(lost === 0 ? [] : [`${lost} without a number now`]),
	];
	return `${parts.join('; ')}\n`;
}
