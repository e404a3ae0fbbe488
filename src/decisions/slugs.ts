/** Folder names that say "decisions live here" and nothing else; they are left out of scopes. */
const CUSTOMARY =
	/^(?:docs?|documentation|adrs?|decisions?|decision[-_ ]?(?:records?|log)s?|(?:architecture|architectural|technical)[-_ ]decision.*|architecture|rfcs?|proposals?|keps?|src|main|test|resources|references|developer|\.)$/i;

/** The scope of a folder, relative to the root of the records: what remains without the customary names. */
export function scopeOf(folder: string, root: string): string {
	const below =
		root !== '' && (folder === root || folder.startsWith(`${root}/`)) ? folder.slice(root.length + 1) : folder;
	return below
		.split('/')
		.filter((name) => name !== '' && !CUSTOMARY.test(name))
		.join('/');
}

const MAX_LENGTH = 96;

/**
 * One URL segment for a record: its scope and file name in lower case, accents removed, everything but letters, digits,
 * `.` and `_` turned into `-`. Letters of other scripts stay. Distinct inputs can give one slug; see `distinctSlugs`.
 */
export function decisionSlug(scope: string, stem: string): string {
	const text = (scope === '' ? stem : `${scope}-${stem}`)
		.normalize('NFKD')
		.replace(/(?<=[\p{Script=Latin}])\p{M}+/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/[^\p{L}\p{M}\p{N}._]+/gu, '-')
		.replace(/^[-.]+|[-.]+$/g, '');
	const short = [...text]
		.slice(0, MAX_LENGTH)
		.join('')
		.replace(/[-.]+$/, '');
	return short === ''
		? `record-${hashOf(`${scope}/${stem}`)}`
		: short.length < text.length
			? `${short}-${hashOf(text)}`
			: short;
}

/** A slug per path; paths whose plain slugs coincide all get a short hash of their path, so none depends on order. */
export function distinctSlugs(
	records: readonly { readonly path: string; readonly scope: string; readonly stem: string }[],
): ReadonlyMap<string, string> {
	const count = new Map<string, number>();
	for (const { scope, stem } of records) {
		const slug = decisionSlug(scope, stem);
		count.set(slug, (count.get(slug) ?? 0) + 1);
	}
	return new Map(
		records.map(({ path, scope, stem }) => {
			const slug = decisionSlug(scope, stem);
			return [path, count.get(slug)! > 1 ? `${slug}-${hashOf(path)}` : slug] as const;
		}),
	);
}

/** Eight hexadecimal digits: 32-bit FNV-1a over the UTF-16 units. */
function hashOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
