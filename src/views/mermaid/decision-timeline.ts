import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision } from '#decisions/decision.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { ViewContext } from '../context.ts';
import { replacementsOf } from '../decision-chain.ts';
import { byText } from '../model-index.ts';
import type { Diagram } from '../page.ts';
import { counted } from '../quantities.ts';
import { decisionRoute } from '../routes.ts';
import { timelineDiagram } from './drawing.ts';
import type { DrawnBar } from './drawn.ts';

const LIMIT = 24;
/** What a scope is called in an address. */
export const anchorOf = (scope: string): string => scope.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'topmost';

interface Dated {
	readonly decision: Decision;
	readonly day: string;
}

/** The day on which another record took the place of this one, where both days are known and in order. */
function replacedOn(context: ViewContext, { decision, day }: Dated): string | undefined {
	const days = replacementsOf(context, decision).flatMap((one) => one.date?.iso ?? []);
	return days.filter((one) => one >= day).sort(byText)[0];
}

function barOf(context: ViewContext, one: Dated): DrawnBar {
	const { decision, day } = one;
	const { asOf } = context.model;
	const { state } = decision.status;
	const common = {
		key: decision.ref,
		label: `${decision.label} ${decision.title}`,
		from: day,
		href: decisionRoute(decision.slug),
	};
	if (isInForce(decision) && day <= asOf)
		return { ...common, to: asOf, look: 'ongoing', told: `${state} ${day}, in force on ${asOf}` };
	const until = replacedOn(context, one);
	if (until !== undefined && until > day)
		return { ...common, to: until, look: 'over', told: `${state}; from ${day} until replaced on ${until}` };
	if ((state === 'proposed' || state === 'draft') && day < asOf)
		return { ...common, to: asOf, told: `${state} since ${day}` };
	return { ...common, to: day, look: 'moment', told: `${state === 'unknown' ? 'no status' : state}, ${day}` };
}

/**
 * The records that a picture of limited size keeps, the oldest first: those that replaced one another show how long a decision
 * held, those about something in the model show its history; a week of many small records alone shows neither.
 */
function mostTelling(context: ViewContext, newestFirst: readonly Dated[]): readonly Dated[] {
	const rankOf = ({ decision }: Dated): number => {
		if (decision.relations.some(({ type, target }) => type.startsWith('supersede') && target !== undefined)) return 0;
		return (context.affectsOf.get(decision.ref)?.length ?? 0) > 0 ? 1 : 2;
	};
	const ranked = newestFirst.map((one, at) => ({ one, at, rank: rankOf(one) }));
	const kept = ranked.sort((a, b) => a.rank - b.rank || a.at - b.at).slice(0, LIMIT);
	return kept.sort((a, b) => b.at - a.at).map(({ one }) => one);
}

/**
 * When each decision was taken and how long it held: until it was replaced, or to the date of the model. Only records whose
 * date has one reading are drawn (of one scope where one is named); where there are too many, those that tell most. Undefined with fewer than two.
 */
export function decisionTimeline(context: ViewContext, scope?: string): Diagram | undefined {
	if (!context.draws) return undefined;
	const decisions = scope === undefined ? context.decisions : context.decisions.filter((one) => one.scope === scope);
	const dated = decisions.flatMap((decision): readonly Dated[] =>
		decision.date?.iso === undefined ? [] : [{ decision, day: decision.date.iso }],
	);
	if (dated.length < 2) return undefined;
	const shown = mostTelling(context, dated);
	const undated = decisions.length - dated.length;
	const left = dated.length - shown.length;
	return timelineDiagram(
		{
			id: scope === undefined ? 'timeline' : `timeline-${anchorOf(scope)}`,
			title: `When decisions${scope === undefined ? '' : ` of ${scope || 'the topmost scope'}`} were taken, and how long they held`,
			description: [
				`A bar runs from the day of a record until another took its place, or to ${context.model.asOf}: strong bars are in force, pale ones were replaced, plain ones are proposals, diamonds are records of one day.`,
				left === 0
					? ''
					: `Drawn are ${shown.length}: first those that replaced one another, then those about something in the model, then the newest. ${left} more are in the log.`,
				undated === 0 ? '' : `${counted(undated, 'record has', 'records have')} no readable date.`,
			]
				.filter((part) => part !== '')
				.join(' '),
		},
		{
			sections: [...groupBy(shown, ({ day }) => day.slice(0, 4))].map(([year, own]) => ({
				label: `In ${year}`,
				bars: own.map((one) => barOf(context, one)),
			})),
		},
	);
}
