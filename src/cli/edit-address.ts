import type { Workspace } from '#model/types.generated.ts';

/**
 * Makes the address at which a file of the workspace can be edited, from the template that `lintel.yaml` gives; for a
 * repository on github.com the template is known. Undefined when nothing says where: then pages carry no such link.
 */
export function editAddress(
	repository: Workspace['repository'],
): ((file: string, line: number) => string | undefined) | undefined {
	const template = repository?.edit ?? repository?.view ?? knownTemplate(repository?.url);
	if (template === undefined) return undefined;
	const branch = repository?.branch ?? 'main';
	return (file, line) => {
		const path = file.split('/').map(encodeURIComponent).join('/');
		const address = template
			.replaceAll('{path}', path)
			.replaceAll('{line}', String(line))
			.replaceAll('{branch}', branch.split('/').map(encodeURIComponent).join('/'));
		return address.startsWith('https://') ? address : undefined;
	};
}

function knownTemplate(url: string | undefined): string | undefined {
	return url?.startsWith('https://github.com/')
		? `${url.replace(/(?:\.git)?\/?$/, '')}/edit/{branch}/{path}`
		: undefined;
}
