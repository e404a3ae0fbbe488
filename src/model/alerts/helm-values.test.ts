import { describe, expect, test } from 'vitest';
import { withRunbookUrls } from '#exchange/prometheus/runbook-urls.ts';
import { readRouting } from './read-routing.ts';
import { readRules } from './read-rules.ts';

const rulesOf = (text: string) => {
	const { rules, diagnostics } = readRules([{ path: 'values.yaml', text }]);
	return {
		rules: rules.map(({ name, group, span }) => `${name} of ${group} at ${span.start.line}`),
		told: diagnostics.map(({ code, span }) => `${code} ${span?.start.line}`),
	};
};

const group = (indent: string, name: string, alert: string) =>
	`${indent}groups:\n${indent}  - name: ${name}\n${indent}    rules:\n${indent}      - alert: ${alert}\n${indent}        expr: up == 0 # down\n`;

describe('rules in values of Helm charts', () => {
	const forms: readonly (readonly [name: string, text: string, rules: readonly string[]])[] = [
		[
			'a map of kube-prometheus-stack, as a part of another chart',
			`kube-prometheus-stack:\n  grafana: { enabled: false }\n  additionalPrometheusRulesMap:\n    a:\n${group('      ', 'g', 'StoreGone')}    b:\n${group('      ', 'h', 'StoreSlow')}`,
			['StoreGone of g at 8', 'StoreSlow of h at 14'],
		],
		[
			'a list of kube-prometheus-stack',
			`additionalPrometheusRules:\n  - name: a\n${group('    ', 'g', 'StoreGone')}`,
			['StoreGone of g at 6'],
		],
		[
			'files of the prometheus chart, those without rules beside them',
			`serverFiles:\n  alerting_rules.yml:\n${group('    ', 'g', 'StoreGone')}  recording_rules.yml: {}\n  prometheus.yml:\n    scrape_configs: []\n`,
			['StoreGone of g at 6'],
		],
		[
			'the rules of a chart that brings one object',
			'metrics:\n  prometheusRule:\n    enabled: true\n    rules:\n      - alert: StoreGone\n        expr: up == 0\n',
			['StoreGone of metrics.prometheusRule at 5'],
		],
		['a place for rules that holds none', 'metrics:\n  prometheusRule: { enabled: false, rules: [] }\n', []],
	];
	test.each(forms)('%s', (_, text, rules) => {
		expect(rulesOf(text)).toEqual({ rules, told: [] });
	});

	test.each(forms)('%s: addresses are written, and nothing else changes', (_, text, rules) => {
		const written = withRunbookUrls('values.yaml', text, (alert) => `https://site.example/${alert}/`).text;
		for (const rule of rules) expect(written).toContain(`runbook_url: https://site.example/${rule.split(' ')[0]}/`);
		const without = written.replace(/^ +annotations:\n +runbook_url: .*\n/gm, '');
		expect(without).toBe(text);
		expect(rulesOf(written).told).toEqual([]);
	});

	test('what the chart has still to fill in is told as that; values without rules are no rule file', () => {
		const text =
			'prometheusRule:\n  rules:\n    - alert: Gone\n      expr: up{job="{{ include "x.name" . }}"} == 0 and {{ .Values.more }}\n    - alert: Here\n      expr: up{job="a{{b}}"} == 0\n';
		expect(rulesOf(text)).toEqual({ rules: ['Here of prometheusRule at 5'], told: ['alert-rule-refused 3'] });
		expect(rulesOf('replicaCount: 2\nimage: { tag: x }\n')).toEqual({ rules: [], told: ['alert-rules-unknown 1'] });
	});
});

