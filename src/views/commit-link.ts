import type { Commit } from '#decisions/history/commit.ts';
import type { Workspace } from '#model/types.generated.ts';
import { code, link } from './links.ts';
import type { Inline } from './page.ts';
import { commitAddress } from './repository-addresses.ts';

/** A commit as readers know it: the first characters of its id, as a link where the repository has an address. */
export function commitLink(repository: Workspace['repository'], { id }: Pick<Commit, 'id'>): Inline {
	const address = commitAddress(repository, id);
	const short = id.slice(0, 10);
	return address === undefined ? code(short) : link(short, address);
}
