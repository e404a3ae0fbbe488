import type { ContractEdge, ContractMend, ContractMove } from './contract-moves.ts';

/** Contract moves in words, with references in backticks; for findings, pages and text alike. */

const code = (ref: string): string => `\`${ref}\``;

const promise = ({ promised }: ContractEdge): string =>
	promised === undefined ? 'nothing is promised about older versions' : `${promised} is promised`;

/** What a move does: ``taking `interface:x/http` back brings 2.3, and `component:y` is built for 2.4``. */
export function moveSentence(edge: ContractEdge, move: ContractMove): string {
	const consumer = code(edge.consumer);
	const contract = code(edge.interface);
	const why = move.fit === 'too-old' ? `, where ${promise(edge)}` : '';
	switch (move.kind) {
		case 'provider-next':
			return `the next release of ${contract} brings ${move.providerVersion}${why}, and ${consumer} is built for ${move.consumerVersion}`;
		case 'provider-back':
			return `taking ${contract} back brings ${move.providerVersion}${why}, and ${consumer} is built for ${move.consumerVersion}`;
		case 'consumer-next':
			return `the next release of ${consumer} is built for ${move.consumerVersion} of ${contract}, which is at ${move.providerVersion}${why}`;
		case 'consumer-back':
			return `taking ${consumer} back brings one that is built for ${move.consumerVersion} of ${contract}, which is at ${move.providerVersion}${why}`;
	}
}

/** What to do about it, and what then fits. */
export function mendSentence(
	edge: ContractEdge,
	move: ContractMove,
	mend: ContractMend,
): { readonly suggestion: string; readonly effect: string | undefined } {
	const consumer = code(edge.consumer);
	const contract = code(edge.interface);
	switch (mend.kind) {
		case 'consumer-first':
			return {
				suggestion: `build ${consumer} against ${mend.version} and release it first`,
				effect:
					move.kind === 'provider-next'
						? `built for ${mend.version} it works with ${edge.providerVersion} and with ${move.providerVersion}, and so throughout the rollout`
						: undefined,
			};
		case 'provider-first':
			return {
				suggestion: `release ${contract} ${mend.version} first`,
				effect: `at ${mend.version} it serves ${edge.consumerVersion} and ${move.consumerVersion}, and so both during the rollout of ${consumer}`,
			};
		case 'promise-more':
			return {
				suggestion: `let ${contract} serve two versions back for as long (\`backwardCompat: n-2\`)`,
				effect: `with n-2, ${move.consumerVersion} works with ${move.providerVersion}`,
			};
		case 'consumer-back-first':
			return {
				suggestion: `take ${consumer} back first, and write that order into the runbook`,
				effect: `its previous version is built for ${mend.version}, which works with ${edge.providerVersion} and with ${move.providerVersion}`,
			};
		case 'version-between':
			return {
				suggestion: `release a version between ${edge.providerVersion} and ${move.kind === 'provider-next' ? move.providerVersion : move.consumerVersion} of ${contract} that serves both`,
				effect: undefined,
			};
		case 'no-way-back':
			return {
				suggestion:
					move.kind === 'provider-back'
						? `let ${consumer} use what ${edge.providerVersion} added only when ${contract} will not be taken back any more, or switch it by a flag`
						: `state that ${consumer} has no way back (\`rollback: none\`), or keep the old version of ${contract} alive beside the new one`,
				effect: undefined,
			};
	}
}
