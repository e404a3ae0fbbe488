/**
 * What an attribute value may be. Each check returns the value as it will be written, or undefined to drop it. Values are
 * rebuilt from known parts wherever possible rather than searched for bad ones.
 */
import { isCssColour } from '#render/dom/colour.ts';
import { tokenOf, tokenVariable } from '#render/theme/tokens.ts';

export type Check = (value: string) => string | undefined;

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const LENGTH = new RegExp(`^${NUMBER}(?:px|em|ex|%)?$`, 'i');
const NUMBER_LIST = new RegExp(`^\\s*(?:${NUMBER}[\\s,]*)*$`, 'i');
const TRANSFORM = /^\s*(?:(?:translate|scale|rotate|matrix|skewX|skewY)\s*\([-+\d.,e\s]*\)[\s,]*)+$/i;
const TOKEN_VARIABLE = /^var\(--mmd-[a-z0-9-]+\)$/;
const LOCAL_REFERENCE = /^url\(\s*["']?#([^"'()\\\s]+)["']?\s*\)$/;

/** Two decimals are a hundredth of a pixel: finer than any screen, and the same on every machine. */
export function roundNumbers(text: string): string {
	return text.replace(/-?\d*\.\d{3,}(?:e[-+]?\d+)?|-?\d+(?:\.\d+)?e[-+]?\d+/gi, (match) => {
		const rounded = Math.round(Number(match) * 100) / 100;
		return String(Object.is(rounded, -0) ? 0 : rounded);
	});
}

/** A colour, a token, `none`, or a reference to a gradient of this picture. */
export const paint: Check = (value) => {
	const text = value.trim();
	const token = tokenOf(text);
	if (token) return tokenVariable(token);
	if (text === 'none' || text === 'currentColor' || TOKEN_VARIABLE.test(text)) return text;
	return isCssColour(text) ? text : localReference(text);
};

/** `url(#id)` and nothing else. */
export const localReference: Check = (value) => {
	const id = LOCAL_REFERENCE.exec(value.trim())?.[1];
	return id === undefined ? undefined : `url(#${id})`;
};

/** One number with an optional unit; `px` is what a bare number means. */
export const length: Check = (value) => {
	const text = value.trim();
	return LENGTH.test(text) ? roundNumbers(text.replace(/px$/i, '')) : undefined;
};

export const numberList: Check = (value) => (NUMBER_LIST.test(value) ? roundNumbers(value.trim()) : undefined);

/** Dashes; all zeros mean a solid line. */
export const dashes: Check = (value) => {
	const text = value.trim().replace(/px/g, '');
	if (text === 'none' || /^[0\s,]+$/.test(text) || /^1[\s,]+0$/.test(text)) return 'none';
	const list = numberList(text);
	return list?.replace(/[\s,]+/g, ' ');
};

/** Path data: commands and numbers. */
export const pathData: Check = (value) =>
	/^[MLHVCSQTAZ\d\s,.+\-e]*$/i.test(value) ? roundNumbers(value.trim()) : undefined;

export const transform: Check = (value) => {
	if (!TRANSFORM.test(value)) return undefined;
	const text = roundNumbers(value.trim()).replace(/,\s+/g, ',');
	return /^translate\(0(?:,0)?\)$/.test(text) ? undefined : text;
};

/** One of a few words. */
export function oneOf(...words: string[]): Check {
	return (value) => (words.includes(value.trim()) ? value.trim() : undefined);
}

export const fontWeight: Check = (value) => {
	const text = value.trim();
	if (text === 'bold' || text === 'bolder') return '600';
	if (text === 'normal' || text === 'lighter') return '400';
	return /^[1-9]00$/.test(text) ? (Number(text) > 500 ? '600' : '400') : undefined;
};

/** A local id: letters, digits and a few marks, plus the placeholder of the prefix. */
export const localId: Check = (value) => (/^[\w\uE000:.-]+$/.test(value) ? value : undefined);

/** A whole number from zero. */
export const count: Check = (value) => (/^\d{1,6}$/.test(value) ? value : undefined);

/** Plain text: escaping happens when it is written. */
export const plainText: Check = (value) => value;

/** Class names of ours, which all start alike. */
export const ownClasses: Check = (value) => {
	const names = value.split(/\s+/).filter((name) => /^mmd(?:-[a-z0-9-]+)?$/.test(name));
	return names.length > 0 ? names.join(' ') : undefined;
};

/**
 * A link a reader may follow: within the page, within the site (relative), or https. Everything else is dropped, above all
 * schemes that run code, and `//host` which takes the scheme of the page.
 */
export const linkTarget: Check = (value) => {
	const text = value.trim();
	// Browsers ignore control characters and blanks inside a scheme, so a link with any is not one we know how to read.
	if (/[\u0000-\u0020\u007f\u00a0\u2028\u2029\\<>"'`]/.test(text)) return undefined;
	if (/^https:\/\/[^/]/i.test(text)) return text;
	if (/^(?:#|\?|\/(?!\/)|\.{1,2}\/)/.test(text)) return text;
	return /^[\w.~%-]+(?:[/?#]|$)/.test(text) ? text : undefined;
};
