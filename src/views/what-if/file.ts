import { type CompactFailureModel, encodeFailureModel } from '#analysis/compact-failure-model.ts';
import { compactVersion } from '#analysis/compact-version.ts';
import { failureModelOf } from '#analysis/failure-model.ts';
import type { ViewContext } from '../context.ts';
import { collectGuidance } from './collect-guidance.ts';
import type { Guidance } from './guidance.ts';

/** What the what-if page fetches: one JSON text, the same bytes for the same model. */
export interface WhatIfFile {
	readonly version: number;
	readonly model: CompactFailureModel;
	readonly guidance: Guidance;
}

/** Its address below the site's root. */
export const whatIfFileName = 'what-if.json';

export function whatIfFile(context: ViewContext): string {
	const file: WhatIfFile = {
		version: compactVersion,
		model: encodeFailureModel(failureModelOf(context.model)),
		guidance: collectGuidance(context),
	};
	return JSON.stringify(file);
}
