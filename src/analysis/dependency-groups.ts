import type { Dependency, Model } from '#model/model.ts';

/** Run-time dependencies, those of one redundancy group together. In the order of the model. */
export function dependencyGroups(model: Model): readonly (readonly Dependency[])[] {
	const groups: Dependency[][] = [];
	const open = new Map<string, Dependency[]>();
	for (const dependency of model.dependencies) {
		if (dependency.phase !== 'run') continue;
		if (dependency.group === undefined) {
			groups.push([dependency]);
			continue;
		}
		const key = `${dependency.from} ${dependency.group.id}`;
		const known = open.get(key);
		if (known) known.push(dependency);
		else {
			const group = [dependency];
			open.set(key, group);
			groups.push(group);
		}
	}
	return groups;
}

/** True for what a caller waits for whenever it works: hard, not buffered, and not only at the start or when things come back. */
export const isWaitedFor = ({ criticality, async: buffered, phase }: Dependency): boolean =>
	criticality === 'hard' && buffered === undefined && phase === 'run';

/** True when the loss of the group only degrades. The strictest member speaks for the group. */
export function softness(members: readonly Dependency[], reading: 'optimistic' | 'pessimistic'): boolean {
	if (members.some((member) => member.criticality === 'hard')) return false;
	if (reading === 'optimistic') return true;
	return members.every(
		(member) => member.criticality === 'soft' && (member.async !== undefined || hasTestedFallback(member)),
	);
}

/** A fallback that somebody has tried: it names a day or what tested it. DOMAIN A6, pitfall. */
export function hasTestedFallback(dependency: Dependency): boolean {
	const fallback = dependency.data.resilience?.fallback;
	return typeof fallback === 'object' && (fallback.tested !== undefined || fallback.testedBy !== undefined);
}
