import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCompact } from '#diagnostics/text.ts';
import type { Model } from '../model.ts';
import type { AlertRule } from './alert-rule.ts';
import { receiversOf } from './reached-receivers.ts';
import { readMatchers } from './read-matcher.ts';
import { readRouting } from './read-routing.ts';
import { readRules } from './read-rules.ts';

const read = (text: string) => readRouting([{ path: 'a.yaml', text }]);

/** Names of the receivers of an alert, with `?` where they are only possible and `*` where by default. */
function reached(text: string, labels: Readonly<Record<string, string>>): readonly string[] {
	const { routing, diagnostics } = read(text);
	expect(renderCompact(diagnostics)).toBe('');
	const { alertname: name = 'A', ...own } = labels;
	const rule = { name, labels: own } as unknown as AlertRule;
	return receiversOf({ alertRouting: routing } as unknown as Model, rule).map(
		({ receiver, certainty, byDefault }) =>
			`${receiver.name}${byDefault ? '*' : ''}${certainty === 'possible' ? '?' : ''}`,
	);
}

describe('where an alert goes', () => {
	// After the example in the documentation of Alertmanager ("Configuration", the tree with teams X, Y and DB).
	const teams = `
route:
  receiver: team-X-mails
  routes:
    - match_re: { service: ^(foo1|foo2|baz)$ }
      receiver: team-X-mails
      routes: [{ match: { severity: critical }, receiver: team-X-pager }]
    - match: { service: files }
      receiver: team-Y-mails
      routes: [{ matchers: ['severity="critical"'], receiver: team-Y-pager }]
    - matchers: 'service = database'
      receiver: team-DB-pager
      routes:
        - { matchers: [owner = team-X], receiver: team-X-pager, continue: true }
        - { matchers: ['{owner=~"team-Y|team-Q", tier!="3"}', 'x != "a"'], receiver: team-Y-pager }
receivers: [{ name: team-X-mails }, { name: team-X-pager }, { name: team-Y-mails }, { name: team-Y-pager }, { name: team-DB-pager }]
`;
	test.each([
		[{ service: 'foo1', severity: 'critical' }, ['team-X-pager']],
		[{ service: 'foo1', severity: 'warning' }, ['team-X-mails']],
		[{ service: 'foo12', severity: 'critical' }, ['team-X-mails*']],
		[{ service: 'files', severity: 'critical' }, ['team-Y-pager']],
		[{ service: 'files' }, ['team-Y-pager?', 'team-Y-mails?']],
		[{ service: 'database', owner: 'team-X', x: 'b' }, ['team-X-pager']],
		[{ service: 'database', owner: 'team-Z' }, ['team-DB-pager']],
		[{ service: 'database', owner: 'team-Q', tier: '1' }, ['team-Y-pager?', 'team-DB-pager?']],
		[
			{ service: '{{ $labels.job }}', severity: 'page' },
			['team-X-mails?', 'team-Y-mails?', 'team-DB-pager?', 'team-X-pager?', 'team-Y-pager?'],
		],
	])('%o', (labels, expected) => {
		expect([...reached(teams, labels as Record<string, string>)].sort()).toEqual([...expected].sort());
	});

	test('any tree, when every label is set and every condition plain: what the documented rule gives, each certain', () => {
		interface Tree {
			readonly label: string;
			readonly value: string;
			readonly isNot: boolean;
			readonly continues: boolean;
			readonly routes: readonly Tree[];
		}
		const tree = (depth: number): fc.Arbitrary<Tree> =>
			fc.record({
				label: fc.constantFrom('a', 'b'),
				value: fc.constantFrom('x', 'y'),
				isNot: fc.boolean(),
				continues: fc.boolean(),
				routes: depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 3 }),
			});
		const labels = fc.record({ a: fc.constantFrom('x', 'y'), b: fc.constantFrom('x', 'y') });
		fc.assert(
			fc.property(fc.array(tree(2), { maxLength: 3 }), labels, (routes, set) => {
				const names: string[] = ['r'];
				const written = (one: Tree, name: string): object => {
					names.push(name);
					return {
						receiver: name,
						continue: one.continues,
						matchers: [`${one.label} ${one.isNot ? '!=' : '='} ${one.value}`],
						routes: one.routes.map((below, at) => written(below, `${name}-${at}`)),
					};
				};
				// "It traverses the child nodes; if continue is false, it stops after the first match. If no child matches, the node handles the alert."
				const expected = (below: readonly Tree[], name: string): readonly string[] => {
					const all: string[] = [];
					for (const [at, one] of below.entries()) {
						if ((set[one.label as 'a' | 'b'] === one.value) === one.isNot) continue;
						all.push(...expected(one.routes, `${name}-${at}`));
						if (!one.continues) break;
					}
					return all.length === 0 ? [name] : all;
				};
				const route = { receiver: 'r', routes: routes.map((one, at) => written(one, `r-${at}`)) };
				const text = JSON.stringify({ route, receivers: names.map((name) => ({ name })) });
				expect(reached(text, set).map((one) => one.replace('*', ''))).toEqual(expected(routes, 'r'));
			}),
		);
	});
});

