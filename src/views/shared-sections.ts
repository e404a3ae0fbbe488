import type { Finding } from '#checks/finding.ts';
import type { Decision } from '#decisions/decision.ts';
import type { Entity, Ref } from '#model/model.ts';
import { statusBadge } from './badges.ts';
import { heading, list, paragraph } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { spofsOf } from './effects.ts';
import { findingItems } from './finding-items.ts';
import { link, muted } from './links.ts';
import type { Block, Page, Text } from './page.ts';
import { decisionRoute } from './routes.ts';

/** Sections that many pages share. */

/** The file and line behind a page. */
export const sourceOf = (entity: Entity): Page['source'] => ({ file: entity.span.file, line: entity.span.start.line });

/** One decision in a list: label, title, status and date. */
export const decisionText = (decision: Decision): Text => [
	muted(`${decision.label} `),
	link(decision.title, decisionRoute(decision.slug)),
	' ',
	statusBadge(decision),
	...(decision.date?.iso === undefined ? [] : [muted(` ${decision.date.iso}`)]),
];

/** Decisions as a list, those in force first. */
export function decisionItems(decisions: readonly Decision[], limit = 30): readonly Block[] {
	const inForce = (one: Decision): number =>
		one.status.state === 'accepted' || one.status.state === 'implemented' ? 0 : 1;
	const sorted = [...decisions].sort((a, b) => inForce(a) - inForce(b));
	const items = sorted.slice(0, limit).map(decisionText);
	return [
		list(items),
		...(sorted.length > limit
			? [paragraph(`And ${sorted.length - limit} more in `, link('the log', '/decisions/'), '.')]
			: []),
	];
}

/** "Decisions" section of a page, absent when no decision names it. */
export function decisionsSection(context: ViewContext, ref: Ref): readonly Block[] {
	const decisions = context.decisionsNaming.get(ref) ?? [];
	if (decisions.length === 0) return [];
	return [heading(2, 'decisions', 'Why is it built this way?', decisions.length), ...decisionItems(decisions)];
}

/** True when a finding is certain for others, and for this flow or service only possible. */
function onlyPossibleFor(context: ViewContext, finding: Finding, target: Ref): boolean {
	if (finding.certainty !== 'certain') return false;
	const lines = spofsOf(context, target)?.down.filter(
		({ event }) => event.ref === finding.subject || event.component === finding.subject,
	);
	return lines !== undefined && lines.length > 0 && lines.every((line) => line.certainty === 'possible');
}

/** "Findings" section: what checks say about the thing itself, then what endangers it; absent when there is nothing. */
export function findingsSection(context: ViewContext, ref: Ref): readonly Block[] {
	const own = context.findingsOn.get(ref) ?? [];
	const against = (context.findingsAgainst.get(ref) ?? []).filter((finding) => !own.includes(finding));
	return [
		...(own.length === 0
			? []
			: [
					heading(2, 'findings', 'Findings', own.length),
					{ type: 'findings' as const, items: findingItems(context, own), empty: '' },
				]),
		...(against.length === 0
			? []
			: [
					heading(2, 'dangers', 'Findings that endanger it', against.length),
					{
						type: 'findings' as const,
						items: findingItems(context, against, 12, (finding) => onlyPossibleFor(context, finding, ref)),
						empty: '',
					},
				]),
	];
}
