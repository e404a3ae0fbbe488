import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startProcessorTime } from '#diagnostics/testing/processor-time.ts';
import { compile } from '../compile.ts';
import { burnConditions } from './burn-conditions.ts';
import { constantOf, promQlTree, seriesOf } from './promql-tree.ts';
import { watchedBy } from './watched-objectives.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('what an alert on a budget waits for', () => {
	// By hand: long and short window in minutes, rate, budget; the forms are those of generators and of people, the series ours.
	test.each([
		['e:ratio_rate1h > (14.40 * 0.01000) and e:ratio_rate5m > (14.40 * 0.01000)', [[60, 5, 14.4, 0.01]]],
		[
			'sum(api:burnrate6h{job="a"}) > (1 * (1-0.995)) and sum(api:burnrate4d{job="a"}) > (1 * (1-0.995))',
			[[5760, 360, 1, 0.005]],
		],
		[
			'(max(e:rate5m{id="x"} > (14.4 * 0.0009999999999999432)) without (w) and max(e:rate1h{id="x"} > (14.4 * 0.0009999999999999432)) without (w)) or (max(e:rate30m > (6 * 0.0009999999999999432)) without (w) and max(e:rate6h > (6 * 0.0009999999999999432)) without (w))',
			[
				[60, 5, 14.4, 0.001],
				[360, 30, 6, 0.001],
			],
		],
		['(sum(rate(e[1h])) / sum(rate(t[1h]))) / (1 - 0.999) > 14.4', [[60, undefined, 14.4, 0.001]]],
		[
			'(1 - sum by (job) (rate(g[1h])) / sum by (job) (rate(t[1h]))) > (1 - 0.999) * 14.4',
			[[60, undefined, 14.4, 0.001]],
		],
		['100 * sum(rate(e[3d])) / sum(rate(t[3d])) > 2 * (100 - 99.9)', [[4320, undefined, 2, 0.001]]],
		['sum(rate(e[1h])) / sum(rate(t[1h])) >= 14.4 * (100 - 99.9) / 100', [[60, undefined, 14.4, 0.001]]],
		['sum(rate(e[1h])) / sum(rate(t[1h])) > 14.4 * (1 - 99.9 / 100)', [[60, undefined, 14.4, 0.001]]],
		['api:good:ratio_rate1h < 1 - 14.4 * 0.001', [[60, undefined, 14.4, 0.001]]],
		['0.001 * 14.4 < api:errors:ratio1h', [[60, undefined, 14.4, 0.001]]],
		['e:ratio_rate1h > on (job) group_left () (14.4 * slo:error_budget:ratio)', [[60, undefined, 14.4, undefined]]],
		['x:burn_rate_30m > 3 AND x:burn_rate_6h > 3', [[360, 30, 3, undefined]]],
		['slo_burn_rate{window="1h"} > 14.4 and slo_burn_rate{window="5m"} > 14.4', [[60, 5, 14.4, undefined]]],
		[
			'1 - avg_over_time(up[1h]) > (14.4 * (1 - 0.995)) unless on (job) maintenance == 1',
			[[60, undefined, 14.4, 0.005]],
		],
		[
			'(e:rate1h > 14.4 * 0.001 and e:rate5m > 14.4 * 0.001) and on (job) sum(rate(t[1h])) > 10',
			[[60, 5, 14.4, 0.001]],
		],
		['e:ratio_rate6h > 0.5 * (1 - 0.99)', [[360, undefined, 0.5, 0.01]]],
		['e:ratio_rate1h > 14.4 * 0.001 # a comment with > 5 in it', [[60, undefined, 14.4, 0.001]]],
		['avg_over_time((e / t)[1h:1m]) > bool 6 * 0.01', [[60, undefined, 6, 0.01]]],
	])('%s', (expr, expected) => {
		expect(
			burnConditions(expr).map(({ longMs, shortMs, rate, budget }) => [
				longMs / minute,
				shortMs === undefined ? undefined : shortMs / minute,
				rate,
				budget,
			]),
		).toEqual(expected);
	});

	test('a bare share counts where a share is compared', () => {
		expect(burnConditions('(1 - rate(g[1h]) / rate(t[1h])) > 0.002')).toEqual([
			{ longMs: hour, shortMs: undefined, rate: undefined, budget: undefined, share: 0.002 },
		]);
		expect(burnConditions('100 * rate(e[1h]) / rate(t[1h]) > 5')).toMatchObject([{ share: 0.05 }]);
	});

	test.each([
		['up == 0', 'no share'],
		['histogram_quantile(0.99, sum by (le) (rate(x_bucket[5m]))) > 0.5', 'seconds, not a share'],
		['(1 - api:availability) / 0.001 > 14.4', 'nobody says over which time'],
		['e:rate1h > 14.4 * 0.001 and e:rate6h > 6 * 0.001', 'two rates: no one window stands for it'],
		['e:rate1h > 14.4 * 0.1', 'more bad events than events: it never fires'],
		['e:error_budget:ratio_rate4w <= 1 - 0.9', 'what is left of the budget, not how fast it goes'],
		['sum(rate(x[5m])) > 100 * 0.5', 'no share'],
		['multiwindow: e:rate1h > 14.4 * 0.001', 'no PromQL'],
		['e:rate1h > 14.4 *', 'it ends too soon'],
		['rate(x[$__rate_interval]) / rate(y[$__rate_interval]) > 14.4 * 0.001', 'the window is still to be filled in'],
	])('%s is none: %s', (expr) => {
		expect(burnConditions(expr)).toEqual([]);
	});

	test('any text gives an answer, deep and long ones too, within a moment', () => {
		const piece = fc.constantFrom(
			'(',
			')',
			'>',
			'14.4',
			'*',
			'0.001',
			'and',
			'or',
			'e:rate1h',
			'[1h]',
			'{a="b"}',
			'sum',
			'"',
			',',
			'by',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(piece, { maxLength: 40 }).map((all) => all.join(' ')),
				),
				(text) => {
					expect(Array.isArray(burnConditions(text))).toBe(true);
				},
			),
		);
		const spent = startProcessorTime();
		expect(burnConditions('('.repeat(9000))).toEqual([]);
		expect(burnConditions('-'.repeat(9000))).toEqual([]);
		expect(
			burnConditions(Array(500).fill('(e:rate1h > 14.4 * 0.001 or e:rate5m > 14.4 * 0.001)').join(' and ')),
		).toEqual([]);
		expect(burnConditions(Array(700).fill('e:rate1h > 14.4 * 0.001').join(' or '))).toEqual([]);
		expect(spent()).toBeLessThan(2000);
	});
});

