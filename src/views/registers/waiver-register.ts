import type { Waiver } from '#analysis/waivers.ts';
import type { Finding } from '#checks/finding.ts';
import { checks } from '#checks/index.ts';
import type { Ref } from '#model/model.ts';
import { decidedBy } from '../decision-words.ts';
import { byText } from '../model-index.ts';
import type { RegisterSource } from './register-source.ts';

/** One accepted risk: who accepted what, since when and until when. */
export interface WaiverEntry {
	readonly waiver: Waiver;
	/** The finding as it stands; undefined where no check reports it today. */
	readonly finding: Finding | undefined;
	/** True where the id begins with a check that exists: then the finding may come back, else it is a slip of the pen. */
	readonly isKnownCheck: boolean;
	/** Who took the decision, as written. */
	readonly acceptedBy: string | undefined;
	/** The date of the decision. */
	readonly granted: string | undefined;
	readonly covers: Ref | undefined;
	/** What the finding endangers. */
	readonly endangers: readonly Ref[];
	/** What happens on the day after the end, one sentence. */
	readonly lapse: string;
}

/** Every waiver that a decision states: those that are over first, then by their end. */
export function waiverEntries({ architecture, facts, findings }: RegisterSource): readonly WaiverEntry[] {
	const byId = new Map(findings.map((one) => [one.id, one]));
	const decisionOf = new Map(architecture.decisions.map((one) => [one.ref, one]));
	const ids = new Set(checks.map(({ id }) => id));
	return facts.waivers.all
		.map((waiver): WaiverEntry => {
			const finding = byId.get(waiver.finding);
			const decision = decisionOf.get(waiver.decision);
			return {
				waiver,
				finding,
				isKnownCheck: ids.has(waiver.finding.split(':')[0] ?? ''),
				acceptedBy: decision && decidedBy(decision),
				granted: decision?.date?.iso,
				covers: finding?.subject,
				endangers: finding?.targets ?? [],
				lapse: lapseOf(waiver, finding, facts.waivers.of(waiver.finding)),
			};
		})
		.sort(
			(a, b) =>
				urgency(a.waiver) - urgency(b.waiver) ||
				byText(a.waiver.until ?? '', b.waiver.until ?? '') ||
				byText(a.waiver.finding, b.waiver.finding) ||
				byText(a.waiver.decision, b.waiver.decision),
		);
}

const urgencies: { readonly [state in Waiver['state']]: number } = {
	lapsed: 0,
	'no-date': 1,
	'not-accepted': 2,
	'not-yet': 3,
	active: 4,
};
const urgency = ({ state }: Waiver): number => urgencies[state];

function lapseOf(waiver: Waiver, finding: Finding | undefined, counting: Waiver | undefined): string {
	if (finding === undefined) return 'Nothing: no check reports this finding today.';
	if (waiver.state !== 'active')
		return finding.counts
			? `It waives nothing today: the finding counts as ${finding.severity}.`
			: `It waives nothing today; ${counting?.label ?? 'another decision'} waives the finding until ${counting?.until}.`;
	if (counting !== undefined && counting.decision !== waiver.decision && (counting.until ?? '') > (waiver.until ?? ''))
		return `${counting.label} waives the finding until ${counting.until} all the same.`;
	return `From the day after ${waiver.until} the finding counts again as ${finding.severity}.`;
}
