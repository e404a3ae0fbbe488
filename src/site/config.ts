import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';

/** What the site's Astro configuration depends on. Folders are absolute paths. */
export interface SiteConfigOptions {
	/** Where Astro keeps its own `.astro/` folder and looks for a lock file: a working folder, not the package. */
	readonly root: string;
	/** The finished site is written here. */
	readonly outDir: string;
	/** Astro's and Vite's cache. */
	readonly cacheDir: string;
	/** Base path with leading and trailing slash. */
	readonly base: string;
	/** `https://host` of the finished site, when known. */
	readonly url?: string | undefined;
	/** Folder with `pages/`; this file's own folder unless the engine runs bundled elsewhere. */
	readonly srcDir?: string | undefined;
	/** Files copied into the site as they are. */
	readonly publicDir?: string | undefined;
	/** Further folders the dev server may read: the workspace. */
	readonly allow?: readonly string[] | undefined;
	/** Rules of the house, put into the one style sheet: a sheet of their own would be fetched before anything is shown. */
	readonly brandStyle?: string | undefined;
	/** Bundle every dependency into the prerender build; needed where the working folder cannot resolve the package. */
	readonly bundleDependencies?: boolean | undefined;
}

/**
 * The one Astro configuration of the site, for `astro.config.mjs` and the engine alike. Nothing is inlined, so that the
 * Content-Security-Policy needs neither hashes nor `unsafe-inline` (see `content-security-policy.ts`).
 */
export function astroConfig(options: SiteConfigOptions): AstroInlineConfig {
	const srcDir = options.srcDir ?? fileURLToPath(new URL('.', import.meta.url));
	return {
		configFile: false,
		root: options.root,
		srcDir,
		outDir: options.outDir,
		cacheDir: options.cacheDir,
		publicDir: options.publicDir ?? `${options.cacheDir}/public`,
		base: options.base,
		site: options.url,
		output: 'static',
		trailingSlash: 'always',
		logLevel: 'warn',
		build: { format: 'directory', inlineStylesheets: 'never' },
		prefetch: false,
		devToolbar: { enabled: false },
		// Shiki writes style attributes, which the policy forbids; code is told apart by its frame, not by colours.
		markdown: { syntaxHighlight: false },
		integrations: [
			mdx({ optimize: { ignoreElementNames: ['a', 'pre', 'table', 'td', 'th'] } }),
			ownParts(join(srcDir, 'scripts/site.ts')),
		],
		vite: viteConfig(options),
	};
}

/**
 * Tells pages whether they are built for readers (the mode does not: it follows `NODE_ENV`), and puts the client script on
 * every page. Script elements in components would do the same, but Astro 7.3 loses them when
 * the working folder and the package share no parent folder, as with `npx` (`normalizeFilename` takes them for URLs).
 */
function ownParts(script: string): AstroIntegration {
	return {
		name: 'lintel',
		hooks: {
			'astro:config:setup': ({ command, injectScript, updateConfig }) => {
				updateConfig({ vite: { define: { 'import.meta.env.FOR_READERS': JSON.stringify(command === 'build') } } });
				injectScript('page', `import ${JSON.stringify(script)};`);
			},
		},
	};
}

/** What `virtual:lintel-brand.css` is; the name's end makes Vite treat it as a style sheet. */
function brandRules(rules: string): {
	name: string;
	resolveId(id: string): string | undefined;
	load(id: string): string | undefined;
} {
	const resolved = '\0lintel-brand.css';
	return {
		name: 'lintel:brand',
		resolveId: (id) => (id === 'virtual:lintel-brand.css' ? resolved : undefined),
		load: (id) => (id === resolved ? rules : undefined),
	};
}

function viteConfig(options: SiteConfigOptions): NonNullable<AstroInlineConfig['vite']> {
	const bundled = options.bundleDependencies ? { resolve: { noExternal: true as const } } : undefined;
	return {
		cacheDir: `${options.cacheDir}/vite`,
		plugins: [brandRules(options.brandStyle ?? '')],
		// Said here, so that nobody looks for settings of PostCSS and TypeScript in the workspace or above it.
		css: { postcss: {} },
		tsconfig: join(options.root, 'tsconfig.json'),
		logLevel: 'warn',
		server: { fs: { allow: [...(options.allow ?? []), fileURLToPath(new URL('../..', import.meta.url))] } },
		build: {
			assetsInlineLimit: 0,
			emptyOutDir: false,
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
		...(bundled && { ssr: { noExternal: true as const }, environments: { prerender: bundled, ssr: bundled } }),
	};
}
