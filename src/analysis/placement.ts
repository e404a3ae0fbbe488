import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '#model/model.ts';
import type { EventClass } from './events.ts';

/** One redundancy group: the copies of a component, or the alternatives of a dependency group. */
export interface RedundancyGroup {
	/** `component:…` for copies, `dependency-group:<component>/<id>` for alternatives. */
	readonly ref: Ref;
	readonly component: Ref;
	/** Instances, or the components that stand in for one another. */
	readonly members: readonly Ref[];
	readonly require: number;
	readonly span: Span;
}

/** A domain that takes more members of a group at once than the group can lose. */
export interface SharedDomain {
	readonly group: RedundancyGroup;
	readonly domain: Ref;
	readonly class: EventClass;
	/** Members that stand in the domain, by their own declaration or through its parents. */
	readonly members: readonly Ref[];
	/** `all`: every member stands in it, the rule of A5. `too-many`: fewer than `require` members would be left. */
	readonly extent: 'all' | 'too-many';
	/** True for region and provider where no policy asks to survive them. */
	readonly beyondPolicyScope: boolean;
	/** A move that would mend it, when one exists: which members must leave the domain at least. */
	readonly leaveAtLeast: number;
}

/** A5. */
export interface Placement {
	readonly groups: readonly RedundancyGroup[];
	/** In scope first, then by group and domain. */
	readonly shared: readonly SharedDomain[];
	/** Components with more than one copy where at least one copy names no failure domain: nothing can be said. */
	readonly unplaced: readonly { readonly component: Ref; readonly members: readonly Ref[] }[];
	ofComponent(component: Ref): readonly SharedDomain[];
}
