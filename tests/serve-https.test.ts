import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as askPlain, type IncomingMessage } from 'node:http';
import { connect as connect2 } from 'node:http2';
import { request as askSafe } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCertificate } from '#cli/testing/certificate.ts';
import { type RunningServer, serveFolder } from '#site/engine/static-server.ts';

/** Https says the same as http: by HTTP/2 and by HTTP/1.1, header by header. */

const folder = mkdtempSync(join(tmpdir(), 'lintel-https-'));
const secured = makeCertificate();
let plain: RunningServer;
let safe: RunningServer;
beforeAll(async () => {
	mkdirSync(join(folder, '_astro'));
	mkdirSync(join(folder, 'a'));
	const texts = {
		'index.html': `<h1>home</h1>${'<p>the same again</p>'.repeat(200)}`,
		'a/index.html': '<h1>a</h1>',
		'404.html': '<h1>lost</h1>',
		'_astro/x.css': 'p{}',
		'x.svg': '<svg/>',
		_redirects: '/old/ /a/ 301\n',
	};
	for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
	const site = { folder, base: '/', host: '127.0.0.1', port: 0 };
	plain = await serveFolder(site);
	safe = await serveFolder({ ...site, secured });
});
afterAll(async () => {
	await plain.close();
	await safe.close();
	rmSync(folder, { recursive: true, force: true });
});

interface Asking {
	readonly path: string;
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
}
interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: string;
}
/** What the connection adds on its own, and differs by version. */
const ofConnection = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', ':status']);
const told = (headers: object): Answer['headers'] =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));

function askHttp1(server: RunningServer, { path, method = 'GET', headers = {} }: Asking): Promise<Answer> {
	const { hostname, port, protocol } = new URL(server.address);
	const options = { hostname, port, path, method, headers };
	return new Promise((done, failed) => {
		const heard = (response: IncomingMessage): void => {
			const parts: Buffer[] = [];
			response.on('data', (part) => parts.push(part));
			response.on('end', () =>
				done({
					status: response.statusCode ?? 0,
					headers: told(response.headers),
					body: Buffer.concat(parts).toString('hex'),
				}),
			);
		};
		const asked =
			protocol === 'http:'
				? askPlain(options, heard)
				: askSafe({ ...options, ca: secured.cert, servername: 'localhost' }, heard);
		asked.on('error', failed).end();
	});
}

function askHttp2({ path, method = 'GET', headers = {} }: Asking): Promise<Answer> {
	return new Promise((done, failed) => {
		const session = connect2(safe.address, { ca: secured.cert });
		session.on('error', failed);
		const { host, ...rest } = headers;
		const asked = session.request({
			':path': path,
			':method': method,
			...(host !== undefined && { ':authority': host }),
			...rest,
		});
		let answered: Record<string, unknown> = {};
		const parts: Buffer[] = [];
		asked.on('response', (found) => {
			answered = { ...found };
		});
		asked.on('data', (part) => parts.push(part));
		asked.on('error', failed);
		asked.on('end', () => {
			session.close();
			done({
				status: Number(answered[':status']),
				headers: told(answered),
				body: Buffer.concat(parts).toString('hex'),
			});
		});
		asked.end();
	});
}

const packed = { 'accept-encoding': 'br' };
test.each<[string, Asking, number]>([
	['a page', { path: '/' }, 200],
	['a page, packed', { path: '/', headers: packed }, 200],
	['a question about a page', { path: '/', method: 'HEAD', headers: packed }, 200],
	['a file kept for ever', { path: '/_astro/x.css', headers: packed }, 200],
	['a drawing', { path: '/x.svg' }, 200],
	['a part', { path: '/x.svg', headers: { range: 'bytes=1-3' } }, 206],
	['a part that is not there', { path: '/x.svg', headers: { range: 'bytes=100-' } }, 416],
	['what is known', { path: '/x.svg', headers: { 'if-none-match': '*' } }, 304],
	['an address without its slash', { path: '/a' }, 301],
	['an old address', { path: '/old/' }, 301],
	['nothing', { path: '/nothing/' }, 404],
	['an address that leads out', { path: '/..%2fsecret' }, 400],
	['another method', { path: '/', method: 'DELETE' }, 405],
	['a foreign name', { path: '/', headers: { host: 'rebound.example' } }, 421],
])('%s', async (_name, asking, status) => {
	const expected = await askHttp1(plain, asking);
	expect(expected.status).toBe(status);
	expect(await askHttp1(safe, asking)).toEqual(expected);
	expect(await askHttp2(asking)).toEqual(expected);
});

test('the address says https, no answer binds the name to it, and the newer version is chosen', async () => {
	expect(safe.address).toMatch(/^https:/);
	expect((await askHttp2({ path: '/' })).headers).not.toHaveProperty('strict-transport-security');
	const { port } = new URL(safe.address);
	const chosen = await new Promise((done, failed) => {
		const socket = connectTls(
			{ port: Number(port), host: '127.0.0.1', ca: secured.cert, ALPNProtocols: ['h2', 'http/1.1'] },
			() => {
				done(socket.alpnProtocol);
				socket.destroy();
			},
		);
		socket.on('error', failed);
	});
	expect(chosen).toBe('h2');
});

test('closing waits for nobody: neither an open session nor one who says nothing, and noise ends no server', async () => {
	const server = await serveFolder({ folder, base: '/', host: '127.0.0.1', port: 0, secured });
	const { port } = new URL(server.address);
	const session = connect2(server.address, { ca: secured.cert });
	session.on('error', () => {});
	await new Promise((done) => session.once('remoteSettings', done));
	const silent = connect(Number(port), '127.0.0.1');
	silent.on('error', () => {});
	await new Promise((done) => silent.once('connect', done));
	const noise = connect(Number(port), '127.0.0.1', () => noise.write('GET / HTTP/1.1\r\n\r\n'));
	noise.on('error', () => {});
	await new Promise((done) => noise.once('close', done));
	expect(await askHttp2({ path: '/a/' })).toMatchObject({ status: 200 });
	await server.close();
	await new Promise((done) => (session.destroyed ? done(undefined) : session.once('close', done)));
	expect(session.destroyed).toBe(true);
});
