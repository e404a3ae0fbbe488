import { decodeFailureModel } from '#analysis/compact-failure-model.ts';
import type { RemainingAvailability } from '#analysis/remaining-availability.ts';
import { failablesOf, nothingFailed } from '#analysis/situation.ts';
import { createWhatIf, type ProofStep, type WhatIf } from '#analysis/what-if.ts';
import type { WhatIfFile } from '#views/what-if/file.ts';
import type { Answer, Named, Reply, Request, Things } from './messages.ts';

/** Components whose proofs are worked out at once; nobody opens more of them before the next change. */
const mostProofs = 60;

/**
 * Answers requests, one after the other; `later` gives way to newer requests between two pieces of work. The states of an
 * answer come first, the availability of each service follows.
 */
export function createAnswering(reply: (message: Reply) => void, later: (work: () => void) => void) {
	let ask: ReturnType<typeof createWhatIf> | undefined;
	let services: readonly Named[] = [];
	let newest = 0;
	const before = new Map<string, RemainingAvailability>();
	const followUp = (id: number, answer: WhatIf, at: number): void => {
		const target = services[at];
		if (target === undefined || id !== newest || ask === undefined) return;
		const normal = before.get(target.ref) ?? ask(nothingFailed).availability(target.ref);
		before.set(target.ref, normal);
		reply({ type: 'availability', id, target: target.ref, left: answer.availability(target.ref), before: normal });
		later(() => followUp(id, answer, at + 1));
	};
	return (request: Request): void => {
		if (request.type === 'open') {
			const model = decodeFailureModel((JSON.parse(request.text) as WhatIfFile).model);
			const { refs, componentCount } = model.networks.optimistic;
			const named = refs.map((ref, node): Named => ({ ref, name: model.names[node]! }));
			ask = createWhatIf(model);
			services = named.filter(({ ref }) => ref.startsWith('business-service:'));
			const things: Things = {
				failables: failablesOf(model),
				services,
				flows: named.filter(({ ref }) => ref.startsWith('flow:')),
				components: named.slice(0, componentCount),
				environment: model.environment,
				asOf: model.asOf,
			};
			reply({ type: 'ready', things });
			return;
		}
		if (ask === undefined) return;
		newest = request.id;
		const start = performance.now();
		const answer = ask(request.situation);
		const told = travelling(answer);
		reply({ type: 'answer', id: request.id, answer: told, took: performance.now() - start });
		later(() => followUp(request.id, answer, 0));
	};
}

function travelling({ proof, availability: _, ...answer }: WhatIf): Answer {
	const proven = [...answer.services, ...answer.flows, ...answer.components.slice(0, mostProofs)];
	return {
		...answer,
		proofs: Object.fromEntries(proven.map(({ ref }): [string, readonly ProofStep[]] => [ref, proof(ref)])),
	};
}
