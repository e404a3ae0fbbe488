import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serveFolder } from './static-server.ts';

const parent = mkdtempSync(join(tmpdir(), 'lintel-serve-'));
const folder = join(parent, 'site');
const sent: Record<string, string> = {
	'index.html': '<h1>home</h1>',
	'404.html': '<h1>lost</h1>',
	'components/a/index.html': '<h1>a</h1>',
	'_astro/x.css': 'p{}',
	'x.wasm': 'w',
	'images/x.svg': '<svg/>',
	'sp ace/é.txt': 'x',
};

let root: RunningServer;
let based: RunningServer;
beforeAll(async () => {
	for (const [name, text] of Object.entries(sent)) {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	writeFileSync(join(parent, 'secret.txt'), 'secret');
	symlinkSync(join(parent, 'secret.txt'), join(folder, 'leak.txt'));
	root = await serveFolder({ folder, base: '/', host: '127.0.0.1', port: 0 });
	based = await serveFolder({ folder, base: '/handbook/', host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
	await root.close();
	await based.close();
});

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}
/** `fetch` would tidy the path before sending it; this sends what a hostile client sends. */
function ask(
	server: RunningServer,
	path: string,
	headers: Record<string, string> = {},
	method = 'GET',
): Promise<Answer> {
	const { hostname, port } = new URL(server.address);
	return new Promise((done, failed) => {
		get({ hostname, port, path, headers, method }, (response) => {
			let body = '';
			response.on('data', (chunk) => (body += chunk));
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
		}).on('error', failed);
	});
}

describe('serving a built site', () => {
	test.each([
		['/', 200, 'text/html; charset=utf-8', '<h1>home</h1>'],
		['/?q=1', 200, 'text/html; charset=utf-8', '<h1>home</h1>'],
		['/components/a/', 200, 'text/html; charset=utf-8', '<h1>a</h1>'],
		['/components/a', 301, 'text/plain; charset=utf-8', ''],
		['/_astro/x.css', 200, 'text/css; charset=utf-8', 'p{}'],
		['/x.wasm', 200, 'application/wasm', 'w'],
		['/sp%20ace/%C3%A9.txt', 200, 'text/plain; charset=utf-8', 'x'],
		['/nothing', 404, 'text/html; charset=utf-8', '<h1>lost</h1>'],
		['/index.html/', 404, 'text/html; charset=utf-8', '<h1>lost</h1>'],
		['/leak.txt', 404, 'text/html; charset=utf-8', '<h1>lost</h1>'],
		['/../secret.txt', 400, 'text/plain; charset=utf-8', 'This address cannot be read\n'],
		['/%2e%2e/secret.txt', 400, 'text/plain; charset=utf-8', 'This address cannot be read\n'],
		['/..%2fsecret.txt', 400, 'text/plain; charset=utf-8', 'This address cannot be read\n'],
		['/..%5csecret.txt', 400, 'text/plain; charset=utf-8', 'This address cannot be read\n'],
		['//components/a', 400, 'text/plain; charset=utf-8', 'This address cannot be read\n'],
		['/%00', 400, 'text/plain; charset=utf-8', 'This address cannot be read\n'],
		['/%', 400, 'text/plain; charset=utf-8', 'This address cannot be read\n'],
	])('%s is answered with %i', async (path, status, type, body) => {
		const answer = await ask(root, path);
		expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([status, type, body]);
	});

	test('every answer carries the policy of the pages and forbids framing', async () => {
		for (const path of ['/', '/nothing', '/%']) {
			const { headers } = await ask(root, path);
			expect(headers['content-security-policy']).toMatch(
				/^default-src 'none'; .*script-src 'self'.*frame-ancestors 'none'$/,
			);
			expect(headers['x-content-type-options']).toBe('nosniff');
		}
		expect((await ask(root, '/images/x.svg')).headers['content-security-policy']).toBe("default-src 'none'; sandbox");
	});

	test('HEAD sends no body, other methods are refused', async () => {
		expect(await ask(root, '/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
		expect(await ask(root, '/', {}, 'POST')).toMatchObject({ status: 405 });
	});

	test('a foreign name for this machine is not answered', async () => {
		expect((await ask(root, '/', { host: 'rebound.example:80' })).status).toBe(421);
		expect((await ask(root, '/', { host: 'localhost:1' })).status).toBe(200);
	});

	test('below a base path', async () => {
		expect(based.address).toMatch(/\/handbook\/$/);
		expect(await ask(based, '/')).toMatchObject({ status: 301, headers: { location: '/handbook/' } });
		expect(await ask(based, '/handbook')).toMatchObject({ status: 301, headers: { location: '/handbook/' } });
		expect(await ask(based, '/handbook/components/a')).toMatchObject({
			headers: { location: '/handbook/components/a/' },
		});
		expect(await ask(based, '/handbook/components/a/')).toMatchObject({ status: 200, body: '<h1>a</h1>' });
		expect(await ask(based, '/components/a/')).toMatchObject({ status: 404, body: '<h1>lost</h1>' });
	});

	test('takes the next free port when the wanted one is in use', async () => {
		const wanted = Number(new URL(root.address).port);
		const next = await serveFolder({ folder, base: '/', host: '127.0.0.1', port: wanted });
		expect(Number(new URL(next.address).port)).toBeGreaterThan(wanted);
		await next.close();
	});
});
