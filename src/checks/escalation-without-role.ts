import type { Check } from './check.ts';
import { code } from './naming.ts';
import { ownershipOpinions } from './ownership-opinions.ts';

/** An escalation that ends nowhere, or at somebody who is no named role (A22). */
export const escalationWithoutRole: Check = {
	id: 'escalation-without-role',
	title: 'Escalation ends at no role',
	severity: 'warning',
	run: (_, facts) =>
		ownershipOpinions(facts, ['no-escalation', 'escalation-without-role'], ({ ref, detail }) => ({
			message: `escalation of ${code(ref)}: ${detail}`,
			suggestion: 'end `escalation` with a role that may decide: `{ after: 30m, to: role:<role> }`',
		})),
};
