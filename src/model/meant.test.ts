import { expect, test } from 'vitest';
import { renderCompact } from '#diagnostics/text.ts';
import { compile } from './compile.ts';
import { meantKind, meantWord } from './meant.ts';
import { conceptSchema, schemaAt } from './schema-lookup.ts';

const typeOfComponent = schemaAt(conceptSchema('component'), {}, ['type'])!;
const severity = schemaAt(conceptSchema('failure-mode'), {}, ['severity'])!;

test.each([
	['servce', 'service'],
	['microservice', 'service'],
	['Database', 'store'],
	['3rd-party', undefined],
	['message queue', 'queue'],
	['Load Balancer', 'gateway'],
	['zebra', undefined],
	['gate', 'gateway'],
])('of the types of a component, `%s` is taken for %s', (written, meant) =>
	expect(meantWord(typeOfComponent, written)).toBe(meant),
);

test.each([
	['highest', 'high'],
	['business-critical', 'critical'],
	['non-critical', undefined],
	['crit', 'critical'],
	['CRI', 'critical'],
	['cr', undefined],
])('of the levels, `%s` is taken for %s', (written, meant) => expect(meantWord(severity, written)).toBe(meant));

test.each([
	['compnent', { kind: 'component' }],
	['squad', { kind: 'team' }],
	['Container', { kind: 'component' }],
	['service', { kind: 'component', type: 'service' }],
	['database', { kind: 'component', type: 'store' }],
	['playbook', { kind: 'runbook' }],
	['constructor', undefined],
	['', undefined],
])('of the kinds, `%s` is taken for %o', (written, meant) => expect(meantKind(written)).toEqual(meant));

const head = 'kind: component\nid: api\nname: API\nowner: team:pay\n';
const team = '---\nkind: team\nid: pay\n---\nkind: component\nid: db\nname: DB\nowner: team:pay\n';

test.each([
	['known by another name', `dependsOn: [db]\n`, '5:1 error unknown-key', 'nearest: dependencies'],
	[
		'further in',
		'timeout: 300ms\n',
		'5:1 error unknown-key',
		'hint: `timeout` stands further in: write `dependencies: [{ resilience: { timeout: … } }]`',
	],
	[
		'in a mapping by environment',
		'replicas: 3\n',
		'5:1 error unknown-key',
		'hint: `replicas` stands further in: write `deployment: { prod: { replicas: … } }`',
	],
	[
		'indented too far',
		'dependencies:\n  - to: db\n    resilience:\n      timeout: { perTry: 1s }\n      criticality: hard\n',
		'9:7 error unknown-key',
		'hint: `criticality` is a field of a dependency, further out: indent it less',
	],
	[
		'one for a list',
		'dependencies:\n  to: db\n',
		'6:3 error wrong-type',
		'hint: this is one of a list: begin it with `- `',
	],
	[
		'text for a list of mappings',
		'tech: java 21\n',
		'5:7 error wrong-type',
		'hint: for example `[{ name: openjdk, version: "21.0.4" }]`',
	],
])('a field %s', (_, text, at, says) => {
	const { diagnostics } = compile([{ path: 'a.yaml', text: head + text + team }], { asOf: '2026-11-23' });
	const lines = renderCompact(diagnostics).split('\n');
	expect(lines[0]).toContain(`a.yaml:${at}`);
	expect(lines.map((line) => line.trim())).toContain(says);
});

test('the right name for a key is not missing as well', () => {
	const given = [
		{ path: 'a.yaml', text: 'kind: component\nid: api\nname: API\nteam: pay\n---\nkind: team\nid: pay\n' },
	];
	expect(compile(given, { asOf: '2026-11-23' }).diagnostics.map(({ code, nearest }) => [code, nearest])).toEqual([
		['unknown-key', 'owner'],
	]);
});

test('another name or word of a schema is none that it has, and leads to one that it has', () => {
	const seen: string[] = [];
	const walk = (schema: unknown): void => {
		if (typeof schema !== 'object' || schema === null) return;
		const { properties, enum: words, 'x-other-words': others } = schema as Record<string, object | undefined>;
		for (const [other, word] of Object.entries(others ?? {})) {
			seen.push(other);
			expect(words, other).toContain(word);
			expect(words, other).not.toContain(other);
		}
		for (const [name, property] of Object.entries((properties ?? {}) as Record<string, Record<string, unknown>>)) {
			for (const other of (property['x-other-names'] as string[] | undefined) ?? []) {
				seen.push(other);
				expect(Object.keys(properties ?? {}), `${other} for ${name}`).not.toContain(other);
			}
		}
		for (const inner of Object.values(schema)) walk(inner);
	};
	for (const concept of ['component', 'dependency', 'resilience', 'flow', 'common', 'team', 'failure-domain'])
		walk(conceptSchema(concept).schema);
	expect(seen.length).toBeGreaterThan(100);
});
