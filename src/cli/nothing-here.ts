import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Reading } from './pipeline.ts';

/**
 * Why a workspace without a single entity, decision or guide is an error: nobody wants a site of nothing, and a job that checks the
 * wrong folder would pass for good. `what` says what they would be for. Undefined where there is something.
 */
export function nothingHere({ architecture, files }: Reading, what: string): Diagnostic | undefined {
	const { model, decisions } = architecture;
	if (Object.keys(model.entities).length > 0 || decisions.length > 0 || files.guides.length > 0) return undefined;
	return {
		code: 'nothing-here',
		severity: 'error',
		message: `there is nothing that ${what}`,
		expected: 'components, decisions or guides in the folders that `lintel.yaml` names, by default `content` and `adr`',
		hint: 'run `lintel init` to start an architecture, or name its folder: `lintel build ../my-architecture`',
	};
}
