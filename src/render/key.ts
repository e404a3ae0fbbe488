/** The name of a picture: the same for the same input on every machine. Pure; starts nothing. */
import { createHash } from 'node:crypto';
import { FINISH_VERSION } from './clean/finish.ts';
import type { DiagramSource } from './diagram.ts';
import { fontHash } from './font.ts';
import { rendererStamp } from './mermaid/bundle.ts';
import { mermaidConfig } from './mermaid/config.ts';
import { TOKEN_NAMES } from './theme/tokens.ts';
import { themeFingerprint } from './theme/variables.ts';

let version: string | undefined;

/** Everything besides the source that decides what a picture looks like: mermaid and patches, font, our own steps. */
export function rendererVersion(): string {
	version ??= [
		rendererStamp(),
		`font ${fontHash()}`,
		`finish ${FINISH_VERSION}`,
		JSON.stringify(mermaidConfig({})),
		TOKEN_NAMES.join(' '),
		themeFingerprint(),
	].join('\n');
	return version;
}

let versionHash: string | undefined;

/** The version is some kilobytes, and a site asks for thousands of keys. */
function hashOfVersion(): string {
	versionHash ??= createHash('sha256').update(rendererVersion()).digest('hex');
	return versionHash;
}

/** 40 hex digits. Changes with any part of the source that shows, and with the renderer. */
export function diagramKey(source: DiagramSource): string {
	const parts = [
		hashOfVersion(),
		source.text,
		source.title,
		source.description,
		sortedEntries(source.links ?? {}).map(([id, link]) => [id, link.href, link.label ?? '']),
		sortedEntries(source.states ?? {}),
	];
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}

function sortedEntries<T>(record: Readonly<Record<string, T>>): [string, T][] {
	return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
