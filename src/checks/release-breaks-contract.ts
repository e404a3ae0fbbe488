import { brokenMoves, type ContractEdge, type ContractMove, mendOf } from '#analysis/contract-moves.ts';
import { mendSentence, moveSentence } from '#analysis/contract-words.ts';
import type { Model } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { severityOfWeakness, targetsOfSubject } from './reached-targets.ts';

/** The next release of a consumer or its provider, or taking the last one back, ends in versions that do not fit (A24). */
export const releaseBreaksContract: Check = {
	id: 'release-breaks-contract',
	title: 'A release or a rollback breaks a contract',
	severity: 'warning',
	run: ({ model }, { releaseWindows }) =>
		releaseWindows.contracts.edges.flatMap((edge) => {
			const broken = brokenMoves(edge);
			return broken.length === 0 ? [] : [opinionOf(model, edge, broken)];
		}),
};

function opinionOf(model: Model, edge: ContractEdge, broken: readonly ContractMove[]): Opinion {
	const { targets, tier } = targetsOfSubject(model, edge.consumer);
	const isCertain = broken.some(({ certainty }) => certainty === 'certain');
	const mends = broken.flatMap((move) => {
		const mend = mendOf(edge, move);
		return mend === undefined ? [] : [mendSentence(edge, move, mend)];
	});
	const effects = mends.flatMap(({ effect }) => effect ?? []);
	const stuck = edge.isStuck ? '; neither can be released first' : '';
	return {
		subject: edge.consumer,
		and: edge.interface,
		severity: severityOfWeakness(tier, isCertain),
		certainty: isCertain ? 'certain' : 'possible',
		targets,
		path: [
			{ ref: edge.consumer, because: `is built for ${edge.consumerVersion}`, span: edge.span },
			{ ref: edge.interface, because: `is at ${edge.providerVersion}` },
		],
		inputs: [
			{
				label: 'promise about older versions',
				value: edge.promised ?? 'not declared, taken as n-1',
				source: 'release.backwardCompat',
			},
		],
		message: `${broken.map((move) => moveSentence(edge, move)).join('; ')}${stuck}`,
		suggestion: [...new Set(mends.map(({ suggestion }) => suggestion))].join('; '),
		effect: effects.length === 0 ? undefined : effects.join('; '),
		span: edge.span,
	};
}
