import { posix } from 'node:path';
import { load } from 'js-yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { File } from '#model/authored.ts';
import type { GuideText } from '#site/engine/site-input.ts';
import type { Guide } from '#views/guides.ts';

/** A guide as the views list it, with the text that the site draws. */
export interface ReadGuide {
	readonly guide: Guide;
	readonly text: GuideText;
}

/** Where a path of the workspace is shown on the site, or undefined. */
export type RouteOfFile = (path: string) => string | undefined;

/**
 * The guides among the Markdown pages of a workspace. A guide is called by its file name; where two are called alike, the
 * later one in path order also carries its folder. Pages that only say what a folder holds are no guides.
 */
export function readGuides(files: readonly File[]): readonly ReadGuide[] {
	const taken = new Set<string>();
	return files
		.filter(({ path }) => !/(?:^|\/)readme\.mdx?$/i.test(path))
		.map((file) => {
			const name = slugOf(posix.basename(file.path).replace(/\.mdx?$/, ''));
			const slug = taken.has(name) ? slugOf(file.path.replace(/\.mdx?$/, '')) : name;
			taken.add(slug);
			return { guide: guideOf(file, slug), text: { id: slug, path: file.path, text: file.text } };
		});
}

function guideOf({ path, text }: File, slug: string): Guide {
	const fields = frontMatterOf(text);
	const heading = /^# +(.+?) *$/m.exec(text)?.[1];
	return {
		slug,
		title: textOf(fields['title']) ?? heading ?? slug.replaceAll('-', ' '),
		description: textOf(fields['description']),
		audience: textOf(fields['audience']),
		order: numberOf(fields['order']),
		minutes: numberOf(fields['minutes']) ?? readingMinutes(bodyOf(text).text),
		file: path,
		body: path.endsWith('.md') ? bodyOf(text) : undefined,
		startOf: startNameOf(path),
		source: path.endsWith('.md') ? undefined : bodyOf(text).text,
	};
}

/** For whom a file in a folder `start` was written: `start/payments-core.md`. */
export const startNameOf = (path: string): string | undefined => /(?:^|\/)start\/([^/]+)\.mdx?$/.exec(path)?.[1];

/** Whole minutes, at least one, at 200 words a minute: what its author did not say. Only words with a letter or digit count. */
export const readingMinutes = (text: string): number =>
	Math.max(1, Math.round((text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) / 200));

/** The fields of a guide; none where they cannot be read, which `guideProblems` tells. */
function frontMatterOf(text: string): Readonly<Record<string, unknown>> {
	try {
		const value = load(yamlOf(text) ?? '');
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
	} catch {
		return {};
	}
}

/** The text below the front matter, and the line it starts on. */
function bodyOf(text: string): { text: string; line: number } {
	const head = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?\n?/m.exec(text)?.[0] ?? '';
	return { text: text.slice(head.length), line: head.split('\n').length };
}

const yamlOf = (text: string): string | undefined => /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text)?.[1];

/** Guides whose front matter is no YAML: Astro would refuse the whole site for them. */
export function guideProblems(files: readonly File[]): readonly Diagnostic[] {
	return files.flatMap(({ path, text }): Diagnostic[] => {
		const yaml = yamlOf(text);
		if (yaml === undefined || yaml.trim() === '') return [];
		try {
			load(yaml);
			return [];
		} catch (error) {
			const { reason, mark } = error as { reason?: string; mark?: { line?: number; column?: number } };
			const start = { line: (mark?.line ?? 0) + 2, column: (mark?.column ?? 0) + 1, offset: 0 };
			return [
				{
					code: 'guide-not-readable',
					severity: 'error',
					message: `the front matter is not valid YAML: ${reason ?? 'it cannot be read'}`,
					span: { file: path, start, end: start },
					hint: 'put texts with `:` or `#` into quotes',
				},
			];
		}
	});
}

/**
 * The text of a guide with its links to other files of the workspace, and its images, turned into addresses of the site:
 * it is drawn elsewhere than it stands. Code is left alone.
 */
export function withSiteLinks({ id, path, text }: GuideText, routeOf: RouteOfFile): GuideText {
	const code = /(^(`{3,}|~{3,})[\s\S]*?^\2[^\n]*$|`[^`\n]*`)/gm;
	const parts = text.split(code);
	const moved = parts.map((part, at) => {
		// `split` gives text, the code, and the code's fence in turn; the fence is part of the code already.
		if (at % 3 === 2) return '';
		if (at % 3 === 1) return part;
		return part.replace(
			/\]\((?![a-z][a-z0-9+.-]*:|\/|#)([^()\s]+)([^()]*)\)/gi,
			(whole, href: string, title: string) => {
				const [file = '', anchor] = href.split('#', 2);
				const route = routeOf(posix.normalize(posix.join(posix.dirname(path), decoded(file))));
				return route === undefined ? whole : `](${route}${anchor ? `#${anchor}` : ''}${title})`;
			},
		);
	});
	return { id, path, text: moved.join('') };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function slugOf(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase();
	return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'guide';
}

const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const numberOf = (value: unknown): number | undefined =>
	typeof value === 'number' && Number.isFinite(value) ? value : undefined;
