import fc from 'fast-check';
import type { Document } from './model-of.ts';

/** Random small architectures with cycles, groups, soft, unknown and buffered edges, optional steps and combined flows. */
export const randomArchitecture: fc.Arbitrary<readonly Document[]> = fc
	.record({
		edges: fc.array(
			fc.record({
				from: fc.nat(5),
				to: fc.nat(5),
				criticality: fc.constantFrom('hard', 'soft', 'unknown'),
				reach: fc.constantFrom(undefined, undefined, 'flows', 'component'),
				group: fc.option(fc.record({ id: fc.constantFrom('g', 'h'), require: fc.integer({ min: 1, max: 2 }) }), {
					nil: undefined,
				}),
				buffer: fc.option(
					fc.record({
						absorbs: fc.constantFrom('10s', '1m', undefined),
						afterBuffer: fc.constantFrom('up', 'degraded', 'down'),
					}),
					{ nil: undefined, freq: 5 },
				),
			}),
			{ maxLength: 14 },
		),
		steps: fc.array(fc.record({ from: fc.nat(5), to: fc.nat(5), optional: fc.boolean(), flow: fc.nat(2) }), {
			minLength: 1,
			maxLength: 8,
		}),
		combine: fc.constantFrom('all', 'any', { atLeast: 2 }),
		copies: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
	})
	.map(({ edges, steps, combine, copies }) => [
		{ kind: 'failure-domain', id: 'za', type: 'az', parent: 'region:re' },
		{ kind: 'failure-domain', id: 'zb', type: 'az', parent: 'region:re' },
		{ kind: 'failure-domain', id: 're', type: 'region' },
		...copies.map(
			(count, index): Document => ({
				kind: 'component',
				id: `c${index}`,
				...(count === 0
					? {}
					: {
							deployment: {
								prod: {
									requireK: Math.max(1, count - 1),
									replicas: Array.from({ length: count }, (_, i) => ({
										id: `r${i}`,
										domains: [i === 0 ? 'az:za' : 'az:zb'],
									})),
								},
							},
						}),
				dependencies: edges
					.filter((edge) => edge.from === index)
					.map(({ to, criticality, reach, group, buffer }) => ({
						to: `c${to}`,
						criticality: criticality as 'hard',
						...(reach === undefined ? {} : { reach: reach as 'flows' }),
						...(group === undefined ? {} : { group }),
						...(buffer === undefined ? {} : { async: buffer as { afterBuffer: 'up' } }),
					})),
			}),
		),
		...[0, 1, 2].map(
			(flow): Document => ({
				kind: 'flow',
				id: `f${flow}`,
				steps: steps
					.filter((step) => step.flow === flow)
					.map(({ from, to, optional }, seq) => ({ seq, from: `c${from}`, to: `c${to}`, optional })),
			}),
		),
		{
			kind: 'business-service',
			id: 's',
			owner: 'team:t',
			combine: combine as 'all',
			flows: ['flow:f0', 'flow:f1', 'flow:f2'],
		},
	]);
