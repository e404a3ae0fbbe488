import { computeFacts } from '#analysis/facts.ts';
import { runChecks } from '#checks/run-checks.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { compile } from '#model/compile.ts';
import type { ReferenceText, SchemaDocument } from '../guides.ts';
import { type Site, siteOf } from '../site.ts';
import type { SiteContent } from '../site-content.ts';

/** A small architecture that holds one of everything, for tests of pages. Texts that people write pass through `say`. */

export type Say = (text: string) => string;
type Document = { readonly kind: string; readonly id: string } & { readonly [key: string]: unknown };

const asWritten: Say = (text) => text;

function platform(say: Say): readonly Document[] {
	return [
		{ kind: 'environment', id: 'prod', name: say('Production'), stage: 'production' },
		{ kind: 'failure-domain', id: 'north', type: 'region', name: say('Region north') },
		{ kind: 'failure-domain', id: 'north-a', type: 'az', parent: 'failure-domain:north', name: say('Zone a') },
		{ kind: 'failure-domain', id: 'north-b', type: 'az', parent: 'failure-domain:north', name: say('Zone b') },
		{ kind: 'failure-domain', id: 'wild-cert', type: 'cert', name: say('Certificate'), expires: '2027-01-31' },
		{
			kind: 'team',
			id: 'core',
			name: say('Core team'),
			oncall: { rota: say('core rota'), people: 1 },
			escalation: [{ after: '15m', to: 'role:lead' }],
			onboarding: [say('Read the flow')],
			contacts: [{ kind: 'chat', value: say('#core') }],
		},
		{ kind: 'role', id: 'lead', name: say('Tech lead'), team: 'team:core', responsibilities: [say('Decides')] },
		{
			kind: 'third-party',
			id: 'bank-net',
			name: say('Bank network'),
			service: say('Carries messages'),
			substitutability: 'none',
			contacts: [{ kind: 'phone', value: say('0000') }],
		},
		{
			kind: 'system',
			id: 'hub',
			name: say('Payments hub'),
			owner: 'team:core',
			description: say('Takes **payments**.'),
		},
		{ kind: 'system', id: 'edge', name: say('Edge'), owner: 'team:core' },
		{
			kind: 'system',
			id: 'next-hub',
			name: say('Next hub'),
			owner: 'team:core',
			description: say('Will take **payments**.'),
			validFrom: '2099-01-01',
		},
		{
			kind: 'term',
			id: 'uetr',
			name: say('UETR'),
			definition: say('A number for a payment'),
			aliases: [say('end-to-end reference')],
			see: ['component:api'],
		},
	];
}

