import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedStretch } from './static-conditions.ts';
import { createContents } from './static-contents.ts';
import { chosenEncoding } from './static-encoding.ts';
import { type RunningServer, serveFolder } from './static-server.ts';

const parent = mkdtempSync(join(tmpdir(), 'lintel-answer-'));
const folder = join(parent, 'site');
const page = `<h1>home</h1>${'<p>the same again</p>'.repeat(200)}`;
const picture = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251));
const day = new Date('2026-01-02T03:04:05Z');

let server: RunningServer;
beforeAll(async () => {
	mkdirSync(join(folder, '.git'), { recursive: true });
	mkdirSync(join(folder, '.well-known'));
	mkdirSync(join(folder, 'new'));
	writeFileSync(join(folder, 'index.html'), page);
	writeFileSync(join(folder, 'new/index.html'), 'new');
	writeFileSync(join(folder, '404.html'), '<h1>lost</h1>');
	writeFileSync(join(folder, 'x.png'), picture);
	writeFileSync(join(folder, '.git/config'), 'secret');
	writeFileSync(join(folder, '.lintel-site.json'), '{}');
	writeFileSync(join(folder, '.well-known/security.txt'), 'Contact: x');
	writeFileSync(
		join(folder, '_redirects'),
		'/old/ /new/ 301\n/ns%3Aold/ /new/#first 301\n/evil/ //elsewhere.example/ 301\n/index/ https://elsewhere.example/ 301\n',
	);
	for (const name of ['index.html', 'x.png']) utimesSync(join(folder, name), day, day);
	server = await serveFolder({ folder, base: '/', host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Buffer;
}
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	const { hostname, port } = new URL(server.address);
	return new Promise((done, failed) => {
		const asked = request({ hostname, port, path, headers, method }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part) => parts.push(part));
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
			);
		});
		asked.on('error', failed).end();
	});
}

test('what is asked for goes along when an address has moved, before the place in the page', async () => {
	const led = async (path: string) => (await ask(path)).headers['location'];
	expect(await led('/old/?namespace=pay&x=%3Cb%3E')).toBe('/new/?namespace=pay&x=%3Cb%3E');
	expect(await led('/ns%3Aold/?namespace=$1')).toBe('/new/?namespace=$1#first');
	expect(await led('/new?namespace=pay')).toBe('/new/?namespace=pay');
	expect(await led('/old/')).toBe('/new/');
});

describe('packing', () => {
	test.each([
		[undefined, 'identity'],
		['', 'identity'],
		['gzip, deflate, br, zstd', 'br'],
		['gzip', 'gzip'],
		['br;q=0.5, gzip;q=0.8', 'gzip'],
		['br;q=0, gzip;q=0', 'identity'],
		['*', 'br'],
		['*;q=0', 'identity'],
		['identity, gzip;q=0.2', 'identity'],
		['BR', 'br'],
		['br;q=abc', 'identity'],
		[`${'x,'.repeat(1000)}br`, 'identity'],
	])('a client that says %s gets %s', (accepted, encoding) => {
		expect(chosenEncoding(accepted)).toBe(encoding);
	});

	test('the packed page is the page, smaller, under another tag', async () => {
		const plain = await ask('/');
		const zipped = await ask('/', { 'accept-encoding': 'gzip' });
		const brotli = await ask('/', { 'accept-encoding': 'gzip, br' });
		expect(plain.body.toString()).toBe(page);
		expect(gunzipSync(zipped.body).toString()).toBe(page);
		expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
		for (const { headers, body } of [plain, zipped, brotli]) {
			expect(headers['content-length']).toBe(String(body.length));
			expect(headers['vary']).toBe('Accept-Encoding');
		}
		expect(brotli.body.length).toBeLessThan(page.length / 5);
		expect(new Set([plain, zipped, brotli].map(({ headers }) => headers['etag'])).size).toBe(3);
		const head = await ask('/', { 'accept-encoding': 'br' }, 'HEAD');
		expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
		expect(head.headers).toMatchObject({ 'content-length': String(brotli.body.length), 'content-encoding': 'br' });
	});

	test('pictures are packed already; the page for unknown addresses is packed too', async () => {
		const { headers, body } = await ask('/x.png', { 'accept-encoding': 'br' });
		expect([headers['content-encoding'], headers['vary'], body.equals(picture)]).toEqual([undefined, undefined, true]);
		const lost = await ask('/nothing', { 'accept-encoding': 'br', 'if-none-match': '*', range: 'bytes=0-1' });
		expect([lost.status, brotliDecompressSync(lost.body).toString()]).toEqual([404, '<h1>lost</h1>']);
	});
});