test.each([
	['severity = critical', [['severity', '=', 'critical']]],
	[
		'{a="b, c", d!~"e|f",}',
		[
			['a', '=', 'b, c'],
			['d', '!~', 'e|f'],
		],
	],
	['"my label" =~ "x\\"y"', [['my label', '=~', 'x"y']]],
	['a=', [['a', '=', '']]],
	[
		'a=b,c=d',
		[
			['a', '=', 'b'],
			['c', '=', 'd'],
		],
	],
	['severity is critical', undefined],
	['{a="b}', undefined],
	['', undefined],
	['a==b', [['a', '=', '=b']]],
])('matcher %s', (text, expected) => {
	expect(readMatchers(text)?.map(({ label, operator, value }) => [label, operator, value])).toEqual(expected);
});

test('a pattern that could take for ever is tried as far as it goes, and otherwise what it takes is not known', () => {
	const text = `{ route: { receiver: a, routes: [{ receiver: b, matchers: ['s =~ "(x+x+)+y"'] }] }, receivers: [{ name: a }, { name: b }] }`;
	expect(reached(text, { s: 'x'.repeat(40) })).toEqual(['a*']);
	expect(reached(text, { s: `${'x'.repeat(40)}y` })).toEqual(['b']);
	expect(reached(text, { s: 'x'.repeat(50_000) })).toEqual(['b?', 'a*?']);
});

describe('times at which a route tells nobody', () => {
	const text = `
route:
  receiver: all
  routes:
    - { receiver: pager, matchers: [severity = page], active_time_intervals: [day], continue: true }
    - { receiver: night, matchers: [severity = page], mute_time_intervals: [day, sunday], routes: [{ receiver: db, matchers: [team = db] }] }
receivers: [{ name: all }, { name: pager }, { name: night }, { name: db }]
time_intervals: [{ name: day, time_intervals: [{ times: [{ start_time: '08:00', end_time: '18:00' }] }] }]
mute_time_intervals: [{ name: sunday, time_intervals: [{ weekdays: [sunday] }] }]
`;
	test('are those of the route itself: routes below take over none', () => {
		const { routing, diagnostics } = read(text);
		expect(diagnostics).toEqual([]);
		const [day, night] = routing[0]!.root.routes;
		expect([day!.activeDuring, day!.mutedDuring]).toEqual([['day'], []]);
		expect([night!.activeDuring, night!.mutedDuring]).toEqual([[], ['day', 'sunday']]);
		expect(night!.routes[0]!.mutedDuring).toEqual([]);
	});

	test.each([
		[text.replace('[day, sunday]', '[days]'), 'no time is called `days`'],
		[text.replace('[day, sunday]', '[{ toString: 1 }]'), '`mute_time_intervals` holds what is no name'],
		[text.replace('[day, sunday]', 'day'), '`mute_time_intervals` is not a list'],
		[
			text.replace('receiver: all\n', 'receiver: all\n  active_time_intervals: [day]\n'),
			'the first route is bound to times',
		],
	])('that Alertmanager refuses are told (%#)', (wrong, message) => {
		const { routing, diagnostics } = read(wrong);
		expect(routing).toEqual([]);
		expect(renderCompact(diagnostics)).toContain(`${message}; Alertmanager would refuse the file`);
	});
});

