import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { runChecks } from '#checks/run-checks.ts';
import { compile } from '#model/compile.ts';
import { pageMarkdown } from '../markdown/page-markdown.ts';
import { siteOf } from '../site.ts';

/** An alert that only an objective of a service names: nothing is lost for certain, and all of it is known. */
const text = `kind: team
id: accounts
name: Accounts
oncall: { rota: accounts-primary, people: 2 }
---
kind: team
id: core
name: Core
oncall: { rota: core-primary, people: 4 }
---
kind: component
id: gateway
name: Gateway
owner: team:core
dependencies: [{ to: component:store, criticality: hard }]
---
kind: component
id: store
name: Store
owner: team:core
---
kind: flow
id: pay
name: Pay
steps: [{ seq: 1, from: gateway, to: store }]
---
kind: business-service
id: cards
name: Cards
owner: team:accounts
flows: [flow:pay]
impactTolerances: [{ metric: duration, limit: 30m }]
communications:
  - { audience: Shops, channel: Status page, template: "{services} ({flows}): no answer since {began}; {tolerance}, {team}. See {runbook}." }
  - { audience: Press, within: 2h }
---
kind: failure-mode
id: store-full
name: The store is full
component: store
likelihood: yearly
symptoms: [payments hang]
---
kind: slo
id: quick
name: Gateway quick
owner: team:core
for: component:gateway
sli: answers within a second
target: 99
window: 30d
burnAlerts: [{ name: GatewayBurn, window: 6h, burnRate: 6 }]
---
kind: slo
id: answered
name: Payments answered
owner: team:core
for: business-service:cards
sli: answers other than 5xx
target: 99.95
window: 30d
burnAlerts: [{ name: CardsBurn, window: 1h, burnRate: 14.4, severity: page }]
`;

const { model, diagnostics } = compile([{ path: 'content/all.yaml', text }], {
	asOf: '2026-11-23',
	environment: 'prod',
});
const architecture = { model, decisions: [] };
const facts = computeFacts(architecture);

const site = siteOf({ architecture, facts, findings: [] });
const pageAt = (address: string): string =>
	pageMarkdown(site.pages.find(({ route }) => route === address)!, { asOf: '2026-11-23', environment: 'prod' });

test('without a failure mode of its own, it offers those of what its flows run through', () => {
	const page = pageAt('/runbooks/cardsburn/');
	expect(page).toContain('No failure mode names this alert or runbook. What it watches fails in these ways:');
	expect(page).toMatch(
		/1\. \[The store is full\]\([^)]*failure-modes\/store-full\/[^)]*\): \[Store\]\([^)]*\); yearly\. Signs: payments hang/,
	);
});

test('an alert on the objective of a component says how fast which budget burns', () => {
	const page = pageAt('/runbooks/gatewayburn/');
	expect(page).toContain('[Gateway quick]');
	expect(page).toContain('burn rate 6 over 6 h');
	expect(page).toContain('answers within a second');
	// Its component has no failure mode, and nothing is made up.
	expect(page).toContain('so there is nothing to choose from');
});

test('the page of a business service fills its messages in, but for what an incident decides', () => {
	const page = pageAt('/services/cards/');
	expect(page).toContain('Cards (Pay): no answer since {began}; 30 min from the start, Accounts. See {runbook}.');
	expect(page).toContain('What depends on what fails is filled in on the pages of runbooks.');
	expect(page).toMatch(/\*\*Press\*\*, within 2 h: .*no text is prepared/);
});

test('the page of an alert on an objective says whom it is about, what runs, how long there is and whom to call', () => {
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const site = siteOf({ architecture, facts, findings: [] });
	const found = site.pages.find(({ route }) => route === '/runbooks/cardsburn/')!;
	const page = pageMarkdown(found, { asOf: '2026-11-23', environment: 'prod' });
	expect(page).toContain('the alert watches [Payments answered]');
	expect(page).toContain('the objective of [Cards]');
	expect(page).toMatch(/1\. \[Gateway\]\([^)]*components\/gateway\/[^)]*\)\n2\. \[Store\]/);
	expect(page).toContain('Cards: 30 min from the start');
	expect(page).toContain('burn rate 14.4 over 1 h');
	expect(page).toContain('CardsBurn. At risk: Payments answered (Cards)');
	expect(page).toContain('On call: Core, core-primary, 4 people');
	// Not those of the service, though their name comes first.
	expect(page).not.toContain('accounts-primary');
	expect(page).not.toContain('No component is named, so');
});

test('it counts among the alerts that page without a runbook', () => {
	const found = runChecks(architecture, facts).filter(({ rule }) => rule === 'runbook-missing-for-page-alert');
	expect(found.map(({ subject, message }) => [subject, message])).toEqual([
		['slo:answered', 'alert `CardsBurn` of `slo:answered` pages and has no runbook'],
	]);
});
