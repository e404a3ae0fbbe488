import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { burnWindowsOf } from '#analysis/burn-windows.ts';
import { burnConditions } from '#model/alerts/burn-conditions.ts';
import { tokensOf } from '#model/alerts/selectors.ts';
import { compile } from '#model/compile.ts';
import type { Entity, Model } from '#model/model.ts';
import type { Workspace } from '#model/types.generated.ts';
import { burnRules } from './burn-rules.ts';
import { windowedQuery } from './windowed-query.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-burn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const promtool = (words: readonly string[]) => spawnSync('promtool', words, { encoding: 'utf8', timeout: 60_000 });
const noPromtool = promtool(['--version']).error !== undefined;

const api = `kind: component
id: api
name: Api
owner: team:core
---
kind: team
id: core
---
`;
const counts = `sli: { good: 'http_requests_total{job="api",code!~"5.."}', total: 'http_requests_total{job="api"}' }`;

function modelOf(slos: string, workspace: Workspace = {}): Model {
	const { model, diagnostics } = compile([{ path: 'm.yaml', text: api + slos }], { asOf: '2026-11-23', workspace });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	return model;
}
const sloOf = (fields: string): Entity<'slo'> =>
	modelOf(`kind: slo\nid: api\nfor: component:api\n${fields}\n`).byKind.slo[0]!;
const rulesOf = (model: Model, path?: string) => burnRules(model, model.byKind.slo, path);

/** What promtool says of a rule file, without colours and paths. */
function checked(text: string): string {
	const path = join(folder, 'rules.yaml');
	writeFileSync(path, text);
	const { status, stdout, stderr } = promtool(['check', 'rules', path]);
	return status === 0 ? (/SUCCESS: (\d+) rules found/.exec(stdout)?.[1] ?? stdout) : stdout + stderr;
}

describe('windows', () => {
	test('for 30 days the burn rates of the workbook (table 5-8): 14.4, 6, 3 and 1, each with a twelfth as short window', () => {
		const found = burnWindowsOf(sloOf('target: 99.9\nwindow: 30d'));
		if ('reason' in found) throw new Error(found.reason);
		const minutes = found.windows.map(({ severity, longMs, shortMs, rate }) => [
			severity,
			longMs / 60_000,
			shortMs / 60_000,
			rate,
		]);
		expect(minutes).toEqual([
			['page', 60, 5, 14.4],
			['page', 360, 30, 6],
			['ticket', 1440, 120, 3],
			['ticket', 4320, 360, 1],
		]);
		expect(found).toMatchObject({ budget: 0.001, leftOut: [] });
	});
	test('what an objective says for a window goes before the workbook, and other windows are added', () => {
		const found = burnWindowsOf(
			sloOf(
				'target: 99.9\nwindow: 30d\nburnAlerts:\n  - { severity: page, window: 1h, budgetPct: 1 }\n  - { severity: page, window: 2h, burnRate: 9 }\n  - { severity: info, window: 2d, burnRate: 2 }',
			),
		);
		expect('windows' in found && found.windows.map(({ longMs, rate }) => [longMs / 3_600_000, rate])).toEqual([
			[1, 7.2],
			[2, 9],
			[6, 6],
			[24, 3],
			[72, 1],
		]);
	});
	test('a window in which no burn could be told from good or bad luck is left out, with the reason', () => {
		const of = (fields: string) => burnWindowsOf(sloOf(fields));
		expect(of('target: 99.9\nwindow: 7d')).toMatchObject({
			leftOut: [
				expect.stringContaining('in 1 d: that is slower than the budget may burn'),
				expect.stringContaining('in 3 d: that is slower'),
			],
		});
		expect(of('target: 90\nwindow: 30d')).toMatchObject({
			leftOut: [expect.stringContaining('in 1 h: it would take more bad events than there are events')],
		});
		expect(of('target: 100\nwindow: 30d')).toEqual({ reason: 'a target of 100 % leaves no budget that could burn' });
		expect(of('target: 99.9')).toEqual({ reason: 'it does not say over which `window` the budget holds' });
	});
});

