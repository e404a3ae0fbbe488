/** How the next decision record of a folder is called and written: as its neighbours are. Pure text, no file system. */

/** A record that is there: path relative to the folder, and its text. */
export interface ExistingRecord {
	readonly path: string;
	readonly text: string;
}
export interface NextRecord {
	/** Relative to the folder, with forward slashes. */
	readonly path: string;
	readonly text: string;
	/** The number as the folder writes it, empty where records carry none. */
	readonly number: string;
}

/** What comes before the slug: a prefix such as `adr-`, then digits, then a separator; or a date. */
const numbered = /^(?<prefix>(?:[A-Za-z]+[-_]?)*?)(?<digits>\d{1,5})(?<separator>[-_. ]*)(?<slug>.*)$/;
const dated = /^(?<date>\d{4}-\d{2}-\d{2}|\d{8})(?<separator>[-_])(?<slug>.+)$/;
/** Names that stand beside records without being one. */
const beside = /^(?:readme|index|template|adr-template|_.*|\..*)$/i;

interface Naming {
	readonly kind: 'number' | 'date';
	readonly prefix: string;
	readonly separator: string;
	readonly width: number;
	readonly compact: boolean;
	readonly number: number;
	/** `README.md` where each record has a folder of its own, else empty. */
	readonly inner: string;
}

/** The next record: numbering, file naming and format as most of the folder's records have them. `today` is an ISO date. */
export function nextRecord(existing: readonly ExistingRecord[], title: string, today: string): NextRecord {
	const names = existing.map(({ path }) => naming(path)).filter((name) => name !== undefined);
	const style = mostCommon(names, ({ kind, prefix, separator, inner }) => `${kind}|${prefix}|${separator}|${inner}`);
	const stem = style?.kind === 'date' ? dateStem(style, today) : numberStem(style, names);
	const path = `${stem.text}${slugOf(title)}`;
	return {
		path: style?.inner ? `${path}/${style.inner}` : `${path}.md`,
		text: usesFrontMatter(existing) ? withFrontMatter(title, today) : withStatusHeading(title, today, stem.number),
		number: stem.number,
	};
}

function naming(path: string): Naming | undefined {
	const parts = path.split('/');
	const file = parts.at(-1)!;
	const inner = /^(?:readme|index)\.mdx?$/i.test(file) && parts.length > 1 ? file : '';
	const name = inner ? parts.at(-2)! : file.replace(/\.mdx?$/i, '');
	if (beside.test(name)) return undefined;
	const date = dated.exec(name)?.groups;
	if (date) {
		const compact = !date['date']!.includes('-');
		return { kind: 'date', prefix: '', separator: date['separator']!, width: 0, compact, number: 0, inner };
	}
	const parsed = numbered.exec(name)?.groups;
	if (!parsed) return undefined;
	const digits = parsed['digits']!;
	return {
		kind: 'number',
		prefix: parsed['prefix']!,
		separator: parsed['separator'] || (parsed['slug'] ? '' : '-'),
		width: digits.length,
		compact: false,
		number: Number(digits),
		inner,
	};
}

function numberStem(style: Naming | undefined, names: readonly Naming[]): { text: string; number: string } {
	const alike = names.filter(({ kind, prefix }) => kind === 'number' && prefix === (style?.prefix ?? ''));
	const next = Math.max(0, ...alike.map(({ number }) => number)) + 1;
	// Padding differs within some folders; the highest number shows the latest habit.
	const latest = alike.reduce<Naming | undefined>((a, b) => (a && a.number > b.number ? a : b), undefined);
	const number = String(next).padStart(latest?.width ?? 4, '0');
	return { text: `${style?.prefix ?? ''}${number}${style?.separator ?? '-'}`, number };
}

function dateStem({ compact, separator }: Naming, today: string): { text: string; number: string } {
	return { text: `${compact ? today.replaceAll('-', '') : today}${separator}`, number: '' };
}

function mostCommon<T>(items: readonly T[], keyOf: (item: T) => string): T | undefined {
	const counts = new Map<string, { item: T; count: number }>();
	for (const item of items) {
		const key = keyOf(item);
		counts.set(key, { item, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	let best: { item: T; count: number } | undefined;
	for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
	return best?.item;
}

function usesFrontMatter(existing: readonly ExistingRecord[]): boolean {
	if (existing.length === 0) return true;
	const records = existing.filter(({ path }) => naming(path) !== undefined);
	const withStatus = records.filter(({ text }) => /^\uFEFF?---\r?\n[\s\S]*?^status:/m.test(text.slice(0, 4000)));
	return withStatus.length * 2 >= Math.max(1, records.length);
}

/** A lower-case ASCII file name part made of a title; accents go, everything else becomes a hyphen. */
export function slugOf(title: string): string {
	const plain = title
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase();
	return (
		plain
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 80)
			.replace(/-+$/, '') || 'decision'
	);
}

const sections = `## Context and Problem Statement

<!-- What is the question, and why does it come up now? Two or three sentences. -->

## Decision Drivers

<!-- What matters here, most important first. -->
*

## Considered Options

*

## Decision Outcome

<!-- Chosen option: "...", because ... -->

### Consequences

* Good, because
* Bad, because

### Confirmation

<!-- How will one see that it was done and still holds? A check, a test, an experiment. -->
`;

function withFrontMatter(title: string, today: string): string {
	return `---
status: proposed
date: ${today}
decision-makers: []
# What this decides about: component:order-db, flow:place-order, ... Their pages then link here.
affects: []
# An accepted decision can accept a finding until a date; the site says what happens when it lapses.
#waives:
#  - { finding: "single-point-of-failure:component:order-db", until: 2027-03-31, reason: ... }
#reviewBy: 2027-03-31
---

# ${title}

${sections}`;
}

function withStatusHeading(title: string, today: string, number: string): string {
	return `# ${number === '' ? '' : `${Number(number)}. `}${title}

Date: ${today}

## Status

Proposed

## Context

<!-- What is the question, and why does it come up now? -->

## Decision

<!-- We will ... -->

## Consequences

<!-- What becomes easier, and what harder? -->
`;
}
