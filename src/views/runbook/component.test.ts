import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { plainOf } from '../blocks.ts';
import type { Block, Command, Page } from '../page.ts';
import { isRunbookAddress, promisedAnchors } from '../published/page-addresses.ts';
import { siteOf } from '../site.ts';

/**
 * A store that fails in two ways, an interface before it of which nobody wrote down anything, and a network that somebody else runs.
 * Who reads these pages knows only which of the three is broken.
 */
const files = `kind: team
id: core
name: Core
oncall: { rota: core-primary, people: 4 }
---
kind: system
id: books
name: Books
owner: team:core
components: [component:store, component:api]
---
kind: third-party
id: wire
name: Wire
contractRef: WIRE-1
contacts: [{ kind: phone, value: "+44 20 0000 0001", hours: 24x7 }]
sla: { supportHours: 24x7, response: 15m, rto: 2h }
exitPlan: none
---
kind: component
id: network
name: Network
type: external
owner: team:core
thirdParty: third-party:wire
---
kind: component
id: store
name: Store
owner: team:core
tier: 1
dataStore: { systemOfRecord: true, replication: { mode: async, lagP99: 5s } }
observability:
  logs: { query: 'app="store"', url: "https://logs.example.org" }
  dashboards: [{ title: Disks, url: "https://metrics.example.org/disks" }]
  alerts:
    - { name: StoreFull, severity: page, runbook: runbook:full, detects: [failure-mode:full] }
    - { name: StoreSlow, severity: ticket }
runbooks: [runbook:full]
---
kind: component
id: api
name: API
owner: team:core
dependencies:
  - { to: store, criticality: soft, phase: startup }
  - { to: store, criticality: hard }
  - { to: network, criticality: soft, resilience: { fallback: { type: queue, correctnessNote: sent next day } } }
---
kind: failure-mode
id: rack
name: The rack is gone
component: component:store
likelihood: rare
severity: critical
mitigation: [{ runbook: runbook:rack }]
---
kind: failure-mode
id: full
name: The disk is full
component: component:store
likelihood: monthly
mitigation: [{ runbook: runbook:full }]
---
kind: runbook
id: full
title: Free the disk
owner: team:core
components: [component:store]
failureModes: [failure-mode:full]
alerts: [StoreFull]
first: [prune, look]
escalation: [{ after: 5m, to: team:core }]
communications: [{ audience: Clients, template: We are late. }]
verification: [There is room]
steps:
  - { id: look, title: Look, cmd: df, kind: read }
  - { id: prune, title: Prune, cmd: prune, kind: mutate, verify: df, rollback: restore }
  - { id: wipe, title: Wipe, cmd: wipe, kind: destructive }
  - { id: who, title: Who writes, cmd: lsof, kind: read }
---
kind: runbook
id: rack
title: Take the other rack
owner: team:core
components: [component:store]
failureModes: [failure-mode:rack]
escalation: [{ after: 1m, to: team:core }]
communications: [{ audience: Clients, template: We are late. }]
steps:
  - { id: same, title: Look as well, cmd: df, kind: read }
  - { id: racks, title: Count racks, cmd: racks, kind: read }
---
kind: runbook
id: move
title: Move house
owner: team:core
components: [component:api, component:store]
steps: [{ id: pack, title: Pack, cmd: pack, kind: read }]
`;

/** A runbook of one component, for whatever may be wrong with it. */
const ownText = `---
kind: runbook
id: mending-the-api
title: Mending the API
owner: team:core
components: [component:api]
first: [ask]
steps:
  - { id: restart, title: Restart, cmd: restart, kind: mutate, verify: ask, rollback: none }
  - { id: ask, title: Ask it, cmd: curl <host>, kind: read }
---

## Impact

Nobody can book.

## Mitigation

Restart it once.

## History

It was rewritten.
`;

function siteFrom(...more: readonly { path: string; text: string }[]) {
	const compiled = compile([{ path: 'all.yaml', text: files }, ...more], { asOf: '2026-11-23' });
	expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model: compiled.model, decisions: [] };
	return siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
}

const bare = siteFrom();
const written = siteFrom({ path: 'runbooks/mending-the-api.md', text: ownText });

const pageAt = ({ pages }: typeof bare, route: string): Page => pages.find((page) => page.route === route)!;
const runbookOf = (site: typeof bare, id: string): Page => pageAt(site, `/runbooks/components/${id}/`);
const commandsOf = (blocks: readonly Block[]): readonly Command[] =>
	blocks.flatMap((block) => (block.type === 'commands' ? block.items : []));
