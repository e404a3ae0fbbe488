import { join } from 'node:path';
import { createDiagramRenderer, instantiate, type RenderedDiagram } from '#render/renderer.ts';
import type { Draw } from '#site/engine/site-input.ts';

/** Draws diagrams for the site, through the cache of the workspace. Threads start with the first diagram not in it. */
export interface SiteRenderer {
	readonly draw: Draw;
	close(): Promise<void>;
}

/** Opens the renderer of a workspace. `close` ends its threads; without it the process would wait for them. */
export function openRenderer(workspace: string): SiteRenderer {
	const renderer = createDiagramRenderer({ cacheDir: join(workspace, '.lintel', 'cache', 'diagrams') });
	return {
		async draw(diagram, prefix) {
			const { mermaid: text, title, description, links } = diagram;
			const drawn = await renderer.render({ text, title, description, links });
			if (!drawn.ok) return { error: complaint(drawn), source: text };
			return { svg: instantiate(drawn.svg, prefix), width: drawn.width, height: drawn.height };
		},
		close: () => renderer.close(),
	};
}

function complaint({ error }: Extract<RenderedDiagram, { ok: false }>): string {
	return error.line === undefined ? error.message : `line ${error.line}: ${error.message}`;
}
