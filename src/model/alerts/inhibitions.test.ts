import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderCompact } from '#diagnostics/text.ts';
import type { Model } from '../model.ts';
import type { AlertRule } from './alert-rule.ts';
import { readRouting } from './read-routing.ts';
import { silencersOf } from './silenced-by.ts';

type Alerts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const base = 'route: { receiver: a }\nreceivers: [{ name: a }]\n';
const configOf = (rules: string) => `${base}inhibit_rules:\n${rules.replace(/^/gm, '  ')}\n`;

/** Per alert the alerts that silence it, `?` behind what is possible only, and after a colon what must be the same. */
function silenced(text: string, alerts: Alerts): Readonly<Record<string, readonly string[]>> {
	const { routing, diagnostics } = readRouting([{ path: 'a.yaml', text }]);
	expect(renderCompact(diagnostics)).toBe('');
	const alertRules = Object.entries(alerts).map(([name, labels]) => ({ name, labels }) as unknown as AlertRule);
	const model = { alertRouting: routing, alertRules } as unknown as Model;
	return Object.fromEntries(
		alertRules.map((rule) => [
			rule.name,
			silencersOf(model, rule).flatMap(({ firing, certainty }) =>
				firing
					.map(({ by, equal }) =>
						by.map(
							({ name }) =>
								name + (certainty === 'possible' ? '?' : '') + (equal.length === 0 ? '' : `:${equal.join(',')}`),
						),
					)
					// Of one source any, of several one each.
					.reduce((left, right) => left.flatMap((one) => right.map((other) => `${one} & ${other}`))),
			),
		]),
	);
}

/** All labels that a condition names are on every alert, so that a running Alertmanager can be asked the same. */
const settled: readonly (readonly [
	title: string,
	rules: string,
	alerts: Alerts,
	expected: Readonly<Record<string, readonly string[]>>,
])[] = [
	[
		'a graver alert silences a lesser one of its team',
		'- { source_matchers: [severity = critical], target_matchers: ["severity =~ warning|info"], equal: [team] }',
		{
			Gone: { severity: 'critical', team: 'a' },
			Slow: { severity: 'warning', team: 'a' },
			Odd: { severity: 'info', team: 'b' },
		},
		{ Gone: [], Slow: ['Gone'], Odd: [] },
	],
	[
		'the older fields, and both at once',
		'- { source_match: { severity: critical }, source_matchers: [team = a], target_match_re: { severity: "warn.*" } }',
		{
			Gone: { severity: 'critical', team: 'a' },
			Other: { severity: 'critical', team: 'b' },
			Slow: { severity: 'warning', team: 'b' },
		},
		{ Gone: [], Other: [], Slow: ['Gone'] },
	],
	[
		'an alert that is both does not silence itself, nor another that is both, but one that is target only',
		'- { source_matchers: [kind = x], target_matchers: [team = a] }',
		{ One: { kind: 'x', team: 'a' }, Two: { kind: 'x', team: 'a' }, Three: { kind: 'y', team: 'a' } },
		{ One: [], Two: [], Three: ['One', 'Two'] },
	],
	[
		'the name is a label like any other, also in equal',
		'- { source_matchers: [severity = critical], target_matchers: [severity = warning], equal: [alertname] }\n- { source_matchers: [alertname = Gone], target_matchers: [alertname = Slow] }',
		{ Gone: { severity: 'critical' }, Slow: { severity: 'warning' }, Odd: { severity: 'warning' } },
		{ Gone: [], Slow: ['Gone'], Odd: [] },
	],
	[
		'without conditions every alert is both',
		'- { equal: [team] }',
		{ One: { team: 'a' }, Two: { team: 'a' } },
		{ One: [], Two: [] },
	],
];

