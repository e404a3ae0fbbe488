import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { addressName } from './address-name.ts';
import { grafanaExpression } from './grafana-expression.ts';
import { readRules } from './read-rules.ts';

const query = { refId: 'A', datasourceUid: 'prom', model: { expr: 'sum(errors_total)\n/ sum(all_total)' } };
const reduce = { refId: 'B', datasourceUid: '__expr__', model: { type: 'reduce', expression: 'A', reducer: 'max' } };
const threshold = (type: string, ...params: number[]) => ({
	refId: 'C',
	datasourceUid: '__expr__',
	model: { type: 'threshold', expression: 'B', conditions: [{ evaluator: { type, params } }] },
});
const rule = {
	uid: 'slow',
	title: 'Payments slow (p99)',
	condition: 'C',
	data: [query, reduce, threshold('gt', 2)],
	noDataState: 'Alerting',
	execErrState: 'Error',
	for: '5m',
	labels: { service: 'api', severity: 'critical' },
	annotations: { summary: 'Payments take long', __panelId__: 4 },
	isPaused: false,
};
const group = (...rules: unknown[]) => ({
	apiVersion: 1,
	groups: [{ orgId: 1, name: 'g', folder: 'Pay', interval: '1m', rules }],
});
const read = (value: unknown) => readRules([{ path: 'monitoring/g.json', text: JSON.stringify(value, undefined, 1) }]);

test.each<[string, unknown, string]>([
	['what Grafana provisions and exports', group(rule), 'g'],
	['an export without its number', { groups: [{ name: 'g', rules: [rule] }] }, 'g'],
	['the list that its API gives', [{ ...rule, ruleGroup: 'of the rule', folderUID: 'x' }], 'of the rule'],
	[
		'an object of the operator',
		{
			apiVersion: 'grafana.integreatly.org/v1beta1',
			kind: 'GrafanaAlertRuleGroup',
			metadata: { name: 'g' },
			spec: { rules: [rule] },
		},
		'g',
	],
])('%s is read', (_, value, name) => {
	const { rules, diagnostics } = read(value);
	expect(diagnostics).toEqual([]);
	expect(rules).toMatchObject([
		{
			name: 'Payments-slow-p99',
			title: 'Payments slow (p99)',
			expr: 'max(sum(errors_total)\n/ sum(all_total)) > 2',
			for: '5m',
			noData: 'Alerting',
			labels: { severity: 'critical' },
			annotations: { __panelId__: '4' },
			group: name,
		},
	]);
});

test('the last value of an instant query is the query', () => {
	const instant = { ...query, model: { ...query.model, expr: 'up', instant: true } };
	const last = { ...reduce, model: { ...reduce.model, reducer: 'last' } };
	expect(grafanaExpression([instant, last, threshold('lte', 0)], 'C')).toBe('up <= 0');
	expect(grafanaExpression([query, last, threshold('within_range', 0, 1)], 'C')).toBe(
		`last(${query.model.expr}) within range 0 to 1`,
	);
	expect(
		grafanaExpression([instant, { ...last, model: { type: 'math', expression: `$A > 1 && $${'{A}'} < 5` } }], 'B'),
	).toBe('(up) > 1 && (up) < 5');
});

test('alerts of panels are read as dashboards had them, in rows too', () => {
	const panel = {
		title: 'Backlog',
		targets: [{ refId: 'A', expr: 'backlog' }],
		alert: {
			name: 'Backlog grows',
			for: '10m',
			conditions: [
				{
					evaluator: { type: 'outside_range', params: [1, 5] },
					query: { params: ['A', '5m', 'now'] },
					reducer: { type: 'avg' },
				},
				{
					evaluator: { type: 'lt', params: [9] },
					operator: { type: 'or' },
					query: { params: ['A'] },
					reducer: { type: 'min' },
				},
			],
			alertRuleTags: { service: 'api' },
		},
	};
	const { rules, diagnostics } = read({
		title: 'D',
		panels: [{ title: 'no alert' }, { type: 'row', panels: [panel] }],
	});
	expect(diagnostics).toEqual([]);
	expect(rules).toMatchObject([
		{
			name: 'Backlog-grows',
			expr: 'avg(backlog) outside range 1 to 5 or min(backlog) < 9',
			group: 'Backlog',
			labels: { service: 'api' },
		},
	]);
});

