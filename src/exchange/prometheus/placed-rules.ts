import { createSource } from '#diagnostics/source.ts';
import { addressName } from '#model/alerts/address-name.ts';
import { textsOfObject } from '#model/alerts/object-texts.ts';
import { placedRulesOf, ruleDocument } from '#model/alerts/rule-groups.ts';
import type { Path } from '#model/model.ts';
import { type ParsedFile, parseAsGoDoes } from '#model/parse.ts';

/** An alerting rule within a document. */
export interface PlacedRule {
	readonly name: string;
	/** The field that holds it. */
	readonly nameAt: string;
	readonly written: string | undefined;
	readonly path: Path;
	readonly document: number;
}

/** Alerting rules of documents that can be read, outside of texts; the others are told where the workspace is read. */
export function placedRules({ documents }: ParsedFile): readonly PlacedRule[] {
	return documents.flatMap((document, at) => {
		const lists = document.broken ? 'other' : ruleDocument(document);
		if (typeof lists === 'string') return [];
		return lists.flatMap((list) =>
			placedRulesOf(list).flatMap(({ rule, path }): PlacedRule[] => {
				const isOfGrafana = typeof field(rule, 'alert') !== 'string';
				const title = field(rule, isOfGrafana ? 'title' : 'alert');
				const name = typeof title === 'string' ? addressName(isOfGrafana ? title.trim() : title) : undefined;
				if (name === undefined || field(rule, 'isPaused') === true) return [];
				const written = field(field(rule, 'annotations'), 'runbook_url');
				const own = typeof written === 'string' ? written : undefined;
				return [{ name, nameAt: isOfGrafana ? 'title' : 'alert', written: own, path, document: at }];
			}),
		);
	});
}

/** Alerting rules that stand as a text within an object; each where its text does. */
export function rulesInTexts({ source, documents }: ParsedFile): readonly Omit<PlacedRule, 'nameAt'>[] {
	return documents.flatMap((outer, document) =>
		(outer.broken ? [] : textsOfObject(outer.value)).flatMap(({ text, path }) =>
			placedRules(parseAsGoDoes(createSource(source.path, text))).map(({ name, written }) => ({
				name,
				written,
				path,
				document,
			})),
		),
	);
}

const field = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
