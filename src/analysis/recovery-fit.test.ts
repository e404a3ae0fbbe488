import { describe, expect, test } from 'vitest';
import { backlogs } from './backlog.ts';
import { recoveryFits } from './recovery-fit.ts';
import { type Document, modelOf } from './testing/model-of.ts';

/**
 * A16 (c), worked by hand: two regions, a site that stands by in the second and is found by its name (health checks 30 s, the switch 30 s,
 * the life of the name 60 s: 2 min), and a core whose people need 30 s to notice and 5 min to decide. 2 min are tolerated.
 */
const fitWith = (core: readonly string[], mode: string) => {
	const model = modelOf([
		{ kind: 'failure-domain', id: 'one', type: 'region' },
		{ kind: 'failure-domain', id: 'two', type: 'region' },
		{
			kind: 'component',
			id: 'site',
			deployment: {
				prod: {
					strategy: 'hot-standby',
					requireK: 1,
					replicas: [
						{ id: 'a', role: 'primary', domains: ['region:one'] },
						{ id: 'b', role: 'standby', domains: ['region:two'] },
					],
					failover: { mode, time: '2m' },
				},
			},
			recovery: { detect: '30s', decide: '0s' },
		},
		{
			kind: 'component',
			id: 'core',
			deployment: {
				prod: {
					strategy: 'active-active',
					requireK: 1,
					replicas: core.map((region, at) => ({ id: `${at}`, domains: [`region:${region}`] })),
				},
			},
			recovery: { detect: '30s', decide: '5m' },
		},
		{
			kind: 'flow',
			id: 'order',
			steps: [
				{ seq: 1, from: 'site', to: 'site' },
				{ seq: 2, from: 'site', to: 'core' },
			],
		},
		{
			kind: 'business-service',
			id: 'orders',
			flows: ['flow:order'],
			impactTolerances: [{ metric: 'duration', limit: '2m' }],
			policy: { multiRegion: { rto: '1m' } },
		},
	] as unknown as readonly Document[]);
	return recoveryFits(model, backlogs(model))[0];
};

describe('only what waits for people takes from the tolerance', () => {
	test('one that switches by itself, and one that serves from both regions: all of it is left', () => {
		expect(fitWith(['one', 'two'], 'automatic')).toMatchObject({ startMs: 0, limitMs: 120_000, verdict: 'fits' });
	});

	test('somebody has to switch: 2 min - 30 s', () => {
		expect(fitWith(['one', 'two'], 'manual')).toMatchObject({
			startMs: 30_000,
			startFrom: 'component:site',
			limitMs: 90_000,
			verdict: 'fits',
		});
	});

	test('the core stands in one of them: 5.5 min are more than 2, nothing is left', () => {
		expect(fitWith(['one', 'one'], 'automatic')).toMatchObject({
			startMs: 330_000,
			startFrom: 'component:core',
			limitMs: 0,
			verdict: 'beyond',
		});
	});
});
