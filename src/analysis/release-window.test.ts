import { describe, expect, test } from 'vitest';
import type { Model } from '#model/model.ts';
import type { Component } from '#model/types.generated.ts';
import { changeEffects } from './change-effects.ts';
import { computeFacts, impactsOf } from './facts.ts';
import { failureOfCopies, releaseWindows } from './release-window.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { releaseWindowsReport } from './throughput-reports.ts';

const zone = (id: string): Document => ({ kind: 'failure-domain', id, type: 'az', parent: 'region:r' });
const windowsOf = (model: Model) => releaseWindows(model, impactsOf(model), changeEffects(model).of);
const of = (release: Component['release'], more: Partial<Component> = {}, minAvailable?: number) =>
	windowsOf(
		modelOf([
			{ kind: 'failure-domain', id: 'r', type: 'region' },
			zone('a'),
			zone('b'),
			zone('c'),
			{
				kind: 'component',
				id: 'api',
				release,
				capacity: { unitCapacity: '300/s', peak: '550/s' },
				deployment: {
					prod: {
						requireK: 2,
						instanceUnavailability: 0.01,
						replicas: ['a', 'b', 'c'].map((id) => ({ id, domains: [`az:${id}`] })),
						...(minAvailable === undefined ? {} : { minAvailable }),
					},
				},
				observability: { alerts: [{ name: 'Slow', for: '30m' }] },
				...more,
			} as Document,
		]),
	).windows[0]!;
const rules = (...input: Parameters<typeof of>): readonly string[] => of(...input).hazards.map(({ rule }) => rule);

describe('DOMAIN A24', () => {
	test('2 of 3 at .99 with maxUnavailable 1 becomes 2 of 2: .000298 -> .0199', () => {
		const found = of({ strategy: 'rolling', maxUnavailable: 1 });
		expect(found.failUsually).toBeCloseTo(0.000298, 6);
		expect(found.failDuring).toBeCloseTo(0.0199, 6);
		expect(found.hazards.map(({ rule }) => rule)).toEqual(['no-spare']);
	});

	test('canary exposure 5 % x 1800 s x 550/s = 49 500', () => {
		expect(of({ strategy: 'canary', canarySharePct: 5, bakeTime: '30m' }).exposure?.requests).toBeCloseTo(49_500, 6);
	});
});

test('k of n by hand', () => {
	expect(failureOfCopies(1, 1, 0.1)).toBeCloseTo(0.1, 12);
	expect(failureOfCopies(2, 1, 0.1)).toBeCloseTo(0.01, 12);
	expect(failureOfCopies(1, 2, 0.1)).toBe(1);
	expect(failureOfCopies(0, 1, 0.1)).toBe(1);
});

test.each([
	[{ strategy: 'recreate' }, ['takes-needed-copies']],
	[{ strategy: 'blue-green', maxUnavailable: 0 }, []],
	[{ strategy: 'rolling', maxUnavailable: '40%' }, ['no-spare']],
	[{ strategy: 'canary', bakeTime: '10m', autoRollbackOn: ['Slow'] }, ['bake-too-short']],
	[{ strategy: 'canary', bakeTime: '30m', autoRollbackOn: ['Slow'] }, []],
	[{ strategy: 'blue-green', backwardCompat: 'none' }, ['not-compatible']],
	[
		{ strategy: 'blue-green', schemaMigration: 'in-place', rollback: { time: '5m' } },
		['rollback-contradicts-migration'],
	],
	[{ strategy: 'blue-green', waves: [['region:r']] }, ['same-wave']],
	[{ strategy: 'blue-green', waves: [['az:a', 'az:b'], ['az:c']] }, ['same-wave']],
	[{ strategy: 'blue-green', waves: [['az:a'], ['az:b'], ['az:c']] }, []],
] as const)('%j', (release, expected) => {
	expect(rules(release as unknown as Component['release'])).toEqual(expected);
});

