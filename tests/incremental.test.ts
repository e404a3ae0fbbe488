import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '#cli/testing/run-cli.ts';

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

/** One edit of each kind of input, made one after the other. */
const edits: readonly (readonly [string, (folder: string) => void])[] = [
	['the name of a component', edit('content/components/order-db.yaml', 'name: Order database', 'name: Order ledger')],
	['a dependency of a component', edit('content/components/order-api.yaml', 'criticality: soft', 'criticality: hard')],
	['another copy of a component', edit('content/components/order-db.yaml', '# - { id: db2', '- { id: db2')],
	['a step of a flow', edit('content/flows/place-order.yaml', 'name: Confirm the basket', 'name: Pay the basket')],
	['an impact tolerance', edit('content/services/online-orders.yaml', 'limit: 30m', 'limit: 45m')],
	['a team', edit('content/teams/orders.yaml', 'people: 4', 'people: 1')],
	['a runbook', edit('content/runbooks/order-db-down.md', 'Nobody can place', 'No one can place')],
	['a decision', edit('adr/0001-keep-orders-in-one-database.md', 'Keep orders in one', 'Keep all orders in one')],
	['another decision', add('adr/0002-send-mail-later.md', '# Send mail later\n\n## Status\n\nProposed\n')],
	['a failure domain', edit('content/domains/europe.yaml', 'name: Europe, zone B', 'name: Europe, second zone')],
	[
		'a term of the glossary',
		add('content/glossary.yaml', 'kind: term\nid: outbox\nname: Outbox\ndefinition: Mails still to be sent.\n'),
	],
	[
		'another file of entities',
		add(
			'content/systems.yaml',
			'kind: system\nid: shop\nname: Shop\nowner: team:orders\ncomponents: [component:storefront]\n',
		),
	],
	['a guide', edit('content/guides/welcome.mdx', 'Welcome', 'Be welcome')],
	['a drawing by hand', edit('diagrams/idea.mmd', 'storefront', 'order-api')],
	['the title of the site', edit('lintel.yaml', 'title: Order platform', 'title: Shop platform')],
	['a policy', edit('lintel.yaml', 'runbookMaxAge: 180d', 'runbookMaxAge: 10d')],
	['a file that goes away', (folder) => rmSync(join(folder, 'content/glossary.yaml'))],
];

beforeAll(async () => {
	expect(await runCli(['init', kept], scratch)).toMatchObject({ code: 0 });
	cpSync(join(import.meta.dirname, 'fixtures/incremental'), kept, { recursive: true });
	appendFileSync(join(kept, 'lintel.yaml'), 'diagrams: [diagrams]\n');
	await build(kept);
}, 60_000);

test.each(edits)('%s', { timeout: 60_000 }, async (_, change) => {
	change(kept);
	await build(kept);
	const fresh = mkdtempSync(join(scratch, 'fresh-'));
	cpSync(kept, fresh, { recursive: true, filter: (path) => !/[\\/](?:\.lintel|site)$/.test(path) });
	await build(fresh);
	expect(differences(join(kept, 'site'), join(fresh, 'site'))).toEqual([]);
	rmSync(fresh, { recursive: true });
});

async function build(folder: string): Promise<void> {
	const { code, error } = await runCli(['build'], folder);
	expect({ code, error }).toEqual({ code: 0, error: '' });
}

/** Files that differ between two folders, with a word on how. */
function differences(left: string, right: string): readonly string[] {
	const [a, b] = [digests(left), digests(right)];
	return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((path) => {
		if (a.get(path) === b.get(path)) return [];
		return [`${path}${a.has(path) ? (b.has(path) ? ' differs' : ' is left over') : ' is missing'}`];
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
