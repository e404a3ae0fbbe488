import { describe, expect, test } from 'vitest';
import { withRunbookUrls } from '#exchange/prometheus/runbook-urls.ts';
import { readRouting } from './read-routing.ts';
import { readRules } from './read-rules.ts';

const panel = (name: string) => ({
	title: 'Depth',
	targets: [{ refId: 'A', expr: 'queue_depth' }],
	alert: {
		name,
		for: '5m',
		conditions: [
			{
				evaluator: { type: 'gt', params: [100] },
				query: { params: ['A', '5m', 'now'] },
				reducer: { type: 'avg' },
			},
		],
	},
});
const dashboard = { title: 'Queues', panels: [{ type: 'row', panels: [panel('InRow')] }, panel('OnTop')] };
const groups = 'groups:\n  - name: g\n    rules:\n      - { alert: StoreGone, expr: up == 0 }\n';
const map = (data: object, kind = 'ConfigMap') => ({
	apiVersion: 'v1',
	kind,
	metadata: { name: 'x', namespace: 'a' },
	data,
});
const listOf = (...items: readonly object[]) => ({ apiVersion: 'v1', kind: 'List', items });

const read = (...objects: readonly object[]) => {
	const { rules, diagnostics } = readRules(
		objects.map((one, at) => ({ path: `${at}.json`, text: JSON.stringify(one) })),
	);
	return [
		...rules.map(({ name, expr }) => `${name}: ${expr}`),
		...diagnostics.map(({ code, message }) => `${code}: ${message}`),
	];
};
const onPanels = ['OnTop: avg(queue_depth) > 100', 'InRow: avg(queue_depth) > 100'];

describe('alerts of panels', () => {
	test.each<[string, object, readonly string[]]>([
		['a dashboard as it is exported', dashboard, onPanels],
		['as the interface of Grafana gives it', { meta: { version: 3 }, dashboard }, onPanels],
		[
			'with rows, as before Grafana 5',
			{ title: 'Queues', rows: [{ panels: [panel('InRow')] }, { panels: [] }] },
			[onPanels[1]!],
		],
		['in a map of texts', map({ 'queues.json': JSON.stringify(dashboard) }), onPanels],
		['in a list of maps', listOf(map({ 'queues.json': JSON.stringify(dashboard) })), onPanels],
		[
			'in an object of the operator of Grafana',
			{
				apiVersion: 'grafana.integreatly.org/v1beta1',
				kind: 'GrafanaDashboard',
				spec: { json: JSON.stringify(dashboard) },
			},
			onPanels,
		],
		['a dashboard without any', { title: 'Queues', panels: [{ title: 'Depth' }] }, []],
	])('%s', (_, file, expected) => {
		expect(read(file)).toEqual(expected);
	});
});

describe('texts in objects', () => {
	const release = {
		apiVersion: 'helm.cattle.io/v1',
		kind: 'HelmChart',
		metadata: { name: 'm' },
		spec: { valuesContent: `additionalPrometheusRulesMap:\n  a:\n${groups.replace(/^(?=.)/gm, '    ')}` },
	};
	test.each<[string, object]>([
		['values of k3s within a list', listOf(release)],
		['a rule file in a map', map({ 'rules.yaml': groups })],
		['a rule file in a map within a list', listOf(map({ 'rules.yaml': groups }))],
		['a rule file in a secret', map({ rules: btoa(groups) }, 'Secret')],
	])('%s holds rules', (_, file) => {
		expect(read(file)).toEqual(['StoreGone: up == 0']);
		const text = JSON.stringify(file);
		const { text: after, problems } = withRunbookUrls('0.json', text, () => 'https://site.example/');
		expect(after).toBe(text);
		expect(problems.map(({ message }) => message)).toHaveLength(1);
	});

	test('what is for others is passed over, what is meant as rules and is none is told', () => {
		expect(read(map({ a: 'alert: [', b: '# alert: high', c: 'x' }))).toEqual([
			expect.stringContaining('alert-rules-unknown: the text in `data.a` cannot be read'),
		]);
		expect(read(map({ a: btoa('alert: [') }, 'Secret'), map({ a: 7, b: null }), listOf({ kind: 'List' }))).toEqual([]);
	});

	test('a map holds the configuration of an Alertmanager, or values with one', () => {
		const config = 'route: { receiver: pager }\nreceivers: [{ name: pager }]\n';
		const values = `alertmanager:\n  config:\n${config.replace(/^(?=.)/gm, '    ')}`;
		for (const object of [
			map({ 'alertmanager.yml': config }),
			listOf(map({ values })),
			map({ v: btoa(values) }, 'Secret'),
		])
			expect(
				readRouting([{ path: 'a.json', text: JSON.stringify(object) }]).routing.map(({ root }) => root.receiver),
			).toEqual(['pager']);
	});
});

describe('values that Flux takes from elsewhere', () => {
	const flux = (...valuesFrom: readonly object[]) => ({
		apiVersion: 'helm.toolkit.fluxcd.io/v2',
		kind: 'HelmRelease',
		metadata: { name: 'm', namespace: 'a' },
		spec: { valuesFrom },
	});
	const told = (kind: string, why: string) =>
		`alert-values-not-read: \`m\` takes values from ${kind} \`x\`, ${why}: rules and routes in it are not read`;
	const config = { kind: 'ConfigMap', name: 'x' };
	test.each<[string, readonly object[], readonly string[]]>([
		['are read where they stand', [flux(config), map({ 'values.yaml': '' })], []],
		['in whatever order', [listOf(map({ 'values.yaml': '' }), flux(config))], []],
		['are told where they are in no file', [flux(config)], [told('ConfigMap', 'which is in no file')]],
		[
			'or in another namespace only',
			[flux(config), { ...map({}), metadata: { name: 'x', namespace: 'b' } }],
			[told('ConfigMap', 'which is in no file')],
		],
		['but for one value', [flux({ ...config, targetPath: 'a.b' })], []],
		[
			'or encrypted',
			[flux({ kind: 'Secret', name: 'x' }), { ...map({}, 'Secret'), sops: {} }],
			[told('Secret', 'which is encrypted')],
		],
		['what is no reference is left alone', [flux('x' as never, { kind: 'ConfigMap' })], []],
	])('%s', (_, files, expected) => {
		expect(read(...files)).toEqual(expected);
	});
});
