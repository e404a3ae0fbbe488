import { dependencyGroups, isWaitedFor } from '#analysis/dependency-groups.ts';
import { isMaybeOver } from '#analysis/flow-uses.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Dependency, FlowStep, Model, Ref } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code, listed, verb } from './naming.ts';
import { targetsOfFlows } from './reached-targets.ts';

/**
 * A step of a flow asks for one member of a redundancy group by name, so the flow stops with that member (DOMAIN 2.1: a flow fails
 * when a step that is not optional meets what is DOWN), while its caller goes on with the others. Whether that is meant, only the
 * author knows.
 */
export const stepOverOneOfGroup: Check = {
	id: 'step-over-one-of-group',
	title: 'A step goes to one of several that stand in for each other',
	severity: 'info',
	run: ({ model }) => {
		const groupsOf = redundantGroups(model);
		if (groupsOf.size === 0) return [];
		return model.byKind.flow.flatMap(({ ref }) => {
			const steps = model.steps[ref] ?? [];
			return [...new Set(steps.map(({ from }) => from))].flatMap((caller) =>
				(groupsOf.get(caller) ?? []).flatMap((group) => opinionOf(model, ref, steps, group) ?? []),
			);
		});
	},
};

/** Groups that go on without one of their members, by the component that has them. */
function redundantGroups(model: Model): ReadonlyMap<Ref, readonly (readonly Dependency[])[]> {
	const found = new Map<Ref, (readonly Dependency[])[]>();
	for (const group of dependencyGroups(model)) {
		const first = group[0]!;
		const alone = group.filter(({ to }) => model.entities[to] !== undefined).length;
		if (first.group !== undefined && first.group.require < alone) addTo(found, first.from, group);
	}
	return found;
}

/** Its loss stops the caller itself, by a dependency outside the group. */
const needsAnyway = (model: Model, from: Ref, to: Ref): boolean =>
	model.dependencies.some((one) => one.from === from && one.to === to && one.group === undefined && isWaitedFor(one));

function opinionOf(
	model: Model,
	flow: Ref,
	steps: readonly FlowStep[],
	group: readonly Dependency[],
): Opinion | undefined {
	const { from, group: declared } = group[0]!;
	const isNamed = (step: FlowStep): boolean =>
		!step.optional &&
		step.from === from &&
		group.some((dependency) => dependency.to === step.to && isMaybeOver(step, dependency));
	const named = steps.filter(isNamed);
	const first = named[0];
	if (first === undefined || named.every(({ to }) => needsAnyway(model, from, to))) return undefined;
	const members = [...new Set(named.map(({ to }) => to))];
	const others = [...new Set(group.map(({ to }) => to))].filter((to) => !members.includes(to));
	const numbers = named.map(({ seq }) => seq);
	const which = `${verb(numbers.length, 'step', 'steps')} ${numbers.join(', ')}`;
	const also =
		others.length === 0 ? '' : `, though ${code(from)} goes on with ${listed(others)} (group ${code(declared!.id)})`;
	// An optional step makes nothing stop, its caller included, so another step has to lead there.
	const isReached = steps.some((step) => !step.optional && !isNamed(step) && (step.from === from || step.to === from));
	const { seq, data } = first;
	const change = `write \`{ seq: ${seq}, from: ${data.from}, to: ${data.to}, optional: true }\`${numbers.length > 1 ? ' and so on' : ''}: the group still stops the flow when too many of it are lost`;
	return {
		subject: flow,
		and: `${from}/${declared!.id}`,
		certainty: 'data-gap',
		targets: targetsOfFlows(model, [flow]).targets,
		message: `${code(flow)} stops when it loses ${members.length === 1 ? code(members[0]!) : `any of ${listed(members)}`}, to which ${which} ${verb(numbers.length, 'leads', 'lead')} by name${also}`,
		suggestion: `where any of the group will do, ${change}${isReached ? '' : `; a step that leads to ${code(from)} and is not optional must be there too`}`,
		span: first.span,
	};
}
