import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page that explains one code: the same Markdown that the site shows and the tests run. */
export interface Explanation {
	readonly code: string;
	readonly title: string;
	readonly text: string;
}

/** Where the pages stand, in a checkout and in a published package alike. */
const folders = ['src/checks', 'src/model/codes', 'src/decisions/codes', 'src/analysis', 'src/cli/codes'];

/** All explanations by code, sorted by code. The file name is the code. */
export function readExplanations(packageRoot: string): ReadonlyMap<string, Explanation> {
	const found = folders
		.map((folder) => join(packageRoot, folder))
		.filter((folder) => existsSync(folder))
		.flatMap((folder) =>
			readdirSync(folder)
				.filter((name) => name.endsWith('.md') && name !== 'README.md')
				.map((name) => explanationOf(name.slice(0, -'.md'.length), readFileSync(join(folder, name), 'utf8'))),
		);
	return new Map(
		found.sort((a, b) => (a.code < b.code ? -1 : 1)).map((explanation) => [explanation.code, explanation]),
	);
}

function explanationOf(code: string, text: string): Explanation {
	return { code, title: /^# (.+)$/m.exec(text)?.[1]?.trim() ?? code, text };
}
