import type { Inline, Page, Row, Text } from '#views/page.ts';

const link = (text: string, href: string): Inline => ({ type: 'link', text, href });
const code = (text: string): Inline => ({ type: 'code', text });
const badge = (text: string, tone: Extract<Inline, { type: 'badge' }>['tone']): Inline => ({
	type: 'badge',
	text,
	tone,
});
const muted = (text: string): Inline => ({ type: 'muted', text });

export const homePage: Page = {
	route: '/',
	kind: 'home',
	area: 'start',
	layout: 'home',
	title: 'Meridian Bank payments',
	description: 'How the liquidity and payments platform is built, what can stop it, and what to do then.',
	crumbs: [],
	blocks: [
		{
			type: 'lead',
			text: [
				'How the liquidity and payments platform is built, why it is built so, what can stop it, and what to do then. Every statement is computed from the model and names its source.',
			],
		},
		{
			type: 'cards',
			columns: 4,
			items: [
				{
					eyebrow: 'New here',
					title: 'Learn what your team owns',
					href: '/start/payments-core/',
					text: ['Services, top five flows, ten decisions, who to ask.'],
				},
				{
					eyebrow: 'On call',
					title: 'Find a runbook by alert name',
					href: '/runbooks/paymentapihigherrorrate/',
					text: ['First command in under a minute.'],
				},
				{
					eyebrow: 'Architect',
					title: 'See what a failure takes down',
					href: '/resilience/spof/',
					text: ['Single points of failure, blast radius, cut sets.'],
				},
				{
					eyebrow: 'Auditor',
					title: 'Trace a finding to its decision',
					href: '/decisions/0012-active-active-ledger/',
					text: ['Waivers, expiry dates, evidence of design.'],
				},
			],
		},
		{ type: 'heading', level: 2, id: 'health', text: 'Health at a glance' },
		{
			type: 'stats',
			items: [
				{
					label: 'Single points of failure',
					value: '27',
					href: '/resilience/spof/',
					tone: 'bad',
					note: '19 certain, 8 possible',
				},
				{ label: 'Placement findings', value: '6', href: '/resilience/spof/', tone: 'warning' },
				{
					label: 'Waivers in force',
					value: '2',
					href: '/decisions/0012-active-active-ledger/',
					tone: 'waived',
					note: 'next lapses 2026-12-31',
				},
				{ label: 'Data gaps', value: '41', tone: 'gap', note: 'of 1,208 facts wanted' },
				{ label: 'Services within tolerance', value: '1 of 3', tone: 'good' },
			],
		},
		{ type: 'heading', level: 2, id: 'services', text: 'Important business services', count: 3 },
		{
			type: 'table',
			id: 'services-table',
			caption: 'Important business services',
			columns: [
				{ id: 'name', label: 'Service' },
				{ id: 'tolerance', label: 'Impact tolerance', align: 'end' },
				{ id: 'spof', label: 'Single points', align: 'end' },
				{ id: 'owner', label: 'Owner' },
			],
			rows: [
				['CHAPS outbound', '2 h', '11', 'Payments core'],
				['Intraday liquidity view', '4 h', '9', 'Liquidity'],
				['SEPA instant', '15 min', '7', 'Instant payments'],
			].map(
				(cells): Row => ({
					cells: cells.map((text, at) => ({ text: at === 0 ? [link(text, '/components/payment-api/')] : [text] })),
				}),
			),
		},
	],
};

const dependencyRows: Row[] = [
	['ledger-db', 'hard', 'run', 'components/payment-api.yaml:41'],
	['fraud-scoring', 'soft', 'run', 'components/payment-api.yaml:47'],
	['payment-events', 'async', 'run', 'components/payment-api.yaml:53'],
	['identity-provider', 'unknown', 'startup', 'components/payment-api.yaml:58'],
].map(([to, criticality, phase, basis]) => ({
	cells: [
		{ text: [link(to!, '/components/payment-api/')] },
		{ text: [badge(criticality!, criticality === 'hard' ? 'bad' : criticality === 'unknown' ? 'gap' : 'neutral')] },
		{ text: [phase!] },
		{ text: [code(basis!)] },
	],
}));

