import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { IsThere } from '#markdown/written-links.ts';
import { brokenLinks } from './body-links.ts';
import type { Decision, Relation } from './decision.ts';
import type { ReadRecord } from './record.ts';
import { isOfTracker, namesRecord } from './references.ts';
import { withInverses } from './relations.ts';
import { type Addressable, createResolver, isEverybodys, leadsToItself, type Resolve } from './resolve.ts';
import { distinctSlugs, scopeOf } from './slugs.ts';
import type { StatedRelation } from './stated-relation.ts';

/** Turns records into decisions: gives each its ref and slug, finds whom its relations mean, adds the inverses. */
export function assembleDecisions(
	records: readonly ReadRecord[],
	root: string,
	isThere?: IsThere,
): { readonly decisions: Decision[]; readonly diagnostics: readonly Diagnostic[] } {
	const refs = refsOf(records, root);
	const slugs = distinctSlugs(
		records.map((record) => ({
			path: pathOf(record),
			scope: scopeOf(record.identity.folder, root),
			stem: record.identity.stem,
		})),
	);
	const addressables = records.map((record): Addressable => {
		const { folder, stem, number } = record.identity;
		return {
			ref: refs.get(record)!,
			path: pathOf(record),
			file: record.source.path,
			folder,
			stem,
			id: idOf(record),
			number: number ?? record.titleNumber,
			scope: scopeOf(folder, root),
			titleName: record.titleName ?? numberedKey(record),
			title: record.title,
			siteSlug: textValue(record, 'slug'),
		};
	});
	const resolve = createResolver(addressables);
	const decisions = records.map((record, at) =>
		decisionOf(record, addressables[at]!, slugs.get(pathOf(record))!, resolve),
	);
	const lost =
		isThere &&
		records.flatMap((record, at) =>
			brokenLinks(record, isThere, (reference) => resolve(reference, addressables[at]!).length === 1),
		);
	return { decisions: withInverses(decisions), diagnostics: lost ?? [] };
}

/** What no other record has: its file, and its anchor where that holds several. */
function pathOf({ source, entry }: ReadRecord): string {
	return entry === undefined ? source.path : `${source.path}#${entry.anchor}`;
}

function decisionOf(record: ReadRecord, self: Addressable, slug: string, resolve: Resolve): Decision {
	const { source, identity, own } = record;
	const id = self.id;
	return {
		ref: self.ref,
		id,
		label: /^\d+$/.test(id) ? `ADR-${id}` : id,
		number: identity.number,
		slug,
		scope: self.scope,
		title: record.title,
		titleFrom: record.titleFrom,
		status: record.status,
		date: record.date,
		proposed: record.proposed,
		changelog: record.changelog,
		statusHistory: record.statusHistory,
		people: record.people,
		relations: relationsOf(record, self, resolve),
		sections: record.sections,
		frontMatter: valuesOf(record),
		affects: own.affects,
		waives: own.waives,
		reviewBy: own.reviewBy,
		tags: own.tags,
		owner: own.owner,
		evidence: own.evidence,
		format: record.format,
		path: self.path,
		file: source.path,
		within: record.entry?.what,
		source: source.text,
		lines: record.entry?.lines ?? record.translated?.lines,
		markup: record.translated?.markup,
		original: record.translated?.original,
		body: { offset: record.frontMatter.bodyOffset, line: source.positionAt(record.frontMatter.bodyOffset).line },
		span: headingSpan(record),
	};
}

/** Where to point at when the whole record is meant: its first heading, else its beginning. */
function headingSpan(record: ReadRecord): Decision['span'] {
	const heading = record.outline.headings[0];
	const line = heading && record.outline.lines[heading.line];
	return line ? record.source.span(line.start, line.end) : record.source.span(0, 0);
}

