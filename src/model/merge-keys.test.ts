import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { renderCompact } from '#diagnostics/text.ts';
import type { AlertRule } from './alerts/alert-rule.ts';
import { receiversOf } from './alerts/reached-receivers.ts';
import { readRouting } from './alerts/read-routing.ts';
import { readRules } from './alerts/read-rules.ts';
import type { Model } from './model.ts';
import { readOpenSlo } from './openslo/read-openslo.ts';
import { parse, parseAsGoDoes } from './parse.ts';
import { placesIn } from './places.ts';

const read = (text: string) => parseAsGoDoes(createSource('a.yaml', text));
const lastOf = (text: string): unknown => read(text).documents.at(-1)?.value;

describe('merge keys in files of programs in Go', () => {
	// The first four are examples 1 to 4 of the YAML type "merge" (yaml.org/type/merge.html), which all come to the same.
	const points =
		'- &CENTER { x: 1, y: 2 }\n- &LEFT { x: 0, y: 2 }\n- &BIG { r: 10 }\n- &SMALL { r: 1 }\n- label: center/big\n  ';
	const same = { x: 1, y: 2, r: 10, label: 'center/big' };
	test.each([
		['x: 1\n  y: 2\n  r: 10\n', same],
		['<< : *CENTER\n  r: 10\n', same],
		['<< : [ *CENTER, *BIG ]\n', same],
		['<< : [ *BIG, *LEFT, *SMALL ]\n  x: 1\n', same],
		['!!merge <<: *CENTER\n  r: 10\n', same],
		['<<: { x: 1, y: 2, <<: *BIG }\n', same],
		['"<<": *BIG\n', { label: 'center/big', '<<': { r: 10 } }],
		['<<: []\n', { label: 'center/big' }],
	])('%j', (text, expected) => {
		const { documents, diagnostics } = read(points + text);
		expect(diagnostics).toEqual([]);
		expect((documents[0]!.value as unknown[])[4]).toEqual(expected);
	});

	test('a field is where it is written, through any number of merges', () => {
		const { table, source, documents } = read(
			'a: &a\n  one: 1\n  two: 2\nb: &b\n  <<: *a\n  two: 3\nc:\n  <<: [*b]\n  three: 4\n',
		);
		const places = placesIn(table, source, documents[0]!.root);
		const lines = ['one', 'two', 'three', 'four'].map((key) => places.keySpanOf(['c', key]).start.line);
		expect(lines).toEqual([2, 6, 9, 7]);
		expect(places.has(['c', 'one'])).toBe(true);
		expect(places.has(['c', 'four'])).toBe(false);
	});

	test('what cannot be merged, a second merge key, and a prototype are told, and the document is looked at no further', () => {
		const codes = (text: string) => {
			const { documents, diagnostics } = read(text);
			expect(documents.every(({ broken }) => broken)).toBe(true);
			return diagnostics.map(({ code, span }) => `${code} ${span!.start.line}`);
		};
		expect(codes('a:\n  <<: word\n')).toEqual(['yaml-merge-key 2']);
		expect(codes('a:\n  <<:\n')).toEqual(['yaml-merge-key 2']);
		expect(codes('a: &a [1]\nb:\n  <<: [*a]\n')).toEqual(['yaml-merge-key 3']);
		expect(codes('a: &a { x: 1 }\nb:\n  <<: *a\n  <<: *a\n')).toEqual(['yaml-duplicate-key 4']);
		expect(codes('a: &a\n  <<: *a\n')).toContain('yaml-alias 2');
		expect(codes('a: &a { __proto__: { polluted: true } }\nb:\n  <<: *a\n')).toEqual(['yaml-key 1']);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});

	test('where a merge key comes late, programs disagree: what the mapping says counts, and it is told', () => {
		const late = read('a: &a { x: 1, y: 2 }\nb:\n  x: 3\n  <<: *a\n  y: 4\n');
		expect(late.documents[0]!.value).toMatchObject({ b: { x: 3, y: 4 } });
		expect(late.documents[0]!.broken).toBe(false);
		expect(renderCompact(late.diagnostics)).toBe(
			'a.yaml:4:3 warning yaml-merge-key: `x` stands before `<<`, which has it too, and programs disagree on which of the two counts\n  hint: put `<<` first: then what the mapping says itself counts everywhere\n',
		);
	});

	test('merges upon merges cost no more than the limits allow, and asking for what is not there ends', () => {
		const twice = (depth: number) =>
			`a0: &a0 { x: 1 }\n${Array.from({ length: depth }, (_, at) => `a${at + 1}: &a${at + 1}\n  <<: [*a${at}, *a${at}]\n`).join('')}`;
		const few = read(twice(12));
		expect(few.documents[0]!.value).toMatchObject({ a12: { x: 1 } });
		const places = placesIn(few.table, few.source, few.documents[0]!.root);
		expect(places.has(['a12', 'nothing'])).toBe(false);
		expect(places.keySpanOf(['a12', 'x']).start.line).toBe(1);
		expect(read(twice(100)).diagnostics.map(({ code }) => code)).toContain('yaml-limit');
	});

	test('files of our own take none', () => {
		expect(parse(createSource('a.yaml', 'a:\n  <<: { x: 1 }\n')).diagnostics.map(({ code }) => code)).toEqual([
			'yaml-merge-key',
		]);
	});

	test('without merges everything reads as js-yaml reads it, with them as objects spread', () => {
		const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor', 'toString'), fc.integer());
		fc.assert(
			fc.property(fields, fields, fields, (one, two, own) => {
				const text = `- &one ${JSON.stringify(one)}\n- &two ${JSON.stringify(two)}\n- ${JSON.stringify(own).replace('{', `{<<: [*one, *two]${Object.keys(own).length > 0 ? ', ' : ''}`)}\n`;
				expect((lastOf(text) as unknown[])[2]).toEqual({ ...two, ...one, ...own });
				expect(lastOf(dump([one, two]))).toEqual(load(dump([one, two])));
			}),
		);
	});
});

describe('files of other tools that merge', () => {
	test('a rule takes over labels, annotations and all of another rule', () => {
		const { rules, diagnostics } = readRules([
			{
				path: 'r.yaml',
				text: 'groups:\n- name: g\n  rules:\n  - &slow\n    alert: Slow\n    expr: x > 1\n    for: 5m\n    labels: &labels { severity: ticket, team: core }\n    annotations: &words { summary: s, runbook_url: https://a.example/slow }\n  - <<: *slow\n    alert: VerySlow\n    expr: x > 9\n    labels: { <<: *labels, severity: page }\n    annotations: { <<: *words, summary: t }\n',
			},
		]);
		expect(diagnostics).toEqual([]);
		expect(rules).toMatchObject([
			{ name: 'Slow', expr: 'x > 1' },
			{
				name: 'VerySlow',
				expr: 'x > 9',
				for: '5m',
				labels: { severity: 'page', team: 'core' },
				annotations: { summary: 't', runbook_url: 'https://a.example/slow' },
				span: { start: { line: 11 } },
			},
		]);
	});

	test('routes of an Alertmanager and objectives of OpenSLO take over fields', () => {
		const { routing, diagnostics } = readRouting([
			{
				path: 'a.yaml',
				text: 'route:\n  receiver: all\n  routes:\n  - &pages { receiver: pager, continue: true, matchers: [severity = page] }\n  - { <<: *pages, receiver: chat }\nreceivers: [{ name: all }, &r { name: pager, pagerduty_configs: [{ routing_key: k }] }, { <<: *r, name: chat }]\n',
			},
		]);
		expect(diagnostics).toEqual([]);
		const rule = { name: 'A', labels: { severity: 'page' } } as unknown as AlertRule;
		const reached = receiversOf({ alertRouting: routing } as unknown as Model, rule);
		expect(reached.map(({ receiver: { name, means }, certainty }) => [name, means, certainty])).toEqual([
			['pager', ['pagerduty'], 'certain'],
			['chat', ['pagerduty'], 'certain'],
		]);
		const { objectives } = readOpenSlo([
			{
				path: 'o.yaml',
				text: '- &one\n  apiVersion: openslo/v1\n  kind: SLO\n  metadata: { name: one }\n  spec: &spec { service: api, timeWindow: [{ duration: 30d }], objectives: [{ target: 0.9 }] }\n- <<: *one\n  metadata: { name: two }\n  spec: { <<: *spec, service: web }\n',
			},
		]);
		expect(objectives).toMatchObject([
			{ id: 'one', service: 'api', window: '30d' },
			{ id: 'two', service: 'web', window: '30d', target: 90 },
		]);
	});
});
