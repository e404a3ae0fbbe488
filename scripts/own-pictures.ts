import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { broughtPicturesText } from '#render/brought-pictures.ts';
import { createDiagramRenderer } from '#render/renderer.ts';
import { diagramsToDraw } from '#site/engine.ts';
import { commandSections } from '../src/cli/commands/index.ts';
import { readArchitecture } from '../src/cli/pipeline.ts';
import { siteInputOf } from '../src/cli/site-input.ts';

/** Draws what an empty workspace has pictures of: those of the pages about the program. Gives the file that a package brings along. */
export async function drawOwnPictures(packageRoot: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-own-pictures-'));
	const renderer = createDiagramRenderer({ cacheDir: join(folder, '.lintel') });
	try {
		writeFileSync(join(folder, 'lintel.yaml'), 'title: Empty\n');
		const reading = readArchitecture(folder, { asOf: '2026-01-01' });
		const { pages } = siteInputOf(reading, { packageRoot, version: '', commands: commandSections });
		const drawn = await renderer.renderAll(
			pages
				.flatMap((page) => diagramsToDraw(page, '/'))
				.map(({ mermaid: text, title, description, links }) => ({ text, title, description, links })),
		);
		const whole = [...drawn].flatMap(([key, picture]) => {
			const { key: _, ...rest } = picture;
			return rest.ok ? [[key, rest] as const] : [];
		});
		return broughtPicturesText(new Map(whole));
	} finally {
		await renderer.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
