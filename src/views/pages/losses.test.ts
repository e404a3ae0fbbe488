import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import type { Block } from '../page.ts';
import { siteOf } from '../site.ts';

/** A hall is lost for three hours; cards bear two of them, transfers a day. */
const files = (services: string, limit: string): string => `kind: team
id: core
name: Core
---
kind: failure-domain
id: hall
type: az
---
kind: component
id: switch
name: Switch
owner: team:core
deployment: { prod: { replicas: [{ id: one, domains: [az:hall] }, { id: two, domains: [az:hall] }] } }
recovery: { restoreTime: 3h, detect: 5m, decide: 10m, verify: 5m }
---
kind: flow
id: pay
name: Pay
owner: team:core
steps: [{ seq: 1, from: switch, to: switch }]
---
kind: business-service
id: cards
name: Cards
owner: team:core
flows: [flow:pay]
impactTolerances: [{ metric: duration, limit: ${limit} }]
---
kind: business-service
id: transfers
name: Transfers
owner: team:core
flows: [flow:pay]
impactTolerances: [{ metric: duration, limit: 1d }]
---
kind: scenario
id: fire
name: Fire
events: [az:hall]
services: [${services}]
`;

const everyOne = 'From the model every business service stays within its tolerance.';
const everyNamed = 'From the model every business service that the scenario names stays within its tolerance.';

const blocksOf = (services: string, limit: string): readonly Block[] =>
	blocksAt('/resilience/losses/scenarios/fire/', files(services, limit));

function blocksAt(route: string, text: string): readonly Block[] {
	const { model } = compile([{ path: 'content/a.yaml', text }], { asOf: '2026-11-28' });
	const architecture = { model, decisions: [] };
	const { pages } = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
	return pages.find((page) => page.route === route)!.blocks;
}

function expectationText(services: string, limit: string): string {
	return blocksOf(services, limit)
		.flatMap((block) => (block.type === 'callout' ? block.text : []))
		.map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? String(piece.text) : ''))
		.join('');
}

test.each([
	{ services: '', limit: '1d', says: everyOne, not: everyNamed },
	{ services: 'business-service:transfers', limit: '1d', says: everyNamed, not: 'does not name' },
	{
		services: 'business-service:transfers',
		limit: '2h',
		says: `${everyNamed} Of those that the scenario does not name, it is exceeded for Cards.`,
		not: everyOne,
	},
	{ services: '', limit: '2h', says: 'From the model it is exceeded for Cards.', not: 'stays within' },
])('what a scenario for [$services] says when cards bear $limit', ({ services, limit, says, not }) => {
	expect(expectationText(services, limit)).toContain(says);
	expect(expectationText(services, limit)).not.toContain(not);
});

test('copies that are lost are counted apart from their components, of which there may be fewer', () => {
	const text = JSON.stringify(blocksOf('', '1d'));
	expect(text).toContain('2, in 1 component');
	expect(text).not.toContain('2 of 1 component');
});

test('how long a scenario is said to last is told with what it is for, and changes no figure', () => {
	const lasting = (time: string): string =>
		JSON.stringify(blocksAt('/resilience/losses/scenarios/fire/', `${files('', '1d')}duration: ${time}\n`));
	expect(lasting('5h')).toContain('5 h');
	expect(lasting('5h')).toContain('no figure here rests on it');
	expect(lasting('7h').replace('"7 h"', '"5 h"')).toBe(lasting('5h'));
	expect(JSON.stringify(blocksOf('', '1d'))).not.toContain('no figure here rests on it');
});

test('losses that a table of cut-offs leaves out are counted', () => {
	const fires = Array.from(
		{ length: 61 },
		(_, at) => `---\nkind: scenario\nid: s${at}\nname: S${at}\nevents: [az:hall]\n`,
	);
	const cutOff = 'cutOffs: [{ name: Late, time: "17:00", zone: Europe/London }]';
	const text = files('', '2h').replace('impactTolerances: [{ metric: duration, limit: 1d }]', cutOff) + fires.join('');
	const [first] = blocksAt('/services/transfers/', text).filter(
		(block) => block.type === 'table' && block.id === 'cut-offs-table',
	);
	// 61 scenarios, the fire and the hall itself.
	expect(first).toMatchObject({ caption: 'Latest begin of a loss; the first 60 of 63' });
	expect(first).toHaveProperty('rows.length', 60);
});
