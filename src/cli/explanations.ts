import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyses } from '#analysis/index.ts';
import { checks } from '#checks/index.ts';
import type { ReferenceText } from '#views/guides.ts';

/** The page that explains one code: the same Markdown that the site shows and the tests run. */
export interface Explanation {
	readonly code: string;
	readonly title: string;
	readonly text: string;
	readonly kind: 'check' | 'diagnostic' | 'analysis' | 'recipe';
	/** Relative to the package, for the tests that run the page. */
	readonly file: string;
}

/** Where the pages stand, in a checkout and in a published package alike. */
const folders: readonly (readonly [folder: string, kind: Explanation['kind']])[] = [
	['src/checks', 'check'],
	['src/analysis', 'analysis'],
	['src/model/codes', 'diagnostic'],
	['src/decisions/codes', 'diagnostic'],
	['src/exchange/codes', 'diagnostic'],
	['src/cli/codes', 'diagnostic'],
	['cookbook', 'recipe'],
];

/** All explanations by code, sorted by code. The file name is the code; an analysis goes by its number (`A1`). */
export function readExplanations(packageRoot: string): ReadonlyMap<string, Explanation> {
	const found = folders.flatMap(([folder, kind]) => {
		const path = join(packageRoot, folder);
		if (!existsSync(path)) return [];
		return readdirSync(path)
			.filter((name) => name.endsWith('.md') && name !== 'README.md')
			.map((name) => explanationOf(kind, `${folder}/${name}`, readFileSync(join(path, name), 'utf8')));
	});
	return new Map(
		found.sort((a, b) => (a.code < b.code ? -1 : 1)).map((explanation) => [explanation.code, explanation]),
	);
}

/** The same pages as the site's reference shows them. */
export function referenceTexts(packageRoot: string): readonly ReferenceText[] {
	const severities = new Map(checks.map(({ id, severity }) => [id, severity]));
	return [...readExplanations(packageRoot).values()].map(({ code, ...rest }) => ({
		id: code,
		severity: severities.get(code),
		...rest,
	}));
}

function explanationOf(kind: Explanation['kind'], file: string, text: string): Explanation {
	const name = basename(file, '.md');
	const analysis = kind === 'analysis' ? analyses.find((one) => one.file === name) : undefined;
	const title = /^# (.+)$/m.exec(text)?.[1]?.trim() ?? name;
	return { code: analysis?.id ?? name, kind, file, title, text };
}
