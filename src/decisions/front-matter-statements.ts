import type { FrontMatter, FrontMatterEntry } from './front-matter.ts';
import { fieldOf } from './metadata-keys.ts';
import type { Statement } from './statement.ts';

/** The front matter keys that mean something to every house; the others stay values. */
export function frontMatterStatements(frontMatter: FrontMatter, from: 'front-matter' | 'sidecar'): Statement[] {
	return frontMatter.entries.flatMap((entry): Statement[] => {
		const field = fieldOf(entry.key);
		if (!field) return [];
		const items = Array.isArray(entry.value) ? entry.value.map(itemText).filter((item) => item !== '') : undefined;
		return [{ field, key: entry.key, raw: textOf(entry), items, span: entry.valueSpan, from }];
	});
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
