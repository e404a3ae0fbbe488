import type { Decision } from '#decisions/decision.ts';
import { yamlText } from '#decisions/edit/yaml-value.ts';
import { type FrontMatterEntry, readFrontMatter } from '#decisions/front-matter.ts';
import { fieldOf } from '#decisions/metadata-keys.ts';
import { createSource } from '#diagnostics/source.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { mostCommon } from './record-name.ts';

/** What the values of such keys are made of. */
interface Named {
	readonly path: string;
	readonly title: string;
	readonly number: number | undefined;
}

/** A key of one neighbour. */
interface Seen {
	readonly entry: FrontMatterEntry;
	readonly of: Named;
}

/** Keys that Lintel reads for itself: a new record says them where its author did. */
const OWN = /^(?:affects|waives|owner|review-?by|x-next-review-date|evidence)$/i;
/** So many neighbours tell the habits of a folder. */
const MOST = 100;

/**
 * Lines for the front matter of a new record: keys that most of its neighbours have beside state, day, people who decide and
 * relations (`slug`, `tags`, `layout`), in their order. A value that follows from name, title or number is worked out as theirs
 * do, one that is the same in all is kept, any other is left empty for the author.
 */
export function neighbourKeys(
	beside: readonly Decision[],
	record: Named & { readonly date: string },
	given: readonly string[],
): readonly string[] {
	const seen = new Map<string, Seen[]>();
	let count = 0;
	for (const { file, source, title, number } of beside.slice(-MOST)) {
		if (!source.startsWith('---')) continue;
		count += 1;
		for (const entry of readFrontMatter(createSource(file, source)).entries)
			addTo(seen, entry.key, { entry, of: { path: file, title, number } });
	}
	return [...seen].flatMap(([key, found]) => {
		if (found.length * 2 <= count || given.includes(key) || OWN.test(key) || !/^[\w-]+$/.test(key)) return [];
		const field = fieldOf(key);
		if (field?.kind === 'date') return field.rank > 0 ? [`${key}: ${record.date}`] : [];
		if (field?.kind === 'people') return field.role === 'deciders' ? [] : [emptyLine(key, found)];
		return field?.kind === 'status' || field?.kind === 'relation' ? [] : [lineFor(key, found, record)];
	});
}

function lineFor(key: string, found: readonly Seen[], record: Named): string {
	const { value: first, raw } = found[0]!.entry;
	const texts = found.filter(({ entry }) => typeof entry.value === 'string' && entry.value !== '');
	const forms = texts.map(({ entry, of }) => formOf(String(entry.value), of));
	const form = mostCommon(forms, (one) => JSON.stringify(one ?? ''));
	const kept = forms.filter((one) => JSON.stringify(one) === JSON.stringify(form)).length;
	const value = form && kept * 2 > found.length ? worked(form, record) : undefined;
	if (value !== undefined) return `${key}: ${yamlText(value, quoteOf(raw))}`;
	const isSame = found.length > 1 && found.every(({ entry }) => typeof entry.value === 'string' && entry.raw === raw);
	return isSame && first !== '' && !raw.includes('\n') ? `${key}: ${raw}` : emptyLine(key, found);
}

function emptyLine(key: string, found: readonly Seen[]): string {
	if (found.some(({ entry }) => Array.isArray(entry.value))) return `${key}: []`;
	return found.some(({ entry }) => typeof entry.value === 'object') ? `${key}: {}` : `${key}:`;
}

/** How a value follows from its record: `/adr/` and the name of the file, `ADR-` and four digits. */
interface Form {
	readonly part: 'stem' | 'slug' | 'title' | 'number';
	readonly before: string;
	readonly after: string;
	readonly width: number;
}

function formOf(value: string, of: Named): Form | undefined {
	const digits = /^([A-Za-z]*[-_ #]?)(\d{1,6})$/.exec(value);
	if (digits && Number(digits[2]) === of.number)
		return { part: 'number', before: digits[1]!, after: '', width: digits[2]!.startsWith('0') ? digits[2]!.length : 1 };
	for (const part of ['stem', 'slug', 'title'] as const) {
		const text = partOf(part, of);
		const at = text.length < 3 ? -1 : value.indexOf(text);
		if (at === -1) continue;
		const [before, after] = [value.slice(0, at), value.slice(at + text.length)];
		const number = /^(.*?)(\d+)(\D*)$/.exec(before);
		// `12. Title`: the number of that record is no part of what all have.
		if (number && part === 'title') continue;
		return { part, before, after, width: 0 };
	}
	return undefined;
}

function worked({ part, before, after, width }: Form, record: Named): string | undefined {
	if (part !== 'number') return `${before}${partOf(part, record)}${after}`;
	return record.number === undefined ? undefined : `${before}${String(record.number).padStart(width, '0')}`;
}

function partOf(part: 'stem' | 'slug' | 'title', { path, title }: Named): string {
	if (part === 'title') return title;
	const steps = path.replace(/\.mdx?$/i, '').split('/');
	const stem = (/^(?:readme|index)$/i.test(steps.at(-1)!) ? steps.at(-2) : steps.at(-1)) ?? '';
	return part === 'stem' ? stem : stem.replace(/^(?:\d{4}-\d{2}-\d{2}|[A-Za-z_-]*\d{1,5})[-_. ]+/, '');
}

const quoteOf = (raw: string): '"' | "'" | '' => (raw.startsWith('"') ? '"' : raw.startsWith("'") ? "'" : '');
