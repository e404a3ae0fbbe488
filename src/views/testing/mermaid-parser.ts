import { pathToFileURL } from 'node:url';
import { installBrowserGlobals } from '#render/dom/window.ts';
import { startEngine } from '#render/engine.ts';
import { ensureBundle } from '#render/mermaid/bundle.ts';

/** Mermaid itself, as the site uses it. It takes over globals, so only one test file a process may use it. */
export interface MermaidParser {
	/** Undefined when Mermaid accepts the text, else what it says. */
	complaint(text: string): Promise<string | undefined>;
	/** Draws and gives what a reader sees: the text of each label, spaces removed. */
	labels(text: string): Promise<readonly string[]>;
}

interface Mermaid {
	parse(text: string): Promise<unknown>;
}

export async function startParser(): Promise<MermaidParser> {
	installBrowserGlobals();
	const bundle = await ensureBundle();
	const engine = await startEngine(bundle);
	const mermaid = ((await import(pathToFileURL(bundle).href)) as { default: Mermaid }).default;
	return {
		complaint: async (text) => {
			try {
				await mermaid.parse(text);
				return undefined;
			} catch (thrown) {
				return thrown instanceof Error ? thrown.message : String(thrown);
			}
		},
		labels: async (text) => {
			const { svg } = await engine.renderRaw(text);
			return [...svg.matchAll(/<text[\s\S]*?<\/text>/g)].map((match) => plain(match[0]));
		},
	};
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '' };

const plain = (markup: string): string =>
	markup
		.replace(/<[^>]+>/g, '')
		.replace(/&(?:#(\d+)|([a-z]+));/g, (_, code: string | undefined, name: string | undefined) =>
			code === undefined ? (entities[name ?? ''] ?? '') : String.fromCodePoint(Number(code)),
		)
		.replace(/\s+/g, '');
