import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRules } from '#model/alerts/read-rules.ts';
import { withRunbookUrls } from './runbook-urls.ts';

const corpora = join(import.meta.dirname, '../../../../shared/corpora/ops');
const urlOf = (alert: string): string => `https://site.example/runbooks/${alert.toLowerCase()}/`;
const changed = (text: string, of = urlOf) => withRunbookUrls('r.yaml', text, of);

/** Lines that are new, and those that are gone. */
function lines(before: string, after: string): { readonly gone: readonly string[]; readonly come: readonly string[] } {
	const count = (text: string): Map<string, number> => {
		const found = new Map<string, number>();
		for (const line of text.split('\n')) found.set(line, (found.get(line) ?? 0) + 1);
		return found;
	};
	const [old, now] = [count(before), count(after)];
	const more = (a: Map<string, number>, b: Map<string, number>): readonly string[] =>
		[...a].flatMap(([line, n]) => Array<string>(Math.max(0, n - (b.get(line) ?? 0))).fill(line));
	return { gone: more(old, now), come: more(now, old) };
}

const forms: readonly (readonly [name: string, before: string, after: string])[] = [
	[
		'an entry before the others, comments and folded texts as they were',
		'groups:\n- name: g # the group\n  rules:\n  - alert: A\n    annotations:\n      # said so\n      summary: >-\n        a\n        b\n    expr: up\n',
		'groups:\n- name: g # the group\n  rules:\n  - alert: A\n    annotations:\n      # said so\n      runbook_url: https://site.example/runbooks/a/\n      summary: >-\n        a\n        b\n    expr: up\n',
	],
	[
		'annotations before the labels, above the comment that belongs to them',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    expr: |\n      up\n      # no comment\n    # who is called\n    labels: { a: b }\n',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    expr: |\n      up\n      # no comment\n    annotations:\n      runbook_url: https://site.example/runbooks/a/\n    # who is called\n    labels: { a: b }\n',
	],
	[
		'double quotes stay',
		'groups: [{ name: g, rules: [{ alert: A, expr: up, annotations: { runbook_url: "old", x: 1 } }] }]\n',
		'groups: [{ name: g, rules: [{ alert: A, expr: up, annotations: { runbook_url: "https://site.example/runbooks/a/", x: 1 } }] }]\n',
	],
	[
		'single quotes stay, as does a comment behind them',
		"groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    annotations:\n      runbook_url: 'old' # moved\n",
		"groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    annotations:\n      runbook_url: 'https://site.example/runbooks/a/' # moved\n",
	],
	[
		'a block becomes a line',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    annotations:\n      runbook_url: >\n        https://old\n    expr: up\n',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    annotations:\n      runbook_url: https://site.example/runbooks/a/\n    expr: up\n',
	],
	[
		'empty annotations in each form',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    annotations: {}\n  - alert: B\n    annotations:\n    expr: up\n  - alert: C\n    expr: up\n    annotations: null # none\n',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    annotations: { runbook_url: "https://site.example/runbooks/a/" }\n  - alert: B\n    annotations: { runbook_url: "https://site.example/runbooks/b/" }\n    expr: up\n  - alert: C\n    expr: up\n    annotations: { runbook_url: "https://site.example/runbooks/c/" } # none\n',
	],
	[
		'JSON stays JSON',
		'{"groups": [{"name": "g", "rules": [{"alert": "A", "expr": "up"}, {"alert": "B", "expr": "up", "annotations": {"x": "y"}}]}]}',
		'{"groups": [{"name": "g", "rules": [{"alert": "A", "annotations": { "runbook_url": "https://site.example/runbooks/a/" }, "expr": "up"}, {"alert": "B", "expr": "up", "annotations": {"runbook_url": "https://site.example/runbooks/b/", "x": "y"}}]}]}',
	],
	[
		'an entry behind a merge key, so that it counts for every program',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    labels: &l { a: b }\n    annotations:\n      <<: *l # common\n      summary: s\n  - alert: B\n    expr: up\n    annotations:\n      <<: *l # common\n  - alert: C\n    expr: up\n    annotations: { <<: *l }\n  - { <<: { expr: up }, alert: D, annotations: { <<: [*l], x: y } }\n',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    labels: &l { a: b }\n    annotations:\n      <<: *l # common\n      runbook_url: https://site.example/runbooks/a/\n      summary: s\n  - alert: B\n    expr: up\n    annotations:\n      <<: *l # common\n      runbook_url: https://site.example/runbooks/b/\n  - alert: C\n    expr: up\n    annotations: { <<: *l, runbook_url: "https://site.example/runbooks/c/" }\n  - { <<: { expr: up }, alert: D, annotations: { <<: [*l], runbook_url: "https://site.example/runbooks/d/", x: y } }\n',
	],
	[
		'a merge key at the end of a file without a line end',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    labels: &l { a: b }\n    annotations:\n      <<: *l',
		'groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    labels: &l { a: b }\n    annotations:\n      <<: *l\n      runbook_url: https://site.example/runbooks/a/',
	],
	[
		'a rule that others take over changes once each of them has an address of its own',
		'groups:\n- name: g\n  rules:\n  - &slow\n    alert: A\n    expr: up\n    annotations: &words\n      runbook_url: https://old.example/\n      summary: s\n  - <<: *slow\n    alert: B\n    annotations:\n      <<: *words\n      summary: t\n',
		'groups:\n- name: g\n  rules:\n  - &slow\n    alert: A\n    expr: up\n    annotations: &words\n      runbook_url: https://site.example/runbooks/a/\n      summary: s\n  - <<: *slow\n    alert: B\n    annotations:\n      <<: *words\n      runbook_url: https://site.example/runbooks/b/\n      summary: t\n',
	],
];

