import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A consumer built against a version of a contract that its provider does not speak (A21). */
export const contractDoesNotFit: Check = {
	id: 'contract-does-not-fit',
	title: 'A consumer and its provider speak different versions',
	severity: 'warning',
	run: (_, facts) =>
		facts.endOfLife.contracts.map(({ from, interface: ref, consumer, provider, promised, kind, span }) => ({
			subject: from,
			and: ref,
			message:
				kind === 'too-new'
					? `${code(from)} is built for version ${consumer} of ${code(ref)}, which is still at ${provider}`
					: `${code(from)} is built for version ${consumer} of ${code(ref)}, which is at ${provider} and ${promised === undefined ? 'promises nothing about older ones' : `promises ${promised}`}`,
			suggestion:
				kind === 'too-new'
					? `release ${code(ref)} ${consumer} first, or build ${code(from)} against ${provider}`
					: `build ${code(from)} against ${provider}`,
			span,
		})),
};
