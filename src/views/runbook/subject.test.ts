import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { pageMarkdown } from '../markdown/page-markdown.ts';
import { siteOf } from '../site.ts';

/** A gateway over one line or two, and an alert that says that its session is gone. */
const filesWith = (lines: readonly string[], severity: string): string => `kind: team
id: core
name: Core
---
kind: failure-domain
id: line-a
name: Line A
type: network
---
kind: failure-domain
id: line-b
name: Line B
type: network
---
kind: component
id: gateway
name: Gateway
owner: team:core
deployment: { prod: { replicas: [${lines.map((line, at) => `{ id: g${at}, domains: [network:${line}] }`).join(', ')}] } }
observability:
  alerts: [{ name: NoSession, severity: page, detects: [failure-mode:session-lost] }]
---
kind: flow
id: pay
name: Pay
owner: team:core
steps: [{ seq: 1, from: gateway, to: gateway }]
---
kind: failure-mode
id: session-lost
name: The session is lost
component: gateway
category: SHARED_FATE
scope: network:line-a
severity: ${severity}
`;

function impactWith(lines: readonly string[], severity = 'critical'): string {
	const { model, diagnostics } = compile([{ path: 'a.yaml', text: filesWith(lines, severity) }], {
		asOf: '2026-11-23',
	});
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	const site = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
	const page = site.pages.find(({ route }) => route === '/runbooks/nosession/')!;
	const text = pageMarkdown(page, { asOf: '2026-11-23', environment: 'prod' });
	return /^If .* lost/m.exec(text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))![0];
}

test('what fails is the line, but for a critical failure of a gateway that another line carries: there it is the gateway', () => {
	expect(impactWith(['line-a'])).toBe('If everything in or behind Line A is lost');
	expect(impactWith(['line-a', 'line-b'])).toBe('If all copies of Gateway are lost');
	expect(impactWith(['line-a', 'line-b'], 'medium')).toBe('If everything in or behind Line A is lost');
});
