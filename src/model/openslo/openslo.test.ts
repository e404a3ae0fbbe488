import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { readOpenSlo } from './read-openslo.ts';

const base = `kind: component\nid: api\nname: Payment API\naliases: [payments]\nowner: team:core\n---\nkind: team\nid: core\nname: Core\n`;
const compiled = (model: string, ...texts: string[]) =>
	compile([{ path: 'content/a.yaml', text: base + model }], {
		asOf: '2026-11-28',
		objectives: texts.map((text, at) => ({ path: `objectives/${at}.yaml`, text })),
	});
const sli = (good: string) =>
	`{ ratioMetric: { counter: true, ${good}: { metricSource: { type: Prometheus, spec: { query: 'sum(rate(g[5m]))' } } }, total: { metricSource: { spec: { query: 'sum(rate(t[5m]))' } } } } }`;
const document = (name: string, spec: string, kind = 'SLO') =>
	`apiVersion: openslo/v1\nkind: ${kind}\nmetadata: { name: ${name}, displayName: "The ${name}" }\nspec: ${spec}\n---\n`;

test('an objective that the model lacks becomes one, with indicator, window, service and burn alerts from wherever they stand', () => {
	const { model, diagnostics } = compiled(
		'',
		document(
			'works',
			'{ service: Payments, indicatorRef: ratio, timeWindow: [{ duration: 4w, isRolling: true }], budgetingMethod: Occurrences, objectives: [{ target: 0.9995 }], alertPolicies: [{ alertPolicyRef: fast }] }',
		),
		document('ratio', sli('good'), 'SLI') +
			document('fast', '{ conditions: [{ conditionRef: burn }] }', 'AlertPolicy') +
			document(
				'burn',
				'{ severity: page, condition: { kind: burnrate, op: gte, threshold: 14.4, lookbackWindow: 1h } }',
				'AlertCondition',
			),
	);
	expect(diagnostics).toEqual([]);
	expect(model.byKind.slo.map(({ data, span }) => [data, `${span.file}:${span.start.line}`])).toEqual([
		[
			{
				kind: 'slo',
				id: 'works',
				name: 'The works',
				target: 99.95,
				for: 'component:api',
				sli: { good: 'sum(rate(g[5m]))', total: 'sum(rate(t[5m]))' },
				window: '28d',
				burnAlerts: [{ burnRate: 14.4, window: '1h', severity: 'page' }],
			},
			'objectives/0.yaml:3',
		],
	]);
	expect(model.openSloObjectives).toMatchObject([{ slo: 'slo:works', isOwn: true, differs: [] }]);
});

test('an objective that the model has is held against it', () => {
	const own = '---\nkind: slo\nid: works\nfor: component:api\ntarget: 99.95\nwindow: 28d\n';
	const same = document(
		'works',
		'{ service: payment api, timeWindow: [{ duration: 4w }], objectives: [{ targetPercent: 99.95 }] }',
	);
	const agreeing = compiled(own, same);
	expect(agreeing.diagnostics).toEqual([]);
	expect(agreeing.model.openSloObjectives).toMatchObject([{ isOwn: false, differs: [] }]);
	const other = document(
		'works',
		'{ service: ledger, timeWindow: [{ duration: 1M }], objectives: [{ target: 0.99 }] }',
	);
	const { model, diagnostics } = compiled(own, other);
	expect(model.byKind.slo).toHaveLength(1);
	expect(model.openSloObjectives[0]!.differs).toEqual([
		'the target is 99 % here and 99.95 % there',
		'the window is `1M` here and `28d` there',
		'it is about `ledger` here and `component:api` there',
	]);
	expect(diagnostics).toMatchObject([
		{
			code: 'objective-disagrees',
			span: { file: 'objectives/0.yaml' },
			related: [{ span: { file: 'content/a.yaml' } }],
		},
	]);
});

test('bad events are what is left of all, several objectives are several, and the older version is read', () => {
	const { objectives, diagnostics } = readOpenSlo([
		{
			path: 'o.yaml',
			text:
				document(
					'bad',
					`{ service: api, indicator: { metadata: { name: x }, spec: ${sli('bad')} }, objectives: [{ target: 0.9, displayName: most }, { target: 0.99 }] }`,
				) +
				document(
					'slow',
					'{ service: api, indicator: { spec: { thresholdMetric: { metricSource: { spec: { query: p99 } } } } }, objectives: [{ target: 0.5, op: lt, value: 500 }] }',
				) +
				'apiVersion: openslo/v1alpha\nkind: SLO\nmetadata: { name: old }\nspec:\n  service: api\n  timeWindows: [{ unit: Day, count: 30 }]\n  objectives: [{ target: 0.999, ratioMetrics: { good: { source: prometheus, queryType: promql, query: g }, total: { query: t } } }]\n',
		},
	]);
	expect(diagnostics).toEqual([]);
	expect(objectives).toMatchObject([
		{ id: 'bad-1', title: 'The bad: most', target: 90, good: '(sum(rate(t[5m]))) - (sum(rate(g[5m])))' },
		{ id: 'bad-2', title: 'The bad: objective 2', target: 99 },
		{ id: 'slow', measure: 'p99 lt 500', good: undefined },
		{ id: 'old', target: 99.9, window: '30d', good: 'g', total: 't' },
	]);
});

test.each([
	[
		'apiVersion: openslo/v2alpha\nkind: SLO\n',
		'openslo-unknown 1 `openslo/v2alpha` is a version of OpenSLO that is not read',
	],
	['hello', 'openslo-unknown 1 this is no document of OpenSLO'],
	['apiVersion: openslo/v1\nkind: Slo\n', 'openslo-refused 2 `Slo` is no kind of OpenSLO'],
	[document('Works', '{}'), 'has no name that OpenSLO takes'],
	[document('works', '{}'), '`works` has no objective'],
	[document('works', '{ objectives: [{ target: 99.9 }] }'), 'has no target that can be one'],
	['{{ if x }}\napiVersion: openslo/v1', 'yaml'],
])('%j is told with its place', (text, expected) => {
	const said = readOpenSlo([{ path: 'o.yaml', text }]).diagnostics.map(
		({ code, span, message }) => `${code} ${span!.start.line} ${message}`,
	);
	expect(said.join('\n')).toContain(expected);
});

test('the same objective twice and a service that nothing is called are told; nothing is thrown for any value', () => {
	const one = document('works', '{ service: nothing, objectives: [{ target: 0.9 }] }');
	expect(
		compiled('', one, one)
			.diagnostics.map(({ code }) => code)
			.sort(),
	).toEqual(['openslo-refused', 'openslo-service']);
	const name = fc.constantFrom('a', 'works', '__proto__');
	const spec = fc.dictionary(
		fc.constantFrom(
			'objectives',
			'indicator',
			'indicatorRef',
			'timeWindow',
			'alertPolicies',
			'service',
			'conditions',
			'condition',
			'ratioMetric',
		),
		fc.oneof(fc.jsonValue(), fc.constant([{ target: 0.5 }])),
	);
	const any = fc.record({
		apiVersion: fc.constant('openslo/v1'),
		kind: fc.constantFrom('SLO', 'SLI', 'AlertPolicy', 'AlertCondition'),
		metadata: fc.record({ name }),
		spec,
	});
	fc.assert(
		fc.property(fc.array(any, { maxLength: 3 }), (all) => {
			compiled('', ...all.map((value) => JSON.stringify(value)));
		}),
		{ numRuns: 60 },
	);
});
