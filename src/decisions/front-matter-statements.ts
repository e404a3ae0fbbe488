import type { FrontMatter, FrontMatterEntry } from './front-matter.ts';
import { dayOfState } from './key-value.ts';
import { fieldOf } from './metadata-keys.ts';
import { ofNavigation } from './relation-keys.ts';
import type { Statement } from './statement.ts';

/** The front matter keys that mean something to every house; the others stay values. */
export function frontMatterStatements(frontMatter: FrontMatter, from: 'front-matter' | 'sidecar'): Statement[] {
	const hasStatus = frontMatter.entries.some(({ key }) => fieldOf(key)?.kind === 'status');
	const own = frontMatter.entries.find((entry) => OWN_STATUS.test(entry.key) && textOf(entry) !== '');
	return frontMatter.entries.flatMap((entry): Statement[] => {
		if (ofNavigation(entry.key)) return [];
		const known = fieldOf(entry.key);
		if (own !== undefined && entry !== own && known?.kind === 'status') return [];
		const field =
			known ??
			(typeof entry.value === 'string' ? dayOfState(entry.key, entry.value) : undefined) ??
			(!hasStatus && isStage(entry) ? STATUS : undefined);
		if (!field) return grouped(entry, from, hasStatus);
		return [{ field, key: entry.key, raw: textOf(entry), items: itemsOf(entry.value), span: entry.valueSpan, from }];
	});
}

/** `adr_status: proposed` beside `status: active`: the one is that of the decision, the other that of the page. */
const OWN_STATUS = /^(?:adr|decision|rfc|record|proposal)[-_ ]?status$/i;

const STATUS = { kind: 'status' } as const;

/** `stage: released` of a house that moves its proposals through stages; it counts only where the state is known. */
const isStage = ({ key, value }: FrontMatterEntry): boolean => isStageKey(key) && typeof value === 'string';

/** Whether a key names a stage, which many things have. */
export const isStageKey = (key: string): boolean => /^stage$/i.test(key);

/** Keys under which a house gathers those that mean something: `relations: { supersedes: [ADR-7] }`. */
const GROUPS = /^(?:relations?|relationships?|links?|lineage|traceability|adr|decision|metadata|meta|dct?|dcterms)$/i;

/** `house: { title: Queues, status: accepted, date: … }`: the whole header under the name of a house. */
function isHeader(value: object): boolean {
	const kinds = new Set(Object.keys(value).map((key) => fieldOf(key)?.kind));
	return kinds.has('status') && (kinds.has('title') || kinds.has('date'));
}

function grouped(entry: FrontMatterEntry, from: Statement['from'], hasStatus: boolean): Statement[] {
	const { key: group, value, valueSpan: span } = entry;
	if (typeof value !== 'object' || value === null) return [];
	if (!GROUPS.test(group) && (hasStatus || Array.isArray(value) || !isHeader(value))) return [];
	if (Array.isArray(value)) return value.flatMap((item) => listed(entry, item, from));
	return Object.entries(value).flatMap(([key, inner]): Statement[] => {
		const field = fieldOf(key);
		const items = itemsOf(inner);
		if (!field || (items === undefined && typeof inner !== 'string')) return [];
		return [{ field, key, raw: typeof inner === 'string' ? inner.trim() : '', items, span, from }];
	});
}

/** `relations: [{ type: amended-by, target: ADR-7, scope: the tables }]`: how the two are related is a value itself. */
function listed(entry: FrontMatterEntry, item: unknown, from: Statement['from']): Statement[] {
	if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
	const shape = item as Readonly<Record<string, unknown>>;
	const text = (...keys: readonly string[]): string => {
		const value = keys.map((key) => (Object.hasOwn(shape, key) ? shape[key] : undefined)).find(isText);
		return value === undefined ? '' : value.trim();
	};
	const key = text('type', 'kind', 'relation', 'rel');
	const target = text('target', 'ref', 'to', 'id', 'adr', 'record', 'decision', 'href', 'link', 'path');
	const field = fieldOf(key);
	if (field?.kind !== 'relation' || target === '') return [];
	const scope = text('scope', 'part', 'note', 'remark').replace(/\s+/g, ' ');
	const raw = scope === '' || scope.length > 200 || /[()（）]/.test(scope) ? target : `${target} (${scope})`;
	return [{ field, key, raw, items: [raw], span: entry.placesOf([target])[0] ?? entry.valueSpan, from }];
}

const isText = (value: unknown): value is string => typeof value === 'string';

function itemsOf(value: unknown): readonly string[] | undefined {
	return Array.isArray(value) ? value.map(itemText).filter((item) => item !== '') : undefined;
}

/** The value as text: a scalar without its quotes, anything else as written (`{2023-11-10}` is a mapping to YAML). */
function textOf(entry: FrontMatterEntry): string {
	return typeof entry.value === 'string' ? entry.value.trim() : entry.raw;
}

function itemText(item: unknown): string {
	if (typeof item === 'string') return item.trim();
	// `related: [[ADR-7]]` is a wiki link to its author, and a list in a list to YAML.
	if (Array.isArray(item)) return item.map(itemText).join(', ');
	if (typeof item !== 'object' || item === null) return '';
	const named = item as { name?: unknown; title?: unknown; id?: unknown };
	for (const value of [named.name, named.title, named.id]) if (typeof value === 'string') return value.trim();
	return Object.entries(item)
		.map(([key, value]) => (typeof value === 'string' && value !== '' ? `${key}: ${value}` : key))
		.join(', ');
}
