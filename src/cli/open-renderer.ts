import { join } from 'node:path';
import { createDiagramRenderer, instantiate } from '#render/renderer.ts';
import type { Draw } from '#site/engine/site-input.ts';
import type { Diagram } from '#views/page.ts';

/** Draws diagrams for the site, through the cache of the workspace. Threads start with the first diagram not in it. */
export interface SiteRenderer {
	readonly draw: Draw;
	/** Starts the threads early where nothing was ever drawn. */
	warmUp(): Promise<void>;
	/** Begins to draw what `draw` will be asked for, unless it was drawn or begun before; returns whether. */
	begin(diagram: Diagram): boolean;
	/** Says that a build is complete, so that drawings no recent build used can leave the cache. */
	endBuild(): void;
	close(): Promise<void>;
}

/** Opens the renderer of a workspace. `close` ends its threads; without it the process would wait for them. */
export function openRenderer(workspace: string): SiteRenderer {
	const renderer = createDiagramRenderer({ cacheDir: join(workspace, '.lintel', 'cache', 'diagrams') });
	return {
		async draw(diagram, prefix) {
			const { mermaid: text, title, description, links } = diagram;
			const drawn = await renderer.render({ text, title, description, links });
			if (!drawn.ok) {
				const { message, line, column } = drawn.error;
				return { error: message, source: text, line, column };
			}
			return { svg: instantiate(drawn.svg, prefix), width: drawn.width, height: drawn.height };
		},
		warmUp: () => renderer.warmUp(),
		begin: ({ mermaid: text, title, description, links }) => renderer.begin({ text, title, description, links }),
		endBuild: () => void renderer.endBuild(),
		close: () => renderer.close(),
	};
}
