import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import { type ParsedFile, parseAsGoDoes } from '#model/parse.ts';
import { type Places, placesIn } from '#model/places.ts';
import { quoted } from '#model/quoted.ts';
import { type Edit, editsForUrl } from './annotation-edits.ts';
import { type PlacedRule, placedRules, rulesInTexts } from './placed-rules.ts';

/** One alert whose address is not what it should be. */
export interface UrlChange {
	readonly alert: string;
	readonly span: Span;
	readonly before: string | undefined;
	readonly after: string;
}

/** A rule file with other addresses, and why some alerts were left as they are. */
export interface FileWithUrls {
	readonly text: string;
	readonly changes: readonly UrlChange[];
	readonly problems: readonly Diagnostic[];
}

/** The address for an alert that has `written` now; undefined leaves it as it is. */
export type UrlOf = (alert: string, written: string | undefined) => string | undefined;

/** What one look at a file came to; changes and problems by the rule they are about. */
interface OnePass {
	readonly text: string;
	readonly changes: ReadonlyMap<string, UrlChange>;
	readonly problems: ReadonlyMap<string, Diagnostic>;
}

/**
 * Sets `runbook_url` of the alerts in a rule file and changes nothing else: comments, quotes, line ends, indentation and
 * order stay byte for byte. The result is read again, and is used only if every value in it is the one meant; otherwise
 * the file stays as it is, with a diagnostic. Setting the same addresses again changes nothing.
 */
export function withRunbookUrls(path: string, text: string, urlOf: UrlOf): FileWithUrls {
	let pass = onePass(path, text, urlOf);
	const changes = new Map(pass.changes);
	const places = pass.problems;
	// A rule that another takes over with `<<` may change as soon as the other has an address of its own.
	while (pass.changes.size > 0 && pass.problems.size > 0) {
		const next = onePass(path, pass.text, urlOf);
		if (next.text === pass.text) break;
		for (const [rule, change] of next.changes)
			changes.set(rule, { ...change, span: places.get(rule)?.span ?? change.span });
		pass = next;
	}
	const problems = [...pass.problems.keys()].map((rule) => places.get(rule) ?? pass.problems.get(rule)!);
	return { text: pass.text, changes: [...changes.values()], problems };
}

function onePass(path: string, text: string, urlOf: UrlOf): OnePass {
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const source = createSource(path, text.slice(mark.length));
	const file = parseAsGoDoes(source);
	const changes = new Map<string, UrlChange>();
	const problems = new Map<string, Diagnostic>();
	const edits: Edit[] = [];
	const wanted: (readonly [PlacedRule, string])[] = [];
	for (const rule of placedRules(file)) {
		const after = urlOf(rule.name, rule.written);
		if (after === undefined || after === rule.written) continue;
		const key = JSON.stringify([rule.document, rule.path]);
		const places = placesOf(file, source, rule.document);
		const span = places.spanOf([...rule.path, rule.nameAt]);
		const found = editsForUrl(
			{ source, table: file.table, root: file.documents[rule.document]!.root, places },
			rule.path,
			after,
		);
		if ('refused' in found) {
			problems.set(key, cannotChange(rule.name, found.refused, span));
			continue;
		}
		edits.push(found);
		wanted.push([rule, after]);
		changes.set(key, { alert: rule.name, span, before: rule.written, after });
	}
	for (const { name, written, path: place, document } of rulesInTexts(file)) {
		const after = urlOf(name, written);
		if (after === undefined || after === written) continue;
		const span = placesOf(file, source, document).spanOf(place);
		const why = `${quoted(place.join('.'))} is a text, and only YAML outside of texts is changed`;
		const hint = `write \`runbook_url: ${after}\` by hand, or the values as a mapping`;
		problems.set(JSON.stringify([document, place, problems.size]), cannotChange(name, why, span, hint));
	}
	if (edits.length === 0) return { text, changes, problems };
	const edited = applied(source.text, edits);
	if (isDeepStrictEqual(valuesOf(path, edited), expectedValues(file, wanted)))
		return { text: mark + edited, changes, problems };
	problems.set('', cannotChange(undefined, 'it would read differently elsewhere', source.span(0, 0)));
	return { text, changes: new Map(), problems };
}

const placesOf = ({ table, documents }: ParsedFile, source: Source, document: number): Places =>
	placesIn(table, source, documents[document]!.root);

function cannotChange(
	alert: string | undefined,
	why: string,
	span: Span,
	hint = 'write `runbook_url` by hand',
): Diagnostic {
	return {
		code: 'runbook-url-not-written',
		severity: 'warning',
		message: `${alert === undefined ? 'the addresses of this file are' : `the address of alert \`${alert}\` is`} not written: ${why}`,
		span,
		hint,
	};
}

/** Edits do not overlap: each alert has one, within its own rule. */
function applied(text: string, edits: readonly Edit[]): string {
	const sorted = [...edits].sort((a, b) => a.start - b.start);
	let at = 0;
	const parts: string[] = [];
	for (const { start, end, insert } of sorted) {
		parts.push(text.slice(at, start), insert);
		at = end;
	}
	return [...parts, text.slice(at)].join('');
}

const valuesOf = (path: string, text: string): readonly unknown[] => {
	const { documents, diagnostics } = parseAsGoDoes(createSource(path, text));
	return [...documents.map(({ value }) => value), diagnostics.length];
};

/** What the documents should be: as they were, with the addresses. */
function expectedValues(file: ParsedFile, wanted: readonly (readonly [PlacedRule, string])[]): readonly unknown[] {
	// Aliases share values; each use gets its own here, so that one address cannot reach another alert.
	const copies = file.documents.map(({ value }): unknown => copyOf(value));
	for (const [{ path, document }, url] of wanted) {
		const rule = path.reduce<unknown>(
			(value, step) => (value as Record<string | number, unknown>)[step],
			copies[document],
		);
		const holder = rule as { annotations?: Record<string, unknown> | null };
		holder.annotations = { ...holder.annotations, runbook_url: url };
	}
	return [...copies, file.diagnostics.length];
}

const copyOf = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(copyOf);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]));
};
