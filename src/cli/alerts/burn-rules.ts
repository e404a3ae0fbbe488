import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { printable } from '#diagnostics/printable.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { type BurnRules, burnRules, burnRulesMark, type LeftOut } from '#exchange/prometheus/burn-rules.ts';
import type { Entity } from '#model/model.ts';
import { counted } from '#views/quantities.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { readGiven } from '../read-given.ts';
import { createProgress } from '../terminal.ts';
import { warnOfHoles } from '../warn-of-holes.ts';
import { writeAll } from '../write-files.ts';

/** `lintel alerts burn-rules`. */
export function writeBurnRules(given: Arguments, context: Context): ExitCode {
	const { out, only, check } = given.options;
	const path = typeof out === 'string' ? resolve(context.cwd, out) : undefined;
	if (check === true && path === undefined)
		return complain({ message: '`--check` needs the file to look at: `--out FILE`' }, context);
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	progress.done();
	if (reading === undefined) return exitCode.misuse;
	const { model } = reading.architecture;
	const chosen = choose(model.byKind.slo, typeof only === 'string' ? only.split(',') : undefined);
	if ('unknown' in chosen)
		return complain(
			{
				message: `there is no objective \`${printable(chosen.unknown)}\``,
				hint: nearHint(chosen.unknown, model.byKind.slo),
			},
			context,
		);
	const holes = warnOfHoles(reading, 'the rules', context);
	const inWorkspace = path === undefined ? undefined : relative(reading.folder, path).split(sep).join('/');
	const rules = burnRules(model, chosen.slos, inWorkspace);
	tell(rules, context);
	const code = holes ? exitCode.findings : exitCode.fine;
	if (path === undefined) {
		context.terminal.out(rules.text);
		return code;
	}
	const before = contentOf(path);
	if (typeof before === 'string') {
		context.terminal.error(`lintel: ${before}\n`);
		return exitCode.findings;
	}
	const shown = printable(String(out));
	const after = Buffer.from(rules.text);
	if (before.bytes?.equals(after)) {
		context.terminal.out(`${shown} is what it should be\n`);
		return code;
	}
	if (before.bytes !== undefined && !before.bytes.subarray(0, burnRulesMark.length).equals(Buffer.from(burnRulesMark)))
		return complain(
			{
				message: `\`${shown}\` was not written by this command, so it is left as it is`,
				hint: 'name a file of its own for these rules',
			},
			context,
		);
	if (check === true) {
		context.terminal.out(`${shown} is not what the objectives say: write it again without \`--check\`\n`);
		return exitCode.findings;
	}
	const problem = writeAll([{ path, before: before.bytes, after }]);
	if (problem !== undefined) {
		context.terminal.error(`lintel: nothing was written: ${problem}\n`);
		return exitCode.findings;
	}
	context.terminal.out(`Wrote ${shown}\n`);
	return code;
}

/** The bytes of a file, none where it is not there yet; a sentence where it cannot be read. */
function contentOf(path: string): { readonly bytes: Buffer | undefined } | string {
	try {
		return { bytes: readFileSync(path) };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { bytes: undefined };
		return error instanceof Error ? error.message : String(error);
	}
}

type Chosen = { readonly slos: readonly Entity<'slo'>[] } | { readonly unknown: string };

function choose(all: readonly Entity<'slo'>[], names: readonly string[] | undefined): Chosen {
	if (names === undefined) return { slos: all };
	const ids = names.map((one) => one.trim().replace(/^slo:/, ''));
	const unknown = ids.find((id) => !all.some((slo) => slo.id === id));
	return unknown === undefined ? { slos: all.filter(({ id }) => ids.includes(id)) } : { unknown };
}

function nearHint(name: string, all: readonly Entity<'slo'>[]): string {
	const near = nearest(
		name,
		all.map(({ id }) => id),
	);
	return near === undefined ? 'objectives are entities of kind `slo`' : `did you mean \`${near}\`?`;
}

/** On standard error, as the rules themselves may go to another program. */
function tell({ written, leftOut, remarks }: BurnRules, { terminal }: Context): void {
	const alerts = written.reduce((sum, one) => sum + one.alerts.length, 0);
	terminal.error(`${counted(alerts, 'alert')} for ${counted(written.length, 'objective')}\n`);
	list('No rules, for lack of what they need:', leftOut);
	list('Worth knowing:', remarks);
	function list(title: string, all: readonly LeftOut[]): void {
		if (all.length === 0) return;
		const lines = all.map(
			({ slo, why }) => `  ${printable(`${slo.ref}: ${why}`)} (${slo.span.file}:${slo.span.start.line})\n`,
		);
		terminal.error(`${title}\n${lines.join('')}`);
	}
}
