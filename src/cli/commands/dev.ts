import { placeOf, renderOne } from '#diagnostics/text.ts';
import type { Reading as SiteReading } from '#site/engine/develop.ts';
import type { LiveInput } from '#site/engine/site-input.ts';
import { addressesForOthers } from '../addresses-for-others.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { type EditorAddress, type EditorName, editorAddress, editorNames } from '../editor-address.ts';
import { asOfOption, environmentOption, hostOption, portOption, textOf } from '../option-values.ts';
import type { Reading } from '../pipeline.ts';
import { tellProblems } from '../tell-problems.ts';
import { createProgress } from '../terminal.ts';

export const dev: Command = {
	name: 'dev',
	summary: 'Serve the site while you write: edits appear at once, mistakes as an overlay',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		port: portOption,
		host: hostOption,
		editor: {
			value: 'NAME',
			description: `Where file names on the pages lead: ${editorNames.join(', ')} (default: vscode; none for a host that others reach)`,
			choices: editorNames,
		},
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Ctrl-C ends it. Search works in a built site only, and long tables are not divided. Every page says
how many problems there are and what the edits since the last commit do: findings new and cleared,
single points of failure, downtime; /while-you-write/ has all of it, and what to write next by what it
unlocks. Beside each decision record stands what \`lintel adr lint\` prints. Names of files open them in
the editor.

Examples:
  lintel dev
  lintel dev ../my-architecture --port 8080
  lintel dev --editor cursor`,
	run: serve,
};

async function serve(given: Arguments, context: Context): Promise<ExitCode> {
	const { readGivenTexts, readingOptions } = await import('../workspace-argument.ts');
	const { understand, watchedOf } = await import('../pipeline.ts');
	const { repositoryOf, withHistory } = await import('../git/with-history.ts');
	const { digestOfInputs } = await import('../last-build.ts');
	const { refreshEditorSchema } = await import('../editor-schema.ts');
	const { emptyMemory } = await import('../git/read-history.ts');
	const progress = createProgress(context.terminal);
	const memory = emptyMemory();
	let seen = '';
	/** What the files say now; `same` when they say what they said the last time, `gone` when there is no workspace. */
	const take = (): Reading | 'same' | 'gone' => {
		const texts = readGivenTexts(given, context, progress);
		if (texts === undefined) {
			seen = '';
			return 'gone';
		}
		const options = readingOptions(given, context);
		const repository = repositoryOf(texts);
		// A save is told more than once, and pages that show its outcome already need not be shown again.
		const digest = digestOfInputs(texts, { ...options, draws: true, strict: false, repository, program: '' });
		if (digest === seen) return 'same';
		// Set when it has been read, so that a reading that failed is tried again.
		seen = '';
		const reading = withHistory(understand(texts, options), repository, memory);
		refreshEditorSchema(reading.folder, context.packageRoot, reading.architecture);
		seen = digest;
		return reading;
	};
	const first = take();
	if (typeof first === 'string') return exitCode.misuse;
	progress.report('Starting');
	const { develop } = await import('#site/engine/develop.ts');
	const { openRenderer } = await import('../open-renderer.ts');
	const { siteInputWhileWriting } = await import('../site-input.ts');
	const { answersOf } = await import('../remembered-answers.ts');
	const { againstLastCommit } = await import('../git/last-commit.ts');
	const { programFingerprint } = await import('../program-fingerprint.ts');
	const renderer = openRenderer(first.folder);
	// An edit asks for the fault trees that it changed; the others are known, from a build or from before the edit.
	const answers = answersOf(first.folder, programFingerprint(context.packageRoot));
	const effectOf = againstLastCommit(answers.recall);
	const host = textOf(given.options['host']) ?? '127.0.0.1';
	const editor = editorAddress((textOf(given.options['editor']) ?? 'vscode') as EditorName, first.folder, host);
	const inputOf: SiteMaking['inputOf'] = (reading) =>
		siteInputWhileWriting(reading, context, answers.recall, { effectOf, editor });
	let readings = 0;
	const server = await develop({
		workspace: first.folder,
		packageRoot: context.packageRoot,
		host,
		port: Number(textOf(given.options['port']) ?? 4321),
		draw: renderer.draw,
		read: async () =>
			attempt(() =>
				siteReading(readings++ === 0 ? first : take(), { isFirst: readings === 1, inputOf, watchedOf, editor }),
			),
		onReading: ({ problems }) =>
			context.terminal.out(problems.length === 0 ? 'Reloaded\n' : `${problems.map(({ text }) => text).join('\n\n')}\n`),
	});
	progress.done();
	if (!server.running) {
		context.terminal.error(`lintel: ${server.problem}\n`);
		await renderer.close();
		return exitCode.findings;
	}
	const errors = first.holes;
	tellProblems(errors, first, context);
	if (Object.keys(first.architecture.model.entities).length === 0 && first.architecture.decisions.length === 0)
		context.terminal.error(
			'There is nothing to show yet: no entity and no decision record was found. `lintel adr adopt FOLDER` reads records elsewhere, `lintel init` begins a model\n',
		);
	context.terminal.out(
		`Serving ${first.folder} at ${server.address}\n${addressesForOthers(server.address)}Edit and save; Ctrl-C ends it\n`,
	);
	await context.interrupted();
	answers.endBuild();
	await server.close();
	await renderer.close();
	return exitCode.fine;
}

interface SiteMaking {
	readonly isFirst: boolean;
	readonly inputOf: (reading: Reading) => LiveInput;
	readonly watchedOf: (reading: Reading) => readonly string[];
	readonly editor: EditorAddress | undefined;
}

/** A reading with errors keeps the page that was right before; the very first one shows what there is, with the problems over it. */
function siteReading(reading: Reading | 'same' | 'gone', making: SiteMaking): SiteReading | undefined {
	if (reading === 'same') return undefined;
	if (reading === 'gone') return unreadable('the workspace folder is gone');
	const errors = reading.holes;
	return {
		input: errors.length === 0 || making.isFirst ? making.inputOf(reading) : undefined,
		problems: errors.map((error) => ({
			text: renderOne(error, { source: reading.sourceOf }),
			...(error.span && {
				place: placeOf(error.span),
				href: making.editor?.addressOf(error.span.file, error.span.start.line),
			}),
		})),
		watched: making.watchedOf(reading),
	};
}

/** Whatever goes wrong in a reading, the server goes on and says so; the next edit may mend it. */
function attempt<Result>(read: () => Result): Result | SiteReading {
	try {
		return read();
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return unreadable(`this is a bug in lintel, not in your files: ${message}`);
	}
}

const unreadable = (text: string): SiteReading => ({ input: undefined, problems: [{ text }], watched: [] });