export const componentPage: Page = {
	route: '/components/payment-api/',
	kind: 'component',
	area: 'architecture',
	title: 'Payment API',
	eyebrow: 'Component payment-api',
	description: 'Accepts payment instructions from channels, validates them and hands them to the router.',
	badges: [
		badge('Tier 1', 'tier'),
		badge('Gateway', 'neutral'),
		badge('UP in every single zone loss', 'up'),
		badge('3 gaps', 'gap'),
	],
	crumbs: [
		{ text: 'Home', href: '/' },
		{ text: 'Architecture', href: '/components/payment-api/' },
		{ text: 'Components', href: '/components/payment-api/' },
	],
	source: { file: 'components/payment-api.yaml', line: 1 },
	keywords: ['payment-api', 'PaymentApiHighErrorRate', 'PAY-API'],
	previous: { text: 'Payment archive', href: '/' },
	next: { text: 'Payment router', href: '/resilience/spof/' },
	blocks: [
		{
			type: 'lead',
			text: [
				'Accepts payment instructions from channels, validates them and hands them to the router. Owned by ',
				link('Payments core', '/start/payments-core/'),
				'.',
			],
		},
		{
			type: 'facts',
			facts: [
				{
					label: 'Owner',
					value: [link('Payments core', '/start/payments-core/')],
					basis: 'components/payment-api.yaml:5',
				},
				{ label: 'Copies', value: ['6, of which 4 must be up'], basis: 'ceil(1,100/s / 300/s) = 4' },
				{
					label: 'Failure domains',
					value: [link('euw1-a', '/'), ', ', link('euw1-b', '/'), ', ', link('euw1-c', '/')],
					basis: 'environments/prod.yaml:112',
				},
				{ label: 'Strategy', value: ['Active/active'] },
				{ label: 'Peak load', value: ['550 payments/s'], basis: 'components/payment-api.yaml:22' },
				{ label: 'Recovery time', value: [badge('Not recorded', 'gap')] },
				{ label: 'Alerts', value: [code('PaymentApiHighErrorRate'), ' ', code('PaymentApiLatencyP99')] },
				{ label: 'Repository', value: [link('git.example/payment-api', 'https://git.example/payment-api')] },
			],
		},
		{
			type: 'diagram',
			diagram: {
				id: 'neighbourhood',
				title: 'Neighbourhood',
				description: 'Two hops around the component. Dashed is soft, dotted is asynchronous.',
				mermaid:
					'flowchart LR\n  channel-gateway --> payment-api\n  payment-api --> ledger-db\n  payment-api -.-> fraud-scoring',
				alternative: [
					[link('channel-gateway', '/'), ' calls payment-api, hard'],
					['payment-api calls ', link('ledger-db', '/'), ', hard'],
				],
				links: {
					a: { href: '/', label: 'channel-gateway' },
					b: { href: '/components/payment-api/', label: 'payment-api' },
					c: { href: '/', label: 'payment-router' },
					d: { href: '/', label: 'ledger' },
					e: { href: '/', label: 'ledger-db' },
				},
				legend: [
					{ className: 'down', label: 'Down' },
					{ className: 'degraded', label: 'Degraded' },
				],
			},
		},
		{ type: 'heading', level: 2, id: 'dependencies', text: 'Depends on', count: 4 },
		{
			type: 'table',
			id: 'dependency-table',
			caption: 'What the Payment API depends on',
			columns: [
				{ id: 'to', label: 'Component' },
				{ id: 'criticality', label: 'Criticality', filter: true },
				{ id: 'phase', label: 'Phase' },
				{ id: 'basis', label: 'Basis' },
			],
			rows: dependencyRows,
		},
		{
			type: 'gap',
			missing: [
				'The dependency on ',
				link('identity-provider', '/'),
				' does not say whether it is hard or soft, so analyses run both ways and mark what differs as possible.',
			],
			add: {
				file: 'components/payment-api.yaml',
				snippet: 'dependencies:\n  - to: identity-provider\n    criticality: hard   # or soft\n',
			},
		},
		{ type: 'heading', level: 2, id: 'findings', text: 'Findings that name it', count: 2 },
		{
			type: 'findings',
			empty: 'None.',
			items: [
				{
					id: 'finding-ledger-db',
					title: [code('ledger-db'), ' runs as one writable copy, and 14 components stop when it does'],
					badges: [badge('certain', 'certain'), badge('Tier 1', 'tier')],
					evidence: [
						[link('payment-api', '/'), ' needs ', link('ledger', '/'), ', hard'],
						[link('ledger', '/'), ' needs ', link('ledger-db', '/'), ', hard'],
						['ledger-db: 1 of 1 copies must be up'],
					],
					inputs: [{ label: 'Copies', value: ['1'], basis: 'environments/prod.yaml:88' }],
					suggestion: ['Run a standby with automatic promotion, or record why one copy is enough.'],
				},
				{
					id: 'finding-idp',
					title: [code('identity-provider'), ' is shared by both regions'],
					badges: [badge('possible', 'possible'), badge('waived until 2026-12-31', 'waived')],
					evidence: [['If the dependency is hard, both regions stop together']],
					inputs: [],
					waiver: [
						'Waived by ',
						link('ADR-0012', '/decisions/0012-active-active-ledger/'),
						' until 2026-12-31; then it counts as certain again.',
					],
				},
			],
		},
		{ type: 'heading', level: 2, id: 'structure', text: 'Where it stands' },
		{
			type: 'tree',
			items: [
				{
					text: [link('Payments platform', '/')],
					children: [
						{
							text: ['Payment hub'],
							children: [{ text: [{ type: 'strong', text: 'Payment API' }, ' ', muted('this page')] }],
						},
					],
				},
			],
		},
		{ type: 'heading', level: 3, id: 'interfaces', text: 'Interfaces' },
		{
			type: 'list',
			items: [
				[code('POST /payments'), ' accepts ISO 20022 pain.001'],
				[code('GET /payments/{id}'), ' returns the state'],
			],
		},
	],
};

