import type { Decision } from '../decision.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { ReadRecord } from '../record.ts';
import type { StatusReading } from '../status-vocabulary.ts';
import type { HouseStyle } from './house-style.ts';
import { isClearName, linkTo } from './reference-text.ts';
import type { Beside } from './status-places.ts';

/** What an edit of one record needs to know. */
export interface EditContext {
	readonly decision: Decision;
	/** The same record as its statements and lines. */
	readonly record: ReadRecord;
	/** The YAML beside it, where it has its metadata there. */
	readonly sidecar: Beside | undefined;
	readonly style: HouseStyle;
	readonly all: readonly Decision[];
	readonly readStatus: (raw: string) => StatusReading;
}

/** How the text of this record refers to another: a link with its title, or with its label only. */
export function inText(context: EditContext, target: Decision, short: boolean): string {
	return linkTo(target, context.decision, context.style.nameOf(target), short);
}

/** How the front matter of this record refers to another: `ADR-0012` where that is clear and customary, else a link. */
export function inFrontMatter(context: EditContext, target: Decision): string {
	const { style, decision, all } = context;
	const name = style.nameOf(target);
	const clear = !style.linksInFrontMatter && isClearName(name, target, decision, all);
	return clear ? name : linkTo(target, decision, name, true);
}

/** Front matter that can be written to: there, a list of keys, read without a problem. */
export function writableFrontMatter({
	record,
}: EditContext): { readonly block: FrontMatter; readonly end: number } | undefined {
	const { frontMatter, source } = record;
	if (frontMatter.bodyOffset === 0 || frontMatter.problem) return undefined;
	const before = source.text.slice(0, frontMatter.bodyOffset).replace(/\r?\n$/, '');
	return { block: frontMatter, end: before.lastIndexOf('\n') + 1 };
}
