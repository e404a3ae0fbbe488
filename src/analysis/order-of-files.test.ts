import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFacts, type Facts } from './facts.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { randomArchitecture } from './testing/random-architecture.ts';

/**
 * The order in which the files are read changes no answer: releases and contracts (A24), scenarios with their recovery times
 * and recovery points (A8, A9) and what each does to whom. A place in a file is no answer.
 */

type Extras = {
	readonly strategy: 'rolling' | 'canary' | 'blue-green' | 'recreate';
	readonly away: number;
	readonly minutes: number | undefined;
	readonly store: boolean;
	readonly contract: string | undefined;
};

const extras: fc.Arbitrary<readonly Extras[]> = fc.array(
	fc.record({
		strategy: fc.constantFrom('rolling', 'canary', 'blue-green', 'recreate'),
		away: fc.nat(2),
		minutes: fc.option(fc.nat(60), { nil: undefined }),
		store: fc.boolean(),
		contract: fc.option(fc.constantFrom('1.0', '2.0', '2.1', '3.0'), { nil: undefined }),
	}),
	{ minLength: 6, maxLength: 6 },
);

/** The architecture with releases, recovery and data for its components, contracts between them, and two scenarios. */
function withExtras(documents: readonly Document[], more: readonly Extras[]): readonly Document[] {
	const components = documents.filter((one) => one.kind === 'component');
	const rich = documents.map((one): Document => {
		if (one.kind !== 'component') return one;
		const { strategy, away, minutes, store, contract } = more[components.indexOf(one)]!;
		return {
			...one,
			interfaces: [{ id: 'i', version: '2.1', nextVersion: '3.0', previousVersion: '2.0' }],
			release: { strategy, maxUnavailable: away, bakeTime: '10m', backwardCompat: 'n-1', rollback: { time: '5m' } },
			recovery: {
				...(minutes === undefined ? {} : { restoreTime: `${minutes}m` }),
				detect: '5m',
				decide: '5m',
				verify: '5m',
				responders: 2,
			},
			...(store
				? {
						dataStore: {
							systemOfRecord: true,
							replication: 'none',
							backup: { interval: '1h', copyDelay: '5m', location: 'az:zb' },
						},
					}
				: {}),
			dependencies: (one.dependencies ?? []).map((dependency, at) => ({
				...dependency,
				...(at % 2 === 0 ? { phase: 'recovery' as const } : {}),
				...(contract === undefined ? {} : { to: `${dependency.to}/i`, contractVersion: contract }),
			})),
		};
	});
	return [
		...rich,
		{ kind: 'scenario', id: 'zone-and-one', events: ['az:za', 'component:c0'], duration: '2h' },
		{ kind: 'scenario', id: 'all', events: ['region:re'] },
	];
}

function answers({ releaseWindows, disruptionReports, recoveryTimes, recoveryPoints }: Facts): unknown {
	const { windows, exposureOf, contracts, missing } = releaseWindows;
	const all = {
		windows,
		exposures: windows.map(({ component }) => exposureOf(component)),
		contracts,
		missing,
		reports: disruptionReports.reports,
		recoveryTimes,
		recoveryPoints,
	};
	// Map and Set would be lost in JSON; none is among the answers.
	return JSON.parse(JSON.stringify(all, (key, value) => (key === 'span' ? undefined : value)));
}

test('releases, contracts, scenarios, recovery times and points are the same in any order of the files', () => {
	const shuffled = fc
		.tuple(randomArchitecture, extras)
		.map(([documents, more]) => withExtras(documents, more))
		.chain((documents) =>
			fc.tuple(fc.constant(documents), fc.shuffledSubarray([...documents], { minLength: documents.length })),
		);
	fc.assert(
		fc.property(shuffled, ([documents, turned]) => {
			const of = (list: readonly Document[]) => answers(computeFacts({ model: modelOf(list), decisions: [] }));
			expect(of(turned)).toEqual(of(documents));
		}),
		{ numRuns: 60 },
	);
});
