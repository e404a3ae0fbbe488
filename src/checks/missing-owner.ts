import type { Check } from './check.ts';
import { code } from './naming.ts';
import { ownershipOpinions } from './ownership-opinions.ts';

/** Something that nobody answers for. */
export const missingOwner: Check = {
	id: 'missing-owner',
	title: 'Nobody owns it',
	severity: 'warning',
	run: (_, facts) =>
		ownershipOpinions(facts, ['no-owner'], ({ ref }) => ({
			message: `${code(ref)} has no owner, so nobody is called when it fails`,
			suggestion: 'name a team: `owner: team:<team>`',
		})),
};