test('what is written is read back: the same windows, rates and budget, for any target and period', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 50_000, max: 99_999 }),
			fc.constantFrom('7d', '28d', '30d', '90d'),
			(target, window) => {
				const slo = sloOf(`target: ${target / 1000}\nwindow: ${window}`);
				const found = burnWindowsOf(slo);
				const windows = 'windows' in found ? found.windows : [];
				const expr = windows
					.map(({ longMs, shortMs, rate }) => {
						const budget = 'budget' in found ? found.budget : 0;
						const over = (ms: number) => `slo:error_ratio:rate${ms / 1000}s{slo="api"} > ${rate} * ${budget}`;
						return `${over(longMs)} and ${over(shortMs)}`;
					})
					.join(' or ');
				expect(
					burnConditions(expr === '' ? 'up' : expr).map(({ longMs, shortMs, rate }) => [longMs, shortMs, rate]),
				).toEqual(windows.map(({ longMs, shortMs, rate }) => [longMs, shortMs, rate]));
			},
		),
	);
});

describe('queries', () => {
	test.each([
		['http_requests_total', 'sum(rate(http_requests_total[1h]))'],
		['x{a="[5m]",b!="}{"}', 'sum(rate(x{a="[5m]",b!="}{"}[1h]))'],
		['sum by (le) (rate(x[5m]))\n  # all of it [9m]\n  + y', 'sum by (le) (rate(x[1h])) + y'],
		['rate(x[1h30m] offset 5m) / rate(y[ 5m ])', 'rate(x[1h] offset 5m) / rate(y[1h])'],
	])('%s', (query, expected) => {
		expect(windowedQuery(query, '1h')).toEqual({ query: expected });
	});
	test.each([
		['requests', 'neither a counter'],
		['minutes between 05:30 and 19:00', 'neither a counter'],
		['days closed [all]', 'brackets around something that is no duration'],
		['max_over_time(x[1h:5m])', 'subquery'],
		['rate(x[$__rate_interval])', 'no duration'],
		['rate(x[{{.window}}])', 'no duration'],
		['rate(x[5m]', 'not closed'],
		['histogram_quantile(0.99, sum by (le) (rate(x_bucket[5m])))', 'count those below the limit'],
		['rate(x[5m]) and 1', '`and` joins series, not numbers'],
		['rate(x[5m]) > on() group_left(a, b) 1', '`on` and `ignoring` stand between series'],
		['rate(x[5m]) * on(a) group_left(a) y', 'a label is in `on` and in the group'],
		['rate(x[5m]) or on() group_left() y', 'does not go with'],
		['rate(x[5m]) * (1 > 2)', 'two numbers are compared by `> bool`'],
		['label_replace(rate(x[5m]), "a", "b", "c", "d")', '`label_replace` is no function that is known here'],
		['topk(3, rate(x[5m]))', '`topk` is no function that is known here'],
		['rate(x[5m]) +', 'it ends too soon'],
		['rate(x[5m]) @ 1', 'signs that are no part of a query'],
		['rate(x{a=~"[]"}[5m])', 'certain'],
		['rate(x{a=~"[^]"}[5m])', 'certain'],
		['rate(x{a="b}[5m])', 'not closed'],
		['rate(х_total[5m])', 'characters'],
		['rate(x{a="\u0007"}[5m])', 'characters'],
		['rate(x{a="\u202e"}[5m])', 'characters'],
	])('%s is refused', (query, why) => {
		expect(windowedQuery(query, '1h')).toEqual({ reason: expect.stringContaining(why) });
	});
	test('any text gives a line with every bracket closed, or a reason', () => {
		const unit = fc.constantFrom(
			'x_',
			'[5m]',
			'[',
			']',
			'(',
			')',
			'{',
			'}',
			'"',
			"'",
			'`',
			'\\',
			'#',
			'\n',
			' ',
			'rate',
			'é',
			'\u0000',
		);
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
				const found = windowedQuery(text, '1h');
				if ('reason' in found) return;
				expect(found.query).toMatch(/^[\x20-\x7eé]+$/);
				expect(found.query).toContain('[1h]');
				const inBrackets = tokensOf(found.query).filter((_, at, all) => all[at - 1] === '[');
				expect(new Set(inBrackets)).toEqual(new Set(['1']));
			}),
			{ numRuns: 2000 },
		);
	});
});

