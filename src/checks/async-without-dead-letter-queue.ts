import type { Dependency } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

/** An asynchronous dependency whose rejected messages go nowhere, or come back by no known procedure (A15, H3). */
export const asyncWithoutDeadLetterQueue: Check = {
	id: 'async-without-dead-letter-queue',
	title: 'Asynchronous dependency without dead letter queue',
	severity: 'warning',
	run: ({ model }) =>
		model.dependencies.filter((one) => one.async !== undefined && one.phase === 'run').flatMap(opinionOf),
};

function opinionOf(dependency: Dependency): Opinion[] {
	const queue = dependency.data.resilience?.dlq ?? 'unknown';
	const edge = `${code(dependency.from)} sends to ${code(dependency.to)}`;
	const base = { subject: dependency.from, and: dependency.interface ?? dependency.to, span: dependency.span };
	if (typeof queue === 'object') {
		if (queue.replayRunbook !== undefined) return [];
		const message = `${edge}; what lands in its dead letter queue has no runbook to play it again`;
		return [{ ...base, message, suggestion: 'name the procedure: `dlq.replayRunbook: runbook:<runbook>`' }];
	}
	const known = queue === 'none';
	return [
		{
			...base,
			severity: known ? 'warning' : 'info',
			certainty: known ? 'certain' : 'data-gap',
			message: known
				? `${edge} without a dead letter queue: what is rejected is lost`
				: `${edge}, and where rejected messages go is not declared`,
			suggestion: 'declare `resilience.dlq` with `target`, `retention` and `replayRunbook`',
		},
	];
}
