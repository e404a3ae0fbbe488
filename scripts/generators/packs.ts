import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Generator } from './generator.ts';

/** The obligation packs of `packs/` as one module: a model that names one needs no file system, in a browser too. */
export const packs: Generator = {
	name: 'packs',
	async run(root) {
		const folder = join(root, 'packs');
		const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
		const entries = await Promise.all(
			names.map(async (name) => {
				const text = await readFile(join(folder, name), 'utf8');
				return `\t${JSON.stringify(name.slice(0, -5))}: ${JSON.stringify(text)},`;
			}),
		);
		return [
			{
				path: 'src/model/packs.generated.js',
				text: [banner, 'export const packs = {', ...entries, '};', ''].join('\n'),
			},
			{ path: 'src/model/packs.generated.d.ts', text: declarations },
		];
	},
};

const banner = '/* Generated from packs/*.yaml by `npm run generate`; do not edit. */';

const declarations = `${banner}

/** The text of every obligation pack that comes with the program, by its id. */
export const packs: { readonly [id: string]: string };
`;
