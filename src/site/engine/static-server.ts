import { createServer, type Server } from 'node:http';
import { answer } from './static-answer.ts';
import { createContents } from './static-contents.ts';

/** What to serve and where. `base` has a leading and trailing slash. */
export interface StaticSite {
	readonly folder: string;
	readonly base: string;
	readonly host: string;
	/** The first port to try; when it is in use the next ones are, unless it is fixed. 0 takes any free port. */
	readonly port: number;
	readonly isPortFixed?: boolean | undefined;
}

export interface RunningServer {
	/** Where a browser finds the site, for example `http://127.0.0.1:4321/handbook/`. */
	readonly address: string;
	close(): Promise<void>;
}

/** Serves a built site until it is closed. Reads only inside the folder, whatever the address says. */
export async function serveFolder(site: StaticSite): Promise<RunningServer> {
	const contents = createContents();
	const server = createServer((request, response) => {
		answer(request, response, site, contents).catch(() => response.destroy());
	});
	const port = await listen(server, site);
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
