/** The door of this room: Mermaid text in, safe SVG out, through a cache. */
import { existsSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { broughtPictures } from './brought-pictures.ts';
import { openDiagramCache } from './cache.ts';
import type { DiagramSource, DrawnDiagram, RenderedDiagram } from './diagram.ts';
import { diagramKey } from './key.ts';
import { tooLarge } from './limits.ts';
import { ensureBundle } from './mermaid/bundle.ts';
import { RenderPool, usualThreads } from './pool.ts';
import type { TimeLimit } from './time-limit.ts';
import type { WorkerStart } from './worker.ts';
import { workerUrl } from './worker-path.ts';

export { instantiate } from './clean/finish.ts';
export type { DiagramSource, RenderedDiagram } from './diagram.ts';
export { diagramKey } from './key.ts';
export { diagramStyles } from './theme/sheet.ts';

export interface DiagramRendererOptions {
	/** Folder of the cache; made when missing. */
	readonly cacheDir: string;
	/** Number of threads; the default is one less than there are cores, at least 1 and at most 4. */
	readonly workers?: number | undefined;
	/** For one diagram; the default is 20 seconds of processor time, and five minutes on the clock. */
	readonly limit?: Partial<TimeLimit> | undefined;
}

/** `done` counts finished diagrams out of `total` different ones, `drawn` those that were not in the cache. */
export interface RenderProgress {
	readonly done: number;
	readonly total: number;
	readonly drawn: number;
}

export interface DiagramRenderer {
	/** Never rejects for a diagram's sake: a diagram that cannot be drawn is a result with `ok: false`. */
	render(source: DiagramSource): Promise<RenderedDiagram>;
	/** Starts the threads where nothing was ever drawn, so that they come up while the caller is still computing. */
	warmUp(): Promise<void>;
	/** Begins to draw what `render` will be asked for, unless it is in the cache or begun before; returns whether. */
	begin(source: DiagramSource): boolean;
	/** Draws each different diagram once. The map has them by key, in the order given. */
	renderAll(
		sources: Iterable<DiagramSource>,
		onProgress?: (progress: RenderProgress) => void,
	): Promise<Map<string, RenderedDiagram>>;
	/** Says that a build is complete: pictures that neither it nor a recent build asked for leave the cache. Returns how many. */
	endBuild(): number;
	/** Ends the threads. */
	close(): Promise<void>;
}

const DEFAULT_LIMIT: TimeLimit = { cpuMs: 20_000, wallMs: 300_000 };

/** Threads start only when something is not in the cache. */
export function createDiagramRenderer(options: DiagramRendererOptions): DiagramRenderer {
	const cache = openDiagramCache(options.cacheDir, broughtPictures());
	const pool = new RenderPool<DiagramSource, DrawnDiagram, WorkerStart>({
		program: () => workerUrl('render'),
		failed: (kind, message) => ({ ok: false, error: { kind, message } }),
		size: options.workers ?? usualThreads(),
		limit: { ...DEFAULT_LIMIT, ...options.limit },
		prepare: async () => ({ bundle: await ensureBundle(), compileCache: getCompileCacheDir?.() }),
	});
	const pending = new Map<string, { readonly source: DiagramSource; readonly drawn: Promise<RenderedDiagram> }>();
	const used = new Set<string>();

	// Begun, finished, not in the cache, because it cannot be written.
	const waiting = new Map<string, RenderedDiagram>();
	// A failure that may be the machine's is not for the next program, and in this one it would take as long again.
	const failures = new Map<string, RenderedDiagram>();

	const drawAndStore = async (key: string, source: DiagramSource, isAsked: boolean): Promise<RenderedDiagram> => {
		const drawn = withKey(key, await pool.draw(source));
		// A timeout or a crash may be the machine's fault, so only what the diagram itself decides is remembered.
		const mayBeKept = drawn.ok || drawn.error.kind === 'syntax';
		if (!mayBeKept) failures.set(key, drawn);
		else if (!cache.write(key, drawn) && !isAsked) waiting.set(key, drawn);
		return drawn;
	};
	const draw = (key: string, source: DiagramSource, isAsked: boolean): Promise<RenderedDiagram> => {
		const running = pending.get(key);
		if (running !== undefined) {
			if (isAsked) pool.prefer(running.source);
			return running.drawn;
		}
		const drawn = drawAndStore(key, source, isAsked).finally(() => pending.delete(key));
		pending.set(key, { source, drawn });
		return drawn;
	};

	const render = async (source: DiagramSource): Promise<RenderedDiagram> => {
		const key = diagramKey(source);
		const known = waiting.get(key) ?? failures.get(key) ?? cache.read(key);
		waiting.delete(key);
		// What was drawn was not too large.
		const error = known === undefined ? tooLarge(source.text) : undefined;
		if (error) return { key, ok: false, error };
		used.add(key);
		return known ? withKey(key, known) : draw(key, source, true);
	};

	return {
		render,
		warmUp: async () => (existsSync(options.cacheDir) ? undefined : pool.warmUp()),
		begin(source) {
			const key = diagramKey(source);
			if (pending.has(key) || waiting.has(key) || failures.has(key) || cache.has(key) || tooLarge(source.text))
				return false;
			// Whoever asks for it is told what goes wrong.
			draw(key, source, false).catch(() => {});
			return true;
		},
		renderAll: (sources, onProgress) => renderAll(sources, render, (key) => pending.has(key), onProgress),
		// A build without diagrams says nothing about which are needed.
		endBuild: () => (used.size === 0 ? 0 : cache.endBuild(used)),
		close: () => pool.close(),
	};
}

function withKey(key: string, drawn: DrawnDiagram): RenderedDiagram {
	return { key, ...drawn };
}

async function renderAll(
	sources: Iterable<DiagramSource>,
	render: (source: DiagramSource) => Promise<RenderedDiagram>,
	isDrawing: (key: string) => boolean,
	onProgress: (progress: RenderProgress) => void = () => {},
): Promise<Map<string, RenderedDiagram>> {
	const unique = new Map<string, DiagramSource>();
	for (const source of sources) unique.set(diagramKey(source), source);
	let done = 0;
	let drawn = 0;
	const results = await Promise.all(
		[...unique].map(async ([key, source]) => {
			const result = render(source);
			if (isDrawing(key)) drawn++;
			const rendered = await result;
			done++;
			onProgress({ done, total: unique.size, drawn });
			return [key, rendered] as const;
		}),
	);
	return new Map(results);
}
