import type { Document } from './model-of.ts';

/** The component `ledger` with some copies, and `failure-mode:twice`, which damages its data in every one of them. */
export const damagedStore = (
	dataStore: object,
	replicas: readonly { readonly id: string; readonly domains?: string[] }[],
): readonly Document[] => [
	{
		kind: 'component',
		id: 'ledger',
		type: 'store',
		dataStore,
		deployment: { prod: { replicas: [...replicas] } },
		recovery: { detect: '5m', decide: '15m', restoreTime: '100m', verify: '20m' },
	},
	{
		kind: 'failure-mode',
		id: 'twice',
		component: 'component:ledger',
		category: 'MISCONFIGURATION_AND_BUGS',
		dataRisk: { hazard: 'every copy holds the same wrong data' },
	},
];
