import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { plainOf } from '../blocks.ts';
import { siteOf } from '../site.ts';

/** Two regions; a store with a synchronous copy in its own region only, and one with a copy in the other region. */
const files = `kind: failure-domain
id: north
type: region
---
kind: failure-domain
id: north-a
type: az
parent: failure-domain:north
---
kind: failure-domain
id: north-b
type: az
parent: failure-domain:north
---
kind: failure-domain
id: south
type: region
---
kind: team
id: core
name: Core
---
kind: component
id: near-store
name: Near store
owner: team:core
deployment: { prod: { replicas: [{ id: r1, domains: [az:north-a] }, { id: r2, domains: [az:north-b] }], failover: { mode: automatic, time: 30s } } }
dataStore: { replication: { mode: sync, members: [az:north-a, az:north-b] } }
---
kind: component
id: far-store
name: Far store
owner: team:core
deployment: { prod: { replicas: [{ id: r1, domains: [region:north] }, { id: r2, domains: [region:south] }], requireK: 1, failover: { mode: manual, time: 2m } } }
dataStore: { replication: { mode: async, members: [region:north, region:south], lagP99: 5s } }
---
kind: component
id: portal
name: Portal
owner: team:core
deployment: { prod: { replicas: [{ id: p1, domains: [region:north] }, { id: p2, domains: [region:south] }], strategy: active-active, requireK: 1 } }
---
kind: component
id: watcher
name: Watcher
owner: team:core
deployment: { prod: { replicas: [{ id: w1, domains: [region:south] }], failover: { mode: automatic } } }
observability: { alerts: [{ name: NorthGone, severity: page, kind: cause }] }
---
kind: failure-mode
id: north-loss
name: Loss of north
component: component:far-store
category: SHARED_FATE
scope: region:north
effect: all of north is gone
detection: [{ alert: NorthGone }]
mitigation: []
`;

const { model, diagnostics } = compile([{ path: 'all.yaml', text: files }], { asOf: '2026-11-23' });
const architecture = { model, decisions: [] };
const { pages } = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });

test('a lost region fails over what has copies elsewhere, and never the component whose alert only watches', () => {
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const { blocks } = pages.find(({ route }) => route === '/runbooks/northgone/')!;
	const from = blocks.findIndex((block) => block.type === 'heading' && block.id === 'failover');
	const [said, alone, idle, failovers] = blocks.slice(from + 1);
	expect(said?.type === 'text' && plainOf(said.text)).toBe('3 components stand in north; 2 have copies elsewhere.');
	expect(alone?.type === 'text' && plainOf(alone.text)).toBe('No copy elsewhere, so no failover: Near store.');
	expect(idle?.type === 'text' && plainOf(idle.text)).toBe(
		'Nothing to do: active-active, with enough copies left (1): Portal.',
	);
	expect(
		failovers?.type === 'table' && failovers.rows.map(({ cells }) => cells.map(({ text }) => plainOf(text))),
	).toEqual([['Far store', '1 of 2, needs 1', 'manual', '2 min', 'up to the replication lag (p99) of 5 s']]);
});
