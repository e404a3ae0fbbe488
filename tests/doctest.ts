/**
 * Any Markdown page can be a test suite. Under one heading, the fences
 *
 *     ```yaml title="components/a.yaml"      files of a small workspace (`md` fences are decision records, runbooks)
 *     ```md title="adr/0001.md" at="2026-01-31" by="Ada"   the file as a commit of that day left it; the last fence is the file
 *     ```diagnostics                          what `lintel check` says about it, one line each
 *     ```result                               what the page's analysis says about it
 *
 * belong together. `UPDATE=1` writes the answers into the page; a person then reads the difference.
 */

export interface ExampleFile {
	readonly path: string;
	readonly text: string;
}

/** What a fence with `at` stands for: a commit of that day, that left the file like this. */
export interface ExampleVersion extends ExampleFile {
	readonly at: string;
	readonly by: string;
}

/** One answer fence with the files that stand before it in the same section. */
export interface Example {
	readonly heading: string;
	/** 1-based line of the answer's opening fence. */
	readonly line: number;
	readonly files: readonly ExampleFile[];
	/** The commits that the fences tell of, oldest first. */
	readonly versions: readonly ExampleVersion[];
	readonly answer: 'diagnostics' | 'result';
	/** What the page says, without the final line end. */
	readonly expected: string;
	/** Words after the fence's language: `--as-of 2026-11-23`, `A1`. */
	readonly info: string;
	/** Offsets of the answer's text in the page. */
	readonly start: number;
	readonly end: number;
}

const fence = /^(`{3,})([a-z]*)([^\n]*)\n([\s\S]*?)^\1[ \t]*$/gm;
const heading = /^(#{1,6}) +(.+)$/gm;

/** The examples of one page, in order. Fences inside longer fences are text, as Markdown has it. */
export function examplesOf(page: string): Example[] {
	const fences = [...page.matchAll(fence)];
	const fenced = (at: number): boolean => fences.some((one) => one.index < at && at < one.index + one[0].length);
	const headings = [...page.matchAll(heading)]
		.filter((match) => !fenced(match.index))
		.map((match) => ({ at: match.index, text: match[2]!.trim() }));
	const examples: Example[] = [];
	let files: ExampleFile[] = [];
	let versions: ExampleVersion[] = [];
	let section = -1;
	for (const match of fences) {
		const [, ticks, language, info, body] = match as unknown as [string, string, string, string, string];
		const here = headings.findLastIndex((one) => one.at < match.index);
		if (here !== section) {
			files = [];
			versions = [];
		}
		section = here;
		if (language === 'diagnostics' || language === 'result') {
			const start = match.index + ticks.length + language.length + info.length + 1;
			examples.push({
				heading: headings[here]?.text ?? 'top',
				line: page.slice(0, match.index).split('\n').length,
				files: [...files],
				versions: [...versions],
				answer: language,
				expected: body.replace(/\n$/, ''),
				info: info.trim(),
				start,
				end: start + body.length,
			});
			continue;
		}
		const path =
			/title="([^"]+)"/.exec(info)?.[1] ??
			(language === 'yaml' ? `content/example-${files.length + 1}.yaml` : undefined);
		if (path === undefined) continue;
		files = [...files.filter((file) => file.path !== path), { path, text: body }];
		const at = /at="([^"]+)"/.exec(info)?.[1];
		if (at !== undefined) versions.push({ path, text: body, at, by: /by="([^"]+)"/.exec(info)?.[1] ?? 'somebody' });
	}
	return examples;
}

/** The page with new answers put in, last first so that offsets stay true. */
export function withAnswers(
	page: string,
	answers: readonly { readonly example: Example; readonly text: string }[],
): string {
	return [...answers]
		.sort((a, b) => b.example.start - a.example.start)
		.reduce(
			(text, { example, text: answer }) =>
				text.slice(0, example.start) + (answer === '' ? '' : `${answer}\n`) + text.slice(example.end),
			page,
		);
}
