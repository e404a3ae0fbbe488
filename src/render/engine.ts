/** Mermaid itself, started once per thread: globals first, then the bundle, then the configuration. */
import { pathToFileURL } from 'node:url';
import { broughtPatterns } from './alike/brought-patterns.ts';
import { alikeDrawer, type DrawInFull } from './alike/draw-alike.ts';
import { finish } from './clean/finish.ts';
import type { DiagramSource, DrawnDiagram } from './diagram.ts';
import { installBrowserGlobals } from './dom/window.ts';
import { tooLarge } from './limits.ts';
import { mermaidConfig } from './mermaid/config.ts';
import { blankComments, describeError } from './syntax-error.ts';
import { themeVariables } from './theme/variables.ts';
import { freezeClock } from './utc-date.ts';

interface Mermaid {
	initialize(config: object): void;
	render(id: string, text: string): Promise<{ svg: string; diagramType: string }>;
	readonly mermaidAPI: { getSiteConfig(): { themeVariables: Record<string, unknown> } };
}

/**
 * Always the same, so that every diagram of a type has the same style sheet text. It must be a CSS identifier and no property of
 * `document`.
 */
export const RENDER_ID = 'mmd-drawing';

export type Draw = (source: DiagramSource) => Promise<DrawnDiagram>;

/** Raw output for comparisons and the drawn picture for everything else. */
export interface Engine {
	readonly draw: Draw;
	/** The same picture, by Mermaid itself whatever it is of. */
	readonly drawInFull: Draw;
	/** The same, with Mermaid's own output; throws what Mermaid throws. */
	readonly drawWhole: DrawInFull;
	/** What mermaid was initialised with. */
	readonly config: object;
	renderRaw(text: string): Promise<{ svg: string; type: string }>;
}

/** Starts mermaid in this thread. Takes over globals of the thread, so nothing else should live in it. */
export async function startEngine(bundle: string): Promise<Engine> {
	const random = seededRandom();
	installBrowserGlobals();
	freezeClock();
	Math.random = random.next;
	const module = (await import(pathToFileURL(bundle).href)) as { default: Mermaid };
	const mermaid = module.default;
	const config = configure(mermaid);
	const renderRaw = async (text: string): Promise<{ svg: string; type: string }> => {
		random.reset();
		const { svg, diagramType } = await mermaid.render(RENDER_ID, text);
		return { svg, type: diagramType };
	};
	const inFull: DrawInFull = async (source) => {
		const raw = await renderRaw(source.text);
		return { raw: raw.svg, drawn: finished(raw, source) };
	};
	const drawAlike = alikeDrawer(inFull, broughtPatterns());
	const drawInFull: Draw = (source) => drawOne(source, renderRaw);
	return {
		config,
		renderRaw,
		draw: async (source) => (await drawAlike(source)) ?? drawInFull(source),
		drawInFull,
		drawWhole: inFull,
	};
}

/** The theme's variables are only known once mermaid has made them from a first configuration. */
function configure(mermaid: Mermaid): object {
	mermaid.initialize(mermaidConfig({}));
	const config = mermaidConfig(themeVariables(mermaid.mermaidAPI.getSiteConfig().themeVariables));
	mermaid.initialize(config);
	return config;
}

interface Raw {
	readonly svg: string;
	readonly type: string;
}

const finished = ({ svg, type }: Raw, source: DiagramSource): Extract<DrawnDiagram, { ok: true }> => ({
	ok: true,
	type,
	...finish(svg, { ...source, type, renderId: RENDER_ID }),
});

async function drawOne(source: DiagramSource, renderRaw: Engine['renderRaw']): Promise<DrawnDiagram> {
	const error = tooLarge(source.text);
	if (error) return { ok: false, error };
	const text = blankComments(source.text);
	let raw: Raw;
	try {
		raw = await renderRaw(text);
	} catch (thrown) {
		return { ok: false, error: describeError(thrown, text) };
	}
	return finished(raw, source);
}

/** Mermaid draws random numbers for a few ids; each diagram starts from the same seed (a Lehmer generator). */
function seededRandom(): { next: () => number; reset: () => void } {
	let state = 1;
	return {
		next: () => {
			state = (state * 16_807) % 2_147_483_647;
			return state / 2_147_483_647;
		},
		reset: () => {
			state = 1;
		},
	};
}
