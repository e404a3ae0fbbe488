import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { renderGithub } from '#diagnostics/github.ts';
import { renderJson } from '#diagnostics/json.ts';
import { renderSarif } from '#diagnostics/sarif.ts';
import { renderText, summary } from '#diagnostics/text.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { asOfOption, countOption, environmentOption, textOf } from '../option-values.ts';
import type { Reading } from '../pipeline.ts';
import { createProgress } from '../terminal.ts';

type Format = 'text' | 'json' | 'sarif' | 'github';

export const check: Command = {
	name: 'check',
	summary: 'Say everything that is wrong, with file, line and what was expected',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		format: {
			value: 'FORMAT',
			short: 'f',
			description: 'text, json, sarif (2.1.0) or github (annotations) (default: text)',
			choices: ['text', 'json', 'sarif', 'github'],
		},
		strict: { description: 'Fail on warnings too' },
		'max-warnings': countOption('Fail when there are more warnings than this'),
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Checks YAML, references, decisions and the architecture itself: single points of failure,
placement, ownership and more. Ends with 1 when there is an error. \`lintel explain <code>\` says
what a code means; severities are set in lintel.yaml.

Examples:
  lintel check
  lintel check ../my-architecture --strict
  lintel check --format github`,
	run: report,
};

async function report(given: Arguments, context: Context): Promise<ExitCode> {
	// Loaded when needed, so that help and small commands answer at once.
	const { readGivenTexts, readingOptions } = await import('../workspace-argument.ts');
	const { understandWithHistory } = await import('../git/with-history.ts');
	const { findingDiagnostics, understand } = await import('../pipeline.ts');
	const { readExplanations } = await import('../explanations.ts');
	const { refreshEditorSchema } = await import('../editor-schema.ts');
	const { nothingHere } = await import('../nothing-here.ts');
	const { flowsSeenAlike } = await import('../flows-seen-alike.ts');
	const progress = createProgress(context.terminal);
	const texts = readGivenTexts(given, context, progress);
	if (texts === undefined) return exitCode.misuse;
	const reading = await understandWithHistory(texts, (read) => understand(read, readingOptions(given, context)));
	refreshEditorSchema(reading.folder, context.packageRoot, reading.architecture);
	progress.report('Computing');
	// A file left out would make findings of its own, about things that are there: first the files, then the architecture.
	const filesAreRight = reading.holes.length === 0;
	const nothing = filesAreRight ? nothingHere(reading, 'could be checked') : undefined;
	const alike = filesAreRight ? flowsSeenAlike(reading) : undefined;
	const diagnostics = [
		...reading.diagnostics,
		...(nothing === undefined ? [] : [nothing]),
		...(alike === undefined ? [] : [alike]),
		...(filesAreRight ? findingDiagnostics(reading) : []),
	];
	progress.done();
	const format = (textOf(given.options['format']) ?? 'text') as Format;
	const titles = format === 'sarif' ? readExplanations(context.packageRoot) : undefined;
	const titleOf = (code: string): string | undefined => titles?.get(code)?.title;
	const told =
		format === 'github' || format === 'sarif' ? fromHere(diagnostics, reading.folder, context.cwd) : diagnostics;
	context.terminal.out(render(told, format, reading, context, titleOf));
	if (!filesAreRight) context.terminal.error('The architecture itself is checked when the files are right\n');
	return failing(diagnostics, given) ? exitCode.findings : exitCode.fine;
}

function render(
	diagnostics: readonly Diagnostic[],
	format: Format,
	reading: Reading,
	{ terminal, version }: Context,
	titleOf: (code: string) => string | undefined,
): string {
	switch (format) {
		case 'json':
			return renderJson(diagnostics);
		case 'github':
			return renderGithub(diagnostics);
		case 'sarif':
			return renderSarif(diagnostics, { version, titleOf, helpUri: helpAddress(reading, titleOf) });
		case 'text': {
			if (diagnostics.length === 0) return `${summary(diagnostics)}\n`;
			return renderText(diagnostics, { source: reading.sourceOf, colour: terminal.colour });
		}
	}
}

/** Addresses of the pages that explain codes, where the workspace says at which address the site is. */
function helpAddress(reading: Reading, titleOf: (code: string) => string | undefined) {
	const { url, base = '/' } = reading.architecture.model.workspace.site ?? {};
	return (code: string): string | undefined =>
		url === undefined || titleOf(code) === undefined || !URL.canParse(url)
			? undefined
			: new URL(`${base.replace(/\/*$/, '/')}reference/checks/${code}/`, url).href;
}

/**
 * Paths as seen from where the command runs, which in a pipeline is the root of the repository: there the annotations
 * look for the files. A workspace elsewhere keeps its own paths.
 */
function fromHere(diagnostics: readonly Diagnostic[], workspace: string, cwd: string): readonly Diagnostic[] {
	const prefix = relative(realpathSync(cwd), workspace).split(sep).join('/');
	if (prefix === '' || prefix.startsWith('..') || isAbsolute(prefix)) return diagnostics;
	const moved = <T extends { readonly span?: Span | undefined }>(value: T): T =>
		value.span ? { ...value, span: { ...value.span, file: `${prefix}/${value.span.file}` } } : value;
	return diagnostics.map((diagnostic) => ({ ...moved(diagnostic), related: diagnostic.related?.map(moved) }));
}

function failing(diagnostics: readonly Diagnostic[], { options }: Arguments): boolean {
	if (diagnostics.some(({ severity }) => severity === 'error')) return true;
	const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
	const most = options['strict'] === true ? 0 : Number(textOf(options['max-warnings']) ?? Number.POSITIVE_INFINITY);
	return warnings > most;
}
