import type { DataGap } from '#analysis/data-gaps.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import { paragraph } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { analysisLink, code, link, refLink } from './links.ts';
import { distinct } from './model-index.ts';
import type { Block, Text } from './page.ts';
import { capital } from './quantities.ts';
import { fixedRoutes } from './routes.ts';

/** Shows what nobody declared as what it is: a gap, with what cannot be said without it and where to add it. */

/** One gap: the field, the consequence, the analyses that want it, and YAML to paste. */
export function gapBlock(context: ViewContext, gap: DataGap, named = false): Block {
	const analyses = gap.analyses.flatMap((id): Text => [' ', analysisLink(context, id)]);
	return {
		type: 'gap',
		missing: [
			...(named ? [refLink(context, gap.ref), ': '] : []),
			code(gap.field),
			` is not declared. ${capital(gap.consequence)}${/[.!?]$/.test(gap.consequence) ? '' : '.'}`,
			...waitingWords(gap).map((words) => ` ${words}`),
			...(analyses.length === 0 ? [] : [' Needed by', ...analyses, '.']),
		],
		add: { file: `${gap.span.file}:${gap.span.start.line}`, snippet: gap.snippet },
	};
}

/** How many flows and services have no availability because of the gap, as a sentence; none where it is no probability. */
export function waitingWords({ targets }: DataGap): readonly string[] {
	if (targets === undefined) return [];
	return [
		targets === 1
			? '1 flow or service has no availability without it.'
			: `${targets} flows and services have no availability without it.`,
	];
}

/** A field that is missing in several places of one entity, of each of its dependencies for example, is told once. */
function alikeBlock(context: ViewContext, [gap, ...others]: readonly DataGap[]): Block {
	const block = gapBlock(context, gap!);
	if (others.length === 0 || block.type !== 'gap') return block;
	const all = [gap!, ...others];
	const files = groupBy(all, ({ span }) => span.file);
	return {
		...block,
		missing: [...block.missing, ` It is missing in ${all.length} places.`],
		add: {
			file: [...files]
				.map(([file, gaps]) => `${file}:${distinct(gaps.map(({ span }) => `${span.start.line}`)).join(', ')}`)
				.join('; '),
			snippet: all.reduce((text, { snippet }) => `${text}${text === '' ? '' : '\n'}${withoutHead(snippet, text)}`, ''),
		},
	};
}

/** Items of one list stand under its key once. */
function withoutHead(snippet: string, before: string): string {
	const head = snippet.slice(0, snippet.indexOf('\n') + 1);
	return head !== '' && before.startsWith(head) ? snippet.slice(head.length) : snippet;
}

/** The gaps of one entity, at most `limit`; the rest is on the model quality page. */
export function gapBlocks(context: ViewContext, ref: Ref, limit = 12): readonly Block[] {
	const gaps = context.facts.modelQuality.gapsOf(ref);
	const alike = [
		...groupBy(gaps, ({ field, consequence, analyses }) => [field, consequence, ...analyses].join('\n')).values(),
	];
	const shown = alike.slice(0, limit).map((same) => alikeBlock(context, same));
	const left = alike.slice(limit).reduce((sum, same) => sum + same.length, 0);
	if (left === 0) return shown;
	return [...shown, paragraph(`And ${left} more: `, link('model quality', fixedRoutes.modelQuality), '.')];
}