test.each<[string, object, RegExp]>([
	['paused', { isPaused: true }, /^alert-paused alert `Payments slow \(p99\)` is paused/],
	['no query', { data: [] }, /^alert-rule-refused alert .* has no query; Grafana would refuse the file/],
	['a condition that leads nowhere', { condition: 'Z' }, /leads to no query/],
	[
		'a circle of expressions',
		{ data: [{ ...reduce, model: { type: 'math', expression: '$B + 1' } }], condition: 'Z' },
		/leads to no query/,
	],
	['no title', { title: '' }, /a rule has no title/],
	['a time that is none', { for: 'soon' }, /`for` of alert .* is not a duration/],
	['labels that are a list', { labels: ['x'] }, /`labels` is not a mapping/],
	['a look-alike', { title: 'Рayments slow' }, /^alert-name .* has no page/],
	['a sign that cannot be seen', { title: 'Pay\u200bments' }, /^alert-name .* has no page/],
])('%s is told and hides nothing else', (_, more, expected) => {
	const { rules, diagnostics } = read(group({ ...rule, ...more }, { ...rule, title: 'Other' }));
	expect(rules.map(({ name }) => name)).toEqual(['Other']);
	expect(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n')).toMatch(expected);
	expect(diagnostics[0]!.span!.start.line).toBeGreaterThan(5);
});

test('what else Grafana provisions is passed over', () => {
	for (const one of [{ apiVersion: 1, contactPoints: [] }, { apiVersion: 1, policies: [] }, { panels: [] }, group()])
		expect(read(one)).toEqual({ rules: [], withoutPage: [], diagnostics: [] });
});

test('expressions end, whatever leads where', () => {
	const id = fc.constantFrom('A', 'B', 'C', '__proto__');
	const model = fc.record({
		type: fc.constantFrom('math', 'reduce', 'threshold', 'classic_conditions', 'resample'),
		expression: fc.oneof(id, fc.constant(`$A + $${'{B}'}`), fc.integer()),
		conditions: fc.oneof(fc.constant(null), fc.array(fc.anything(), { maxLength: 2 })),
	});
	const data = fc.array(
		fc.oneof(fc.record({ refId: id, datasourceUid: fc.constantFrom('__expr__', 'p'), model }), fc.anything()),
		{ maxLength: 4 },
	);
	fc.assert(
		fc.property(data, id, (all, condition) =>
			['string', 'undefined'].includes(typeof grafanaExpression(all, condition)),
		),
	);
});

test('a name is what can stand in an address, and the same name gives the same', () => {
	expect(addressName('Worker lento (promedio de intentos)')).toBe('Worker-lento-promedio-de-intentos');
	expect(addressName('Überlast — 95 %')).toBe('Uberlast-95');
	for (const none of ['安全', '---', '42', 'a\u0000b', '\u202eevil', 'Kaynağı ıslak'])
		expect([none, addressName(none)]).toEqual([none, undefined]);
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const name = addressName(text);
			if (name === undefined) return;
			expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_:.-]{0,126}$/);
			expect(addressName(name)).toBe(name);
		}),
	);
});

test('rules of Grafana are tied to components as others are, by label, title and query', () => {
	const files = ['api', 'ledger'].map((id) => ({
		path: `content/${id}.json`,
		text: JSON.stringify({ kind: 'component', id, name: id, owner: 'team:core' }),
	}));
	const workspace = {
		alerts: [
			{
				files: ['monitoring/*.json'] as [string],
				components: [
					{ label: 'service' },
					{ label: 'job', in: 'expression' as const },
					{ label: 'alertname', like: 'The ledger *', component: 'ledger' },
				],
			},
		],
	};
	const noLabels = { ...rule, labels: {} };
	const rules = [
		rule,
		{ ...noLabels, title: 'By query', data: [{ ...query, model: { expr: 'up{job="ledger"}' } }], condition: 'A' },
		{ ...noLabels, title: 'The ledger sleeps' },
	];
	const { model } = compile(files, {
		asOf: '2026-11-28',
		workspace,
		alertRules: [{ path: 'monitoring/g.json', text: JSON.stringify(group(...rules)) }],
	});
	expect(model.alertRules.map(({ component, severity }) => [component, severity])).toEqual([
		['component:api', 'page'],
		['component:ledger', undefined],
		['component:ledger', undefined],
	]);
});