test('labels and addresses are those of the house: mapping, severity word most used, page of the site', () => {
	const model = modelOf(
		`kind: slo\nid: api-ok\nname: Works\nfor: component:api\n${counts}\ntarget: 99.9\nwindow: 30d\n`,
		{
			site: { url: 'https://site.example/', base: '/lintel/' },
			alerts: [
				{ files: ['other.yaml'] },
				{
					files: ['rules/*.yaml'],
					components: [
						{ label: 'job', in: 'expression' },
						{ label: 'app', like: 'nb-*', component: 'component:*' },
					],
					severity: { label: 'urgency', page: ['now'], ticket: ['soon'] },
				},
			],
		},
	);
	const { text, written, leftOut, remarks } = rulesOf(model, 'rules/burn.yaml');
	expect(written.map(({ alerts }) => alerts)).toEqual([['ApiOkErrorBudgetBurn', 'ApiOkErrorBudgetBurnSlow']]);
	expect([...leftOut, ...remarks]).toEqual([]);
	expect(text).toContain('          urgency: now\n          app: nb-api\n');
	expect(text).toContain('runbook_url: "https://site.example/lintel/runbooks/apiokerrorbudgetburn/"');
	// What is written is read back as an alert of the component, by the same settings.
	const again = compile([{ path: 'm.yaml', text: api }], {
		asOf: '2026-11-23',
		workspace: model.workspace,
		alertRules: [{ path: 'rules/burn.yaml', text }],
	});
	expect(again.diagnostics.filter(({ code }) => code.startsWith('alert'))).toEqual([]);
	expect(again.model.alertRules.map(({ component, severity }) => [component, severity])).toEqual([
		['component:api', 'page'],
		['component:api', 'ticket'],
	]);
	expect(rulesOf(model, 'other.yaml').remarks.map(({ why }) => why)).toEqual([
		'no label under `alerts` in lintel.yaml can say that the alerts are about `component:api`',
	]);
});

test('a declared burn alert that no rule is named after is told, with the reason', () => {
	const burns = [
		'{ name: Fast, window: 1h, burnRate: 14.4 }',
		'{ name: Seen, severity: info, window: 1h, burnRate: 14.4 }',
		'{ name: First, severity: page, window: 1h, budgetPct: 2 }',
		'{ name: Second, severity: page, window: 6h, budgetPct: 5 }',
		'{ name: Named, severity: ticket }',
	];
	const model = modelOf(
		`kind: slo\nid: works\n${counts}\ntarget: 99.9\nwindow: 30d\nburnAlerts: [${burns.join(', ')}]\n`,
	);
	const { written, remarks } = rulesOf(model);
	expect(written.map(({ alerts }) => alerts)).toEqual([['First', 'Named']]);
	expect(remarks.map(({ why }) => why)).toEqual([
		'`Fast` is left out: it does not say `severity: page` or `severity: ticket`',
		'`Seen` is left out: only pages and tickets are written',
		'`Second` has no rule of its own: its window is one of `First`',
		'`Named` gives its name alone: it has no `window`',
	]);
});

test('objectives without rules are told with what they lack', () => {
	const fields = [
		'window: 30d\nsli: requests that work',
		'window: 30d\nsli: { total: x_total }',
		'window: 30d\nsli: { good: good days, total: days }',
		`window: 0d\n${counts}`,
	];
	const model = modelOf(fields.map((one, at) => `kind: slo\nid: o${at}\ntarget: 99\n${one}\n`).join('---\n'));
	const { text, leftOut } = rulesOf(model);
	expect(text).toMatch(/\ngroups: \[\]\n$/);
	expect(leftOut.map(({ slo, why }) => `${slo.id}: ${why}`)).toEqual([
		'o0: `sli` has no query for `good` and `total`',
		'o1: `sli` has no query for `good`',
		'o2: `good` is neither a counter nor a query with a range such as `[5m]`',
		'o3: it does not say over which `window` the budget holds',
	]);
});

