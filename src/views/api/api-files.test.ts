import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { SchemaDocument } from '../guides.ts';
import { siteOf } from '../site.ts';
import { tinyContent } from '../testing/tiny.ts';

/** What other programs read: every file has the published shape, and every address in it leads to a page or a file. */

const folder = join(import.meta.dirname, '../../../schemas');
const schemas = readdirSync(folder)
	.filter((name) => name === 'site-api.schema.json')
	.map(
		(name): SchemaDocument => ({ concept: 'site-api', schema: JSON.parse(readFileSync(join(folder, name), 'utf8')) }),
	);
const site = siteOf({ ...tinyContent(), schemas });
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
ajv.addSchema(schemas[0]!.schema);
const shapeOf = (path: string): string =>
	path === 'api/index.json'
		? 'start'
		: path.startsWith('api/entities/')
			? 'entity'
			: path.startsWith('api/alerts/')
				? 'alertFile'
				: path.replace(/^api\/|\.json$/g, '');
const files = [...site.data].filter(([path]) => path !== 'api/schema.json');

describe('the files for other programs', () => {
	test('each has the published shape', () => {
		expect(files.length).toBeGreaterThan(20);
		for (const [path, text] of files) {
			const valid = ajv.validate(
				{ $ref: `https://lintel.dev/schemas/site-api.schema.json#/$defs/${shapeOf(path)}` },
				JSON.parse(text),
			);
			expect(valid, `${path}: ${ajv.errorsText()}`).toBe(true);
		}
	});

	test('name no field that the schema does not explain', () => {
		const defs = schemas[0]!.schema['$defs'] as Record<string, { properties: object }>;
		for (const [path, text] of files) {
			const known = Object.keys(defs[shapeOf(path)]!.properties);
			expect(
				Object.keys(JSON.parse(text)).filter((key) => !known.includes(key)),
				path,
			).toEqual([]);
		}
	});

	test('every address in them leads to a page or a file', () => {
		const routes = new Set(site.pages.map(({ route }) => route));
		const there = (address: string): boolean => site.data.has(address) || routes.has(`/${address.replace(/#.*$/, '')}`);
		const dead = files.flatMap(([path, text]) =>
			[...text.matchAll(/"(?:page|file|explained)":"([^"]*)"/g)]
				.map(([, to]) => to!)
				.filter((to) => !there(to))
				.map((to) => `${path}: ${to}`),
		);
		expect(dead).toEqual([]);
	});

	test('the order of what was read changes nothing', () => {
		const again = siteOf({ ...tinyContent(), schemas, findings: [...tinyContent().findings].reverse() });
		expect(again.data.get('api/findings.json')).toBe(site.data.get('api/findings.json'));
	});
});
