import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modelCodes } from './codes.ts';

const room = import.meta.dirname;
const read = (path: string): string => readFileSync(join(room, path), 'utf8');
const pages = readdirSync(join(room, 'codes')).map((name) => name.replace(/\.md$/, ''));

test('every code has a page with its title, and every page a code', () => {
	expect(pages.sort()).toEqual(Object.keys(modelCodes).sort());
	for (const [code, title] of Object.entries(modelCodes)) expect(read(`codes/${code}.md`)).toMatch(`# ${title}\n`);
});

test('every code that the room can give is listed, and every listed one can be given', () => {
	const sources = (readdirSync(room, { recursive: true }) as string[])
		.filter((name) => name.endsWith('.ts') && !/\.test\.ts$|generated|codes\.ts$/.test(name))
		.map(read)
		.join('\n');
	for (const code of Object.keys(modelCodes)) expect(sources, code).toContain(`'${code}'`);
	const given = [...sources.matchAll(/(?:code: |report\()'([a-z0-9-]+)'/g)].map(([, code]) => code!);
	expect(given.length).toBeGreaterThan(20);
	for (const code of given) expect(Object.keys(modelCodes)).toContain(code);
});
