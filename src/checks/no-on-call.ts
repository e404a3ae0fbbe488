import type { Check } from './check.ts';
import { code, counted, verb } from './naming.ts';
import { ownershipOpinions } from './ownership-opinions.ts';

/** A team that business services rest on and that says nobody is on call. */
export const noOnCall: Check = {
	id: 'no-on-call',
	title: 'Nobody is on call',
	severity: 'warning',
	run: (_, facts) =>
		ownershipOpinions(facts, ['no-on-call'], ({ ref, services }) => ({
			message: `nobody of ${code(ref)} is on call, and ${counted(services.length, 'business service')} ${verb(services.length, 'relies', 'rely')} on what it owns`,
			suggestion: 'agree a rota, or name in `escalation` who answers instead',
		})),
};
