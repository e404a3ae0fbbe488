import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadAll } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const scratch = mkdtempSync(join(tmpdir(), 'lintel-init-'));
const folder = join(scratch, 'starter');
beforeAll(async () => {
	expect(await runCli(['init', 'starter'], scratch)).toMatchObject({ code: 0, error: '' });
});

const written = (): readonly string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('lintel init', () => {
	test('writes four components, a flow, a service, domains, a decision, a runbook, and what editors and CI need', () => {
		expect(written()).toEqual([
			'.editorconfig',
			'.github/workflows/architecture.yml',
			'.gitignore',
			'.lintel/editor/content.schema.json',
			'.vscode/extensions.json',
			'.vscode/settings.json',
			'adr/0001-keep-orders-in-one-database.md',
			'content/components/mail-gateway.yaml',
			'content/components/order-api.yaml',
			'content/components/order-db.yaml',
			'content/components/storefront.yaml',
			'content/domains/europe.yaml',
			'content/flows/place-order.yaml',
			'content/runbooks/order-db-down.md',
			'content/services/online-orders.yaml',
			'content/teams/orders.yaml',
			'lintel.yaml',
			'schemas/content.schema.json',
			'schemas/workspace.schema.json',
		]);
	});

	test('what it writes is right: no error, no warning, and the one finding is accepted by the decision', async () => {
		const { code, out } = await runCli(['check', '--strict', '--format', 'json'], folder);
		const { counts, diagnostics } = JSON.parse(out) as {
			counts: Record<string, number>;
			diagnostics: readonly { message: string }[];
		};
		expect({ code, counts }).toMatchObject({ code: 0, counts: { error: 0, warning: 0 } });
		expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(
			/`component:order-db` runs as one copy.*accepted by ADR-0001 until 2027-11-23/,
		);
	});

	test('when the waiver has lapsed, the finding counts again', async () => {
		const { code, out } = await runCli(['check', '--as-of', '2027-11-24'], folder);
		expect(code).toBe(1);
		expect(out).toMatch(
			/error single-point-of-failure: `component:order-db`.*the waiver in ADR-0001 ended on 2027-11-23/,
		);
	});

	test('annotations name files from the root of the repository, where the command runs', async () => {
		const { out } = await runCli(['check', 'starter', '--format', 'github'], scratch);
		expect(out).toMatch(/^::notice file=starter\/content\/components\/order-db\.yaml,line=\d+/m);
		const sarif = await runCli(['check', 'starter', '--format', 'sarif'], scratch);
		expect(sarif.out).toContain('"uri": "starter/content/components/order-db.yaml"');
		const { out: text } = await runCli(['check', 'starter'], scratch);
		expect(text).toContain('--> content/components/order-db.yaml:');
	});

	test('the schemas for the editor stand alone and fit the files that the settings give them', () => {
		const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
		expect(settings['yaml.schemas']).toEqual({
			'./schemas/workspace.schema.json': 'lintel.yaml',
			'./.lintel/editor/content.schema.json': 'content/**/*.yaml',
		});
		const ajv = new Ajv2020({ strict: false, validateFormats: false });
		const content = ajv.compile(JSON.parse(read('schemas/content.schema.json')) as object);
		const workspace = ajv.compile(JSON.parse(read('schemas/workspace.schema.json')) as object);
		for (const path of written().filter((name) => /^content\/.*\.yaml$/.test(name))) {
			for (const document of loadAll(read(path)))
				expect([path, content(document), content.errors]).toEqual([path, true, null]);
		}
		for (const document of loadAll(read('lintel.yaml'))) expect(workspace(document)).toBe(true);
		expect(content({ kind: 'component', id: 'x', name: 'x', ownr: 'team:x' })).toBe(false);
	});

	test('overwrites nothing: it names what is there, and writes nothing at all', async () => {
		const before = new Map(written().map((path) => [path, read(path)]));
		const { code, out, error } = await runCli(['init'], folder);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(error).toContain('lintel.yaml\n');
		expect(new Map(written().map((path) => [path, read(path)]))).toEqual(before);
	});

	test('in a repository that exists already, files everybody has stay as they are', async () => {
		const repository = join(scratch, 'repository');
		mkdirSync(repository);
		writeFileSync(join(repository, '.gitignore'), 'mine\n');
		const { code, out } = await runCli(['init', 'repository'], scratch);
		expect(code).toBe(0);
		expect(out).toContain('Your .gitignore stays as it is; add .lintel/ and site/ to it');
		expect(readFileSync(join(repository, '.gitignore'), 'utf8')).toBe('mine\n');
	});
});

describe('lintel new', () => {
	test.each([
		['new component order-cache type=cache', 'content/components/order-cache.yaml'],
		['new flow cancel-order', 'content/flows/cancel-order.yaml'],
		['new business-service refunds', 'content/services/refunds.yaml'],
		['new failure-mode order-db-full component=order-db', 'content/failure-modes/order-db-full.yaml'],
		['new failure-domain eu-c type=az', 'content/domains/eu-c.yaml'],
		['new runbook order-db-full', 'content/runbooks/order-db-full.md'],
		['new adr Give the database a standby', 'adr/0002-give-the-database-a-standby.md'],
	])('lintel %s writes %s', async (line, path) => {
		expect(await runCli(line.split(' '), folder)).toMatchObject({
			code: 0,
			error: '',
			out: expect.stringMatching(new RegExp(`^Wrote ${path}\n`)),
		});
		expect(written()).toContain(path);
		const again = await runCli(line.split(' '), folder);
		// Another decision of the same title is another decision; everything else has one name.
		if (path.startsWith('adr/')) expect(again.out).toBe('Wrote adr/0003-give-the-database-a-standby.md\n');
		else expect(again).toMatchObject({ code: 2, out: '' });
	});

	test('what it writes is valid; what only the author knows is asked for', async () => {
		const { out } = await runCli(['check', '--format', 'json'], folder);
		const { diagnostics } = JSON.parse(out) as { diagnostics: readonly { severity: string; message: string }[] };
		const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
		expect(errors).toEqual(['there is no component `change-me`', 'there is no interface `change-me`']);
	});

	test.each([
		['new component Order_Cache', '`Order_Cache` cannot be an id'],
		['new component Order_Cache', '`lintel new component order-cache --name "Order_Cache"`'],
		['new component order-api', '`component:order-api` is there already, in content/components/order-api.yaml'],
		['new component x1 ownr=team:orders', '`ownr` is not a field of a component'],
		['new component x1 tier=high', '`tier=high`: expected a whole number'],
		['new component x1 type=databse', '`type=databse`: expected one of'],
		['new component x1 again', '`again` is not of the form field=value'],
		['new adr x --scope nowhere', 'there are no decisions called `nowhere`'],
		['new component x1 -w nowhere', 'there is no folder `nowhere`'],
	])('lintel %s is refused', async (line, message) => {
		const { code, error } = await runCli(line.split(' '), folder);
		expect(code).toBe(2);
		expect(error).toContain(message);
	});
});
