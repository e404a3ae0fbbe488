import { createReadStream, realpathSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { contentSecurityPolicy } from '../content-security-policy.ts';

/** What to serve and where. `base` has a leading and trailing slash. */
export interface StaticSite {
	readonly folder: string;
	readonly base: string;
	readonly host: string;
	/** The first port to try; when it is in use the next ones are. 0 takes any free port. */
	readonly port: number;
}

export interface RunningServer {
	/** Where a browser finds the site, for example `http://127.0.0.1:4321/handbook/`. */
	readonly address: string;
	close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
};

/** Sent with every answer. Framing can only be forbidden by a header; the rest repeats what the pages say themselves. */
const safetyHeaders = {
	'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Serves a built site until it is closed. Reads only inside the folder, whatever the address says. */
export async function serveFolder(site: StaticSite): Promise<RunningServer> {
	const folder = realpathSync(site.folder);
	const server = createServer((request, response) =>
		send(response, replyTo(request, { ...site, folder }), request.method !== 'HEAD'),
	);
	const port = await listen(server, site.host, site.port);
	const host = site.host === '0.0.0.0' || site.host === '::' ? 'localhost' : site.host;
	return {
		address: `http://${host.includes(':') ? `[${host}]` : host}:${port}${site.base}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

async function listen(server: Server, host: string, first: number): Promise<number> {
	for (let port = first; ; port++) {
		const error = await tryPort(server, host, port);
		if (error === undefined) {
			const bound = server.address();
			return typeof bound === 'object' && bound ? bound.port : port;
		}
		const canTryNext = first !== 0 && port < Math.min(first + 50, 65_535);
		if (error.code !== 'EADDRINUSE' || !canTryNext) throw error;
	}
}

function tryPort(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
	return new Promise((done) => {
		const failed = (error: NodeJS.ErrnoException): void => done(error);
		server.once('error', failed);
		server.listen(port, host, () => {
			server.off('error', failed);
			done(undefined);
		});
	});
}

/** What goes back to the client: a file, or a line of text. */
interface Reply {
	readonly status: number;
	readonly found?: Found | undefined;
	readonly text?: string | undefined;
	readonly headers?: { readonly [name: string]: string } | undefined;
}

function replyTo(request: IncomingMessage, site: StaticSite): Reply {
	if (!isForUs(request.headers.host, site.host))
		return { status: 421, text: 'This server answers to its own name only' };
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return { status: 405, text: 'Only GET and HEAD are answered', headers: { Allow: 'GET, HEAD' } };
	}
	const path = pathOf(request.url ?? '/');
	if (path === undefined) return { status: 400, text: 'This address cannot be read' };
	if ((path === '/' && site.base !== '/') || `${path}/` === site.base) return redirect(site.base);
	if (!path.startsWith(site.base)) return notFound(site.folder);
	const found = fileAt(site.folder, path.slice(site.base.length));
	if (found === 'folder') return redirect(encodeURI(`${path}/`));
	return found ? { status: 200, found } : notFound(site.folder);
}

function notFound(folder: string): Reply {
	const page = fileAt(folder, '404.html');
	return typeof page === 'object' ? { status: 404, found: page } : { status: 404, text: 'There is no such page' };
}

function redirect(location: string): Reply {
	return { status: 301, text: '', headers: { Location: location } };
}

function send(response: ServerResponse, { status, found, text, headers }: Reply, withBody: boolean): void {
	if (found === undefined) {
		const body = text ? `${text}\n` : '';
		response.writeHead(status, { ...safetyHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
		response.end(withBody ? body : undefined);
		return;
	}
	const type = contentTypes[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
	response.writeHead(status, {
		...safetyHeaders,
		// A drawing opened by itself is a document that may run scripts; in an empty sandbox it may not.
		...(type === 'image/svg+xml' && { 'Content-Security-Policy': "default-src 'none'; sandbox" }),
		'Cache-Control': /[\\/]_astro[\\/]/.test(found.file) ? 'public, max-age=31536000, immutable' : 'no-cache',
		'Content-Type': type,
		'Content-Length': found.stats.size,
	});
	if (!withBody) {
		response.end();
		return;
	}
	createReadStream(found.file)
		.on('error', () => response.destroy())
		.pipe(response);
}

/**
 * A page of another site can reach this machine under a name of its own choosing (DNS rebinding) and read what only we
 * should see; so a server for this machine alone answers only to this machine's names.
 */
function isForUs(host: string | undefined, listening: string): boolean {
	if (!/^(127\.|::1$|localhost$)/.test(listening)) return true;
	const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
	return ['localhost', '127.0.0.1', '[::1]', listening].includes(name);
}

/** The decoded path of a request, or undefined for what no honest link holds. */
function pathOf(url: string): string | undefined {
	try {
		const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!);
		// `//x` would come back as a redirect to the host x.
		const broken =
			!path.startsWith('/') ||
			path.startsWith('//') ||
			/[\u0000-\u001f\\]/.test(path) ||
			path.split('/').includes('..');
		return broken ? undefined : path;
	} catch {
		return undefined;
	}
}

interface Found {
	readonly file: string;
	readonly stats: Stats;
}

/** The file of a path below the folder; `folder` when only a slash is missing. Links that lead out are not followed. */
function fileAt(folder: string, path: string): Found | 'folder' | undefined {
	try {
		const file = realpathSync(join(folder, path));
		if (file !== folder && !file.startsWith(folder + sep)) return undefined;
		const stats = statSync(file);
		if (stats.isFile()) return path.endsWith('/') ? undefined : { file, stats };
		if (!stats.isDirectory()) return undefined;
		if (path !== '' && !path.endsWith('/')) return 'folder';
		const index = fileAt(folder, `${path}index.html`);
		return index === 'folder' ? undefined : index;
	} catch {
		return undefined;
	}
}