test('a configuration in values of a Helm chart is read where it stands', () => {
	const inner =
		'config: { route: { receiver: pager }, receivers: [{ name: pager, pagerduty_configs: [{ routing_key: k }] }] }';
	for (const [values, line] of [
		[`grafana: { enabled: true }\nalertmanager:\n  ${inner}\n`, 3],
		[`kube-prometheus-stack:\n  alertmanager:\n    ${inner}\n`, 3],
		[`alertmanagerFiles:\n  alertmanager.yml: ${inner.replace('config: ', '')}\n`, 2],
	] as const) {
		const { routing, diagnostics } = read(values);
		expect(diagnostics).toEqual([]);
		expect(routing.map(({ root, receivers }) => [root.receiver, receivers[0]!.means, root.span.start.line])).toEqual([
			['pager', ['pagerduty'], line],
		]);
		expect(readRules([{ path: 'a.yaml', text: values }]).diagnostics).toEqual([]);
	}
	expect(read(`kind: ConfigMap\nalertmanager:\n  ${inner}\n`).routing).toEqual([]);
});

test('addresses and keys are not kept; what is no YAML, or shares too much, is told once and harms nothing', () => {
	const secret = `route: { receiver: a }\nreceivers: [{ name: a, slack_configs: [{ api_url: "https://hooks.example/s3cret" }], email_configs: [] }]\n`;
	const { routing } = read(secret);
	expect(JSON.stringify(routing)).not.toContain('s3cret');
	expect(routing[0]!.receivers[0]!.means).toEqual(['slack']);
	const broken = [
		'route: { receiver: a }\nreceivers:\n{{ range .Values.receivers }}\n  - name: {{ .name }}\n{{ end }}\n',
		`receivers: &a [{ name: x }]\nroute: ${'{ routes: ['.repeat(80)}${']}'.repeat(80)}\n`,
		'receivers: [\u0000]\nroute: x\n',
	];
	for (const text of broken) {
		const told = [...read(text).diagnostics, ...readRules([{ path: 'a.yaml', text }]).diagnostics];
		expect(read(text).routing).toEqual([]);
		expect(told.length, text).toBeGreaterThan(0);
	}
	for (const [text, message] of [
		['route: []\nreceivers: []', 'a route is not a mapping'],
		['route: { receiver: a, matchers: [a = b] }\nreceivers: [{ name: a }]', 'the first route has matchers'],
		['route: {}\nreceivers: [{ name: a }]', 'the first route has no receiver'],
		['route: { receiver: a, routes: 3 }\nreceivers: [{ name: a }]', '`routes` is not a list'],
		['route: { receiver: a }\nreceivers: [{ name: a }, { name: a }]', 'receiver `a` is there twice'],
		['route: { receiver: a }\nreceivers: a', '`receivers` is not a list'],
		['route: { receiver: __proto__ }\nreceivers: [{ name: a }]', 'no receiver is called `__proto__`'],
	] as const)
		expect(
			read(text)
				.diagnostics.map((one) => one.message)
				.join(),
			text,
		).toContain(message);
	expect(read('kind: Secret\nstringData: { alertmanager.yaml: "route: [" }\n# receivers').diagnostics).toHaveLength(1);
});

const manifests = join(
	import.meta.dirname,
	'../../../../shared/corpora/ops/prometheus-operator+kube-prometheus/manifests',
);
test.skipIf(!existsSync(manifests))(
	'kube-prometheus: its secret is read, and its alerts go where its routes say',
	() => {
		const files = readdirSync(manifests)
			.sort()
			.map((path) => ({ path, text: readFileSync(join(manifests, path), 'utf8') }));
		const { routing, diagnostics } = readRouting(files);
		expect(renderCompact(diagnostics)).toBe('');
		expect(routing.map(({ file, receivers }) => [file, receivers.map(({ name }) => name)])).toEqual([
			['alertmanager-secret.yaml', ['Default', 'Watchdog', 'Critical', 'null']],
		]);
		const { rules } = readRules(files.filter(({ path }) => /rule/i.test(path)));
		expect(rules.length).toBeGreaterThan(100);
		for (const { name, labels } of rules) {
			const severity = labels['severity'];
			const expected =
				{ Watchdog: 'Watchdog', InfoInhibitor: 'null' }[name] ?? (severity === 'critical' ? 'Critical' : 'Default');
			const found = receiversOf(
				{ alertRouting: routing } as unknown as Model,
				{ name, labels } as unknown as AlertRule,
			);
			expect(
				found.map(({ receiver, certainty }) => [receiver.name, certainty]),
				name,
			).toEqual([[expected, 'certain']]);
		}
	},
);