/** What stands below a heading, up to the next of the same level or above. */
function below({ blocks }: Page, id: string): readonly Block[] {
	const at = blocks.findIndex((block) => block.type === 'heading' && block.id === id);
	const start = blocks[at];
	const rest = blocks.slice(at + 1);
	const end = rest.findIndex((one) => one.type === 'heading' && start?.type === 'heading' && one.level <= start.level);
	return end === -1 ? rest : rest.slice(0, end);
}
const listsIn = (blocks: readonly Block[]): readonly (readonly string[])[] =>
	blocks.flatMap((block) => (block.type === 'list' ? [block.items.map(plainOf)] : []));
const factsIn = (blocks: readonly Block[]): readonly (readonly [string, string])[] =>
	blocks.flatMap((block) =>
		block.type === 'facts' ? block.facts.map(({ label, value }) => [label, plainOf(value)] as const) : [],
	);
const linksIn = (value: unknown): readonly string[] =>
	[...JSON.stringify(value).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href!);
const gapsIn = (blocks: readonly Block[]): readonly string[] =>
	blocks.flatMap((block) =>
		block.type === 'gap' ? block.missing.map((one) => (typeof one === 'string' ? one : one.text)) : [],
	);

test('every component has a page with all blocks in one order, at an address that no alert and no runbook can have', () => {
	for (const id of ['store', 'api', 'network']) {
		const page = runbookOf(bare, id);
		const headings = page.blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block] : []));
		// What holds nothing is one block near the end, to which all the anchors of the empty ones lead.
		const empty = headings.flatMap(({ formerIds = [], id: first }) =>
			formerIds.length === 0 ? [] : [first, ...formerIds],
		);
		const all = [
			...['first', 'decide', 'impact', 'real', 'mitigate', 'failover', 'rollback', 'replay', 'stop', 'escalate'],
			...['verify', 'where', 'context', 'exercises'],
		];
		const full = all.filter((one) => !empty.includes(one));
		expect(empty, id).toEqual(all.filter((one) => empty.includes(one)));
		expect(headings.map((one) => one.id)).toEqual(full.toSpliced(-1, 0, ...empty.slice(0, 1)));
		if (empty.length > 0) expect(headings.at(-2)).toMatchObject({ text: 'Not recorded', count: empty.length });
	}
	expect(new Set(bare.pages.map(({ route }) => route)).size).toBe(bare.pages.length);
});

test('it begins with looking only: one check of each failure in turn, the likeliest first, no command twice', () => {
	const first = below(runbookOf(bare, 'store'), 'first');
	// `prune` changes something, and `df` of the second runbook is that of the first. The query for logs has no room left.
	expect(commandsOf(first).map(({ command }) => command)).toEqual(['df', 'racks', 'app="store"']);
	expect(commandsOf(first).map(({ kind }) => kind)).toEqual(['read', 'read', 'read']);
	expect(listsIn(first)).toEqual([['Look at Disks']]);
	expect(linksIn(first)).toContain('https://logs.example.org');
});

test('which failure it is: the likeliest first, each with its alerts; alerts of none; what it needs, the hard before the soft', () => {
	expect(listsIn(below(runbookOf(bare, 'store'), 'decide'))).toEqual([
		['The disk is full: monthly (about it). Then fires: StoreFull', 'The rack is gone: rare (about it)'],
		['StoreSlow'],
	]);
	const decide = below(runbookOf(bare, 'api'), 'decide');
	expect(gapsIn(decide)).toEqual(['No failure mode is declared for it, so there is nothing to choose from.']);
	// The store is needed hard while it runs, and softly when it starts: told once, as the harder.
	expect(listsIn(decide)).toEqual([['Store hard: is one of these firing? StoreFull, StoreSlow', 'Network soft']]);
	expect(linksIn(decide)).toContain('/runbooks/components/store/');
});

test('who calls it is told with what they do without it', () => {
	const callers = (id: string) => listsIn(below(runbookOf(bare, id), 'callers'));
	expect(callers('network')).toEqual([['API soft: fallback: queue (sent next day)']]);
	expect(callers('store')).toEqual([['API hard: no fallback is declared']]);
});

test('the ladder is that of the likeliest failure, a message of several runbooks stands once, a check says whose it is', () => {
	const page = runbookOf(bare, 'store');
	expect(listsIn(below(page, 'escalate'))).toEqual([['After 5 min: Core']]);
	expect(below(page, 'tell').flatMap((block) => (block.type === 'code' ? [block.text] : []))).toEqual(['We are late.']);
	expect(listsIn(below(page, 'verify'))).toEqual([['There is room Free the disk']]);
});

