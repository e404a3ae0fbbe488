import type { Architecture } from '#analysis/architecture.ts';
import { computeFacts } from '#analysis/facts.ts';
import { type FailureModel, failureModelOf } from '#analysis/failure-model.ts';
import {
	failablesOf,
	type ReadSituation,
	readSituation,
	type Situation,
	type WrittenSituation,
} from '#analysis/situation.ts';
import { createWhatIf, type WhatIf } from '#analysis/what-if.ts';
import { viewContext } from '#views/context.ts';
import { type Actions, actionsFor } from '#views/what-if/actions.ts';
import { collectGuidance } from '#views/what-if/collect-guidance.ts';
import { type NamedFailures, readNamedFailures } from './named-failures.ts';

/** A workspace ready to be asked. */
export interface FailableWorkspace {
	readonly architecture: Architecture;
	readonly model: FailureModel;
	read(written: WrittenSituation): ReadSituation;
	/** What a list with commas names. */
	named(list: string): NamedFailures;
}

export function failableWorkspace(architecture: Architecture): FailableWorkspace {
	const model = failureModelOf(architecture.model);
	const failables = failablesOf(model);
	return {
		architecture,
		model,
		read: (written) => readSituation(written, failables),
		named: (list) => readNamedFailures(list, failables),
	};
}

/** One answer with what follows for people. */
export interface Told {
	readonly model: FailureModel;
	readonly answer: WhatIf;
	readonly actions: Actions;
}

const reducedIn = ({ capacity }: WhatIf): readonly string[] =>
	capacity.filter(({ left, copies }) => left < copies).map(({ component }) => component);

export function answerSituation({ architecture, model }: FailableWorkspace, situation: Situation): Told {
	const answer = createWhatIf(model)(situation);
	const guidance = collectGuidance(viewContext(architecture, computeFacts(architecture), []));
	const affected = [...answer.services, ...answer.flows, ...answer.components];
	return {
		model,
		answer,
		actions: actionsFor(guidance, {
			failed: situation.failed,
			within: answer.placesWithin,
			reduced: reducedIn(answer),
			affected,
		}),
	};
}
