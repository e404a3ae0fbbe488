import { entityNamesOf } from '#analysis/entity-names.ts';
import type { Decision } from '#decisions/decision.ts';
import { sourceOfDecision } from '#decisions/decision-source.ts';
import { runningText } from '#decisions/section-text.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { Model } from '#model/model.ts';

/** `component:vault` as people write it in prose; what follows a slash names a part of it. */
const REFERENCE = /(?<![\w:/.-])([a-z][a-z-]*):([a-z0-9][a-z0-9-]*)(?![\w:])/g;
const LONGEST = 200_000;

/**
 * Names in the text of a record that the model does not have, each once, where another is so near that it must be meant. A name
 * that is like none is left alone: records tell of what once was. Linear in the text, for each such name also in the model.
 */
export function unknownNames(decision: Decision, model: Model): readonly Diagnostic[] {
	const nameOf = entityNamesOf(model);
	const text = runningText(decision.source).slice(0, LONGEST);
	const found = new Map<string, { readonly near: string; readonly at: number }>();
	for (const { 0: written, 1: kind, 2: id, index } of text.matchAll(REFERENCE)) {
		if (index < decision.body.offset || found.has(written) || !Object.hasOwn(model.byKind, kind!)) continue;
		if (nameOf(written) !== undefined) continue;
		const ids = model.byKind[kind as keyof Model['byKind']].map((one) => one.id);
		const near = nearest(id!, ids);
		if (near !== undefined) found.set(written, { near: `${kind}:${near}`, at: index });
	}
	if (found.size === 0) return [];
	const source = sourceOfDecision(decision);
	return [...found].map(([written, { near, at }]) => ({
		code: 'decision-name-unknown',
		severity: 'info',
		message: `\`${decision.label}\` speaks of \`${written}\`, which the model does not have`,
		span: source.span(at, at + written.length),
		actual: written,
		nearest: near,
		hint: 'the page of what is meant shows this record only when the name is right',
	}));
}
