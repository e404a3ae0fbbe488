import { posix } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { File } from '#model/authored.ts';
import type { Model } from '#model/model.ts';
import { readerNames } from '#views/start/readers.ts';
import { startNameOf } from './guides.ts';

/** Texts for the pages where people start, named for a team, role or reader that there is not: they would stand nowhere. */
export function startProblems(files: readonly File[], { byKind }: Model): readonly Diagnostic[] {
	const names = new Set([...[...byKind.team, ...byKind.role].map(({ id }) => id), ...readerNames]);
	return files.flatMap(({ path }): Diagnostic[] => {
		const name = startNameOf(path);
		if (name === undefined || names.has(name) || /^readme$/i.test(name)) return [];
		const start = { line: 1, column: 1, offset: 0 };
		return [
			{
				code: 'start-text-of-nobody',
				severity: 'warning',
				message: `\`${posix.basename(path)}\` stands on no page: there is no team or role \`${name}\``,
				span: { file: path, start, end: start },
				nearest: nearest(name, names),
				hint: `name it for a team, a role or one of ${readerNames.map((one) => `\`${one}\``).join(', ')}`,
			},
		];
	});
}
