import type { DocumentParts } from '../components/document.ts';

/**
 * What Astro puts around a document: the addresses of scripts, styles and fonts. Read from one page that Astro drew, whose
 * parts are known; every other page is drawn without Astro and put into the same shell.
 */
export interface Shell {
	readonly beforeClass: string;
	readonly beforeHead: string;
	readonly beforeBody: string;
	readonly end: string;
}

/** The shell of a page that Astro drew from `parts`. Throws when the page does not consist of them, which is a bug. */
export function shellOf(page: string, { className, head, body }: DocumentParts): Shell {
	const [beforeClass, afterClass] = divide(page, ` class="${className}"`);
	const [beforeHead, afterHead] = divide(afterClass, head.markup);
	const [beforeBody, end] = divide(afterHead, body.markup);
	return { beforeClass: `${beforeClass} class="`, beforeHead: `"${beforeHead}`, beforeBody, end };
}

/** A whole page, as Astro would have drawn it. */
export function inShell(shell: Shell, { className, head, body }: DocumentParts): string {
	return `${shell.beforeClass}${className}${shell.beforeHead}${head.markup}${shell.beforeBody}${body.markup}${shell.end}`;
}

function divide(text: string, part: string): readonly [before: string, after: string] {
	const at = text.indexOf(part);
	if (at === -1) throw new Error(`Astro drew a page without \`${part.slice(0, 60)}\``);
	return [text.slice(0, at), text.slice(at + part.length)];
}
