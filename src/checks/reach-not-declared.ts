import type { Facts } from '#analysis/facts.ts';
import { type ReachQuestion, reachQuestions, triedAnswers } from '#analysis/reach-questions.ts';
import type { Model, Ref } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code, listed } from './naming.ts';
import { targetsOfFlows } from './reached-targets.ts';

/**
 * A dependency of a component that several flows share: steps of some go over it and those of others do not, and nobody says whose loss it
 * is. What its loss does to the others is only possible then, and one word settles it.
 */
export const reachNotDeclared: Check = {
	id: 'reach-not-declared',
	title: 'Whose loss it is, is not declared',
	severity: 'info',
	run: ({ model }, facts) =>
		reachQuestions(model).flatMap((question) => {
			if (question.isSaid) return [];
			const matters = doubtOf(facts, question);
			const others = question.others.filter(matters);
			return others.length === 0 ? [] : [opinionOf(model, { ...question, others }, matters)];
		}),
};

/** For what an answer changes something: not for what the same loss takes as far down on another way, for certain. */
function doubtOf(facts: Facts, { group }: ReachQuestion): (target: Ref) => boolean {
	if (group.length > 1) return () => true;
	return (target) => facts.blastRadius.isInDoubt(group[0]!.to, target);
}

function opinionOf(model: Model, question: ReachQuestion, matters: (target: Ref) => boolean): Opinion {
	const { group, over, others } = question;
	const { from, to, interface: offered, span } = group[0]!;
	const targets = targetsOfFlows(model, others).targets.filter(matters);
	const where = group.length === 1 ? 'the dependency' : 'each dependency of the group';
	return {
		subject: from,
		and: offered ?? to,
		certainty: 'data-gap',
		targets,
		message: `${code(from)} calls ${code(to)} for ${listed(over)} and other things for ${listed(others)}, and nobody says whether the loss of ${code(to)} reaches the latter`,
		suggestion: `add \`reach: flows\` to ${where} if ${code(from)} goes on for those as if nothing had happened, \`reach: component\` if they lack something too`,
		get effect() {
			return effectOf(model, question, targets);
		},
		span,
	};
}

/** What becomes certain with either word, tried. */
function effectOf(model: Model, question: ReachQuestion, targets: readonly Ref[]): string | undefined {
	const answers = triedAnswers(model, question, targets);
	if (answers === undefined) return undefined;
	const { free, certain } = answers;
	const loss = `the loss of ${code(question.group[0]!.to)}`;
	const these = (refs: readonly Ref[]): string => (refs.join() === free.join() ? 'these' : listed(refs));
	const parts = [
		...(free.length === 0 ? [] : [`with \`reach: flows\` ${loss} does nothing to ${listed(free)}`]),
		...(certain.down.length === 0 ? [] : [`with \`reach: component\` it stops ${these(certain.down)} for certain`]),
		...(certain.degraded.length === 0
			? []
			: [`with \`reach: component\` it degrades ${these(certain.degraded)} for certain`]),
	];
	return parts.length === 0 ? undefined : parts.join('; ');
}
