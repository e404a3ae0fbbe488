import { join } from 'node:path';
import type { Decision, DecisionFile } from '#decisions/decision.ts';
import type { Refusal } from '#decisions/edit/change.ts';
import { editDecisions } from '#decisions/edit/edit-decisions.ts';
import type { Intention } from '#decisions/edit/rules.ts';
import { printable } from '#diagnostics/printable.ts';
import { type Context, type ExitCode, exitCode } from '../command.ts';
import { type FileChange, writeAll } from '../write-files.ts';
import { changedLines } from './changed-lines.ts';
import type { DecisionLog } from './log.ts';

/** Carries an intention out, all of it or nothing, and shows every changed line; with `dryRun` it only shows them. */
export function apply(log: DecisionLog, intention: Intention | Refusal, dryRun: boolean, context: Context): ExitCode {
	if ('refused' in intention) return refuse(intention, context);
	const { terminal } = context;
	if (intention.changes.size === 0) {
		terminal.out(`${intention.summary}; nothing to do\n`);
		return exitCode.fine;
	}
	const edited = editDecisions(log.files, log.options, intention.changes, log.read);
	if ('refused' in edited) return refuse(edited, context);
	const worse = newErrors(log, edited.read.diagnostics);
	if (worse !== undefined) return refuse({ refused: worse, hint: 'nothing was written' }, context);
	if (!dryRun) {
		const problem = writeAll(edited.files.map((file) => bytesOf(log, file)));
		if (problem !== undefined) return refuse({ refused: `nothing was written: ${problem}` }, context);
	}
	terminal.out(`${intention.summary}${dryRun ? ' (dry run: nothing was written)' : ''}\n`);
	showChanges(edited.files, context);
	for (const note of [...intention.notes, ...historiesLeft(intention, edited.read.decisions)])
		terminal.error(`note: ${note}\n`);
	return exitCode.fine;
}

/** A record that tells its states over time has to be gone on with by whoever keeps that history. */
function historiesLeft({ changes }: Intention, after: readonly Decision[]): readonly string[] {
	return [...changes].flatMap(([ref, change]) => {
		const decision = after.find((one) => one.ref === ref);
		const latest = decision?.statusHistory.at(-1);
		if (change.status === undefined || decision === undefined || latest === undefined) return [];
		if (latest.state === decision.status.state) return [];
		const { file, start } = latest.span;
		return [
			`${decision.label} tells its states over time, and ${printable(file)}:${start.line} still ends with ${latest.state}: add ${decision.status.state} with its day`,
		];
	});
}

/** Shows the lines in which files change, each file with the line where it does. */
export function showChanges(
	files: readonly { readonly path: string; readonly before: string; readonly after: string }[],
	{ terminal }: Pick<Context, 'terminal'>,
): void {
	for (const { path, before, after } of files) {
		for (const { line, removed, added } of changedLines(before, after)) {
			terminal.out(`  ${printable(path)}:${line}\n`);
			for (const text of removed) terminal.out(`    - ${printable(text).trimEnd()}\n`);
			for (const text of added) terminal.out(`    + ${printable(text).trimEnd()}\n`);
		}
	}
}

/** The log would be broken or a record cannot be changed: told in one sentence with the next step; nothing was written. */
export function refuse({ refused, hint }: Refusal, { terminal }: Pick<Context, 'terminal'>): ExitCode {
	terminal.error(`lintel: ${refused}\n${hint ? `  ${hint}\n` : ''}`);
	return exitCode.findings;
}

/** The edited text as bytes, with the byte-order mark that the file had. */
function bytesOf(
	log: DecisionLog,
	{ path, before, after }: { path: string; before: string; after: string },
): FileChange {
	const file = log.files.find((one) => one.path === path) as DecisionFile;
	const bytes = file.bytes ?? Buffer.from(file.text ?? before);
	const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
	return { path: join(log.folder, path), before: bytes, after: Buffer.from(mark + after) };
}

/** An error that reading the changed log would report and reading the old one did not. */
function newErrors(log: DecisionLog, now: DecisionLog['read']['diagnostics']): string | undefined {
	const known = new Set(log.read.diagnostics.map(({ code, message }) => `${code} ${message}`));
	return now.find(({ severity, code, message }) => severity === 'error' && !known.has(`${code} ${message}`))?.message;
}
