import type { Commit } from '#decisions/history/commit.ts';
import type { Workspace } from '#model/types.generated.ts';
import { code, link } from './links.ts';
import type { Inline } from './page.ts';

/** Where hosts that everybody knows show a commit. */
const HOSTS: readonly (readonly [host: RegExp, path: string])[] = [
	[/^https:\/\/(?:www\.)?github\.com\//, '/commit/{commit}'],
	[/^https:\/\/gitlab\.com\//, '/-/commit/{commit}'],
	[/^https:\/\/bitbucket\.org\//, '/commits/{commit}'],
	[/^https:\/\/codeberg\.org\//, '/commit/{commit}'],
];

/** The address of a commit, from the template that `lintel.yaml` gives or the host of the repository; undefined when neither tells. */
function commitAddress(repository: Workspace['repository'], commit: string): string | undefined {
	const url = repository?.url?.replace(/(?:\.git)?\/?$/, '');
	const known = url === undefined ? undefined : HOSTS.find(([host]) => host.test(`${url}/`));
	const template = repository?.commit ?? (known === undefined ? undefined : url + known[1]);
	const address = template?.replaceAll('{commit}', commit);
	return address?.startsWith('https://') ? address : undefined;
}

/** A commit as readers know it: the first characters of its id, as a link where the repository has an address. */
export function commitLink(repository: Workspace['repository'], { id }: Pick<Commit, 'id'>): Inline {
	const address = commitAddress(repository, id);
	const short = id.slice(0, 10);
	return address === undefined ? code(short) : link(short, address);
}
