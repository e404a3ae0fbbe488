import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import type { ViewContext } from '../context.ts';
import { indexModel } from '../model-index.ts';
import type { Block } from '../page.ts';
import { siteOf } from '../site.ts';
import { filledIn, firstTolerance, written } from './message-words.ts';

/**
 * A store that orders need and that a shop window can do without. By hand: orders are 75/s of 100/s, so 75 % of peak traffic; orders
 * tolerate two hours, the window, which only degrades, one day: two hours run out first.
 */
const modelWith = (template: string, name = 'Store'): string => `kind: team
id: core
name: Core
oncall: { rota: core-primary, people: 4, hours: 24x7 }
---
kind: component
id: store
name: ${name}
owner: team:core
observability:
  alerts: [{ name: StoreFull, severity: page, runbook: runbook:full }]
---
kind: component
id: orders
name: Orders
owner: team:core
dependencies: [{ to: store, criticality: hard }]
---
kind: component
id: window
name: Window
owner: team:core
dependencies: [{ to: store, criticality: soft, resilience: { fallback: { type: cache, correctnessNote: of yesterday } } }]
---
kind: flow
id: ordering
name: Ordering
owner: team:core
trigger: Somebody orders
peakRate: 75/s
steps: [{ seq: 1, from: component:orders, to: component:store }]
---
kind: flow
id: browsing
name: Browsing
owner: team:core
trigger: Somebody looks
peakRate: 25/s
steps: [{ seq: 1, from: component:window, to: component:store, optional: true }]
---
kind: business-service
id: selling
name: Selling
owner: team:core
externalUsers: [buyers]
importanceRationale: Buyers need it.
flows: [flow:ordering]
impactTolerances: [{ metric: duration, limit: 2h, rationale: They wait }]
cutOffs: [{ name: Parcels, time: "16:40", zone: Europe/London }]
communications: [{ audience: Press, template: "We are sorry. {team}" }, { audience: Buyers, template: Never shown. }]
---
kind: business-service
id: showing
name: Showing
owner: team:core
externalUsers: [buyers]
importanceRationale: Buyers look.
flows: [flow:browsing]
impactTolerances: [{ metric: duration, limit: 1d, rationale: They come back }]
---
kind: runbook
id: full
title: Free the disk
owner: team:core
components: [component:store]
communications: [{ audience: Buyers, channel: Status page, within: 30m, owner: team:core, template: ${JSON.stringify(template)} }]
`;

function messagesOf(template: string, site = '', name?: string): readonly Extract<Block, { type: 'code' }>[] {
	const settings =
		site === '' ? [] : [{ path: 'lintel.yaml', text: `title: Shop\nsite: { url: "${site}", base: /docs/ }\n` }];
	const { model, diagnostics } = compile([{ path: 'all.yaml', text: modelWith(template, name) }, ...settings], {
		asOf: '2026-11-23',
	});
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	const made = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
	const page = made.pages.find(({ route }) => route === '/runbooks/storefull/')!;
	return page.blocks.flatMap((block) => (block.type === 'code' && block.message !== undefined ? [block] : []));
}

describe('a prepared message', () => {
	test('says what is affected, for how long that can be borne, and by when', () => {
		const [first] = messagesOf('{component} ({alert}): {services} | {flows} | {tolerance} | {cutOffs} | {team}');
		expect(first!.text).toBe(
			'Store (StoreFull): Selling; degraded: Showing | Ordering; degraded: Browsing | 2 h from the start (Selling) | Parcels 16:40 Europe/London | Core',
		);
	});

	test('marks what only the moment knows, what is not known and what nobody fills in', () => {
		const [first] = messagesOf('Since {began}, next {next}: {runbook} {constructor}');
		expect(first!.text).toBe('Since {began}, next {next}: [the address of the site is not declared] {constructor}');
		expect(first!.message!.parts.filter(({ kind }) => kind === 'open').map(({ text }) => text)).toEqual([
			'{began}',
			'{next}',
			'[the address of the site is not declared]',
			'{constructor}',
		]);
	});

	test('leads to the page where the site has an address', () => {
		expect(messagesOf('{runbook}', 'https://shop.example')[0]!.text).toBe(
			'https://shop.example/docs/runbooks/storefull/',
		);
	});

	test('reads nothing twice: a name that looks like a placeholder is a name', () => {
		const [first] = messagesOf('<b>{component}</b>', '', "'{team} <script>'");
		expect(first!.text).toBe('<b>{team} <script></b>');
		expect(filledIn('{a}{b}', { a: [written('{b}')], b: [written('x')] }).map(({ text }) => text)).toEqual([
			'{b}',
			'x',
		]);
	});

	test('of a service that goes down stands where no runbook speaks to the same people', () => {
		expect(messagesOf('To buyers').map(({ text }) => text.split('\n')[0])).toEqual([
			'To buyers',
			'We are sorry. Core',
			'StoreFull. Assumed: all copies of Store are lost.',
		]);
	});
});

test('the message for the channel needs no preparation and has six lines at most', () => {
	const { text, message } = messagesOf('x', 'https://shop.example').at(-1)!;
	expect(message!.isAuthored).toBe(false);
	expect(text.split('\n')).toEqual([
		'StoreFull. Assumed: all copies of Store are lost.',
		'Business services DOWN: Selling. Flows DOWN: Ordering.',
		'Business services DEGRADED: Showing. Flows DEGRADED: Browsing.',
		'75 % of peak traffic goes down (75/s of 100/s; 2 of 2 flows declare a peak rate). First impact tolerance to run out: 2 h from the start (Selling).',
		'On call: Core, core-primary, 4 people, 24x7',
		'Runbook: https://shop.example/docs/runbooks/storefull/',
	]);
});

test('a tolerance begins when its service is affected: two hours after 23 hours end later than a day that begins at once', () => {
	const { model } = compile([{ path: 'all.yaml', text: modelWith('x') }], { asOf: '2026-11-23' });
	const context = { model, index: indexModel(model) } as ViewContext;
	const atOnce = { kind: 'at-once' };
	const toleranceWith = (hours: number): string => {
		const late = { kind: 'after', milliseconds: hours * 3_600_000 };
		const services = [
			{
				ref: 'business-service:selling',
				state: 'down',
				certainty: 'possible',
				atOnce: 'up',
				time: late,
				timeToState: late,
			},
			{
				ref: 'business-service:showing',
				state: 'down',
				certainty: 'certain',
				atOnce: 'down',
				time: atOnce,
				timeToState: atOnce,
			},
		];
		return firstTolerance(context, { services } as never)
			.map(({ text }) => text)
			.join('');
	};
	expect(toleranceWith(23)).toBe('1 d from the start (Showing)');
	expect(toleranceWith(1)).toBe('3 h from the start (Selling; possible; after 1 h)');
});
