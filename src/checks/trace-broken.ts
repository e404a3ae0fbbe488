import type { Check } from './check.ts';
import { code } from './naming.ts';
import { targetsOfFlows } from './reached-targets.ts';

/** A component through which traces of flows do not go on (A17). */
export const traceBroken: Check = {
	id: 'trace-broken',
	title: 'A trace breaks off',
	severity: 'info',
	run: ({ model }, facts) => {
		const found = new Map<string, { why: 'none' | 'undeclared'; flows: Set<string>; asynchronous: boolean }>();
		for (const { flow, breaks } of facts.observabilityGaps.flows) {
			for (const { at, why, asynchronous } of breaks) {
				const known = found.get(at) ?? { why, flows: new Set(), asynchronous: false };
				known.flows.add(flow);
				found.set(at, { ...known, asynchronous: known.asynchronous || asynchronous });
			}
		}
		return [...found].map(([at, { why, flows, asynchronous }]) => ({
			subject: at,
			certainty: why === 'none' ? ('certain' as const) : ('data-gap' as const),
			targets: targetsOfFlows(model, [...flows]).targets,
			message:
				why === 'none'
					? `traces of ${flows.size === 1 ? 'a flow' : `${flows.size} flows`} end at ${code(at)}, which does not hand them on`
					: `whether ${code(at)} hands traces on is not declared, and ${flows.size === 1 ? 'a flow goes' : `${flows.size} flows go`} through it`,
			suggestion:
				why === 'none'
					? `hand the trace context on in ${code(at)}${asynchronous ? ', in the header of its messages as well' : ''}`
					: `declare \`observability.traces.propagates\` of ${code(at)}`,
			span: model.entities[at]!.span,
		}));
	},
};
