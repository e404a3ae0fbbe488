import type { Architecture } from '#analysis/architecture.ts';
import { servingSlots, shownRate } from '#analysis/serving-capacity.ts';
import type { ThroughputOfFlow } from '#analysis/throughput.ts';
import type { Entity } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';
import { tierOfTarget } from './reached-targets.ts';
import { milder, severityOfTier } from './severity-by-tier.ts';

/** A flow is asked for more at peak than its bottleneck carries (A13). */
export const flowOverCapacity: Check = {
	id: 'flow-over-capacity',
	title: 'A flow carries less than its peak',
	severity: 'error',
	run: (architecture, { throughput }) =>
		throughput.flows.flatMap((one): readonly Opinion[] => {
			const { flow, maxPerSecond, bottleneck, peakPerSecond, stations } = one;
			if (peakPerSecond === undefined) return [];
			if (maxPerSecond === undefined || bottleneck === undefined || peakPerSecond <= maxPerSecond + 1e-9)
				return onlyWithoutOptional(architecture, one, peakPerSecond);
			const { model } = architecture;
			const [first, second] = stations;
			const component = model.entities[bottleneck] as Entity<'component'>;
			const copies = model.deployments[bottleneck]?.replicas.length ?? 1;
			// A copy that stands by adds nothing.
			// Nor does any copy where somebody limits how often it may be called.
			const limit = first!.limit;
			const isScalable = limit === undefined && servingSlots(component, model) === copies;
			const unit = first!.capacityPerSecond / copies;
			const more = Math.ceil((peakPerSecond * first!.visits) / unit - 1e-9) - copies;
			const after = Math.min(
				(first!.capacityPerSecond + more * unit) / first!.visits,
				second?.flowPerSecond ?? Number.POSITIVE_INFINITY,
			);
			return [
				{
					subject: flow,
					severity: severityOfTier(tierOfTarget(model, flow)),
					targets: [flow],
					path: stations
						.slice(0, 3)
						.map((one) => ({ ref: one.component, because: `${one.basis} = ${shownRate(one.flowPerSecond)}` })),
					inputs: [
						{ label: 'peak', value: shownRate(peakPerSecond), source: 'peakRate', span: model.entities[flow]!.span },
					],
					message: `${code(flow)} has a peak of ${shownRate(peakPerSecond)} and carries at most ${shownRate(maxPerSecond)}: ${limit === undefined ? code(bottleneck) : `the \`rateLimit\` of ${code(limit)}`} ends it`,
					suggestion:
						limit !== undefined
							? `agree on a higher limit for ${code(limit)}, or call it less often for one run`
							: !isScalable
								? `ask ${code(bottleneck)} less often for one run, or let one copy of it carry more`
								: `add ${more === 1 ? '1 copy' : `${more} copies`} of ${code(bottleneck)}, or ask it less often for one run`,
					effect: !isScalable
						? undefined
						: `the flow then carries ${shownRate(after)}${after < peakPerSecond ? ', and the next bottleneck ends it' : ''}`,
					span: model.entities[flow]!.span,
				},
			];
		}),
};

/** Enough where optional calls are left out, too little while they are made: nothing in the model says which it is at peak. */
function onlyWithoutOptional(
	{ model }: Architecture,
	one: ThroughputOfFlow,
	peakPerSecond: number,
): readonly Opinion[] {
	const { flow, withOptional } = one;
	if (withOptional === undefined || peakPerSecond <= withOptional.flowPerSecond + 1e-9) return [];
	const { component, flowPerSecond, basis } = withOptional;
	const span = model.entities[flow]!.span;
	return [
		{
			subject: flow,
			certainty: 'possible',
			severity: milder(severityOfTier(tierOfTarget(model, flow))),
			targets: [flow],
			path: [{ ref: component, because: `${basis} = ${shownRate(flowPerSecond)}` }],
			inputs: [{ label: 'peak', value: shownRate(peakPerSecond), source: 'peakRate', span }],
			message: `${code(flow)} has a peak of ${shownRate(peakPerSecond)} and carries at most ${shownRate(flowPerSecond)} while its optional calls are made: ${code(component)} ends it`,
			suggestion: `see that optional calls which lead to ${code(component)} are left out at peak, or let it carry more`,
			span,
		},
	];
}