test('what somebody else runs begins with whom to call there, and says what they promised', () => {
	const page = runbookOf(bare, 'network');
	expect(factsIn(below(page, 'first')).slice(0, 2)).toEqual([
		['Whom to call', 'phone +44 20 0000 0001 24x7'],
		['Contract', 'WIRE-1'],
	]);
	expect(factsIn(below(page, 'escalate'))).toEqual(
		expect.arrayContaining([
			['Third party', 'Wire: phone +44 20 0000 0001 24x7, contract WIRE-1'],
			['Promised response', '15 min'],
			['Promised recovery', '2 h'],
			['Exit plan', 'none'],
		]),
	);
});

test('a failover says what is lost in its own store, and in those that it uses', () => {
	expect(factsIn(below(runbookOf(bare, 'store'), 'failover'))).toEqual([]);
	expect(factsIn(below(runbookOf(bare, 'api'), 'failover'))).toEqual([
		['Data in Store', 'up to the replication lag (p99) of 5 s'],
	]);
});

test('where nothing is written, the page says what is missing and where it belongs', () => {
	const page = runbookOf(bare, 'network');
	const [gap] = below(page, 'first').filter((block) => block.type === 'gap');
	expect(gap).toMatchObject({ add: { file: expect.stringMatching(/^all\.yaml:\d+$/) } });
	expect(gapsIn(page.blocks)).toEqual(
		expect.arrayContaining([
			'Nothing says how to see what is wrong with it: no command, dashboard, log or probe is declared.',
			'There is no runbook of it, so nobody can have gone through one.',
		]),
	);
});

test('text of a runbook that is the component’s own stands block by block; its first check leads, never its measure', () => {
	const page = runbookOf(written, 'api');
	expect(commandsOf(below(page, 'first')).map(({ command }) => command)).toEqual(['curl <host>']);
	const proseIn = (id: string) =>
		below(page, id).flatMap((block) => (block.type === 'prose' ? [block.html.replace(/<[^>]+>/g, '').trim()] : []));
	expect(proseIn('impact')).toEqual(['Nobody can book.']);
	expect(proseIn('mitigate')).toEqual(['Restart it once.']);
	expect(proseIn('procedure-mending-the-api').join(' ')).toMatch(/It was rewritten\.$/);
	expect(commandsOf(below(page, 'mitigate')).map(({ command }) => command)).toEqual(['restart', 'pack']);
	// The runbook keeps its own page.
	expect(pageAt(written, '/runbooks/mending-the-api/').kind).toBe('runbook');
});

test.each([
	['an alert leads to it', '\nalerts: [ApiDown]', ''],
	['it treats a failure mode', '\nfailureModes: [failure-mode:full]', ''],
	['it names another component as well', ', component:store]', ']'],
])('a runbook is not the component’s own where %s: its text stays on its page', (_why, added, instead) => {
	const text = ownText.replace(instead === '' ? 'components: [component:api]' : 'component:api]', (all) =>
		instead === '' ? all + added : `component:api${added}`,
	);
	const page = runbookOf(siteFrom({ path: 'runbooks/mending-the-api.md', text }), 'api');
	expect(page.blocks.filter(({ type }) => type === 'prose')).toEqual([]);
});

test('a runbook with the id of the component is its own whatever leads to it', () => {
	const text = ownText.replace('id: mending-the-api', 'id: api\nalerts: [ApiDown]');
	const page = runbookOf(siteFrom({ path: 'runbooks/api.md', text }), 'api');
	expect(JSON.stringify(page.blocks)).toContain('Nobody can book.');
});

test('runbooks in which a component only plays a part are led to, not repeated', () => {
	const store = runbookOf(bare, 'store');
	expect(commandsOf(store.blocks).map(({ command }) => command)).not.toContain('pack');
	expect(factsIn(below(store, 'context'))).toContainEqual([
		'Runbooks',
		'Free the disk, Take the other rack, Move house',
	]);
	// It stands first among the components of the move.
	expect(commandsOf(runbookOf(bare, 'api').blocks).map(({ command }) => command)).toContain('pack');
});

test('an alert and a runbook with the name of the folder keep their addresses beside it', () => {
	const site = siteFrom({
		path: 'more.yaml',
		text: `kind: component
id: components
name: Components
owner: team:core
observability: { alerts: [{ name: Components, severity: page }] }
---
kind: runbook
id: store
title: Another store
owner: team:core
`,
	});
	expect(pageAt(site, '/runbooks/components/').title).toBe('Components');
	expect(pageAt(site, '/runbooks/components/').eyebrow).toBe('Alert of Components');
	expect(runbookOf(site, 'components').title).toBe('Components fails');
	expect(pageAt(site, '/runbooks/store/').title).toBe('Another store');
	expect(runbookOf(site, 'store').title).toBe('Store fails');
	expect(
		['/runbooks/components/store/', '/runbooks/storefull/', '/runbooks/components/'].map(isRunbookAddress),
	).toEqual([true, true, true]);
	expect(['/runbooks/_alerts-2/', '/components/store/', '/runbooks/components/_x-2/'].map(isRunbookAddress)).toEqual([
		false,
		false,
		false,
	]);
	expect(promisedAnchors(runbookOf(bare, 'store'))).toEqual(
		expect.arrayContaining(['decide', 'escalate', 'first', 'mitigate-full', 'mitigate-rack']),
	);
});

