import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
	put('lintel.yaml', settings.replace(/^site.*\n/, ''));
	expect(await runCli(['alerts', 'write-runbook-urls'], folder)).toMatchObject({ code: 2 });
	put('lintel.yaml', 'site: { url: "https://site.example/" }\n');
	expect((await runCli(['alerts', 'write-runbook-urls'], folder)).error).toContain('no rule file is read');
	expect((await runCli(['alerts', 'write-runbook-urls', '--write', '--check'], folder)).code).toBe(2);
});
