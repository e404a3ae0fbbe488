import type { Waiver } from '#analysis/waivers.ts';
import type { Finding } from '#checks/finding.ts';
import { oncePer } from '#graph/once-per.ts';
import { badge, certaintyBadge, severityBadge } from './badges.ts';
import { fact } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { endangeredBy } from './endangered.ts';
import { basisOf, checkLink, link, muted, recipeLinks, refLink, refList, sentence } from './links.ts';
import { byText } from './model-index.ts';
import type { FindingItem, Text } from './page.ts';
import { capital, counted } from './quantities.ts';
import { decisionRoute } from './routes.ts';

/** Draws findings: what, how sure, the path that proves it, the inputs, what to do, and who accepted it until when. */

const severityRank = { error: 0, warning: 1, info: 2 } as const;
const certaintyRank = { certain: 0, possible: 1, 'data-gap': 2 } as const;

/** What counts first, then severity, certainty, how much it endangers, and id. */
export const mostImportantFirst = (a: Finding, b: Finding): number =>
	Number(b.counts) - Number(a.counts) ||
	severityRank[a.severity] - severityRank[b.severity] ||
	certaintyRank[a.certainty] - certaintyRank[b.certainty] ||
	endangeredBy(b).length - endangeredBy(a).length ||
	byText(a.id, b.id);

/** At most so many of them, the most important first. */
export const mostImportant = (findings: readonly Finding[], limit: number): readonly Finding[] =>
	[...findings].sort(mostImportantFirst).slice(0, limit);

/** How many of each severity: `2 errors, 18 warnings, 5 for information`. */
export function severitiesText(findings: readonly Pick<Finding, 'severity'>[]): string {
	const words = { error: 'error', warning: 'warning', info: undefined } as const;
	return (['error', 'warning', 'info'] as const)
		.map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
		.filter(({ count }) => count > 0)
		.map(({ severity, count }) =>
			words[severity] === undefined ? `${count} for information` : counted(count, words[severity]),
		)
		.join(', ');
}

/** What a waiver does today, as running text with a link to the decision. */
export function waiverText(waiver: Waiver): Text {
	const decision = link(waiver.title, `${decisionRoute(waiver.slug)}#waivers`);
	switch (waiver.state) {
		case 'active':
			return [
				'Accepted by ',
				decision,
				` until ${waiver.until} (${counted(waiver.daysLeft ?? 0, 'day')} left). After that day it counts again.`,
			];
		case 'lapsed':
			return ['Was accepted by ', decision, ` until ${waiver.until}; that day has passed, so it counts.`];
		case 'not-accepted':
			return ['Named by ', decision, ', which is not accepted, so it counts.'];
		case 'no-date':
			return ['Named by ', decision, ' without an end date, so it counts.'];
		case 'not-yet':
			return ['Named by ', decision, ', which is dated after the day of this site, so it counts.'];
	}
}

/** The anchor of a finding on the findings page, and wherever it is drawn. */
export const findingAnchor = (finding: Pick<Finding, 'id'>): string =>
	`finding-${finding.id.replace(/[^a-z0-9-]+/gi, '-').toLowerCase()}`;

/** Findings stand on the pages of all they endanger; each is made once per site. */
const itemsOf = oncePer((_site: ViewContext) => ({
	asFound: new Map<Finding, FindingItem>(),
	onlyPossible: new Map<Finding, FindingItem>(),
}));

/** One finding as drawn. */
export function findingItem(context: ViewContext, finding: Finding, onlyPossible = false): FindingItem {
	const items = itemsOf(context)[onlyPossible ? 'onlyPossible' : 'asFound'];
	const item = items.get(finding) ?? makeFindingItem(context, finding, onlyPossible);
	items.set(finding, item);
	return item;
}

function makeFindingItem(context: ViewContext, finding: Finding, onlyPossible: boolean): FindingItem {
	const waived = finding.waiver?.state === 'active';
	return {
		id: findingAnchor(finding),
		title: sentence(context, capital(finding.message)),
		badges: [
			severityBadge(finding.severity),
			...(onlyPossible
				? [badge('possible here', 'possible', 'Certain for others; here only if what nobody declared does harm')]
				: [certaintyBadge(finding.certainty)]),
			...(waived ? [badge('waived', 'waived', `until ${finding.waiver?.until}`)] : []),
		],
		evidence: finding.path.map(
			(step): Text => [
				refLink(context, step.ref),
				step.state === undefined ? ': ' : ` is ${step.state.toUpperCase()}: `,
				...sentence(context, step.because),
				...(step.span === undefined ? [] : [muted(` (${basisOf(step.span)})`)]),
			],
		),
		inputs: [
			...finding.inputs.map((input) => ({
				// Names of properties come as code, which a label does not show.
				label: input.label.replaceAll('`', ''),
				value: [
					...sentence(context, input.value),
					muted(` (${[input.source, input.asOf].filter((one) => one !== undefined).join(', ')})`),
				],
				basis: input.span && basisOf(input.span),
			})),
			{ label: 'About', value: [refLink(context, finding.subject)], basis: basisOf(finding.span) },
			...(endangeredBy(finding).length === 0
				? []
				: [{ label: 'Endangers', value: refList(context, endangeredBy(finding)) }]),
			{ label: 'Check', value: [checkLink(context, finding.rule)] },
			...fact('Recipes', recipeLinks(context, finding.rule)),
			{ label: 'Finding id', value: [{ type: 'code' as const, text: finding.id }] },
		],
		suggestion: [
			...sentence(context, capital(finding.suggestion)),
			...(finding.effect === undefined ? [] : ['. Effect: ', ...sentence(context, finding.effect)]),
		],
		waiver: finding.waiver === undefined ? undefined : waiverText(finding.waiver),
	};
}

/** Findings of a page, most important first, at most `limit`; the rest is on the findings page. */
export function findingItems(
	context: ViewContext,
	findings: readonly Finding[],
	limit = 20,
	onlyPossible: (finding: Finding) => boolean = () => false,
): readonly FindingItem[] {
	return mostImportant(findings, limit).map((finding) => findingItem(context, finding, onlyPossible(finding)));
}
