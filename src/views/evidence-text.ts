import type { EvidenceStep } from '#analysis/evidence.ts';
import { stateBadge } from './badges.ts';
import type { ViewContext } from './context.ts';
import { basisOf, muted, refLink, sentence } from './links.ts';
import type { Text } from './page.ts';
import { timeText } from './quantities.ts';

/** Writes chains of evidence: every step with its reason and where that is declared. */

/** One step a line: `Payment API DOWN at once: hard dependency on component:vault (components/payment-api.yaml:41)`. */
export const evidenceLines = (context: ViewContext, chain: readonly EvidenceStep[]): readonly Text[] =>
	chain.map(
		(step): Text => [
			refLink(context, step.ref),
			' ',
			stateBadge(step.state),
			` ${timeText(step.time)}: `,
			...sentence(context, step.because),
			...(step.span === undefined ? [] : [muted(` (${basisOf(step.span)})`)]),
		],
	);

/** The chain in one line: names and arrows. */
export const evidencePath = (context: ViewContext, chain: readonly EvidenceStep[]): Text =>
	chain.flatMap((step, at): Text => [...(at === 0 ? [] : [' → ']), refLink(context, step.ref)]);
