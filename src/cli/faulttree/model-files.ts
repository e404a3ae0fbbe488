import { realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import type { OpenIncluded } from '#exchange/openpsa/files.ts';
import { leadsOutside } from '../leads-outside.ts';
import { readXmlText } from './read-xml-text.ts';

/** The files of a model that were named, or why one of them cannot be opened. */
export type NamedFiles =
	| { readonly sources: readonly Source[]; readonly diagnostic?: Diagnostic | undefined }
	| { readonly file: string; readonly problem: string };

/** Files of a model, opened by name; every text that was read can be shown in a diagnostic. */
export interface ModelReader {
	named(files: readonly string[]): NamedFiles;
	/** Opens what a file includes: only files in or below the folder of the first, as others wrote the names. */
	readonly included: OpenIncluded;
	sourceOf(path: string): Source | undefined;
}

/** A reader of the files of one model, whose first file is `first`. */
export function createModelReader(cwd: string, first: string): ModelReader {
	const read = new Map<string, Source>();
	const keep = (source: Source): Source => {
		read.set(source.path, source);
		return source;
	};
	const folder = dirname(resolve(cwd, first));
	return {
		named(files) {
			const sources: Source[] = [];
			for (const file of files) {
				const text = readXmlText(resolve(cwd, file), file);
				if ('problem' in text) return { file, problem: text.problem };
				sources.push(keep(text.source));
				if ('diagnostic' in text) return { sources, diagnostic: text.diagnostic };
			}
			return { sources };
		},
		included(href, from) {
			const path = resolve(cwd, dirname(from.path), href);
			if (leadsOutside(relative(folder, path))) return 'it is not below the folder of the first file';
			const text = readXmlText(path, relative(cwd, path));
			if ('problem' in text) return text.problem;
			// A link may lead elsewhere, and is looked at where it is known to lead somewhere.
			if (leadsOutside(relative(realpathSync(folder), realpathSync(path))))
				return 'it is not below the folder of the first file';
			return 'diagnostic' in text ? text.diagnostic.message : keep(text.source);
		},
		sourceOf: (path) => read.get(path),
	};
}
