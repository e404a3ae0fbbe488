import { groupByEach } from '#graph/lists-by-key.ts';
import { unescaped } from '#markdown/addresses.ts';
import { splitPath } from './identity.ts';
import type { RecordReference } from './references.ts';

/** What resolution needs to know of a record. */
export interface Addressable {
	readonly ref: string;
	readonly path: string;
	/** The file it stands in. */
	readonly file: string;
	readonly folder: string;
	readonly stem: string;
	readonly id: string;
	readonly number?: number | undefined;
	readonly scope: string;
	/** What its title calls it: `TEP-0033` of `0033-gates.md`. */
	readonly titleName?: string | undefined;
	readonly title?: string | undefined;
	/** The site slug its front matter claims, if any. */
	readonly siteSlug?: string | undefined;
}

/** Finds the record that a reference in another record means: one where that is clear, several where each could be meant, or none. */
export type Resolve = (reference: RecordReference, from: Addressable) => readonly Addressable[];

/** Makes the resolver over all records. Every lookup is a table lookup. */
export function createResolver(records: readonly Addressable[]): Resolve {
	const byPath = new Map(records.map((record) => [record.path, record]));
	const byName = groupByEach(records, (record) => [
		record.stem.toLowerCase(),
		record.id.toLowerCase(),
		record.siteSlug?.toLowerCase() ?? record.id.toLowerCase(),
		unpadded(record.id),
		unpadded(record.titleName ?? record.id),
	]);
	const byTitle = groupByEach(records, ({ title }) => (title === undefined ? [] : [titleKey(title)]));
	const byDay = groupByEach(records, ({ stem }) => {
		const day = dayOf(stem);
		return day === undefined ? [] : [day];
	});
	const byNumber = groupByEach(records, (record) => (record.number === undefined ? [] : [String(record.number)]));
	const byWord = groupByEach(records, ({ folder }) => wordsOfFolder(folder));
	const pick = (found: readonly Addressable[] | undefined, from: Addressable): readonly Addressable[] => {
		const others = (found ?? []).filter((record) => record !== from);
		if (others.length <= 1) return others;
		const beside = others.filter((record) => record.folder === from.folder);
		if (beside.length > 1) return inLanguageOf(from, beside);
		if (beside.length > 0) return beside;
		const within = others.filter((record) => record.scope === from.scope);
		return within.length === 1 ? within : others;
	};
	const byHref = (href: string, from: Addressable): readonly Addressable[] => {
		const path = unescaped(href.replace(/[?#].*$/, ''));
		const anchor = unescaped(/#(.*)$/.exec(href)?.[1] ?? '').toLowerCase();
		if (path === '') {
			const beside = byPath.get(`${from.file}#${anchor}`);
			return beside && beside !== from ? [beside] : [];
		}
		for (const candidate of pathsOf(path, from)) {
			const record = byPath.get(candidate) ?? byPath.get(`${candidate}#${anchor}`);
			if (record && record !== from) return [record];
		}
		const segments = path.replace(/\/+$/, '').split('/');
		const last = segments.at(-1)!;
		const name = HOLDER.test(last) ? (segments.at(-2) ?? last) : last;
		const named = pick(byName.get(name.replace(PAGE_ENDING, '').toLowerCase()), from);
		if (named.length === 1) return named;
		// `/adr/7` is a page of a site; `../issues/7` is somebody else's.
		const number = /^(?:adr-?)?0*(\d+)$/i.exec(last)?.[1];
		const isSitePath = /(?:^|\/)(?:adrs?|decisions?)\/[^/]*$/i.test(path);
		return clearest(named, () => (number !== undefined && isSitePath ? pick(byNumber.get(number), from) : []));
	};
	return (reference, from) => {
		if (reference.href !== undefined) {
			const linked = byHref(reference.href, from);
			if (linked.length === 1) return linked;
			if (/^[a-z]+:/i.test(reference.href) && !NAMES_RECORD.test(reference.href.replace(HOST, ''))) {
				// `[SIMD-0185](https://…/pull/185)`: where it was proposed; only a name of the house says which record that is.
				const own = reference.text?.trim() ?? '';
				return OWN_NAME.test(own) && !isEverybodys(own) ? pick(byName.get(unpadded(own)), from) : [];
			}
			const inText = /\b(?:ADR|adr)[\s#-]*(\d+)\b|^(\d{1,5})[.:\s]/.exec(reference.text ?? '');
			return clearest(linked, () => (inText ? pick(byNumber.get(String(Number(inText[1] ?? inText[2]))), from) : []));
		}
		if (reference.title !== undefined) return pick(byTitle.get(titleKey(reference.title)), from);
		const { name, number } = reference;
		const ways = [
			() => (name === undefined ? [] : pick(byName.get(name.replace(ENDING, '').toLowerCase()), from)),
			() => (name === undefined ? [] : pick(byName.get(unpadded(name)), from)),
			() => letteredNames(name).flatMap((one) => pick(byName.get(one), from)),
			() => (name === undefined ? [] : byHref(name, from)),
			() => (name === undefined ? [] : pick(ofDay(name, byDay), from)),
			() => (number === undefined ? [] : pick(byNumber.get(String(number)), from)),
		];
		// `RFC-3` in a log of ADRs beside one of RFCs: never ADR 3, even where there is no such RFC.
		const word = isEverybodys(name) ? /^[a-z]+/i.exec(name!)![0].toLowerCase() : '';
		const ofWord = word === 'adr' ? undefined : byWord.get(word);
		if (ofWord && !ofWord.includes(from))
			return pick(
				ofWord.filter((record) => record.number === number),
				from,
			);
		const near = isEverybodys(name) ? clearest([], ...ways.map((way) => () => way().filter(isOf(from.scope)))) : [];
		return near.length === 1 ? near : clearest([], ...ways);
	};
}

/** `docs/rfcs`: what the records in a folder are called. */
const wordsOfFolder = (folder: string): readonly string[] => {
	const word = /(?:^|\/)(rfc|kep|tdr)s?(?:\/|$)/i.exec(folder)?.[1]?.toLowerCase();
	return word === undefined ? [] : [word];
};

/** A title as it is compared: its words and figures in lower case. */
const titleKey = (title: string): string =>
	title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** `0007-queues.ja.md` names the translations of the records beside it, `0007-queues.md` the originals. */
function inLanguageOf(from: Addressable, records: readonly Addressable[]): readonly Addressable[] {
	const language = languageOfName(from.file);
	const same = records.filter(({ file }) => languageOfName(file) === language);
	return same.length === 1 ? same : records;
}

/** The language that a file name ends with, if it does: `ja` of `0007-queues.ja.md`. */
export function languageOfName(path: string): string {
	return /\.([a-z]{2}(?:[-_][A-Za-z]{2,4})?)\.[a-z]+$/.exec(path)?.[1] ?? '';
}

/** `[ADR-10, now 33](0033-x.md)` in that very file: whatever its words say, no other record is meant. */
export function leadsToItself(href: string, from: Addressable): boolean {
	return from.path === from.file && !href.includes('#') && pathsOf(unescaped(href), from)[0] === from.path;
}

/** How files of records end. */
const RECORDS = 'mdx?|rst|org|a(?:scii)?doc|(?:media)?wiki';
const ENDING = new RegExp(`\\.(?:${RECORDS})$`, 'i');
/** Also as a page of a site. */
const PAGE_ENDING = new RegExp(`\\.(?:${RECORDS}|markdown|html?)$`, 'i');
const HOLDER = new RegExp(`^(?:readme|index)\\.(?:${RECORDS})$`, 'i');
/** `example.org` is no file of Org. */
const HOST = /^[a-z]+:\/\/[^/]*/i;
const NAMES_RECORD = new RegExp(`\\.(?:${RECORDS})\\b`, 'i');

const DAY = /^(?:\d{4}-\d{2}-\d{2}|(?:19|20)\d{6}(?!\d))/;

/** The day that a name begins with, written with or without hyphens. */
const dayOf = (name: string): string | undefined => DAY.exec(name)?.[0].replaceAll('-', '');

/** `2026-07-07 pricing`: the records of that day, those with the word in their name where there are some. */
function ofDay(name: string, byDay: ReadonlyMap<string, readonly Addressable[]>): readonly Addressable[] {
	const day = dayOf(name);
	const found = day === undefined ? [] : (byDay.get(day) ?? []);
	const word = name
		.replace(DAY, '')
		.replace(/^[\s_-]+/, '')
		.toLowerCase();
	const named = word === '' ? [] : found.filter(({ stem }) => stem.toLowerCase().includes(word));
	return named.length > 0 ? named : found;
}

/** `ADR 0004b` may be `ADR-0004b` and `0004b`. */
function letteredNames(name: string | undefined): readonly string[] {
	const parts = /^([a-z]+)[\s_-]*(\d{1,6}[a-z])$/i.exec(name ?? '');
	return parts ? [`${parts[1]}-${parts[2]}`.toLowerCase(), parts[2]!.toLowerCase()] : [];
}

/** `ADR-0017` means the record of one's own log, even where another log has a file of that very name. */
export function isEverybodys(name: string | undefined): boolean {
	return name !== undefined && /^(?:adr|rfc|kep|tdr|dr)[\s_#-]*\d+$/i.test(name);
}

function isOf(scope: string): (record: Addressable) => boolean {
	return (record) => record.scope === scope;
}

const OWN_NAME = /^[A-Z]{2,10}-\d{1,6}$/;

/** The first way that leads to one record; else the first that leads to several, which is ambiguous. */
function clearest(
	first: readonly Addressable[],
	...others: readonly (() => readonly Addressable[])[]
): readonly Addressable[] {
	let several = first;
	if (several.length === 1) return several;
	for (const other of others) {
		const found = other();
		if (found.length === 1) return found;
		if (several.length === 0) several = found;
	}
	return several;
}

/** `CIP-0121`, `cip_121` and `CIP121` are one name. */
function unpadded(name: string): string {
	const parts = /^([a-z]+)[-_ ]?#?0*(\d+)$/i.exec(name);
	return parts ? `${parts[1]!.toLowerCase()}-${parts[2]!}` : name.toLowerCase();
}

/** The paths a relative link may mean: as written, with `.md`, or the record inside a directory. */
function pathsOf(href: string, from: Addressable): string[] {
	if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('/')) return [];
	const base = splitPath(from.path).folder;
	const parts: string[] = base === '' ? [] : base.split('/');
	for (const part of href.split('/')) {
		if (part === '' || part === '.') continue;
		if (part === '..') parts.pop();
		else parts.push(part);
	}
	const path = parts.join('/');
	return [
		path,
		`${path}.md`,
		`${path}.mdx`,
		`${path}.rst`,
		`${path}.adoc`,
		`${path}.mediawiki`,
		`${path}/README.md`,
		`${path}/index.md`,
		`${path}/index.mdx`,
	];
}