/** Shapes of indicators that people write: shares, latency from buckets and from native histograms, only while there is traffic. */
const usualShapes = [
	'sum by (job) (rate(http_requests_total{code!~"5.."}[5m]))',
	'sum(rate(http_request_duration_seconds_bucket{le="0.3",job="api"}[5m]))',
	'sum by (le) (increase(x_bucket{le=~"0.3|0.30"}[5m])) unless on (le) y_total',
	'sum(rate(x_total{code!~"5.."}[5m])) and on() sum(rate(x_total[5m])) > 0',
	'sum(rate(a_total[5m])) without (pod) * on (job) group_left (team) owner_info',
	'histogram_fraction(0, 0.3, sum(rate(native_seconds[5m]))) * histogram_count(sum(rate(native_seconds[5m])))',
	'histogram_quantile(0.99, sum by (le) (rate(x_bucket[5m]))) < bool 0.3',
	'sum(rate(x_total[5m])) - sum(rate(x_total{code="500"}[5m]) or vector(0))',
	'(sum(rate(x_total[5m])) > 1) / 1 % 2',
	'clamp(sum(rate(x_total[5m])), 0, 1) == bool 1',
];

test.each(usualShapes)('the usual shape is taken: %s', (query) => {
	expect(windowedQuery(query, '1h')).toEqual({ query: query.replaceAll('[5m]', '[1h]') });
});