describe('which alerts silence which', () => {
	test.each(settled)('%s', (_, rules, alerts, expected) => {
		expect(silenced(configOf(rules), alerts)).toEqual(expected);
	});

	test.each([
		[
			'labels of equal that no rule sets come with the series',
			'- { source_matchers: [severity = critical], target_matchers: [severity = warning], equal: [cluster, team] }',
			{ Gone: { severity: 'critical', team: 'a' }, Slow: { severity: 'warning', team: 'a' } },
			{ Gone: [], Slow: ['Gone:cluster'] },
		],
		[
			'so may those of conditions',
			'- { source_matchers: [severity = critical], target_matchers: [namespace = pay] }',
			{ Gone: { severity: 'critical' }, Slow: { severity: 'warning' } },
			{ Gone: [], Slow: ['Gone?'] },
		],
		[
			'an alert that may be both is silenced possibly only',
			'- { source_matchers: [job = x], target_matchers: [team = a] }',
			{ One: { job: 'x', team: 'a' }, Two: { team: 'a' } },
			// Two may come from job x too, and then neither silences the other.
			{ One: [], Two: ['One?'] },
		],
	])('%s', (_, rules, alerts, expected) => {
		expect(silenced(configOf(rules), alerts as Alerts)).toEqual(expected);
	});

	test('of several sources one each must fire, with its own labels the same', () => {
		const sources = `- sources:
    - { matchers: [alertname = ParserDown], equal: [cluster] }
    - { matchers: [alertname = WriterDown] }
  target_matchers: [alertname = NothingArrives]`;
		const labels = { severity: 'warning' };
		expect(silenced(configOf(sources), { ParserDown: labels, WriterDown: labels, NothingArrives: labels })).toEqual({
			ParserDown: [],
			WriterDown: [],
			NothingArrives: ['ParserDown:cluster & WriterDown'],
		});
		// Nobody fires for the second.
		expect(silenced(configOf(sources), { ParserDown: labels, NothingArrives: labels })).toEqual({
			ParserDown: [],
			NothingArrives: [],
		});
	});

	test.each([
		['- { sources: [{ matchers: [a = b] }], equal: [team] }', '`equal` stands beside `sources`'],
		['- { sources: [{ equal: [team] }] }', 'a source has no matchers'],
		['- { sources: a }', '`sources` is not a list'],
		['- { sources: [a] }', 'a source is not a mapping'],
		['- { sources: [{ matchers: [a b] }] }', '`a b` is no matcher'],
	])('%s is refused', (rules, message) => {
		const { routing, diagnostics } = readRouting([{ path: 'a.yaml', text: configOf(rules) }]);
		expect(routing).toEqual([]);
		expect(diagnostics.map((one) => one.message)).toEqual([`${message}; Alertmanager would refuse the file`]);
	});

	test('an object of the operator silences within its namespace', () => {
		const config = `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: { name: main, namespace: monitoring }
spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} }
---
apiVersion: v1
kind: Namespace
metadata: { name: pay }
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: { name: team, namespace: pay }
spec:
  receivers: [{ name: a }]
  inhibitRules:
    - sourceMatch: [{ name: severity, value: critical, matchType: "=" }]
      targetMatch: [{ name: severity, value: warning }]
      equal: [team]
---
apiVersion: v1
kind: Secret
metadata: { name: alertmanager-main, namespace: monitoring }
stringData: { alertmanager.yaml: "route: { receiver: a }\\nreceivers: [{ name: a }]\\n" }
`;
		const of = (namespace: string) => ({
			Gone: { severity: 'critical', team: 'a', namespace },
			Slow: { severity: 'warning', team: 'a', namespace },
		});
		expect(silenced(config, of('pay'))).toEqual({ Gone: [], Slow: ['Gone'] });
		expect(silenced(config, of('other'))).toEqual({ Gone: [], Slow: [] });
	});
});

