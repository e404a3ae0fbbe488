import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Packages that are bundled into the program: what reads Markdown does so in every build, and a third of the time until its first
 * text is read went into loading it file by file. All others stay imports.
 */
export const readersOfMarkdown = ['markdown-it', 'markdown-it-footnote', 'sanitize-html'] as const;

interface Patch {
	readonly name: string;
	readonly why: string;
	readonly file: RegExp;
	readonly change: (text: string) => string;
}

/** What is changed in them on the way; nothing that they give. */
const patches: Readonly<Record<'markdown-it' | 'sanitize-html', Patch>> = {
	'markdown-it': {
		name: 'fields are set, not defined',
		why: 'a call by name for each field of each token was a tenth of the time that Markdown takes',
		file: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/,
		change: (text) =>
			text.replace(/\b_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",/g, 'void (this.$1 ='),
	},
	'sanitize-html': {
		name: 'postcss is loaded when a style attribute is read',
		why: 'none ever is: no text may have one',
		file: /[\\/]sanitize-html[\\/]index\.js$/,
		change: (text) =>
			text.replace(
				"const { parse: postcssParse } = require('postcss');",
				"const postcssParse = (...given) => require('postcss').parse(...given);",
			),
	},
};

/** By package, for the notices. */
export const bundledPatches: Readonly<Record<string, readonly Patch[]>> = Object.fromEntries(
	Object.entries(patches).map(([name, patch]) => [name, [patch]]),
);

/** Bundles them with what they depend on, and leaves all other packages to be imported. */
export const bundledPackages: Plugin = {
	name: 'bundled-packages',
	setup(build) {
		build.onResolve({ filter: /^[^./#]/ }, ({ path, importer, kind }) => {
			if (kind === 'entry-point' || /[\\/]node_modules[\\/]/.test(importer)) return undefined;
			return (readersOfMarkdown as readonly string[]).includes(path) ? undefined : { path, external: true };
		});
		for (const { file, change } of Object.values(patches)) {
			build.onLoad({ filter: file }, ({ path }) => {
				const text = readFileSync(path, 'utf8');
				const contents = change(text);
				if (contents === text) throw new Error(`${path} is not what it was when its patch was written`);
				return { contents, loader: 'js' };
			});
		}
	},
};