test('a disruption budget below what is needed, and one that lets nothing move', () => {
	expect(rules({ strategy: 'blue-green' }, {}, 1)).toEqual(['budget-below-need']);
	expect(rules({ strategy: 'blue-green' }, {}, 3)).toEqual(['budget-blocks']);
	expect(rules({ strategy: 'blue-green' }, {}, 2)).toEqual([]);
});

test('what a rollout takes away is a gap when nobody says', () => {
	const found = of({ strategy: 'rolling' });
	expect(found).toMatchObject({ during: undefined, failDuring: undefined, hazards: [] });
	expect(found.missing.map(({ field }) => field)).toEqual(['release.maxUnavailable']);
});

describe('whole targets during a rollout', () => {
	const withFlow = (release: Component['release'], deployment: object): Model =>
		modelOf([
			{ kind: 'failure-domain', id: 'r', type: 'region' },
			zone('a'),
			zone('b'),
			{ kind: 'component', id: 'api', release, deployment: { prod: deployment } } as Document,
			{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'api', to: 'api' }] },
		]);
	const three = { requireK: 2, instanceUnavailability: 0.01, replicas: { n: 3 } };

	test('2 of 3 at .99: the flow is down for .0199 of the time instead of .000298, each copy stops it (DOMAIN A24)', () => {
		const exposure = windowsOf(withFlow({ strategy: 'rolling', maxUnavailable: 1 }, three)).exposureOf(
			'component:api',
		)!;
		const [flow] = exposure.availability!;
		expect(flow).toMatchObject({ target: 'flow:pay', triedAll: true });
		expect(flow!.usually).toBeCloseTo(0.000298, 10);
		expect(flow!.during).toBeCloseTo(0.0199, 10);
		expect(exposure.spofs).toHaveLength(3);
		for (const { targets } of exposure.spofs) expect(targets).toEqual([{ target: 'flow:pay', certainty: 'certain' }]);
	});

	test('a zone that holds one of two copies stops the flow while the other copy is away', () => {
		const two = { replicas: ['a', 'b'].map((id) => ({ id, domains: [`az:${id}`] })) };
		const { exposureOf } = windowsOf(withFlow({ strategy: 'rolling', maxUnavailable: 1 }, two));
		expect(exposureOf('component:api')!.spofs.map(({ event }) => event.ref)).toEqual([
			'failure-domain:a',
			'failure-domain:b',
			'instance:api/a',
			'instance:api/b',
		]);
	});

	test('one that leaves too few copies interrupts, one that adds first changes nothing, an undeclared one is a gap', () => {
		const exposed = (release: Component['release']) => windowsOf(withFlow(release, three)).exposureOf('component:api');
		expect(exposed({ strategy: 'recreate' })).toMatchObject({
			interrupted: [{ target: 'flow:pay', certainty: 'certain' }],
			spofs: [],
			availability: [],
		});
		expect(exposed({ strategy: 'blue-green' })).toMatchObject({ interrupted: [], spofs: [], availability: [] });
		expect(exposed({ strategy: 'rolling' })).toBeUndefined();
	});
});

test('other programs read both what the first slice meets and what else goes wrong meanwhile', () => {
	const model = modelOf([
		{
			kind: 'component',
			id: 'api',
			release: { strategy: 'canary', canarySharePct: 5, bakeTime: '30m', maxUnavailable: 1 },
			capacity: { unitCapacity: '300/s', peak: '550/s' },
			deployment: { prod: { requireK: 1, instanceUnavailability: 0.01, replicas: { n: 3 } } },
		},
		{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'api', to: 'api' }] },
	]);
	const report = releaseWindowsReport.targets!.of(computeFacts({ model, decisions: [] }), 'component:api');
	// 5 % x 1800 s x 550/s; two of three are needed for 550/s, so while one is away each other one is.
	expect(report).toMatchObject({
		exposure: { requests: expect.closeTo(49_500, 6) },
		duringRollout: { component: 'component:api', spofs: [{ event: {} }, { event: {} }, { event: {} }] },
	});
});
