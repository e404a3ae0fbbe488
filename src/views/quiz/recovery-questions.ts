import { roundedDuration } from '#analysis/quantities.ts';
import type { RecoveryScope } from '#analysis/recovery-fit.ts';
import { laterAmongAll } from '#analysis/recovery-of-targets.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { refLink, titleOf } from '../links.ts';
import { lossLink } from '../loss-words.ts';
import type { Text } from '../page.ts';
import { fixedRoutes, lossRoute, splitRef } from '../routes.ts';
import type { Question } from './question.ts';

/** Questions about time after a loss: what is promised, and what the model computes. */

const MOST_OPTIONS = 4;

/** Times from the shortest on, so that the order does not tell which is right; undefined when there is nothing to choose from. */
function choiceOfTimes(
	right: number,
	others: readonly number[],
): { readonly options: readonly Text[]; readonly right: number } | undefined {
	const rightText = roundedDuration(right);
	const chosen = new Map([[rightText, right]]);
	for (const time of others) if (chosen.size < MOST_OPTIONS) chosen.set(roundedDuration(time), time);
	// Two times that read alike are one answer.
	chosen.set(rightText, right);
	const texts = [...chosen].sort((a, b) => a[1] - b[1]).map(([text]) => text);
	return texts.length < 2 ? undefined : { options: texts.map((one) => [one]), right: texts.indexOf(rightText) };
}

const scopeWords: { readonly [scope in RecoveryScope]: string } = {
	multiAz: 'the loss of a zone',
	multiRegion: 'the loss of a region',
};

/** "Within what time is it promised to be back?" Wrong are what others promise, and how long this one may be disrupted. */
export function promiseQuestion(context: ViewContext, service: Ref): Question | undefined {
	const { recovery } = context.facts.targetCoherence;
	const own = recovery.find((one) => one.service === service);
	if (own === undefined) return undefined;
	const same = recovery.filter((one) => one.scope === own.scope).map(({ rtoMs }) => rtoMs);
	const tolerance = own.toleranceMs === undefined ? [] : [own.toleranceMs];
	const made = choiceOfTimes(own.rtoMs, [...tolerance, ...same, ...recovery.map(({ rtoMs }) => rtoMs)]);
	const name = titleOf(context, service);
	return (
		made && {
			...made,
			id: `promise-${splitRef(service).id}`,
			words: `Within what time is “${name}” promised to be back after ${scopeWords[own.scope]} (its RTO)?`,
			because: [
				[refLink(context, service), ` promises ${roundedDuration(own.rtoMs)}.`],
				[
					own.toleranceMs === undefined
						? 'How long it may be disrupted at most is not declared.'
						: `It may be disrupted for at most ${roundedDuration(own.toleranceMs)}: that is its impact tolerance, and the promise has to leave room for noticing and deciding.`,
				],
			],
			proof: { text: 'Recovery times against tolerances', href: fixedRoutes.targets },
		}
	);
}

/**
 * "When does it work again, by the model?" Only where nothing that nobody declared changes the answer. Wrong are its times after
 * other losses, then those of other services.
 */
export function recoveryQuestion(context: ViewContext, service: Ref): Question | undefined {
	const { disruptions } = context.facts.recoveryTimes;
	const found = disruptions.flatMap(({ disruption, targets }) =>
		targets.flatMap((one) =>
			one.kind === 'value' && one.possibleMs === undefined
				? [
						{
							target: one.target,
							waitsFor: one.waitsFor,
							takesMs: one.withRespondersMs ?? one.milliseconds,
							isWithPeople: one.withRespondersMs !== undefined,
							ifOthersFirstMs: laterAmongAll(one),
							disruption,
						},
					]
				: [],
		),
	);
	const ofService = found.filter(({ target }) => target === service);
	// Scenarios are what people exercise.
	const own = ofService.find(({ disruption }) => splitRef(disruption).kind === 'scenario') ?? ofService[0];
	if (own === undefined) return undefined;
	const others = [...ofService, ...found.filter(({ target }) => target !== service)]
		.map(({ takesMs }) => takesMs)
		// What holds where others come first is no wrong answer to offer: it is right by the other reading.
		.filter((takesMs) => takesMs !== own.ifOthersFirstMs);
	const made = choiceOfTimes(own.takesMs, others);
	const lost = titleOf(context, own.disruption);
	const name = titleOf(context, service);
	const happens = splitRef(own.disruption).kind === 'scenario' ? `“${lost}” comes true.` : `“${lost}” is lost.`;
	return (
		made && {
			...made,
			id: `recovery-${splitRef(service).id}-${splitRef(own.disruption).id}`,
			words: `${happens} When does “${name}” work again${
				own.ifOthersFirstMs !== undefined
					? ' if the people on call do first what it waits for'
					: own.isWithPeople
						? ', with the people on call'
						: ''
			}?`,
			because: [
				[
					refLink(context, service),
					` works again after ${roundedDuration(own.takesMs)}: it waits longest for `,
					refLink(context, own.waitsFor),
					'.',
				],
				...(own.ifOthersFirstMs === undefined
					? []
					: [
							[
								`Where others come first, it is after ${roundedDuration(own.ifOthersFirstMs)}: nobody can come first everywhere.`,
							],
						]),
				['Noticing, deciding and checking are in it; see ', lossLink(context, own.disruption), '.'],
			],
			proof: { text: `Everything about ${lost}`, href: lossRoute(own.disruption) },
		}
	);
}
