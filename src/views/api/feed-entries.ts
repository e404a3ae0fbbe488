import { isInForce } from '#analysis/decision-integrity.ts';
import { findingHistory } from '#analysis/finding-history.ts';
import type { Decision } from '#decisions/decision.ts';
import { plainOf } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { liveHeads } from '../decision-chain.ts';
import { decidedBy } from '../decision-words.ts';
import { sentence } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Text } from '../page.ts';
import { capital } from '../quantities.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';

/** One thing to be told of in a feed. */
export interface FeedEntry {
	/** Unique in the feed and permanent: the reference of a decision, the id of a finding. */
	readonly id: string;
	readonly title: string;
	readonly route: string;
	readonly summary: string;
	/** `YYYY-MM-DD`. */
	readonly updated: string;
}

/** A feed before anybody knows where the site stands. */
export interface Feed {
	/** Below the site's root. */
	readonly path: string;
	readonly title: string;
	readonly subtitle: string;
	/** What it is a feed of, for people. */
	readonly route: string;
	/** Newest first. */
	readonly entries: readonly FeedEntry[];
}

/** More than these nobody reads as news; the pages have all. */
const MOST = 100;

const newest = (entries: readonly FeedEntry[]): readonly FeedEntry[] =>
	[...entries].sort((a, b) => byText(b.updated, a.updated) || byText(a.id, b.id)).slice(0, MOST);

/**
 * What is new in decisions and findings. A decision without a day that can be read is in no feed, and a finding only from the
 * day on which a record first shows it: a day that nobody wrote down is not made up. `tell` says in the language of the site what is not the name of anything.
 */
export function feedsOf(context: ViewContext, tell: (text: Text) => Text): readonly Feed[] {
	const told = (text: string): string => plainOf(tell([text]));
	const said = (message: string): string => {
		const pieces = tell(sentence(context, capital(message)));
		const [first] = pieces;
		// A name stays as it is written, wherever a language wants it to stand.
		return typeof first === 'object' ? plainOf(pieces) : capital(plainOf(pieces));
	};
	const labelOf = (ref: string): string => context.decisionOf.get(ref)?.label ?? ref;
	/** Who decided, what holds instead, and which risks are accepted until when: what a reader would open the page for. */
	const summaryOf = (decision: Decision): string => {
		const by = decidedBy(decision);
		const instead = isInForce(decision) ? [] : liveHeads(context, decision).map(({ ref }) => ref);
		return [
			`${told(`Status: ${decision.status.state}`)}.`,
			...(by === undefined ? [] : [`${told('Decided by')}: ${by}.`]),
			...(instead.length === 0 ? [] : [`${told('Replaced by')}: ${instead.map(labelOf).join(', ')}.`]),
			...(decision.reviewBy?.iso === undefined ? [] : [`${told('Review by')}: ${decision.reviewBy.iso}.`]),
			...decision.waives.map(
				({ finding, until }) =>
					`${told('Accepted risk')}: ${finding}${until === undefined ? '' : `, ${told('Until').toLowerCase()} ${until}`}.`,
			),
		].join(' ');
	};
	const dated = context.decisions.filter((one) => one.date?.iso !== undefined);
	const history = findingHistory(context.model);
	const first = (id: string): string | undefined => {
		const period = history.periods.get(id)?.at(-1);
		return period?.closed === undefined ? period?.opened.day : undefined;
	};
	const seen = context.findings.filter((one) => one.counts && first(one.id) !== undefined);
	return [
		{
			path: 'decisions/feed.xml',
			title: told('Decisions'),
			subtitle: leftOut(
				told,
				dated.length,
				context.decisions.length,
				'records have no day that can be read, and are not here',
			),
			route: fixedRoutes.decisions,
			entries: newest(
				dated.map((one) => ({
					id: one.ref,
					title: `${one.label}: ${one.title}`,
					route: decisionRoute(one.slug),
					summary: summaryOf(one),
					updated: one.date!.iso!,
				})),
			),
		},
		{
			path: 'resilience/findings/feed.xml',
			title: told('Findings'),
			subtitle: leftOut(
				told,
				seen.length,
				context.findings.filter((one) => one.counts).length,
				'open findings stand in no record of findings yet, and are not here',
			),
			route: fixedRoutes.findings,
			entries: newest(
				seen.map((one) => ({
					id: one.id,
					title: said(one.message),
					route: fixedRoutes.findings,
					summary: said(one.suggestion),
					updated: first(one.id)!,
				})),
			),
		},
	];
}

const leftOut = (told: (text: string) => string, there: number, all: number, what: string): string =>
	told(there === all ? 'Newest first.' : `Newest first. ${all - there} ${what}.`);
