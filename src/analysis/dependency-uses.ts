import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Dependency, FlowStep, Interface, Model, Ref } from '#model/model.ts';
import type { InterfaceOperation } from '#model/types.generated.ts';
import { type CallNode, callTreesOf } from './call-tree.ts';

/** An operation that a call uses. */
export interface UsedOperation {
	readonly operation: InterfaceOperation;
	readonly interface: Ref;
	/** True when the dependency or a step names it; false when the interface offers it and nobody says which are used. */
	readonly named: boolean;
	/** Steps that name it. */
	readonly steps: readonly UsedIn[];
}

export interface UsedIn {
	readonly flow: Ref;
	readonly node: CallNode;
}

/** What is known about the uses of dependencies and interfaces. */
export interface DependencyUses {
	/** Steps of flows that go over a dependency. */
	stepsOver(dependency: Dependency): readonly UsedIn[];
	/** Operations used over it: those named by it or by steps over it, else all that its interface offers. */
	operationsOver(dependency: Dependency): readonly UsedOperation[];
	/** The operation that a step names. */
	operationOf(step: FlowStep): InterfaceOperation | undefined;
}

/** Indexes the uses once per model. O(steps + operations). */
export const dependencyUses = oncePer(indexUses);

function indexUses(model: Model): DependencyUses {
	const interfaces = new Map(model.interfaces.map((one) => [one.ref, one]));
	const only = onlyInterfaces(model);
	const over = new Map<Ref, UsedIn[]>();
	for (const { flow, nodes } of callTreesOf(model).values()) {
		for (const node of nodes) {
			if (node.dependency === undefined) continue;
			addTo(over, node.dependency.ref, { flow, node });
		}
	}
	const interfaceOf = (ref: Ref | undefined, component: Ref): Interface | undefined =>
		(ref === undefined ? undefined : interfaces.get(ref)) ?? only.get(component);
	const stepsOver = (dependency: Dependency): readonly UsedIn[] => over.get(dependency.ref) ?? [];
	return {
		stepsOver,
		operationOf: (step) =>
			interfaceOf(step.interface, step.to)?.data.operations?.find((one) => one.id === step.data.operation),
		operationsOver(dependency) {
			const target = interfaceOf(dependency.interface, dependency.to);
			if (target === undefined) return [];
			const steps = stepsOver(dependency);
			const used = (target.data.operations ?? []).map((operation): UsedOperation => {
				const naming = steps.filter(({ node }) => node.step.data.operation === operation.id);
				const named = naming.length > 0 || dependency.data.operations?.includes(operation.id) === true;
				return { operation, interface: target.ref, named, steps: naming };
			});
			const named = used.filter((one) => one.named);
			return named.length > 0 ? named : used;
		},
	};
}

/** Components with one interface: whoever names the component means that. */
function onlyInterfaces(model: Model): ReadonlyMap<Ref, Interface> {
	const found = new Map<Ref, Interface | undefined>();
	for (const one of model.interfaces) found.set(one.component, found.has(one.component) ? undefined : one);
	return new Map([...found].filter((pair): pair is [Ref, Interface] => pair[1] !== undefined));
}
