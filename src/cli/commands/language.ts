import { type Arguments, type Command, type Context, type ExitCode, exitCode } from '../command.ts';
import { createProgress } from '../terminal.ts';

export const language: Command = {
	name: 'language',
	summary: 'Say which texts of the site its language has, and which stay English',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		missing: { description: 'Print the texts of the catalogue that the language lacks, as YAML for lintel.yaml' },
		sentences: { description: 'List every text of this site that stays English, the most frequent first' },
	},
	details: `\`language\` in lintel.yaml says which language the site is in. English, German and French come with
Lintel; \`texts\` adds another or changes words. What has no translation stays English, marked as such.

Examples:
  lintel language
  lintel language --missing >> lintel.yaml
  lintel language --sentences`,
	run: report,
};

async function report(given: Arguments, context: Context): Promise<ExitCode> {
	const { readGiven } = await import('../read-given.ts');
	const { withHistory } = await import('../git/with-history.ts');
	const { untranslated, missingTexts, missingAsYaml } = await import('../language/untranslated.ts');
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	if (reading === undefined) return exitCode.misuse;
	const { workspace } = reading.architecture.model;
	const missing = missingTexts(workspace);
	if (given.options['missing'] === true) {
		progress.done();
		context.terminal.out(missingAsYaml(missing));
		return exitCode.fine;
	}
	progress.report('Computing');
	const found = untranslated(withHistory(reading), context);
	progress.done();
	context.terminal.out(words(workspace.language ?? 'en', missing.length, found, given.options['sentences'] === true));
	return exitCode.fine;
}

type Found = ReturnType<typeof import('../language/untranslated.ts').untranslated>;

function words(tag: string, missing: number, found: Found, all: boolean): string {
	const uses = found.texts.reduce((sum, { uses: own }) => sum + own, 0);
	const lines = [
		`Language of the site: ${tag}`,
		`Catalogue: ${found.catalogue - missing} of ${found.catalogue} texts translated`,
		`Pages: ${found.texts.length} texts stay English, used ${uses} times`,
		...found.places.map(({ place, texts, uses: own }) => `  ${place}: ${texts} texts, ${own} uses`),
		...(all ? ['', ...found.texts.map(({ text, uses: own }) => `${String(own).padStart(6)}  ${text}`)] : []),
	];
	return `${lines.join('\n')}\n`;
}