function relationsOf(record: ReadRecord, self: Addressable, resolve: Resolve): Relation[] {
	const seen = new Set<string>();
	return record.relations.flatMap((stated): Relation[] => {
		if (stated.reference?.href !== undefined && leadsToItself(stated.reference.href, self)) return [];
		const found = stated.reference ? resolve(stated.reference, self) : [];
		const target = found.length === 1 ? found[0]!.ref : undefined;
		if (found.length === 0 && isOwnName(stated.reference, self)) return [];
		if (target === undefined && !matters(stated)) return [];
		if (
			target === undefined &&
			/moved to|split into/i.test(record.source.text.slice(stated.span.start.offset, stated.span.end.offset))
		)
			return [];
		const key = `${stated.type}\n${target ?? stated.raw}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return [
			{
				type: stated.type,
				target,
				couldBe: found.length > 1 ? found.map(({ ref }) => ref) : undefined,
				raw: stated.raw,
				span: stated.span,
				partial: stated.partial || undefined,
				part: stated.part,
				stated: 'here',
			},
		];
	});
}

/** `ADR-43`, in ADR-43: what is told of the record itself. */
const isOwnName = (reference: StatedRelation['reference'], { number }: Addressable): boolean =>
	reference?.href === undefined &&
	reference?.number !== undefined &&
	reference.number === number &&
	isEverybodys(reference.name);

/**
 * Whether a reference that leads to none of the records is worth telling: a successor or predecessor under its own key, be
 * it in plain words, and whatever looks like a record under a key or behind the words for succession.
 */
function matters({ type, keyed, reference, onlyKnown }: StatedRelation): boolean {
	if (onlyKnown || reference?.isGuess === true) return false;
	const succession = type === 'superseded-by' || type === 'supersedes';
	if (reference?.href !== undefined && isOfTracker(reference.href)) return false;
	if (succession && keyed) return true;
	const where = keyed === 'metadata' && type === 'relates-to' ? 'related' : (keyed ?? 'body');
	return (succession || keyed !== undefined) && reference !== undefined && namesRecord(reference, where);
}

/** `simd: '0185'`: a key of the front matter with the record's own number says what the house calls it. */
function numberedKey({ frontMatter, identity }: ReadRecord): string | undefined {
	if (identity.number === undefined) return undefined;
	const entry = frontMatter.entries
		.slice(0, 12)
		.find(
			({ key, value }) =>
				/^[A-Za-z]{2,8}$/.test(key) &&
				!/^(?:id|number|nr|order|weight|index|slug|title|name)$/i.test(key) &&
				/^\d{1,6}$/.test(String(value)) &&
				Number(value) === identity.number,
		);
	return entry && `${entry.key.toUpperCase()}-${identity.number}`;
}

/** The id in the front matter when it names the same number (`ADR-0012`), else the one in the file name. */
function idOf(record: ReadRecord): string {
	const written = textValue(record, 'id');
	const digits = written === undefined ? undefined : /^(?:[A-Za-z]+[-_ ])*0*(\d+)$/.exec(written)?.[1];
	if (written === undefined || digits === undefined) return record.identity.id;
	return record.identity.number === undefined || Number(digits) === record.identity.number
		? written
		: record.identity.id;
}

/** `decision:<scope>/<id>`; records that would share one take their whole file name instead, and their path at last. */
function refsOf(records: readonly ReadRecord[], root: string): ReadonlyMap<ReadRecord, string> {
	const short = (record: ReadRecord): string => refOf(scopeOf(record.identity.folder, root), idOf(record));
	const long = (record: ReadRecord): string => refOf(scopeOf(record.identity.folder, root), record.identity.stem);
	const shortCount = countBy(records, short);
	const longCount = countBy(records, long);
	return new Map(
		records.map((record) => {
			if (shortCount.get(short(record)) === 1) return [record, short(record)] as const;
			return [record, longCount.get(long(record)) === 1 ? long(record) : `decision:${pathOf(record)}`] as const;
		}),
	);
}

function refOf(scope: string, id: string): string {
	return scope === '' ? `decision:${id}` : `decision:${scope}/${id}`;
}

function countBy(records: readonly ReadRecord[], keyOf: (record: ReadRecord) => string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1);
	return counts;
}

function valuesOf(record: ReadRecord): Readonly<{ [key: string]: unknown }> {
	const entries = [...(record.sidecar?.entries ?? []), ...record.frontMatter.entries];
	// `fromEntries` defines own properties, so a key `__proto__` is data like any other.
	return Object.fromEntries(entries.map((entry) => [entry.key, entry.value]));
}

function textValue(record: ReadRecord, key: string): string | undefined {
	const value = record.frontMatter.entries.find((entry) => entry.key === key)?.value;
	return typeof value === 'string' && value !== '' ? value : undefined;
}