function components(say: Say): readonly Document[] {
	const alert = {
		name: 'ApiDown',
		summary: say('Nothing answers'),
		expr: say('up == 0'),
		severity: 'page',
		kind: 'symptom',
		runbook: 'runbook:restart-api',
		detects: ['failure-mode:api-crash'],
	};
	return [
		{
			kind: 'component',
			id: 'gate',
			name: say('Gate'),
			type: 'gateway',
			owner: 'team:core',
			tier: 1,
			system: 'system:edge',
			deployment: {
				prod: {
					replicas: [
						{ id: 'g1', domains: ['failure-domain:north-a'] },
						{ id: 'g2', domains: ['failure-domain:north-a'] },
					],
					domains: ['failure-domain:wild-cert'],
				},
			},
			dependencies: [
				{
					to: 'interface:api/http',
					criticality: 'hard',
					resilience: {
						timeout: { total: '2s' },
						retry: { max: 1 },
						circuitBreaker: { failureRatePct: 50, openFor: '5s' },
					},
				},
			],
		},
		{
			kind: 'component',
			id: 'api',
			name: say('API'),
			type: 'service',
			owner: 'team:core',
			tier: 1,
			system: 'system:hub',
			aliases: [say('the api')],
			adrs: ['ADR-0002'],
			interfaces: [
				{
					id: 'http',
					protocol: say('HTTPS'),
					style: 'sync',
					operations: [{ id: 'submit', effect: 'write', idempotent: 'key', description: say('Takes an order') }],
				},
			],
			dependencies: [
				{ to: 'component:db', criticality: 'hard' },
				{
					to: 'component:score',
					criticality: 'soft',
					resilience: { fallback: { type: 'rule', correctnessNote: say('allow small amounts') } },
				},
				{
					to: 'component:events',
					criticality: 'soft',
					async: { maxMessages: 7200, rate: '1/s', afterBuffer: 'degraded' },
				},
				{ to: 'component:limits' },
			],
			deployment: {
				prod: {
					replicas: [
						{ id: 'a1', domains: ['failure-domain:north-a'] },
						{ id: 'a2', domains: ['failure-domain:north-b'] },
					],
					commonCause: [{ id: 'release', kind: 'release' }],
					failover: { mode: 'automatic', time: '90s' },
				},
			},
			capacity: { unitCapacity: '10/s', peak: { value: '8/s', source: 'measured', asOf: '2026-01-01' } },
			observability: {
				alerts: [alert],
				dashboards: [{ url: 'https://example.org/d', title: say('Board') }],
				logs: { query: say('{app="api"}') },
			},
			release: { strategy: 'canary', schemaMigration: 'expand-contract' },
		},
		{
			kind: 'component',
			id: 'db',
			name: say('Database'),
			type: 'store',
			owner: 'team:core',
			tier: 1,
			system: 'system:hub',
			deployment: { prod: { replicas: [{ id: 'd1', domains: ['failure-domain:north-a'] }] } },
			dataStore: { systemOfRecord: true, holds: [say('orders')], replication: 'none' },
		},
		{
			kind: 'component',
			id: 'score',
			name: say('Scoring'),
			type: 'service',
			owner: 'team:core',
			tier: 2,
			system: 'system:hub',
		},
		{
			kind: 'component',
			id: 'limits',
			name: say('Limits'),
			type: 'cache',
			owner: 'team:core',
			tier: 2,
			system: 'system:hub',
		},
		{
			kind: 'component',
			id: 'events',
			name: say('Events'),
			type: 'topic',
			owner: 'team:core',
			tier: 2,
			system: 'system:hub',
			dependencies: [{ to: 'component:net', criticality: 'hard' }],
		},
		{
			kind: 'component',
			id: 'net',
			name: say('Network'),
			type: 'external',
			owner: 'team:core',
			tier: 1,
			system: 'system:hub',
			thirdParty: 'third-party:bank-net',
		},
	];
}

