import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import { serveFolder } from '#site/engine/static-server.ts';
import { madeOnce } from './made-once.ts';

/** Tests against the demonstration site of `tests/site-demo`, built once and served by each worker under a base path. */
export const test = plain.extend<{ complaints: string[] }, { site: string }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
		async ({}, use) => {
			const folder = await madeOnce('demonstration-site', (out) =>
				execFileSync(process.execPath, [join(import.meta.dirname, '../site-demo/build.ts'), out, '/handbook/'], {
					stdio: 'pipe',
				}),
			);
			const server = await serveFolder({ folder, base: '/handbook/', host: '127.0.0.1', port: 0 });
			await use(server.address);
			await server.close();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
	/** Everything the page complained about, and requests to other hosts. Empty after every test, unless emptied by it. */
	complaints: [
		async ({ page, site }, use) => {
			const complaints: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
			});
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('request', (request) => {
				if (!request.url().startsWith(new URL(site).origin) && !/^(data|blob):/.test(request.url()))
					complaints.push(`request to ${request.url()}`);
			});
			await use(complaints);
			plain.expect(complaints).toEqual([]);
		},
		{ auto: true },
	],
});

/** Every page of the demonstration site, relative to its address. */
export const demoPages = [
	'',
	'components/payment-api/',
	'runbooks/paymentapihigherrorrate/',
	'resilience/spof/',
	'decisions/0012-active-active-ledger/',
	'guides/first-week/',
	'hostile/',
];
