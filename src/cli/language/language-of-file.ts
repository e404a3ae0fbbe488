/** The language that a file name says before its extension, as in `start.de.md`: a tag of BCP 47 whose language is known by name. */
export function languageOfFile(path: string): { readonly language: string; readonly without: string } | undefined {
	const found = /^(.*[^/])\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)(\.mdx?)$/.exec(path);
	if (found === null || !isLanguage(found[2]!)) return undefined;
	return { language: found[2]!, without: `${found[1]}${found[3]}` };
}

/** The same file without its extension, so that Markdown and MDX of one text belong together. */
export const stemOf = (path: string): string => path.replace(/\.mdx?$/, '');

function isLanguage(tag: string): boolean {
	try {
		return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined;
	} catch {
		return false;
	}
}
