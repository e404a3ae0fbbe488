import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { pageMarkdown } from '../markdown/page-markdown.ts';
import { siteOf } from '../site.ts';

/**
 * A service needs two components, each one copy in a zone of its own that never fails but with its zone: 1 % and 0.1 % of the time.
 * P = 1 - 0.99 x 0.999 = 0.01099; Fussell-Vesely of the zones is 0.01 / P = 91 % and 0.001 / P = 9.1 %.
 */
const filesWith = (likelihoodOfRare: string): string => `kind: team
id: core
name: Core
---
kind: failure-domain
id: zone-a
type: az
unavailability: 0.001
---
kind: failure-domain
id: zone-b
type: az
unavailability: 0.01
---
kind: component
id: first
name: First
owner: team:core
deployment: { prod: { replicas: [{ id: f, domains: [az:zone-a], unavailability: 0 }] } }
dependencies: [{ to: second, criticality: hard }]
observability:
  alerts: [{ name: Broken, severity: page, detects: [failure-mode:a-lost, failure-mode:b-lost, failure-mode:odd] }]
---
kind: component
id: second
name: Second
owner: team:core
deployment: { prod: { replicas: [{ id: s, domains: [az:zone-b], unavailability: 0 }] } }
---
kind: flow
id: pay
name: Pay
owner: team:core
steps: [{ seq: 1, from: first, to: second }]
---
kind: business-service
id: pay
name: Paying
owner: team:core
flows: [flow:pay]
---
kind: failure-mode
id: a-lost
name: Zone A is lost
component: first
scope: az:zone-a
likelihood: ${likelihoodOfRare}
---
kind: failure-mode
id: b-lost
name: Zone B is lost
component: second
scope: az:zone-b
likelihood: yearly
cause: power
---
kind: failure-mode
id: odd
name: Something odd
component: first
likelihood: yearly
severity: critical
`;

function branchesOf(likelihoodOfRare: string): readonly string[] {
	const given = [{ path: 'a.yaml', text: filesWith(likelihoodOfRare) }];
	const { model, diagnostics } = compile(given, { asOf: '2026-11-23' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	const site = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
	const page = site.pages.find(({ route }) => route === '/runbooks/broken/')!;
	return pageMarkdown(page, { asOf: '2026-11-23', environment: 'prod' })
		.split('\n')
		.filter((line) => /^\d\. .*(?:lost|odd)/.test(line))
		.slice(0, 3)
		.map((line) => line.replace(/\]\([^)]*\)/g, '').replaceAll('[', ''));
}

test('of equally likely failures the one that more of the downtime comes through is suspected first, with its share', () => {
	expect(branchesOf('yearly')).toEqual([
		'1. Zone B is lost: yearly; plays a part in 91 % of the downtime of Paying; power (about it)',
		'2. Zone A is lost: yearly; plays a part in 9.1 % of the downtime of Paying (about it)',
		'3. Something odd: yearly (about it)',
	]);
});

test('what is likelier goes first all the same', () => {
	expect(branchesOf('monthly').map((line) => line.slice(3, 9))).toEqual(['Zone A', 'Zone B', 'Someth']);
});
