import { referencesOf } from '#analysis/references.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { ObligationPackClause } from '#model/types.generated.ts';
import { distinct } from '../model-index.ts';
import { type Answer, createAnswers } from '../obligations/answer.ts';
import type { RegisterSource } from './register-source.ts';

/** One clause of a pack with what the model says to it. */
export interface ClauseEntry {
	readonly clause: ObligationPackClause;
	readonly answers: readonly Answer[];
	/** False where the pack asks nothing, or nothing of that kind is declared: then there is no data. */
	readonly hasData: boolean;
	/** Obligations of the workspace that stand for the clause, and the controls that serve them. */
	readonly obligations: readonly Ref[];
	readonly controls: readonly Ref[];
}

/** One obligation pack, answered. */
export interface PackEntry {
	readonly pack: Entity<'obligation-pack'>;
	/** In the order of the pack. */
	readonly clauses: readonly ClauseEntry[];
}

/** Every pack that applies here: those that `lintel.yaml` names and those of the workspace, by id. */
export function packRegister(source: RegisterSource): readonly PackEntry[] {
	const { model } = source.architecture;
	const answer = createAnswers(source);
	const references = referencesOf(model);
	const obligationsOf = groupBy(
		model.byKind.obligation.flatMap(({ ref, data }) => (data.packClauses ?? []).map((name) => ({ ref, name }))),
		({ name }) => name,
	);
	return model.byKind['obligation-pack'].map((pack) => ({
		pack,
		clauses: pack.data.clauses.map((clause): ClauseEntry => {
			const answers = (clause.evidence ?? []).map(answer);
			const obligations = (obligationsOf.get(`${pack.id}/${clause.id}`) ?? []).map(({ ref }) => ref);
			return {
				clause,
				answers,
				hasData: answers.some(({ asked }) => asked.length > 0),
				obligations,
				controls: distinct(
					obligations.flatMap((obligation) => [
						...references.targets(obligation, 'controls'),
						...references
							.into(obligation)
							.filter(({ from, path }) => from.startsWith('control:') && path[0] === 'obligations')
							.map(({ from }) => from),
					]),
				),
			};
		}),
	}));
}
