import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generators } from './generators/index.ts';

/**
 * Writes all generated files; with `--check` it writes nothing, names each file that differs and exits with 1.
 * Names of generators as arguments run only those: `npm run generate -- types`.
 */
async function main(): Promise<number> {
	const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
	const root = join(import.meta.dirname, '..');
	const chosen = generators.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
	if (chosen.length === 0 || positionals.some((name) => generators.every((generator) => generator.name !== name))) {
		console.error(`generate: known generators are ${generators.map(({ name }) => name).join(', ')}`);
		return 2;
	}
	let drift = 0;
	for (const generator of chosen) {
		for (const { path, text } of await generator.run(root)) {
			const file = join(root, path);
			const before = await readFile(file, 'utf8').catch(() => undefined);
			if (before === text) continue;
			drift++;
			if (values.check) {
				console.error(`${path} differs from what \`npm run generate -- ${generator.name}\` writes`);
				continue;
			}
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, text);
			console.log(`wrote ${path}`);
		}
	}
	return values.check && drift > 0 ? 1 : 0;
}

process.exitCode = await main();
