import { posix } from 'node:path';
import { load } from 'js-yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { unescaped } from '#markdown/addresses.ts';
import type { File } from '#model/authored.ts';
import type { Workspace } from '#model/types.generated.ts';
import { textOf } from '#model/unknown-fields.ts';
import type { GuideText } from '#site/engine/site-input.ts';
import type { Guide } from '#views/guides.ts';
import { languageOfFile, stemOf } from './language/language-of-file.ts';

/** A guide as the views list it, with the text that the site draws. */
export interface ReadGuide {
	readonly guide: Guide;
	readonly text: GuideText;
}

/** Where a path of the workspace is shown on the site, or undefined. */
export type RouteOfFile = (path: string) => string | undefined;

/**
 * The guides among the Markdown pages of a workspace. A guide is called by its file name; where two are called alike, the
 * later one in path order also carries its folder. `x.de.md` beside `x.md` is the same guide in German. Pages that only say what a folder holds are no guides.
 */
export function readGuides(files: readonly File[], languages: Languages = {}): readonly ReadGuide[] {
	const { language: ofSite = 'en', contentLanguage = ofSite } = languages;
	const guides = files.filter(({ path }) => !/(?:^|\/)readme\.mdx?$/i.test(path));
	// The first file of a name, be it Markdown or MDX, is the one that texts in other languages belong to.
	const first = new Map(guides.map(({ path }) => [stemOf(path), path] as const).reverse());
	const taken = new Set<string>();
	// A guide in several languages is one guide: the text in the language of the site is it, the others stand beside it.
	const several = new Map<string, { readonly file: File; readonly language: string }[]>();
	for (const file of guides) {
		const named = languageOfFile(file.path);
		const base = named && first.get(stemOf(named.without));
		const language = base === undefined ? contentLanguage : named!.language;
		const own = several.get(base ?? file.path) ?? [];
		several.set(base ?? file.path, [...own, { file, language }]);
	}
	return [...several].flatMap(([base, texts]) => {
		const stem = stemOf(base);
		const name = slugOf(posix.basename(stem));
		const slug = taken.has(name) ? slugOf(stem) : name;
		taken.add(slug);
		const main = texts.find(({ language }) => language === ofSite) ?? texts.find(({ file }) => file.path === base)!;
		return [main, ...texts.filter((one) => one !== main)].map(({ file, language }): ReadGuide => {
			const isMain = file === main.file;
			// No name of a file becomes a slug with a dot, and no id of Astro's may have one.
			const id = isMain ? slug : `${slug}--${language.toLowerCase()}`;
			const guide = guideOf(file, isMain ? slug : `${slug}.${language.toLowerCase()}`, stem);
			return {
				guide: {
					...guide,
					id: isMain ? undefined : id,
					language: language === ofSite ? undefined : language,
					translationOf: isMain ? undefined : slug,
				},
				text: { id, path: file.path, text: file.text },
			};
		});
	});
}

/** Which language the site is in, and what people write in. */
type Languages = Pick<Workspace, 'language' | 'contentLanguage'>;

function guideOf({ path, text }: File, slug: string, stem: string): Guide {
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
		startOf: startNameOf(`${stem}.md`),
		source: path.endsWith('.md') ? undefined : bodyOf(text).text,
	};
}

/** For whom a file in a folder `start` was written: `start/payments-core.md`. */
export const startNameOf = (path: string): string | undefined =>
	/(?:^|\/)start\/([^/]+)\.mdx?$/.exec(languageOfFile(path)?.without ?? path)?.[1];

/** Whole minutes, at least one, at 200 words a minute: what its author did not say. Only words with a letter or digit count. */
const readingMinutes = (text: string): number =>
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
				const route = routeOf(posix.normalize(posix.join(posix.dirname(path), unescaped(file))));
				return route === undefined ? whole : `](${route}${anchor ? `#${anchor}` : ''}${title})`;
			},
		);
	});
	return { id, path, text: moved.join('') };
}

function slugOf(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase();
	return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'guide';
}

const numberOf = (value: unknown): number | undefined =>
	typeof value === 'number' && Number.isFinite(value) ? value : undefined;
