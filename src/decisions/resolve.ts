import { splitPath } from './identity.ts';
import type { RecordReference } from './references.ts';

/** What resolution needs to know of a record. */
export interface Addressable {
	readonly ref: string;
	readonly path: string;
	readonly folder: string;
	readonly stem: string;
	readonly id: string;
	readonly number?: number | undefined;
	readonly scope: string;
	/** The site slug its front matter claims, if any. */
	readonly siteSlug?: string | undefined;
}

/** Finds the record that a reference in another record means; `undefined` when none or several could be meant. */
export type Resolve = (reference: RecordReference, from: Addressable) => Addressable | undefined;

/** Makes the resolver over all records. Every lookup is a table lookup. */
export function createResolver(records: readonly Addressable[]): Resolve {
	const byPath = new Map(records.map((record) => [record.path, record]));
	const byName = groupBy(records, (record) => [
		record.stem.toLowerCase(),
		record.id.toLowerCase(),
		record.siteSlug?.toLowerCase() ?? record.id.toLowerCase(),
		unpadded(record.id),
	]);
	const byNumber = groupBy(records, (record) => (record.number === undefined ? [] : [String(record.number)]));
	const pick = (found: readonly Addressable[] | undefined, from: Addressable): Addressable | undefined => {
		const others = (found ?? []).filter((record) => record !== from);
		if (others.length <= 1) return others[0];
		const beside = others.filter((record) => record.folder === from.folder);
		if (beside.length > 0) return beside.length === 1 ? beside[0] : undefined;
		const within = others.filter((record) => record.scope === from.scope);
		return within.length === 1 ? within[0] : undefined;
	};
	const byHref = (href: string, from: Addressable): Addressable | undefined => {
		const path = decoded(href.replace(/[?#].*$/, ''));
		if (path === '') return undefined;
		for (const candidate of pathsOf(path, from)) {
			const record = byPath.get(candidate);
			if (record && record !== from) return record;
		}
		const segments = path.replace(/\/+$/, '').split('/');
		const last = segments.at(-1)!;
		const name = /^(?:readme|index)\.mdx?$/i.test(last) ? (segments.at(-2) ?? last) : last;
		const named = pick(byName.get(name.replace(/\.(?:mdx?|markdown|html?)$/i, '').toLowerCase()), from);
		if (named) return named;
		// `/adr/7` is a page of a site; `../issues/7` is somebody else's.
		const number = /^(?:adr-?)?0*(\d+)$/i.exec(last)?.[1];
		const isSitePath = /(?:^|\/)(?:adrs?|decisions?)\/[^/]*$/i.test(path);
		return number !== undefined && isSitePath ? pick(byNumber.get(number), from) : undefined;
	};
	return (reference, from) => {
		if (reference.href !== undefined) {
			const linked = byHref(reference.href, from);
			if (linked) return linked;
			if (/^[a-z]+:/i.test(reference.href) && !/\.mdx?\b/i.test(reference.href)) return undefined;
			const inText = /\b(?:ADR|adr)[\s#-]*(\d+)\b|^(\d{1,5})[.:\s]/.exec(reference.text ?? '');
			return inText ? pick(byNumber.get(String(Number(inText[1] ?? inText[2]))), from) : undefined;
		}
		if (reference.name !== undefined) {
			const named =
				pick(byName.get(reference.name.replace(/\.mdx?$/i, '').toLowerCase()), from) ??
				pick(byName.get(unpadded(reference.name)), from) ??
				byHref(reference.name, from);
			if (named) return named;
		}
		return reference.number === undefined ? undefined : pick(byNumber.get(String(reference.number)), from);
	};
}

/** `CIP-0121` and `cip_121` are one name. */
function unpadded(name: string): string {
	const parts = /^([a-z]+)[-_ ]0*(\d+)$/i.exec(name);
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
	return [path, `${path}.md`, `${path}.mdx`, `${path}/README.md`, `${path}/index.md`, `${path}/index.mdx`];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function groupBy(
	records: readonly Addressable[],
	keysOf: (record: Addressable) => readonly string[],
): ReadonlyMap<string, readonly Addressable[]> {
	const groups = new Map<string, Addressable[]>();
	for (const record of records) {
		for (const key of new Set(keysOf(record))) {
			const group = groups.get(key);
			if (group) group.push(record);
			else groups.set(key, [record]);
		}
	}
	return groups;
}
