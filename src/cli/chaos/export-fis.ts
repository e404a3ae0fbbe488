import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printable } from '#diagnostics/printable.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { faultTemplateOf, templateText, type WrittenTemplate } from '#exchange/fis/write.ts';
import { usualExperimentTag } from '#model/fault-templates/template.ts';
import type { Entity, Model } from '#model/model.ts';
import { counted } from '#views/quantities.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { readGiven } from '../read-given.ts';
import { tellProblems } from '../tell-problems.ts';
import { createProgress } from '../terminal.ts';
import { warnOfHoles } from '../warn-of-holes.ts';
import { type FileChange, writeAll } from '../write-files.ts';

type Experiment = Entity<'chaos-experiment'>;

/** `lintel chaos export-fis`. */
export function exportTemplates(given: Arguments, context: Context): ExitCode {
	const { check } = given.options;
	const out = textOf(given.options['out']);
	if (check === true && out === undefined)
		return complain({ message: '`--check` needs the folder to look at: `--out FOLDER`' }, context);
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	progress.done();
	if (reading === undefined) return exitCode.misuse;
	const { model } = reading.architecture;
	const all = model.byKind['chaos-experiment'];
	const only = textOf(given.options['only'])
		?.split(',')
		.map((one) => one.trim().replace(/^chaos-experiment:/, ''));
	const unknown = only?.find((id) => !all.some((one) => one.id === id));
	if (unknown !== undefined) return complain(noSuch(unknown, all), context);
	const holes = warnOfHoles(reading, 'a template', context);
	const chosen = all.filter(({ id }) => only?.includes(id) ?? true);
	const results = chosen.map((experiment) => ({ experiment, ...faultTemplateOf(model, experiment) }));
	// Most experiments are for other tools: of those one line each, unless one was asked for.
	const [silent, telling] = [true, false].map((isSilent) =>
		results.filter(({ experiment }) => (experiment.data.fis === undefined && only === undefined) === isSilent),
	) as [typeof results, typeof results];
	const diagnostics = telling.flatMap((one) => one.diagnostics);
	tellProblems(diagnostics, reading, context);
	if (silent.length > 0)
		context.terminal.error(
			`Without \`fis\`, which says how AWS FIS would run it:\n${silent.map(({ experiment: { ref, span } }) => `  ${ref} (${span.file}:${span.start.line})\n`).join('')}`,
		);
	const failed = holes || lacksAny(results, only);
	const written = results.flatMap(({ experiment, template }) =>
		template === undefined ? [] : [{ experiment, text: templateText(template) }],
	);
	if (out === undefined) {
		if (written.length === 1) context.terminal.out(written[0]!.text);
		else if (written.length > 1)
			return complain(
				{
					message: `there are ${written.length} templates`,
					hint: 'name a folder for them with `--out`, or one with `--only`',
				},
				context,
			);
		context.terminal.error(`${counted(written.length, 'template')} of ${counted(chosen.length, 'experiment')}\n`);
		return failed ? exitCode.findings : exitCode.fine;
	}
	const folder = resolve(context.cwd, out);
	const code = writeTo(folder, written, model, check === true, context);
	return code === exitCode.fine && failed ? exitCode.findings : code;
}

/** An experiment that says how it would be run and cannot be, or one that was asked for by name. */
const lacksAny = (
	results: readonly (WrittenTemplate & { readonly experiment: Experiment })[],
	only: readonly string[] | undefined,
): boolean =>
	results.some(
		({ experiment, template }) => template === undefined && (experiment.data.fis !== undefined || only !== undefined),
	);

function noSuch(id: string, all: readonly Experiment[]) {
	const near = nearest(
		id,
		all.map((one) => one.id),
	);
	return {
		message: `there is no experiment \`${printable(id)}\``,
		hint: near === undefined ? 'experiments are entities of kind `chaos-experiment`' : `did you mean \`${near}\`?`,
	};
}

function writeTo(
	folder: string,
	written: readonly { readonly experiment: Experiment; readonly text: string }[],
	model: Model,
	isCheck: boolean,
	context: Context,
): ExitCode {
	const changes: FileChange[] = [];
	for (const { experiment, text } of written) {
		const path = join(folder, `${experiment.id}.json`);
		const before = contentOf(path);
		if (typeof before === 'string') {
			context.terminal.error(`lintel: ${printable(before)}\n`);
			return exitCode.findings;
		}
		const after = Buffer.from(text);
		if (before.bytes?.equals(after)) continue;
		if (before.bytes !== undefined && !isOf(experiment, before.bytes.toString('utf8'), model))
			return complain(
				{
					message: `\`${printable(`${experiment.id}.json`)}\` is there and is not tagged with this experiment, so it is left as it is`,
					hint: 'name a folder of its own for these templates',
				},
				context,
			);
		changes.push({ path, before: before.bytes, after });
	}
	const names = changes.map(({ path }) => printable(path.slice(folder.length + 1)));
	if (isCheck) {
		for (const name of names) context.terminal.out(`${name} is not what the model says\n`);
		if (names.length === 0) context.terminal.out('Every template is what it should be\n');
		return names.length > 0 ? exitCode.findings : exitCode.fine;
	}
	const problem = writeAll(changes);
	if (problem !== undefined) {
		context.terminal.error(`lintel: nothing was written: ${problem}\n`);
		return exitCode.findings;
	}
	for (const name of names) context.terminal.out(`Wrote ${name}\n`);
	if (names.length === 0)
		context.terminal.out(written.length === 0 ? 'No template to write\n' : 'Every template is what it should be\n');
	return exitCode.fine;
}

/** The bytes of a file, none where it is not there yet; a sentence where it cannot be read. */
function contentOf(path: string): { readonly bytes: Buffer | undefined } | string {
	if (!existsSync(path)) return { bytes: undefined };
	try {
		return { bytes: readFileSync(path) };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Whether a file is the template of this experiment, by its tag. */
function isOf({ id }: Experiment, text: string, model: Model): boolean {
	try {
		const value = JSON.parse(text) as { readonly tags?: { readonly [name: string]: unknown } } | null;
		return value?.tags?.[model.workspace.experimentTemplates?.tag ?? usualExperimentTag] === id;
	} catch {
		return false;
	}
}
