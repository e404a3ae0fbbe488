import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as expectSoon, test } from '@playwright/test';

/** Somebody writes, with `lintel dev` running and a page open: edits show at once, mistakes as an overlay. */

test.describe.configure({ mode: 'serial', timeout: 90_000 });

/** How soon an edit shows is measured by `bench/develop.ts`; here other tests may have both processors. */
const expect = expectSoon.configure({ timeout: 30_000 });

const main = join(import.meta.dirname, '../../src/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'lintel-dev-'));
let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
	await finished(spawn(process.execPath, [main, 'init', folder], { stdio: 'ignore' }));
	await start();
});

test.afterAll(async () => {
	await stop();
	rmSync(folder, { recursive: true, force: true });
});

async function stop(): Promise<void> {
	server.kill('SIGTERM');
	await finished(server);
}

async function start(): Promise<void> {
	server = spawn(process.execPath, [main, 'dev', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
	address = await addressOf(server);
}

/** While an edit is read the page may be loaded anew under a walk that waits for the end of the first load, which then never comes. */
const early = { waitUntil: 'commit', timeout: 10_000 } as const;

function edit(file: string, from: string, to: string): void {
	const path = join(folder, file);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
}

test('an edit of YAML shows on the open page', async ({ page }) => {
	await page.goto(`${address}components/order-db/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Order database/);
	edit('content/components/order-db.yaml', 'name: Order database', 'name: Order ledger');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Order ledger/);
	// Only a site that was built can be kept on a device.
	await page.waitForLoadState('networkidle');
	await expect(page.locator('[data-offline]')).toBeEmpty();
});

test('an edit of Markdown shows on the open page', async ({ page }) => {
	await page.goto(`${address}runbooks/order-db-down/`);
	edit('content/runbooks/order-db-down.md', 'Nobody can place an order', 'No customer can place an order');
	await expect(page.getByText('No customer can place an order')).toBeVisible();
});

test('a mistake shows as an overlay with file and line, and goes away when it is mended', async ({ page }) => {
	await page.goto(`${address}components/order-api/`);
	edit('content/components/order-api.yaml', 'owner: team:orders', 'ownr: team:orders');
	const overlay = page.getByRole('region', { name: 'Problems in your files' });
	await expect(overlay).toContainText('content/components/order-api.yaml');
	await expect(overlay).toContainText('did you mean');
	await expect(overlay).toContainText('The page shows what they said before');
	await expect(overlay.getByRole('link', { name: 'content/components/order-api.yaml:' })).toHaveAttribute(
		'href',
		/^vscode:\/\/file\/.*\/content\/components\/order-api\.yaml:\d+$/,
	);
	// Whoever wants to read the page puts it away.
	await page.keyboard.press('Escape');
	await expect(overlay).toBeHidden();
	// Who comes later sees it too, over the page as it was; the page may be loaded anew just then, which ends the way there.
	await expect(() => page.goto(`${address}components/order-db/`)).toPass({ timeout: 20_000 });
	await expect(overlay).toContainText('content/components/order-api.yaml');
	edit('content/components/order-api.yaml', 'ownr: team:orders', 'owner: team:orders');
	await expect(overlay).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Order ledger/);
});

test('a mistake cannot bring a script into the page', async ({ page }) => {
	let dialogs = 0;
	page.on('dialog', (dialog) => {
		dialogs++;
		void dialog.dismiss();
	});
	await page.goto(`${address}components/order-api/`);
	edit('content/components/order-api.yaml', 'type: service', 'type: "<img src=x onerror=alert(1)>"');
	const overlay = page.getByRole('region', { name: 'Problems in your files' });
	await expect(overlay).toContainText('<img src=x onerror=alert(1)>');
	edit('content/components/order-api.yaml', 'type: "<img src=x onerror=alert(1)>"', 'type: service');
	await expect(overlay).toBeHidden();
	expect(dialogs).toBe(0);
});

test('beside a record stands what its author left out, until it is written', async ({ page }) => {
	const file = join(folder, 'adr/0002-use-a-queue.md');
	writeFileSync(
		file,
		'---\nstatus: proposed\ndecision-makers: [Ann]\naffects: [component:order-db]\n---\n\n# Use a queue\n\n## Decision Outcome\n\nA queue.\n',
	);
	await expect(async () => {
		expect((await page.goto(`${address}decisions/0002-use-a-queue/`, early))?.status()).toBe(200);
	}).toPass();
	const notes = page.getByRole('complementary', { name: /While you write/ });
	await expect(notes).toContainText('does not say what follows from it');
	// At the section that the missing one comes after.
	await expect(notes).toContainText('line 9');
	edit('adr/0002-use-a-queue.md', 'A queue.\n', 'A queue.\n\n### Consequences\n\n* Bad, because it has to be run\n');
	await expect(notes).toContainText('Nothing is missing');
	rmSync(file);
});

test('a new file brings a page, and its removal takes it away', async ({ page }) => {
	const file = join(folder, 'content/components/order-cache.yaml');
	expect((await page.goto(`${address}components/order-cache/`, early))?.status()).toBe(404);
	writeFileSync(file, 'kind: component\nid: order-cache\nname: Order cache\nowner: team:orders\n');
	await expect(async () => {
		expect((await page.goto(`${address}components/order-cache/`, early))?.status()).toBe(200);
	}).toPass();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Order cache/);
	rmSync(file);
	await expect(async () => {
		expect((await page.goto(`${address}components/order-cache/`, early))?.status()).toBe(404);
	}).toPass();
});

test('diagrams are drawn, with links to the pages of their nodes', async ({ page }) => {
	await page.goto(`${address}flows/place-order/`);
	await expect(page.locator('figure svg').first()).toBeVisible();
});

test('answers about fault trees are kept for the next start, and used', async ({ page }) => {
	const lamp = `kind: component
id: lamp
name: Lamp
owner: team:orders
deployment: { prod: { instanceUnavailability: 0.25, replicas: { n: 1 } } }
---
kind: flow
id: shine
name: Shine
owner: team:orders
steps: [{ seq: 1, from: lamp, to: lamp }]
`;
	writeFileSync(join(folder, 'content/lamp.yaml'), lamp);
	const shows = async (share: string): Promise<void> => {
		await expect(async () => {
			await page.goto(`${address}resilience/availability/flows/shine/`, early);
			await expect(page.getByText(share).first()).toBeVisible({ timeout: 1000 });
		}).toPass();
	};
	await shows('75.0 %');
	await stop();
	// Another number than the true one, under a correct digest: only a kept answer can show it.
	const file = join(folder, '.lintel/cache/analyses.json');
	const [head, body] = readFileSync(file, 'utf8').split('\n') as [string, string];
	const other = body.replaceAll('0.25', '0.5');
	expect(other).not.toBe(body);
	const digest = createHash('sha256').update(other).digest('hex');
	writeFileSync(file, `${head.split(' ')[0]} ${digest}\n${other}`);
	await start();
	await shows('50.0 %');
	rmSync(join(folder, 'content/lamp.yaml'));
});

test('what an edit does shows at once against the last commit, with the place of what is wrong, until it is mended', async ({
	page,
}) => {
	const git = (...words: readonly string[]) =>
		finished(spawn('git', ['-C', folder, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...words]));
	await git('init', '--quiet');
	await git('add', '--all');
	await git('commit', '--quiet', '--message', 'As it was');
	await page.goto(`${address}components/order-api/`);
	const second = '      - { id: api2, domains: [az:eu-b] }\n';
	edit('content/components/order-api.yaml', second, '');
	const line = page.getByText('While you write').locator('..');
	// The last commit is read and computed once.
	const once = { timeout: 30_000 };
	await expect(line).toContainText('1 single point of failure more', once);
	await line.getByRole('link', { name: /since the last commit/ }).click();
	const found = page.getByRole('table', { name: /^Findings/ });
	await expect(found.getByRole('row').filter({ hasText: 'runs as one copy' })).toContainText('new');
	// What is to be written next leads into the editor, at the line.
	const next = page.locator('aside', { hasText: /is (?:the last thing missing for|wanted by)/ });
	await expect(next.getByText(/^content\/components\/storefront\.yaml:\d+$/).first()).toHaveAttribute(
		'href',
		/^vscode:\/\/file\/.*\/content\/components\/storefront\.yaml:\d+$/,
	);
	// An address that alert rules lead to is lost by no build alone: the page says so while the file is open.
	const registry = join(folder, 'published-addresses.txt');
	writeFileSync(registry, '/runbooks/order-database-down/\n');
	const problems = page.getByRole('complementary', { name: /^Problems/ });
	await expect(problems).toContainText('is published, and this site has no such page', once);
	await expect(problems.getByRole('link', { name: 'published-addresses.txt:1' })).toHaveAttribute('href', /:1$/);
	rmSync(registry);
	await expect(problems).toContainText('no published address is lost', once);
	edit(
		'content/components/order-api.yaml',
		'      - { id: api1, domains: [az:eu-a] }\n',
		`      - { id: api1, domains: [az:eu-a] }\n${second}`,
	);
	await expect(page.getByText('Nothing in the architecture is different')).toBeVisible(once);
});

function finished(child: ChildProcess): Promise<void> {
	return new Promise((done) => {
		if (child.exitCode !== null) done();
		child.once('close', () => done());
	});
}

/** The address that a server prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((done, failed) => {
		let text = '';
		child.stdout?.on('data', (chunk) => {
			text += chunk;
			const found = /at (http:\/\/\S+)/.exec(text)?.[1];
			if (found) done(found);
		});
		child.once('close', () => failed(new Error(`lintel dev ended early: ${text}`)));
	});
}
