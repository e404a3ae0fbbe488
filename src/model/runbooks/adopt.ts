import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import type { IsThere } from '#markdown/written-links.ts';
import type { Authored, File } from '../authored.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { impliedFields } from '../implied.ts';
import { parse } from '../parse.ts';
import { onePlace, type Places } from '../places.ts';
import type { Path } from '../ref.ts';
import { textOf } from '../unknown-fields.ts';
import { findRunbooks } from './adopted-names.ts';
import { alertsNamed, type FindAlert, isAlertName, isHumped, withoutSigns } from './alert-names.ts';
import type { FolderOwner } from './folder-owners.ts';
import { headingsIn, isRunbookHeading, roleOf, type TextHeading } from './headings.ts';
import { lostLinks } from './lost-links.ts';
import { oddCharacter } from './odd-characters.ts';
import { plainMarkdown } from './plain-markdown.ts';

/** A runbook as somebody else's folder holds it. */
export interface AdoptedRunbook {
	/** The alerts that it is for; none for a procedure that no alert leads to. */
	readonly alerts: readonly string[];
	readonly id: string;
	readonly title: string;
	/** How it is written: a file of its own, or a heading in a file of several. */
	readonly form: 'file' | 'heading';
	/** What said which alert it is for. */
	readonly namedBy: 'front matter' | 'file name' | 'heading' | 'nothing';
	readonly path: string;
	/** The line of the file on which it begins, from 1, and its text, as plain Markdown. */
	readonly line: number;
	readonly text: string;
	readonly span: Span;
}