describe.skipIf(noPromtool)('promtool', () => {
	test('reads the usual shapes', () => {
		const rules = usualShapes.map((one, at) => `  - record: r:${at}\n    expr: |-\n      ${one}\n`).join('');
		expect(checked(`groups:\n- name: g\n  rules:\n${rules}`)).toBe(`${usualShapes.length}`);
	});

	test('takes the rules of an objective about latency with traffic', () => {
		const model = modelOf(
			`kind: slo\nid: fast\nname: Fast\nfor: component:api\nsli: { good: '${usualShapes[3]!.replaceAll("'", '')}', total: 'sum(rate(x_total[5m]))' }\ntarget: 99.9\nwindow: 30d\n`,
		);
		expect(rulesOf(model).leftOut).toEqual([]);
		expect(checked(rulesOf(model).text)).toBe('9');
	});

	test('reads every query that is taken, however it was put together', () => {
		const words = [
			'sum',
			'(',
			')',
			'x_total',
			'y_total',
			'[5m]',
			'rate(',
			'{',
			'}',
			'a="b"',
			'a=~"("',
			'a=~"b.*"',
			'by (a)',
		];
		const more = [
			',',
			' / ',
			' or ',
			'2',
			'"',
			' of ',
			'vector(0)',
			'sum(rate(x_total[5m]))',
			'clamp_min(',
			'histogram_quantile(0.9, ',
			'histogram_fraction(0, 0.3, ',
			' and on() ',
			' > ',
			' < bool ',
			' * on(a) group_left(b) ',
			' unless ignoring (a) ',
			'[5m])',
			'rate(x_total[5m])',
			'(1 > 2)',
			'requests(',
			' ',
		];
		const texts = fc.sample(fc.array(fc.constantFrom(...words, ...more), { maxLength: 9 }), {
			numRuns: 40_000,
			seed: 7,
		});
		const taken = texts.flatMap((parts) => {
			const found = windowedQuery(parts.join(''), '1h');
			return 'query' in found ? [found.query] : [];
		});
		const distinct = [...new Set(taken)];
		expect(distinct.length).toBeGreaterThan(25);
		const rules = distinct.map((one, at) => `  - record: r:${at}\n    expr: |-\n      ${one}\n`).join('');
		expect(checked(`groups:\n- name: g\n  rules:\n${rules}`)).toBe(`${distinct.length}`);
	});
	test('takes the rules, whatever the objective is called', () => {
		const names = [
			'{{ template "x" }} $labels',
			'"quoted": yes # no',
			"it's\\n",
			'\u2028\u0085\ufeff\u{e0041}é',
			'%s {{',
			'- [a',
		];
		const model = modelOf(
			names
				.map(
					(name, at) =>
						`kind: slo\nid: hostile-${at}\nname: ${JSON.stringify(name)}\nfor: component:api\n${counts}\ntarget: 99.9\nwindow: 30d\n`,
				)
				.join('---\n'),
		);
		expect(checked(rulesOf(model).text)).toBe(String(9 * names.length));
		expect(checked(rulesOf(modelOf('')).text)).toBe('0');
	});

	test('fires as it should: outages page, also without one good event; a slow burn files a ticket; what is over is over', () => {
		const model = modelOf(
			`kind: slo\nid: api\nname: Works\nfor: component:api\n${counts}\ntarget: 99.9\nwindow: 30d\n`,
		);
		writeFileSync(join(folder, 'burn.yaml'), rulesOf(model).text);
		const series = (good: string | undefined, bad: string): string =>
			[
				['200', good],
				['500', bad],
			]
				.filter(([, values]) => values !== undefined)
				.map(
					([code, values]) =>
						`      - { series: 'http_requests_total{job="api",code="${code}"}', values: '${values}' }\n`,
				)
				.join('');
		const firing = (severity: 'page' | 'ticket', minute: number, value: string | undefined): string =>
			`      - eval_time: ${minute}m\n        alertname: ${severity === 'page' ? 'ApiErrorBudgetBurn' : 'ApiErrorBudgetBurnSlow'}\n        exp_alerts:${
				value === undefined
					? ' []\n'
					: `\n          - exp_labels: { slo: api, severity: ${severity} }\n            exp_annotations: { description: '${value} of the events are bad', summary: 'Works: the error budget of 30d burns too fast, ${severity === 'page' ? '2 % in 1h or 5 % in 6h' : '10 % in 1d or 10 % in 3d'}' }\n`
			}`;
		const scenario = (name: string, input: string, expected: readonly string[]): string =>
			`  - name: ${name}\n    interval: 1m\n    input_series:\n${input}    alert_rule_test:\n${expected.join('')}`;
		const run = (step: string, tests: readonly string[]): void => {
			const path = join(folder, 'burn-test.yaml');
			const stepped = tests.join('').replaceAll('interval: 1m', `interval: ${step}`);
			writeFileSync(path, `rule_files: [burn.yaml]\nevaluation_interval: ${step}\ntests:\n${stepped}`);
			const { status, stdout, stderr } = promtool(['test', 'rules', path]);
			expect(stdout + stderr).toContain('SUCCESS');
			expect(status).toBe(0);
		};
		// Three days and more, looked at every ten minutes: of 10,000 each time.
		run('10m', [
			scenario('half of the budget', series('0+9995x500', '0+5x500'), [
				firing('page', 4500, undefined),
				firing('ticket', 4500, undefined),
			]),
			// Twice the budget: 10 % of it are gone in 1.5 days, and no hour holds 2 %.
			scenario('a slow burn', series('0+9980x500', '0+20x500'), [
				firing('page', 4500, undefined),
				firing('ticket', 4500, '0.2%'),
			]),
		]);
		run('1m', [
			// 61 minutes fine, then nothing but errors: 1.44 % of an hour are 52 seconds.
			scenario('an outage', series('0+1000x60 60000x60', '0x60 1000+1000x60'), [
				firing('page', 60, undefined),
				firing('page', 121, '100%'),
			]),
			scenario('an outage before anything was good', series(undefined, '0+1000x60'), [firing('page', 10, '100%')]),
			// Ten bad minutes, then fine: they are in the hour, but forty minutes later in no short window.
			scenario('what is over', series('0+1000x60 60000x9 61000+1000x60', '0x60 1000+1000x9 10000x60'), [
				firing('page', 112, undefined),
			]),
		]);
	});
});
