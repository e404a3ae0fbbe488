import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '#model/compile.ts';
import { flowYaml } from '#model/yaml-text.ts';
import { readSchemas } from '../schemas.ts';
import { skeletonOf } from './skeleton.ts';

const schemas = readSchemas(join(import.meta.dirname, '../../..'));
const kinds = [...schemas].flatMap(([concept, { properties }]) => {
	const named = properties as { kind?: unknown; id?: unknown } | undefined;
	return named?.kind && named.id ? [concept] : [];
});
/** What the model compiler says about a document, apart from references to things that are not in it and open places. */
const complaints = (yaml: string) =>
	compile([{ path: 'content/x.yaml', text: yaml }], { asOf: '2026-11-23' })
		.diagnostics.filter(({ severity, code }) => severity === 'error' && !code.startsWith('dangling-'))
		.filter(({ message }) => !message.includes('change-me'))
		.map(({ code, message }) => `${code}: ${message}`);

const values = (kind: string) => ({ kind, id: 'my-thing', name: 'My thing', fields: new Map(), known: new Map() });

describe.each(kinds)('the skeleton of a %s', (kind) => {
	const { yaml, open } = skeletonOf(schemas, values(kind));
	test('is valid as it is', () => {
		expect(complaints(yaml)).toEqual([]);
	});
	test('stays valid with every example taken in', () => {
		const full = yaml.replace(/^#(?=\S)/gm, '').replace(/^#(?= {2})/gm, '');
		expect(full.length).toBeLessThanOrEqual(yaml.length);
		expect(complaints(full)).toEqual([]);
	});
	test('asks for what it cannot know', () => {
		expect(open.length > 0).toBe(yaml.includes('change-me'));
	});
});

test('a reference is filled in where only one fits', () => {
	const known = new Map([
		['team', ['team:orders']],
		['role', ['role:a', 'role:b']],
	]);
	expect(skeletonOf(schemas, { ...values('component'), known })).toMatchObject({ open: [] });
	expect(skeletonOf(schemas, { ...values('component'), known }).yaml).toContain('\nowner: team:orders\n');
});

test.each([
	['300ms', '300ms'],
	['550/s', '550/s'],
	['10', '"10"'],
	['1e3', '"1e3"'],
	['no', '"no"'],
	['a: b', '"a: b"'],
	['a #b', '"a #b"'],
	['- a', '"- a"'],
	['say "x"', '"say \\"x\\""'],
	['team:orders', 'team:orders'],
	[{ a: [1, true, 'x'] }, '{ a: [1, true, x] }'],
])('%o is written as %s', (value, text) => expect(flowYaml(value)).toBe(text));
