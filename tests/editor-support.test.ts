import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type JsonObject, readSchemas } from '#cli/schemas.ts';
import { runCli } from '#cli/testing/run-cli.ts';
import { compile } from '#model/compile.ts';
import { kinds } from '#model/kinds.ts';
import { type LanguageServer, startLanguageServer } from './editor/language-server.ts';

/**
 * What a person sees who opens a new workspace in an editor, by the language server that editors use (npm
 * `yaml-language-server`), with the settings that `lintel init` wrote and nothing of ours but schemas.
 */

const schemas = readSchemas(join(import.meta.dirname, '..'));
const workspace = join(mkdtempSync(join(tmpdir(), 'lintel-editor-')), 'mine');
let editor: LanguageServer;

const settings = (): Record<string, unknown> =>
	JSON.parse(readFileSync(join(workspace, '.vscode/settings.json'), 'utf8')) as Record<string, unknown>;

/** A server that has taken up the settings: it does so some time after it was told them, and answers without them until then. */
async function openEditor(): Promise<LanguageServer> {
	const server = await startLanguageServer(workspace, settings());
	for (let tries = 0; tries < 50; tries++) {
		if ((await server.complete('content/a.yaml', 'kind: |')).length > 0) return server;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('the language server does not read the schema that its settings name');
}

beforeAll(async () => {
	expect(await runCli(['init', workspace], tmpdir())).toMatchObject({ code: 0 });
	editor = await openEditor();
});
afterAll(() => editor.close());

/** Plain letters of a text: Markdown escapes, line breaks and marks away. */
const plain = (text: string): string => text.replace(/[^a-z0-9]+/gi, ' ').trim();

/** What a schema says about a field: in the field itself, where it refers to, or in the forms that it may take. */
function wordsOf(kind: string, field: JsonObject): readonly string[] {
	const pointer = /^#\/(.+)$/.exec(String(field['$ref'] ?? ''))?.[1];
	const there = pointer
		?.split('/')
		.reduce<JsonObject>((node, step) => node[step] as JsonObject, schemas.get(kind) as JsonObject);
	const forms = [field['anyOf'], field['oneOf']].flatMap((list) => (Array.isArray(list) ? (list as JsonObject[]) : []));
	return [field, there, ...forms].flatMap((node) =>
		[node?.['description'], node?.['title']].filter((words) => typeof words === 'string').map(plain),
	);
}

describe('each kind of entity', () => {
	for (const kind of kinds) {
		const fields = schemas.get(kind)?.['properties'] as { readonly [name: string]: JsonObject };
		const names = Object.keys(fields).filter((name) => name !== 'kind');

		test(`${kind}: every field is offered`, async () => {
			const offered = await editor.complete('content/a.yaml', `kind: ${kind}\n|`);
			expect(names.filter((name) => !offered.includes(name))).toEqual([]);
		});

		test(`${kind}: every field is explained`, async () => {
			const missing: string[] = [];
			for (const name of names) {
				const shown = plain(await editor.hover('content/a.yaml', `kind: ${kind}\n|${name}: x`));
				if (!wordsOf(kind, fields[name]!).some((words) => shown.includes(words))) missing.push(`${name}: ${shown}`);
			}
			expect(missing).toEqual([]);
		});
	}

	test('and the kinds themselves', async () => {
		expect([...(await editor.complete('content/a.yaml', 'kind: |'))].sort()).toEqual([...kinds].sort());
	});
});

describe('ids of the workspace', () => {
	const component = 'kind: component\nid: mine\nname: Mine\n';

	test('are offered where they fit, and only there', async () => {
		expect(await editor.complete('content/a.yaml', `${component}owner: |`)).toEqual([
			'team:orders',
			'role:customer',
			'role:incident-manager',
		]);
		const targets = await editor.complete('content/a.yaml', `${component}owner: team:orders\ndependencies:\n  - to: |`);
		expect(targets).toContain('component:order-db');
		expect(targets).toContain('interface:order-db/sql');
		expect(targets.filter((one) => !/^(?:component|interface):/.test(one))).toEqual([]);
		expect(await editor.complete('content/a.yaml', `${component}adrs:\n  - |`)).toContain('ADR-0001');
	});

	test('come anew with each check, and an editor that has them is told of nothing wrong', async () => {
		writeFileSync(join(workspace, 'content/extra.yaml'), 'kind: team\nid: stock-keepers\nname: Stock keepers\n');
		await runCli(['check'], workspace);
		const again = await openEditor();
		expect(await again.complete('content/a.yaml', `${component}owner: |`)).toContain('team:stock-keepers');
		again.close();
	});

	test('an id that no check has seen yet is no mistake in the editor', async () => {
		expect(await editor.diagnose('content/a.yaml', `${component}owner: team:brand-new\n`)).toEqual([]);
	});
});

describe('mistakes', () => {
	const head = 'kind: component\nid: mine\nname: Mine\nowner: team:orders\n';
	const cases: readonly (readonly [what: string, text: string])[] = [
		['a field that is not there', `${head}replcas: 3\n`],
		['a word for a number', `${head}tier: high\n`],
		['an id in capitals', head.replace('mine', 'Mine')],
		['a duration without a unit', `${head}recovery: { restoreTime: 5 }\n`],
		['a choice that is none', `${head}dependencies: [{ to: component:order-db, criticality: maybe }]\n`],
		['a kind that is none', head.replace('component', 'componnent')],
		[
			'two mistakes in two documents',
			`${head}tier: high\n---\nkind: team\nid: second\nname: Second\nonkall: { people: 3 }\n`,
		],
		['none', head],
	];
	for (const [what, text] of cases) {
		test(`${what}: the editor underlines the lines that lintel names`, async () => {
			const owners = { path: 'content/teams.yaml', text: 'kind: team\nid: orders\nname: Orders\n' };
			const database = { path: 'content/db.yaml', text: head.replace('mine', 'order-db') };
			const { diagnostics } = compile([{ path: 'content/a.yaml', text }, owners, database], { asOf: '2026-11-23' });
			const told = diagnostics
				.filter(({ severity, span }) => severity === 'error' && span?.file === 'content/a.yaml')
				.map(({ span }) => span!.start.line);
			const underlined = (await editor.diagnose('content/a.yaml', text)).map(({ line }) => line);
			expect([...new Set(underlined)].sort()).toEqual([...new Set(told)].sort());
		});
	}
});
