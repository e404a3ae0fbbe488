import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a person read in one file of the public collections. README.md beside this file says how they were chosen and written. */
export interface Label {
	/** Below the folder of the collections. */
	readonly path: string;
	readonly kind: 'record' | 'template' | 'index' | 'side';
	readonly title: string;
	/** A state, `-` where none is stated, `?` where something is stated that is no state. */
	readonly status: string;
	/** `YYYY-MM-DD`, `~text` for what is written and has no single reading, `-` where no date is given. */
	readonly date: string;
	readonly deciders: readonly string[];
	readonly relations: readonly { readonly type: string; readonly target: string }[];
}

/** Reads a file of labels, tabs between the columns, the names of the columns in the first line. */
export function readLabels(name: string): Label[] {
	const [, ...lines] = readFileSync(join(import.meta.dirname, name), 'utf8').split('\n');
	return lines
		.filter((line) => line !== '')
		.map((line) => {
			const [path, kind, title, status, date, deciders = '', relations = ''] = line.split('\t');
			return {
				path: path!,
				kind: kind as Label['kind'],
				title: title!,
				status: status!,
				date: date!,
				deciders: listOf(deciders),
				relations: listOf(relations).map((relation) => {
					const at = relation.indexOf('>');
					return { type: relation.slice(0, at), target: relation.slice(at + 1) };
				}),
			};
		});
}

function listOf(text: string): string[] {
	return text
		.split(';')
		.map((item) => item.trim())
		.filter((item) => item !== '');
}
