import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision } from '#decisions/decision.ts';
import { isActive } from '#decisions/relations.ts';
import { badge, statusBadge } from '../badges.ts';
import { captionOfFirst, column, heading, lead, list, paragraph, pictures, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { liveHeads, wordsOfRelation } from '../decision-chain.ts';
import { standing } from '../decision-words.ts';
import { link, muted } from '../links.ts';
import { decisionFamilyGraph } from '../mermaid/decision-graph.ts';
import { anchorOf, decisionTimeline } from '../mermaid/decision-timeline.ts';
import { byText } from '../model-index.ts';
import type { Block, Page, Row, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';
import { decisionText } from '../shared-sections.ts';

/** How the decisions of the log belong together: every family of related records, drawn and as a list, by scope. */

/** More than these are only listed. */
const PICTURES = 30;
const ROWS = 1_000;

/** Records that relations connect, newest first in each, the largest family first. O(records + relations). */
export function decisionFamilies(context: ViewContext): readonly (readonly Decision[])[] {
	const neighbours = new Map<Decision, Set<Decision>>(context.decisions.map((one) => [one, new Set()]));
	for (const one of context.decisions)
		for (const { target } of one.relations) {
			const other = context.decisionOf.get(target ?? '');
			if (other === undefined || other === one) continue;
			neighbours.get(one)!.add(other);
			neighbours.get(other)!.add(one);
		}
	const seen = new Set<Decision>();
	const families: Decision[][] = [];
	for (const start of context.decisions) {
		if (seen.has(start)) continue;
		const family = new Set([start]);
		for (const one of family) for (const other of neighbours.get(one)!) family.add(other);
		for (const one of family) seen.add(one);
		if (family.size > 1) families.push(context.decisions.filter((one) => family.has(one)));
	}
	return families.sort((a, b) => b.length - a.length);
}

/** The page about relations between decisions. */
export function decisionFamiliesPage(context: ViewContext): Page {
	const families = decisionFamilies(context);
	const scopes = [...new Set(context.decisions.map(({ scope }) => scope))].sort(byText);
	const related = families.reduce((sum, family) => sum + family.length, 0);
	const numbered = families.map((family, at) => ({ family, id: `family-${at + 1}` }));
	return {
		route: fixedRoutes.decisionFamilies,
		kind: 'index',
		area: 'decisions',
		title: 'How decisions belong together',
		description: `${counted(families.length, 'family', 'families')} of decisions that supersede, amend or need one another; ${context.decisions.length - related} stand alone.`,
		crumbs: [{ text: 'Decisions', href: fixedRoutes.decisions }],
		layout: 'wide',
		blocks: [
			lead('Which decisions replaced, changed or rest on which, scope by scope, and when each held.'),
			...(families.length === 0 ? [paragraph('No record names another one.')] : []),
			...scopes.flatMap((scope) => scopeBlocks(context, scope, scopes.length > 1, numbered)),
			...relationTable(context),
		],
	};
}

interface Family {
	readonly family: readonly Decision[];
	readonly id: string;
}

/** A family stands where its newest record belongs; records of other scopes in it keep their place in it. */
function scopeBlocks(
	context: ViewContext,
	scope: string,
	hasOthers: boolean,
	families: readonly Family[],
): readonly Block[] {
	const own = families.filter(({ family }) => family[0]!.scope === scope);
	const timeline = hasOthers ? decisionTimeline(context, scope) : decisionTimeline(context);
	if (own.length === 0 && timeline === undefined) return [];
	return [
		heading(2, anchorOf(scope), scope === '' ? 'Topmost scope' : `Scope ${scope}`, own.length),
		...own.flatMap((one) => familyBlocks(context, one, families.indexOf(one) < PICTURES)),
		...pictures(timeline),
	];
}

function familyBlocks(context: ViewContext, { family, id }: Family, isDrawn: boolean): readonly Block[] {
	// What holds comes first, then what it replaced.
	const heads = family.filter((one) => isInForce(one) && liveHeads(context, one).length === 0);
	const rest = family.filter((one) => !heads.includes(one));
	const picture = isDrawn ? decisionFamilyGraph(context, id, family) : undefined;
	return [
		heading(3, `${id}-list`, `${family[0]!.label} and ${counted(family.length - 1, 'other')}`),
		...pictures(picture),
		list([
			...heads.map((one): Text => [...decisionText(one), ' ', badge('in force', 'good')]),
			...rest.map(
				(one): Text => [
					muted(`${one.label} `),
					link(one.title, decisionRoute(one.slug)),
					' ',
					...standing(context, one),
				],
			),
		]),
	];
}

function relationTable(context: ViewContext): readonly Block[] {
	const rows = context.decisions.flatMap((one): readonly Row[] =>
		one.relations
			.filter(({ type }) => isActive(type))
			.flatMap(({ type, target, partial, part }): readonly Row[] => {
				const other = context.decisionOf.get(target ?? '');
				if (other === undefined) return [];
				return [
					row(
						[link(`${one.label} ${one.title}`, decisionRoute(one.slug)), ' ', statusBadge(one)],
						wordsOfRelation({ type, partial, part }),
						[link(`${other.label} ${other.title}`, decisionRoute(other.slug)), ' ', statusBadge(other)],
						one.scope,
					),
				];
			}),
	);
	return section(
		'relations',
		'Every relation',
		rows.length === 0
			? []
			: [
					table(
						'relations-table',
						captionOfFirst('Relations between records', ROWS, rows.length),
						[
							column('one', 'Decision'),
							column('relation', 'Relation', 'filter'),
							column('other', 'Other decision'),
							column('scope', 'Scope', 'filter'),
						],
						rows.slice(0, ROWS),
					),
				],
		rows.length,
	);
}
