import { isOnDisk } from './site-files.ts';

/** The rows of a long table that stand on pages of their own, brought together when somebody begins to work with it. */

export interface OtherRows {
	readonly before: readonly HTMLTableRowElement[];
	readonly after: readonly HTMLTableRowElement[];
}

export interface TableParts {
	/** Rows of the whole table. */
	readonly total: number;
	/** The rows of all other pages in their order; undefined where a page cannot be read, or is of another build. */
	read(): Promise<OtherRows | undefined>;
}

/** What the markup of a table says about its other pages; undefined for a table that is whole. */
export function partsOf(block: HTMLElement, own: number): TableParts | undefined {
	const { parts, part, total } = block.dataset;
	if (parts === undefined) return undefined;
	const [at, all] = [Number(part), Number(total)];
	const addresses = parts.split(' ');
	return {
		total: all,
		async read() {
			// Pages on a disk may fetch nothing.
			if (isOnDisk) return undefined;
			const others = addresses.map((address, index) => (index === at ? [] : rowsAt(address, block.id)));
			const rows = await Promise.all(others).catch(() => undefined);
			if (rows === undefined || rows.reduce((sum, page) => sum + page.length, own) !== all) return undefined;
			return { before: rows.slice(0, at).flat(), after: rows.slice(at + 1).flat() };
		},
	};
}

/** The rows of the table `id` on a page of this site. Rejects when the page cannot be had. */
async function rowsAt(address: string, id: string): Promise<readonly HTMLTableRowElement[]> {
	const answer = await fetch(address, { credentials: 'same-origin' });
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	const body = page.getElementById(id)?.querySelector('tbody');
	return [...(body?.rows ?? [])].map((row) => document.adoptNode(row));
}
