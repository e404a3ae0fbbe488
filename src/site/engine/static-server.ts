import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { Server, Socket } from 'node:net';
import { type Answered, type Asked, answer } from './static-answer.ts';
import { createContents } from './static-contents.ts';

/** What to serve and where. `base` has a leading and trailing slash. */
export interface StaticSite {
	readonly folder: string;
	readonly base: string;
	readonly host: string;
	/** The first port to try; when it is in use the next ones are, unless it is fixed. 0 takes any free port. */
	readonly port: number;
	readonly isPortFixed?: boolean | undefined;
	/** With these it is served by https: HTTP/2, and HTTP/1.1 to those who know nothing newer. */
	readonly secured?: Secured | undefined;
}

/** A certificate with those that vouch for it, and its key; texts in PEM that were found to belong together. */
export interface Secured {
	readonly cert: string;
	readonly key: string;
}

export interface RunningServer {
	/** Where a browser finds the site, for example `http://127.0.0.1:4321/handbook/`. */
	readonly address: string;
	close(): Promise<void>;
}

/** Serves a built site until it is closed. Reads only inside the folder, whatever the address says. */
export async function serveFolder(site: StaticSite): Promise<RunningServer> {
	const contents = createContents();
	const listener = (request: Asked, response: Answered): void => {
		answer(request, response, site, contents).catch(() => response.destroy());
	};
	const server = site.secured === undefined ? createServer(listener) : createSecure(site.secured, listener);
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	const port = await listen(server, site);
	const host = site.host === '0.0.0.0' || site.host === '::' ? 'localhost' : site.host;
	const scheme = site.secured === undefined ? 'http' : 'https';
	return {
		address: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}${site.base}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				for (const socket of sockets) socket.destroy();
			}),
	};
}

/** Idle for longer, and a connection is closed: HTTP/2 has no limit of its own. */
const idleMs = 120_000;

/**
 * Strict-Transport-Security is not sent: it holds for a whole name, all its ports and long after this server has gone, and takes
 * from readers the way past a certificate that their device does not know. That is for whoever owns the name to say.
 */
function createSecure(
	{ cert, key }: Secured,
	listener: (request: Asked, response: Answered) => void,
): ReturnType<typeof createSecureServer> {
	return createSecureServer({ cert, key, allowHTTP1: true }, listener).setTimeout(idleMs);
}

async function listen(server: Server, { host, port: first, isPortFixed }: StaticSite): Promise<number> {
	for (let port = first; ; port++) {
		const error = await tryPort(server, host, port);
		if (error === undefined) {
			const bound = server.address();
			return typeof bound === 'object' && bound ? bound.port : port;
		}
		const canTryNext = isPortFixed !== true && first !== 0 && port < Math.min(first + 50, 65_535);
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
