import { availability } from './availability.ts';
import { blastRadii } from './blast-radius.ts';
import { concentration } from './concentration.ts';
import { importance } from './importance.ts';
import { minimalCutSets } from './minimal-cut-sets.ts';
import { modelQuality } from './model-quality.ts';
import { placement } from './placement.ts';
import { singlePointsOfFailure } from './single-points-of-failure.ts';
import { type AnalysisId, analysisTitles } from './titles.ts';

/** One analysis with its page: `analysis/<file>.md` beside `analysis/<file>.ts`. */
export interface Analysis {
	/** As in the specification: `A1`. */
	readonly id: AnalysisId;
	readonly title: string;
	/** The question it answers. */
	readonly question: string;
	/** File name without ending. */
	readonly file: string;
	/** The function that computes it; `Facts` holds its result. */
	readonly compute: (...input: never[]) => unknown;
}

const computed: { readonly [K in AnalysisId]: Pick<Analysis, 'file' | 'compute'> } = {
	A1: { file: 'single-points-of-failure', compute: singlePointsOfFailure },
	A2: { file: 'minimal-cut-sets', compute: minimalCutSets },
	A3: { file: 'availability', compute: availability },
	A4: { file: 'importance', compute: importance },
	A5: { file: 'placement', compute: placement },
	A6: { file: 'blast-radius', compute: blastRadii },
	A22: { file: 'concentration', compute: concentration },
	A23: { file: 'model-quality', compute: modelQuality },
};

/** All analyses, in reading order. */
export const analyses: readonly Analysis[] = analysisTitles.map((one) => ({ ...one, ...computed[one.id] }));
