import type { Workspace } from '#model/types.generated.ts';
import type { ReportedPage } from './page.ts';

/** What hosts that everybody knows call the place to edit a file, the form for a new issue, and the page of a commit. */
const HOSTS: readonly (Readonly<Partial<Record<Place, string>>> & { readonly host: RegExp })[] = [
	{
		host: /^https:\/\/(?:www\.)?github\.com\//,
		edit: '/edit/{branch}/{path}#L{line}',
		report: '/issues/new?title={title}&body={path}:{line}%0A{page}',
		commit: '/commit/{commit}',
	},
	{
		host: /^https:\/\/gitlab\.com\//,
		edit: '/-/edit/{branch}/{path}#L{line}',
		report: '/-/issues/new?issue[title]={title}&issue[description]={path}:{line}%0A%0A{page}',
		commit: '/-/commit/{commit}',
	},
	{
		host: /^https:\/\/codeberg\.org\//,
		edit: '/_edit/{branch}/{path}',
		report: '/issues/new?title={title}&body={path}:{line}%0A{page}',
		commit: '/commit/{commit}',
	},
	{ host: /^https:\/\/bitbucket\.org\//, commit: '/commits/{commit}' },
];

type Place = 'edit' | 'report' | 'commit';

/**
 * Makes the address at which a file of the workspace can be edited, from the template that `lintel.yaml` gives or the host of the
 * repository. Undefined when nothing says where: then pages carry no such link.
 */
export function editAddress(
	repository: Workspace['repository'],
): ((file: string, line: number) => string | undefined) | undefined {
	const template = repository?.edit ?? repository?.view ?? known(repository?.url, 'edit');
	if (template === undefined) return undefined;
	return (file, line) => filled(template, placeOf(repository, file, line));
}

/** Makes the address at which a problem of a page can be reported, with its title, its source and its own address filled in; undefined as above. */
export function reportAddress(
	repository: Workspace['repository'],
): ((page: ReportedPage) => string | undefined) | undefined {
	const template = repository?.report ?? known(repository?.url, 'report');
	if (template === undefined) return undefined;
	return ({ title, file, line, address = '' }) =>
		filled(template, {
			...placeOf(repository, file, line),
			title: encodeURIComponent(title),
			page: encodeURIComponent(address),
		});
}

/** The address of a commit, from the template that `lintel.yaml` gives or the host of the repository; undefined when neither tells. */
export function commitAddress(repository: Workspace['repository'], commit: string): string | undefined {
	const template = repository?.commit ?? known(repository?.url, 'commit');
	return template === undefined ? undefined : filled(template, { commit });
}

function known(url: string | undefined, place: Place): string | undefined {
	const path = url === undefined ? undefined : HOSTS.find(({ host }) => host.test(url))?.[place];
	return path === undefined ? undefined : `${url!.replace(/(?:\.git)?\/?$/, '')}${path}`;
}

const placeOf = (
	repository: Workspace['repository'],
	file: string,
	line: number,
): Readonly<Record<string, string>> => ({
	path: inPath(file),
	line: String(line),
	branch: inPath(repository?.branch ?? 'main'),
});

const inPath = (names: string): string => names.split('/').map(encodeURIComponent).join('/');

/** The template with a value at each place that has one; undefined when that is no address a page may lead to. */
function filled(template: string, values: Readonly<Record<string, string>>): string | undefined {
	const address = template.replace(/\{(\w+)\}/g, (whole, place: string) => values[place] ?? whole);
	return address.startsWith('https://') ? address : undefined;
}
