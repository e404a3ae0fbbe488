import { relative, resolve } from 'node:path';
import type { Arguments, Command, Context, ExitCode } from '../../command.ts';
import { exitCode } from '../../command.ts';
import { complain } from '../../complain.ts';
import { asOfOption, environmentOption, profileOption, textOf } from '../../option-values.ts';
import { tellProblems } from '../../tell-problems.ts';
import { createProgress } from '../../terminal.ts';

export const auditPack: Command = {
	name: 'export audit-pack',
	summary: 'One zip for auditors: registers, records, findings, OSCAL, a page to print, and a manifest',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: { value: 'FILE', short: 'o', description: 'Where the pack goes (default: audit-pack.zip here)' },
		profile: profileOption,
		previous: { value: 'FILE|FOLDER', description: 'Chain it to the release before: its manifest, or what holds it' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `The pack holds report.html (one page, to be printed or saved as PDF), every register as CSV, the decision
records, model, findings and analyses as JSON, findings as SARIF, component definition and assessment results as
OSCAL 1.1.2, and the manifest of all of it. report.html and the CSV are for people, in the language of the site; the
rest is for programs. The same files, day and program give the same bytes.

Examples:
  lintel export audit-pack --out pack.zip
  lintel export audit-pack --profile auditor --previous releases/2026-10.json`,
	run: writePack,
};

async function writePack(given: Arguments, context: Context): Promise<ExitCode> {
	const { readGivenTexts, readingOptions } = await import('../../workspace-argument.ts');
	const progress = createProgress(context.terminal);
	const texts = readGivenTexts(given, context, progress);
	if (texts === undefined) return exitCode.misuse;
	const { understand } = await import('../../pipeline.ts');
	const { repositoryOf, withHistory } = await import('../../git/with-history.ts');
	const { readManifestFile, referenceTo } = await import('../../evidence/read-manifest-file.ts');
	const name = textOf(given.options['previous']);
	const before = name === undefined ? undefined : readManifestFile(resolve(context.cwd, name));
	if (before !== undefined && 'wrong' in before) {
		progress.done();
		return complain({ message: `\`${name}\` holds no manifest of a release: ${before.wrong}` }, context);
	}
	const reading = withHistory(understand(texts, readingOptions(given, context)), repositoryOf(texts));
	if (reading.holes.length > 0) {
		progress.done();
		tellProblems(reading.holes, reading, context);
		context.terminal.error('No pack was written\n');
		return exitCode.findings;
	}
	progress.report('Computing');
	const { auditPack: made } = await import('../../export/audit-pack.ts');
	const { readExplanations } = await import('../../explanations.ts');
	const titles = readExplanations(context.packageRoot);
	const pack = made(reading, {
		version: context.version,
		titleOf: (code) => titles.get(code)?.title,
		previous: before && referenceTo(before),
	});
	const out = resolve(context.cwd, textOf(given.options['out']) ?? 'audit-pack.zip');
	const shown = relative(context.cwd, out);
	progress.done();
	const { whyNotWritten } = await import('../../export/write-pack.ts');
	const why = whyNotWritten(out, pack.zip);
	if (why !== undefined) return complain({ message: `the pack cannot be written to \`${shown}\`: ${why}` }, context);
	const size = (pack.zip.length / 1_000_000).toFixed(1);
	context.terminal.out(`Packed ${pack.files} files, ${size} MB: ${shown}\n`);
	context.terminal.out(`Inputs   ${pack.inputs}\nOutputs  ${pack.outputs}\nManifest ${pack.manifest}\n`);
	return exitCode.fine;
}
