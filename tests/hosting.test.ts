import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '#cli/testing/run-cli.ts';
import { hostRedirects, nginxMap } from '#site/engine/redirects.ts';
import { type RunningServer, serveFolder } from '#site/engine/static-server.ts';

/**
 * Other servers, with the configuration that we print, answer as our own server does. Each runs for real where it is
 * installed (`apt-get install nginx apache2`), without root and on a free port; where it is not, its tests are skipped.
 */

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'lintel-hosting-')));
const site = join(scratch, 'site');
// Workers of a server that root started run as somebody else, and the folder of this run of tests is for its user alone.
if (process.getuid?.() === 0) chmodSync(tmpdir(), statSync(tmpdir()).mode | 0o111);
chmodSync(scratch, 0o755);

const long = 'p{color:red}'.repeat(200);
const moved = [
	{ from: '/runbooks/old-name/', to: '/components/a/' },
	{ from: `/runbooks/${'a-very-long-name-'.repeat(12)}/`, to: '/components/a/#first' },
].map((one) => ({ ...one, title: 'A' }));

const files: Readonly<Record<string, string>> = {
	'index.html': `<h1>home</h1>${long}`,
	'404.html': '<h1>lost</h1>',
	'components/a/index.html': '<h1>a</h1>',
	'components/a/index.md': `# a ${long}`,
	'_astro/x.css': long,
	'_astro/x.js': long,
	'_astro/font.woff2': 'font',
	'x.wasm': 'wasm',
	'x.unknown': 'meta',
	'api/index.json': `{"long":"${long}"}`,
	'images/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
	'manifest.webmanifest': '{}',
	'llms.txt': 'read me',
	'.hidden': 'secret',
	'.well-known/security.txt': 'mail us',
	'sp ace/é.txt': 'x',
};

const paths = [
	'/',
	'/?q=1',
	'/components/a?namespace=pay',
	'/components/a/',
	'/components/a',
	'/components/a/index.md',
	'/_astro/x.css',
	'/_astro/x.js',
	'/_astro/font.woff2',
	'/_astro/nothing.js',
	'/x.wasm',
	'/x.unknown',
	'/api/index.json',
	'/images/x.svg',
	'/images/nothing.svg',
	'/manifest.webmanifest',
	'/llms.txt',
	'/.hidden',
	'/.git/config',
	'/.well-known/security.txt',
	'/sp%20ace/%C3%A9.txt',
	'/nothing/',
	'/leak.txt',
	...moved.flatMap(({ from }) => [from, `${from}?namespace=pay&pod=a%20b`]),
];

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((done, failed) => {
		get({ host: '127.0.0.1', port, path, headers: { host: '127.0.0.1', ...headers }, agent: false }, (response) => {
			let body = '';
			response.on('data', (chunk) => {
				body += chunk;
			});
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
		}).on('error', failed);
	});
}

/** What readers and their browsers notice of an answer; the page of an error is the site's, the words of a redirect are each server's. */
function noticed({ status, headers, body }: Answer) {
	const kept = [
		'content-security-policy',
		'x-content-type-options',
		'referrer-policy',
		'cross-origin-opener-policy',
		'cross-origin-resource-policy',
		'permissions-policy',
		...(status === 301 ? ['location'] : ['cache-control', 'content-type']),
	];
	return {
		// Apache says of what may not be read that it may not be read, on the same page.
		status: status === 403 ? 404 : status,
		...Object.fromEntries(kept.map((name) => [name, headers[name]])),
		// An address of the same host may be written in full.
		...(status === 301 && { location: String(headers['location']).replace('http://127.0.0.1/', '/') }),
		body: status === 301 ? '' : body,
	};
}

const freePort = (): Promise<number> =>
	new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => done(port));
		});
	});

const isThere = (program: string): boolean => spawnSync(program, ['-v']).status === 0;
const searched = `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`;
process.env['PATH'] = searched;

const running: ChildProcess[] = [];
const ours = new Map<string, RunningServer>();