function promises(say: Say): readonly Document[] {
	const steps = [
		{ seq: 1, from: 'role:lead', to: 'component:gate', name: say('Release the order'), mode: 'sync' },
		{ seq: 2, from: 'component:gate', to: 'interface:api/http', operation: say('submit'), mode: 'sync' },
		{
			seq: 3,
			from: 'component:api',
			to: 'component:score',
			name: say('Score'),
			mode: 'sync',
			optional: true,
			condition: say('above a limit'),
			parallelGroup: 'checks',
		},
		{
			seq: 4,
			from: 'component:api',
			to: 'component:limits',
			name: say('Check limits'),
			mode: 'sync',
			parallelGroup: 'checks',
		},
		{
			seq: 5,
			from: 'component:api',
			to: 'component:db',
			description: say('Store'),
			mode: 'sync',
			writes: [say('orders')],
			compensatedBy: say('Cancel the order'),
			onFailure: say('the order is refused'),
		},
		{ seq: 6, from: 'component:api', to: 'component:events', name: say('Tell'), mode: 'async' },
	];
	return [
		{
			kind: 'flow',
			id: 'pay',
			name: say('Pay'),
			businessService: 'business-service:payments',
			trigger: say('A client pays'),
			peakRate: '8/s',
			criticality: 'critical',
			latencyBudget: { p99: '1s', deadline: '2s' },
			steps,
		},
		{
			kind: 'business-service',
			id: 'payments',
			name: say('Payments'),
			owner: 'role:lead',
			externalUsers: [say('clients')],
			importanceRationale: say('People wait'),
			impactTolerances: [{ metric: say('duration'), limit: '4h', rationale: say('cut-off') }],
			cutOffs: [{ name: say('Cut-off'), time: '18:00', zone: 'Europe/London' }],
			flows: ['flow:pay'],
		},
		{
			kind: 'slo',
			id: 'api-up',
			name: say('API is up'),
			for: 'component:api',
			target: 99.9,
			window: '30d',
			sli: say('good over all'),
			burnAlerts: [{ name: 'ApiBurn', window: '1h', burnRate: 14.4 }],
		},
		{
			kind: 'failure-mode',
			id: 'api-crash',
			name: say('API crashes'),
			component: 'component:api',
			effect: say('nothing is accepted'),
			cause: say('a bad release'),
			likelihood: 'yearly',
			symptoms: [say('timeouts')],
			detection: [{ alert: 'ApiDown' }],
			mitigation: [{ runbook: 'runbook:restart-api', expected: '5m' }],
			experiments: ['chaos-experiment:kill-api'],
		},
		{
			kind: 'chaos-experiment',
			id: 'kill-api',
			name: say('Kill one copy'),
			hypothesis: say('Nothing happens'),
			failureModes: ['failure-mode:api-crash'],
			lastRun: '2026-05-01',
			result: 'passed',
			stopConditions: [say('errors')],
		},
		{
			kind: 'scenario',
			id: 'zone-loss',
			name: say('A zone is lost'),
			events: ['failure-domain:north-a'],
			services: ['business-service:payments'],
			expectedWithinTolerance: false,
			assumptions: [say('at noon')],
		},
		{
			kind: 'obligation',
			id: 'mapping',
			name: say('Mapping'),
			source: say('Rule book'),
			text: say('Know what you need'),
			controls: ['control:review'],
		},
		{
			kind: 'control',
			id: 'review',
			name: say('Yearly review'),
			text: say('Look at it'),
			obligations: ['obligation:mapping'],
			appliesTo: ['component:api'],
		},
		{
			kind: 'view',
			id: 'money',
			name: say('Where money is'),
			viewpoint: 'containers',
			concerns: [say('integrity')],
			stakeholders: [say('auditors')],
		},
		{
			kind: 'view',
			id: 'teams-at-work',
			name: say('Who does what'),
			selection: { kinds: ['component', 'team', 'third-party'], tags: [] },
			layout: { groupBy: 'team', label: ['name', 'tech', 'owner', 'tier'], colourBy: 'team', direction: 'RL' },
		},
		{
			kind: 'view',
			id: 'hub-closed',
			name: say('The hub, closed'),
			selection: { around: { ref: 'component:api', hops: 2 } },
			layout: { groupBy: 'system', collapse: ['system:hub'], colourBy: 'state', failure: 'component:db' },
		},
		{
			kind: 'view',
			id: 'in-pieces',
			name: say('In pieces'),
			selection: { flows: ['flow:pay'] },
			layout: { groupBy: 'zone', maxNodes: 2, colourBy: 'criticality' },
		},
		{
			kind: 'view',
			id: 'way-to-the-data',
			name: say('The way to the data'),
			selection: { path: { from: 'component:gate', to: 'component:db', which: 'all' } },
		},
		{
			kind: 'tour',
			id: 'first-look',
			name: say('A first look'),
			audience: say('Everybody'),
			stops: [
				{ title: say('The flow'), text: say('Look at *step 1*.'), at: 'flow:pay' },
				{ title: say('Why'), text: say('Read it.'), adr: 'ADR-0002' },
				{ title: say('What may fail'), text: say('Read on.'), overview: 'single-points-of-failure' },
			],
		},
		{
			kind: 'runbook',
			id: 'restart-api',
			title: say('Restart the API'),
			owner: 'team:core',
			alerts: ['ApiDown'],
			failureModes: ['failure-mode:api-crash'],
			components: ['component:api'],
			symptoms: [say('timeouts')],
			errorStrings: [say('E42 refused')],
			first: ['look'],
			lastExercised: '2025-01-01',
			steps: [
				{ id: 'look', title: say('Look'), kind: 'read', cmd: say('kubectl get pods'), expected: say('Running') },
				{
					id: 'restart',
					title: say('Restart'),
					kind: 'mutate',
					cmd: say('kubectl rollout restart'),
					verify: say('all ready'),
					rollback: say('none needed'),
					description: say('One at a *time*.'),
				},
				{ id: 'drop', title: say('Drop the volume'), kind: 'destructive', cmd: say('rm'), phase: 'failover' },
			],
			// biome-ignore lint/suspicious/noThenProperty: the field of a runbook is called so
			stopConditions: [{ if: say('it does not help'), then: say('escalate') }],
			escalation: [{ after: '15m', to: 'role:lead' }],
			verification: [say('orders flow')],
		},
	];
}

