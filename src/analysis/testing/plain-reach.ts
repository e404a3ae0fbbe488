import type { Document } from './model-of.ts';

/** Whose loss a dependency is (ADR-0150), told once more over documents as authors write them, call by call. */

export interface Call {
	readonly to: string;
	readonly criticality?: string;
	readonly reach?: string;
	readonly group?: { readonly id: string };
}

export const callsOf = (one: Document): readonly Call[] =>
	'dependencies' in one ? ((one.dependencies ?? []) as Call[]) : [];

export const stepsOf = (one: Document): readonly { from: string; to: string; optional: boolean }[] =>
	'steps' in one ? (one.steps as unknown as { from: string; to: string; optional: boolean }[]) : [];

interface Place {
	/** The calls that fail together. */
	readonly together: readonly Call[];
	/** Steps of the flow go over one of them. */
	readonly own: boolean;
	/** Steps of the flow say what the component calls. */
	readonly says: boolean;
	/** Steps of any flow go over one of them. */
	readonly used: boolean;
}

function placeOf(documents: readonly Document[], flow: Document, of: Document, call: Call): Place {
	const together = callsOf(of).filter(
		(other) => other === call || (call.group !== undefined && other.group?.id === call.group.id),
	);
	const goesOver = (one: Document, calls: readonly Call[]) =>
		stepsOf(one).some(({ from, to }) => from === of.id && calls.some((other) => other.to === to));
	return {
		together,
		own: goesOver(flow, together),
		says: goesOver(flow, callsOf(of)),
		used: documents.some((one) => one.kind === 'flow' && goesOver(one, together)),
	};
}

/** Whether the loss of a call counts for a flow. */
export function counts(
	documents: readonly Document[],
	flow: Document,
	of: Document,
	call: Call,
	reading: 'optimistic' | 'pessimistic',
): boolean {
	const { together, own, says, used } = placeOf(documents, flow, of, call);
	if (together.every(({ reach }) => reach === 'flows')) return own || (!says && reading === 'pessimistic');
	const settled = together.some(({ criticality, reach }) => criticality === 'hard' || reach === 'component');
	return settled || own || !says || !used || reading === 'pessimistic';
}

/** Whether a flow leaves a call to others, so that what is behind it is no part of the flow. */
export function isLeftToOthers(documents: readonly Document[], flow: Document, of: Document, call: Call): boolean {
	const { together, own, says, used } = placeOf(documents, flow, of, call);
	if (own || !says) return false;
	if (together.every(({ reach }) => reach === 'flows')) return true;
	return used && together.every(({ criticality, reach }) => criticality === 'soft' && reach !== 'component');
}
