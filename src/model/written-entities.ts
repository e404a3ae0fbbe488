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
		found.set(`${data['kind']}:${data['id']}`, comparableFields(data, body?.text));
	}
	return found;
}

/** The fields of one entity as canonical JSON, without words about it; the text of a page is the field `text`. */
export function comparableFields(data: object, body?: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (const [key, field] of Object.entries(data))
		if (!NAMES.has(key) && isTold(key)) fields.set(key, JSON.stringify(canonical(field)));
	if (body !== undefined) fields.set('text', body.replace(/\s+/g, ' ').trim());
	return fields;
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

/** What names an item of a list, so that an item more does not make all that follow it different. */
const ITEM_NAMES = ['id', 'to', 'ref', 'name', 'metric', 'seq', 'alert'] as const;

/** The single values of one entity by where they stand: `recovery.restoreTime`, `interfaces[http].protocol`. */
export function comparableValues(data: object, body?: string): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	const walk = (path: string, value: unknown): void => {
		if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
			// Two steps may go to one place: the second of a name is told apart.
			const taken = new Map<string, number>();
			for (const [index, item] of value.entries()) {
				const name = itemName(item) ?? String(index);
				const before = taken.get(name) ?? 0;
				taken.set(name, before + 1);
				walk(`${path}[${name}${before === 0 ? '' : ` #${before + 1}`}]`, item);
			}
		} else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
			const fields = Object.entries(value).filter(([key]) => isTold(key));
			// A quantity of which only the value is told reads as the value.
			if (fields.length === 1 && fields[0]![0] === 'value') walk(path, fields[0]![1]);
			else for (const [key, field] of fields) walk(`${path}.${key}`, field);
		} else values.set(path, Array.isArray(value) ? value.join(', ') : String(value));
	};
	for (const [key, field] of Object.entries(data)) if (!NAMES.has(key) && isTold(key)) walk(key, field);
	if (body !== undefined) values.set('text', body.replace(/\s+/g, ' ').trim());
	return values;
}

function itemName(item: unknown): string | undefined {
	if (typeof item !== 'object' || item === null) return undefined;
	const names = ITEM_NAMES.map((key) => (item as Readonly<Record<string, unknown>>)[key]);
	const name = names.find((one) => typeof one === 'string' || typeof one === 'number');
	return name === undefined ? undefined : String(name);
}
