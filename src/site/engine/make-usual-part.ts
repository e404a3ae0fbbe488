import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languageOf } from '#views/language/language.ts';
import { notFoundDocument } from '../components/document.ts';
import type { SiteStore } from '../store.ts';
import { buildPages, loadAstro } from './astro-build.ts';
import { shellOf } from './shell.ts';
import { packagedFolder, writeUsualPart } from './usual-part.ts';
import { openWorkFolder } from './work-folder.ts';

/** A site of no pages: what is made for it is made for every site like it. */
const empty: SiteStore = {
	base: '/',
	title: '',
	description: '',
	navigation: [],
	language: languageOf('en', 'English', {}),
	pages: new Map(),
	guidesOnly: true,
	whatIf: '{}',
	footer: { asOf: '', environment: '', version: '' },
	diagram: ({ mermaid }) => ({ error: '', source: mermaid }),
	resolveRef: () => undefined,
	titleOf: () => undefined,
};

/** Has Astro make what most sites share, for a package to bring along. Throws what Astro throws. */
export async function makeUsualPart(packageRoot: string, folder = packagedFolder(packageRoot)): Promise<void> {
	const root = mkdtempSync(join(tmpdir(), 'lintel-usual-part-'));
	try {
		const work = openWorkFolder(root, packageRoot);
		await buildPages(await loadAstro(), {
			store: empty,
			work,
			sourceFolder: join(packageRoot, 'src/site'),
			allow: [],
		});
		const shell = shellOf(readFileSync(join(work.dist, '404.html'), 'utf8'), notFoundDocument(empty, true));
		writeUsualPart({ shell, folder: work.dist }, folder, 'package');
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}
