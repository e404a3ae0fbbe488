declare module 'markdown-it-footnote' {
	import type { MarkdownIt } from 'markdown-it';
	/** Adds `[^name]` references and `[^name]: text` definitions. The package brings no types of its own. */
	export default function footnotes(md: MarkdownIt): void;
}
