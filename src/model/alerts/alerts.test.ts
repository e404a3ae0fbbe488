import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCompact } from '#diagnostics/text.ts';
import type { File } from '../authored.ts';
import { compile } from '../compile.ts';
import { fixedFolderOf, likeness, matchesPath } from '../glob.ts';
import { prometheusDurationMs } from './prometheus-duration.ts';
import { readRules } from './read-rules.ts';
import { selectedValue, thresholdOf, tokensOf } from './selectors.ts';

const corpora = join(import.meta.dirname, '../../../../shared/corpora/ops');
const here = existsSync(corpora);

/** Files of a collection as the workspace would give them. */
function filesBelow(folder: string, wanted: RegExp): readonly File[] {
	const root = join(corpora, folder);
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && wanted.test(join(entry.parentPath, entry.name)))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => ({ path: relative(corpora, path), text: readFileSync(path, 'utf8') }));
}

describe.skipIf(!here)('public rule files', () => {
	test('kube-prometheus: 125 alerts, each with a runbook address; 26 have no page in the runbooks beside it', () => {
		const { rules, diagnostics } = readRules(filesBelow('prometheus-operator+kube-prometheus/manifests', /\.yaml$/));
		expect(renderCompact(diagnostics)).toBe('');
		const names = new Set(rules.map(({ name }) => name));
		// Counted by hand (DOMAIN A18).
		expect(names.size).toBe(125);
		expect(rules.filter(({ annotations }) => annotations['runbook_url'] === undefined)).toEqual([]);
		const pages = new Set(
			filesBelow('prometheus-operator+runbooks/content/runbooks', /\.md$/).map(({ path }) =>
				path.split('/').at(-1)!.replace(/\.md$/, '').toLowerCase(),
			),
		);
		expect([...names].filter((name) => !pages.has(name.toLowerCase()))).toHaveLength(26);
	});

	test('every alert of the awesome collection is read; and a name that cannot be an address is told, with what it is called instead', () => {
		const files = filesBelow('samber+awesome-prometheus-alerts/dist/rules', /\.yml$/);
		const { rules, withoutPage, diagnostics } = readRules(files);
		const written = files.reduce((sum, { text }) => sum + [...text.matchAll(/^\s*- alert: /gm)].length, 0);
		expect(written).toBeGreaterThan(800);
		expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['alert-name']));
		expect(rules.length + withoutPage.length).toBe(written);
		expect(withoutPage).toEqual([]);
		for (const { message } of diagnostics)
			expect(message).toMatch(/^alert `[^`]*[^`A-Za-z0-9_:.-][^`]*` cannot be part/);
	});

	test('a collection that only looks like a rule file is told, and other objects are passed over', () => {
		const data = filesBelow('samber+awesome-prometheus-alerts/_data', /rules\.yml$/);
		const { rules, diagnostics } = readRules(data);
		expect(rules).toEqual([]);
		expect(diagnostics.length).toBeLessThan(2);
		const tests = filesBelow('kubernetes-monitoring+kubernetes-mixin/tests', /\.yaml$/);
		expect(readRules(tests)).toEqual({ rules: [], withoutPage: [], diagnostics: [] });
	});
});

test('groups in a list of Kubernetes objects are found, labels of a group go to its rules', () => {
	const text = `apiVersion: v1
kind: List
items:
  - kind: ConfigMap
    data: { a: b }
  - kind: PrometheusRule
    spec:
      groups:
        - name: g
          labels: { team: core, severity: info }
          rules:
            - { alert: A, expr: up == 0, labels: { severity: page }, for: 0 }
            - { record: a:b, expr: up }
---
groups: []
`;
	const { rules, diagnostics } = readRules([{ path: 'r.yaml', text }]);
	expect(diagnostics).toEqual([]);
	expect(rules).toHaveLength(1);
	expect(rules[0]).toMatchObject({ name: 'A', for: '0', group: 'g', labels: { team: 'core', severity: 'page' } });
	expect(rules[0]!.span.start).toMatchObject({ line: 12, column: 24 });
});

test('a rule is tied by id, name, other name and pattern; the first mapping that names a component decides', () => {
	const model = `kind: component
id: payment-api
name: Payment API
aliases: [payapi]
owner: team:core
---
kind: component
id: ledger-db
name: Ledger
owner: team:core
---
kind: component
id: other
name: Twin
aliases: [same]
owner: team:core
---
kind: component
id: second
aliases: [same]
name: Second
owner: team:core
---
kind: team
id: core
`;
	const rule = (name: string, labels: string, expr = 'up == 0') =>
		`      - { alert: ${name}, expr: '${expr}', labels: { ${labels} } }\n`;
	const text = `groups:\n  - name: team-ledger\n    rules:\n${[
		rule('ById', 'service: payment-api'),
		rule('ByName', 'service: payment api'),
		rule('ByAlias', 'service: PayApi'),
		rule('ByPattern', 'app: nb-ledger-db-prod'),
		rule('ByExpression', '', 'up{job="nb-ledger-db"} == 0'),
		rule('BySeveral', 'service: same'),
		rule('LedgerNamed', ''),
		rule('Nothing', ''),
	].join('')}`;
	const mappings = [
		{ label: 'service' },
		{ label: 'app', like: 'nb-*-prod', component: '*' },
		{ label: 'job', in: 'expression' as const, like: 'nb-*', component: 'component:*' },
		{ label: 'alertname', like: 'Ledger*', component: 'ledger-db' },
	];
	const { model: made, diagnostics } = compile([{ path: 'm.yaml', text: model }], {
		asOf: '2026-11-23',
		workspace: { alerts: [{ files: ['./r.yaml'], components: mappings }] },
		alertRules: [{ path: 'r.yaml', text }],
	});
	expect(Object.fromEntries(made.alertRules.map(({ name, component }) => [name, component]))).toEqual({
		ById: 'component:payment-api',
		ByName: 'component:payment-api',
		ByAlias: 'component:payment-api',
		ByPattern: 'component:ledger-db',
		ByExpression: 'component:ledger-db',
		BySeveral: undefined,
		LedgerNamed: 'component:ledger-db',
		Nothing: undefined,
	});
	const told = diagnostics.filter(({ code }) => code === 'alert-component-unknown').map(({ message }) => message);
	expect(told).toHaveLength(2);
	expect(told.join('\n')).toContain('component:other, component:second');
});

test('durations of Prometheus', () => {
	const cases = {
		'5m': 300_000,
		'1h30m': 5_400_000,
		'0': 0,
		'0m': 0,
		'1d': 86_400_000,
		'2w': 1_209_600_000,
		'30s': 30_000,
	};
	for (const [text, ms] of Object.entries(cases)) expect(prometheusDurationMs(text), text).toBe(ms);
	for (const text of ['', '5', 'm', '30m1h', '-5m', '1.5h', '5 m'])
		expect(prometheusDurationMs(text), text).toBeUndefined();
});

test('what an expression selects and compares with', () => {
	expect(selectedValue('rate(x{job="a", code=~"5.."}[5m])', 'job')).toBe('a');
	expect(selectedValue('x{job="a"} / y{job="b"}', 'job')).toBeUndefined();
	expect(selectedValue('x{job="a"} / y{job="a"}', 'job')).toBe('a');
	expect(selectedValue('x{job!="a"}', 'job')).toBeUndefined();
	expect(selectedValue('label_replace(x, "job", "b", "job", "{job=\\"c\\"}")', 'job')).toBeUndefined();
	expect(selectedValue('x{job="say \\"hi\\""} # {job="b"}', 'job')).toBe('say "hi"');
	expect(thresholdOf('sum(rate(x[5m])) > 0.01')).toBe('> 0.01');
	expect(thresholdOf('a - time()\n  < 7 * 86400 # a week')).toBe('< 7 * 86400');
	expect(thresholdOf('a > 1 and b > 2')).toBeUndefined();
	expect(thresholdOf('(a > 1)')).toBeUndefined();
	expect(thresholdOf('up')).toBeUndefined();
});

test('the parts of any expression are the expression', () => {
	fc.assert(
		fc.property(
			fc.string().map((text) => text.replaceAll('#', '')),
			(text) => {
				expect(tokensOf(text).join('')).toBe(text);
			},
		),
	);
});

test('patterns of paths and names', () => {
	expect(matchesPath('monitoring/a.yaml', 'monitoring/*.yaml')).toBe(true);
	expect(matchesPath('monitoring/x/a.yaml', 'monitoring/*.yaml')).toBe(false);
	expect(matchesPath('monitoring/x/y/a.yaml', 'monitoring/**/*.yaml')).toBe(true);
	expect(matchesPath('monitoring/a.yaml', './monitoring/**/*.yaml')).toBe(true);
	expect(matchesPath('a.yaml', '*.yml')).toBe(false);
	expect(fixedFolderOf('monitoring/*/a.yaml')).toBe('monitoring');
	expect(fixedFolderOf('monitoring/a.yaml')).toBe('monitoring');
	expect(fixedFolderOf('*.yaml')).toBe('.');
	expect(likeness('nb-api-prod', 'nb-*-prod')).toBe('api');
	expect(likeness('nb-prod', 'nb-*-prod')).toBeUndefined();
	expect(likeness('aXbXc', 'a*b*c')).toBe('X');
	expect(likeness('any', '*')).toBe('any');
});

test('a pattern of names fits what a regular expression fits', () => {
	const part = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 3 });
	const text = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 12 });
	fc.assert(
		fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), text, (parts, name) => {
			const expected = new RegExp(`^${parts.join('.*')}$`).test(name);
			expect(likeness(name, parts.join('*')) !== undefined).toBe(expected);
		}),
		{ numRuns: 500 },
	);
});
