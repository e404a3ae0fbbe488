import type { EvidenceStep } from '#analysis/evidence.ts';
import { oncePer } from '#graph/once-per.ts';
import { stateBadge } from './badges.ts';
import type { ViewContext } from './context.ts';
import { basisOf, muted, refLink, sentence } from './links.ts';
import type { Text } from './page.ts';
import { timeText } from './quantities.ts';

/** Writes chains of evidence: every step with its reason and where that is declared. */

interface Written {
	readonly byWords: Map<string, Text>;
	/** The analysis gives most steps as the same value each time. */
	readonly byStep: WeakMap<EvidenceStep, Text>;
}

const writtenIn = oncePer((_site: ViewContext): Written => ({ byWords: new Map(), byStep: new WeakMap() }));

/**
 * One step a line: `Payment API DOWN at once: hard dependency on component:vault (components/payment-api.yaml:41)`. Failures of a
 * large site arrive by much the same ways, so each line is made once and shared.
 */
export function evidenceLines(context: ViewContext, chain: readonly EvidenceStep[]): readonly Text[] {
	const known = writtenIn(context);
	return chain.map((step) => {
		const line = known.byStep.get(step) ?? lineOf(context, step, known.byWords);
		known.byStep.set(step, line);
		return line;
	});
}

function lineOf(context: ViewContext, step: EvidenceStep, known: Map<string, Text>): Text {
	const middle = ` ${timeText(step.time)}: `;
	const place = step.span === undefined ? '' : ` (${basisOf(step.span)})`;
	const key = [step.ref, step.state, middle, step.because, place].join('\n');
	const line = known.get(key) ?? [
		refLink(context, step.ref),
		' ',
		stateBadge(step.state),
		middle,
		...sentence(context, step.because),
		...(place === '' ? [] : [muted(place)]),
	];
	known.set(key, line);
	return line;
}

/** The chain in one line: names and arrows. */
export const evidencePath = (context: ViewContext, chain: readonly EvidenceStep[]): Text =>
	chain.flatMap((step, at): Text => [...(at === 0 ? [] : [' → ']), refLink(context, step.ref)]);
