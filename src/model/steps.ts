import { resolveTarget } from './dependencies.ts';
import { fields } from './fields.ts';
import type { Entity, FlowStep } from './model.ts';
import type { Places } from './places.ts';
import type { Resolver } from './references.ts';
import type { Registry } from './registry.ts';

/** The steps of a flow in order of their numbers; those whose ends do not resolve are left out. */
export function stepsOf(flow: Entity<'flow'>, places: Places, resolver: Resolver, registry: Registry): FlowStep[] {
	const steps = flow.data.steps.flatMap((data, index): FlowStep[] => {
		const from = resolver.resolve(data.from, fields.actor).ref;
		const target = resolveTarget(data.to, resolver, registry);
		if (from === undefined || !target) return [];
		return [
			{
				seq: data.seq,
				from,
				...target,
				optional: data.optional ?? false,
				mode: data.mode ?? 'sync',
				data,
				span: places.spanOf(['steps', index]),
			},
		];
	});
	return steps.sort((left, right) => left.seq - right.seq);
}
