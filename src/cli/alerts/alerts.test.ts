import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const rules = `groups:
  - name: payments # by hand
    rules:
      - alert: PaymentsSlow
        expr: payments_seconds > 2
        labels: { service: api, severity: critical }
      - alert: PaymentsLost
        expr: payments_lost > 0
        annotations:
          runbook_url: "https://wiki.example/lost"
`;
const settings = `site: { url: "https://site.example/", base: /lintel/ }
content: [content]
alerts: [{ files: [monitoring/*.yaml], components: [{ label: service }] }]
`;
let folder = '';
const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const written = (): string => readFileSync(join(folder, 'monitoring/rules.yaml'), 'utf8');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-alerts-'));
	for (const one of ['content', 'monitoring']) mkdirSync(join(folder, one));
	put('lintel.yaml', settings);
	put('content/api.yaml', 'kind: component\nid: api\nname: Api\nowner: team:core\n---\nkind: team\nid: core\n');
	put('monitoring/rules.yaml', rules);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the list names component, severity, runbook and place of each alert', async () => {
	const { code, out, error } = await runCli(['alerts', 'list'], folder);
	expect(code).toBe(0);
	expect(
		out
			.trimEnd()
			.split('\n')
			.map((line) => line.split(/ {2,}/)),
	).toEqual([
		['PaymentsLost', '-', '-', 'none', 'monitoring/rules.yaml:7'],
		['PaymentsSlow', 'page', 'component:api', 'none', 'monitoring/rules.yaml:4'],
	]);
	expect(error).toBe('2 alerts, 2 without a runbook\n');
	const { alerts } = JSON.parse((await runCli(['alerts', 'list', '--json'], folder)).out);
	expect(alerts[0]).toMatchObject({ name: 'PaymentsLost', component: null, runbooks: [], declared: null });
	expect(alerts[0].rules[0]).toMatchObject({ line: 7, runbook_url: 'https://wiki.example/lost' });
});

test('addresses are shown, checked and written, and only then; another site keeps its own', async () => {
	const shown = await runCli(['alerts', 'write-runbook-urls'], folder);
	expect(shown).toMatchObject({ code: 0 });
	expect(shown.out).toContain('+           runbook_url: https://site.example/lintel/runbooks/paymentsslow/');
	expect(shown.out).toContain('1 address in 1 file would change');
	expect((await runCli(['alerts', 'write-runbook-urls', '--check'], folder)).code).toBe(1);
	expect(written()).toBe(rules);
	expect((await runCli(['alerts', 'write-runbook-urls', '--write'], folder)).code).toBe(0);
	const added = '        annotations:\n          runbook_url: https://site.example/lintel/runbooks/paymentsslow/\n';
	expect(written()).toBe(rules.replace('        labels', `${added}        labels`));
	expect((await runCli(['alerts', 'write-runbook-urls', '--check'], folder)).code).toBe(0);
	const all = await runCli(['alerts', 'write-runbook-urls', '--check', '--replace'], folder);
	expect(all.code).toBe(1);
	expect(all.out).toContain('+           runbook_url: "https://site.example/lintel/runbooks/paymentslost/"');
});

test('what cannot be written is told, with the exit code for it', async () => {
	put(
		'monitoring/rules.yaml',
		'groups:\n- name: g\n  rules:\n  - { alert: A, expr: up, annotations: &a { x: y } }\n  - { alert: B, expr: up, annotations: *a }\n',
	);
	const { code, error } = await runCli(['alerts', 'write-runbook-urls', '--write'], folder);
	expect(code).toBe(1);
	expect(error).toContain('runbook-url-not-written: the address of alert `A` is not written');
	put(
		'monitoring/rules.yaml',
		`apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  valuesContent: |\n    prometheusRule:\n      rules: [{ alert: PaymentsSlow, expr: up }]\n`,
	);
	const inText = await runCli(['alerts', 'write-runbook-urls'], folder);
	expect(inText).toMatchObject({ code: 1, out: 'No address is written; what stays as it is is told\n' });
	expect(inText.error).toContain('`spec.valuesContent` is a text');
	expect(inText.error).toContain('monitoring/rules.yaml:4:');
	put('lintel.yaml', settings.replace(/^site.*\n/, ''));
	expect(await runCli(['alerts', 'write-runbook-urls'], folder)).toMatchObject({ code: 2 });
	put('lintel.yaml', 'site: { url: "https://site.example/" }\n');
	expect((await runCli(['alerts', 'write-runbook-urls'], folder)).error).toContain('no rule file is read');
	expect((await runCli(['alerts', 'write-runbook-urls', '--write', '--check'], folder)).code).toBe(2);
});

const objective = `kind: slo
id: works
for: component:api
target: 99.9
window: 30d
sli: { good: 'requests_total{code!~"5.."}', total: requests_total }
---
kind: slo
id: words
target: 99
window: 30d
sli: requests that work
`;

test('burn rules are printed, written and checked; a file of somebody else is left alone', async () => {
	put('content/slos.yaml', objective);
	const printed = await runCli(['alerts', 'burn-rules'], folder);
	expect(printed.code).toBe(0);
	expect(printed.out).toContain('- alert: WorksErrorBudgetBurn\n');
	expect(printed.out).toContain('service: api\n');
	expect(printed.error).toBe(
		'2 alerts for 1 objective\nNo rules, for lack of what they need:\n  slo:words: `sli` has no query for `good` and `total` (content/slos.yaml:8)\n',
	);
	const inFile = (...more: string[]) =>
		runCli(['alerts', 'burn-rules', '--out', 'monitoring/burn.yaml', '--only', 'works', ...more], folder);
	expect((await inFile('--check')).code).toBe(1);
	expect(existsSync(join(folder, 'monitoring/burn.yaml'))).toBe(false);
	expect(await inFile()).toMatchObject({ code: 0, out: 'Wrote monitoring/burn.yaml\n' });
	expect(readFileSync(join(folder, 'monitoring/burn.yaml'), 'utf8')).toBe(printed.out);
	expect(await inFile('--check')).toMatchObject({ code: 0 });
	put('content/slos.yaml', objective.replace('99.9', '99.5'));
	expect((await inFile('--check')).code).toBe(1);
	expect((await inFile()).code).toBe(0);
	const over = await runCli(['alerts', 'burn-rules', '--out', 'monitoring/rules.yaml'], folder);
	expect(over).toMatchObject({ code: 2, error: expect.stringContaining('was not written by this command') });
	expect(written()).toBe(rules);
});

test('rules that are written count as burn alerts of their objective', async () => {
	put('content/slos.yaml', objective);
	const told = async () => (await runCli(['check', '--format', 'json'], folder)).out;
	expect(await told()).toContain('objective-without-burn-alerts:slo:works');
	await runCli(['alerts', 'burn-rules', '--out', 'monitoring/burn.yaml'], folder);
	const after = await told();
	expect(after).not.toContain('objective-without-burn-alerts:slo:works');
	expect(after).toContain('objective-without-burn-alerts:slo:words');
});

test('burn rules of an objective that is not there, and a check of no file, are misuse', async () => {
	put('content/slos.yaml', objective);
	expect(await runCli(['alerts', 'burn-rules', '--only', 'slo:work'], folder)).toMatchObject({
		code: 2,
		error: expect.stringContaining('did you mean `works`?'),
	});
	expect((await runCli(['alerts', 'burn-rules', '--check'], folder)).code).toBe(2);
	mkdirSync(join(folder, 'monitoring/burn.yaml'));
	expect((await runCli(['alerts', 'burn-rules', '--out', 'monitoring/burn.yaml'], folder)).code).toBe(1);
});