test.each([
	['- { equal: team }', '`equal` is not a list'],
	['- { equal: [a b] }', '"a b" in `equal` is no label'],
	['- { source_matchers: [x] }', '"x" is no matcher'],
	['- { target_match: [a] }', '`target_match` is not a mapping of labels to values'],
	['- x', 'an inhibition is not a mapping'],
])('%s is refused as Alertmanager refuses it', (rules, said) => {
	const { routing, diagnostics } = readRouting([{ path: 'a.yaml', text: configOf(rules) }]);
	expect(routing).toEqual([]);
	expect(diagnostics.map(({ code, message }) => [code, message.replaceAll('“', '"')])).toEqual([
		['alert-routing-refused', expect.stringContaining('Alertmanager would refuse the file')],
	]);
	expect(diagnostics[0]!.message.replace(/`([^`]*)`/g, '$1').replaceAll('"', '')).toContain(
		said.replace(/`([^`]*)`/g, '$1').replaceAll('"', ''),
	);
});

test('hours of times are shown as they are written, in either form', () => {
	const text = `${base}time_intervals:
  - name: office
    time_intervals:
      - { weekdays: ["monday:friday", saturday], times: [{ start_time: "08:00", end_time: "18:00" }], location: Europe/London }
      - { days_of_month: ["-3:-1"], months: [december], years: ["2026"] }
  - name: always
    time_intervals: [{}]
  - name: never
`;
	const [routing] = readRouting([{ path: 'a.yaml', text }]).routing;
	expect(Object.fromEntries(routing!.times)).toEqual({
		office: ['monday:friday, saturday 08:00-18:00 Europe/London', '2026 december day -3:-1 UTC'],
		always: [''],
		never: [],
	});
});

const program = ['prometheus-alertmanager', 'alertmanager'].find((name) => spawnSync(name, ['--version']).status === 0);

test.skipIf(program === undefined)('a running Alertmanager silences the same alerts', { timeout: 60_000 }, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-alertmanager-'));
	try {
		for (const [title, rules, alerts, expected] of settled) {
			const file = join(folder, 'a.yaml');
			writeFileSync(file, configOf(rules));
			expect(await silencedByRunning(file, folder, alerts), title).toEqual(
				Object.fromEntries(Object.entries(expected).map(([name, by]) => [name, by.length > 0])),
			);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

/** Which alerts a running Alertmanager holds back when all fire at once. */
async function silencedByRunning(
	file: string,
	folder: string,
	alerts: Alerts,
): Promise<Readonly<Record<string, boolean>>> {
	const port = await freePort();
	const running = spawn(
		program!,
		[
			`--config.file=${file}`,
			`--storage.path=${join(folder, String(port))}`,
			`--web.listen-address=127.0.0.1:${port}`,
			'--cluster.listen-address=',
		],
		{ stdio: 'ignore' },
	);
	try {
		const address = `http://127.0.0.1:${port}/api/v2/alerts`;
		const body = JSON.stringify(
			Object.entries(alerts).map(([alertname, labels]) => ({ labels: { alertname, ...labels } })),
		);
		for (let turn = 0; ; turn++) {
			const sent = await fetch(address, {
				method: 'POST',
				body,
				headers: { 'content-type': 'application/json' },
			}).catch(() => undefined);
			if (sent?.ok) break;
			if (turn > 100) throw new Error('it does not answer');
			await new Promise((done) => setTimeout(done, 100));
		}
		// States are settled when the dispatcher has looked at the alerts, which it does at once and tells nobody.
		for (let turn = 0; ; turn++) {
			await new Promise((done) => setTimeout(done, 200));
			const seen = (await (await fetch(address)).json()) as {
				labels: { alertname: string };
				status: { state: string; inhibitedBy: string[] };
			}[];
			if (
				seen.length === Object.keys(alerts).length &&
				(turn > 10 || seen.every(({ status }) => status.state !== 'unprocessed'))
			)
				return Object.fromEntries(seen.map(({ labels, status }) => [labels.alertname, status.inhibitedBy.length > 0]));
		}
	} finally {
		running.kill();
	}
}

function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => done(port));
		});
	});
}
