import type { Document } from './model-of.ts';

/** So many flows over a chain of a hundred components to one gateway, each to a back-end of its own. */
export const gatewayWith = (flows: number): readonly Document[] => {
	const all = Array.from({ length: flows }, (_, at) => at);
	const chain = Array.from({ length: 100 }, (_, at) => at);
	return [
		...chain.map(
			(at): Document => ({
				kind: 'component',
				id: `c${at}`,
				dependencies: [{ to: at === 99 ? 'gateway' : `c${at + 1}`, criticality: 'hard' }],
			}),
		),
		{
			kind: 'component',
			id: 'gateway',
			dependencies: all.map((at) => ({ to: `b${at}`, criticality: 'hard', reach: 'flows' })),
		},
		...all.map((at): Document => ({ kind: 'component', id: `b${at}` })),
		...all.map(
			(at): Document => ({
				kind: 'flow',
				id: `f${at}`,
				steps: [
					{ seq: 1, from: 'c0', to: 'c1' },
					{ seq: 2, from: 'gateway', to: `b${at}` },
				],
			}),
		),
	];
};