export const runbookPage: Page = {
	route: '/runbooks/paymentapihigherrorrate/',
	kind: 'runbook',
	area: 'runbooks',
	layout: 'runbook',
	title: 'PaymentApiHighErrorRate',
	eyebrow: 'Runbook, critical',
	description: 'More than 2 % of payment submissions fail for 5 minutes.',
	badges: [badge('Critical', 'bad'), badge('Tier 1', 'tier'), badge('exercised 2026-09-14', 'good')],
	crumbs: [
		{ text: 'Home', href: '/' },
		{ text: 'Runbooks', href: '/runbooks/paymentapihigherrorrate/' },
	],
	keywords: ['PaymentApiHighErrorRate', 'HTTP 503 from payment-api'],
	blocks: [
		{ type: 'heading', level: 2, id: 'first', text: 'Do this first' },
		{
			type: 'commands',
			items: [
				{
					id: 'first-1',
					label: 'Are pods ready?',
					kind: 'read',
					command: 'kubectl -n payments get pods -l app=payment-api -o wide',
					expected: 'Six pods, `READY 1/1`, spread over three zones.',
					timeBox: '1 min',
				},
				{
					id: 'first-2',
					label: 'Shed channel traffic',
					kind: 'mutate',
					command:
						'kubectl -n payments patch configmap gateway-limits --type merge -p \'{"data":{"channel_rps":"200"}}\'',
					expected: 'configmap/gateway-limits patched',
					verify: 'Error rate falls under 2 % within 2 minutes.',
					undo: 'Set `channel_rps` back to `550`.',
					timeBox: '3 min',
					needs: ['payments-operator role'],
				},
			],
		},
		{ type: 'heading', level: 2, id: 'impact', text: 'Impact now' },
		{
			type: 'callout',
			tone: 'bad',
			title: 'CHAPS outbound is DOWN after 12 min',
			text: [
				'The buffer holds 12 min at peak, from 396,000 messages at 550/s. Cut-off for CHAPS is 17:40 London time.',
			],
		},
		{
			type: 'facts',
			facts: [
				{ label: 'Payments at risk', value: ['550 per second at peak'], basis: 'components/payment-api.yaml:22' },
				{ label: 'Impact tolerance', value: ['2 h'], basis: 'services/chaps-outbound.yaml:9' },
				{ label: 'Tell', value: [link('Liquidity', '/'), ', ', link('Treasury', '/')] },
			],
		},
		{ type: 'heading', level: 2, id: 'failover', text: 'Failover' },
		{
			type: 'commands',
			items: [
				{
					id: 'failover-1',
					label: 'Promote the standby region',
					kind: 'destructive',
					command: 'payctl region promote --to euw2 --fence euw1 --confirm "$CHANGE"',
					expected: 'Region euw2 is primary',
					undo: 'Failing back takes a planned window of 4 h.',
					timeBox: '10 min',
					needs: ['incident commander', 'change number'],
				},
			],
		},
		{
			type: 'details',
			summary: 'Full context',
			blocks: [
				{ type: 'text', text: ['The alert fires on ', code('rate(http_errors[5m]) > 0.02'), '.'] },
				{
					type: 'code',
					language: 'promql',
					label: 'Alert expression',
					text: 'sum(rate(payment_api_errors_total[5m])) / sum(rate(payment_api_requests_total[5m])) > 0.02',
				},
			],
		},
	],
};