describe('what a client has already', () => {
	test('is not sent again, by tag or by time; a tag counts before a time', async () => {
		const { headers } = await ask('/');
		const tag = String(headers['etag']);
		expect(headers['last-modified']).toBe('Fri, 02 Jan 2026 03:04:05 GMT');
		for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*'])
			expect(await ask('/', { 'if-none-match': known })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
		expect((await ask('/', { 'if-none-match': tag })).headers).toMatchObject({
			etag: tag,
			'cache-control': 'no-cache',
		});
		expect((await ask('/', { 'if-none-match': '"x"', 'if-modified-since': day.toUTCString() })).status).toBe(200);
		expect((await ask('/', { 'if-modified-since': day.toUTCString() })).status).toBe(304);
		expect((await ask('/', { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' })).status).toBe(200);
		expect((await ask('/', { 'if-modified-since': 'yesterday' })).status).toBe(200);
		expect((await ask('/', { 'if-none-match': tag, 'accept-encoding': 'br' })).status).toBe(200);
	});

	test('bytes decide, not the time at which a build wrote them', async () => {
		const tag = String((await ask('/x.png')).headers['etag']);
		utimesSync(join(folder, 'x.png'), new Date(), new Date());
		expect((await ask('/x.png', { 'if-none-match': tag })).status).toBe(304);
		utimesSync(join(folder, 'x.png'), day, day);
	});
});

describe('parts of files', () => {
	test.each([
		['bytes=0-9', 206, 'bytes 0-9/1000', 10],
		['bytes=990-', 206, 'bytes 990-999/1000', 10],
		['bytes=-1', 206, 'bytes 999-999/1000', 1],
		['bytes=-5000', 206, 'bytes 0-999/1000', 1000],
		['bytes=5-5000', 206, 'bytes 5-999/1000', 995],
		['bytes=1000-', 416, 'bytes */1000', undefined],
		['bytes=-0', 416, 'bytes */1000', undefined],
		['bytes=9-5', 200, undefined, 1000],
		['bytes=0-1,5-6', 200, undefined, 1000],
		['bytes=a-b', 200, undefined, 1000],
		['bytes=-', 200, undefined, 1000],
		['lines=1-2', 200, undefined, 1000],
		['bytes=999999999999999999999-', 200, undefined, 1000],
	])('%s is answered with %i', async (range, status, told, length) => {
		const answer = await ask('/x.png', { range });
		expect([answer.status, answer.headers['content-range']]).toEqual([status, told]);
		if (length !== undefined) expect(answer.body.length).toBe(length);
	});

	test('a part of a page is one of the page as it is, and only of the copy that the client has', async () => {
		const { headers } = await ask('/');
		const part = await ask('/', { range: 'bytes=0-12', 'accept-encoding': 'br' });
		expect([part.status, part.body.toString(), part.headers['content-encoding']]).toEqual([
			206,
			'<h1>home</h1>',
			undefined,
		]);
		expect((await ask('/', { range: 'bytes=0-1', 'if-range': String(headers['etag']) })).status).toBe(206);
		expect((await ask('/', { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
		expect((await ask('/', { range: 'bytes=0-1', 'if-range': `W/${String(headers['etag'])}` })).status).toBe(200);
		expect((await ask('/', { range: 'bytes=0-1', 'if-range': day.toUTCString() })).status).toBe(206);
		expect((await ask('/', { range: 'bytes=0-1' }, 'HEAD')).status).toBe(200);
	});

	test('whatever is asked for, a stretch lies within the file', () => {
		fc.assert(
			fc.property(fc.string(), fc.nat(), fc.nat(), fc.integer({ min: 0, max: 5000 }), (text, from, to, size) => {
				for (const range of [text, `bytes=${from}-${to}`, `bytes=-${to}`, `bytes=${from}-`]) {
					const stretch = askedStretch({ range }, size, '"t"', 0);
					if (typeof stretch === 'object') {
						expect(stretch.start).toBeGreaterThanOrEqual(0);
						expect(stretch.end).toBeGreaterThanOrEqual(stretch.start);
						expect(stretch.end).toBeLessThan(size);
					}
				}
			}),
		);
	});
});

describe('what is not for readers', () => {
	test.each([
		'/.git/config',
		'/.lintel-site.json',
		'/%2egit/config',
		'/./.git/config',
		'/new/%2e/../.git/config',
		'/index.html%00.png',
		'/..%252f..%252fetc/passwd',
		'/\\..\\secret',
		'/%c0%ae%c0%ae/secret',
		'http://127.0.0.1/../secret',
		'*',
		'/new/index.html/..',
	])('%s', async (path) => {
		const { status, body } = await ask(path);
		expect([400, 404]).toContain(status);
		expect(body.toString()).not.toContain('secret');
	});
	test('what the web knows by a dot is', async () => {
		expect((await ask('/.well-known/security.txt')).body.toString()).toBe('Contact: x');
	});
	test('a request that is none ends its own connection only', async () => {
		const { hostname, port } = new URL(server.address);
		await new Promise<void>((done) => {
			const socket = connect(Number(port), hostname, () => socket.write('GET /\u0000 nonsense\r\n\r\n'));
			socket
				.on('close', () => done())
				.on('data', () => socket.end())
				.on('error', () => {});
		});
		expect((await ask('/')).status).toBe(200);
	});
});

test('old addresses are redirected, within the site only', async () => {
	for (const [from, to] of [
		['/old/', '/new/'],
		['/ns:old/', '/new/#first'],
		['/ns%3Aold/', '/new/#first'],
	])
		expect(await ask(from!)).toMatchObject({ status: 301, headers: { location: to } });
	for (const from of ['/evil/', '/index/']) expect((await ask(from)).status).toBe(404);
});

test('a build exchanges the site while it is served, also behind a link', async () => {
	const place = join(parent, 'exchanged');
	for (const name of ['one', 'two']) {
		mkdirSync(join(place, name), { recursive: true });
		writeFileSync(join(place, name, 'index.html'), name);
	}
	const link = join(place, 'current');
	symlinkSync(join(place, 'one'), link);
	const running = await serveFolder({ folder: link, base: '/', host: '127.0.0.1', port: 0 });
	const text = async () => {
		const response = await fetch(running.address);
		return `${response.status} ${await response.text()}`;
	};
	expect(await text()).toBe('200 one');
	symlinkSync(join(place, 'two'), `${link}2`);
	renameSync(`${link}2`, link);
	expect(await text()).toBe('200 two');
	rmSync(link);
	expect(await text()).toBe('503 The site is being exchanged\n');
	await running.close();
});

test('a port that is fixed is not exchanged for another', async () => {
	const port = Number(new URL(server.address).port);
	await expect(serveFolder({ folder, base: '/', host: '127.0.0.1', port, isPortFixed: true })).rejects.toThrow(
		'EADDRINUSE',
	);
});

test('what browsers keep for ever is packed smaller than what changes with a build', async () => {
	const file = join(parent, 'sheet.css');
	const rules = Array.from({ length: 600 }, (_, at) => `.a${at * 7919} > .b${at % 13} { inset: ${at % 29}px; }`).join(
		'\n',
	);
	writeFileSync(file, rules);
	const sizeOf = async (keptForEver: boolean, encoding: 'br' | 'gzip'): Promise<number> =>
		(await createContents().of({ file, size: rules.length, changedMs: 1, keptForEver }, encoding)).bytes.length;
	for (const encoding of ['br', 'gzip'] as const)
		expect(await sizeOf(true, encoding)).toBeLessThan(await sizeOf(false, encoding));
});

test('what is kept of files stays within its room, and is right whatever was dropped', async () => {
	const contents = createContents(3_000);
	const version = (name: string, size: number) => {
		writeFileSync(join(parent, name), name.repeat(size));
		return { file: join(parent, name), size, changedMs: 1 };
	};
	const versions = ['a', 'b', 'c', 'd'].map((name) => version(name, 1_000));
	for (let round = 0; round < 3; round++)
		for (const one of versions) expect((await contents.of(one, 'identity')).bytes.length).toBe(1_000);
	const twice = await Promise.all([contents.of(versions[0]!, 'gzip'), contents.of(versions[0]!, 'gzip')]);
	expect(twice[0]).toBe(twice[1]);
	await expect(contents.of({ file: join(parent, 'none'), size: 1, changedMs: 1 }, 'identity')).rejects.toThrow(
		'ENOENT',
	);
});
