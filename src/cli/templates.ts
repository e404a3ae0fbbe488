import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the templates stand below the package root, in a checkout and in a published package alike. */
const templateFolder = 'src/cli/templates';

/**
 * The files of a template folder, path -> text, sorted by path. A leading `_` of a name stands for a dot, because npm
 * leaves out or renames some dot files when it packs. `{{name}}` is replaced by the value of that name.
 */
export function readTemplateFolder(
	packageRoot: string,
	name: string,
	values: { readonly [name: string]: string },
): ReadonlyMap<string, string> {
	const folder = join(packageRoot, templateFolder, name);
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/'),
		)
		.sort();
	return new Map(
		paths.map((path) => [path.replace(/(^|\/)_/g, '$1.'), fillIn(readFileSync(join(folder, path), 'utf8'), values)]),
	);
}

/** Replaces `{{name}}` by the value of that name. A name without a value is a mistake in the template, so it throws. */
function fillIn(text: string, values: { readonly [name: string]: string }): string {
	return text.replace(/\{\{([a-zA-Z]+)\}\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`the template names {{${name}}}, which has no value`);
		return value;
	});
}
