import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { readDate } from './dates.ts';
import type { DecisionDate, Waiver } from './decision.ts';
import type { FrontMatter, FrontMatterEntry } from './front-matter.ts';

/** The keys that tie a decision to the model. */
export interface OwnKeys {
	readonly affects: readonly { readonly ref: string; readonly span: Span }[];
	readonly waives: readonly Waiver[];
	readonly reviewBy?: DecisionDate | undefined;
	readonly tags: readonly string[];
	readonly owner?: string | undefined;
	readonly evidence: readonly string[];
}

/** Reads them from the front matter, else from the YAML beside the record. */
export function readOwnKeys(
	frontMatter: FrontMatter,
	sidecar: FrontMatter | undefined,
	diagnostics: Diagnostic[],
): OwnKeys {
	const entries = [...frontMatter.entries, ...(sidecar?.entries ?? [])];
	const entryOf = (...keys: string[]): FrontMatterEntry | undefined =>
		entries.find((entry) => keys.includes(entry.key));
	const affects = entryOf('affects');
	const waives = entryOf('waives');
	const owner = entryOf('owner');
	return {
		affects: affects ? affectsOf(affects) : [],
		// Read line by line a list is one text: what is wrong with it has been said.
		waives: waives && !isUnreadList(frontMatter, waives) ? waiversOf(waives, diagnostics) : [],
		reviewBy: reviewDate(entryOf('reviewBy', 'review-by', 'x-next-review-date'), diagnostics),
		tags: textsOf(entryOf('tags')),
		owner: typeof owner?.value === 'string' && owner.value !== '' ? owner.value : undefined,
		evidence: textsOf(entryOf('evidence')),
	};
}

function affectsOf(entry: FrontMatterEntry): { ref: string; span: Span }[] {
	const refs = textsOf(entry);
	const places = entry.placesOf(refs);
	return refs.map((ref, at) => ({ ref, span: places[at]! }));
}

function textsOf(entry: FrontMatterEntry | undefined): string[] {
	if (!entry) return [];
	const values: unknown[] = Array.isArray(entry.value)
		? entry.value
		: typeof entry.value === 'string'
			? entry.value.split(',')
			: [];
	return values.flatMap((value) => {
		if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
		const named = value as { ref?: unknown; id?: unknown; url?: unknown; link?: unknown } | null;
		const text = named?.ref ?? named?.id ?? named?.url ?? named?.link;
		return typeof text === 'string' ? [text] : [];
	});
}

/** A list of mappings in front matter that could not be read as YAML. */
const isUnreadList = ({ problem }: FrontMatter, { value }: FrontMatterEntry): boolean =>
	problem !== undefined && typeof value === 'string' && /^\s*-\s[^\n]*\n/.test(value);

/** A waiver names a finding and, to count, a day on which it ends. A bare finding id is a waiver without an end. */
function waiversOf(entry: FrontMatterEntry, diagnostics: Diagnostic[]): Waiver[] {
	if (entry.value === '') return [];
	const values: unknown[] = Array.isArray(entry.value) ? entry.value : [entry.value];
	const shapes = values.map((value) =>
		typeof value === 'string' ? { finding: value } : ((value ?? {}) as Record<string, unknown>),
	);
	const written = (key: string): Span[] => entry.placesOf(shapes.map((shape) => textOf(shape, key)));
	const places = written('finding');
	const ends = written('until');
	return shapes.flatMap((shape, at): Waiver[] => {
		const finding = textOf(shape, 'finding');
		const span = places[at]!;
		if (finding === '') {
			diagnostics.push(
				invalidWaiver(span, 'a waiver names no finding', '`{ finding: <id>, until: YYYY-MM-DD, rationale: <why> }`'),
			);
			return [];
		}
		const end = textOf(shape, 'until');
		const until = readDate(end).iso;
		if (until === undefined) {
			const what =
				end === '' ? `the waiver of \`${finding}\` has no end` : `\`${end.slice(0, 60)}\` is no certain date`;
			diagnostics.push(invalidWaiver(end === '' ? span : ends[at]!, what, '`until: YYYY-MM-DD`'));
		}
		return [{ finding, until, rationale: textOf(shape, 'rationale') || textOf(shape, 'reason') || undefined, span }];
	});
}

function textOf(shape: { readonly [key: string]: unknown }, key: string): string {
	const value = Object.hasOwn(shape, key) ? shape[key] : undefined;
	return typeof value === 'string' ? value.trim() : '';
}

function invalidWaiver(span: Span, message: string, expected: string): Diagnostic {
	return {
		code: 'decision-waiver-invalid',
		severity: 'warning',
		message,
		span,
		expected,
		hint: 'accept a finding only until a day on which it is looked at again',
	};
}

function reviewDate(entry: FrontMatterEntry | undefined, diagnostics: Diagnostic[]): DecisionDate | undefined {
	if (!entry || typeof entry.value !== 'string' || entry.value === '') return undefined;
	const reading = readDate(entry.value);
	if (reading.iso === undefined) {
		diagnostics.push({
			code: 'decision-review-date-invalid',
			severity: 'warning',
			message: `\`${entry.value.slice(0, 60)}\` is no certain date to review the decision by`,
			span: entry.valueSpan,
			actual: entry.value.slice(0, 60),
			expected: 'a date as YYYY-MM-DD',
			hint: 'write the day as YYYY-MM-DD',
		});
	}
	return {
		iso: reading.iso,
		raw: entry.value,
		form: reading.form,
		key: entry.key,
		span: entry.valueSpan,
		from: 'front-matter',
	};
}
