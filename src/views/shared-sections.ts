import { isInForce } from '#analysis/decision-integrity.ts';
import type { Finding } from '#checks/finding.ts';
import type { Decision } from '#decisions/decision.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Ref } from '#model/model.ts';
import { badge, statusBadge } from './badges.ts';
import { details, heading, list, paragraph } from './blocks.ts';
import { newestFirst, type ViewContext } from './context.ts';
import { mentionsIn } from './decision-mentions.ts';
import { spofsOf } from './effects.ts';
import { findingAnchor, findingItem, findingItems, mostImportant } from './finding-items.ts';
import { link, muted, plainSentence, refList } from './links.ts';
import type { Block, Page, Text } from './page.ts';
import { counted } from './quantities.ts';
import { decisionRoute, fixedRoutes, routeOfRef } from './routes.ts';

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

/**
 * "Decisions" section of a page: those about the thing itself, then those in force about what it runs through (`along`), then
 * those whose text only names it; absent when there are none.
 */
export function decisionsSection(context: ViewContext, ref: Ref, along: readonly Ref[] = []): readonly Block[] {
	const decisions = context.decisionsNaming.get(ref) ?? [];
	const about = new Map<Decision, Ref[]>();
	for (const part of along)
		for (const decision of context.decisionsNaming.get(part) ?? [])
			if (isInForce(decision) && !decisions.includes(decision)) addTo(about, decision, part);
	const others = [...about].sort(([a], [b]) => newestFirst(a, b));
	const named = namedInText(context, ref);
	if (decisions.length + others.length + named.length === 0) return [];
	return [
		heading(2, 'decisions', 'Why is it built this way?', decisions.length + others.length),
		...(decisions.length === 0
			? [paragraph(badge('no decision', 'gap'), ' No record is declared to be about it as a whole.')]
			: decisionItems(decisions)),
		...(others.length === 0
			? []
			: [
					paragraph('In force about what it runs through, newest first:'),
					list([
						...others
							.slice(0, 30)
							.map(
								([decision, refs]): Text => [...decisionText(decision), muted(' about '), ...refList(context, refs, 4)],
							),
						...(others.length > 30 ? [[muted(`and ${others.length - 30} more`)]] : []),
					]),
				]),
		...named,
	];
}

/** The components that flows run through, in the order in which they come. */
export function componentsAlong({ model }: ViewContext, flows: readonly Ref[]): readonly Ref[] {
	const ends = flows.flatMap((flow) => (model.steps[flow] ?? []).flatMap(({ from, to }) => [from, to]));
	return [...new Set(ends)].filter((ref) => ref.startsWith('component:'));
}

/** Records whose text names a thing by id without being declared to be about it; nothing where there are none. */
export function namedInText(context: ViewContext, ref: Ref): readonly Block[] {
	const declared = context.decisionsNaming.get(ref) ?? [];
	const named = (mentionsIn(context).byText.get(ref) ?? []).filter((one) => !declared.includes(one));
	if (named.length === 0) return [];
	return [
		paragraph('Named in the text of:'),
		list([
			...named.slice(0, 12).map(decisionText),
			...(named.length > 12 ? [[muted(`and ${named.length - 12} more`)]] : []),
		]),
	];
}

/** True when a finding is certain for others, and for this flow or service only possible. */
function onlyPossibleFor(context: ViewContext, finding: Finding, target: Ref): boolean {
	if (finding.certainty !== 'certain') return false;
	const lines = spofsOf(context, target)?.down.filter(
		({ event }) => event.ref === finding.subject || event.component === finding.subject,
	);
	return lines !== undefined && lines.length > 0 && lines.every((line) => line.certainty === 'possible');
}

/** More findings than these are not drawn on the page of a thing. */
const MOST_FINDINGS = 40;
/** So many stand open, where there are more than one over it; their proofs are folded, as those of more than three are. */
const OPEN_FINDINGS = 4;

/** Findings, most important first: a few stand open and the others are folded, so that what follows is not far below. */
export function findingBlocks(
	context: ViewContext,
	findings: readonly Finding[],
	furtherBlock: (findings: readonly Finding[]) => Block = (further) => findingsBlock(context, further),
	onlyPossible?: (finding: Finding) => boolean,
): readonly Block[] {
	const items = mostImportant(findings, MOST_FINDINGS);
	const open = items.length > OPEN_FINDINGS + 1 ? OPEN_FINDINGS : items.length;
	const rest = items.slice(open);
	return [
		findingsBlock(context, items.slice(0, open), onlyPossible),
		...(rest.length === 0 ? [] : [details(counted(rest.length, 'further finding'), [furtherBlock(rest)])]),
		...(findings.length > items.length
			? [paragraph(`And ${findings.length - items.length} more in `, link('all findings', fixedRoutes.findings), '.')]
			: []),
	];
}

const findingsBlock = (
	context: ViewContext,
	findings: readonly Finding[],
	onlyPossible?: (finding: Finding) => boolean,
): Block => ({
	type: 'findings',
	items: findingItems(context, findings, findings.length, onlyPossible),
	empty: 'No check has anything to say about it.',
});

/** Where the proof of a finding stands: on the page of what it is about, or in the table of all where that has too many. */
function proofOf(context: ViewContext, finding: Finding): string {
	const page = routeOfRef(finding.subject);
	const isThere =
		page !== undefined && mostImportant(context.findingsOn.get(finding.subject) ?? [], MOST_FINDINGS).includes(finding);
	return `${isThere ? page : fixedRoutes.findings}#${findingAnchor(finding)}`;
}

/** What endangers a thing: a few whole, the others a line each, as they are told whole where they belong. */
function dangerBlocks(context: ViewContext, ref: Ref, findings: readonly Finding[]): readonly Block[] {
	const onlyPossible = (finding: Finding): boolean => onlyPossibleFor(context, finding, ref);
	const line = (finding: Finding): Text => [
		...findingItem(context, finding, onlyPossible(finding)).badges.flatMap((one) => [one, ' ']),
		link(plainSentence(context, finding.message), proofOf(context, finding)),
	];
	return findingBlocks(context, findings, (further) => list(further.map(line)), onlyPossible);
}

/** Findings about something else that endanger this. */
export function dangersTo(context: ViewContext, ref: Ref): readonly Finding[] {
	const own = context.findingsOn.get(ref) ?? [];
	return (context.findingsAgainst.get(ref) ?? []).filter((finding) => !own.includes(finding));
}

/** "Findings" section: what checks say about the thing itself, then what endangers it; absent when there is nothing. */
export function findingsSection(context: ViewContext, ref: Ref): readonly Block[] {
	const own = context.findingsOn.get(ref) ?? [];
	const against = dangersTo(context, ref);
	return [
		...(own.length === 0 ? [] : [heading(2, 'findings', 'Findings', own.length), ...findingBlocks(context, own)]),
		...(against.length === 0
			? []
			: [heading(2, 'dangers', 'Findings that endanger it', against.length), ...dangerBlocks(context, ref, against)]),
	];
}
