import type { FrontMatter, FrontMatterEntry } from './front-matter.ts';
import { fieldOf } from './metadata-keys.ts';
import type { Statement } from './statement.ts';

/** The front matter keys that mean something to every house; the others stay values. */
export function frontMatterStatements(frontMatter: FrontMatter, from: 'front-matter' | 'sidecar'): Statement[] {
	return frontMatter.entries.flatMap((entry): Statement[] => {
		const field = fieldOf(entry.key);
		if (!field) return grouped(entry, from);
		return [{ field, key: entry.key, raw: textOf(entry), items: itemsOf(entry.value), span: entry.valueSpan, from }];
	});
}

/** Keys under which a house gathers those that mean something: `relations: { supersedes: [ADR-7] }`. */
const GROUPS = /^(?:relations?|relationships?|links?|lineage|traceability|adr|decision|metadata|meta)$/i;

function grouped({ key: group, value, valueSpan: span }: FrontMatterEntry, from: Statement['from']): Statement[] {
	if (!GROUPS.test(group) || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
	return Object.entries(value).flatMap(([key, inner]): Statement[] => {
		const field = fieldOf(key);
		const items = itemsOf(inner);
		if (!field || (items === undefined && typeof inner !== 'string')) return [];
		return [{ field, key, raw: typeof inner === 'string' ? inner.trim() : '', items, span, from }];
	});
}

function itemsOf(value: unknown): readonly string[] | undefined {
	return Array.isArray(value) ? value.map(itemText).filter((item) => item !== '') : undefined;
}

/** The value as text: a scalar without its quotes, anything else as written (`{2023-11-10}` is a mapping to YAML). */
function textOf(entry: FrontMatterEntry): string {
	return typeof entry.value === 'string' ? entry.value.trim() : entry.raw;
}

function itemText(item: unknown): string {
	if (typeof item === 'string') return item.trim();
	if (typeof item !== 'object' || item === null) return '';
	const named = item as { name?: unknown; title?: unknown; id?: unknown };
	for (const value of [named.name, named.title, named.id]) if (typeof value === 'string') return value.trim();
	return Object.entries(item)
		.map(([key, value]) => (typeof value === 'string' && value !== '' ? `${key}: ${value}` : key))
		.join(', ');
}
