import { isOnDisk } from './site-files.ts';

/** The rows of a long table that stand on pages of their own, brought together when somebody begins to work with it. */

export interface OtherRows {
	readonly before: readonly HTMLTableRowElement[];
	readonly after: readonly HTMLTableRowElement[];
}

/**
 * The rows of all other pages in their order, for the table of this page with its `own` rows; undefined where a page cannot be
 * read, or is of another build.
 */
export async function otherRows({ id, dataset }: HTMLElement, own: number): Promise<OtherRows | undefined> {
	// Pages on a disk may fetch nothing.
	if (isOnDisk) return undefined;
	const at = Number(dataset['part']);
	const others = dataset['parts']?.split(' ').map((address, index) => (index === at ? [] : rowsAt(address, id)));
	const rows = await Promise.all(others ?? []).catch(() => undefined);
	const all = rows?.reduce((sum, page) => sum + page.length, own);
	if (rows === undefined || all !== Number(dataset['total'])) return undefined;
	return { before: rows.slice(0, at).flat(), after: rows.slice(at + 1).flat() };
}

/** The rows of the table `id` on a page of this site. Rejects when the page cannot be had. */
async function rowsAt(address: string, id: string): Promise<readonly HTMLTableRowElement[]> {
	const answer = await fetch(address, { credentials: 'same-origin' });
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	const body = page.getElementById(id)?.querySelector('tbody');
	return [...(body?.rows ?? [])].map((row) => document.adoptNode(row));
}