beforeAll(async () => {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(site, name)), { recursive: true });
		writeFileSync(join(site, name), text);
	}
	writeFileSync(join(scratch, 'secret.txt'), 'secret');
	symlinkSync(join(scratch, 'secret.txt'), join(site, 'leak.txt'));
	for (const base of ['/', '/handbook/'])
		ours.set(base, await serveFolder({ folder: site, base, host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
	for (const server of ours.values()) await server.close();
	await Promise.all(
		running.map(
			(child) =>
				new Promise<unknown>((done) => {
					if (child.exitCode !== null) return done(undefined);
					child.once('close', done);
					child.kill('SIGTERM');
				}),
		),
	);
	rmSync(scratch, { recursive: true, force: true });
});

/** Starts a server with a configuration, in the foreground, and waits until it answers. */
async function start(program: string, words: readonly string[], port: number): Promise<void> {
	const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
	running.push(child);
	let said = '';
	child.stderr?.on('data', (chunk) => {
		said += chunk;
	});
	for (let tries = 0; tries < 100; tries++) {
		if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
		const isUp = await ask(port, '/').then(
			() => true,
			() => false,
		);
		if (isUp) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`${program} does not answer: ${said}`);
}

async function configurationFor(host: string, base: string, port: number): Promise<string> {
	writeFileSync(join(site, '_redirects'), hostRedirects(moved, base));
	writeFileSync(join(site, 'redirects.nginx.map'), nginxMap(moved, base));
	const words = [
		'hosting',
		'--for',
		host,
		'--folder',
		site,
		'--host',
		'127.0.0.1',
		'--port',
		`${port}`,
		'--base',
		base,
	];
	const { code, out, error } = await runCli(words, scratch);
	expect({ code, error }).toEqual({ code: 0, error: '' });
	return out;
}

async function startNginx(base: string): Promise<number> {
	const port = await freePort();
	const home = mkdtempSync(join(scratch, 'nginx-'));
	writeFileSync(join(home, 'site.conf'), await configurationFor('nginx', base, port));
	const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`);
	writeFileSync(
		join(home, 'nginx.conf'),
		`${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events {}
http { access_log off; ${own.join(' ')} include ${home}/site.conf; }
`,
	);
	await start('nginx', ['-p', home, '-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')], port);
	return port;
}

async function startApache(base: string): Promise<number> {
	const port = await freePort();
	const home = mkdtempSync(join(scratch, 'apache-'));
	chmodSync(home, 0o755);
	writeFileSync(join(home, 'site.conf'), await configurationFor('apache', base, port));
	const modules = ['mpm_event', 'authz_core', 'dir', 'alias', 'mime', 'headers', 'rewrite', 'deflate', 'filter'];
	writeFileSync(
		join(home, 'apache.conf'),
		`ServerRoot ${home}
ServerName localhost
PidFile ${home}/pid
Listen 127.0.0.1:${port}
ErrorLog ${home}/error.log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : ''}Include ${home}/site.conf
`,
	);
	await start('apache2', ['-D', 'FOREGROUND', '-f', join(home, 'apache.conf')], port);
	return port;
}

const servers = [
	{ name: 'nginx', program: 'nginx', begin: startNginx },
	{ name: 'Apache', program: 'apache2', begin: startApache },
];

for (const { name, program, begin } of servers) {
	for (const base of ['/', '/handbook/']) {
		describe.skipIf(!isThere(program))(`${name}, below ${base}`, () => {
			let port = 0;
			beforeAll(async () => {
				port = await begin(base);
			}, 20_000);

			test.each(paths)('%s is answered as our own server does', async (path) => {
				// Redirects that moved are read from the folder each time, so the files are those of this base.
				await configurationFor(program === 'nginx' ? 'nginx' : 'apache', base, port);
				const full = base.slice(0, -1) + path;
				const own = Number(new URL(ours.get(base)!.address).port);
				const [expected, found] = await Promise.all([ask(own, full), ask(port, full)]);
				expect(noticed(found)).toEqual(noticed(expected));
			});

			test('texts are packed, and fonts are not packed again', async () => {
				for (const path of ['', '_astro/x.css', '_astro/x.js', 'api/index.json', 'components/a/index.md']) {
					const { headers } = await ask(port, base + path, { 'accept-encoding': 'gzip' });
					expect({ path, is: headers['content-encoding'] }).toEqual({ path, is: 'gzip' });
					expect(headers['vary']).toBe('Accept-Encoding');
				}
				const { headers } = await ask(port, `${base}_astro/font.woff2`, { 'accept-encoding': 'gzip' });
				expect(headers['content-encoding']).toBeUndefined();
			});

			test('what a browser has is not sent again', async () => {
				const { headers } = await ask(port, `${base}_astro/x.css`);
				const again = await ask(port, `${base}_astro/x.css`, { 'if-none-match': String(headers['etag']) });
				expect([again.status, again.body]).toEqual([304, '']);
				expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
			});

			test('only the site is served, from outside of its base nothing', async () => {
				if (base === '/') return;
				const outside = await ask(port, '/components/a/');
				expect([outside.status, outside.body]).toEqual([404, files['404.html']]);
				expect(noticed(await ask(port, '/'))).toMatchObject({ status: 301, location: base });
				expect(noticed(await ask(port, '/?q=1'))).toMatchObject({ status: 301, location: `${base}?q=1` });
			});
		});
	}
}

describe('hosts that take a file', () => {
	const printed = async (host: string, ...words: string[]): Promise<string> =>
		(await runCli(['hosting', '--for', host, '--out', site, ...words], scratch)).out;

	test('the headers of each are those that our own server sends', async () => {
		const { headers } = await ask(Number(new URL(ours.get('/')!.address).port), '/_astro/x.css');
		const netlify = await printed('netlify');
		const policy = JSON.parse(await printed('cloudfront'));
		const custom = new Map(
			(policy.CustomHeadersConfig.Items as { Header: string; Value: string }[]).map((one) => [one.Header, one.Value]),
		);
		expect(custom.size).toBe(policy.CustomHeadersConfig.Quantity);
		expect(netlify).toContain(`  Content-Security-Policy: ${headers['content-security-policy']}\n`);
		expect(policy.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toBe(
			headers['content-security-policy'],
		);
		expect(policy.SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy).toBe(headers['referrer-policy']);
		for (const name of ['Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Permissions-Policy']) {
			expect(custom.get(name)).toBe(headers[name.toLowerCase()]);
			expect(netlify).toContain(`  ${name}: ${headers[name.toLowerCase()]}\n`);
		}
		expect(netlify).toContain(`/_astro/*\n  Cache-Control: ${headers['cache-control']}\n`);
		expect(await printed('netlify', '--base', '/handbook/')).toContain('/handbook/_astro/*\n');
	});

	test('the function of CloudFront knows folders and moved addresses', async () => {
		writeFileSync(join(site, '_redirects'), hostRedirects(moved, '/'));
		const world: { handler?: (event: { request: { uri: string; querystring?: object } }) => Record<string, unknown> } =
			{};
		runInNewContext(await printed('cloudfront-function'), world);
		const answer = (uri: string) => JSON.parse(JSON.stringify(world.handler!({ request: { uri } })));
		const to = (value: string) => ({ statusCode: 301, headers: { location: { value } } });
		expect(answer('/')).toEqual({ uri: '/index.html' });
		expect(answer('/components/a/')).toEqual({ uri: '/components/a/index.html' });
		expect(answer('/components/a')).toMatchObject(to('/components/a/'));
		expect(answer('/_astro/x.css')).toEqual({ uri: '/_astro/x.css' });
		for (const one of moved) expect(answer(one.from)).toMatchObject(to(one.to));
		const querystring = {
			pod: { value: 'a%20b', multiValue: [{ value: 'a%20b' }, { value: '' }] },
			ns: { value: 'pay' },
		};
		const [first, second] = moved.map(({ from }) => world.handler!({ request: { uri: from, querystring } }));
		expect(first).toMatchObject(to('/components/a/?pod=a%20b&pod&ns=pay'));
		expect(second).toMatchObject(to('/components/a/?pod=a%20b&pod&ns=pay#first'));
		expect(answer('/toString/')).toEqual({ uri: '/toString/index.html' });
		expect(answer('//elsewhere.example')).toMatchObject({ statusCode: 400 });
	});

	test('a function that is too large is told', async () => {
		const many = Array.from({ length: 300 }, (_, at) => ({ from: `/runbooks/an-old-name-${at}/`, to: '/', title: '' }));
		writeFileSync(join(site, '_redirects'), hostRedirects(many, '/'));
		const { code, error } = await runCli(['hosting', '--for', 'cloudfront-function', '--out', site], scratch);
		expect(code).toBe(1);
		expect(error).toMatch(/CloudFront takes 10240/);
	});

	test.each([
		['--base', 'handbook'],
		['--base', '/a b/'],
		['--base', '/$uri/'],
		['--folder', 'site'],
		['--folder', '/srv/x;y'],
		['--host', 'a;b'],
		['--port', '0'],
		['--for', 'ngin'],
	])('%s %s is refused before anything is printed', async (option, value) => {
		const words = option === '--for' ? [option, value] : ['--for', 'nginx', option, value];
		const { code, out } = await runCli(['hosting', ...words], scratch);
		expect({ code, out }).toEqual({ code: 2, out: '' });
	});
});