describe('the tree of an expression', () => {
	test('arithmetic binds as in Prometheus', () => {
		const value = (expr: string) => constantOf(promQlTree(expr)!);
		expect(value('1 - 0.999')).toBe(0.001);
		expect(value('2 + 3 * 4 ^ 2 / 8')).toBe(8);
		expect(value('-2 ^ 2')).toBe(-4);
		expect(value('2 ^ 3 ^ 2')).toBe(512);
		expect(value('(100 - 99.9) / 100')).toBe(0.001);
		expect(value('1e-3 * 0x10')).toBe(0.016);
		expect(value('1 / 0')).toBeUndefined();
		expect(value('1 + up')).toBeUndefined();
	});

	test('series come with their range, of whatever stands over them', () => {
		const found = [
			...seriesOf(
				promQlTree('max_over_time((a{x="1", y!~"2"} offset -5m / rate(b[5m] @ end()))[1h:5m]) + {__name__="c"}')!,
			),
		].map(({ series, range }) => [series.name, series.matchers.length, range]);
		expect(found).toEqual([
			['a', 2, '1h'],
			['b', 0, '5m'],
			['', 1, undefined],
		]);
	});
});

describe('which objective a rule watches', () => {
	const rule = (name: string, expr: string, labels: string) =>
		`  - { alert: ${name}, expr: ${JSON.stringify(expr)}, labels: { severity: page${labels} } }\n`;
	const model = (...rules: string[]) =>
		compile(
			[
				{
					path: 'content/a.yaml',
					text: 'kind: slo\nid: api-works\ntarget: 99.9\nwindow: 30d\nburnAlerts: [{ name: ApiNamed, window: 1h }]\n---\nkind: slo\nid: api-quick\ntarget: 99\nwindow: 30d\n',
				},
			],
			{
				asOf: '2026-11-28',
				workspace: { alerts: [{ files: ['r.yaml'] }] },
				alertRules: [{ path: 'r.yaml', text: `groups:\n- name: g\n  rules:\n${rules.join('')}` }],
			},
		).model;
	const watched = (...rules: string[]) => {
		const { alertRules, byKind } = model(...rules);
		return alertRules.map((one) =>
			watchedBy(one, byKind.slo).map(({ slo, windows }) => [
				slo,
				...windows.map(({ longMs, shortMs, rate, otherBudget }) => [
					longMs / hour,
					shortMs === undefined ? undefined : shortMs / hour,
					rate,
					otherBudget,
				]),
			]),
		);
	};

	test('by its labels, else by its name, else by what its expression selects', () => {
		expect(
			watched(
				rule('A', 'x:ratio_rate1h > 14.4 * 0.001', ', sloth_id: api-works'),
				rule('ApiNamed', 'x:ratio_rate1h > 14.4 * 0.001', ''),
				rule('B', 'x:burnrate1h{slo="api-quick"} > 14.4 * 0.01 and x:burnrate6m{slo="api-quick"} > 14.4 * 0.01', ''),
				rule('ApiNamed', 'x:ratio_rate1h > 14.4 * 0.001', ', slo: another'),
				rule('C', 'x:ratio_rate1h > 14.4 * 0.001', ''),
				rule('D', 'up == 0', ', slo: api-quick'),
			),
		).toEqual([
			[['slo:api-works', [1, undefined, 14.4, undefined]]],
			[['slo:api-works', [1, undefined, 14.4, undefined]]],
			[['slo:api-quick', [1, 0.1, 14.4, undefined]]],
			[],
			[],
			[['slo:api-quick']],
		]);
	});

	test('a rate is that of the objective: where the rule reckons with another budget, that is told', () => {
		expect(
			watched(
				rule('A', 'x:ratio_rate1h > 14.4 * 0.01', ', slo: api-works'),
				rule('B', '(1 - rate(g[6h]) / rate(t[6h])) > 0.006', ', slo: api-works'),
				rule('C', 'x:ratio_rate1h{slo="api-quick"} > 14.4 * 0.001', ', slo: api-works'),
			),
		).toEqual([
			[['slo:api-works', [1, undefined, 144, 0.01]]],
			[['slo:api-works', [6, undefined, 6, undefined]]],
			[['slo:api-works']],
		]);
	});
});