describe('each form in which a rule can be written', () => {
	test.each(forms)('%s', (_, before, after) => {
		for (const [eol, mark] of [
			['\n', ''],
			['\r\n', '\uFEFF'],
		] as const) {
			const form = (text: string): string => mark + text.replaceAll('\n', eol);
			const { text, problems } = changed(form(before));
			expect(text).toBe(form(after));
			expect(problems).toEqual([]);
			expect(changed(text)).toEqual({ text, changes: [], problems: [] });
		}
	});
});

test('what a merge key would take to two alerts is left alone, and told at its place', () => {
	const text = `groups:
  - name: g
    rules:
      - &a
        alert: A
        expr: up
        annotations: &words { runbook_url: https://old.example/, summary: s }
      - { <<: *a, alert: B }
      - alert: C
        expr: up
        annotations: { <<: *words, summary: c }
`;
	const { text: after, changes, problems } = changed(text);
	expect(after).toBe(
		text.replace('{ <<: *words, summary', '{ <<: *words, runbook_url: "https://site.example/runbooks/c/", summary'),
	);
	expect(changes.map(({ alert, before }) => [alert, before])).toEqual([['C', 'https://old.example/']]);
	expect(problems.map(({ message, span }) => `${span!.start.line} ${message}`)).toEqual([
		'5 the address of alert `A` is not written: the rule is shared with another by an alias',
		'8 the address of alert `B` is not written: its annotations come from another place with `<<`, and one more would take the place of all',
	]);
	// One that keeps the address it has by the merge must not get another's.
	const some = changed(text, ((alert: string) => (alert === 'A' ? urlOf(alert) : undefined)) as typeof urlOf);
	expect(some.text).toBe(text);
	expect(some.problems).toHaveLength(1);
});

test('what one alias would take to two alerts is left alone, and told; the others are written', () => {
	const text = `groups:
  - name: g
    rules:
      - { alert: A, expr: up, annotations: &all { x: y } }
      - { alert: B, expr: up, annotations: *all }
      - { alert: C, expr: up }
      - &d { alert: D, expr: up }
      - *d
`;
	const { text: after, problems, changes } = changed(text);
	expect(changes.map(({ alert }) => alert)).toEqual(['C']);
	expect(problems.map(({ message }) => message.slice(0, 60))).toHaveLength(4);
	expect(after).toBe(
		text.replace('alert: C, expr', 'alert: C, annotations: { runbook_url: "https://site.example/runbooks/c/" }, expr'),
	);
});

test('files that are no rules, or no YAML, stay as they are', () => {
	for (const text of ['', 'a: b\n', 'groups:\n{{ if }}\n', 'kind: ConfigMap\ndata: { alert: A }\n', '\t'])
		expect(changed(text)).toEqual({ text, changes: [], problems: [] });
});

test('any address is read back as it was written, in any form', () => {
	const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
	fc.assert(
		fc.property(url, fc.constantFrom(...forms), (address, [, before]) => {
			const { text, problems } = changed(before, () => address);
			expect(problems).toEqual([]);
			for (const { annotations } of readRules([{ path: 'r.yaml', text }]).rules)
				expect(annotations['runbook_url']).toBe(address);
		}),
		// Without quotes a colon at the end would make a key of it.
		{ examples: forms.map((form) => ['http://a.example/:', form]) },
	);
});

