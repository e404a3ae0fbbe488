import { createHash } from 'node:crypto';
import {
	appendFileSync,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spawnCli } from '#cli/testing/spawn-cli.ts';

/**
 * Never a stale page: after an edit of each kind of input, the site of the second build is byte for byte the site of a
 * first build of the same files elsewhere.
 */

const scratch = mkdtempSync(join(tmpdir(), 'lintel-incremental-'));
const kept = join(scratch, 'kept');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const edit =
	(file: string, from: string | RegExp, to: string) =>
	(folder: string): void => {
		const path = join(folder, file);
		const before = readFileSync(path, 'utf8');
		const after = before.replace(from, to);
		expect(after, `${file} holds what is to be edited`).not.toBe(before);
		writeFileSync(path, after);
	};
const add =
	(file: string, text: string) =>
	(folder: string): void =>
		writeFileSync(join(folder, file), text);

/**
 * Edits of each kind of input, made one group after the other. What stands in one group shows on different pages, so
 * that none hides that another was overlooked.
 */
const edits: readonly (readonly [string, readonly ((folder: string) => void)[]])[] = [
	[
		'the name of a component, which a guide names too; a new term of the glossary',
		[
			edit('content/components/order-db.yaml', 'name: Order database', 'name: Order ledger'),
			add('content/glossary.yaml', 'kind: term\nid: outbox\nname: Outbox\ndefinition: Mails still to be sent.\n'),
		],
	],
	[
		'a dependency; a guide',
		[
			edit('content/components/order-api.yaml', 'criticality: soft', 'criticality: hard'),
			edit('content/guides/welcome.mdx', 'Everything starts', 'All starts'),
		],
	],
	[
		'another copy; the text of a runbook; another decision',
		[
			edit('content/components/order-db.yaml', '# - { id: db2', '- { id: db2'),
			edit('content/runbooks/order-db-down.md', 'Nobody can place', 'No one can place'),
			add('adr/0002-send-mail-later.md', '# Send mail later\n\n## Status\n\nProposed\n'),
		],
	],
	[
		'a step of a flow; a team; a file of systems',
		[
			edit('content/flows/place-order.yaml', 'name: Confirm the basket', 'name: Pay the basket'),
			edit('content/teams/orders.yaml', 'people: 4', 'people: 1'),
			add(
				'content/systems.yaml',
				'kind: system\nid: shop\nname: Shop\nowner: team:orders\ncomponents: [component:storefront]\n',
			),
		],
	],
	[
		'an impact tolerance; the text of a decision; a failure domain',
		[
			edit('content/services/online-orders.yaml', 'limit: 30m', 'limit: 45m'),
			edit('adr/0001-keep-orders-in-one-database.md', 'Keep orders in one', 'Keep all orders in one'),
			edit('content/domains/europe.yaml', 'name: Europe, zone B', 'name: Europe, second zone'),
		],
	],
	[
		'the title of the site; a policy; a view; a drawing by hand; a file that goes away',
		[
			edit('lintel.yaml', 'title: Order platform', 'title: Shop platform'),
			edit('lintel.yaml', 'runbookMaxAge: 180d', 'runbookMaxAge: 10d'),
			edit('diagrams/shop.yaml', 'name: The shop', 'name: The whole shop'),
			edit('diagrams/idea.mmd', 'storefront', 'order-api'),
			(folder) => rmSync(join(folder, 'content/glossary.yaml')),
		],
	],
];

beforeAll(async () => {
	expect(await spawnCli(['init', kept], scratch)).toMatchObject({ code: 0 });
	cpSync(join(import.meta.dirname, 'fixtures/incremental'), kept, { recursive: true });
	appendFileSync(join(kept, 'lintel.yaml'), 'diagrams: [diagrams]\n');
	await build(kept);
}, 240_000);

test.each(edits)('%s', { timeout: 240_000 }, async (_, changes) => {
	for (const change of changes) change(kept);
	const fresh = mkdtempSync(join(scratch, 'fresh-'));
	cpSync(kept, fresh, { recursive: true, filter: (path) => !/[\\/](?:\.lintel|site)$/.test(path) });
	const before = digests(join(kept, 'site'));
	await Promise.all([build(kept), build(fresh)]);
	expect(differences(digests(join(kept, 'site')), digests(join(fresh, 'site')))).toEqual([]);
	expect(differences(before, digests(join(kept, 'site'))), 'the edit shows somewhere').not.toEqual([]);
});

test('a component renamed and renamed back: the guide that names it follows, and every page is again as it was', {
	timeout: 240_000,
}, async () => {
	const guide = (): string => readFileSync(join(kept, 'site/guides/welcome/index.html'), 'utf8');
	const before = digests(join(kept, 'site'));
	edit('content/components/order-db.yaml', 'name: Order ledger', 'name: Order book')(kept);
	await build(kept);
	expect(guide()).toContain('>Order book</a>');
	expect(guide()).not.toContain('Order ledger');
	edit('content/components/order-db.yaml', 'name: Order book', 'name: Order ledger')(kept);
	await build(kept);
	expect(guide()).toContain('>Order ledger</a>');
	expect(differences(before, digests(join(kept, 'site')))).toEqual([]);
});

describe('when nothing changed, nothing is built', () => {
	const said = 'Nothing changed since the last build: ';

	test('a site that is as it was written stays, file by file', { timeout: 240_000 }, async () => {
		await build(kept);
		const page = join(kept, 'site/index.html');
		const before = statSync(page, { bigint: true });
		expect(await build(kept)).toContain(said);
		expect(statSync(page, { bigint: true })).toMatchObject({ ino: before.ino, ctimeNs: before.ctimeNs });
	});

	// That each of them alone is noticed stands in `last-build.test.ts`; here the site comes back whole, whatever was done to it.
	test('a deleted page, an edited one and a file too many are mended', { timeout: 240_000 }, async () => {
		const before = digests(join(kept, 'site'));
		rmSync(join(kept, 'site/flows/index.html'));
		appendFileSync(join(kept, 'site/index.html'), ' ');
		writeFileSync(join(kept, 'site/extra.html'), '');
		expect(await build(kept)).not.toContain(said);
		expect(differences(before, digests(join(kept, 'site')))).toEqual([]);
		expect(await build(kept)).toContain(said);
	});

	test('another option and another day are built, and the first options then again', { timeout: 240_000 }, async () => {
		const before = digests(join(kept, 'site'));
		expect(await build(kept, '--no-diagrams')).not.toContain(said);
		expect(differences(before, digests(join(kept, 'site')))).not.toEqual([]);
		expect(await build(kept, '--no-diagrams', '--as-of', '2027-11-23')).not.toContain(said);
		expect(await build(kept)).not.toContain(said);
		expect(differences(before, digests(join(kept, 'site')))).toEqual([]);
	});
});

/** Builds, and gives what the command said. */
async function build(folder: string, ...options: readonly string[]): Promise<string> {
	const { code, out, error } = await spawnCli(['build', ...options], folder);
	expect({ code, error }).toEqual({ code: 0, error: '' });
	return out;
}

/** Files that differ between two sites, with a word on how. */
function differences(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): readonly string[] {
	return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((path) => {
		if (left.get(path) === right.get(path)) return [];
		return [`${path}${left.has(path) ? (right.has(path) ? ' differs' : ' is left over') : ' is missing'}`];
	});
}

function digests(folder: string): ReadonlyMap<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		files.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
		}),
	);
}
