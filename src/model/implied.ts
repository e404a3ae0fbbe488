/**
 * What a file's path says about its entity, so that it need not be written again: a page in a folder `runbooks` is a
 * runbook and is called as its file, and a file `glossary.yaml` holds terms. What is written always wins.
 */
export function impliedFields(path: string): { kind?: string; id?: string } {
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (/(?:^|\/)runbooks\/(?:.*\/)?[^/]+\.md$/.test(path)) return { kind: 'runbook', id: name.slice(0, -3) };
	if (/^glossary\.(?:ya?ml|json)$/.test(name)) return { kind: 'term' };
	return {};
}
