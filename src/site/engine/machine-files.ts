import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atomFeed } from './atom-feed.ts';
import { llmsText } from './llms-text.ts';
import type { SiteInput } from './site-input.ts';

/** Writes what other programs fetch: JSON below `api/`, feeds, and the list that language models begin with. */
export function writeMachineFiles(input: SiteInput, folder: string): void {
	const files = new Map(input.texts ?? []);
	files.set('llms.txt', llmsText(input));
	if (input.url !== undefined)
		for (const feed of input.feeds ?? []) files.set(feed.path, atomFeed(feed, input, input.url));
	const made = new Set<string>();
	for (const [path, text] of files) {
		const file = join(folder, path);
		if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
		made.add(dirname(file));
		writeFileSync(file, text);
	}
}
