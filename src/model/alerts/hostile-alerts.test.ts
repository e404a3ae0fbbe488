import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { oddCharacter } from '../runbooks/odd-characters.ts';

const compiled = (...texts: string[]) =>
	compile([], {
		asOf: '2026-11-28',
		workspace: { alerts: [{ files: ['monitoring/*.yaml'], components: [{ label: 'service' }] }] },
		alertRules: texts.map((text, at) => ({ path: `monitoring/${at}.yaml`, text })),
	});
const rules = (...all: string[]) => `groups:\n- name: g\n  rules:\n${all.map((one) => `  - ${one}\n`).join('')}`;

test('an alert of one name in several files and tools: all are there, and only what differs in nothing is told', () => {
	const grafana = (title: string) =>
		`apiVersion: 1\ngroups:\n- name: g\n  rules:\n  - { title: ${title}, condition: A, data: [{ refId: A, model: { expr: up == 0 } }], labels: { severity: critical } }\n`;
	const { model, diagnostics } = compiled(
		rules('{ alert: Down, expr: up == 0, labels: { severity: critical } }'),
		rules(
			'{ alert: Down, expr: up == 0, labels: { severity: warning } }',
			'{ alert: down, expr: up == 0, labels: { severity: critical } }',
		),
		grafana('Down'),
		grafana('Is down') + grafana('Is-down').replace('apiVersion: 1', '---\napiVersion: 1'),
	);
	expect(model.alertRules.map(({ name, span }) => `${name} ${span.file}`)).toEqual([
		'Down monitoring/0.yaml',
		'Down monitoring/1.yaml',
		'down monitoring/1.yaml',
		'Down monitoring/2.yaml',
		'Is-down monitoring/3.yaml',
		'Is-down monitoring/3.yaml',
	]);
	const twice = diagnostics.filter(({ code }) => code === 'alert-twice');
	expect(twice.map(({ span, related }) => [span?.file, related?.[0]?.span.file])).toEqual([
		['monitoring/2.yaml', 'monitoring/0.yaml'],
	]);
});

test('what annotations and names hold is kept as text, whatever it is; one bad file hides nothing of the others', () => {
	const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';
	const { model, diagnostics } = compiled(
		rules(
			`{ alert: A, expr: up, annotations: { summary: ${JSON.stringify(script)}, runbook_url: "javascript:alert(1)", x: "\\u202e\\u0000" } }`,
		),
		rules('{ alert: "<script>", expr: up }', '{ alert: "А", expr: up }', '{ alert: "a\\u202eb", expr: up }'),
		'groups:\n{{- range .Values.rules }}\n  - name: {{ .name }}\n{{- end }}\n',
		'groups: [\n',
		rules('{ alert: B, expr: up }'),
	);
	expect(model.alertRules.map(({ name }) => name)).toEqual(['A', 'script', 'B']);
	expect(model.alertRules[0]!.annotations).toEqual({
		summary: script,
		runbook_url: 'javascript:alert(1)',
		x: '\u202e\u0000',
	});
	expect(model.alertsWithoutPage.map(({ title }) => title)).toEqual(['А', 'a\u202eb']);
	const codes = diagnostics.map(({ code, span }) => `${span?.file} ${code}`);
	for (const one of ['1.yaml alert-name', '2.yaml alert-rules-template', '3.yaml yaml-syntax'])
		expect(codes).toContain(`monitoring/${one}`);
});

test.each([
	['rm “/tmp”', 'U+201C'],
	['ls —all', 'U+2014'],
	['ls\u00a0-l', 'U+00A0'],
	['echo \u202e', 'U+202E'],
	['echo \u0007', 'U+0007'],
	['сat x', 'U+0441'],
	['ls ／etc', 'U+FF0F'],
	['kubectl get pods -n <namespace>', undefined],
	['# Look first — it’s “safe”', undefined],
	['ls -l # 例：all — of it', undefined],
	['echo "done — all of it" && jq \'"\\(.a) — \\(.b)"\'', undefined],
	['echo "x" —all', 'U+2014'],
	['cat x#—all', 'U+2014'],
	['# \u202e', 'U+202E'],
	['echo “it # is”', 'U+201C'],
	['echo "Überweisung 支払い привет"', undefined],
	['cat <<EOF\n\tx\nEOF', undefined],
])('a command that is not what it seems: %j', (command, name) => {
	expect(oddCharacter(command)).toBe(name);
});
