import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { mostNeeded, mostNeededFirst } from '../effects.ts';
import { distinct } from '../model-index.ts';
import { componentsByTier } from '../ownership.ts';
import { servedBy } from '../pages/component.ts';
import { effectQuestions } from './effect-questions.ts';
import type { Question } from './question.ts';
import { promiseQuestion, recoveryQuestion } from './recovery-questions.ts';
import { alertQuestion, callerQuestion, ownerQuestion, toleranceQuestion } from './wiring-questions.ts';

/** More components than these are not looked at: questions are few. */
const MOST_LOOKED_AT = 16;
/** From fewer than these hardly a question can be made. */
const FEW = 6;

/** The quiz of the whole organisation: at most twelve questions over what most depends on. */
export function questionsOfAll(context: ViewContext): readonly Question[] {
	const components = mostNeeded(context);
	// Evenly from the most needed to the least, so that not all questions are about shared ground.
	const spread = components.filter((_, at) => at % Math.max(1, Math.floor(components.length / MOST_LOOKED_AT)) === 0);
	const services = context.model.byKind['business-service'].map(({ ref }) => ref);
	return assembled(context, spread.slice(0, MOST_LOOKED_AT), services);
}

/** The quiz of one team: about what it owns and what that needs from others; where that is little, also about what all depend on. */
export function questionsOfTeam(context: ViewContext, team: Ref): readonly Question[] {
	const own = mostNeededFirst(context, componentsByTier(context, team).slice(0, 200));
	const needed = distinct(
		own.flatMap((ref) => (context.index.dependenciesFrom.get(ref) ?? []).map(({ to }) => to)),
	).filter((ref) => !own.includes(ref));
	const near = [...own.slice(0, 10), ...needed.slice(0, MOST_LOOKED_AT - 10)];
	// A team that owns little works on what others own.
	const looked = near.length >= FEW ? near : [...near, ...mostNeeded(context).filter((ref) => !near.includes(ref))];
	const services = distinct(own.flatMap((ref) => servedBy(context, ref).services));
	return assembled(context, looked.slice(0, MOST_LOOKED_AT), services);
}

function assembled(context: ViewContext, components: readonly Ref[], services: readonly Ref[]): readonly Question[] {
	const first = (make: (context: ViewContext, ref: Ref) => Question | undefined, refs: readonly Ref[], most: number) =>
		refs
			.map((ref) => make(context, ref))
			.filter((one) => one !== undefined)
			.slice(0, most);
	return [
		...effectQuestions(context, components, 5),
		...first(callerQuestion, components, 2),
		...first(ownerQuestion, [...components].reverse(), 1),
		...first(alertQuestion, components, 1),
		...first(toleranceQuestion, services, 1),
		// About another service than the one before, where there is one.
		...first(promiseQuestion, turned(services, 1), 1),
		...first(recoveryQuestion, turned(services, 2), 1),
	];
}

/** The same list, begun at another place. */
const turned = (refs: readonly Ref[], by: number): readonly Ref[] =>
	refs.length === 0 ? refs : [...refs.slice(by % refs.length), ...refs.slice(0, by % refs.length)];
