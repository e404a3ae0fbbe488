import type { Affected } from '#analysis/blast-radius.ts';
import { fact, factList, joined, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { Loss } from '../effects.ts';
import { muted, refLink } from '../links.ts';
import type { Block, Text } from '../page.ts';
import { timeText } from '../quantities.ts';

/**
 * Which business services and flows a loss takes down or degrades, in four lines at most: on the way to the measures nobody reads a
 * table of twenty rows, seven columns each. The page of the blast radius has that.
 */

const groups = [
	['services', 'down', 'Business services DOWN'],
	['services', 'degraded', 'Business services DEGRADED'],
	['flows', 'down', 'Flows DOWN'],
	['flows', 'degraded', 'Flows DEGRADED'],
] as const;

/** What is not as for most: that it is not certain, could be worse, or takes time. */
export function exceptions({
	certainty,
	couldBe,
	state,
	atOnce,
	time,
	timeToState,
	possibleTime,
	possibleTimeToState,
}: Affected): readonly string[] {
	const arrives = timeText(timeToState, possibleTimeToState);
	const leaves = timeText(time, possibleTime);
	return [
		...(certainty === 'possible' ? ['possible'] : []),
		...(couldBe === undefined || couldBe === state ? [] : [`could be ${couldBe.toUpperCase()}`]),
		...(atOnce === state || leaves === arrives ? [] : [`${atOnce.toUpperCase()} ${leaves}`]),
		...(timeToState.kind === 'at-once' ? [] : [arrives]),
	];
}

function named(context: ViewContext, one: Affected): Text {
	const notes = exceptions(one);
	return [
		refLink(context, one.ref),
		...(notes.length === 0 ? [] : [' (', ...joined(notes.map((note) => muted(note))), ')']),
	];
}

/** The flows and business services that a loss affects, the worst first; nothing where it affects none. */
export function affectedFacts(context: ViewContext, radius: Loss): readonly Block[] {
	const facts = groups.flatMap(([kind, state, label]) =>
		fact(label, joined(radius[kind].filter((one) => one.state === state).map((one) => named(context, one)))),
	);
	return facts.length === 0
		? []
		: [...factList(facts), paragraph(muted('Certain and at once, unless it says otherwise in brackets.'))];
}
