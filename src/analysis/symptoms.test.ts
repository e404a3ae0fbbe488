import { expect, test } from 'vitest';
import { compile } from '#model/compile.ts';
import type { Importance } from './importance.ts';
import { symptomsOf } from './symptoms.ts';

const files = `kind: team
id: core
name: Core
---
kind: component
id: store
name: Store
owner: team:core
observability: { alerts: [{ name: StoreBacklogOld, severity: page, detects: [fm:relay-stopped] }] }
---
kind: component
id: login
name: Login
owner: team:core
---
kind: component
id: other
name: Other
owner: team:core
---
kind: flow
id: pay
steps: [{ seq: 1, from: component:login, to: component:store }]
---
kind: business-service
id: payments
name: Payments
owner: team:core
flows: [flow:pay]
---
kind: failure-mode
id: relay-stopped
name: The relay stopped working
component: component:store
likelihood: rare
---
kind: failure-mode
id: idp-down
component: component:login
symptoms: ["users cannot log in"]
likelihood: rare
---
kind: failure-mode
id: idp-slow
component: component:login
symptoms: ["signing in is slow"]
likelihood: daily
---
kind: failure-mode
id: unseen
name: Something else
component: component:other
cause: "a release books twice"
---
kind: runbook
id: restart
owner: team:core
failureModes: [fm:idp-down]
errorStrings: ["invalid_grant", "request timed out"]
---
kind: runbook
id: several
owner: team:core
failureModes: [fm:relay-stopped, fm:unseen]
symptoms: ["webhooks arrive twice"]
`;
const { model, diagnostics } = compile([{ path: 'all.yaml', text: files }], { asOf: '2026-11-28' });

/** The store is behind 60 % of the downtime, the login behind 10 %. */
const importance = {
	of: (target: string) =>
		target !== 'business-service:payments'
			? undefined
			: {
					events: [
						{ event: { entity: 'component:store' }, fussellVesely: 0.6 },
						{ event: { entity: 'component:store' }, fussellVesely: 0.2 },
						{ event: { entity: 'component:login' }, fussellVesely: undefined, criticality: 0.1 },
						{ event: { entity: 'component:login' }, fussellVesely: Number.NaN, criticality: 0.1 },
					],
				},
} as unknown as Importance;

test('each failure stands under the symptoms that something written about it speaks of, with that sign', () => {
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const found = symptomsOf(model, importance).map(({ kind, causes, runbooks }) => [
		kind,
		causes.map((one) => `${one.failureMode.slice(13)} ${one.source}: ${one.sign} (${one.importance})`),
		runbooks.map(({ runbook }) => runbook),
	]);
	expect(
		Object.fromEntries(
			found.map(([kind, causes, runbooks]) => [kind, [...(causes as string[]), ...(runbooks as string[])]]),
		),
	).toEqual({
		errors: ['relay-stopped name: The relay stopped working (0.6)', 'idp-down error text: invalid_grant (0.1)'],
		// The same importance: what happens daily comes before what is rare.
		latency: ['idp-slow sign: signing in is slow (0.1)', 'idp-down error text: request timed out (0.1)'],
		backlog: ['relay-stopped alert: Store Backlog Old (0.6)'],
		'stale-data': [],
		// The runbook of two failures says of neither that it shows itself so, and is offered for itself.
		duplicates: ['unseen cause: a release books twice (undefined)'],
		'no-login': ['idp-slow sign: signing in is slow (0.1)', 'idp-down sign: users cannot log in (0.1)'],
	});
});

test('without a figure the order is that of likelihood and severity, and nothing is made up', () => {
	const [, , , , , login] = symptomsOf(model, { of: () => undefined });
	expect(login!.causes.map(({ failureMode, importance: share, service }) => [failureMode, share, service])).toEqual([
		['failure-mode:idp-slow', undefined, undefined],
		['failure-mode:idp-down', undefined, undefined],
	]);
});
