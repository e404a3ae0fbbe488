import { safeHref } from '../links.ts';
import type { SiteStore } from '../store.ts';

/**
 * Where a file of the workspace opens: on the web, or, while somebody writes on this machine, in their editor by the one
 * scheme that was asked for. Undefined when nothing says where, or the address must not become a link.
 */
export function sourceHref(
	{ base, editUrl, editorScheme }: Pick<SiteStore, 'base' | 'editUrl' | 'editorScheme'>,
	file: string,
	line: number,
): string | undefined {
	const address = editUrl?.(file, line);
	if (address === undefined) return undefined;
	if (editorScheme === undefined || !address.startsWith(`${editorScheme}://`)) return safeHref(base, address);
	return /[\u0000-\u0020\u007f\\"<>]/.test(address) ? undefined : address;
}