const classes = ['deployment', 'zone', 'shared service', 'third party'];
const spofRows: Row[] = Array.from({ length: 60 }, (_, at) => ({
	id: `spof-${at + 1}`,
	cells: [
		{ text: [link(`component-${String(at + 1).padStart(2, '0')}`, '/components/payment-api/')] },
		{ text: [classes[at % 4]!] },
		{ text: [at % 5 === 0 ? badge('possible', 'possible') : badge('certain', 'certain')] },
		{ text: [at % 3 === 0 ? 'CHAPS outbound' : at % 3 === 1 ? 'SEPA instant' : 'Intraday liquidity view'] },
		{ text: [String((at * 7) % 40)], sort: (at * 7) % 40 },
		{
			text:
				at % 4 === 0 ? [badge('waived', 'waived'), ' ', link('ADR-0012', '/decisions/0012-active-active-ledger/')] : [],
		},
	],
}));

export const tablePage: Page = {
	route: '/resilience/spof/',
	kind: 'report',
	area: 'resilience',
	layout: 'wide',
	title: 'Single points of failure',
	eyebrow: 'Resilience report',
	description: 'Everything whose loss alone stops a business service.',
	crumbs: [
		{ text: 'Home', href: '/' },
		{ text: 'Resilience', href: '/resilience/spof/' },
	],
	blocks: [
		{
			type: 'lead',
			text: [
				'Everything whose loss alone stops an important business service, with the path that proves it. “Possible” means that a missing fact decides.',
			],
		},
		{
			type: 'table',
			id: 'spof',
			caption: 'Single points of failure',
			columns: [
				{ id: 'name', label: 'What' },
				{ id: 'class', label: 'Class', filter: true },
				{ id: 'certainty', label: 'Certainty', filter: true },
				{ id: 'service', label: 'Stops', filter: true },
				{ id: 'dependents', label: 'Dependents', align: 'end' },
				{ id: 'waiver', label: 'Waiver' },
			],
			rows: spofRows,
		},
		{
			type: 'table',
			id: 'none',
			caption: 'An empty table',
			columns: [{ id: 'a', label: 'Lapsed waiver' }],
			rows: [],
			empty: 'No waiver has lapsed.',
		},
	],
};

export const decisionPage: Page = {
	route: '/decisions/0012-active-active-ledger/',
	kind: 'decision',
	area: 'decisions',
	title: 'Run the ledger active/standby across two regions',
	eyebrow: 'Decision ADR-0012',
	description: 'One region writes, the other is promoted by hand within ten minutes.',
	badges: [
		badge('Accepted', 'accepted'),
		badge('supersedes ADR-0004', 'superseded'),
		badge('review due 2026-12-31', 'warning'),
	],
	crumbs: [
		{ text: 'Home', href: '/' },
		{ text: 'Decisions', href: '/decisions/0012-active-active-ledger/' },
	],
	source: { file: 'adr/0012-active-active-ledger.md', line: 1 },
	blocks: [
		{
			type: 'facts',
			facts: [
				{ label: 'Date', value: ['2025-04-11'] },
				{ label: 'Deciders', value: ['Architecture board'] },
				{ label: 'Supersedes', value: [link('ADR-0004', '/')] },
			],
		},
		{
			type: 'prose',
			html: '<h2 id="context">Context and problem</h2><p>The ledger has <strong>one writer</strong>. Losing <a href="/components/payment-api/">its region</a> stops <code>payment-api</code>.</p><blockquote><p>Settlement must complete by end of day.</p></blockquote><h3 id="drivers">Drivers</h3><ul><li>Recovery within two hours</li><li>No loss of a confirmed payment<ul><li>RPO of zero</li></ul></li><li class="task-list-item"><input type="checkbox" disabled checked> Tested in an exercise</li></ul><h2 id="options">Options</h2><table><thead><tr><th>Option</th><th class="align-right">Minutes</th></tr></thead><tbody><tr><td>Active/standby</td><td class="align-right">10</td></tr><tr><td>Active/active</td><td class="align-right">0</td></tr></tbody></table><div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title">Warning</p><p>Clock skew above 50 ms breaks fencing.</p></div><pre><code>ledger:\n  regions: [euw1, euw2]\n  promote: manual</code></pre>',
		},
	],
};

export const guidePage: Page = {
	route: '/guides/first-week/',
	kind: 'guide',
	area: 'start',
	title: 'Your first week',
	description: 'A reading path for joiners.',
	crumbs: [{ text: 'Home', href: '/' }],
	blocks: [{ type: 'mdx', id: 'first-week' }],
};

const everything: Text[] = [
	[link('Payment API', '/components/payment-api/')],
	[link('Single points of failure', '/resilience/spof/')],
];
export const indexPage: Page = {
	route: '/index-a-z/',
	kind: 'index',
	area: 'reference',
	title: 'Everything from A to Z',
	description: 'All pages by title.',
	crumbs: [{ text: 'Home', href: '/' }],
	blocks: [
		{ type: 'heading', level: 2, id: 'p', text: 'P' },
		{ type: 'list', items: everything },
	],
};
