import type { Span } from '#diagnostics/diagnostic.ts';
import type { Dependency, Entity, Model, Ref } from '#model/model.ts';
import type { DataStore } from '#model/types.generated.ts';

export type HazardId = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'H7' | 'H8' | 'H9' | 'H10';

/** One way in which data can come to differ from what happened (DOMAIN A15). */
export interface Hazard {
	readonly id: HazardId;
	/** Who can mend it: the caller, the flow, or the store. */
	readonly subject: Ref;
	/** What it is about beside the subject: the interface or component called, the step's target. */
	readonly and: Ref | undefined;
	/** `data-gap`: a field that decides it is not declared. */
	readonly certainty: 'certain' | 'possible' | 'data-gap';
	/** The field that shows it, as authored. */
	readonly field: string;
	/** What is declared and why that is a hazard, one sentence without full stop; references in backticks. */
	readonly because: string;
	/** A change that names things. */
	readonly suggestion: string;
	/** What the change does, where it can be computed. */
	readonly effect: string | undefined;
	/** The dependency it lies on. */
	readonly dependency: Ref | undefined;
	/** Steps of flows where it shows. */
	readonly steps: readonly { readonly flow: Ref; readonly seq: number }[];
	readonly span: Span;
}

/** A component's facts as a store; undefined for what keeps nothing. */
export function storeOf(model: Model, ref: Ref): DataStore | undefined {
	return componentOf(model, ref)?.data.dataStore;
}

export function componentOf(model: Model, ref: Ref): Entity<'component'> | undefined {
	const entity = model.entities[ref];
	return entity?.kind === 'component' ? (entity as Entity<'component'>) : undefined;
}

/** A topic or queue, which keeps messages for others. */
export function keepsMessages(model: Model, ref: Ref): boolean {
	const data = componentOf(model, ref)?.data;
	return data !== undefined && (data.type === 'topic' || data.type === 'queue' || data.capacity?.queue !== undefined);
}

/** A reference as sentences quote it. */
export const quoted = (ref: Ref): string => `\`${ref}\``;

/** What a hazard says of the dependency it lies on. */
export const edgeOf = (dependency: Dependency): Pick<Hazard, 'subject' | 'and' | 'dependency' | 'span'> => ({
	subject: dependency.from,
	and: dependency.interface ?? dependency.to,
	dependency: dependency.ref,
	span: dependency.span,
});
