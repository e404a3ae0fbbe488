import type { NavigationArea } from '#views/navigation.ts';

const components = [
	'payment-api',
	'payment-router',
	'ledger',
	'ledger-db',
	'fraud-scoring',
	'swift-gateway',
	'rtgs-adapter',
];

export const demoNavigation: readonly NavigationArea[] = [
	{
		id: 'start',
		text: 'Start here',
		route: '/',
		groups: [{ text: 'Teams', items: [{ text: 'Payments core', route: '/start/payments-core/' }] }],
	},
	{
		id: 'architecture',
		text: 'Architecture',
		route: '/components/payment-api/',
		groups: [
			{
				text: 'Business services',
				items: [{ text: 'CHAPS outbound', route: '/services/chaps-outbound/', note: 'Tier 1' }],
			},
			{
				text: 'Components',
				route: '/components/',
				items: [
					...components.map((id) => ({ text: id, route: `/components/${id}/` })),
					...Array.from({ length: 40 }, (_, at) => ({
						text: `batch-job-${at + 1}`,
						route: `/components/batch-job-${at + 1}/`,
					})),
				],
			},
		],
	},
	{ id: 'flows', text: 'Flows', route: '/flows/', groups: [] },
	{ id: 'decisions', text: 'Decisions', route: '/decisions/0012-active-active-ledger/', groups: [] },
	{
		id: 'resilience',
		text: 'Resilience',
		route: '/resilience/spof/',
		groups: [
			{ text: 'Reports', items: [{ text: 'Single points of failure', route: '/resilience/spof/', note: '27' }] },
		],
	},
	{
		id: 'runbooks',
		text: 'Runbooks',
		route: '/runbooks/paymentapihigherrorrate/',
		groups: [
			{ text: 'Alerts', items: [{ text: 'PaymentApiHighErrorRate', route: '/runbooks/paymentapihigherrorrate/' }] },
		],
	},
	{ id: 'reference', text: 'Reference', route: '/index-a-z/', groups: [] },
];