/** The documents of the tiny architecture. */
const tinyDocuments = (say: Say = asWritten): readonly Document[] => [
	...platform(say),
	...components(say),
	...promises(say),
];

/** Three records: a superseded pair and one that waives a finding. */
const tinyDecisions = (say: Say = asWritten) =>
	[
		{
			path: 'adr/0001-use-files.md',
			text: `---\nstatus: superseded by ADR-0002\ndate: 2024-01-10\n---\n# ${say('Use files')}\n\n## Context\n\n${say('There was nothing.')} See [the next one](0002-use-a-database.md#decision) and [its end](0002-use-a-database.md#no-such-heading).\n`,
		},
		{
			path: 'adr/0002-use-a-database.md',
			text: `---\nstatus: accepted\ndate: 2025-02-20\nsupersedes: ADR-0001\naffects: [component:db, flow:pay]\nreviewBy: 2026-01-01\nwaives:\n  - finding: single-point-of-failure:component:db\n    until: 2027-01-01\n---\n# ${say('Use a database')}\n\n## Decision\n\n- in a list\n\n  \`\`\`mermaid\n  flowchart LR\n    a --> b\n  \`\`\`\n- see [[component:db]]\n`,
		},
		{ path: 'adr/0003-maybe-later.md', text: `# ${say('Maybe later')}\n\n## Status\n\nProposed\n` },
	] as const;

const texts: readonly ReferenceText[] = [
	{
		id: 'single-point-of-failure',
		kind: 'check',
		title: 'Single point of failure',
		text: '# Single point of failure\n\nOne thing that stops all.\n',
		file: 'checks/single-point-of-failure.md',
	},
	{
		id: 'A1',
		kind: 'analysis',
		title: 'Single points of failure',
		text: '# Single points of failure\n\nHow it is done.\n',
		file: 'analysis/a1.md',
	},
];

const schemas: readonly SchemaDocument[] = [
	{
		concept: 'component',
		schema: {
			title: 'Component',
			description: 'A part',
			required: ['id'],
			properties: { id: { description: 'Its id', type: 'string', examples: ['api'], 'x-required-for': ['A1'] } },
		},
	},
];

/** Everything the site of the tiny architecture is made from. */
export function tinyContent(say: Say = asWritten, reverse = false): SiteContent {
	const files = tinyDocuments(say).map((document) => ({
		path: `content/${document.kind}/${document.id}.json`,
		text: JSON.stringify(document),
	}));
	const compiled = compile(reverse ? [...files].reverse() : files, { asOf: '2026-11-23', environment: 'prod' });
	const problems = compiled.diagnostics
		.filter((one) => one.severity === 'error')
		.map((one) => `${one.code}: ${one.message} in ${one.span?.file}`);
	if (problems.length > 0) throw new Error(`The tiny architecture is wrong: ${problems.join('; ')}`);
	const { decisions, documents } = readDecisions([...tinyDecisions(say)], { root: 'adr' });
	const architecture = { model: compiled.model, decisions };
	const facts = computeFacts(architecture);
	return {
		architecture,
		facts,
		findings: runChecks(architecture, facts),
		documents,
		guides: [
			{
				slug: 'welcome',
				title: 'Welcome',
				order: 1,
				minutes: 5,
				audience: 'everybody',
				file: 'content/guides/welcome.mdx',
			},
		],
		texts,
		schemas,
	};
}

export const tinySite = (say: Say = asWritten): Site => siteOf(tinyContent(say));
