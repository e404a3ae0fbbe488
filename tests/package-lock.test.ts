import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** `npm ci` takes the lock file at its word, so the lock file must have a word on everything. */

interface Locked {
	readonly version?: string;
	readonly resolved?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const root = join(import.meta.dirname, '..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
	packages: Readonly<Record<string, Locked>>;
};

/** The entry that Node would find for a name from a package: its own `node_modules`, or one further up. */
function found(from: string, name: string): boolean {
	for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
		if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
		if (folder === '') return false;
	}
}

test('the parts for other systems are locked too: without them `npm ci` refuses, since npm 11.19 even here', () => {
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !found(path, name)),
	);
	expect(missing).toEqual([]);
});

test('it names no registry, so that each machine uses its own', () => {
	expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
