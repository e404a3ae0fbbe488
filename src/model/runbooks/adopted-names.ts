import { addTo } from '#graph/lists-by-key.ts';
import { pathOfAddress } from '#markdown/written-links.ts';

/** What a link may mean a runbook by. */
export interface NamedRunbook {
	readonly path: string;
	readonly alerts: readonly string[];
	readonly id: string;
}

/** Finds the runbook that a link from one file of a folder to another means. */
export type FindRunbook<Runbook> = (href: string, from: string) => Runbook | undefined;

/**
 * Links between runbooks as sites of documentation write them: by file (`../node/NodeDown.md`), by the heading of one in a file of
 * several (`#nodedown`), by the address that Hugo or MkDocs makes of a file (`../nodedown/`), or by its bare name (`ref "NodeDown"`).
 * A name that two runbooks have means neither.
 */
export function findRunbooks<Runbook extends NamedRunbook>(runbooks: readonly Runbook[]): FindRunbook<Runbook> {
	const byPath = new Map<string, Runbook[]>();
	const byName = new Map<string, Set<Runbook>>();
	for (const runbook of runbooks) {
		const path = withoutEnding(runbook.path).toLowerCase();
		addTo(byPath, path, runbook);
		for (const name of [
			path.slice(path.lastIndexOf('/') + 1),
			...runbook.alerts.map((alert) => alert.toLowerCase()),
			runbook.id,
		])
			if (name !== '') byName.set(name, (byName.get(name) ?? new Set()).add(runbook));
	}
	return (href, from) => {
		const [, anchor = ''] = /#(.*)$/.exec(href) ?? [];
		const path = href.startsWith('#') ? from : pathOfAddress(href, from);
		if (path === undefined) return undefined;
		const inFile = byPath.get(withoutEnding(path).toLowerCase()) ?? [];
		if (inFile.length > 1) return inFile.find(({ alerts }) => alerts.some((alert) => isAnchorOf(anchor, alert)));
		if (inFile[0] !== undefined) return href.startsWith('#') ? undefined : inFile[0];
		const name = withoutEnding(path.slice(path.lastIndexOf('/') + 1)).toLowerCase();
		const named = byName.get(name);
		return named?.size === 1 ? [...named][0] : undefined;
	};
}

const withoutEnding = (path: string): string => path.replace(/\/?(?:(?:_?index)?(?:\.html?)?\.mdx?|\.html?)?$/i, '');

/** `## Alert name: "NodeDown"` has the anchor `alert-name-nodedown`. */
const isAnchorOf = (anchor: string, alert: string): boolean => {
	const last = anchor.toLowerCase();
	const plain = alert.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, '');
	return last === plain || last.endsWith(`-${plain}`);
};
