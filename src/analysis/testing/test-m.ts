import type { Document } from './model-of.ts';

/**
 * Test M of DOMAIN 2.2: a gateway, an API that runs in three zones and needs two copies, a ledger with a standby, and a
 * sanctions service whose two copies stand in the same zone.
 */
export function testM(change: { readonly sanctionsMoved?: boolean; readonly peak?: string } = {}): Document[] {
	const zone = (id: string): Document => ({ kind: 'failure-domain', id, type: 'az', parent: 'region:euw1' });
	return [
		{ kind: 'failure-domain', id: 'euw1', type: 'region' },
		zone('euw1-a'),
		zone('euw1-b'),
		zone('euw1-c'),
		{
			kind: 'component',
			id: 'gateway',
			deployment: { prod: { replicas: [{ id: 'gw', domains: ['region:euw1'] }] } },
			dependencies: [{ to: 'payment-api', criticality: 'hard' }],
		},
		{
			kind: 'component',
			id: 'payment-api',
			capacity: { unitCapacity: '300/s', peak: change.peak ?? '550/s' },
			deployment: {
				prod: {
					replicas: [
						{ id: 'api1', domains: ['az:euw1-a'] },
						{ id: 'api2', domains: ['az:euw1-b'] },
						{ id: 'api3', domains: ['az:euw1-c'] },
					],
					commonCause: [{ id: 'sw-api', kind: 'release' }],
				},
			},
			dependencies: [
				{ to: 'ledger-db', criticality: 'hard' },
				{ to: 'sanctions', criticality: 'hard' },
			],
		},
		{
			kind: 'component',
			id: 'ledger-db',
			deployment: {
				prod: {
					replicas: [
						{ id: 'led1', domains: ['az:euw1-a'] },
						{ id: 'led2', domains: ['az:euw1-b'] },
					],
					commonCause: [{ id: 'sw-led', kind: 'release' }],
				},
			},
		},
		{
			kind: 'component',
			id: 'sanctions',
			deployment: {
				prod: {
					replicas: [
						{ id: 's1', domains: ['az:euw1-a'] },
						{ id: 's2', domains: [change.sanctionsMoved === true ? 'az:euw1-b' : 'az:euw1-a'] },
					],
				},
			},
		},
		{
			kind: 'flow',
			id: 'submit-payment',
			peakRate: '550/s',
			businessService: 'uk-chaps-outbound',
			steps: [
				{ seq: 1, from: 'gateway', to: 'payment-api/http' },
				{ seq: 2, from: 'payment-api', to: 'sanctions/http' },
				{ seq: 3, from: 'payment-api', to: 'ledger-db/sql' },
			],
		},
		{
			kind: 'business-service',
			id: 'uk-chaps-outbound',
			name: 'UK high-value payments',
			owner: 'team:payments',
			tier: 1,
		},
	];
}
