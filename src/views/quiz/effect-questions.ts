import type { Affected } from '#analysis/blast-radius.ts';
import type { Ref } from '#model/model.ts';
import { stateBadge } from '../badges.ts';
import type { ViewContext } from '../context.ts';
import { effectsOf, radiusOf } from '../effects.ts';
import { evidenceLines } from '../evidence-text.ts';
import { refLink, titleOf } from '../links.ts';
import { timeText } from '../quantities.ts';
import { blastRadiusRoute, splitRef } from '../routes.ts';
import type { Question } from './question.ts';

/** "What happens to this service when that component fails?" Answered by the blast radius, where both readings of the model agree. */

const states = ['up', 'degraded', 'down'] as const;
type Outcome = (typeof states)[number];

interface Case {
	readonly component: Ref;
	readonly service: Ref;
	readonly outcome: Outcome;
	readonly affected: Affected | undefined;
}

/** Undefined where the answer hangs on what nobody declared: such a question would be unfair. */
function caseOf(context: ViewContext, component: Ref, service: Ref): Case | undefined {
	const affected = effectsOf(context, component).services.find((one) => one.ref === service);
	if (affected === undefined) return { component, service, outcome: 'up', affected };
	if (affected.certainty !== 'certain' || affected.couldBe !== undefined) return undefined;
	return { component, service, outcome: affected.state, affected };
}

/**
 * At most `limit` questions over the components, which come most interesting first. Outcomes take turns and no component comes
 * twice, so that nobody can answer all with the same word.
 */
export function effectQuestions(context: ViewContext, components: readonly Ref[], limit: number): readonly Question[] {
	const services = context.facts.singlePointsOfFailure.targets.filter(
		(ref) => splitRef(ref).kind === 'business-service',
	);
	const cases = components.flatMap((component) =>
		services.map((service) => caseOf(context, component, service)).filter((one) => one !== undefined),
	);
	const turns: readonly Outcome[] = ['degraded', 'down', 'up'];
	const chosen: Case[] = [];
	const used = new Set<Ref>();
	let misses = 0;
	for (let at = 0; chosen.length < limit && misses < turns.length; at++) {
		const wanted = turns[at % turns.length]!;
		const known = new Set(chosen.map((one) => one.service));
		const fresh = cases.filter((one) => one.outcome === wanted && !used.has(one.component));
		// Another service than before, where there is one.
		const next = fresh.find((one) => !known.has(one.service)) ?? fresh[0];
		misses = next === undefined ? misses + 1 : 0;
		if (next === undefined) continue;
		chosen.push(next);
		used.add(next.component);
	}
	return chosen.map((one) => questionOf(context, one));
}

const outcomes: Readonly<Record<Outcome, string>> = {
	up: 'It goes on as if nothing had happened',
	degraded: 'It is degraded: it works, but slower, later or in part',
	down: 'It is down',
};

function questionOf(context: ViewContext, { component, service, outcome, affected }: Case): Question {
	return {
		id: `effect-${splitRef(component).id}-${splitRef(service).id}`,
		words: `What happens to “${titleOf(context, service)}” when all of “${titleOf(context, component)}” fails?`,
		options: states.map((state) => [outcomes[state]]),
		right: states.indexOf(outcome),
		because:
			affected === undefined
				? [
						[
							refLink(context, service),
							' stays ',
							stateBadge('up'),
							': nothing that fails or degrades with ',
							refLink(context, component),
							' is needed by it.',
						],
					]
				: [
						[
							refLink(context, service),
							' is ',
							stateBadge(affected.state),
							` ${timeText(affected.timeToState, affected.possibleTimeToState)}.`,
						],
						...evidenceLines(context, radiusOf(context, component)?.evidence(service) ?? []),
					],
		proof: { text: `What the loss of ${titleOf(context, component)} does`, href: blastRadiusRoute(component) },
	};
}