describe.skipIf(!existsSync(corpora))('public rule files', () => {
	const files = existsSync(corpora)
		? readdirSync(corpora, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/.test(entry.name))
				.map((entry) => join(entry.parentPath, entry.name))
				.sort()
				.map((path) => ({ path: relative(corpora, path), text: readFileSync(path, 'utf8') }))
		: [];

	test('only lines with addresses change, every alert gets its own, and a second time changes nothing', () => {
		let alerts = 0;
		for (const { path, text } of files) {
			const { text: after, changes, problems } = withRunbookUrls(path, text, urlOf);
			expect(problems, path).toEqual([]);
			const { gone, come } = lines(text, after);
			expect(
				come.filter((line) => !/^\s*(?:runbook_url: \S+|annotations:)\r?$/.test(line)),
				path,
			).toEqual([]);
			expect(
				gone.filter((line) => !/^\s*runbook_url: /.test(line)),
				path,
			).toEqual([]);
			const rules = readRules([{ path, text: after }]).rules;
			for (const { name, annotations } of rules) expect(annotations['runbook_url'], path).toBe(urlOf(name));
			expect(withRunbookUrls(path, after, urlOf).changes, path).toEqual([]);
			alerts += changes.length;
		}
		expect(alerts).toBeGreaterThan(1000);
	});
});

const grafanaYaml = `apiVersion: 1 # exported
groups:
    - orgId: 1
      name: pay
      folder: Payments
      interval: 1m
      rules:
        - uid: slow
          title: Payments slow
          condition: A
          data: [{ refId: A, datasourceUid: prom, model: { expr: 'x > 2' } }]
          for: 5m
          annotations:
            summary: "{{ $labels.pod }} is slow"
          labels: { severity: critical }
          isPaused: false
        - uid: lost
          title: PaymentsLost
          condition: A
          data: [{ refId: A, datasourceUid: prom, model: { expr: 'y > 2' } }]
          labels: {}
`;
const pageOf = (name: string): string => `https://site.example/runbooks/${name.toLowerCase()}/`;

test('addresses are set in rules of Grafana, in YAML and in JSON, and nothing else changes', () => {
	const yaml = withRunbookUrls('g.yaml', grafanaYaml, pageOf);
	expect(yaml.problems).toEqual([]);
	expect(yaml.text).toBe(
		grafanaYaml
			.replace(
				'            summary',
				'            runbook_url: https://site.example/runbooks/payments-slow/\n            summary',
			)
			.replace(
				'          labels: {}',
				'          annotations:\n            runbook_url: https://site.example/runbooks/paymentslost/\n          labels: {}',
			),
	);
	expect(withRunbookUrls('g.yaml', yaml.text, pageOf)).toEqual({ text: yaml.text, changes: [], problems: [] });
	const data = [{ refId: 'A', model: { expr: 'x' } }];
	const rules = [
		{ title: 'One', data, annotations: { summary: 's' } },
		{ title: 'Two', data, annotations: {}, labels: {} },
		{ title: 'Three', data, labels: { a: 'b' } },
		{ title: 'Four', data, annotations: { runbook_url: 'https://wiki.example/four' } },
		{ title: 'Paused', data, isPaused: true, annotations: {} },
	];
	for (const [indent, whole] of [
		[2, { apiVersion: 1, groups: [{ name: 'g', rules }] }],
		[undefined, { groups: [{ name: 'g', rules }] }],
		['\t', rules],
	] as const) {
		const before = JSON.stringify(whole, undefined, indent);
		const { text, changes, problems } = withRunbookUrls('g.json', before, pageOf);
		expect(problems).toEqual([]);
		expect(changes.map(({ alert }) => alert)).toEqual(['One', 'Two', 'Three', 'Four']);
		const after = JSON.parse(text) as typeof whole;
		const read = 'groups' in after ? after.groups[0]!.rules : after;
		expect(read.map(({ annotations }) => annotations?.runbook_url)).toEqual([
			...['one', 'two', 'three', 'four'].map(pageOf),
			undefined,
		]);
		// All that is there was there before, but for what was set.
		const without = text.replaceAll(
			/"annotations": \{ "runbook_url": "[^"]*" \}, |"runbook_url": "https:\/\/site[^"]*", /g,
			'',
		);
		expect(
			without.replace(pageOf('four'), 'https://wiki.example/four').replace(/\{ "runbook_url": "[^"]*two\/" \}/, '{}'),
		).toBe(before);
	}
});
