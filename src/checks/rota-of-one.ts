import type { Check } from './check.ts';
import { code } from './naming.ts';
import { ownershipOpinions } from './ownership-opinions.ts';

/** Fewer people on a rota than the policy asks for (A22): a person is a single point of failure too. */
export const rotaOfOne: Check = {
	id: 'rota-of-one',
	title: 'Too few people on a rota',
	severity: 'warning',
	run: (_, facts) =>
		ownershipOpinions(facts, ['rota-of-one'], ({ ref, detail }) => ({
			message: `on-call of ${code(ref)}: ${detail}`,
			suggestion: 'share the rota with a second person or team, and write how many share it as `oncall.people`',
		})),
};
