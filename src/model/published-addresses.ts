import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import type { File } from './authored.ts';

/** The registry of published addresses, which stands at the root of the workspace. */
export const addressesFile = 'published-addresses.txt';

/** A page that others link to, with the places in it that they link to. */
export interface PublishedPage {
	/** Site-absolute without the base path: `/runbooks/ledgerprimarydown/`. */
	readonly address: string;
	readonly span: Span;
	/** Anchors without the sharp, each with its place. */
	readonly anchors: ReadonlyMap<string, Span>;
}

/** Where what was published at one address is found now. Both may end in an anchor. */
export interface Redirect {
	readonly from: string;
	readonly to: string;
	readonly span: Span;
	readonly toSpan: Span;
}

/** What the registry says. A line that cannot be understood is a diagnostic, and the others count all the same. */
export interface PublishedAddresses {
	readonly pages: ReadonlyMap<string, PublishedPage>;
	readonly redirects: ReadonlyMap<string, Redirect>;
	readonly diagnostics: readonly Diagnostic[];
}

/** Slashes at both ends; no part that leads elsewhere; nothing that a server or a browser reads as more than a name. */
const PAGE = /^\/(?:(?!\.{1,2}\/)[^\s/#?%"'`<>\\|^{}\p{C}]+\/)*$/u;
const ANCHOR = /^[^\s#%"'`<>\\\p{C}]+$/u;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** Reads the registry: a page and its anchors on a line (`/runbooks/x/ #first #impact`), or a redirect (`/runbooks/x/ -> /runbooks/y/`). */
export function readPublishedAddresses(file: File | undefined): PublishedAddresses {
	const pages = new Map<string, { address: string; span: Span; anchors: Map<string, Span> }>();
	const redirects = new Map<string, Redirect>();
	const diagnostics: Diagnostic[] = [];
	if (file === undefined) return { pages, redirects, diagnostics };
	const source = createSource(file.path, file.text);
	for (const { words, line } of linesOf(source)) {
		const first = words[0]!;
		const problem = problemOf(words, line);
		if (problem !== undefined) {
			diagnostics.push(problem);
		} else if (words[1]?.text === '->') {
			const target = words[2]!;
			const redirect = { from: first.text, to: target.text, span: first.span, toSpan: target.span };
			const known = redirects.get(redirect.from);
			if (known !== undefined && known.to !== redirect.to) diagnostics.push(twoTargets(redirect, known));
			else redirects.set(redirect.from, redirect);
		} else {
			// A page on two lines, as a merge of two branches leaves it, is one page.
			const page = pages.get(first.text) ?? { address: first.text, span: first.span, anchors: new Map() };
			pages.set(first.text, page);
			for (const { text, span } of words.slice(1)) page.anchors.set(text.slice(1), span);
		}
	}
	diagnostics.push(...circles(redirects));
	return { pages, redirects, diagnostics };
}

/** Where an address leads in the end, redirect by redirect; undefined when it is not redirected, or in a circle. */
export function targetOf(redirects: PublishedAddresses['redirects'], from: string): string | undefined {
	const seen = new Set([from]);
	for (let at = redirects.get(from)?.to; at !== undefined; at = redirects.get(at)?.to) {
		if (seen.has(at)) return undefined;
		if (!redirects.has(at)) return at;
		seen.add(at);
	}
	return undefined;
}

/** The page and the anchor of an address; the anchor is empty where there is none. */
export function divideAddress(address: string): { readonly page: string; readonly anchor: string } {
	const at = address.indexOf('#');
	return at === -1 ? { page: address, anchor: '' } : { page: address.slice(0, at), anchor: address.slice(at + 1) };
}

interface Word {
	readonly text: string;
	readonly span: Span;
}

/** The lines that say something, in words. A line that begins with a sharp is a comment. */
function linesOf(source: Source): readonly { readonly words: readonly Word[]; readonly line: Word }[] {
	return [...source.text.matchAll(/[^\r\n]+/g)].flatMap((match) => {
		const text = match[0].replace(/^\uFEFF/, '');
		const start = match.index + match[0].length - text.length;
		if (text.trim() === '' || /^\s*#/.test(text)) return [];
		const words = [...text.matchAll(/\S+/g)].map((word) => ({
			text: word[0],
			span: source.span(start + word.index, start + word.index + word[0].length),
		}));
		return [{ words, line: { text, span: source.span(start, start + text.length) } }];
	});
}

function problemOf(words: readonly Word[], line: Word): Diagnostic | undefined {
	const wrong = (message: string, { text, span }: Word, rest: Partial<Diagnostic> = {}): Diagnostic => ({
		code: 'published-address-form',
		severity: 'error',
		message,
		span,
		actual: text,
		hint: 'mend the line; `lintel addresses record` writes them',
		...rest,
	});
	if (CONFLICT.test(line.text))
		return wrong('a conflict of two branches is left in the file', line, {
			hint: 'keep the lines of both sides and remove the three marks: addresses are only ever added',
		});
	const [first, arrow, target, more] = words;
	if (arrow?.text === '->') {
		if (target === undefined || more !== undefined)
			return wrong('a redirect names one address on each side of `->`', more ?? arrow);
		const bad = [first!, target].find(({ text }) => !isAddress(text));
		if (bad !== undefined)
			return wrong(`\`${bad.text}\` is not an address of a site`, bad, { nearest: mended(bad.text) });
		return first!.text === target.text ? wrong('the address is redirected to itself', target) : undefined;
	}
	if (!PAGE.test(first!.text))
		return wrong(`\`${first!.text}\` is not the address of a page`, first!, {
			expected: 'a path below the site, with slashes at both ends',
			nearest: mended(first!.text),
		});
	const bad = words.slice(1).find(({ text }) => !text.startsWith('#') || !ANCHOR.test(text.slice(1)));
	return (
		bad &&
		wrong(`\`${bad.text}\` is not an anchor`, bad, { expected: 'anchors of the page, each with a `#` before it' })
	);
}

const isAddress = (text: string): boolean => {
	const { page, anchor } = divideAddress(text);
	return PAGE.test(page) && (page === text || ANCHOR.test(anchor));
};

/** The address with the slashes that it lacks, where that makes it one. */
function mended(text: string): string | undefined {
	const { page, anchor } = divideAddress(text);
	const whole = `${page.startsWith('/') ? '' : '/'}${page}${page.endsWith('/') ? '' : '/'}`;
	const address = anchor === '' ? whole : `${whole}#${anchor}`;
	return isAddress(address) ? address : undefined;
}

const twoTargets = (redirect: Redirect, known: Redirect): Diagnostic => ({
	code: 'redirect-conflict',
	severity: 'error',
	message: `\`${redirect.from}\` is redirected twice, to \`${known.to}\` and to \`${redirect.to}\``,
	span: redirect.toSpan,
	hint: 'keep one of the two',
	related: [{ message: 'the other redirect', span: known.toSpan }],
});

/** One diagnostic for each circle, at its first line. Each redirect is followed once. */
function circles(redirects: ReadonlyMap<string, Redirect>): readonly Diagnostic[] {
	const settled = new Set<string>();
	return [...redirects.values()].flatMap((redirect): Diagnostic[] => {
		const path = new Set<string>();
		let next: Redirect | undefined = redirect;
		while (next !== undefined && !settled.has(next.from) && !path.has(next.from)) {
			path.add(next.from);
			next = redirects.get(next.to);
		}
		const isCircle = next !== undefined && path.has(next.from);
		for (const address of path) settled.add(address);
		if (!isCircle) return [];
		const names = [...path];
		const circle = names.slice(names.indexOf(next!.from));
		return [
			{
				code: 'redirect-conflict',
				severity: 'error',
				message: `redirects lead in a circle: ${[...circle, circle[0]].map((one) => `\`${one}\``).join(' -> ')}`,
				span: next!.span,
				hint: 'let the last of them lead to a page of the site',
			},
		];
	});
}
