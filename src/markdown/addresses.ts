/** What an address is, judged by its text alone, before anybody asks where it leads. */
export type AddressKind = 'web' | 'mail' | 'anchor' | 'relative' | 'data-image' | 'unsafe';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp);/i;

/**
 * Sorts an address. Control characters and white space, which browsers skip inside a scheme, are skipped here too, so
 * `java\nscript:` is as unsafe as `javascript:`. A backslash counts as a slash, as browsers read it.
 */
export function kindOfAddress(href: string): AddressKind {
	const bare = withoutBlanks(href);
	if (bare.startsWith('#')) return 'anchor';
	if (/^[\\/]{2}/.test(bare)) return 'unsafe';
	const scheme = SCHEME.exec(bare)?.[1]?.toLowerCase();
	if (scheme === undefined)
		return /^[^/?#]*(?::|&colon;|%3a)/i.test(bare) && /script|data/i.test(bare) ? 'unsafe' : 'relative';
	if (scheme === 'http' || scheme === 'https') return 'web';
	if (scheme === 'mailto' || scheme === 'tel') return 'mail';
	return DATA_IMAGE.test(bare) ? 'data-image' : 'unsafe';
}

/** Whether an address is a reference of the workspace, written exactly so: nothing that a browser would have to be kind about. */
export function isReference(href: string, schemes: ReadonlySet<string> | undefined): boolean {
	const scheme = /^([a-z][a-z-]*):[A-Za-z0-9][A-Za-z0-9._/-]*$/.exec(href)?.[1];
	return scheme !== undefined && schemes?.has(scheme) === true;
}

/** Why an unsafe address is not followed, for the reader who points at it. */
export function whyUnsafe(href: string): string {
	const scheme = SCHEME.exec(withoutBlanks(href))?.[1];
	return scheme === undefined
		? 'an address without a scheme on another host is not followed'
		: `\`${scheme.toLowerCase()}:\` addresses are not followed`;
}

/** An address with its percent escapes as the characters they stand for; as it is written where they stand for none. */
export function unescaped(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

function withoutBlanks(href: string): string {
	return href.replace(/[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g, '');
}
