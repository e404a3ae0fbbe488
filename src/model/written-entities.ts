import { readFiles } from './authored.ts';
import { impliedFields } from './implied.ts';

/** What an entity says, field by field, so that two versions of a file can be compared; a ref as authors write it, `kind:id`. */
export type WrittenEntities = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Words about an entity and where to read more; they can change without the architecture changing. */
const TOLD = new Set(['description', 'summary', 'adrs', 'links', 'evidence', 'asOf', 'source', 'rationale', 'notes']);
const NAMES = new Set(['kind', 'id', 'name', 'title', 'aliases', 'tags']);

/**
 * The entities that a text holds, each with its fields as canonical JSON: order of keys, comments and layout do not count,
 * nor do words about it. What cannot be read is left out.
 */
export function writtenEntities(path: string, text: string): WrittenEntities {
	const found = new Map<string, ReadonlyMap<string, string>>();
	for (const { value, body } of readFiles([{ path, text }]).authored) {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
		const data = { ...impliedFields(path), ...value } as Readonly<Record<string, unknown>>;
		if (typeof data['kind'] !== 'string' || typeof data['id'] !== 'string') continue;
		const fields = new Map<string, string>();
		for (const [key, field] of Object.entries(data))
			if (!NAMES.has(key) && isTold(key)) fields.set(key, JSON.stringify(canonical(field)));
		if (body !== undefined) fields.set('text', body.text.replace(/\s+/g, ' ').trim());
		found.set(`${data['kind']}:${data['id']}`, fields);
	}
	return found;
}

const isTold = (key: string): boolean => !TOLD.has(key) && !key.startsWith('x-');

function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([key]) => isTold(key));
	return Object.fromEntries(
		entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, inner]) => [key, canonical(inner)]),
	);
}