describe('rules and routes in values that objects of a cluster carry', () => {
	const values = `additionalPrometheusRulesMap:
  a:
    groups:
      - name: g
        rules:
          - { alert: StoreGone, expr: up == 0 }
alertmanager:
  config:
    route: { receiver: pager }
    receivers: [{ name: pager }]
`;
	const indented = (indent: string): string => values.replace(/^(?=.)/gm, indent);
	const head = (apiVersion: string, kind: string) =>
		`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: x }\n`;
	const argo = head('argoproj.io/v1alpha1', 'Application');
	const forms: readonly (readonly [name: string, text: string, line: number])[] = [
		['Flux', `${head('helm.toolkit.fluxcd.io/v2', 'HelmRelease')}spec:\n  values:\n${indented('    ')}`, 11],
		['Argo CD, a mapping', `${argo}spec:\n  source:\n    helm:\n      valuesObject:\n${indented('        ')}`, 13],
		// A text stands where it begins.
		['Argo CD, a text', `${argo}spec:\n  source:\n    helm:\n      values: |\n${indented('        ')}`, 7],
		[
			'Argo CD, several sources',
			`${argo}spec:\n  sources:\n    - repoURL: a\n    - helm:\n        values: |\n${indented('          ')}`,
			8,
		],
		[
			'Argo CD, of two forms the mapping',
			`${argo}spec:\n  source:\n    helm:\n      values: "a: 1"\n      valuesObject:\n${indented('        ')}`,
			14,
		],
		[
			'a set of Argo CD',
			`${head('argoproj.io/v1alpha1', 'ApplicationSet')}spec:\n  template:\n    spec:\n      source:\n        helm:\n          valuesObject:\n${indented('            ')}`,
			15,
		],
		['k3s', `${head('helm.cattle.io/v1', 'HelmChart')}spec:\n  valuesContent: |-\n${indented('    ')}`, 5],
		[
			'a list, behind another document',
			`replicas: 1\nkind: Deployment\n---\nkind: List\nitems:\n  - apiVersion: helm.toolkit.fluxcd.io/v2beta1\n    kind: HelmRelease\n    spec:\n      values:\n${indented('        ')}`,
			15,
		],
	];
	test.each(forms)('%s', (_, text, line) => {
		expect(rulesOf(text)).toEqual({ rules: [`StoreGone of g at ${line}`], told: [] });
		const { routing, diagnostics } = readRouting([{ path: 'x.yaml', text }]);
		expect(diagnostics).toEqual([]);
		expect(routing.map(({ receivers }) => receivers.map(({ name }) => name))).toEqual([['pager']]);
	});

	const addressed = (text: string) => withRunbookUrls('x.yaml', text, (alert) => `https://site.example/${alert}/`);
	const texts: Readonly<Record<string, string>> = {
		'Argo CD, a text': 'x.yaml:7 `spec.source.helm.values`',
		'Argo CD, several sources': 'x.yaml:8 `spec.sources.1.helm.values`',
		k3s: 'x.yaml:5 `spec.valuesContent`',
	};
	test.each(forms)('an address is written into a mapping; a text is left as it is, and told: %s', (name, text) => {
		const { text: after, changes, problems } = addressed(text);
		const place = texts[name];
		const told = problems.map(({ span, message }) => `${span?.file}:${span?.start.line} ${message}`);
		if (place === undefined) {
			expect([changes.length, told]).toEqual([1, []]);
			expect(after).toContain('runbook_url: ');
			return;
		}
		const [at, field] = place.split(' ');
		expect([after, changes]).toEqual([text, []]);
		expect(told).toEqual([
			`${at} the address of alert \`StoreGone\` is not written: ${field} is a text, and only YAML outside of texts is changed`,
		]);
		expect(problems[0]!.hint).toBe(
			'write `runbook_url: https://site.example/StoreGone/` by hand, or the values as a mapping',
		);
		// Once the address stands there by hand, nothing is left to tell.
		const byHand = text.replace(
			'expr: up == 0 }',
			'expr: up == 0, annotations: { runbook_url: "https://site.example/StoreGone/" } }',
		);
		expect(addressed(byHand).problems).toEqual([]);
	});

	test('values that are no YAML are told, and another kind of object has none', () => {
		expect(rulesOf(`${argo}spec:\n  source:\n    helm:\n      values: |\n        a: [\n`).told).toEqual([
			'alert-rules-unknown 7',
		]);
		expect(rulesOf(`${head('example.org/v1', 'HelmRelease')}spec:\n  values:\n${indented('    ')}`)).toEqual({
			rules: [],
			told: [],
		});
	});
});
