import { type FSWatcher, mkdirSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { astroConfig } from '../config.ts';
import { publishStore } from '../store.ts';
import { loadAstro } from './astro-build.ts';
import { type LiveSite, openLiveSite } from './live-site.ts';
import { describeHolder, takeLock } from './lock.ts';
import type { Draw, LiveInput } from './site-input.ts';
import { contentTypeOf } from './static-files.ts';
import { prepareWorkFolder } from './work-folder.ts';

type ViteServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Something wrong with the files, as the page that is open shows it. */
export interface ShownProblem {
	/** All that is told of it, in lines: what, where, the line itself, what to do. */
	readonly text: string;
	/** Where it stands, as the text has it; absent for what has no place. */
	readonly place?: string | undefined;
	/** Opens that place in an editor. */
	readonly href?: string | undefined;
}

/** What a page is told with the event `lintel:problems`. */
export interface ProblemsTold {
	readonly problems: readonly ShownProblem[];
	/** The page is the one from before the mistake; otherwise it shows what could be read. */
	readonly pageIsOld: boolean;
}

/** One reading of the workspace while somebody edits it. */
export interface Reading {
	/** The new site, or undefined when it could not be made: then the old one stays. */
	readonly input: LiveInput | undefined;
	/** What is wrong, for a panel over the page. */
	readonly problems: readonly ShownProblem[];
	/** Files and folders whose change calls for another reading; absolute. */
	readonly watched: readonly string[];
}

export interface DevelopOptions {
	readonly workspace: string;
	readonly packageRoot: string;
	readonly host: string;
	readonly port: number;
	readonly draw: Draw;
	/** Reads the workspace anew; called at the start and after each change. Undefined when nothing is different. Never throws for a user's mistake. */
	readonly read: () => Promise<Reading | undefined>;
	/** Told after each reading but the first. */
	readonly onReading?: ((reading: Reading) => void) | undefined;
}

export type DevelopServer =
	| { readonly running: true; readonly address: string; close(): Promise<void> }
	| { readonly running: false; readonly problem: string };

/** Editors save in bursts (a temporary file, a rename, a touch); one reading serves the burst. */
const settleTime = 40;

/** Serves the site while somebody writes: each change is read, and the open page shows it or says what is wrong. */
export async function develop(options: DevelopOptions): Promise<DevelopServer> {
	const root = join(options.workspace, '.lintel', 'dev');
	mkdirSync(join(root, 'cache/public'), { recursive: true });
	const lock = takeLock(join(root, 'lock'), 'lintel dev');
	if (!lock.held)
		return { running: false, problem: `this workspace is already served by ${describeHolder(lock.holder)}` };
	try {
		const first = await options.read();
		if (!first?.input)
			return {
				running: false,
				problem: first?.problems.map(({ text }) => text).join('\n\n') ?? 'there is nothing to serve',
			};
		const live = openLiveSite(first.input, options.draw, join(root, 'guides'));
		publishStore(live.store());
		prepareWorkFolder(root, options.packageRoot);
		const astro = await loadAstro();
		const server = await astro.dev(configFor(options, root, first, live));
		const host = options.host.includes(':') ? `[${options.host}]` : options.host;
		return {
			running: true,
			address: `http://${host}:${server.address.port}${first.input.base}`,
			async close() {
				await server.stop();
				lock.release();
			},
		};
	} catch (error) {
		lock.release();
		throw error;
	}
}

function configFor(options: DevelopOptions, root: string, first: Reading, live: LiveSite) {
	const config = astroConfig({
		root,
		outDir: join(root, 'dist'),
		cacheDir: join(root, 'cache'),
		publicDir: join(root, 'cache/public'),
		base: live.store().base,
		url: live.store().url,
		srcDir: join(options.packageRoot, 'src/site'),
		allow: [options.workspace],
	});
	return {
		...config,
		server: { host: options.host, port: options.port },
		integrations: [...(config.integrations ?? []), followEdits(options, first, live)],
	};
}

function followEdits(options: DevelopOptions, first: Reading, live: LiveSite): AstroIntegration {
	let workspace: FSWatcher | undefined;
	return {
		name: 'lintel:follow-edits',
		hooks: {
			'astro:config:setup': ({ injectScript }) => {
				for (const file of ['scripts/problems.ts', 'styles/problems.css'])
					injectScript('page', `import ${JSON.stringify(join(options.packageRoot, 'src/site', file))};`);
			},
			'astro:server:setup': ({ server }) => {
				let current = first;
				// How often the site was exchanged, and how often it had been when a page was last asked for.
				let exchanges = 0;
				let shown = 0;
				const makeRest = inTheBackground(() => live.makeOneMore());
				const watched = new Set(first.watched);
				server.middlewares.use((request, response, next) => {
					const content = current.input?.brandFiles?.get((request.url ?? '').slice(first.input?.base.length));
					if (content === undefined) return next();
					response.setHeader('Content-Type', contentTypeOf(request.url ?? ''));
					response.end(content);
				});
				server.middlewares.use((request, _response, next) => {
					if (request.headers.accept?.includes('text/html')) shown = exchanges;
					// A page is drawn when it is asked for, so that a large workspace is served at once.
					live.prepare(request.url ?? '/').then(() => next(), next);
				});
				server.environments.client.hot.on('vite:client:connect', (_data, client) => {
					// A page that was asked for before an exchange and listens only after it would stay as it is.
					if (shown < exchanges) client.send({ type: 'full-reload', path: '*' });
				});
				server.environments.client.hot.on('lintel:what-is-wrong', () => showProblems(server, current));
				const readAgain = oneAtATime(async () => {
					const reading = await options.read();
					if (reading === undefined) return;
					current = reading;
					for (const path of current.watched) watched.add(path);
					server.watcher.add([...current.watched]);
					if (current.input) {
						live.replace(current.input);
						publishStore(live.store());
						exchanges++;
					}
					refresh(server, current);
					options.onReading?.(current);
					makeRest();
				});
				makeRest();
				server.watcher.add([...first.watched]);
				const isOurs = (file: string): boolean =>
					!/[\\/](?:\.lintel|\.git|node_modules|site|dist)[\\/]/.test(file.slice(options.workspace.length)) &&
					[...watched].some((path) => file === path || file.startsWith(path + sep));
				server.watcher.on('all', (event, file) => {
					if (event !== 'addDir' && isOurs(file)) readAgain();
				});
				// Of several files that are not there yet the watcher of the server looks out for one a folder only.
				workspace = watch(options.workspace, { persistent: false }, (_event, name) => {
					if (name !== null && watched.has(join(options.workspace, name))) readAgain();
				});
				// A folder that goes away, or too many watchers: the server's own still sees every file that is there.
				workspace.on('error', () => {});
			},
			'astro:server:done': () => workspace?.close(),
		},
	};
}

/** Tells the pages in the browser: the new state, or what is wrong. The first event makes Astro ask for all paths anew. */
function refresh(server: ViteServer, reading: Reading): void {
	if (reading.input) {
		for (const name of ['ssr', 'prerender', 'astro']) {
			server.environments[name]?.hot.send('astro:content-changed', {});
		}
	}
	if (reading.problems.length > 0) showProblems(server, reading);
	else server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function showProblems(server: ViteServer, { problems, input }: Reading): void {
	const told: ProblemsTold = { problems, pageIsOld: input === undefined };
	server.environments.client.hot.send('lintel:problems', told);
}

/** Long enough for a page that is open to be shown again. */
const backgroundDelay = 500;

/** Does work piece by piece until there is none left; others get their turn after each piece. */
function inTheBackground(doPiece: () => boolean): () => void {
	let running = false;
	const step = (): void => {
		running = doPiece();
		if (running) setImmediate(step);
	};
	return () => {
		if (running) return;
		running = true;
		setTimeout(step, backgroundDelay).unref();
	};
}

/** Runs `work` after a moment's rest, never twice at the same time; calls in between lead to one more run. */
function oneAtATime(work: () => Promise<void>): () => void {
	let timer: NodeJS.Timeout | undefined;
	let running = false;
	let again = false;
	const start = async (): Promise<void> => {
		if (running) {
			again = true;
			return;
		}
		running = true;
		try {
			await work();
		} finally {
			running = false;
			if (again) {
				again = false;
				schedule();
			}
		}
	};
	const schedule = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => void start(), settleTime);
	};
	return schedule;
}