/** What a folder of runbooks holds, and what could not be understood. In the order of files and places. */
export interface AdoptedFolder {
	readonly runbooks: readonly AdoptedRunbook[];
	/** Files that hold no runbook, with why. */
	readonly others: readonly { readonly path: string; readonly reason: string }[];
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads runbooks as they are written elsewhere. Never throws; one bad file hides nothing of the others. Links that lead nowhere are
 * told where `isThere` knows the files of the workspace. A page whose name or heading is that of an alert which `findAlert` knows is
 * its runbook, whatever else stands in it.
 */
export function readAdopted(
	files: readonly File[],
	isThere?: IsThere,
	findAlert: FindAlert = () => undefined,
): AdoptedFolder {
	const runbooks: AdoptedRunbook[] = [];
	const others: { path: string; reason: string }[] = [];
	const diagnostics: Diagnostic[] = [];
	const pages: AdoptedPage[] = [];
	for (const file of files) {
		const source = createSource(file.path, file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
		const page = pageOf(source, diagnostics);
		const several = alertHeadings(page.lines, findAlert);
		const found = several.length > 1 ? several.map((one) => underHeading(page, one)) : wholePage(page, findAlert);
		if (typeof found === 'string') {
			others.push({ path: file.path, reason: found });
			continue;
		}
		for (const runbook of found) {
			if (runbook.text.trim() === '') diagnostics.push(empty(runbook));
			for (const diagnostic of oddCharacters(source, runbook)) diagnostics.push(diagnostic);
			runbooks.push(runbook);
		}
		pages.push(page);
	}
	const find = findRunbooks(runbooks);
	for (const { source, lines } of isThere === undefined ? [] : pages)
		for (const diagnostic of lostLinks(source, lines, isThere!, find)) diagnostics.push(diagnostic);
	return { runbooks, others, diagnostics };
}

/** The field that tells an adopted runbook from one that was written for this model. */
export const adoptedMark = 'x-adopted';

/** The runbooks as what an author would have written, for the pipeline that every entity goes through; `ownerOf` knows the owner of a file. */
export function adoptedAsAuthored(
	{ runbooks }: AdoptedFolder,
	authored: readonly Authored[],
	ownerOf: (path: string) => FolderOwner | undefined,
): { readonly authored: readonly Authored[]; readonly diagnostics: readonly Diagnostic[] } {
	const taken = new Set(authored.flatMap(idOf));
	const first = new Map<string, AdoptedRunbook>();
	const diagnostics: Diagnostic[] = [];
	const made = runbooks.map((runbook): Authored => {
		const known = first.get(runbook.id);
		if (known === undefined) first.set(runbook.id, runbook);
		else diagnostics.push(twice(runbook, known));
		const id = freeId(runbook.id, taken);
		taken.add(id);
		const related = id === runbook.id ? undefined : [`runbook:${runbook.id}`];
		const owned = ownerOf(runbook.path);
		const value = {
			kind: 'runbook',
			id,
			name: runbook.title,
			[adoptedMark]: runbook.form,
			...(owned && { owner: owned.owner }),
			...(runbook.alerts.length > 0 && { alerts: runbook.alerts }),
			...(related && { related }),
		};
		return {
			value,
			places: ownedPlaces(runbook.span, owned?.span),
			path: runbook.path,
			body: { text: runbook.text, line: runbook.line },
		};
	});
	return { authored: made, diagnostics };
}

/** Everything stands where the runbook begins, but for what is written about its folder. */
function ownedPlaces(all: Span, owner: Span | undefined): Places {
	const places = onePlace(all);
	if (owner === undefined) return places;
	const spanOf = ([field]: Path): Span => (field === 'owner' ? owner : all);
	return { ...places, spanOf, keySpanOf: spanOf };
}

const idOf = ({ value, path }: Authored): readonly string[] => {
	const { kind, id } = { ...impliedFields(path), ...(value as object | null) } as { kind?: unknown; id?: unknown };
	return kind === 'runbook' && typeof id === 'string' ? [id] : [];
};

/** What somebody wrote here keeps its page; what was adopted stands beside it. */
function freeId(id: string, taken: ReadonlySet<string>): string {
	if (!taken.has(id)) return id;
	for (let number = 1; ; number++) {
		const other = `${id.slice(0, 50)}-adopted${number === 1 ? '' : `-${number}`}`;
		if (!taken.has(other)) return other;
	}
}

interface AdoptedPage {
	readonly source: Source;
	readonly front: { readonly [field: string]: unknown };
	/** The lines of the text, without its front matter. */
	readonly lines: readonly string[];
	/** The line of the file on which they begin, from 1. */
	readonly line: number;
}

function pageOf(source: Source, diagnostics: Diagnostic[]): AdoptedPage {
	const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(source.text);
	if (toml !== null) {
		const body = source.text.slice(toml[0].length);
		const line = source.positionAt(toml[0].length).line;
		return { source, front: tomlTexts(toml[1]!), lines: body.split('\n'), line };
	}
	const parts = splitFrontMatter(source);
	if (typeof parts !== 'object') return { source, front: {}, lines: source.text.split('\n'), line: 1 };
	const { documents, diagnostics: problems } = parse(parts.yaml);
	// The page can be shown all the same, so this stops nothing.
	for (const one of problems) diagnostics.push({ ...one, severity: 'warning' });
	const value = documents[0]?.value;
	const front = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
	return { source, front: front as AdoptedPage['front'], lines: parts.body.text.split('\n'), line: parts.body.line };
}

/** Texts of TOML front matter: all that is asked of it are names and titles. */
function tomlTexts(toml: string): AdoptedPage['front'] {
	const entries = [...toml.matchAll(/^\s*([A-Za-z_][\w-]*)\s*=\s*(?:"([^"\\]*)"|'([^']*)')\s*(?:#.*)?$/gm)];
	return Object.fromEntries(entries.map(([, name, double, single]) => [name, double ?? single]));
}

interface AlertHeading {
	readonly names: readonly string[];
	readonly heading: TextHeading;
	/** The line behind its text. */
	readonly end: number;
	/** Whether it says that this is an alert. */
	readonly isLabelled: boolean;
}

/** Headings of one level that each name an alert or several: `## KubeAPIDown`, `##### Alert Name: "KubeAPIDown"`, `## DiskFull, DiskFilling`. */
function alertHeadings(lines: readonly string[], findAlert: FindAlert): readonly AlertHeading[] {
	const headings = headingsIn(lines);
	const named = headings.flatMap((heading, at) => {
		const [, label, quoted] = /^(alert(?:s|[ -]?names?)?[ \t]*:[ \t]*)?(.*)$/i.exec(heading.text)!;
		const nameOf = (part: string): string | undefined =>
			(label === undefined ? isHumped(part) : isAlertName(part)) ? part : findAlert(part);
		const names = alertsNamed(withoutSigns(quoted!), nameOf);
		// The title of a page is no entry in it.
		if (names.length === 0 || names.some((name) => roleOf(name) !== undefined) || (at === 0 && heading.level === 1))
			return [];
		const end = headings.slice(at + 1).find(({ level }) => level <= heading.level)?.line ?? lines.length;
		return [{ names, heading, end, isLabelled: label !== undefined }];
	});
	const levels = named.map(({ heading }) => heading.level);
	const level = [...new Set(levels)].sort(
		(a, b) => levels.filter((one) => one === b).length - levels.filter((one) => one === a).length || a - b,
	)[0];
	const found = named.filter(({ heading }) => heading.level === level);
	// Names of products look like those of alerts (`BigQuery`): a page that lists alerts has little else on that level.
	const beside = headings.filter((one) => one.level === level).length - found.length;
	return found.length > beside || found.some(({ isLabelled }) => isLabelled) ? found : [];
}

function underHeading({ source, lines, line }: AdoptedPage, { names, heading, end }: AlertHeading): AdoptedRunbook {
	return {
		alerts: names,
		id: slugOf(names[0]!)!,
		title: names.join(', '),
		form: 'heading',
		namedBy: 'heading',
		path: source.path,
		line: line + heading.below,
		text: plainMarkdown(lines.slice(heading.below, end).join('\n')),
		span: lineSpan(source, line + heading.line),
	};
}

/** A page as one runbook, or why it is none. */
function wholePage(page: AdoptedPage, findAlert: FindAlert): readonly AdoptedRunbook[] | string {
	const { source, front, lines, line } = page;
	// Some generators want to be told in the name what comes of a file: `NodeDown.html.md`.
	const stem = source.path.slice(source.path.lastIndexOf('/') + 1).replace(/(?:\.html?)?\.mdx?$/, '');
	if (/^(?:_?index|readme|summary|toc|template|archetype)$/i.test(stem)) return 'an index or a template';
	const headings = headingsIn(lines);
	const roles = headings.filter(({ text, level }, at) => (at > 0 || level > 1) && isRunbookHeading(text)).length;
	const top = headings[0]?.level === 1 ? headings[0] : undefined;
	const text = (name: string): string | undefined => textOf(front[name]);
	const said = saidAlerts(front);
	const bare = withoutSigns(top?.text ?? '');
	const title = text('title') ?? (bare === '' ? stem : bare);
	/** `Runbook: NodeDown` is that of `NodeDown`. */
	const called = withoutSigns(bare.replace(/^(?:runbook|playbook|alert(?: ?name)?)\s*[:：–—-]\s*/i, ''));
	const byHump = (name: string): readonly string[] =>
		saysMore(stem, name) ? [] : alertsNamed(name, (part) => (isHumped(part) ? part : undefined));
	const isStem = isHumped(stem) || (bare === stem && isAlertName(stem) && roles > 0);
	const known = (name: string): readonly string[] => alertsNamed(name, findAlert);
	const [alerts, namedBy] = firstNamed(
		[said, 'front matter'],
		[isStem ? [stem] : [], 'file name'],
		[byHump(called), 'heading'],
		[byHump(title), 'front matter'],
		[known(stem), 'file name'],
		[known(called), 'heading'],
		[known(title), 'front matter'],
		[headings.flatMap((one) => known(withoutSigns(one.text))), 'heading'],
	);
	const [alert] = alerts;
	const id = slugOf(alerts.length === 1 ? alert! : stem) ?? (alert && slugOf(alert));
	if (alert === undefined && roles === 0)
		return 'it names no alert, none is called as it is, and it has none of the usual headings';
	if (id === undefined) return 'its name cannot be an address: give it `alert:` in its front matter';
	// The title of the page is its heading here as well.
	const rest = top === undefined ? lines : lines.map((one, at) => (at >= top.line && at < top.below ? '' : one));
	const shown = alerts.length === 1 && (title === stem || (title === bare && called === alert)) ? alert! : title;
	return [
		{
			alerts,
			id,
			title: shown,
			form: 'file',
			namedBy,
			path: source.path,
			line,
			text: plainMarkdown(rest.join('\n')),
			span: lineSpan(source, line + (top?.line ?? 0)),
		},
	];
}

type NamedBy = AdoptedRunbook['namedBy'];

/** The first of some ways to name alerts that names any. */
function firstNamed(
	...ways: readonly (readonly [readonly string[], NamedBy])[]
): readonly [readonly string[], NamedBy] {
	return ways.find(([alerts]) => alerts.length > 0) ?? [[], 'nothing'];
}

/** The alerts that front matter names, in a list or in a text. */
function saidAlerts(front: AdoptedPage['front']): readonly string[] {
	const nameOf = (part: string): string | undefined => (isAlertName(part) ? part : undefined);
	for (const field of ['alerts', 'alert', 'alertname', 'alert_name', 'alertnames']) {
		const value = front[field];
		const parts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
		const names = parts.flatMap((one) => alertsNamed(one.trim(), nameOf));
		if (names.length > 0) return [...new Set(names)];
	}
	return [];
}

/** Whether a file is called by the words of its title and more: `postgresql-disk-full` of `PostgreSQL` is about that, not the name of an alert. */
function saysMore(stem: string, title: string): boolean {
	const [file, page] = [stem, title].map((one) => one.toLowerCase().replace(/[^a-z0-9]/g, '')) as [string, string];
	return file.length > page.length && file.startsWith(page);
}

/** `NodeDiskFull` -> `nodediskfull`, `disk full` -> `disk-full`; undefined where no id comes of it. */
function slugOf(name: string): string | undefined {
	const slug = name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[-0-9]+|-+$/g, '')
		.slice(0, 63);
	return /^[a-z][a-z0-9-]+$/.test(slug) ? slug : undefined;
}

function lineSpan(source: Source, number: number): Span {
	let offset = 0;
	for (let at = 1; at < number; at++) offset = source.text.indexOf('\n', offset) + 1;
	return source.span(offset, offset + source.line(number).length);
}

const empty = ({ span, title }: AdoptedRunbook): Diagnostic => ({
	code: 'adopted-runbook-empty',
	severity: 'warning',
	message: `the runbook of \`${title}\` holds nothing`,
	span,
	hint: 'write what it means and what to do, or remove it',
});

const twice = (runbook: AdoptedRunbook, known: AdoptedRunbook): Diagnostic => ({
	code: 'adopted-runbook-twice',
	severity: 'warning',
	message: `there are two runbooks of \`${runbook.alerts[0] ?? runbook.title}\`; the page of the alert shows both`,
	span: runbook.span,
	hint: 'keep one of them',
	related: [{ message: 'the other one', span: known.span }],
});

function oddCharacters(source: Source, { text, line }: AdoptedRunbook): readonly Diagnostic[] {
	let inListing = false;
	return text.split('\n').flatMap((one, at): readonly Diagnostic[] => {
		if (/^\s*(?:> )?(?:`{3,}|~{3,})/.test(one)) {
			inListing = !inListing;
			return [];
		}
		const name = inListing ? oddCharacter(one) : undefined;
		if (name === undefined) return [];
		return [
			{
				code: 'command-character',
				severity: 'warning',
				message: `a command holds ${name}, which a terminal does not take for what it looks like`,
				span: lineSpan(source, line + at),
				hint: 'type the command anew, with plain quotes, dashes and blanks',
			},
		];
	});
}
