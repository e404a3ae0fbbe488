import { join } from 'node:path';
import { computeFacts } from '#analysis/facts.ts';
import { shownDuration } from '#analysis/quantities.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { printable } from '#diagnostics/printable.ts';
import { createSource } from '#diagnostics/source.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { renderText } from '#diagnostics/text.ts';
import { compile } from '#model/compile.ts';
import type { Entity, Model } from '#model/model.ts';
import { refuse, showChanges } from '../adr/apply.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain, type Misuse } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { readArchitecture } from '../pipeline.ts';
import { workspaceFolder } from '../workspace-argument.ts';
import { writeAll } from '../write-files.ts';
import { type ExerciseRecord, withExercise } from './append-exercise.ts';

/** `lintel runbook exercise`: one more dated record in the file of a runbook, and what it shows. */
export function recordExercise(given: Arguments, context: Context): ExitCode {
	const today = textOf(given.options['as-of']) ?? context.today;
	const record = recordOf(given, today);
	if ('message' in record) return complain(record, context);
	const found = workspaceFolder(textOf(given.options['workspace']), context.cwd);
	if ('misuse' in found) return complain({ message: found.misuse, hint: found.hint }, context);
	const reading = readArchitecture(found.folder, { asOf: today });
	const runbook = runbookIn(reading.architecture.model, given.positionals[0]!);
	if ('message' in runbook) return complain(runbook, context);
	const file = reading.files.files.find(({ path }) => path === runbook.span.file);
	if (file === undefined)
		return refuse(
			{
				refused: `${runbook.ref} is adopted from \`${printable(runbook.span.file)}\`, and adopted files are never changed`,
				hint: `\`lintel new runbook ${runbook.id}\` starts one that holds exercises; the adopted text stays on its page`,
			},
			context,
		);
	const changed = withExercise(file, runbook.id, record);
	if ('refused' in changed) return refuse(changed, context);
	const files = reading.files.files.map((one) => (one === file ? { path: file.path, text: changed.text } : one));
	const { model, diagnostics } = compile(files, { asOf: today });
	const worse = newProblems(compile(reading.files.files, { asOf: today }).diagnostics, diagnostics);
	if (worse.length > 0) {
		const source = (path: string) => (path === file.path ? createSource(path, changed.text) : reading.sourceOf(path));
		context.terminal.error(renderText(worse, { source, colour: context.terminal.colour }));
		return refuse({ refused: 'nothing was written' }, context);
	}
	if (given.options['dry-run'] !== true) {
		const change = {
			path: join(reading.folder, file.path),
			before: Buffer.from(file.text),
			after: Buffer.from(changed.text),
		};
		const problem = writeAll([change]);
		if (problem !== undefined) return refuse({ refused: `nothing was written: ${problem}` }, context);
	}
	context.terminal.out(
		`Recorded for ${runbook.ref}: ${record.date}, ${record.result}${given.options['dry-run'] === true ? ' (dry run: nothing was written)' : ''}\n`,
	);
	showChanges([{ path: file.path, before: file.text, after: changed.text }], context);
	context.terminal.out(comparison(model, runbook));
	return exitCode.fine;
}

function recordOf({ options }: Arguments, today: string): ExerciseRecord | Misuse {
	const text = (name: string): string | undefined => textOf(options[name]);
	const result = text('result');
	const date = text('date') ?? today;
	if (result === undefined)
		return { message: 'how it went is missing', hint: 'add `--result passed`, `--result partly` or `--result failed`' };
	if (date > today)
		return { message: `${date} is yet to come`, hint: `today is ${today}; \`--as-of\` names another day` };
	const [duration, environment, by, notes, evidence] = ['duration', 'environment', 'by', 'notes', 'evidence'].map(text);
	return { date, result, duration, environment: asRef('environment', environment), by, notes, evidence };
}

const asRef = (kind: string, name: string | undefined): string | undefined =>
	name === undefined || name.includes(':') ? name : `${kind}:${name}`;

function runbookIn(model: Model, written: string): Entity<'runbook'> | Misuse {
	const id = written.replace(/^runbook:/, '');
	const { runbook: runbooks } = model.byKind;
	const called = runbooks.filter(({ name }) => name.toLowerCase() === written.trim().toLowerCase());
	const found = runbooks.find((one) => one.id === id) ?? (called.length === 1 ? called[0] : undefined);
	if (found !== undefined) return found;
	const near = nearest(
		id,
		runbooks.map((one) => one.id),
	);
	const named = runbooks.filter(({ data }) =>
		(data.alerts ?? []).some((name) => name.toLowerCase() === id.toLowerCase()),
	);
	return {
		message: `there is no runbook \`${printable(id)}\``,
		hint:
			near === undefined
				? named.length > 0
					? `the alert leads to ${named.map((one) => `\`${one.id}\``).join(' and ')}`
					: 'a runbook that has a file of its own can be exercised; `lintel new runbook <id>` starts one'
				: `did you mean \`${near}\`?`,
	};
}

/** What reading the changed files tells and reading the old ones did not, errors only. */
function newProblems(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
	const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
	return after.filter(({ severity, code, message }) => severity === 'error' && !known.has(`${code} ${message}`));
}

/** How the time compares with what the services that the runbook brings back promise. */
function comparison(model: Model, runbook: Entity<'runbook'>): string {
	const { exercises } = computeFacts({ model, decisions: [] }).runbookCoverage;
	const found = exercises.find((one) => one.runbook === runbook.ref)!;
	const [shortest] = found.targets;
	if (shortest === undefined) return 'Nothing names it as its way out, so its time is held against nothing\n';
	const took =
		found.timed?.durationMs === undefined ? 'no time is written down' : `took ${shownDuration(found.timed.durationMs)}`;
	const limit = shortest.limitMs === undefined ? 'declares no limit' : `allows ${shownDuration(shortest.limitMs)}`;
	return `${took[0]!.toUpperCase()}${took.slice(1)}; ${shortest.service} ${limit}: ${found.verdict}\n`;
}
