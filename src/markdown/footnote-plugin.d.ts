declare module 'markdown-it-footnote' {
	import type { MarkdownIt } from 'markdown-it';
	/** Adds `[^name]` references and `[^name]: text` definitions. The package brings no types of its own. */
	// biome-ignore lint/style/noDefaultExport: this is how the package exports it
	export default function footnotes(md: MarkdownIt): void;
}