test('steps of so many runbooks that the page would grow large stand on their own pages', () => {
	const many = Array.from(
		{ length: 6 },
		(_, at) => `---
kind: runbook
id: long-${at}
title: Long ${at}
owner: team:core
components: [component:network]
failureModes: [failure-mode:net-${at}]
steps: [{ id: look, title: Look, kind: read, cmd: "${'x'.repeat(2000)}${at}" }]
---
kind: failure-mode
id: net-${at}
name: Net ${at}
component: component:network
mitigation: [{ runbook: runbook:long-${at} }]
`,
	);
	const page = runbookOf(siteFrom({ path: 'more.yaml', text: many.join('').slice(4) }), 'network');
	const repeated = new Set(commandsOf(page.blocks).map(({ command }) => command));
	// Each is a little over 2000 letters: two fit into 4500.
	expect(repeated.size).toBe(2);
	expect(linksIn(below(page, 'mitigate-net-5'))).toContain('/runbooks/long-5/');
	expect(gapsIn(below(page, 'mitigate-net-5'))).toEqual([]);
});

test('its page, the list of runbooks, the index and the navigation lead to it', () => {
	const route = '/runbooks/components/store/';
	for (const from of ['/components/store/', '/runbooks/', '/index-a-z/', '/resilience/blast-radius/components/store/'])
		expect(linksIn(pageAt(bare, from)), from).toContain(route);
	expect(linksIn(runbookOf(bare, 'store').blocks)).toContain('/components/store/');
	const runbooks = bare.navigation.find(({ id }) => id === 'runbooks')!;
	expect(runbooks.groups.flatMap(({ items }) => items).find((one) => one.route === route)?.text).toBe('Store fails');
});

test('the report on coverage says with what the page of each component begins, nothing first', () => {
	const { blocks } = pageAt(bare, '/resilience/runbook-coverage/');
	const tables = blocks
		.flatMap((block) => (block.type === 'details' ? block.blocks : [block]))
		.flatMap((block) => (block.type === 'table' && block.id.startsWith('starts') ? [block] : []));
	expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => plainOf(text))))).toEqual([
		[['Network', 'tier not declared', 'nothing', '0', '0']],
		// Of the interface the runbook of a move has a check; the store has two in its runbooks, and a query for logs beside them.
		[
			['Store', 'tier 1', '2 checks, 1 query, 1 place to look', '2', '2'],
			['API', 'tier not declared', '1 check', '0', '0'],
		],
	]);
});

test('in the list of runbooks more than a dozen components are folded by system, with what fires on them', () => {
	const others = Array.from(
		{ length: 12 },
		(_, at) => `---\nkind: component\nid: extra-${at}\nname: Extra ${at}\nowner: team:core\n`,
	);
	const site = siteFrom({ path: 'more.yaml', text: others.join('').slice(4) });
	const folds = below(pageAt(site, '/runbooks/'), 'by-component').filter((block) => block.type === 'details');
	expect(folds.map(({ summary }) => summary)).toEqual([
		'Books: 2 components, 1 of them with an alert',
		'In no system: 13 components',
	]);
	expect(linksIn(folds[0])).toEqual(
		expect.arrayContaining(['/runbooks/components/api/', '/runbooks/components/store/', '/runbooks/storefull/']),
	);
	expect(below(pageAt(bare, '/runbooks/'), 'by-component').filter((block) => block.type === 'details')).toEqual([]);
});

test('traffic that a loss degrades is told with two places', () => {
	// In floating point 0.1 and 0.2 are 0.30000000000000004.
	const flows = [0.1, 0.2].map(
		(rate, at) => `---
kind: flow
id: ask-${at}
name: Ask ${at}
peakRate: ${rate}/s
steps: [{ seq: 1, from: component:api, to: component:network, optional: true }]
`,
	);
	const page = runbookOf(siteFrom({ path: 'more.yaml', text: flows.join('').slice(4) }), 'network');
	const traffic = factsIn(below(page, 'impact')).find(([label]) => label === 'Peak traffic');
	expect(traffic?.[1]).toMatch(/; 0\.3\/s is degraded\./);
});
